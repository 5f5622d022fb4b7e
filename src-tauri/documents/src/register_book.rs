//! The golden-register book as a paper: one table over A4 pages that lie, a row a certificate.
//!
//! Margins and page number follow Decree 30/2020 (documents.md §3.1), the table that of a list attached to a
//! decision (documents.md §4.4): a heading row on each page, a row of column numbers under it, a line over the
//! whole width where another decision begins, and a closing line. Every word comes from the caller.

mod table;

use crate::error::RenderError;
use crate::font::{Face, Faces};
use crate::page::{Align, Item, Mm, Page, Pt};
use table::{LEFT, LINE, MEASURE, Row, Writer};

/// The sheet: A4, lying.
const SHEET: (Mm, Mm) = (Mm(297.0), Mm(210.0));
/// Baseline of the page number, in the upper margin.
const PAGE_NUMBER_Y: Mm = Mm(12.0);
/// Baseline of the foot, in the lower margin.
const FOOT_Y: Mm = Mm(199.0);
/// Size of the foot.
const FOOT_SIZE: Pt = Pt(9.0);
/// The upper margin.
const TOP: Mm = Mm(20.0);
/// Nothing stands below the lower margin.
const BOTTOM: Mm = Mm(190.0);
/// Widths of number, recipient, award, decision, signer and note; together what the margins leave.
const WIDTHS: [Mm; COLUMNS] = [Mm(18.0), Mm(80.0), Mm(44.0), Mm(40.0), Mm(34.0), Mm(36.0)];
/// Columns of the table.
pub const COLUMNS: usize = 6;
/// Size of the office's name and of the title.
const HEADING_SIZE: Pt = Pt(13.0);
/// Size of the rows.
const ROW_SIZE: Pt = Pt(11.0);
/// From one line of the headings to the next.
const HEADING_LEADING: Mm = Mm(6.0);

/// The words around the rows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BookWords {
    /// The office that keeps the book, in capitals.
    pub office: String,
    /// Title of the book, in capitals.
    pub title: String,
    /// What the book covers, under the title; empty leaves the line out.
    pub covers: String,
    /// Headings of the columns: number, recipient, award, decision, signer, note.
    pub headings: [String; COLUMNS],
    /// The line after the last row, with the counts.
    pub closing: String,
    /// The page number; `{page}` and `{pages}` stand for the numbers.
    pub page_number: String,
    /// At the foot of each page, small: what the book was made of; empty leaves it out.
    pub foot: String,
}

/// The rows of one decision, in the order of their numbers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BookGroup {
    /// The line that begins the decision: its number, its day and what it is about.
    pub heading: String,
    /// Its certificates.
    pub rows: Vec<BookRow>,
}

/// One certificate.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BookRow {
    /// Running number in the decision.
    pub number: String,
    /// Whom the award was conferred on.
    pub recipient: String,
    /// Post, unit or address of that day; may be empty.
    pub recipient_line: String,
    /// Name of the award.
    pub award: String,
    /// Number of the decision.
    pub decision: String,
    /// Day of the decision, under its number; may be empty.
    pub decision_day: String,
    /// Who signed.
    pub signer: String,
    /// What became of it: printed, issued anew; may be empty.
    pub note: String,
}

