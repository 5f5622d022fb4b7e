//! What can go wrong with the office file, each with what was being done.

use crate::place::{Place, may_grow};
use std::path::Path;

/// A failure of the store. The English texts are for logs; officers read the sentence of its code.
#[derive(Debug, thiserror::Error)]
#[expect(missing_docs, reason = "the fields are named by the sentences")]
pub enum StoreError {
    /// No such record.
    #[error("no {entity} with id {id}")]
    NotFound { entity: &'static str, id: i64 },
    /// Somebody changed the record first.
    #[error("{entity} {id} changed since revision {seen}")]
    Stale { entity: &'static str, id: i64, seen: i64 },
    /// A stored value this program does not know.
    #[error("{entity} {id} has a {column} this program does not know")]
    Unreadable { entity: &'static str, id: i64, column: &'static str },
    /// Long work that was called off; nothing was changed.
    #[error("the work was called off")]
    Cancelled,
    /// A filter or an order that the list does not have; `part` is the field of the request.
    #[error("{part}: {value} is {why}")]
    Listing { part: &'static str, value: String, why: &'static str },
    /// There is no file at that place.
    #[error("there is no office file there")]
    NoFile,
    /// The open file was moved, deleted or replaced by another program.
    #[error("the open file is no longer in its place")]
    Moved,
    /// There is a file already.
    #[error("there is a file already")]
    FileExists,
    /// The file was written by a newer program.
    #[error("the file has schema {found}, this program knows up to {known}")]
    TooNew { found: u32, known: u32 },
    /// The file is no office file: a text, a picture, another program's database.
    #[error("the file is not an office file")]
    Foreign,
    /// The SQLite that was linked loses data.
    #[error("SQLite {found} is older than {needed}")]
    OldSqlite { found: String, needed: &'static str },
    /// Another program holds the file.
    #[error("the file is in use by {holder}")]
    InUse { holder: String },
    /// The file lies where a live office file is lost sooner or later.
    #[error("the file lies on {place:?}")]
    UnsafePlace { place: Place },
    /// COMMIT failed, and the change was found saved all the same.
    #[error("the change was saved, though saving it failed")]
    SavedAfterAll { source: Box<StoreError> },
    /// COMMIT failed, and the file could not be opened again to look.
    #[error("whether the change was saved could not be seen")]
    Unsure,
    /// The place can only be read.
    #[error("the place is read-only, while {doing}")]
    ReadOnly { doing: &'static str },
    /// The disk is full.
    #[error("the disk is full, while {doing}")]
    DiskFull { doing: &'static str },
    /// The file is damaged.
    #[error("the file is damaged, while {doing}")]
    Damaged { doing: &'static str },
    /// A copy is not whole; the office file was not touched.
    #[error("the copy is damaged, found while {doing}")]
    CopyDamaged { doing: &'static str },
    /// A decision number that is used already that year.
    #[error("decision {number} of {year} is there already")]
    DecisionNumberUsed { number: String, year: i32 },
    /// An identity number that belongs to somebody else.
    #[error("the identity number belongs to {name}")]
    CitizenIdUsed { name: String },
    /// A file to keep that is empty or larger than `most` bytes.
    #[error("an attachment of {bytes} bytes; at most {most}")]
    AttachmentSize { bytes: u64, most: u64 },
    /// A print run whose outcome was told before.
    #[error("the outcome of print run {run} is told already")]
    RunReported { run: i64 },
    /// A sheet that a print run does not have.
    #[error("a print run of {sheets} sheets has no sheet {position}")]
    NoSheet { position: u32, sheets: u32 },
    /// An act that cannot be undone.
    #[error(transparent)]
    Undo(#[from] UndoRefusal),
    /// A file could not be read or written.
    #[error("while {doing}")]
    Io { doing: &'static str, source: std::io::Error },
    /// SQLite refused for another reason.
    #[error("while {doing}")]
    Sqlite { doing: &'static str, source: rusqlite::Error },
}

/// Why an act is not undone.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[expect(missing_docs, reason = "the fields are named by the sentences")]
pub enum UndoRefusal {
    /// No such act, or none that can be undone.
    #[error("there is nothing to undo")]
    Nothing,
    /// The act has legal force.
    #[error("act {seq} ({act}) has legal force")]
    LegalForce { seq: i64, act: String },
    /// The act was undone before.
    #[error("act {seq} was undone by act {by}")]
    Done { seq: i64, by: i64 },
    /// A later act changed the same record.
    #[error("act {seq} was followed by act {later} ({act}) on the same record")]
    Followed { seq: i64, later: i64, act: String },
    /// A later act with legal force changed the same record.
    #[error("act {seq} was followed by act {later} ({act}) with legal force on the same record")]
    FollowedByLegalForce { seq: i64, later: i64, act: String },
    /// What the act held of a person was erased since.
    #[error("what act {seq} held was erased")]
    Erased { seq: i64 },
    /// A later record depends on one of the act's.
    #[error("later records depend on act {seq}")]
    Depended { seq: i64 },
}

impl StoreError {
    /// Whether SQLite or the disk failed, rather than refused.
    fn is_of_the_disk(&self) -> bool {
        let failed = Some(rusqlite::ErrorCode::SystemIoFailure);
        matches!(self, Self::Io { .. })
            || matches!(self, Self::Sqlite { source, .. } if source.sqlite_error_code() == failed)
    }

    /// A failure of the disk that came when the act was saved already, told as that.
    #[must_use]
    pub fn after_all(self) -> Self {
        if self.is_of_the_disk() { Self::SavedAfterAll { source: Box::new(self) } } else { self }
    }

    /// Damage that was found in a copy, told as that: the words for the office file would frighten for nothing.
    #[must_use]
    pub(crate) fn of_a_copy(self) -> Self {
        if let Self::Damaged { doing } = self { Self::CopyDamaged { doing } } else { self }
    }

    /// A failure to write that is a want of room at `path`, told as that.
    #[must_use]
    pub fn with_room_at(self, path: &Path) -> Self {
        if let Self::Sqlite { doing, .. } = self
            && self.is_of_the_disk()
            && !may_grow(path)
        {
            return Self::DiskFull { doing };
        }
        self
    }
}

/// Names what was being done when SQLite or the disk refused.
pub(crate) trait Doing<T> {
    fn doing(self, doing: &'static str) -> Result<T, StoreError>;
}

impl<T> Doing<T> for rusqlite::Result<T> {
    fn doing(self, doing: &'static str) -> Result<T, StoreError> {
        self.map_err(|source| of_sqlite(doing, source))
    }
}

impl<T> Doing<T> for std::io::Result<T> {
    fn doing(self, doing: &'static str) -> Result<T, StoreError> {
        use std::io::ErrorKind as K;
        self.map_err(|source| {
            if matches!(source.kind(), K::StorageFull | K::QuotaExceeded | K::FileTooLarge) {
                StoreError::DiskFull { doing }
            } else if matches!(source.kind(), K::PermissionDenied | K::ReadOnlyFilesystem) {
                StoreError::ReadOnly { doing }
            } else if source.kind() == K::NotFound {
                StoreError::NoFile
            } else {
                StoreError::Io { doing, source }
            }
        })
    }
}

fn of_sqlite(doing: &'static str, source: rusqlite::Error) -> StoreError {
    use rusqlite::ErrorCode as C;
    let code = source.sqlite_error_code();
    if matches!(code, Some(C::DiskFull)) {
        StoreError::DiskFull { doing }
    } else if matches!(code, Some(C::ReadOnly | C::CannotOpen | C::PermissionDenied)) {
        StoreError::ReadOnly { doing }
    } else if matches!(code, Some(C::DatabaseCorrupt)) {
        StoreError::Damaged { doing }
    } else if matches!(code, Some(C::NotADatabase)) {
        StoreError::Foreign
    } else if matches!(code, Some(C::DatabaseBusy | C::DatabaseLocked)) {
        StoreError::InUse { holder: String::new() }
    } else {
        StoreError::Sqlite { doing, source }
    }
}
