//! The office, its desk, its health.

use super::journal::Jump;
use serde::{Deserialize, Serialize};

/// The office whose file is open.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct OfficeView {
    /// Its full name, such as «Ủy ban nhân dân thành phố Tràng An».
    pub name: String,
    /// The key of its level, such as `province`.
    pub level: String,
    /// The Vietnamese name of the level.
    pub level_name: String,
    /// The place written before dates.
    pub place: String,
    /// The head as named in decisions, such as «Chủ tịch Ủy ban nhân dân thành phố Tràng An».
    pub head_title: String,
    /// The signer's title, one line or two (KT.).
    pub signer_title: Vec<String>,
    /// The signer's name.
    pub signer_name: String,
    /// Whether this is the bundled sample.
    pub sample: bool,
    /// Whether the office gave an emblem for its certificates.
    pub has_emblem: bool,
    /// Whether the office gave a logo for its certificates.
    pub has_logo: bool,
    /// The name of the file, without its folder.
    pub file: String,
    /// Changes with every edit.
    pub revision: i64,
}

/// What the window needs to know when it starts.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct OfficeStatus {
    /// The open office; absent on the first run.
    #[cfg_attr(test, ts(optional = nullable))]
    pub office: Option<OfficeView>,
    /// Why the file that was to be opened at the start is not open; absent if it is, or if there was none.
    #[cfg_attr(test, ts(optional = nullable))]
    pub opening: Option<super::Problem>,
    /// Whether damage was found in the open file: it can be read, and nothing is written until it is recovered.
    pub damaged: bool,
    /// Today, as the program takes it.
    pub today: String,
    /// The last proven copy of the open file; absent before the first.
    #[cfg_attr(test, ts(optional = nullable))]
    pub last_backup: Option<BackupLine>,
    /// The levels that an office may have today.
    pub levels: Vec<Choice>,
    /// The program's version.
    pub version: String,
}

/// A key and its Vietnamese name.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Choice {
    /// The key.
    pub key: String,
    /// Its name.
    pub name: String,
}

/// Makes an office file.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct CreateOffice {
    /// Its full name.
    pub name: String,
    /// The key of its level.
    pub level: String,
    /// The place written before dates.
    #[serde(default)]
    pub place: String,
    /// The head as named in decisions.
    #[serde(default)]
    pub head_title: String,
    /// The signer's title, one line or two.
    #[serde(default)]
    pub signer_title: Vec<String>,
    /// The signer's name.
    #[serde(default)]
    pub signer_name: String,
}

/// Changes the office's own data.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct EditOffice {
    /// The revision that the officer saw.
    pub revision: i64,
    /// The place written before dates.
    pub place: String,
    /// The head as named in decisions.
    pub head_title: String,
    /// The signer's title, one line or two.
    pub signer_title: Vec<String>,
    /// The signer's name.
    pub signer_name: String,
}

/// Gives the emblem for certificates, or takes it away.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct SetEmblem {
    /// The PNG or SVG file that the officer chose; none to print without it.
    #[cfg_attr(test, ts(optional))]
    #[serde(default)]
    pub file: Option<u32>,
}

/// What the desk shows: what to do next and the year so far.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct DeskView {
    /// What to do next, the most urgent first.
    pub tasks: Vec<Task>,
    /// Individuals in the file.
    pub individuals: u64,
    /// Collectives in the file.
    pub collectives: u64,
    /// Units in the file.
    pub units: u64,
    /// Dossiers that are not finished.
    pub open_dossiers: u64,
    /// Decisions in the file.
    pub decisions: u64,
    /// Certificates that were never printed.
    pub unprinted_certificates: u64,
    /// Awards by year and name, the newest year first.
    pub awards: Vec<AwardCount>,
    /// The last acts, as sentences.
    pub recent: Vec<super::journal::ActLine>,
    /// The nearest open deadlines, at most 12, then those ticked off in the last 7 days.
    pub deadlines: Vec<DeadlineLine>,
    /// The year of today.
    pub year: i32,
    /// Awards of this year so far by award and kind of recipient, the most first. An award counts for the
    /// year of its decision; where nobody knows its day, for the year of the achievement.
    pub year_awards: Vec<YearAward>,
    /// The dossiers, decisions and people that were worked on last, the newest first; at most 5.
    pub opened: Vec<OpenedLine>,
}

/// How often an award was given this year to one kind of recipient.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct YearAward {
    /// The award's name.
    pub award: String,
    /// `individual`, `collective` or `household`.
    pub kind: String,
    /// How many recipients.
    pub count: u64,
}

/// A record that was worked on lately.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct OpenedLine {
    /// `dossier`, `decision` or `individual`.
    pub kind: String,
    /// Its id.
    pub id: i64,
    /// The code of a dossier, the number of a decision; empty for an individual.
    pub code: String,
    /// Its title, its award, or the name.
    pub title: String,
}

/// One deadline.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct DeadlineLine {
    /// Its id; 0 for a day of the office's own rules.
    pub id: i64,
    /// The rule of the office that sets the day; absent for deadlines that officers write.
    #[cfg_attr(test, ts(optional = nullable))]
    pub rule_id: Option<i64>,
    /// What is to be done.
    pub title: String,
    /// The day.
    pub due_on: String,
    /// Days from today to it; 0 today, negative once it is over.
    pub days_left: i64,
    /// Whether it was ticked off.
    pub done: bool,
    /// The code of the dossier that it concerns; empty if none.
    pub dossier: String,
    /// Changes with every edit.
    pub revision: i64,
}

