//! Copies that left the machine, rehearsals, and the code that opens encrypted copies.

use crate::error::StoreError;
use crate::{Backup, Read, Tx};
use rusqlite::named_params;

/// The newest copy outside this machine.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "the fields are the columns that the schema explains")]
pub struct OutsideRow {
    pub at: String,
    pub name: String,
    pub encrypted: bool,
    /// The acts in its journal.
    pub acts: u64,
}

/// A rehearsal as recorded.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "the fields are the columns that the schema explains")]
pub struct RehearsalRow {
    pub at: String,
    pub name: String,
    pub clean: bool,
    pub acts: u64,
    pub awards: u64,
}

/// The public half of the recovery code.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "the fields are the columns that the schema explains")]
pub struct RecoveryCodeRow {
    pub recipient: String,
    pub made_on: String,
    pub confirmed_on: Option<String>,
}

impl Read<'_> {
    /// Copies outside this machine, the newest first.
    ///
    /// # Errors
    ///
    /// A failure of SQLite.
    pub fn outside_copies(&self, limit: u32) -> Result<Vec<OutsideRow>, StoreError> {
        self.rows(
            "listing copies outside",
            "SELECT b.at, b.name, o.encrypted, b.acts FROM outside_copy AS o JOIN backup AS b ON b.id = o.backup_id
              ORDER BY o.id DESC LIMIT ?1",
            [limit],
            |row| {
                Ok(OutsideRow {
                    at: row.get(0)?,
                    name: row.get(1)?,
                    encrypted: row.get(2)?,
                    acts: row.get::<_, i64>(3)?.cast_unsigned(),
                })
            },
        )
    }

    /// The newest rehearsal.
    ///
    /// # Errors
    ///
    /// A failure of SQLite.
    pub fn rehearsal(&self) -> Result<Option<RehearsalRow>, StoreError> {
        self.maybe(
            "reading the newest rehearsal",
            "SELECT at, name, clean, acts, awards FROM rehearsal ORDER BY id DESC LIMIT 1",
            [],
            |row| {
                Ok(RehearsalRow {
                    at: row.get(0)?,
                    name: row.get(1)?,
                    clean: row.get(2)?,
                    acts: row.get::<_, i64>(3)?.cast_unsigned(),
                    awards: row.get::<_, i64>(4)?.cast_unsigned(),
                })
            },
        )
    }

    /// The public half of the recovery code, if one was made.
    ///
    /// # Errors
    ///
    /// A failure of SQLite.
    pub fn recovery_code(&self) -> Result<Option<RecoveryCodeRow>, StoreError> {
        self.maybe(
            "reading the recovery code",
            "SELECT recipient, made_on, confirmed_on FROM recovery_code",
            [],
            |row| {
                Ok(RecoveryCodeRow {
                    recipient: row.get(0)?,
                    made_on: row.get(1)?,
                    confirmed_on: row.get(2)?,
                })
            },
        )
    }
}

impl Tx<'_> {
    /// Writes down that a copy was proven outside this machine.
    ///
    /// # Errors
    ///
    /// A failure of SQLite.
    pub fn add_outside_copy(
        &self,
        at: &str,
        name: &str,
        backup: &Backup,
        encrypted: bool,
    ) -> Result<(), StoreError> {
        let id = self.add_backup(at, name, backup)?;
        self.insert(
            "writing down a copy outside",
            "INSERT INTO outside_copy (backup_id, encrypted) VALUES (?1, ?2)",
            (id, encrypted),
        )
        .map(|_| ())
    }

    /// Writes a rehearsal down.
    ///
    /// # Errors
    ///
    /// A failure of SQLite.
    pub fn add_rehearsal(&self, rehearsal: &RehearsalRow) -> Result<(), StoreError> {
        self.insert(
            "writing down a rehearsal",
            "INSERT INTO rehearsal (at, name, clean, acts, awards) VALUES (:at, :name, :clean, :acts, :awards)",
            named_params! {
                ":at": rehearsal.at, ":name": rehearsal.name, ":clean": rehearsal.clean,
                ":acts": rehearsal.acts.cast_signed(), ":awards": rehearsal.awards.cast_signed(),
            },
        )
        .map(|_| ())
    }

    /// Keeps the public half of the recovery code in place of an older one.
    ///
    /// # Errors
    ///
    /// A failure of SQLite.
    pub fn set_recovery_code(&self, code: &RecoveryCodeRow) -> Result<(), StoreError> {
        self.change(
            "keeping the recovery code",
            "INSERT INTO recovery_code (id, recipient, made_on, confirmed_on) VALUES (1, ?1, ?2, ?3)
             ON CONFLICT (id) DO UPDATE SET recipient = excluded.recipient, made_on = excluded.made_on,
                                            confirmed_on = excluded.confirmed_on",
            (&code.recipient, &code.made_on, &code.confirmed_on),
        )
        .map(|_| ())
    }
}
