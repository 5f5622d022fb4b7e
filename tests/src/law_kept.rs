//! What the office adds to the law, what a decision keeps, and what lies ahead.

use crate::office::{Office, new};
use crate::rounds::{Round, answer_all, finding, rows};
use serde_json::{Value, json};

#[test]
fn the_offices_own_rules_hold_only_in_their_days() {
    let round = Round::new("commune", "2025-12-10", 2025);
    let person = round.person("Phạm Thu Hà");
    let nomination = round.nominate(person, "LDTT", "Hoàn thành tốt nhiệm vụ");
    let rule = |extra: Value| {
        let mut request =
            json!({ "from": "2025-01-01", "source": "Quy chế 05/QC-UBND Điều 4", "award": "LDTT" });
        request.as_object_mut().unwrap().extend(extra.as_object().unwrap().clone());
        request
    };
    let months =
        rule(json!({ "kind": "criterion", "op": "not_newly_recruited", "number": 10, "to": "2025-12-31" }));
    round.office.call("local_rules.save", months).unwrap();
    round.fact(person, "months_worked", Some(2025), 8);
    let view = round.show(nomination);
    let own = rows(&view, "local")[0].clone();
    assert_eq!(
        (own["verdict"].clone(), own["source"].clone()),
        (json!("unmet"), json!("Quy chế 05/QC-UBND Điều 4"))
    );
    assert_eq!(view["verdict"], "unmet");
    assert_eq!(
        view["why"],
        "Quy định của cơ quan – Làm việc ít nhất 10 tháng trong năm xét: còn thiếu 2: cần 10, có 8."
    );
    let later =
        json!({ "subject_id": person, "award": "LDTT", "received_on": "2026-01-01", "to_year": 2025 });
    let view = round.office.call("assessments.ask", later).unwrap();
    assert_eq!(rows(&view, "local"), &[] as &[Value], "the rule ended on the day before");

    // What a rule needs is asked for by its field.
    for (extra, field) in [
        (json!({ "kind": "quota", "percent": 15 }), "of"),
        (json!({ "kind": "quota", "of": "LDTT", "percent": 101 }), "percent"),
        (json!({ "kind": "head_count" }), "count_number"),
        (json!({ "kind": "share", "group": "boss", "bound": "at_most", "percent": 30 }), "member_group"),
        (json!({ "kind": "criterion", "op": "magic" }), "op"),
        (json!({ "kind": "rounding", "rounding": "up" }), "rounding"),
        (json!({ "kind": "deadline", "value": "Nộp hồ sơ", "month": 2, "day": 30 }), "day"),
        (json!({ "kind": "wish" }), "local_rule_kind"),
        (json!({ "kind": "vote", "percent": 80, "source": " " }), "source"),
        (json!({ "kind": "vote", "percent": 80, "to": "2024-12-31" }), "valid_to"),
    ] {
        assert_eq!(round.office.refused("local_rules.save", rule(extra)).field, field);
    }
}

