//! What undo promises.

use super::*;
use crate::table::history::{Discipline, Posting};
use so_vang_domain::discipline::DisciplineForm;
use so_vang_domain::rating::Rating;

#[test]
fn undo_brings_back_every_field_and_its_order() {
    let desk = desk();
    let id = desk.add("Lê An", "001179000011");
    let before = desk.export();
    desk.store
        .transact(&act("person.edit"), |tx| tx.set_individual(id, 1, &person("Đỗ Ước", "001179000012")))
        .unwrap();
    let undone = desk.store.undo(&act("undo"), None).unwrap();
    assert_eq!(undone.value, 3, "the newest act is undone");
    assert_eq!(desk.export(), before);
    let found = desk.store.read(|read| read.search("le an", 10)).unwrap();
    assert_eq!(found.len(), 1, "the index follows the name back");
    assert!(desk.store.read(|read| read.search("uoc", 10)).unwrap().is_empty());
    assert!(desk.store.check().unwrap().findings.is_empty());
}

#[test]
fn undo_is_refused_with_its_reason() {
    let desk = desk();
    let id = desk.add("Lê An", "001179000011");
    desk.store.transact(&act("rating.set"), |tx| tx.set_rating(id, 2023, Rating::Good)).unwrap();
    let refusal = |seq| match desk.store.undo(&act("undo"), Some(seq)) {
        Err(StoreError::Undo(refusal)) => refusal,
        other => panic!("act {seq} must not be undone: {other:?}"),
    };
    assert_eq!(refusal(1), UndoRefusal::LegalForce { seq: 1, act: "office.create".into() });
    assert_eq!(refusal(2), UndoRefusal::Depended { seq: 2 });
    assert_eq!(refusal(99), UndoRefusal::Nothing);
    desk.store.undo(&act("undo"), Some(3)).unwrap();
    assert_eq!(refusal(3), UndoRefusal::Done { seq: 3, by: 4 });
    desk.store.undo(&act("undo"), Some(4)).unwrap();
    assert_eq!(
        desk.store.read(|read| read.ratings(id)).unwrap(),
        [(1, 2023, Rating::Good)],
        "undoing an undo brings the act back"
    );
}

#[test]
fn undo_is_refused_where_a_later_act_changed_the_row() {
    let desk = desk();
    let id = desk.add("Lê An", "001179000011");
    for (seen, name) in [(1, "Lê Ân"), (2, "Lê Ấn")] {
        desk.store
            .transact(&act("person.edit"), |tx| tx.set_individual(id, seen, &person(name, "001179000011")))
            .unwrap();
    }
    let refused = desk.store.undo(&act("undo"), Some(3));
    assert!(matches!(refused, Err(StoreError::Undo(UndoRefusal::Followed { seq: 3, later: 4, .. }))));
}

#[test]
fn later_acts_that_were_undone_do_not_stand_in_the_way() {
    let desk = desk();
    let id = desk.add("Lê An", "001179000011");
    let before = desk.export();
    for (seen, name) in [(1, "Lê Ân"), (2, "Lê Ấn")] {
        desk.store
            .transact(&act("person.edit"), |tx| tx.set_individual(id, seen, &person(name, "001179000011")))
            .unwrap();
    }
    assert_eq!(desk.store.undo(&act("undo"), None).unwrap().value, 4);
    assert_eq!(desk.store.undo(&act("undo"), None).unwrap().value, 3, "backwards step by step");
    assert_eq!(desk.export(), before);
    assert_eq!(desk.store.undo(&act("undo"), None).unwrap().value, 2);
    assert!(matches!(desk.store.undo(&act("undo"), None), Err(StoreError::Undo(UndoRefusal::Nothing))));
}

#[test]
fn whoever_goes_takes_the_lines_of_a_life_along() {
    let desk = desk();
    let (gone, stays) = (desk.add("Lê An", "001179000011"), desk.add("Lê Bình", "001179000012"));
    let before = desk.export();
    let work = |tx: &Tx<'_>| -> Result<(), StoreError> {
        for subject_id in [gone, stays] {
            let (post, unit) = ("Chuyên viên".to_owned(), String::new());
            tx.add_posting(&Posting { subject_id, post, unit, from_year: 2020, to_year: None })?;
            tx.add_discipline(&Discipline {
                subject_id,
                form: DisciplineForm::Warning,
                decided_on: "2024-03-05".parse().unwrap(),
                ends_on: None,
                decision_number: String::new(),
                note: String::new(),
            })?;
            tx.set_rating(subject_id, 2023, Rating::Good)?;
        }
        Ok(())
    };
    desk.store.transact(&act("person.add_posting"), work).unwrap();
    desk.store.transact(&act("person.remove"), |tx| tx.remove_whole_history(gone)).unwrap();
    let left = |id| {
        desk.store
            .read(|read| {
                Ok::<_, StoreError>((
                    read.postings(id)?.len(),
                    read.disciplines(id)?.len(),
                    read.ratings(id)?.len(),
                ))
            })
            .unwrap()
    };
    assert_eq!((left(gone), left(stays)), ((0, 0, 0), (1, 1, 1)));
    for _ in 0..2 {
        desk.store.undo(&act("undo"), None).unwrap();
    }
    assert_eq!(desk.export(), before, "and it comes back and goes again with undo");
}
