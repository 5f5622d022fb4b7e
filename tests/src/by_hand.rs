//! Records changed by hand: pasted blocks, new rows, removed rows.

use crate::listing::{five, id_of, three};
use crate::office::Office;
use serde_json::{Value, json};
use so_vang_commands::wire::Problem;

/// A person of the list.
fn person(office: &Office, name: &str) -> Value {
    let id = id_of(office, "people.page", name);
    office.call("people.show", json!({ "id": id })).unwrap()["person"].clone()
}

fn edit(office: &Office, name: &str, mut cells: Value) -> Value {
    let person = person(office, name);
    cells["id"] = person["id"].clone();
    cells["revision"] = person["revision"].clone();
    cells
}

/// The wrong cells of a refused block as `row column reason`.
fn wrong(problem: &Problem) -> Vec<String> {
    assert_eq!((problem.code.as_str(), problem.weight.as_str()), ("cells.wrong", "refused"));
    for row in &problem.rows {
        assert!(row.message.contains(' ') && !row.message.contains('{'), "a sentence: {}", row.message);
    }
    problem.rows.iter().map(|row| format!("{} {} {}", row.row, row.column, row.reason)).collect()
}

#[test]
fn a_pasted_block_is_one_act_and_one_undo() {
    let office = five();
    let before = office.export();
    let edits = json!({ "edits": [
        edit(&office, "Ngô An", json!({ "post": "Văn thư", "unit": "Văn phòng", "birth": "1991" })),
        edit(&office, "Đỗ Ân", json!({ "unit": "Văn phòng", "sex": "" })),
        edit(&office, "Đặng Thị Thùy", json!({ "post": "Chuyên viên" })),
    ]});
    let ack = office.call("people.edit_many", edits).unwrap();
    assert_eq!((ack["act"].as_str(), ack["count"].as_u64()), (Some("person.edit_many"), Some(2)));
    let an = person(&office, "Ngô An");
    assert_eq!(
        (an["post"].as_str(), an["unit"].as_str(), an["birth"].as_str()),
        (Some("Văn thư"), Some("Văn phòng"), Some("1991"))
    );
    assert_eq!(person(&office, "Đỗ Ân")["sex"], "");
    office.call("journal.undo", json!({ "seq": ack["seq"] })).unwrap();
    assert_eq!(office.export(), before, "people and the new unit are as they were");
    assert_eq!(office.call("office.check", json!({})).unwrap()["clean"], true);
}

#[test]
fn one_wrong_cell_stops_the_block_and_every_wrong_cell_is_named() {
    let office = five();
    let (before, journal) = (office.export(), office.journal());
    let gone = json!({ "id": 9999, "revision": 1, "post": "x" });
    let edits = json!({ "edits": [
        edit(&office, "Ngô An", json!({ "post": "Văn thư", "unit": "Đơn vị mới" })),
        edit(&office, "Đỗ Ân", json!({ "birth": "31/02/1985", "citizen_id": "123", "name": " " })),
        edit(&office, "Đặng Thị Thùy", json!({ "name": "Đặng 4", "sex": "Nữ" })),
        gone,
        edit(&office, "Ngô An", json!({ "post": "Lái xe" })),
        edit(&office, "Dặng Văn Thủy", json!({ "citizen_id": "001186000001" })),
    ]});
    let problem = office.refused("people.edit_many", edits);
    assert_eq!(
        wrong(&problem),
        [
            "2 name empty",
            "2 birth date_no_such_day",
            "2 citizen_id citizen_id_length",
            "3 name name_letter",
            "3 sex unknown",
            "4  absent",
            "5  duplicate",
            "6 citizen_id citizen_id_used",
        ]
    );
    assert_eq!(problem.rows[1].value, "31/02/1985", "as typed");
    assert!(problem.rows[7].message.contains("Đặng Thị Thùy"), "{}", problem.rows[7].message);
    assert_eq!((office.export(), office.journal()), (before, journal), "nothing was changed");
}

#[test]
fn a_row_that_was_changed_elsewhere_is_named() {
    let office = five();
    let stale = edit(&office, "Ngô An", json!({ "post": "Văn thư" }));
    office.call("people.edit", edit(&office, "Ngô An", json!({ "post": "Lái xe" }))).unwrap();
    let edits = json!({ "edits": [edit(&office, "Đỗ Ân", json!({ "post": "Văn thư" })), stale] });
    let problem = office.refused("people.edit_many", edits);
    assert_eq!(wrong(&problem), ["2  stale"]);
    assert!(problem.rows[0].message.contains("Ngô An"), "{}", problem.rows[0].message);
    assert_eq!(person(&office, "Đỗ Ân")["post"], "Trưởng phòng");
}

