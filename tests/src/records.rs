//! What the window keeps beside the record: signers, deadlines, the lines of a life, the desk.

use crate::office::{Office, new, sample, workbook};
use serde_json::{Value, json};
use so_vang_lists::ListKind;

/// An office on 2024-03-05 with Lê Thị An in it, and her id.
pub(crate) fn with_person() -> (Office, i64) {
    let office = new("province", "2024-03-05");
    let list = workbook(&[
        &["STT", "Họ và tên", "Số CCCD", "Đơn vị công tác"],
        &["1", "Lê Thị An", "001179000011", "Phòng Nội vụ"],
    ]);
    office.import(ListKind::People, None, &list).unwrap();
    let id = office.call("people.page", json!({ "limit": 1 })).unwrap()["rows"][0]["id"].as_i64().unwrap();
    (office, id)
}

/// The lines of a life as kind, year, title and detail.
fn life(office: &Office, id: i64) -> Vec<String> {
    let person = office.call("people.show", json!({ "id": id })).unwrap();
    let text = |line: &Value, key: &str| line[key].as_str().unwrap().to_owned();
    let say = |line: &Value| {
        format!("{} {} {} | {}", text(line, "kind"), line["year"], text(line, "title"), text(line, "detail"))
    };
    person["history"].as_array().unwrap().iter().map(say).collect()
}

fn desk(office: &Office) -> Value {
    office.call("office.desk", json!({})).unwrap()
}

/// Undoes the newest act and says that the record is as it was before.
#[track_caller]
fn undone(office: &Office, before: &str, what: &str) {
    office.call("journal.undo", json!({})).unwrap_or_else(|problem| panic!("{what}: {problem:?}"));
    assert_eq!(office.export(), before, "{what} is undone");
    assert_eq!(office.call("office.check", json!({})).unwrap()["clean"], true, "after undoing {what}");
}

#[test]
fn signers_stand_as_saved_with_the_present_one_first() {
    let office = new("province", "2024-03-05");
    let names = || -> Vec<String> {
        let all = office.call("signers.all", json!({})).unwrap();
        all["signers"].as_array().unwrap().iter().map(|one| one["name"].as_str().unwrap().into()).collect()
    };
    assert_eq!(names(), ["Lê An"], "whoever signs for a new office is on the list");
    for name in ["Vũ Bình", "Đỗ  Cúc "] {
        let title = ["KT. CHỦ TỊCH", " PHÓ CHỦ TỊCH", ""];
        office.call("signers.save", json!({ "title": title, "name": name })).unwrap();
    }
    assert_eq!(names(), ["Lê An", "Vũ Bình", "Đỗ Cúc"]);
    let view = office.call("office.status", json!({})).unwrap()["office"].clone();
    let edit = json!({ "revision": view["revision"], "place": view["place"], "head_title": view["head_title"],
        "signer_title": ["KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"], "signer_name": "Đỗ Cúc" });
    office.call("office.edit", edit).unwrap();
    assert_eq!(names(), ["Đỗ Cúc", "Lê An", "Vũ Bình"], "the present signer comes first, and only once");
    let first = office.call("signers.all", json!({})).unwrap()["signers"][0].clone();
    assert_eq!(first["title"], json!(["KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"]));
    let save = |revision: Option<i64>, name: &str| json!({ "id": first["id"], "revision": revision, "title": ["CHỦ TỊCH"], "name": name });
    for revision in [Some(7), None] {
        assert_eq!(office.refused("signers.save", save(revision, "Đỗ Cúc")).code, "record.stale");
    }
    let taken = office.refused("signers.save", save(Some(1), "Lê An"));
    assert_eq!((taken.code.as_str(), taken.field.as_str()), ("input.unusable", "name"));
    office.call("signers.save", save(Some(1), "Đỗ Thị Cúc")).unwrap();
    assert_eq!(names(), ["Lê An", "Vũ Bình", "Đỗ Thị Cúc"], "nobody on the list is the office's signer now");
}

