//! Waves in two rows, one behind the other: a quiet band in red alone.

use super::Side;
use super::pen::{circle, curve, filled, line, start, stroked};
use crate::page::{Colour, Mm, Path, Step, Stroke};

/// Length of a cell wanted, for a band of 8.5 mm.
const CELL: f64 = 7.6;
/// From the foot of the front row to the middle of the band.
const FOOT: f64 = 2.9;
/// How much higher the row behind stands.
const BEHIND: f64 = 2.2;
/// The crests of one wave, as parts of the widest.
const CRESTS: [f64; 3] = [1.0, 0.66, 0.32];
/// How high a crest is for its width.
const STEEP: f64 = 1.0;

/// Draws the four sides and the corners.
pub(super) fn draw(sides: &[Side; 4], corners: &[(f64, f64); 4], band: f64, paths: &mut Vec<Path>) {
    let scale = band / 8.5;
    for side in sides {
        let (count, cell) = side.cells(CELL * scale);
        for number in 0..count.saturating_sub(1) {
            let from = (number as f64 + 0.5) * cell;
            if !side.hides(from, from + cell) {
                wave(side, from, cell, (BEHIND - FOOT) * scale, scale, paths);
            }
        }
        for number in 0..count {
            let from = number as f64 * cell;
            if !side.hides(from, from + cell) {
                wave(side, from, cell, -FOOT * scale, scale, paths);
            }
        }
    }
    for (x, y) in corners {
        for reach in [2.9, 1.9] {
            paths.push(stroked(circle(*x, *y, reach * scale), Colour::RED, 0.4 * scale));
        }
        paths.push(filled(circle(*x, *y, 0.9 * scale), Colour::RED));
    }
}

/// Crests within each other; the widest hides what lies behind it.
fn wave(side: &Side, from: f64, cell: f64, foot: f64, scale: f64, paths: &mut Vec<Path>) {
    let middle = from + cell / 2.0;
    for crest in CRESTS {
        let half = cell / 2.0 * crest;
        let top = foot + half * STEEP;
        let bend = half * 0.55;
        let mut steps = vec![
            start(side.at(middle - half, foot)),
            curve(side.at(middle - half, foot + bend), side.at(middle - bend, top), side.at(middle, top)),
            curve(
                side.at(middle + bend, top),
                side.at(middle + half, foot + bend),
                side.at(middle + half, foot),
            ),
        ];
        if crest == 1.0 {
            steps.push(line(side.at(middle - half, foot)));
            steps.push(Step::Close);
        }
        let stroke = Stroke { colour: Colour::RED, width: Mm(0.4 * scale), dash: None };
        let fill = (crest == 1.0).then_some(Colour::WHITE);
        paths.push(Path { fill, stroke: Some(stroke), steps });
    }
}
