//! Restoring: a proven copy takes the place of the office file, and what was there is kept beside it.

use crate::backup::{beside, prove, sync_folder};
use crate::error::{Doing, StoreError};
use crate::gate::{Act, Store};
use crate::lock::Lock;
use crate::stage::{Follow, Stage};
use crate::{Backup, connection, migrate};
use chrono::{DateTime, SecondsFormat, Utc};
use rusqlite::{OpenFlags, named_params};
use std::ffi::OsString;
use std::fs::File;
use std::path::{Path, PathBuf};

/// How a file came back.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    /// A copy alone.
    Copy,
    /// A copy, and the acts of the damaged file's journal after it.
    Replay,
    /// Every act of the damaged file's journal.
    Journal,
    /// Every row that could still be read.
    Salvage,
}

impl Way {
    /// All ways.
    pub const ALL: [Self; 4] = [Self::Copy, Self::Replay, Self::Journal, Self::Salvage];

    /// The key.
    pub fn key(self) -> &'static str {
        match self {
            Self::Copy => "copy",
            Self::Replay => "replay",
            Self::Journal => "journal",
            Self::Salvage => "salvage",
        }
    }

    /// Reads the key.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|way| way.key() == key)
    }
}

/// What a restore led to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Restored {
    /// The file name under which what was there is kept; empty if nothing was.
    pub kept_as: String,
    /// What is in the file now.
    pub backup: Backup,
}

/// Makes a working copy of a closed office file under `part`, syncs it, and brings it to the newest schema.
///
/// # Errors
///
/// [`StoreError::Foreign`], [`StoreError::TooNew`], [`StoreError::Damaged`]; failures of the disk.
pub(crate) fn work_copy(from: &Path, part: &Path) -> Result<(), StoreError> {
    clear(part)?;
    // A file that was not closed has its last acts in its WAL.
    for ending in ["", "-wal"] {
        let from = beside(from, ending);
        if ending.is_empty() || from.exists() {
            std::fs::copy(from, beside(part, ending)).doing("copying an office file")?;
        }
    }
    let mut conn = connection::writer(part, OpenFlags::empty())?;
    if migrate::recognise(&conn)? < migrate::newest() {
        migrate::migrate(&mut conn)?;
    }
    // The part is one file, whatever its origin was.
    conn.pragma_update(None, "journal_mode", "DELETE").doing("folding the WAL of a copy")?;
    drop(conn);
    File::open(part).and_then(|file| file.sync_all()).doing("syncing a copy")
}

/// Takes away what an earlier try left.
pub(crate) fn clear(part: &Path) -> Result<(), StoreError> {
    for ending in ["", "-wal", "-shm", "-journal"] {
        match std::fs::remove_file(beside(part, ending)) {
            Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
                return Err(error).doing("taking away an unfinished copy");
            }
            _ => {}
        }
    }
    Ok(())
}

/// A name beside `live` that no file has: its name, what happened, and the instant.
fn aside(live: &Path, at: DateTime<Utc>) -> PathBuf {
    let stem = live.file_stem().map(OsString::from).unwrap_or_default();
    let place = |number: u32| {
        let mut name = stem.clone();
        name.push(format!("-truoc-phuc-hoi-{}", at.format("%Y-%m-%dT%H%M%SZ")));
        if number > 1 {
            name.push(format!("-{number}"));
        }
        name.push(".sovang");
        live.with_file_name(name)
    };
    (1..1000).map(place).find(|place| !place.exists()).unwrap_or_else(|| place(1000))
}

/// Puts a proven part file in the place of the office file, which must be closed and whose lock the caller holds.
///
/// What was there is first given a second name together with its WAL, and synced; then its WAL is taken away, so
/// that the new file can never be read with the old one; then the part is renamed. Whenever the power goes, the
/// old file or the new one is in its place, and the old one has its second name.
fn exchange(part: &Path, live: &Path, at: DateTime<Utc>) -> Result<String, StoreError> {
    let mut kept_as = String::new();
    if live.exists() {
        let doing = "keeping the present file";
        let kept = aside(live, at);
        for ending in ["", "-wal"] {
            let (from, to) = (beside(live, ending), beside(&kept, ending));
            if !from.exists() {
                continue;
            }
            // A second name costs nothing and changes no byte; where the disk has none, a copy does the same.
            if std::fs::hard_link(&from, &to).is_err() {
                std::fs::copy(&from, &to).doing(doing)?;
                File::open(&to).and_then(|file| file.sync_all()).doing(doing)?;
            }
        }
        sync_folder(&kept)?;
        for ending in ["-wal", "-shm", "-journal"] {
            match std::fs::remove_file(beside(live, ending)) {
                Err(error) if error.kind() != std::io::ErrorKind::NotFound => return Err(error).doing(doing),
                _ => {}
            }
        }
        kept_as = kept.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    }
    std::fs::rename(part, live).doing("putting the copy in its place")?;
    sync_folder(live)?;
    Ok(kept_as)
}

