//! Recovering what a damaged office file holds.

use super::PaperRef;
use serde::{Deserialize, Serialize};

/// Names the damaged file.
#[derive(Debug, Clone, Default, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct AskRecovery {
    /// The number of a file that the officer chose; the file that could not be opened if absent.
    #[serde(default)]
    #[cfg_attr(test, ts(optional))]
    pub file: Option<u32>,
}

/// What can be recovered, and how.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct RecoveryView {
    /// The damaged file.
    pub file: String,
    /// What is wrong with it, as sentences.
    pub damage: Vec<String>,
    /// The ways, the best first.
    pub ways: Vec<RecoveryWay>,
    /// What to do, in one sentence.
    pub text: String,
}

/// One way to recover.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct RecoveryWay {
    /// `replay`: a copy and the acts after it; `journal`: all acts, from the first; `copy`: a copy alone; `salvage`: every row that can still be read.
    pub key: String,
    /// The file name of the copy; empty for `journal` and `salvage`.
    pub copy: String,
    /// The way as a phrase.
    pub title: String,
    /// What it brings back and what it does not, as sentences.
    pub text: String,
    /// The acts that come back.
    pub acts: u64,
    /// Whether it is the one to take.
    pub best: bool,
}

/// Recovers in one of the ways.
#[derive(Debug, Clone, Default, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct Recover {
    /// The number of a file that the officer chose; the file that could not be opened if absent.
    #[serde(default)]
    #[cfg_attr(test, ts(optional))]
    pub file: Option<u32>,
    /// The way.
    pub key: String,
    /// The copy.
    #[serde(default)]
    #[cfg_attr(test, ts(optional))]
    pub copy: Option<String>,
}

/// What was recovered.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Recovered {
    /// The file that is open now.
    pub file: String,
    /// The file name under which the damaged file was kept, untouched.
    pub kept_as: String,
    /// The acts in the journal now.
    pub acts: u64,
    /// The individuals in the file now.
    pub people: u64,
    /// The award records in the file now.
    pub awards: u64,
    /// What could not be read; at most 200.
    pub lost: Vec<LostLine>,
    /// All of it.
    pub lost_total: u64,
    /// The report, to be printed or kept.
    pub report: PaperRef,
    /// All of it in one sentence.
    pub text: String,
}

/// One record that could not be read.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct LostLine {
    /// What it was.
    pub text: String,
    /// Where else it stands: a copy, an image in the journal, or nowhere.
    pub elsewhere: String,
}
