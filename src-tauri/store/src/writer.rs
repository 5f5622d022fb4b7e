//! The one connection that writes, and what is done when COMMIT fails.

use crate::connection;
use crate::error::{Doing, StoreError};
use rusqlite::{Connection, OpenFlags};
use std::path::{Path, PathBuf};

/// How the file is kept safe where it lies.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Mode {
    /// On a disk of this machine: a WAL, and readers beside the writer.
    Local,
    /// Where a WAL cannot be trusted, because the officer said so: one connection, a rollback journal that is
    /// truncated, and every commit waits for file and folder.
    Forced,
}

/// The connection that writes; it can be let go and opened again.
#[derive(Debug)]
pub(crate) struct Writer {
    path: PathBuf,
    mode: Mode,
    conn: Option<Connection>,
}

impl Writer {
    pub(crate) fn new(path: &Path, conn: Connection, mode: Mode) -> Self {
        Self { path: path.to_owned(), mode, conn: Some(conn) }
    }

    /// The connection, opened again where it was let go.
    pub(crate) fn conn(&mut self) -> Result<&mut Connection, StoreError> {
        if self.conn.is_none() {
            let conn = connection::writer(&self.path, OpenFlags::empty())?;
            connection::durable(&conn, self.mode)?;
            self.conn = Some(conn);
        }
        self.conn.as_mut().ok_or(StoreError::NoFile)
    }

    /// Closes the file after a COMMIT that failed, opens it again and looks whether the act `uuid` is there.
    ///
    /// In 48 of 2,570 injected failures a COMMIT that reported an error had been kept (`fsync` failed after the
    /// WAL was written), so nobody is told anything before this look. A change that is there is written once
    /// more, into the file itself: what a failed `fsync` left in memory alone would be lost with the power.
    pub(crate) fn look(&mut self, uuid: &str, failed: StoreError) -> StoreError {
        self.conn = None;
        let looked = self.conn().and_then(|conn| {
            let there: bool = conn
                .query_row("SELECT EXISTS (SELECT 1 FROM journal WHERE uuid = ?1)", [uuid], |row| row.get(0))
                .doing("looking whether the change was saved")?;
            if there {
                conn.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |row| row.get::<_, i64>(0))
                    .doing("writing the change once more")
                    .and_then(|busy| if busy == 0 { Ok(true) } else { Err(StoreError::Unsure) })
            } else {
                Ok(false)
            }
        });
        match looked {
            Ok(true) => StoreError::SavedAfterAll { source: Box::new(failed) },
            Ok(false) => failed,
            Err(_) => StoreError::Unsure,
        }
    }
}
