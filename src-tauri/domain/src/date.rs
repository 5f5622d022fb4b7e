//! Dates as offices write them: days, birth dates that may be a year only, half-open spans.

use chrono::{DateTime, Datelike, Duration, FixedOffset, NaiveDate, NaiveTime, Utc};
use std::fmt;

/// Seconds by which the clocks of Việt Nam are ahead of UTC: one zone, and no summer time.
const AHEAD: i32 = 7 * 3600;

/// An instant by the clocks of Việt Nam.
pub fn in_vietnam(at: DateTime<Utc>) -> DateTime<FixedOffset> {
    // Seven hours are a valid offset; UTC stands in for what cannot happen.
    FixedOffset::east_opt(AHEAD).map_or_else(|| at.fixed_offset(), |zone| at.with_timezone(&zone))
}

/// The instant at which a day begins in Việt Nam.
pub fn midnight_in_vietnam(day: NaiveDate) -> DateTime<Utc> {
    (day.and_time(NaiveTime::MIN) - Duration::seconds(i64::from(AHEAD))).and_utc()
}

/// A year in which achievements are counted, such as 2023.
pub type Year = i32;

/// The day of birth, or only its year when no more is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum BirthDate {
    /// Only the year is known, as in many old lists.
    Year(Year),
    /// The whole date.
    Day(NaiveDate),
}

impl BirthDate {
    /// The year of birth.
    pub fn year(self) -> Year {
        match self {
            Self::Year(year) => year,
            Self::Day(day) => day.year(),
        }
    }

    /// The date as stored: `1986` or `1986-02-12`.
    pub fn key(self) -> String {
        match self {
            Self::Year(year) => format!("{year:04}"),
            Self::Day(day) => day.to_string(),
        }
    }

    /// Reads what [`Self::key`] wrote; `None` for anything else.
    pub fn from_key(key: &str) -> Option<Self> {
        if key.len() == 4 {
            return key.parse().ok().map(Self::Year);
        }
        key.parse().ok().map(Self::Day)
    }
}

impl fmt::Display for BirthDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Year(year) => write!(f, "{year}"),
            Self::Day(day) => write!(f, "{}", day.format("%d/%m/%Y")),
        }
    }
}

/// Why a written date was not understood.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum DateError {
    /// The text has no shape of a date.
    #[error("not a date")]
    Shape,
    /// The shape is right but the calendar has no such day (31/02/1985).
    #[error("no such day in the calendar")]
    NoSuchDay,
    /// The year is outside 1900–2100.
    #[error("the year is outside 1900 to 2100")]
    YearOutOfRange,
}

/// Whether a year can be meant at all: 1900 to 2100.
pub fn is_plausible(year: Year) -> bool {
    (1900..=2100).contains(&year)
}

fn plausible(year: Year) -> Result<Year, DateError> {
    if is_plausible(year) { Ok(year) } else { Err(DateError::YearOutOfRange) }
}

/// Reads a day in the Vietnamese order: `05/3/1986`, `5-3-1986`, `05.03.1986`, `1986-03-05`.
///
/// # Errors
///
/// [`DateError`] says whether the shape, the calendar or the year is wrong.
pub fn parse_day(text: &str) -> Result<NaiveDate, DateError> {
    let parts: Vec<&str> = text.trim().split(['/', '-', '.']).map(str::trim).collect();
    let [a, b, c] = parts.as_slice() else { return Err(DateError::Shape) };
    let number = |part: &str| -> Result<u32, DateError> {
        if part.is_empty() || part.len() > 4 || !part.bytes().all(|byte| byte.is_ascii_digit()) {
            return Err(DateError::Shape);
        }
        part.parse().map_err(|_| DateError::Shape)
    };
    let (year, month, day) = if a.len() == 4 { (a, b, c) } else { (c, b, a) };
    if year.len() != 4 {
        return Err(DateError::Shape);
    }
    let year = plausible(number(year)?.cast_signed())?;
    NaiveDate::from_ymd_opt(year, number(month)?, number(day)?).ok_or(DateError::NoSuchDay)
}

/// Reads a birth date: a whole day as in [`parse_day`], or a year of four digits.
///
/// # Errors
///
/// As [`parse_day`].
pub fn parse_birth_date(text: &str) -> Result<BirthDate, DateError> {
    let text = text.trim();
    if text.len() == 4 && text.bytes().all(|byte| byte.is_ascii_digit()) {
        return plausible(text.parse().map_err(|_| DateError::Shape)?).map(BirthDate::Year);
    }
    parse_day(text).map(BirthDate::Day)
}

