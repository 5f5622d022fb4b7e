//! What a decision relied on, as it is kept in the office file: facts and the office's own criteria of its day.
//!
//! It is written once and read again by later programs, so fields are only ever added, each with a default.

use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Everything by which a nomination was judged, beside the law.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
#[expect(missing_docs, reason = "the fields are those of `so_vang_domain::assess::facts::Facts`")]
pub struct FrozenFacts {
    pub recipient: String,
    pub award: String,
    pub achievement_type: String,
    pub achievement: String,
    pub complete_from: Option<i32>,
    pub ratings: BTreeMap<i32, String>,
    pub awards: Vec<FrozenAward>,
    pub initiatives: Vec<FrozenInitiative>,
    pub disciplines: Vec<(String, String, Option<String>)>,
    pub pending: Option<Vec<String>>,
    pub members: Option<FrozenMembers>,
    pub founded: Option<i32>,
    pub months_worked: Option<u32>,
    pub ranks: Option<Vec<FrozenRank>>,
    pub durations: BTreeMap<String, u32>,
    pub classes: BTreeMap<String, bool>,
    pub par_indexes: BTreeMap<i32, u32>,
    pub unit_ratings: BTreeMap<i32, String>,
    pub rewarded: Vec<FrozenReward>,
    pub answers: BTreeMap<String, FrozenAnswer>,
    pub rules: Vec<FrozenRule>,
}

/// An award on record.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
#[expect(missing_docs, reason = "the fields are those of the fact")]
pub struct FrozenAward {
    pub code: String,
    pub year: i32,
    pub decision_number: String,
    pub decided_on: Option<String>,
    pub revoked: bool,
    pub state_form: bool,
}

/// An initiative on record.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
#[expect(missing_docs, reason = "the fields are those of the fact")]
pub struct FrozenInitiative {
    pub title: String,
    pub year: i32,
    pub kind: Option<String>,
    pub scope: Option<String>,
    pub decision_number: String,
    pub used_for: Option<String>,
}

/// The members of a collective.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
#[expect(missing_docs, reason = "the fields are those of the fact")]
pub struct FrozenMembers {
    pub count: u32,
    pub with_award: BTreeMap<String, u32>,
    pub ratings: Option<BTreeMap<String, u32>>,
    pub disciplines: Option<Vec<String>>,
}

/// A place in a cluster or movement.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
#[expect(missing_docs, reason = "the fields are those of the fact")]
pub struct FrozenRank {
    pub scope: String,
    pub year: i32,
    pub place: u32,
    pub initiated_by: String,
    pub years: Option<u32>,
    pub review: String,
}

/// An achievement that was rewarded before.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
#[expect(missing_docs, reason = "the fields are those of the fact")]
pub struct FrozenReward {
    pub achievement: String,
    pub achievement_type: Option<String>,
    pub award: Option<FrozenAward>,
    pub title: bool,
}

/// An officer's answer.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
#[expect(missing_docs, reason = "the fields are those of the fact")]
pub struct FrozenAnswer {
    pub met: bool,
    pub by: String,
    pub on: String,
}

/// A criterion of the office as it stood.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
#[expect(missing_docs, reason = "the fields are the columns of the rule")]
pub struct FrozenRule {
    pub id: i64,
    pub award: String,
    pub from: Option<String>,
    pub to: Option<String>,
    pub source: String,
    pub op: String,
    pub value: String,
    pub number: Option<u32>,
    pub percent: Option<u32>,
}

/// A value of the law that a verdict rests on.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
#[expect(missing_docs, reason = "the fields are those of `so_vang_domain::assess::finding::Reliance`")]
pub struct FrozenReliance {
    pub key: String,
    pub from: Option<String>,
}
