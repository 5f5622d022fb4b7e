//! The office's own emblem and logo, read within limits; the program never draws an emblem of its own.

mod problem;
mod svg;
mod winding;

use std::io::Cursor;
use std::sync::Arc;

use thiserror::Error;

use crate::page::{Drawing, Item, Mm, Picture};
pub use problem::SvgProblem;
use svg::Flat;

/// Largest file taken, in bytes.
const MOST_BYTES: usize = 8 * 1024 * 1024;
/// Most pixels on a side.
const MOST_PIXELS: u32 = 4096;
/// Fewest pixels on the longer side: 600 are 350 dots an inch at 44 mm.
const FEWEST_PIXELS: u32 = 300;

/// A picture for the slot of the emblem or of the logo.
#[derive(Debug, Clone, PartialEq)]
pub struct OfficePicture {
    art: Art,
}

/// What it is made of.
#[derive(Debug, Clone, PartialEq)]
enum Art {
    Pixels(Arc<Picture>),
    Outlines(Arc<Flat>),
}

/// The pictures an office has given.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Pictures {
    /// For the emblem's slot.
    pub emblem: Option<OfficePicture>,
    /// For the logo's slot.
    pub logo: Option<OfficePicture>,
}

/// Why a file cannot be used as a picture of the office.
#[derive(Debug, Error)]
pub enum PictureError {
    /// The file is larger than any such picture needs to be.
    #[error("the file has {bytes} bytes, more than {MOST_BYTES}")]
    TooManyBytes {
        /// Size of the file.
        bytes: usize,
    },
    /// The picture is too large to be decoded safely, or too small to be printed.
    #[error(
        "the picture has {width} x {height} pixels; the longer side must have {FEWEST_PIXELS} to {MOST_PIXELS}"
    )]
    Pixels {
        /// Pixels across.
        width: u32,
        /// Pixels down.
        height: u32,
    },
    /// The file is no PNG, or a broken one.
    #[error("the file is not a whole PNG picture")]
    Unreadable {
        /// What the decoder said.
        #[from]
        source: png::DecodingError,
    },
    /// The file is an SVG that cannot be used.
    #[error("the SVG file {problem}")]
    Svg {
        /// Why.
        problem: SvgProblem,
    },
    /// A palette or depth that did not become eight-bit colours.
    #[error("the picture's colours cannot be read")]
    Colours,
}

impl OfficePicture {
    /// Reads a PNG file given as bytes; grey, colour and palette pictures are taken, with or without opacity.
    ///
    /// # Errors
    ///
    /// Every variant of [`PictureError`]; the size is checked before anything is decoded.
    pub fn from_png(bytes: &[u8]) -> Result<Self, PictureError> {
        if bytes.len() > MOST_BYTES {
            return Err(PictureError::TooManyBytes { bytes: bytes.len() });
        }
        let limits = png::Limits { bytes: (MOST_PIXELS as usize).pow(2) * 8 };
        let mut decoder = png::Decoder::new_with_limits(Cursor::new(bytes), limits);
        decoder.set_transformations(png::Transformations::normalize_to_color8());
        let header = decoder.read_header_info()?;
        let (width, height) = (header.width, header.height);
        if width.max(height) > MOST_PIXELS || width.max(height) < FEWEST_PIXELS || width.min(height) == 0 {
            return Err(PictureError::Pixels { width, height });
        }
        let mut reader = decoder.read_info()?;
        let size = reader.output_buffer_size().ok_or(PictureError::Colours)?;
        let mut pixels = vec![0; size];
        let frame = reader.next_frame(&mut pixels)?;
        pixels.truncate(frame.buffer_size());
        let rgba = match frame.color_type {
            png::ColorType::Rgba => pixels,
            png::ColorType::Rgb => spread(&pixels, 3, |pixel| [pixel[0], pixel[1], pixel[2], 255]),
            png::ColorType::GrayscaleAlpha => {
                spread(&pixels, 2, |pixel| [pixel[0], pixel[0], pixel[0], pixel[1]])
            }
            png::ColorType::Grayscale => spread(&pixels, 1, |pixel| [pixel[0], pixel[0], pixel[0], 255]),
            png::ColorType::Indexed => return Err(PictureError::Colours),
        };
        Ok(Self { art: Art::Pixels(Arc::new(Picture { width, height, rgba })) })
    }

    /// Reads an SVG file given as bytes and flattens it to outlines of one colour each.
    ///
    /// # Errors
    ///
    /// [`PictureError::Svg`] with the reason.
    pub fn from_svg(bytes: &[u8]) -> Result<Self, PictureError> {
        let flat = svg::read(bytes).map_err(|problem| PictureError::Svg { problem })?;
        Ok(Self { art: Art::Outlines(Arc::new(flat)) })
    }

    /// The picture in the middle of a box, as large as the box allows at its own proportions.
    pub(crate) fn placed(&self, name: &str, (x, y): (Mm, Mm), (most_width, most_height): (Mm, Mm)) -> Item {
        match &self.art {
            Art::Pixels(picture) => {
                let (across, down) = (f64::from(picture.width), f64::from(picture.height));
                let scale = (most_width.0 / across).min(most_height.0 / down);
                let (width, height) = (Mm(across * scale), Mm(down * scale));
                Item::Image {
                    picture: Arc::clone(picture),
                    x: (x - width * 0.5).rounded(),
                    y: (y - height * 0.5).rounded(),
                    width,
                    height,
                }
            }
            Art::Outlines(flat) => {
                let scale = (most_width.0 / flat.width).min(most_height.0 / flat.height);
                let (width, height) = (Mm(flat.width * scale).rounded(), Mm(flat.height * scale).rounded());
                Item::Form {
                    drawing: Arc::new(Drawing {
                        name: name.to_owned(),
                        width,
                        height,
                        paths: flat.scaled(scale),
                    }),
                    x: (x - width * 0.5).rounded(),
                    y: (y - height * 0.5).rounded(),
                }
            }
        }
    }
}

fn spread(pixels: &[u8], size: usize, colour: impl Fn(&[u8]) -> [u8; 4]) -> Vec<u8> {
    pixels.chunks_exact(size).flat_map(colour).collect()
}
