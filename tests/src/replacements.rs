//! Certificates that are exchanged or issued again, and the golden register as a book.

use crate::office::{Office, collectives, new, sample};
use crate::papers::{flat, text_of};
use serde_json::{Value, json};

fn print(office: &Office, decision: i64) -> Result<Value, so_vang_commands::wire::Problem> {
    office.call("certificates.print", json!({ "decision_id": decision, "mode": "full", "only": [1] }))
}

#[test]
fn a_replacement_is_the_reason_of_one_print() {
    let office = new("province", "2024-03-05");
    let decision = office.issued("1024/QĐ-UBND", &collectives(2));
    let award =
        office.all_rows("register.page").iter().find(|row| row["golden_register_number"] == 1).unwrap()["id"]
            .as_i64()
            .unwrap();
    let request = |kind: &str, number: &str, on: &str, reason: &str| json!({ "award_id": award, "kind": kind, "decision_number": number, "decided_on": on, "reason": reason });
    let good = request("exchange", "2048/QĐ-UBND", "", "In sai tên");
    let before = office.export();
    assert_eq!(office.refused("certificates.replace", good.clone()).code, "certificate.never_printed");
    assert_eq!(office.export(), before);
    print(&office, decision).unwrap();
    assert_eq!(print(&office, decision).unwrap_err().code, "certificate.printed_before");
    for wrong in [
        request("stolen", "2048/QĐ-UBND", "", "x"),
        request("exchange", " ", "", "x"),
        request("exchange", "2048/QĐ-UBND", "", ""),
        request("exchange", "2048/QĐ-UBND", "2024-03-04", "x"),
        request("exchange", "2048/QĐ-UBND", "2024-03-06", "x"),
    ] {
        assert_eq!(office.refused("certificates.replace", wrong.clone()).code, "input.unusable", "{wrong}");
    }
    let mut expected = vec![String::new()];
    for (kind, number, words) in
        [("exchange", "2048/QĐ-UBND", "Cấp đổi"), ("reissue", "2050/QĐ-UBND", "Cấp lại")]
    {
        let ack = office.call("certificates.replace", request(kind, number, "", "In sai tên")).unwrap();
        assert_eq!(office.refused("journal.undo", json!({ "seq": ack["seq"] })).code, "undo.legal_force");
        print(&office, decision).unwrap();
        expected.insert(0, format!("{words} theo Quyết định số {number} ngày 5/3/2024"));
        assert_eq!(
            print(&office, decision).unwrap_err().code,
            "certificate.printed_before",
            "once, not twice"
        );
    }
    let view = office.call("certificates.show", json!({ "id": award })).unwrap();
    let reasons: Vec<&str> = view["prints"]
        .as_array()
        .unwrap()
        .iter()
        .map(|print| print["reprint_reason"].as_str().unwrap())
        .collect();
    assert_eq!(reasons, expected);
    let kinds: Vec<&str> =
        view["replacements"].as_array().unwrap().iter().map(|row| row["kind"].as_str().unwrap()).collect();
    assert_eq!(kinds, ["reissue", "exchange"], "the newest first");
}

#[test]
fn the_golden_register_as_a_book_has_every_name() {
    let (office, _) = sample();
    let rows = office.all_rows("register.page");
    let own: Vec<_> = rows.iter().filter(|row| !row["golden_register_number"].is_null()).collect();
    assert_eq!(own.len(), 20);
    let year = own[0]["decision_date"].as_str().unwrap()[..4].parse::<i32>().unwrap();
    let book = office.call("register.book", json!({ "year": year })).unwrap();
    // A table breaks names over lines; without the breaks each stands there letter for letter.
    let text = flat(&text_of(&office.file_of(&book))).replace(' ', "");
    for row in own {
        let name = row["recipient"].as_str().unwrap().replace(' ', "");
        assert!(text.contains(&name), "«{name}» must be in the book: {text}");
    }
    let problem = office.refused("register.book", json!({ "year": 1990 }));
    assert!(problem.message.contains("1990"), "{problem:?}");
}

#[test]
fn what_should_be_looked_at_is_told_before_paper_is_spent() {
    let (office, _) = sample();
    let checks = |more: Value| -> Vec<(String, bool)> {
        let mut request = json!({ "decision_id": 2, "mode": "overprint", "reprint_reason": "thử" });
        request.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        let report = office.call("certificates.fit", request).unwrap();
        let rows = report["checks"].as_array().unwrap().clone();
        rows.iter().map(|row| (row["message"].as_str().unwrap().to_owned(), row["serious"] == true)).collect()
    };
    let has = |found: &[(String, bool)], words: &str, serious: bool| {
        assert!(
            found.iter().any(|(text, weight)| text.contains(words) && *weight == serious),
            "«{words}»: {found:?}"
        );
    };
    let plain = checks(json!({}));
    assert!(plain.iter().all(|(_, serious)| !serious), "{plain:?}");
    has(&plain, "chưa chọn loại phôi", false);
    has(&checks(json!({ "printer": "HP" })), "Máy in «HP» chưa căn chỉnh", false);

    let stock = json!({ "name": "Phôi A3", "width": 420, "height": 297, "class": "p0" });
    office.call("stocks.save", stock).unwrap();
    let small = json!({ "name": "Phôi A4", "width": 297, "height": 210, "class": "p0" });
    office.call("stocks.save", small).unwrap();
    let stocks = office.call("stocks.all", json!({})).unwrap()["rows"].clone();
    let id =
        |name: &str| stocks.as_array().unwrap().iter().find(|row| row["name"] == name).unwrap()["id"].clone();
    office.call("stocks.receive", json!({ "id": id("Phôi A3"), "sheets": 4 })).unwrap();
    has(&checks(json!({ "stock_id": id("Phôi A3") })), "theo sổ còn 4 tờ, lượt này cần 10", false);
    has(&checks(json!({ "stock_id": id("Phôi A4") })), "phôi «Phôi A4» khổ 297 × 210 mm", true);
    let before = office.export();
    let problem = office.refused(
        "certificates.print",
        json!({ "decision_id": 2, "mode": "overprint", "stock_id": id("Phôi A4"), "reprint_reason": "thử" }),
    );
    assert_eq!((problem.code.as_str(), problem.exit), ("certificate.checks", 3));
    assert_eq!(office.export(), before);

    let people = office.all_rows("people.page");
    let rows = office.all_rows("register.page");
    let (person, name) = people
        .iter()
        .find_map(|person| {
            let name = person["name"].as_str().unwrap();
            rows.iter()
                .any(|row| row["subject_id"] == person["id"] && !row["golden_register_number"].is_null())
                .then(|| (person.clone(), name.to_owned()))
        })
        .expect("a person has an award");
    office
        .call(
            "people.edit",
            json!({ "id": person["id"], "revision": person["revision"], "name": format!("{name} Mới") }),
        )
        .unwrap();
    let found: Vec<_> = [1, 2].into_iter().flat_map(|id| checks(json!({ "decision_id": id }))).collect();
    has(&found, &format!("hồ sơ nay ghi «{name} Mới»"), false);
}
