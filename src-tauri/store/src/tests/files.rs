//! Backups, and files that are opened, refused, moved and closed.

use super::*;
use std::path::Path;

#[test]
fn a_backup_is_whole_and_opens() {
    let desk = desk();
    desk.add("Lê An", "001179000011");
    let target = desk.dir.path().join("b.sovang");
    let backup = desk.store.backup(&target).unwrap();
    assert_eq!((backup.acts, backup.bytes), (2, std::fs::metadata(&target).unwrap().len()));
    assert!(matches!(desk.store.backup(&target), Err(StoreError::FileExists)), "a backup never overwrites");
    let copy = Store::open(&target, "test").unwrap();
    let mut out = Vec::new();
    copy.read(|read| read.export(&mut out)).unwrap();
    assert_eq!(String::from_utf8(out).unwrap(), desk.export());
}

#[test]
fn a_backup_that_cannot_be_written_leaves_nothing() {
    let desk = desk();
    assert!(desk.store.backup(&desk.dir.path().join("no such folder/b.sovang")).is_err());
    let blocked = desk.dir.path().join("folder.sovang");
    std::fs::create_dir_all(blocked.join("x")).unwrap();
    assert!(desk.store.backup(&blocked).is_err());
    let names: Vec<_> =
        std::fs::read_dir(desk.dir.path()).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert!(
        names.iter().all(|name| !name.to_string_lossy().ends_with(".part")),
        "no unfinished copy stays: {names:?}"
    );
}

#[test]
fn files_of_others_and_of_newer_programs_are_refused_unchanged() {
    let dir = tempfile::tempdir().unwrap();
    let path = |name: &str| dir.path().join(name);
    std::fs::write(path("text.sovang"), "Danh sách khen thưởng năm 2023, không phải cơ sở dữ liệu").unwrap();
    std::fs::write(path("empty.sovang"), "").unwrap();
    rusqlite::Connection::open(path("other.sovang")).unwrap().execute_batch("CREATE TABLE t (a)").unwrap();
    drop(Store::create(&path("newer.sovang"), "test").unwrap());
    rusqlite::Connection::open(path("newer.sovang"))
        .unwrap()
        .execute_batch("PRAGMA user_version = 99")
        .unwrap();
    for (name, expected) in [
        ("text", "Foreign"),
        ("empty", "Foreign"),
        ("other", "Foreign"),
        ("newer", "TooNew { found: 99, known: 5 }"),
        ("absent", "NoFile"),
    ] {
        let file = path(&format!("{name}.sovang"));
        let before = std::fs::read(&file).ok();
        let error = format!("{:?}", Store::open(&file, "test").unwrap_err());
        assert_eq!(error, expected, "opening {name}");
        assert_eq!(std::fs::read(&file).ok(), before, "{name} is left as it was");
    }
}

#[test]
fn the_second_program_learns_who_has_the_file() {
    let desk = desk();
    let error = Store::open(desk.store.path(), "other").unwrap_err();
    assert!(matches!(error, StoreError::InUse { holder } if holder == "test"));
    let path = desk.store.path().to_owned();
    drop(desk.store);
    Store::open(Path::new(&path), "other").unwrap();
}

#[test]
fn a_closed_office_is_one_file() {
    let desk = desk();
    desk.add("Lê An", "001179000011");
    desk.store.read(|read| read.office()).unwrap();
    drop(desk.store);
    let mut names: Vec<_> = std::fs::read_dir(desk.dir.path())
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    assert_eq!(names, ["a.sovang", "a.sovang.lock"], "an officer who copies the file copies everything");
}

#[test]
fn a_file_with_other_tables_is_not_opened() {
    for sql in [
        "CREATE TABLE guest (id INTEGER)",
        "DROP TRIGGER image_subject_update",
        "DROP TABLE certificate_print",
    ] {
        let desk = desk();
        let path = desk.store.path().to_owned();
        drop(desk.store);
        rusqlite::Connection::open(&path).unwrap().execute_batch(sql).unwrap();
        let error = Store::open(&path, "test").unwrap_err();
        assert!(matches!(error, StoreError::Damaged { .. }), "after {sql}: {error}");
    }
}

#[test]
#[cfg(unix)]
fn a_file_that_was_pulled_away_takes_no_change() {
    let desk = desk();
    desk.add("Lê An", "001179000011");
    let (place, away) = (desk.dir.path().join("a.sovang"), desk.dir.path().join("away.sovang"));
    let add = || {
        desk.store
            .transact(&act("person.add"), |tx| tx.add_individual(&person("Võ Ba", "001179000012")))
            .map(|_: Committed<i64>| ())
    };
    assert_eq!(desk.journal(), "office.create person.add");
    std::fs::rename(&place, &away).unwrap();
    assert!(matches!(add(), Err(StoreError::Moved)), "nothing is there");
    std::fs::copy(&away, &place).unwrap();
    assert!(matches!(add(), Err(StoreError::Moved)), "another file is there");
    assert_eq!(
        desk.journal(),
        "office.create person.add",
        "and nothing was written to the file that is away"
    );
    let backup = desk.store.backup(&desk.dir.path().join("rescued.sovang")).unwrap();
    assert_eq!(backup.acts, 2, "what is open can still be rescued");
    std::fs::rename(&away, &place).unwrap();
    add().unwrap();
    assert_eq!(desk.journal(), "office.create person.add person.add");
}
