//! The law as data: dated rows with their sources, read from files and checked as a whole.

pub(crate) mod check;
pub mod file;
pub mod rule;

pub use check::LawProblem;

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