/// A day in the words of a document: `ngày 08 tháng 3 năm 2024`.
///
/// Days 1 to 9 and months 1 and 2 take a leading zero, months 3 to 9 do not.
///
/// # Source
///
/// NĐ 30/2020/NĐ-CP, Phụ lục I, on place and date.
pub fn in_words(day: NaiveDate) -> String {
    let [day, month, year] = in_parts(day);
    format!("ngày {day} tháng {month} năm {year}")
}

/// Day, month and year as [`in_words`] writes them, for forms that carry the words between them.
pub fn in_parts(day: NaiveDate) -> [String; 3] {
    let month = if day.month() <= 2 { format!("{:02}", day.month()) } else { day.month().to_string() };
    [format!("{:02}", day.day()), month, day.year().to_string()]
}

/// The days from `from` to `to`, both included; an open end is `None`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Span {
    /// The first day, or open towards the past.
    pub from: Option<NaiveDate>,
    /// The last day, or open towards the future.
    pub to: Option<NaiveDate>,
}

impl Span {
    /// Whether `day` lies in the span.
    pub fn contains(self, day: NaiveDate) -> bool {
        self.from.is_none_or(|from| from <= day) && self.to.is_none_or(|to| day <= to)
    }

    /// Whether the two spans share a day.
    pub fn overlaps(self, other: Self) -> bool {
        let before = |a: Self, b: Self| matches!((a.to, b.from), (Some(to), Some(from)) if to < from);
        !before(self, other) && !before(other, self)
    }

    /// Whether the last day comes before the first.
    pub fn is_backwards(self) -> bool {
        matches!((self.from, self.to), (Some(from), Some(to)) if to < from)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_begins_seven_hours_before_it_does_in_utc() {
        let day: NaiveDate = "2026-11-29".parse().unwrap();
        let at = midnight_in_vietnam(day);
        assert_eq!(at.to_rfc3339(), "2026-11-28T17:00:00+00:00");
        assert_eq!(in_vietnam(at).date_naive(), day);
        assert_eq!(in_vietnam(at - Duration::seconds(1)).date_naive(), day.pred_opt().unwrap());
    }

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn days_are_read_in_vietnamese_order() {
        for (text, expected) in [
            ("12/02/1979", Ok("1979-02-12")),
            ("5/3/2026", Ok("2026-03-05")),
            ("05-03-2026", Ok("2026-03-05")),
            ("2026-03-05", Ok("2026-03-05")),
            ("29/02/2024", Ok("2024-02-29")),
            ("29/02/2023", Err(DateError::NoSuchDay)),
            ("31/02/1985", Err(DateError::NoSuchDay)),
            ("01/01/1789", Err(DateError::YearOutOfRange)),
            ("hôm qua", Err(DateError::Shape)),
            ("1/2/79", Err(DateError::Shape)),
        ] {
            assert_eq!(parse_day(text), expected.map(day), "reading {text}");
        }
    }

    #[test]
    fn a_birth_date_may_be_a_year_only() {
        assert_eq!(parse_birth_date("1986"), Ok(BirthDate::Year(1986)));
        assert_eq!(parse_birth_date("12/02/1979"), Ok(BirthDate::Day(day("1979-02-12"))));
        for birth in [BirthDate::Year(1986), BirthDate::Day(day("1979-02-12"))] {
            assert_eq!(BirthDate::from_key(&birth.key()), Some(birth), "the stored key is read back");
        }
    }

    #[test]
    fn only_months_one_and_two_are_padded() {
        for (date, words) in [
            ("2024-03-08", "ngày 08 tháng 3 năm 2024"),
            ("2026-02-08", "ngày 08 tháng 02 năm 2026"),
            ("2026-11-23", "ngày 23 tháng 11 năm 2026"),
        ] {
            assert_eq!(in_words(day(date)), words);
        }
    }

    #[test]
    fn spans_include_both_ends() {
        let span = Span { from: Some(day("2024-01-01")), to: Some(day("2025-06-30")) };
        assert!(span.contains(day("2025-06-30")) && !span.contains(day("2025-07-01")));
        assert!(!span.overlaps(Span { from: Some(day("2025-07-01")), to: None }));
        assert!(span.overlaps(Span { from: None, to: None }));
    }
}
