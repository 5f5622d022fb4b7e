//! An office with an open dossier, and what its nominees are judged by.

use crate::office::{Office, new};
use serde_json::{Value, json};

/// A ward, district or province on a day with one collective and one individual on record, and an open dossier.
pub(crate) struct Round {
    pub(crate) office: Office,
    pub(crate) code: &'static str,
}

pub(crate) fn rows<'v>(value: &'v Value, key: &str) -> &'v [Value] {
    value[key].as_array().map_or(&[], Vec::as_slice)
}

impl Round {
    pub(crate) fn new(level: &str, today: &str, year: i32) -> Self {
        let office = new(level, today);
        let code = "HS-01";
        let dossier = json!({ "code": code, "title": "Tổng kết năm", "year": year, "proposer": "Phường Hồ Sen",
            "submission_number": "05/TTr-UBND", "submission_date": today });
        office.call("dossiers.create", dossier).unwrap();
        Self { office, code }
    }

    pub(crate) fn person(&self, name: &str) -> i64 {
        let request = json!({ "name": name, "post": "Chuyên viên", "unit": "Phường Hồ Sen" });
        self.office.call("people.add", request).unwrap()["id"].as_i64().unwrap()
    }

    pub(crate) fn nominate(&self, subject: i64, award: &str, achievement: &str) -> i64 {
        let request = json!({ "dossier": self.code, "subject_id": subject, "award": award, "achievement": achievement });
        self.office.call("nominations.add", request).unwrap()["id"].as_i64().unwrap()
    }

    pub(crate) fn collective(&self, name: &str, award: &str) -> (i64, i64) {
        let list = crate::office::nominations(&[("TẬP THỂ", name, award)]);
        self.office.import(so_vang_lists::ListKind::Nominations, Some(self.code), &list).unwrap();
        let page =
            self.office.call("nominations.page", json!({ "dossier": self.code, "limit": 50 })).unwrap();
        let row = rows(&page, "rows").iter().find(|row| row["recipient"] == name).unwrap().clone();
        (row["subject_id"].as_i64().unwrap(), row["id"].as_i64().unwrap())
    }

    pub(crate) fn fact(&self, subject: i64, key: &str, year: Option<i32>, value: u32) {
        let request = json!({ "subject_id": subject, "key": key, "year": year, "value": value });
        self.office.call("facts.set", request).unwrap();
    }

    pub(crate) fn rating(&self, subject: i64, year: i32, rating: &str) {
        let request = json!({ "subject_id": subject, "year": year, "rating": rating });
        self.office.call("people.set_rating", request).unwrap();
    }

    pub(crate) fn answer(&self, nominations: &[i64], key: &str, met: bool) {
        let request = json!({ "nominations": nominations, "key": key, "met": met });
        self.office.call("assessments.answer", request).unwrap();
    }

    pub(crate) fn show(&self, nomination: i64) -> Value {
        self.office.call("assessments.show", json!({ "nomination_id": nomination })).unwrap()
    }

    pub(crate) fn step(&self, step: &str, on: &str) {
        self.office.call("dossiers.step", json!({ "dossier": self.code, "step": step, "on": on })).unwrap();
    }

    /// Takes the dossier to the council's result.
    pub(crate) fn reviewed(&self, on: &str) {
        self.step("submit", on);
        self.step("receive", on);
        let council = json!({ "dossier": self.code, "held_on": on, "members": 11, "present": 11,
            "approval_percent": 80, "in_favour_of_others": 11 });
        self.office.call("council.record", council).unwrap();
    }

    pub(crate) fn decide(
        &self,
        award: &str,
        on: &str,
        reason: &str,
    ) -> Result<Value, so_vang_commands::wire::Problem> {
        let request = json!({ "dossier": self.code, "award": award, "number": "10/QĐ-UBND", "issued_on": on,
            "reason": reason });
        self.office.call("decisions.issue", request)
    }
}

/// Every finding of a view, those of gates and of the office's own rules too.
pub(crate) fn findings(view: &Value) -> Vec<Value> {
    fn of_rule(rule: &Value, found: &mut Vec<Value>) {
        if rule["finding"].is_object() {
            found.push(rule["finding"].clone());
        }
        rows(rule, "parts").iter().for_each(|part| of_rule(part, found));
    }
    let mut found: Vec<Value> = rows(view, "gates").iter().chain(rows(view, "local")).cloned().collect();
    rows(view, "paths").iter().for_each(|path| of_rule(&path["rule"], &mut found));
    found
}

#[track_caller]
pub(crate) fn finding(view: &Value, key: &str) -> Value {
    let found = findings(view);
    found
        .iter()
        .find(|one| one["key"] == key)
        .cloned()
        .unwrap_or_else(|| panic!("no finding {key} in {view}"))
}

/// Answers everything that is open with yes, but `not` where one is named.
pub(crate) fn answer_all(round: &Round, nomination: i64, not: &str) {
    for one in findings(&round.show(nomination)) {
        if one["verdict"] == "unknown" && one["key"] != not {
            round.answer(&[nomination], one["key"].as_str().unwrap(), true);
        }
    }
}
