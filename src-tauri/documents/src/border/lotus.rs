//! Lotus flowers under arches: the band of state-level certificates.

use super::Side;
use super::pen::{circle, curve, filled, leaf, line, petal, rectangle, start, stroked};
use crate::page::{Colour, Path};

/// Length of a cell wanted, for a band of 12 mm.
const CELL: f64 = 16.6;
const GOLD: Colour = Colour::GOLD;

/// Draws the four sides and the corners.
pub(super) fn draw(sides: &[Side; 4], corners: &[(f64, f64); 4], band: f64, paths: &mut Vec<Path>) {
    let scale = band / 12.0;
    for side in sides {
        let (count, cell) = side.cells(CELL * scale);
        for number in 0..count {
            let from = number as f64 * cell;
            if side.hides(from, from + cell) {
                continue;
            }
            flower(side, from + cell / 2.0, cell, scale, paths);
        }
        for edge in [4.75, -4.75] {
            thread(side, edge * scale, paths);
        }
    }
    for corner in corners {
        rosette(*corner, scale, paths);
    }
}

/// A thin line along the side, interrupted where the emblem stands.
fn thread(side: &Side, v: f64, paths: &mut Vec<Path>) {
    let pieces = match side.hidden {
        Some((from, to)) => vec![(0.0, from), (to, side.length)],
        None => vec![(0.0, side.length)],
    };
    for (from, to) in pieces {
        paths.push(stroked(vec![start(side.at(from, v)), line(side.at(to, v))], GOLD, 0.25));
    }
}

/// One cell: an arch over a lotus of seven petals on two leaves, with a bud where arches meet.
fn flower(side: &Side, middle: f64, cell: f64, scale: f64, paths: &mut Vec<Path>) {
    let at = |u: f64, v: f64| side.at(middle + u * scale, v * scale);
    let half = cell / 2.0 / scale;
    // The arch rises from the foot of one bud to the point above the flower and falls to the next.
    for mirror in [-1.0, 1.0] {
        paths.push(stroked(
            vec![
                start(at(mirror * half, -3.6)),
                curve(at(mirror * half, 1.2), at(mirror * 4.2, 2.6), at(0.0, 4.2)),
            ],
            GOLD,
            0.4 * scale,
        ));
        // A tendril curls from the foot of the flower towards the arch.
        paths.push(stroked(
            vec![
                start(at(mirror * 0.6, -3.4)),
                curve(at(mirror * 3.4, -4.6), at(mirror * 6.4, -3.6), at(mirror * 6.6, -1.5)),
                curve(at(mirror * 6.7, -0.2), at(mirror * 5.2, 0.1), at(mirror * 5.1, -1.0)),
            ],
            GOLD,
            0.35 * scale,
        ));
        // Half of a bud stands on each edge of the cell; the neighbour draws the other half.
        paths.push(filled(petal(at(mirror * half, 0.4), at(mirror * half, 4.0), 1.5 * scale), GOLD));
        paths.push(filled(circle_at(at(mirror * half, -3.9), 0.5 * scale), GOLD));
    }
    // Outer petals first, so that the inner ones lie over them.
    let base = at(0.0, -3.2);
    for (reach, rise, width) in [(4.6, -0.9, 1.9), (3.6, 1.0, 2.1), (2.0, 2.1, 2.2)] {
        for mirror in [-1.0, 1.0] {
            paths.push(leaf(petal(base, at(mirror * reach, rise), width * scale), GOLD, 0.28 * scale));
        }
    }
    paths.push(leaf(petal(base, at(0.0, 2.9), 2.5 * scale), GOLD, 0.28 * scale));
    paths.push(filled(circle_at(at(0.0, -4.0), 0.45 * scale), GOLD));
}

/// A lotus seen from above in a framed square.
fn rosette((x, y): (f64, f64), scale: f64, paths: &mut Vec<Path>) {
    let reach = 4.75 * scale;
    paths.push(stroked(rectangle(x - reach, y - reach, x + reach, y + reach), GOLD, 0.25));
    for (radius, width, turn) in [(4.3, 2.3, 22.5_f64), (3.6, 2.1, 0.0)] {
        for number in 0..8 {
            let angle = (f64::from(number) * 45.0 + turn).to_radians();
            let tip = (x + radius * scale * angle.cos(), y + radius * scale * angle.sin());
            paths.push(leaf(petal((x, y), tip, width * scale), GOLD, 0.28 * scale));
        }
    }
    paths.push(leaf(circle_at((x, y), 1.0 * scale), GOLD, 0.4 * scale));
}

fn circle_at((x, y): (f64, f64), radius: f64) -> Vec<crate::page::Step> {
    circle(x, y, radius)
}