#[test]
fn identity_numbers_may_be_shifted_by_a_row() {
    let office = five();
    let before = office.export();
    let (a, c) = ("001190000004", "001186000001");
    let edits = json!({ "edits": [
        edit(&office, "Ngô An", json!({ "citizen_id": c })),
        edit(&office, "Đặng Thị Thùy", json!({ "citizen_id": a })),
    ]});
    let ack = office.call("people.edit_many", edits).unwrap();
    assert_eq!(person(&office, "Ngô An")["citizen_id"], "0011****0001");
    assert_eq!(person(&office, "Đặng Thị Thùy")["citizen_id"], "0011****0004");
    assert_eq!(office.call("office.check", json!({})).unwrap()["clean"], true);
    office.call("journal.undo", json!({ "seq": ack["seq"] })).unwrap();
    assert_eq!(office.export(), before);
    let twice = json!({ "edits": [
        edit(&office, "Đỗ Ân", json!({ "citizen_id": "001190000009" })),
        edit(&office, "Dặng Văn Thủy", json!({ "citizen_id": "001190000009" })),
    ]});
    let problem = office.refused("people.edit_many", twice);
    assert_eq!(wrong(&problem), ["1 citizen_id citizen_id_used", "2 citizen_id citizen_id_used"]);
}

#[test]
fn a_block_of_more_than_twenty_thousand_rows_is_refused() {
    let office = five();
    let edits: Vec<Value> = (0..20_001).map(|id| json!({ "id": id, "revision": 1 })).collect();
    let problem = office.refused("people.edit_many", json!({ "edits": edits }));
    assert_eq!((problem.code.as_str(), problem.field.as_str()), ("input.unusable", "edits"));
}

#[test]
fn a_person_is_added_and_removed_by_hand() {
    let office = five();
    let before = office.export();
    let request =
        json!({ "name": "Võ  Thị Hoà", "sex": "female", "birth": "05/3/1986", "unit": "Văn phòng" });
    let added = office.call("people.add", request).unwrap();
    assert_eq!(added["ack"]["act"], "person.add");
    let shown = office.call("people.show", json!({ "id": added["id"] })).unwrap();
    assert_eq!(
        (shown["person"]["name"].as_str(), shown["person"]["birth"].as_str()),
        (Some("Võ Thị Hoà"), Some("05/03/1986"))
    );
    for (request, field) in [
        (json!({ "name": "" }), "name"),
        (json!({ "name": "Lê Ba", "birth": "hôm qua" }), "birth"),
        (json!({ "name": "Lê Ba", "citizen_id": "001190000004" }), "citizen_id"),
    ] {
        assert_eq!(office.refused("people.add", request).field, field);
    }
    office.call("journal.undo", json!({ "seq": added["ack"]["seq"] })).unwrap();
    assert_eq!(office.export(), before, "person and unit are gone again");
}

#[test]
fn people_with_awards_or_nominations_are_not_removed() {
    let office = five();
    three(&office);
    let id = |name: &str| id_of(&office, "people.page", name);
    let before = office.export();
    // Ngô An is nominated and has a title, Dặng Văn Thủy has titles, Đỗ Ân is nominated.
    let request = json!({ "ids": [id("Ngô An"), id("Đặng Thị Thùy"), id("Dặng Văn Thủy"), id("Đỗ Ân")] });
    let problem = office.refused("people.remove", request);
    assert_eq!(problem.code, "person.in_use");
    assert_eq!(problem.details, ["Ngô An", "Dặng Văn Thủy", "Đỗ Ân"]);
    assert_eq!(office.export(), before);
    let request = json!({ "ids": [id("Đặng Thị Thùy"), id("Lê Thuý")] });
    let ack = office.call("people.remove", request).unwrap();
    assert_eq!((ack["act"].as_str(), ack["count"].as_u64()), (Some("person.remove"), Some(2)));
    assert_eq!(office.call("people.page", json!({ "limit": 10 })).unwrap()["total"], 3);
    assert_eq!(
        office.call("search", json!({ "text": "thuy", "limit": 5 })).unwrap()["hits"]
            .as_array()
            .unwrap()
            .len(),
        1 + 2
    );
    office.call("journal.undo", json!({ "seq": ack["seq"] })).unwrap();
    assert_eq!(office.export(), before, "ratings come back with their people");
}

