//! The text of a cell as an officer sees it on the screen.

use crate::workbook::{Cell, CellKind};
use calamine::{CellErrorType, ExcelDateTime};
use chrono::NaiveDate;
use so_vang_domain::text::clean;

/// What the number format of a cell does to a plain number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum NumberShape {
    /// Shown as it is.
    Plain,
    /// Shown a hundredfold with a per cent sign.
    Percent,
    /// Shown with leading zeros up to so many digits, as offices do with identity numbers.
    Zeros(usize),
    /// A date of which only the year is shown.
    Year,
}

impl NumberShape {
    /// Reads a format code such as `0.0%`, `000000000000`, `yyyy`.
    pub(crate) fn of(code: &str) -> Self {
        if code.contains('%') {
            return Self::Percent;
        }
        if code.len() > 1 && code.bytes().all(|byte| byte == b'0') {
            return Self::Zeros(code.len());
        }
        let date: String = code.chars().filter(|c| c.is_ascii_alphabetic()).collect();
        if !date.is_empty() && date.bytes().all(|byte| byte.eq_ignore_ascii_case(&b'y')) {
            return Self::Year;
        }
        Self::Plain
    }
}

/// A value of either format, before it becomes a [`Cell`].
#[derive(Debug)]
pub(crate) enum Value<'a> {
    Empty,
    Text(&'a str),
    Number(f64),
    Moment(ExcelDateTime),
    IsoDate(&'a str),
    Boolean(bool),
    Error(&'a CellErrorType),
}

/// The cell of `value`, or nothing where an officer sees nothing.
pub(crate) fn cell(column: u32, value: &Value<'_>, shape: NumberShape) -> Option<Cell> {
    let (raw, kind) = match value {
        Value::Empty => return None,
        Value::Text(text) if text.starts_with('#') && is_error_text(text) => (clean(text), CellKind::Error),
        Value::Text(text) => ((*text).to_owned(), CellKind::Text),
        Value::Number(number) => (number_text(*number, shape), CellKind::Number),
        Value::Moment(moment) => moment_text(*moment, shape),
        Value::IsoDate(text) => match text.get(..10).and_then(|day| day.parse::<NaiveDate>().ok()) {
            Some(day) => (day_text(day), CellKind::Date(day)),
            None => ((*text).to_owned(), CellKind::Text),
        },
        Value::Boolean(yes) => (if *yes { "TRUE" } else { "FALSE" }.to_owned(), CellKind::Boolean),
        Value::Error(error) => (error.to_string(), CellKind::Error),
    };
    let text = clean(&raw);
    if text.is_empty() {
        return None;
    }
    let raw = (raw != text).then_some(raw);
    Some(Cell { column, text, raw, kind })
}

/// Formulas that give text leave their errors as text.
fn is_error_text(text: &str) -> bool {
    ["#N/A", "#REF!", "#VALUE!", "#DIV/0!", "#NAME?", "#NULL!", "#NUM!"].contains(&text.trim())
}

fn day_text(day: NaiveDate) -> String {
    day.format("%d/%m/%Y").to_string()
}

fn moment_text(moment: ExcelDateTime, shape: NumberShape) -> (String, CellKind) {
    let (year, month, day, ..) = moment.to_ymd_hms_milli();
    let date = NaiveDate::from_ymd_opt(i32::from(year), u32::from(month), u32::from(day));
    match date {
        // A time of day or a span of time has no date.
        _ if moment.is_duration() || moment.as_f64() < 1.0 => {
            (number_text(moment.as_f64(), NumberShape::Plain), CellKind::Number)
        }
        Some(date) if shape == NumberShape::Year => (date.format("%Y").to_string(), CellKind::Number),
        Some(date) => (day_text(date), CellKind::Date(date)),
        None => (number_text(moment.as_f64(), NumberShape::Plain), CellKind::Number),
    }
}

/// A number without exponent, without `.0`, to the 15 digits that Excel keeps.
fn number_text(number: f64, shape: NumberShape) -> String {
    let value = if shape == NumberShape::Percent { number * 100.0 } else { number };
    let rounded = format!("{value:.14e}").parse().unwrap_or(value);
    let text = format!("{}", if rounded == 0.0 { 0.0 } else { rounded });
    match shape {
        NumberShape::Percent => format!("{text}%"),
        NumberShape::Zeros(digits) if text.bytes().all(|byte| byte.is_ascii_digit()) => {
            format!("{text:0>digits$}")
        }
        NumberShape::Zeros(_) | NumberShape::Plain | NumberShape::Year => text,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_read_as_on_the_screen() {
        for (number, code, expected) in [
            (1.0, "General", "1"),
            (-0.0, "General", "0"),
            (94.4, "0.00", "94.4"),
            (0.1 + 0.2, "General", "0.3"),
            (1_179_000_011.0, "General", "1179000011"),
            (123_456_789_012.0, "General", "123456789012"),
            (1_179_000_011.0, "000000000000", "001179000011"),
            (0.944, "0.0%", "94.4%"),
            (1e-7, "General", "0.0000001"),
        ] {
            assert_eq!(number_text(number, NumberShape::of(code)), expected, "{number} as {code}");
        }
    }
}
