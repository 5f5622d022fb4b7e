//! Nothing is lost: copies, restoring, recovery, the journal's codes, versions, the bin, personal data.

use crate::office::{Office, empty, sample};
use crate::papers::{code_at_foot, flat, sheet_of, text_of};
use serde_json::{Value, json};
use std::path::{Path, PathBuf};

fn live(office: &Office) -> PathBuf {
    office.desk.store().unwrap().path().to_owned()
}

fn clean(office: &Office) {
    assert_eq!(office.call("office.check", json!({})).unwrap()["findings"], json!([]));
}

fn first_person(office: &Office) -> Value {
    office.call("people.page", json!({ "limit": 1 })).unwrap()["rows"][0].clone()
}

/// Numbers that look random and are the same in every run.
struct Seeded(u64);

impl Seeded {
    fn below(&mut self, most: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from((self.0 >> 33) % most as u64).unwrap()
    }
}

#[test]
fn a_copy_is_restored_and_what_was_done_since_is_named() {
    let (office, _) = sample();
    let before = office.export();
    let made = office.call("backups.make", json!({})).unwrap();
    office.call("deadlines.save", json!({ "title": "Họp Hội đồng", "due_on": "2026-12-01" })).unwrap();
    let seen = office.call("restore.preview", json!({ "name": made["name"] })).unwrap();
    assert_eq!(
        (&seen["clean"], &seen["same_office"], &seen["lost_total"]),
        (&json!(true), &json!(true), &json!(1))
    );
    assert_eq!(seen["lost"][0]["act"], "deadline.save");
    let restored = office.call("restore.run", json!({ "name": made["name"] })).unwrap();
    assert_eq!(office.export(), before);
    let kept = office.dir.path().join(restored["kept_as"].as_str().unwrap());
    assert!(kept.is_file(), "the present file is kept");
    assert_eq!(office.journal().split(' ').next_back(), Some("office.restore"));
    clean(&office);
    let view = office.call("backups.show", json!({})).unwrap();
    assert_eq!(view["rows"][0]["state"], "proven");
    assert!(view["badge"].as_str().unwrap().contains("khen thưởng"), "{view}");
    let rehearsed = office.call("backups.rehearse", json!({})).unwrap();
    assert_eq!(rehearsed["clean"], true);
}

#[test]
fn damage_in_a_copy_is_told_of_the_copy_and_not_of_the_office_file() {
    let (office, _) = sample();
    let before = office.export();
    let name = office.call("backups.make", json!({})).unwrap()["name"].clone();
    let copy =
        live(&office).with_extension("").with_file_name("ho-guom-sao-luu").join(name.as_str().unwrap());
    let mut bytes = std::fs::read(&copy).unwrap();
    bytes.truncate(bytes.len() / 2);
    std::fs::write(&copy, bytes).unwrap();
    for (command, asked) in
        [("restore.preview", json!({ "name": name })), ("restore.run", json!({ "name": name }))]
    {
        let refused = office.refused(command, asked);
        assert_eq!((refused.code.as_str(), refused.exit), ("backup.damaged", 30), "{command}: {refused:?}");
    }
    assert_eq!(office.export(), before);
}

#[test]
fn a_copy_is_made_before_a_list_is_imported() {
    let (office, _) = sample();
    let view = office.call("backups.show", json!({})).unwrap();
    let reasons: Vec<&str> =
        view["rows"].as_array().unwrap().iter().map(|row| row["reason"].as_str().unwrap()).collect();
    assert!(reasons.iter().any(|reason| reason.contains("Nhập danh sách đề nghị")), "{reasons:?}");
}

