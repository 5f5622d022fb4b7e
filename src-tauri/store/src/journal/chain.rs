//! The chain: each act's hash covers the hash of the one before, its own fields and the hash of its row images.

use super::feed;
use crate::error::{Doing, StoreError};
use crate::stage::{Follow, ROWS_BETWEEN_QUESTIONS, Stage};
use crate::{Read, hex};
use rusqlite::{Connection, OptionalExtension, Row};
use sha2::{Digest, Sha256};

/// An act as the chain covers it.
#[derive(Debug, Clone)]
pub(crate) struct Entry {
    pub(crate) seq: i64,
    pub(crate) uuid: String,
    pub(crate) at: String,
    pub(crate) actor: String,
    pub(crate) act: String,
    pub(crate) reason: String,
    pub(crate) legal_force: bool,
    pub(crate) undoes: Option<i64>,
    pub(crate) row_count: u64,
    pub(crate) salt: String,
    /// SHA-256 of the salt and the images as they were when the act was done.
    pub(crate) image_hash: String,
    pub(crate) prev: String,
}

/// The columns of an entry, its hash last.
pub(crate) const ENTRY: &str = "SELECT seq, uuid, at, actor, act, reason, legal_force, undoes, row_count, salt, image_hash, prev, hash FROM journal";

impl Entry {
    /// An entry and the hash that is stored with it, from a row of [`ENTRY`].
    pub(crate) fn read(row: &Row<'_>) -> rusqlite::Result<(Self, String)> {
        Ok((
            Self {
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
    }

    pub(crate) fn hash(&self) -> String {
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

/// Counts the images of act `seq` and hashes them with its salt, in the order in which they were made; `ask` is
/// told now and then how many it has hashed.
pub(crate) fn images(
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

/// The hash that the images of act `seq` give now.
pub(crate) fn images_hash(conn: &Connection, seq: i64) -> Result<String, StoreError> {
    let salt: String = conn
        .query_row("SELECT salt FROM journal WHERE seq = ?1", [seq], |row| row.get(0))
        .doing("reading an act")?;
    Ok(images(conn, seq, &salt, |_| Ok(()))?.1)
}

/// The hash that the images of an act should give: that of its entry, or of what an erasure left of them.
pub(crate) fn expected(conn: &Connection, entry: &Entry) -> Result<String, StoreError> {
    conn.prepare_cached("SELECT image_hash FROM erased_act WHERE seq = ?1 ORDER BY id DESC LIMIT 1")
        .and_then(|mut newest| newest.query_row([entry.seq], |row| row.get(0)).optional())
        .doing("looking for what was erased")
        .map(|left| left.unwrap_or_else(|| entry.image_hash.clone()))
}

/// The first act whose entry does not follow from the one before or from its images, if any.
pub(crate) fn first_break(conn: &Connection, follow: Follow<'_>) -> Result<Option<i64>, StoreError> {
    let doing = "verifying the journal";
    let total = Read { conn, orders: None }.count(doing, "SELECT count(*) FROM journal_image", [])?;
    let mut statement = conn.prepare(&format!("{ENTRY} ORDER BY seq")).doing(doing)?;
    let mut rows = statement.query([]).doing(doing)?;
    let (mut next, mut head, mut done) = (1, String::new(), 0);
    while let Some(row) = rows.next().doing(doing)? {
        let (entry, hash) = Entry::read(row).doing(doing)?;
        let whole = entry.seq == next
            && entry.prev == head
            && entry.hash() == hash
            && images(conn, entry.seq, &entry.salt, |more| follow(Stage::Journal, done + more, Some(total)))?
                == (entry.row_count, expected(conn, &entry)?);
        if !whole {
            return Ok(Some(next));
        }
        next += 1;
        done += entry.row_count;
        head = hash;
    }
    let stray: Option<i64> = conn
        .query_row("SELECT min(seq) FROM journal_image WHERE seq >= ?1", [next], |row| row.get(0))
        .doing(doing)?;
    Ok(stray)
}

/// Acts with more images than this are not read back when the file is opened; the check reads them.
const READ_BACK: u64 = 2_000;

/// Whether the newest act follows from the one before it and from its images; `true` for an empty journal.
pub(crate) fn tail_is_whole(conn: &Connection) -> Result<bool, StoreError> {
    let doing = "reading the end of the journal";
    let mut statement = conn.prepare(&format!("{ENTRY} ORDER BY seq DESC LIMIT 2")).doing(doing)?;
    let tail: Vec<(Entry, String)> =
        statement.query_map([], Entry::read).and_then(Iterator::collect).doing(doing)?;
    let Some((newest, hash)) = tail.first() else { return Ok(true) };
    let head = tail.get(1).map(|(_, hash)| hash.as_str()).unwrap_or_default();
    if newest.prev != head || newest.hash() != *hash {
        return Ok(false);
    }
    let images_whole = || {
        Ok::<_, StoreError>(
            images(conn, newest.seq, &newest.salt, |_| Ok(()))?
                == (newest.row_count, expected(conn, newest)?),
        )
    };
    Ok(newest.row_count > READ_BACK || images_whole()?)
}

/// The letters of a code: no I, L, O and U, which are misread.
const LETTERS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
/// The letters of one code: fifty bits of the hash.
const LONG: usize = 10;

/// The code that papers carry for the act of this hash: its first fifty bits as ten letters in two groups. Empty
/// for a text that is no hash.
pub fn code_of(hash: &str) -> String {
    // Thirteen digits are 52 bits; the last two are left out.
    let Some(bits) = hash.get(..13).and_then(|digits| u64::from_str_radix(digits, 16).ok()) else {
        return String::new();
    };
    let bits = bits >> 2;
    let letter = |at: usize| {
        let place = (bits >> (5 * (LONG - 1 - at))) & 31;
        LETTERS.get(usize::try_from(place).unwrap_or(0)).map_or('0', |letter| char::from(*letter))
    };
    let letters: String = (0..LONG).map(letter).collect();
    format!("{}-{}", &letters[..5], &letters[5..])
}

/// A code as typed from paper: capitals, blanks and hyphens do not matter, and letters that codes do not have are
/// read as the digits that they look like. `None` if it has another length or other signs.
pub fn read_code(typed: &str) -> Option<String> {
    let letters: Option<String> = typed
        .chars()
        .filter(|sign| !sign.is_whitespace() && !matches!(sign, '-' | '–' | '—'))
        .map(|sign| match sign.to_ascii_uppercase() {
            'O' => Some('0'),
            'I' | 'L' => Some('1'),
            letter => u8::try_from(letter).ok().filter(|byte| LETTERS.contains(byte)).map(|_| letter),
        })
        .collect();
    let letters = letters.filter(|letters| letters.len() == LONG)?;
    Some(format!("{}-{}", &letters[..5], &letters[5..]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_fifty_bits_of_the_hash() {
        for (hash, code) in [
            ("0000000000000fff", "00000-00000"),
            ("ffffffffffffffff", "ZZZZZ-ZZZZZ"),
            // 08421 08421 084 is 0000 1000 0100 0010 0001 …: every fifth bit.
            ("0842108421084210", "11111-11111"),
            ("short", ""),
        ] {
            assert_eq!(code_of(hash), code, "{hash}");
        }
    }

    #[test]
    fn a_code_is_read_as_people_type_it() {
        for typed in ["abcde-fgh1k", "ABCDE FGHIK", "abcdefghlk", " A-B-C-D-E-F-G-H-1-K "] {
            assert_eq!(read_code(typed).as_deref(), Some("ABCDE-FGH1K"), "{typed}");
        }
        for typed in ["", "ABCDE-FGH1", "ABCDE-FGH1KK", "ABCDE-FGHUK", "ABCDE-FGHĐK"] {
            assert_eq!(read_code(typed), None, "{typed}");
        }
    }
}
