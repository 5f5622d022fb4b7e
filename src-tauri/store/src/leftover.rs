//! The log that a crash left beside an office file: is it a log at all, and is it this file's?
//!
//! SQLite follows any log whose own sums agree, whichever file it was written for, and closing the file then writes
//! the pages of the stranger into it for good. So this looks before anything is opened for writing, and changes nothing.

use crate::backup::beside;
use crate::error::{Doing, StoreError};
use crate::{check, connection, journal, migrate};
use rusqlite::{Connection, OpenFlags, OptionalExtension};
use std::collections::BTreeMap;
use std::io::Read;
use std::path::Path;

/// The length of the head of a log.
const HEAD: usize = 32;
/// The length of the head of each page in a log: the page's number, the file's size after a commit, two salts, two sums.
const FRAME_HEAD: usize = 24;

/// Refuses a log that is none, or that does not follow upon the file it lies beside.
///
/// What a log does to a file of its own is to bring more acts: the newest act of the file alone is among those of file
/// and log together, with the same hash. A log of another office, or of this one on another day, fails in that, or
/// leaves pages that do not fit each other.
///
/// # Errors
///
/// [`StoreError::Damaged`]; nothing was changed. Failures of the disk.
pub(crate) fn must_follow(path: &Path) -> Result<(), StoreError> {
    let log = beside(path, "-wal");
    let Some(head) = head(&log)? else { return Ok(()) };
    if !is_head(&head) {
        // SQLite begins such a log anew, and nothing is gone with one whose pages are all in the file.
        if says_nothing_new(path, &log)? {
            return Ok(());
        }
        return Err(StoreError::Damaged { doing: "reading the log beside the office file" });
    }
    let doing = "comparing the office file with the log beside it";
    let alone = newest_alone(path);
    let both = connection::looker(path)?;
    match follows(&both, alone) {
        Ok(true) => Ok(()),
        // A table that is not there, a file that is none of ours: the log has put it there.
        Err(StoreError::Sqlite { source, .. })
            if source.sqlite_error_code() != Some(rusqlite::ErrorCode::SystemIoFailure) =>
        {
            Err(StoreError::Damaged { doing })
        }
        Ok(false) | Err(StoreError::Foreign) => Err(StoreError::Damaged { doing }),
        Err(other) => Err(other),
    }
}

fn follows(both: &Connection, alone: Option<(i64, String)>) -> Result<bool, StoreError> {
    let doing = "looking through the log beside the office file";
    let schema = migrate::recognise(both)?;
    if !check::pages(both, "integrity_check(1)", doing)?.is_empty() {
        return Ok(false);
    }
    if let Some((seq, hash)) = alone {
        let there: Option<String> = both
            .query_row("SELECT hash FROM journal WHERE seq = ?1", [seq], |row| row.get(0))
            .optional()
            .doing(doing)?;
        if there.as_deref() != Some(hash.as_str()) {
            return Ok(false);
        }
    }
    // A file of an older schema is read back once it is of the newest.
    Ok(schema < migrate::newest() || journal::tail_is_whole(both)?)
}

/// The newest act of the file without its log; none if there is none, or if a crash in the midst of folding the log into
/// the file left it so that only both together can be read.
fn newest_alone(path: &Path) -> Option<(i64, String)> {
    let flags =
        OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX | OpenFlags::SQLITE_OPEN_URI;
    let conn = Connection::open_with_flags(address(path)?, flags).ok()?;
    // Half a page in the file that the log has whole must not be taken for an act that the log does not know.
    let of_now = migrate::recognise(&conn).ok()? == migrate::newest();
    if of_now && !journal::tail_is_whole(&conn).ok()? {
        return None;
    }
    conn.query_row("SELECT seq, hash FROM journal ORDER BY seq DESC LIMIT 1", [], |row| {
        Ok((row.get(0)?, row.get(1)?))
    })
    .ok()
}

/// The address of a file for SQLite, which takes it for one that never changes and so has no log.
fn address(path: &Path) -> Option<String> {
    let path = std::path::absolute(path).ok()?;
    let mut text = String::from("file:");
    let name = path.to_str()?.replace('\\', if cfg!(windows) { "/" } else { "\\" });
    if !name.starts_with('/') {
        text.push('/');
    }
    for byte in name.bytes() {
        if byte.is_ascii_alphanumeric() || matches!(byte, b'/' | b'.' | b'-' | b'_' | b':') {
            text.push(char::from(byte));
        } else {
            text.push_str(&format!("%{byte:02X}"));
        }
    }
    text.push_str("?immutable=1");
    Some(text)
}

