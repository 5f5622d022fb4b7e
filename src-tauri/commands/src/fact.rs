//! Facts that conditions ask for: numbers, matters that are not over, places, revocations.

use crate::assessment::sentence;
use crate::catalogue::read_day;
use crate::desk::{Desk, ack};
use crate::problem::OfficeError;
use crate::wire::fact::{
    AddRanking, FactChoice, FactLine, FactScope, FactsView, PendingLine, RevokeAward, SavePending, SetFact,
};
use crate::wire::{Ack, Id};
use chrono::Datelike;
use so_vang_domain::date::is_plausible;
use so_vang_domain::discipline::DisciplineForm;
use so_vang_domain::rating::Rating;
use so_vang_domain::subject::SubjectKind;
use so_vang_domain::text::clean;
use so_vang_store::table::fact::{Fact, PendingKind, PendingMatter, Ranking};
use so_vang_store::table::judgement::Revocation;

fn unusable(field: &'static str, value: impl ToString, why: &'static str) -> OfficeError {
    OfficeError::Input { field, value: value.to_string(), why }
}

/// The titles of members that conditions of collectives ask for.
const MEMBER_AWARDS: [&str; 3] = ["LDTT", "CSTT", "CSTDCS"];
/// The classes that conditions ask for.
const CLASSES: [&str; 3] = ["armed_forces", "defence_or_public_security", "ministry_or_province"];
/// The forces whose years of service conditions ask for.
const FORCES: [&str; 4] = ["armed_forces", "army", "police", "youth_volunteers"];
/// The clusters and movements in which a place counts.
const CLUSTERS: [&str; 4] =
    ["cluster_of_ministry_province", "cluster_of_central_council", "movement", "movement_of_district"];

/// The Vietnamese name of a fact; the key itself where it has none.
pub(crate) fn name_of(desk: &Desk, key: &str) -> String {
    let with = |name: &str, param: &'static str, value: String| desk.say("fact", name, &[(param, value)]);
    let class = |key: &str| {
        if desk.texts.has("law_class", key) { desk.say("law_class", key, &[]) } else { key.to_owned() }
    };
    let group = |key: &str| matches!(key, "leader" | "direct_worker");
    if let Some(code) = key.strip_prefix("members.award.") {
        return with("members_award", "award", sentence::award_name(desk, code));
    }
    if let Some(rating) = key.strip_prefix("members.rating.") {
        return with("members_rating", "rating", desk.say("rating", rating, &[]));
    }
    if let Some(form) = key.strip_prefix("members.discipline.") {
        return with("members_discipline", "form", desk.say("discipline_form", form, &[]).to_lowercase());
    }
    if let Some(code) = key.strip_prefix("class.in_scope_of.") {
        return with("in_scope_of", "award", sentence::award_name(desk, code));
    }
    if let Some(key) = key.strip_prefix("class.") {
        return if group(key) { desk.say("fact", key, &[]) } else { with("belongs", "class", class(key)) };
    }
    for kind in ["service_years", "years_in_role"] {
        if let Some(of) = key.strip_prefix(kind).and_then(|rest| rest.strip_prefix('.')) {
            return with(kind, "class", class(of));
        }
    }
    let plain = key.replace("members.disciplined", "members_disciplined");
    if desk.texts.has("fact", &plain) { desk.say("fact", &plain, &[]) } else { key.to_owned() }
}

/// The facts that can be written down of a kind of subject: key, of a year, yes or no.
fn keys(kind: SubjectKind) -> Vec<(String, bool, bool)> {
    let number = |key: &str| (key.to_owned(), true, false);
    let fixed = |key: &str| (key.to_owned(), false, false);
    let yes_no = |key: String| (key, false, true);
    match kind {
        SubjectKind::Individual => {
            let mut keys = vec![number("months_worked")];
            keys.extend(
                ["class.leader", "class.direct_worker", "head_of_unit"].map(|key| yes_no(key.to_owned())),
            );
            keys.extend(CLASSES.iter().take(2).map(|class| yes_no(format!("class.{class}"))));
            keys.extend(FORCES.map(|force| number(&format!("service_years.{force}"))));
            keys.extend(
                [
                    "profession_years",
                    "contribution_years",
                    "stable_production_model",
                    "years_in_role.honorary_consul",
                ]
                .map(number),
            );
            keys
        }
        SubjectKind::Collective => {
            let mut keys = vec![fixed("founded"), number("members")];
            keys.extend(MEMBER_AWARDS.map(|code| number(&format!("members.award.{code}"))));
            keys.extend(Rating::ALL.map(|rating| number(&format!("members.rating.{}", rating.key()))));
            keys.push(number("members.disciplined"));
            keys.extend(
                DisciplineForm::ALL.map(|form| number(&format!("members.discipline.{}", form.key()))),
            );
            keys.extend(CLASSES.map(|class| yes_no(format!("class.{class}"))));
            keys.push(yes_no("class.in_scope_of.CO_BBNT".to_owned()));
            keys
        }
        SubjectKind::Household => {
            ["contribution_years", "stable_production_model"].map(number).into_iter().collect()
        }
    }
}

