//! Items as printpdf operations and as the bare operators of a shared drawing.

use std::fmt::Write as _;

use printpdf::{
    Codepoint, Color, Line, LinePoint, Op, PdfFontHandle, Point, Pt, Rgb, TextItem, TextMatrix,
    XObjectTransform,
};

use super::faces::Used;
use super::shared::Shared;
use crate::font::Faces;
use crate::page::{Colour, Drawing, Item, Mm, POINTS_PER_MM, Page, Run, Step};

/// The letters glyph `number` of a run stands for.
pub(super) fn letters_of(run: &Run, number: usize) -> &str {
    let start = run.glyphs.get(number).map_or(0, |glyph| glyph.start as usize);
    let end = run.glyphs.get(number + 1).map_or(run.text.len(), |glyph| glyph.start as usize);
    run.text.get(start..end).unwrap_or_default()
}

/// The operations that draw one item; `page` gives the height of the sheet.
pub(super) fn draw(item: &Item, page: &Page, faces: &Faces, used: &Used, shared: &Shared, ops: &mut Vec<Op>) {
    let up = |y: Mm| points(page.height - y);
    match item {
        Item::Run(run) => text(run, page, faces, used, ops),
        Item::Rule { x, y, length, thickness, colour } => {
            ops.push(Op::SetOutlineColor { col: rgb(*colour) });
            ops.push(Op::SetOutlineThickness { pt: points(*thickness) });
            let end = |x: Mm| LinePoint { p: Point { x: points(x), y: up(*y) }, bezier: false };
            let line = Line { points: vec![end(*x), end(*x + *length)], is_closed: false };
            ops.push(Op::DrawLine { line });
        }
        Item::Path(_) => {
            let scale = POINTS_PER_MM as f32;
            ops.extend(shared.of(item).map(|id| Op::UseXobject {
                id,
                transform: XObjectTransform {
                    no_auto_scale: true,
                    scale_x: Some(scale),
                    scale_y: Some(scale),
                    ..Default::default()
                },
            }));
        }
        Item::Form { drawing, x, y } => {
            let scale = POINTS_PER_MM as f32;
            ops.extend(shared.of(item).map(|id| Op::UseXobject {
                id,
                transform: XObjectTransform {
                    no_auto_scale: true,
                    scale_x: Some(scale),
                    scale_y: Some(scale),
                    translate_x: Some(points(*x)),
                    translate_y: Some(up(*y + drawing.height)),
                    ..Default::default()
                },
            }));
        }
        Item::Image { x, y, width, height, .. } => {
            ops.extend(shared.of(item).map(|id| Op::UseXobject {
                id,
                transform: XObjectTransform {
                    no_auto_scale: true,
                    scale_x: Some(points(*width).0),
                    scale_y: Some(points(*height).0),
                    translate_x: Some(points(*x)),
                    translate_y: Some(up(*y + *height)),
                    ..Default::default()
                },
            }));
        }
    }
}

/// A line of text: one section, or more where a mark stands off its line.
fn text(run: &Run, page: &Page, faces: &Faces, used: &Used, ops: &mut Vec<Op>) {
    let start_x = points(run.x).0;
    let start_y = points(page.height - run.y).0;
    ops.push(Op::StartTextSection);
    ops.push(Op::SetFillColor { col: rgb(run.colour) });
    ops.push(Op::SetFont { font: PdfFontHandle::External(used.id(run.face)), size: Pt(run.size.0 as f32) });
    let place = |along: Mm, above: Mm, ops: &mut Vec<Op>| {
        let (sin, cos) = run.turn.to_radians().sin_cos();
        let stretch = run.stretch as f32;
        let (dx, dy) = (points(along).0 * stretch, points(above).0);
        let (sin, cos) = (sin as f32, cos as f32);
        let x = start_x + dx * cos - dy * sin;
        let y = start_y + dx * sin + dy * cos;
        ops.push(Op::SetTextMatrix {
            matrix: TextMatrix::Raw([cos * stretch, sin * stretch, -sin, cos, x, y]),
        });
    };
    place(Mm(0.0), Mm(0.0), ops);
    let upem = f64::from(faces.data(run.face).font.units_per_em());
    // The viewer advances by whole thousandths, cut down; what that loses is put right at spaces and kerns.
    let mut drift = 0.0_f64;
    let mut pen = 0.0_f64;
    let mut shown = Vec::with_capacity(run.glyphs.len());
    let mut displaced = false;
    for (number, glyph) in run.glyphs.iter().enumerate() {
        let letters = letters_of(run, number);
        if glyph.shift != (0, 0) || displaced {
            // A mark the face has no letter for: it is placed by itself, and so is what follows it.
            flush(&mut shown, ops);
            let along = faces.units(run.face, run.size, pen + f64::from(glyph.shift.0));
            let above = faces.units(run.face, run.size, f64::from(glyph.shift.1));
            place(along, above, ops);
            drift = 0.0;
        }
        displaced = glyph.shift != (0, 0);
        let told = (f64::from(glyph.natural) * 1000.0 / upem).trunc();
        drift += told - f64::from(glyph.advance) * 1000.0 / upem;
        let mut offset = 0.0;
        if (letters == " " || glyph.advance != glyph.natural) && drift.abs() >= 0.5 {
            offset = drift.round();
            drift -= offset;
        }
        pen += f64::from(glyph.advance);
        let number = used.number(run.face, glyph.id);
        shown.push(Codepoint::with_cid(number, offset as f32, letters.to_owned()));
    }
    flush(&mut shown, ops);
    ops.push(Op::EndTextSection);
}

