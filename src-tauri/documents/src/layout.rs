//! Layouts: where each line of a certificate stands, read from dated TOML files.
//!
//! No size, line or wording of a certificate is a constant of the program: the models change by decree, so
//! each layout names the text it follows, how sure that is, and the day it starts.

mod check;
mod field;
mod file;
mod place;
mod scale;

use std::collections::BTreeMap;
use std::fmt;
use std::sync::Arc;

use chrono::NaiveDate;
use thiserror::Error;

use crate::page::{Drawing, Mm};
pub(crate) use check::EDGE;
pub use field::{Field, Part, Show, Shows, StockClass, StockClassShows, StockClasses};
pub use place::{
    Border, EmblemSlot, Flags, Flow, FlowField, Frame, Heading, LineField, LogoSlot, Stack, Style,
    ValuePlace, Watermark,
};

/// How sure the sizes and lines of a layout are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Confidence {
    /// Read in the legal text.
    Confirmed,
    /// Read in a page about the legal text.
    Secondary,
    /// Follows from confirmed facts, but was not read as such.
    Inferred,
    /// The office's own arrangement; whoever answers for it is the office.
    Office,
}

/// What a layout rests on.
#[derive(Debug, Clone, PartialEq, Eq, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LegalBasis {
    /// Decree and article, and what was not found.
    pub note: String,
    /// How sure it is.
    pub confidence: Confidence,
}

/// Colours the model lets the sheet use beside white.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Decoration {
    /// State-level certificates: red, black and gold.
    RedBlackGold,
    /// Giấy khen and Chiến sĩ thi đua cơ sở: red and black only.
    RedBlack,
}

/// A certificate's layout.
#[derive(Debug, Clone, PartialEq)]
pub struct Layout {
    /// Stable name, such as `a3-bang-khen`.
    pub id: String,
    /// What an officer calls it.
    pub name: String,
    /// What it rests on.
    pub legal_basis: LegalBasis,
    /// First day certificates are set in it.
    pub valid_from: NaiveDate,
    /// Width of the sheet, landscape.
    pub width: Mm,
    /// Height of the sheet.
    pub height: Mm,
    /// Colours the model allows.
    pub decoration: Decoration,
    /// The border.
    pub border: Border,
    /// The place of the emblem.
    pub emblem: EmblemSlot,
    /// The place of the office's own sign, if the layout has one.
    pub logo: Option<LogoSlot>,
    /// The tint in the middle, if the model allows one.
    pub watermark: Option<Watermark>,
    /// The flags beside the emblem, if the model has them.
    pub flags: Option<Flags>,
    /// The box kept free of all but the signer's own lines, for the seal.
    pub seal: Option<Frame>,
    /// Where recipient, post and achievement stand.
    pub flow: Flow,
    /// Statutory first line.
    pub national_name_text: String,
    /// Statutory second line; empty for bodies that have none.
    pub motto_text: String,
    /// Distance from the motto's baseline to the rule under it.
    pub motto_rule_below: Mm,
    /// Thickness of that rule.
    pub motto_rule: Mm,
    /// Says on a proof that it is one.
    pub proof_text: String,
    /// Says in an empty slot of a proof what belongs there.
    pub emblem_text: String,
    /// How far a further line of the signer's title moves the block above it up.
    pub signer_step: Mm,
    /// Most lines of the signer's title.
    pub signer_lines: usize,
    /// Arrangements of the heading, the wanted first.
    pub headings: Vec<Heading>,
    pub(crate) national_name: LineField,
    pub(crate) motto: LineField,
    pub(crate) authority: Style,
    pub(crate) honour: Style,
    pub(crate) title: Style,
    pub(crate) recipient: FlowField,
    pub(crate) recipient_line: FlowField,
    pub(crate) achievement: FlowField,
    pub(crate) place_and_date: LineField,
    pub(crate) signer_title: LineField,
    pub(crate) signer_name: LineField,
    pub(crate) decision_line: LineField,
    pub(crate) register_line: LineField,
    /// Where values stand by themselves, on stock that carries the words around them.
    pub(crate) values: BTreeMap<(Field, Part), ValuePlace>,
    /// How the layout shows its fields, where not printed.
    pub(crate) shows: Shows,
    /// The drawings all pages share, bottom first.
    pub(crate) art: Vec<(Field, Arc<Drawing>)>,
    /// The sheet it was read from.
    sheet: serde_json::Value,
}

impl Layout {
    /// How the layout itself shows a field.
    pub fn show(&self, field: Field) -> Show {
        self.shows.get(field).unwrap_or_default()
    }

    /// The sheet as JSON, as [`from_json`] reads it.
    pub fn to_json(&self) -> String {
        self.sheet.to_string()
    }

