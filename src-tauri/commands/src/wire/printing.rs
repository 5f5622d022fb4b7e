//! Printers, their calibration, print runs and the print register.

use serde::{Deserialize, Serialize};

/// The printers of this machine.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Printers {
    /// The printers.
    pub rows: Vec<PrinterLine>,
    /// Why there are none, as a sentence; empty if there are.
    pub why_none: String,
}

/// One printer.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct PrinterLine {
    /// Its name in the system.
    pub name: String,
    /// Whether the system prints there by itself.
    pub is_default: bool,
    /// Whether it takes work now.
    pub ready: bool,
    /// Its trays.
    pub trays: Vec<TrayLine>,
}

/// One tray of a printer.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct TrayLine {
    /// Names it in requests.
    pub key: String,
    /// What the printer calls it.
    pub name: String,
}

/// How the sheet goes through a printer: its printer, tray and stock.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct Route {
    /// The printer's name in the system, or any label for a printer elsewhere.
    pub printer: String,
    /// The tray's key, or any label; empty for the printer's own.
    #[serde(default)]
    pub tray: String,
    /// The stock; plain paper if absent.
    #[serde(default)]
    #[cfg_attr(test, ts(optional))]
    pub stock_id: Option<i64>,
}

/// All calibrations.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Calibrations {
    /// By printer, tray and stock.
    pub rows: Vec<CalibrationLine>,
}

/// What a printer does to a sheet, and how it is put right.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct Correction {
    /// How the page is turned for the printer: 0, 90, 180 or 270 degrees.
    pub turn: u16,
    /// Millimetres to the right, −20 to 20.
    pub dx: f64,
    /// Millimetres down, −20 to 20.
    pub dy: f64,
    /// Stretch across, 0.95 to 1.05.
    pub sx: f64,
    /// Stretch down, 0.95 to 1.05.
    pub sy: f64,
    /// Degrees clockwise around the middle, −2 to 2.
    pub theta: f64,
}

/// The calibration of a printer, a tray and a stock.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct CalibrationLine {
    /// Its id.
    pub id: i64,
    /// Its revision.
    pub revision: i64,
    /// The printer.
    pub printer: String,
    /// The tray; empty for the printer's own.
    pub tray: String,
    /// The stock; plain paper if absent.
    #[cfg_attr(test, ts(optional = nullable))]
    pub stock_id: Option<i64>,
    /// The stock's name; empty for plain paper.
    pub stock: String,
    /// How it is put right.
    pub correction: Correction,
    /// The largest distance that was left by the measurement, in millimetres.
    pub residual: f64,
    /// The day on which a second sheet confirmed it; empty if none did yet.
    pub confirmed_on: String,
}

/// Asks for the sheet that is measured.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct CalibrationSheet {
    /// For which printer, tray and stock.
    pub route: Route,
    /// Width of the paper in millimetres; the stock's if 0.
    pub width: f64,
    /// Height of the paper in millimetres; the stock's if 0.
    pub height: f64,
    /// The correction to print it with: the plain one for the first sheet, the found one for the second.
    pub correction: Correction,
}

/// The measured distances of one crosshair, in millimetres.
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct MeasuredCross {
    /// 1 top left, then clockwise: 2 top right, 3 bottom right, 4 bottom left.
    pub cross: u8,
    /// From the left edge of the paper.
    pub from_left: f64,
    /// From the top edge of the paper.
    pub from_top: f64,
}

/// Asks what correction the measured distances tell; nothing is kept.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct SolveCalibration {
    /// Width of the paper in millimetres.
    pub width: f64,
    /// Height of the paper in millimetres.
    pub height: f64,
    /// The correction the sheet was printed with.
    pub correction: Correction,
    /// Two or four crosshairs.
    pub measured: Vec<MeasuredCross>,
}

/// What the distances tell.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct CalibrationSolved {
    /// The correction.
    pub correction: Correction,
    /// How far the sheet was off at its worst crosshair, in millimetres.
    pub off: f64,
    /// What the correction cannot put right, in millimetres.
    pub residual: f64,
    /// Whether the sheet was good enough as it was: the calibration is confirmed.
    pub confirmed: bool,
    /// What it means, as sentences.
    pub remarks: Vec<String>,
}

/// Keeps a calibration; one that is there for the same printer, tray and stock is replaced.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct SaveCalibration {
    /// For which printer, tray and stock.
    pub route: Route,
    /// How it is put right.
    pub correction: Correction,
    /// What the measurement left, in millimetres.
    #[serde(default)]
    pub residual: f64,
    /// What was measured; empty if it was entered by hand.
    #[serde(default)]
    pub measured: Vec<MeasuredCross>,
    /// Whether a second sheet confirmed it.
    #[serde(default)]
    pub confirmed: bool,
}

/// Sends a paper that was made to a printer, such as the sheet that is measured.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct PrintPaper {
    /// The paper.
    pub paper: u32,
    /// The printer's name in the system.
    pub printer: String,
    /// The tray's key; empty for the printer's own.
    #[serde(default)]
    pub tray: String,
}

/// What a printer said to an order.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Sent {
    /// As a sentence.
    pub message: String,
}

/// What waits to be printed.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct PrintQueue {
    /// Decisions with certificates, the newest first.
    pub decisions: Vec<QueueLine>,
    /// Runs whose outcome nobody told yet, the newest first.
    pub runs: Vec<RunLine>,
}

