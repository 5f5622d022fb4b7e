//! Units: a tree of nodes whose names have days.

use crate::error::StoreError;
use crate::{Read, Tx};
use chrono::NaiveDate;
use rusqlite::{named_params, params};
use so_vang_domain::text::{clean, fold, spelling};

/// A unit with the name that it has on a day.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "the fields are the columns that the schema explains")]
pub struct Unit {
    pub id: i64,
    pub parent_id: Option<i64>,
    pub name: String,
    /// Individuals directly in it.
    pub people: u64,
}

impl Read<'_> {
    /// All units with the names that they have on `day`, in Vietnamese order. A unit without a name on
    /// that day keeps its newest one.
    ///
    /// # Errors
    ///
    /// A failure of SQLite.
    pub fn units(&self, day: NaiveDate) -> Result<Vec<Unit>, StoreError> {
        self.rows(
            "listing units",
            "SELECT unit.id, unit.parent_id, named.name,
                    (SELECT count(*) FROM individual WHERE individual.unit_id = unit.id)
               FROM unit JOIN unit_name AS named ON named.id = (
                      SELECT n.id FROM unit_name AS n WHERE n.unit_id = unit.id
                       ORDER BY (coalesce(n.valid_from, '') <= ?1 AND coalesce(n.valid_to, '9999') >= ?1) DESC,
                                coalesce(n.valid_from, '') DESC
                       LIMIT 1)
              ORDER BY named.sort_key, unit.id",
            [day.to_string()],
            |row| {
                Ok(Unit {
                    id: row.get(0)?,
                    parent_id: row.get(1)?,
                    name: row.get(2)?,
                    people: row.get::<_, i64>(3)?.cast_unsigned(),
                })
            },
        )
    }

    /// The unit of this name, whatever day the name is of; capitals, tone places and hyphens do not matter.
    ///
    /// # Errors
    ///
    /// A failure of SQLite.
    pub fn unit_named(&self, name: &str) -> Result<Option<i64>, StoreError> {
        let wanted = spelling(name);
        let found = self.rows(
            "looking for a unit",
            "SELECT unit_id, name FROM unit_name WHERE folded = ?1 ORDER BY id",
            [fold(name)],
            |row| Ok((row.get(0)?, row.get::<_, String>(1)?)),
        )?;
        Ok(found.into_iter().find(|(_, own)| spelling(own) == wanted).map(|(id, _)| id))
    }

    /// The unit above a unit; `None` at the top.
    ///
    /// # Errors
    ///
    /// [`StoreError::NotFound`].
    pub fn unit_parent(&self, id: i64) -> Result<Option<i64>, StoreError> {
        self.maybe("reading a unit", "SELECT parent_id FROM unit WHERE id = ?1", [id], |row| row.get(0))?
            .ok_or(StoreError::NotFound { entity: "unit", id })
    }

    /// The newest name of a unit.
    ///
    /// # Errors
    ///
    /// [`StoreError::NotFound`].
    pub fn unit_name(&self, id: i64) -> Result<String, StoreError> {
        self.maybe(
            "reading a unit's name",
            "SELECT name FROM unit_name WHERE unit_id = ?1 ORDER BY coalesce(valid_from, '') DESC LIMIT 1",
            [id],
            |row| row.get(0),
        )?
        .ok_or(StoreError::NotFound { entity: "unit", id })
    }
}

impl Tx<'_> {
    /// Makes a unit under `parent`, and the collective that it is.
    ///
    /// `name` is cleaned; `detail` is its governing body or address.
    ///
    /// # Errors
    ///
    /// A failure of SQLite.
    pub fn add_unit(&self, name: &str, parent: Option<i64>, detail: &str) -> Result<i64, StoreError> {
        let name = clean(name);
        let doing = "writing a unit";
        let id = self.insert(
            doing,
            "INSERT INTO unit (uuid, parent_id) VALUES (?1, ?2)",
            params![self.uuid(), parent],
        )?;
        self.insert(
            doing,
            "INSERT INTO unit_name (unit_id, name, folded, sort_key) VALUES (:unit, :name, :folded, :sort_key)",
            named_params! {
                ":unit": id, ":name": name, ":folded": fold(&name), ":sort_key": self.alphabet().sort_key(&[&name]),
            },
        )?;
        self.add_collective(&name, Some(id), detail)?;
        Ok(id)
    }

    /// The unit of exactly this name; made at the top of the tree if there is none.
    ///
    /// # Errors
    ///
    /// A failure of SQLite.
    pub fn unit_for(&self, name: &str) -> Result<i64, StoreError> {
        let name = clean(name);
        match self.unit_named(&name)? {
            Some(id) => Ok(id),
            None => self.add_unit(&name, None, ""),
        }
    }

    /// Puts a unit under another one.
    ///
    /// # Errors
    ///
    /// A failure of SQLite.
    pub fn set_unit_parent(&self, id: i64, parent: i64) -> Result<bool, StoreError> {
        let changed = self.change(
            "moving a unit",
            "UPDATE unit SET parent_id = ?2, revision = revision + 1 WHERE id = ?1 AND parent_id IS NOT ?2",
            [id, parent],
        )?;
        Ok(changed > 0)
    }
}
