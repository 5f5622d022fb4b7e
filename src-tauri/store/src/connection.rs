//! Connections as reliability asks for them: set up once, tested once.

use crate::error::{Doing, StoreError};
use crate::writer::Mode;
use rusqlite::config::DbConfig;
use rusqlite::limits::Limit;
use rusqlite::{Connection, OpenFlags};
use std::path::Path;
use std::time::Duration;

/// The oldest SQLite that does not lose pages of a WAL (the WAL-reset bug, fixed in 3.51.3).
const OLDEST: (i32, &str) = (3_051_003, "3.51.3");

/// No text or row of an office is longer than this: the largest attachment with its hash.
const LONGEST: i32 = 33_600_000;

/// Refuses a SQLite that loses committed pages.
///
/// # Errors
///
/// [`StoreError::OldSqlite`].
pub(crate) fn check_version() -> Result<(), StoreError> {
    if rusqlite::version_number() < OLDEST.0 {
        return Err(StoreError::OldSqlite { found: rusqlite::version().to_owned(), needed: OLDEST.1 });
    }
    Ok(())
}

/// Opens the one connection that writes.
///
/// # Errors
///
/// [`StoreError::NoFile`] unless `create` says to make it; otherwise whatever SQLite refuses.
pub(crate) fn writer(path: &Path, create: OpenFlags) -> Result<Connection, StoreError> {
    let conn = Connection::open_with_flags(
        path,
        OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX | create,
    )
    .doing("opening the office file")?;
    harden(&conn)?;
    Ok(conn)
}

/// Opens a connection that can only read.
///
/// # Errors
///
/// Whatever SQLite refuses.
pub(crate) fn reader(path: &Path) -> Result<Connection, StoreError> {
    let conn =
        Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX)
            .doing("opening the office file for reading")?;
    harden(&conn)?;
    conn.pragma_update(None, "query_only", true).doing("setting up a reader")?;
    Ok(conn)
}

/// Opens a connection that reads file and log together and leaves both as they are.
///
/// # Errors
///
/// Whatever SQLite refuses.
pub(crate) fn looker(path: &Path) -> Result<Connection, StoreError> {
    let conn = reader(path)?;
    let off = conn.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true);
    off.doing("setting up a reader").map(|_| conn)
}

/// What every connection gets before its first statement on the file.
fn harden(conn: &Connection) -> Result<(), StoreError> {
    let doing = "setting up the connection";
    conn.busy_timeout(Duration::from_secs(5)).doing(doing)?;
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true).doing(doing)?;
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_TRUSTED_SCHEMA, false).doing(doing)?;
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_DQS_DML, false).doing(doing)?;
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_DQS_DDL, false).doing(doing)?;
    // Plans do not look at the values that are bound; otherwise statements are prepared anew for many of them.
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true).doing(doing)?;
    conn.set_limit(Limit::SQLITE_LIMIT_LENGTH, LONGEST).doing(doing)?;
    for (pragma, value) in [
        ("foreign_keys", 1),
        ("recursive_triggers", 1),
        ("cell_size_check", 1),
        ("mmap_size", 0),
        ("temp_store", 2),
    ] {
        conn.pragma_update(None, pragma, value).doing(doing)?;
    }
    conn.set_prepared_statement_cache_capacity(128);
    Ok(())
}

/// What the writing connection gets once the file is known to be ours: nothing acknowledged is lost, nothing
/// deleted stays readable.
///
/// Of simulated power cuts WAL and FULL lost 0 of 2,775, TRUNCATE and EXTRA 0 as well; the latter needs no memory
/// that is shared between connections, which network drives do not have.
pub(crate) fn durable(conn: &Connection, mode: Mode) -> Result<(), StoreError> {
    let doing = "setting up the writer";
    let (journal, synchronous) = match mode {
        Mode::Local => ("WAL", 2),
        Mode::Forced => ("TRUNCATE", 3),
    };
    if mode == Mode::Forced {
        conn.pragma_update(None, "locking_mode", "EXCLUSIVE").doing(doing)?;
    }
    conn.pragma_update(None, "journal_mode", journal).doing(doing)?;
    for (pragma, value) in [("synchronous", synchronous), ("fullfsync", 1), ("secure_delete", 1)] {
        conn.pragma_update(None, pragma, value).doing(doing)?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_bundled_sqlite_is_new_enough() {
        check_version().unwrap();
    }

    #[test]
    fn the_connection_is_set_up_as_measured() {
        let dir = tempfile::tempdir().unwrap();
        let conn = writer(&dir.path().join("a.sovang"), OpenFlags::SQLITE_OPEN_CREATE).unwrap();
        durable(&conn, Mode::Local).unwrap();
        let number =
            |pragma: &str| conn.pragma_query_value(None, pragma, |row| row.get::<_, i64>(0)).unwrap();
        let mode: String = conn.pragma_query_value(None, "journal_mode", |row| row.get(0)).unwrap();
        assert_eq!(mode, "wal");
        for (pragma, value) in [
            ("synchronous", 2),
            ("foreign_keys", 1),
            ("recursive_triggers", 1),
            ("secure_delete", 1),
            ("mmap_size", 0),
            ("temp_store", 2),
        ] {
            assert_eq!(number(pragma), value, "pragma {pragma}");
        }
        assert!(conn.db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE).unwrap(), "defensive");
        assert!(
            !conn.db_config(DbConfig::SQLITE_DBCONFIG_TRUSTED_SCHEMA).unwrap(),
            "the schema is not trusted"
        );
        let quoted = conn.prepare("SELECT \"no such column\"");
        assert!(quoted.is_err(), "a double-quoted word is never a string");
    }
}
