//! Copies that the file remembers.

use crate::office::sample;
use crate::records::with_person;
use serde_json::{Value, json};
use so_vang_commands::backup;

#[test]
fn the_file_remembers_its_last_proven_backup() {
    let (office, _) = sample();
    let status = || office.call("office.status", json!({})).unwrap()["last_backup"].clone();
    assert_eq!(status()["acts"], 4, "the one that was made before the last list was imported");
    let before = office.export();
    let place = |name: &str| office.dir.path().join(name);
    let first = backup::copy_to(&office.desk, &place("thu hai.sovang")).unwrap();
    let line = status();
    assert_eq!((&line["name"], line["bytes"].as_u64()), (&json!("thu hai.sovang"), Some(first.bytes)));
    assert_eq!((line["acts"].as_u64(), line["acts_since"].as_u64()), (Some(first.acts), Some(0)));
    assert_eq!(line["at"], "2026-11-23T08:00:00Z");
    let awards = office.call("register.page", json!({ "limit": 1 })).unwrap()["total"].clone();
    assert_eq!(line["awards"], awards, "every award on record is in the copy");
    assert!(!line.to_string().contains(&*office.dir.path().to_string_lossy()), "no folder is told");
    assert_eq!(office.export(), before, "a copy changes nothing of the record");
    assert_eq!(office.journal().split(' ').next_back(), Some("office.backup"));
    for (title, since) in [("A", 1), ("B", 2)] {
        office.call("deadlines.save", json!({ "title": title, "due_on": "2026-12-01" })).unwrap();
        assert_eq!(status()["acts_since"], since, "acts that the copy lacks");
    }
    let newest = office.call("journal.undo", json!({})).unwrap();
    assert_eq!((&newest["act"], &status()["acts_since"]), (&json!("undo"), &json!(3)));
    backup::copy_to(&office.desk, &place("thu ba.sovang")).unwrap();
    assert_eq!((&status()["name"], &status()["acts_since"]), (&json!("thu ba.sovang"), &json!(0)));
    let names: Vec<String> =
        backup::newest(&office.desk, 2).unwrap().into_iter().map(|line| line.name).collect();
    assert_eq!(names, ["thu ba.sovang", "thu hai.sovang"]);
    assert_eq!(office.call("office.check", json!({})).unwrap()["clean"], true);
}

#[test]
fn a_backup_is_never_what_undo_takes_back() {
    let (office, _) = with_person();
    backup::copy_to(&office.desk, &office.dir.path().join("b.sovang")).unwrap();
    let journal = office.journal();
    let seq = journal.split(' ').count();
    assert_eq!(office.refused("journal.undo", json!({ "seq": seq })).code, "undo.legal_force");
    office.call("journal.undo", json!({})).unwrap();
    assert_eq!(
        office.call("people.page", json!({ "limit": 1 })).unwrap()["total"],
        0,
        "the import was undone"
    );
}

#[test]
fn a_backup_that_was_not_made_is_not_remembered() {
    let (office, _) = with_person();
    let before = office.journal();
    assert!(backup::copy_to(&office.desk, &office.dir.path().join("no folder/b.sovang")).is_err());
    assert_eq!(office.call("office.status", json!({})).unwrap()["last_backup"], Value::Null);
    assert_eq!(office.journal(), before);
}
