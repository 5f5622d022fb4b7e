//! Reads typed values out of the cells of a row, and writes down what could not be read.

use crate::field::Field;
use crate::problem::{Reason, RowProblem};
use crate::table::{Table, TableRow};
use crate::vocabulary::{Vocabulary, year_of};
use crate::workbook::{Cell, CellKind};
use chrono::NaiveDate;
use so_vang_domain::date::{BirthDate, Year, parse_birth_date, parse_day};
use so_vang_domain::person::{CitizenId, Honorific, PersonName, Sex};
use so_vang_domain::rating::Rating;
use so_vang_domain::text::fold;
use std::collections::BTreeMap;

/// A number in hundredths: 94.4 is 9440.
pub type Hundredths = i64;

/// Reads the rows of one table and keeps what was wrong.
#[derive(Debug)]
pub(crate) struct Reading<'t> {
    pub(crate) table: &'t Table,
    pub(crate) vocabulary: &'t Vocabulary,
    pub(crate) problems: Vec<RowProblem>,
}

impl<'t> Reading<'t> {
    pub(crate) fn new(table: &'t Table, vocabulary: &'t Vocabulary) -> Self {
        Self { table, vocabulary, problems: Vec::new() }
    }

    /// Writes down what is wrong with `field` of `row`.
    pub(crate) fn refuse(&mut self, row: &TableRow, field: Field, reason: Reason) {
        let value = row.cells.get(&field).map(Cell::as_written).unwrap_or_default().to_owned();
        self.refuse_at(row.number, field, value, reason);
    }

    /// Writes down that the whole column lacks something, at its caption.
    pub(crate) fn refuse_column(&mut self, field: Field, reason: Reason) {
        let value = self.table.column(field).map(|column| column.caption.clone()).unwrap_or_default();
        self.refuse_at(self.table.header_row, field, value, reason);
    }

    fn refuse_at(&mut self, row: u32, field: Field, value: String, reason: Reason) {
        let column = self.table.column(field);
        self.problems.push(RowProblem {
            sheet: self.table.sheet.clone(),
            row,
            column: column.map(|column| column.letter.clone()).unwrap_or_default(),
            caption: column.map(|column| column.caption.clone()).unwrap_or_default(),
            value,
            reason,
        });
    }

