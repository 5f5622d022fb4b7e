//! How a sheet is laid on the paper of one printer: shifted, scaled and turned, so that print meets the stock.
//!
//! Coordinates are millimetres of the sheet as it is read: from its left and its top edge.

use thiserror::Error;

use crate::page::{Mm, POINTS_PER_MM};

/// The farthest a sheet is shifted along either edge.
pub const MOST_OFFSET: Mm = Mm(20.0);
/// The farthest a scale is from one.
pub const MOST_SCALING: f64 = 0.05;
/// The largest turn, in degrees.
pub const MOST_THETA: f64 = 2.0;
/// Rounding of figures that were typed in never takes them over a limit.
const HAIR: f64 = 1e-9;

/// By how many right angles, clockwise, the sheet is turned for a machine that takes it in that way.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Turn {
    /// As it is read.
    #[default]
    None,
    /// Its top edge comes to the right.
    Quarter,
    /// Its top edge comes to the bottom.
    Half,
    /// Its top edge comes to the left.
    ThreeQuarters,
}

/// Where a printer shall put a sheet so that it lands where the layout wants it.
///
/// Around the centre of the page, first turned by `theta`, then scaled, then shifted; last the whole page is
/// turned by right angles:
///
/// ```text
/// x' = cx + sx·[(x−cx)·cosθ − (y−cy)·sinθ] + dx
/// y' = cy + sy·[(x−cx)·sinθ + (y−cy)·cosθ] + dy
/// ```
///
/// # Source
///
/// Feeding and calibration, `documents.md` §2.3.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Placement {
    /// Shift to the right.
    pub dx: Mm,
    /// Shift downwards.
    pub dy: Mm,
    /// Scale along the upper edge.
    pub sx: f64,
    /// Scale along the left edge.
    pub sy: f64,
    /// Degrees, clockwise as the sheet is read.
    pub theta: f64,
    /// How the page is turned for the feed.
    pub turn: Turn,
}

/// Why a placement is refused; such figures come from a wrong measurement or a machine that needs repair.
#[derive(Debug, Clone, Copy, PartialEq, Error)]
pub enum PlacementError {
    /// A shift beyond [`MOST_OFFSET`], or no number.
    #[error("the sheet may be shifted by at most {} mm, not by {} mm along {axis}", MOST_OFFSET.0, offset.0)]
    Offset {
        /// `x` or `y`.
        axis: &'static str,
        /// The shift.
        offset: Mm,
    },
    /// A scale farther from one than [`MOST_SCALING`], or no number.
    #[error(
        "the sheet may be scaled by at most {MOST_SCALING} more or less than 1, not by {scale} along {axis}"
    )]
    Scale {
        /// `x` or `y`.
        axis: &'static str,
        /// The scale.
        scale: f64,
    },
    /// A turn beyond [`MOST_THETA`], or no number.
    #[error("the sheet may be turned by at most {MOST_THETA} degrees, not by {theta}")]
    Theta {
        /// Degrees.
        theta: f64,
    },
}

impl Default for Placement {
    fn default() -> Self {
        Self::IDENTITY
    }
}

impl Placement {
    /// Everything where the layout says.
    pub const IDENTITY: Self =
        Self { dx: Mm(0.0), dy: Mm(0.0), sx: 1.0, sy: 1.0, theta: 0.0, turn: Turn::None };

    /// Checks the figures against the limits of the machine and of good sense.
    ///
    /// # Errors
    ///
    /// The first figure that is beyond its limit or no number: [`PlacementError::Offset`],
    /// [`PlacementError::Scale`] or [`PlacementError::Theta`].
    pub fn check(&self) -> Result<(), PlacementError> {
        // Written so that what is no number fails too.
        let within = |value: f64, most: f64| value.abs() <= most + HAIR;
        for (axis, offset) in [("x", self.dx), ("y", self.dy)] {
            if !within(offset.0, MOST_OFFSET.0) {
                return Err(PlacementError::Offset { axis, offset });
            }
        }
        for (axis, scale) in [("x", self.sx), ("y", self.sy)] {
            if !within(scale - 1.0, MOST_SCALING) {
                return Err(PlacementError::Scale { axis, scale });
            }
        }
        if !within(self.theta, MOST_THETA) {
            return Err(PlacementError::Theta { theta: self.theta });
        }
        Ok(())
    }

