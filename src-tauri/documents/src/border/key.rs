//! A key pattern of right angles that runs towards the middle of each side, in red alone.

use super::Side;
use super::pen::{line, rectangle, start, stroked};
use crate::page::{Colour, Path};

/// Length of a cell wanted, for a band of 8.5 mm.
const CELL: f64 = 7.2;
/// How far the pattern reaches to either side of the middle of the band.
const REACH: f64 = 2.3;
/// Thickness of its lines.
const THICK: f64 = 0.55;

/// Draws the four sides and the corners.
pub(super) fn draw(sides: &[Side; 4], corners: &[(f64, f64); 4], band: f64, paths: &mut Vec<Path>) {
    let scale = band / 8.5;
    for side in sides {
        let (count, cell) = side.cells(CELL * scale);
        for number in 0..count {
            let from = number as f64 * cell;
            if side.hides(from, from + cell) {
                continue;
            }
            // Hooks of the second half are mirrored, so that both halves run to the middle; there the
            // pattern closes in a square.
            let middle = count / 2;
            match number.cmp(&middle) {
                std::cmp::Ordering::Less => hook(side, from, cell, scale, paths),
                std::cmp::Ordering::Equal => square(side.at(from + cell / 2.0, 0.0), scale, paths),
                std::cmp::Ordering::Greater => hook(side, from + cell, -cell, scale, paths),
            }
        }
    }
    for corner in corners {
        square(*corner, scale, paths);
    }
}

/// One turn of the key: up, over, down and back inside, on a line that joins it to the next.
fn hook(side: &Side, from: f64, cell: f64, scale: f64, paths: &mut Vec<Path>) {
    let reach = REACH * scale;
    let at = |u: f64, v: f64| side.at(from + u * cell, v * reach);
    paths.push(stroked(
        vec![
            start(at(1.0, -1.0)),
            line(at(0.08, -1.0)),
            line(at(0.08, 1.0)),
            line(at(0.8, 1.0)),
            line(at(0.8, -0.4)),
            line(at(0.36, -0.4)),
            line(at(0.36, 0.36)),
            line(at(0.56, 0.36)),
        ],
        Colour::RED,
        THICK * scale,
    ));
}

/// Two squares, one in the other.
fn square((x, y): (f64, f64), scale: f64, paths: &mut Vec<Path>) {
    for reach in [REACH * scale, REACH * 0.45 * scale] {
        let outline = rectangle(x - reach, y - reach, x + reach, y + reach);
        paths.push(stroked(outline, Colour::RED, THICK * scale));
    }
}
