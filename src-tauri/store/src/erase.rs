//! Erasing what is on record of an individual, so that it is nowhere in the file: rows, journal, index, WAL.

use crate::Read;
use crate::error::{Doing, StoreError, UndoRefusal};
use crate::gate::{Act, Committed, Store, Tx};
use crate::journal::images_hash;
use rusqlite::{OptionalExtension, named_params};
use serde_json::{Map, Value};
use std::collections::BTreeSet;

/// A field of an individual that can be erased while the individual stays.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Erasable {
    /// The column of the table `individual`.
    pub column: &'static str,
    /// Whether it may be absent; else it becomes an empty text.
    pub nullable: bool,
}

/// The fields that can be erased: the name and what decisions rest on stay.
pub const ERASABLE: [Erasable; 4] = [
    Erasable { column: "citizen_id", nullable: true },
    Erasable { column: "birth", nullable: true },
    Erasable { column: "sex", nullable: true },
    Erasable { column: "post", nullable: false },
];

/// What stands in journal images for what was erased.
const BLANK: &str = "[erased]";

/// Keys of images that say where a row stands, not what it says.
const STRUCTURE: [&str; 6] = ["id", "uuid", "subject_id", "unit_id", "revision", "kind"];

/// Tables whose rows hang on an individual, those that are deleted first in front.
const HANGING: [&str; 8] =
    ["fact", "pending_matter", "ranking", "rating", "posting", "discipline", "initiative", "individual"];

impl Read<'_> {
    /// How many states of a column of an individual the journal holds.
    ///
    /// # Errors
    ///
    /// A failure of SQLite.
    pub fn states_of(&self, id: i64, column: &str) -> Result<u64, StoreError> {
        self.count(
            "counting earlier states",
            "SELECT count(*) FROM journal_image WHERE table_name = 'individual' AND row_id = ?1
                AND (json_extract(before, '$.' || ?2) IS NOT NULL OR json_extract(after, '$.' || ?2) IS NOT NULL)",
            (id, column),
        )
    }

    /// What keeps an individual on record: how many nominations and awards name him or her.
    ///
    /// # Errors
    ///
    /// A failure of SQLite.
    pub fn kept_by(&self, id: i64) -> Result<(u64, u64), StoreError> {
        let doing = "looking for what names an individual";
        Ok((
            self.count(doing, "SELECT count(*) FROM nomination WHERE subject_id = ?1", [id])?,
            self.count(doing, "SELECT count(*) FROM award_record WHERE subject_id = ?1", [id])?,
        ))
    }

    /// The number of the first act that wrote a subject down: copies that hold it hold the subject too.
    ///
    /// # Errors
    ///
    /// A failure of SQLite.
    pub fn first_act_of(&self, id: i64) -> Result<Option<i64>, StoreError> {
        self.maybe(
            "looking for the first act of a subject",
            "SELECT min(seq) FROM journal_image WHERE table_name = 'subject' AND row_id = ?1",
            [id],
            |row| row.get(0),
        )
        .map(Option::flatten)
    }
}

impl Store {
    /// Erases fields of an individual, or the individual wholly where `columns` is empty. Returns how many states in
    /// the journal were blanked.
    ///
    /// The rows change or go, their images in the journal are blanked, the acts that they belong to are noted with
    /// the hash of what is left, and the file is written anew, so that neither WAL nor free pages hold the old text.
    ///
    /// # Errors
    ///
    /// [`StoreError::NotFound`]; [`UndoRefusal::Depended`] where a dossier or an award still names the individual.
    pub fn erase(
        &self,
        act: &Act,
        id: i64,
        columns: &[&str],
        request: Option<i64>,
    ) -> Result<Committed<u64>, StoreError> {
        let done = self.transact(act, |tx| {
            tx.individual(id)?;
            let erasure = tx.insert(
                "writing an erasure",
                "INSERT INTO erasure (uuid, subject_id, fields, reason, request_id) VALUES (:uuid, :id, :fields, :reason, :request)",
                named_params! {
                    ":uuid": tx.uuid(), ":id": id, ":reason": act.reason, ":request": request,
                    ":fields": serde_json::Value::from(columns.to_vec()).to_string(),
                },
            )?;
            if columns.is_empty() { tx.erase_wholly(id)? } else { tx.erase_fields(id, columns)? }
            tx.blank(id, columns, erasure)
        })?;
        self.rewrite()?;
        Ok(done)
    }

    /// Folds the WAL into the file and writes the file anew, so that no page holds what was deleted.
    fn rewrite(&self) -> Result<(), StoreError> {
        let doing = "writing the file anew";
        self.let_readers_go();
        self.with_writer(|conn| {
            let fold = || {
                conn.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |row| row.get::<_, i64>(0)).optional()
            };
            fold().doing(doing)?;
            conn.execute_batch("VACUUM").doing(doing)?;
            fold().doing(doing)?;
            Ok(())
        })
    }
}