/// The facts of one subject, and which can be written down.
///
/// # Errors
///
/// [`OfficeError::Store`] if there is none of this id.
pub fn show(desk: &Desk, request: Id) -> Result<FactsView, OfficeError> {
    desk.store()?.read(|read| {
        let subject = read.subject(request.id)?;
        let rows = read.facts(&[subject.id])?.into_iter().map(|fact| FactLine {
            name: name_of(desk, &fact.key),
            key: fact.key,
            year: fact.year,
            value: fact.value,
        });
        let choices = keys(subject.kind).into_iter().map(|(key, yearly, yes_no)| FactChoice {
            name: name_of(desk, &key),
            key,
            yearly,
            yes_no,
        });
        let scopes = CLUSTERS
            .iter()
            .map(|key| FactScope { key: (*key).to_owned(), name: sentence::cluster(desk, key) });
        let pending = read.pending_matters(&[subject.id])?.into_iter().map(|(id, one)| PendingLine {
            id,
            kind: one.kind.key().to_owned(),
            kind_name: desk.say("pending_kind", one.kind.key(), &[]),
            opened_on: one.opened_on.to_string(),
            closed_on: one.closed_on.map(|day| day.to_string()).unwrap_or_default(),
            note: one.note,
        });
        Ok(FactsView {
            rows: rows.collect(),
            choices: choices.collect(),
            scopes: scopes.collect(),
            pending: pending.collect(),
        })
    })
}

/// Writes a fact down, changes it, or takes it away.
///
/// # Errors
///
/// [`OfficeError::Input`] for a fact that such a subject has not, a year that is missing or cannot be, or a value
/// that cannot be; [`OfficeError::Store`] if there is no such subject.
pub fn set(desk: &Desk, request: SetFact) -> Result<Ack, OfficeError> {
    let act = desk.act("fact.set");
    let committed = desk.store()?.transact(&act, |tx| -> Result<bool, OfficeError> {
        let subject = tx.subject(request.subject_id)?;
        let known = keys(subject.kind).into_iter().find(|(key, ..)| *key == request.key);
        let Some((key, yearly, yes_no)) = known else {
            return Err(unusable("fact_key", &request.key, "not_of_kind"));
        };
        let year = match (yearly, request.year) {
            (true, None) => return Err(unusable("year", "", "empty")),
            (true, Some(year)) if !is_plausible(year) || year > desk.today().year() => {
                return Err(unusable("year", year, "date_year"));
            }
            (true, year) => year,
            (false, _) => None,
        };
        let Some(value) = request.value else { return Ok(tx.remove_fact(subject.id, &key, year)?) };
        let most = match key.as_str() {
            _ if yes_no => 1,
            "months_worked" => 12,
            "founded" => u32::try_from(desk.today().year()).unwrap_or(0),
            _ => 10_000_000,
        };
        if value > most || (key == "founded" && value < 1000) {
            return Err(unusable("fact_value", value, "out_of_range"));
        }
        Ok(tx.set_fact(&Fact { subject_id: subject.id, key, year, value })?)
    })?;
    Ok(ack(&act, &committed, u64::from(committed.value)))
}

