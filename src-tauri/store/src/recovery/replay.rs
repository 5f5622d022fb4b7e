//! Doing the acts of a journal again.

use crate::error::{Doing, StoreError};
use crate::gate::Tx;
use crate::journal::{ENTRY, Entry, expected, images};
use crate::stage::{Follow, Stage};
use crate::undo::{Image, put_back};
use crate::{Read, connection, triggers};
use rusqlite::{Connection, OpenFlags, OptionalExtension, TransactionBehavior, named_params};
use std::path::Path;

/// What was done again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Replayed {
    /// Acts that were done again, each with the images that it had.
    pub acts: u64,
    /// The first act that could not be, though it can be read; those after it were left out with it.
    pub stopped_at: Option<i64>,
}

/// An act with all that it did, read from the journal alone, without its indexes.
fn act_of(conn: &Connection, seq: i64) -> Option<(Entry, String, Vec<Image>)> {
    let entry = conn.query_row(&format!("{ENTRY} WHERE seq = ?1"), [seq], Entry::read).optional().ok()??;
    let (entry, hash) = entry;
    let mut statement = conn
        .prepare_cached(
            "SELECT table_name, row_id, before, after FROM journal_image WHERE seq = ?1 ORDER BY id",
        )
        .ok()?;
    let images = statement
        .query_map([seq], |row| {
            Ok(Image { table: row.get(0)?, row_id: row.get(1)?, before: row.get(2)?, after: row.get(3)? })
        })
        .and_then(Iterator::collect::<rusqlite::Result<Vec<_>>>)
        .ok()?;
    Some((entry, hash, images))
}

/// The hashes and instants of the acts, from the first on, that can be read with all their images and follow from
/// each other.
pub(super) fn readable(conn: &Connection, follow: Follow<'_>) -> Result<Vec<(String, String)>, StoreError> {
    let mut chain: Vec<(String, String)> = Vec::new();
    loop {
        let seq = chain.len() as i64 + 1;
        follow(Stage::Journal, chain.len() as u64, None)?;
        let found = conn.query_row(&format!("{ENTRY} WHERE seq = ?1"), [seq], Entry::read).optional();
        let Ok(Some((entry, hash))) = found else { return Ok(chain) };
        let head = chain.last().map(|(hash, _)| hash.as_str()).unwrap_or_default();
        let whole = entry.prev == head
            && entry.hash() == hash
            && matches!(
                (images(conn, seq, &entry.salt, |_| Ok(())), expected(conn, &entry)),
                (Ok((rows, found)), Ok(wanted)) if rows == entry.row_count && found == wanted
            );
        if !whole {
            return Ok(chain);
        }
        chain.push((hash, entry.at));
    }
}

/// Does the acts of `wreck` again on the file at `part`, from the first that it does not hold.
///
/// Every act is its own proof: its rows are written through the same triggers, so its images and their hash must
/// come out as they were. An act that does not is taken back, and the replay ends before it.
pub(super) fn onto(part: &Path, wreck: &Connection, follow: Follow<'_>) -> Result<Replayed, StoreError> {
    let doing = "doing an act again";
    let mut conn = connection::writer(part, OpenFlags::empty())?;
    let watched = triggers::watched(&conn)?;
    let alphabet = so_vang_domain::text::Alphabet::default();
    let tx = conn.transaction_with_behavior(TransactionBehavior::Immediate).doing(doing)?;
    attachments(wreck, &tx)?;
    let (mut seq, mut head): (i64, String) = tx
        .query_row("SELECT seq, hash FROM journal ORDER BY seq DESC LIMIT 1", [], |row| {
            Ok((row.get(0)?, row.get(1)?))
        })
        .optional()
        .doing(doing)?
        .unwrap_or_default();
    let mut replayed = Replayed { acts: 0, stopped_at: None };
    loop {
        follow(Stage::Journal, replayed.acts, None)?;
        let Some((entry, hash, images_of_act)) = act_of(wreck, seq + 1) else { break };
        let wanted = expected(wreck, &entry).ok();
        let follows = entry.prev == head && entry.hash() == hash;
        tx.execute_batch("SAVEPOINT act").doing(doing)?;
        let again = (|| -> Result<bool, StoreError> {
            tx.execute("INSERT INTO open_act (id, seq) VALUES (1, ?1)", [entry.seq]).doing(doing)?;
            {
                let at = entry.at.parse().unwrap_or_default();
                let inner = Tx::of(Read { conn: &tx, orders: None }, &alphabet, at, entry.seq);
                for image in images_of_act {
                    put_back(&inner, &watched, entry.seq, &image.reversed())?;
                }
            }
            tx.execute("DELETE FROM open_act", []).doing(doing)?;
            insert(&tx, &entry, &hash)?;
            let (rows, found) = images(&tx, entry.seq, &entry.salt, |_| Ok(()))?;
            Ok(rows == entry.row_count && Some(found) == wanted)
        })();
        if !follows || !matches!(again, Ok(true)) {
            tx.execute_batch("ROLLBACK TO act; RELEASE act").doing(doing)?;
            replayed.stopped_at = Some(entry.seq);
            break;
        }
        tx.execute_batch("RELEASE act").doing(doing)?;
        seq = entry.seq;
        head = hash;
        replayed.acts += 1;
    }
    if seq == 0 {
        return Err(StoreError::Damaged { doing });
    }
    tx.commit().doing(doing)?;
    Ok(replayed)
}

fn insert(tx: &Connection, entry: &Entry, hash: &str) -> Result<(), StoreError> {
    tx.execute(
        "INSERT INTO journal (seq, uuid, at, actor, act, reason, legal_force, undoes, row_count, salt, image_hash, prev, hash)
         VALUES (:seq, :uuid, :at, :actor, :act, :reason, :legal_force, :undoes, :row_count, :salt, :image_hash, :prev, :hash)",
        named_params! {
            ":seq": entry.seq, ":uuid": entry.uuid, ":at": entry.at, ":actor": entry.actor, ":act": entry.act,
            ":reason": entry.reason, ":legal_force": entry.legal_force, ":undoes": entry.undoes,
            ":row_count": entry.row_count.cast_signed(), ":salt": entry.salt,
            ":image_hash": entry.image_hash, ":prev": entry.prev, ":hash": hash,
        },
    )
    .map(|_| ())
    .doing("writing the journal")
}

/// Brings over the attachments that can be read; rows name them by their hash, which the check compares.
pub(super) fn attachments(wreck: &Connection, to: &Connection) -> Result<(), StoreError> {
    let doing = "bringing over attachments";
    let Ok(mut list) = wreck.prepare("SELECT sha256, bytes FROM attachment") else { return Ok(()) };
    let Ok(mut rows) = list.query([]) else { return Ok(()) };
    to.execute("INSERT INTO open_act (id, seq) SELECT 1, 0 WHERE NOT EXISTS (SELECT 1 FROM open_act)", [])
        .doing(doing)?;
    // The first one that cannot be read ends the list; what rows name and is not there is told by the check.
    while let Ok(Some(row)) = rows.next() {
        let (Ok(sha256), Ok(bytes)) = (row.get::<_, String>(0), row.get::<_, Vec<u8>>(1)) else { continue };
        to.execute("INSERT OR IGNORE INTO attachment (sha256, bytes) VALUES (?1, ?2)", (sha256, bytes))
            .doing(doing)?;
    }
    to.execute("DELETE FROM open_act WHERE seq = 0", []).map(|_| ()).doing(doing)
}
