//! The office's own emblem file, read within limits; the program never draws an emblem of its own.

use std::io::Cursor;
use std::sync::Arc;

use thiserror::Error;

use crate::page::Picture;

/// Largest file taken, in bytes.
const MOST_BYTES: usize = 8 * 1024 * 1024;
/// Most pixels on a side.
const MOST_PIXELS: u32 = 4096;
/// Fewest pixels on the longer side: 600 are 350 dots an inch at 44 mm.
const FEWEST_PIXELS: u32 = 300;

/// A picture for the emblem slot.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Emblem {
    pub(crate) picture: Arc<Picture>,
}

/// Why a file cannot be used as the emblem.
#[derive(Debug, Error)]
pub enum EmblemError {
    /// The file is larger than any emblem needs to be.
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
    /// A palette or depth that did not become eight-bit colours.
    #[error("the picture's colours cannot be read")]
    Colours,
}

impl Emblem {
    /// Reads a PNG file given as bytes; grey, colour and palette pictures are taken, with or without opacity.
    ///
    /// # Errors
    ///
    /// Every variant of [`EmblemError`]; the size is checked before anything is decoded.
    pub fn from_png(bytes: &[u8]) -> Result<Self, EmblemError> {
        if bytes.len() > MOST_BYTES {
            return Err(EmblemError::TooManyBytes { bytes: bytes.len() });
        }
        let limits = png::Limits { bytes: (MOST_PIXELS as usize).pow(2) * 8 };
        let mut decoder = png::Decoder::new_with_limits(Cursor::new(bytes), limits);
        decoder.set_transformations(png::Transformations::normalize_to_color8());
        let header = decoder.read_header_info()?;
        let (width, height) = (header.width, header.height);
        if width.max(height) > MOST_PIXELS || width.max(height) < FEWEST_PIXELS || width.min(height) == 0 {
            return Err(EmblemError::Pixels { width, height });
        }
        let mut reader = decoder.read_info()?;
        let size = reader.output_buffer_size().ok_or(EmblemError::Colours)?;
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
            png::ColorType::Indexed => return Err(EmblemError::Colours),
        };
        Ok(Self { picture: Arc::new(Picture { width, height, rgba }) })
    }
}

fn spread(pixels: &[u8], size: usize, colour: impl Fn(&[u8]) -> [u8; 4]) -> Vec<u8> {
    pixels.chunks_exact(size).flat_map(colour).collect()
}
