//! What the check finds, and how it is followed.

use super::*;
use std::cell::RefCell;

#[test]
fn check_finds_what_a_stranger_did() {
    // The damage that SQLite's own check does not see: a name, a cut journal, a changed image.
    for (sql, expected) in [
        ("DROP TRIGGER image_subject_update; UPDATE subject SET name = 'Lê Ân'", "Row"),
        (
            "DROP TRIGGER journal_is_append_only_update; UPDATE journal SET actor = 'x' WHERE seq = 2",
            "Journal { seq: 2 }",
        ),
        (
            "DROP TRIGGER journal_is_append_only_delete; DELETE FROM journal WHERE seq = 2",
            "Journal { seq: 2 }",
        ),
        (
            "DROP TRIGGER journal_image_is_append_only_update; UPDATE journal_image SET after = replace(after, 'An', 'Ân') WHERE table_name = 'subject'",
            "Journal { seq: 2 }",
        ),
        ("CREATE TABLE guest (id INTEGER)", "Schema"),
    ] {
        let desk = desk();
        desk.add("Lê An", "001179000011");
        assert!(desk.store.check().unwrap().findings.is_empty(), "the file is clean before");
        desk.stranger(sql).unwrap();
        let found = format!("{:?}", desk.store.check().unwrap().findings);
        assert!(found.contains(expected), "after {sql} the check finds {found}");
    }
}

#[test]
fn a_check_and_a_backup_tell_where_they_stand_and_end_when_they_are_called_off() {
    let desk = desk();
    let many = |tx: &Tx<'_>| {
        (0..300)
            .try_for_each(|at| tx.add_individual(&person("Lê An", &format!("001179000{at:03}"))).map(|_| ()))
    };
    desk.store.transact(&act("import.people"), many).unwrap();
    let target = desk.dir.path().join("b.sovang");
    let steps = RefCell::new(Vec::new());
    let follow = |stop_at: usize| {
        let steps = &steps;
        move |stage: Stage, done: u64, total: Option<u64>| {
            steps.borrow_mut().push((stage, done, total));
            if steps.borrow().len() > stop_at { Err(StoreError::Cancelled) } else { Ok(()) }
        }
    };
    desk.store.check_followed(&follow(usize::MAX)).unwrap();
    let told = steps.take();
    for stage in Stage::ALL {
        let dones: Vec<u64> = told.iter().filter(|(at, ..)| *at == stage).map(|(_, done, _)| *done).collect();
        assert_eq!(dones.is_empty(), stage == Stage::Copy, "{stage:?} of a check");
        assert!(dones.is_sorted(), "{stage:?} goes forward: {dones:?}");
    }
    assert!(told.iter().all(|(_, done, total)| total.is_none_or(|total| *done <= total)), "{told:?}");
    for stop_at in 0..told.len() {
        let ended = desk.store.check_followed(&follow(stop_at));
        assert!(matches!(ended, Err(StoreError::Cancelled)), "a check that is called off at {stop_at}");
        steps.take();
    }
    for stop_at in [0, 1, told.len()] {
        let ended = desk.store.backup_followed(&target, &follow(stop_at));
        assert!(matches!(ended, Err(StoreError::Cancelled)), "a backup that is called off at {stop_at}");
        assert!(!target.exists() && !target.with_extension("sovang.part").exists(), "nothing of it stays");
        steps.take();
    }
    assert!(desk.store.check().unwrap().findings.is_empty(), "and the file takes work again");
}

#[test]
fn a_reader_older_than_the_last_change_finds_a_whole_file_whole() {
    let desk = desk();
    // So many words that the word index needs several pages, and then so many acts that it puts others in their
    // place; the reader, which searched before, knows of the first ones.
    let letter = |number: u32| char::from_u32(u32::from('a') + number % 26).unwrap();
    let many = |tx: &Tx<'_>| {
        (0..1_000).try_for_each(|number| {
            let word: String = [number, number / 26, number / 676].map(letter).iter().collect();
            tx.add_individual(&person(&format!("Lê {word}{word}"), &format!("001179{number:06}"))).map(|_| ())
        })
    };
    desk.store.transact(&act("import.people"), many).unwrap();
    assert_eq!(desk.store.read(|read| read.search("bbabba", 10)).unwrap().len(), 1);
    for number in 0..20 {
        desk.add("Võ Ba", &format!("0022790001{number:02}"));
    }
    assert_eq!(desk.store.check().unwrap().findings, [], "by the reader that searched before");
}
