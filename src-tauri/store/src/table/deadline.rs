//! What the officer must not forget.

use super::{day, maybe_day};
use crate::error::StoreError;
use crate::{Read, Tx};
use chrono::NaiveDate;
use rusqlite::{Row, named_params, params};

/// A deadline as recorded.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "the fields are the columns that the schema explains")]
pub struct Deadline {
    pub id: i64,
    pub title: String,
    pub due_on: NaiveDate,
    pub dossier_id: Option<i64>,
    /// The code of that dossier; empty if none.
    pub dossier: String,
    pub done_on: Option<NaiveDate>,
    pub revision: i64,
}

type Raw = (i64, String, String, Option<i64>, String, Option<String>, i64);

fn raw(row: &Row<'_>) -> rusqlite::Result<Raw> {
    Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?, row.get(4)?, row.get(5)?, row.get(6)?))
}

fn deadline(raw: Raw) -> Result<Deadline, StoreError> {
    let (id, title, due_on, dossier_id, dossier, done_on, revision) = raw;
    Ok(Deadline {
        id,
        title,
        due_on: day("deadline", id, "day", &due_on)?,
        dossier_id,
        dossier,
        done_on: maybe_day("deadline", id, "day of finishing", done_on)?,
        revision,
    })
}

const DEADLINE: &str =
    "SELECT l.id, l.title, l.due_on, l.dossier_id, coalesce(d.code, ''), l.done_on, l.revision
   FROM deadline AS l LEFT JOIN dossier AS d ON d.id = l.dossier_id";

impl Read<'_> {
    /// The deadline of an id.
    ///
    /// # Errors
    ///
    /// [`StoreError::NotFound`], [`StoreError::Unreadable`].
    pub fn deadline(&self, id: i64) -> Result<Deadline, StoreError> {
        let found = self.maybe("reading a deadline", &format!("{DEADLINE} WHERE l.id = ?1"), [id], raw)?;
        deadline(found.ok_or(StoreError::NotFound { entity: "deadline", id })?)
    }

    /// The deadlines that are not done, the nearest first and at most `limit`.
    ///
    /// # Errors
    ///
    /// [`StoreError::Unreadable`].
    pub fn open_deadlines(&self, limit: u32) -> Result<Vec<Deadline>, StoreError> {
        let sql = format!("{DEADLINE} WHERE l.done_on IS NULL ORDER BY l.due_on, l.id LIMIT ?1");
        self.rows("listing deadlines", &sql, [limit], raw)?.into_iter().map(deadline).collect()
    }

    /// The deadlines that were ticked off after the day `after`, the newest first.
    ///
    /// # Errors
    ///
    /// [`StoreError::Unreadable`].
    pub fn deadlines_done_after(&self, after: NaiveDate) -> Result<Vec<Deadline>, StoreError> {
        let sql = format!("{DEADLINE} WHERE l.done_on > ?1 ORDER BY l.done_on DESC, l.id DESC");
        self.rows("listing deadlines", &sql, [after.to_string()], raw)?.into_iter().map(deadline).collect()
    }
}

impl Tx<'_> {
    /// Adds a deadline and returns its id.
    ///
    /// # Errors
    ///
    /// A failure of SQLite, also for an empty title.
    pub fn add_deadline(
        &self,
        title: &str,
        due_on: NaiveDate,
        dossier: Option<i64>,
    ) -> Result<i64, StoreError> {
        self.insert(
            "writing a deadline",
            "INSERT INTO deadline (uuid, title, due_on, dossier_id) VALUES (?1, ?2, ?3, ?4)",
            params![self.uuid(), title, due_on.to_string(), dossier],
        )
    }

    /// Writes a deadline back if it is still at its revision and differs; says whether it did.
    ///
    /// # Errors
    ///
    /// [`StoreError::Stale`] if another window changed it first; [`StoreError::NotFound`].
    pub fn set_deadline(&self, deadline: &Deadline) -> Result<bool, StoreError> {
        let present = self.deadline(deadline.id)?;
        if present.revision != deadline.revision {
            let (id, seen) = (deadline.id, deadline.revision);
            return Err(StoreError::Stale { entity: "deadline", id, seen });
        }
        if present == *deadline {
            return Ok(false);
        }
        self.change(
            "changing a deadline",
            "UPDATE deadline SET title = :title, due_on = :due_on, dossier_id = :dossier, done_on = :done_on,
                    revision = revision + 1 WHERE id = :id",
            named_params! {
                ":id": deadline.id, ":title": deadline.title, ":due_on": deadline.due_on.to_string(),
                ":dossier": deadline.dossier_id, ":done_on": deadline.done_on.map(|day| day.to_string()),
            },
        )?;
        Ok(true)
    }

    /// Takes a deadline away.
    ///
    /// # Errors
    ///
    /// [`StoreError::NotFound`].
    pub fn remove_deadline(&self, id: i64) -> Result<(), StoreError> {
        match self.change("removing a deadline", "DELETE FROM deadline WHERE id = ?1", [id])? {
            1 => Ok(()),
            _ => Err(StoreError::NotFound { entity: "deadline", id }),
        }
    }
}
