//! The authority check is live: by award, level and day.

use crate::office::{empty, new};
use serde_json::json;

#[track_caller]
fn check(level: &str, today: &str, award: &str, kind: (&str, &str), expected: &[&str]) {
    let office = new(level, today);
    office.reviewed("A", award, kind.0, kind.1);
    let request = json!({ "dossier": "A", "award": award, "number": "01/QĐ-UBND", "issued_on": today });
    if expected.is_empty() {
        office.call("decisions.issue", request).unwrap();
        return;
    }
    let before = office.export();
    let problem = office.refused("decisions.issue", request);
    assert_eq!((problem.code.as_str(), problem.exit), ("decision.refused", 3));
    for part in expected {
        let found = problem.details.iter().any(|detail| detail.contains(part));
        assert!(found, "{award} by {level} on {today}: «{part}» must be among {:?}", problem.details);
    }
    assert_eq!(office.export(), before, "a refusal changes nothing");
}

const PERSON: (&str, &str) = ("CÁ NHÂN", "Bà Lê Thị An");
const COLLECTIVE: (&str, &str) = ("TẬP THỂ", "Phòng Nội vụ");

#[test]
fn a_province_decides_its_certificate_and_title() {
    check("province", "2024-03-05", "BK_BBNT", PERSON, &[]);
    check("province", "2024-03-05", "TTLDXS", COLLECTIVE, &[]);
}

#[test]
fn a_ward_cannot_issue_a_certificate_of_the_province() {
    check(
        "commune",
        "2026-03-05",
        "BK_BBNT",
        PERSON,
        &["không có thẩm quyền", "Chủ tịch Ủy ban nhân dân cấp tỉnh"],
    );
    check("commune", "2026-03-05", "GK_XA", PERSON, &[]);
}

#[test]
fn a_ward_decides_the_grassroots_title_since_the_district_ended() {
    check("commune", "2025-06-30", "CSTDCS", PERSON, &["không có thẩm quyền"]);
    check("commune", "2025-07-01", "CSTDCS", PERSON, &[]);
}

#[test]
fn a_district_chair_decides_until_the_last_day_and_no_longer() {
    check("district", "2025-06-30", "GK_HUYEN", PERSON, &[]);
    // The file of a district lives on after the level ended; its chair's power does not.
    let office = new("district", "2025-06-30");
    office.reviewed("A", "GK_HUYEN", PERSON.0, PERSON.1);
    let path = office.desk.store().unwrap().path().to_owned();
    office.desk.close();
    let later = empty("2025-07-01");
    later.desk.open(&path).unwrap();
    let request =
        json!({ "dossier": "A", "award": "GK_HUYEN", "number": "01/QĐ-UBND", "issued_on": "2025-07-01" });
    let problem = later.refused("decisions.issue", request);
    assert!(
        problem.details.iter().any(|detail| detail.contains("đến hết 30/6/2025")),
        "{:?}",
        problem.details
    );
}

#[test]
fn a_district_can_no_longer_be_founded() {
    let office = empty("2025-07-01");
    let problem =
        office.refused("office.create", json!({ "name": "UBND quận Hồ Gươm", "level": "district" }));
    assert_eq!((problem.code.as_str(), problem.exit), ("input.unusable", 2));
    assert!(problem.message.contains("30/6/2025"), "{}", problem.message);
}
