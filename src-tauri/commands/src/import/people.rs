//! Lists of people: who they are, their ratings, titles and initiatives.

use super::outcome::{Fate, Outcome};
use crate::desk::Desk;
use crate::problem::OfficeError;
use chrono::{Datelike, NaiveDate};
use so_vang_domain::catalogue::Award;
use so_vang_domain::date::Year;
use so_vang_domain::person::Honorific;
use so_vang_domain::subject::{RecipientKind, SubjectClass, SubjectKind};
use so_vang_domain::text::spelling;
use so_vang_lists::{Field, PersonRow};
use so_vang_store::Tx;
use so_vang_store::table::award_record::AwardRecord;
use so_vang_store::table::history::Initiative;
use so_vang_store::table::subject::{Individual, IndividualRow};
use std::collections::{BTreeMap, BTreeSet};

pub(super) fn take(
    desk: &Desk,
    tx: &Tx<'_>,
    rows: &[PersonRow],
    outcome: &mut Outcome<'_>,
) -> Result<(), OfficeError> {
    let mut without_id = tx.names_without_citizen_id()?;
    let mut seen = BTreeMap::new();
    for row in rows {
        outcome.row()?;
        let Some((id, fate)) = person(desk, tx, row, &without_id, &seen, outcome)? else { continue };
        seen.insert(id, row.row);
        if row.citizen_id.is_none() {
            without_id.insert(spelling(&row.name.full));
        }
        let mut differs = fate == Fate::Changed;
        for (year, rating) in &row.ratings {
            differs |= tx.set_rating(id, *year, *rating)?;
        }
        for (year, written) in &row.awards {
            let field = Field::Award { year: Some(*year) };
            if let Some(award) = outcome.award_for(row.row, field, written, RecipientKind::Individual) {
                differs |= tx.add_award(&past_award(award, id, *year, row))?.is_some();
            }
        }
        if let (Some(title), Some(year)) = (&row.initiative, row.initiative_year) {
            differs |= tx.add_initiative(&Initiative {
                subject_id: id,
                year,
                title: title.clone(),
                impact_scope: String::new(),
                decision_number: String::new(),
                decision_date: None,
            })?;
        }
        outcome.count(Fate::of(fate == Fate::Added, differs));
    }
    Ok(())
}

/// The person of a row: made, changed, or as it was. `None` if the row's person is unclear.
fn person(
    desk: &Desk,
    tx: &Tx<'_>,
    row: &PersonRow,
    without_id: &BTreeSet<String>,
    seen: &BTreeMap<i64, u32>,
    outcome: &mut Outcome<'_>,
) -> Result<Option<(i64, Fate)>, OfficeError> {
    let known = match known(tx, row, without_id)? {
        Known::One(found) => Some(*found),
        Known::None => None,
        Known::Several(count) => {
            let more = [("count", count.to_string())];
            outcome.problem(row.row, Field::Name, &row.name.full, "subject_ambiguous", &more);
            return Ok(None);
        }
    };
    // One list never changes its own rows: whoever is meant twice is one person written twice, or two whom
    // only an identity number can tell apart.
    if let Some(first) = known.as_ref().and_then(|known| seen.get(&known.id)) {
        let more = [("first_row", first.to_string())];
        outcome.problem(row.row, Field::Name, &row.name.full, "same_person", &more);
        return Ok(None);
    }
    check_row(desk, row, outcome);
    let unit_id =
        if row.unit.is_empty() { None } else { Some(unit(tx, row.row, Field::Unit, &row.unit, outcome)?) };
    let sex = row.sex.or_else(|| row.honorific.map(Honorific::sex));
    let Some(known) = known else {
        notice_close(tx, row, outcome)?;
        let class = SubjectClass::from_key(&row.subject_class).unwrap_or_default();
        let individual = Individual {
            name: row.name.clone(),
            class,
            sex,
            birth: row.birth,
            citizen_id: row.citizen_id.clone(),
            post: row.post.clone(),
            unit_id,
        };
        return Ok(Some((tx.add_individual(&individual)?, Fate::Added)));
    };
    let present = &known.individual;
    // Capitals and tone places are no reason to rewrite a name on record.
    let same_name = spelling(&present.name.full) == spelling(&row.name.full);
    if !same_name {
        let more = [("before", present.name.full.clone())];
        outcome.notice(row.row, Field::Name, &row.name.full, "name_changed", &more);
    }
    // An empty cell says nothing; it never erases what is on record.
    let changed = Individual {
        name: if same_name { present.name.clone() } else { row.name.clone() },
        class: present.class,
        sex: sex.or(present.sex),
        birth: row.birth.or(present.birth),
        citizen_id: row.citizen_id.clone().or_else(|| present.citizen_id.clone()),
        post: if row.post.is_empty() { present.post.clone() } else { row.post.clone() },
        unit_id: unit_id.or(present.unit_id),
    };
    let differs = tx.set_individual(known.id, known.revision, &changed)?;
    Ok(Some((known.id, Fate::of(false, differs))))
}

