//! The law as data: dated rows with their sources, read from files and checked as a whole.

pub mod bonus;
pub(crate) mod check;
pub mod criteria;
pub mod file;
pub mod instrument;
pub mod local;
pub mod rows;
pub mod rule;
pub mod rulebook;

pub use check::LawProblem;
pub use rulebook::{Rulebook, RulebookFiles};

/// How sure we are of a row of the law.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Confidence {
    /// Read in a source.
    Confirmed,
    /// Known, but not read this time; shown as *chưa kiểm chứng* wherever it decides something.
    Memory,
    /// Read in a draft only; the enacted wording is unknown.
    Draft,
}

impl Confidence {
    /// The key of the file format, also the key of its Vietnamese text.
    pub fn key(self) -> &'static str {
        match self {
            Self::Confirmed => "confirmed",
            Self::Memory => "memory",
            Self::Draft => "draft",
        }
    }
}

/// Reads one file of the law; what is wrong with it joins the problems.
pub(crate) fn read<T: serde::de::DeserializeOwned>(
    file: &str,
    text: &str,
    problems: &mut Vec<LawProblem>,
) -> Option<T> {
    toml::from_str(text)
        .map_err(|error| {
            problems.push(LawProblem::File { file: file.to_owned(), message: error.to_string() })
        })
        .ok()
}