/// Makes a part file beside `live` by `make`, proves it, and exchanges the office file for it.
///
/// # Errors
///
/// [`StoreError::InUse`]; those of `make` and `follow`; [`StoreError::Damaged`] if what was made does not pass its
/// check. Until the exchange nothing is changed; a part file that failed is taken away.
pub(crate) fn replace<T>(
    live: &Path,
    holder: &str,
    at: DateTime<Utc>,
    follow: Follow<'_>,
    make: impl FnOnce(&Path) -> Result<T, StoreError>,
) -> Result<(T, Restored), StoreError> {
    let lock = Lock::take(live, holder)?;
    let part = beside(live, ".restore.part");
    let done = clear(&part).and_then(|()| make(&part)).and_then(|made| {
        let backup = prove(&part, follow)?;
        File::open(&part).and_then(|file| file.sync_all()).doing("syncing a copy")?;
        let kept_as = exchange(&part, live, at)?;
        Ok((made, Restored { kept_as, backup }))
    });
    if done.is_err() {
        // What was not finished helps nobody; the failure says that nothing was changed.
        let _ = clear(&part);
    }
    drop(lock);
    done
}

/// Puts the copy at `copy` in the place of the office file at `live`, which must be closed.
///
/// # Errors
///
/// As [`replace`]: [`StoreError::InUse`], [`StoreError::Foreign`], [`StoreError::TooNew`],
/// [`StoreError::CopyDamaged`], failures of the disk; then nothing is changed.
pub fn restore(
    copy: &Path,
    live: &Path,
    holder: &str,
    at: DateTime<Utc>,
    follow: Follow<'_>,
) -> Result<Restored, StoreError> {
    connection::check_version()?;
    follow(Stage::Copy, 0, None)?;
    replace(live, holder, at, follow, |part| work_copy(copy, part))
        .map(|((), restored)| restored)
        .map_err(StoreError::of_a_copy)
}

/// What a copy holds, in its own words, with a check of all of it; nothing beside it is changed.
#[derive(Debug, Clone)]
pub struct Looked {
    /// The office of the copy.
    pub office: String,
    /// What tells the office from others.
    pub office_uuid: String,
    /// When its newest act was done; empty if it holds none.
    pub at: String,
    /// The hash of its newest act.
    pub head: String,
    /// How many acts it holds.
    pub acts: u64,
    /// How much it holds.
    pub totals: crate::query::Totals,
    /// What is wrong with it.
    pub findings: Vec<crate::Finding>,
}

/// Looks into a copy by way of a working copy at `part`, which is taken away again.
///
/// # Errors
///
/// [`StoreError::Foreign`], [`StoreError::TooNew`], [`StoreError::CopyDamaged`] where not even that can be read.
pub fn look_into(copy: &Path, part: &Path, follow: Follow<'_>) -> Result<Looked, StoreError> {
    let looked = work_copy(copy, part).and_then(|()| {
        let conn = connection::reader(part)?;
        let read = crate::Read { conn: &conn, orders: None };
        let findings = crate::check::check(read, follow)?.findings;
        let office = read.office()?;
        Ok(Looked {
            office: office.name,
            office_uuid: read.office_uuid()?,
            at: read.acts(0, 1)?.pop().map(|act| act.at).unwrap_or_default(),
            head: read.head()?,
            acts: read.act_count()?,
            totals: read.totals()?,
            findings,
        })
    });
    // A working copy that cannot be taken away takes room and nothing else.
    let _ = clear(part);
    looked.map_err(StoreError::of_a_copy)
}

impl Store {
    /// Writes down, as an act of legal force, how the open file came back.
    ///
    /// # Errors
    ///
    /// As [`Store::transact`].
    pub fn note_restoration(
        &self,
        act: &Act,
        way: Way,
        name: &str,
        kept_as: &str,
    ) -> Result<crate::Committed<()>, StoreError> {
        self.transact(act, |tx| -> Result<(), StoreError> {
            tx.insert(
                "writing down a restore",
                "INSERT INTO restoration (at, way, name, kept_as) VALUES (:at, :way, :name, :kept_as)",
                named_params! {
                    ":at": act.at.to_rfc3339_opts(SecondsFormat::Secs, true), ":way": way.key(),
                    ":name": name, ":kept_as": kept_as,
                },
            )?;
            Ok(())
        })
    }
}
