//! Dossiers, nominations, the council.

use super::Ack;
use super::list::{Filter, Sort};
use serde::{Deserialize, Serialize};

/// All dossiers.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct DossiersPage {
    /// All rows that fit the request.
    pub total: u64,
    /// The rows of this page, the newest first.
    pub rows: Vec<DossierLine>,
}

/// One dossier in a list.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct DossierLine {
    /// Its id.
    pub id: i64,
    /// Its code, such as `HG-2023`.
    pub code: String,
    /// What it is about.
    pub title: String,
    /// The year whose achievements count.
    pub year: i32,
    /// The key of its state.
    pub state: String,
    /// The Vietnamese name of its state.
    pub state_name: String,
    /// The unit that proposes.
    pub proposer: String,
    /// Nominations in it.
    pub nominations: u64,
    /// Nominations that the council approved.
    pub approved: u64,
    /// Nominations with a decision.
    pub decided: u64,
}

/// One dossier with what may be done next.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct DossierView {
    /// The line of the list.
    pub dossier: DossierLine,
    /// Number of the submission letter (tờ trình).
    pub submission_number: String,
    /// Day of the submission letter; empty if unknown.
    pub submission_date: String,
    /// The type of achievement.
    pub achievement_type: String,
    /// Day of receipt for appraisal; empty if not received.
    pub received_on: String,
    /// Why it was sent back; empty if it was not.
    pub return_reason: String,
    /// Changes with every edit.
    pub revision: i64,
    /// Steps that the procedure allows now: `submit`, `receive`, `return`, `review`, `decide`, `withdraw`.
    pub steps: Vec<String>,
    /// What is missing for the next step, as sentences.
    pub missing: Vec<String>,
    /// The council's session.
    #[cfg_attr(test, ts(optional = nullable))]
    pub council: Option<CouncilView>,
    /// The awards of its nominations with counts.
    pub awards: Vec<DossierAward>,
    /// The first year whose achievements count; the last is that of the dossier.
    pub from_year: i32,
}

/// How one award stands in a dossier.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct DossierAward {
    /// The award's code.
    pub award: String,
    /// The award's name.
    pub award_name: String,
    /// Collectives nominated.
    pub collectives: u64,
    /// Individuals nominated.
    pub individuals: u64,
    /// Households nominated.
    pub households: u64,
    /// Nominations that the council approved.
    pub approved: u64,
    /// The decision, once issued.
    #[cfg_attr(test, ts(optional = nullable))]
    pub decision_id: Option<i64>,
    /// The decision's number; empty before.
    pub decision_number: String,
}

/// A session of the council.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct CouncilView {
    /// The day.
    pub held_on: String,
    /// All members.
    pub members: u32,
    /// Members present.
    pub present: u32,
    /// Opinions given in writing.
    pub written_opinions: u32,
    /// The council's own threshold, per cent of all members.
    pub approval_percent: u32,
}

/// A page of nominations.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct NominationsPage {
    /// All rows that fit the request.
    pub total: u64,
    /// The rows of this page, in the order of the list.
    pub rows: Vec<NominationLine>,
    /// The order that the page belongs to, where one was asked for; another than asked for means that rows are gone.
    #[cfg_attr(test, ts(optional = nullable))]
    pub order: Option<i64>,
}

/// Asks for the nominations of a dossier.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct NominationsRequest {
    /// The dossier's code.
    pub dossier: String,
    /// Words that rows must contain; empty for all.
    #[serde(default)]
    pub text: String,
    /// Tests of single columns; several `is` of one column mean any of them.
    #[serde(default)]
    #[cfg_attr(test, ts(optional, as = "Option<Vec<Filter>>"))]
    pub filters: Vec<Filter>,
    /// The order; that of the list if absent.
    #[serde(default)]
    #[cfg_attr(test, ts(optional))]
    pub sort: Option<Sort>,
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

/// One nomination.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct NominationLine {
    /// Its id.
    pub id: i64,
    /// Its place in the list.
    pub position: u32,
    /// The subject's id.
    pub subject_id: i64,
    /// `individual`, `collective` or `household`.
    pub kind: String,
    /// The recipient as it will be printed, such as «Bà Đặng Thị Ngọc Ánh».
    pub recipient: String,
    /// Post and workplace, or the governing body.
    pub recipient_line: String,
    /// The award's code.
    pub award: String,
    /// The award's name.
    pub award_name: String,
    /// The achievement.
    pub achievement: String,
    /// A note.
    pub note: String,
    /// Ballots in favour; absent before the council.
    #[cfg_attr(test, ts(optional = nullable))]
    pub in_favour: Option<u32>,
    /// Ballots against; absent before the council.
    #[cfg_attr(test, ts(optional = nullable))]
    pub against: Option<u32>,
    /// Whether the vote was reached; absent before the council.
    #[cfg_attr(test, ts(optional = nullable))]
    pub approved: Option<bool>,
    /// `met`, `unknown` or `unmet`: whether the criteria of the day are met.
    pub verdict: String,
    /// The Vietnamese name of the verdict.
    pub verdict_name: String,
    /// What decides the verdict, as one sentence.
    pub why: String,
    /// The decision's number; empty before.
    pub decision_number: String,
    /// Changes with every edit.
    pub revision: i64,
}