#[test]
fn a_signer_needs_title_and_name_and_can_be_taken_back() {
    let office = new("province", "2024-03-05");
    for (title, name, field) in
        [(json!([]), "A", "title"), (json!([" "]), "A", "title"), (json!(["B"]), " ", "name")]
    {
        let problem = office.refused("signers.save", json!({ "title": title, "name": name }));
        assert_eq!(
            (problem.code.as_str(), problem.field.as_str()),
            ("input.unusable", field),
            "{title} {name}"
        );
    }
    let before = office.export();
    office.call("signers.save", json!({ "title": ["CHỦ TỊCH"], "name": "Vũ Bình" })).unwrap();
    undone(&office, &before, "a new signer");
    office.call("signers.remove", json!({ "id": 1 })).unwrap();
    assert_eq!(office.call("signers.all", json!({})).unwrap()["signers"], json!([]));
    undone(&office, &before, "a removed signer");
    assert_eq!(office.refused("signers.remove", json!({ "id": 99 })).code, "record.absent");
}

#[test]
fn a_chosen_signer_signs_the_decision() {
    let office = new("province", "2024-03-05");
    office.reviewed("A", "BK_BBNT", "CÁ NHÂN", "Bà Lê Thị An");
    office
        .call("signers.save", json!({ "title": ["KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"], "name": "Vũ Bình" }))
        .unwrap();
    let signer = office.call("signers.all", json!({})).unwrap()["signers"][1].clone();
    let award =
        office.call("dossiers.show", json!({ "dossier": "A" })).unwrap()["awards"][0]["award"].clone();
    let issue = json!({ "dossier": "A", "award": award, "number": "1/QĐ-UBND",
        "signer_title": signer["title"], "signer_name": signer["name"] });
    let issued = office.call("decisions.issue", issue).unwrap();
    let decision = office.call("decisions.show", json!({ "id": issued["decision"]["id"] })).unwrap();
    assert_eq!((&decision["signer_title"], &decision["signer_name"]), (&signer["title"], &signer["name"]));
}

#[test]
fn deadlines_count_the_days_from_today() {
    let office = new("province", "2024-03-05");
    office.call("dossiers.create", json!({ "code": "HS-1", "title": "A", "year": 2023 })).unwrap();
    for (title, due_on, dossier) in [
        ("Ngày mai", "06/03/2024", None),
        ("Quá hạn", "2024-02-29", Some("HS-1")),
        ("Hôm nay", "5/3/2024", Some("")),
        ("Sang năm", "2025-03-05", None),
    ] {
        office
            .call("deadlines.save", json!({ "title": title, "due_on": due_on, "dossier": dossier }))
            .unwrap();
    }
    let lines: Vec<_> = desk(&office)["deadlines"]
        .as_array()
        .unwrap()
        .iter()
        .map(|line| {
            let text = |key: &str| line[key].as_str().unwrap().to_owned();
            (text("title"), text("due_on"), line["days_left"].as_i64().unwrap(), text("dossier"))
        })
        .collect();
    let expected = [
        ("Quá hạn", "2024-02-29", -5, "HS-1"),
        ("Hôm nay", "2024-03-05", 0, ""),
        ("Ngày mai", "2024-03-06", 1, ""),
        ("Sang năm", "2025-03-05", 365, ""),
    ];
    let expected = expected.map(|(title, due, left, code)| (title.into(), due.into(), left, code.into()));
    assert_eq!(lines, expected, "the nearest first");
}

#[test]
fn the_sample_has_something_for_every_part_of_the_desk() {
    let (office, _) = sample();
    let shown = desk(&office);
    let left: Vec<_> =
        shown["deadlines"].as_array().unwrap().iter().map(|line| line["days_left"].clone()).collect();
    assert_eq!(left, [2, 12, 26], "deadlines lie ahead on whatever day the sample is made");
    let opened: Vec<_> =
        shown["opened"].as_array().unwrap().iter().map(|line| line["kind"].clone()).collect();
    assert_eq!(opened, ["individual", "decision", "dossier", "decision"], "what the sample did last");
    let signers = office.call("signers.all", json!({})).unwrap();
    assert_eq!(signers["signers"].as_array().unwrap().len(), 3);
    let found = office.call("search", json!({ "text": "Đặng Thị Ngọc Ánh", "limit": 1 })).unwrap();
    let life = life(&office, found["hits"][0]["id"].as_i64().unwrap());
    assert_eq!(life[life.len() - 1], "posting 2003 Chuyên viên | Phòng Văn hóa và Thông tin · 2003 – 2014");
    assert!(life[0].starts_with("award 2023"), "{life:?}");
}

