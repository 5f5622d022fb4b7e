//! The law engine in the record: verdicts with their findings, answers, and money.

use crate::office::sample;
use crate::rounds::{Round, finding, findings, rows};
use serde_json::{Value, json};

#[test]
fn every_nomination_of_the_sample_is_judged_with_findings_and_articles() {
    let (office, _) = sample();
    let page = office.call("assessments.round", json!({ "dossier": "HG-2023", "limit": 100 })).unwrap();
    assert_eq!((page["total"].clone(), rows(&page, "rows").len()), (json!(20), 20));
    let counts = &page["counts"];
    let sum: u64 = ["met", "unknown", "unmet"].iter().map(|key| counts[key].as_u64().unwrap()).sum();
    assert_eq!(sum, 20);
    for row in rows(&page, "rows") {
        let view = office.call("assessments.show", json!({ "nomination_id": row["nomination_id"] })).unwrap();
        assert_eq!(view["verdict"], row["verdict"], "list and panel agree");
        assert!(row["why"].as_str().unwrap().ends_with('.'), "{row}");
        for path in rows(&view, "paths") {
            assert!(
                path["source"].as_str().unwrap().contains("Luật 06/2022/QH15"),
                "received on 2024-01-18: {path}"
            );
        }
        for one in findings(&view) {
            assert!(!one["asks"].as_str().unwrap().is_empty(), "{one}");
            let said = one["verdict"] == "met" || one["lacking"] != "" || one["found"] != "";
            assert!(said, "what is not met says what is missing: {one}");
        }
        assert!(view["law"].as_str().unwrap().contains("18/1/2024"), "the day of receipt is named");
        assert_eq!(rows(&view, "warnings"), &[] as &[Value], "decided before the law of 2026: {view}");
    }
}

#[test]
fn sixty_percent_is_open_in_2022_and_unmet_in_2025() {
    let judged = |today: &str, year: i32| {
        // A unit head decides TTLĐTT; a department stands for it in both years.
        let round = Round::new("department", today, year);
        let (subject, nomination) = round.collective("Phòng Tổ chức", "TTLDTT");
        round.rating(subject, year, "HTT");
        for (key, value) in [("members", 20), ("members.award.LDTT", 12), ("members.disciplined", 0)] {
            round.fact(subject, key, Some(year), value);
        }
        round.show(nomination)
    };
    let old = judged("2022-12-20", 2022);
    assert_eq!(old["verdict"], "unknown");
    assert_eq!(rows(&old, "paths")[0]["source"], "Luật 15/2003/QH11 Điều 28.1");
    assert_eq!(finding(&old, "member_ratio.LDTT.50")["verdict"], "met");
    let new = judged("2025-12-10", 2025);
    assert_eq!(new["verdict"], "unmet");
    assert_eq!(rows(&new, "paths")[0]["source"], "Luật 06/2022/QH15 Điều 28.1");
    let ratio = finding(&new, "member_ratio.LDTT.70");
    assert_eq!(ratio["verdict"], "unmet");
    assert_eq!(ratio["found"], "12 trên 20 người, tức 60,00 %");
    assert_eq!(ratio["lacking"], "cần thêm 2 người để đạt 70 %");
    assert_eq!(ratio["jump"]["fact"], "members.award.LDTT", "the missing number is one step away");
}

#[test]
fn a_giay_khen_of_a_ward_chair_doubles_overnight_in_the_record() {
    for (day, amount, sentence) in [
        (
            "2025-06-30",
            "360.000",
            "0,15 × 2.340.000 đồng = 351.000 đồng, làm tròn lên hàng chục nghìn: 360.000 đồng",
        ),
        (
            "2025-07-01",
            "710.000",
            "0,3 × 2.340.000 đồng = 702.000 đồng, làm tròn lên hàng chục nghìn: 710.000 đồng",
        ),
    ] {
        let round = Round::new("commune", day, 2025);
        let person = round.person("Đặng Thị Ngọc Ánh");
        round.nominate(person, "GK_XA", "Thành tích trong chuyển đổi số");
        round.reviewed(day);
        let draft = round
            .office
            .call("decisions.prepare", json!({ "dossier": round.code, "award": "GK_XA", "issued_on": day }))
            .unwrap();
        assert_eq!(draft["recipients"][0]["bonus"], amount);
        let issued = round.decide("GK_XA", day, "").unwrap();
        let view = round.office.call("decisions.show", json!({ "id": issued["decision"]["id"] })).unwrap();
        assert_eq!(
            (view["recipients"][0]["bonus"].clone(), view["bonus_total"].clone()),
            (json!(amount), json!(amount))
        );
        assert_eq!(view["recipients"][0]["bonus_sentence"], sentence);
        assert!(view["bonus_in_words"].as_str().unwrap().ends_with("đồng"), "{view}");
        assert_eq!(round.office.call("office.check", json!({})).unwrap()["clean"], true);
    }
}

