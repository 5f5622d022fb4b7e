//! Why a file could not be read as a list at all.

use crate::field::Field;

/// What there is too much of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Capped {
    /// Bytes of the file.
    FileBytes,
    /// Bytes after inflating, or bytes of text in all cells.
    InflatedBytes,
    /// Bytes of one part of the file after inflating.
    PartBytes,
    /// Entries of the container.
    Entries,
    /// Rows of a sheet.
    Rows,
    /// Columns of a sheet.
    Columns,
    /// Cells of the workbook.
    Cells,
}

impl Capped {
    /// The key of its Vietnamese text.
    pub fn key(self) -> &'static str {
        match self {
            Self::FileBytes => "file_bytes",
            Self::InflatedBytes => "inflated_bytes",
            Self::PartBytes => "part_bytes",
            Self::Entries => "entries",
            Self::Rows => "rows",
            Self::Columns => "columns",
            Self::Cells => "cells",
        }
    }
}

/// Why a file could not be read as a list at all. Faults of single rows are
/// [`RowProblem`](crate::RowProblem)s instead.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ListError {
    /// The file has no bytes.
    #[error("the file is empty")]
    Empty,
    /// Neither .xlsx nor .xls: a text, a picture, a Word document, .ods, .xlsb …
    #[error("the file is not an Excel workbook")]
    NotAWorkbook,
    /// A password is needed to open it.
    #[error("the workbook is protected by a password")]
    Encrypted,
    /// More than the program is ready to read.
    #[error("the workbook is too large: {} over {limit}", .what.key())]
    TooLarge {
        /// What there is too much of.
        what: Capped,
        /// How much would be read.
        limit: u64,
    },
    /// It starts like a workbook but cannot be read.
    #[error("the workbook is damaged: {detail}")]
    Damaged {
        /// What the reader said, for logs.
        detail: String,
    },
    /// No sheet has a cell.
    #[error("the workbook has no sheet with content")]
    NoSheets,
    /// The sheet asked for does not exist.
    #[error("no sheet {name:?}; present: {}", .present.join(", "))]
    NoSuchSheet {
        /// The sheet asked for.
        name: String,
        /// The sheets of the workbook.
        present: Vec<String>,
    },
    /// No header row with the columns that the kind of list needs.
    #[error("sheet {sheet:?} has no column {}; found: {}", .missing.key(), .captions.join(" | "))]
    NoTable {
        /// The sheet looked at.
        sheet: String,
        /// The first needed field that no column gives.
        missing: Field,
        /// The captions of the row that looks most like a header.
        captions: Vec<String>,
    },
    /// A mapping names columns that the table does not have.
    #[error("no column {}; present: {}", .asked.join(", "), .present.join(" | "))]
    NoSuchColumn {
        /// Captions or letters of the mapping without a column.
        asked: Vec<String>,
        /// The captions of the table.
        present: Vec<String>,
    },
    /// A sheet marked as a state secret, which this program must not hold.
    #[error("sheet {sheet:?}, row {row}: marked {mark:?}")]
    Secret {
        /// The sheet.
        sheet: String,
        /// The row of the mark.
        row: u32,
        /// The mark as written.
        mark: String,
    },
}

impl ListError {
    pub(crate) fn damaged(detail: impl std::fmt::Display) -> Self {
        Self::Damaged { detail: detail.to_string() }
    }

    pub(crate) fn too_large(what: Capped, limit: u64) -> Self {
        Self::TooLarge { what, limit }
    }
}
