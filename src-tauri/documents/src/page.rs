//! The page: glyphs, lines and shared drawings at their places in millimetres, before any file format.
//!
//! The origin is the top left corner of the sheet and y grows downwards. A page knows nothing of PDF; the
//! writer, a preview and the tests all read the same page.

use std::fmt::Write as _;
use std::ops::{Add, Mul, Sub};
use std::sync::Arc;

use crate::font::Face;

/// Points in one millimetre.
pub(crate) const POINTS_PER_MM: f64 = 72.0 / 25.4;

/// A length in millimetres.
#[derive(Debug, Clone, Copy, PartialEq, PartialOrd, Default, serde::Deserialize)]
#[serde(transparent)]
pub struct Mm(pub f64);

/// A length in points of 1/72 inch; sizes of letters are told in it.
#[derive(Debug, Clone, Copy, PartialEq, PartialOrd, Default, serde::Deserialize)]
#[serde(transparent)]
pub struct Pt(pub f64);

impl Mm {
    /// The same length in points.
    pub fn to_pt(self) -> Pt {
        Pt(self.0 * POINTS_PER_MM)
    }

    /// Rounded to a thousandth, the precision at which pages are compared.
    pub(crate) fn rounded(self) -> Self {
        Self((self.0 * 1000.0).round() / 1000.0)
    }
}

impl Pt {
    /// The same length in millimetres.
    pub fn to_mm(self) -> Mm {
        Mm(self.0 / POINTS_PER_MM)
    }
}

macro_rules! arithmetic {
    ($($unit:ident),*) => {$(
        impl Add for $unit {
            type Output = Self;
            fn add(self, other: Self) -> Self {
                Self(self.0 + other.0)
            }
        }
        impl Sub for $unit {
            type Output = Self;
            fn sub(self, other: Self) -> Self {
                Self(self.0 - other.0)
            }
        }
        impl Mul<f64> for $unit {
            type Output = Self;
            fn mul(self, factor: f64) -> Self {
                Self(self.0 * factor)
            }
        }
    )*};
}
arithmetic!(Mm, Pt);

/// A colour of the printed page, eight bits a channel.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Colour {
    /// Red, 0 to 255.
    pub red: u8,
    /// Green, 0 to 255.
    pub green: u8,
    /// Blue, 0 to 255.
    pub blue: u8,
}

impl Colour {
    /// Text.
    pub const BLACK: Self = Self { red: 0, green: 0, blue: 0 };
    /// The authority, the title and the border lines.
    pub const RED: Self = Self { red: 204, green: 13, blue: 20 };
    /// The motif of the state-level border.
    pub const GOLD: Self = Self { red: 204, green: 158, blue: 46 };
    /// The clear disc under the emblem.
    pub const WHITE: Self = Self { red: 255, green: 255, blue: 255 };
    /// The mark of a proof.
    pub const PROOF_GREY: Self = Self { red: 224, green: 224, blue: 224 };

    fn name(self) -> String {
        [
            (Self::BLACK, "black"),
            (Self::RED, "red"),
            (Self::GOLD, "gold"),
            (Self::WHITE, "white"),
            (Self::PROOF_GREY, "grey"),
        ]
        .iter()
        .find(|(colour, _)| *colour == self)
        .map_or_else(
            || format!("#{:02x}{:02x}{:02x}", self.red, self.green, self.blue),
            |(_, name)| (*name).to_owned(),
        )
    }
}

/// Where a line of text hangs on its anchor.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Align {
    /// The line starts at the anchor.
    Left,
    /// The middle of the line is at the anchor.
    Centre,
    /// The line ends at the anchor.
    Right,
}

impl Align {
    /// Where a line of this width begins whose anchor is there.
    pub fn left_of(self, anchor: Mm, width: Mm) -> Mm {
        match self {
            Self::Left => anchor,
            Self::Centre => anchor - width * 0.5,
            Self::Right => anchor - width,
        }
    }

    fn name(self) -> &'static str {
        match self {
            Self::Left => "left",
            Self::Centre => "centre",
            Self::Right => "right",
        }
    }
}

/// One shaped glyph of a run; lengths are in units of its face.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Glyph {
    /// Number of the glyph in the whole face.
    pub id: u16,
    /// How far the pen moves, kerning included.
    pub advance: i32,
    /// How far the pen would move without kerning.
    pub natural: i32,
    /// Shift of the drawing from the pen, to the right and upwards; zero for precomposed letters.
    pub shift: (i32, i32),
    /// Byte in the run's text where this glyph's letters start.
    pub start: u32,
}

/// A line of text in one face, size and colour, already shaped.
#[derive(Debug, Clone, PartialEq)]
pub struct Run {
    /// The face its glyphs belong to.
    pub face: Face,
    /// Size of the letters.
    pub size: Pt,
    /// Left end of the line.
    pub x: Mm,
    /// Baseline, measured from the top of the sheet.
    pub y: Mm,
    /// How the layout hung it.
    pub align: Align,
    /// The point it hangs on.
    pub anchor: Mm,
    /// Width of the letters as a part of their natural width; 1 but for text that hardly fits.
    pub stretch: f64,
    /// Degrees counter-clockwise around the left end of the baseline.
    pub turn: f64,
    /// Colour of the letters.
    pub colour: Colour,
    /// What it says, in NFC.
    pub text: String,
    /// The glyphs, left to right.
    pub glyphs: Vec<Glyph>,
}

