//! Undo: the images before an act, written back as a new act.

use crate::error::{Doing, StoreError, UndoRefusal};
use crate::gate::{Act, Committed, Store, Tx};
use crate::triggers::{self, Watched};
use rusqlite::types::Value;
use rusqlite::{Connection, OptionalExtension, params_from_iter};
use std::collections::BTreeMap;

/// What an act did to a row.
#[derive(Debug, Clone)]
pub(crate) struct Image {
    pub(crate) table: String,
    pub(crate) row_id: i64,
    pub(crate) before: Option<String>,
    pub(crate) after: Option<String>,
}

impl Image {
    /// The same change in the other direction: putting it back does it again.
    pub(crate) fn reversed(self) -> Self {
        Self { before: self.after, after: self.before, ..self }
    }
}

impl Store {
    /// Undoes act `seq`, or the newest act that can be undone, as a new act.
    ///
    /// Every row must still be as the act left it; then the rows go back to what they were before,
    /// in one transaction. Undoing an undo brings the act back.
    ///
    /// # Errors
    ///
    /// [`UndoRefusal`] says why not: legal force, undone before, later acts on the same rows.
    pub fn undo(&self, act: &Act, seq: Option<i64>) -> Result<Committed<i64>, StoreError> {
        let seq = self.read(|read| -> Result<i64, StoreError> {
            match seq {
                Some(seq) => Ok(seq),
                None => newest(read.conn)?.ok_or(StoreError::Undo(UndoRefusal::Nothing)),
            }
        })?;
        self.transact_undoing(act, Some(seq), |tx| {
            check(tx.conn(), seq)?;
            let watched = triggers::watched(tx.conn())?;
            let images = images(tx.conn(), seq)?;
            check_untouched(tx.conn(), &watched, seq, &images)?;
            for image in images.iter().rev() {
                put_back(tx, &watched, seq, image)?;
            }
            Ok(seq)
        })
    }
}

/// The newest act that has no legal force, was not undone and is no undo itself.
fn newest(conn: &Connection) -> Result<Option<i64>, StoreError> {
    conn.query_row(
        "SELECT max(seq) FROM journal AS j
          WHERE legal_force = 0 AND undoes IS NULL
            AND NOT EXISTS (SELECT 1 FROM erased_act AS e WHERE e.seq = j.seq)
            AND NOT EXISTS (SELECT 1 FROM journal AS u WHERE u.undoes = j.seq)",
        [],
        |row| row.get(0),
    )
    .doing("looking for an act to undo")
}

impl crate::Read<'_> {
    /// Why act `seq` cannot be undone now; `None` if it can.
    ///
    /// # Errors
    ///
    /// A failure of SQLite; [`StoreError::Damaged`] for images that cannot be read.
    pub fn undo_refusal(&self, seq: i64) -> Result<Option<UndoRefusal>, StoreError> {
        let tried = check(self.conn, seq).and_then(|()| {
            let watched = triggers::watched(self.conn)?;
            check_untouched(self.conn, &watched, seq, &images(self.conn, seq)?)
        });
        match tried {
            Ok(()) => Ok(None),
            Err(StoreError::Undo(refusal)) => Ok(Some(refusal)),
            Err(error) => Err(error),
        }
    }
}

fn check(conn: &Connection, seq: i64) -> Result<(), StoreError> {
    let doing = "looking at the act to undo";
    let found = conn
        .query_row("SELECT act, legal_force FROM journal WHERE seq = ?1", [seq], |row| {
            Ok((row.get::<_, String>(0)?, row.get::<_, bool>(1)?))
        })
        .optional()
        .doing(doing)?;
    let Some((act, legal_force)) = found else { return Err(UndoRefusal::Nothing.into()) };
    if legal_force {
        return Err(UndoRefusal::LegalForce { seq, act }.into());
    }
    let by: Option<i64> = conn
        .query_row("SELECT seq FROM journal WHERE undoes = ?1", [seq], |row| row.get(0))
        .optional()
        .doing(doing)?;
    if let Some(by) = by {
        return Err(UndoRefusal::Done { seq, by }.into());
    }
    let erased: bool = conn
        .query_row("SELECT EXISTS (SELECT 1 FROM erased_act WHERE seq = ?1)", [seq], |row| row.get(0))
        .doing(doing)?;
    if erased { Err(UndoRefusal::Erased { seq }.into()) } else { Ok(()) }
}

fn images(conn: &Connection, seq: i64) -> Result<Vec<Image>, StoreError> {
    let doing = "reading row images";
    let mut statement = conn
        .prepare("SELECT table_name, row_id, before, after FROM journal_image WHERE seq = ?1 ORDER BY id")
        .doing(doing)?;
    statement
        .query_map([seq], |row| {
            Ok(Image { table: row.get(0)?, row_id: row.get(1)?, before: row.get(2)?, after: row.get(3)? })
        })
        .and_then(Iterator::collect)
        .doing(doing)
}

