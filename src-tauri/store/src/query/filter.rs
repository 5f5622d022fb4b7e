//! Filters and the order of a list: what a request asks for, checked against the columns, and told of a cell.

use super::columns::{Column, Kind, List};
use crate::error::StoreError;
use rusqlite::types::ValueRef;
use so_vang_domain::date::{BirthDate, parse_birth_date};
use so_vang_domain::person::{Honorific, PersonName};
use so_vang_domain::text::{Alphabet, fold, spelling};

/// Only rows whose cell in a column passes a test.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Filter {
    /// The column, by the key of the wire.
    pub column: String,
    /// `contains`, `is`, `is_not`, `empty`, `filled`, `from` or `to`.
    pub test: String,
    /// What the cell is compared with, as typed; nothing for `empty` and `filled`.
    pub value: String,
}

/// The order of rows by one column; empty cells come last, rows alike stay in the list's own order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sort {
    /// The column, by the key of the wire.
    pub column: String,
    /// From the last to the first.
    pub descending: bool,
}

/// What a cell is compared with, in the shape of its column.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Wanted {
    Text(String),
    Number(i64),
    /// A day in ISO form, or a year.
    Day(String),
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum Test {
    Contains(String),
    AllWords(Vec<String>),
    /// Any of these: several values of one column widen the list, as ticks in Excel do.
    Is(Vec<Wanted>),
    IsNot(Wanted),
    Empty,
    Filled,
    From(Wanted),
    To(Wanted),
}

/// One test of the cells of an SQL expression.
#[derive(Debug)]
pub(super) struct Check {
    pub(super) column: &'static str,
    pub(super) cell: &'static str,
    pub(super) join: &'static str,
    kind: Kind,
    /// Whether the cell is a code whose award's name is meant.
    named: bool,
    test: Test,
}

fn refuse(part: &'static str, value: &str, why: &'static str) -> StoreError {
    StoreError::Listing { part, value: value.to_owned(), why }
}

fn column(list: List, part: &'static str, key: &str) -> Result<&'static Column, StoreError> {
    list.columns().iter().find(|column| column.key == key).ok_or_else(|| refuse(part, key, "unknown"))
}

/// The value of a filter in the shape of its column.
fn wanted(kind: Kind, value: &str) -> Result<Wanted, StoreError> {
    Ok(match kind {
        Kind::Number => {
            Wanted::Number(value.trim().parse().map_err(|_| refuse("filters", value, "not_a_number"))?)
        }
        Kind::Day => {
            let day = parse_birth_date(value).map_err(|_| refuse("filters", value, "date_shape"))?;
            Wanted::Day(day.key())
        }
        Kind::Secret => Wanted::Text(value.chars().filter(|letter| !letter.is_whitespace()).collect()),
        Kind::OneOf(keys) if !keys.contains(&value) && !value.is_empty() => {
            return Err(refuse("filters", value, "unknown"));
        }
        Kind::OneOf(_) | Kind::Award => Wanted::Text(value.to_owned()),
        Kind::Text | Kind::Numbered | Kind::Recipient => Wanted::Text(spelling(value)),
    })
}

/// The tests that the filters of a request mean.
///
/// # Errors
///
/// [`StoreError::Listing`] for a column or test that the list does not have, or a value that is no number or day.
pub(super) fn checks(list: List, filters: &[Filter]) -> Result<Vec<Check>, StoreError> {
    let mut checks: Vec<Check> = Vec::new();
    for filter in filters {
        let column = column(list, "filters", &filter.column)?;
        let kind = column.kind;
        let searched = !matches!(kind, Kind::Secret | Kind::OneOf(_));
        let ranged = matches!(kind, Kind::Number | Kind::Day);
        let test = match filter.test.as_str() {
            "contains" if searched => Test::Contains(fold(&filter.value)),
            "is" => {
                let value = wanted(kind, &filter.value)?;
                let same = checks.iter_mut().filter(|check| check.column == column.key);
                if let Some(Test::Is(values)) =
                    same.map(|check| &mut check.test).find(|test| matches!(test, Test::Is(_)))
                {
                    values.push(value);
                    continue;
                }
                Test::Is(vec![value])
            }
            "is_not" if kind != Kind::Secret => Test::IsNot(wanted(kind, &filter.value)?),
            "empty" => Test::Empty,
            "filled" => Test::Filled,
            "from" if ranged => Test::From(wanted(kind, &filter.value)?),
            "to" if ranged => Test::To(wanted(kind, &filter.value)?),
            test => return Err(refuse("filters", test, "unknown")),
        };
        let worded = matches!(test, Test::Contains(_));
        checks.push(Check {
            column: column.key,
            cell: if worded { column.words.unwrap_or(column.cell) } else { column.cell },
            join: column.join,
            named: worded && kind == Kind::Award && column.words.is_none(),
            kind,
            test,
        });
    }
    Ok(checks)
}

/// Every word of `text` somewhere in the cells of an expression; nothing without words.
pub(super) fn all_words(cell: &'static str, text: &str) -> Option<Check> {
    let words: Vec<String> =
        fold(text).split(' ').filter(|word| !word.is_empty()).map(str::to_owned).collect();
    let test = Test::AllWords(words.clone());
    (!words.is_empty()).then_some(Check { column: "", cell, join: "", kind: Kind::Text, named: false, test })
}

/// The text of a cell; nothing for an empty one.
fn text_of(cell: ValueRef<'_>) -> String {
    match cell {
        ValueRef::Null | ValueRef::Blob(_) => String::new(),
        ValueRef::Integer(number) => number.to_string(),
        ValueRef::Real(number) => number.to_string(),
        ValueRef::Text(text) => String::from_utf8_lossy(text).into_owned(),
    }
}

/// A day as the list shows it.
fn shown_day(key: &str) -> String {
    BirthDate::from_key(key).map_or_else(|| key.to_owned(), |day| day.to_string())
}

/// Compares a day or year with another by as much as both know.
fn by_what_both_know<'t>(cell: &'t str, wanted: &'t str) -> (&'t str, &'t str) {
    let known = cell.len().min(wanted.len());
    (cell.get(..known).unwrap_or(cell), wanted.get(..known).unwrap_or(wanted))
}

