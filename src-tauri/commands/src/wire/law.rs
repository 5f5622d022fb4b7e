//! The law as an officer reads it: awards with their dated rules, and the office's own rules.

use serde::{Deserialize, Serialize};

/// A value of the law with its days and its source.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct LawLine {
    /// What names it, such as `criteria.LDTT` or the key of a paper.
    pub key: String,
    /// What it says.
    pub text: String,
    /// The first day, ISO; empty if open.
    pub from: String,
    /// The last day, ISO; empty if open.
    pub to: String,
    /// Instrument and article.
    pub source: String,
    /// `confirmed`, `memory` or `draft`.
    pub confidence: String,
    /// Whether it was not verified.
    pub unverified: bool,
    /// What is known beside it; empty if nothing.
    pub note: String,
    /// Whether it holds on the day that was asked for.
    pub current: bool,
}

/// The bonus of an award, with what it was reckoned from.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct BonusView {
    /// In đồng; absent where none can be named.
    #[cfg_attr(test, ts(optional = nullable))]
    pub amount: Option<u64>,
    /// The amount as written, such as `360.000`; empty where there is none.
    pub written: String,
    /// The amount in words; empty where there is none.
    pub in_words: String,
    /// How it was reckoned, or why none can be named.
    pub sentence: String,
    /// Instrument and article.
    pub source: String,
    /// Whether a value that was not verified had a part in it.
    pub unverified: bool,
    /// Whether it is paid beside the recipient's other awards of the dossier.
    pub paid: bool,
}

/// Asks for the catalogue of awards.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct CatalogueRequest {
    /// The day whose law is asked for; today if empty.
    #[serde(default)]
    pub on: String,
    /// Words that rows must contain, whatever their accents; empty for all.
    #[serde(default)]
    pub text: String,
    /// Rows to pass over.
    #[serde(default)]
    pub offset: u32,
    /// Rows wanted; at most 500 are given.
    pub limit: u32,
}

/// A page of the catalogue of awards.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct CataloguePage {
    /// All rows that fit the request.
    pub total: u64,
    /// The rows of this page.
    pub rows: Vec<CatalogueLine>,
}

/// One award of the catalogue.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct CatalogueLine {
    /// Its code.
    pub award: String,
    /// Its name on the day.
    pub name: String,
    /// The Vietnamese name of its kind.
    pub kind_name: String,
    /// The Vietnamese name of its level.
    pub level_name: String,
    /// Who may receive it, in Vietnamese.
    pub recipients: String,
    /// Who decides it on the day, in Vietnamese.
    pub deciders: String,
    /// Whether this office may decide it on the day.
    pub may_issue: bool,
    /// Whether criteria were read for the day.
    pub has_criteria: bool,
    /// Whether it can be given on the day.
    pub current: bool,
    /// Whether name, authority or criteria of the day were not verified.
    pub unverified: bool,
}

/// Asks for one award.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct AskAward {
    /// The award, by code or as lists write it.
    pub award: String,
    /// The day whose rows are marked as current; today if empty.
    #[serde(default)]
    pub on: String,
}

/// One award with the whole history of its law.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct AwardView {
    /// The line of the catalogue.
    pub line: CatalogueLine,
    /// The day that was asked for.
    pub on: String,
    /// What is known beside it; empty if nothing.
    pub note: String,
    /// Its names by date.
    pub names: Vec<LawLine>,
    /// Who decides it, by date.
    pub deciders: Vec<LawLine>,
    /// Its criteria by date, the newest first.
    pub criteria: Vec<CriteriaView>,
    /// Its bonus by date: the multiplier, and what it comes to with the base salary of the day.
    pub bonuses: Vec<LawLine>,
    /// The share of votes by date.
    pub votes: Vec<LawLine>,
    /// The papers of its dossier.
    pub papers: Vec<LawLine>,
    /// What is handed over with it.
    pub objects: Vec<LawLine>,
    /// Time limits, publicity and quotas of the law.
    pub limits: Vec<LawLine>,
    /// The office's own rules for it.
    pub local_rules: Vec<LocalRuleLine>,
}

/// The criteria of an award from a day to a day.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct CriteriaView {
    /// The first day, ISO; empty if open.
    pub from: String,
    /// The last day, ISO; empty if open.
    pub to: String,
    /// Instrument and article; empty where each way names its own.
    pub source: String,
    /// `confirmed`, `memory` or `draft`.
    pub confidence: String,
    /// Whether the text was not verified.
    pub unverified: bool,
    /// What is known beside it; empty if nothing.
    pub note: String,
    /// Whether the text was not read and the version before stands in.
    pub stands_in: bool,
    /// Whether it holds on the day that was asked for.
    pub current: bool,
    /// The ways to qualify.
    pub paths: Vec<CriteriaPath>,
}

