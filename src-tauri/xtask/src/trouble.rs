//! What can stop the job; the sentences for it stand in `text.rs`.

use crate::version::Version;

/// What stopped the job, with all that its sentence needs.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Trouble {
    /// The words after `cargo xtask` are none that it knows.
    UnknownCommand(String),
    /// The command does not take this word.
    UnknownOption { command: &'static str, option: String },
    /// A file of the repository lacks a line that must be there.
    LineMissing { file: &'static str, line: &'static str },
    /// A file or folder could not be read or made.
    Disk { path: String, reason: String },
    /// A program could not be started.
    ProgramMissing { program: String },
    /// The compiler is older than the workspace wants.
    RustTooOld { found: Version, wanted: Version },
    /// rustfmt or clippy is missing and could not be added.
    ComponentsMissing(Vec<&'static str>),
    /// System packages are missing and nobody here may install them.
    NoRights { missing: Vec<&'static str> },
    /// apt could not install the packages; `tail` is the end of what it said.
    AptFailed { missing: Vec<&'static str>, tail: Vec<String> },
    /// Neither dpkg nor the libraries of the window are there.
    NotDebian,
    /// Node is absent (`found` is none) or does not fit, and apt offers none that would.
    NodeUnfit { found: Option<Version>, offered: Option<Version>, wanted: String },
    /// Node is there, npm is not, and apt was of no help.
    NpmMissing,
    /// A step of preparing or running ended with an error after it had said why.
    StepFailed { name: String },
}

impl Trouble {
    /// 2 where the words of the command are off, else 1.
    pub(crate) fn exit_code(&self) -> u8 {
        if matches!(self, Trouble::UnknownCommand(_) | Trouble::UnknownOption { .. }) { 2 } else { 1 }
    }
}
