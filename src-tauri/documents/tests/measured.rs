//! The printed sheet measured: poppler draws the PDF, and the ink is compared with the layout in millimetres.
//!
//! Where ink belongs is computed here from the font files and the transform of documents.md §2.3.
#![allow(clippy::unwrap_used)] // What helps tests may stop at the first surprise, as tests do.

mod common;

use std::path::Path;
use std::process::Command;

use common::{collective, faces, fit, individual, info, two_line_authority, ward};
use so_vang_documents::calibration::{SheetTexts, sheet};
use so_vang_documents::certificate::{CertificateView, Mode};
use so_vang_documents::error::RenderError;
use so_vang_documents::font::Face;
use so_vang_documents::page::{Colour, Item, Mm, Page, Path as Outline, Run, Step};
use so_vang_documents::pdf::stream;
use so_vang_documents::placement::{Placement, Turn};
use ttf_parser::GlyphId;

/// Left, top, right and bottom in millimetres from the top left.
type Ink = [f64; 4];

/// The grey dots of one drawn page.
struct Raster {
    width: usize,
    height: usize,
    dots: Vec<u8>,
    dpi: f64,
}

impl Raster {
    /// Prints pages with a placement and has poppler draw one of them, counted from 1.
    #[track_caller]
    fn of(pages: &[Page], number: usize, placement: Placement, dpi: u32) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let (paper, drawn) = (folder.path().join("paper.pdf"), folder.path().join("paper"));
        let mut bytes = Vec::new();
        stream(pages.iter().map(Ok::<_, RenderError>), &faces(), &info(), placement, &mut bytes).unwrap();
        std::fs::write(&paper, bytes).unwrap();
        let number = number.to_string();
        let status = Command::new("pdftoppm")
            .args(["-r", &dpi.to_string(), "-gray", "-f", &number, "-l", &number, "-singlefile"])
            .args([&paper, &drawn])
            .status()
            .unwrap_or_else(|error| panic!("pdftoppm is needed to test papers (poppler-utils): {error}"));
        assert!(status.success());
        Self::read(&drawn.with_extension("pgm"), f64::from(dpi))
    }

    /// Reads a PGM file of eight bits, as poppler writes it.
    fn read(path: &Path, dpi: f64) -> Self {
        let bytes = std::fs::read(path).unwrap();
        let head: Vec<&[u8]> = bytes.splitn(4, |byte| byte.is_ascii_whitespace()).collect();
        let number = |bytes: &[u8]| std::str::from_utf8(bytes).unwrap().parse::<usize>().unwrap();
        assert_eq!(head[0], b"P5");
        let (width, height) = (number(head[1]), number(head[2]));
        Self { width, height, dots: bytes[bytes.len() - width * height..].to_vec(), dpi }
    }

    fn dots(&self, millimetres: f64) -> f64 {
        millimetres * self.dpi / 25.4
    }

    fn millimetres(&self, dots: f64) -> f64 {
        dots * 25.4 / self.dpi
    }

    /// Columns and rows of a box, cut at the edges of the sheet.
    fn within(&self, [left, top, right, bottom]: Ink) -> (std::ops::Range<usize>, std::ops::Range<usize>) {
        let clip = |value: f64, most: usize| (self.dots(value).round().max(0.0) as usize).min(most);
        (clip(left, self.width)..clip(right, self.width), clip(top, self.height)..clip(bottom, self.height))
    }

    /// The box of the dots in a window that are darker than `grey`.
    fn ink(&self, window: Ink, grey: u8) -> Option<Ink> {
        let (columns, rows) = self.within(window);
        let mut found: Option<[usize; 4]> = None;
        for row in rows {
            for column in columns.clone() {
                if self.dots[row * self.width + column] < grey {
                    let [left, top, right, bottom] = found.unwrap_or([column, row, column, row]);
                    found = Some([left.min(column), top, right.max(column), bottom.max(row)]);
                }
            }
        }
        let [left, top, right, bottom] = found?.map(|dot| dot as f64);
        Some([left, top, right + 1.0, bottom + 1.0].map(|dots| self.millimetres(dots)))
    }

    /// The middle of all ink in a window, by its darkness.
    fn middle(&self, window: Ink) -> (f64, f64) {
        let (columns, rows) = self.within(window);
        let (mut x, mut y, mut sum) = (0.0, 0.0, 0.0);
        for row in rows {
            for column in columns.clone() {
                let darkness = f64::from(255 - self.dots[row * self.width + column]);
                x += darkness * (column as f64 + 0.5);
                y += darkness * (row as f64 + 0.5);
                sum += darkness;
            }
        }
        assert!(sum > 0.0, "no ink in {window:?}");
        (self.millimetres(x / sum), self.millimetres(y / sum))
    }
}

