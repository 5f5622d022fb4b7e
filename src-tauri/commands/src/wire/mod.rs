//! What crosses the wire to the window and to the terminal's JSON.
//!
//! Keys are the words of the glossary in snake_case, the same as tables and types. Days are ISO 8601
//! texts, money is đồng, ids are numbers below 2^53. Nothing below this module is serializable.

pub mod assessment;
pub mod backup;
pub mod check_code;
pub mod decision;
pub mod dossier;
pub mod fact;
pub mod forecast;
pub mod frozen;
pub mod import;
pub mod job;
pub mod journal;
pub mod law;
pub mod layout;
pub mod list;
pub mod office;
pub mod personal_data;
pub mod printing;
pub mod record;
pub mod recovery;
pub mod sheet;
pub mod signing;

use serde::{Deserialize, Serialize};

/// A request or an answer without words.
#[derive(Debug, Clone, Default, Deserialize, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct Nothing {}

/// The acknowledgement of a write, made only after COMMIT has returned.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Ack {
    /// What was done, such as `import.people`.
    pub act: String,
    /// The act's number in the journal; absent where nothing had to change.
    pub seq: Option<i64>,
    /// How many records it touched.
    pub count: u64,
}

/// Which part of a list the window shows.
#[derive(Debug, Clone, Default, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct PageRequest {
    /// Words that rows must contain, whatever their accents; empty for all.
    #[serde(default)]
    pub text: String,
    /// Only rows of this unit and the units below it.
    #[serde(default)]
    #[cfg_attr(test, ts(optional))]
    pub unit_id: Option<i64>,
    /// Only rows of this year.
    #[serde(default)]
    #[cfg_attr(test, ts(optional))]
    pub year: Option<i32>,
    /// Tests of single columns; several `is` of one column mean any of them.
    #[serde(default)]
    #[cfg_attr(test, ts(optional, as = "Option<Vec<list::Filter>>"))]
    pub filters: Vec<list::Filter>,
    /// The order; the list's own if absent.
    #[serde(default)]
    #[cfg_attr(test, ts(optional))]
    pub sort: Option<list::Sort>,
    /// The order that the page belongs to, as the first page gave it; 0 begins one. A held order stays while
    /// rows change, so that a renamed row does not run away; without it each page has the order of the moment.
    #[serde(default)]
    #[cfg_attr(test, ts(optional))]
    pub order: Option<i64>,
    /// Rows to pass over.
    #[serde(default)]
    pub offset: u32,
    /// Rows wanted; at most 500 are given.
    pub limit: u32,
}

/// One record named by its id.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct Id {
    /// The id in this file.
    pub id: i64,
}

/// Records named by their ids.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct Ids {
    /// The ids in this file; at most 20,000.
    pub ids: Vec<i64>,
}

/// A paper made by the program, kept until the window asks for its bytes.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct PaperRef {
    /// Names the paper in the calls that read, save or open it.
    pub paper: u32,
    /// A file name for it.
    pub name: String,
    /// How many pages it has; 0 for a spreadsheet.
    pub pages: u32,
}

/// Why something was not done, in the words of the officer.
///
/// The window and the terminal say the same sentence; neither ever looks at it to decide.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Problem {
    /// The stable name of the failure.
    pub code: String,
    /// How loudly it is shown: `refused`, `invalid`, `conflict` or `broken`.
    pub weight: String,
    /// What happened.
    pub message: String,
    /// Whether data is safe, and what to do.
    pub hint: String,
    /// The field of the request that it concerns; empty if none.
    pub field: String,
    /// The exit code of the terminal.
    pub exit: u8,
    /// All that is missing or wrong, as sentences.
    pub details: Vec<String>,
    /// Remarks on the rows of a list.
    pub rows: Vec<import::RowLine>,
}

/// The awards of a day.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct AwardList {
    /// The awards in the order of their codes.
    pub rows: Vec<office::AwardLine>,
}