/// The head of the log; none where there is no log, or one that nothing was written to.
fn head(log: &Path) -> Result<Option<[u8; HEAD]>, StoreError> {
    let doing = "reading the log beside the office file";
    // SQLite's locks are on the file and its index, so reading the log by other means lets go of none.
    let mut file = match std::fs::File::open(log) {
        Ok(file) => file,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(error).doing(doing),
    };
    let long = file.metadata().doing(doing)?.len();
    if long == 0 {
        return Ok(None);
    }
    let mut head = [0; HEAD];
    let read = file.by_ref().take(HEAD as u64).read(&mut head).doing(doing)?;
    Ok((head.iter().any(|byte| *byte != 0) && (read == HEAD || long >= HEAD as u64)).then_some(head))
}

/// Whether a log whose head is broken holds nothing that the file does not.
///
/// The head is synced before anything is written behind it. So where a power cut tore it, what stands behind it is
/// nothing, or what the log held before it was begun anew: transactions that are all in the file, page by page.
///
/// SQLite shows no single page of a file, so this reads it as it lies there, while no connection to it is open.
fn says_nothing_new(path: &Path, log: &Path) -> Result<bool, StoreError> {
    let doing = "comparing the office file with the log beside it";
    let (log, file) = (std::fs::read(log).doing(doing)?, std::fs::read(path).doing(doing)?);
    let behind = log.get(HEAD..).unwrap_or_default();
    if behind.is_empty() {
        return Ok(true);
    }
    let size =
        file.get(16..18).map_or(0, |two| two.iter().fold(0, |size, byte| size << 8 | usize::from(*byte)));
    // The format writes 65,536 as 1.
    let size = if size == 1 { 1 << 16 } else { size };
    if size < 512 {
        return Ok(false);
    }
    let number = |frame: &[u8], at: usize| {
        frame
            .get(at..at + 4)
            .map_or(0, |four| four.iter().fold(0_usize, |number, byte| number << 8 | usize::from(*byte)))
    };
    let salt = |frame: &[u8]| (number(frame, 8), number(frame, 12));
    let frames: Vec<&[u8]> = behind.chunks_exact(FRAME_HEAD + size).collect();
    // Frames with another salt are older still; what no commit follows was never done.
    let own =
        frames.iter().take_while(|frame| frames.first().is_some_and(|first| salt(first) == salt(frame)));
    let own: Vec<&[u8]> = own.copied().collect();
    let done = own.iter().rposition(|frame| number(frame, 4) > 0).map_or(0, |at| at + 1);
    let newest: BTreeMap<usize, &[u8]> = own
        .iter()
        .take(done)
        .map(|frame| (number(frame, 0), frame.get(FRAME_HEAD..).unwrap_or_default()))
        .collect();
    let is_there = |(page, bytes): (&usize, &&[u8])| {
        page.checked_sub(1).and_then(|before| file.get(before * size..before * size + size)) == Some(*bytes)
    };
    Ok(done > 0 && newest.iter().all(is_there))
}

/// Whether these are the first bytes of a log: SQLite's mark, its version, and a sum that agrees.
fn is_head(head: &[u8; HEAD]) -> bool {
    let word = |at: usize| {
        let bytes = head.get(at * 4..at * 4 + 4).and_then(|bytes| bytes.try_into().ok());
        bytes.unwrap_or([0; 4])
    };
    let big = |at: usize| u32::from_be_bytes(word(at));
    // The last bit of the mark says how the words are summed.
    let summed = |at: usize| if big(0) & 1 == 1 { big(at) } else { u32::from_le_bytes(word(at)) };
    let (mut first, mut second) = (0u32, 0u32);
    for at in [0, 2, 4] {
        first = first.wrapping_add(summed(at)).wrapping_add(second);
        second = second.wrapping_add(summed(at + 1)).wrapping_add(first);
    }
    big(0) & !1 == 0x377F_0682 && big(1) == 3_007_000 && (first, second) == (big(6), big(7))
}
