//! What the time machine and the recycle bin promise.

use super::*;
use so_vang_domain::rating::Rating;

#[test]
fn every_version_of_a_record_is_there_with_who_and_when() {
    let desk = desk();
    let id = desk.add("Lê An", "001179000011");
    for (seen, name) in [(1, "Lê Ân"), (2, "Lê Ấn")] {
        desk.store
            .transact(&act("person.edit"), |tx| tx.set_individual(id, seen, &person(name, "001179000011")))
            .unwrap();
    }
    desk.store.transact(&act("rating.set"), |tx| tx.set_rating(id, 2023, Rating::Good)).unwrap();
    let (total, versions) = desk.store.read(|read| read.versions("subject", id, 100)).unwrap();
    assert_eq!(total, 7, "two rows added, each changed twice, and a rating");
    assert_eq!(versions[0].table, "rating");
    assert_eq!((versions[0].actor.as_str(), versions[0].seq), ("Hạnh", 5));
    let names: Vec<String> = versions
        .iter()
        .filter(|version| version.table == "subject")
        .map(|version| {
            let row: serde_json::Value = serde_json::from_str(version.after.as_deref().unwrap()).unwrap();
            row["name"].as_str().unwrap().to_owned()
        })
        .collect();
    assert_eq!(names, ["Lê Ấn", "Lê Ân", "Lê An"]);
}

#[test]
fn one_field_is_put_back_and_the_others_stay() {
    let desk = desk();
    let id = desk.add("Lê An", "001179000011");
    let changed = Individual { post: "Trưởng phòng".into(), ..person("Đỗ Ước", "001179000012") };
    desk.store.transact(&act("person.edit"), |tx| tx.set_individual(id, 1, &changed)).unwrap();
    let (_, versions) = desk.store.read(|read| read.versions("subject", id, 100)).unwrap();
    let renamed = versions.iter().find(|one| one.table == "subject" && one.before.is_some()).unwrap();
    desk.store.restore_field(&act("record.restore_field"), renamed.id, "name").unwrap();
    let now = desk.store.read(|read| read.individual(id)).unwrap();
    assert_eq!(now.individual.name, PersonName::parse("Lê An").unwrap(), "the whole name with its parts");
    assert_eq!(now.individual.post, "Trưởng phòng", "what was not asked for stays");
    let found = desk.store.read(|read| read.search("le an", 10)).unwrap();
    assert_eq!(found.len(), 1, "and the index follows");
    let moved = versions.iter().find(|one| one.table == "individual" && one.before.is_some()).unwrap();
    desk.store.restore_field(&act("record.restore_field"), moved.id, "citizen_id").unwrap();
    let now = desk.store.read(|read| read.individual(id)).unwrap();
    assert_eq!(now.individual.citizen_id.as_ref().map(CitizenId::as_str), Some("001179000011"));
    assert!(desk.store.check().unwrap().findings.is_empty());
    desk.store.undo(&act("undo"), None).unwrap();
    let now = desk.store.read(|read| read.individual(id)).unwrap();
    assert_eq!(
        now.individual.citizen_id.as_ref().map(CitizenId::as_str),
        Some("001179000012"),
        "it is an act"
    );
}

#[test]
fn a_value_that_belongs_to_another_now_is_not_put_back() {
    let desk = desk();
    let id = desk.add("Lê An", "001179000011");
    desk.store
        .transact(&act("person.edit"), |tx| tx.set_individual(id, 1, &person("Lê An", "001179000012")))
        .unwrap();
    desk.add("Đỗ Ước", "001179000011");
    let before = desk.export();
    let (_, versions) = desk.store.read(|read| read.versions("individual", id, 100)).unwrap();
    let changed = versions.iter().find(|one| one.before.is_some()).unwrap();
    let refused = desk.store.restore_field(&act("record.restore_field"), changed.id, "citizen_id");
    assert!(matches!(refused, Err(StoreError::Undo(UndoRefusal::Depended { .. }))), "{refused:?}");
    assert_eq!(desk.export(), before);
}

#[test]
fn a_removed_individual_comes_back_from_the_bin_with_all_that_went_along() {
    let desk = desk();
    let id = desk.add("Lê An", "001179000011");
    desk.store.transact(&act("rating.set"), |tx| tx.set_rating(id, 2023, Rating::Good)).unwrap();
    let before = desk.export();
    desk.store.transact(&act("people.remove"), |tx| tx.remove_individual(id)).unwrap();
    let bin = desk.store.read(|read| read.removed()).unwrap();
    let named: Vec<&str> = bin.iter().map(|one| one.table.as_str()).collect();
    assert_eq!(named, ["subject"], "one record, not one line a row");
    desk.store.bring_back(&act("bin.restore"), bin[0].id).unwrap();
    assert_eq!(desk.export(), before);
    assert!(desk.store.read(|read| read.removed()).unwrap().is_empty());
    assert!(desk.store.check().unwrap().findings.is_empty());
}
