//! The cells of a workbook, read under caps: .xlsx and the older .xls.

use crate::cell_text::{self, NumberShape, Value};
use crate::container::{self, Container};
use crate::error::{Capped, ListError};
use calamine::{Data, DataRef, Dimensions, Reader, SheetType, SheetVisible, Xls, Xlsx};
use chrono::NaiveDate;
use std::collections::BTreeMap;
use std::io::Cursor;
use std::panic::{AssertUnwindSafe, catch_unwind};

/// How much of a file is read at most.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Bytes of the file.
    pub file_bytes: u64,
    /// Bytes of all parts after inflating, and bytes of text in all cells.
    pub inflated_bytes: u64,
    /// Bytes of one part other than a sheet after inflating.
    pub part_bytes: u64,
    /// Entries of the container.
    pub entries: u64,
    /// The last row of a sheet.
    pub rows: u32,
    /// The last column of a sheet.
    pub columns: u32,
    /// Cells of the workbook.
    pub cells: u64,
}

impl Default for Limits {
    /// 50 MB, inflated 300 MB, 64 MB for one part, 2,000 entries, 200,000 rows, 500 columns, 2 million cells.
    fn default() -> Self {
        Self {
            file_bytes: 50_000_000,
            inflated_bytes: 300_000_000,
            part_bytes: 64_000_000,
            entries: 2_000,
            rows: 200_000,
            columns: 500,
            cells: 2_000_000,
        }
    }
}

/// The cells of a file, sheet by sheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Workbook {
    /// The worksheets in the order of their tabs.
    pub sheets: Vec<Sheet>,
}

/// One worksheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sheet {
    /// The word on its tab.
    pub name: String,
    /// Whether Excel hides it.
    pub hidden: bool,
    /// The rows that have something in them, in order.
    pub rows: Vec<Row>,
    /// Merged cells, in order of their first rows.
    pub merges: Vec<Merge>,
}

/// One row with something in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// The number Excel shows, from 1.
    pub number: u32,
    /// The cells that are not blank, in order of their columns.
    pub cells: Vec<Cell>,
}

impl Row {
    /// The cell of a column, counted from 0.
    pub fn cell(&self, column: u32) -> Option<&Cell> {
        self.cells.iter().find(|cell| cell.column == column)
    }
}

/// What a cell holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CellKind {
    /// Text.
    Text,
    /// A number.
    Number,
    /// A real date.
    Date(NaiveDate),
    /// TRUE or FALSE.
    Boolean,
    /// An error of a formula, such as `#N/A`.
    Error,
}

/// One cell that is not blank.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cell {
    /// The column, from 0.
    pub column: u32,
    /// What an officer sees, cleaned: NFC, single spaces, no line breaks.
    pub text: String,
    /// What the file says, where cleaning changed it.
    pub raw: Option<String>,
    /// What it holds.
    pub kind: CellKind,
}

impl Cell {
    /// The text as the file has it, with its line breaks.
    pub fn as_written(&self) -> &str {
        self.raw.as_deref().unwrap_or(&self.text)
    }
}

/// A rectangle of merged cells, both ends included.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Merge {
    /// First row, from 1.
    pub first_row: u32,
    /// Last row.
    pub last_row: u32,
    /// First column, from 0.
    pub first_column: u32,
    /// Last column.
    pub last_column: u32,
}

impl Merge {
    fn all(found: &[Dimensions]) -> Vec<Self> {
        let mut merges: Vec<Self> = found.iter().map(Self::of).collect();
        merges.sort_by_key(|merge| (merge.first_row, merge.first_column));
        merges
    }

    fn of(dimensions: &Dimensions) -> Self {
        let ((first_row, first_column), (last_row, last_column)) = (dimensions.start, dimensions.end);
        Self {
            first_row: first_row.saturating_add(1),
            last_row: last_row.saturating_add(1),
            first_column,
            last_column,
        }
    }

    /// Whether the cell lies in the rectangle.
    pub fn contains(&self, row: u32, column: u32) -> bool {
        (self.first_row..=self.last_row).contains(&row)
            && (self.first_column..=self.last_column).contains(&column)
    }
}

/// The letters Excel shows for a column counted from 0: `A`, `Z`, `AA`.
pub fn letter(column: u32) -> String {
    let mut letters = Vec::new();
    let mut rest = column;
    loop {
        letters.push(char::from(b'A' + u8::try_from(rest % 26).unwrap_or_default()));
        match (rest / 26).checked_sub(1) {
            Some(next) => rest = next,
            None => break,
        }
    }
    letters.iter().rev().collect()
}

/// Reads the cells of a file.
///
/// The container is measured first, so that a hostile file is refused before it can take memory.
///
/// # Errors
///
/// [`ListError`]: `Empty`, `NotAWorkbook`, `Encrypted`, `TooLarge`, `Damaged`, `NoSheets`.
pub fn open(bytes: &[u8], limits: &Limits) -> Result<Workbook, ListError> {
    let container = container::recognise(bytes, limits)?;
    // The reader's arithmetic can overflow on impossible cell addresses; that is a damaged file, not our end.
    let read = catch_unwind(AssertUnwindSafe(|| match container {
        Container::Xlsx => read_xlsx(bytes, limits),
        Container::Xls => read_xls(bytes, limits),
    }));
    let sheets = read.unwrap_or_else(|_| Err(ListError::damaged("impossible addresses")))?;
    if sheets.iter().all(|sheet| sheet.rows.is_empty()) {
        return Err(ListError::NoSheets);
    }
    Ok(Workbook { sheets })
}

