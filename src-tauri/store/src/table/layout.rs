//! Layouts that the office made or changed, and what each is for.

use super::{one, stale};
use crate::error::StoreError;
use crate::{Read, Tx};
use rusqlite::{Row, named_params, params};

/// A layout as recorded; its sheet is JSON that only the documents know.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "the fields are the columns that the schema explains")]
pub struct Layout {
    pub id: i64,
    /// The stable name by which certificates and prints name it.
    pub key: String,
    pub name: String,
    pub sheet: String,
    /// Empty for any award.
    pub award_code: String,
    /// Empty for any kind of recipient.
    pub subject_kind: String,
    /// Absent for plain paper.
    pub stock_id: Option<i64>,
    pub revision: i64,
}

const LAYOUT: &str = "SELECT id, key, name, sheet, award_code, subject_kind, stock_id, revision FROM layout";

fn layout(row: &Row<'_>) -> rusqlite::Result<Layout> {
    Ok(Layout {
        id: row.get(0)?,
        key: row.get(1)?,
        name: row.get(2)?,
        sheet: row.get(3)?,
        award_code: row.get(4)?,
        subject_kind: row.get(5)?,
        stock_id: row.get(6)?,
        revision: row.get(7)?,
    })
}

impl Read<'_> {
    /// The layouts of the office in the order in which they were made.
    ///
    /// # Errors
    ///
    /// A failure of SQLite.
    pub fn layouts(&self) -> Result<Vec<Layout>, StoreError> {
        self.rows("listing layouts", &format!("{LAYOUT} ORDER BY id"), [], layout)
    }

    /// The layout of a key.
    ///
    /// # Errors
    ///
    /// A failure of SQLite.
    pub fn layout_of_key(&self, key: &str) -> Result<Option<Layout>, StoreError> {
        self.maybe("looking for a layout", &format!("{LAYOUT} WHERE key = ?1"), [key], layout)
    }

    /// The layout that an award, a kind of recipient and a stock are set in by themselves: one for just this kind
    /// before one for any. A layout of another stock, or without an award, is never taken by itself.
    ///
    /// # Errors
    ///
    /// A failure of SQLite.
    pub fn layout_for(
        &self,
        award_code: &str,
        subject_kind: &str,
        stock: Option<i64>,
    ) -> Result<Option<Layout>, StoreError> {
        self.maybe(
            "choosing a layout",
            &format!(
                "{LAYOUT} WHERE award_code = ?1 AND award_code <> '' AND subject_kind IN (?2, '') AND stock_id IS ?3
                  ORDER BY subject_kind DESC LIMIT 1"
            ),
            params![award_code, subject_kind, stock],
            layout,
        )
    }
}

impl Tx<'_> {
    /// Adds a layout and returns its id; `id` and `revision` of the argument are not looked at.
    ///
    /// # Errors
    ///
    /// A failure of SQLite, also for a key, or an award, kind and stock together, that has a layout.
    pub fn add_layout(&self, layout: &Layout) -> Result<i64, StoreError> {
        self.insert(
            "writing a layout",
            "INSERT INTO layout (uuid, key, name, sheet, award_code, subject_kind, stock_id)
             VALUES (:uuid, :key, :name, :sheet, :award, :kind, :stock)",
            named_params! {
                ":uuid": self.uuid(), ":key": layout.key, ":name": layout.name, ":sheet": layout.sheet,
                ":award": layout.award_code, ":kind": layout.subject_kind, ":stock": layout.stock_id,
            },
        )
    }

    /// Changes a layout that is still at its revision; its key stays.
    ///
    /// # Errors
    ///
    /// [`StoreError::Stale`]; a failure of SQLite, also for an award, kind and stock that have a layout.
    pub fn set_layout(&self, layout: &Layout) -> Result<(), StoreError> {
        let changed = self.change(
            "changing a layout",
            "UPDATE layout SET name = :name, sheet = :sheet, award_code = :award, subject_kind = :kind,
                    stock_id = :stock, revision = revision + 1
              WHERE id = :id AND revision = :seen",
            named_params! {
                ":name": layout.name, ":sheet": layout.sheet, ":award": layout.award_code,
                ":kind": layout.subject_kind, ":stock": layout.stock_id, ":id": layout.id,
                ":seen": layout.revision,
            },
        )?;
        stale(changed, "layout", layout.id, layout.revision)
    }

    /// Takes a layout away; certificates that were printed by it keep its key.
    ///
    /// # Errors
    ///
    /// [`StoreError::NotFound`].
    pub fn remove_layout(&self, id: i64) -> Result<(), StoreError> {
        one(self.change("removing a layout", "DELETE FROM layout WHERE id = ?1", [id])?, "layout", id)
    }
}
