//! Facts that conditions ask for and that are no rating, award, initiative or discipline.

use serde::{Deserialize, Serialize};

/// The facts of one subject, and which can be written down.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct FactsView {
    /// What is written down.
    pub rows: Vec<FactLine>,
    /// What can be written down of such a subject.
    pub choices: Vec<FactChoice>,
    /// The clusters and movements in which a place can be written down.
    pub scopes: Vec<FactScope>,
    /// Matters that are not over, or were.
    pub pending: Vec<PendingLine>,
}

/// One fact.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct FactLine {
    /// Its key.
    pub key: String,
    /// Its Vietnamese name.
    pub name: String,
    /// The year that it is of; absent where it is of none.
    #[cfg_attr(test, ts(optional = nullable))]
    pub year: Option<i32>,
    /// Its value; 1 and 0 for yes and no.
    pub value: u32,
}

/// A fact that can be written down.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct FactChoice {
    /// Its key.
    pub key: String,
    /// Its Vietnamese name.
    pub name: String,
    /// Whether it is of a year.
    pub yearly: bool,
    /// Whether it is yes or no.
    pub yes_no: bool,
}

/// A cluster or movement.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct FactScope {
    /// Its key.
    pub key: String,
    /// Its Vietnamese name.
    pub name: String,
}

/// Writes a fact down, changes it, or takes it away.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct SetFact {
    /// The individual, collective or household.
    pub subject_id: i64,
    /// The key of the fact.
    pub key: String,
    /// The year that it is of; absent where it is of none.
    #[serde(default)]
    #[cfg_attr(test, ts(optional = nullable))]
    pub year: Option<i32>,
    /// Its value; absent takes it away.
    #[serde(default)]
    #[cfg_attr(test, ts(optional = nullable))]
    pub value: Option<u32>,
}

/// A matter that stands in the way of any award until it is over.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct PendingLine {
    /// Its id.
    pub id: i64,
    /// `discipline`, `inspection` or `complaint`.
    pub kind: String,
    /// The Vietnamese name of its kind.
    pub kind_name: String,
    /// The first day.
    pub opened_on: String,
    /// The day on which it was over; empty while it is not.
    pub closed_on: String,
    /// A note.
    pub note: String,
}

/// Writes a pending matter down; the same kind on the same first day again gives its end and note.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct SavePending {
    /// The individual, collective or household.
    pub subject_id: i64,
    /// `discipline`, `inspection` or `complaint`.
    pub kind: String,
    /// The first day.
    pub opened_on: String,
    /// The day on which it was over; empty while it is not.
    #[serde(default)]
    pub closed_on: String,
    /// A note.
    #[serde(default)]
    pub note: String,
}

/// Writes a place in a cluster or movement down.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct AddRanking {
    /// The collective, or whoever has the place.
    pub subject_id: i64,
    /// The year.
    pub year: i32,
    /// The key of the cluster or movement.
    pub scope: String,
    /// 1 for the first.
    pub place: u32,
    /// The review at which it was said: `interim_review` or `final_review`; empty for clusters.
    #[serde(default)]
    pub review: String,
    /// Who launched the movement, by key; empty for clusters.
    #[serde(default)]
    pub initiated_by: String,
    /// For how many years the movement ran.
    #[serde(default)]
    #[cfg_attr(test, ts(optional = nullable))]
    pub years: Option<u32>,
}

/// Revokes an award that was given. It has legal force: it is not undone.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct RevokeAward {
    /// The award record.
    pub award_record_id: i64,
    /// The number of the decision that revokes it.
    pub decision_number: String,
    /// Its day.
    pub decided_on: String,
    /// `fraud`, `forgery`, `unlawful_proposal` or `later_conclusion`.
    pub ground: String,
    /// A note.
    #[serde(default)]
    pub note: String,
}
