//! What can be wrong with the files of the law; all of it is found before any of it is used.

use crate::date::Span;
use std::collections::BTreeSet;

/// One thing wrong in a file of the law.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum LawProblem {
    /// The file is no TOML, or has a key or a word this program does not know.
    #[error("{file}: {message}")]
    File {
        /// The file's name.
        file: String,
        /// What the reader said, with line and column.
        message: String,
    },
    /// Two awards, authorities or levels share a key.
    #[error("{what} {key} is there twice")]
    Twice {
        /// The kind of row.
        what: &'static str,
        /// Its key.
        key: String,
    },
    /// A row names something that no file defines.
    #[error("{place} names the unknown {what} {key}")]
    Unknown {
        /// The row that names it.
        place: String,
        /// The kind of thing named.
        what: &'static str,
        /// The key that is not defined.
        key: String,
    },
    /// Two dated rows of one list share a day.
    #[error("two {what} of {key} share a day")]
    Overlap {
        /// The list.
        what: &'static str,
        /// Whose list.
        key: String,
    },
    /// A dated row ends before it begins.
    #[error("a row of {what} of {key} ends before it begins")]
    Backwards {
        /// The list.
        what: &'static str,
        /// Whose list.
        key: String,
    },
    /// A list that must not be empty is.
    #[error("{key} has no {what}")]
    Missing {
        /// The list.
        what: &'static str,
        /// Whose list.
        key: String,
    },
    /// A source names no instrument that the law's files know.
    #[error("{place} has the source {text:?}, which names no known instrument")]
    SourceUnknown {
        /// The row.
        place: String,
        /// Its source text.
        text: String,
    },
    /// A number that cannot be meant.
    #[error("{place} has a {what} that cannot be meant")]
    Number {
        /// The row.
        place: String,
        /// The number.
        what: &'static str,
    },
}

/// Finds rows that end before they begin, and pairs that share a day.
pub(crate) fn spans(what: &'static str, key: &str, spans: &[Span], problems: &mut Vec<LawProblem>) {
    for (at, span) in spans.iter().enumerate() {
        if span.is_backwards() {
            problems.push(LawProblem::Backwards { what, key: key.to_owned() });
        } else if spans[..at].iter().any(|earlier| earlier.overlaps(*span)) {
            problems.push(LawProblem::Overlap { what, key: key.to_owned() });
        }
    }
}

/// Finds keys that are there twice.
pub(crate) fn once<'a>(
    what: &'static str,
    keys: impl Iterator<Item = &'a str>,
    problems: &mut Vec<LawProblem>,
) {
    let mut seen = BTreeSet::new();
    for key in keys {
        if !seen.insert(key) {
            problems.push(LawProblem::Twice { what, key: key.to_owned() });
        }
    }
}

/// Reports a key that no file defines.
pub(crate) fn known(
    place: &str,
    what: &'static str,
    key: &str,
    is_there: bool,
    problems: &mut Vec<LawProblem>,
) {
    if !is_there {
        problems.push(LawProblem::Unknown { place: place.to_owned(), what, key: key.to_owned() });
    }
}
