//! What was done, by whom, and what can be taken back.

use serde::{Deserialize, Serialize};

/// Which acts the window shows.
#[derive(Debug, Clone, Default, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct JournalRequest {
    /// Words that the sentence, the officer or the reason must contain, whatever their accents; empty for all.
    #[serde(default)]
    #[cfg_attr(test, ts(optional, as = "Option<String>"))]
    pub text: String,
    /// Only acts of this officer.
    #[serde(default)]
    #[cfg_attr(test, ts(optional))]
    pub actor: Option<String>,
    /// Only acts of this family, such as `import` or `decision`: what stands before the dot of an act.
    #[serde(default)]
    #[cfg_attr(test, ts(optional))]
    pub family: Option<String>,
    /// Only acts from this day on, ISO or dd/mm/yyyy.
    #[serde(default)]
    #[cfg_attr(test, ts(optional))]
    pub from: Option<String>,
    /// Only acts up to the end of this day, ISO or dd/mm/yyyy.
    #[serde(default)]
    #[cfg_attr(test, ts(optional))]
    pub to: Option<String>,
    /// Rows to pass over.
    #[serde(default)]
    #[cfg_attr(test, ts(optional, as = "Option<u32>"))]
    pub offset: u32,
    /// Rows wanted; at most 500 are given.
    pub limit: u32,
}

/// A page of the journal.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct JournalPage {
    /// All acts that were asked for.
    pub total: u64,
    /// The acts of this page, the newest first.
    pub rows: Vec<ActLine>,
    /// All officers of the journal, for the filter.
    pub actors: Vec<String>,
    /// All families of acts of the journal, for the filter.
    pub families: Vec<ActFamily>,
    /// The code of the newest act, ten letters in two groups; empty while there is no act.
    pub head_code: String,
}

/// One family of acts.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ActFamily {
    /// What stands before the dot of an act.
    pub key: String,
    /// Its Vietnamese name.
    pub name: String,
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
    /// Why, in the officer's words.
    #[serde(default)]
    #[cfg_attr(test, ts(optional))]
    pub reason: Option<String>,
}

/// Asks for one act with what it changed.
#[derive(Debug, Clone, Default, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct AskAct {
    /// Its number.
    pub seq: i64,
    /// Rows to pass over.
    #[serde(default)]
    #[cfg_attr(test, ts(optional, as = "Option<u32>"))]
    pub offset: u32,
    /// Rows wanted; at most 500 are given.
    pub limit: u32,
}

/// One act with what it changed.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ActView {
    /// The line of the journal.
    pub line: ActLine,
    /// Why, in the officer's words; empty if none was given.
    pub reason: String,
    /// The code of the act, as it stands in the footer of papers made after it.
    pub code: String,
    /// Why it cannot be undone, as a sentence; empty if it can.
    pub refusal: String,
    /// Whether what it held of a person was erased since.
    pub erased: bool,
    /// All rows that it changed.
    pub total: u64,
    /// The rows of this page, in the order in which they were changed.
    pub rows: Vec<ChangedRow>,
}

/// One row that an act changed.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ChangedRow {
    /// `added`, `changed` or `removed`.
    pub change: String,
    /// What kind of record, in Vietnamese.
    pub entity: String,
    /// Which one: its name, number or code; empty where it has none.
    pub title: String,
    /// Where the record stands now; absent if it is gone or has no screen.
    #[cfg_attr(test, ts(optional = nullable))]
    pub jump: Option<Jump>,
    /// What changed in it; of an added or removed row every field that is not empty.
    pub fields: Vec<FieldChange>,
}

/// One field before and after.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct FieldChange {
    /// The key of the field.
    pub field: String,
    /// Its Vietnamese name.
    pub name: String,
    /// What stood there, as officers write it; empty for nothing.
    pub before: String,
    /// What stands there since; empty for nothing.
    pub after: String,
}

/// Where a record stands in the window.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Jump {
    /// `individual`, `collective`, `dossier`, `decision`, `print` (with the decision's id), `register`, `journal` (with the act's number), `backups`, `settings` or `recovery`.
    pub kind: String,
    /// Its id; 0 where the place has none.
    pub id: i64,
    /// The code of a dossier, the number of a decision, or the tab of the settings; empty else.
    pub code: String,
    /// The words of the button.
    pub label: String,
}

