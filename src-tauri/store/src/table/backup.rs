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

impl Tx<'_> {
    /// Writes down that a copy was proven at `at` under `name`.
    ///
    /// # Errors
    ///
    /// A failure of SQLite.
    pub fn add_backup(&self, at: &str, name: &str, backup: &Backup) -> Result<(), StoreError> {
        self.insert(
            "writing down a backup",
            "INSERT INTO backup (at, name, bytes, sha256, awards, acts)
             VALUES (:at, :name, :bytes, :sha256, :awards, :acts)",
            named_params! {
                ":at": at, ":name": name, ":sha256": backup.sha256, ":bytes": backup.bytes.cast_signed(),
                ":awards": backup.awards.cast_signed(), ":acts": backup.acts.cast_signed(),
            },
        )?;
        Ok(())
    }
}
