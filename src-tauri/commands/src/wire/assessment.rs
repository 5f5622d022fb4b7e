//! Assessments: whether nominees meet the criteria of the day, and why.

use super::law::{BonusView, LawLine};
use serde::{Deserialize, Serialize};

/// Asks for the assessments of a dossier.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct RoundRequest {
    /// The dossier's code.
    pub dossier: String,
    /// Only nominations with this verdict: `met`, `unknown` or `unmet`; all if empty.
    #[serde(default)]
    pub verdict: String,
    /// Only nominations for this award; all if empty.
    #[serde(default)]
    pub award: String,
    /// Words that rows must contain, whatever their accents; empty for all.
    #[serde(default)]
    pub text: String,
    /// Rows to pass over.
    #[serde(default)]
    pub offset: u32,
    /// Rows wanted; at most 500 are given.
    pub limit: u32,
}

/// How many nominations have each verdict.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct VerdictCounts {
    /// Every condition is met.
    pub met: u64,
    /// Something is still to be answered or recorded.
    pub unknown: u64,
    /// A condition is certainly not met.
    pub unmet: u64,
}

/// A page of the assessments of a dossier, in the order of its list.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct RoundPage {
    /// All rows that fit the request.
    pub total: u64,
    /// Verdicts of the whole dossier, whatever the request filters.
    pub counts: VerdictCounts,
    /// Which days chose the law, as a sentence.
    pub law: String,
    /// What holds for the whole dossier and should be known, such as a text that was not read.
    pub warnings: Vec<String>,
    /// Quotas and shares, counted over the dossier.
    pub quotas: Vec<QuotaLine>,
    /// The rows of this page.
    pub rows: Vec<AssessmentLine>,
}

/// One nomination with its verdict.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct AssessmentLine {
    /// The nomination.
    pub nomination_id: i64,
    /// The subject's id.
    pub subject_id: i64,
    /// Its place in the list.
    pub position: u32,
    /// `individual`, `collective` or `household`.
    pub kind: String,
    /// The recipient as it will be printed.
    pub recipient: String,
    /// Post and workplace, or the governing body.
    pub recipient_line: String,
    /// The award's code.
    pub award: String,
    /// The award's name.
    pub award_name: String,
    /// `met`, `unknown` or `unmet`.
    pub verdict: String,
    /// The Vietnamese name of the verdict.
    pub verdict_name: String,
    /// What decides the verdict, as one sentence: what is missing, or on what it rests.
    pub why: String,
    /// How many questions only the officer can answer.
    pub open_answers: u32,
    /// Whether a value that was not verified had a part in it.
    pub unverified: bool,
}

/// Asks for the assessment of one nomination.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct AskNomination {
    /// The nomination.
    pub nomination_id: i64,
}

/// Asks for the assessment of a subject on record, nominated or not.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct AskSubject {
    /// The individual, collective or household.
    pub subject_id: i64,
    /// The award, by code or as lists write it.
    pub award: String,
    /// The type of achievement; `merit` if empty.
    #[serde(default)]
    pub achievement_type: String,
    /// The day on which the dossier is received; today if empty. It chooses the criteria.
    #[serde(default)]
    pub received_on: String,
    /// The day of the decision; that of receipt if empty. It chooses money and signer.
    #[serde(default)]
    pub decided_on: String,
    /// The first year that counts; the last one if absent.
    #[serde(default)]
    #[cfg_attr(test, ts(optional))]
    pub from_year: Option<i32>,
    /// The last year that counts; the year of receipt if absent.
    #[serde(default)]
    #[cfg_attr(test, ts(optional))]
    pub to_year: Option<i32>,
}

/// The whole answer on one recipient and one award.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct AssessmentView {
    /// The nomination; absent where none was asked about.
    #[cfg_attr(test, ts(optional = nullable))]
    pub nomination_id: Option<i64>,
    /// The subject's id.
    pub subject_id: i64,
    /// `individual`, `collective` or `household`.
    pub kind: String,
    /// The recipient as it will be printed.
    pub recipient: String,
    /// The award's code.
    pub award: String,
    /// The award's name.
    pub award_name: String,
    /// Which days chose the law, as a sentence.
    pub law: String,
    /// `met`, `unknown` or `unmet`.
    pub verdict: String,
    /// The Vietnamese name of the verdict.
    pub verdict_name: String,
    /// What decides the verdict, as one sentence.
    pub why: String,
    /// What stands in the way of any award, or does not.
    pub gates: Vec<FindingView>,
    /// Every way to qualify that fits recipient and achievement; one that is met is enough.
    pub paths: Vec<PathView>,
    /// Conditions of the office's own rules; all must be met.
    pub local: Vec<FindingView>,
    /// What the officer should know beside the verdict.
    pub warnings: Vec<String>,
    /// Who decides the award on the day of the decision; empty where nobody was read.
    pub deciders: Vec<LawLine>,
    /// The bonus on the day of the decision.
    pub bonus: BonusView,
    /// The papers that the dossier holds.
    pub papers: Vec<LawLine>,
    /// The values of the law that the verdict rests on.
    pub relied_on: Vec<LawLine>,
    /// Whether a value that was not verified had a part in it.
    pub unverified: bool,
}