/// One way to qualify, as the law says it.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct CriteriaPath {
    /// For whom and for what, in Vietnamese.
    pub who: String,
    /// Instrument and article.
    pub source: String,
    /// Whether the text was not verified.
    pub unverified: bool,
    /// What is known beside it; empty if nothing.
    pub note: String,
    /// What it asks.
    pub rule: CriteriaPart,
}

/// A part of what the law asks.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct CriteriaPart {
    /// `all`, `any` or `condition`.
    pub join: String,
    /// The sentence of a condition; empty for `all` and `any`.
    pub text: String,
    /// The parts of `all` and `any`.
    pub parts: Vec<CriteriaPart>,
}

/// The office's own rules.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct LocalRules {
    /// The rules, those that hold today first.
    pub rows: Vec<LocalRuleLine>,
    /// From which year on the record is complete; absent while nobody said so.
    #[cfg_attr(test, ts(optional = nullable))]
    pub complete_from: Option<i32>,
}

/// One rule of the office.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct LocalRuleLine {
    /// Its id.
    pub id: i64,
    /// Changes with every edit.
    pub revision: i64,
    /// `quota`, `head_count`, `share`, `criterion`, `vote`, `rounding` or `deadline`.
    pub kind: String,
    /// The Vietnamese name of its kind.
    pub kind_name: String,
    /// The award's code; empty where it concerns all.
    pub award: String,
    /// The award's name; empty where it concerns all.
    pub award_name: String,
    /// What it says, as a sentence.
    pub sentence: String,
    /// The first day, ISO.
    pub from: String,
    /// The last day, ISO; empty if open.
    pub to: String,
    /// The regulation that says so.
    pub source: String,
    /// Whether it holds today.
    pub current: bool,
    /// What a quota is counted of: `members` or the code of an award; empty else.
    pub of: String,
    /// Per cent of quotas, shares and votes; hundredths of a per cent of a `par_index_at_least`.
    #[cfg_attr(test, ts(optional = nullable))]
    pub percent: Option<u32>,
    /// A number of heads, initiatives or months.
    #[cfg_attr(test, ts(optional = nullable))]
    pub number: Option<u32>,
    /// `leader` or `direct_worker` of a share; empty else.
    pub group: String,
    /// `at_most` or `at_least` of a share; empty else.
    pub bound: String,
    /// The operator of a criterion: `rating_at_least`, `initiative`, `not_newly_recruited`, `not_disciplined`,
    /// `par_index_at_least` or `human_judgement`; empty else.
    pub op: String,
    /// The value of a criterion: a rating, a scope, a severity or the words to be judged; the name of a deadline.
    pub value: String,
    /// `ceil_10k`, `nearest_10k` or `none`; empty else.
    pub rounding: String,
    /// The month of a deadline.
    #[cfg_attr(test, ts(optional = nullable))]
    pub month: Option<u32>,
    /// The day of a deadline.
    #[cfg_attr(test, ts(optional = nullable))]
    pub day: Option<u32>,
}

/// Writes a rule of the office down, or changes one. Fields that its kind does not use stay empty.
#[derive(Debug, Clone, Default, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields, default)]
pub struct SaveLocalRule {
    /// Its id; absent for a new one.
    #[cfg_attr(test, ts(optional))]
    pub id: Option<i64>,
    /// The revision that the officer saw.
    #[cfg_attr(test, ts(optional))]
    pub revision: Option<i64>,
    /// As [`LocalRuleLine::kind`].
    pub kind: String,
    /// The award, by code or as lists write it; empty where it concerns all.
    pub award: String,
    /// The first day.
    pub from: String,
    /// The last day; empty if open.
    pub to: String,
    /// The regulation that says so.
    pub source: String,
    /// As [`LocalRuleLine::of`].
    pub of: String,
    /// As [`LocalRuleLine::percent`].
    #[cfg_attr(test, ts(optional = nullable))]
    pub percent: Option<u32>,
    /// As [`LocalRuleLine::number`].
    #[cfg_attr(test, ts(optional = nullable))]
    pub number: Option<u32>,
    /// As [`LocalRuleLine::group`].
    pub group: String,
    /// As [`LocalRuleLine::bound`].
    pub bound: String,
    /// As [`LocalRuleLine::op`].
    pub op: String,
    /// As [`LocalRuleLine::value`].
    pub value: String,
    /// As [`LocalRuleLine::rounding`].
    pub rounding: String,
    /// As [`LocalRuleLine::month`].
    #[cfg_attr(test, ts(optional = nullable))]
    pub month: Option<u32>,
    /// As [`LocalRuleLine::day`].
    #[cfg_attr(test, ts(optional = nullable))]
    pub day: Option<u32>,
}

/// Says from which year on the record is complete.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct SetCompleteFrom {
    /// The year; absent takes the word back.
    #[serde(default)]
    #[cfg_attr(test, ts(optional = nullable))]
    pub year: Option<i32>,
}