impl Check {
    /// Whether a cell passes; `award_name` gives the name of a code where only the code is stored.
    pub(super) fn passes(&self, cell: ValueRef<'_>, award_name: &dyn Fn(&str) -> String) -> bool {
        let mut text = text_of(cell);
        let is_empty = text.is_empty() || matches!(cell, ValueRef::Integer(0));
        match &self.test {
            Test::Empty => is_empty,
            Test::Filled => !is_empty,
            Test::Contains(needle) => {
                if self.named {
                    text = award_name(&text);
                } else if self.kind == Kind::Day {
                    text = shown_day(&text);
                }
                fold(&text).contains(needle.as_str())
            }
            Test::AllWords(words) => {
                let text = fold(&text);
                words.iter().all(|word| text.contains(word.as_str()))
            }
            Test::Is(values) => values.iter().any(|value| self.equals(cell, &text, value)),
            Test::IsNot(value) => !self.equals(cell, &text, value),
            Test::From(Wanted::Number(least)) => cell.as_i64().is_ok_and(|number| number >= *least),
            Test::To(Wanted::Number(most)) => cell.as_i64().is_ok_and(|number| number <= *most),
            Test::From(Wanted::Day(first)) => {
                let (day, first) = by_what_both_know(&text, first);
                !is_empty && day >= first
            }
            Test::To(Wanted::Day(last)) => {
                let (day, last) = by_what_both_know(&text, last);
                !is_empty && day <= last
            }
            Test::From(Wanted::Text(_)) | Test::To(Wanted::Text(_)) => false,
        }
    }

    fn equals(&self, cell: ValueRef<'_>, text: &str, wanted: &Wanted) -> bool {
        match wanted {
            Wanted::Number(number) => cell.as_i64().is_ok_and(|found| found == *number),
            // A year means every day of it; a day means that day and no other.
            Wanted::Day(day) if day.len() == 4 => text.get(..4) == Some(day.as_str()),
            Wanted::Day(day) => text == day,
            Wanted::Text(wanted) => match self.kind {
                Kind::Text | Kind::Numbered | Kind::Recipient => spelling(text) == *wanted,
                Kind::Number | Kind::Day | Kind::Secret | Kind::OneOf(_) | Kind::Award => text == wanted,
            },
        }
    }
}

/// The order that a request asks for.
#[derive(Debug)]
pub(super) struct Order {
    pub(super) cell: &'static str,
    pub(super) join: &'static str,
    pub(super) descending: bool,
    kind: Kind,
    named: bool,
}

/// The order of a request; `None` for the list's own.
///
/// # Errors
///
/// [`StoreError::Listing`] for a column that the list does not have or cannot be ordered by.
pub(super) fn order(list: List, sort: Option<&Sort>) -> Result<Option<Order>, StoreError> {
    let Some(sort) = sort else { return Ok(None) };
    let column = column(list, "sort", &sort.column)?;
    if column.kind == Kind::Secret {
        return Err(refuse("sort", &sort.column, "unknown"));
    }
    // The list's own order is read through its index.
    if !sort.descending && column.order.is_some() && list.source().order.split(',').next() == column.order {
        return Ok(None);
    }
    Ok(Some(Order {
        cell: column.order.or(column.words).unwrap_or(column.cell),
        join: column.join,
        descending: sort.descending,
        kind: column.kind,
        named: column.kind == Kind::Award && column.words.is_none(),
    }))
}

impl Order {
    /// The key of a text cell, whose byte order is the order of the column.
    pub(super) fn key(
        &self,
        text: &str,
        alphabet: &Alphabet,
        award_name: &dyn Fn(&str) -> String,
    ) -> Vec<u8> {
        match self.kind {
            Kind::OneOf(keys) => {
                let place = keys.iter().position(|key| *key == text).unwrap_or(keys.len());
                vec![u8::try_from(place).unwrap_or(u8::MAX)]
            }
            Kind::Award if self.named => alphabet.sort_key(&[&award_name(text)]),
            Kind::Numbered => {
                let digits = text.bytes().take_while(u8::is_ascii_digit).count();
                let number: u64 =
                    text.get(..digits).and_then(|digits| digits.parse().ok()).unwrap_or(u64::MAX);
                let mut key = number.to_be_bytes().to_vec();
                key.extend(alphabet.sort_key(&[text.get(digits..).unwrap_or_default()]));
                key
            }
            Kind::Recipient => {
                let (_, name) = Honorific::split(text);
                PersonName::parse(&name)
                    .map_or_else(|_| alphabet.sort_key(&[&name]), |name| name.sort_key(alphabet))
            }
            Kind::Day | Kind::Secret => text.as_bytes().to_vec(),
            Kind::Text | Kind::Number | Kind::Award => alphabet.sort_key(&[text]),
        }
    }
}
