//! Copies of the office file: those that were proven, restoring one, and those that leave the machine.

use super::PaperRef;
use super::journal::ActLine;
use serde::{Deserialize, Serialize};

/// Everything about copies.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct BackupsView {
    /// The state in one sentence: «bản sao đã kiểm: 2 giờ trước, 4.312 khen thưởng».
    pub badge: String,
    /// `fresh`, `behind`, `old` or `none`.
    pub state: String,
    /// Acts since the newest proven copy.
    pub acts_since: u64,
    /// The name of the folder beside the office file that holds the copies.
    pub folder: String,
    /// The copies in the folder, the newest first.
    pub rows: Vec<KeptCopy>,
    /// The newest copy that was written outside this machine.
    #[cfg_attr(test, ts(optional = nullable))]
    pub outside: Option<OutsideCopy>,
    /// Whether it is time for one: none for a week, and something changed since.
    pub outside_due: bool,
    /// That state as a sentence.
    pub outside_text: String,
    /// The newest rehearsal of a restore.
    #[cfg_attr(test, ts(optional = nullable))]
    pub rehearsal: Option<RehearsalLine>,
    /// Whether copies can be encrypted.
    pub recovery_code: RecoveryCodeState,
    /// `local`, `removable`, `network` or `synced`: where the office file lies.
    pub place: String,
    /// That place as a sentence.
    pub place_text: String,
}

/// One copy in the folder beside the office file.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct KeptCopy {
    /// Its file name, which names it in requests too.
    pub name: String,
    /// When, RFC 3339 in UTC.
    pub at: String,
    /// Its size in bytes.
    pub bytes: u64,
    /// Why it was made, as a phrase.
    pub reason: String,
    /// `proven`; `unproven` without a manifest that fits; `missing` where the manifest alone is left.
    pub state: String,
    /// The acts in its journal.
    pub acts: u64,
    /// The award records in it.
    pub awards: u64,
    /// The individuals in it.
    pub people: u64,
    /// The code of its newest act.
    pub head_code: String,
    /// Why it is kept, as a phrase: «hai ngày gần nhất», «theo ngày» …
    pub kept_as: String,
}

/// A copy outside this machine.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct OutsideCopy {
    /// When, RFC 3339 in UTC.
    pub at: String,
    /// Its file name.
    pub name: String,
    /// Whether it is encrypted.
    pub encrypted: bool,
}

/// A restore that was rehearsed.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct RehearsalLine {
    /// When, RFC 3339 in UTC.
    pub at: String,
    /// The copy.
    pub name: String,
    /// Whether it came back whole.
    pub clean: bool,
    /// The outcome as a sentence.
    pub text: String,
}

/// A copy in the folder that was proven.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct BackupMade {
    /// Its file name.
    pub name: String,
    /// Its size in bytes.
    pub bytes: u64,
    /// The acts in its journal.
    pub acts: u64,
    /// The award records in it.
    pub awards: u64,
    /// The code of its newest act.
    pub head_code: String,
    /// All of it as a sentence.
    pub text: String,
}

/// Names a copy: one of the folder, or a file that the officer chose.
#[derive(Debug, Clone, Default, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct AskCopy {
    /// The file name of a copy in the folder.
    #[serde(default)]
    #[cfg_attr(test, ts(optional))]
    pub name: Option<String>,
    /// The number of a file that the officer chose.
    #[serde(default)]
    #[cfg_attr(test, ts(optional))]
    pub file: Option<u32>,
    /// The recovery code, for an encrypted copy.
    #[serde(default)]
    #[cfg_attr(test, ts(optional))]
    pub code: Option<String>,
}

/// What restoring a copy would mean.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct RestorePreview {
    /// The copy.
    pub name: String,
    /// When its newest act was done, RFC 3339 in UTC; empty if it holds none.
    pub at: String,
    /// The office of the copy.
    pub office: String,
    /// Whether it is the office that is open.
    pub same_office: bool,
    /// Whether the copy is whole; only then can it be restored.
    pub clean: bool,
    /// What is wrong with it, as sentences.
    pub findings: Vec<String>,
    /// What it holds beside what is open now.
    pub counts: Vec<CountPair>,
    /// Acts that the copy does not hold, the newest first; at most 50.
    pub lost: Vec<ActLine>,
    /// All of them.
    pub lost_total: u64,
    /// All of it in one sentence.
    pub text: String,
}

/// One count, in the copy and now.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct CountPair {
    /// What is counted.
    pub name: String,
    /// In the copy.
    pub copy: u64,
    /// In the file that is open; 0 while none is.
    pub now: u64,
}

/// A copy that was restored.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Restored {
    /// The copy.
    pub name: String,
    /// The file name under which the present file was kept.
    pub kept_as: String,
    /// The acts in the journal now.
    pub acts: u64,
    /// The award records now.
    pub awards: u64,
    /// All of it as a sentence.
    pub text: String,
}

/// Whether copies can be encrypted.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct RecoveryCodeState {
    /// `none`, `unconfirmed` while the code was not typed back, or `ready`.
    pub state: String,
    /// The day on which the code was made; empty if there is none.
    pub made_on: String,
}

/// A recovery code as typed from the paper.
#[derive(Debug, Clone, Default, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct TypedCode {
    /// The code; capitals, blanks and hyphens do not matter.
    pub code: String,
}

/// A recovery code that was made; it is shown this once.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct RecoveryCodeMade {
    /// Its groups, in order.
    pub groups: Vec<String>,
    /// The sheet for the safe.
    pub sheet: PaperRef,
}
