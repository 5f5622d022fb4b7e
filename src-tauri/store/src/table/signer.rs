//! Whoever may sign for the office.

use crate::error::StoreError;
use crate::{Read, Tx};
use rusqlite::{Row, params};

/// A signer as recorded.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "the fields are the columns that the schema explains")]
pub struct Signer {
    pub id: i64,
    pub title: Vec<String>,
    pub name: String,
    pub revision: i64,
}

fn signer(row: &Row<'_>) -> rusqlite::Result<Signer> {
    Ok(Signer {
        id: row.get(0)?,
        title: row.get::<_, String>(1)?.lines().map(str::to_owned).collect(),
        name: row.get(2)?,
        revision: row.get(3)?,
    })
}

impl Read<'_> {
    /// The signers as saved, the office's present one first.
    ///
    /// # Errors
    ///
    /// A failure of SQLite.
    pub fn signers(&self) -> Result<Vec<Signer>, StoreError> {
        self.rows(
            "listing signers",
            "SELECT id, title, name, revision FROM signer AS s
              ORDER BY NOT EXISTS (SELECT 1 FROM office AS o
                                    WHERE o.signer_title = s.title AND o.signer_name = s.name), id",
            [],
            signer,
        )
    }

    /// The signer of this title and name.
    ///
    /// # Errors
    ///
    /// A failure of SQLite.
    pub fn signer_of(&self, title: &[String], name: &str) -> Result<Option<Signer>, StoreError> {
        self.maybe(
            "looking for a signer",
            "SELECT id, title, name, revision FROM signer WHERE title = ?1 AND name = ?2",
            params![title.join("\n"), name],
            signer,
        )
    }
}

impl Tx<'_> {
    /// Adds a signer and returns its id.
    ///
    /// # Errors
    ///
    /// A failure of SQLite, also for an empty title or name.
    pub fn add_signer(&self, title: &[String], name: &str) -> Result<i64, StoreError> {
        self.insert(
            "writing a signer",
            "INSERT INTO signer (uuid, title, name) VALUES (?1, ?2, ?3)",
            params![self.uuid(), title.join("\n"), name],
        )
    }

    /// Changes a signer that is still at its revision.
    ///
    /// # Errors
    ///
    /// [`StoreError::Stale`] if another window changed or removed it first.
    pub fn set_signer(&self, signer: &Signer) -> Result<(), StoreError> {
        let changed = self.change(
            "changing a signer",
            "UPDATE signer SET title = ?3, name = ?4, revision = revision + 1 WHERE id = ?1 AND revision = ?2",
            params![signer.id, signer.revision, signer.title.join("\n"), signer.name],
        )?;
        match changed {
            1 => Ok(()),
            _ => Err(StoreError::Stale { entity: "signer", id: signer.id, seen: signer.revision }),
        }
    }

    /// Takes a signer off the list.
    ///
    /// # Errors
    ///
    /// [`StoreError::NotFound`].
    pub fn remove_signer(&self, id: i64) -> Result<(), StoreError> {
        match self.change("removing a signer", "DELETE FROM signer WHERE id = ?1", [id])? {
            1 => Ok(()),
            _ => Err(StoreError::NotFound { entity: "signer", id }),
        }
    }
}
