//! Pages written as a PDF file; the only room that knows printpdf and lopdf.
//!
//! printpdf makes the fonts and the page streams; its own `save` is never called, because it swallows write
//! errors. Everything shared (fonts, borders, pictures, and what all pages have in common) is stored once.
//! Page streams are made a hundred at a time, so that memory does not grow with uncompressed pages.

mod content;
mod document;
mod faces;
mod shared;

use std::io::{BufWriter, Write};

use crate::error::RenderError;
use crate::font::Faces;
use crate::page::Page;

/// What a PDF file says about itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PdfInfo {
    /// Title, shown by viewers in place of the file's name.
    pub title: String,
    /// The day given as the day of making; a day of the records, so that equal input gives equal bytes.
    pub created: chrono::NaiveDate,
}

/// Writes the pages as one PDF file.
///
/// Equal pages, faces and info give equal bytes, within a process and between processes. The caller makes
/// the file whole or not at all: write beside, then rename.
///
/// # Errors
///
/// - [`RenderError::NoPages`] if there is nothing to write.
/// - [`RenderError::Subset`] or [`RenderError::Pdf`] if a library refuses.
/// - [`RenderError::Write`] if `out` does not take every byte.
pub fn write(pages: &[Page], faces: &Faces, info: &PdfInfo, out: &mut impl Write) -> Result<(), RenderError> {
    let mut file = document::assemble(pages, faces, info)?;
    let mut out = BufWriter::with_capacity(1 << 16, out);
    file.save_to(&mut out)?;
    out.flush()?;
    Ok(())
}

/// The pages as the bytes of one PDF file.
///
/// # Errors
///
/// As [`write()`], except that memory takes every byte.
pub fn to_bytes(pages: &[Page], faces: &Faces, info: &PdfInfo) -> Result<Vec<u8>, RenderError> {
    let mut bytes = Vec::new();
    write(pages, faces, info, &mut bytes)?;
    Ok(bytes)
}