#[test]
fn an_encrypted_copy_is_opened_by_the_code_on_paper_alone() {
    let (office, _) = sample();
    let target = office.dir.path().join("usb.sovang.age");
    let refused = so_vang_commands::recovery_code::copy_sealed(&office.desk, &target).unwrap_err();
    assert_eq!(office.desk.problem(&refused).code, "recovery_code.none");
    let made = office.call("recovery_code.make", json!({})).unwrap();
    let groups: Vec<&str> =
        made["groups"].as_array().unwrap().iter().map(|one| one.as_str().unwrap()).collect();
    let code = groups.join(" ");
    let refused = so_vang_commands::recovery_code::copy_sealed(&office.desk, &target).unwrap_err();
    assert_eq!(office.desk.problem(&refused).code, "recovery_code.none", "not before it was typed back");
    let mut wrong = groups.clone();
    wrong.swap(0, 1);
    let typed = json!({ "code": wrong.join("") });
    assert_eq!(office.refused("recovery_code.confirm", typed).code, "recovery_code.mistyped");
    let sheet = text_of(&office.file_of(&made["sheet"]));
    let printed: Vec<&str> = sheet.split_whitespace().filter(|word| groups.contains(word)).collect();
    assert_eq!(printed, groups, "the sheet gives the code, letter for letter and in its order: {sheet}");
    let mut letters: Vec<char> = groups.concat().chars().collect();
    letters[11] = if letters[11] == 'X' { 'Y' } else { 'X' };
    for (typed, why) in [
        (letters.iter().collect::<String>(), "nhóm 3 có chữ gõ nhầm"),
        (code.replacen(groups[4], "ÂBCDE", 1), "nhóm 5 có chữ «Â» mang dấu; hãy tắt bộ gõ tiếng Việt"),
        (code.replacen(groups[4], "$BCDE", 1), "nhóm 5 có ký hiệu «$»"),
        (code.replacen(groups[7], "ABCD", 1), "nhóm 8 không đủ hoặc thừa chữ"),
        (groups[..8].concat(), "mã có 45 chữ, đã gõ 40"),
    ] {
        let refused = office.refused("recovery_code.confirm", json!({ "code": typed }));
        assert!(refused.message.contains(why), "{typed}: {}", refused.message);
    }
    office.call("recovery_code.confirm", json!({ "code": code.to_lowercase() })).unwrap();
    let before = office.export();
    so_vang_commands::recovery_code::copy_sealed(&office.desk, &target).unwrap();
    let bytes = std::fs::read(&target).unwrap();
    assert!(!bytes.windows(6).any(|window| window == b"SQLite"), "nothing of it can be read");
    office.call("deadlines.save", json!({ "title": "Họp", "due_on": "2026-12-01" })).unwrap();
    let file = office.desk.accept_file(&target).file;
    assert_eq!(office.refused("restore.preview", json!({ "file": file })).code, "recovery_code.needed");
    let other = so_vang_commands::table::answer(&sample().0.desk, "recovery_code.make", json!({})).unwrap();
    let other: String = other["groups"].as_array().unwrap().iter().map(|one| one.as_str().unwrap()).collect();
    let asked = json!({ "file": file, "code": other });
    assert_eq!(office.refused("restore.preview", asked).code, "recovery_code.wrong");
    for (what, damage) in [("a flipped bit", 0), ("a missing end", 1)] {
        let mut damaged = bytes.clone();
        if damage == 0 {
            let middle = damaged.len() / 2;
            damaged[middle] ^= 4;
        } else {
            damaged.truncate(bytes.len() - 100);
        }
        let place = office.dir.path().join(format!("hong-{damage}.sovang.age"));
        std::fs::write(&place, damaged).unwrap();
        let asked = json!({ "file": office.desk.accept_file(&place).file, "code": code });
        assert_eq!(office.refused("restore.run", asked).code, "recovery_code.seal_damaged", "{what}");
    }
    office.call("restore.run", json!({ "file": file, "code": code })).unwrap();
    assert_eq!(office.export(), before);
    let left = std::fs::read_dir(office.dir.path()).unwrap();
    let parts: Vec<_> = left
        .map(|one| one.unwrap().file_name())
        .filter(|name| name.to_string_lossy().ends_with(".part"))
        .collect();
    assert!(parts.is_empty(), "nothing plain is left lying about: {parts:?}");
}

