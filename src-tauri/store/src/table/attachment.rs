//! Files that rows name by their SHA-256: kept once, never changed.

use crate::error::StoreError;
use crate::{Read, Tx, hex};
use rusqlite::params;
use sha2::{Digest, Sha256};

/// The largest attachment in bytes.
pub const LARGEST_ATTACHMENT: u64 = 32 << 20;

impl Read<'_> {
    /// The bytes of an attachment.
    ///
    /// # Errors
    ///
    /// [`StoreError::Damaged`] if a row names an attachment that is not there; a failure of SQLite.
    pub fn attachment(&self, sha256: &str) -> Result<Vec<u8>, StoreError> {
        let doing = "reading an attachment";
        self.maybe(doing, "SELECT bytes FROM attachment WHERE sha256 = ?1", [sha256], |row| row.get(0))?
            .ok_or(StoreError::Damaged { doing })
    }
}

impl Tx<'_> {
    /// Keeps a file and returns its SHA-256 in hex; bytes that are there already are not kept twice.
    ///
    /// An attachment alone is no change of the record: an act that writes no row leaves nothing.
    ///
    /// # Errors
    ///
    /// [`StoreError::AttachmentSize`] for an empty file and one beyond [`LARGEST_ATTACHMENT`]; a failure of SQLite.
    pub fn keep_attachment(&self, bytes: &[u8]) -> Result<String, StoreError> {
        let size = bytes.len() as u64;
        if size == 0 || size > LARGEST_ATTACHMENT {
            return Err(StoreError::AttachmentSize { bytes: size, most: LARGEST_ATTACHMENT });
        }
        let sha256 = hex(&Sha256::digest(bytes));
        self.change(
            "keeping an attachment",
            "INSERT INTO attachment (sha256, bytes) VALUES (?1, ?2) ON CONFLICT (sha256) DO NOTHING",
            params![sha256, bytes],
        )?;
        Ok(sha256)
    }
}
