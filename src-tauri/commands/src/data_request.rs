//! The register of requests about personal data, with the terms of the law.

use crate::catalogue::read_day;
use crate::desk::{Desk, ack};
use crate::problem::OfficeError;
use crate::wire::personal_data::{
    AnswerDataRequest, DataRequestKind, DataRequestLine, DataRequests, SaveDataRequest,
};
use crate::wire::{Ack, Nothing};
use chrono::{Datelike, Days, NaiveDate, Weekday};
use serde::Deserialize;
use so_vang_domain::text::clean;
use so_vang_store::table::data_request::{DataRequest, Outcome};

/// The terms of the law, by kind of request.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Terms {
    term: Vec<Term>,
}

/// One term: how long an office has for a kind of request.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Term {
    kind: String,
    reply_working_days: u32,
    days: u32,
    valid_from: NaiveDate,
    instrument: String,
    article: String,
    confidence: String,
}

impl Terms {
    /// Reads `assets/law/personal-data.toml`.
    ///
    /// # Errors
    ///
    /// What the reader said.
    pub(crate) fn parse(text: &str) -> Result<Self, toml::de::Error> {
        toml::from_str(text)
    }

    /// The newest term of a kind on a day; before the first came into force, the first.
    fn on(&self, kind: &str, day: NaiveDate) -> Option<&Term> {
        let of_kind = || self.term.iter().filter(|term| term.kind == kind);
        of_kind()
            .filter(|term| term.valid_from <= day)
            .max_by_key(|term| term.valid_from)
            .or_else(|| of_kind().min_by_key(|term| term.valid_from))
    }
}

/// The day after so many working days; holidays, which the government sets each year, are not known here.
fn working_days(from: NaiveDate, days: u32) -> NaiveDate {
    let mut day = from;
    let mut left = days;
    while left > 0 {
        let Some(next) = day.checked_add_days(Days::new(1)) else { return day };
        day = next;
        if !matches!(day.weekday(), Weekday::Sat | Weekday::Sun) {
            left -= 1;
        }
    }
    day
}

fn line(desk: &Desk, request: DataRequest) -> DataRequestLine {
    let outcome = request.outcome.map(Outcome::key).unwrap_or_default();
    DataRequestLine {
        id: request.id,
        kind_name: desk.say("data_request", &request.kind, &[]),
        kind: request.kind,
        requester: request.requester,
        subject_id: request.subject_id,
        subject: request.subject,
        received_on: request.received_on.to_string(),
        reply_by: request.reply_by.to_string(),
        due_on: request.due_on.to_string(),
        days_left: (request.due_on - desk.today()).num_days(),
        content: request.content,
        answered_on: request.answered_on.map(|day| day.to_string()).unwrap_or_default(),
        outcome_name: if outcome.is_empty() { String::new() } else { desk.say("data_outcome", outcome, &[]) },
        outcome: outcome.to_owned(),
        answer: request.answer,
        revision: request.revision,
    }
}

/// All requests and the kinds that there are.
///
/// # Errors
///
/// A failure of the office file.
pub fn all(desk: &Desk, _: Nothing) -> Result<DataRequests, OfficeError> {
    let rows = desk.store()?.read(|read| read.data_requests())?;
    let kinds = desk.data_terms.term.iter().map(|term| DataRequestKind {
        key: term.kind.clone(),
        name: desk.say("data_request", &term.kind, &[]),
        days: term.days,
        source: if term.confidence == "confirmed" {
            format!("{} {}", term.instrument, term.article)
        } else {
            format!("{} {}{}", term.instrument, term.article, desk.say("cli", "unverified", &[]))
        },
    });
    Ok(DataRequests {
        kinds: kinds.collect(),
        rows: rows.into_iter().map(|request| line(desk, request)).collect(),
    })
}

fn missing(field: &'static str, value: String) -> OfficeError {
    OfficeError::Input { field, value, why: "empty" }
}

/// Writes a request down with its due days, or changes one that is open.
///
/// # Errors
///
/// [`OfficeError::Input`] for an unknown kind, a missing name, a day that cannot be or has not come; a stale
/// revision.
pub fn save(desk: &Desk, request: SaveDataRequest) -> Result<Ack, OfficeError> {
    let requester = clean(&request.requester);
    if requester.is_empty() {
        return Err(missing("requester", request.requester));
    }
    let received_on = read_day("received_on", &request.received_on)?;
    if received_on > desk.today() {
        return Err(OfficeError::Input { field: "received_on", value: request.received_on, why: "future" });
    }
    let Some(term) = desk.data_terms.on(&request.kind, received_on) else {
        return Err(OfficeError::Input { field: "data_request_kind", value: request.kind, why: "unknown" });
    };
    let due = received_on.checked_add_days(Days::new(u64::from(term.days))).unwrap_or(received_on);
    let mut saved = DataRequest {
        id: request.id.unwrap_or_default(),
        kind: request.kind,
        requester,
        subject_id: request.subject_id,
        subject: String::new(),
        received_on,
        reply_by: working_days(received_on, term.reply_working_days),
        due_on: due,
        content: clean(&request.content),
        answered_on: None,
        outcome: None,
        answer: String::new(),
        revision: request.revision.unwrap_or_default(),
    };
    let act = desk.act("data_request.save");
    let committed = desk.store()?.transact(&act, |tx| -> Result<(), OfficeError> {
        if let Some(subject) = saved.subject_id {
            tx.subject(subject)?;
        }
        if request.id.is_none() {
            tx.add_data_request(&saved)?;
        } else {
            let present = tx.data_request(saved.id)?;
            saved.answered_on = present.answered_on;
            saved.outcome = present.outcome;
            saved.answer = present.answer;
            tx.set_data_request(&saved)?;
        }
        Ok(())
    })?;
    Ok(ack(&act, &committed, 1))
}

/// Answers a request.
///
/// # Errors
///
/// [`OfficeError::Input`] for an unknown outcome, a refusal without a ground, a day that cannot be; a stale revision.
pub fn answer(desk: &Desk, request: AnswerDataRequest) -> Result<Ack, OfficeError> {
    let Some(outcome) = Outcome::from_key(&request.outcome) else {
        return Err(OfficeError::Input { field: "outcome", value: request.outcome, why: "unknown" });
    };
    let answer = clean(&request.answer);
    if answer.is_empty() && outcome != Outcome::Done {
        return Err(missing("answer", request.answer));
    }
    let answered_on = read_day("answered_on", &request.answered_on)?;
    let act = desk.act("data_request.answer");
    let committed = desk.store()?.transact(&act, |tx| -> Result<(), OfficeError> {
        let mut present = tx.data_request(request.id)?;
        if answered_on < present.received_on || answered_on > desk.today() {
            let value = request.answered_on.clone();
            return Err(OfficeError::Input { field: "answered_on", value, why: "future" });
        }
        present.answered_on = Some(answered_on);
        present.outcome = Some(outcome);
        present.answer = answer;
        present.revision = request.revision;
        tx.set_data_request(&present)?;
        Ok(())
    })?;
    Ok(ack(&act, &committed, 1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn working_days_pass_over_the_weekend() {
        let day = |text: &str| text.parse::<NaiveDate>().unwrap();
        for (from, days, to) in [
            ("2026-11-23", 2, "2026-11-25"),
            ("2026-11-26", 2, "2026-11-30"),
            ("2026-11-27", 2, "2026-12-01"),
            ("2026-11-28", 2, "2026-12-01"),
        ] {
            assert_eq!(working_days(day(from), days), day(to), "{days} working days from {from}");
        }
    }
}