/// Asks whether the journal is whole.
#[derive(Debug, Clone, Default, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct VerifyJournal {
    /// A code from the footer of a paper, which is looked for in the chain.
    #[serde(default)]
    #[cfg_attr(test, ts(optional))]
    pub code: Option<String>,
}

/// Whether the journal is whole, and where a printed code stands in it.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct JournalVerified {
    /// Whether every act follows from the one before and from its images.
    pub whole: bool,
    /// How many acts were verified.
    pub acts: u64,
    /// The first act that does not follow.
    #[cfg_attr(test, ts(optional = nullable))]
    pub first_bad: Option<i64>,
    /// The code of the newest act.
    pub head_code: String,
    /// The act whose code was asked for.
    #[cfg_attr(test, ts(optional = nullable))]
    pub proven: Option<ProvenCode>,
    /// All of it as sentences.
    pub text: String,
}

/// The act that a printed code names.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ProvenCode {
    /// Its number.
    pub seq: i64,
    /// When, RFC 3339 in UTC.
    pub at: String,
    /// How many acts followed.
    pub later: u64,
}

/// Asks for every version of a record.
#[derive(Debug, Clone, Default, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct AskVersions {
    /// `individual`, `collective`, `dossier`, `nomination`, `decision` or `award`.
    pub kind: String,
    /// Its id.
    pub id: i64,
}

/// Every version of a record, the newest first.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Versions {
    /// Its name, number or code.
    pub title: String,
    /// The versions; at most the newest 500.
    pub rows: Vec<VersionLine>,
    /// All versions.
    pub total: u64,
}

/// One version of a record.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct VersionLine {
    /// The act that made it.
    pub seq: i64,
    /// When, RFC 3339 in UTC.
    pub at: String,
    /// Who.
    pub actor: String,
    /// What was done, as a sentence.
    pub text: String,
    /// Why; empty if nothing was said.
    pub reason: String,
    /// `added`, `changed` or `removed`.
    pub change: String,
    /// What kind of record, in Vietnamese: a version of a person may be one of a rating.
    pub entity: String,
    /// What changed.
    pub fields: Vec<VersionField>,
}

/// One field of a version.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct VersionField {
    /// Names the row image that holds the value before.
    pub image: i64,
    /// The key of the field.
    pub field: String,
    /// Its Vietnamese name.
    pub name: String,
    /// What stood there; empty for nothing.
    pub before: String,
    /// What stands there since; empty for nothing.
    pub after: String,
    /// Whether the value before can be put back into the record now.
    pub restorable: bool,
}

/// Puts one earlier value of a field back.
#[derive(Debug, Clone, Default, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct RestoreField {
    /// The row image that holds it.
    pub image: i64,
    /// The key of the field.
    pub field: String,
    /// Why, in the officer's words.
    #[serde(default)]
    #[cfg_attr(test, ts(optional))]
    pub reason: Option<String>,
}

/// Which removed records the window shows.
#[derive(Debug, Clone, Default, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct BinRequest {
    /// Words that the name must contain, whatever their accents; empty for all.
    #[serde(default)]
    #[cfg_attr(test, ts(optional, as = "Option<String>"))]
    pub text: String,
    /// Rows to pass over.
    #[serde(default)]
    #[cfg_attr(test, ts(optional, as = "Option<u32>"))]
    pub offset: u32,
    /// Rows wanted; at most 500 are given.
    pub limit: u32,
}

/// A page of the recycle bin.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct BinPage {
    /// All removed records that were asked for.
    pub total: u64,
    /// The records, the last removed first.
    pub rows: Vec<BinLine>,
}

/// One removed record.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct BinLine {
    /// Names the row image that holds it.
    pub image: i64,
    /// The act that removed it.
    pub seq: i64,
    /// When, RFC 3339 in UTC.
    pub at: String,
    /// Who.
    pub actor: String,
    /// What kind of record, in Vietnamese.
    pub entity: String,
    /// Its name, number or code.
    pub title: String,
    /// How many rows come back with it.
    pub rows: u64,
}

/// Brings a removed record back.
#[derive(Debug, Clone, Default, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct BinRestore {
    /// The row image that holds it.
    pub image: i64,
}
