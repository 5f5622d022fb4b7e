//! The faces papers are set in: shaping, widths and ink.
//!
//! Six faces travel with the program: the four of a serif family, one for display and one script. Offices add
//! faces of their own at run time; [`read`] says which files are taken.

mod proof;
mod read;

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::sync::Arc;

use rustybuzz::{BufferClusterLevel, Direction, Language, UnicodeBuffer, script};
use ttf_parser::GlyphId;

use crate::page::{Glyph, Mm, Pt};
pub use proof::font_proof;
pub(crate) use read::FaceData;
use read::FontFile;
pub use read::{Embedding, FontError};

/// One of the faces.
///
/// Layouts spell them `regular`, `bold`, `italic`, `bold-italic`, `display`, `script` and `own-7`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, serde::Deserialize)]
#[serde(try_from = "String")]
pub enum Face {
    /// Upright.
    Regular,
    /// Upright bold.
    Bold,
    /// Italic.
    Italic,
    /// Bold italic.
    BoldItalic,
    /// A bold face of high contrast, for titles.
    Display,
    /// A pen script, for the name of the recipient.
    Script,
    /// A face of the office, by the number the office file gives it.
    Own(u16),
}

impl Face {
    /// The faces that travel with the program.
    pub const BUNDLED: [Self; 6] =
        [Self::Regular, Self::Bold, Self::Italic, Self::BoldItalic, Self::Display, Self::Script];

    /// The name goldens and errors use.
    pub fn name(self) -> Cow<'static, str> {
        Cow::Borrowed(match self {
            Self::Regular => "serif",
            Self::Bold => "serif-bold",
            Self::Italic => "serif-italic",
            Self::BoldItalic => "serif-bold-italic",
            Self::Display => "display",
            Self::Script => "script",
            Self::Own(number) => return Cow::Owned(format!("own-{number}")),
        })
    }

    /// The name layouts use.
    pub fn key(self) -> Cow<'static, str> {
        match self {
            Self::Regular => Cow::Borrowed("regular"),
            Self::Bold => Cow::Borrowed("bold"),
            Self::Italic => Cow::Borrowed("italic"),
            Self::BoldItalic => Cow::Borrowed("bold-italic"),
            Self::Display | Self::Script | Self::Own(_) => self.name(),
        }
    }
}

impl TryFrom<String> for Face {
    type Error = String;

    fn try_from(key: String) -> Result<Self, String> {
        if let Some(face) = Self::BUNDLED.into_iter().find(|face| face.key() == key) {
            return Ok(face);
        }
        let own = key.strip_prefix("own-").and_then(|number| number.parse().ok());
        own.map(Self::Own).ok_or_else(|| format!("no face is called {key:?}"))
    }
}

/// The font files that travel with the program.
#[derive(Debug, Clone, Copy)]
pub struct FontFiles {
    /// For [`Face::Regular`].
    pub regular: &'static [u8],
    /// For [`Face::Bold`].
    pub bold: &'static [u8],
    /// For [`Face::Italic`].
    pub italic: &'static [u8],
    /// For [`Face::BoldItalic`].
    pub bold_italic: &'static [u8],
    /// For [`Face::Display`].
    pub display: &'static [u8],
    /// For [`Face::Script`].
    pub script: &'static [u8],
}

/// A font file of the office.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwnFont {
    /// The number layouts know it by, as in `own-7`; it never changes, whatever other fonts come and go.
    pub number: u16,
    /// What the office calls it.
    pub name: String,
    /// The file.
    pub bytes: Vec<u8>,
}

/// All faces, read and checked; a copy shares the files.
#[derive(Clone)]
pub struct Faces {
    bundled: [Arc<FontFile>; 6],
    own: BTreeMap<u16, Arc<FontFile>>,
}

/// Ink of a shaped line, in millimetres from the baseline; both grow away from it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Ink {
    /// From the baseline up to the top of the tallest mark.
    pub above: Mm,
    /// From the baseline down to the bottom of the lowest dot.
    pub below: Mm,
}

/// A letter no glyph was found for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct NoGlyph {
    pub(crate) letter: char,
}

impl Faces {
    /// Reads the font files of the program and checks that each has every Vietnamese letter.
    ///
    /// # Errors
    ///
    /// The first face that fails, with any variant of [`FontError`].
    pub fn parse(files: FontFiles) -> Result<Self, FontError> {
        let read = |face: Face, bytes| FontFile::bundled(face, bytes).map(Arc::new);
        Ok(Self {
            bundled: [
                read(Face::Regular, files.regular)?,
                read(Face::Bold, files.bold)?,
                read(Face::Italic, files.italic)?,
                read(Face::BoldItalic, files.bold_italic)?,
                read(Face::Display, files.display)?,
                read(Face::Script, files.script)?,
            ],
            own: BTreeMap::new(),
        })
    }

