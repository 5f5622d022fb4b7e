//! The lines of a life: what a subject received, was, and did; adding to them and taking away.

use crate::catalogue::read_day;
use crate::desk::{Desk, ack};
use crate::people::par_index;
use crate::problem::OfficeError;
use crate::wire::Ack;
use crate::wire::record::{AddDiscipline, AddInitiative, AddPosting, HistoryLine, RemoveHistory, SetRating};
use chrono::{Datelike, NaiveDate};
use so_vang_domain::date::{Year, is_plausible};
use so_vang_domain::discipline::{DisciplineForm, in_force};
use so_vang_domain::rating::Rating;
use so_vang_domain::subject::SubjectKind;
use so_vang_domain::text::clean;
use so_vang_store::table::history::{Discipline, HistoryKind, Initiative, Posting};
use so_vang_store::{Read, StoreError, Tx};

/// The parts that say something, with dots between them.
fn joined<const N: usize>(parts: [String; N]) -> String {
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
}

fn written(day: Option<NaiveDate>) -> String {
    day.map(|day| day.format("%d/%m/%Y").to_string()).unwrap_or_default()
}

fn line(kind: &str, id: i64, year: Year, title: String, detail: String) -> HistoryLine {
    HistoryLine {
        kind: kind.to_owned(),
        year,
        title,
        detail,
        id,
        removable: HistoryKind::from_key(kind).is_some(),
    }
}

/// Everything that happened to a subject, the newest year first; within a year in the order of the kinds.
pub(crate) fn history(
    desk: &Desk,
    read: Read<'_>,
    subject: i64,
    unit: Option<i64>,
) -> Result<Vec<HistoryLine>, OfficeError> {
    let mut lines = Vec::new();
    for award in read.awards_of_subject(subject)? {
        let record = award.record;
        let revoked = read.is_revoked(award.id)?.then(|| desk.say("history", "revoked", &[]));
        let detail = joined([
            record.decision_number,
            written(record.decision_date),
            record.issuer,
            revoked.unwrap_or_default(),
        ]);
        lines.push(line("award", award.id, record.year, record.award_name, detail));
    }
    for (id, initiative) in read.initiatives(subject)? {
        let detail =
            joined([initiative.decision_number, written(initiative.decision_date), initiative.impact_scope]);
        lines.push(line("initiative", id, initiative.year, initiative.title, detail));
    }
    for (id, year, rating) in read.ratings(subject)? {
        lines.push(line("rating", id, year, desk.say("rating", rating.key(), &[]), String::new()));
    }
    for (id, index) in unit.map(|unit| read.par_indexes(unit)).transpose()?.unwrap_or_default() {
        let title = par_index(desk, index.index_percent, index.rank);
        lines.push(line("par_index", id, index.year, title, String::new()));
    }
    for (id, posting) in read.postings(subject)? {
        let (title, unit) = if posting.post.is_empty() {
            (posting.unit, String::new())
        } else {
            (posting.post, posting.unit)
        };
        let from = [("from", posting.from_year.to_string())];
        let span = match posting.to_year {
            Some(to) => {
                desk.say("posting", "from_to", &[from.to_vec(), vec![("to", to.to_string())]].concat())
            }
            None => desk.say("posting", "since", &from),
        };
        lines.push(line("posting", id, posting.from_year, title, joined([unit, span])));
    }
    for (id, one) in read.disciplines(subject)? {
        let end = match one.ends_on {
            Some(_) => desk.say("discipline", "ends_on", &[("day", written(one.ends_on))]),
            None => desk.say("discipline", "open", &[]),
        };
        let detail = joined([one.decision_number, written(Some(one.decided_on)), end, one.note]);
        let title = desk.say("discipline_form", one.form.key(), &[]);
        lines.push(line("discipline", id, one.decided_on.year(), title, detail));
    }
    for (id, one) in read.pending_matters(&[subject])? {
        let from = ("from", written(Some(one.opened_on)));
        let span = match one.closed_on {
            None => desk.say("history", "pending", &[from]),
            Some(_) => desk.say("history", "pending_closed", &[from, ("to", written(one.closed_on))]),
        };
        let title = crate::text::capitalised(&desk.say("pending_kind", one.kind.key(), &[]));
        lines.push(line("pending_matter", id, one.opened_on.year(), title, joined([span, one.note])));
    }
    for (id, one) in read.rankings(&[subject])? {
        let params = [
            ("place", one.place.to_string()),
            ("cluster", crate::assessment::sentence::cluster(desk, &one.scope)),
        ];
        let review = if one.review.is_empty() { String::new() } else { desk.say("review", &one.review, &[]) };
        lines.push(line("ranking", id, one.year, desk.say("history", "ranking", &params), review));
    }
    for row in read.nominations_of(subject)? {
        if row.decision.is_none() {
            let dossier = read.dossier(row.nomination.dossier_id)?;
            let award = desk.catalogue.award(&row.nomination.award_code);
            let title = award.map(|award| award.name().to_owned()).unwrap_or(row.nomination.award_code);
            let state = desk.say("dossier_state", dossier.state.key(), &[]);
            lines.push(line("nomination", row.id, dossier.year, title, joined([dossier.code, state])));
        }
    }
    // A stable sort keeps the order of kinds within a year.
    lines.sort_by_key(|line| std::cmp::Reverse(line.year));
    Ok(lines)
}