/// One way to qualify.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct PathView {
    /// Its key.
    pub key: String,
    /// Instrument and article.
    pub source: String,
    /// Whether the text was not verified.
    pub unverified: bool,
    /// What is known beside it; empty if nothing.
    pub note: String,
    /// `met`, `unknown` or `unmet`.
    pub verdict: String,
    /// The Vietnamese name of the verdict.
    pub verdict_name: String,
    /// What it asks.
    pub rule: RuleView,
}

/// A rule, judged part by part.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct RuleView {
    /// `all`, `any` or `condition`.
    pub join: String,
    /// `met`, `unknown` or `unmet`.
    pub verdict: String,
    /// The parts of `all` and `any`; empty for a condition.
    pub parts: Vec<RuleView>,
    /// The finding of a condition.
    #[cfg_attr(test, ts(optional = nullable))]
    pub finding: Option<FindingView>,
}

/// One condition or gate, judged.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct FindingView {
    /// The key under which an answer is kept.
    pub key: String,
    /// What is asked, as a sentence.
    pub asks: String,
    /// `met`, `unknown` or `unmet`.
    pub verdict: String,
    /// The Vietnamese name of the verdict.
    pub verdict_name: String,
    /// What the record holds for it; empty if nothing.
    pub found: String,
    /// What is missing and how much; empty if nothing.
    pub lacking: String,
    /// Instrument and article; empty where the path names them.
    pub source: String,
    /// Whether the value was not verified.
    pub unverified: bool,
    /// Whether the officer may answer it: the record does not say.
    pub answerable: bool,
    /// The officer's answer.
    #[cfg_attr(test, ts(optional = nullable))]
    pub answer: Option<AnswerView>,
    /// Where the missing record is written.
    #[cfg_attr(test, ts(optional = nullable))]
    pub jump: Option<JumpView>,
}

/// What an officer answered.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct AnswerView {
    /// Whether the condition is met.
    pub met: bool,
    /// Who answered.
    pub by: String,
    /// On which day.
    pub on: String,
    /// On what it rests; empty if nothing was said.
    pub note: String,
}

/// Where a record that is missing is written.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct JumpView {
    /// The record's owner.
    pub subject_id: i64,
    /// `individual`, `collective` or `household`.
    pub kind: String,
    /// `rating`, `award`, `initiative`, `discipline`, `pending`, `ranking` or `fact`.
    pub what: String,
    /// The key of a fact; empty else.
    pub fact: String,
    /// The year that is missing; absent where none is.
    #[cfg_attr(test, ts(optional = nullable))]
    pub year: Option<i32>,
    /// The words of the button.
    pub label: String,
}

/// Answers a question that the record cannot, for one nomination or many.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct AnswerQuestion {
    /// The nominations; at most 20,000.
    pub nominations: Vec<i64>,
    /// The key of the finding.
    pub key: String,
    /// Whether the condition is met; absent takes the answer back.
    #[serde(default)]
    #[cfg_attr(test, ts(optional = nullable))]
    pub met: Option<bool>,
    /// On what it rests; may be empty.
    #[serde(default)]
    pub note: String,
}

/// Asks for the quotas of a dossier.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct QuotaRequest {
    /// The dossier's code.
    pub dossier: String,
    /// Count only these nominations, as they are ticked; all if absent.
    #[serde(default)]
    #[cfg_attr(test, ts(optional))]
    pub nominations: Option<Vec<i64>>,
    /// Count this award for so many more, before they are added.
    #[serde(default)]
    pub award: String,
    /// How many more.
    #[serde(default)]
    pub more: u32,
}

/// All quotas of a dossier.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Quotas {
    /// The quotas.
    pub rows: Vec<QuotaLine>,
}

/// One quota or share, counted.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct QuotaLine {
    /// The office's own rule; absent where the law sets the quota.
    #[cfg_attr(test, ts(optional = nullable))]
    pub rule_id: Option<i64>,
    /// The award's code.
    pub award: String,
    /// The award's name.
    pub award_name: String,
    /// What the rule says.
    pub sentence: String,
    /// How it stands: «12 trên 15; còn 3».
    pub standing: String,
    /// How many there are.
    pub used: u32,
    /// How many there may be, or must be; absent where the base is not known.
    #[cfg_attr(test, ts(optional = nullable))]
    pub limit: Option<u32>,
    /// `met`, `unknown` or `unmet`.
    pub verdict: String,
    /// Instrument and article, or the office's regulation.
    pub source: String,
    /// Whether the value was not verified.
    pub unverified: bool,
}

/// Judges a decision again by what it relied on.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Reassessed {
    /// One line a recipient.
    pub rows: Vec<ReassessedLine>,
    /// How many give another answer than on the day of the decision.
    pub differing: u64,
}

/// One recipient of a decision, judged again.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ReassessedLine {
    /// The nomination that was decided.
    pub nomination_id: i64,
    /// The recipient as printed.
    pub recipient: String,
    /// The verdict on the day of the decision.
    pub verdict: String,
    /// Its Vietnamese name.
    pub verdict_name: String,
    /// The verdict by the same law and the same facts today.
    pub again: String,
    /// The verdict by the same law and the present record.
    pub now: String,
    /// Its Vietnamese name.
    pub now_name: String,
    /// The bonus on the day of the decision, such as `360.000`; empty where there was none.
    pub bonus: String,
    /// The values of the law that it rests on.
    pub relied_on: Vec<LawLine>,
}
