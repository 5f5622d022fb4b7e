//! Decisions, certificates, the golden register.

use super::{Ack, PaperRef};
use serde::{Deserialize, Serialize};

/// Asks what a decision would hold.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct PrepareDecision {
    /// The dossier's code.
    pub dossier: String,
    /// The award's code.
    pub award: String,
    /// The day of the decision; today if empty.
    #[serde(default)]
    pub issued_on: String,
}

/// What a decision would hold; nothing has changed.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct DecisionDraft {
    /// What stops it, as sentences; it cannot be issued while there is any.
    pub refusals: Vec<String>,
    /// What an officer should know, as sentences.
    pub notices: Vec<String>,
    /// The award as the decision names it.
    pub award_name: String,
    /// The recipients in the order of their golden-register numbers.
    pub recipients: Vec<RecipientLine>,
    /// A number that is free this year.
    pub number: String,
    /// What the decision is about.
    pub content: String,
    /// Nominees who certainly do not meet the criteria, each with the reason; a decision for them needs one too.
    pub unmet: Vec<String>,
    /// The sum of the bonuses that are paid, such as `7.100.000`; empty where none can be named.
    pub bonus_total: String,
    /// The sum in words.
    pub bonus_in_words: String,
}

/// One recipient of a decision.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct RecipientLine {
    /// The golden-register number.
    pub golden_register_number: u32,
    /// `individual`, `collective` or `household`.
    pub kind: String,
    /// The recipient as printed.
    pub recipient: String,
    /// Post and workplace, or the governing body.
    pub recipient_line: String,
    /// The achievement.
    pub achievement: String,
    /// The bonus, such as `360.000`; empty where none can be named.
    pub bonus: String,
    /// How it was reckoned, or why none can be named or is paid.
    pub bonus_sentence: String,
}

/// Issues a decision. It cannot be undone.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct IssueDecision {
    /// The dossier's code.
    pub dossier: String,
    /// The award's code.
    pub award: String,
    /// The number as printed, such as `1024/QĐ-UBND`.
    pub number: String,
    /// The day of the decision; today if empty.
    #[serde(default)]
    pub issued_on: String,
    /// The signer's title, one line or two; the office's if empty.
    #[serde(default)]
    pub signer_title: Vec<String>,
    /// The signer's name; the office's if empty.
    #[serde(default)]
    pub signer_name: String,
    /// What the decision is about; the draft's if empty.
    #[serde(default)]
    pub content: String,
    /// Why nominees who do not meet the criteria are honoured all the same; needed only where there are such.
    #[serde(default)]
    pub reason: String,
}

/// A decision that was issued.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct DecisionIssued {
    /// The acknowledgement.
    pub ack: Ack,
    /// The decision.
    pub decision: DecisionLine,
}

/// A page of decisions.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct DecisionsPage {
    /// All rows that fit the request.
    pub total: u64,
    /// The rows of this page, the newest first.
    pub rows: Vec<DecisionLine>,
}

/// One decision in a list.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct DecisionLine {
    /// Its id.
    pub id: i64,
    /// Its number.
    pub number: String,
    /// Its day.
    pub issued_on: String,
    /// The award's code.
    pub award: String,
    /// The award as the decision names it.
    pub award_name: String,
    /// The dossier's code.
    pub dossier: String,
    /// Collectives.
    pub collectives: u64,
    /// Individuals.
    pub individuals: u64,
    /// Households.
    pub households: u64,
    /// Certificates it has; 0 where this program prints none.
    pub certificates: u64,
    /// Certificates that were printed at least once.
    pub printed: u64,
}

/// One decision with its frozen content.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct DecisionView {
    /// The line of the list.
    pub decision: DecisionLine,
    /// What it is about.
    pub content: String,
    /// The issuer as named then.
    pub issuer: String,
    /// The place written before the date.
    pub place: String,
    /// The signer's title.
    pub signer_title: Vec<String>,
    /// The signer's name.
    pub signer_name: String,
    /// The recipients in the order of their golden-register numbers.
    pub recipients: Vec<RecipientLine>,
    /// The sum of the bonuses that are paid, such as `7.100.000`; empty where none was reckoned.
    pub bonus_total: String,
    /// The sum in words.
    pub bonus_in_words: String,
}

