//! Layouts, the stock they are printed on, and the faces they are set in.

use super::Ack;
use super::decision::FitLine;
use super::sheet::LayoutSheet;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The layouts of certificates: the program's, then the office's own.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct LayoutList {
    /// The layouts.
    pub rows: Vec<LayoutLine>,
}

/// One layout.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct LayoutLine {
    /// Names it in requests, such as `a3-bang-khen`.
    pub id: String,
    /// Its name.
    pub name: String,
    /// The width of the paper in millimetres.
    pub width: f64,
    /// The height of the paper in millimetres.
    pub height: f64,
    /// What it rests on.
    pub legal_basis: String,
    /// `confirmed`, `secondary`, `inferred`, or `office` for the office's own.
    pub confidence: String,
    /// Present for the office's own layouts: their row.
    #[cfg_attr(test, ts(optional = nullable))]
    pub own: Option<OwnLayout>,
}

/// What the office keeps about a layout of its own.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct OwnLayout {
    /// Its id.
    pub id: i64,
    /// Its revision.
    pub revision: i64,
    /// Only for this award; empty for any.
    pub award: String,
    /// Only for `individual`, `collective` or `household`; empty for any.
    pub kind: String,
    /// Only on this stock.
    #[cfg_attr(test, ts(optional = nullable))]
    pub stock_id: Option<i64>,
}

/// Names a layout.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct LayoutId {
    /// Such as `a3-bang-khen`.
    pub layout: String,
}

/// A layout with everything that can be changed.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct LayoutView {
    /// The line of the list.
    pub layout: LayoutLine,
    /// The sheet itself: the same shape as the files of the program's layouts.
    pub sheet: LayoutSheet,
}

/// Keeps a layout of the office: a new one, or a change of one.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct SaveLayout {
    /// The row that is changed; a new one if absent.
    #[serde(default)]
    #[cfg_attr(test, ts(optional))]
    pub id: Option<i64>,
    /// The revision that was read.
    #[serde(default)]
    #[cfg_attr(test, ts(optional))]
    pub revision: Option<i64>,
    /// Its name.
    pub name: String,
    /// Only for this award; empty for any.
    #[serde(default)]
    pub award: String,
    /// Only for `individual`, `collective` or `household`; empty for any.
    #[serde(default)]
    pub kind: String,
    /// Only on this stock.
    #[serde(default)]
    #[cfg_attr(test, ts(optional))]
    pub stock_id: Option<i64>,
    /// The sheet.
    pub sheet: LayoutSheet,
}

/// A layout that was kept.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct LayoutSaved {
    /// The acknowledgement.
    pub ack: Ack,
    /// The layout as it is now.
    pub layout: LayoutLine,
}

/// Asks how a sheet would look; nothing is kept.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct PreviewLayout {
    /// The sheet as it stands in the designer.
    pub sheet: LayoutSheet,
    /// `full`, `overprint` or `proof`.
    pub mode: String,
    /// Whose words: `sample`, `longest` (the longest name, unit and achievement on record), or `decision`.
    pub words: String,
    /// With `decision`: which.
    #[serde(default)]
    #[cfg_attr(test, ts(optional))]
    pub decision_id: Option<i64>,
    /// With `decision`: the golden-register number; the first if absent.
    #[serde(default)]
    #[cfg_attr(test, ts(optional))]
    pub number: Option<u32>,
    /// The stock whose pre-printed fields are left out.
    #[serde(default)]
    #[cfg_attr(test, ts(optional))]
    pub stock_id: Option<i64>,
}

/// How a sheet looks: the very page that would be printed.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct LayoutPreview {
    /// The page as SVG with outlines of letters; its user unit is a millimetre.
    pub svg: String,
    /// The width of the sheet in millimetres.
    pub width: f64,
    /// The height of the sheet in millimetres.
    pub height: f64,
    /// Where the ink of each field is.
    pub boxes: Vec<FieldBox>,
    /// What is wrong with the places: too near the edge, over one another, in the seal's room.
    pub remarks: Vec<LayoutRemark>,
    /// What had to give way.
    pub notes: Vec<FitLine>,
}

/// Where the ink of a field is, in millimetres from the top left corner of the sheet.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct FieldBox {
    /// The field: a key of `fields` of the sheet, or `emblem`, `logo`, `border`, `seal`.
    pub field: String,
    /// The value, where only the values of a line are printed: `number`, `place`, `day`, `month`, `year`; else empty.
    pub part: String,
    /// Left edge of the ink.
    pub left: f64,
    /// Top edge of the ink.
    pub top: f64,
    /// Right edge of the ink.
    pub right: f64,
    /// Bottom edge of the ink.
    pub bottom: f64,
    /// Baseline of its first line; 0 for pictures.
    pub baseline: f64,
    /// Size of its letters in points; 0 for pictures.
    pub size: f64,
    /// How many lines.
    pub lines: u32,
    /// Which arrangement of `heading` was taken, from 0, for authority, honour and title.
    #[cfg_attr(test, ts(optional = nullable))]
    pub heading: Option<u32>,
}

