//! Lists of units, ratings, past awards, initiatives, and of the PAR index.

use super::outcome::{Fate, Outcome};
use super::people::{last_day, unit};
use super::subjects::{self, Meant};
use crate::problem::OfficeError;
use so_vang_domain::date::Year;
use so_vang_domain::person::CitizenId;
use so_vang_domain::subject::RecipientKind;
use so_vang_lists::{AwardRow, Field, InitiativeRow, ParIndexRow, RatingRow, UnitRow};
use so_vang_store::Tx;
use so_vang_store::table::award_record::AwardRecord;
use so_vang_store::table::history::Initiative;
use so_vang_store::table::par_index::ParIndex;
use so_vang_store::table::subject::Subject;

pub(super) fn units(tx: &Tx<'_>, rows: &[UnitRow], outcome: &mut Outcome<'_>) -> Result<(), OfficeError> {
    for row in rows {
        outcome.row()?;
        let known = tx.unit_named(&row.name)?;
        let id = match known {
            Some(id) => id,
            None => tx.add_unit(&row.name, None, &row.address)?,
        };
        let mut differs = false;
        if !row.parent.is_empty() {
            let parent = unit(tx, row.row, Field::Parent, &row.parent, outcome)?;
            if parent == id {
                outcome.problem(row.row, Field::Parent, &row.parent, "unit_under_itself", &[]);
                continue;
            }
            differs = tx.set_unit_parent(id, parent)?;
        }
        outcome.count(Fate::of(known.is_none(), differs));
    }
    Ok(())
}

/// The subject on record that a row means; otherwise a problem is noted.
fn on_record(
    tx: &Tx<'_>,
    row: u32,
    name: &str,
    citizen_id: Option<&CitizenId>,
    about: &str,
    outcome: &mut Outcome<'_>,
) -> Result<Option<Subject>, OfficeError> {
    Ok(match subjects::any(tx, name, citizen_id, about)? {
        Meant::One(subject) => Some(subject),
        Meant::Several(count) => {
            outcome.problem(row, Field::Name, name, "subject_ambiguous", &[("count", count.to_string())]);
            None
        }
        Meant::Nobody => {
            match tx.close_to(name, 1)?.first() {
                Some(close) => outcome.problem(
                    row,
                    Field::Name,
                    name,
                    "subject_unknown_close",
                    &[("close", close.title.clone())],
                ),
                None => outcome.problem(row, Field::Name, name, "subject_unknown", &[]),
            }
            None
        }
    })
}

pub(super) fn ratings(tx: &Tx<'_>, rows: &[RatingRow], outcome: &mut Outcome<'_>) -> Result<(), OfficeError> {
    for row in rows {
        outcome.row()?;
        let Some(subject) = on_record(tx, row.row, &row.name, row.citizen_id.as_ref(), &row.unit, outcome)?
        else {
            continue;
        };
        let mut differs = false;
        for (year, rating) in &row.ratings {
            differs |= tx.set_rating(subject.id, *year, *rating)?;
        }
        outcome.count(Fate::of(differs, false));
    }
    Ok(())
}

pub(super) fn awards(tx: &Tx<'_>, rows: &[AwardRow], outcome: &mut Outcome<'_>) -> Result<(), OfficeError> {
    for row in rows {
        outcome.row()?;
        let Some(subject) = on_record(tx, row.row, &row.name, row.citizen_id.as_ref(), &row.unit, outcome)?
        else {
            continue;
        };
        let recipient = RecipientKind::of(subject.kind, subject.class);
        let Some(award) = outcome.award_for(row.row, Field::Award { year: None }, &row.award, recipient)
        else {
            continue;
        };
        // An old award keeps the name of its own day.
        let day = row.decision_date.unwrap_or_else(|| last_day(row.year));
        let added = tx.add_award(&AwardRecord {
            subject_id: subject.id,
            award_code: award.code.clone(),
            award_name: award.name_on(day).to_owned(),
            year: row.year,
            recipient: subject.name.clone(),
            post: subject.post.clone(),
            unit: if row.unit.is_empty() { subject.unit.clone() } else { row.unit.clone() },
            recipient_line: row.unit.clone(),
            achievement: String::new(),
            decision_number: row.decision_number.clone(),
            decision_date: row.decision_date,
            issuer: row.issuer.clone(),
            decided: None,
        })?;
        outcome.count(Fate::of(added.is_some(), false));
    }
    Ok(())
}

pub(super) fn initiatives(
    tx: &Tx<'_>,
    rows: &[InitiativeRow],
    title_year: Option<Year>,
    outcome: &mut Outcome<'_>,
) -> Result<(), OfficeError> {
    for row in rows {
        outcome.row()?;
        let Some(subject) = on_record(tx, row.row, &row.name, row.citizen_id.as_ref(), &row.unit, outcome)?
        else {
            continue;
        };
        let Some(year) = row.year.or(title_year) else {
            outcome.problem(row.row, Field::Year, "", "year_missing", &[]);
            continue;
        };
        let added = tx.add_initiative(&Initiative {
            subject_id: subject.id,
            year,
            title: row.title.clone(),
            impact_scope: row.scope.clone(),
            decision_number: row.decision_number.clone(),
            decision_date: row.decision_date,
        })?;
        outcome.count(Fate::of(added, false));
    }
    Ok(())
}

pub(super) fn par_index(
    tx: &Tx<'_>,
    rows: &[ParIndexRow],
    title_year: Option<Year>,
    outcome: &mut Outcome<'_>,
) -> Result<(), OfficeError> {
    for row in rows {
        outcome.row()?;
        let Some(year) = title_year else {
            outcome.problem(row.row, Field::Unit, &row.unit, "year_missing", &[]);
            continue;
        };
        let unit_id = unit(tx, row.row, Field::Unit, &row.unit, outcome)?;
        let (new, differs) = tx.set_par_index(&ParIndex {
            unit_id,
            year,
            self_score: row.self_score,
            verified_score: row.verified_score,
            survey_score: row.survey_score,
            index_percent: row.index_percent,
            rank: row.rank,
        })?;
        outcome.count(Fate::of(new, differs));
    }
    Ok(())
}
