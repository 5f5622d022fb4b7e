//! The placement that maps some points to others with the least squared distances.

use super::{Mm, Placement, Turn};

/// Rounds of refining the turn; each squares the error, so the last ones change nothing.
const ROUNDS: usize = 12;

/// A point and where it went.
pub(super) struct Pair {
    pub(super) from: (Mm, Mm),
    pub(super) to: (Mm, Mm),
}

/// Two lengths at right angles.
type Plain = (f64, f64);

/// Fits shift, scales and turn to at least two pairs; with two, one scale for both directions.
pub(super) fn placement(width: Mm, height: Mm, pairs: &[Pair]) -> Placement {
    let middle = |points: &dyn Fn(&Pair) -> (Mm, Mm)| {
        let count = pairs.len().max(1) as f64;
        let (x, y) = pairs.iter().map(points).fold((0.0, 0.0), |sum, at| (sum.0 + at.0.0, sum.1 + at.1.0));
        (x / count, y / count)
    };
    let (from, to) = (middle(&|pair| pair.from), middle(&|pair| pair.to));
    let around: Vec<(Plain, Plain)> = pairs
        .iter()
        .map(|pair| {
            let to = (pair.to.0.0 - to.0, pair.to.1.0 - to.1);
            ((pair.from.0.0 - from.0, pair.from.1.0 - from.1), to)
        })
        .collect();
    let alike = one_scale(&around);
    let (sx, sy, theta) =
        if pairs.len() > 2 { two_scales(&around, alike.1) } else { (alike.0, alike.0, alike.1) };
    let centre = (width.0 / 2.0, height.0 / 2.0);
    let (u, v) = turned((from.0 - centre.0, from.1 - centre.1), theta);
    Placement {
        dx: Mm(to.0 - centre.0 - sx * u),
        dy: Mm(to.1 - centre.1 - sy * v),
        sx,
        sy,
        theta: theta.to_degrees(),
        turn: Turn::None,
    }
}

fn turned((x, y): Plain, theta: f64) -> Plain {
    let (sin, cos) = theta.sin_cos();
    (x * cos - y * sin, x * sin + y * cos)
}

/// Scale and turn in radians of a figure that keeps its shape; closed form.
fn one_scale(pairs: &[(Plain, Plain)]) -> Plain {
    let (mut along, mut across, mut size) = (0.0, 0.0, 0.0);
    for ((x, y), (to_x, to_y)) in pairs {
        along += x * to_x + y * to_y;
        across += x * to_y - y * to_x;
        size += x * x + y * y;
    }
    (along.hypot(across) / size, across.atan2(along))
}

/// Both scales and the turn in radians, by Gauss and Newton from a first guess of the turn: for each turn the
/// best scales are known, and the turn moves by what the distances left over ask for.
fn two_scales(pairs: &[(Plain, Plain)], mut theta: f64) -> (f64, f64, f64) {
    let scales = |theta: f64| {
        let (mut uu, mut vv, mut ux, mut vy) = (0.0, 0.0, 0.0, 0.0);
        for (from, (x, y)) in pairs {
            let (u, v) = turned(*from, theta);
            uu += u * u;
            vv += v * v;
            ux += u * x;
            vy += v * y;
        }
        (ux / uu, vy / vv, uu, vv)
    };
    for _ in 0..ROUNDS {
        let (sx, sy, uu, vv) = scales(theta);
        let (mut uv, mut slope) = (0.0, 0.0);
        for (from, (x, y)) in pairs {
            let (u, v) = turned(*from, theta);
            uv += u * v;
            slope += sy * u * (y - sy * v) - sx * v * (x - sx * u);
        }
        let steepness = sx * sx * (vv - uv * uv / uu) + sy * sy * (uu - uv * uv / vv);
        theta += slope / steepness;
    }
    let (sx, sy, ..) = scales(theta);
    (sx, sy, theta)
}