#[test]
fn a_quota_is_counted_live_over_what_is_ticked() {
    let round = Round::new("commune", "2025-12-10", 2025);
    let people: Vec<i64> = (0..10)
        .map(|at| {
            round.person(&format!(
                "Nguyễn Văn {}",
                ["An", "Bảo", "Cường", "Dũng", "Em", "Giang", "Hải", "Khoa", "Lâm", "Minh"][at]
            ))
        })
        .collect();
    for person in &people {
        round.nominate(*person, "LDTT", "Hoàn thành tốt nhiệm vụ");
    }
    let best: Vec<i64> =
        people.iter().take(2).map(|person| round.nominate(*person, "CSTDCS", "Sáng kiến")).collect();
    let rules = [
        json!({ "kind": "quota", "award": "CSTDCS", "of": "LDTT", "percent": 15 }),
        json!({ "kind": "share", "award": "CSTDCS", "group": "leader", "bound": "at_most", "percent": 50 }),
        json!({ "kind": "head_count", "award": "LDTT", "number": 12 }),
    ];
    for mut rule in rules {
        rule["from"] = json!("2025-01-01");
        rule["source"] = json!("Quy chế 05/QC-UBND");
        round.office.call("local_rules.save", rule).unwrap();
    }
    round.fact(people[0], "class.leader", None, 1);
    let meters = |request: Value| {
        let mut request = request;
        request["dossier"] = json!(round.code);
        let rows =
            round.office.call("quotas.of_dossier", request).unwrap()["rows"].as_array().unwrap().clone();
        let mut told: Vec<String> = rows
            .iter()
            .map(|row| format!("{} {}", row["verdict"].as_str().unwrap(), row["standing"].as_str().unwrap()))
            .collect();
        told.sort();
        told
    };
    // 15 % of ten holders are one: the second is too many. Of two nominees one leads, of the other nobody said.
    assert_eq!(
        meters(json!({})),
        [
            "met 10 trên 12; còn 2",
            "unknown 1 trên 1; 1 người chưa rõ thuộc nhóm nào",
            "unmet 2 trên 1; quá 1"
        ]
    );
    round.fact(people[1], "class.leader", None, 0);
    let page = round.office.call("nominations.page", json!({ "dossier": round.code, "limit": 50 })).unwrap();
    let mut ticked: Vec<i64> = rows(&page, "rows").iter().map(|row| row["id"].as_i64().unwrap()).collect();
    ticked.retain(|id| *id != best[1]);
    assert_eq!(
        meters(json!({ "nominations": ticked })),
        ["met 1 trên 1; vừa đủ", "met 10 trên 12; còn 2", "unmet 1 trên 0; quá 1"],
        "without the second nominee the quota holds, but the only one left leads"
    );
    assert!(meters(json!({ "award": "LDTT", "more": 3 })).contains(&"unmet 13 trên 12; quá 1".to_owned()));
}

#[test]
fn a_decision_for_those_who_do_not_meet_the_criteria_needs_a_reason() {
    let round = Round::new("commune", "2025-12-10", 2025);
    let person = round.person("Hoàng Minh Đức");
    let nomination = round.nominate(person, "LDTT", "Hoàn thành nhiệm vụ");
    let pending = json!({ "subject_id": person, "kind": "discipline", "opened_on": "2025-12-01" });
    round.office.call("pending.save", pending).unwrap();
    round.reviewed("2025-12-10");
    let request = json!({ "dossier": round.code, "award": "LDTT" });
    let draft = round.office.call("decisions.prepare", request).unwrap();
    let unmet = rows(&draft, "unmet")[0].as_str().unwrap();
    assert!(unmet.starts_with("Hoàng Minh Đức: ") && unmet.contains("đang xem xét kỷ luật"), "{unmet}");
    let problem = round.decide("LDTT", "2025-12-10", "").unwrap_err();
    assert_eq!(problem.code, "decision.refused");
    assert!(problem.details.iter().any(|line| line.contains("ghi lý do")), "{:?}", problem.details);
    assert_eq!(
        round.office.call("decisions.page", json!({ "limit": 1 })).unwrap()["total"],
        0,
        "nothing was issued"
    );
    round.decide("LDTT", "2025-12-10", "Hội đồng xét có thành tích đột xuất").unwrap();
    let journal = round.office.call("journal.page", json!({ "limit": 1 })).unwrap();
    assert!(journal["rows"][0].to_string().contains("Hội đồng xét có thành tích"), "{journal}");
    let closed = json!({ "nominations": [nomination], "key": "gate.pending", "met": true });
    assert_eq!(round.office.refused("assessments.answer", closed).code, "nomination.closed");
}

