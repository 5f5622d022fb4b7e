//! The list of recipients that goes with a decision, as an .xlsx file an office can print.
//!
//! A4 landscape, Times New Roman, header repeated on each page. Every cell of the records is written as
//! text, so that nothing in a name can become a formula.

use chrono::NaiveDate;
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, FormatAlign, FormatBorder, Workbook, Worksheet};

use crate::error::RenderError;
use crate::page::Mm;
use crate::text::tidy;

/// The face offices use; its metrics are those of the face the program prints with.
const FONT: &str = "Times New Roman";
/// Width of the column of running numbers.
const NUMBER_WIDTH: Mm = Mm(10.0);
/// One unit of column width is a digit of the workbook's default face, 7 pixels of 96 an inch.
const MM_PER_UNIT: f64 = 7.0 * 25.4 / 96.0;
/// Pixels a cell keeps beside its digits.
const CELL_PADDING: f64 = 5.0 / 7.0;
/// A line of 12 pt text with room for stacked marks.
const LINE_POINTS: f64 = 16.0;
/// A letter of 12 pt Times New Roman in Vietnamese text is this wide on average.
const LETTER_MM: f64 = 1.7;
/// Longest name of a sheet that Excel takes.
const SHEET_NAME_LETTERS: usize = 31;

/// Where the text of a column stands in its cells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ColumnAlign {
    /// From the left edge.
    Left,
    /// In the middle.
    Centre,
}

/// A column beside the running number.
#[derive(Debug, Clone, PartialEq)]
pub struct Column {
    /// What its header says.
    pub heading: String,
    /// How wide it is printed.
    pub width: Mm,
    /// Where its text stands.
    pub align: ColumnAlign,
}

/// Rows under a heading such as `I. TẬP THỂ`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group {
    /// The heading.
    pub heading: String,
    /// One entry a recipient: a cell for each column beside the running number.
    pub rows: Vec<Vec<String>>,
}

/// The list, each text as it shall be read.
#[derive(Debug, Clone, PartialEq)]
pub struct RecipientListView {
    /// Name of the sheet in the file.
    pub sheet_name: String,
    /// Title, one entry a line, in capitals.
    pub title: Vec<String>,
    /// The decision it goes with, in brackets.
    pub subtitle: String,
    /// Heading of the running number.
    pub number_heading: String,
    /// The columns beside the running number.
    pub columns: Vec<Column>,
    /// Collectives, individuals, households; numbering starts anew in each. Empty groups are left out.
    pub groups: Vec<Group>,
    /// Closing line with the counts, in brackets.
    pub closing: String,
    /// At the foot of each page, small: what the list was made of; empty leaves it out.
    pub foot: String,
    /// The day given as the day of making.
    pub created: NaiveDate,
}

/// Writes the list; equal views give equal bytes.
///
/// # Errors
///
/// - [`RenderError::RowShape`] if a row has more or fewer cells than there are columns.
/// - [`RenderError::Xlsx`] if the library refuses, as when a text is longer than a cell can hold.
///
/// # Source
///
/// No form is prescribed; the look follows annexes of provincial decisions (title, the decision it goes with,
/// a row of column numbers, groups I, II, III).
pub fn recipient_list(view: &RecipientListView) -> Result<Vec<u8>, RenderError> {
    check(view)?;
    let mut workbook = Workbook::new();
    workbook.set_properties(&DocProperties::new().set_creation_datetime(&day(view.created)?));
    let sheet = workbook.add_worksheet();
    page(sheet, view)?;
    let header = head(sheet, view)?;
    sheet.set_repeat_rows(header, header + 1)?;
    let end = body(sheet, view, header + 2)?;
    line(sheet, view, end, &view.closing, &plain(12.0).set_italic().set_align(FormatAlign::Left))?;
    Ok(workbook.save_to_buffer()?)
}

fn check(view: &RecipientListView) -> Result<(), RenderError> {
    for group in &view.groups {
        for (number, row) in group.rows.iter().enumerate() {
            if row.len() != view.columns.len() {
                return Err(RenderError::RowShape {
                    group: group.heading.clone(),
                    row: number + 1,
                    cells: row.len(),
                    columns: view.columns.len(),
                });
            }
        }
    }
    Ok(())
}

fn day(date: NaiveDate) -> Result<ExcelDateTime, RenderError> {
    Ok(ExcelDateTime::parse_from_str(&date.format("%Y-%m-%dT00:00:00").to_string())?)
}

