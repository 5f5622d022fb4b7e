//! Backups that are proven: written beside, read again, checked, and only then given their name.

mod kept;
mod tiers;

pub(crate) use kept::keep_before_migration;
pub use kept::{CopyFolder, KeptCopy, Manifest};
pub use tiers::{Tier, tiers};

use crate::error::{Doing, StoreError};
use crate::gate::Store;
use crate::stage::{Follow, Stage, alone};
use crate::{Read, check, connection, hex, migrate};
use rusqlite::Connection;
use sha2::{Digest, Sha256};
use std::fs::File;
use std::io::Read as _;
use std::path::{Path, PathBuf};

/// A backup that was read again and found whole.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Backup {
    /// Its size in bytes.
    pub bytes: u64,
    /// SHA-256 of its content, in hex.
    pub sha256: String,
    /// The acts in its journal.
    pub acts: u64,
    /// The award records in it.
    pub awards: u64,
    /// The individuals in it.
    pub people: u64,
    /// The hash of its newest act; empty if it has none.
    pub head: String,
}

impl Store {
    /// Writes a proven copy of the office file to `target`, which must not exist.
    ///
    /// `VACUUM INTO` a part file → sync → opened read-only and checked → renamed. SQLite does not sync
    /// what VACUUM INTO writes, so this does. A copy that does not pass is taken away again.
    ///
    /// # Errors
    ///
    /// [`StoreError::FileExists`]; [`StoreError::CopyDamaged`] if the copy does not pass its check;
    /// failures of disk and SQLite.
    pub fn backup(&self, target: &Path) -> Result<Backup, StoreError> {
        self.backup_followed(target, &alone)
    }

    /// As [`Self::backup`], and tells `follow` where it stands; its last question comes before the copy is
    /// given its name.
    ///
    /// # Errors
    ///
    /// As [`Self::backup`], and those of `follow`.
    pub fn backup_followed(&self, target: &Path, follow: Follow<'_>) -> Result<Backup, StoreError> {
        if target.exists() {
            return Err(StoreError::FileExists);
        }
        let part = beside(target, ".part");
        follow(Stage::Copy, 0, None)?;
        let written = self
            .with_writer(|conn| write_part(conn, &part))
            .and_then(|()| prove(&part, follow).map_err(StoreError::of_a_copy))
            .and_then(|backup| {
                std::fs::rename(&part, target).doing("giving the backup its name")?;
                sync_folder(target)?;
                Ok(backup)
            });
        if written.is_err() {
            // What is not proven is no backup; the message tells that there is none.
            let _ = std::fs::remove_file(&part);
        }
        written.map_err(|error| error.with_room_at(target))
    }
}

/// Writes all of a file into `part` and syncs it.
fn write_part(conn: &Connection, part: &Path) -> Result<(), StoreError> {
    if part.exists() {
        std::fs::remove_file(part).doing("taking away an unfinished backup")?;
    }
    // SQLite takes the name as text; a name that is not text cannot be given to it.
    let name = part.to_str().ok_or_else(|| StoreError::Io {
        doing: "naming the backup",
        source: std::io::Error::new(std::io::ErrorKind::InvalidInput, "the name is not Unicode"),
    })?;
    // Makes a missing or read-only folder an error of the disk before SQLite words it its own way.
    drop(File::create_new(part).doing("making the backup")?);
    conn.execute("VACUUM INTO ?1", [name]).map(|_| ()).doing("writing the backup")?;
    File::open(part).and_then(|file| file.sync_all()).doing("syncing the backup")
}

/// A name beside a file: its own, and an ending.
pub(crate) fn beside(path: &Path, ending: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(ending);
    PathBuf::from(name)
}

/// Opens a copy for reading alone and checks all of it: pages, schema, journal, rows, attachments, records.
///
/// # Errors
///
/// [`StoreError::Damaged`] where anything is found; [`StoreError::Foreign`], [`StoreError::TooNew`].
pub(crate) fn prove(copy: &Path, follow: Follow<'_>) -> Result<Backup, StoreError> {
    let conn = connection::reader(copy)?;
    migrate::recognise(&conn)?;
    let read = Read { conn: &conn, orders: None };
    if !check::check(read, follow)?.findings.is_empty() {
        return Err(StoreError::Damaged { doing: "proving the backup" });
    }
    let totals = read.totals()?;
    let (acts, head) = (read.act_count()?, read.head()?);
    drop(conn);
    let (bytes, sha256) = sha256_of(copy)?;
    Ok(Backup { bytes, sha256, acts, awards: totals.awards, people: totals.individuals, head })
}

/// The size and the SHA-256 of a copy, in hex. Never of the live file: closing it would let go of SQLite's locks.
///
/// # Errors
///
/// A failure of the disk.
pub fn sha256_of(copy: &Path) -> Result<(u64, String), StoreError> {
    let doing = "hashing the backup";
    let mut file = File::open(copy).doing(doing)?;
    let (mut hash, mut bytes, mut buffer) = (Sha256::new(), 0u64, vec![0; 1 << 16]);
    loop {
        let read = file.read(&mut buffer).doing(doing)?;
        if read == 0 {
            break;
        }
        bytes += read as u64;
        hash.update(buffer.get(..read).unwrap_or_default());
    }
    Ok((bytes, hex(&hash.finalize())))
}

/// Makes a rename last: the folder of `file` itself has to be synced where the system knows that.
///
/// # Errors
///
/// A failure of the disk.
pub fn sync_folder(file: &Path) -> Result<(), StoreError> {
    let folder = file.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    if cfg!(unix) {
        File::open(folder).and_then(|folder| folder.sync_all()).doing("syncing the folder")
    } else {
        Ok(())
    }
}