/// One decision in the queue.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct QueueLine {
    /// The decision's id.
    pub decision_id: i64,
    /// Its number.
    pub number: String,
    /// Its day.
    pub issued_on: String,
    /// The award as the decision names it.
    pub award_name: String,
    /// Certificates it has.
    pub certificates: u64,
    /// Certificates that are on paper.
    pub printed: u64,
    /// The first golden-register number that is not on paper; absent if all are.
    #[cfg_attr(test, ts(optional = nullable))]
    pub next: Option<u32>,
    /// The golden-register numbers that are not on paper, as first and last of each row of numbers.
    pub waiting: Vec<(u32, u32)>,
}

/// One print run: a locked PDF and what came of it.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct RunLine {
    /// Its id.
    pub id: i64,
    /// When it was confirmed, ISO 8601.
    pub made_at: String,
    /// The officer.
    pub actor: String,
    /// The decision's id.
    pub decision_id: i64,
    /// The decision's number.
    pub decision_number: String,
    /// `full` or `overprint`.
    pub mode: String,
    /// The layout's id.
    pub layout: String,
    /// The printer; empty if it was only saved or opened.
    pub printer: String,
    /// The tray.
    pub tray: String,
    /// The stock's name; empty for plain paper.
    pub stock: String,
    /// Sheets in the PDF.
    pub sheets: u32,
    /// Golden-register numbers of the sheets, in order.
    pub numbers: Vec<u32>,
    /// Sheets that came out well; all of them until an outcome is told.
    pub good: u32,
    /// Sheets that were spoiled.
    pub spoiled: u32,
    /// Whether the outcome was told.
    pub reported: bool,
    /// What the officer wrote about it.
    pub note: String,
    /// SHA-256 of the locked PDF, 64 hexadecimal digits.
    pub pdf_sha256: String,
}

/// The runs of a decision.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Runs {
    /// The newest first.
    pub rows: Vec<RunLine>,
}

/// Tells what came out of the printer. It cannot be undone.
#[derive(Debug, Clone, Default, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct ReportRun {
    /// The run.
    pub id: i64,
    /// The golden-register number of the last sheet that came out; absent if all did, 0 if none did.
    #[serde(default)]
    #[cfg_attr(test, ts(optional))]
    pub last: Option<u32>,
    /// Golden-register numbers of sheets that came out spoiled.
    #[serde(default)]
    pub spoiled: Vec<u32>,
    /// Further blank sheets that were lost, as in a jam.
    #[serde(default)]
    pub blanks: u32,
    /// What happened.
    #[serde(default)]
    pub note: String,
}

/// A page of the print register.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct PrintsPage {
    /// All rows that fit the request.
    pub total: u64,
    /// The rows, the newest first.
    pub rows: Vec<PrintLine>,
}

/// One sheet of the print register.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct PrintLine {
    /// Its id.
    pub id: i64,
    /// When, ISO 8601.
    pub printed_at: String,
    /// The officer.
    pub actor: String,
    /// The golden-register number.
    pub golden_register_number: u32,
    /// The recipient.
    pub recipient: String,
    /// The decision's number.
    pub decision_number: String,
    /// `full` or `overprint`.
    pub mode: String,
    /// The printer; empty if unknown.
    pub printer: String,
    /// The tray.
    pub tray: String,
    /// The stock's name; empty for plain paper.
    pub stock: String,
    /// Which copy.
    pub copy_number: u32,
    /// Why it was printed again; empty for the first.
    pub reprint_reason: String,
    /// `printed`, `unreported` (given to a printer, nobody told yet), `jam` (never came out) or `spoiled`.
    pub state: String,
    /// The run; absent for prints of earlier versions.
    #[cfg_attr(test, ts(optional = nullable))]
    pub run_id: Option<i64>,
}

/// Writes down that a certificate is replaced, by the decision that says so. It cannot be undone.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct ReplaceCertificate {
    /// The award record's id.
    pub award_id: i64,
    /// `exchange` (damaged or misprinted, the old one comes back) or `reissue` (lost).
    pub kind: String,
    /// Number of the decision.
    pub decision_number: String,
    /// Its day; today if empty.
    #[serde(default)]
    pub decided_on: String,
    /// Why.
    pub reason: String,
    /// Whether the old certificate was handed back.
    #[serde(default)]
    pub returned: bool,
}

/// A certificate that was replaced.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ReplacementLine {
    /// Its id.
    pub id: i64,
    /// `exchange` or `reissue`.
    pub kind: String,
    /// Number of the decision.
    pub decision_number: String,
    /// Its day.
    pub decided_on: String,
    /// Why.
    pub reason: String,
    /// Whether the old certificate was handed back.
    pub returned: bool,
}

/// Asks for everything that became of one certificate.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct CertificateView {
    /// The award record's id.
    pub award_id: i64,
    /// The decision's id.
    pub decision_id: i64,
    /// Its sheets, the newest first.
    pub prints: Vec<PrintLine>,
    /// Its replacements, the newest first.
    pub replacements: Vec<ReplacementLine>,
}

/// Asks for the golden register as a paper.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct RegisterBook {
    /// The year of the awards.
    pub year: i32,
}