    /// Where a point of a sheet of this size lands on the page that is printed, in millimetres from the left
    /// and top edge of that page.
    pub fn apply(&self, width: Mm, height: Mm, point: (Mm, Mm)) -> (Mm, Mm) {
        self.turned(width, height).apply(point)
    }

    /// Width and height of the page that is printed for a sheet of this size.
    pub fn page_size(&self, width: Mm, height: Mm) -> (Mm, Mm) {
        match self.turn {
            Turn::None | Turn::Half => (width, height),
            Turn::Quarter | Turn::ThreeQuarters => (height, width),
        }
    }

    /// Shift, scale and small turn, without the turn by right angles.
    pub(crate) fn straight(&self, width: Mm, height: Mm) -> Affine {
        let (sin, cos) = self.theta.to_radians().sin_cos();
        let (cx, cy) = (width.0 / 2.0, height.0 / 2.0);
        let (a, c) = (self.sx * cos, -self.sx * sin);
        let (b, d) = (self.sy * sin, self.sy * cos);
        Affine { a, b, c, d, e: cx + self.dx.0 - a * cx - c * cy, f: cy + self.dy.0 - b * cx - d * cy }
    }

    fn turned(&self, width: Mm, height: Mm) -> Affine {
        let straight = self.straight(width, height);
        let turn = match self.turn {
            Turn::None => return straight,
            Turn::Quarter => Affine { a: 0.0, b: 1.0, c: -1.0, d: 0.0, e: height.0, f: 0.0 },
            Turn::Half => Affine { a: -1.0, b: 0.0, c: 0.0, d: -1.0, e: width.0, f: height.0 },
            Turn::ThreeQuarters => Affine { a: 0.0, b: -1.0, c: 1.0, d: 0.0, e: 0.0, f: width.0 },
        };
        turn.after(&straight)
    }

    /// The six numbers of a PDF matrix, which counts points from the bottom left; `None` if nothing moves.
    pub(crate) fn matrix(&self, width: Mm, height: Mm) -> Option<[f64; 6]> {
        if *self == Self::IDENTITY {
            return None;
        }
        let Affine { a, b, c, d, e, f } = self.turned(width, height);
        let (_, page_height) = self.page_size(width, height);
        let points = |mm: f64| mm * POINTS_PER_MM;
        Some([a, -b, -c, d, points(c * height.0 + e), points(page_height.0 - d * height.0 - f)])
    }
}

/// x' = a·x + c·y + e, y' = b·x + d·y + f, in millimetres from the top left.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Affine {
    a: f64,
    b: f64,
    c: f64,
    d: f64,
    e: f64,
    f: f64,
}

impl Affine {
    pub(crate) fn apply(&self, (x, y): (Mm, Mm)) -> (Mm, Mm) {
        (Mm(self.a * x.0 + self.c * y.0 + self.e), Mm(self.b * x.0 + self.d * y.0 + self.f))
    }

    /// The one that does `first`, then this.
    fn after(&self, first: &Self) -> Self {
        let Self { a, b, c, d, .. } = *self;
        let (Mm(e), Mm(f)) = self.apply((Mm(first.e), Mm(first.f)));
        Self {
            a: a * first.a + c * first.b,
            b: b * first.a + d * first.b,
            c: a * first.c + c * first.d,
            d: b * first.c + d * first.d,
            e,
            f,
        }
    }

    /// The one that undoes this; `None` if it flattens the sheet.
    pub(crate) fn inverse(&self) -> Option<Self> {
        let Self { a, b, c, d, e, f } = *self;
        let area = a * d - b * c;
        if area.abs() < f64::EPSILON {
            return None;
        }
        let (a, b, c, d) = (d / area, -b / area, -c / area, a / area);
        Some(Self { a, b, c, d, e: -(a * e + c * f), f: -(b * e + d * f) })
    }
}