#[test]
fn a_damaged_office_is_recovered_to_the_last_act() {
    let (office, _) = sample();
    let before = office.export();
    let path = live(&office);
    office.desk.close();
    let conn = rusqlite::Connection::open(&path).unwrap();
    let root: i64 = conn
        .query_row("SELECT rootpage FROM sqlite_schema WHERE name = 'award_record'", [], |row| row.get(0))
        .unwrap();
    drop(conn);
    let mut bytes = std::fs::read(&path).unwrap();
    let at = usize::try_from((root - 1) * 4096).unwrap();
    bytes[at..at + 4096].fill(0x5A);
    std::fs::write(&path, &bytes).unwrap();
    let file = office.desk.accept_file(&path).file;
    let seen = office.call("recovery.survey", json!({ "file": file })).unwrap();
    assert!(!seen["damage"].as_array().unwrap().is_empty());
    let best = seen["ways"].as_array().unwrap().iter().find(|way| way["best"] == true).unwrap().clone();
    assert_eq!(std::fs::read(&path).unwrap(), bytes, "looking changes nothing");
    let request = json!({ "file": file, "key": best["key"], "copy": best["copy"] });
    let done = office.call("recovery.run", request).unwrap();
    assert_eq!(office.export(), before, "{done}");
    let kept = office.dir.path().join(done["kept_as"].as_str().unwrap());
    assert_eq!(std::fs::read(kept).unwrap(), bytes, "the damaged file is kept to the byte");
    clean(&office);
}

#[test]
fn the_code_of_a_paper_is_proven_and_another_is_not() {
    let (office, _) = sample();
    let code = office.call("journal.page", json!({ "limit": 1 })).unwrap()["head_code"].clone();
    office.call("deadlines.save", json!({ "title": "Họp", "due_on": "2026-12-01" })).unwrap();
    let answer = office.call("journal.verify", json!({ "code": code })).unwrap();
    assert_eq!((&answer["whole"], &answer["proven"]["later"]), (&json!(true), &json!(1)));
    let answer = office.call("journal.verify", json!({ "code": "00000-00000" })).unwrap();
    assert_eq!(answer["proven"], Value::Null);
    assert_eq!(office.refused("journal.verify", json!({ "code": "123" })).code, "input.unusable");
}

#[test]
fn every_paper_of_the_record_carries_the_code_of_the_journal_at_its_foot() {
    let (office, _) = sample();
    let book = office.call("register.book", json!({ "year": 2024 })).unwrap();
    let list = office.call("decisions.recipient_list", json!({ "id": 1 })).unwrap();
    let text = text_of(&office.file_of(&book));
    let pages = text.trim_end_matches('\u{c}').split('\u{c}');
    let mut codes: Vec<String> = pages.map(|page| code_at_foot(&flat(page))).collect();
    assert_eq!(codes.len() as u64, book["pages"].as_u64().unwrap());
    codes.push(code_at_foot(&sheet_of(&std::fs::read(office.file_of(&list)).unwrap())));
    office.call("deadlines.save", json!({ "title": "Họp", "due_on": "2026-12-01" })).unwrap();
    for code in codes {
        let answer = office.call("journal.verify", json!({ "code": code })).unwrap();
        assert_eq!((&answer["whole"], &answer["proven"]["later"]), (&json!(true), &json!(1)), "{code}");
    }
}

#[test]
fn the_journal_tells_what_an_act_changed_and_filters_by_words() {
    let (office, _) = sample();
    let person = first_person(&office);
    let edit = json!({ "id": person["id"], "revision": person["revision"], "post": "Trưởng phòng" });
    let seq = office.call("people.edit", edit).unwrap()["seq"].clone();
    let act = office.call("journal.show", json!({ "seq": seq, "limit": 10 })).unwrap();
    let row = &act["rows"][0];
    assert_eq!((&row["change"], &row["title"]), (&json!("changed"), &person["name"]));
    assert_eq!(row["fields"][0]["name"], "Chức vụ");
    assert_eq!(row["fields"][0]["before"], person["post"]);
    assert_eq!(row["fields"][0]["after"], "Trưởng phòng");
    assert_eq!((&act["refusal"], &row["jump"]["kind"]), (&json!(""), &json!("individual")));
    let issued = office.call("journal.page", json!({ "limit": 9, "text": "ban hanh quyet dinh" })).unwrap();
    assert_eq!(issued["total"], 2);
    let refusal =
        office.call("journal.show", json!({ "seq": issued["rows"][0]["seq"], "limit": 1 })).unwrap();
    assert!(refusal["refusal"].as_str().unwrap().contains("không hoàn tác"), "{refusal}");
    let none = office.call("journal.page", json!({ "limit": 9, "to": "2020-01-01" })).unwrap();
    assert_eq!(none["total"], 0);
}