#[test]
fn what_cannot_be_a_deadline_is_refused() {
    let office = new("province", "2024-03-05");
    let before = office.export();
    for (request, code, field) in [
        (json!({ "title": " ", "due_on": "2024-03-05" }), "input.unusable", "title"),
        (json!({ "title": "A", "due_on": "" }), "input.unusable", "due_on"),
        (json!({ "title": "A", "due_on": "31/02/2024" }), "input.unusable", "due_on"),
        (json!({ "title": "A", "due_on": "2024-03-05", "dossier": "X" }), "record.absent", ""),
        (json!({ "id": 1, "revision": 1, "title": "A", "due_on": "2024-03-05" }), "record.absent", ""),
    ] {
        let problem = office.refused("deadlines.save", request.clone());
        assert_eq!((problem.code.as_str(), problem.field.as_str()), (code, field), "{request}");
    }
    for command in ["deadlines.remove", "deadlines.finish"] {
        let request =
            if command == "deadlines.finish" { json!({ "id": 1, "done": true }) } else { json!({ "id": 1 }) };
        assert_eq!(office.refused(command, request).code, "record.absent", "{command}");
    }
    assert_eq!(office.export(), before);
}

#[test]
fn a_deadline_is_changed_ticked_off_and_taken_away_and_each_is_undone() {
    let office = new("province", "2024-03-05");
    office.call("deadlines.save", json!({ "title": "A", "due_on": "2024-03-05" })).unwrap();
    let line = || desk(&office)["deadlines"][0].clone();
    let edit = |revision: i64, title: &str| json!({ "id": 1, "revision": revision, "title": title, "due_on": "2024-03-07" });
    for (what, command, request) in [
        ("an edit", "deadlines.save", edit(1, "B")),
        ("ticking off", "deadlines.finish", json!({ "id": 1, "done": true })),
        ("taking away", "deadlines.remove", json!({ "id": 1 })),
    ] {
        let (before, shown) = (office.export(), line());
        office.call(command, request).unwrap();
        assert_ne!(line(), shown, "{what} shows");
        undone(&office, &before, what);
    }
    assert_eq!(office.refused("deadlines.save", edit(7, "C")).code, "record.stale");
    office.call("deadlines.finish", json!({ "id": 1, "done": true })).unwrap();
    assert_eq!((&line()["done"], &line()["days_left"]), (&json!(true), &json!(0)));
    let again = office.call("deadlines.finish", json!({ "id": 1, "done": true })).unwrap();
    assert_eq!((&again["seq"], &again["count"]), (&Value::Null, &json!(0)), "ticking off twice is one act");
    office.call("deadlines.finish", json!({ "id": 1, "done": false })).unwrap();
    assert_eq!(line()["done"], false, "what was ticked off can be opened again");
}

#[test]
fn the_desk_shows_twelve_open_deadlines_and_what_was_done_this_week() {
    let place = {
        let office = new("province", "2024-03-05");
        for at in 1..=15 {
            office
                .call("deadlines.save", json!({ "title": format!("Việc {at}"), "due_on": "2024-04-01" }))
                .unwrap();
        }
        for id in [1, 2] {
            office.call("deadlines.finish", json!({ "id": id, "done": true })).unwrap();
        }
        let lines = desk(&office)["deadlines"].as_array().unwrap().clone();
        let done: Vec<_> =
            lines.iter().filter(|line| line["done"] == true).map(|line| line["id"].clone()).collect();
        assert_eq!((lines.len(), done), (14, vec![json!(2), json!(1)]));
        let path = office.desk.store().unwrap().path().to_owned();
        office.desk.close();
        (office, path)
    };
    for (today, shown) in [("2024-03-11", 2), ("2024-03-12", 0)] {
        let later = crate::office::empty(today);
        later.desk.open(&place.1).unwrap();
        let lines = desk(&later)["deadlines"].as_array().unwrap().clone();
        assert_eq!(lines.iter().filter(|line| line["done"] == true).count(), shown, "on {today}");
    }
}