/// Writes a place in a cluster or movement down.
///
/// # Errors
///
/// [`OfficeError::Input`] for an unknown cluster or review, a place of 0, or a year that cannot be.
pub fn add_ranking(desk: &Desk, request: AddRanking) -> Result<Ack, OfficeError> {
    if !CLUSTERS.contains(&request.scope.as_str()) {
        return Err(unusable("cluster", &request.scope, "unknown"));
    }
    if !["", "interim_review", "final_review"].contains(&request.review.as_str()) {
        return Err(unusable("review", &request.review, "unknown"));
    }
    if request.place == 0 {
        return Err(unusable("place", 0, "out_of_range"));
    }
    if !is_plausible(request.year) || request.year > desk.today().year() {
        return Err(unusable("year", request.year, "date_year"));
    }
    let act = desk.act("fact.add_ranking");
    let committed = desk.store()?.transact(&act, |tx| -> Result<bool, OfficeError> {
        let subject_id = tx.subject(request.subject_id)?.id;
        Ok(tx.set_ranking(&Ranking {
            subject_id,
            year: request.year,
            scope: request.scope.clone(),
            place: request.place,
            initiated_by: clean(&request.initiated_by),
            years: request.years,
            review: request.review.clone(),
        })?)
    })?;
    Ok(ack(&act, &committed, u64::from(committed.value)))
}

/// Writes a matter down that stands in the way of any award until it is over.
///
/// # Errors
///
/// [`OfficeError::Input`] for an unknown kind or days that cannot be; [`OfficeError::Store`] if there is no such
/// subject.
pub fn save_pending(desk: &Desk, request: SavePending) -> Result<Ack, OfficeError> {
    let kind = PendingKind::from_key(&request.kind)
        .ok_or_else(|| unusable("pending_kind", &request.kind, "unknown"))?;
    let opened_on = read_day("opened_on", &request.opened_on)?;
    if opened_on > desk.today() {
        return Err(unusable("opened_on", &request.opened_on, "in_the_future"));
    }
    let closed_on = match request.closed_on.trim() {
        "" => None,
        text => Some(read_day("closed_on", text)?),
    };
    if closed_on.is_some_and(|closed| closed < opened_on) {
        return Err(unusable("closed_on", &request.closed_on, "before_from_year"));
    }
    let note = clean(&request.note);
    let act = desk.act("pending.save");
    let committed = desk.store()?.transact(&act, |tx| -> Result<bool, OfficeError> {
        let subject_id = tx.subject(request.subject_id)?.id;
        Ok(tx.set_pending_matter(&PendingMatter { subject_id, kind, opened_on, closed_on, note })?)
    })?;
    Ok(ack(&act, &committed, u64::from(committed.value)))
}

/// Revokes an award: its record stays and satisfies nothing any more. It has legal force and is not undone.
///
/// # Errors
///
/// [`OfficeError::Input`] for an unknown ground, a missing number, a day that cannot be, or an award that was revoked
/// before; [`OfficeError::Store`] if there is none of this id.
///
/// # Source
///
/// Luật 06/2022/QH15 Điều 93.2, 93.8.
pub fn revoke(desk: &Desk, request: RevokeAward) -> Result<Ack, OfficeError> {
    if !["fraud", "forgery", "unlawful_proposal", "later_conclusion"].contains(&request.ground.as_str()) {
        return Err(unusable("ground", &request.ground, "unknown"));
    }
    let decision_number = clean(&request.decision_number);
    if decision_number.is_empty() {
        return Err(unusable("number", "", "empty"));
    }
    let decided_on = read_day("decided_on", &request.decided_on)?;
    if decided_on > desk.today() {
        return Err(unusable("decided_on", &request.decided_on, "in_the_future"));
    }
    let note = clean(&request.note);
    let act = desk.legal_act("award.revoke");
    let committed = desk.store()?.transact(&act, |tx| -> Result<(), OfficeError> {
        let award = tx.award(request.award_record_id)?;
        if tx.is_revoked(award.id)? {
            return Err(unusable("award", &award.record.award_name, "revoked_before"));
        }
        if award.record.decision_date.is_some_and(|given| decided_on < given) {
            return Err(unusable("decided_on", &request.decided_on, "before_award"));
        }
        Ok(tx.add_revocation(&Revocation {
            award_record_id: award.id,
            decision_number: decision_number.clone(),
            decided_on,
            ground: request.ground.clone(),
            note: note.clone(),
        })?)
    })?;
    Ok(ack(&act, &committed, 1))
}