/// Whether a discipline of the subject counts on `day`.
pub(crate) fn under_discipline(read: Read<'_>, subject: i64, day: NaiveDate) -> Result<bool, StoreError> {
    let found = read.disciplines(subject)?;
    Ok(found.iter().any(|(_, one)| in_force(one.decided_on, one.ends_on, day)))
}

fn unusable(field: &'static str, value: impl ToString, why: &'static str) -> OfficeError {
    OfficeError::Input { field, value: value.to_string(), why }
}

/// A year that can be meant, not after the present one.
fn past_year(desk: &Desk, field: &'static str, year: Year) -> Result<Year, OfficeError> {
    if !is_plausible(year) {
        return Err(unusable(field, year, "date_year"));
    }
    if year > desk.today().year() { Err(unusable(field, year, "in_the_future")) } else { Ok(year) }
}

/// The individual that a line of a life is for.
fn individual(tx: &Tx<'_>, id: i64) -> Result<i64, OfficeError> {
    match tx.subject(id)?.kind {
        SubjectKind::Individual => Ok(id),
        SubjectKind::Collective | SubjectKind::Household => {
            Err(StoreError::NotFound { entity: "individual", id }.into())
        }
    }
}

/// Writes a post down that an individual held. The same post from the same year again gives its end.
///
/// # Errors
///
/// [`OfficeError::Input`] for neither post nor unit, or years that cannot be; an unknown individual.
pub fn add_posting(desk: &Desk, request: AddPosting) -> Result<Ack, OfficeError> {
    let (post, unit) = (clean(&request.post), clean(&request.unit));
    if post.is_empty() && unit.is_empty() {
        return Err(unusable("post", "", "empty"));
    }
    let from_year = past_year(desk, "from_year", request.from_year)?;
    let to_year = request.to_year;
    if let Some(to) = to_year.filter(|to| *to < from_year || !is_plausible(*to)) {
        return Err(unusable("to_year", to, if to < from_year { "before_from_year" } else { "date_year" }));
    }
    let act = desk.act("person.add_posting");
    let committed = desk.store()?.transact(&act, |tx| -> Result<bool, OfficeError> {
        let subject_id = individual(tx, request.subject_id)?;
        Ok(tx.add_posting(&Posting { subject_id, post, unit, from_year, to_year })?)
    })?;
    Ok(ack(&act, &committed, u64::from(committed.value)))
}