#[test]
fn a_life_tells_its_kinds_in_one_order() {
    let (office, id) = with_person();
    let awards = workbook(&[
        &["TT", "Họ và tên", "Năm", "Danh hiệu", "Số quyết định", "Ngày quyết định"],
        &["1", "Lê Thị An", "2023", "LĐTT", "12/QĐ", "20/12/2023"],
    ]);
    office.import(ListKind::Awards, None, &awards).unwrap();
    for (command, request) in [
        (
            "people.add_discipline",
            json!({ "subject_id": id, "form": "warning", "decided_on": "01/06/2023",
            "ends_on": "01/06/2024", "decision_number": "7/QĐ-KL", "note": "chậm báo cáo" }),
        ),
        (
            "people.add_posting",
            json!({ "subject_id": id, "post": "Chuyên viên", "unit": "Phòng  Nội vụ", "from_year": 2023 }),
        ),
        (
            "people.add_posting",
            json!({ "subject_id": id, "post": "", "unit": "Sở Nội vụ", "from_year": 2015, "to_year": 2022 }),
        ),
        ("people.set_rating", json!({ "subject_id": id, "year": 2023, "rating": "HTT" })),
        (
            "people.add_initiative",
            json!({ "subject_id": id, "year": 2023, "title": "Số hóa hồ sơ",
            "impact_scope": "cấp cơ sở", "decision_number": "9/QĐ", "decision_date": "2023-11-30" }),
        ),
    ] {
        let ack = office.call(command, request.clone()).unwrap();
        assert_eq!(ack["count"], 1, "{command}");
        let again = office.call(command, request).unwrap();
        assert_eq!(
            (&again["seq"], &again["count"]),
            (&Value::Null, &json!(0)),
            "{command} twice changes nothing"
        );
    }
    office.call("dossiers.create", json!({ "code": "A", "title": "A", "year": 2023 })).unwrap();
    let list = crate::office::nominations(&[("CÁ NHÂN", "Bà Lê Thị An", "BK_BBNT")]);
    office.import(ListKind::Nominations, Some("A"), &list).unwrap();
    let lines = life(&office, id);
    let kinds: Vec<&str> = lines.iter().map(|line| line.split(' ').next().unwrap()).collect();
    assert_eq!(
        kinds,
        ["award", "initiative", "rating", "posting", "discipline", "nomination", "posting"],
        "the newest year first, and in a year by kind: {lines:#?}"
    );
    assert_eq!(
        [&lines[1], &lines[3], &lines[4], &lines[6]],
        [
            "initiative 2023 Số hóa hồ sơ | 9/QĐ · 30/11/2023 · cấp cơ sở",
            "posting 2023 Chuyên viên | Phòng Nội vụ · từ 2023",
            "discipline 2023 Cảnh cáo | 7/QĐ-KL · 01/06/2023 · hết hiệu lực 01/06/2024 · chậm báo cáo",
            "posting 2015 Sở Nội vụ | 2015 – 2022",
        ]
    );
    let person = office.call("people.show", json!({ "id": id })).unwrap();
    for line in person["history"].as_array().unwrap() {
        let kind = line["kind"].as_str().unwrap();
        assert_eq!(line["removable"], !["award", "nomination"].contains(&kind), "{kind}");
    }
}

#[test]
fn a_discipline_of_today_is_seen() {
    for (ends_on, expected) in
        [(None, true), (Some("2024-03-04"), false), (Some("2024-03-05"), false), (Some("06/03/2024"), true)]
    {
        let (office, id) = with_person();
        let seen = || office.call("people.show", json!({ "id": id })).unwrap()["under_discipline"].clone();
        assert_eq!(seen(), false);
        let discipline =
            json!({ "subject_id": id, "form": "reprimand", "decided_on": "2024-01-05", "ends_on": ends_on });
        office.call("people.add_discipline", discipline).unwrap();
        assert_eq!(seen(), expected, "on 2024-03-05, ending {ends_on:?}");
    }
}

