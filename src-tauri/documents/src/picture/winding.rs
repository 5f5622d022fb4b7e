//! Outlines of the even-odd rule turned so that the non-zero rule, the one of our pages, fills the same.

use crate::page::{Mm, Step};

/// Straight pieces that stand for a curve where insides are told from outsides.
const PIECES: usize = 8;

/// One closed outline.
struct Ring {
    steps: Vec<Step>,
    corners: Vec<(f64, f64)>,
}

/// The same outlines with holes turned against what they are holes of; `None` if one crosses itself, because
/// then no turning helps.
pub(super) fn nonzero(steps: Vec<Step>) -> Option<Vec<Step>> {
    let rings = rings(steps);
    if rings.iter().any(|ring| ring.corners.len() > 2 && turns(&ring.corners) != 1) {
        return None;
    }
    let depth = |ring: &Ring, own: usize| {
        let first = ring.corners.first().copied().unwrap_or_default();
        rings
            .iter()
            .enumerate()
            .filter(|(number, other)| *number != own && holds(&other.corners, first))
            .count()
    };
    let depths: Vec<usize> = rings.iter().enumerate().map(|(own, ring)| depth(ring, own)).collect();
    let turned = rings.into_iter().zip(depths).flat_map(|(ring, depth)| {
        let clockwise = area(&ring.corners) > 0.0;
        if clockwise == depth.is_multiple_of(2) { ring.steps } else { reversed(&ring.steps) }
    });
    Some(turned.collect())
}

fn rings(steps: Vec<Step>) -> Vec<Ring> {
    let mut rings: Vec<Ring> = Vec::new();
    for step in steps {
        if matches!(step, Step::Move(..)) || rings.is_empty() {
            rings.push(Ring { steps: Vec::new(), corners: Vec::new() });
        }
        let Some(ring) = rings.last_mut() else { continue };
        match step {
            Step::Move(x, y) | Step::Line(x, y) => ring.corners.push((x.0, y.0)),
            Step::Curve([first, second, to]) => {
                let from = ring.corners.last().copied().unwrap_or_default();
                for piece in 1..=PIECES {
                    let t = piece as f64 / PIECES as f64;
                    let rest = 1.0 - t;
                    let mix = |a: f64, b: f64, c: f64, d: f64| {
                        a * rest.powi(3) + 3.0 * b * rest * rest * t + 3.0 * c * rest * t * t + d * t.powi(3)
                    };
                    ring.corners.push((
                        mix(from.0, first.0.0, second.0.0, to.0.0),
                        mix(from.1, first.1.0, second.1.0, to.1.0),
                    ));
                }
            }
            Step::Close => {}
        }
        ring.steps.push(step);
    }
    for ring in &mut rings {
        ring.corners.dedup_by(|one, other| (one.0 - other.0).hypot(one.1 - other.1) < 1e-6);
        if ring.corners.len() > 1 && ring.corners.first() == ring.corners.last() {
            ring.corners.pop();
        }
    }
    rings
}

/// How often the direction goes round while the outline is walked once; an outline that does not cross itself
/// goes round once.
fn turns(corners: &[(f64, f64)]) -> i64 {
    let count = corners.len();
    let direction = |at: usize| {
        let (from, to) = (corners[at % count], corners[(at + 1) % count]);
        (to.1 - from.1).atan2(to.0 - from.0)
    };
    let mut sum = 0.0;
    for at in 0..count {
        let mut turn = direction(at + 1) - direction(at);
        while turn > std::f64::consts::PI {
            turn -= std::f64::consts::TAU;
        }
        while turn < -std::f64::consts::PI {
            turn += std::f64::consts::TAU;
        }
        sum += turn;
    }
    (sum / std::f64::consts::TAU).round().abs() as i64
}

/// Twice the area inside, positive if walked clockwise on a page whose y grows downwards.
fn area(corners: &[(f64, f64)]) -> f64 {
    let next = corners.iter().cycle().skip(1);
    corners.iter().zip(next).map(|(from, to)| from.0 * to.1 - to.0 * from.1).sum()
}

/// Whether a point lies inside, by counting the edges right of it.
fn holds(corners: &[(f64, f64)], (x, y): (f64, f64)) -> bool {
    let next = corners.iter().cycle().skip(1);
    let crossed = corners.iter().zip(next).filter(|(from, to)| {
        (from.1 > y) != (to.1 > y) && x < (to.0 - from.0) * (y - from.1) / (to.1 - from.1) + from.0
    });
    crossed.count() % 2 == 1
}

/// The outline walked the other way round.
fn reversed(steps: &[Step]) -> Vec<Step> {
    let end = |step: &Step| match *step {
        Step::Move(x, y) | Step::Line(x, y) => Some((x, y)),
        Step::Curve([_, _, to]) => Some(to),
        Step::Close => None,
    };
    let ends: Vec<(Mm, Mm)> = steps.iter().filter_map(end).collect();
    let drawn: Vec<&Step> = steps.iter().filter(|step| end(step).is_some()).collect();
    let mut out = Vec::with_capacity(steps.len() + 1);
    if let Some(&(x, y)) = ends.last() {
        out.push(Step::Move(x, y));
    }
    for (number, step) in drawn.iter().enumerate().skip(1).rev() {
        let Some(&to) = ends.get(number - 1) else { continue };
        out.push(match **step {
            Step::Curve([first, second, _]) => Step::Curve([second, first, to]),
            Step::Move(..) | Step::Line(..) | Step::Close => Step::Line(to.0, to.1),
        });
    }
    out.push(Step::Close);
    out
}