/// Refuses where a row is no longer as the act left it. Later acts that were undone do not matter: they left
/// the row as it was.
fn check_untouched(
    conn: &Connection,
    watched: &[Watched],
    seq: i64,
    images: &[Image],
) -> Result<(), StoreError> {
    // What an act left of a row is its last image of it.
    let left: BTreeMap<(&str, i64), &Image> =
        images.iter().map(|image| ((image.table.as_str(), image.row_id), image)).collect();
    for ((name, row_id), image) in left {
        let table = watched.iter().find(|table| table.name == name).ok_or(UndoRefusal::Depended { seq })?;
        let sql = format!("SELECT {} FROM {name} WHERE rowid = ?1", table.image(name));
        let present: Option<String> = conn
            .query_row(&sql, [row_id], |row| row.get(0))
            .optional()
            .doing("looking at a row to put back")?;
        if present != image.after {
            return Err(followed(conn, seq, image)?);
        }
    }
    Ok(())
}

/// The refusal that names the newest act which changed the row and still holds.
fn followed(conn: &Connection, seq: i64, image: &Image) -> Result<StoreError, StoreError> {
    let later = conn
        .query_row(
            "SELECT j.seq, j.act, j.legal_force FROM journal AS j
              WHERE j.seq > ?3 AND j.undoes IS NULL
                AND NOT EXISTS (SELECT 1 FROM journal AS u WHERE u.undoes = j.seq
                                   AND NOT EXISTS (SELECT 1 FROM journal AS v WHERE v.undoes = u.seq))
                AND EXISTS (SELECT 1 FROM journal_image AS i WHERE i.seq = j.seq AND i.table_name = ?1 AND i.row_id = ?2)
              ORDER BY j.seq DESC LIMIT 1",
            (&image.table, image.row_id, seq),
            |row| Ok((row.get(0)?, row.get(1)?, row.get::<_, bool>(2)?)),
        )
        .optional()
        .doing("looking for later acts")?;
    Ok(match later {
        Some((later, act, true)) => UndoRefusal::FollowedByLegalForce { seq, later, act },
        Some((later, act, false)) => UndoRefusal::Followed { seq, later, act },
        None => UndoRefusal::Depended { seq },
    }
    .into())
}

/// Writes the state before an image into its row.
pub(crate) fn put_back(tx: &Tx<'_>, watched: &[Watched], seq: i64, image: &Image) -> Result<(), StoreError> {
    let doing = "putting a row back";
    // A table that the schema no longer has cannot be restored; the act is refused, not half undone.
    let table =
        watched.iter().find(|table| table.name == image.table).ok_or(UndoRefusal::Depended { seq })?;
    let name = &table.name;
    let done = match (&image.before, &image.after) {
        (None, _) => tx.conn().execute(&format!("DELETE FROM {name} WHERE rowid = ?1"), [image.row_id]),
        (Some(before), after) => {
            let values = tx.derived(name, before)?;
            let (columns, values): (Vec<String>, Vec<Value>) =
                columns_of(table, before)?.into_iter().chain(values).unzip();
            if after.is_some() {
                let sets: Vec<String> = columns
                    .iter()
                    .enumerate()
                    .map(|(at, column)| format!("\"{column}\" = ?{}", at + 1))
                    .collect();
                let sql = format!("UPDATE {name} SET {} WHERE rowid = {}", sets.join(", "), image.row_id);
                tx.conn().execute(&sql, params_from_iter(values))
            } else {
                let names: Vec<String> = columns.iter().map(|column| format!("\"{column}\"")).collect();
                let marks: Vec<String> = (1..=columns.len()).map(|at| format!("?{at}")).collect();
                let sql = format!("INSERT INTO {name} ({}) VALUES ({})", names.join(", "), marks.join(", "));
                tx.conn().execute(&sql, params_from_iter(values))
            }
        }
    };
    match done {
        Err(error) if error.sqlite_error_code() == Some(rusqlite::ErrorCode::ConstraintViolation) => {
            Err(UndoRefusal::Depended { seq }.into())
        }
        other => other.map(|_| ()).doing(doing),
    }
}

/// The stored columns of an image with their values.
pub(crate) fn columns_of(table: &Watched, image: &str) -> Result<Vec<(String, Value)>, StoreError> {
    let unreadable = || StoreError::Damaged { doing: "reading a row image" };
    let row: serde_json::Map<String, serde_json::Value> =
        serde_json::from_str(image).map_err(|_| unreadable())?;
    table
        .columns
        .iter()
        .filter_map(|column| row.get(&column.name).map(|value| (column, value)))
        .map(|(column, value)| {
            use serde_json::Value as J;
            let value = match value {
                J::Null => Value::Null,
                J::Bool(flag) => Value::Integer(i64::from(*flag)),
                J::Number(number) => match number.as_i64() {
                    Some(whole) => Value::Integer(whole),
                    None => Value::Real(number.as_f64().ok_or_else(unreadable)?),
                },
                J::String(text) if column.blob => Value::Blob(bytes(text).ok_or_else(unreadable)?),
                J::String(text) => Value::Text(text.clone()),
                J::Array(_) | J::Object(_) => return Err(unreadable()),
            };
            Ok((column.name.clone(), value))
        })
        .collect()
}

fn bytes(hex: &str) -> Option<Vec<u8>> {
    (0..hex.len()).step_by(2).map(|at| u8::from_str_radix(hex.get(at..at + 2)?, 16).ok()).collect()
}