/// Something wrong with the places of a sheet.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct LayoutRemark {
    /// The field it concerns; empty for the whole sheet.
    pub field: String,
    /// The other field, where two lie over one another; else empty.
    pub other: String,
    /// The sentence.
    pub message: String,
    /// Whether the sheet cannot be kept or printed like this.
    pub serious: bool,
}

/// The kinds of pre-printed stock.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Stocks {
    /// The office's stock, by name.
    pub rows: Vec<StockLine>,
    /// What each class carries already: class → field → `print`, `values`, `preprinted` or `hidden`.
    pub classes: BTreeMap<String, BTreeMap<String, String>>,
}

/// One kind of stock.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct StockLine {
    /// Its id.
    pub id: i64,
    /// Its revision.
    pub revision: i64,
    /// Its name.
    pub name: String,
    /// Width in millimetres.
    pub width: f64,
    /// Height in millimetres.
    pub height: f64,
    /// `p0` to `p3`.
    pub class: String,
    /// Fields that differ from the class: field → `print`, `values`, `preprinted` or `hidden`.
    pub shows: BTreeMap<String, String>,
    /// The scan of a sheet, if there is one.
    #[cfg_attr(test, ts(optional = nullable))]
    pub scan: Option<ScanView>,
    /// Sheets received.
    pub received: u64,
    /// Sheets used for certificates.
    pub used: u64,
    /// Sheets spoiled.
    pub spoiled: u64,
    /// Sheets that should be left; below zero if more were used than were entered.
    pub left: i64,
    /// A warning about its size, as a sentence; empty if none.
    pub warning: String,
}

/// The scan of a sheet, shown under the designer and never printed.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ScanView {
    /// The picture as a paper whose bytes can be read.
    pub paper: u32,
    /// Left edge on the sheet in millimetres.
    pub left: f64,
    /// Top edge on the sheet in millimetres.
    pub top: f64,
    /// Width on the sheet in millimetres.
    pub width: f64,
    /// Height on the sheet in millimetres.
    pub height: f64,
}

/// Keeps a kind of stock: a new one, or a change of one.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct SaveStock {
    /// The row that is changed; a new one if absent.
    #[serde(default)]
    #[cfg_attr(test, ts(optional))]
    pub id: Option<i64>,
    /// The revision that was read.
    #[serde(default)]
    #[cfg_attr(test, ts(optional))]
    pub revision: Option<i64>,
    /// Its name.
    pub name: String,
    /// Width in millimetres.
    pub width: f64,
    /// Height in millimetres.
    pub height: f64,
    /// `p0` to `p3`.
    pub class: String,
    /// Fields that differ from the class.
    #[serde(default)]
    pub shows: BTreeMap<String, String>,
    /// A new scan: the number of a chosen PNG file. The scan stays as it is if absent.
    #[serde(default)]
    #[cfg_attr(test, ts(optional))]
    pub scan_file: Option<u32>,
    /// Where the scan lies; over the whole sheet if absent.
    #[serde(default)]
    #[cfg_attr(test, ts(optional))]
    pub scan_place: Option<ScanPlace>,
    /// Takes the scan away.
    #[serde(default)]
    pub without_scan: bool,
}

/// Where a scan lies on its sheet, in millimetres.
#[derive(Debug, Clone, Copy, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct ScanPlace {
    /// Left edge.
    pub left: f64,
    /// Top edge.
    pub top: f64,
    /// Width.
    pub width: f64,
    /// Height.
    pub height: f64,
}

/// Writes down sheets that came in, or that were counted.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct ReceiveStock {
    /// The stock's id.
    pub id: i64,
    /// How many sheets.
    pub sheets: u32,
    /// The day; today if empty.
    #[serde(default)]
    pub received_on: String,
    /// Where from, or any remark.
    #[serde(default)]
    pub note: String,
}

/// The faces that layouts can name.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Fonts {
    /// The program's faces, then the office's own.
    pub rows: Vec<FontLine>,
}

/// One face.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct FontLine {
    /// Names it in sheets, such as `bold`, `script` or `own:UVN Thu Phap`.
    pub face: String,
    /// What an officer calls it.
    pub name: String,
    /// The row of an imported face.
    #[cfg_attr(test, ts(optional = nullable))]
    pub id: Option<i64>,
}

/// Takes a face from a font file that was chosen.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct AddFont {
    /// The number of the chosen file.
    pub file: u32,
}

/// Asks for the proof of a face: every letter and accent on paper.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct FaceProof {
    /// As in [`FontLine::face`].
    pub face: String,
}
