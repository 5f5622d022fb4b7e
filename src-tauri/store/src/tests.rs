//! What the gate, the journal and undo promise, on real files.

use super::*;
use crate::table::history::{Discipline, Posting};
use crate::table::office::Office;
use crate::table::subject::Individual;
use chrono::{DateTime, Utc};
use so_vang_domain::discipline::DisciplineForm;
use so_vang_domain::person::{CitizenId, PersonName};
use so_vang_domain::rating::Rating;
use so_vang_domain::subject::SubjectClass;
use std::cell::RefCell;
use std::path::Path;
use tempfile::TempDir;

struct Desk {
    store: Store,
    dir: TempDir,
}

fn at() -> DateTime<Utc> {
    "2024-03-05T08:00:00Z".parse().unwrap()
}

fn act(name: &'static str) -> Act {
    Act { name, actor: "Hạnh".into(), at: at(), reason: String::new(), legal_force: false }
}

fn desk() -> Desk {
    let dir = tempfile::tempdir().unwrap();
    let store = Store::create(&dir.path().join("a.sovang"), "test").unwrap();
    let office = Office {
        name: "Ủy ban nhân dân thành phố Tràng An".into(),
        level: "province".into(),
        place: "Tràng An".into(),
        head_title: "Chủ tịch".into(),
        signer_title: vec!["CHỦ TỊCH".into()],
        signer_name: "A".into(),
        sample: false,
        revision: 1,
    };
    let founding = Act { legal_force: true, ..act("office.create") };
    store.transact(&founding, |tx| tx.add_office(&office)).unwrap();
    Desk { store, dir }
}

fn person(name: &str, citizen_id: &str) -> Individual {
    Individual {
        name: PersonName::parse(name).unwrap(),
        class: SubjectClass::Ordinary,
        sex: None,
        birth: None,
        citizen_id: CitizenId::parse(citizen_id).ok(),
        post: "Chuyên viên".into(),
        unit_id: None,
    }
}

impl Desk {
    fn add(&self, name: &str, citizen_id: &str) -> i64 {
        self.store
            .transact(&act("person.add"), |tx| tx.add_individual(&person(name, citizen_id)))
            .unwrap()
            .value
    }

    fn export(&self) -> String {
        let mut out = Vec::new();
        self.store.read(|read| read.export(&mut out)).unwrap();
        String::from_utf8(out).unwrap()
    }

    fn journal(&self) -> String {
        let acts = self.store.read(|read| read.acts(0, 100)).unwrap();
        acts.iter().rev().map(|act| act.act.clone()).collect::<Vec<_>>().join(" ")
    }

    /// Writes into the file past the gate, as a stranger with another program would.
    fn stranger(&self, sql: &str) -> rusqlite::Result<()> {
        rusqlite::Connection::open(self.dir.path().join("a.sovang")).unwrap().execute_batch(sql)
    }
}

#[test]
fn a_write_past_the_gate_fails() {
    let desk = desk();
    let id = desk.add("Lê An", "001179000011");
    let error = desk.stranger(&format!("UPDATE subject SET name = 'Lê Ân' WHERE id = {id}")).unwrap_err();
    assert!(
        error.to_string().contains("journal_image.seq"),
        "the trigger refuses a write without an act: {error}"
    );
}

#[test]
fn the_journal_only_grows() {
    let desk = desk();
    for sql in [
        "UPDATE journal SET actor = 'x'",
        "DELETE FROM journal",
        "UPDATE journal_image SET after = 'x'",
        "DELETE FROM journal_image",
        "PRAGMA recursive_triggers = ON; INSERT OR REPLACE INTO journal SELECT * FROM journal",
    ] {
        let error = desk.stranger(sql).unwrap_err();
        assert!(error.to_string().contains("append-only"), "{sql} must be refused: {error}");
    }
}

#[test]
fn an_error_undoes_the_work_and_its_act() {
    let desk = desk();
    let before = desk.export();
    let failed: Result<Committed<()>, StoreError> = desk.store.transact(&act("person.add"), |tx| {
        tx.add_individual(&person("Lê An", "001179000011"))?;
        tx.add_individual(&person("Lê Bình", "001179000011")).map(|_| ())
    });
    assert!(matches!(failed, Err(StoreError::CitizenIdUsed { name }) if name == "Lê An"));
    assert_eq!(desk.export(), before, "nothing of a failed act stays");
    assert_eq!(desk.journal(), "office.create");
}

