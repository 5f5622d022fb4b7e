//! Individuals, collectives, households and units, and what they have received.

use super::Ack;
use serde::{Deserialize, Serialize};

/// A page of individuals.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct PeoplePage {
    /// All rows that fit the request.
    pub total: u64,
    /// The rows of this page, in Vietnamese order of the given name.
    pub rows: Vec<PersonLine>,
    /// The order that the page belongs to, where one was asked for; another than asked for means that rows are gone.
    #[cfg_attr(test, ts(optional = nullable))]
    pub order: Option<i64>,
}

/// One individual in a list.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct PersonLine {
    /// The subject's id.
    pub id: i64,
    /// The whole name.
    pub name: String,
    /// `male`, `female` or empty.
    pub sex: String,
    /// The birth date as written: dd/mm/yyyy or a year.
    pub birth: String,
    /// The identity number with its middle hidden.
    pub citizen_id: String,
    /// Chức vụ.
    pub post: String,
    /// Đơn vị công tác.
    pub unit: String,
    /// The newest rating, such as «2023: HTXS»; empty if none.
    pub rating: String,
    /// How many awards are on record.
    pub awards: u64,
    /// Changes with every edit.
    pub revision: i64,
}

/// One individual with all that is on record.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct PersonView {
    /// The line of the list.
    pub person: PersonLine,
    /// Họ.
    pub family_name: String,
    /// Đệm.
    pub middle_name: String,
    /// Tên.
    pub given_name: String,
    /// The unit's id.
    #[cfg_attr(test, ts(optional = nullable))]
    pub unit_id: Option<i64>,
    /// Whether a discipline counts today.
    pub under_discipline: bool,
    /// Everything that happened, the newest first.
    pub history: Vec<HistoryLine>,
}

/// One line of a subject's history.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct HistoryLine {
    /// `award`, `initiative`, `rating`, `par_index`, `posting`, `discipline`, `pending_matter`, `ranking` or `nomination`.
    pub kind: String,
    /// The year it counts for.
    pub year: i32,
    /// What it is.
    pub title: String,
    /// Number and day of the decision, the dossier, or how long it lasted.
    pub detail: String,
    /// The id of the record behind the line.
    pub id: i64,
    /// Whether `people.remove_history` takes it away.
    pub removable: bool,
}

/// Writes a post down that an individual held.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct AddPosting {
    /// The subject's id.
    pub subject_id: i64,
    /// Chức vụ; may be empty if there is a unit.
    pub post: String,
    /// Đơn vị công tác, as it was named then; may be empty if there is a post.
    pub unit: String,
    /// The first year.
    pub from_year: i32,
    /// The last year; absent while it lasts.
    #[serde(default)]
    #[cfg_attr(test, ts(optional))]
    pub to_year: Option<i32>,
}

/// Writes a discipline of an individual down.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct AddDiscipline {
    /// The subject's id.
    pub subject_id: i64,
    /// `reprimand`, `warning`, `pay_cut`, `demotion`, `removal` or `dismissal`.
    pub form: String,
    /// The day of the decision: ISO or dd/mm/yyyy.
    pub decided_on: String,
    /// The day from which it no longer counts; absent while nobody knows.
    #[serde(default)]
    #[cfg_attr(test, ts(optional))]
    pub ends_on: Option<String>,
    /// The decision's number.
    #[serde(default)]
    #[cfg_attr(test, ts(optional))]
    pub decision_number: Option<String>,
    /// A note.
    #[serde(default)]
    #[cfg_attr(test, ts(optional))]
    pub note: Option<String>,
}

/// Writes an initiative down.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct AddInitiative {
    /// The subject's id.
    pub subject_id: i64,
    /// The year.
    pub year: i32,
    /// Its name.
    pub title: String,
    /// How far it reaches, in the officer's words.
    #[serde(default)]
    #[cfg_attr(test, ts(optional))]
    pub impact_scope: Option<String>,
    /// The number of the decision that recognised it.
    #[serde(default)]
    #[cfg_attr(test, ts(optional))]
    pub decision_number: Option<String>,
    /// The day of that decision: ISO or dd/mm/yyyy.
    #[serde(default)]
    #[cfg_attr(test, ts(optional))]
    pub decision_date: Option<String>,
    /// `initiative`, `research_topic`, `research_project` or `scientific_work`; empty while nobody said.
    #[serde(default)]
    pub kind: String,
}

/// Writes the rating of a year down, or takes it away.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct SetRating {
    /// The subject's id.
    pub subject_id: i64,
    /// The year.
    pub year: i32,
    /// `HTXS`, `HTT`, `HT`, `KHT`, or empty to take it away.
    pub rating: String,
}

/// Takes a line out of a life.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct RemoveHistory {
    /// `posting`, `discipline`, `initiative` or `rating`.
    pub kind: String,
    /// The id of the line.
    pub id: i64,
}

