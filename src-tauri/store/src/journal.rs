//! The journal: one act a transaction, hash-chained over the row images that the triggers left.

mod acts;
mod chain;

pub use acts::{ActFilter, ActRow, AnyOf};
pub(crate) use chain::{ENTRY, Entry, expected, first_break, images, images_hash, tail_is_whole};
pub use chain::{code_of, read_code};

use crate::error::{Doing, StoreError};
use crate::gate::{Act, uuid_at};
use crate::hex;
use chrono::SecondsFormat;
use rusqlite::{Connection, OptionalExtension, named_params};
use sha2::{Digest, Sha256};

/// Opens the gate: from here on the triggers know the act's number.
pub(crate) fn begin(conn: &Connection) -> Result<i64, StoreError> {
    conn.query_row(
        "INSERT INTO open_act (id, seq) SELECT 1, coalesce(max(seq), 0) + 1 FROM journal RETURNING seq",
        [],
        |row| row.get(0),
    )
    .doing("opening the gate")
}

/// An act that was written.
pub(crate) struct Written {
    pub(crate) uuid: String,
    pub(crate) rows: u64,
}

/// Closes the gate and writes the act, if any row changed.
pub(crate) fn finish(
    conn: &Connection,
    seq: i64,
    act: &Act,
    undoes: Option<i64>,
) -> Result<Option<Written>, StoreError> {
    let mut salt = [0u8; 16];
    getrandom::fill(&mut salt)
        .map_err(|error| StoreError::Io { doing: "making a salt", source: std::io::Error::other(error) })?;
    let salt = hex(&salt);
    let (rows, image_hash) = images(conn, seq, &salt, |_| Ok(()))?;
    conn.execute("DELETE FROM open_act", []).doing("closing the gate")?;
    if rows == 0 {
        return Ok(None);
    }
    let prev: String = conn
        .query_row("SELECT hash FROM journal WHERE seq = ?1 - 1", [seq], |row| row.get(0))
        .optional()
        .doing("reading the head of the journal")?
        .unwrap_or_default();
    let entry = Entry {
        seq,
        uuid: uuid_at(act.at),
        at: act.at.to_rfc3339_opts(SecondsFormat::Millis, true),
        actor: act.actor.clone(),
        act: act.name.to_owned(),
        reason: act.reason.clone(),
        legal_force: act.legal_force,
        undoes,
        row_count: rows,
        salt,
        image_hash,
        prev,
    };
    conn.execute(
        "INSERT INTO journal (seq, uuid, at, actor, act, reason, legal_force, undoes, row_count, salt, image_hash, prev, hash)
         VALUES (:seq, :uuid, :at, :actor, :act, :reason, :legal_force, :undoes, :row_count, :salt, :image_hash, :prev, :hash)",
        named_params! {
            ":seq": entry.seq, ":uuid": entry.uuid, ":at": entry.at, ":actor": entry.actor, ":act": entry.act,
            ":reason": entry.reason, ":legal_force": entry.legal_force, ":undoes": entry.undoes,
            ":row_count": i64::try_from(rows).unwrap_or(i64::MAX), ":salt": entry.salt,
            ":image_hash": entry.image_hash, ":prev": entry.prev, ":hash": entry.hash(),
        },
    )
    .doing("writing the journal")?;
    Ok(Some(Written { uuid: entry.uuid, rows }))
}

/// Adds a text with its length, so that no two lists of texts hash alike.
fn feed(hash: &mut Sha256, text: &str) {
    hash.update((text.len() as u64).to_le_bytes());
    hash.update(text.as_bytes());
}
