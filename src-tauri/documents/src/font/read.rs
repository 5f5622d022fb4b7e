//! Font files: which are taken, and what they are asked before a paper is set in them.

use std::ops::Deref;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;

use rustybuzz::{Direction, ShapePlan, UnicodeBuffer, script};
use self_cell::self_cell;
use thiserror::Error;
use ttf_parser::{Permissions, name_id};

use super::{Face, vietnamese};

/// Largest file taken, in bytes; the largest face with every Latin letter has a fifth of it.
const MOST_BYTES: usize = 16 * 1024 * 1024;

/// The small letters by vowel, each with its five tones; the capitals follow from them.
pub(super) const LETTERS: [&str; 13] = [
    "aàáảãạ",
    "ăằắẳẵặ",
    "âầấẩẫậ",
    "đ",
    "eèéẻẽẹ",
    "êềếểễệ",
    "iìíỉĩị",
    "oòóỏõọ",
    "ôồốổỗộ",
    "ơờớởỡợ",
    "uùúủũụ",
    "ưừứửữự",
    "yỳýỷỹỵ",
];
/// Plain letters, digits and signs that every paper needs.
pub(super) const OTHER_SIGNS: &str =
    " ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789.,:;/-–“”()'%";
/// What the faces of running text need beside that. Many display and script faces lack the sign of the
/// đồng; a paper set in one that does is refused by the letter, not by the face.
const TEXT_SIGNS: &str = "…&₫";

/// How a font forbids what a paper needs, by the bits its maker set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Embedding {
    /// It may not be put into documents at all.
    Forbidden,
    /// Only pictures of its letters may.
    BitmapOnly,
    /// Only the whole file may, not the letters used.
    WholeOnly,
}

/// Why a font file cannot be used; each names the font as its owner calls it.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum FontError {
    /// The bytes are no TrueType or OpenType font.
    #[error("the {name} font file cannot be read")]
    Unreadable {
        /// The font.
        name: String,
    },
    /// The file is larger than any font of one face needs to be.
    #[error("the {name} font file has {bytes} bytes, more than {MOST_BYTES}")]
    TooLarge {
        /// The font.
        name: String,
        /// Size of the file.
        bytes: usize,
    },
    /// The font's own licence bits (`fsType`) forbid what a paper needs.
    #[error("the {name} font may not be embedded in documents ({embedding:?})")]
    Restricted {
        /// The font.
        name: String,
        /// What is forbidden.
        embedding: Embedding,
    },
    /// Letters or marks that Vietnamese papers need are absent, or empty drawings.
    #[error("the {name} font lacks {letters}")]
    Lacks {
        /// The font.
        name: String,
        /// Every absent letter, in alphabet order.
        letters: String,
    },
}

/// The bytes of a font, from the program or from the office file.
enum Bytes {
    Bundled(&'static [u8]),
    Own(Arc<[u8]>),
}

impl Deref for Bytes {
    type Target = [u8];

    fn deref(&self) -> &[u8] {
        match self {
            Self::Bundled(bytes) => bytes,
            Self::Own(bytes) => bytes,
        }
    }
}

type Parsed<'a> = rustybuzz::Face<'a>;

self_cell!(
    /// The bytes with what was read in them, so that no line of text reads the tables again.
    struct Tables {
        owner: Bytes,
        #[covariant]
        dependent: Parsed,
    }
);

/// One font file, read and checked.
pub(super) struct FontFile {
    tables: Tables,
    plan: ShapePlan,
    /// Name inside a PDF, such as `LiberationSerif-Bold`.
    postscript_name: String,
    title: String,
}

/// What the writers need of a face.
#[derive(Clone, Copy)]
pub(crate) struct FaceData<'a> {
    pub(crate) bytes: &'a [u8],
    pub(crate) font: &'a rustybuzz::Face<'a>,
    /// Name inside a PDF, such as `LiberationSerif-Bold`.
    pub(crate) postscript_name: &'a str,
    pub(crate) plan: &'a ShapePlan,
}

impl FontFile {
    /// Reads a font of the program.
    pub(super) fn bundled(face: Face, bytes: &'static [u8]) -> Result<Self, FontError> {
        let wanted = match face {
            Face::Regular | Face::Bold | Face::Italic | Face::BoldItalic => TEXT_SIGNS,
            Face::Display | Face::Script | Face::Own(_) => "",
        };
        let mut file = Self::read(&face.name(), Bytes::Bundled(bytes), wanted)?;
        if let Some(title) = file.named(name_id::FULL_NAME) {
            file.title = title;
        }
        Ok(file)
    }

