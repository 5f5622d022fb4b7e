//! Finds the header of a table: the rows whose captions the vocabulary knows best.

use crate::error::ListError;
use crate::field::{Field, ListKind};
use crate::mapping::{Mapped, Mapping};
use crate::vocabulary::Vocabulary;
use crate::workbook::{Cell, CellKind, Merge, Row, Sheet, letter};
use so_vang_domain::text::{clean, fold};
use std::collections::{BTreeMap, BTreeSet};

/// A header stands within so many rows with something in them.
const SEARCHED_ROWS: usize = 60;
/// A header takes at most so many rows.
const DEEPEST: usize = 3;
/// So many merged cells are looked at for one header.
const MERGES_OF_A_HEADER: usize = 1_000;

/// One column of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// Its place in the sheet, from 0.
    pub index: u32,
    /// Its letters in Excel.
    pub letter: String,
    /// Its caption; several header rows are joined.
    pub caption: String,
    /// What it gives; `None` if it is not read.
    pub field: Option<Field>,
    /// The first three values below it.
    pub examples: Vec<String>,
}

/// Where the header is and what its columns give.
#[derive(Debug, Clone)]
pub(crate) struct Header {
    /// Index of its first row in the rows of the sheet.
    pub(crate) first: usize,
    /// Index of its last row.
    pub(crate) last: usize,
    pub(crate) columns: Vec<Column>,
    /// A column without caption of its own that continues the names: họ đệm | tên under one caption.
    pub(crate) rest_of_name: Option<u32>,
    score: usize,
}

/// What a header is looked for with.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Search<'a> {
    pub(crate) kind: ListKind,
    pub(crate) mapping: Option<&'a Mapping>,
    pub(crate) vocabulary: &'a Vocabulary,
}

/// Finds the header of `sheet`.
///
/// # Errors
///
/// [`ListError::NoTable`] with the first needed field that is missing, [`ListError::NoSuchColumn`]
/// if the mapping names columns that are not there.
pub(crate) fn find(sheet: &Sheet, search: Search<'_>) -> Result<Header, ListError> {
    let asked = search.mapping.and_then(|mapping| mapping.header_row);
    let mut best: Option<Header> = None;
    for first in 0..sheet.rows.len() {
        let numbers = |index: usize| sheet.rows.get(index).map(|row| row.number);
        if asked.is_none() && first >= SEARCHED_ROWS {
            break;
        }
        for last in first..(first + DEEPEST).min(sheet.rows.len()) {
            if asked.is_some_and(|asked| numbers(last) != Some(asked)) {
                continue;
            }
            let Some(candidate) = candidate(sheet, first, last, search) else { break };
            // Of equals the shallower stands, which swallows no title; then the earlier.
            let worth = |header: &Header| (header.score, DEEPEST - (header.last - header.first));
            if best.as_ref().is_none_or(|best| worth(&candidate) > worth(best)) {
                best = Some(candidate);
            }
        }
    }
    let missing = |header: Option<&Header>| {
        search.kind.needed().iter().copied().find(|needed| {
            !header.is_some_and(|header| {
                header.columns.iter().filter_map(|column| column.field).any(|field| field.same_word(*needed))
            })
        })
    };
    let captions = |header: Option<&Header>| -> Vec<String> {
        let columns = header.map(|header| header.columns.as_slice()).unwrap_or_default();
        columns.iter().map(|column| column.caption.clone()).filter(|caption| !caption.is_empty()).collect()
    };
    if let Some((mapping, header)) = search.mapping.zip(best.as_ref()) {
        let present: Vec<(String, String)> =
            header.columns.iter().map(|column| (column.letter.clone(), column.caption.clone())).collect();
        let asked = mapping.without_column(&present);
        if !asked.is_empty() {
            return Err(ListError::NoSuchColumn { asked, present: captions(Some(header)) });
        }
    }
    match (missing(best.as_ref()), best) {
        (None, Some(header)) => Ok(header),
        (missing, best) => {
            let found = best.filter(|header| header.score > 0);
            Err(ListError::NoTable {
                sheet: sheet.name.clone(),
                missing: missing.unwrap_or(Field::Name),
                captions: if found.is_some() { captions(found.as_ref()) } else { widest_row(sheet) },
            })
        }
    }
}

