//! What an erasure promises.

use super::*;
use crate::stage::alone;
use so_vang_domain::rating::Rating;

fn bytes_of(desk: &Desk) -> Vec<u8> {
    let mut all = Vec::new();
    for name in ["a.sovang", "a.sovang-wal"] {
        all.extend(std::fs::read(desk.dir.path().join(name)).unwrap_or_default());
    }
    all
}

fn holds(bytes: &[u8], text: &str) -> bool {
    bytes.windows(text.len()).any(|window| window == text.as_bytes())
}

fn erasing() -> Act {
    Act { legal_force: true, reason: "Yêu cầu số 1".into(), ..act("personal_data.erase") }
}

#[test]
fn an_individual_that_was_erased_is_nowhere_in_the_file() {
    let desk = desk();
    desk.add("Đỗ Ước", "001179000012");
    let id = desk.add("Nguyễn Quýnh Oanh", "001179000011");
    desk.store.transact(&act("rating.set"), |tx| tx.set_rating(id, 2023, Rating::Good)).unwrap();
    let seen = person("Nguyễn Quỳnh Oanh", "001179000099");
    desk.store.transact(&act("person.edit"), |tx| tx.set_individual(id, 1, &seen)).unwrap();
    for text in ["Quýnh", "Quỳnh Oanh", "001179000011", "001179000099", "quynh"] {
        assert!(holds(&bytes_of(&desk), text), "{text} is there before");
    }
    let erased = desk.store.erase(&erasing(), id, &[], None).unwrap();
    assert!(erased.value >= 6, "{} states", erased.value);
    for text in ["Quýnh", "Quỳnh Oanh", "001179000011", "001179000099", "quynh"] {
        assert!(!holds(&bytes_of(&desk), text), "{text} is nowhere");
    }
    assert!(holds(&bytes_of(&desk), "Đỗ Ước"), "others stay");
    let health = desk.store.check().unwrap();
    assert_eq!(health.findings, [], "the chain is whole, and every row is as its last act left it");
    assert!(desk.store.read(|read| read.removed()).unwrap().is_empty(), "and the bin does not hold it");
}

#[test]
fn a_field_that_was_erased_is_nowhere_while_the_individual_stays() {
    let desk = desk();
    let id = desk.add("Lê An", "001179000011");
    desk.store
        .transact(&act("person.edit"), |tx| tx.set_individual(id, 1, &person("Lê An", "001179000099")))
        .unwrap();
    desk.store.erase(&erasing(), id, &["citizen_id"], None).unwrap();
    for text in ["001179000011", "001179000099"] {
        assert!(!holds(&bytes_of(&desk), text), "{text} is nowhere");
    }
    let now = desk.store.read(|read| read.individual(id)).unwrap();
    assert_eq!((now.individual.name.full.as_str(), now.individual.citizen_id), ("Lê An", None));
    assert_eq!(desk.store.check().unwrap().findings, []);
    let refused = desk.store.undo(&act("undo"), Some(3));
    assert!(matches!(refused, Err(StoreError::Undo(UndoRefusal::Erased { seq: 3 }))), "{refused:?}");
    // An image that is changed after an erasure is still noticed.
    desk.stranger("INSERT INTO open_erasure VALUES (1, 1); UPDATE journal_image SET after = json_set(after, '$.post', 'x') WHERE seq = 2 AND table_name = 'individual'; DELETE FROM open_erasure;")
        .unwrap();
    let findings = desk.store.check().unwrap().findings;
    assert!(findings.contains(&Finding::Journal { seq: 2 }), "{findings:?}");
}

#[test]
fn an_erasure_survives_a_copy_and_its_restore() {
    let desk = desk();
    let id = desk.add("Lê An", "001179000011");
    desk.store.erase(&erasing(), id, &["citizen_id", "post"], None).unwrap();
    let (name, _) = desk.store.keep_copy(at(), "timer", "0.1.0", &alone).unwrap();
    let copy = std::fs::read(desk.store.copies().place_of(&name).unwrap()).unwrap();
    assert!(!holds(&copy, "001179000011"));
}
