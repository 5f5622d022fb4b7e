//! Lists: what goes in, twice, wrong, and out again.

use crate::office::{new, nominations, sample, workbook};
use serde_json::json;
use so_vang_commands::embedded::SAMPLES;
use so_vang_commands::import::Intent;
use so_vang_lists::ListKind;

#[test]
fn the_same_list_twice_changes_nothing() {
    let (office, _) = sample();
    let (before, journal) = (office.export(), office.journal());
    for ((_, bytes), kind, dossier) in [
        (SAMPLES[0], ListKind::People, None),
        (SAMPLES[1], ListKind::ParIndex, None),
        (SAMPLES[2], ListKind::Nominations, Some("HG-2023")),
    ] {
        let report = office.import(kind, dossier, bytes).unwrap();
        assert_eq!((report.added, report.changed, report.unchanged > 0), (0, 0, true), "{kind:?}");
        assert_eq!(report.ack.unwrap().seq, None, "no act is left behind");
    }
    assert_eq!((office.export(), office.journal()), (before, journal));
}

#[test]
fn an_import_is_undone_in_one_step() {
    let office = new("province", "2024-03-05");
    let before = office.export();
    let report = office.import(ListKind::People, None, SAMPLES[0].1).unwrap();
    assert_eq!(report.added, 242, "every person of the list");
    office.call("journal.undo", json!({ "seq": report.ack.unwrap().seq })).unwrap();
    assert_eq!(office.export(), before, "people, units, ratings, titles and initiatives are all gone");
    assert_eq!(office.call("office.check", json!({})).unwrap()["clean"], true);
}

#[test]
fn a_look_changes_nothing_and_says_what_would_happen() {
    let office = new("province", "2024-03-05");
    let before = office.export();
    let look = office.read(ListKind::People, None, SAMPLES[0].1, Intent::Look).unwrap();
    assert_eq!((look.added, look.ack.is_none(), office.export() == before), (242, true, true));
    let take = office.import(ListKind::People, None, SAMPLES[0].1).unwrap();
    assert_eq!((look.added, look.notices, look.skipped), (take.added, take.notices, take.skipped));
}

#[test]
fn one_bad_row_stops_the_whole_list() {
    let office = new("province", "2024-03-05");
    let before = office.export();
    let heading = ["STT", "Họ và tên", "Ngày sinh", "Số CCCD", "Đơn vị công tác", "Danh hiệu 2023"];
    let list = workbook(&[
        &heading,
        &["1", "Lê Thị An", "12/02/1979", "001179000011", "Phòng Nội vụ", "LĐTT"],
        &["2", "Đỗ Văn Ba", "31/02/1985", "001085000012", "Phòng Nội vụ", "CSTĐCS"],
        &["3", "Võ Thị Cúc", "1990", "1190000013", "Phòng Nội vụ", "Siêu sao"],
        &["4", "Lê Thị An", "12/02/1979", "001179000011", "Phòng Nội vụ", ""],
    ]);
    let problem = office.import_refused(ListKind::People, None, &list);
    assert_eq!((problem.code.as_str(), problem.exit), ("import.rows", 10));
    let places: Vec<_> =
        problem.rows.iter().map(|row| (row.row, row.column.as_str(), row.reason.as_str())).collect();
    for expected in [
        (3, "C", "date_no_such_day"),
        (4, "D", "citizen_id_length"),
        (4, "F", "award_unknown"),
        (5, "D", "duplicate"),
    ] {
        assert!(places.contains(&expected), "{expected:?} must be among {places:?}");
    }
    assert_eq!(office.export(), before);
}

#[test]
fn an_award_that_the_recipient_cannot_receive_is_named() {
    let office = new("province", "2024-03-05");
    office.call("dossiers.create", json!({ "code": "A", "title": "A", "year": 2023 })).unwrap();
    for (group, name, award) in [
        ("CÁ NHÂN", "Bà Lê Thị An", "Tập thể lao động xuất sắc"),
        ("TẬP THỂ", "Phòng Nội vụ", "Chiến sĩ thi đua cơ sở"),
    ] {
        let problem =
            office.import_refused(ListKind::Nominations, Some("A"), &nominations(&[(group, name, award)]));
        let reasons: Vec<_> = problem.rows.iter().map(|row| (row.row, row.reason.as_str())).collect();
        assert_eq!(reasons, [(3, "award_recipient")], "{award} for {name}");
    }
}