    /// Reads a font of the office.
    pub(super) fn own(name: String, bytes: Vec<u8>) -> Result<Self, FontError> {
        if bytes.len() > MOST_BYTES {
            return Err(FontError::TooLarge { name, bytes: bytes.len() });
        }
        // The readers of fonts stop at some damaged tables; whoever gives such a file is told so instead.
        let read = || {
            let file = Self::read(&name, Bytes::Own(bytes.into()), "")?;
            let letters: String = LETTERS.concat();
            for text in [letters.to_uppercase(), letters, OTHER_SIGNS.to_owned()] {
                let mut buffer = UnicodeBuffer::new();
                buffer.push_str(&text);
                rustybuzz::shape(file.tables.borrow_dependent(), &[], buffer);
            }
            Ok(file)
        };
        catch_unwind(AssertUnwindSafe(read))
            .unwrap_or_else(|_| Err(FontError::Unreadable { name: name.clone() }))
    }

    fn read(name: &str, bytes: Bytes, more_signs: &str) -> Result<Self, FontError> {
        let name = name.to_owned();
        let unreadable = || FontError::Unreadable { name: name.clone() };
        let tables =
            Tables::try_new(bytes, |bytes| rustybuzz::Face::from_slice(bytes, 0).ok_or_else(unreadable))?;
        let font = tables.borrow_dependent();
        if let Some(embedding) = forbidden(font) {
            return Err(FontError::Restricted { name, embedding });
        }
        let marked = || LETTERS.iter().flat_map(|row| row.chars()).filter(|letter| !letter.is_ascii());
        let letters: String = marked()
            .chain(marked().flat_map(char::to_uppercase))
            .chain(OTHER_SIGNS.chars())
            .chain(more_signs.chars())
            .filter(|letter| !drawn(font, *letter))
            .collect();
        if !letters.is_empty() {
            return Err(FontError::Lacks { name, letters });
        }
        let plan =
            ShapePlan::new(font, Direction::LeftToRight, Some(script::LATIN), vietnamese().as_ref(), &[]);
        let mut file = Self { tables, plan, postscript_name: String::new(), title: name.clone() };
        file.postscript_name = file.named(name_id::POST_SCRIPT_NAME).map_or(name, |own| plain(&own));
        Ok(file)
    }

    /// An entry of the font's table of names that can be read.
    fn named(&self, wanted: u16) -> Option<String> {
        let names = self.tables.borrow_dependent().names();
        names.into_iter().filter(|name| name.name_id == wanted).find_map(|name| name.to_string())
    }

    pub(super) fn title(&self) -> &str {
        &self.title
    }

    pub(super) fn data(&self) -> FaceData<'_> {
        FaceData {
            bytes: self.tables.borrow_owner(),
            font: self.tables.borrow_dependent(),
            postscript_name: &self.postscript_name,
            plan: &self.plan,
        }
    }
}

/// What the font's licence bits forbid of that which a paper needs.
fn forbidden(font: &rustybuzz::Face<'_>) -> Option<Embedding> {
    // No answer stands for bits that contradict each other, or for no table of them at all.
    if font.permissions().is_none_or(|permissions| permissions == Permissions::Restricted) {
        Some(Embedding::Forbidden)
    } else if !font.is_outline_embedding_allowed() {
        Some(Embedding::BitmapOnly)
    } else if !font.is_subsetting_allowed() {
        Some(Embedding::WholeOnly)
    } else {
        None
    }
}

/// Whether a letter has a drawing; old Vietnamese fonts have entries that lead to empty ones.
fn drawn(font: &rustybuzz::Face<'_>, letter: char) -> bool {
    font.glyph_index(letter)
        .is_some_and(|id| id.0 != 0 && (letter == ' ' || font.glyph_bounding_box(id).is_some()))
}

/// A name as a PDF may hold it: the file is not ours, and neither are the characters in it.
fn plain(name: &str) -> String {
    name.chars().filter(|letter| letter.is_ascii_alphanumeric() || *letter == '-').take(63).collect()
}