/// The texts of the row that has most of them, the best guess at captions nobody knows.
fn widest_row(sheet: &Sheet) -> Vec<String> {
    let texts = |row: &Row| -> Vec<String> {
        let texts = row.cells.iter().filter(|cell| cell.kind == CellKind::Text);
        texts.map(|cell| cell.text.clone()).collect()
    };
    let mut widest = Vec::new();
    for row in sheet.rows.iter().take(SEARCHED_ROWS) {
        let found = texts(row);
        if found.len() > widest.len() {
            widest = found;
        }
    }
    widest
}

/// The header made of the rows from `first` to `last`, or nothing if they cannot be one.
fn candidate(sheet: &Sheet, first: usize, last: usize, search: Search<'_>) -> Option<Header> {
    let rows = sheet.rows.get(first..=last)?;
    let adjoining = rows.windows(2).all(|pair| pair[0].number + 1 == pair[1].number);
    let (_, upper) = rows.split_last()?;
    // A line with one cell above others is a title.
    if !adjoining || upper.iter().any(|row| row.cells.len() < 2) {
        return None;
    }
    // A header has few merged cells; a hostile sheet may have a million.
    let merges: Vec<Merge> = sheet
        .merges
        .iter()
        .filter(|merge| rows.iter().any(|row| (merge.first_row..=merge.last_row).contains(&row.number)))
        .take(MERGES_OF_A_HEADER)
        .copied()
        .collect();
    let indexes: BTreeSet<u32> =
        rows.iter().flat_map(|row| row.cells.iter().map(|cell| cell.column)).collect();
    if rows.len() > 1 && indexes.iter().any(|index| conflict(&merges, rows, *index)) {
        return None;
    }
    let mut columns: Vec<Column> = Vec::new();
    let mut strengths: BTreeMap<u32, usize> = BTreeMap::new();
    for &index in &indexes {
        let caption = caption(&merges, rows, index);
        let letter = letter(index);
        let mapped = search.mapping.and_then(|mapping| mapping.of(&letter, &caption));
        let known = search.vocabulary.field_of(search.kind, &caption);
        let (field, strength) = match mapped {
            Some(Mapped::To(field)) => (Some(field), usize::MAX),
            Some(Mapped::Ignored) => (None, 0),
            None => (known.map(|(field, _)| field), known.map_or(0, |(_, length)| length)),
        };
        strengths.insert(index, strength);
        columns.push(Column { index, letter, caption, field, examples: Vec::new() });
    }
    add_mapped_letters(sheet, search, &mut columns, &mut strengths);
    keep_the_strongest(&mut columns, &strengths);
    // Captions that only a mapping by letter knows say nothing about where the header is.
    let score = columns
        .iter()
        .filter(|column| column.field.is_some())
        .filter(|column| {
            search.vocabulary.field_of(search.kind, &column.caption).is_some()
                || search.mapping.is_some_and(|mapping| mapping.of("", &column.caption).is_some())
        })
        .count();
    // One known word in a row is a header only if the caption is hardly more than that word.
    let score = if score == 1 && !only_caption(&columns, search) { 0 } else { score };
    let rest_of_name = rest_of_name(&merges, rows, &columns);
    Some(Header { first, last, columns, rest_of_name, score })
}

/// Whether the one known caption is a heading and not a sentence that holds one.
fn only_caption(columns: &[Column], search: Search<'_>) -> bool {
    columns.iter().any(|column| {
        let known = search.vocabulary.field_of(search.kind, &column.caption);
        known.is_some_and(|(_, length)| length + 6 >= fold(&column.caption).len())
    })
}

