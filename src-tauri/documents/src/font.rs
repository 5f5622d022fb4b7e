//! The four faces papers are set in: shaping, widths, ink and the letters they must have.

use rustybuzz::{BufferClusterLevel, Direction, Language, ShapePlan, UnicodeBuffer, script};
use thiserror::Error;
use ttf_parser::GlyphId;

use crate::page::{Glyph, Mm, Pt};

/// One of the four faces.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, serde::Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Face {
    /// Upright.
    Regular,
    /// Upright bold.
    Bold,
    /// Italic.
    Italic,
    /// Bold italic.
    BoldItalic,
}

impl Face {
    /// All faces, in the order [`Faces::parse`] takes them.
    pub const ALL: [Self; 4] = [Self::Regular, Self::Bold, Self::Italic, Self::BoldItalic];

    /// The name goldens and errors use.
    pub fn name(self) -> &'static str {
        match self {
            Self::Regular => "serif",
            Self::Bold => "serif-bold",
            Self::Italic => "serif-italic",
            Self::BoldItalic => "serif-bold-italic",
        }
    }
}

/// Why a font file cannot be used.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum FontError {
    /// The bytes are no TrueType or OpenType font.
    #[error("the {} font file cannot be read", face.name())]
    Unreadable {
        /// The face it was meant for.
        face: Face,
    },
    /// The font's own licence bits forbid putting it into a document.
    #[error("the {} font may not be embedded in documents", face.name())]
    Restricted {
        /// The face it was meant for.
        face: Face,
    },
    /// Letters or marks that Vietnamese papers need are absent.
    #[error("the {} font lacks {letters}", face.name())]
    Lacks {
        /// The face it was meant for.
        face: Face,
        /// Every absent letter, in alphabet order.
        letters: String,
    },
}

/// The 67 lower-case Vietnamese letters that carry a mark; the capitals follow from them.
const MARKED_LETTERS: &str = "àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ";
/// What papers need beside letters.
const OTHER_SIGNS: &str = " ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789.,:;/-–…“”()'%&₫";

/// One parsed font file.
pub(crate) struct FaceData {
    pub(crate) bytes: &'static [u8],
    pub(crate) font: rustybuzz::Face<'static>,
    /// Name inside a PDF, such as `LiberationSerif-Bold`.
    pub(crate) postscript_name: String,
    plan: ShapePlan,
}

/// The four faces, read and checked.
pub struct Faces {
    faces: [FaceData; 4],
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
    /// Reads the four font files and checks that each has every Vietnamese letter.
    ///
    /// # Errors
    ///
    /// The first face that fails, with [`FontError::Unreadable`], [`FontError::Restricted`] or
    /// [`FontError::Lacks`], which names all absent letters of that face.
    pub fn parse(
        regular: &'static [u8],
        bold: &'static [u8],
        italic: &'static [u8],
        bold_italic: &'static [u8],
    ) -> Result<Self, FontError> {
        Ok(Self {
            faces: [
                FaceData::parse(Face::Regular, regular)?,
                FaceData::parse(Face::Bold, bold)?,
                FaceData::parse(Face::Italic, italic)?,
                FaceData::parse(Face::BoldItalic, bold_italic)?,
            ],
        })
    }

    pub(crate) fn data(&self, face: Face) -> &FaceData {
        let [regular, bold, italic, bold_italic] = &self.faces;
        match face {
            Face::Regular => regular,
            Face::Bold => bold,
            Face::Italic => italic,
            Face::BoldItalic => bold_italic,
        }
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
        let shaped = rustybuzz::shape_with_plan(&data.font, &data.plan, buffer);
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
        let font = &self.data(face).font;
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

    pub(crate) fn units(&self, face: Face, size: Pt, units: f64) -> Mm {
        (size * (units / f64::from(self.data(face).font.units_per_em()))).to_mm()
    }
}

impl FaceData {
    fn parse(face: Face, bytes: &'static [u8]) -> Result<Self, FontError> {
        let font = rustybuzz::Face::from_slice(bytes, 0).ok_or(FontError::Unreadable { face })?;
        if font.permissions() == Some(ttf_parser::Permissions::Restricted) || !font.is_subsetting_allowed() {
            return Err(FontError::Restricted { face });
        }
        let letters: String = MARKED_LETTERS
            .chars()
            .chain(MARKED_LETTERS.chars().flat_map(char::to_uppercase))
            .chain(OTHER_SIGNS.chars())
            .filter(|letter| font.glyph_index(*letter).is_none_or(|id| id.0 == 0))
            .collect();
        if !letters.is_empty() {
            return Err(FontError::Lacks { face, letters });
        }
        let postscript_name = font
            .names()
            .into_iter()
            .filter(|name| name.name_id == ttf_parser::name_id::POST_SCRIPT_NAME)
            .find_map(|name| name.to_string())
            .unwrap_or_else(|| face.name().to_owned());
        let plan =
            ShapePlan::new(&font, Direction::LeftToRight, Some(script::LATIN), vietnamese().as_ref(), &[]);
        Ok(Self { bytes, font, postscript_name, plan })
    }
}

fn vietnamese() -> Option<Language> {
    "vi".parse().ok()
}
