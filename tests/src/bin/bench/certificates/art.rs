//! Artwork as heavy as offices send it: a border of 6,700 segments, a signature and a seal with soft edges.
//!
//! The shapes are those of the study's prototype, so that its figures can be compared.

use std::f64::consts::{PI, TAU};
use std::sync::Arc;

use so_vang_documents::page::{Colour, Drawing, Mm, Path, Picture, Step, Stroke};

const WIDTH: f64 = 297.0;
const HEIGHT: f64 = 210.0;
/// Middle line of the band.
const MIDDLE: f64 = 15.1;

fn colour(rgb: u32) -> Colour {
    let [_, red, green, blue] = rgb.to_be_bytes();
    Colour { red, green, blue }
}

fn stroked(rgb: u32, width: f64, steps: Vec<Step>) -> Path {
    let stroke = Stroke { colour: colour(rgb), width: Mm(width), dash: None };
    Path { fill: None, stroke: Some(stroke), steps }
}

fn rectangle(inset: f64) -> Vec<Step> {
    let (right, bottom) = (Mm(WIDTH - inset), Mm(HEIGHT - inset));
    let inset = Mm(inset);
    vec![
        Step::Move(inset, inset),
        Step::Line(right, inset),
        Step::Line(right, bottom),
        Step::Line(inset, bottom),
        Step::Close,
    ]
}

/// A wave from one corner to the next.
fn wave(from: (f64, f64), to: (f64, f64), swing: f64, period: f64, up: bool) -> Vec<Step> {
    let length = (to.0 - from.0).hypot(to.1 - from.1);
    let half = length / (length / period).round().max(2.0) / 2.0;
    let (ux, uy) = ((to.0 - from.0) / length, (to.1 - from.1) / length);
    let mut swing = if up { swing } else { -swing };
    let mut steps = vec![Step::Move(Mm(from.0), Mm(from.1))];
    for at in 0..(length / half).round() as u32 {
        let start = f64::from(at) * half;
        let point =
            |along: f64, off: f64| (Mm(from.0 + ux * along - uy * off), Mm(from.1 + uy * along + ux * off));
        let off = swing * 1.33;
        steps.push(Step::Curve([
            point(start + half * 0.36, off),
            point(start + half * 0.64, off),
            point(start + half, 0.0),
        ]));
        swing = -swing;
    }
    steps
}

fn rosette(x: f64, y: f64, radius: f64, petals: u32) -> Vec<Step> {
    let count = 24 * petals;
    let mut steps: Vec<Step> = (0..=count)
        .map(|at| {
            let angle = TAU * f64::from(at) / f64::from(count);
            let reach = radius * (0.62 + 0.38 * (f64::from(petals) * angle).cos());
            let (x, y) = (Mm(x + reach * angle.cos()), Mm(y + reach * angle.sin()));
            if at == 0 { Step::Move(x, y) } else { Step::Line(x, y) }
        })
        .collect();
    steps.push(Step::Close);
    steps
}

fn petal(x: f64, y: f64, radius: f64, angle: f64, rgb: u32) -> Path {
    let at = |reach: f64, angle: f64| (Mm(x + reach * angle.cos()), Mm(y + reach * angle.sin()));
    let (one, other) = (at(radius * 0.55, angle - 0.42), at(radius * 0.55, angle + 0.42));
    let steps = vec![
        Step::Move(Mm(x), Mm(y)),
        Step::Curve([one, one, at(radius, angle)]),
        Step::Curve([other, other, (Mm(x), Mm(y))]),
        Step::Close,
    ];
    Path { fill: Some(colour(rgb)), stroke: None, steps }
}