    /// The cell of `field` unless it is blank or an error, which is written down.
    pub(crate) fn cell(&mut self, row: &'t TableRow, field: Field) -> Option<&'t Cell> {
        let cell = row.cells.get(&field)?;
        if cell.kind == CellKind::Error {
            self.refuse(row, field, Reason::CellError(cell.text.clone()));
            return None;
        }
        Some(cell)
    }

    /// The text of `field`, empty where blank.
    pub(crate) fn text(&mut self, row: &'t TableRow, field: Field) -> String {
        self.cell(row, field).map(|cell| cell.text.clone()).unwrap_or_default()
    }

    /// The text of `field`; nothing where it is blank or says so (`-`, `không`).
    pub(crate) fn something(&mut self, row: &'t TableRow, field: Field) -> Option<String> {
        let cell = self.cell(row, field)?;
        (!self.vocabulary.is_none(&cell.text)).then(|| cell.text.clone())
    }

    /// Reads `field` with `parse`; nothing where it is blank or says so.
    fn parsed<T, E: Into<Reason>>(
        &mut self,
        row: &'t TableRow,
        field: Field,
        parse: impl Fn(&str) -> Result<T, E>,
    ) -> Option<T> {
        let text = self.something(row, field)?;
        match parse(&text) {
            Ok(value) => Some(value),
            Err(error) => {
                self.refuse(row, field, error.into());
                None
            }
        }
    }

    /// The name of a person, with the form of address cut off.
    pub(crate) fn person(&mut self, row: &'t TableRow) -> Option<(Option<Honorific>, PersonName)> {
        let Some(written) = row.cells.get(&Field::Name) else {
            self.refuse(row, Field::Name, Reason::NameMissing);
            return None;
        };
        let cell = self.cell(row, Field::Name)?;
        if is_several(written.as_written()) {
            self.refuse(row, Field::Name, Reason::SeveralNames);
            return None;
        }
        let (fused, name) = Honorific::split(&cell.text);
        let honorific = match self.cell(row, Field::Honorific) {
            None => fused,
            Some(own) => {
                let known = self.vocabulary.honorific(&own.text);
                if known.is_none() && fused.is_none() {
                    self.refuse(row, Field::Honorific, Reason::HonorificUnknown);
                }
                known.or(fused)
            }
        };
        match PersonName::parse(&name) {
            Ok(name) => Some((honorific, name)),
            Err(error) => {
                self.refuse(row, Field::Name, error.into());
                None
            }
        }
    }

    pub(crate) fn citizen_id(&mut self, row: &'t TableRow) -> Option<CitizenId> {
        self.parsed(row, Field::CitizenId, |text| {
            // Copied numbers come with the apostrophe that made them text.
            CitizenId::parse(text.trim_start_matches(['\'', '’']))
        })
    }

    /// Sex and birth date, also from columns split into men and women.
    pub(crate) fn sex_and_birth(&mut self, row: &'t TableRow) -> (Option<Sex>, Option<BirthDate>) {
        let mut sex = match self.something(row, Field::Sex) {
            None => None,
            Some(text) => {
                let known = self.vocabulary.sex(&text);
                if known.is_none() {
                    self.refuse(row, Field::Sex, Reason::SexUnknown);
                }
                known
            }
        };
        let mut birth = self.parsed(row, Field::Birth, parse_birth_date);
        for (field, of) in [(Field::OfMen, Sex::Male), (Field::OfWomen, Sex::Female)] {
            let Some(text) = self.something(row, field) else { continue };
            sex = sex.or(Some(of));
            if !self.vocabulary.is_mark(&text) {
                birth = birth.or(self.parsed(row, field, parse_birth_date));
            }
        }
        (sex, birth)
    }

    pub(crate) fn day(&mut self, row: &'t TableRow, field: Field) -> Option<NaiveDate> {
        self.parsed(row, field, parse_day)
    }

    pub(crate) fn year(&mut self, row: &'t TableRow, field: Field) -> Option<Year> {
        self.parsed(row, field, |text| {
            let folded = fold(text);
            // «Năm 2023»; of a school year «2022-2023» the last.
            let last = folded.split(' ').rev().find_map(year_of);
            last.ok_or(Reason::YearShape)
        })
    }

    /// A number with at most two decimals, comma or point; more are rounded half up.
    pub(crate) fn hundredths(&mut self, row: &'t TableRow, field: Field) -> Option<Hundredths> {
        self.parsed(row, field, |text| hundredths(text).ok_or(Reason::NumberShape))
    }

    /// The years and ratings of a row: each rating column, the title's year where the heading has none.
    pub(crate) fn ratings(&mut self, row: &'t TableRow) -> Vec<(Year, Rating)> {
        let mut ratings = Vec::new();
        for field in self.fields_like(Field::Rating { year: None }) {
            let Some(year) = field.year().or(self.table.year_in_title()) else { continue };
            let rating = self.parsed(row, field, |text| Rating::parse(text).ok_or(Reason::RatingUnknown));
            ratings.extend(rating.map(|rating| (year, rating)));
        }
        ratings
    }

    /// The years and awards of a row, as written.
    pub(crate) fn awards(&mut self, row: &'t TableRow) -> Vec<(Year, String)> {
        let mut awards = Vec::new();
        for field in self.fields_like(Field::Award { year: None }) {
            let Some(year) = field.year().or(self.table.year_in_title()) else { continue };
            awards.extend(self.something(row, field).map(|award| (year, award)));
        }
        awards
    }

    /// Says once, at the caption, that columns like `like` have no year.
    pub(crate) fn check_years(&mut self, like: Field) {
        let undated = self.fields_like(like).into_iter().find(|field| field.year().is_none());
        if let Some(field) = undated.filter(|_| self.table.year_in_title().is_none()) {
            self.refuse_column(field, Reason::YearMissing);
        }
    }

    /// The fields of the table that are `like` but for the year, in the order of their columns.
    pub(crate) fn fields_like(&self, like: Field) -> Vec<Field> {
        self.table.fields().filter(|field| field.same_word(like)).collect()
    }

    /// Position and unit: from their columns, or cut at the first comma of a common one.
    pub(crate) fn post_and_unit(&mut self, row: &'t TableRow) -> (String, String) {
        let (mut post, mut unit) = (self.text(row, Field::Post), self.text(row, Field::Unit));
        let both = self.text(row, Field::PostAndUnit);
        let (head, tail) = both.split_once(',').unwrap_or((&both, ""));
        if post.is_empty() {
            head.trim().clone_into(&mut post);
        }
        if unit.is_empty() {
            tail.trim().clone_into(&mut unit);
        }
        if unit.is_empty() {
            // Lists by unit name it in a row of its own above its people.
            unit.clone_from(&row.heading);
        }
        (post, unit)
    }
}

/// Keys seen before, with their first rows.
#[derive(Debug, Default)]
pub(crate) struct Seen {
    first_rows: BTreeMap<String, u32>,
}

impl Seen {
    /// Remembers `key`; gives the earlier row that had it.
    pub(crate) fn earlier(&mut self, key: String, row: u32) -> Option<u32> {
        let first = *self.first_rows.entry(key).or_insert(row);
        (first != row).then_some(first)
    }
}

/// Whether a cell holds several names: by line breaks, semicolons, commas, «và», each part of two words or more.
///
/// A name broken over two lines has a part of one word, and stays one name.
fn is_several(written: &str) -> bool {
    let parts: Vec<&str> =
        written.split(['\n', '\r', ';', ',']).flat_map(|part| part.split(" và ")).collect();
    parts.iter().filter(|part| fold(part).split(' ').filter(|word| word.len() > 1).count() >= 2).count() >= 2
}

/// Reads `94.4`, `94,40`, `94,405 %` as hundredths, rounding half up.
pub(crate) fn hundredths(text: &str) -> Option<Hundredths> {
    let text = text.trim().trim_end_matches('%').trim();
    let (sign, digits) = match text.strip_prefix('-') {
        Some(rest) => (-1, rest),
        None => (1, text),
    };
    let (whole, decimals) = digits.split_once([',', '.']).unwrap_or((digits, ""));
    let all_digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    if whole.is_empty()
        || whole.len() > 9
        || decimals.len() > 20
        || !all_digits(whole)
        || !all_digits(decimals)
    {
        return None;
    }
    let digit = |index: usize| i64::from(decimals.as_bytes().get(index).map_or(0, |byte| byte - b'0'));
    let value = whole.parse::<i64>().ok()? * 100 + digit(0) * 10 + digit(1);
    Some(sign * (value + i64::from(digit(2) >= 5)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn decimals_have_a_comma_or_a_point() {
        for (text, expected) in [
            ("94.4", Some(9440)),
            ("94,4", Some(9440)),
            ("94,45 %", Some(9445)),
            ("88.655", Some(8866)),
            ("66", Some(6600)),
            ("-1,5", Some(-150)),
            ("chín mươi", None),
            ("1.234.567", None),
            ("", None),
        ] {
            assert_eq!(hundredths(text), expected, "{text}");
        }
    }

    #[test]
    fn several_names_are_told_from_one_name_on_two_lines() {
        for (written, several) in [
            ("Nguyễn Văn An\nTrần Thị Bình", true),
            ("Nguyễn Văn An; Trần Thị Bình", true),
            ("Nguyễn Văn An, Trần Thị Bình", true),
            ("Nguyễn Văn An và Trần Thị Bình", true),
            ("Nguyễn Văn\nAn", false),
            ("Nguyễn Văn An\n", false),
            ("Nguyễn Văn An", false),
        ] {
            assert_eq!(is_several(written), several, "{written:?}");
        }
    }
}
