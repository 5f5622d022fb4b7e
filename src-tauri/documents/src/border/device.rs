//! What stands on the sheet beside the border: rows of flags, and a tint in the middle.

use super::pen::{circle, curve, filled, line, start, stroked};
use crate::layout::{Flags, Watermark};
use crate::page::{Colour, Mm, Path, Step};

/// Points of the star in the middle of the tint.
const RAYS: usize = 14;

/// Two rows of red flags that blow away from `middle`; the right row mirrors the left one.
pub(crate) fn flags(flags: &Flags, middle: Mm) -> Vec<Path> {
    let mut paths = Vec::new();
    let (left, right, top, bottom) = (flags.left.0, flags.right.0, flags.top.0, flags.bottom.0);
    let (step, height) = ((right - left) / flags.count.max(1) as f64, bottom - top);
    let (cloth, lean) = (step * 0.8, step * 0.14);
    for mirror in [false, true] {
        let at = |x: f64, y: f64| if mirror { (2.0 * middle.0 - x, y) } else { (x, y) };
        for number in 0..flags.count {
            let foot = right - step * number as f64;
            let head = foot - lean;
            // A point so far down the pole and so far out along the cloth, which sags there.
            let on = |down: f64, out: f64, sag: f64| {
                at(head + lean * down - cloth * out, top + height * (down + sag))
            };
            let (upper, lower) = (0.04, 0.56);
            let steps = vec![
                start(on(upper, 0.0, 0.0)),
                curve(on(upper, 0.35, -0.08), on(upper, 0.6, 0.16), on(upper, 1.0, 0.04)),
                line(on(lower, 1.0, 0.04)),
                curve(on(lower, 0.6, 0.16), on(lower, 0.35, -0.08), on(lower, 0.0, 0.0)),
                Step::Close,
            ];
            paths.push(filled(steps, Colour::RED));
            let pole = vec![start(at(head, top)), line(at(foot, bottom))];
            paths.push(stroked(pole, Colour::RED, height * 0.035));
            let (x, y) = at(head, top);
            paths.push(filled(circle(x, y, height * 0.035), Colour::RED));
        }
    }
    paths
}

/// Rings of simple figures around a star, in a light tint.
pub(crate) fn watermark(mark: &Watermark) -> Vec<Path> {
    let fade = |channel: u8| (255.0 - (255.0 - f64::from(channel)) * mark.tint).round() as u8;
    let gold = Colour::GOLD;
    let tint = Colour { red: fade(gold.red), green: fade(gold.green), blue: fade(gold.blue) };
    let (x, y, radius) = (mark.x.0, mark.y.0, mark.diameter.0 / 2.0);
    let at = |part: f64, turn: f64| {
        let angle = turn * std::f64::consts::TAU;
        (x + radius * part * angle.sin(), y - radius * part * angle.cos())
    };
    let polygon = |points: Vec<(f64, f64)>| {
        let mut points = points.into_iter();
        let mut steps: Vec<Step> = points.next().map(start).into_iter().collect();
        steps.extend(points.map(line));
        steps.push(Step::Close);
        steps
    };
    let mut paths = Vec::new();
    let count = RAYS as f64;
    let star = (0..RAYS * 2)
        .map(|number| at(if number % 2 == 0 { 0.3 } else { 0.13 }, number as f64 / (count * 2.0)))
        .collect();
    paths.push(filled(polygon(star), tint));
    for part in [0.34, 0.38, 0.5, 0.54, 0.7, 0.74, 0.9, 0.94, 0.99] {
        paths.push(stroked(circle(x, y, radius * part), tint, radius * 0.008));
    }
    // Small rings, teeth pointing out, larger rings with a dot, teeth pointing in.
    for number in 0..48 {
        let (cx, cy) = at(0.44, f64::from(number) / 48.0);
        paths.push(stroked(circle(cx, cy, radius * 0.02), tint, radius * 0.008));
    }
    for (count, inner, outer, turned) in [(72, 0.56, 0.68, 0.5), (96, 0.88, 0.76, 0.5)] {
        for number in 0..count {
            let turn = |part: f64| (f64::from(number) + part) / f64::from(count);
            let tooth = vec![at(inner, turn(0.08)), at(outer, turn(turned)), at(inner, turn(0.92))];
            paths.push(filled(polygon(tooth), tint));
        }
    }
    for number in 0..60 {
        let (cx, cy) = at(0.965, f64::from(number) / 60.0);
        paths.push(filled(circle(cx, cy, radius * 0.012), tint));
    }
    paths
}