fn font_file(face: Face) -> ttf_parser::Face<'static> {
    let bytes: &[u8] = match face.name().as_ref() {
        "serif" => include_bytes!("../../../assets/fonts/LiberationSerif-Regular.ttf"),
        "serif-bold" => include_bytes!("../../../assets/fonts/LiberationSerif-Bold.ttf"),
        "serif-italic" => include_bytes!("../../../assets/fonts/LiberationSerif-Italic.ttf"),
        _ => include_bytes!("../../../assets/fonts/LiberationSerif-BoldItalic.ttf"),
    };
    ttf_parser::Face::parse(bytes, 0).unwrap()
}

/// Where the outlines of a line's glyphs lie, from the font file.
fn ink_of(run: &Run) -> Ink {
    let font = font_file(run.face);
    let unit = run.size.to_mm().0 / f64::from(font.units_per_em());
    let mut ink = [f64::INFINITY, f64::INFINITY, f64::NEG_INFINITY, f64::NEG_INFINITY];
    let mut pen = 0;
    for glyph in &run.glyphs {
        if let Some(bounds) = font.glyph_bounding_box(GlyphId(glyph.id)) {
            let left = pen + glyph.shift.0;
            ink[0] = ink[0].min(run.x.0 + unit * f64::from(left + i32::from(bounds.x_min)));
            ink[2] = ink[2].max(run.x.0 + unit * f64::from(left + i32::from(bounds.x_max)));
            ink[1] = ink[1].min(run.y.0 - unit * f64::from(glyph.shift.1 + i32::from(bounds.y_max)));
            ink[3] = ink[3].max(run.y.0 - unit * f64::from(glyph.shift.1 + i32::from(bounds.y_min)));
        }
        pen += glyph.advance;
    }
    ink
}

/// A window around a box of ink that ends halfway to the nearest other box above and below, and a
/// millimetre off at most.
fn window(own: &Ink, all: &[Ink]) -> Ink {
    let beside = |other: &Ink| other[0] < own[2] + 1.0 && own[0] < other[2] + 1.0;
    let (mut above, mut below) = (1.0_f64, 1.0_f64);
    for other in all.iter().filter(|other| *other != own && beside(other)) {
        if other[3] <= own[1] {
            above = above.min((own[1] - other[3]) / 2.0);
        } else if other[1] >= own[3] {
            below = below.min((other[1] - own[3]) / 2.0);
        }
    }
    [own[0] - 1.0, own[1] - above, own[2] + 1.0, own[3] + below]
}

/// The grey of a dot that a colour covers by half.
fn half_covered(colour: Colour) -> u8 {
    let grey = 0.3 * f64::from(colour.red) + 0.59 * f64::from(colour.green) + 0.11 * f64::from(colour.blue);
    ((255.0 + grey) / 2.0) as u8
}

/// How far the ink of a text line may lie from where the layout has it. The claim is 0.3 mm; what is measured
/// is within a dot and a half of 300 dpi, so that 0.2 mm are seen.
const TEXT: f64 = 0.14;

