//! Pages as several eyes see them: hayro and poppler for files, resvg for the preview.

use std::path::Path;
use std::process::Command;

use super::{faces, info};
use so_vang_documents::archive::archive;
use so_vang_documents::page::{Page, Picture};
use so_vang_documents::pdf::to_bytes;
use so_vang_documents::raster::Sheets;
use so_vang_documents::svg::{Naming, to_svg};

/// Dots an inch at which eyes are compared.
pub(crate) const DPI: f64 = 100.0;

/// A grey picture, rows from the top; 255 is white paper.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Grey {
    pub(crate) width: usize,
    pub(crate) height: usize,
    pub(crate) dots: Vec<u8>,
}

impl Grey {
    /// A picture of colours, laid over white.
    pub(crate) fn of(picture: &Picture) -> Self {
        let dots = picture
            .rgba
            .chunks_exact(4)
            .map(|dot| {
                let [red, green, blue, opacity] = [dot[0], dot[1], dot[2], dot[3]].map(u32::from);
                // Luminance of ITU-R BT.601, which poppler uses for grey.
                let grey = (299 * red + 587 * green + 114 * blue + 500) / 1000;
                ((grey * opacity + 255 * (255 - opacity) + 127) / 255) as u8
            })
            .collect();
        Self { width: picture.width as usize, height: picture.height as usize, dots }
    }

    pub(crate) fn from_png(bytes: &[u8]) -> Self {
        let mut reader = png::Decoder::new(std::io::Cursor::new(bytes)).read_info().unwrap();
        let mut pixels = vec![0; reader.output_buffer_size().unwrap()];
        let frame = reader.next_frame(&mut pixels).unwrap();
        assert_eq!(frame.bit_depth, png::BitDepth::Eight);
        // Some versions of poppler write grey as three equal channels.
        let dots = pixels.into_iter().step_by(frame.color_type.samples()).collect();
        Self { width: frame.width as usize, height: frame.height as usize, dots }
    }

    pub(crate) fn to_png(&self) -> Vec<u8> {
        let mut bytes = Vec::new();
        let mut encoder = png::Encoder::new(&mut bytes, self.width as u32, self.height as u32);
        encoder.set_color(png::ColorType::Grayscale);
        encoder.set_compression(png::Compression::High);
        encoder.write_header().unwrap().write_image_data(&self.dots).unwrap();
        bytes
    }

    /// Every `step` × `step` dots as one, so that the treatment of thin lines no longer tells.
    pub(crate) fn reduced(&self, step: usize) -> Self {
        let (width, height) = (self.width / step, self.height / step);
        let dot = |at: usize| {
            let (left, top) = (at % width * step, at / width * step);
            let rows = (top..top + step).flat_map(|y| &self.dots[y * self.width + left..][..step]);
            (rows.map(|dot| u32::from(*dot)).sum::<u32>() / (step * step) as u32) as u8
        };
        Self { width, height, dots: (0..width * height).map(dot).collect() }
    }

    /// Part of the dots that differ by more than `shades`.
    ///
    /// Where a sheet ends within a dot, poppler counts that dot and others do not; it is left out.
    #[track_caller]
    pub(crate) fn difference(&self, other: &Self, shades: u8) -> f64 {
        let near = |one: usize, two: usize| one.abs_diff(two) <= 1;
        let sizes = ((self.width, self.height), (other.width, other.height));
        assert!(near(self.width, other.width) && near(self.height, other.height), "sizes {sizes:?}");
        let rows = self.dots.chunks(self.width).zip(other.dots.chunks(other.width));
        let unlike = rows
            .map(|(one, two)| one.iter().zip(two).filter(|(one, two)| one.abs_diff(**two) > shades).count());
        unlike.sum::<usize>() as f64 / self.dots.len() as f64
    }

    /// The box of the ink inside a box: left, top, right, bottom in millimetres, to a part of a dot.
    ///
    /// At each side the outermost row or column with ink counts by the darkness of its darkest dot.
    pub(crate) fn ink(&self, within: [f64; 4], dpi: f64) -> Option<[f64; 4]> {
        let to_dots = |mm: f64, most: usize| ((mm / 25.4 * dpi).round().max(0.0) as usize).min(most);
        let [left, top, right, bottom] = within;
        let columns = to_dots(left, self.width)..to_dots(right, self.width);
        let rows = to_dots(top, self.height)..to_dots(bottom, self.height);
        let darkness = |x: usize, y: usize| 255 - self.dots[y * self.width + x];
        let row: Vec<u8> =
            rows.clone().map(|y| columns.clone().map(|x| darkness(x, y)).max().unwrap_or(0)).collect();
        let column: Vec<u8> =
            columns.clone().map(|x| rows.clone().map(|y| darkness(x, y)).max().unwrap_or(0)).collect();
        let (start, end) = ends(&column)?;
        let (above, below) = ends(&row)?;
        let mm = |dots: f64| dots * 25.4 / dpi;
        Some([
            mm(columns.start as f64 + start),
            mm(rows.start as f64 + above),
            mm(columns.start as f64 + end),
            mm(rows.start as f64 + below),
        ])
    }
}

