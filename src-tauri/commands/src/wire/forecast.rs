//! Who could be proposed for what next year.

use serde::{Deserialize, Serialize};

/// Asks who could be proposed for what next year.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct ForecastRequest {
    /// The year that is taken to hold; the present one if absent.
    #[serde(default)]
    #[cfg_attr(test, ts(optional))]
    pub year: Option<i32>,
    /// Only this award; all that are forecast if empty.
    #[serde(default)]
    pub award: String,
    /// `ready`, `near` or empty for both.
    #[serde(default)]
    pub standing: String,
    /// Words that rows must contain, whatever their accents; empty for all.
    #[serde(default)]
    pub text: String,
    /// Rows to pass over.
    #[serde(default)]
    pub offset: u32,
    /// Rows wanted; at most 500 are given.
    pub limit: u32,
}

/// Who could be proposed for what next year.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ForecastPage {
    /// All rows that fit the request.
    pub total: u64,
    /// The year that is taken to hold.
    pub year: i32,
    /// What was taken to hold, as a sentence.
    pub assumption: String,
    /// How many stand where, by award.
    pub counts: Vec<ForecastCount>,
    /// The rows of this page: first those who are ready, then those who lack least.
    pub rows: Vec<ForecastLine>,
}

/// How many stand where for one award.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ForecastCount {
    /// The award's code.
    pub award: String,
    /// The award's name.
    pub award_name: String,
    /// Those of whom nothing on record is missing.
    pub ready: u64,
    /// Those who lack one or two conditions.
    pub near: u64,
}

/// One subject and one award of next year.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ForecastLine {
    /// The subject's id.
    pub subject_id: i64,
    /// `individual`, `collective` or `household`.
    pub kind: String,
    /// Its name.
    pub name: String,
    /// Post and unit, or the governing body.
    pub line: String,
    /// The award's code.
    pub award: String,
    /// The award's name.
    pub award_name: String,
    /// `ready` or `near`.
    pub standing: String,
    /// Its Vietnamese name.
    pub standing_name: String,
    /// What counts already.
    pub has: Vec<String>,
    /// What is still missing.
    pub lacks: Vec<String>,
    /// What the officer or the council will have to judge.
    pub judges: Vec<String>,
    /// Instrument and article.
    pub source: String,
}
