//! What the recovery of a damaged file promises.

use super::*;
use crate::recovery::{Source, replay, salvage, survey};
use crate::stage::alone;
use std::path::PathBuf;

/// An office with a copy in the middle of its life, closed; its export at the end, and its place.
fn closed() -> (TempDir, PathBuf, String) {
    let desk = desk();
    for number in 0..40 {
        desk.add(&nth(number), &format!("0011790000{number:02}"));
    }
    desk.store.keep_copy(at(), "timer", "0.1.0", &alone).unwrap();
    for number in 40..60 {
        desk.add(&nth(number), &format!("0011790000{number:02}"));
    }
    desk.store
        .transact(&act("person.edit"), |tx| tx.set_individual(1, 1, &person("Đỗ Ước", "001179000000")))
        .unwrap();
    let export = desk.export();
    let Desk { store, dir } = desk;
    drop(store);
    let live = dir.path().join("a.sovang");
    (dir, live, export)
}

/// Overwrites the page on which the root of a table or index lies.
fn wreck_root(live: &std::path::Path, name: &str) {
    let conn = rusqlite::Connection::open(live).unwrap();
    let root: i64 = conn
        .query_row("SELECT rootpage FROM sqlite_schema WHERE name = ?1", [name], |row| row.get(0))
        .unwrap();
    let size: i64 = conn.query_row("PRAGMA page_size", [], |row| row.get(0)).unwrap();
    drop(conn);
    let (root, size) = (usize::try_from(root).unwrap(), usize::try_from(size).unwrap());
    let mut bytes = std::fs::read(live).unwrap();
    bytes[(root - 1) * size..root * size].fill(0xA5);
    std::fs::write(live, bytes).unwrap();
}

fn export_of(live: &std::path::Path) -> String {
    let store = Store::open(live, "test").unwrap();
    assert_eq!(store.check().unwrap().findings, []);
    let mut out = Vec::new();
    store.read(|read| read.export(&mut out)).unwrap();
    String::from_utf8(out).unwrap()
}

#[test]
fn a_copy_and_the_acts_after_it_give_everything_back() {
    let (dir, live, export) = closed();
    wreck_root(&live, "subject");
    let wreck = std::fs::read(&live).unwrap();
    let seen = survey(&live, at(), &alone).unwrap();
    assert_eq!((seen.opens, seen.acts), (true, 62));
    assert_eq!(seen.copies.len(), 1);
    assert_eq!(seen.copies[0].1, Some(21), "21 acts follow upon the copy");
    assert_eq!(std::fs::read(&live).unwrap(), wreck, "looking changes nothing");
    let name = seen.copies[0].0.name.clone();
    let (replayed, restored) = replay(&live, "test", Some(&name), at(), &alone).unwrap();
    assert_eq!((replayed.acts, replayed.stopped_at), (21, None));
    assert_eq!(export_of(&live), export);
    let kept = dir.path().join(restored.kept_as);
    assert_eq!(std::fs::read(kept).unwrap(), wreck, "the damaged file is kept to the byte");
}

#[test]
fn the_journal_alone_gives_everything_back() {
    let (_dir, live, export) = closed();
    wreck_root(&live, "individual");
    let (replayed, _) = replay(&live, "test", None, at(), &alone).unwrap();
    assert_eq!((replayed.acts, replayed.stopped_at), (62, None));
    assert_eq!(export_of(&live), export);
}

#[test]
fn a_replay_ends_before_an_act_that_is_not_as_it_was() {
    let (_dir, live, _) = closed();
    let conn = rusqlite::Connection::open(&live).unwrap();
    conn.execute_batch("DROP TRIGGER journal_image_is_append_only_update; UPDATE journal_image SET after = replace(after, 'By', 'Bq') WHERE seq = 52;").unwrap();
    drop(conn);
    let seen = survey(&live, at(), &alone).unwrap();
    assert_eq!(seen.acts, 51);
    let name = seen.copies[0].0.name.clone();
    let (replayed, _) = replay(&live, "test", Some(&name), at(), &alone).unwrap();
    assert_eq!((replayed.acts, replayed.stopped_at), (10, Some(52)));
    assert!(export_of(&live).contains(&nth(49)));
}

#[test]
fn where_the_journal_is_hurt_every_readable_row_is_saved_and_the_rest_is_told() {
    let (_dir, live, _) = closed();
    wreck_root(&live, "journal_image");
    wreck_root(&live, "individual");
    let salvaging = Act { legal_force: true, ..act("office.salvage") };
    let (saved, _) = salvage(&live, "test", &salvaging, &alone).unwrap();
    let from_copy = saved.lost.iter().filter(|lost| matches!(lost.source, Source::Copy(_))).count();
    assert_eq!(from_copy, 40, "those that the copy holds are taken from it");
    let told = saved.lost.iter().filter(|lost| lost.table == "individual" && lost.source == Source::Nowhere);
    assert!(told.count() >= 20, "the others are told");
    let export = export_of(&live);
    assert!(export.contains(&nth(39)) && export.contains(&nth(59)), "names are in a table that is whole");
}

#[test]
fn a_file_that_is_no_database_any_more_comes_back_from_its_copy() {
    let (_dir, live, _) = closed();
    std::fs::write(&live, vec![0u8; 40_000]).unwrap();
    let seen = survey(&live, at(), &alone).unwrap();
    assert_eq!((seen.opens, seen.acts, seen.copies.len()), (false, 0, 1));
    let copy = crate::CopyFolder::of(&live).place_of(&seen.copies[0].0.name).unwrap();
    crate::restore::restore(&copy, &live, "test", at(), &alone).unwrap();
    assert!(export_of(&live).contains(&nth(39)));
}