/// Where darkness starts and ends; a side that is grey has ink over a part of its dot.
fn ends(darkness: &[u8]) -> Option<(f64, f64)> {
    let most = f64::from(*darkness.iter().max()?);
    let inked = |value: &u8| *value > 8;
    let (first, last) = (darkness.iter().position(inked)?, darkness.iter().rposition(inked)?);
    let part = |at: usize| (f64::from(darkness[at]) / most).min(1.0);
    Some(((first + 1) as f64 - part(first), last as f64 + part(last)))
}

/// Page `number`, counted from 0, of a file as hayro sees it.
pub(crate) fn by_hayro(pdf: &[u8], number: usize, dpi: f64) -> Grey {
    Grey::of(&Sheets::open(pdf.to_vec()).unwrap().draw(number, dpi).unwrap())
}

/// Page `number`, counted from 0, of a file as poppler sees it.
#[track_caller]
pub(crate) fn by_poppler(pdf: &[u8], number: usize, dpi: f64) -> Grey {
    let folder = tempfile::tempdir().unwrap();
    let (paper, drawn) = (folder.path().join("paper.pdf"), folder.path().join("paper"));
    std::fs::write(&paper, pdf).unwrap();
    let (dpi, page) = (dpi.to_string(), (number + 1).to_string());
    let status = Command::new("pdftoppm")
        .args(["-r", &dpi, "-f", &page, "-l", &page, "-gray", "-png", "-singlefile"])
        .args([&paper, &drawn])
        .status()
        .unwrap_or_else(|error| panic!("pdftoppm is needed to test papers (poppler-utils): {error}"));
    assert!(status.success());
    Grey::from_png(&std::fs::read(drawn.with_extension("png")).unwrap())
}

/// A preview as resvg sees it: an SVG reader that is not ours, as a browser is.
pub(crate) fn by_resvg(svg: &str, dpi: f64) -> Grey {
    let tree = resvg::usvg::Tree::from_str(svg, &resvg::usvg::Options::default()).unwrap();
    // The size of a tree is in pixels of 1/96 inch.
    let scale = (dpi / 96.0) as f32;
    let dots = |length: f32| (length * scale).round() as u32;
    let mut drawn =
        resvg::tiny_skia::Pixmap::new(dots(tree.size().width()), dots(tree.size().height())).unwrap();
    drawn.fill(resvg::tiny_skia::Color::WHITE);
    resvg::render(&tree, resvg::tiny_skia::Transform::from_scale(scale, scale), &mut drawn.as_mut());
    let (width, height) = (drawn.width(), drawn.height());
    Grey::of(&Picture { width, height, rgba: drawn.take() })
}

/// The print file of one page.
pub(crate) fn print_file(page: &Page) -> Vec<u8> {
    to_bytes(std::slice::from_ref(page), &faces(), &info()).unwrap()
}

/// The archive copy of pages.
pub(crate) fn archive_copy(pages: &[Page]) -> Vec<u8> {
    let mut bytes = Vec::new();
    archive(pages, &faces(), &info(), &mut bytes).unwrap();
    bytes
}

/// The preview of one page.
pub(crate) fn preview(page: &Page) -> String {
    to_svg(page, &faces(), Naming { prefix: "a-", label: "Bằng khen" })
}

/// Runs an outside reader on a file; its absence is a failure, because these tests are the only outside eye.
#[track_caller]
pub(crate) fn read_with(program: &str, arguments: &[&str], file: &Path) -> String {
    let words = arguments.iter().map(|word| if *word == "FILE" { file.to_str().unwrap() } else { word });
    let output = Command::new(program)
        .args(words)
        .output()
        .unwrap_or_else(|error| panic!("{program} is needed to test papers (poppler-utils, qpdf): {error}"));
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(output.status.success(), "{program}: {text}{}", String::from_utf8_lossy(&output.stderr));
    text
}
