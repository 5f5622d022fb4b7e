//! Layouts: where each line of a certificate stands, read from dated TOML files.
//!
//! No size, line or wording of a certificate is a constant of the program: the models change by decree, so
//! each layout names the text it follows, how sure that is, and the day it starts.

mod check;
mod file;

use std::fmt;
use std::sync::Arc;

use chrono::NaiveDate;
use thiserror::Error;

use crate::border::{self, Motif};
use crate::font::Face;
use crate::page::{Align, Colour, Drawing, Mm, Pt};

/// A field of a certificate.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Field {
    /// Quốc hiệu.
    NationalName,
    /// Tiêu ngữ.
    Motto,
    /// The title of who confers, in capitals.
    Authority,
    /// `TẶNG`, `TẶNG DANH HIỆU` or `TRUY TẶNG`.
    Honour,
    /// What is conferred.
    Title,
    /// Who receives it.
    Recipient,
    /// Post and workplace, governing body, or address.
    RecipientLine,
    /// What for.
    Achievement,
    /// Place and date.
    PlaceAndDate,
    /// Title of the signer, one or two lines.
    SignerTitle,
    /// Name of the signer.
    SignerName,
    /// Number and date of the decision.
    DecisionLine,
    /// The golden register number.
    RegisterLine,
    /// The diagonal mark of a proof.
    ProofMark,
}

impl fmt::Display for Field {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(match self {
            Self::NationalName => "national_name",
            Self::Motto => "motto",
            Self::Authority => "authority",
            Self::Honour => "honour",
            Self::Title => "title",
            Self::Recipient => "recipient",
            Self::RecipientLine => "recipient_line",
            Self::Achievement => "achievement",
            Self::PlaceAndDate => "place_and_date",
            Self::SignerTitle => "signer_title",
            Self::SignerName => "signer_name",
            Self::DecisionLine => "decision_line",
            Self::RegisterLine => "register_line",
            Self::ProofMark => "proof_mark",
        })
    }
}

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

/// The place of the emblem: a clear disc that straddles the border.
#[derive(Debug, Clone, Copy, PartialEq, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EmblemSlot {
    /// Middle, from the left edge.
    pub x: Mm,
    /// Middle, from the top edge.
    pub y: Mm,
    /// Diameter of the emblem.
    pub diameter: Mm,
    /// Diameter of the disc kept clear of the border.
    pub clear: Mm,
}

/// The border: two lines and a band of motif between them.
#[derive(Debug, Clone, Copy, PartialEq, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Border {
    /// Which pattern fills the band.
    pub motif: Motif,
    /// Left edge of the outer line.
    pub left: Mm,
    /// Top edge of the outer line.
    pub top: Mm,
    /// Right edge of the outer line.
    pub right: Mm,
    /// Bottom edge of the outer line.
    pub bottom: Mm,
    /// Distance from the outer to the inner line.
    pub band: Mm,
    /// Thickness of the outer line.
    pub outer_line: Mm,
    /// Thickness of the inner line.
    pub inner_line: Mm,
}

/// How one field is set.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Style {
    /// The face.
    pub face: Face,
    /// Where its lines hang.
    pub align: Align,
    /// What they hang on.
    pub x: Mm,
    /// Widest a line may be.
    pub width: Mm,
    /// Colour of the letters.
    pub colour: Colour,
}

/// A field of one line at a fixed height.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct LineField {
    /// How it is set.
    pub style: Style,
    /// Full size.
    pub pt: Pt,
    /// Smallest size it may shrink to.
    pub min_pt: Pt,
    /// Baseline.
    pub y: Mm,
}

/// A field that wraps inside the flow window.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct FlowField {
    /// How it is set.
    pub style: Style,
    /// Full size.
    pub pt: Pt,
    /// Smallest size it may shrink to.
    pub min_pt: Pt,
    /// Width above which it wraps although one line could hold it, for looks.
    pub wrap_over: Mm,
    /// Most lines it may have.
    pub lines: usize,
    /// Distance of baselines at full size.
    pub leading: Mm,
}

/// Sizes and baselines of one field in one arrangement of the heading.
#[derive(Debug, Clone, PartialEq, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Stack {
    /// Full size of each line.
    pub pt: Vec<Pt>,
    /// Smallest size of the last line; the others shrink in proportion.
    pub min_pt: Pt,
    /// Baseline of each line.
    pub y: Vec<Mm>,
    /// Widest a line may be, if narrower than the field.
    #[serde(default)]
    pub width: Option<Mm>,
}

/// One arrangement of authority, honour and title; a layout tries them in order.
#[derive(Debug, Clone, PartialEq, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Heading {
    /// Who confers.
    pub authority: Stack,
    /// The word of conferring.
    pub honour: Stack,
    /// What is conferred.
    pub title: Stack,
}

/// The window in which recipient, post and achievement flow.
#[derive(Debug, Clone, Copy, PartialEq, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Flow {
    /// Top of the window.
    pub top: Mm,
    /// Bottom of the window.
    pub bottom: Mm,
    /// Largest gap between two groups.
    pub gap_max: Mm,
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
    /// Where recipient, post and achievement stand.
    pub flow: Flow,
    /// Statutory first line.
    pub national_name_text: String,
    /// Statutory second line.
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
    /// The border as a drawing all pages share.
    pub(crate) art: Arc<Drawing>,
}

/// What is wrong with a layout file.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("{file}: {problem}")]
pub struct LayoutProblem {
    /// Name of the file.
    pub file: String,
    /// What is wrong, with the field it concerns.
    pub problem: String,
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
            let mut say = |problem: String| problems.push(LayoutProblem { file: file.to_owned(), problem });
            let sheet = match toml::from_str::<file::Sheet>(text) {
                Ok(sheet) => sheet,
                Err(error) => {
                    say(error.to_string().trim_end().to_owned());
                    continue;
                }
            };
            let layout = sheet.into_layout();
            check::layout(&layout, &mut say);
            if layouts.iter().any(|other| other.id == layout.id) {
                say(format!("id {:?} is used by another file", layout.id));
            }
            layouts.push(layout);
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

pub(crate) fn art(id: &str, width: Mm, height: Mm, border: &Border, emblem: &EmblemSlot) -> Arc<Drawing> {
    Arc::new(border::draw(&format!("border-{id}"), width, height, border, emblem))
}
