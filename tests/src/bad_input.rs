//! Bad input: a clear sentence with the right exit code, and nothing changed.

use crate::office::{empty, new, sample, workbook};
use serde_json::json;
use so_vang_lists::ListKind;

#[test]
fn a_file_that_is_no_list_is_refused_by_kind() {
    let office = new("province", "2024-03-05");
    let before = office.export();
    let mut encrypted = vec![0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
    encrypted.resize(4096, 0);
    for (what, bytes, codes) in [
        ("an empty file", Vec::new(), ["list.empty"].as_slice()),
        ("a text", "Danh sách khen thưởng".as_bytes().to_vec(), &["list.not_a_workbook"]),
        ("a picture", b"\x89PNG\r\n\x1a\n".to_vec(), &["list.not_a_workbook"]),
        (
            "half a workbook",
            workbook(&[&["Họ và tên"]])[..400].to_vec(),
            &["list.damaged", "list.not_a_workbook"],
        ),
        ("a broken old workbook", encrypted, &["list.damaged", "list.not_a_workbook", "list.encrypted"]),
        (
            "a list without a name column",
            workbook(&[&["STT", "Chức vụ"], &["1", "Chuyên viên"]]),
            &["list.no_table"],
        ),
        ("a workbook without cells", workbook(&[]), &["list.no_sheets", "list.no_table"]),
    ] {
        let problem = office.import_refused(ListKind::People, None, &bytes);
        assert!(codes.contains(&problem.code.as_str()), "{what} is refused as {}", problem.code);
        assert_eq!(problem.exit, 10, "{what}");
        assert!(problem.hint.contains("Chưa nhập gì"), "{what}: the hint says that nothing was imported");
    }
    assert_eq!(office.export(), before);
}

#[test]
fn a_list_without_a_name_column_says_what_it_found() {
    let office = new("province", "2024-03-05");
    let list = workbook(&[&["STT", "Chức vụ", "Ngày sinh"], &["1", "Chuyên viên", "1980"]]);
    let problem = office.import_refused(ListKind::People, None, &list);
    assert!(
        problem.message.contains("Họ và tên") && problem.message.contains("Chức vụ"),
        "{}",
        problem.message
    );
}

#[test]
fn a_date_that_does_not_exist_is_refused() {
    let office = new("province", "2024-03-05");
    for (command, request) in [
        ("dossiers.create", json!({ "title": "A", "year": 2023, "submission_date": "30/02/2024" })),
        ("awards.on", json!({ "on": "2023-02-29" })),
    ] {
        let problem = office.refused(command, request);
        assert_eq!((problem.code.as_str(), problem.exit), ("input.unusable", 2), "{command}");
        assert!(problem.message.contains("lịch không có ngày này"), "{}", problem.message);
    }
}

#[test]
fn a_decision_number_is_used_once_a_year() {
    let office = new("province", "2024-03-05");
    let issue = |code: &str, number: &str| {
        office.reviewed(code, "BK_BBNT", "CÁ NHÂN", &format!("Bà Lê Thị {code}"));
        office.call("decisions.issue", json!({ "dossier": code, "award": "BK_BBNT", "number": number }))
    };
    issue("An", "1024/QĐ-UBND").unwrap();
    let before = office.journal();
    let problem = issue("Ba", "1024/qđ-ubnd ").unwrap_err();
    assert_eq!((problem.code.as_str(), problem.exit), ("decision.number_used", 3));
    assert!(!office.journal().replacen(&before, "", 1).contains("decision.issue"));
    for number in ["", "QĐ-UBND", "số 5"] {
        let request = json!({ "dossier": "Ba", "award": "BK_BBNT", "number": number });
        assert_eq!(office.refused("decisions.issue", request).code, "input.unusable", "number {number:?}");
    }
    office
        .call("decisions.issue", json!({ "dossier": "Ba", "award": "BK_BBNT", "number": "1025/QĐ-UBND" }))
        .unwrap();
}

#[test]
fn a_letter_that_the_face_lacks_is_named_before_anything_is_printed() {
    let office = new("province", "2024-03-05");
    office.reviewed("A", "BK_BBNT", "TẬP THỂ", "Công ty 李 An");
    let issued = office
        .call("decisions.issue", json!({ "dossier": "A", "award": "BK_BBNT", "number": "1/QĐ-UBND" }))
        .unwrap();
    let before = office.export();
    let print =
        json!({ "decision_id": issued["decision"]["id"], "mode": "full", "only": [], "reprint_reason": "" });
    let problem = office.refused("certificates.print", print);
    assert_eq!((problem.code.as_str(), problem.exit), ("paper.missing_glyph", 3));
    assert!(problem.message.contains('李') && problem.message.contains("Công ty"), "{}", problem.message);
    assert_eq!(office.export(), before, "the print register is as it was");
}

#[test]
fn nothing_is_printed_twice_by_accident() {
    let (office, _) = sample();
    let print = |only: &[u32], reason: &str| {
        office.call(
            "certificates.print",
            json!({ "decision_id": 1, "mode": "full", "only": only, "reprint_reason": reason }),
        )
    };
    let problem = print(&[2], "").unwrap_err();
    assert_eq!((problem.code.as_str(), problem.exit), ("certificate.printed_before", 3));
    assert_eq!(print(&[2], "kẹt giấy").unwrap()["ack"]["count"], 1);
    assert_eq!(print(&[99], "kẹt giấy").unwrap_err().code, "record.absent");
    let proof = office.call(
        "certificates.print",
        json!({ "decision_id": 1, "mode": "proof", "only": [], "reprint_reason": "" }),
    );
    assert_eq!(proof.unwrap()["ack"], serde_json::Value::Null, "a proof is not written down");
}

#[test]
fn office_files_of_others_are_refused() {
    let office = new("province", "2024-03-05");
    let path = |name: &str| office.dir.path().join(name);
    std::fs::write(path("text.sovang"), "không phải cơ sở dữ liệu").unwrap();
    rusqlite::Connection::open(path("other.sovang")).unwrap().execute_batch("CREATE TABLE t (a)").unwrap();
    let newer = office.desk.store().unwrap().path().to_owned();
    office.desk.close();
    rusqlite::Connection::open(&newer).unwrap().execute_batch("PRAGMA user_version = 99").unwrap();
    for (file, code, exit) in [
        (path("absent.sovang"), "office.no_file", 21),
        (path("text.sovang"), "office.foreign", 30),
        (path("other.sovang"), "office.foreign", 30),
        (newer, "office.too_new", 40),
    ] {
        let error = office.desk.open(&file).unwrap_err();
        let problem = office.desk.problem(&error);
        assert_eq!((problem.code.as_str(), problem.exit), (code, exit), "{}", file.display());
    }
}

#[test]
fn a_file_that_is_open_elsewhere_says_where() {
    let office = new("province", "2024-03-05");
    let other = empty("2024-03-05");
    let error = other.desk.open(office.desk.store().unwrap().path()).unwrap_err();
    let problem = other.desk.problem(&error);
    assert_eq!((problem.code.as_str(), problem.exit), ("office.in_use", 50));
    assert!(problem.message.contains("test"), "{}", problem.message);
}

#[test]
fn opening_the_open_file_again_is_no_quarrel_with_oneself() {
    let office = new("province", "2024-03-05");
    let before = office.export();
    let path = office.desk.store().unwrap().path().to_owned();
    office.desk.open(&path).unwrap();
    assert_eq!(office.export(), before);
}
