//! Copies that were proven, as the file itself remembers them.

use crate::error::StoreError;
use crate::{Backup, Read, Tx};
use rusqlite::named_params;

/// The act that writes a copy down; it changes nothing that a copy would lack.
pub const BACKUP_ACT: &str = "office.backup";

/// A copy as recorded.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "the fields are the columns that the schema explains")]
pub struct BackupRow {
    pub at: String,
    pub name: String,
    pub bytes: u64,
    pub awards: u64,
    pub acts: u64,
    /// Acts that the copy does not hold, apart from those that wrote copies down.
    pub acts_since: u64,
}

impl Read<'_> {
    /// The copies that were proven, the newest first and at most `limit`.
    ///
    /// # Errors
    ///
    /// A failure of SQLite.
    pub fn backups(&self, limit: u32) -> Result<Vec<BackupRow>, StoreError> {
        self.rows(
            "listing backups",
            "SELECT at, name, bytes, awards, acts,
                    (SELECT count(*) FROM journal AS j WHERE j.seq > b.acts AND j.act <> ?2)
               FROM backup AS b ORDER BY id DESC LIMIT ?1",
            (limit, BACKUP_ACT),
            |row| {
                let number = |column: usize| row.get::<_, i64>(column).map(i64::cast_unsigned);
                Ok(BackupRow {
                    at: row.get(0)?,
                    name: row.get(1)?,
                    bytes: number(2)?,
                    awards: number(3)?,
                    acts: number(4)?,
                    acts_since: number(5)?,
                })
            },
        )
    }
}

impl Read<'_> {
    /// How many acts follow upon act `seq`, apart from those about the file: copies, rehearsals, readings.
    ///
    /// # Errors
    ///
    /// A failure of SQLite.
    pub fn acts_after(&self, seq: u64) -> Result<u64, StoreError> {
        self.count(
            "counting acts",
            "SELECT count(*) FROM journal WHERE seq > ?1
                AND act NOT IN ('office.backup', 'office.rehearse', 'personal_data.read', 'personal_data.show')",
            [seq.cast_signed()],
        )
    }
}

impl Tx<'_> {
    /// Writes down that a copy was proven at `at` under `name`, and returns its id.
    ///
    /// # Errors
    ///
    /// A failure of SQLite.
    pub fn add_backup(&self, at: &str, name: &str, backup: &Backup) -> Result<i64, StoreError> {
        self.insert(
            "writing down a backup",
            "INSERT INTO backup (at, name, bytes, sha256, awards, acts)
             VALUES (:at, :name, :bytes, :sha256, :awards, :acts)",
            named_params! {
                ":at": at, ":name": name, ":sha256": backup.sha256, ":bytes": backup.bytes.cast_signed(),
                ":awards": backup.awards.cast_signed(), ":acts": backup.acts.cast_signed(),
            },
        )
    }
}
