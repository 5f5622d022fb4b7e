//! The office whose file it is.

use crate::error::{Doing, StoreError};
use crate::{Read, Tx};
use rusqlite::named_params;

/// The office's own data.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "the fields are the columns that the schema explains")]
pub struct Office {
    pub name: String,
    pub level: String,
    pub place: String,
    pub head_title: String,
    pub signer_title: Vec<String>,
    pub signer_name: String,
    pub sample: bool,
    pub revision: i64,
}

impl Read<'_> {
    /// What tells this office from every other, whatever its file is named.
    ///
    /// # Errors
    ///
    /// [`StoreError::NotFound`] while the office is not written.
    pub fn office_uuid(&self) -> Result<String, StoreError> {
        self.maybe("reading the office", "SELECT uuid FROM office", [], |row| row.get(0))?
            .ok_or(StoreError::NotFound { entity: "office", id: 1 })
    }

    /// The office.
    ///
    /// # Errors
    ///
    /// [`StoreError::NotFound`] in a file that was never finished.
    pub fn office(&self) -> Result<Office, StoreError> {
        self.maybe(
            "reading the office",
            "SELECT name, level, place, head_title, signer_title, signer_name, sample, revision FROM office",
            [],
            |row| {
                Ok(Office {
                    name: row.get(0)?,
                    level: row.get(1)?,
                    place: row.get(2)?,
                    head_title: row.get(3)?,
                    signer_title: row.get::<_, String>(4)?.lines().map(str::to_owned).collect(),
                    signer_name: row.get(5)?,
                    sample: row.get(6)?,
                    revision: row.get(7)?,
                })
            },
        )?
        .ok_or(StoreError::NotFound { entity: "office", id: 1 })
    }
}

impl Tx<'_> {
    /// Writes the office of a new file.
    ///
    /// # Errors
    ///
    /// A failure of SQLite, also if there is an office already.
    pub fn add_office(&self, office: &Office) -> Result<(), StoreError> {
        self.insert(
            "writing the office",
            "INSERT INTO office (id, uuid, name, level, place, head_title, signer_title, signer_name, sample)
             VALUES (1, :uuid, :name, :level, :place, :head_title, :signer_title, :signer_name, :sample)",
            named_params! {
                ":uuid": self.uuid(), ":name": office.name, ":level": office.level, ":place": office.place,
                ":head_title": office.head_title, ":signer_title": office.signer_title.join("\n"),
                ":signer_name": office.signer_name, ":sample": office.sample,
            },
        )?;
        Ok(())
    }

    /// Changes the office if it is still at revision `office.revision`.
    ///
    /// # Errors
    ///
    /// [`StoreError::Stale`] if another window changed it first.
    pub fn set_office(&self, office: &Office) -> Result<(), StoreError> {
        let changed = self
            .conn()
            .execute(
                "UPDATE office SET place = :place, head_title = :head_title, signer_title = :signer_title,
                        signer_name = :signer_name, revision = revision + 1
                  WHERE revision = :seen",
                named_params! {
                    ":place": office.place, ":head_title": office.head_title,
                    ":signer_title": office.signer_title.join("\n"), ":signer_name": office.signer_name,
                    ":seen": office.revision,
                },
            )
            .doing("changing the office")?;
        if changed == 1 {
            Ok(())
        } else {
            Err(StoreError::Stale { entity: "office", id: 1, seen: office.revision })
        }
    }
}
