//! Certificates that were exchanged or issued again, each by its own decision.

use super::{day, keyed};
use crate::error::StoreError;
use crate::{Read, Tx};
use chrono::NaiveDate;
use rusqlite::params;

/// Why there is a new paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ReplacementKind {
    /// The old paper was wrong or worn.
    Exchange,
    /// The old paper was lost.
    Reissue,
}

keyed!(ReplacementKind { Exchange: "exchange", Reissue: "reissue" });

/// A replacement as decided.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "the fields are the columns that the schema explains")]
pub struct Replacement {
    pub certificate_id: i64,
    pub kind: ReplacementKind,
    pub decision_number: String,
    pub decided_on: NaiveDate,
    pub reason: String,
    pub returned: bool,
}

impl Read<'_> {
    /// The replacements of a certificate, or all, with their ids; the newest first.
    ///
    /// # Errors
    ///
    /// [`StoreError::Unreadable`].
    pub fn replacements(&self, certificate: Option<i64>) -> Result<Vec<(i64, Replacement)>, StoreError> {
        let found = self.rows(
            "listing replacements",
            "SELECT id, certificate_id, decision_number, reason, returned, kind, decided_on FROM replacement
              WHERE ?1 IS NULL OR certificate_id = ?1 ORDER BY id DESC",
            [certificate],
            |row| {
                let keys: (String, String) = (row.get(5)?, row.get(6)?);
                Ok((row.get::<_, i64>(0)?, row.get(1)?, row.get(2)?, row.get(3)?, row.get(4)?, keys))
            },
        )?;
        found
            .into_iter()
            .map(|(id, certificate_id, decision_number, reason, returned, (kind, decided_on))| {
                let unreadable = StoreError::Unreadable { entity: "replacement", id, column: "kind" };
                let kind = ReplacementKind::from_key(&kind).ok_or(unreadable)?;
                let decided_on = day("replacement", id, "day of decision", &decided_on)?;
                let row = Replacement { certificate_id, kind, decision_number, decided_on, reason, returned };
                Ok((id, row))
            })
            .collect()
    }
}

impl Tx<'_> {
    /// Writes a replacement for good and returns its id.
    ///
    /// # Errors
    ///
    /// A failure of SQLite, also without a number or a reason.
    pub fn add_replacement(&self, row: &Replacement) -> Result<i64, StoreError> {
        self.insert(
            "writing a replacement",
            "INSERT INTO replacement (uuid, certificate_id, kind, decision_number, decided_on, reason, returned)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
            params![
                self.uuid(),
                row.certificate_id,
                row.kind.key(),
                row.decision_number,
                row.decided_on.to_string(),
                row.reason,
                row.returned,
            ],
        )
    }
}