/// Paper, margins and widths.
fn page(sheet: &mut Worksheet, view: &RecipientListView) -> Result<(), RenderError> {
    let name: String = view
        .sheet_name
        .chars()
        .filter(|letter| !matches!(letter, '[' | ']' | ':' | '*' | '?' | '/' | '\\' | '\''))
        .take(SHEET_NAME_LETTERS)
        .collect();
    if !name.trim().is_empty() {
        sheet.set_name(name)?;
    }
    const A4: u8 = 9;
    let inch = |mm: f64| mm / 25.4;
    sheet.set_landscape().set_paper_size(A4);
    // Left, right, top, bottom, header, footer, as administrative papers have them.
    sheet.set_margins(inch(30.0), inch(15.0), inch(20.0), inch(20.0), inch(10.0), inch(10.0));
    sheet.set_print_fit_to_pages(1, 0);
    sheet.set_header(format!("&C&\"{FONT},Regular\"&13&P"));
    if !view.foot.is_empty() {
        // In headers and footers a sign of its own stands for the sign `&`.
        let foot = tidy(&view.foot).replace('&', "&&");
        sheet.set_footer(format!("&L&\"{FONT},Regular\"&9 {foot}"));
    }
    sheet.set_column_width(0, units(NUMBER_WIDTH))?;
    for (at, column) in (1..).zip(&view.columns) {
        sheet.set_column_width(at, units(column.width))?;
    }
    Ok(())
}

fn units(width: Mm) -> f64 {
    (width.0 / MM_PER_UNIT - CELL_PADDING).max(1.0)
}

/// Title, subtitle and the two rows of the header; returns the row of the first of those two.
fn head(sheet: &mut Worksheet, view: &RecipientListView) -> Result<u32, RenderError> {
    let mut row = 0;
    for title in &view.title {
        line(sheet, view, row, title, &plain(14.0).set_bold())?;
        row += 1;
    }
    line(sheet, view, row, &view.subtitle, &plain(13.0).set_italic())?;
    let header = row + 2;
    let heading = boxed(12.0).set_bold().set_align(FormatAlign::Center);
    let number = boxed(11.0).set_italic().set_align(FormatAlign::Center);
    sheet.write_string_with_format(header, 0, tidy(&view.number_heading), &heading)?;
    sheet.write_string_with_format(header + 1, 0, "(1)", &number)?;
    for (at, column) in (1..).zip(&view.columns) {
        sheet.write_string_with_format(header, at, tidy(&column.heading), &heading)?;
        sheet.write_string_with_format(header + 1, at, format!("({})", at + 1), &number)?;
    }
    Ok(header)
}

/// The groups; returns the first free row but one.
fn body(sheet: &mut Worksheet, view: &RecipientListView, from: u32) -> Result<u32, RenderError> {
    let heading = boxed(12.0).set_bold();
    let left = boxed(12.0);
    let centre = boxed(12.0).set_align(FormatAlign::Center);
    let mut row = from;
    for group in view.groups.iter().filter(|group| !group.rows.is_empty()) {
        sheet.merge_range(row, 0, row, last_column(view), &tidy(&group.heading), &heading)?;
        row += 1;
        for (number, cells) in (1_u32..).zip(&group.rows) {
            sheet.write_number_with_format(row, 0, number, &centre)?;
            for (at, (cell, column)) in (1..).zip(cells.iter().zip(&view.columns)) {
                let format = match column.align {
                    ColumnAlign::Left => &left,
                    ColumnAlign::Centre => &centre,
                };
                sheet.write_string_with_format(row, at, tidy(cell), format)?;
            }
            sheet.set_row_height(row, height(view, cells))?;
            row += 1;
        }
    }
    Ok(row + 1)
}

/// The height of a row in points, by its longest cell. Programs differ in whether they fit rows of wrapped
/// text themselves, and none does where a file says nothing.
fn height(view: &RecipientListView, cells: &[String]) -> f64 {
    let lines =
        cells.iter().zip(&view.columns).map(|(cell, column)| lines(cell, column.width)).max().unwrap_or(1);
    LINE_POINTS * lines as f64 + 3.0
}

/// How many lines a text takes in a column, a little more rather than less.
fn lines(text: &str, width: Mm) -> usize {
    let across = ((width.0 - 3.0) / LETTER_MM).max(1.0) as usize;
    let (mut lines, mut used) = (1, 0);
    for word in text.split(' ') {
        let letters = word.chars().count();
        if used > 0 && used + 1 + letters > across {
            lines += 1;
            used = letters;
        } else {
            used += letters + usize::from(used > 0);
        }
    }
    lines
}

/// A line across the whole table.
fn line(
    sheet: &mut Worksheet,
    view: &RecipientListView,
    row: u32,
    text: &str,
    format: &Format,
) -> Result<(), RenderError> {
    let text = tidy(text);
    if text.is_empty() {
        return Ok(());
    }
    match last_column(view) {
        0 => sheet.write_string_with_format(row, 0, text, format)?,
        last => sheet.merge_range(row, 0, row, last, &text, format)?,
    };
    Ok(())
}

fn last_column(view: &RecipientListView) -> u16 {
    u16::try_from(view.columns.len()).unwrap_or(u16::MAX)
}

fn plain(size: f64) -> Format {
    Format::new()
        .set_font_name(FONT)
        .set_font_size(size)
        .set_align(FormatAlign::Center)
        .set_align(FormatAlign::VerticalCenter)
        .set_text_wrap()
}

fn boxed(size: f64) -> Format {
    Format::new()
        .set_font_name(FONT)
        .set_font_size(size)
        .set_align(FormatAlign::VerticalCenter)
        .set_border(FormatBorder::Thin)
        .set_text_wrap()
}
