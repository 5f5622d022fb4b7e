//! Pages of a PDF file drawn to dots: thumbnails, "as it prints", and the pictures tests compare.
//!
//! The drawing is done by hayro, which reads the finished file; so a picture shows what is in the file and
//! not what was meant to be in it. Faces that a file does not carry are not drawn: ours carries all of its.

use std::panic::AssertUnwindSafe;

use hayro::hayro_interpret::InterpreterSettings;
use hayro::hayro_interpret::util::TransformExt;
use hayro::hayro_syntax::{LoadPdfError, Pdf};
use hayro::kurbo::Affine;
use hayro::vello_cpu::color::palette::css::WHITE;
use hayro::vello_cpu::{Pixmap, RasterizerSettings, RenderContext, Resources, TargetInit};
use hayro::{RenderCache, RenderSettings, render_into};
use thiserror::Error;

use crate::page::{Mm, Picture, Pt};

/// Most dots on a side: A3 at 400 dots an inch has 6,614.
const MOST_DOTS: f64 = 8192.0;
const POINTS_PER_INCH: f64 = 72.0;

/// Why a page could not be drawn.
#[derive(Debug, Error)]
pub enum RasterError {
    /// The bytes are no PDF file, or too damaged a one.
    #[error("the file cannot be read as PDF")]
    Unreadable,
    /// The file wants a password, or is locked in a way that is not known.
    #[error("the PDF file is locked")]
    Locked,
    /// The file has no such page.
    #[error("there is no page {page}; the file has {pages}")]
    NoSuchPage {
        /// The page asked for, counted from 0.
        page: usize,
        /// Pages of the file.
        pages: usize,
    },
    /// The picture would be too large, or the resolution is no positive number.
    #[error("a page of {width:.0} x {height:.0} mm cannot be drawn at {dpi} dots an inch", width = width.0, height = height.0)]
    Resolution {
        /// Dots an inch asked for.
        dpi: f64,
        /// Width of the page.
        width: Mm,
        /// Height of the page.
        height: Mm,
    },
    /// The drawing library met something in the file that it cannot take.
    #[error("page {page} cannot be drawn")]
    Undrawable {
        /// The page, counted from 0.
        page: usize,
    },
    /// The picture could not be made a PNG file.
    #[error("the picture cannot be written as PNG")]
    Png {
        /// What the encoder said.
        #[from]
        source: png::EncodingError,
    },
}

/// An opened PDF file.
pub struct Sheets {
    pdf: Pdf,
}

impl Sheets {
    /// Opens a PDF file given as bytes.
    ///
    /// # Errors
    ///
    /// [`RasterError::Unreadable`] or [`RasterError::Locked`].
    pub fn open(bytes: Vec<u8>) -> Result<Self, RasterError> {
        // A file from elsewhere may hit a fault of the library; that must not end the program.
        let pdf = std::panic::catch_unwind(AssertUnwindSafe(|| Pdf::new(bytes)))
            .map_err(|_| RasterError::Unreadable)?
            .map_err(|error| match error {
                LoadPdfError::Decryption(_) => RasterError::Locked,
                LoadPdfError::Invalid => RasterError::Unreadable,
            })?;
        Ok(Self { pdf })
    }

    /// How many pages the file has.
    pub fn count(&self) -> usize {
        self.pdf.pages().len()
    }

    /// Draws a page, counted from 0, on white paper.
    ///
    /// # Errors
    ///
    /// [`RasterError::NoSuchPage`], [`RasterError::Resolution`] if `dpi` is no positive number or a side would
    /// have more than 8,192 dots, [`RasterError::Undrawable`].
    pub fn draw(&self, page: usize, dpi: f64) -> Result<Picture, RasterError> {
        let pages = self.pdf.pages();
        let sheet = pages.get(page).ok_or(RasterError::NoSuchPage { page, pages: pages.len() })?;
        let (width, height) = sheet.render_dimensions();
        let scale = dpi / POINTS_PER_INCH;
        let dots = |points: f32| {
            let dots = (f64::from(points) * scale).round().max(1.0);
            (dpi > 0.0 && dots <= MOST_DOTS).then_some(dots as u16)
        };
        let (Some(across), Some(down)) = (dots(width), dots(height)) else {
            let mm = |points: f32| Pt(f64::from(points)).to_mm();
            return Err(RasterError::Resolution { dpi, width: mm(width), height: mm(height) });
        };
        std::panic::catch_unwind(AssertUnwindSafe(|| {
            let mut context = RenderContext::new(across, down);
            let settings =
                RenderSettings { hinting: false, glyph_caching: false, ..RenderSettings::default() };
            let transform = Affine::scale(scale) * sheet.initial_transform(true).to_kurbo();
            let (cache, interpreter) = (RenderCache::new(), InterpreterSettings::default());
            render_into(sheet, &cache, &interpreter, &settings, &mut context, transform);
            context.flush();
            let mut pixels = Pixmap::new(across, down);
            let paper = RasterizerSettings { target_init: TargetInit::Clear(WHITE), ..Default::default() };
            context.render_with(&mut pixels, &mut Resources::default(), paper);
            // White paper is opaque, so colours multiplied by their opacity are the colours.
            let rgba = pixels.data_as_u8_slice().to_vec();
            Picture { width: across.into(), height: down.into(), rgba }
        }))
        .map_err(|_| RasterError::Undrawable { page })
    }
}

/// One page of a PDF file, counted from 0, as a PNG file of `dpi` dots an inch.
///
/// Whoever wants several pages of one file keeps a [`Sheets`].
///
/// # Errors
///
/// Every variant of [`RasterError`].
pub fn thumbnail(pdf: &[u8], page: usize, dpi: f64) -> Result<Vec<u8>, RasterError> {
    Ok(png_of(&Sheets::open(pdf.to_vec())?.draw(page, dpi)?, false)?)
}

/// A picture as a PNG file; without opacity where `opacity` is false.
pub(crate) fn png_of(picture: &Picture, opacity: bool) -> Result<Vec<u8>, png::EncodingError> {
    let mut bytes = Vec::new();
    let mut encoder = png::Encoder::new(&mut bytes, picture.width, picture.height);
    encoder.set_depth(png::BitDepth::Eight);
    encoder.set_compression(png::Compression::Fast);
    let dots = if opacity {
        encoder.set_color(png::ColorType::Rgba);
        std::borrow::Cow::Borrowed(&picture.rgba)
    } else {
        encoder.set_color(png::ColorType::Rgb);
        let colours = picture.rgba.chunks_exact(4).flat_map(|dot| dot.iter().take(3).copied());
        std::borrow::Cow::Owned(colours.collect())
    };
    let mut writer = encoder.write_header()?;
    writer.write_image_data(&dots)?;
    writer.finish()?;
    Ok(bytes)
}