/// Changes a nomination while its dossier is open; absent fields stay as they are.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct EditNomination {
    /// Its id.
    pub id: i64,
    /// The revision that the officer saw.
    pub revision: i64,
    /// Post and workplace, or the governing body.
    #[serde(default)]
    #[cfg_attr(test, ts(optional))]
    pub recipient_line: Option<String>,
    /// The achievement.
    #[serde(default)]
    #[cfg_attr(test, ts(optional))]
    pub achievement: Option<String>,
    /// A note.
    #[serde(default)]
    #[cfg_attr(test, ts(optional))]
    pub note: Option<String>,
}

/// Changes many nominations in one act, or none where a cell is wrong.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct EditNominations {
    /// The edits, one a nomination; at most 20,000.
    pub edits: Vec<EditNomination>,
}

/// Nominates a subject on record.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct AddNomination {
    /// The dossier's code.
    pub dossier: String,
    /// The individual, collective or household.
    pub subject_id: i64,
    /// The award, by code or as lists write it.
    pub award: String,
    /// The achievement; empty if it is still to be written.
    #[serde(default)]
    #[cfg_attr(test, ts(optional))]
    pub achievement: Option<String>,
}

/// A nomination that was added.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct NominationAdded {
    /// Its id.
    pub id: i64,
    /// The acknowledgement.
    pub ack: Ack,
}

/// Opens a dossier.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct CreateDossier {
    /// Its code; made from year and number if empty.
    #[serde(default)]
    pub code: String,
    /// What it is about.
    pub title: String,
    /// The year whose achievements count.
    pub year: i32,
    /// The unit that proposes, by name; made if it is not there.
    #[serde(default)]
    pub proposer: String,
    /// Number of the submission letter.
    #[serde(default)]
    pub submission_number: String,
    /// Day of the submission letter; empty if not yet known.
    #[serde(default)]
    pub submission_date: String,
    /// The type of achievement; `merit` if empty.
    #[serde(default)]
    pub achievement_type: String,
    /// The first year whose achievements count; that of `year` if absent.
    #[serde(default)]
    #[cfg_attr(test, ts(optional))]
    pub from_year: Option<i32>,
}

/// Takes one step with a dossier.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct StepDossier {
    /// The dossier's code.
    pub dossier: String,
    /// `submit`, `receive`, `return` or `withdraw`.
    pub step: String,
    /// The revision that the officer saw; the newest if absent.
    #[serde(default)]
    #[cfg_attr(test, ts(optional))]
    pub revision: Option<i64>,
    /// The day of the step; today if empty.
    #[serde(default)]
    pub on: String,
    /// Why, when it is sent back or withdrawn.
    #[serde(default)]
    pub reason: String,
    /// Number of the submission letter, when it is submitted.
    #[serde(default)]
    pub submission_number: String,
    /// Day of the submission letter, when it is submitted.
    #[serde(default)]
    pub submission_date: String,
}

/// Records a session of the council.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct RecordCouncil {
    /// The dossier's code.
    pub dossier: String,
    /// The day of the session; today if empty.
    #[serde(default)]
    pub held_on: String,
    /// All members.
    pub members: u32,
    /// Members present.
    pub present: u32,
    /// Opinions given in writing.
    #[serde(default)]
    pub written_opinions: u32,
    /// The council's own threshold, per cent of all members; the law's applies where it is higher.
    pub approval_percent: u32,
    /// The ballots of the nominations.
    #[serde(default)]
    pub votes: Vec<VoteEntry>,
    /// Ballots in favour of every nomination that `votes` does not name.
    #[serde(default)]
    #[cfg_attr(test, ts(optional))]
    pub in_favour_of_others: Option<u32>,
}

/// The ballots on one nomination.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct VoteEntry {
    /// The nomination.
    pub nomination_id: i64,
    /// Ballots in favour.
    pub in_favour: u32,
    /// Ballots against.
    #[serde(default)]
    pub against: u32,
}

/// What a step led to.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct DossierDone {
    /// The acknowledgement.
    pub ack: Ack,
    /// The dossier's code.
    pub code: String,
    /// The key of its state now.
    pub state: String,
    /// The Vietnamese name of its state now.
    pub state_name: String,
    /// Its revision now.
    pub revision: i64,
}

/// The dossier of a code.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct DossierCode {
    /// The code.
    pub dossier: String,
}
