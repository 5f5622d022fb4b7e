//! Every version of a record, one of its fields put back, and records that were removed.
//!
//! All of it is read from the row images of the journal; what is put back is a new act.

use crate::Read;
use crate::error::{Doing, StoreError, UndoRefusal};
use crate::gate::{Act, Committed, Store, Tx};
use crate::triggers::{self, Watched};
use crate::undo::{Image, columns_of, put_back};
use rusqlite::types::Value;
use rusqlite::{OptionalExtension, Row, params_from_iter};
use std::collections::BTreeSet;

/// What an act did to a row, with the act.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "the fields are the columns that the schema explains")]
pub struct ImageRow {
    pub id: i64,
    pub seq: i64,
    pub at: String,
    pub actor: String,
    pub act: String,
    pub reason: String,
    pub table: String,
    pub row_id: i64,
    /// The row before as JSON; absent where it was added.
    pub before: Option<String>,
    /// The row after; absent where it was removed.
    pub after: Option<String>,
}

const IMAGE: &str =
    "SELECT i.id, i.seq, j.at, j.actor, j.act, j.reason, i.table_name, i.row_id, i.before, i.after
   FROM journal_image AS i JOIN journal AS j ON j.seq = i.seq";

fn image(row: &Row<'_>) -> rusqlite::Result<ImageRow> {
    Ok(ImageRow {
        id: row.get(0)?,
        seq: row.get(1)?,
        at: row.get(2)?,
        actor: row.get(3)?,
        act: row.get(4)?,
        reason: row.get(5)?,
        table: row.get(6)?,
        row_id: row.get(7)?,
        before: row.get(8)?,
        after: row.get(9)?,
    })
}

/// Tables whose rows hang on a subject; their versions are versions of it.
const OF_SUBJECT: [&str; 8] =
    ["rating", "initiative", "posting", "discipline", "fact", "pending_matter", "ranking", "award_record"];
/// Tables that hold one row of a subject under its own id.
const KINDS: [&str; 3] = ["individual", "collective", "household"];

/// Records that can be removed and brought back, each by the row that carries its name.
const REMOVABLE: [&str; 16] = [
    "subject",
    "nomination",
    "rating",
    "initiative",
    "posting",
    "discipline",
    "signer",
    "deadline",
    "saved_view",
    "layout",
    "stock",
    "font",
    "calibration",
    "local_rule",
    "picture",
    "pending_matter",
];

/// Fields that are one thing to an officer though they are several columns.
const TOGETHER: [&[&str]; 1] = [&["family_name", "middle_name", "given_name"]];