#[test]
fn an_act_that_changes_nothing_leaves_no_entry() {
    let desk = desk();
    let id = desk.add("Lê An", "001179000011");
    let rate = |desk: &Desk| {
        desk.store.transact(&act("rating.set"), |tx| tx.set_rating(id, 2023, Rating::Good)).unwrap().seq
    };
    assert!(rate(&desk).is_some());
    assert_eq!(rate(&desk), None, "the same rating again changes nothing");
    assert_eq!(desk.journal(), "office.create person.add rating.set");
}

#[test]
fn a_stale_revision_changes_nothing() {
    let desk = desk();
    let id = desk.add("Lê An", "001179000011");
    let edit = |name: &str, seen| {
        desk.store
            .transact(&act("person.edit"), |tx| tx.set_individual(id, seen, &person(name, "001179000011")))
    };
    edit("Lê Ân", 1).unwrap();
    assert!(matches!(edit("Lê Ấn", 1), Err(StoreError::Stale { seen: 1, .. })));
    assert_eq!(desk.journal(), "office.create person.add person.edit");
}

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
        ("newer", "TooNew { found: 99, known: 2 }"),
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
fn units_keep_the_name_of_their_day() {
    let desk = desk();
    let id = desk.store.transact(&act("unit.add"), |tx| tx.add_unit("Phòng Nội vụ", None, "")).unwrap().value;
    desk.store
        .transact(&act("unit.rename"), |tx| {
            tx.change("renaming", "UPDATE unit_name SET valid_to = '2025-06-30' WHERE unit_id = ?1", [id])?;
            tx.insert(
                "renaming",
                "INSERT INTO unit_name (unit_id, name, valid_from, folded, sort_key) VALUES (?1, 'Phòng Văn hóa - Xã hội', '2025-07-01', '', x'')",
                [id],
            )
        })
        .unwrap();
    for (day, name) in [
        ("2024-03-05", "Phòng Nội vụ"),
        ("2025-06-30", "Phòng Nội vụ"),
        ("2025-07-01", "Phòng Văn hóa - Xã hội"),
    ] {
        let units = desk.store.read(|read| read.units(day.parse().unwrap())).unwrap();
        assert_eq!(units.iter().map(|unit| unit.name.as_str()).collect::<Vec<_>>(), [name], "on {day}");
    }
}

#[test]
fn people_stand_in_the_order_of_the_given_name() {
    let desk = desk();
    for (at, name) in
        ["Võ Thị Thùy", "Đỗ Thị Thúy", "Lê An", "Nguyễn Văn Ân", "Hoàng Dũng", "Phạm Đạt"].iter().enumerate()
    {
        desk.add(name, &format!("00117900001{at}"));
    }
    let page = crate::query::Page { limit: 50, ..Default::default() };
    let found = desk.store.read(|read| read.people(&page)).unwrap();
    let (total, rows) = (found.total, found.rows);
    let names: Vec<&str> = rows.iter().map(|row| row.name.as_str()).collect();
    assert_eq!(
        (total, names),
        (6, vec!["Lê An", "Nguyễn Văn Ân", "Hoàng Dũng", "Phạm Đạt", "Võ Thị Thùy", "Đỗ Thị Thúy"])
    );
}

#[test]
fn search_forgives_accents_strokes_and_word_order() {
    let desk = desk();
    desk.add("Đặng Thị Ngọc Ánh", "001179000011");
    desk.add("Nguyễn Phước Hưởng", "001179000012");
    for (text, found) in [
        ("anh dang", "Đặng Thị Ngọc Ánh"),
        ("ĐẶNG ÁNH", "Đặng Thị Ngọc Ánh"),
        ("huong phuoc", "Nguyễn Phước Hưởng"),
    ] {
        let hits = desk.store.read(|read| read.search(text, 10)).unwrap();
        assert_eq!(
            hits.iter().map(|hit| hit.title.as_str()).collect::<Vec<_>>(),
            [found],
            "searching {text}"
        );
    }
    let close = desk.store.read(|read| read.close_to("Đặng Thị Ngọc Ang", 3)).unwrap();
    assert_eq!(
        close.first().map(|hit| hit.title.as_str()),
        Some("Đặng Thị Ngọc Ánh"),
        "a misspelled name is guessed"
    );
}

#[test]
fn what_was_typed_is_not_lost_behind_what_is_like_it() {
    let desk = desk();
    for number in 0..30 {
        desk.add("Lê Thị Hoa", &format!("0011790001{number:02}"));
    }
    desk.add("Phạm Hòa", "001179000200");
    let first = |text: &str| desk.store.read(|read| read.search(text, 5)).unwrap()[0].title.clone();
    assert_eq!(["hoa", "Hòa", "hòa"].map(first), ["Lê Thị Hoa", "Phạm Hòa", "Phạm Hòa"]);
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

#[cfg(unix)]
#[test]
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