/// Asks for a certificate on the screen, or for the certificates on paper.
#[derive(Debug, Clone, Default, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct PrintCertificates {
    /// The decision's id.
    pub decision_id: i64,
    /// `full` (everything), `overprint` (words only, on pre-printed stock) or `proof` (BẢN IN THỬ).
    pub mode: String,
    /// The layout; the award's own if absent.
    #[serde(default)]
    #[cfg_attr(test, ts(optional))]
    pub layout: Option<String>,
    /// The first golden-register number.
    #[serde(default)]
    #[cfg_attr(test, ts(optional))]
    pub from: Option<u32>,
    /// Only these golden-register numbers; empty for all.
    #[serde(default)]
    pub only: Vec<u32>,
    /// Only those that wait: never printed, or their newest sheet jammed or was spoiled.
    #[serde(default)]
    pub waiting: bool,
    /// Why certificates that were printed before are printed again.
    #[serde(default)]
    pub reprint_reason: String,
    /// The printer to send the sheets to; empty to save or open the PDF.
    #[serde(default)]
    pub printer: String,
    /// The tray; empty for the printer's own.
    #[serde(default)]
    pub tray: String,
    /// The stock; plain paper if absent. Its calibration for this printer and tray is applied.
    #[serde(default)]
    #[cfg_attr(test, ts(optional))]
    pub stock_id: Option<i64>,
    /// Sets every recipient as small as the longest needs, because certificates hang side by side.
    #[serde(default)]
    pub same_size: bool,
    /// Prints the signed check code.
    #[serde(default)]
    pub check_code: bool,
}

/// The certificates on paper.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct CertificatesPrinted {
    /// The acknowledgement of the print register; absent for a proof or a preview.
    #[cfg_attr(test, ts(optional = nullable))]
    pub ack: Option<Ack>,
    /// The PDF.
    pub paper: PaperRef,
    /// How the texts fit.
    pub fit: FitReport,
    /// The print run; absent for a proof or a preview.
    #[cfg_attr(test, ts(optional = nullable))]
    pub run_id: Option<i64>,
    /// SHA-256 of the locked PDF; empty for a proof or a preview.
    pub pdf_sha256: String,
    /// What the printer said to the order, as a sentence; empty if it was not sent.
    pub sent: String,
}

/// How the texts fit on the layout.
#[derive(Debug, Clone, Default, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct FitReport {
    /// Certificates looked at.
    pub certificates: u64,
    /// Certificates whose texts all stand at full size.
    pub at_full_size: u64,
    /// Certificates with a text that takes more lines than one.
    pub wrapped: u64,
    /// Certificates with text that was made smaller.
    pub shrunk: u64,
    /// The smallest size of any text, in per cent of its full size.
    pub smallest: u32,
    /// Certificates with text that does not fit even at the smallest size.
    pub too_long: u64,
    /// Certificates with a letter that the face lacks.
    pub letters_missing: u64,
    /// The whole in one sentence.
    pub summary: String,
    /// The remarks, as sentences.
    pub notes: Vec<FitLine>,
    /// What should be looked at before paper is spent: record, dates, authority, layout, stock, printer.
    pub checks: Vec<PrintCheck>,
}

/// Something to look at before paper is spent.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct PrintCheck {
    /// The golden-register number it concerns; absent for the whole batch.
    #[cfg_attr(test, ts(optional = nullable))]
    pub golden_register_number: Option<u32>,
    /// The subject to look at; absent if none.
    #[cfg_attr(test, ts(optional = nullable))]
    pub subject_id: Option<i64>,
    /// The sentence.
    pub message: String,
    /// Whether printing is refused until it is mended.
    pub serious: bool,
}

/// One remark on how a text fits.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct FitLine {
    /// The golden-register number.
    pub golden_register_number: u32,
    /// The recipient.
    pub recipient: String,
    /// The sentence.
    pub message: String,
    /// Whether it must be looked at before printing.
    pub serious: bool,
}

/// A page of the golden register.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct RegisterPage {
    /// All rows that fit the request.
    pub total: u64,
    /// The rows of this page, the newest decision first, then by number.
    pub rows: Vec<RegisterLine>,
}

/// One award on record.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct RegisterLine {
    /// The award record's id.
    pub id: i64,
    /// The year it counts for.
    pub year: i32,
    /// The golden-register number; absent for awards of other offices and for old ones.
    #[cfg_attr(test, ts(optional = nullable))]
    pub golden_register_number: Option<u32>,
    /// The subject's id.
    pub subject_id: i64,
    /// `individual`, `collective` or `household`.
    pub kind: String,
    /// The recipient as named then.
    pub recipient: String,
    /// Post and workplace as of then.
    pub recipient_line: String,
    /// The award as named then.
    pub award_name: String,
    /// The decision's number; empty if unknown.
    pub decision_number: String,
    /// The decision's day; empty if unknown.
    pub decision_date: String,
    /// How often the certificate was printed.
    pub prints: u64,
    /// Whether the award was revoked.
    pub revoked: bool,
}
