//! What copies and restores promise.

use super::*;
use crate::restore::{look_into, restore};
use crate::stage::alone;
use chrono::Duration;
use std::path::PathBuf;

impl Desk {
    fn live(&self) -> PathBuf {
        self.dir.path().join("a.sovang")
    }
}

fn names(dir: &std::path::Path) -> Vec<String> {
    let mut names: Vec<String> = std::fs::read_dir(dir)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    names
}

#[test]
fn a_copy_in_the_folder_is_proven_and_says_what_it_holds() {
    let desk = desk();
    desk.add("Lê An", "001179000011");
    assert!(!desk.store.is_copied(at()).unwrap());
    let (name, backup) = desk.store.keep_copy(at(), "timer", "0.1.0", &alone).unwrap();
    assert_eq!(name, "sao-luu-2024-03-05T080000Z.sovang");
    assert!(desk.store.is_copied(at()).unwrap());
    assert_eq!(
        desk.store.keep_copy_if_changed(at(), "timer", "0.1.0").unwrap(),
        None,
        "nothing changed since"
    );
    let folder = desk.store.copies();
    assert_eq!(names(folder.path()), [name.clone(), format!("{name}.json")], "no part is left");
    let kept = folder.list(at()).unwrap();
    assert!(kept[0].is_proven());
    let manifest = kept[0].manifest.clone().unwrap();
    assert_eq!((manifest.reason.as_str(), manifest.schema), ("timer", 5));
    assert_eq!(manifest.backup, backup);
    assert_eq!((backup.acts, backup.people), (2, 1));
    assert_eq!(backup.head, desk.store.read(|read| read.head()).unwrap());
    assert_eq!(folder.rehearse(&name, &alone).unwrap(), backup);
}

#[test]
fn a_copy_whose_bytes_changed_is_not_proven_any_more() {
    let desk = desk();
    let (name, _) = desk.store.keep_copy(at(), "timer", "0.1.0", &alone).unwrap();
    let place = desk.store.copies().place_of(&name).unwrap();
    let mut bytes = std::fs::read(&place).unwrap();
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    std::fs::write(&place, bytes).unwrap();
    let refused = desk.store.copies().rehearse(&name, &alone);
    assert!(matches!(refused, Err(StoreError::CopyDamaged { .. })), "{refused:?}");
}

#[test]
fn thinning_spares_the_last_three_and_what_is_not_proven() {
    let desk = desk();
    for hours in 0..6 {
        desk.store.keep_copy(at() + Duration::hours(hours), "timer", "0.1.0", &alone).unwrap();
    }
    let folder = desk.store.copies();
    std::fs::write(folder.path().join("cua-ai.sovang"), b"x").unwrap();
    assert_eq!(folder.list(at()).unwrap().len(), 7);
    let years_later = at() + Duration::days(3000);
    let gone = folder.thin(years_later).unwrap();
    assert_eq!(gone.len(), 3);
    let left = folder.list(years_later).unwrap();
    assert_eq!(left.iter().filter(|copy| copy.is_proven()).count(), 3);
    assert!(left.iter().any(|copy| copy.name == "cua-ai.sovang" && !copy.is_proven()));
    for name in ["../a.sovang", "a.sovang", ""] {
        assert!(folder.place_of(name).is_err(), "«{name}» is no copy");
    }
}

#[test]
fn a_restore_brings_the_copy_back_and_keeps_the_present_file() {
    let desk = desk();
    desk.add("Lê An", "001179000011");
    let before = desk.export();
    let (name, backup) = desk.store.keep_copy(at(), "timer", "0.1.0", &alone).unwrap();
    let copy = desk.store.copies().place_of(&name).unwrap();
    desk.add("Đỗ Ước", "001179000012");
    let later = desk.export();
    let (live, Desk { store, dir }) = (desk.live(), desk);
    let held = restore(&copy, &live, "test", at(), &alone);
    assert!(matches!(held, Err(StoreError::InUse { .. })), "not while it is open");
    drop(store);
    let restored = restore(&copy, &live, "test", at(), &alone).unwrap();
    assert_eq!(restored.kept_as, "a-truoc-phuc-hoi-2024-03-05T080000Z.sovang");
    assert_eq!((restored.backup.acts, &restored.backup.head), (backup.acts, &backup.head));
    let store = Store::open(&live, "test").unwrap();
    let desk = Desk { store, dir };
    assert_eq!(desk.export(), before);
    let kept = Store::open(&live.with_file_name(&restored.kept_as), "test").unwrap();
    let mut out = Vec::new();
    kept.read(|read| read.export(&mut out)).unwrap();
    assert_eq!(String::from_utf8(out).unwrap(), later, "what was there is there whole");
    let note = Act { legal_force: true, ..act("office.restore") };
    desk.store.note_restoration(&note, crate::restore::Way::Copy, &name, &restored.kept_as).unwrap();
    assert_eq!(desk.export(), before, "a note about the file is no part of the record");
    assert!(desk.store.check().unwrap().findings.is_empty());
    assert!(names(desk.dir.path()).iter().all(|name| !name.contains(".part")), "no part is left");
}

