//! Scans of pre-printed sheets: shown under the designer, never printed.

use crate::picture::PictureError;
use std::io::Cursor;

/// The most pixels on a side: a sheet of 500 mm at 400 dots an inch.
const MOST_PIXELS: u32 = 8000;
/// The fewest pixels on a side that show where anything is.
const FEWEST_PIXELS: u32 = 200;

/// Checks that bytes are a whole PNG picture of a size that a sheet is scanned in.
///
/// # Errors
///
/// [`PictureError::Pixels`] before anything is decoded; [`PictureError::Unreadable`] for anything but a whole PNG.
pub fn check_scan(png: &[u8]) -> Result<(), PictureError> {
    let limits = png::Limits { bytes: (MOST_PIXELS as usize).pow(2) * 4 };
    let mut decoder = png::Decoder::new_with_limits(Cursor::new(png), limits);
    let header = decoder.read_header_info()?;
    let (width, height) = (header.width, header.height);
    if width.max(height) > MOST_PIXELS || width.min(height) < FEWEST_PIXELS {
        return Err(PictureError::Pixels { width, height });
    }
    let mut reader = decoder.read_info()?;
    while reader.next_row()?.is_some() {}
    Ok(())
}
