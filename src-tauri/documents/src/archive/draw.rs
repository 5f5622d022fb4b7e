//! Items drawn on a surface of krilla.

use krilla::color::rgb;
use krilla::geom::{Path as Outline, PathBuilder, Point, Rect, Size, Transform};
use krilla::graphic::Graphic;
use krilla::image::Image;
use krilla::paint::{Fill, FillRule, LineCap, LineJoin, Stroke as Line, StrokeDash};
use krilla::surface::{Location, Surface};
use krilla::text::{Font, GlyphId, KrillaGlyph};

use super::points;
use crate::font::Faces;
use crate::page::{Colour, Drawing, Item, Mm, Page, Path, Run, Step, Stroke};

/// Mitre limit of a PDF that sets none (ISO 32000-1, table 52), as the print file has it.
const MITRE_LIMIT: f32 = 10.0;

/// A line of text, at the places its glyphs were shaped to; `place` is told if a glyph is refused.
pub(super) fn run(run: &Run, font: &Font, faces: &Faces, place: Location, surface: &mut Surface<'_>) {
    let units = faces.data(run.face).font.units_per_em() as f32;
    let glyphs: Vec<KrillaGlyph> = run
        .glyphs
        .iter()
        .enumerate()
        .map(|(number, glyph)| KrillaGlyph {
            glyph_id: GlyphId::new(u32::from(glyph.id)),
            text_range: letters(run, number, glyph.start),
            x_advance: glyph.advance as f32 / units,
            x_offset: glyph.shift.0 as f32 / units,
            y_offset: glyph.shift.1 as f32 / units,
            y_advance: 0.0,
            location: Some(place),
        })
        .collect();
    let (x, y) = (points(run.x), points(run.y));
    surface.set_fill(Some(fill(run.colour)));
    surface.set_stroke(None);
    // Turned and stretched around the left end of the baseline; y grows downwards here.
    let (sin, cos) = run.turn.to_radians().sin_cos();
    let (sin, cos, stretch) = (sin as f32, cos as f32, run.stretch as f32);
    surface.push_transform(&Transform::from_row(cos * stretch, -sin * stretch, sin, cos, x, y));
    surface.draw_glyphs(Point::from_xy(0.0, 0.0), &glyphs, font.clone(), &run.text, run.size.0 as f32, false);
    surface.pop();
}

/// The bytes of the letters that a glyph stands for, alone or with its neighbours.
fn letters(run: &Run, number: usize, start: u32) -> std::ops::Range<usize> {
    let next = run.glyphs.iter().skip(number + 1).map(|glyph| glyph.start).find(|other| *other > start);
    let range = start as usize..next.map_or(run.text.len(), |next| next as usize);
    // What is no part of the text is given no letters, and refused for it.
    if run.text.get(range.clone()).is_some() { range } else { 0..0 }
}

/// A straight horizontal line; `from` is in points.
pub(super) fn rule(from: Point, length: Mm, thickness: Mm, colour: Colour, surface: &mut Surface<'_>) {
    let mut outline = PathBuilder::new();
    outline.move_to(from.x, from.y);
    outline.line_to(from.x + points(length), from.y);
    let stroke = Stroke { colour, width: Mm(f64::from(points(thickness))), dash: None };
    show(outline, None, Some(line(stroke)), surface);
}

/// An outline in millimetres.
pub(super) fn path(path: &Path, surface: &mut Surface<'_>) {
    let mut outline = PathBuilder::new();
    let at = |x: Mm, y: Mm| (x.0 as f32, y.0 as f32);
    for step in &path.steps {
        match *step {
            Step::Move(x, y) => {
                let (x, y) = at(x, y);
                outline.move_to(x, y);
            }
            Step::Line(x, y) => {
                let (x, y) = at(x, y);
                outline.line_to(x, y);
            }
            Step::Curve([one, two, end]) => {
                let (one, two, end) = (at(one.0, one.1), at(two.0, two.1), at(end.0, end.1));
                outline.cubic_to(one.0, one.1, two.0, two.1, end.0, end.1);
            }
            Step::Close => outline.close(),
        }
    }
    show(outline, path.fill.map(fill), path.stroke.map(line), surface);
}

