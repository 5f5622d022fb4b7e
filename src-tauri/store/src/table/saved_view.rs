//! Views of lists, kept under a name.

use super::own_words;
use crate::error::StoreError;
use crate::query::List;
use crate::{Read, Tx};
use rusqlite::{Row, named_params};

/// A view as kept; filters, order and columns are JSON of the wire.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "the fields are the columns that the schema explains")]
pub struct View {
    pub list: List,
    pub name: String,
    pub text: String,
    pub unit_id: Option<i64>,
    pub filters: String,
    pub sort: String,
    pub columns: String,
}

/// A view with its place in the file.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "the fields are the columns that the schema explains")]
pub struct ViewRow {
    pub id: i64,
    pub view: View,
}

fn view(list: List) -> impl Fn(&Row<'_>) -> rusqlite::Result<ViewRow> {
    move |row| {
        Ok(ViewRow {
            id: row.get(0)?,
            view: View {
                list,
                name: row.get(1)?,
                text: row.get(2)?,
                unit_id: row.get(3)?,
                filters: row.get(4)?,
                sort: row.get(5)?,
                columns: row.get(6)?,
            },
        })
    }
}

impl Read<'_> {
    /// The views of a list in Vietnamese order of their names.
    ///
    /// # Errors
    ///
    /// A failure of SQLite.
    pub fn views(&self, list: List) -> Result<Vec<ViewRow>, StoreError> {
        self.rows(
            "listing views",
            "SELECT id, name, text, unit_id, filters, sort, columns FROM saved_view
              WHERE list = ?1 ORDER BY sort_key, id",
            [list.key()],
            view(list),
        )
    }
}

impl Tx<'_> {
    /// Keeps a view, in place of one of the same list and name, and returns its id.
    ///
    /// # Errors
    ///
    /// A failure of SQLite, also if the unit is not there.
    pub fn set_view(&self, view: &View) -> Result<i64, StoreError> {
        let present = self.maybe(
            "looking for a view",
            "SELECT id FROM saved_view WHERE list = ?1 AND folded = ?2",
            [view.list.key(), &own_words(&view.name)],
            |row| row.get::<_, i64>(0),
        )?;
        let sort_key = self.alphabet().sort_key(&[&view.name]);
        if let Some(id) = present {
            self.change(
                "changing a view",
                "UPDATE saved_view SET name = :name, text = :text, unit_id = :unit, filters = :filters, sort = :sort,
                        columns = :columns, sort_key = :sort_key, revision = revision + 1
                  WHERE id = :id
                    AND (name, text, unit_id, filters, sort, columns)
                        IS NOT (:name, :text, :unit, :filters, :sort, :columns)",
                named_params! {
                    ":id": id, ":name": view.name, ":text": view.text, ":unit": view.unit_id,
                    ":filters": view.filters, ":sort": view.sort, ":columns": view.columns, ":sort_key": sort_key,
                },
            )?;
            return Ok(id);
        }
        self.insert(
            "writing a view",
            "INSERT INTO saved_view (uuid, list, name, text, unit_id, filters, sort, columns, folded, sort_key)
             VALUES (:uuid, :list, :name, :text, :unit, :filters, :sort, :columns, :folded, :sort_key)",
            named_params! {
                ":uuid": self.uuid(), ":list": view.list.key(), ":name": view.name, ":text": view.text,
                ":unit": view.unit_id, ":filters": view.filters, ":sort": view.sort, ":columns": view.columns,
                ":folded": own_words(&view.name), ":sort_key": sort_key,
            },
        )
    }

    /// Lets go of a view.
    ///
    /// # Errors
    ///
    /// [`StoreError::NotFound`].
    pub fn remove_view(&self, id: i64) -> Result<(), StoreError> {
        match self.change("removing a view", "DELETE FROM saved_view WHERE id = ?1", [id])? {
            1 => Ok(()),
            _ => Err(StoreError::NotFound { entity: "view", id }),
        }
    }
}