#[test]
fn a_unit_keeps_the_name_of_its_collective() {
    let office = five();
    let before = office.export();
    let row = |name: &str| {
        let id = id_of(&office, "collectives.page", name);
        office.call("collectives.show", json!({ "id": id })).unwrap()["collective"].clone()
    };
    let (office_row, household) = (row("Phòng Nội vụ"), row("Hộ ông Đỗ Ước"));
    let edits = json!({ "edits": [
        { "id": office_row["id"], "revision": office_row["revision"], "name": "Phòng Nội vụ và Thi đua", "detail": "Quận Hồ Gươm" },
        { "id": household["id"], "revision": household["revision"], "detail": "Tổ 6" },
    ]});
    let ack = office.call("collectives.edit_many", edits.clone()).unwrap();
    assert_eq!(ack["count"], 2);
    assert_eq!(person(&office, "Đặng Thị Thùy")["unit"], "Phòng Nội vụ và Thi đua");
    assert_eq!(row("Phòng Nội vụ và Thi đua")["detail"], "Quận Hồ Gươm");
    assert_eq!(row("Hộ ông Đỗ Ước")["detail"], "Tổ 6");
    let again = office.refused("collectives.edit_many", edits);
    assert_eq!(wrong(&again), ["1  stale", "2  stale"]);
    office.call("journal.undo", json!({ "seq": ack["seq"] })).unwrap();
    assert_eq!(office.export(), before);
    let empty =
        json!({ "edits": [{ "id": office_row["id"], "revision": office_row["revision"], "name": "  " }] });
    assert_eq!(wrong(&office.refused("collectives.edit_many", empty)), ["1 name empty"]);
}

fn nominations(office: &Office) -> Vec<Value> {
    let page = office.call("nominations.page", json!({ "dossier": "HS", "text": "", "limit": 100 })).unwrap();
    page["rows"].as_array().unwrap().clone()
}

#[test]
fn nominations_are_added_edited_and_taken_off_by_hand() {
    let office = five();
    three(&office);
    let rows = nominations(&office);
    assert_eq!(rows[1]["recipient"], "Bà Đỗ Ân");
    assert_eq!(rows[1]["recipient_line"], "Trưởng phòng, Đội Cảnh sát", "post and unit, as lists have them");
    let before = office.export();
    let cells = |at: usize, cells: Value| {
        let mut edit = cells;
        edit["id"] = rows[at]["id"].clone();
        edit["revision"] = rows[at]["revision"].clone();
        edit
    };
    let edits = json!({ "edits": [
        cells(0, json!({ "achievement": "Dẫn đầu" })),
        cells(1, json!({ "achievement": "Tận tụy", "note": "ưu tiên" })),
        cells(2, json!({ "achievement": "Xuất sắc" })),
    ]});
    let ack = office.call("nominations.edit_many", edits.clone()).unwrap();
    assert_eq!((ack["act"].as_str(), ack["count"].as_u64()), (Some("nomination.edit_many"), Some(2)));
    assert_eq!(wrong(&office.refused("nominations.edit_many", edits)), ["1  stale", "2  stale"]);
    office.call("journal.undo", json!({ "seq": ack["seq"] })).unwrap();
    assert_eq!(office.export(), before);
    let ids = json!({ "ids": [rows[0]["id"], rows[2]["id"]] });
    let ack = office.call("nominations.remove_many", ids).unwrap();
    assert_eq!((nominations(&office).len(), ack["count"].as_u64()), (1, Some(2)));
    office.call("journal.undo", json!({ "seq": ack["seq"] })).unwrap();
    assert_eq!(office.export(), before);
}

#[test]
fn a_nomination_that_cannot_be_is_refused() {
    let office = five();
    three(&office);
    let before = office.export();
    let subject = id_of(&office, "people.page", "Đỗ Ân");
    let add = |award: &str| json!({ "dossier": "HS", "subject_id": subject, "award": award });
    assert_eq!(office.refused("nominations.add", add("BK_BBNT")).code, "nomination.there");
    assert_eq!(office.refused("nominations.add", add("TTLDXS")).code, "nomination.award_recipient");
    assert_eq!(office.refused("nominations.add", add("giải nhất")).code, "record.absent");
    assert_eq!(office.export(), before);
    let step = json!({ "dossier": "HS", "step": "withdraw", "reason": "nhầm" });
    office.call("dossiers.step", step).unwrap();
    assert_eq!(office.refused("nominations.add", add("CSTD_BBNT")).code, "nomination.closed");
    let row = nominations(&office)[0].clone();
    let edits = json!({ "edits": [{ "id": row["id"], "revision": row["revision"], "note": "x" }] });
    assert_eq!(wrong(&office.refused("nominations.edit_many", edits)), ["1  closed"]);
    assert_eq!(
        office.refused("nominations.remove_many", json!({ "ids": [row["id"]] })).code,
        "nomination.closed"
    );
}
