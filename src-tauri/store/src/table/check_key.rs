//! Keys of the check code on certificates.

use super::{day, maybe_day, stale};
use crate::error::StoreError;
use crate::{Read, Tx};
use chrono::NaiveDate;
use rusqlite::{Row, params};

/// A key as recorded.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "the fields are the columns that the schema explains")]
pub struct CheckKey {
    pub id: i64,
    pub key_id: String,
    pub public_key: [u8; 32],
    /// The private half under a passphrase; absent where the office only checks by it.
    pub wrapped: Option<Vec<u8>>,
    pub made_on: NaiveDate,
    pub revoked_from: Option<NaiveDate>,
    pub revision: i64,
}

const CHECK_KEY: &str =
    "SELECT id, key_id, public_key, wrapped, revision, made_on, revoked_from FROM check_key";

type Raw = (CheckKey, String, Option<String>);

fn raw(row: &Row<'_>) -> rusqlite::Result<Raw> {
    let key = CheckKey {
        id: row.get(0)?,
        key_id: row.get(1)?,
        public_key: row.get(2)?,
        wrapped: row.get(3)?,
        revision: row.get(4)?,
        made_on: NaiveDate::MIN,
        revoked_from: None,
    };
    Ok((key, row.get(5)?, row.get(6)?))
}

fn check_key((key, made_on, revoked_from): Raw) -> Result<CheckKey, StoreError> {
    Ok(CheckKey {
        made_on: day("check key", key.id, "day", &made_on)?,
        revoked_from: maybe_day("check key", key.id, "day of revocation", revoked_from)?,
        ..key
    })
}

impl Read<'_> {
    /// The keys, the newest first.
    ///
    /// # Errors
    ///
    /// [`StoreError::Unreadable`].
    pub fn check_keys(&self) -> Result<Vec<CheckKey>, StoreError> {
        let found = self.rows("listing check keys", &format!("{CHECK_KEY} ORDER BY id DESC"), [], raw)?;
        found.into_iter().map(check_key).collect()
    }
}

impl Tx<'_> {
    /// Writes a key and returns its id; `id` and `revision` of the argument are not looked at.
    ///
    /// # Errors
    ///
    /// A failure of SQLite, also for an id of a key that is there.
    pub fn add_check_key(&self, key: &CheckKey) -> Result<i64, StoreError> {
        self.insert(
            "writing a check key",
            "INSERT INTO check_key (uuid, key_id, public_key, wrapped, made_on, revoked_from)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
            params![
                self.uuid(),
                key.key_id,
                key.public_key,
                key.wrapped,
                key.made_on.to_string(),
                key.revoked_from.map(|day| day.to_string()),
            ],
        )
    }

    /// Changes the passphrase's wrapping and the day of revocation of a key that is still at its revision.
    ///
    /// # Errors
    ///
    /// [`StoreError::Stale`].
    pub fn set_check_key(&self, key: &CheckKey) -> Result<(), StoreError> {
        let changed = self.change(
            "changing a check key",
            "UPDATE check_key SET wrapped = ?3, revoked_from = ?4, revision = revision + 1
              WHERE id = ?1 AND revision = ?2",
            params![key.id, key.revision, key.wrapped, key.revoked_from.map(|day| day.to_string())],
        )?;
        stale(changed, "check_key", key.id, key.revision)
    }
}