#[test]
fn an_earlier_value_is_found_and_put_back() {
    let (office, _) = sample();
    let person = first_person(&office);
    let edit = json!({ "id": person["id"], "revision": person["revision"], "name": "Nguyễn Sai Tên" });
    office.call("people.edit", edit).unwrap();
    let versions =
        office.call("records.versions", json!({ "kind": "individual", "id": person["id"] })).unwrap();
    let field = versions["rows"]
        .as_array()
        .unwrap()
        .iter()
        .flat_map(|row| row["fields"].as_array().unwrap())
        .find(|field| field["restorable"] == true)
        .unwrap();
    assert_eq!((&field["before"], &field["after"]), (&person["name"], &json!("Nguyễn Sai Tên")));
    let request = json!({ "image": field["image"], "field": field["field"], "reason": "gõ nhầm" });
    office.call("records.restore_field", request).unwrap();
    let now = office.call("people.show", json!({ "id": person["id"] })).unwrap();
    assert_eq!(now["person"]["name"], person["name"]);
    clean(&office);
    let refused =
        office.refused("records.restore_field", json!({ "image": field["image"], "field": "uuid" }));
    assert_eq!(refused.code, "input.unusable");
}

#[test]
fn what_was_removed_waits_in_the_bin() {
    let office = crate::office::new("commune", "2026-11-23");
    let added = office.call("people.add", json!({ "name": "Đặng Thị Ngọc Ánh" })).unwrap();
    let before = office.export();
    office.call("people.remove", json!({ "ids": [added["id"]] })).unwrap();
    let bin = office.call("bin.page", json!({ "limit": 10, "text": "ngoc anh" })).unwrap();
    assert_eq!((&bin["total"], &bin["rows"][0]["title"]), (&json!(1), &json!("Đặng Thị Ngọc Ánh")));
    office.call("bin.restore", json!({ "image": bin["rows"][0]["image"] })).unwrap();
    assert_eq!(office.export(), before);
    assert_eq!(office.call("bin.page", json!({ "limit": 10 })).unwrap()["total"], 0);
    clean(&office);
}

#[test]
fn an_identity_number_is_shown_only_with_a_trace() {
    let (office, _) = sample();
    let page = office.call("people.page", json!({ "limit": 200 })).unwrap();
    let person = page["rows"].as_array().unwrap().iter().find(|row| row["citizen_id"] != "").unwrap().clone();
    let shown = office.call("people.citizen_id", json!({ "id": person["id"] })).unwrap();
    assert_eq!(shown["citizen_id"].as_str().unwrap().len(), 12);
    assert_ne!(shown["citizen_id"], person["citizen_id"], "lists show it masked");
    office.call("people.show", json!({ "id": person["id"] })).unwrap();
    office.call("people.show", json!({ "id": person["id"] })).unwrap();
    let log = office.call("accesses.page", json!({ "limit": 10, "subject_id": person["id"] })).unwrap();
    let kinds: Vec<&str> =
        log["rows"].as_array().unwrap().iter().map(|row| row["kind"].as_str().unwrap()).collect();
    assert_eq!(kinds, ["opened", "shown"], "readings are written down together, once a record");
    assert_eq!(log["rows"][0]["actor"], "Hạnh");
    clean(&office);
}

#[test]
fn a_request_is_answered_within_the_term_of_the_law() {
    let office = crate::office::new("commune", "2026-11-27");
    let asked = json!({ "kind": "delete", "requester": "Lê An", "received_on": "27/11/2026" });
    office.call("data_requests.save", asked).unwrap();
    let all = office.call("data_requests.all", json!({})).unwrap();
    let line = &all["rows"][0];
    assert_eq!((&line["reply_by"], &line["due_on"]), (&json!("2026-12-01"), &json!("2026-12-17")));
    let refusal = json!({ "id": line["id"], "revision": line["revision"], "answered_on": "2026-11-27", "outcome": "refused", "answer": "" });
    assert_eq!(office.refused("data_requests.answer", refusal).field, "answer");
    let answer = json!({ "id": line["id"], "revision": line["revision"], "answered_on": "2026-11-27", "outcome": "refused", "answer": "Hồ sơ khen thưởng được lưu theo luật." });
    office.call("data_requests.answer", answer).unwrap();
    clean(&office);
}

