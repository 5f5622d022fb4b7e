//! The copy for the archive and for signing: the same pages as PDF/A-2u (ISO 19005-2), by krilla.
//!
//! The print file is made for printers; this copy is made to be read in decades: colours are bound to sRGB,
//! every face is inside, every glyph says its letters, and krilla refuses what the standard forbids. There is
//! no encryption, no script, no form field and no permission in it, so that a signing tool may append to it.

mod draw;
mod refusal;

use std::borrow::Borrow;
use std::collections::BTreeMap;
use std::io::Write;
use std::sync::Arc;

use chrono::Datelike;
use krilla::configure::{Archival, ConfigurationBuilder};
use krilla::geom::{Point, Transform};
use krilla::graphic::Graphic;
use krilla::image::Image;
use krilla::metadata::{DateTime, Metadata};
use krilla::page::PageSettings;
use krilla::surface::Location;
use krilla::text::Font;
use krilla::{Document, SerializeSettings};
use thiserror::Error;

use crate::font::{Face, Faces};
use crate::page::{Drawing, Item, Mm, POINTS_PER_MM, Page, Picture};
use crate::pdf::PdfInfo;
pub use refusal::Refusal;

/// Language of every paper.
const LANGUAGE: &str = "vi-VN";
/// Who made the file, as its properties say.
const PRODUCER: &str = "So Vang";

/// Why an archive copy could not be made.
#[derive(Debug, Error)]
pub enum ArchiveError {
    /// A file without pages was asked for.
    #[error("there is no page to write")]
    NoPages,
    /// A length on the page is no number, or the sheet has no area.
    #[error("page {page} has a size or a place that is no length")]
    Lengths {
        /// The page, counted from 0.
        page: usize,
    },
    /// A picture has more or fewer bytes than its size wants.
    #[error("a picture of page {page} has {bytes} bytes, not {width} x {height} x 4")]
    Picture {
        /// The page, counted from 0.
        page: usize,
        /// Bytes found.
        bytes: usize,
        /// Pixels across.
        width: u32,
        /// Pixels down.
        height: u32,
    },
    /// The face cannot be read or cut by the library.
    #[error("the {} face cannot be put into the copy", face.name())]
    Face {
        /// The face.
        face: Face,
    },
    /// The pages hold what PDF/A-2u forbids; every reason, the first page first.
    #[error("PDF/A does not allow it: {}", refusal::list(refusals))]
    Refused {
        /// The reasons, never empty.
        refusals: Vec<Refusal>,
    },
    /// The library could not finish for another reason.
    #[error("the archive copy cannot be made: {message}")]
    Library {
        /// What the library said.
        message: String,
    },
    /// The bytes did not reach their place, as on a full disk.
    #[error("the file could not be written")]
    Write {
        /// What the system said.
        #[from]
        source: std::io::Error,
    },
}

/// An archive copy in the making: pages are added one by one, then it is finished.
pub struct Archive<'a> {
    faces: &'a Faces,
    document: Document,
    pages: usize,
    fonts: BTreeMap<Face, Font>,
    drawings: Vec<(Arc<Drawing>, Graphic)>,
    pictures: Vec<(Arc<Picture>, Image)>,
}

impl<'a> Archive<'a> {
    /// Starts a copy with its title, language and day.
    ///
    /// # Errors
    ///
    /// [`ArchiveError::Library`] if the library no longer knows PDF/A-2u.
    pub fn start(faces: &'a Faces, info: &PdfInfo) -> Result<Self, ArchiveError> {
        let configuration = ConfigurationBuilder::new()
            .with_archival_validator(Archival::A2_U)
            .finish()
            .map_err(|error| ArchiveError::Library { message: format!("{error:?}") })?;
        let settings =
            SerializeSettings { configuration, enable_tagging: false, ..SerializeSettings::default() };
        let mut document = Document::new_with(settings);
        document.set_metadata(
            Metadata::new()
                .title(info.title.clone())
                .language(LANGUAGE.to_owned())
                .producer(PRODUCER.to_owned())
                .creation_date(day(info.created)),
        );
        Ok(Self {
            faces,
            document,
            pages: 0,
            fonts: BTreeMap::new(),
            drawings: Vec::new(),
            pictures: Vec::new(),
        })
    }