impl Tx<'_> {
    fn erase_fields(&self, id: i64, columns: &[&str]) -> Result<(), StoreError> {
        let known: Vec<&Erasable> = ERASABLE.iter().filter(|one| columns.contains(&one.column)).collect();
        if known.len() != columns.len() {
            return Err(StoreError::NotFound { entity: "field", id });
        }
        let sets: Vec<String> = known
            .iter()
            .map(|one| format!("{} = {}", one.column, if one.nullable { "NULL" } else { "''" }))
            .collect();
        let sql = format!("UPDATE individual SET {} WHERE subject_id = ?1", sets.join(", "));
        self.change("erasing fields", &sql, [id])?;
        self.change("erasing fields", "UPDATE subject SET revision = revision + 1 WHERE id = ?1", [id])?;
        Ok(())
    }

    fn erase_wholly(&self, id: i64) -> Result<(), StoreError> {
        if self.kept_by(id)? != (0, 0) {
            return Err(UndoRefusal::Depended { seq: self.seq() }.into());
        }
        // What hangs on an initiative goes before it.
        let initiatives = "SELECT id FROM initiative WHERE subject_id = ?1";
        for table in ["initiative_kind", "initiative_use"] {
            let sql = format!("DELETE FROM {table} WHERE initiative_id IN ({initiatives})");
            self.change("erasing an individual", &sql, [id])?;
        }
        for table in HANGING {
            let sql = format!("DELETE FROM {table} WHERE subject_id = ?1");
            self.change("erasing an individual", &sql, [id])?;
        }
        self.change("erasing an individual", "DELETE FROM subject WHERE id = ?1", [id])?;
        Ok(())
    }

    /// An image without what it says in `columns`, or at all. SQLite changes it in place, so that its other keys
    /// stay as the triggers wrote them.
    fn blanked(&self, image: Option<&str>, columns: &[&str]) -> Result<Option<String>, StoreError> {
        let Some(image) = image else { return Ok(None) };
        blanks(image, columns)?
            .into_iter()
            .try_fold(image.to_owned(), |image, (key, blank)| {
                self.conn()
                    .prepare_cached("SELECT json_set(?1, '$.\"' || ?2 || '\"', ?3)")
                    .and_then(|mut set| set.query_row((image, key, blank), |row| row.get(0)))
                    .doing("blanking earlier states")
            })
            .map(Some)
    }

    /// Blanks the images of an individual: of `columns`, or of all that they say.
    fn blank(&self, id: i64, columns: &[&str], erasure: i64) -> Result<u64, StoreError> {
        let doing = "blanking earlier states";
        let own: &[&str] = if columns.is_empty() { &HANGING } else { &["individual"] };
        let mut images: Vec<(i64, i64, Option<String>, Option<String>)> = Vec::new();
        let mut take = |sql: &str, table: &str| -> Result<(), StoreError> {
            images.extend(self.rows(doing, sql, (table, id), |row| {
                Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?))
            })?);
            Ok(())
        };
        for table in own {
            take(
                "SELECT id, seq, before, after FROM journal_image
                  WHERE table_name = ?1 AND coalesce(json_extract(before, '$.subject_id'), json_extract(after, '$.subject_id')) = ?2",
                table,
            )?;
        }
        if columns.is_empty() {
            take(
                "SELECT id, seq, before, after FROM journal_image WHERE table_name = ?1 AND row_id = ?2",
                "subject",
            )?;
        }
        self.conn()
            .execute("INSERT INTO open_erasure (id, seq) VALUES (1, ?1)", [self.seq()])
            .doing(doing)?;
        let mut acts = BTreeSet::new();
        let mut blanked = 0;
        for (image, seq, before, after) in images {
            let (new_before, new_after) =
                (self.blanked(before.as_deref(), columns)?, self.blanked(after.as_deref(), columns)?);
            if new_before == before && new_after == after {
                continue;
            }
            self.change(
                doing,
                "UPDATE journal_image SET before = ?2, after = ?3 WHERE id = ?1",
                (image, new_before, new_after),
            )?;
            blanked += 1;
            acts.insert(seq);
        }
        self.conn().execute("DELETE FROM open_erasure", []).doing(doing)?;
        // The erasing act itself is not done yet: its hash will cover its images as they are now.
        for seq in acts.into_iter().filter(|seq| *seq != self.seq()) {
            let hash = images_hash(self.conn(), seq)?;
            self.insert(
                doing,
                "INSERT INTO erased_act (erasure_id, seq, image_hash) VALUES (?1, ?2, ?3)",
                (erasure, seq, hash),
            )?;
        }
        Ok(blanked)
    }
}

/// The keys of an image that are blanked, each with what stands there instead.
fn blanks(image: &str, columns: &[&str]) -> Result<Vec<(String, Option<&'static str>)>, StoreError> {
    let row: Map<String, Value> =
        serde_json::from_str(image).map_err(|_| StoreError::Damaged { doing: "reading a row image" })?;
    let concerned = |name: &str| {
        if columns.is_empty() { !STRUCTURE.contains(&name) } else { columns.contains(&name) }
    };
    Ok(row
        .into_iter()
        .filter(|(name, value)| concerned(name) && !value.is_null() && value.as_str() != Some(""))
        .map(|(name, value)| (name, value.is_string().then_some(BLANK)))
        .collect())
}