#[test]
fn people_of_one_name_are_told_apart_by_post_and_unit() {
    let office = new("province", "2024-03-05");
    let people = workbook(&[
        &["STT", "Họ và tên", "Số CCCD", "Chức vụ", "Đơn vị công tác"],
        &["1", "Lê Thị An", "001179000011", "Chuyên viên", "Phòng Nội vụ"],
        &["2", "Lê Thị An", "001179000012", "Giáo viên", "Trường Tiểu học Hồ Sen"],
    ]);
    office.import(ListKind::People, None, &people).unwrap();
    office.call("dossiers.create", json!({ "code": "A", "title": "A", "year": 2023 })).unwrap();
    let list = |about: &str| {
        workbook(&[
            &["TT", "Họ và tên", "Chức vụ, đơn vị công tác", "Tóm tắt thành tích", "Hình thức đề nghị"],
            &["II", "CÁ NHÂN", "", "", ""],
            &["1", "Bà Lê Thị An", about, "Có thành tích", "BK_BBNT"],
        ])
    };
    let problem = office.import_refused(ListKind::Nominations, Some("A"), &list("UBND quận Hồ Gươm"));
    assert_eq!(problem.rows[0].reason, "subject_ambiguous");
    office.import(ListKind::Nominations, Some("A"), &list("Giáo viên Trường Tiểu học Hồ Sen")).unwrap();
    let page = office.call("nominations.page", json!({ "dossier": "A", "limit": 5 })).unwrap();
    let person = office.call("people.show", json!({ "id": page["rows"][0]["subject_id"] })).unwrap();
    assert_eq!(person["person"]["unit"], "Trường Tiểu học Hồ Sen");
}

#[test]
fn a_name_in_another_spelling_is_questioned() {
    let office = new("province", "2024-03-05");
    office.import(ListKind::People, None, SAMPLES[0].1).unwrap();
    office.call("dossiers.create", json!({ "code": "A", "title": "A", "year": 2023 })).unwrap();
    let list = nominations(&[("CÁ NHÂN", "Bà Đặng Thị Ngọc Ang", "BK_BBNT")]);
    let report = office.read(ListKind::Nominations, Some("A"), &list, Intent::Look).unwrap();
    assert_eq!(report.notices.len(), 1);
    assert!(report.notices[0].message.contains("«Đặng Thị Ngọc Ánh»"), "{}", report.notices[0].message);
}

#[test]
fn an_import_into_a_dossier_that_was_handed_in_is_refused() {
    let (office, _) = sample();
    let list = nominations(&[("CÁ NHÂN", "Bà Lê Thị Mới", "BK_BBNT")]);
    let problem = office.import_refused(ListKind::Nominations, Some("HG-2023"), &list);
    assert_eq!((problem.code.as_str(), problem.exit), ("nomination.closed", 3));
}

#[test]
fn old_awards_keep_the_name_of_their_day() {
    let office = new("province", "2024-03-05");
    let units = workbook(&[&["TT", "Tên đơn vị"], &["1", "Tổ dân phố 5"]]);
    office.import(ListKind::Units, None, &units).unwrap();
    let awards = workbook(&[
        &["TT", "Tên tập thể", "Năm", "Danh hiệu", "Số quyết định", "Ngày quyết định", "Cơ quan ban hành"],
        &[
            "1",
            "Tổ dân phố 5",
            "2016",
            "Thôn, tổ dân phố văn hóa",
            "12/QĐ-UBND",
            "20/12/2016",
            "UBND quận Hồ Gươm",
        ],
    ]);
    office.import(ListKind::Awards, None, &awards).unwrap();
    let register = office.call("register.page", json!({ "limit": 5 })).unwrap();
    assert_eq!(register["rows"][0]["award_name"], "Thôn, làng, ấp, bản, tổ dân phố văn hóa");
    assert_eq!(register["rows"][0]["decision_date"], "2016-12-20");
}

#[test]
fn every_column_that_is_read_stands_among_the_choices() {
    let office = new("province", "2024-03-05");
    let report = office.read(ListKind::People, None, SAMPLES[0].1, Intent::Look).unwrap();
    let keys: Vec<&str> = report.fields.iter().map(|choice| choice.key.as_str()).collect();
    let read: Vec<&str> =
        report.columns.iter().map(|column| column.field.as_str()).filter(|key| !key.is_empty()).collect();
    assert!(read.contains(&"rating:2022") && read.contains(&"rating:2023"), "{read:?}");
    for key in read {
        assert!(
            keys.contains(&key),
            "the choice must show {key}, or the officer thinks that it is not imported"
        );
    }
}
