//! Fonts that the office brought along.

use super::{one, stale};
use crate::error::StoreError;
use crate::{Read, Tx};
use rusqlite::{Row, params};

/// A font as recorded; its bytes are the attachment of its hash.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "the fields are the columns that the schema explains")]
pub struct Font {
    pub id: i64,
    pub name: String,
    pub sha256: String,
    pub revision: i64,
}

fn font(row: &Row<'_>) -> rusqlite::Result<Font> {
    Ok(Font { id: row.get(0)?, name: row.get(1)?, sha256: row.get(2)?, revision: row.get(3)? })
}

impl Read<'_> {
    /// The fonts of the office by name.
    ///
    /// # Errors
    ///
    /// A failure of SQLite.
    pub fn fonts(&self) -> Result<Vec<Font>, StoreError> {
        self.rows("listing fonts", "SELECT id, name, sha256, revision FROM font ORDER BY name", [], font)
    }

    /// The font of a name.
    ///
    /// # Errors
    ///
    /// A failure of SQLite.
    pub fn font_named(&self, name: &str) -> Result<Option<Font>, StoreError> {
        let sql = "SELECT id, name, sha256, revision FROM font WHERE name = ?1";
        self.maybe("looking for a font", sql, [name], font)
    }
}

impl Tx<'_> {
    /// Adds a font with its file and returns its id.
    ///
    /// # Errors
    ///
    /// [`StoreError::AttachmentSize`]; a failure of SQLite, also for a name that is there.
    pub fn add_font(&self, name: &str, bytes: &[u8]) -> Result<i64, StoreError> {
        let sha256 = self.keep_attachment(bytes)?;
        self.insert(
            "writing a font",
            "INSERT INTO font (uuid, name, sha256) VALUES (?1, ?2, ?3)",
            params![self.uuid(), name, sha256],
        )
    }

    /// Changes name and file of a font that is still at its revision; its file must be kept.
    ///
    /// # Errors
    ///
    /// [`StoreError::Stale`]; a failure of SQLite, also for a name that is there.
    pub fn set_font(&self, font: &Font) -> Result<(), StoreError> {
        let changed = self.change(
            "changing a font",
            "UPDATE font SET name = ?3, sha256 = ?4, revision = revision + 1 WHERE id = ?1 AND revision = ?2",
            params![font.id, font.revision, font.name, font.sha256],
        )?;
        stale(changed, "font", font.id, font.revision)
    }

    /// Takes a font off the list.
    ///
    /// # Errors
    ///
    /// [`StoreError::NotFound`].
    pub fn remove_font(&self, id: i64) -> Result<(), StoreError> {
        one(self.change("removing a font", "DELETE FROM font WHERE id = ?1", [id])?, "font", id)
    }
}