/// Writes a discipline of an individual down. The same form on the same day again gives its end and number.
///
/// # Errors
///
/// [`OfficeError::Input`] for an unknown form or days that cannot be; an unknown individual.
pub fn add_discipline(desk: &Desk, request: AddDiscipline) -> Result<Ack, OfficeError> {
    let form = DisciplineForm::from_key(&request.form)
        .ok_or_else(|| unusable("discipline_form", &request.form, "unknown"))?;
    let decided_on = read_day("decided_on", &request.decided_on)?;
    if decided_on > desk.today() {
        return Err(unusable("decided_on", &request.decided_on, "in_the_future"));
    }
    let given = request.ends_on.as_deref().filter(|text| !text.trim().is_empty());
    let ends_on = given.map(|text| read_day("ends_on", text)).transpose()?;
    if ends_on.is_some_and(|ends_on| ends_on < decided_on) {
        return Err(unusable("ends_on", given.unwrap_or_default(), "before_decision"));
    }
    let text = |given: &Option<String>| given.as_deref().map(clean).unwrap_or_default();
    let (decision_number, note) = (text(&request.decision_number), text(&request.note));
    let act = desk.act("person.add_discipline");
    let committed = desk.store()?.transact(&act, |tx| -> Result<bool, OfficeError> {
        let subject_id = individual(tx, request.subject_id)?;
        Ok(tx.add_discipline(&Discipline { subject_id, form, decided_on, ends_on, decision_number, note })?)
    })?;
    Ok(ack(&act, &committed, u64::from(committed.value)))
}

/// Writes an initiative of a subject down; the same title in the same year again changes nothing.
///
/// # Errors
///
/// [`OfficeError::Input`] for a missing title, a year or a day that cannot be; an unknown subject.
pub fn add_initiative(desk: &Desk, request: AddInitiative) -> Result<Ack, OfficeError> {
    let title = clean(&request.title);
    if title.is_empty() {
        return Err(unusable("initiative", "", "empty"));
    }
    let year = past_year(desk, "year", request.year)?;
    let given = request.decision_date.as_deref().filter(|text| !text.trim().is_empty());
    let decision_date = given.map(|text| read_day("decision_date", text)).transpose()?;
    let text = |given: &Option<String>| given.as_deref().map(clean).unwrap_or_default();
    let kind = request.kind.as_str();
    if !kind.is_empty() && crate::assessment::gather::initiative_kind(kind).is_none() {
        return Err(unusable("initiative_kind", kind, "unknown"));
    }
    let act = desk.act("person.add_initiative");
    let committed = desk.store()?.transact(&act, |tx| -> Result<bool, StoreError> {
        let subject_id = tx.subject(request.subject_id)?.id;
        let added = tx.add_initiative(&Initiative {
            subject_id,
            year,
            title: title.clone(),
            impact_scope: text(&request.impact_scope),
            decision_number: text(&request.decision_number),
            decision_date,
        })?;
        // The same title again says what it is, where nobody had.
        let told = !kind.is_empty() && tx.set_initiative_kind(subject_id, year, &title, kind)?;
        Ok(added || told)
    })?;
    Ok(ack(&act, &committed, u64::from(committed.value)))
}

/// Writes the rating of a year down, or takes it away.
///
/// # Errors
///
/// [`OfficeError::Input`] for an unknown rating or a year that cannot be; an unknown subject.
pub fn set_rating(desk: &Desk, request: SetRating) -> Result<Ack, OfficeError> {
    let year = past_year(desk, "year", request.year)?;
    let rating = match request.rating.as_str() {
        "" => None,
        key => Some(Rating::from_key(key).ok_or_else(|| unusable("rating", key, "unknown"))?),
    };
    let act = desk.act("person.set_rating");
    let committed = desk.store()?.transact(&act, |tx| {
        let subject = tx.subject(request.subject_id)?.id;
        match rating {
            Some(rating) => tx.set_rating(subject, year, rating),
            None => tx.remove_rating(subject, year),
        }
    })?;
    Ok(ack(&act, &committed, u64::from(committed.value)))
}

/// Takes one posting, discipline, initiative or rating out of a life.
///
/// # Errors
///
/// [`OfficeError::Input`] for another kind of line; [`OfficeError::Store`] if there is none of this id.
pub fn remove(desk: &Desk, request: RemoveHistory) -> Result<Ack, OfficeError> {
    let kind = HistoryKind::from_key(&request.kind)
        .ok_or_else(|| unusable("history_kind", &request.kind, "unknown"))?;
    let act = desk.act("person.remove_history");
    let committed = desk.store()?.transact(&act, |tx| tx.remove_history(kind, request.id))?;
    Ok(ack(&act, &committed, 1))
}
