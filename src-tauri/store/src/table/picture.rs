//! The office's own pictures on its certificates: emblem and logo.

use super::keyed;
use crate::error::StoreError;
use crate::{Read, Tx};
use rusqlite::named_params;

/// Where a picture stands on a certificate.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PictureSlot {
    /// The national emblem, as the office gave it.
    Emblem,
    /// The office's own sign.
    Logo,
}

/// What a picture is made of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PictureKind {
    /// Points.
    Png,
    /// Paths.
    Svg,
}

keyed!(PictureSlot { Emblem: "emblem", Logo: "logo" });
keyed!(PictureKind { Png: "png", Svg: "svg" });

/// A picture as the office gave it.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "the fields are the columns that the schema explains")]
pub struct Picture {
    pub kind: PictureKind,
    pub bytes: Vec<u8>,
}

impl Read<'_> {
    /// The picture of a slot, if the office gave one; an emblem that an older program kept is found too.
    ///
    /// # Errors
    ///
    /// [`StoreError::Unreadable`], [`StoreError::Damaged`]; a failure of SQLite.
    pub fn picture(&self, slot: PictureSlot) -> Result<Option<Picture>, StoreError> {
        let found = self.maybe(
            "reading a picture",
            "SELECT id, kind, sha256 FROM picture WHERE slot = ?1",
            [slot.key()],
            |row| Ok((row.get::<_, i64>(0)?, row.get::<_, String>(1)?, row.get::<_, String>(2)?)),
        )?;
        if let Some((id, kind, sha256)) = found {
            let unreadable = StoreError::Unreadable { entity: "picture", id, column: "kind" };
            let kind = PictureKind::from_key(&kind).ok_or(unreadable)?;
            return Ok(Some(Picture { kind, bytes: self.attachment(&sha256)? }));
        }
        if slot != PictureSlot::Emblem {
            return Ok(None);
        }
        let older = self.maybe("reading the emblem", "SELECT png FROM emblem", [], |row| row.get(0))?;
        Ok(older.map(|bytes| Picture { kind: PictureKind::Png, bytes }))
    }
}

impl Tx<'_> {
    /// Keeps the picture of a slot, or takes it away; an emblem that an older program kept goes with it.
    ///
    /// # Errors
    ///
    /// [`StoreError::AttachmentSize`]; a failure of SQLite.
    pub fn set_picture(
        &self,
        slot: PictureSlot,
        picture: Option<(PictureKind, &[u8])>,
    ) -> Result<(), StoreError> {
        let doing = "writing a picture";
        match picture {
            Some((kind, bytes)) => {
                let sha256 = self.keep_attachment(bytes)?;
                self.change(
                    doing,
                    "INSERT INTO picture (slot, kind, sha256) VALUES (:slot, :kind, :sha256)
                     ON CONFLICT (slot) DO UPDATE SET kind = :kind, sha256 = :sha256",
                    named_params! { ":slot": slot.key(), ":kind": kind.key(), ":sha256": sha256 },
                )?;
            }
            None => {
                self.change(doing, "DELETE FROM picture WHERE slot = ?1", [slot.key()])?;
            }
        }
        if slot == PictureSlot::Emblem {
            self.change(doing, "DELETE FROM emblem", [])?;
        }
        Ok(())
    }
}