/// Changes an individual; absent fields stay as they are.
#[derive(Debug, Clone, Default, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct EditPerson {
    /// The subject's id.
    pub id: i64,
    /// The revision that the officer saw.
    pub revision: i64,
    /// The whole name.
    #[serde(default)]
    #[cfg_attr(test, ts(optional))]
    pub name: Option<String>,
    /// `male`, `female` or empty.
    #[serde(default)]
    #[cfg_attr(test, ts(optional))]
    pub sex: Option<String>,
    /// dd/mm/yyyy or a year; empty for unknown.
    #[serde(default)]
    #[cfg_attr(test, ts(optional))]
    pub birth: Option<String>,
    /// The identity number; empty for unknown.
    #[serde(default)]
    #[cfg_attr(test, ts(optional))]
    pub citizen_id: Option<String>,
    /// Chức vụ.
    #[serde(default)]
    #[cfg_attr(test, ts(optional))]
    pub post: Option<String>,
    /// Đơn vị công tác, by name; made if it is not there.
    #[serde(default)]
    #[cfg_attr(test, ts(optional))]
    pub unit: Option<String>,
}

/// Changes many individuals in one act, or none where a cell is wrong.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct EditPeople {
    /// The edits, one a person; at most 20,000.
    pub edits: Vec<EditPerson>,
}

/// Adds an individual; what is absent is unknown.
#[derive(Debug, Clone, Default, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct AddPerson {
    /// The whole name.
    pub name: String,
    /// `male`, `female` or empty.
    #[serde(default)]
    #[cfg_attr(test, ts(optional))]
    pub sex: Option<String>,
    /// dd/mm/yyyy or a year.
    #[serde(default)]
    #[cfg_attr(test, ts(optional))]
    pub birth: Option<String>,
    /// The identity number.
    #[serde(default)]
    #[cfg_attr(test, ts(optional))]
    pub citizen_id: Option<String>,
    /// Chức vụ.
    #[serde(default)]
    #[cfg_attr(test, ts(optional))]
    pub post: Option<String>,
    /// Đơn vị công tác, by name; made if it is not there.
    #[serde(default)]
    #[cfg_attr(test, ts(optional))]
    pub unit: Option<String>,
}

/// An individual that was added.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct PersonAdded {
    /// The subject's id.
    pub id: i64,
    /// The acknowledgement.
    pub ack: Ack,
}

/// A page of collectives and households.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct CollectivesPage {
    /// All rows that fit the request.
    pub total: u64,
    /// The rows of this page, in Vietnamese order.
    pub rows: Vec<CollectiveLine>,
    /// The order that the page belongs to, where one was asked for; another than asked for means that rows are gone.
    #[cfg_attr(test, ts(optional = nullable))]
    pub order: Option<i64>,
}

/// One collective or household in a list.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct CollectiveLine {
    /// The subject's id.
    pub id: i64,
    /// `collective` or `household`.
    pub kind: String,
    /// Its name.
    pub name: String,
    /// Its governing body or address.
    pub detail: String,
    /// Individuals of its unit.
    pub people: u64,
    /// The newest PAR index, such as «2023: 94,40 %, hạng 1»; empty if none.
    pub par_index: String,
    /// How many awards are on record.
    pub awards: u64,
    /// Changes with every edit.
    pub revision: i64,
}

/// Changes a collective or household; absent fields stay as they are.
#[derive(Debug, Clone, Default, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct EditCollective {
    /// The subject's id.
    pub id: i64,
    /// The revision that the officer saw.
    pub revision: i64,
    /// Its name; a unit of that name takes it too.
    #[serde(default)]
    #[cfg_attr(test, ts(optional))]
    pub name: Option<String>,
    /// Its governing body or address.
    #[serde(default)]
    #[cfg_attr(test, ts(optional))]
    pub detail: Option<String>,
}

/// Changes many collectives and households in one act, or none where a cell is wrong.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct EditCollectives {
    /// The edits, one a collective; at most 20,000.
    pub edits: Vec<EditCollective>,
}

/// One collective with all that is on record.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct CollectiveView {
    /// The line of the list.
    pub collective: CollectiveLine,
    /// Everything that happened, the newest first.
    pub history: Vec<HistoryLine>,
}

/// The units, parents before children, each level in Vietnamese order.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct UnitTree {
    /// The nodes.
    pub nodes: Vec<UnitNode>,
}

/// One unit of the tree.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct UnitNode {
    /// The unit's id.
    pub id: i64,
    /// The unit above it.
    #[cfg_attr(test, ts(optional = nullable))]
    pub parent_id: Option<i64>,
    /// How deep it lies; 0 for the top.
    pub depth: u32,
    /// Its name today.
    pub name: String,
    /// Individuals directly in it.
    pub people: u64,
}