impl Read<'_> {
    /// What act `seq` did, in order: how many rows it touched, and the page of them.
    ///
    /// # Errors
    ///
    /// A failure of SQLite.
    pub fn images_of_act(
        &self,
        seq: i64,
        offset: u32,
        limit: u32,
    ) -> Result<(u64, Vec<ImageRow>), StoreError> {
        let total =
            self.count("counting images", "SELECT count(*) FROM journal_image WHERE seq = ?1", [seq])?;
        let sql = format!("{IMAGE} WHERE i.seq = ?1 ORDER BY i.id LIMIT ?2 OFFSET ?3");
        Ok((total, self.rows("listing images", &sql, (seq, limit, offset), image)?))
    }

    /// The versions of a row, and of the rows that hang on it where it is a subject, the newest first and at most
    /// `limit`; and how many there are.
    ///
    /// # Errors
    ///
    /// A failure of SQLite.
    pub fn versions(&self, table: &str, row: i64, limit: u32) -> Result<(u64, Vec<ImageRow>), StoreError> {
        let mut rows: BTreeSet<(String, i64)> = BTreeSet::from([(table.to_owned(), row)]);
        if table == "subject" {
            rows.extend(KINDS.map(|kind| (kind.to_owned(), row)));
            for hanging in OF_SUBJECT {
                let sql = format!("SELECT rowid FROM {hanging} WHERE subject_id = ?1");
                let ids = self.rows("listing what hangs on a subject", &sql, [row], |row| row.get(0))?;
                rows.extend(ids.into_iter().map(|id| (hanging.to_owned(), id)));
            }
        }
        let sql = format!("{IMAGE} WHERE i.table_name = ?1 AND i.row_id = ?2 ORDER BY i.id DESC LIMIT ?3");
        let mut found = Vec::new();
        let mut total = 0;
        for (table, row) in rows {
            total += self.count(
                "counting versions",
                "SELECT count(*) FROM journal_image WHERE table_name = ?1 AND row_id = ?2",
                (&table, row),
            )?;
            found.extend(self.rows("listing versions", &sql, (&table, row, limit), image)?);
        }
        found.sort_by_key(|version| std::cmp::Reverse(version.id));
        found.truncate(limit as usize);
        Ok((total, found))
    }

    /// The image of a number.
    ///
    /// # Errors
    ///
    /// [`StoreError::NotFound`].
    pub fn image(&self, id: i64) -> Result<ImageRow, StoreError> {
        self.maybe("reading an image", &format!("{IMAGE} WHERE i.id = ?1"), [id], image)?
            .ok_or(StoreError::NotFound { entity: "image", id })
    }

    /// Whether what an act held was erased since.
    ///
    /// # Errors
    ///
    /// A failure of SQLite.
    pub fn is_erased(&self, seq: i64) -> Result<bool, StoreError> {
        self.count("looking for what was erased", "SELECT count(*) FROM erased_act WHERE seq = ?1", [seq])
            .map(|rows| rows > 0)
    }

    /// Records that were removed and are not there again, the last removed first: the images that hold them.
    ///
    /// # Errors
    ///
    /// A failure of SQLite.
    pub fn removed(&self) -> Result<Vec<ImageRow>, StoreError> {
        let mut found = Vec::new();
        for table in REMOVABLE {
            // The last image of a row that is gone says what it was; one that was erased says nothing.
            let sql = format!(
                "{IMAGE} WHERE i.table_name = ?1 AND i.after IS NULL
                    AND NOT EXISTS (SELECT 1 FROM {table} AS t WHERE t.rowid = i.row_id)
                    AND NOT EXISTS (SELECT 1 FROM journal_image AS l WHERE l.table_name = ?1 AND l.row_id = i.row_id AND l.id > i.id)
                    AND NOT EXISTS (SELECT 1 FROM journal_image AS e WHERE e.seq = i.seq AND e.table_name = 'erasure')
                    AND NOT EXISTS (SELECT 1 FROM erased_act AS e WHERE e.seq = i.seq)
                    AND NOT EXISTS (SELECT 1 FROM journal AS u WHERE u.seq = i.seq AND u.undoes IS NOT NULL)"
            );
            found.extend(self.rows("listing what was removed", &sql, [table], image)?);
        }
        // What hung on a subject that is gone comes back with it and is no record of its own.
        let gone: BTreeSet<(i64, i64)> =
            found.iter().filter(|one| one.table == "subject").map(|one| (one.seq, one.row_id)).collect();
        found.retain(|one| {
            let owner = one.before.as_deref().and_then(subject_of);
            one.table == "subject" || owner.is_none_or(|owner| !gone.contains(&(one.seq, owner)))
        });
        found.sort_by_key(|one| std::cmp::Reverse(one.id));
        Ok(found)
    }

    /// The rows that went with a removed record, in the order in which they went.
    ///
    /// # Errors
    ///
    /// A failure of SQLite.
    pub fn went_with(&self, removed: &ImageRow) -> Result<Vec<ImageRow>, StoreError> {
        if removed.table != "subject" {
            return Ok(vec![removed.clone()]);
        }
        let sql = format!("{IMAGE} WHERE i.seq = ?1 AND i.after IS NULL ORDER BY i.id");
        let rows = self.rows("listing what went with a record", &sql, [removed.seq], image)?;
        let own = |one: &ImageRow| {
            one.id == removed.id || one.before.as_deref().and_then(subject_of) == Some(removed.row_id)
        };
        Ok(rows.into_iter().filter(own).collect())
    }
}

/// The subject that a row names as its own.
fn subject_of(image: &str) -> Option<i64> {
    serde_json::from_str::<serde_json::Value>(image).ok()?.get("subject_id")?.as_i64()
}

impl Store {
    /// Puts the value that `column` had before image `id` back into its row, with the columns that belong to it.
    ///
    /// # Errors
    ///
    /// [`StoreError::NotFound`] for an image or a row that is gone; [`UndoRefusal::LegalForce`] where the record is
    /// final; [`UndoRefusal::Depended`] where the value belongs to another record now.
    pub fn restore_field(&self, act: &Act, id: i64, column: &str) -> Result<Committed<ImageRow>, StoreError> {
        self.transact(act, |tx| {
            let image = tx.image(id)?;
            let before = image.before.clone().ok_or(StoreError::NotFound { entity: "image", id })?;
            put_field(tx, &image, column, &before)?;
            Ok(image)
        })
    }