#[test]
fn a_damaged_or_foreign_copy_is_refused_and_nothing_changes() {
    let desk = desk();
    desk.add("Lê An", "001179000011");
    let before = desk.export();
    let (name, _) = desk.store.keep_copy(at(), "timer", "0.1.0", &alone).unwrap();
    let copy = desk.store.copies().place_of(&name).unwrap();
    let bytes = std::fs::read(&copy).unwrap();
    let (live, Desk { store, dir }) = (desk.live(), desk);
    drop(store);
    let mut torn = bytes.clone();
    torn.truncate(bytes.len() / 2);
    let mut scribbled = bytes.clone();
    scribbled[20_000..24_000].fill(7);
    for (what, bytes) in [("half", torn), ("text", b"no database".to_vec()), ("scribbled", scribbled)] {
        std::fs::write(&copy, bytes).unwrap();
        let refused = restore(&copy, &live, "test", at(), &alone);
        assert!(
            matches!(refused, Err(StoreError::CopyDamaged { .. } | StoreError::Foreign)),
            "{what}: {refused:?}"
        );
        let desk = Desk { store: Store::open(&live, "test").unwrap(), dir: tempfile::tempdir().unwrap() };
        assert_eq!(desk.export(), before, "{what}");
    }
    let left = names(dir.path());
    assert!(left.iter().all(|name| !name.contains(".part") && !name.contains("truoc")), "{left:?}");
}

#[test]
fn a_rehearsal_changes_nothing_and_a_look_says_what_a_restore_would_bring() {
    let desk = desk();
    desk.add("Lê An", "001179000011");
    let (name, backup) = desk.store.keep_copy(at(), "timer", "0.1.0", &alone).unwrap();
    let copy = desk.store.copies().place_of(&name).unwrap();
    let part = desk.dir.path().join("look.part");
    let looked = look_into(&copy, &part, &alone).unwrap();
    assert_eq!((looked.office.as_str(), looked.acts), ("Ủy ban nhân dân thành phố Tràng An", 2));
    assert_eq!((looked.head, looked.totals.individuals), (backup.head.clone(), 1));
    assert!(looked.findings.is_empty());
    assert_eq!(desk.store.copies().rehearse(&name, &alone).unwrap().head, backup.head);
    assert!(!part.exists());
}

#[test]
fn the_code_of_a_paper_names_its_act_and_no_other() {
    let desk = desk();
    for number in 0..20 {
        desk.add(&nth(number), "");
    }
    desk.store
        .read(|read| {
            for seq in 1..=21 {
                let code = code_of(&read.hash_of_act(seq)?);
                assert_eq!(read.act_of_code(&code)?, Some(seq));
            }
            assert_eq!(read.act_of_code("00000-00000")?, None);
            Ok::<_, StoreError>(())
        })
        .unwrap();
}

#[test]
fn the_journal_is_filtered_by_officer_family_and_day() {
    let desk = desk();
    desk.add("Lê An", "001179000011");
    let other = Act { actor: "Tuấn".into(), at: at() + Duration::days(1), ..act("people.rename") };
    desk.store.transact(&other, |tx| tx.set_individual(1, 1, &person("Lê Ân", "001179000011"))).unwrap();
    let of = |filter: ActFilter| {
        let (total, rows) = desk.store.read(|read| read.acts_of(&filter, 0, 10)).unwrap();
        assert_eq!(total as usize, rows.len());
        rows.iter().map(|row| row.seq).collect::<Vec<_>>()
    };
    assert_eq!(of(ActFilter::default()), [3, 2, 1]);
    assert_eq!(of(ActFilter { actor: Some("Tuấn".into()), ..ActFilter::default() }), [3]);
    assert_eq!(of(ActFilter { family: Some("person".into()), ..ActFilter::default() }), [2]);
    assert_eq!(of(ActFilter { from: Some("2024-03-06T00:00:00Z".into()), ..ActFilter::default() }), [3]);
    assert_eq!(of(ActFilter { before: Some("2024-03-06T00:00:00Z".into()), ..ActFilter::default() }), [2, 1]);
    let any_of = AnyOf { acts: vec!["office.create".into()], actors: vec![], seqs: vec![3] };
    assert_eq!(of(ActFilter { any_of: Some(any_of), ..ActFilter::default() }), [3, 1]);
}

#[test]
fn damage_that_the_check_finds_ends_all_writing() {
    let desk = desk();
    desk.add("Lê An", "001179000011");
    // An index that lacks a row is damage that SQLite itself sees.
    desk.stranger("PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = replace(sql, 'kind, sort_key, id', 'kind, id, sort_key') WHERE name = 'subject_order';")
        .unwrap();
    let Desk { store, dir } = desk;
    drop(store);
    let opened = Store::open(&dir.path().join("a.sovang"), "test");
    assert!(matches!(opened, Err(StoreError::Damaged { .. })), "{opened:?}");
}