#[test]
fn an_erasure_says_what_the_law_keeps_and_which_copies_still_hold_it() {
    let (office, _) = sample();
    let page = office.call("people.page", json!({ "limit": 300 })).unwrap();
    let with_id = |row: &&Value| row["citizen_id"] != "" && row["awards"] != 0;
    let person = page["rows"].as_array().unwrap().iter().find(with_id).unwrap().clone();
    let shown = office.call("people.citizen_id", json!({ "id": person["id"] })).unwrap();
    let number = shown["citizen_id"].as_str().unwrap().to_owned();
    office.call("backups.make", json!({})).unwrap();
    let seen = office.call("personal_data.preview_erasure", json!({ "id": person["id"] })).unwrap();
    assert_eq!(seen["whole"], false);
    assert!(seen["kept"][0].as_str().unwrap().contains("Luật"), "{seen}");
    let whole = json!({ "id": person["id"], "whole": true, "reason": "Yêu cầu" });
    assert_eq!(office.refused("personal_data.erase", whole).code, "person.in_use");
    let request = json!({ "id": person["id"], "fields": ["citizen_id"], "reason": "Yêu cầu số 1" });
    let erased = office.call("personal_data.erase", request).unwrap();
    assert!(!erased["copies"].as_array().unwrap().is_empty(), "{erased}");
    let path = live(&office);
    office.desk.close();
    let bytes = std::fs::read(&path).unwrap();
    assert!(
        !bytes.windows(12).any(|window| window == number.as_bytes()),
        "the number is nowhere in the file"
    );
    office.desk.open(&path).unwrap();
    clean(&office);
}

/// What a flipped bit did to a copy of the office.
#[derive(Default)]
struct Flips {
    changed: u32,
    noticed: u32,
    harmless: u32,
}

/// The export of the file at `path`, or why there is none; and whether a check finds anything.
fn looked_at(path: &Path) -> (Option<Vec<u8>>, bool) {
    let office = empty("2026-11-23");
    if office.desk.open(path).is_err() {
        return (None, true);
    }
    let mut out = Vec::new();
    let export = office.desk.store().unwrap().read(|read| read.export(&mut out));
    let found = match office.call("office.check", json!({})) {
        Ok(report) => report["clean"] != true,
        Err(_) => true,
    };
    (export.is_ok().then_some(out), found)
}

#[test]
fn a_flipped_bit_that_changes_the_record_is_noticed() {
    // More of them by building the tests with SO_VANG_FLIPS=1000.
    let flips: u32 = option_env!("SO_VANG_FLIPS").and_then(|count| count.parse().ok()).unwrap_or(40);
    let (office, _) = sample();
    let path = live(&office);
    office.desk.close();
    let bytes = std::fs::read(&path).unwrap();
    let dir = tempfile::tempdir().unwrap();
    let copy = dir.path().join("a.sovang");
    std::fs::write(&copy, &bytes).unwrap();
    let (before, found) = looked_at(&copy);
    assert!(!found && before.is_some(), "the copy is whole to begin with");
    let mut seeded = Seeded(20_261_128);
    let mut told = Flips::default();
    for _ in 0..flips {
        let bit = seeded.below(bytes.len() * 8);
        let mut flipped = bytes.clone();
        flipped[bit / 8] ^= 1 << (bit % 8);
        for ending in ["", "-wal", "-shm"] {
            let _ = std::fs::remove_file(dir.path().join(format!("a.sovang{ending}")));
        }
        std::fs::write(&copy, flipped).unwrap();
        let (export, found) = looked_at(&copy);
        if export == before {
            told.harmless += 1;
        } else {
            told.changed += 1;
            assert!(found, "bit {bit} changed the record and nothing noticed it");
            told.noticed += 1;
        }
    }
    eprintln!(
        "{flips} flipped bits: {} changed the record, {} of them noticed, {} changed nothing of it",
        told.changed, told.noticed, told.harmless
    );
    assert!(told.changed > 0, "some bits carry the record");
}