#[test]
fn an_old_decision_judged_again_gives_the_old_answer() {
    let round = Round::new("commune", "2025-12-10", 2025);
    let person = round.person("Vũ Thị Mai");
    let nomination = round.nominate(person, "LDTT", "Hoàn thành tốt nhiệm vụ");
    round.rating(person, 2025, "HTT");
    let rule = json!({ "kind": "criterion", "op": "not_newly_recruited", "number": 6, "from": "2025-01-01",
        "award": "LDTT", "source": "Quy chế 05/QC-UBND" });
    round.office.call("local_rules.save", rule).unwrap();
    round.fact(person, "months_worked", Some(2025), 12);
    answer_all(&round, nomination, "");
    assert_eq!(round.show(nomination)["verdict"], "met", "{}", round.show(nomination));
    round.reviewed("2025-12-10");
    let id = round.decide("LDTT", "2025-12-10", "").unwrap()["decision"]["id"].clone();
    // Law of the office and record change afterwards.
    let rules = round.office.call("local_rules.all", json!({})).unwrap();
    round.office.call("local_rules.remove", json!({ "id": rules["rows"][0]["id"] })).unwrap();
    let stricter = json!({ "kind": "criterion", "op": "rating_at_least", "value": "HTXS", "from": "2025-01-01",
        "source": "Quy chế 06/QC-UBND" });
    round.office.call("local_rules.save", stricter).unwrap();
    let pending = json!({ "subject_id": person, "kind": "complaint", "opened_on": "2025-12-01" });
    round.office.call("pending.save", pending).unwrap();
    let again = round.office.call("assessments.again", json!({ "id": id })).unwrap();
    let row = &again["rows"][0];
    assert_eq!(
        (row["verdict"].clone(), row["again"].clone(), row["now"].clone()),
        (json!("met"), json!("met"), json!("unmet"))
    );
    assert_eq!(again["differing"], 1);
    let relied: Vec<&str> = rows(row, "relied_on").iter().map(|one| one["key"].as_str().unwrap()).collect();
    assert!(relied.contains(&"criteria.LDTT") && relied.contains(&"gate.pending"), "{relied:?}");
    assert!(relied.iter().any(|key| key.starts_with("local_rule.")), "{relied:?}");
    assert_eq!(round.office.call("office.check", json!({})).unwrap()["clean"], true);
    assert_eq!(
        round.office.refused("journal.undo", json!({ "seq": seq_of(&round.office, "decision.issue") })).code,
        "undo.legal_force"
    );
}

fn seq_of(office: &Office, act: &str) -> Value {
    let page = office.call("journal.page", json!({ "limit": 100 })).unwrap();
    rows(&page, "rows").iter().find(|row| row["act"] == act).unwrap()["seq"].clone()
}

#[test]
fn an_initiative_is_the_ground_of_one_award_only() {
    let round = Round::new("commune", "2025-12-10", 2025);
    let person = round.person("Đỗ Hải Yến");
    let initiative = json!({ "subject_id": person, "year": 2025, "title": "Số hoá hộ tịch", "impact_scope": "cơ sở",
        "kind": "initiative", "decision_number": "9/QĐ-UBND" });
    round.office.call("people.add_initiative", initiative).unwrap();
    round.rating(person, 2025, "HTT");
    let nomination = round.nominate(person, "CSTDCS", "Sáng kiến số hoá hộ tịch");
    answer_all(&round, nomination, "human_judgement.ingenuity_of_unit");
    assert_eq!(round.show(nomination)["verdict"], "met", "{}", round.show(nomination));
    round.reviewed("2025-12-10");
    round.decide("CSTDCS", "2025-12-10", "").unwrap();
    // The same initiative for another award of the same year is told, and does not count.
    let request =
        json!({ "subject_id": person, "award": "CSTDCS", "received_on": "2025-12-11", "to_year": 2025 });
    let view = round.office.call("assessments.ask", request).unwrap();
    let gate = finding(&view, "gate.initiative_used");
    assert!(gate["found"].as_str().unwrap().contains("Số hoá hộ tịch"), "{gate}");
    assert_ne!(finding(&view, "initiative.1")["verdict"], "met");
    assert_eq!(finding(&view, "gate.same_year")["verdict"], "unmet");
    assert_eq!(round.show(nomination)["verdict"], "met", "its own award does not stand in its way");
}

