//! What officers answered where the record could not.

use super::day;
use crate::error::StoreError;
use crate::query::id_list;
use crate::{Read, Tx};
use chrono::NaiveDate;
use rusqlite::params;

/// An answer to one condition of one nomination.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "the fields are the columns that the schema explains")]
pub struct AnswerRow {
    pub nomination_id: i64,
    pub key: String,
    pub met: bool,
    pub answered_by: String,
    pub answered_on: NaiveDate,
    pub note: String,
}

impl Read<'_> {
    /// The answers of a JSON list of nominations, in any order.
    ///
    /// # Errors
    ///
    /// [`StoreError::Unreadable`].
    pub fn answers(&self, nominations: &[i64]) -> Result<Vec<AnswerRow>, StoreError> {
        let ids = id_list(nominations);
        let rows = self.rows(
            "reading answers",
            "SELECT id, nomination_id, key, met, answered_by, answered_on, note FROM answer
              WHERE nomination_id IN (SELECT value FROM json_each(?1))",
            [ids],
            |row| {
                let id: i64 = row.get(0)?;
                let day: String = row.get(5)?;
                let rest = (row.get(1)?, row.get(2)?, row.get(3)?, row.get(4)?, row.get(6)?);
                Ok((id, day, rest))
            },
        )?;
        rows.into_iter()
            .map(|(id, on, (nomination_id, key, met, answered_by, note))| {
                let answered_on = day("answer", id, "day of the answer", &on)?;
                Ok(AnswerRow { nomination_id, key, met, answered_by, answered_on, note })
            })
            .collect()
    }
}

impl Tx<'_> {
    /// Writes an answer down, in place of the one before; says whether anything differed.
    ///
    /// # Errors
    ///
    /// A failure of SQLite.
    pub fn set_answer(&self, answer: &AnswerRow) -> Result<bool, StoreError> {
        let changed = self.change(
            "writing an answer",
            "INSERT INTO answer (uuid, nomination_id, key, met, answered_by, answered_on, note)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
             ON CONFLICT (nomination_id, key) DO UPDATE
                SET met = excluded.met, answered_by = excluded.answered_by, answered_on = excluded.answered_on,
                    note = excluded.note
              WHERE (met, note) IS NOT (excluded.met, excluded.note)",
            params![
                self.uuid(),
                answer.nomination_id,
                answer.key,
                answer.met,
                answer.answered_by,
                answer.answered_on.to_string(),
                answer.note,
            ],
        )?;
        Ok(changed > 0)
    }

    /// Takes an answer back; says whether there was one.
    ///
    /// # Errors
    ///
    /// A failure of SQLite.
    pub fn remove_answer(&self, nomination: i64, key: &str) -> Result<bool, StoreError> {
        let sql = "DELETE FROM answer WHERE nomination_id = ?1 AND key = ?2";
        Ok(self.change("taking an answer back", sql, params![nomination, key])? > 0)
    }
}