/// Writes a deadline down, or changes one.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct SaveDeadline {
    /// The deadline that is changed; absent for a new one.
    #[serde(default)]
    #[cfg_attr(test, ts(optional))]
    pub id: Option<i64>,
    /// The revision that the officer saw.
    #[serde(default)]
    #[cfg_attr(test, ts(optional))]
    pub revision: Option<i64>,
    /// What is to be done.
    pub title: String,
    /// The day: ISO or dd/mm/yyyy.
    pub due_on: String,
    /// The code of the dossier that it concerns.
    #[serde(default)]
    #[cfg_attr(test, ts(optional))]
    pub dossier: Option<String>,
}

/// Ticks a deadline off, or opens it again.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct FinishDeadline {
    /// Its id.
    pub id: i64,
    /// Whether it is done.
    pub done: bool,
}

/// The signers of the office.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Signers {
    /// The signers as saved, the office's present one first.
    pub signers: Vec<SignerLine>,
}

/// One signer.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct SignerLine {
    /// Its id.
    pub id: i64,
    /// The title, one line or two.
    pub title: Vec<String>,
    /// The name.
    pub name: String,
    /// Changes with every edit.
    pub revision: i64,
}

/// Adds a signer, or changes one.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct SaveSigner {
    /// The signer that is changed; absent for a new one.
    #[serde(default)]
    #[cfg_attr(test, ts(optional))]
    pub id: Option<i64>,
    /// The revision that the officer saw.
    #[serde(default)]
    #[cfg_attr(test, ts(optional))]
    pub revision: Option<i64>,
    /// The title, one line or two.
    pub title: Vec<String>,
    /// The name.
    pub name: String,
}

/// One thing to do.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Task {
    /// What kind of thing: `import`, `dossier`, `decision`, `print`.
    pub kind: String,
    /// The sentence.
    pub text: String,
    /// The code of the dossier that it concerns; empty if none.
    pub dossier: String,
    /// The decision that it concerns.
    #[cfg_attr(test, ts(optional = nullable))]
    pub decision_id: Option<i64>,
}

/// How often an award was given in a year.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct AwardCount {
    /// The year.
    pub year: i32,
    /// The award's name.
    pub award: String,
    /// How many recipients.
    pub count: u64,
}

/// One award of the catalogue, as of a day.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct AwardLine {
    /// Its code.
    pub code: String,
    /// Its name on the day.
    pub name: String,
    /// `emulation_title` or `commendation_form`.
    pub kind: String,
    /// The key of its level.
    pub level: String,
    /// Keys of those who may receive it.
    pub recipient_kinds: Vec<String>,
    /// Who decides it on the day, in Vietnamese; empty if unknown.
    pub deciders: Vec<String>,
    /// Instrument and article of that power.
    pub source: String,
    /// `confirmed`, `memory` or `draft`.
    pub confidence: String,
    /// Whether this office may issue it on the day.
    pub may_issue: bool,
    /// Whether this program prints a certificate for it.
    pub has_certificate: bool,
}

/// Asks for the catalogue of a day.
#[derive(Debug, Clone, Default, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct AwardsOn {
    /// The day; today if absent.
    #[serde(default)]
    #[cfg_attr(test, ts(optional))]
    pub on: Option<String>,
}

/// What a check of the file found.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct CheckReport {
    /// Whether nothing is wrong.
    pub clean: bool,
    /// What was looked at, with counts, as sentences.
    pub looked_at: Vec<String>,
    /// What is wrong.
    pub findings: Vec<FindingLine>,
}

/// One thing that a check found wrong.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct FindingLine {
    /// What was looked at: `file`, `schema`, `journal` or `records`.
    pub area: String,
    /// The sentence.
    pub text: String,
    /// Where it can be seen or mended.
    #[cfg_attr(test, ts(optional = nullable))]
    pub jump: Option<Jump>,
}

/// A backup that was proven, as the file remembers it.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct BackupLine {
    /// When, RFC 3339 in UTC.
    pub at: String,
    /// The file's name, without its folder.
    pub name: String,
    /// Its size in bytes.
    pub bytes: u64,
    /// The award records in it.
    pub awards: u64,
    /// The acts in its journal.
    pub acts: u64,
    /// Acts since then that it does not hold.
    pub acts_since: u64,
}

/// A backup that was proven.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct BackupDone {
    /// The file's name.
    pub name: String,
    /// Its size in bytes.
    pub bytes: u64,
    /// SHA-256 of its content, in hex.
    pub sha256: String,
    /// The acts in its journal.
    pub acts: u64,
}

/// Asks for a search over everything.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct SearchRequest {
    /// Words, in any order and with or without accents.
    pub text: String,
    /// Hits wanted; at most 200 are given.
    pub limit: u32,
}

/// What a search found.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct SearchAnswer {
    /// The hits, the best first.
    pub hits: Vec<Hit>,
    /// Names that are close, where nothing was found.
    pub close: Vec<Hit>,
}

/// One hit.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Hit {
    /// `individual`, `collective`, `household`, `decision`, `award` or `dossier`.
    pub kind: String,
    /// The id of that record.
    pub id: i64,
    /// Its name.
    pub title: String,
    /// What tells it from others of that name.
    pub detail: String,
}