#[test]
fn every_line_of_a_life_is_undone_and_taken_away() {
    let (office, id) = with_person();
    let empty = office.export();
    for (kind, command, request) in [
        (
            "posting",
            "people.add_posting",
            json!({ "subject_id": id, "post": "A", "unit": "B", "from_year": 2024 }),
        ),
        (
            "discipline",
            "people.add_discipline",
            json!({ "subject_id": id, "form": "demotion", "decided_on": "2024-03-05" }),
        ),
        ("initiative", "people.add_initiative", json!({ "subject_id": id, "year": 2024, "title": "A" })),
        ("rating", "people.set_rating", json!({ "subject_id": id, "year": 2024, "rating": "KHT" })),
    ] {
        office.call(command, request.clone()).unwrap();
        undone(&office, &empty, command);
        office.call(command, request).unwrap();
        let line = office.call("people.show", json!({ "id": id })).unwrap()["history"][0].clone();
        assert_eq!((&line["kind"], &line["removable"]), (&json!(kind), &json!(true)));
        let whole = office.export();
        office.call("people.remove_history", json!({ "kind": kind, "id": line["id"] })).unwrap();
        assert_eq!(office.export(), empty, "{kind} is gone");
        assert_eq!(
            office.refused("people.remove_history", json!({ "kind": kind, "id": line["id"] })).code,
            "record.absent"
        );
        undone(&office, &whole, "taking it away");
        office.call("people.remove_history", json!({ "kind": kind, "id": line["id"] })).unwrap();
    }
    office.call("people.set_rating", json!({ "subject_id": id, "year": 2024, "rating": "HT" })).unwrap();
    office.call("people.set_rating", json!({ "subject_id": id, "year": 2024, "rating": "" })).unwrap();
    assert_eq!(office.export(), empty, "an empty rating takes it away");
}

#[test]
fn what_cannot_be_in_a_life_is_refused() {
    let (office, id) = with_person();
    let before = office.export();
    let unit = office.call("collectives.page", json!({ "limit": 1 })).unwrap()["rows"][0]["id"].clone();
    for (command, request, field) in [
        (
            "people.add_posting",
            json!({ "subject_id": id, "post": " ", "unit": "", "from_year": 2020 }),
            "post",
        ),
        (
            "people.add_posting",
            json!({ "subject_id": id, "post": "A", "unit": "", "from_year": 2025 }),
            "from_year",
        ),
        (
            "people.add_posting",
            json!({ "subject_id": id, "post": "A", "unit": "", "from_year": 120 }),
            "from_year",
        ),
        (
            "people.add_posting",
            json!({ "subject_id": id, "post": "A", "unit": "", "from_year": 2020, "to_year": 2019 }),
            "to_year",
        ),
        (
            "people.add_discipline",
            json!({ "subject_id": id, "form": "fine", "decided_on": "2024-03-05" }),
            "form",
        ),
        (
            "people.add_discipline",
            json!({ "subject_id": id, "form": "warning", "decided_on": "2024-03-06" }),
            "decided_on",
        ),
        (
            "people.add_discipline",
            json!({ "subject_id": id, "form": "warning", "decided_on": "" }),
            "decided_on",
        ),
        (
            "people.add_discipline",
            json!({ "subject_id": id, "form": "warning", "decided_on": "2024-03-05", "ends_on": "2024-03-04" }),
            "ends_on",
        ),
        ("people.add_initiative", json!({ "subject_id": id, "year": 2024, "title": "" }), "title"),
        (
            "people.add_initiative",
            json!({ "subject_id": id, "year": 2024, "title": "A", "decision_date": "x" }),
            "decision_date",
        ),
        ("people.set_rating", json!({ "subject_id": id, "year": 2025, "rating": "HT" }), "year"),
        ("people.set_rating", json!({ "subject_id": id, "year": 2024, "rating": "A" }), "rating"),
        ("people.remove_history", json!({ "kind": "award", "id": 1 }), "kind"),
    ] {
        let problem = office.refused(command, request.clone());
        assert_eq!(
            (problem.code.as_str(), problem.field.as_str()),
            ("input.unusable", field),
            "{command} {request}"
        );
    }
    for (command, request) in [
        ("people.add_posting", json!({ "subject_id": unit, "post": "A", "unit": "", "from_year": 2020 })),
        (
            "people.add_discipline",
            json!({ "subject_id": unit, "form": "warning", "decided_on": "2024-03-05" }),
        ),
        ("people.set_rating", json!({ "subject_id": 999, "year": 2024, "rating": "HT" })),
        ("people.add_initiative", json!({ "subject_id": 999, "year": 2024, "title": "A" })),
    ] {
        assert_eq!(office.refused(command, request.clone()).code, "record.absent", "{command} {request}");
    }
    assert_eq!(office.export(), before);
}

