//! Borders of our own drawing: two lines, a band of motif, and a clear disc for the emblem.
//!
//! State-level sheets have gold lotus flowers; giấy khen, whose motif must not be confusable with those, has
//! a red rope, key or wave. None copies an existing certificate.

mod device;
mod key;
mod lotus;
mod pen;
mod rope;
mod wave;

use crate::layout::{Border, EmblemSlot};
use crate::page::{Colour, Path, Stroke};
pub(crate) use device::{flags, watermark};
pub(crate) use pen::{circle, rectangle};

/// A pattern for the band of a border.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Motif {
    /// An empty band.
    None,
    /// Lotus flowers under arches, in gold.
    Lotus,
    /// Two strands of rope, in red.
    Rope,
    /// A key pattern of right angles, in red.
    Key,
    /// Two rows of waves, in red.
    Wave,
}

/// One side of the band: a straight strip between two corner squares.
struct Side {
    /// Start of the strip on its middle line.
    start: (f64, f64),
    /// Direction along the strip; the outside of the sheet is on its left.
    along: (f64, f64),
    /// Length of the strip.
    length: f64,
    /// Part of the strip that the emblem's disc covers, from its start.
    hidden: Option<(f64, f64)>,
}

impl Side {
    /// A point `u` along the strip and `v` towards the outside of the sheet.
    fn at(&self, u: f64, v: f64) -> (f64, f64) {
        let (dx, dy) = self.along;
        (self.start.0 + u * dx + v * dy, self.start.1 + u * dy - v * dx)
    }

    /// Whether the emblem's disc covers any of the strip from `from` to `to`, but for a hair.
    fn hides(&self, from: f64, to: f64) -> bool {
        self.hidden.is_some_and(|(start, end)| from < end - 0.5 && to > start + 0.5)
    }

    /// An odd number of cells near the wanted length, so that one stands at the middle of the side.
    fn cells(&self, wanted: f64) -> (usize, f64) {
        let pairs = ((self.length / wanted - 1.0) / 2.0).round().max(0.0);
        let count = pairs * 2.0 + 1.0;
        (count as usize, self.length / count)
    }
}

/// The outlines of a border, which keeps the disc of an emblem clear if there is one.
pub(crate) fn frame(border: &Border, emblem: Option<&EmblemSlot>) -> Vec<Path> {
    let mut paths = Vec::new();
    let (left, top, right, bottom) = (border.left.0, border.top.0, border.right.0, border.bottom.0);
    let band = border.band.0;
    let half = band / 2.0;
    // The disc hides the band where its chord at the middle of the band lies.
    let hidden = emblem.and_then(|emblem| {
        let radius = emblem.clear.0 / 2.0;
        let drop = (top + half - emblem.y.0).abs();
        (drop < radius).then_some((emblem.x.0 - radius - left - band, emblem.x.0 + radius - left - band))
    });
    let (across, down) = (right - left - 2.0 * band, bottom - top - 2.0 * band);
    let sides = [
        Side { start: (left + band, top + half), along: (1.0, 0.0), length: across, hidden },
        Side { start: (right - half, top + band), along: (0.0, 1.0), length: down, hidden: None },
        Side { start: (right - band, bottom - half), along: (-1.0, 0.0), length: across, hidden: None },
        Side { start: (left + half, bottom - band), along: (0.0, -1.0), length: down, hidden: None },
    ];
    let corners = [
        (left + half, top + half),
        (right - half, top + half),
        (right - half, bottom - half),
        (left + half, bottom - half),
    ];
    match border.motif {
        Motif::None => {}
        Motif::Lotus => lotus::draw(&sides, &corners, band, &mut paths),
        Motif::Rope => rope::draw(&sides, &corners, band, &mut paths),
        Motif::Key => key::draw(&sides, &corners, band, &mut paths),
        Motif::Wave => wave::draw(&sides, &corners, band, &mut paths),
    }
    for (inset, line) in [(0.0, border.outer_line), (band, border.inner_line)] {
        if line.0 > 0.0 {
            paths.push(Path {
                fill: None,
                stroke: Some(Stroke { colour: Colour::RED, width: line, dash: None }),
                steps: rectangle(left + inset, top + inset, right - inset, bottom - inset),
            });
        }
    }
    if let Some(emblem) = emblem {
        paths.push(Path {
            fill: Some(Colour::WHITE),
            stroke: None,
            steps: circle(emblem.x.0, emblem.y.0, emblem.clear.0 / 2.0),
        });
    }
    paths
}