    /// The same layout for paper of another size, as a start for designing one: places and sizes are scaled,
    /// rounded to tenths of a millimetre and half points.
    ///
    /// # Errors
    ///
    /// As [`from_json`], where the paper is so small or so narrow that nothing sensible is left.
    pub fn onto(&self, id: &str, width: Mm, height: Mm) -> Result<Self, Vec<LayoutProblem>> {
        let value = scale::onto(&self.sheet, id, (self.width, self.height), (width, height));
        let sheet = serde::Deserialize::deserialize(&value)
            .map_err(|error: serde_json::Error| vec![LayoutProblem::new(id, "", error)])?;
        read(id, sheet, value, check::Strictness::Office)
    }
}

/// Reads a layout that an office designed: the same keys as the program's own files, as JSON.
///
/// Places nearer to the edge than printers reach, boxes over each other and the like are no problems here but
/// remarks of [`crate::certificate::remarks`], so that a designer can see what is being mended.
///
/// # Errors
///
/// Every problem at once: text that is no layout or larger than any layout is, sizes that contradict each other
/// or lie beyond all papers, and what the model forbids.
pub fn from_json(text: &str) -> Result<Layout, Vec<LayoutProblem>> {
    const NAME: &str = "layout";
    const MOST_BYTES: usize = 256 * 1024;
    if text.len() > MOST_BYTES {
        let problem = format!("has {} bytes, more than {MOST_BYTES}", text.len());
        return Err(vec![LayoutProblem::new(NAME, "", problem)]);
    }
    let unreadable = |error| vec![LayoutProblem::new(NAME, "", error)];
    let value = serde_json::from_str(text).map_err(unreadable)?;
    let sheet = serde_json::from_str(text).map_err(unreadable)?;
    read(NAME, sheet, value, check::Strictness::Office)
}

/// Checks a sheet that came from `value` and draws what its pages share.
fn read(
    file: &str,
    sheet: file::Sheet,
    value: serde_json::Value,
    strictness: check::Strictness,
) -> Result<Layout, Vec<LayoutProblem>> {
    let mut problems = Vec::new();
    let mut say = |at: &str, problem: String| problems.push(LayoutProblem::new(file, at, problem));
    let mut layout = sheet.into_layout(value);
    check::layout(&layout, strictness, &mut say);
    if problems.is_empty() {
        // Only now are the sizes known to be such that drawing ends.
        layout.art = file::art(&layout);
        Ok(layout)
    } else {
        Err(problems)
    }
}

/// What is wrong with a layout file.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("{file}: {at}{}{problem}", if at.is_empty() { "" } else { ": " })]
pub struct LayoutProblem {
    /// Name of the file.
    pub file: String,
    /// The key it concerns, such as `fields.title`; empty where the whole file does.
    pub at: String,
    /// What is wrong.
    pub problem: String,
}

impl LayoutProblem {
    fn new(file: &str, at: &str, problem: impl fmt::Display) -> Self {
        let problem = problem.to_string().trim_end().to_owned();
        Self { file: file.to_owned(), at: at.to_owned(), problem }
    }
}

/// All layouts of the program and the office.
#[derive(Debug, Clone, PartialEq)]
pub struct Layouts {
    layouts: Vec<Layout>,
}

impl Layouts {
    /// Reads layout files given as (file name, text).
    ///
    /// # Errors
    ///
    /// Every problem of every file at once: text that is no layout, sizes that contradict each other, places
    /// off the sheet, colours the model forbids, and ids used twice.
    pub fn parse(files: &[(&str, &str)]) -> Result<Self, Vec<LayoutProblem>> {
        let mut layouts: Vec<Layout> = Vec::new();
        let mut problems = Vec::new();
        for &(file, text) in files {
            let sheet = toml::from_str(text).and_then(|sheet| Ok((sheet, toml::from_str(text)?)));
            let layout = sheet
                .map_err(|error| vec![LayoutProblem::new(file, "", error)])
                .and_then(|(sheet, value)| read(file, sheet, value, check::Strictness::Program));
            match layout {
                Ok(layout) if layouts.iter().any(|other| other.id == layout.id) => {
                    let problem = format!("{:?} is used by another file", layout.id);
                    problems.push(LayoutProblem::new(file, "id", problem));
                }
                Ok(layout) => layouts.push(layout),
                Err(found) => problems.extend(found),
            }
        }
        if problems.is_empty() { Ok(Self { layouts }) } else { Err(problems) }
    }

    /// The layout called `id`.
    ///
    /// # Errors
    ///
    /// [`crate::error::RenderError::NoSuchLayout`] if there is none.
    pub fn get(&self, id: &str) -> Result<&Layout, crate::error::RenderError> {
        self.iter()
            .find(|layout| layout.id == id)
            .ok_or_else(|| crate::error::RenderError::NoSuchLayout { id: id.to_owned() })
    }

    /// All layouts in the order they were given.
    pub fn iter(&self) -> impl Iterator<Item = &Layout> {
        self.layouts.iter()
    }
}