    /// These faces and those of the office; fonts that `self` had from an office are left out.
    ///
    /// Cheap but for reading the fonts given: the bundled faces are shared.
    ///
    /// # Errors
    ///
    /// The first font that cannot be used, with any variant of [`FontError`].
    pub fn with_own(&self, fonts: Vec<OwnFont>) -> Result<Self, FontError> {
        let mut own = BTreeMap::new();
        for font in fonts {
            own.insert(font.number, Arc::new(FontFile::own(font.name, font.bytes)?));
        }
        Ok(Self { bundled: self.bundled.clone(), own })
    }

    /// Every face there is, the bundled ones first.
    pub fn all(&self) -> impl Iterator<Item = Face> {
        Face::BUNDLED.into_iter().chain(self.own.keys().map(|&number| Face::Own(number)))
    }

    /// Whether the face is there; only one of an office may be absent.
    pub fn has(&self, face: Face) -> bool {
        match face {
            Face::Own(number) => self.own.contains_key(&number),
            Face::Regular | Face::Bold | Face::Italic | Face::BoldItalic | Face::Display | Face::Script => {
                true
            }
        }
    }

    /// What the font calls itself, or the office calls it.
    pub fn title(&self, face: Face) -> &str {
        self.file(face).title()
    }

    fn file(&self, face: Face) -> &FontFile {
        let [regular, bold, italic, bold_italic, display, script] = &self.bundled;
        match face {
            Face::Regular => regular,
            Face::Bold => bold,
            Face::Italic => italic,
            Face::BoldItalic => bold_italic,
            Face::Display => display,
            Face::Script => script,
            // Laying out refuses a face that is absent, so the stand-in is never seen on paper.
            Face::Own(number) => self.own.get(&number).unwrap_or(regular),
        }
    }

    pub(crate) fn data(&self, face: Face) -> FaceData<'_> {
        self.file(face).data()
    }

    /// Shapes one line of NFC text: kerning and marks as the face wants them.
    ///
    /// # Errors
    ///
    /// The first letter the face has no glyph for.
    pub(crate) fn shape(&self, face: Face, text: &str) -> Result<Vec<Glyph>, NoGlyph> {
        let data = self.data(face);
        let mut buffer = UnicodeBuffer::new();
        buffer.set_cluster_level(BufferClusterLevel::Characters);
        buffer.set_direction(Direction::LeftToRight);
        buffer.set_script(script::LATIN);
        if let Some(language) = vietnamese() {
            buffer.set_language(language);
        }
        buffer.push_str(text);
        let shaped = rustybuzz::shape_with_plan(data.font, data.plan, buffer);
        shaped
            .glyph_infos()
            .iter()
            .zip(shaped.glyph_positions())
            .map(|(info, position)| {
                let id = u16::try_from(info.glyph_id).unwrap_or(0);
                if id == 0 {
                    let rest = text.get(info.cluster as usize..).unwrap_or_default();
                    return Err(NoGlyph { letter: rest.chars().next().unwrap_or('\u{fffd}') });
                }
                Ok(Glyph {
                    id,
                    advance: position.x_advance,
                    natural: i32::from(data.font.glyph_hor_advance(GlyphId(id)).unwrap_or(0)),
                    shift: (position.x_offset, position.y_offset),
                    start: info.cluster,
                })
            })
            .collect()
    }

    /// Width of shaped glyphs at a size, kerning included.
    pub fn width(&self, face: Face, size: Pt, glyphs: &[Glyph]) -> Mm {
        let units: i64 = glyphs.iter().map(|glyph| i64::from(glyph.advance)).sum();
        self.units(face, size, units as f64)
    }

    /// Width of one line of text at a size; `None` if the face lacks one of its letters.
    pub fn measure(&self, face: Face, size: Pt, text: &str) -> Option<Mm> {
        let glyphs = self.shape(face, text).ok()?;
        Some(self.width(face, size, &glyphs))
    }

    /// How far the ink of a line reaches above and below its baseline.
    ///
    /// Measured on the outlines: capitals with two marks rise above the ascent the font declares.
    pub fn ink(&self, face: Face, size: Pt, glyphs: &[Glyph]) -> Ink {
        let font = self.data(face).font;
        let (mut above, mut below) = (0, 0);
        for glyph in glyphs {
            if let Some(bounds) = font.glyph_bounding_box(GlyphId(glyph.id)) {
                above = above.max(i32::from(bounds.y_max) + glyph.shift.1);
                below = below.max(-(i32::from(bounds.y_min) + glyph.shift.1));
            }
        }
        Ink {
            above: self.units(face, size, f64::from(above)),
            below: self.units(face, size, f64::from(below)),
        }
    }

    /// Units of the face in its size.
    pub(crate) fn per_em(&self, face: Face) -> f64 {
        f64::from(self.data(face).font.units_per_em())
    }

    pub(crate) fn units(&self, face: Face, size: Pt, units: f64) -> Mm {
        (size * (units / f64::from(self.data(face).font.units_per_em()))).to_mm()
    }
}

fn vietnamese() -> Option<Language> {
    "vi".parse().ok()
}
