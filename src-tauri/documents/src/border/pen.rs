//! Outlines the motifs are made of.

use crate::page::{Colour, Mm, Path, Step, Stroke};

/// Distance of the control points of a quarter circle of radius 1.
const QUARTER: f64 = 0.552_284_75;

pub(super) fn point((x, y): (f64, f64)) -> (Mm, Mm) {
    (Mm(x).rounded(), Mm(y).rounded())
}

pub(super) fn start(at: (f64, f64)) -> Step {
    let (x, y) = point(at);
    Step::Move(x, y)
}

pub(super) fn line(to: (f64, f64)) -> Step {
    let (x, y) = point(to);
    Step::Line(x, y)
}

pub(super) fn curve(first: (f64, f64), second: (f64, f64), to: (f64, f64)) -> Step {
    Step::Curve([point(first), point(second), point(to)])
}

/// A rectangle from its edges.
pub(crate) fn rectangle(left: f64, top: f64, right: f64, bottom: f64) -> Vec<Step> {
    vec![start((left, top)), line((right, top)), line((right, bottom)), line((left, bottom)), Step::Close]
}

/// A circle as four curves.
pub(crate) fn circle(x: f64, y: f64, radius: f64) -> Vec<Step> {
    let bend = radius * QUARTER;
    vec![
        start((x + radius, y)),
        curve((x + radius, y + bend), (x + bend, y + radius), (x, y + radius)),
        curve((x - bend, y + radius), (x - radius, y + bend), (x - radius, y)),
        curve((x - radius, y - bend), (x - bend, y - radius), (x, y - radius)),
        curve((x + bend, y - radius), (x + radius, y - bend), (x + radius, y)),
        Step::Close,
    ]
}

/// A petal from `base` to `tip`, at its widest `width` across, with a pointed tip.
pub(super) fn petal(base: (f64, f64), tip: (f64, f64), width: f64) -> Vec<Step> {
    let (dx, dy) = (tip.0 - base.0, tip.1 - base.1);
    let length = dx.hypot(dy).max(0.001);
    let (nx, ny) = (-dy / length * width * 0.68, dx / length * width * 0.68);
    let on = |part: f64, side: f64| (base.0 + dx * part + nx * side, base.1 + dy * part + ny * side);
    vec![
        start(base),
        curve(on(0.15, 1.0), on(0.7, 1.0), tip),
        curve(on(0.7, -1.0), on(0.15, -1.0), base),
        Step::Close,
    ]
}

/// A filled outline with a hairline of paper around it, so that neighbours stay apart.
pub(super) fn leaf(steps: Vec<Step>, colour: Colour, gap: f64) -> Path {
    let stroke = Stroke { colour: Colour::WHITE, width: Mm(gap), dash: None };
    Path { fill: Some(colour), stroke: Some(stroke), steps }
}

pub(super) fn filled(steps: Vec<Step>, colour: Colour) -> Path {
    Path { fill: Some(colour), stroke: None, steps }
}

pub(super) fn stroked(steps: Vec<Step>, colour: Colour, width: f64) -> Path {
    Path { fill: None, stroke: Some(Stroke { colour, width: Mm(width), dash: None }), steps }
}
