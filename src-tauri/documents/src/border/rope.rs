//! Two strands of rope with lozenges in the eyes: the band of giấy khen, in red alone.

use super::Side;
use super::pen::{curve, filled, leaf, line, petal, point, rectangle, start, stroked};
use crate::page::{Colour, Path, Step};

/// Half a twist wanted, for a band of 8.5 mm.
const TWIST: f64 = 7.4;
/// How far a strand swings from the middle.
const SWING: f64 = 2.15;
/// Where a half wave bends: the control points of a cubic that follows a sine.
const BEND: f64 = 0.3642;
/// Neighbouring pieces of a strand overlap, so that no viewer shows a seam.
const OVERLAP: f64 = 0.08;
const RED: Colour = Colour::RED;

/// Draws the four sides and the corners.
pub(super) fn draw(sides: &[Side; 4], corners: &[(f64, f64); 4], band: f64, paths: &mut Vec<Path>) {
    let scale = band / 8.5;
    for side in sides {
        let (count, cell) = side.cells(TWIST * scale);
        for number in 0..count {
            let from = number as f64 * cell;
            if side.hides(from, from + cell) {
                continue;
            }
            twist(side, from, cell, scale, paths);
            let last = number + 1 == count;
            if !last && !side.hides(from + cell, from + 2.0 * cell) {
                lozenge(side.at(from + cell, 0.0), 0.75 * scale, paths);
            }
            if number == 0 || side.hides(from - cell, from) {
                end(side, from, -1.0, scale, paths);
            }
            if last || side.hides(from + cell, from + 2.0 * cell) {
                end(side, from + cell, 1.0, scale, paths);
            }
        }
    }
    for corner in corners {
        knot(*corner, scale, paths);
    }
}

/// One crossing: the falling strand, then the rising one over it with paper along its edges.
///
/// The same strand lies on top at every crossing, as in a rope laid to one hand.
fn twist(side: &Side, from: f64, cell: f64, scale: f64, paths: &mut Vec<Path>) {
    let strand = |direction: f64| {
        let v = SWING * scale * direction;
        vec![
            start(side.at(from - OVERLAP, -v)),
            line(side.at(from, -v)),
            curve(
                side.at(from + cell * BEND, -v),
                side.at(from + cell * (1.0 - BEND), v),
                side.at(from + cell, v),
            ),
            line(side.at(from + cell + OVERLAP, v)),
        ]
    };
    paths.push(stroked(strand(-1.0), RED, 1.15 * scale));
    // Only the middle of the casing is wanted, so that it does not bite into the neighbours.
    let casing = middle_part(side, from, cell, SWING * scale);
    paths.push(stroked(casing, Colour::WHITE, 2.1 * scale));
    paths.push(stroked(strand(1.0), RED, 1.15 * scale));
}

/// The straight middle of a half wave.
fn middle_part(side: &Side, from: f64, cell: f64, v: f64) -> Vec<Step> {
    vec![start(side.at(from + cell * 0.3, -v * 0.56)), line(side.at(from + cell * 0.7, v * 0.56))]
}

/// Where the rope ends, the strands run into each other.
fn end(side: &Side, u: f64, direction: f64, scale: f64, paths: &mut Vec<Path>) {
    let v = SWING * scale;
    let reach = u + direction * 0.9 * scale;
    paths.push(stroked(
        vec![
            start(side.at(u - direction * OVERLAP, v)),
            line(side.at(u, v)),
            curve(side.at(reach, v), side.at(reach, -v), side.at(u, -v)),
            line(side.at(u - direction * OVERLAP, -v)),
        ],
        RED,
        1.15 * scale,
    ));
}

fn lozenge((x, y): (f64, f64), reach: f64, paths: &mut Vec<Path>) {
    let steps = vec![
        start((x - reach, y)),
        line((x, y - reach)),
        line((x + reach, y)),
        line((x, y + reach)),
        Step::Close,
    ];
    paths.push(filled(steps, RED));
}

/// The corner inside the band: a framed flower of four petals. Nothing stands outside the border.
fn knot((x, y): (f64, f64), scale: f64, paths: &mut Vec<Path>) {
    let reach = 2.6 * scale;
    paths.push(stroked(rectangle(x - reach, y - reach, x + reach, y + reach), RED, 0.4 * scale));
    for (dx, dy) in [(1.0, 1.0), (-1.0, 1.0), (-1.0, -1.0), (1.0, -1.0)] {
        let tip = (x + dx * 2.1 * scale, y + dy * 2.1 * scale);
        paths.push(leaf(petal((x, y), tip, 1.7 * scale), RED, 0.3 * scale));
    }
    let (cx, cy) = point((x, y));
    lozenge((cx.0, cy.0), 0.8 * scale, paths);
}
