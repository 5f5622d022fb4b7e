//! Worlds under plain SQLite: a setting that is known to be safe is, and those that are known to lose are seen to.

#![allow(clippy::unwrap_used, reason = "these helpers are part of tests, which may stop anywhere")]

use rusqlite::Connection;
use so_vang_faults::{Fault, Lasting, World};
use std::path::Path;
use tempfile::TempDir;

const BATCHES: i64 = 3;

/// A folder in memory where there is one: what happens to a real disk is no part of these tests.
fn new_folder() -> TempDir {
    let memory = Path::new("/dev/shm");
    if memory.is_dir() { tempfile::tempdir_in(memory) } else { tempfile::tempdir() }.unwrap()
}

fn open(folder: &Path, mode: &str) -> rusqlite::Result<Connection> {
    let conn = Connection::open(folder.join("a.db"))?;
    let (journal, synchronous) = mode.split_once('/').unwrap();
    conn.pragma_update(None, "journal_mode", journal)?;
    conn.pragma_update(None, "synchronous", synchronous)?;
    conn.pragma_update(None, "cache_size", 12)?;
    conn.pragma_update(None, "wal_autocheckpoint", 20)?;
    Ok(conn)
}

/// Writes batches and tells which were acknowledged.
fn work(folder: &Path, mode: &str, acknowledged: &mut Vec<i64>) -> rusqlite::Result<()> {
    let mut conn = open(folder, mode)?;
    conn.execute_batch(
        "CREATE TABLE IF NOT EXISTS row (id INTEGER PRIMARY KEY, batch INTEGER NOT NULL, words TEXT NOT NULL) STRICT;
         CREATE INDEX IF NOT EXISTS row_words ON row (words);",
    )?;
    for batch in 1..=BATCHES {
        let tx = conn.transaction()?;
        for at in 0..40 {
            let words = format!("Đặng Thị Ngọc Ánh {} {batch}", at * 7919 % 40).repeat(4);
            tx.execute("INSERT INTO row (batch, words) VALUES (?1, ?2)", (batch, words))?;
        }
        tx.commit()?;
        acknowledged.push(batch);
    }
    Ok(())
}

/// The whole batches, or what is wrong with the file.
fn look(folder: &Path) -> Result<Vec<i64>, String> {
    let told = |error: rusqlite::Error| error.to_string();
    let conn = Connection::open(folder.join("a.db")).map_err(told)?;
    let said: String = conn.query_row("PRAGMA integrity_check(1)", [], |row| row.get(0)).map_err(told)?;
    if said != "ok" {
        return Err(said);
    }
    if !conn.table_exists(None, "row").map_err(told)? {
        return Ok(Vec::new());
    }
    let mut counts = conn.prepare("SELECT batch, count(*) FROM row GROUP BY batch").map_err(told)?;
    let counts: Result<Vec<(i64, i64)>, _> =
        counts.query_map([], |row| Ok((row.get(0)?, row.get(1)?))).and_then(Iterator::collect);
    let counts = counts.map_err(told)?;
    match counts.iter().find(|(_, rows)| *rows != 40) {
        Some((batch, rows)) => Err(format!("batch {batch} has {rows} rows")),
        None => Ok(counts.into_iter().map(|(batch, _)| batch).collect()),
    }
}

/// How many power cuts left the file broken, and how many lost what was acknowledged.
fn power_cuts(mode: &str) -> (u64, u64, u64) {
    let (mut cases, mut broken, mut lost) = (0, 0, 0);
    for nth in 1.. {
        let folder = new_folder();
        let world = World::of(folder.path()).unwrap();
        world.arm(Fault::PowerCut, nth, Lasting::Once);
        let mut acknowledged = Vec::new();
        let ended = work(folder.path(), mode, &mut acknowledged);
        if world.hits() == 0 {
            assert!(ended.is_ok() && nth > 20, "{mode} did {nth} operations: {ended:?}");
            return (cases, broken, lost);
        }
        for seed in 0..3 {
            let after = new_folder();
            world.after_power_loss(nth * 100 + seed, after.path()).unwrap();
            cases += 1;
            match look(after.path()) {
                Ok(there) => lost += u64::from(acknowledged.iter().any(|batch| !there.contains(batch))),
                Err(_) => broken += 1,
            }
        }
    }
    unreachable!("the work ends")
}

