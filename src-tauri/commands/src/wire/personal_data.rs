//! Personal data: who saw it, requests of those whom it is about, and erasing.

use serde::{Deserialize, Serialize};

/// An identity number that was shown; that it was is in the journal.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct CitizenIdShown {
    /// The whole number; empty if none is on record.
    pub citizen_id: String,
}

/// Which readings and exports the window shows.
#[derive(Debug, Clone, Default, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct AccessRequest {
    /// Only of this individual.
    #[serde(default)]
    #[cfg_attr(test, ts(optional))]
    pub subject_id: Option<i64>,
    /// Only of this kind.
    #[serde(default)]
    #[cfg_attr(test, ts(optional))]
    pub kind: Option<String>,
    /// Rows to pass over.
    #[serde(default)]
    #[cfg_attr(test, ts(optional, as = "Option<u32>"))]
    pub offset: u32,
    /// Rows wanted; at most 500 are given.
    pub limit: u32,
}

/// A page of readings and exports of personal data.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct AccessPage {
    /// All that were asked for.
    pub total: u64,
    /// The newest first.
    pub rows: Vec<AccessLine>,
}

/// One reading or export.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct AccessLine {
    /// When, RFC 3339 in UTC.
    pub at: String,
    /// Who.
    pub actor: String,
    /// `shown`, `opened`, `searched` or `exported`.
    pub kind: String,
    /// What, as a sentence.
    pub text: String,
    /// The individual; absent for lists.
    #[cfg_attr(test, ts(optional = nullable))]
    pub subject_id: Option<i64>,
    /// The name as of now; empty if the individual is gone.
    pub name: String,
    /// How many individuals were seen.
    pub people: u64,
}

/// Requests about personal data.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct DataRequests {
    /// The open ones first, by their due day.
    pub rows: Vec<DataRequestLine>,
    /// What can be asked for, with the term of the law.
    pub kinds: Vec<DataRequestKind>,
}

/// One kind of request.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct DataRequestKind {
    /// Its key.
    pub key: String,
    /// Its Vietnamese name.
    pub name: String,
    /// The term in days.
    pub days: u32,
    /// The article that sets the term.
    pub source: String,
}

/// One request.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct DataRequestLine {
    /// Its id.
    pub id: i64,
    /// The key of its kind.
    pub kind: String,
    /// Its Vietnamese name.
    pub kind_name: String,
    /// Who asks.
    pub requester: String,
    /// The individual whom it is about.
    #[cfg_attr(test, ts(optional = nullable))]
    pub subject_id: Option<i64>,
    /// The name; empty if none was named.
    pub subject: String,
    /// The day it came.
    pub received_on: String,
    /// The day by which it must be acknowledged.
    pub reply_by: String,
    /// The day by which it must be done.
    pub due_on: String,
    /// Days from today to that day; negative once it is over.
    pub days_left: i64,
    /// What is asked for.
    pub content: String,
    /// The day of the answer; empty while it is open.
    pub answered_on: String,
    /// `done`, `partly`, `refused`, or empty while it is open.
    pub outcome: String,
    /// That outcome in Vietnamese.
    pub outcome_name: String,
    /// The answer, with its ground where something was refused.
    pub answer: String,
    /// Changes with every edit.
    pub revision: i64,
}

/// Writes a request down, or changes one.
#[derive(Debug, Clone, Default, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct SaveDataRequest {
    /// The request that is changed; absent for a new one.
    #[serde(default)]
    #[cfg_attr(test, ts(optional))]
    pub id: Option<i64>,
    /// The revision that the officer saw.
    #[serde(default)]
    #[cfg_attr(test, ts(optional))]
    pub revision: Option<i64>,
    /// The key of its kind.
    pub kind: String,
    /// Who asks.
    pub requester: String,
    /// The individual whom it is about.
    #[serde(default)]
    #[cfg_attr(test, ts(optional))]
    pub subject_id: Option<i64>,
    /// The day it came: ISO or dd/mm/yyyy.
    pub received_on: String,
    /// What is asked for.
    #[serde(default)]
    #[cfg_attr(test, ts(optional, as = "Option<String>"))]
    pub content: String,
}

/// Answers a request.
#[derive(Debug, Clone, Default, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct AnswerDataRequest {
    /// Its id.
    pub id: i64,
    /// The revision that the officer saw.
    pub revision: i64,
    /// The day: ISO or dd/mm/yyyy.
    pub answered_on: String,
    /// `done`, `partly` or `refused`.
    pub outcome: String,
    /// The answer; must not be empty where something is refused.
    pub answer: String,
}

/// What erasing would take away.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ErasePreview {
    /// The individual.
    pub name: String,
    /// Whether the individual can be erased wholly: no dossier and no award names him or her.
    pub whole: bool,
    /// Why not, and what the law keeps, as sentences.
    pub kept: Vec<String>,
    /// Fields that can be erased.
    pub fields: Vec<ErasableField>,
    /// File names of copies that still hold it.
    pub copies: Vec<String>,
    /// Copies outside this machine that may hold it, as phrases.
    pub outside: Vec<String>,
}

/// One field that can be erased.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ErasableField {
    /// Its key.
    pub key: String,
    /// Its Vietnamese name.
    pub name: String,
    /// What stands there, masked where it is sensitive.
    pub value: String,
    /// How many earlier states of it the journal holds.
    pub images: u64,
}

/// Erases what is on record of an individual; it can never be undone.
#[derive(Debug, Clone, Default, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct Erase {
    /// The individual's id.
    pub id: i64,
    /// The keys of the fields; none where the individual is erased wholly.
    #[serde(default)]
    #[cfg_attr(test, ts(optional, as = "Option<Vec<String>>"))]
    pub fields: Vec<String>,
    /// Whether the individual is erased wholly.
    #[serde(default)]
    #[cfg_attr(test, ts(optional, as = "Option<bool>"))]
    pub whole: bool,
    /// The ground: the request, the decision.
    pub reason: String,
    /// The request that it answers.
    #[serde(default)]
    #[cfg_attr(test, ts(optional))]
    pub request_id: Option<i64>,
}

/// What was erased.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Erased {
    /// States in the journal that were blanked.
    pub images: u64,
    /// File names of copies that still hold it.
    pub copies: Vec<String>,
    /// Copies outside this machine that may hold it.
    pub outside: Vec<String>,
    /// All of it as a sentence.
    pub text: String,
}