fn flush(shown: &mut Vec<Codepoint>, ops: &mut Vec<Op>) {
    if !shown.is_empty() {
        ops.push(Op::ShowText { items: vec![TextItem::GlyphIds(std::mem::take(shown))] });
    }
}

/// A drawing as operators, in millimetres from the bottom left of its frame, to a hundredth.
pub(super) fn operators(drawing: &Drawing) -> Vec<u8> {
    let mut out = String::new();
    let (mut fill, mut line, mut width, mut dash) = (None, None, None, None);
    for path in &drawing.paths {
        if let Some(colour) = path.fill
            && fill.replace(colour) != Some(colour)
        {
            colour_operator(colour, "rg", &mut out);
        }
        if let Some(stroke) = path.stroke {
            if line.replace(stroke.colour) != Some(stroke.colour) {
                colour_operator(stroke.colour, "RG", &mut out);
            }
            if width.replace(stroke.width) != Some(stroke.width) {
                number(stroke.width.0, &mut out);
                out.push_str("w\n");
            }
            if dash.replace(stroke.dash) != Some(stroke.dash) {
                out.push('[');
                if let Some(length) = stroke.dash {
                    number(length.0, &mut out);
                }
                out.push_str("] 0 d\n");
            }
        }
        let point = |(x, y): (Mm, Mm), out: &mut String| {
            number(x.0, out);
            number(drawing.height.0 - y.0, out);
        };
        for step in &path.steps {
            match *step {
                Step::Move(x, y) => {
                    point((x, y), &mut out);
                    out.push_str("m\n");
                }
                Step::Line(x, y) => {
                    point((x, y), &mut out);
                    out.push_str("l\n");
                }
                Step::Curve(points) => {
                    for at in points {
                        point(at, &mut out);
                    }
                    out.push_str("c\n");
                }
                Step::Close => out.push_str("h\n"),
            }
        }
        out.push_str(match (path.fill.is_some(), path.stroke.is_some()) {
            (true, true) => "B\n",
            (true, false) => "f\n",
            (false, true) => "S\n",
            (false, false) => "n\n",
        });
    }
    out.into_bytes()
}

fn colour_operator(colour: Colour, operator: &str, out: &mut String) {
    for channel in [colour.red, colour.green, colour.blue] {
        // Writing into a String cannot fail.
        let _ = write!(out, "{:.3} ", f64::from(channel) / 255.0);
    }
    out.push_str(operator);
    out.push('\n');
}

fn number(value: f64, out: &mut String) {
    let text = format!("{value:.2}");
    let text = text.trim_end_matches('0').trim_end_matches('.');
    out.push_str(if text == "-0" || text.is_empty() { "0" } else { text });
    out.push(' ');
}

pub(super) fn points(length: Mm) -> Pt {
    Pt(((length.to_pt().0 * 1000.0).round() / 1000.0) as f32)
}

fn rgb(colour: Colour) -> Color {
    let part = |channel: u8| f32::from(channel) / 255.0;
    Color::Rgb(Rgb::new(part(colour.red), part(colour.green), part(colour.blue), None))
}