#[test]
fn power_cuts_do_no_harm_where_every_commit_is_synced() {
    for mode in ["wal/full", "delete/extra", "truncate/full"] {
        let (cases, broken, lost) = power_cuts(mode);
        assert!(cases > 150, "{mode}: {cases} cases");
        assert_eq!((broken, lost), (0, 0), "{mode} in {cases} cases");
    }
}

#[test]
fn power_cuts_do_harm_where_commits_are_not_synced() {
    let (_, broken, lost) = power_cuts("wal/normal");
    assert!(broken == 0 && lost > 0, "wal/normal loses commits: {broken} {lost}");
    let (_, broken, _) = power_cuts("wal/off");
    assert!(broken > 0, "wal/off breaks files");
    let (_, broken, lost) = power_cuts("delete/full");
    assert!(broken == 0 && lost > 0, "a deleted journal comes back: {broken} {lost}");
}

#[test]
fn errors_at_every_operation_are_told_and_do_no_harm() {
    for fault in Fault::ERRORS {
        for lasting in [Lasting::Once, Lasting::Sticky] {
            let mut told = 0;
            for nth in 1.. {
                let folder = new_folder();
                let world = World::of(folder.path()).unwrap();
                world.arm(fault, nth, lasting);
                let mut acknowledged = Vec::new();
                let ended = work(folder.path(), "wal/full", &mut acknowledged);
                let hits = world.hits();
                world.disarm();
                let there = look(folder.path()).unwrap();
                assert!(
                    acknowledged.iter().all(|batch| there.contains(batch)),
                    "{fault:?} {lasting:?} at {nth}"
                );
                told += u64::from(ended.is_err());
                if hits == 0 {
                    break;
                }
            }
            assert!(told > 0, "{fault:?} {lasting:?} is told");
        }
    }
}

#[test]
fn a_reader_beside_the_writer_sees_what_was_committed_and_other_folders_are_left_alone() {
    let (folder, outside) = (new_folder(), new_folder());
    let world = World::of(folder.path()).unwrap();
    let mut conn = open(folder.path(), "wal/full").unwrap();
    conn.execute_batch("CREATE TABLE t (n INTEGER)").unwrap();
    let reader = Connection::open(folder.path().join("a.db")).unwrap();
    let count = || reader.query_row("SELECT count(*) FROM t", [], |row| row.get::<_, i64>(0));
    let tx = conn.transaction().unwrap();
    tx.execute("INSERT INTO t VALUES (1)", []).unwrap();
    assert_eq!(count().unwrap(), 0);
    tx.commit().unwrap();
    assert_eq!(count().unwrap(), 1);
    world.arm(Fault::PowerCut, 1, Lasting::Once);
    assert!(conn.execute("INSERT INTO t VALUES (2)", []).is_err());
    assert!(
        Connection::open(folder.path().join("b.db"))
            .and_then(|b| b.execute_batch("CREATE TABLE t (n)"))
            .is_err()
    );
    let mut acknowledged = Vec::new();
    work(outside.path(), "wal/full", &mut acknowledged).unwrap();
    assert_eq!(look(outside.path()).unwrap().len(), 3);
}

#[test]
fn a_garbled_write_arrives_damaged_and_nobody_is_told() {
    let folder = new_folder();
    let world = World::of(folder.path()).unwrap();
    let conn = open(folder.path(), "wal/full").unwrap();
    conn.execute_batch("CREATE TABLE t (words TEXT)").unwrap();
    conn.execute("INSERT INTO t VALUES (?1)", ["Lê An ".repeat(600)]).unwrap();
    let copy = |name: &str| {
        let path = folder.path().join(name);
        conn.execute("VACUUM INTO ?1", [path.to_str().unwrap()]).unwrap();
        std::fs::read(path).unwrap()
    };
    let plain = copy("plain.db");
    // SQLite may write over a page that it wrote before, so not every damage is there in the end.
    let differing = (1..=6).filter(|nth| {
        world.garble("copy", *nth, 5);
        copy(&format!("copy-{nth}.db")) != plain && world.garbled() == 1
    });
    assert!(differing.count() > 1);
    assert!(copy("other.db") == plain, "other files arrive as they are");
}
