//! The catalogue of awards as of a day.

use crate::desk::Desk;
use crate::problem::OfficeError;
use crate::wire::AwardList;
use crate::wire::office::{AwardLine, AwardsOn};
use chrono::NaiveDate;
use so_vang_domain::catalogue::{Award, IssueFinding};
use so_vang_domain::date::{Span, parse_day};
use so_vang_store::table::office::Office;

/// A day of a request: ISO or Vietnamese order; `other` if empty.
pub(crate) fn day_or(field: &'static str, text: &str, other: NaiveDate) -> Result<NaiveDate, OfficeError> {
    if text.trim().is_empty() {
        return Ok(other);
    }
    read_day(field, text)
}

/// A day of a request: ISO or Vietnamese order.
pub(crate) fn read_day(field: &'static str, text: &str) -> Result<NaiveDate, OfficeError> {
    parse_day(text).map_err(|error| {
        use so_vang_domain::date::DateError as E;
        let why = match error {
            E::Shape => "date_shape",
            E::NoSuchDay => "date_no_such_day",
            E::YearOutOfRange => "date_year",
        };
        OfficeError::Input { field, value: text.to_owned(), why }
    })
}

/// All awards with their names and powers on a day.
///
/// # Errors
///
/// A date that does not exist; a failure of the office file.
pub fn on(desk: &Desk, request: AwardsOn) -> Result<AwardList, OfficeError> {
    let day = day_or("on", request.on.as_deref().unwrap_or(""), desk.today())?;
    let level = match desk.store() {
        Ok(store) => Some(store.read(|read| read.office())?.level),
        Err(OfficeError::NoOffice) => None,
        Err(error) => return Err(error),
    };
    let level = level.and_then(|key| desk.catalogue.level(&key));
    let rows = desk.catalogue.awards().map(|award| {
        let deciders = award.deciders_on(day);
        AwardLine {
            code: award.code.clone(),
            name: award.name_on(day).to_owned(),
            kind: award.kind.key().to_owned(),
            level: award.level.key().to_owned(),
            recipient_kinds: award.recipient_kinds.iter().map(|kind| kind.key().to_owned()).collect(),
            deciders: deciders.map(|deciders| names(desk, &deciders.keys)).unwrap_or_default(),
            source: deciders.map(|deciders| deciders.source.clone()).unwrap_or_default(),
            confidence: deciders.map_or(award.confidence, |deciders| deciders.confidence).key().to_owned(),
            may_issue: level.is_some_and(|level| desk.catalogue.may_issue(award, level, day).is_empty()),
            has_certificate: desk.catalogue.certificate(&award.code).is_some(),
        }
    });
    Ok(AwardList { rows: rows.collect() })
}

fn names(desk: &Desk, keys: &[String]) -> Vec<String> {
    keys.iter().filter_map(|key| desk.catalogue.authority(key)).map(str::to_owned).collect()
}

/// The award that a request names by code or as lists write it.
///
/// # Errors
///
/// [`OfficeError::Absent`] if it means none, or more than one.
pub(crate) fn award<'d>(desk: &'d Desk, written: &str) -> Result<&'d Award, OfficeError> {
    match desk.catalogue.find(written).as_slice() {
        [award] => Ok(award),
        _ => Err(OfficeError::Absent { entity: "award", name: written.to_owned() }),
    }
}

/// The name of an award as the decisions of this office say it on a day: «Bằng khen của Chủ tịch …» where
/// the office holds the power, the law's name otherwise.
pub(crate) fn name_in(desk: &Desk, office: &Office, award: &Award, day: NaiveDate) -> String {
    let may = desk
        .catalogue
        .level(&office.level)
        .is_some_and(|level| desk.catalogue.may_issue(award, level, day).is_empty());
    match desk.catalogue.certificate(&award.code) {
        Some(row) if may => crate::text::fill(
            &row.decision_name,
            &[("issuer", office.head_title.clone()), ("area", crate::office::area(&office.name))],
        ),
        Some(_) | None => award.name_on(day).to_owned(),
    }
}

/// As [`name_in`], by the code of the award; the code itself where the catalogue has no such award.
pub(crate) fn name_of(desk: &Desk, office: &Office, code: &str) -> String {
    desk.catalogue
        .award(code)
        .map_or_else(|| code.to_owned(), |award| name_in(desk, office, award, desk.today()))
}

/// A day as offices write it: `30/6/2025`.
pub(crate) fn written(day: NaiveDate) -> String {
    day.format("%-d/%-m/%Y").to_string()
}

fn span(desk: &Desk, span: Span) -> String {
    let day = |day: Option<NaiveDate>| day.map(written);
    match (day(span.from), day(span.to)) {
        (Some(from), Some(to)) => desk.say("span", "from_to", &[("from", from), ("to", to)]),
        (Some(from), None) => desk.say("span", "from", &[("from", from)]),
        (None, Some(to)) => desk.say("span", "to", &[("to", to)]),
        (None, None) => desk.say("span", "always", &[]),
    }
}

/// Why an office may not issue an award, as a sentence.
pub(crate) fn refusal(
    desk: &Desk,
    award: &Award,
    level: &str,
    day: NaiveDate,
    finding: &IssueFinding,
) -> String {
    let common =
        [("award", award.name_on(day).to_owned()), ("day", written(day)), ("level", level.to_owned())];
    let (key, more) = match finding {
        IssueFinding::AwardNotValid { span: valid } => {
            ("award_not_valid", vec![("span", span(desk, *valid))])
        }
        IssueFinding::LevelEnded { span: valid } => ("level_ended", vec![("span", span(desk, *valid))]),
        IssueFinding::NoAuthority { deciders, source } => {
            ("no_authority", vec![("deciders", deciders.join("; ")), ("source", source.clone())])
        }
        IssueFinding::AuthorityUnknown => ("authority_unknown", vec![]),
    };
    let params: Vec<_> = common.into_iter().chain(more).collect();
    desk.say("issue", key, &params)
}
