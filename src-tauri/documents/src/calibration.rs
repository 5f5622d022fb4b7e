//! Calibration of a printer: a sheet with crosses and rulers, and the placement that follows from where the
//! crosses came out.

mod fit;
mod sheet;

use thiserror::Error;

use crate::page::Mm;
use crate::placement::{MOST_OFFSET, Placement, PlacementError, Turn};
use fit::Pair;
pub use sheet::{SheetTexts, sheet};

/// How far in from both edges the crosses stand.
pub const INSET: Mm = Mm(20.0);

/// A cross of the sheet by the corner it stands in; the sheet numbers them 1 to 4 in this order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Corner {
    /// Number 1.
    TopLeft,
    /// Number 2.
    TopRight,
    /// Number 3.
    BottomRight,
    /// Number 4.
    BottomLeft,
}

impl Corner {
    /// All corners, clockwise from the top left.
    pub const ALL: [Self; 4] = [Self::TopLeft, Self::TopRight, Self::BottomRight, Self::BottomLeft];

    /// Where its cross belongs on a sheet of this size, from the left and the top edge.
    pub fn place(self, width: Mm, height: Mm) -> (Mm, Mm) {
        let (right, bottom) = (width - INSET, height - INSET);
        match self {
            Self::TopLeft => (INSET, INSET),
            Self::TopRight => (right, INSET),
            Self::BottomRight => (right, bottom),
            Self::BottomLeft => (INSET, bottom),
        }
    }

    /// Its number on the sheet, 1 to 4.
    pub fn number(self) -> u8 {
        match self {
            Self::TopLeft => 1,
            Self::TopRight => 2,
            Self::BottomRight => 3,
            Self::BottomLeft => 4,
        }
    }
}

/// Where the middle of a cross was found on the paper, held as it is read.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Cross {
    /// Which one.
    pub corner: Corner,
    /// From the left edge of the paper.
    pub from_left: Mm,
    /// From the upper edge of the paper.
    pub from_top: Mm,
}

/// What the measured crosses tell.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Solved {
    /// The placement to print with from now on.
    pub placement: Placement,
    /// What the machine does to a page that is not corrected.
    pub machine: Placement,
    /// The largest distance between a measured cross and where `machine` says that it should have come out:
    /// how far the measurements contradict each other. Always nothing for two crosses.
    pub residual: Mm,
    /// The cross with that distance; the one to measure again.
    pub worst: Corner,
    /// The largest distance from its place at which `placement` still leaves a cross, because five figures do
    /// not undo every distortion.
    pub left_over: Mm,
}

/// Why nothing follows from the measurements.
#[derive(Debug, Clone, Copy, PartialEq, Error)]
pub enum CalibrationError {
    /// Fewer than two crosses.
    #[error("{given} crosses were measured, two are needed")]
    TooFew {
        /// Different crosses given.
        given: usize,
    },
    /// One cross was given twice.
    #[error("cross {} was measured twice", corner.number())]
    Twice {
        /// Which.
        corner: Corner,
    },
    /// A cross that far from its place was not read off this sheet, or typed wrongly.
    #[error("cross {} lies {off:?} mm from its place, more than {} mm", corner.number(), MOST_OFFSET.0)]
    Impossible {
        /// Which.
        corner: Corner,
        /// Distance from its place to the right and downwards; no number if none was measured.
        off: (f64, f64),
    },
    /// The sheet is too small to hold the crosses apart.
    #[error("a sheet of {} x {} mm has no room for the crosses", width.0, height.0)]
    TooSmall {
        /// Width of the sheet.
        width: Mm,
        /// Height of the sheet.
        height: Mm,
    },
    /// The placement that follows is beyond what is allowed.
    #[error(transparent)]
    Beyond(#[from] PlacementError),
}

/// Finds the placement that brings the crosses to their places.
///
/// `printed_with` is the placement the sheet was printed with: none the first time, the last one found when a
/// second sheet confirms it, which refines it. From three or four crosses all of dx, dy, sx, sy and θ follow
/// by least squares; from two only dx, dy, θ and one scale for both directions (sx = sy), and nothing is left
/// to tell a wrong measurement by. The result is exact; rounding to the steps of a form is the form's work.
///
/// # Errors
///
/// - [`CalibrationError::TooSmall`] for a sheet on which the crosses would meet.
/// - [`CalibrationError::TooFew`] and [`CalibrationError::Twice`] for what was left out or given twice.
/// - [`CalibrationError::Impossible`] for the first cross more than [`MOST_OFFSET`] from its place in either
///   direction, as a slip of the pen would have it.
/// - [`CalibrationError::Beyond`] if the machine would need more correction than a placement may hold.
///
/// # Source
///
/// Calibration, `documents.md` §2.3.
pub fn solve(
    width: Mm,
    height: Mm,
    printed_with: Placement,
    measured: &[Cross],
) -> Result<Solved, CalibrationError> {
    let sent = |corner: Corner| printed_with.straight(width, height).apply(corner.place(width, height));
    check(width, height, measured)?;
    let pairs: Vec<Pair> = measured
        .iter()
        .map(|cross| Pair { from: sent(cross.corner), to: (cross.from_left, cross.from_top) })
        .collect();
    let machine = fit::placement(width, height, &pairs);
    let undo = machine.straight(width, height).inverse();
    let wanted: Vec<Pair> = Corner::ALL
        .iter()
        .map(|corner| corner.place(width, height))
        .map(|place| Pair { from: place, to: undo.map_or(place, |undo| undo.apply(place)) })
        .collect();
    let placement = Placement { turn: printed_with.turn, ..fit::placement(width, height, &wanted) };
    machine.check()?;
    placement.check()?;

    let (did, does) = (machine.straight(width, height), placement.straight(width, height));
    let off = |cross: &Cross| distance(did.apply(sent(cross.corner)), (cross.from_left, cross.from_top));
    let (worst, residual) = measured
        .iter()
        .map(|cross| (cross.corner, off(cross)))
        .max_by(|one, other| one.1.total_cmp(&other.1))
        .ok_or(CalibrationError::TooFew { given: 0 })?;
    let left_over = Corner::ALL
        .iter()
        .map(|corner| corner.place(width, height))
        .map(|place| distance(did.apply(does.apply(place)), place))
        .fold(0.0, f64::max);
    Ok(Solved { placement, machine, residual: Mm(residual), worst, left_over: Mm(left_over) })
}

fn check(width: Mm, height: Mm, measured: &[Cross]) -> Result<(), CalibrationError> {
    // Written so that what is no number fails too.
    let roomy = |length: Mm| length.0 >= INSET.0 * 3.0;
    if !(roomy(width) && roomy(height)) {
        return Err(CalibrationError::TooSmall { width, height });
    }
    for (at, cross) in measured.iter().enumerate() {
        if measured.iter().take(at).any(|other| other.corner == cross.corner) {
            return Err(CalibrationError::Twice { corner: cross.corner });
        }
        let place = cross.corner.place(width, height);
        let off = ((cross.from_left - place.0).0, (cross.from_top - place.1).0);
        if !(off.0.abs() <= MOST_OFFSET.0 && off.1.abs() <= MOST_OFFSET.0) {
            return Err(CalibrationError::Impossible { corner: cross.corner, off });
        }
    }
    if measured.len() < 2 {
        return Err(CalibrationError::TooFew { given: measured.len() });
    }
    Ok(())
}

fn distance(one: (Mm, Mm), other: (Mm, Mm)) -> f64 {
    (one.0 - other.0).0.hypot((one.1 - other.1).0)
}
