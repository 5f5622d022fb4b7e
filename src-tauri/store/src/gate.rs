//! The one gate for writing, and the readers beside it.

use crate::error::{Doing, StoreError};
use crate::lock::Lock;
use crate::query::Orders;
use crate::{Read, check, connection, journal, migrate};
use chrono::{DateTime, Utc};
use rusqlite::{Connection, OpenFlags, TransactionBehavior};
use so_vang_domain::text::Alphabet;
use std::ops::Deref;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};
use uuid::{NoContext, Timestamp, Uuid};

/// What is about to be done, by whom, when.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Act {
    /// The act's stable name, such as `decision.issue`.
    pub name: &'static str,
    /// The officer.
    pub actor: String,
    /// The instant.
    pub at: DateTime<Utc>,
    /// Why, in the officer's words; may be empty.
    pub reason: String,
    /// Whether the act has legal force and can never be undone.
    pub legal_force: bool,
}

/// What a transaction led to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Committed<T> {
    /// The answer of the work.
    pub value: T,
    /// The act's number in the journal; `None` if nothing had to change, and then nothing was written.
    pub seq: Option<i64>,
    /// Rows changed.
    pub rows: u64,
}

/// The open office file.
#[derive(Debug)]
pub struct Store {
    path: PathBuf,
    identity: Identity,
    // Fields are dropped in this order: the writer closes last, so that it folds the WAL into the one file
    // that an officer would copy; the lock goes after it.
    readers: Mutex<Vec<Connection>>,
    writer: Mutex<Connection>,
    alphabet: Alphabet,
    orders: Orders,
    _lock: Lock,
}

impl Store {
    /// Makes a new office file at `path` with the newest schema.
    ///
    /// `holder` says who opens it, for the message that another program gets.
    ///
    /// # Errors
    ///
    /// [`StoreError::FileExists`]; [`StoreError::InUse`]; failures of disk and SQLite. A file that
    /// could not be finished is taken away again.
    pub fn create(path: &Path, holder: &str) -> Result<Self, StoreError> {
        connection::check_version()?;
        if path.exists() {
            return Err(StoreError::FileExists);
        }
        let lock = Lock::take(path, holder)?;
        let made = (|| {
            let mut conn = connection::writer(path, OpenFlags::SQLITE_OPEN_CREATE)?;
            conn.pragma_update(None, "application_id", migrate::APPLICATION_ID)
                .doing("marking the office file")?;
            connection::durable(&conn)?;
            migrate::migrate(&mut conn)?;
            Ok(conn)
        })();
        match made {
            Ok(conn) => Self::of(path, conn, lock),
            Err(error) => {
                // Half a file helps nobody, and the message tells what happened.
                for ending in ["", "-wal", "-shm"] {
                    let mut half = path.as_os_str().to_owned();
                    half.push(ending);
                    let _ = std::fs::remove_file(half);
                }
                Err(error)
            }
        }
    }

    /// Opens the office file at `path` and brings it to the newest schema.
    ///
    /// # Errors
    ///
    /// [`StoreError::NoFile`], [`StoreError::Foreign`], [`StoreError::TooNew`],
    /// [`StoreError::InUse`], [`StoreError::ReadOnly`], [`StoreError::Damaged`].
    pub fn open(path: &Path, holder: &str) -> Result<Self, StoreError> {
        connection::check_version()?;
        if !path.is_file() {
            return Err(StoreError::NoFile);
        }
        let lock = Lock::take(path, holder)?;
        let mut conn = connection::writer(path, OpenFlags::empty())?;
        migrate::recognise(&conn)?;
        if conn.is_readonly("main").doing("asking whether the file can be written")? {
            return Err(StoreError::ReadOnly { doing: "opening the office file" });
        }
        connection::durable(&conn)?;
        migrate::migrate(&mut conn)?;
        // A file whose tables are not those of its schema would fail later, in the middle of something.
        if !check::schema_is_whole(&conn)? {
            return Err(StoreError::Damaged { doing: "comparing the schema" });
        }
        Self::of(path, conn, lock)
    }

    fn of(path: &Path, writer: Connection, lock: Lock) -> Result<Self, StoreError> {
        Ok(Self {
            path: path.to_owned(),
            identity: Identity::of(path).doing("looking at the office file")?,
            readers: Mutex::new(Vec::new()),
            writer: Mutex::new(writer),
            alphabet: Alphabet::default(),
            orders: Orders::default(),
            _lock: lock,
        })
    }

    /// A change of a file that is no longer in its place would be lost with it; a reader of another file that
    /// came to the place would show the records of that one.
    fn in_place(&self) -> Result<(), StoreError> {
        if Identity::of(&self.path).is_ok_and(|there| there == self.identity) {
            Ok(())
        } else {
            Err(StoreError::Moved)
        }
    }

