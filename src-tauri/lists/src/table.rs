//! The table in a sheet: header, rows by field, group rows, and what was passed over and why.

use crate::error::ListError;
use crate::field::{Field, ListKind};
use crate::header::{self, Column, Search};
use crate::mapping::Mapping;
use crate::rows::{self, Verdict};
use crate::vocabulary::{Vocabulary, year_of};
use crate::workbook::{Cell, CellKind, Sheet};
use so_vang_domain::date::Year;
use so_vang_domain::subject::SubjectKind;
use so_vang_domain::text::fold;
use std::collections::BTreeMap;

/// Why a row below the header was passed over.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Why {
    /// `(1) (2) (3)`.
    ColumnNumbers,
    /// The header again, as on each printed page.
    RepeatedHeader,
    /// «I. TẬP THỂ»: it says what the rows below it are.
    Group,
    /// A unit or part of the list in a row of its own.
    Heading,
    /// Only a running number, no content.
    OnlyOrdinal,
    /// Only errors of formulas.
    OnlyErrors,
    /// A sum.
    Total,
    /// «Danh sách gồm …».
    Closing,
    /// Who signs, or place and day above it.
    Signature,
    /// Something after the end of the list, such as the name below a signature.
    AfterEnd,
}

impl Why {
    /// The key of its Vietnamese text.
    pub fn key(self) -> &'static str {
        match self {
            Self::ColumnNumbers => "column_numbers",
            Self::RepeatedHeader => "repeated_header",
            Self::Group => "group",
            Self::Heading => "heading",
            Self::OnlyOrdinal => "only_ordinal",
            Self::OnlyErrors => "only_errors",
            Self::Total => "total",
            Self::Closing => "closing",
            Self::Signature => "signature",
            Self::AfterEnd => "after_end",
        }
    }
}

/// A row that was passed over.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Skipped {
    /// The row, as Excel shows it.
    pub row: u32,
    /// Why.
    pub why: Why,
    /// What stands in it.
    pub text: String,
}

/// One row of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TableRow {
    /// The row, as Excel shows it.
    pub number: u32,
    /// The kind of subject announced by the group row above it.
    pub group: Option<SubjectKind>,
    /// The other heading above it, such as a unit; empty without one.
    pub heading: String,
    /// Its cells that are not blank, by field.
    pub cells: BTreeMap<Field, Cell>,
}

/// The table in a sheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    /// The name of the sheet.
    pub sheet: String,
    /// The texts above the header.
    pub title_lines: Vec<String>,
    /// The last row of the header, as Excel shows it.
    pub header_row: u32,
    /// The columns that have a caption.
    pub columns: Vec<Column>,
    /// The rows.
    pub rows: Vec<TableRow>,
    /// What was passed over below the header.
    pub skipped: Vec<Skipped>,
}

impl Table {
    /// Finds the table of `kind` in `sheet`.
    ///
    /// # Errors
    ///
    /// [`ListError`]: `NoTable`, `NoSuchColumn`, `Secret`.
    pub fn find(
        kind: ListKind,
        sheet: &Sheet,
        mapping: Option<&Mapping>,
        vocabulary: &Vocabulary,
    ) -> Result<Self, ListError> {
        let header = header::find(sheet, Search { kind, mapping, vocabulary })?;
        let mut title_lines = Vec::new();
        for row in sheet.rows.iter().take(header.first) {
            if let Some(cell) = row.cells.iter().find(|cell| vocabulary.is_secret(&cell.text)) {
                let (sheet, mark) = (sheet.name.clone(), cell.text.clone());
                return Err(ListError::Secret { sheet, row: row.number, mark });
            }
            let texts: Vec<&str> = row.cells.iter().map(|cell| cell.text.as_str()).collect();
            title_lines.push(texts.join(" "));
        }
        let mut table = Self {
            sheet: sheet.name.clone(),
            title_lines,
            header_row: sheet.rows.get(header.last).map_or(0, |row| row.number),
            columns: header.columns,
            rows: Vec::new(),
            skipped: Vec::new(),
        };
        let hanging = hanging_cells(sheet, &table.columns, table.header_row);
        let mut state = rows::State::default();
        for row in sheet.rows.iter().skip(header.last + 1) {
            let mut cells = BTreeMap::new();
            for column in &table.columns {
                let Some(field) = column.field else { continue };
                let own = row.cell(column.index);
                let cell = own.or_else(|| hanging.get(&(row.number, column.index)).copied());
                if let Some(cell) = cell {
                    cells.insert(field, cell.clone());
                }
            }
            if let Some(rest) = header.rest_of_name.and_then(|rest| row.cell(rest))
                && let Some(name) = cells.get_mut(&Field::Name)
                && rest.kind == CellKind::Text
            {
                name.raw = Some(format!("{} {}", name.as_written(), rest.as_written()));
                name.text = format!("{} {}", name.text, rest.text);
            }
            let verdict = state.judge(row, &cells, &table.columns, sheet, vocabulary);
            match verdict {
                Verdict::Data => {
                    add_examples(&mut table.columns, row);
                    let (group, heading) = (state.group, state.heading.clone());
                    table.rows.push(TableRow { number: row.number, group, heading, cells });
                }
                Verdict::Skip(why) => {
                    let texts: Vec<&str> = row.cells.iter().map(|cell| cell.text.as_str()).collect();
                    table.skipped.push(Skipped { row: row.number, why, text: texts.join(" ") });
                }
            }
        }
        Ok(table)
    }