/// The border, in the frame of an A4 sheet on its side.
pub(super) fn border() -> Arc<Drawing> {
    let mut paths = vec![
        stroked(0xb8_86_0b, 1.4, rectangle(8.0)),
        stroked(0xc8_10_2e, 0.5, rectangle(10.2)),
        stroked(0xb8_86_0b, 0.35, rectangle(20.0)),
    ];
    let corners = [
        (MIDDLE, MIDDLE),
        (WIDTH - MIDDLE, MIDDLE),
        (WIDTH - MIDDLE, HEIGHT - MIDDLE),
        (MIDDLE, HEIGHT - MIDDLE),
    ];
    for (swing, period, rgb, width) in [
        (3.4, 6.0, 0xb8_86_0b, 0.28),
        (2.6, 4.2, 0xc8_10_2e, 0.22),
        (1.8, 8.4, 0xb8_86_0b, 0.22),
        (3.4, 12.0, 0xd4_a0_17, 0.18),
        (1.1, 3.0, 0x8b_65_08, 0.15),
    ] {
        for up in [false, true] {
            for (from, to) in corners.iter().zip(corners.iter().cycle().skip(1)) {
                paths.push(stroked(rgb, width, wave(*from, *to, swing, period, up)));
            }
        }
    }
    for (x, y) in corners {
        for (radius, rgb) in [(9.5, 0xd4_a0_17), (7.6, 0xc8_10_2e), (5.4, 0xf2_d1_6b), (3.2, 0xc8_10_2e)] {
            paths.extend(
                (0..16).map(|at| petal(x, y, radius, TAU * f64::from(at) / 16.0 + radius * 0.13, rgb)),
            );
        }
        paths.push(stroked(0x8b_65_08, 0.15, rosette(x, y, 11.0, 12)));
    }
    for y in [MIDDLE, HEIGHT - MIDDLE] {
        paths.extend((0..12).map(|at| petal(WIDTH / 2.0, y, 6.5, TAU * f64::from(at) / 12.0, 0xd4_a0_17)));
    }
    for at in 0..6 {
        let radius = 62.0 - f64::from(at) * 7.0;
        paths.push(stroked(0xf6_ea_d0, 0.25, rosette(WIDTH / 2.0, HEIGHT / 2.0, radius, 9 + at)));
    }
    Arc::new(Drawing { name: "heavy".into(), width: Mm(WIDTH), height: Mm(HEIGHT), paths })
}

/// How many lines and curves a drawing has.
pub(super) fn segments(drawing: &Drawing) -> usize {
    let drawn = |step: &&Step| matches!(step, Step::Line(..) | Step::Curve(_));
    drawing.paths.iter().map(|path| path.steps.iter().filter(drawn).count()).sum()
}

/// A picture whose opacity is drawn by `ink`: nought to one at each dot.
fn picture(width: u32, height: u32, rgb: u32, ink: impl Fn(f64, f64) -> f64) -> Arc<Picture> {
    let Colour { red, green, blue } = colour(rgb);
    let mut rgba = Vec::with_capacity(width as usize * height as usize * 4);
    for y in 0..height {
        for x in 0..width {
            let alpha = ink(f64::from(x), f64::from(y)).clamp(0.0, 1.0) * 255.0;
            rgba.extend_from_slice(&[red, green, blue, alpha as u8]);
        }
    }
    Arc::new(Picture { width, height, rgba })
}

/// A stroke that winds to the right.
pub(super) fn signature() -> Arc<Picture> {
    picture(480, 200, 0x14_1e_8c, |x, y| {
        let middle = 100.0 + 45.0 * (x / 14.0).sin() * (-x / 500.0).exp() + 20.0 * (x / 46.0).sin();
        4.0 - (y - middle).abs()
    })
}

/// Three rings and a star.
pub(super) fn seal() -> Arc<Picture> {
    picture(400, 400, 0xc8_10_2e, |x, y| {
        let (x, y) = (x - 200.0, y - 200.0);
        let reach = x.hypot(y);
        let star = 45.0 + 30.0 * (5.0 * (y.atan2(x) + PI / 2.0)).cos();
        let rings = [(195.0, 4.5), (177.0, 1.5), (115.0, 1.5)];
        let ring = rings.iter().map(|(radius, half)| half - (reach - radius).abs()).fold(f64::MIN, f64::max);
        ring.max(star - reach).min(0.8)
    })
}
