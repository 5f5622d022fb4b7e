//! The journal: one act a transaction, hash-chained over the row images that the triggers left.

use crate::error::{Doing, StoreError};
use crate::gate::{Act, uuid_at};
use crate::stage::{Follow, ROWS_BETWEEN_QUESTIONS, Stage};
use crate::{Read, hex};
use chrono::SecondsFormat;
use rusqlite::{Connection, OptionalExtension, named_params};
use sha2::{Digest, Sha256};

/// One act as recorded.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "the fields are the columns that the schema explains")]
pub struct ActRow {
    pub seq: i64,
    pub at: String,
    pub actor: String,
    pub act: String,
    pub reason: String,
    pub legal_force: bool,
    pub undoes: Option<i64>,
    pub undone_by: Option<i64>,
    pub row_count: u64,
}

/// Opens the gate: from here on the triggers know the act's number.
pub(crate) fn begin(conn: &Connection) -> Result<i64, StoreError> {
    conn.query_row(
        "INSERT INTO open_act (id, seq) SELECT 1, coalesce(max(seq), 0) + 1 FROM journal RETURNING seq",
        [],
        |row| row.get(0),
    )
    .doing("opening the gate")
}

/// Closes the gate and writes the act, if any row changed. Returns how many did.
pub(crate) fn finish(conn: &Connection, seq: i64, act: &Act, undoes: Option<i64>) -> Result<u64, StoreError> {
    let mut salt = [0u8; 16];
    getrandom::fill(&mut salt)
        .map_err(|error| StoreError::Io { doing: "making a salt", source: std::io::Error::other(error) })?;
    let salt = hex(&salt);
    let (rows, image_hash) = images(conn, seq, &salt, |_| Ok(()))?;
    conn.execute("DELETE FROM open_act", []).doing("closing the gate")?;
    if rows == 0 {
        return Ok(0);
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
    Ok(rows)
}

/// Counts the images of act `seq` and hashes them with its salt, in the order in which they were made; `ask` is
/// told now and then how many it has hashed.
fn images(
    conn: &Connection,
    seq: i64,
    salt: &str,
    ask: impl Fn(u64) -> Result<(), StoreError>,
) -> Result<(u64, String), StoreError> {
    let doing = "reading row images";
    let mut statement = conn
        .prepare_cached(
            "SELECT table_name, row_id, before, after FROM journal_image WHERE seq = ?1 ORDER BY id",
        )
        .doing(doing)?;
    let mut found = statement.query([seq]).doing(doing)?;
    let mut hash = Sha256::new();
    feed(&mut hash, salt);
    let mut rows = 0;
    while let Some(row) = found.next().doing(doing)? {
        if rows % ROWS_BETWEEN_QUESTIONS == 0 {
            ask(rows)?;
        }
        rows += 1;
        feed(&mut hash, row.get_ref(0).and_then(|name| Ok(name.as_str()?)).doing(doing)?);
        feed(&mut hash, &row.get::<_, i64>(1).doing(doing)?.to_string());
        for column in [2, 3] {
            match row.get_ref(column).and_then(|image| Ok(image.as_str_or_null()?)).doing(doing)? {
                Some(image) => feed(&mut hash, image),
                None => hash.update(u64::MAX.to_le_bytes()),
            }
        }
    }
    Ok((rows, hex(&hash.finalize())))
}

/// Adds a text with its length, so that no two lists of texts hash alike.
fn feed(hash: &mut Sha256, text: &str) {
    hash.update((text.len() as u64).to_le_bytes());
    hash.update(text.as_bytes());
}

struct Entry {
    seq: i64,
    uuid: String,
    at: String,
    actor: String,
    act: String,
    reason: String,
    legal_force: bool,
    undoes: Option<i64>,
    row_count: u64,
    salt: String,
    image_hash: String,
    prev: String,
}

impl Entry {
    fn hash(&self) -> String {
        let mut hash = Sha256::new();
        for text in [
            self.prev.as_str(),
            &self.seq.to_string(),
            &self.uuid,
            &self.at,
            &self.actor,
            &self.act,
            &self.reason,
            if self.legal_force { "1" } else { "0" },
            &self.undoes.map_or_else(String::new, |seq| seq.to_string()),
            &self.row_count.to_string(),
            &self.salt,
            &self.image_hash,
        ] {
            feed(&mut hash, text);
        }
        hex(&hash.finalize())
    }
}

/// The first act whose entry does not follow from the one before or from its images, if any.
pub(crate) fn first_break(conn: &Connection, follow: Follow<'_>) -> Result<Option<i64>, StoreError> {
    let doing = "verifying the journal";
    let total = Read { conn, orders: None }.count(doing, "SELECT count(*) FROM journal_image", [])?;
    let mut statement = conn
        .prepare(
            "SELECT seq, uuid, at, actor, act, reason, legal_force, undoes, row_count, salt, image_hash, prev, hash
               FROM journal ORDER BY seq",
        )
        .doing(doing)?;
    let mut rows = statement.query([]).doing(doing)?;
    let (mut expected, mut head, mut done) = (1, String::new(), 0);
    while let Some(row) = rows.next().doing(doing)? {
        let read = || -> rusqlite::Result<(Entry, String)> {
            Ok((
                Entry {
                    seq: row.get(0)?,
                    uuid: row.get(1)?,
                    at: row.get(2)?,
                    actor: row.get(3)?,
                    act: row.get(4)?,
                    reason: row.get(5)?,
                    legal_force: row.get(6)?,
                    undoes: row.get(7)?,
                    row_count: row.get::<_, i64>(8)?.cast_unsigned(),
                    salt: row.get(9)?,
                    image_hash: row.get(10)?,
                    prev: row.get(11)?,
                },
                row.get(12)?,
            ))
        };
        let (entry, hash) = read().doing(doing)?;
        let whole = entry.seq == expected
            && entry.prev == head
            && entry.hash() == hash
            && images(conn, entry.seq, &entry.salt, |more| follow(Stage::Journal, done + more, Some(total)))?
                == (entry.row_count, entry.image_hash.clone());
        if !whole {
            return Ok(Some(expected));
        }
        expected += 1;
        done += entry.row_count;
        head = hash;
    }
    let stray: Option<i64> = conn
        .query_row("SELECT min(seq) FROM journal_image WHERE seq >= ?1", [expected], |row| row.get(0))
        .doing(doing)?;
    Ok(stray)
}

impl Read<'_> {
    /// How many acts the journal holds.
    ///
    /// # Errors
    ///
    /// A failure of SQLite.
    pub fn act_count(&self) -> Result<u64, StoreError> {
        self.conn
            .query_row("SELECT count(*) FROM journal", [], |row| row.get::<_, i64>(0))
            .map(i64::cast_unsigned)
            .doing("counting acts")
    }

    /// A page of acts, the newest first.
    ///
    /// # Errors
    ///
    /// A failure of SQLite.
    pub fn acts(&self, offset: u32, limit: u32) -> Result<Vec<ActRow>, StoreError> {
        let doing = "listing acts";
        let mut statement = self
            .conn
            .prepare_cached(
                "SELECT j.seq, j.at, j.actor, j.act, j.reason, j.legal_force, j.undoes,
                        (SELECT u.seq FROM journal AS u WHERE u.undoes = j.seq), j.row_count
                   FROM journal AS j ORDER BY j.seq DESC LIMIT ?1 OFFSET ?2",
            )
            .doing(doing)?;
        statement
            .query_map([limit, offset], |row| {
                Ok(ActRow {
                    seq: row.get(0)?,
                    at: row.get(1)?,
                    actor: row.get(2)?,
                    act: row.get(3)?,
                    reason: row.get(4)?,
                    legal_force: row.get(5)?,
                    undoes: row.get(6)?,
                    undone_by: row.get(7)?,
                    row_count: row.get::<_, i64>(8)?.cast_unsigned(),
                })
            })
            .and_then(Iterator::collect)
            .doing(doing)
    }
}
