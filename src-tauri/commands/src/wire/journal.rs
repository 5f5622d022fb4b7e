//! What was done, by whom, and what can be taken back.

use serde::{Deserialize, Serialize};

/// A page of the journal.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct JournalPage {
    /// All acts.
    pub total: u64,
    /// The acts of this page, the newest first.
    pub rows: Vec<ActLine>,
}

/// One act.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ActLine {
    /// Its number.
    pub seq: i64,
    /// When, RFC 3339 in UTC.
    pub at: String,
    /// Who.
    pub actor: String,
    /// What, such as `import.people`.
    pub act: String,
    /// What, as a sentence.
    pub text: String,
    /// How many rows it touched.
    pub rows: u64,
    /// Whether it can be undone now, as far as its kind goes.
    pub undoable: bool,
    /// The act that undid it.
    #[cfg_attr(test, ts(optional = nullable))]
    pub undone_by: Option<i64>,
}

/// Undoes an act.
#[derive(Debug, Clone, Default, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct Undo {
    /// The act's number; the newest that can be undone if absent.
    #[serde(default)]
    #[cfg_attr(test, ts(optional))]
    pub seq: Option<i64>,
}
