//! Lists as people write them: who and what a row means.

use crate::office::{Office, new, nominations, workbook};
use rust_xlsxwriter::Workbook;
use serde_json::json;
use so_vang_lists::ListKind;

const PEOPLE: [&str; 4] = ["STT", "Họ và tên", "Ngày sinh", "Đơn vị công tác"];

fn with_dossier(level: &str) -> Office {
    let office = new(level, "2026-03-05");
    office.call("dossiers.create", json!({ "code": "A", "title": "A", "year": 2025 })).unwrap();
    office
}

fn first_nomination(office: &Office) -> serde_json::Value {
    office.call("nominations.page", json!({ "dossier": "A", "limit": 1 })).unwrap()["rows"][0].clone()
}

#[test]
fn capitals_and_tone_places_do_not_make_another_person() {
    let office = new("province", "2024-03-05");
    office
        .import(
            ListKind::People,
            None,
            &workbook(&[&PEOPLE, &["1", "Lê Thị Hòa", "12/02/1979", "Trường Tiểu học Hòa Bình"]]),
        )
        .unwrap();
    let before = office.export();
    let again = workbook(&[&PEOPLE, &["1", "LÊ THỊ HOÀ", "12/02/1979", "TRƯỜNG TIỂU HỌC HOÀ BÌNH"]]);
    let report = office.import(ListKind::People, None, &again).unwrap();
    assert_eq!((report.added, report.changed, report.unchanged), (0, 0, 1));
    assert_eq!(office.export(), before, "and the name on record keeps its spelling");
}

#[test]
fn one_person_twice_in_a_list_stops_it() {
    let office = new("province", "2024-03-05");
    let list = workbook(&[
        &PEOPLE,
        &["1", "Lê Thị An", "12/02/1979", "Phòng Nội vụ"],
        &["2", "Lê Thị An", "12/02/1979", "Phòng Nội vụ"],
    ]);
    let problem = office.import_refused(ListKind::People, None, &list);
    let rows: Vec<_> = problem.rows.iter().map(|row| (row.row, row.reason.as_str())).collect();
    assert_eq!(rows, [(3, "same_person")]);
}

#[test]
fn a_letter_of_another_alphabet_is_no_letter_of_a_name() {
    let office = new("province", "2024-03-05");
    // The second letter of «Аn» is Latin, the first is Cyrillic and looks the same.
    let list = workbook(&[&PEOPLE, &["1", "Lê Thị \u{410}n", "12/02/1979", "Phòng Nội vụ"]]);
    let problem = office.import_refused(ListKind::People, None, &list);
    assert_eq!((problem.rows[0].row, problem.rows[0].column.as_str()), (2, "B"));
}

#[test]
fn a_list_of_headings_alone_is_refused() {
    let office = new("province", "2024-03-05");
    let problem = office.import_refused(ListKind::People, None, &workbook(&[&PEOPLE]));
    assert_eq!((problem.code.as_str(), problem.exit), ("list.no_rows", 10));
}

#[test]
fn another_sheet_with_a_list_is_named() {
    let office = new("province", "2024-03-05");
    let mut book = Workbook::new();
    for (sheet, name) in [("Khối A", "Lê Thị An"), ("Khối B", "Võ Văn Ba")] {
        let sheet = book.add_worksheet().set_name(sheet).unwrap();
        sheet.write_row(0, 0, PEOPLE).unwrap();
        sheet.write_row(1, 0, ["1", name, "12/02/1979", "Phòng Nội vụ"]).unwrap();
    }
    let report = office.import(ListKind::People, None, &book.save_to_buffer().unwrap()).unwrap();
    assert_eq!(report.added, 1);
    let said: Vec<_> = report.notices.iter().map(|row| (row.reason.as_str(), row.value.as_str())).collect();
    assert!(said.contains(&("sheet_left", "Khối B")), "{said:?}");
}

/// Law 06/2022/QH15, articles 75 and 80: the chair of a commune gives the «Giấy khen» of that level, and the
/// chair of a province gives none.
#[test]
fn a_bare_giay_khen_is_the_one_that_the_office_decides() {
    let list = nominations(&[("CÁ NHÂN", "Bà Lê Thị An", "Giấy khen")]);
    let commune = with_dossier("commune");
    commune.import(ListKind::Nominations, Some("A"), &list).unwrap();
    assert_eq!(first_nomination(&commune)["award"], "GK_XA");
    let problem = with_dossier("province").import_refused(ListKind::Nominations, Some("A"), &list);
    assert_eq!(problem.rows[0].reason, "award_unknown");
}

#[test]
fn a_household_is_called_one() {
    for (written, printed) in [
        ("Bà Lê Thị An", "Hộ gia đình bà Lê Thị An"),
        ("Lê Thị An", "Hộ gia đình Lê Thị An"),
        ("Hộ bà Lê Thị An", "Hộ bà Lê Thị An"),
        ("Ông Hồ Văn Ba", "Hộ gia đình ông Hồ Văn Ba"),
    ] {
        let office = with_dossier("commune");
        let list = nominations(&[("HỘ GIA ĐÌNH", written, "Giấy khen của Chủ tịch UBND cấp xã")]);
        office.import(ListKind::Nominations, Some("A"), &list).unwrap();
        assert_eq!(first_nomination(&office)["recipient"], printed, "{written}");
    }
}