    /// The place of the file.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Runs `work` on a connection that can only read, beside any writing.
    ///
    /// # Errors
    ///
    /// Those of `work`, and of opening a reader; [`StoreError::Moved`] if one must be opened.
    pub fn read<T, E: From<StoreError>>(&self, work: impl FnOnce(Read<'_>) -> Result<T, E>) -> Result<T, E> {
        // Nothing is half done under these locks, so a poisoned one is safe to use again.
        let idle = self.readers.lock().unwrap_or_else(PoisonError::into_inner).pop();
        let conn = match idle {
            Some(conn) => conn,
            None => {
                self.in_place()?;
                connection::reader(&self.path)?
            }
        };
        // One transaction, so that all reads of one question see one state.
        conn.execute_batch("BEGIN").doing("starting to read")?;
        let answer = work(Read { conn: &conn, orders: Some(&self.orders) });
        conn.execute_batch("COMMIT").doing("finishing reading")?;
        self.readers.lock().unwrap_or_else(PoisonError::into_inner).push(conn);
        answer
    }

    /// Runs `work` and its journal act in one transaction; an error undoes both.
    ///
    /// If `work` changes nothing, nothing is written and no act is left.
    ///
    /// # Errors
    ///
    /// Those of `work`, and of starting, journalling and committing; [`StoreError::Moved`] before anything is
    /// written.
    pub fn transact<T, E: From<StoreError>>(
        &self,
        act: &Act,
        work: impl FnOnce(&Tx<'_>) -> Result<T, E>,
    ) -> Result<Committed<T>, E> {
        self.transact_undoing(act, None, work)
    }

    pub(crate) fn transact_undoing<T, E: From<StoreError>>(
        &self,
        act: &Act,
        undoes: Option<i64>,
        work: impl FnOnce(&Tx<'_>) -> Result<T, E>,
    ) -> Result<Committed<T>, E> {
        // A poisoned lock is safe to use again: an unfinished transaction was rolled back when it was dropped.
        let mut conn = self.writer.lock().unwrap_or_else(PoisonError::into_inner);
        self.in_place()?;
        let inner =
            conn.transaction_with_behavior(TransactionBehavior::Immediate).doing("starting a change")?;
        let seq = journal::begin(&inner)?;
        let value = {
            let tx = Tx { read: Read { conn: &inner, orders: None }, alphabet: &self.alphabet, at: act.at };
            work(&tx)?
        };
        let rows = journal::finish(&inner, seq, act, undoes)?;
        if rows == 0 {
            inner.rollback().doing("leaving the file as it was")?;
            return Ok(Committed { value, seq: None, rows });
        }
        inner.commit().doing("saving a change")?;
        Ok(Committed { value, seq: Some(seq), rows })
    }

    /// Runs `work` on the writing connection outside any transaction.
    pub(crate) fn with_writer<T>(
        &self,
        work: impl FnOnce(&Connection) -> Result<T, StoreError>,
    ) -> Result<T, StoreError> {
        work(&self.writer.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

/// What tells the open file from another that comes to its place.
///
/// Only Unix lets a file be moved or replaced while SQLite has it open; elsewhere it is enough that it is there.
#[derive(Debug, PartialEq, Eq)]
struct Identity {
    device: u64,
    file: u64,
}

impl Identity {
    #[cfg(unix)]
    fn of(path: &Path) -> std::io::Result<Self> {
        use std::os::unix::fs::MetadataExt;
        std::fs::metadata(path).map(|there| Self { device: there.dev(), file: there.ino() })
    }

    #[cfg(not(unix))]
    fn of(path: &Path) -> std::io::Result<Self> {
        std::fs::metadata(path).map(|_| Self { device: 0, file: 0 })
    }
}

/// The writing side of a transaction; offers all of [`Read`] too.
#[derive(Debug)]
pub struct Tx<'t> {
    read: Read<'t>,
    alphabet: &'t Alphabet,
    at: DateTime<Utc>,
}

impl<'t> Deref for Tx<'t> {
    type Target = Read<'t>;

    fn deref(&self) -> &Self::Target {
        &self.read
    }
}

impl Tx<'_> {
    pub(crate) fn conn(&self) -> &Connection {
        self.read.conn
    }

    pub(crate) fn alphabet(&self) -> &Alphabet {
        self.alphabet
    }

    /// A new UUIDv7 of the act's instant, for a record that can travel.
    pub(crate) fn uuid(&self) -> String {
        uuid_at(self.at)
    }
}

/// A new UUIDv7 of an instant.
pub(crate) fn uuid_at(at: DateTime<Utc>) -> String {
    let seconds = u64::try_from(at.timestamp()).unwrap_or(0);
    Uuid::new_v7(Timestamp::from_unix(NoContext, seconds, at.timestamp_subsec_nanos())).to_string()
}