/// Collects cells and counts them over the whole workbook.
struct Collector<'l> {
    limits: &'l Limits,
    cells: u64,
    text: u64,
    rows: BTreeMap<u32, BTreeMap<u32, Cell>>,
}

impl<'l> Collector<'l> {
    fn new(limits: &'l Limits) -> Self {
        Self { limits, cells: 0, text: 0, rows: BTreeMap::new() }
    }

    fn add(&mut self, at: (u32, u32), value: &Value<'_>, shape: NumberShape) -> Result<(), ListError> {
        if matches!(value, Value::Empty) {
            return Ok(());
        }
        let limits = self.limits;
        if at.0 >= limits.rows {
            return Err(ListError::too_large(Capped::Rows, u64::from(limits.rows)));
        }
        if at.1 >= limits.columns {
            return Err(ListError::too_large(Capped::Columns, u64::from(limits.columns)));
        }
        self.cells += 1;
        if self.cells > limits.cells {
            return Err(ListError::too_large(Capped::Cells, limits.cells));
        }
        if let Value::Text(text) = value {
            // One long shared string can stand in every cell.
            self.text += text.len() as u64;
            if self.text > limits.inflated_bytes {
                return Err(ListError::too_large(Capped::InflatedBytes, limits.inflated_bytes));
            }
        }
        if let Some(cell) = cell_text::cell(at.1, value, shape) {
            self.rows.entry(at.0 + 1).or_default().insert(at.1, cell);
        }
        Ok(())
    }

    fn take_rows(&mut self) -> Vec<Row> {
        std::mem::take(&mut self.rows)
            .into_iter()
            .map(|(number, cells)| Row { number, cells: cells.into_values().collect() })
            .collect()
    }
}

fn worksheets(sheets: &[calamine::Sheet]) -> Vec<(String, bool)> {
    sheets
        .iter()
        .filter(|sheet| sheet.typ == SheetType::WorkSheet)
        .map(|sheet| (sheet.name.clone(), sheet.visible != SheetVisible::Visible))
        .collect()
}

fn read_xlsx(bytes: &[u8], limits: &Limits) -> Result<Vec<Sheet>, ListError> {
    let mut book = Xlsx::new(Cursor::new(bytes)).map_err(ListError::damaged)?;
    let mut collector = Collector::new(limits);
    let mut sheets = Vec::new();
    for (name, hidden) in worksheets(book.sheets_metadata()) {
        let mut reader = book.worksheet_cells_reader(&name).map_err(ListError::damaged)?;
        let shapes: Vec<NumberShape> = reader
            .styles()
            .iter()
            .map(|style| style.number_format.as_ref().map_or("", |format| &format.format_code))
            .map(NumberShape::of)
            .collect();
        while let Some((cell, style)) = reader.next_cell_with_style_id().map_err(ListError::damaged)? {
            let value = match cell.get_value() {
                DataRef::Empty => Value::Empty,
                DataRef::Int(number) => Value::Number(*number as f64),
                DataRef::Float(number) => Value::Number(*number),
                DataRef::String(text) | DataRef::DurationIso(text) => Value::Text(text),
                DataRef::SharedString(text) => Value::Text(text),
                DataRef::Bool(yes) => Value::Boolean(*yes),
                DataRef::DateTime(moment) => Value::Moment(*moment),
                DataRef::DateTimeIso(text) => Value::IsoDate(text),
                DataRef::Error(error) => Value::Error(error),
            };
            let shape = shapes.get(style).copied().unwrap_or(NumberShape::Plain);
            collector.add(cell.get_position(), &value, shape)?;
        }
        drop(reader);
        let merges = book.merge_cells_by_sheet_name(&name).map_err(ListError::damaged)?;
        let merges = Merge::all(&merges);
        sheets.push(Sheet { name, hidden, rows: collector.take_rows(), merges });
    }
    Ok(sheets)
}

fn read_xls(bytes: &[u8], limits: &Limits) -> Result<Vec<Sheet>, ListError> {
    let mut book = Xls::new(Cursor::new(bytes)).map_err(ListError::damaged)?;
    let mut collector = Collector::new(limits);
    let mut sheets = Vec::new();
    for (name, hidden) in worksheets(book.sheets_metadata()) {
        let range = book.worksheet_range(&name).map_err(ListError::damaged)?;
        let (top, left) = range.start().unwrap_or_default();
        for (row, column, data) in range.used_cells() {
            let value = match data {
                Data::Empty => Value::Empty,
                Data::Int(number) => Value::Number(*number as f64),
                Data::Float(number) => Value::Number(*number),
                Data::String(text) | Data::DurationIso(text) => Value::Text(text),
                Data::Bool(yes) => Value::Boolean(*yes),
                Data::DateTime(moment) => Value::Moment(*moment),
                Data::DateTimeIso(text) => Value::IsoDate(text),
                Data::Error(error) => Value::Error(error),
            };
            let at = |offset: u32, index: usize| {
                u32::try_from(index).map_or(u32::MAX, |index| offset.saturating_add(index))
            };
            collector.add((at(top, row), at(left, column)), &value, NumberShape::Plain)?;
        }
        let merges = book.merge_cells_by_sheet_name(&name).unwrap_or_default();
        let merges = Merge::all(&merges);
        sheets.push(Sheet { name, hidden, rows: collector.take_rows(), merges });
    }
    Ok(sheets)
}

#[cfg(test)]
mod tests {
    use super::letter;

    #[test]
    fn columns_have_the_letters_of_excel() {
        for (column, expected) in
            [(0, "A"), (25, "Z"), (26, "AA"), (701, "ZZ"), (702, "AAA"), (16_383, "XFD")]
        {
            assert_eq!(letter(column), expected, "column {column}");
        }
    }
}