    /// The column that gives `field`.
    pub fn column(&self, field: Field) -> Option<&Column> {
        self.columns.iter().find(|column| column.field == Some(field))
    }

    /// The fields the columns give, in their order.
    pub fn fields(&self) -> impl Iterator<Item = Field> {
        self.columns.iter().filter_map(|column| column.field)
    }

    /// The year the list is about: «… NĂM 2023» in the title.
    ///
    /// The year of a day («ngày 15 tháng 01 năm 2024») is that of a paper and does not count; of a
    /// school year or a span the last year counts.
    pub fn year_in_title(&self) -> Option<Year> {
        self.title_lines.iter().find_map(|line| year_of_title(line))
    }
}

fn year_of_title(line: &str) -> Option<Year> {
    let folded = fold(line);
    let words: Vec<&str> = folded.split(' ').collect();
    let mut found = None;
    for (index, word) in words.iter().enumerate() {
        let before = |back: usize| index.checked_sub(back).and_then(|at| words.get(at)).copied();
        let of_a_day = before(3) == Some("thang") || before(2) == Some("thang");
        let announced = before(1) == Some("nam")
            || (before(1) == Some("hoc") && before(2) == Some("nam"))
            // The second half of «năm học 2022 - 2023».
            || (found.is_some() && before(1).is_some_and(|word| year_of(word).is_some()));
        if let Some(year) = year_of(word).filter(|_| announced && !of_a_day) {
            found = Some(year);
        }
    }
    found
}

/// Cells merged downwards over several rows stand for each of them.
fn hanging_cells<'s>(
    sheet: &'s Sheet,
    columns: &[Column],
    header_row: u32,
) -> BTreeMap<(u32, u32), &'s Cell> {
    let mut hanging = BTreeMap::new();
    let downwards = sheet.merges.iter().filter(|merge| {
        merge.first_column == merge.last_column
            && merge.last_row > merge.first_row
            && merge.first_row > header_row
            && columns.iter().any(|column| column.index == merge.first_column && column.field.is_some())
    });
    for merge in downwards {
        let from = sheet.rows.partition_point(|row| row.number < merge.first_row);
        let rows = sheet.rows.get(from..).unwrap_or_default();
        let Some(first) = rows.first().filter(|row| row.number == merge.first_row) else { continue };
        let Some(cell) = first.cell(merge.first_column) else { continue };
        for row in rows.iter().skip(1).take_while(|row| row.number <= merge.last_row) {
            // Merges of a sound sheet do not overlap; those of a hostile one must not cost more than the sheet.
            if hanging.insert((row.number, merge.first_column), cell).is_some() {
                break;
            }
        }
    }
    hanging
}

fn add_examples(columns: &mut [Column], row: &crate::workbook::Row) {
    for column in columns.iter_mut().filter(|column| column.examples.len() < 3) {
        if let Some(cell) = row.cell(column.index) {
            column.examples.push(cell.text.clone());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::year_of_title;

    #[test]
    fn the_year_of_a_title_is_not_the_year_of_a_paper() {
        for (line, expected) in [
            ("DANH SÁCH ĐỀ NGHỊ KHEN THƯỞNG NĂM 2023", Some(2023)),
            ("(Kèm theo Tờ trình số 05/TTr-UBND ngày 15 tháng 01 năm 2024)", None),
            ("Danh sách sáng kiến năm học 2022 - 2023", Some(2023)),
            ("KẾT QUẢ CHỈ SỐ CCHC NĂM 2023 – QUẬN HỒ GƯƠM", Some(2023)),
            ("Quyết định số 2023/QĐ-UBND", None),
        ] {
            assert_eq!(year_of_title(line), expected, "{line}");
        }
    }
}
