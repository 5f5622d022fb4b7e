//! What only officers do with subjects, by hand: handing on identity numbers, removing people, renaming collectives.

use crate::error::StoreError;
use crate::query::CollectiveListRow;
use crate::{Read, Tx};
use rusqlite::{named_params, params};
use so_vang_domain::subject::SubjectKind;
use so_vang_domain::text::{fold, spelling};

/// What belongs to an individual and goes with it, before the individual itself.
const OWN: [&str; 5] = ["rating", "initiative", "posting", "discipline", "individual"];

impl Read<'_> {
    /// Whether an award or a nomination, and with it a vote, names the subject.
    ///
    /// # Errors
    ///
    /// A failure of SQLite.
    pub fn is_nominated_or_honoured(&self, subject: i64) -> Result<bool, StoreError> {
        let found = self.count(
            "looking for awards and nominations",
            "SELECT EXISTS (SELECT 1 FROM award_record WHERE subject_id = ?1)
                 OR EXISTS (SELECT 1 FROM nomination WHERE subject_id = ?1)",
            [subject],
        )?;
        Ok(found > 0)
    }
}

impl Tx<'_> {
    /// Takes the identity number off an individual, so that another can have it in the same act.
    ///
    /// # Errors
    ///
    /// A failure of SQLite.
    pub fn give_up_citizen_id(&self, id: i64) -> Result<(), StoreError> {
        let sql = "UPDATE individual SET citizen_id = NULL WHERE subject_id = ?1";
        self.change("giving up an identity number", sql, [id]).map(|_| ())
    }

    /// Removes an individual with all that belongs to it.
    ///
    /// # Errors
    ///
    /// [`StoreError::NotFound`]; a failure of SQLite, also if an award or a nomination names it.
    pub fn remove_individual(&self, id: i64) -> Result<(), StoreError> {
        let doing = "removing an individual";
        for table in OWN {
            self.change(doing, &format!("DELETE FROM {table} WHERE subject_id = ?1"), [id])?;
        }
        match self.change(doing, "DELETE FROM subject WHERE id = ?1 AND kind = 'individual'", [id])? {
            1 => Ok(()),
            _ => Err(StoreError::NotFound { entity: "individual", id }),
        }
    }

    /// Writes name and detail of a collective or household as it was read before; says whether anything differed.
    /// A unit whose newest name was that of its collective takes the new one too.
    ///
    /// # Errors
    ///
    /// A failure of SQLite.
    pub fn set_collective(
        &self,
        present: &CollectiveListRow,
        name: &str,
        detail: &str,
    ) -> Result<bool, StoreError> {
        if present.name == name && present.detail == detail {
            return Ok(false);
        }
        let id = present.id;
        self.change(
            "changing a collective",
            "UPDATE subject SET name = :name, folded = :folded, sort_key = :sort_key, revision = revision + 1
              WHERE id = :id",
            named_params! {
                ":id": id, ":name": name, ":folded": fold(name), ":sort_key": self.sort_key(present.kind, name),
            },
        )?;
        let sql = match present.kind {
            SubjectKind::Household => "UPDATE household SET address = ?2 WHERE subject_id = ?1",
            SubjectKind::Collective | SubjectKind::Individual => {
                "UPDATE collective SET detail = ?2 WHERE subject_id = ?1"
            }
        };
        self.change("changing a collective", sql, params![id, detail])?;
        if let Some(unit) = present.unit_id
            && present.name != name
            && spelling(&self.unit_name(unit)?) == spelling(&present.name)
        {
            self.change(
                "changing a unit's name",
                "UPDATE unit_name SET name = :name, folded = :folded, sort_key = :sort_key
                  WHERE id = (SELECT id FROM unit_name WHERE unit_id = :unit
                               ORDER BY coalesce(valid_from, '') DESC LIMIT 1)",
                named_params! {
                    ":unit": unit, ":name": name, ":folded": fold(name),
                    ":sort_key": self.alphabet().sort_key(&[name]),
                },
            )?;
        }
        Ok(true)
    }
}
