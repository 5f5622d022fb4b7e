//! The one gate for writing, and the readers beside it.

use crate::error::{Doing, StoreError};
use crate::lock::Lock;
use crate::place::{Place, place_of};
use crate::query::Orders;
use crate::writer::{Mode, Writer};
use crate::{Read, backup, check, connection, journal, leftover, migrate};
use chrono::{DateTime, Utc};
use rusqlite::{Connection, OpenFlags, TransactionBehavior};
use so_vang_domain::text::Alphabet;
use std::cell::Cell;
use std::ops::Deref;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, TryLockError};
use std::time::{Duration, Instant};
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
    writer: Mutex<Writer>,
    mode: Mode,
    /// Damage was found while the file is open: it is read as far as that goes, and nothing more is written.
    damaged: AtomicBool,
    alphabet: Alphabet,
    orders: Orders,
    _lock: Arc<Lock>,
}

thread_local! {
    /// How many acts this thread has saved.
    static SAVED_HERE: Cell<u64> = const { Cell::new(0) };
}

/// Acts that are not the whole of what was asked for: readings that are written down, and papers that come after them.
const GOING_ON: [&str; 6] = [
    "personal_data.read",
    "personal_data.show",
    "personal_data.export",
    "office.rehearse",
    "certificate.print",
    "signing.export",
];

/// How many acts this thread has saved that were what an officer asked for. Whoever compares it before and after a
/// piece of work knows whether a failure came before or after its act was saved.
pub fn acts_saved_here() -> u64 {
    SAVED_HERE.get()
}

/// How long a reader waits for the one connection of a file that is open where it should not be.
const WAIT_FOR_THE_ONE: Duration = Duration::from_secs(5);

impl Store {
    /// Opens the office file at `path` and brings it to the newest schema.
    ///
    /// # Errors
    ///
    /// [`StoreError::NoFile`], [`StoreError::UnsafePlace`], [`StoreError::Foreign`], [`StoreError::TooNew`],
    /// [`StoreError::InUse`], [`StoreError::ReadOnly`], [`StoreError::Damaged`].
    pub fn open(path: &Path, holder: &str) -> Result<Self, StoreError> {
        if path.is_file() {
            must_be_safe(path)?;
        }
        Self::open_in(path, holder, Mode::Local)
    }

    /// Opens the office file at `path` wherever it lies. Where that is no safe place, one connection does
    /// everything, without a WAL, and every commit waits for the disk: the slow way that loses nothing where a
    /// WAL cannot be trusted.
    ///
    /// # Errors
    ///
    /// As [`Self::open`], without [`StoreError::UnsafePlace`].
    pub fn open_anyway(path: &Path, holder: &str) -> Result<Self, StoreError> {
        let mode = if must_be_safe(path).is_ok() { Mode::Local } else { Mode::Forced };
        Self::open_in(path, holder, mode)
    }

    fn open_in(path: &Path, holder: &str, mode: Mode) -> Result<Self, StoreError> {
        connection::check_version()?;
        if !path.is_file() {
            return Err(StoreError::NoFile);
        }
        let lock = Arc::new(Lock::take(path, holder)?);
        let conn = Self::opened(path, mode).map_err(|error| error.with_room_at(path))?;
        Self::of(path, conn, mode, lock)
    }

    /// The writer of a file that is held: brought to the newest schema, and not found damaged.
    pub(crate) fn opened(path: &Path, mode: Mode) -> Result<Connection, StoreError> {
        leftover::must_follow(path)?;
        let mut conn = connection::writer(path, OpenFlags::empty())?;
        let schema = migrate::recognise(&conn)?;
        if conn.is_readonly("main").doing("asking whether the file can be written")? {
            return Err(StoreError::ReadOnly { doing: "opening the office file" });
        }
        connection::durable(&conn, mode)?;
        if (1..migrate::newest()).contains(&schema) {
            backup::keep_before_migration(&conn, path, schema)?;
        }
        migrate::migrate(&mut conn)?;
        // A file whose tables are not those of its schema would fail later, in the middle of something.
        if !check::schema_is_whole(&conn)? {
            return Err(StoreError::Damaged { doing: "comparing the schema" });
        }
        // The last act is read back: a WAL of another file that was put beside this one shows here.
        if !journal::tail_is_whole(&conn)? {
            return Err(StoreError::Damaged { doing: "reading the end of the journal" });
        }
        Ok(conn)
    }

    pub(crate) fn of(
        path: &Path,
        writer: Connection,
        mode: Mode,
        lock: Arc<Lock>,
    ) -> Result<Self, StoreError> {
        Ok(Self {
            path: path.to_owned(),
            identity: Identity::of(path).doing("looking at the office file")?,
            readers: Mutex::new(Vec::new()),
            writer: Mutex::new(Writer::new(path, writer, mode)),
            mode,
            damaged: AtomicBool::new(false),
            alphabet: Alphabet::default(),
            orders: Orders::default(),
            _lock: lock,
        })
    }

    /// Whether damage was found since the file was opened; then nothing is written any more.
    pub fn is_damaged(&self) -> bool {
        self.damaged.load(Ordering::Relaxed)
    }