/// Columns that the mapping names by letter although their caption is blank.
fn add_mapped_letters(
    sheet: &Sheet,
    search: Search<'_>,
    columns: &mut Vec<Column>,
    strengths: &mut BTreeMap<u32, usize>,
) {
    let Some(mapping) = search.mapping else { return };
    let used: BTreeSet<u32> =
        sheet.rows.iter().flat_map(|row| row.cells.iter().map(|cell| cell.column)).collect();
    for index in used {
        let name = letter(index);
        if let Some(Mapped::To(field)) = mapping.columns.get(&name).copied()
            && !columns.iter().any(|column| column.index == index)
        {
            strengths.insert(index, usize::MAX);
            let caption = String::new();
            columns.push(Column { index, letter: name, caption, field: Some(field), examples: Vec::new() });
        }
    }
    columns.sort_by_key(|column| column.index);
}

/// One column a field: the longest heading keeps it, of equals the leftmost.
fn keep_the_strongest(columns: &mut [Column], strengths: &BTreeMap<u32, usize>) {
    let mut owners: BTreeMap<Field, (usize, u32)> = BTreeMap::new();
    for column in columns.iter() {
        let Some(field) = column.field else { continue };
        let strength = strengths.get(&column.index).copied().unwrap_or_default();
        let owner = owners.entry(field).or_insert((strength, column.index));
        if strength > owner.0 {
            *owner = (strength, column.index);
        }
    }
    for column in columns {
        let owns = column
            .field
            .and_then(|field| owners.get(&field))
            .is_some_and(|(_, index)| *index == column.index);
        if !owns {
            column.field = None;
        }
    }
}

/// Whether two rows both have a text in the column, and the upper one does not span columns.
fn conflict(merges: &[Merge], rows: &[Row], index: u32) -> bool {
    let levels: Vec<usize> = (0..rows.len()).filter(|level| rows[*level].cell(index).is_some()).collect();
    let Some((_, upper)) = levels.split_last() else { return false };
    upper.iter().any(|level| !spans(merges, rows, *level, index))
}

/// Whether the cell stands over the next column too: merged, or blank to its right with texts below.
fn spans(merges: &[Merge], rows: &[Row], level: usize, index: u32) -> bool {
    let number = rows[level].number;
    if let Some(merge) = merges.iter().find(|merge| merge.contains(number, index)) {
        return merge.last_column > merge.first_column && merge.last_row == number;
    }
    let next = index + 1;
    rows[level].cell(next).is_none() && rows[level + 1..].iter().any(|row| row.cell(next).is_some())
}

/// The caption of a column: the texts above each other, a spanning text counted for each column below it.
fn caption(merges: &[Merge], rows: &[Row], index: u32) -> String {
    let mut parts: Vec<&str> = Vec::new();
    for level in 0..rows.len() {
        if let Some(text) = text_above(merges, rows, level, index)
            && parts.last() != Some(&text)
        {
            parts.push(text);
        }
    }
    clean(&parts.join(" "))
}

fn text_above<'s>(merges: &[Merge], rows: &'s [Row], level: usize, index: u32) -> Option<&'s str> {
    let row = &rows[level];
    if let Some(cell) = row.cell(index) {
        return Some(&cell.text);
    }
    // The last row of a header spans nothing.
    if level + 1 == rows.len() || rows[level + 1..].iter().all(|row| row.cell(index).is_none()) {
        return None;
    }
    if let Some(merge) = merges.iter().find(|merge| merge.contains(row.number, index)) {
        return row.cell(merge.first_column).filter(|_| merge.first_row == row.number).map(text);
    }
    let left = row.cells.iter().rev().find(|cell| cell.column < index)?;
    // Only over columns that have nothing above them, and only from a cell that spans.
    spans(merges, rows, level, left.column).then_some(left).map(text)
}

fn text(cell: &Cell) -> &str {
    &cell.text
}

/// The column that a merged caption «Họ và tên» also covers.
fn rest_of_name(merges: &[Merge], rows: &[Row], columns: &[Column]) -> Option<u32> {
    let name = columns.iter().find(|column| column.field == Some(Field::Name))?;
    let next = name.index + 1;
    let free = !columns.iter().any(|column| column.index == next && column.field.is_some());
    let covered = rows.iter().any(|row| {
        row.cell(name.index).is_some()
            && merges.iter().any(|merge| {
                merge.contains(row.number, name.index)
                    && merge.contains(row.number, next)
                    && merge.last_column == next
            })
    });
    (free && covered).then_some(next)
}