/// The line of a certificate whose printed ink lies farthest from its place, and how far its four edges do.
#[track_caller]
fn farthest(layout: &str, view: &CertificateView, placement: Placement) -> (f64, String) {
    let page = fit(layout, view, Mode::Words).page;
    let mut lines: Vec<(&str, Ink, Colour)> = Vec::new();
    for item in &page.items {
        match item {
            Item::Run(run) => lines.push((&run.text, ink_of(run), run.colour)),
            Item::Rule { x, y, length, thickness, colour } => {
                let half = thickness.0 / 2.0;
                lines.push(("the rule", [x.0, y.0 - half, x.0 + length.0, y.0 + half], *colour));
            }
            Item::Path(_) | Item::Form { .. } | Item::Image { .. } => {}
        }
    }
    assert!(lines.len() >= 10, "a certificate has its lines");
    let raster = Raster::of(std::slice::from_ref(&page), 1, placement, 300);
    let boxes: Vec<Ink> = lines.iter().map(|(_, ink, _)| *ink).collect();
    let mut worst = (0.0, String::new());
    for (text, expected, colour) in &lines {
        let found = raster.ink(window(expected, &boxes), half_covered(*colour));
        let found = found.unwrap_or_else(|| panic!("{layout}: no ink of {text:?}"));
        for (found, expected) in found.iter().zip(expected) {
            let off = found - expected;
            if off.abs() > worst.0 {
                worst = (off.abs(), format!("{layout}: an edge of {text:?} is off by {off:.2} mm"));
            }
        }
    }
    worst
}

#[track_caller]
fn check_lines(layout: &str, view: &CertificateView) {
    let (off, line) = farthest(layout, view, Placement::IDENTITY);
    assert!(off <= TEXT, "{line}");
}

#[test]
fn every_line_is_printed_where_the_layout_has_it() {
    check_lines("a3-bang-khen", &individual());
    check_lines("a3-bang-khen", &collective());
    check_lines("a3-bang-khen", &two_line_authority());
    check_lines("a4-giay-khen", &ward());
    let stacked =
        CertificateView { recipient: "Ông ẪẦẾỖỮ Ặng Thị Quỵnh".to_owned(), ..individual() };
    check_lines("a3-bang-khen", &stacked);
}

#[test]
fn a_sheet_that_is_off_by_a_fifth_of_a_millimetre_is_seen() {
    for (dx, dy) in [(0.2, 0.0), (-0.2, 0.0), (0.0, 0.2), (0.0, -0.2)] {
        let placement = Placement { dx: Mm(dx), dy: Mm(dy), ..Placement::IDENTITY };
        let (off, line) = farthest("a4-giay-khen", &ward(), placement);
        assert!(off > TEXT, "shifted by {dx}, {dy}: {line}");
    }
}

/// Arms of a cross, from its middle.
const ARM: f64 = 4.0;

/// A filled cross, so that no drawer widens its lines.
fn cross((x, y): (f64, f64)) -> Item {
    let half = 0.15;
    let bar = |dx: f64, dy: f64| {
        let at = |dx: f64, dy: f64| (Mm(x + dx), Mm(y + dy));
        let corners = [at(-dx, -dy), at(dx, -dy), at(dx, dy), at(-dx, dy)];
        let [first, rest @ ..] = corners;
        let mut steps = vec![Step::Move(first.0, first.1)];
        steps.extend(rest.map(|(x, y)| Step::Line(x, y)));
        steps.push(Step::Close);
        steps
    };
    let steps = [bar(ARM, half), bar(half, ARM)].concat();
    Item::Path(Outline { fill: Some(Colour::BLACK), stroke: None, steps })
}

/// Where a point belongs after the transform of documents.md §2.3 and the turn for the feed.
fn land(placement: &Placement, (width, height): (f64, f64), (x, y): (f64, f64)) -> (f64, f64) {
    let (cx, cy) = (width / 2.0, height / 2.0);
    let theta = placement.theta.to_radians();
    let x_turned = cx + placement.sx * ((x - cx) * theta.cos() - (y - cy) * theta.sin()) + placement.dx.0;
    let y_turned = cy + placement.sy * ((x - cx) * theta.sin() + (y - cy) * theta.cos()) + placement.dy.0;
    match placement.turn {
        Turn::None => (x_turned, y_turned),
        Turn::Quarter => (height - y_turned, x_turned),
        Turn::Half => (width - x_turned, height - y_turned),
        Turn::ThreeQuarters => (y_turned, width - x_turned),
    }
}

