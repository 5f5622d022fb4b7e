//! Pages written as a PDF file; the only room that knows printpdf and lopdf.
//!
//! printpdf makes the fonts and the page streams; its own `save` is never called, because it swallows write
//! errors. Everything shared (fonts, borders, pictures, and what pages begin with) is stored once. Pages are
//! taken, made and written a hundred at a time and then forgotten, so that memory does not grow with them.

mod content;
mod document;
mod faces;
mod file;
mod shared;

use std::borrow::Borrow;
use std::io::{BufWriter, Write};

use crate::error::RenderError;
use crate::font::Faces;
use crate::page::{Mm, Page, Pt};
use crate::placement::Placement;

/// What a PDF file says about itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PdfInfo {
    /// Title, shown by viewers in place of the file's name.
    pub title: String,
    /// The day given as the day of making; a day of the records, so that equal input gives equal bytes.
    pub created: chrono::NaiveDate,
}

/// Writes pages as one PDF file while they come, laid on the paper as `placement` says, and tells how many.
///
/// `pages` makes each page when it is asked for and may stop the work with an error of its own, as when a text
/// does not fit or an officer calls the work off; a hundred pages are held at a time. Equal pages, faces, info
/// and placement give equal bytes, within a process and between processes. The caller makes the file whole or
/// not at all: write beside, then rename.
///
/// # Errors
///
/// - The first error of `pages`.
/// - [`RenderError::Placement`] before the first page is asked for, if the placement is beyond its limits.
/// - [`RenderError::NoPages`] if there is nothing to write.
/// - [`RenderError::Subset`] or [`RenderError::Pdf`] if a library refuses.
/// - [`RenderError::Write`] if `out` does not take every byte.
pub fn stream<P: Borrow<Page>, E: From<RenderError>>(
    pages: impl IntoIterator<Item = Result<P, E>>,
    faces: &Faces,
    info: &PdfInfo,
    placement: Placement,
    out: &mut impl Write,
) -> Result<u32, E> {
    placement.check().map_err(RenderError::from)?;
    let mut out = BufWriter::with_capacity(1 << 16, out);
    document::print(pages, faces, info, placement, &mut out)
}

/// Writes the pages as one PDF file, everything where the layout says.
///
/// # Errors
///
/// As [`stream()`].
pub fn write(pages: &[Page], faces: &Faces, info: &PdfInfo, out: &mut impl Write) -> Result<(), RenderError> {
    stream(pages.iter().map(Ok::<_, RenderError>), faces, info, Placement::IDENTITY, out)?;
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

/// Width and height of the first page of a PDF file, as it is printed.
///
/// # Errors
///
/// [`RenderError::Pdf`] for bytes that are no PDF with a page of its own size.
pub fn page_size(bytes: &[u8]) -> Result<(Mm, Mm), RenderError> {
    let doing = "reading the size of a page";
    let file = lopdf::Document::load_mem(bytes).map_err(pdf(doing))?;
    let none = || RenderError::Pdf { doing, message: "there is no page".to_owned() };
    let first = file.page_iter().next().ok_or_else(none)?;
    let page = file.get_dictionary(first).map_err(pdf(doing))?;
    let corners = page.get(b"MediaBox").and_then(lopdf::Object::as_array).map_err(pdf(doing))?;
    let sides: Vec<f32> = corners.iter().filter_map(|corner| corner.as_float().ok()).collect();
    let [left, bottom, right, top] = sides.as_slice() else { return Err(none()) };
    let mm = |points: f32| Pt(f64::from(points)).to_mm();
    Ok((mm(right - left), mm(top - bottom)))
}

fn pdf(doing: &'static str) -> impl Fn(lopdf::Error) -> RenderError {
    move |error| RenderError::Pdf { doing, message: error.to_string() }
}

fn broken(doing: &'static str, message: &str) -> RenderError {
    RenderError::Pdf { doing, message: message.to_owned() }
}