    /// Writes nothing more from here on: damage was found.
    pub(crate) fn mark_damaged(&self) {
        self.damaged.store(true, Ordering::Relaxed);
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
        if self.mode == Mode::Forced {
            return self.read_on_the_one(work);
        }
        // Nothing is half done under these locks, so a poisoned one is safe to use again.
        let idle = self.readers.lock().unwrap_or_else(PoisonError::into_inner).pop();
        let conn = match idle {
            Some(conn) => conn,
            None => {
                self.in_place()?;
                connection::reader(&self.path)?
            }
        };
        let answer = Self::read_on(&conn, &self.orders, work)?;
        self.readers.lock().unwrap_or_else(PoisonError::into_inner).push(conn);
        answer
    }

    /// One transaction, so that all reads of one question see one state.
    fn read_on<T, E: From<StoreError>>(
        conn: &Connection,
        orders: &Orders,
        work: impl FnOnce(Read<'_>) -> Result<T, E>,
    ) -> Result<Result<T, E>, StoreError> {
        conn.execute_batch("BEGIN").doing("starting to read")?;
        let answer = work(Read { conn, orders: Some(orders) });
        // After a failure of the disk SQLite has ended the transaction itself, and that failure is the one to tell.
        if !conn.is_autocommit() {
            conn.execute_batch("COMMIT").doing("finishing reading")?;
        }
        Ok(answer)
    }

    fn read_on_the_one<T, E: From<StoreError>>(
        &self,
        work: impl FnOnce(Read<'_>) -> Result<T, E>,
    ) -> Result<T, E> {
        self.in_place()?;
        let until = Instant::now() + WAIT_FOR_THE_ONE;
        let mut writer = loop {
            match self.writer.try_lock() {
                Ok(writer) => break writer,
                Err(TryLockError::Poisoned(writer)) => break writer.into_inner(),
                Err(TryLockError::WouldBlock) if Instant::now() < until => {
                    std::thread::sleep(Duration::from_millis(5));
                }
                Err(TryLockError::WouldBlock) => {
                    return Err(StoreError::InUse { holder: String::new() }.into());
                }
            }
        };
        Self::read_on(writer.conn()?, &self.orders, work)?
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
        let mut writer = self.writer();
        if self.is_damaged() {
            return Err(StoreError::Damaged { doing: "starting a change" }.into());
        }
        self.in_place()?;
        let inner = writer
            .conn()?
            .transaction_with_behavior(TransactionBehavior::Immediate)
            .doing("starting a change")?;
        let seq = journal::begin(&inner)?;
        let value = {
            let tx =
                Tx { read: Read { conn: &inner, orders: None }, alphabet: &self.alphabet, at: act.at, seq };
            work(&tx)?
        };
        let Some(written) = journal::finish(&inner, seq, act, undoes)? else {
            inner.rollback().doing("leaving the file as it was")?;
            return Ok(Committed { value, seq: None, rows: 0 });
        };
        if let Err(failed) = inner.commit().doing("saving a change") {
            // What COMMIT says is not the last word: the change may be there all the same.
            self.let_readers_go();
            return Err(writer.look(&written.uuid, failed).into());
        }
        if !GOING_ON.contains(&act.name) {
            SAVED_HERE.set(SAVED_HERE.get() + 1);
        }
        Ok(Committed { value, seq: Some(seq), rows: written.rows })
    }

    /// Closes the readers that wait for work, so that nothing holds an older state of the file.
    pub(crate) fn let_readers_go(&self) {
        self.readers.lock().unwrap_or_else(PoisonError::into_inner).clear();
    }

    /// A poisoned lock is safe to use again: an unfinished transaction was rolled back when it was dropped.
    pub(crate) fn writer(&self) -> MutexGuard<'_, Writer> {
        self.writer.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Runs `work` on the writing connection outside any transaction.
    pub(crate) fn with_writer<T>(
        &self,
        work: impl FnOnce(&Connection) -> Result<T, StoreError>,
    ) -> Result<T, StoreError> {
        work(self.writer().conn()?)
    }
}

/// Refuses a place where a live office file is lost sooner or later.
pub(crate) fn must_be_safe(path: &Path) -> Result<(), StoreError> {
    match place_of(path) {
        Place::Local => Ok(()),
        place @ (Place::Removable | Place::Network | Place::Synced { .. } | Place::Unknown) => {
            Err(StoreError::UnsafePlace { place })
        }
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
    seq: i64,
}

impl<'t> Deref for Tx<'t> {
    type Target = Read<'t>;

    fn deref(&self) -> &Self::Target {
        &self.read
    }
}

impl<'t> Tx<'t> {
    /// The writing side of a transaction that was begun past the gate, for files that are being made.
    pub(crate) fn of(read: Read<'t>, alphabet: &'t Alphabet, at: DateTime<Utc>, seq: i64) -> Self {
        Self { read, alphabet, at, seq }
    }
}

impl Tx<'_> {
    pub(crate) fn conn(&self) -> &Connection {
        self.read.conn
    }

    pub(crate) fn alphabet(&self) -> &Alphabet {
        self.alphabet
    }

    /// The number that the act gets.
    pub(crate) fn seq(&self) -> i64 {
        self.seq
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