#[test]
fn a_collective_has_ratings_and_initiatives_too() {
    let (office, _) = with_person();
    let unit = office.call("collectives.page", json!({ "limit": 1 })).unwrap()["rows"][0]["id"].clone();
    office.call("people.set_rating", json!({ "subject_id": unit, "year": 2023, "rating": "HTXS" })).unwrap();
    office.call("people.add_initiative", json!({ "subject_id": unit, "year": 2023, "title": "A" })).unwrap();
    let view = office.call("collectives.show", json!({ "id": unit })).unwrap();
    let kinds: Vec<_> = view["history"].as_array().unwrap().iter().map(|line| line["kind"].clone()).collect();
    assert_eq!(kinds, ["initiative", "rating"]);
}

#[test]
fn the_desk_counts_the_awards_of_the_year_by_their_decision() {
    let office = new("province", "2024-03-05");
    office.reviewed("A", "BK_BBNT", "CÁ NHÂN", "Bà Lê Thị An");
    let issue = json!({ "dossier": "A", "award": "BK_BBNT", "number": "1/QĐ-UBND" });
    let award = office.call("decisions.issue", issue).unwrap()["decision"]["award_name"].clone();
    let awards = workbook(&[
        &["TT", "Họ và tên", "Năm", "Danh hiệu", "Ngày quyết định"],
        &["1", "Lê Thị An", "2023", "LĐTT", "20/12/2023"],
        &["2", "Lê Thị An", "2024", "LĐTT", ""],
    ]);
    office.import(ListKind::Awards, None, &awards).unwrap();
    let shown = desk(&office);
    assert_eq!(shown["year"], 2024);
    let lines: Vec<_> = shown["year_awards"]
        .as_array()
        .unwrap()
        .iter()
        .map(|line| (line["award"].clone(), line["kind"].clone(), line["count"].clone()))
        .collect();
    assert!(
        lines.contains(&(award, json!("individual"), json!(1))),
        "an achievement of 2023 that was decided in 2024 counts for 2024: {lines:?}"
    );
    assert_eq!(lines.len(), 2, "what was decided in 2023 does not: {lines:?}");
}

#[test]
fn the_desk_names_what_was_worked_on_last() {
    let (office, id) = with_person();
    let opened = || -> Vec<String> {
        let lines = desk(&office)["opened"].as_array().unwrap().clone();
        let text = |line: &Value, key: &str| line[key].as_str().unwrap().to_owned();
        lines
            .iter()
            .map(|line| format!("{} {} {}", text(line, "kind"), text(line, "code"), text(line, "title")))
            .collect()
    };
    assert_eq!(opened(), ["individual  Lê Thị An"], "a list of one is about that one");
    let many: Vec<[String; 3]> = (0..50)
        .map(|at| [at.to_string(), format!("Vũ Văn {}", "A".repeat(at + 1)), format!("0011790001{at:02}")])
        .collect();
    let mut rows: Vec<Vec<&str>> = vec![vec!["STT", "Họ và tên", "Số CCCD"]];
    rows.extend(many.iter().map(|row| row.iter().map(String::as_str).collect()));
    let rows: Vec<&[&str]> = rows.iter().map(Vec::as_slice).collect();
    office.import(ListKind::People, None, &workbook(&rows)).unwrap();
    assert_eq!(opened(), ["individual  Lê Thị An"], "a long list is about nobody");
    office.call("dossiers.create", json!({ "code": "A", "title": "Tổng kết", "year": 2023 })).unwrap();
    office.call("people.set_rating", json!({ "subject_id": id, "year": 2023, "rating": "HT" })).unwrap();
    assert_eq!(opened(), ["individual  Lê Thị An", "dossier A Tổng kết"]);
    let list = crate::office::nominations(&[("CÁ NHÂN", "Bà Lê Thị An", "BK_BBNT")]);
    office.import(ListKind::Nominations, Some("A"), &list).unwrap();
    assert_eq!(opened(), ["dossier A Tổng kết", "individual  Lê Thị An"]);
    office.call("journal.undo", json!({})).unwrap();
    office.call("journal.undo", json!({})).unwrap();
    office.call("journal.undo", json!({})).unwrap();
    assert_eq!(opened(), ["individual  Lê Thị An"], "what was undone is not there to be opened");
}