/// Lays the book out, as many pages as it needs.
///
/// A row is never torn in two unless it is taller than a page, and the line of a decision never stands alone at
/// the foot of a page. A book without rows is one page with its headings and its closing line.
///
/// # Errors
///
/// [`RenderError::NoLetter`] names the first letter that the faces lack and the text it stands in.
pub fn lay_out(words: &BookWords, groups: &[BookGroup], faces: &Faces) -> Result<Vec<Page>, RenderError> {
    let mut writer = Writer::new(faces, WIDTHS, ROW_SIZE);
    let mut sheets = Sheets { full: Vec::new(), items: Vec::new(), y: TOP };
    head(&mut sheets, words, &mut writer)?;
    let repeated = table_head(words, &mut writer)?;
    sheets.place(&repeated);
    for group in groups {
        let mut heading = Some(writer.across(&group.heading, Face::Bold, Align::Left)?);
        for row in &group.rows {
            let cells = writer.cells(row)?;
            // The line of a decision goes with its first row.
            let together = cells.height + heading.as_ref().map_or(Mm(0.0), |row| row.height);
            if sheets.y + together > BOTTOM {
                sheets.turn_over(&repeated);
            }
            if let Some(heading) = heading.take() {
                sheets.place(&heading);
            }
            for part in cells.torn(BOTTOM - sheets.y, BOTTOM - TOP - repeated.height) {
                if sheets.y + part.height > BOTTOM {
                    sheets.turn_over(&repeated);
                }
                sheets.place(&part);
            }
        }
        if let Some(heading) = heading {
            if sheets.y + heading.height > BOTTOM {
                sheets.turn_over(&repeated);
            }
            sheets.place(&heading);
        }
    }
    let closing = writer.free(&words.closing, Face::Italic, ROW_SIZE, Align::Left)?;
    if sheets.y + closing.height > BOTTOM {
        sheets.turn_over(&repeated);
    }
    sheets.place(&closing);
    sheets.finish(words, &mut writer)
}

/// Pages so far, and the one being filled.
struct Sheets {
    full: Vec<Vec<Item>>,
    items: Vec<Item>,
    y: Mm,
}

impl Sheets {
    fn place(&mut self, row: &Row) {
        self.items.extend(row.at(self.y));
        self.y = self.y + row.height;
    }

    fn turn_over(&mut self, repeated: &Row) {
        self.full.push(std::mem::take(&mut self.items));
        self.y = TOP;
        self.place(repeated);
    }

    /// Numbers the pages, which are only now counted; the first stays without a number, as the decree wants.
    fn finish(mut self, words: &BookWords, writer: &mut Writer<'_>) -> Result<Vec<Page>, RenderError> {
        self.full.push(self.items);
        let pages = self.full.len();
        let mut done = Vec::with_capacity(pages);
        for (before, mut items) in self.full.into_iter().enumerate() {
            if before > 0 {
                let text = words
                    .page_number
                    .replace("{pages}", &pages.to_string())
                    .replace("{page}", &(before + 1).to_string());
                let centre = LEFT + MEASURE * 0.5;
                items.push(writer.line(
                    &text,
                    Face::Regular,
                    HEADING_SIZE,
                    Align::Centre,
                    centre,
                    PAGE_NUMBER_Y,
                )?);
            }
            if !words.foot.is_empty() {
                items.push(writer.line(&words.foot, Face::Regular, FOOT_SIZE, Align::Left, LEFT, FOOT_Y)?);
            }
            done.push(Page { width: SHEET.0, height: SHEET.1, items });
        }
        Ok(done)
    }
}

/// Office, title and what the book covers, on the first page.
fn head(sheets: &mut Sheets, words: &BookWords, writer: &mut Writer<'_>) -> Result<(), RenderError> {
    for (text, face, align) in [
        (&words.office, Face::Bold, Align::Left),
        (&words.title, Face::Bold, Align::Centre),
        (&words.covers, Face::Italic, Align::Centre),
    ] {
        if !text.trim().is_empty() {
            let row = writer.free(text, face, HEADING_SIZE, align)?;
            sheets.place(&row);
        }
    }
    sheets.y = sheets.y + HEADING_LEADING * 0.5;
    Ok(())
}

/// Headings of the columns and the row of their numbers, with the line above them.
fn table_head(words: &BookWords, writer: &mut Writer<'_>) -> Result<Row, RenderError> {
    let mut head = writer.headings(&words.headings)?;
    let numbers: [String; COLUMNS] = std::array::from_fn(|column| format!("({})", column + 1));
    let numbers = writer.numbers(&numbers)?;
    head.append(numbers);
    head.items.insert(0, table::rule(LEFT, Mm(0.0), MEASURE, LINE));
    Ok(head)
}
