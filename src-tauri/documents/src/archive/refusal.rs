//! What PDF/A-2u forbids, told in our words.

use std::collections::BTreeMap;

use krilla::configure::ValidationError;
use krilla::error::KrillaError;
use krilla::surface::Location;
use krilla::text::Font;
use thiserror::Error;

use super::ArchiveError;
use crate::font::Face;

/// One thing the standard forbids.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Error)]
pub enum Refusal {
    /// A glyph that stands for a missing letter (ISO 19005-2, 6.2.11.8).
    #[error("{} lacks a glyph for {letters:?}{}", name(*face), on(*page))]
    MissingGlyph {
        /// The page, counted from 0.
        page: Option<usize>,
        /// The face, if it is known.
        face: Option<Face>,
        /// The letters without a glyph.
        letters: String,
    },
    /// A glyph that says no letters, or none that a reader could use (6.2.11.7).
    #[error("a glyph of {} says no letters{}", name(*face), on(*page))]
    NoLetters {
        /// The page, counted from 0.
        page: Option<usize>,
        /// The face, if it is known.
        face: Option<Face>,
    },
    /// The font's own licence bits forbid putting it into a document (6.2.11.4).
    #[error("{} may not be embedded", name(*face))]
    Restricted {
        /// The face, if it is known.
        face: Option<Face>,
    },
    /// The file would have more objects, or longer strings, than the standard allows (6.1.13).
    #[error("the file is too large: {what}")]
    TooLarge {
        /// Which limit, in the library's word.
        what: String,
    },
    /// Anything else; none of it can come from a page of ours.
    #[error("{what}")]
    Other {
        /// What the library said.
        what: String,
    },
}

fn name(face: Option<Face>) -> String {
    face.map_or_else(|| "a face".to_owned(), |face| format!("the {} face", face.name()))
}

fn on(page: Option<usize>) -> String {
    page.map_or_else(String::new, |page| format!(" on page {page}"))
}

/// The refusals of one error, for people who read logs.
pub(super) fn list(refusals: &[Refusal]) -> String {
    refusals.iter().map(Refusal::to_string).collect::<Vec<_>>().join("; ")
}

/// The library's error in our words.
#[allow(clippy::wildcard_enum_match_arm)] // The other kinds concern links, tags and formats we do not use.
pub(super) fn told(error: KrillaError, fonts: &BTreeMap<Face, Font>) -> ArchiveError {
    let face = |font: &Font| fonts.iter().find(|(_, other)| *other == font).map(|(face, _)| *face);
    match error {
        KrillaError::Validation(errors) => {
            let mut refusals: Vec<Refusal> = errors.iter().map(|(error, _)| refusal(error, face)).collect();
            // The library collects them in no particular order.
            refusals.sort();
            refusals.dedup();
            ArchiveError::Refused { refusals }
        }
        KrillaError::Font(font, message) => match face(&font) {
            Some(face) => ArchiveError::Face { face },
            None => ArchiveError::Library { message },
        },
        other => ArchiveError::Library { message: other.to_string() },
    }
}

#[allow(clippy::wildcard_enum_match_arm)] // Thirty kinds concern what our pages never hold.
fn refusal(error: &ValidationError, face: impl Fn(&Font) -> Option<Face>) -> Refusal {
    let page = |location: &Option<Location>| {
        location.map(|location| usize::try_from(location.get() - 1).unwrap_or(usize::MAX))
    };
    match error {
        ValidationError::ContainsNotDefGlyph(font, location, letters) => {
            Refusal::MissingGlyph { page: page(location), face: face(font), letters: letters.clone() }
        }
        ValidationError::NoCodepointMapping(font, _, location)
        | ValidationError::InvalidCodepointMapping(font, _, _, location)
        | ValidationError::UnicodePrivateArea(font, _, _, location) => {
            Refusal::NoLetters { page: page(location), face: face(font) }
        }
        ValidationError::RestrictedLicense(font) => Refusal::Restricted { face: face(font) },
        ValidationError::TooLongString
        | ValidationError::TooLongName
        | ValidationError::TooLongArray
        | ValidationError::TooLongDictionary
        | ValidationError::TooLargeFloat
        | ValidationError::TooManyIndirectObjects => Refusal::TooLarge { what: format!("{error:?}") },
        other => Refusal::Other { what: format!("{other:?}") },
    }
}