/// Prints crosses with a placement and measures where they land; on the second page of three, so that some
/// belong to what all pages share.
#[track_caller]
fn check_placement(placement: Placement) {
    let size = (210.0, 148.0);
    let shared = [(20.0, 20.0), (190.0, 20.0), (190.0, 128.0)];
    let own = [(20.0, 128.0), (105.0, 74.0), (63.0, 50.0)];
    let page = |number: f64| {
        let mut items: Vec<Item> = shared.into_iter().map(cross).collect();
        // Where a page differs it stops sharing; this cross moves from page to page.
        items.push(cross((140.0 + 10.0 * number, 100.0)));
        items.extend(own.into_iter().map(cross));
        Page { width: Mm(size.0), height: Mm(size.1), items }
    };
    let raster = Raster::of(&[page(0.0), page(1.0), page(2.0)], 2, placement, 300);
    let turned = matches!(placement.turn, Turn::Quarter | Turn::ThreeQuarters);
    let (width, height) = if turned { (size.1, size.0) } else { size };
    assert_eq!(
        (raster.width, raster.height),
        (raster.dots(width).ceil() as usize, raster.dots(height).ceil() as usize),
        "the page has the size of the turned sheet"
    );
    for at in shared.into_iter().chain(own).chain([(150.0, 100.0)]) {
        let (x, y) = land(&placement, size, at);
        let reach = ARM + 1.5;
        let found = raster.middle([x - reach, y - reach, x + reach, y + reach]);
        let off = (found.0 - x).hypot(found.1 - y);
        assert!(off <= 0.05, "{placement:?}: the cross of {at:?} lies {off:.3} mm from {x:.2}, {y:.2}");
    }
}

#[test]
fn a_calibrated_sheet_is_printed_where_the_transform_says() {
    let one = Placement::IDENTITY;
    for placement in [
        one,
        Placement { dx: Mm(3.7), dy: Mm(-2.4), ..one },
        Placement { sx: 1.012, sy: 0.991, ..one },
        Placement { theta: 1.35, ..one },
        Placement { theta: -2.0, ..one },
        Placement { dx: Mm(-1.3), dy: Mm(4.1), sx: 0.985, sy: 1.02, theta: -0.75, ..one },
    ] {
        for turn in [Turn::None, Turn::Quarter, Turn::Half, Turn::ThreeQuarters] {
            check_placement(Placement { turn, ..placement });
        }
    }
}

#[test]
fn the_crosses_of_the_calibration_sheet_stand_twenty_millimetres_in() {
    let texts = SheetTexts { upper_edge: "Mép trên".to_owned(), lines: vec!["Máy in".to_owned()] };
    for placement in [Placement::IDENTITY, Placement { dx: Mm(1.5), dy: Mm(-0.8), ..Placement::IDENTITY }] {
        let page = sheet(Mm(297.0), Mm(210.0), &texts, &faces());
        let raster = Raster::of(&[page], 1, placement, 300);
        for (x, y) in [(20.0, 20.0), (277.0, 20.0), (277.0, 190.0), (20.0, 190.0), (148.5, 105.0)] {
            let (x, y) = land(&placement, (297.0, 210.0), (x, y));
            // The arms away from the number, which stands to the right above the middle.
            let left = raster.ink([x - 6.0, y - 1.0, x - 2.0, y + 1.0], 200).unwrap();
            let below = raster.ink([x - 1.0, y + 2.0, x + 1.0, y + 6.0], 200).unwrap();
            let (across, down) = ((below[0] + below[2]) / 2.0, (left[1] + left[3]) / 2.0);
            assert!(
                (across - x).abs() <= 0.1 && (down - y).abs() <= 0.1,
                "{across:.2}, {down:.2} for {x}, {y}"
            );
        }
        // The rulers count from the left and the upper edge.
        let hundred = land(&placement, (297.0, 210.0), (100.0, 100.0));
        let ten = land(&placement, (297.0, 210.0), (10.0, 10.0));
        let tick = raster.ink([hundred.0 - 0.4, ten.1 + 2.2, hundred.0 + 0.4, ten.1 + 2.9], 200).unwrap();
        assert!(((tick[0] + tick[2]) / 2.0 - hundred.0).abs() <= 0.1, "tick of 100 across: {tick:?}");
        let tick = raster.ink([ten.0 + 2.2, hundred.1 - 0.4, ten.0 + 2.9, hundred.1 + 0.4], 200).unwrap();
        assert!(((tick[1] + tick[3]) / 2.0 - hundred.1).abs() <= 0.1, "tick of 100 down: {tick:?}");
    }
}
