//! A new office file: made under another name, and given its own when all of it is on the disk.

use crate::backup::{beside, sync_folder};
use crate::error::{Doing, StoreError};
use crate::gate::{Store, must_be_safe};
use crate::lock::Lock;
use crate::restore::clear;
use crate::writer::Mode;
use crate::{connection, migrate};
use rusqlite::{Connection, OpenFlags};
use std::path::Path;
use std::sync::Arc;

impl Store {
    /// Makes a new office file at `path` with the newest schema and nothing in it.
    ///
    /// `holder` says who opens it, for the message that another program gets.
    ///
    /// # Errors
    ///
    /// As [`Self::create_with`].
    pub fn create(path: &Path, holder: &str) -> Result<Self, StoreError> {
        Self::create_with(path, holder, |_| Ok(()))
    }

    /// Makes a new office file at `path` with the newest schema and what `first` does with it: the file gets its name
    /// when all of that is on the disk, so that whatever comes between leaves a whole office or none.
    ///
    /// # Errors
    ///
    /// [`StoreError::FileExists`]; [`StoreError::UnsafePlace`]; [`StoreError::InUse`]; those of `first`; failures of disk
    /// and SQLite. A file that could not be finished is taken away again.
    pub fn create_with<E: From<StoreError>>(
        path: &Path,
        holder: &str,
        first: impl FnOnce(&Self) -> Result<(), E>,
    ) -> Result<Self, E> {
        connection::check_version()?;
        if path.exists() {
            return Err(StoreError::FileExists.into());
        }
        must_be_safe(path)?;
        let lock = Arc::new(Lock::take(path, holder)?);
        let part = beside(path, ".part");
        // What an earlier try left when the power went.
        clear(&part)?;
        let made = (|| -> Result<(), E> {
            let part = Self::of(&part, Self::blank(&part)?, Mode::Local, Arc::clone(&lock))?;
            first(&part)?;
            Ok(part.finish(path)?)
        })();
        if made.is_err() {
            // Half a file helps nobody, and the message tells what happened.
            let _ = clear(&part);
        }
        made?;
        // The file is made; that it cannot be opened at once takes nothing back.
        let conn = Self::opened(path, Mode::Local).map_err(StoreError::after_all)?;
        Ok(Self::of(path, conn, Mode::Local, lock)?)
    }

    /// The writer of a file of the newest schema in which nothing is.
    fn blank(part: &Path) -> Result<Connection, StoreError> {
        let made = (|| {
            let mut conn = connection::writer(part, OpenFlags::SQLITE_OPEN_CREATE)?;
            conn.pragma_update(None, "application_id", migrate::APPLICATION_ID)
                .doing("marking the office file")?;
            connection::durable(&conn, Mode::Local)?;
            migrate::migrate(&mut conn)?;
            Ok(conn)
        })();
        made.map_err(|error: StoreError| error.with_room_at(part))
    }

    /// Folds the log into the file, closes it and gives it its name.
    fn finish(self, path: &Path) -> Result<(), StoreError> {
        let doing = "finishing the new office file";
        self.let_readers_go();
        let part = self.path().to_owned();
        let busy: bool = self
            .writer()
            .conn()?
            .query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |row| row.get(0))
            .doing(doing)?;
        drop(self);
        // What were still in the log would stay behind under the old name.
        if busy || beside(&part, "-wal").metadata().is_ok_and(|log| log.len() > 0) {
            let source = std::io::Error::from(std::io::ErrorKind::ResourceBusy);
            return Err(StoreError::Io { doing, source });
        }
        std::fs::rename(&part, path).doing(doing)?;
        sync_folder(path)
    }
}