#[test]
fn a_revoked_award_stays_on_record_and_satisfies_nothing() {
    let round = Round::new("commune", "2025-12-10", 2025);
    let person = round.person("Ngô Gia Bảo");
    round.nominate(person, "LDTT", "Hoàn thành tốt nhiệm vụ");
    round.rating(person, 2025, "HTT");
    round.reviewed("2025-12-10");
    round.decide("LDTT", "2025-12-10", "").unwrap();
    let award = round.office.call("register.page", json!({ "limit": 1 })).unwrap()["rows"][0]["id"].clone();
    let request = |ground: &str, on: &str| json!({ "award_record_id": award, "decision_number": "11/QĐ-UBND", "decided_on": on, "ground": ground });
    assert_eq!(round.office.refused("awards.revoke", request("envy", "2025-12-10")).field, "ground");
    assert_eq!(round.office.refused("awards.revoke", request("fraud", "2025-12-09")).field, "decided_on");
    round.office.call("awards.revoke", request("fraud", "2025-12-10")).unwrap();
    assert_eq!(round.office.refused("awards.revoke", request("fraud", "2025-12-10")).field, "award");
    let ask = json!({ "subject_id": person, "award": "LDTT", "received_on": "2025-12-10", "to_year": 2025 });
    let view = round.office.call("assessments.ask", ask).unwrap();
    assert_eq!(finding(&view, "gate.same_year")["verdict"], "met", "a revoked award is none");
    assert!(
        finding(&view, "gate.revoked")["found"].as_str().unwrap().contains("Lao động tiên tiến năm 2025")
    );
    assert_eq!(
        round.office.call("register.page", json!({ "limit": 1 })).unwrap()["rows"][0]["revoked"],
        true
    );
}

#[test]
fn the_same_achievement_is_paid_once_and_votes_follow_the_offices_own_rule() {
    let round = Round::new("commune", "2025-12-10", 2025);
    let person = round.person("Bùi Thanh Sơn");
    round.nominate(person, "LDTT", "Hoàn thành tốt nhiệm vụ");
    let mut vote = json!({ "kind": "vote", "award": "LDTT", "percent": 95, "from": "2025-01-01", "source": "Quy chế Hội đồng" });
    round.office.call("local_rules.save", vote.clone()).unwrap();
    vote["kind"] = json!("rounding");
    vote["rounding"] = json!("nearest_10k");
    round.office.call("local_rules.save", vote).unwrap();
    round.step("submit", "2025-12-10");
    round.step("receive", "2025-12-10");
    let council = json!({ "dossier": round.code, "members": 11, "present": 11, "approval_percent": 50, "in_favour_of_others": 10 });
    round.office.call("council.record", council).unwrap();
    let page = round.office.call("nominations.page", json!({ "dossier": round.code, "limit": 5 })).unwrap();
    assert_eq!(page["rows"][0]["approved"], false, "10 of 11 are below 95 %");
    assert_eq!(page["rows"][0]["verdict"], "unknown", "the list tells the verdict");
    let view = round.show(page["rows"][0]["id"].as_i64().unwrap());
    // 0.3 × 2,340,000 = 702,000: to the nearest ten thousand.
    assert_eq!(view["bonus"]["written"], "700.000");
}

#[test]
fn next_year_is_forecast_from_what_is_on_record() {
    let round = Round::new("province", "2025-12-10", 2025);
    let person = round.person("Tạ Quang Huy");
    round.office.call("record.complete_from", json!({ "year": 2004 })).unwrap();
    let list = crate::office::workbook(&[
        &["Họ và tên", "Danh hiệu, hình thức khen thưởng", "Năm", "Số quyết định"],
        &["Tạ Quang Huy", "CSTĐCS", "2023", "1/QĐ"],
        &["Tạ Quang Huy", "CSTĐCS", "2024", "2/QĐ"],
    ]);
    round.office.import(so_vang_lists::ListKind::Awards, None, &list).unwrap();
    let initiative = json!({ "subject_id": person, "year": 2025, "title": "Số hoá kho lưu trữ", "impact_scope": "tỉnh", "kind": "initiative" });
    round.office.call("people.add_initiative", initiative).unwrap();
    let ask = |standing: &str| {
        let request = json!({ "award": "CSTD_BBNT", "standing": standing, "limit": 10 });
        round.office.call("forecast.page", request).unwrap()
    };
    let near = ask("near");
    assert_eq!(near["total"], 1, "two of three years: {near}");
    assert!(near["rows"][0]["lacks"][0].as_str().unwrap().contains("còn thiếu"), "{near}");
    // The title of this year is proposed: if the year holds, nothing on record is missing.
    round.nominate(person, "CSTDCS", "Sáng kiến");
    let ready = ask("ready");
    assert_eq!(
        (ready["total"].clone(), ready["rows"][0]["name"].clone()),
        (json!(1), json!("Tạ Quang Huy")),
        "{ready}"
    );
    assert!(ready["assumption"].as_str().unwrap().contains("2025"));
}