#[test]
fn an_answer_is_kept_with_name_and_day_and_counts_only_where_the_record_is_silent() {
    let round = Round::new("commune", "2025-12-10", 2025);
    let person = round.person("Nguyễn Văn Bình");
    let nomination = round.nominate(person, "LDTT", "Hoàn thành tốt nhiệm vụ");
    let key = "rating_at_least.HTT";
    round.answer(&[nomination], key, true);
    let told = finding(&round.show(nomination), key);
    assert_eq!((told["verdict"].clone(), told["answerable"].clone()), (json!("met"), json!(true)));
    assert_eq!(
        (told["answer"]["by"].clone(), told["answer"]["on"].clone()),
        (json!("Hạnh"), json!("2025-12-10"))
    );
    // What is written down later decides instead.
    round.rating(person, 2025, "HT");
    let told = finding(&round.show(nomination), key);
    assert_eq!((told["verdict"].clone(), told["answer"].clone()), (json!("unmet"), Value::Null));
    round.office.call("journal.undo", json!({})).unwrap();
    assert_eq!(
        finding(&round.show(nomination), key)["verdict"],
        "met",
        "undo gives the answer its place back"
    );
    let back = json!({ "nominations": [nomination], "key": key });
    round.office.call("assessments.answer", back).unwrap();
    assert_eq!(finding(&round.show(nomination), key)["verdict"], "unknown", "taken back");
}

/// One broken case per kind of finding, with the sentence that an officer reads.
#[test]
fn each_kind_of_finding_has_its_sentence() {
    let round = Round::new("province", "2025-12-10", 2025);
    let told = |view: &Value, key: &str| {
        let one = finding(view, key);
        let text = |field: &str| one[field].as_str().unwrap().to_owned();
        assert_eq!(one["verdict"], "unmet", "{one}");
        format!("{} | {} | {}", text("asks"), text("found"), text("lacking"))
    };
    let person = round.person("Trần Thị Hồng Gấm");
    let nomination = round.nominate(person, "CSTD_BBNT", "Sáng kiến số hoá hồ sơ");
    round.office.call("record.complete_from", json!({ "year": 2004 })).unwrap();
    let view = round.show(nomination);
    assert_eq!(
        told(&view, "award_streak.CSTDCS.3"),
        "3 lần liên tục được tặng «Chiến sĩ thi đua cơ sở» |  | còn thiếu 3: cần 3, có 0"
    );
    assert!(told(&view, "initiative.1").contains("phạm vi bộ, ban, ngành, tỉnh"), "{view}");

    // Gates, each closed by one record.
    let pending = json!({ "subject_id": person, "kind": "complaint", "opened_on": "2025-11-01" });
    round.office.call("pending.save", pending).unwrap();
    assert_eq!(
        finding(&round.show(nomination), "gate.pending")["found"],
        "Đang có: đang xác minh khiếu nại, tố cáo hoặc phản ánh của báo chí"
    );
    let over = json!({ "subject_id": person, "kind": "complaint", "opened_on": "2025-11-01", "closed_on": "2025-12-01" });
    round.office.call("pending.save", over).unwrap();
    assert_eq!(finding(&round.show(nomination), "gate.pending")["verdict"], "unknown", "it is over");
    let discipline = json!({ "subject_id": person, "form": "reprimand", "decided_on": "2025-03-01" });
    round.office.call("people.add_discipline", discipline).unwrap();
    let gate = finding(&round.show(nomination), "gate.under_discipline");
    assert_eq!(gate["found"], "Khiển trách từ 1/3/2025, chưa ghi ngày hết");
    assert_eq!((gate["verdict"].clone(), gate["unverified"].clone()), (json!("unknown"), json!(true)));

    // An award that the recipient cannot receive.
    let request = json!({ "subject_id": person, "award": "TTLDTT", "received_on": "2025-12-10" });
    let view = round.office.call("assessments.ask", request).unwrap();
    assert_eq!(
        finding(&view, "gate.recipient")["found"],
        "cá nhân không thuộc đối tượng được tặng «Tập thể lao động tiên tiến»"
    );
    // An award of the district after the districts ended.
    let request = json!({ "subject_id": person, "award": "GK_HUYEN", "received_on": "2025-07-01" });
    let view = round.office.call("assessments.ask", request).unwrap();
    assert_eq!(
        finding(&view, "gate.not_valid")["found"],
        "Ngày quyết định 1/7/2025 nằm ngoài thời gian có hiệu lực"
    );
    // After 2026-10-01 the text was not read, and the answer says so.
    let request = json!({ "subject_id": person, "award": "CSTDCS", "received_on": "2026-10-01" });
    let view = round.office.call("assessments.ask", request).unwrap();
    assert!(rows(&view, "warnings")[0].as_str().unwrap().contains("chưa đọc được toàn văn"), "{view}");
    assert_eq!(view["unverified"], true);
}

#[test]
fn a_dossier_of_before_october_2026_is_told_that_the_new_law_may_favour() {
    let round = Round::new("commune", "2026-11-20", 2026);
    let person = round.person("Lê Quốc Ân");
    let nomination = round.nominate(person, "LDTT", "Hoàn thành tốt nhiệm vụ");
    round.step("submit", "2026-11-20");
    let request = json!({ "subject_id": person, "award": "LDTT", "received_on": "2026-09-30", "decided_on": "2026-10-02" });
    let view = round.office.call("assessments.ask", request).unwrap();
    let warnings = view["warnings"].to_string();
    assert!(warnings.contains("trừ khi quy định mới có lợi hơn"), "{warnings}");
    assert!(!round.show(nomination)["warnings"].to_string().contains("có lợi hơn"), "received after it");
}