    /// Adds a page.
    ///
    /// # Errors
    ///
    /// [`ArchiveError::Lengths`], [`ArchiveError::Picture`] or [`ArchiveError::Face`]; the copy must be given up
    /// then. What the standard forbids is told by [`Archive::finish`].
    pub fn add(&mut self, page: &Page) -> Result<(), ArchiveError> {
        let number = self.pages;
        let lengths = || ArchiveError::Lengths { page: number };
        let (width, height) = (points(page.width), points(page.height));
        if !draw::is_finite(page) {
            return Err(lengths());
        }
        let settings = PageSettings::from_wh(width, height).ok_or_else(lengths)?;
        for item in &page.items {
            match item {
                Item::Run(run) => self.keep_font(run.face)?,
                Item::Image { picture, .. } => self.keep_picture(picture)?,
                Item::Rule { .. } | Item::Path(_) | Item::Form { .. } => {}
            }
        }
        self.pages += 1;
        let Self { faces, document, fonts, drawings, pictures, .. } = self;
        let place = location(number);
        let mut sheet = document.start_page_with(settings);
        let mut surface = sheet.surface();
        surface.set_location(place);
        for item in &page.items {
            match item {
                Item::Run(run) => {
                    if let Some(font) = fonts.get(&run.face) {
                        draw::run(run, font, faces, place, &mut surface);
                    }
                }
                Item::Rule { x, y, length, thickness, colour } => {
                    draw::rule(
                        Point::from_xy(points(*x), points(*y)),
                        *length,
                        *thickness,
                        *colour,
                        &mut surface,
                    );
                }
                Item::Path(path) => {
                    surface.push_transform(&millimetres(Mm(0.0), Mm(0.0)));
                    draw::path(path, &mut surface);
                    surface.pop();
                }
                Item::Form { drawing, x, y } => {
                    let known = drawings.iter().find(|(other, _)| alike(other, drawing));
                    let graphic = match known {
                        Some((_, graphic)) => graphic.clone(),
                        None => {
                            let graphic = draw::graphic(drawing, &mut surface);
                            drawings.push((Arc::clone(drawing), graphic.clone()));
                            graphic
                        }
                    };
                    surface.push_transform(&millimetres(*x, *y));
                    surface.draw_graphic(graphic);
                    surface.pop();
                }
                Item::Image { picture, x, y, width, height } => {
                    let image = pictures.iter().find(|(other, _)| alike(other, picture));
                    if let Some((_, image)) = image {
                        let place = Transform::from_translate(points(*x), points(*y));
                        draw::image(image, place, points(*width), points(*height), &mut surface);
                    }
                }
            }
        }
        surface.finish();
        sheet.finish();
        Ok(())
    }

    /// Finishes the copy and writes it; equal pages, faces and info give equal bytes.
    ///
    /// The caller makes the file whole or not at all: write beside, then rename.
    ///
    /// # Errors
    ///
    /// [`ArchiveError::NoPages`], [`ArchiveError::Refused`], [`ArchiveError::Face`], [`ArchiveError::Library`], and
    /// [`ArchiveError::Write`] if `out` does not take every byte.
    pub fn finish(self, out: &mut impl Write) -> Result<(), ArchiveError> {
        if self.pages == 0 {
            return Err(ArchiveError::NoPages);
        }
        let Self { document, fonts, .. } = self;
        let bytes = document.finish().map_err(|error| refusal::told(error, &fonts))?;
        out.write_all(&bytes)?;
        out.flush()?;
        Ok(())
    }

    fn keep_font(&mut self, face: Face) -> Result<(), ArchiveError> {
        if !self.fonts.contains_key(&face) {
            let bytes = self.faces.data(face).bytes.to_vec();
            let font = Font::new(bytes.into(), 0).ok_or(ArchiveError::Face { face })?;
            self.fonts.insert(face, font);
        }
        Ok(())
    }

    fn keep_picture(&mut self, picture: &Arc<Picture>) -> Result<(), ArchiveError> {
        if self.pictures.iter().any(|(other, _)| alike(other, picture)) {
            return Ok(());
        }
        let Picture { width, height, rgba } = picture.as_ref();
        let wanted = u64::from(*width) * u64::from(*height) * 4;
        if wanted == 0 || rgba.len() as u64 != wanted {
            let (width, height) = (*width, *height);
            return Err(ArchiveError::Picture { page: self.pages, bytes: rgba.len(), width, height });
        }
        let image = Image::from_rgba8(rgba.clone(), *width, *height);
        self.pictures.push((Arc::clone(picture), image));
        Ok(())
    }
}

/// Writes the pages as one archive copy, at the same places as the print file has them.
///
/// # Errors
///
/// As [`Archive::start`], [`Archive::add`] and [`Archive::finish`].
pub fn archive(
    pages: impl IntoIterator<Item: Borrow<Page>>,
    faces: &Faces,
    info: &PdfInfo,
    out: &mut impl Write,
) -> Result<(), ArchiveError> {
    let mut copy = Archive::start(faces, info)?;
    for page in pages {
        copy.add(page.borrow())?;
    }
    copy.finish(out)
}

/// Points from millimetres, at the precision of the print file.
fn points(length: Mm) -> f32 {
    ((length.to_pt().0 * 1000.0).round() / 1000.0) as f32
}

/// From millimetres to points, with the origin at a point of the sheet.
fn millimetres(x: Mm, y: Mm) -> Transform {
    let scale = POINTS_PER_MM as f32;
    Transform::from_row(scale, 0.0, 0.0, scale, points(x), points(y))
}

fn alike<T: PartialEq>(one: &Arc<T>, other: &Arc<T>) -> bool {
    Arc::ptr_eq(one, other) || one == other
}

/// The mark by which krilla tells where it met something: the page, counted from 1.
fn location(page: usize) -> Location {
    Location::MIN.saturating_add(page as u64)
}

/// Midnight in Viet Nam, whose clocks are seven hours ahead of UTC.
fn day(date: chrono::NaiveDate) -> DateTime {
    let small = |value: u32| u8::try_from(value).unwrap_or(1);
    DateTime::new(u16::try_from(date.year()).unwrap_or(0))
        .month(small(date.month()))
        .day(small(date.day()))
        .hour(0)
        .minute(0)
        .second(0)
        .utc_offset_hour(7)
}