#[test]
fn the_catalogue_tells_every_version_with_instrument_and_confidence() {
    let office = new("commune", "2025-12-10");
    let page = office.call("catalogue.page", json!({ "text": "tien tien", "limit": 100 })).unwrap();
    let codes: Vec<&str> = rows(&page, "rows").iter().map(|row| row["award"].as_str().unwrap()).collect();
    assert!(codes.contains(&"LDTT") && codes.contains(&"TTLDTT"), "{codes:?}");
    let all = office.call("catalogue.page", json!({ "limit": 500 })).unwrap();
    assert_eq!(all["total"], 78);
    for row in rows(&all, "rows") {
        let view =
            office.call("catalogue.show", json!({ "award": row["award"], "on": "2025-12-10" })).unwrap();
        for key in ["deciders", "bonuses", "votes", "papers", "objects", "limits"] {
            for line in rows(&view, key) {
                assert!(
                    !line["source"].as_str().unwrap().is_empty()
                        && !line["text"].as_str().unwrap().is_empty(),
                    "{line}"
                );
            }
        }
    }
    let view = office.call("catalogue.show", json!({ "award": "TTLDTT", "on": "2025-12-10" })).unwrap();
    let current: Vec<&str> = rows(&view, "criteria")
        .iter()
        .filter(|version| version["current"] == true)
        .map(|version| version["from"].as_str().unwrap())
        .collect();
    assert_eq!(current, ["2024-01-01"]);
    assert!(rows(&view, "criteria")[0]["stands_in"] == true, "the version of 2026-10-01 was not read");
}

#[test]
fn a_day_of_the_offices_own_rules_is_on_the_desk() {
    let office = new("commune", "2025-12-10");
    let rule = json!({ "kind": "deadline", "value": "Nộp hồ sơ khen năm", "month": 12, "day": 25, "from": "2025-01-01",
        "source": "Công văn 12/UBND" });
    office.call("local_rules.save", rule).unwrap();
    let desk = office.call("office.desk", json!({})).unwrap();
    let line = rows(&desk, "deadlines").iter().find(|line| !line["rule_id"].is_null()).cloned().unwrap();
    assert_eq!((line["due_on"].clone(), line["days_left"].clone()), (json!("2025-12-25"), json!(15)));
}

#[test]
fn a_round_and_a_forecast_are_never_older_than_the_record() {
    let round = Round::new("commune", "2025-12-10", 2025);
    let person = round.person("Cao Bá Lộc");
    round.nominate(person, "LDTT", "Hoàn thành tốt nhiệm vụ");
    let counts = || {
        let request = json!({ "dossier": round.code, "limit": 10 });
        round.office.call("assessments.round", request).unwrap()["counts"].clone()
    };
    let unknown = json!({ "met": 0, "unknown": 1, "unmet": 0 });
    assert_eq!((counts(), counts()), (unknown.clone(), unknown.clone()), "asked twice");
    let pending = json!({ "subject_id": person, "kind": "discipline", "opened_on": "2025-12-01" });
    round.office.call("pending.save", pending).unwrap();
    assert_eq!(counts(), json!({ "met": 0, "unknown": 0, "unmet": 1 }), "the record changed");
    round.office.call("journal.undo", json!({})).unwrap();
    assert_eq!(counts(), unknown, "and was put back");
    let forecast = || round.office.call("forecast.page", json!({ "limit": 10 })).unwrap()["total"].clone();
    assert_eq!(forecast(), 0);
    round.rating(person, 2025, "HTXS");
    round.rating(person, 2024, "HTXS");
    assert_ne!(forecast(), 0, "two years of the best rating bring a bằng khen near");
}
