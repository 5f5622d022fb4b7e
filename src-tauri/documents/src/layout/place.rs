//! Places and sizes on the sheet, as layouts give them.

use crate::border::Motif;
use crate::font::Face;
use crate::page::{Align, Colour, Mm, Pt};

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
    /// Whether the layout uses it.
    #[serde(default)]
    pub show: super::Show,
}

/// The place of the office's own sign: a box it stands in the middle of.
#[derive(Debug, Clone, Copy, PartialEq, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LogoSlot {
    /// Middle, from the left edge.
    pub x: Mm,
    /// Middle, from the top edge.
    pub y: Mm,
    /// Width of the box.
    pub width: Mm,
    /// Height of the box.
    pub height: Mm,
    /// Whether the layout uses it.
    #[serde(default)]
    pub show: super::Show,
}

/// A tint in the middle of the sheet.
#[derive(Debug, Clone, Copy, PartialEq, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Watermark {
    /// Middle, from the left edge.
    pub x: Mm,
    /// Middle, from the top edge.
    pub y: Mm,
    /// Diameter.
    pub diameter: Mm,
    /// Part of full colour, 0 to 1.
    pub tint: f64,
    /// Whether the layout uses it; off unless the office turns it on.
    #[serde(default = "off")]
    pub show: super::Show,
}

fn off() -> super::Show {
    super::Show::Hidden
}

/// Two rows of flags at equal distances from the middle of the emblem.
#[derive(Debug, Clone, Copy, PartialEq, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Flags {
    /// Left edge of the left row.
    pub left: Mm,
    /// Right edge of the left row; the right row is its mirror image.
    pub right: Mm,
    /// Top edge.
    pub top: Mm,
    /// Bottom edge.
    pub bottom: Mm,
    /// Flags in a row.
    pub count: usize,
    /// Whether the layout uses them.
    #[serde(default)]
    pub show: super::Show,
}

/// A box on the sheet.
#[derive(Debug, Clone, Copy, PartialEq, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Frame {
    /// Left edge.
    pub left: Mm,
    /// Top edge.
    pub top: Mm,
    /// Right edge.
    pub right: Mm,
    /// Bottom edge.
    pub bottom: Mm,
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
    /// Thickness of the outer line; 0 draws none.
    pub outer_line: Mm,
    /// Thickness of the inner line; 0 draws none.
    pub inner_line: Mm,
    /// Whether the layout uses it.
    #[serde(default)]
    pub show: super::Show,
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

impl Style {
    /// Left end of the widest line the field may have.
    pub fn left(&self) -> Mm {
        self.align.left_of(self.x, self.width)
    }
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

/// Where a value stands by itself; face, size and colour are those of its line.
#[derive(Debug, Clone, Copy, PartialEq, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ValuePlace {
    /// What it hangs on.
    pub x: Mm,
    /// Baseline.
    pub y: Mm,
    /// Where it hangs.
    pub align: Align,
    /// Widest it may be.
    pub width: Mm,
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