/// Remarks on what a row says of itself.
fn check_row(desk: &Desk, row: &PersonRow, outcome: &mut Outcome<'_>) {
    if let (Some(honorific), Some(sex)) = (row.honorific, row.sex)
        && honorific.sex() != sex
    {
        outcome.notice(row.row, Field::Name, &row.name.full, "honorific_and_sex", &[]);
    }
    if let Some(birth) = row.birth.filter(|birth| birth.year() > desk.today().year()) {
        outcome.problem(row.row, Field::Birth, &birth.to_string(), "birth_in_the_future", &[]);
    }
}

enum Known {
    One(Box<IndividualRow>),
    None,
    Several(usize),
}

/// The person on record that a row means: by identity number; else by name and birth.
fn known(tx: &Tx<'_>, row: &PersonRow, without_id: &BTreeSet<String>) -> Result<Known, OfficeError> {
    if let Some(citizen_id) = &row.citizen_id
        && let Some(found) = tx.individual_with(citizen_id)?
    {
        return Ok(Known::One(Box::new(found)));
    }
    // Two different identity numbers are two people, whatever else agrees.
    if row.citizen_id.is_some() && !without_id.contains(&spelling(&row.name.full)) {
        return Ok(Known::None);
    }
    let mut named = tx.individuals_named(&row.name.full)?;
    named.retain(|other| row.citizen_id.is_none() || other.individual.citizen_id.is_none());
    named.retain(|other| match (row.birth, other.individual.birth) {
        (Some(a), Some(b)) => a == b || (a.year() == b.year() && (a.key().len() == 4 || b.key().len() == 4)),
        (None, _) | (_, None) => true,
    });
    Ok(match named.len() {
        0 => Known::None,
        1 => named.pop().map_or(Known::None, |found| Known::One(Box::new(found))),
        several => Known::Several(several),
    })
}

/// Asks whether a new person is one on record whose name differs only in accents.
fn notice_close(tx: &Tx<'_>, row: &PersonRow, outcome: &mut Outcome<'_>) -> Result<(), OfficeError> {
    if row.citizen_id.is_some() {
        return Ok(());
    }
    if let Some(close) = tx.subjects_like(SubjectKind::Individual, &row.name.full)?.first() {
        outcome.notice(row.row, Field::Name, &row.name.full, "close_name", &[("close", close.name.clone())]);
    }
    Ok(())
}

/// The unit of a name; a new one is made and named in the report.
pub(super) fn unit(
    tx: &Tx<'_>,
    row: u32,
    field: Field,
    name: &str,
    outcome: &mut Outcome<'_>,
) -> Result<i64, OfficeError> {
    if let Some(id) = tx.unit_named(name)? {
        return Ok(id);
    }
    match tx.subjects_like(SubjectKind::Collective, name)?.first() {
        Some(close) => outcome.notice_once(row, field, name, "close_unit", &[("close", close.name.clone())]),
        None => outcome.notice_once(row, field, name, "unit_new", &[]),
    }
    Ok(tx.unit_for(name)?)
}

/// The last day of a year, the day whose law names what was received in it.
pub(super) fn last_day(year: Year) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, 12, 31).unwrap_or(NaiveDate::MAX)
}

fn past_award(award: &Award, subject_id: i64, year: Year, row: &PersonRow) -> AwardRecord {
    AwardRecord {
        subject_id,
        award_code: award.code.clone(),
        award_name: award.name_on(last_day(year)).to_owned(),
        year,
        recipient: row.name.full.clone(),
        post: row.post.clone(),
        unit: row.unit.clone(),
        recipient_line: [row.post.as_str(), &row.unit]
            .into_iter()
            .filter(|part| !part.is_empty())
            .collect::<Vec<_>>()
            .join(", "),
        achievement: String::new(),
        decision_number: String::new(),
        decision_date: None,
        issuer: String::new(),
        decided: None,
    }
}
