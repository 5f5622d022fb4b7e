//! The office file: one SQLite database, one gate for writing, one journal.
//!
//! Reading goes through [`Read`], writing through [`Store::transact`], which opens the transaction, runs
//! the work and leaves one act in the journal, or nothing at all.

mod backup;
mod canonical;
mod check;
mod connection;
mod create;
mod erase;
mod error;
mod gate;
mod journal;
mod leftover;
mod lock;
mod migrate;
pub mod place;
pub mod query;
pub mod recovery;
pub mod restore;
mod stage;
pub mod table;
mod triggers;
mod undo;
mod version;
mod writer;

pub use backup::{Backup, CopyFolder, KeptCopy, Manifest, Tier, sha256_of, sync_folder, tiers};
pub use check::{Finding, Health};
pub use erase::{ERASABLE, Erasable};
pub use error::{StoreError, UndoRefusal};
pub use gate::{Act, Committed, Store, Tx, acts_saved_here};
pub use journal::{ActFilter, ActRow, AnyOf, code_of, read_code};
pub use stage::{Follow, Stage, alone as stage_alone};
pub use version::ImageRow;

#[cfg(test)]
mod tests;

use rusqlite::Connection;

/// Everything that can be asked of the record; the writing side offers it too.
#[derive(Debug, Clone, Copy)]
pub struct Read<'c> {
    conn: &'c Connection,
    /// Lists kept in their order; none beside a change, which they would not know of.
    orders: Option<&'c query::Orders>,
}

/// Bytes as lower-case hex.
pub(crate) fn hex(bytes: &[u8]) -> String {
    use std::fmt::Write;
    bytes.iter().fold(String::with_capacity(bytes.len() * 2), |mut text, byte| {
        // Writing into a string cannot fail.
        let _ = write!(text, "{byte:02x}");
        text
    })
}
