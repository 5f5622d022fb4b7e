//! Where long work of the store stands.

use crate::error::StoreError;

/// What long work is doing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stage {
    /// Every page of the file is read.
    File,
    /// The chain of acts is verified.
    Journal,
    /// Rows are compared with their last image.
    Rows,
    /// Files that rows name are hashed again.
    Attachments,
    /// Decisions and dossiers are compared with each other.
    Records,
    /// The copy is written.
    Copy,
}

impl Stage {
    /// All stages.
    pub const ALL: [Self; 6] =
        [Self::File, Self::Journal, Self::Rows, Self::Attachments, Self::Records, Self::Copy];

    /// The key of its Vietnamese text.
    pub fn key(self) -> &'static str {
        match self {
            Self::File => "check_file",
            Self::Journal => "check_journal",
            Self::Rows => "check_rows",
            Self::Attachments => "check_attachments",
            Self::Records => "check_records",
            Self::Copy => "backup_copy",
        }
    }
}

/// After how many rows long work asks whether it goes on.
pub(crate) const ROWS_BETWEEN_QUESTIONS: u64 = 256;

/// Is told the stage, how much of it is done and how much there is; an error from it ends the work, which
/// then has changed nothing.
pub type Follow<'f> = &'f dyn Fn(Stage, u64, Option<u64>) -> Result<(), StoreError>;

/// Follows nothing and never ends the work.
///
/// # Errors
///
/// None; it has the shape of all that follow.
pub fn alone(_: Stage, _: u64, _: Option<u64>) -> Result<(), StoreError> {
    Ok(())
}