    /// Brings a removed record back, with what went with it.
    ///
    /// # Errors
    ///
    /// [`StoreError::NotFound`]; [`UndoRefusal::Depended`] where its place is taken.
    pub fn bring_back(&self, act: &Act, id: i64) -> Result<Committed<ImageRow>, StoreError> {
        self.transact(act, |tx| {
            let removed = tx.image(id)?;
            if removed.after.is_some() || !REMOVABLE.contains(&removed.table.as_str()) {
                return Err(StoreError::NotFound { entity: "image", id });
            }
            let watched = triggers::watched(tx.conn())?;
            for row in tx.went_with(&removed)?.into_iter().rev() {
                let image = Image { table: row.table, row_id: row.row_id, before: row.before, after: None };
                put_back(tx, &watched, removed.seq, &image)?;
            }
            Ok(removed)
        })
    }
}

/// The columns that are put back with `column`.
fn with(column: &str) -> Vec<&str> {
    TOGETHER.iter().find(|group| group.contains(&column)).map_or_else(|| vec![column], |group| group.to_vec())
}

fn put_field(tx: &Tx<'_>, image: &ImageRow, column: &str, before: &str) -> Result<(), StoreError> {
    let doing = "putting a field back";
    let watched = triggers::watched(tx.conn())?;
    let refused = || StoreError::Undo(UndoRefusal::Depended { seq: image.seq });
    let table = watched.iter().find(|table| table.name == image.table).ok_or_else(refused)?;
    // The whole name of an individual stands in two tables; both say the same.
    if image.table == "subject" && column == "name" {
        tx.rename_subject(image.row_id, before)?;
        return Ok(());
    }
    let wanted = with(column);
    let mut values: Vec<(String, Value)> =
        columns_of(table, before)?.into_iter().filter(|(name, _)| wanted.contains(&name.as_str())).collect();
    if values.is_empty() {
        return Err(StoreError::NotFound { entity: "image", id: image.id });
    }
    values.extend(derived_of(tx, table, image, before, &wanted)?);
    let has_revision = table.columns.iter().any(|column| column.name == "revision");
    let sets: Vec<String> = values
        .iter()
        .enumerate()
        .map(|(at, (name, _))| format!("\"{name}\" = ?{}", at + 1))
        .chain(has_revision.then(|| "revision = revision + 1".to_owned()))
        .collect();
    let sql = format!("UPDATE {} SET {} WHERE rowid = {}", table.name, sets.join(", "), image.row_id);
    let changed = tx.conn().execute(&sql, params_from_iter(values.into_iter().map(|(_, value)| value)));
    match changed {
        Ok(0) => Err(StoreError::NotFound { entity: "image", id: image.id }),
        Ok(_) => Ok(()),
        Err(error) if error.sqlite_error_code() == Some(rusqlite::ErrorCode::ConstraintViolation) => {
            Err(refused())
        }
        Err(error) => Err(error).doing(doing),
    }
}

/// The derived columns of the row as it will be: its present image with the wanted fields as they were.
fn derived_of(
    tx: &Tx<'_>,
    table: &Watched,
    image: &ImageRow,
    before: &str,
    wanted: &[&str],
) -> Result<Vec<(String, Value)>, StoreError> {
    let unreadable = || StoreError::Damaged { doing: "reading a row image" };
    let sql = format!("SELECT {} FROM {} WHERE rowid = ?1", table.image(&table.name), table.name);
    let present: Option<String> = tx
        .conn()
        .query_row(&sql, [image.row_id], |row| row.get(0))
        .optional()
        .doing("looking at a row to put back")?;
    let present = present.ok_or(StoreError::NotFound { entity: "image", id: image.id })?;
    let mut row: serde_json::Map<String, serde_json::Value> =
        serde_json::from_str(&present).map_err(|_| unreadable())?;
    let earlier: serde_json::Map<String, serde_json::Value> =
        serde_json::from_str(before).map_err(|_| unreadable())?;
    for name in wanted {
        if let Some(value) = earlier.get(*name) {
            row.insert((*name).to_owned(), value.clone());
        }
    }
    tx.derived(&table.name, &serde_json::Value::Object(row).to_string())
}