/// A step of an outline.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Step {
    /// Starts a new outline at a point.
    Move(Mm, Mm),
    /// Straight to a point.
    Line(Mm, Mm),
    /// A cubic curve: two control points and the end.
    Curve([(Mm, Mm); 3]),
    /// Back to the start of the outline.
    Close,
}

/// How an outline is stroked.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Stroke {
    /// Colour of the line.
    pub colour: Colour,
    /// Thickness of the line.
    pub width: Mm,
    /// Length of dashes and of the gaps between them; `None` is a solid line.
    pub dash: Option<Mm>,
}

/// An outline, filled, stroked or both.
#[derive(Debug, Clone, PartialEq)]
pub struct Path {
    /// Colour inside; `None` leaves the paper.
    pub fill: Option<Colour>,
    /// Line along the outline; `None` draws none.
    pub stroke: Option<Stroke>,
    /// The outline, in millimetres of the sheet or of the drawing it belongs to.
    pub steps: Vec<Step>,
}

/// A drawing that many pages share; a file stores it once.
#[derive(Debug, Clone, PartialEq)]
pub struct Drawing {
    /// Names it in goldens.
    pub name: String,
    /// Width of its own frame.
    pub width: Mm,
    /// Height of its own frame.
    pub height: Mm,
    /// What it consists of, bottom first.
    pub paths: Vec<Path>,
}

/// A picture of red, green, blue and opacity bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Picture {
    /// Pixels across.
    pub width: u32,
    /// Pixels down.
    pub height: u32,
    /// `width * height * 4` bytes, rows from the top.
    pub rgba: Vec<u8>,
}

/// Something on the page.
#[derive(Debug, Clone, PartialEq)]
pub enum Item {
    /// A line of text.
    Run(Run),
    /// A straight horizontal line from its left end.
    Rule {
        /// Left end.
        x: Mm,
        /// Middle of the line, from the top of the sheet.
        y: Mm,
        /// Length.
        length: Mm,
        /// Thickness.
        thickness: Mm,
        /// Colour.
        colour: Colour,
    },
    /// An outline of this page alone.
    Path(Path),
    /// A shared drawing with its top left corner at a point, at its own size.
    Form {
        /// The drawing.
        drawing: Arc<Drawing>,
        /// Left edge.
        x: Mm,
        /// Top edge.
        y: Mm,
    },
    /// A shared picture stretched over a box.
    Image {
        /// The picture.
        picture: Arc<Picture>,
        /// Left edge.
        x: Mm,
        /// Top edge.
        y: Mm,
        /// Width of the box.
        width: Mm,
        /// Height of the box.
        height: Mm,
    },
}

/// One side of one sheet.
#[derive(Debug, Clone, PartialEq)]
pub struct Page {
    /// Width of the sheet.
    pub width: Mm,
    /// Height of the sheet.
    pub height: Mm,
    /// What is on it, bottom first.
    pub items: Vec<Item>,
}

impl Page {
    /// The page as lines a person can read and compare: one item a line, millimetres from the top left.
    ///
    /// Text lines give the anchor, the baseline, the face and size, the colour, the alignment, the left end
    /// and the words. Shared drawings give their name and box only.
    pub fn to_text(&self) -> String {
        let mut out = format!("page {} x {}\n", self.width.0, self.height.0);
        for item in &self.items {
            // Writing into a String cannot fail.
            let _ = match item {
                Item::Run(run) => writeln!(out, "{}", run_line(run)),
                Item::Rule { x, y, length, thickness, colour } => writeln!(
                    out,
                    "  rule  {:8.2} {:8.2}  length {:.2} thick {:.2} {}",
                    x.0,
                    y.0,
                    length.0,
                    thickness.0,
                    colour.name()
                ),
                Item::Path(path) => writeln!(out, "{}", path_line(path)),
                Item::Form { drawing, x, y } => writeln!(
                    out,
                    "  form  {:8.2} {:8.2}  {} {} x {}",
                    x.0, y.0, drawing.name, drawing.width.0, drawing.height.0
                ),
                Item::Image { picture, x, y, width, height } => writeln!(
                    out,
                    "  image {:8.2} {:8.2}  {:.2} x {:.2} of {} x {} pixels",
                    x.0, y.0, width.0, height.0, picture.width, picture.height
                ),
            };
        }
        out
    }
}

fn run_line(run: &Run) -> String {
    let stretch = if run.stretch == 1.0 { String::new() } else { format!(" stretched {:.3}", run.stretch) };
    let turn = if run.turn == 0.0 { String::new() } else { format!(" turned {:.1}", run.turn) };
    format!(
        "  text  {:8.2} {:8.2}  {} {} {} {} from {:.2}{stretch}{turn}  \"{}\"",
        run.anchor.0,
        run.y.0,
        run.face.name(),
        run.size.0,
        run.colour.name(),
        run.align.name(),
        run.x.0,
        run.text
    )
}

fn path_line(path: &Path) -> String {
    let fill = path.fill.map(|colour| format!(" fill {}", colour.name())).unwrap_or_default();
    let stroke = path
        .stroke
        .map(|stroke| {
            let kind = if stroke.dash.is_some() { "dashed" } else { "solid" };
            format!(" {kind} {:.2} {}", stroke.width.0, stroke.colour.name())
        })
        .unwrap_or_default();
    let (mut x, mut y) = (0.0, 0.0);
    if let Some(Step::Move(left, top)) = path.steps.first() {
        (x, y) = (left.0, top.0);
    }
    format!("  path  {x:8.2} {y:8.2}  {} steps{fill}{stroke}", path.steps.len())
}