/// A shared drawing, in millimetres from its top left corner, cut at its frame as in the print file.
pub(super) fn graphic(drawing: &Drawing, surface: &mut Surface<'_>) -> Graphic {
    let mut builder = surface.stream_builder();
    let mut inner = builder.surface();
    let frame = rectangle(drawing.width.0 as f32, drawing.height.0 as f32);
    if let Some(frame) = &frame {
        inner.push_clip_path(frame, &FillRule::NonZero);
    }
    for part in &drawing.paths {
        path(part, &mut inner);
    }
    if frame.is_some() {
        inner.pop();
    }
    inner.finish();
    Graphic::new(builder.finish(), false)
}

/// A picture stretched over a box; lengths in points.
pub(super) fn image(image: &Image, place: Transform, width: f32, height: f32, surface: &mut Surface<'_>) {
    let Some(size) = Size::from_wh(width, height) else { return };
    surface.push_transform(&place);
    surface.draw_image(image.clone(), size);
    surface.pop();
}

fn rectangle(width: f32, height: f32) -> Option<Outline> {
    let mut outline = PathBuilder::new();
    outline.push_rect(Rect::from_xywh(0.0, 0.0, width, height)?);
    outline.finish()
}

fn show(outline: PathBuilder, fill: Option<Fill>, line: Option<Line>, surface: &mut Surface<'_>) {
    // The library draws black where neither is wanted.
    if fill.is_none() && line.is_none() {
        return;
    }
    let Some(outline) = outline.finish() else { return };
    surface.set_fill(fill);
    surface.set_stroke(line);
    surface.draw_path(&outline);
}

fn colour(colour: Colour) -> rgb::Color {
    rgb::Color::new(colour.red, colour.green, colour.blue)
}

fn fill(inside: Colour) -> Fill {
    Fill { paint: colour(inside).into(), rule: FillRule::NonZero, ..Fill::default() }
}

/// A stroke whose lengths keep their unit.
fn line(stroke: Stroke) -> Line {
    Line {
        paint: colour(stroke.colour).into(),
        width: stroke.width.0 as f32,
        miter_limit: MITRE_LIMIT,
        line_cap: LineCap::Butt,
        line_join: LineJoin::Miter,
        dash: stroke.dash.map(|dash| StrokeDash { array: vec![dash.0 as f32; 2], offset: 0.0 }),
        ..Line::default()
    }
}

/// Whether every length of a page is a number.
pub(super) fn is_finite(page: &Page) -> bool {
    let all = |lengths: &[Mm]| lengths.iter().all(|length| length.0.is_finite());
    let step = |step: &Step| match *step {
        Step::Move(x, y) | Step::Line(x, y) => all(&[x, y]),
        Step::Curve(points) => points.iter().all(|(x, y)| all(&[*x, *y])),
        Step::Close => true,
    };
    let path = |path: &Path| {
        let stroke = path.stroke.is_none_or(|stroke| all(&[stroke.width, stroke.dash.unwrap_or_default()]));
        stroke && path.steps.iter().all(step)
    };
    let item = |item: &Item| match item {
        Item::Run(run) => all(&[run.x, run.y, Mm(run.size.0), Mm(run.turn), Mm(run.stretch)]),
        Item::Rule { x, y, length, thickness, .. } => all(&[*x, *y, *length, *thickness]),
        Item::Path(outline) => path(outline),
        Item::Form { drawing, x, y } => {
            all(&[*x, *y, drawing.width, drawing.height]) && drawing.paths.iter().all(path)
        }
        Item::Image { x, y, width, height, .. } => all(&[*x, *y, *width, *height]),
    };
    all(&[page.width, page.height]) && page.items.iter().all(item)
}
