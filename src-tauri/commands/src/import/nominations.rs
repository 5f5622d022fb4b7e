//! Lists of nominations into a dossier.

use super::letter;
use super::outcome::{Fate, Outcome};
use super::subjects::{self, Meant};
use crate::desk::Desk;
use crate::nomination::honorific;
use crate::problem::OfficeError;
use so_vang_domain::date::BirthDate;
use so_vang_domain::person::{Honorific, NameError, PersonName};
use so_vang_domain::subject::{RecipientKind, SubjectClass, SubjectKind};
use so_vang_lists::{Field, NominationRow, Table};
use so_vang_store::Tx;
use so_vang_store::table::dossier::Dossier;
use so_vang_store::table::nomination::{Nomination, NominationRow as Stored};
use so_vang_store::table::subject::{Individual, Subject};
use std::collections::BTreeMap;

const AWARD: Field = Field::Award { year: None };

pub(super) fn take(
    desk: &Desk,
    tx: &Tx<'_>,
    rows: &[NominationRow],
    table: &Table,
    dossier: Option<&str>,
    outcome: &mut Outcome<'_>,
) -> Result<(), OfficeError> {
    let code = dossier.unwrap_or("");
    let dossier = tx
        .dossier_of(code)?
        .ok_or_else(|| OfficeError::Absent { entity: "dossier", name: code.to_owned() })?;
    let present = tx.nominations(dossier.id)?;
    let mut seen: BTreeMap<(i64, String), u32> = BTreeMap::new();
    for (position, row) in (1..).zip(rows) {
        outcome.row()?;
        let Some((subject, new)) = subject(tx, row, outcome)? else { continue };
        let recipient = RecipientKind::of(subject.kind, subject.class);
        let Some(award) = outcome.award_for(row.row, AWARD, &row.award, recipient) else { continue };
        if let Some(first) = seen.insert((subject.id, award.code.clone()), row.row) {
            outcome.problem(
                row.row,
                Field::Name,
                &row.name,
                "duplicate",
                &[("first_row", first.to_string())],
            );
            continue;
        }
        let nomination = Nomination {
            dossier_id: dossier.id,
            position,
            subject_id: subject.id,
            award_code: award.code.clone(),
            honorific: honorific(desk, tx, &subject, row.honorific, row.sex)?,
            recipient_line: row.post_and_unit.clone(),
            achievement: row.achievement.clone(),
            note: row.note.clone(),
        };
        let fate = write(tx, &dossier, &present, &nomination)?;
        outcome.count(if new { Fate::Added } else { fate });
    }
    letter(tx, &dossier, table)
}

/// Writes a nomination where it differs from what is there.
fn write(
    tx: &Tx<'_>,
    dossier: &Dossier,
    present: &[Stored],
    nomination: &Nomination,
) -> Result<Fate, OfficeError> {
    let known = present.iter().find(|row| {
        row.nomination.subject_id == nomination.subject_id
            && row.nomination.award_code == nomination.award_code
    });
    if known.is_some_and(|row| row.nomination == *nomination) {
        return Ok(Fate::Unchanged);
    }
    if !dossier.state.is_open() {
        return Err(OfficeError::NominationClosed);
    }
    match known {
        Some(row) => tx.set_nomination(row.id, row.revision, nomination)?,
        None => {
            tx.add_nomination(nomination)?;
        }
    }
    Ok(Fate::of(known.is_none(), true))
}

/// Takes number and day of the submission letter from the title of the list, where the dossier has none.
fn letter(tx: &Tx<'_>, dossier: &Dossier, table: &Table) -> Result<(), OfficeError> {
    let Some(found) = letter::find(&table.title_lines) else { return Ok(()) };
    let mut dossier = dossier.clone();
    let fills_number = dossier.submission_number.is_empty();
    let fills_date = dossier.submission_date.is_none() && found.date.is_some();
    if !dossier.state.is_open() || !(fills_number || fills_date) {
        return Ok(());
    }
    if fills_number {
        dossier.submission_number = found.number;
    }
    dossier.submission_date = dossier.submission_date.or(found.date);
    tx.set_dossier(&dossier)?;
    Ok(())
}

/// The subject of a row, and whether it is new. `None` if the row is unclear; a problem is noted.
fn subject(
    tx: &Tx<'_>,
    row: &NominationRow,
    outcome: &mut Outcome<'_>,
) -> Result<Option<(Subject, bool)>, OfficeError> {
    let meant = match row.kind {
        SubjectKind::Individual => {
            subjects::individual(tx, &row.name, row.citizen_id.as_ref(), &row.post_and_unit)?
        }
        kind @ (SubjectKind::Collective | SubjectKind::Household) => {
            subjects::group(tx, kind, &row.name, &row.post_and_unit)?
        }
    };
    match meant {
        Meant::One(subject) => {
            if row.kind == SubjectKind::Collective {
                tx.set_collective_detail(subject.id, &row.post_and_unit)?;
                place(tx, &subject, &row.post_and_unit)?;
            }
            Ok(Some((subject, false)))
        }
        Meant::Several(count) => {
            outcome.problem(
                row.row,
                Field::Name,
                &row.name,
                "subject_ambiguous",
                &[("count", count.to_string())],
            );
            Ok(None)
        }
        Meant::Nobody => add(tx, row, outcome),
    }
}

/// Puts the unit of a collective under its governing body, where that is a unit and the tree says nothing yet.
fn place(tx: &Tx<'_>, collective: &Subject, body: &str) -> Result<(), OfficeError> {
    let (Some(unit), Some(above)) = (collective.unit_id, tx.unit_named(body)?) else { return Ok(()) };
    if unit != above && tx.unit_parent(unit)?.is_none() && tx.unit_parent(above)?.is_none() {
        tx.set_unit_parent(unit, above)?;
    }
    Ok(())
}

/// Adds the subject of a row that nobody on record is, and says so.
fn add(
    tx: &Tx<'_>,
    row: &NominationRow,
    outcome: &mut Outcome<'_>,
) -> Result<Option<(Subject, bool)>, OfficeError> {
    let close = tx
        .subjects_like(row.kind, &row.name)?
        .first()
        .map(|subject| subject.name.clone())
        .or(tx.close_to(&row.name, 1)?.first().map(|found| found.title.clone()));
    match close {
        Some(close) => outcome.notice(row.row, Field::Name, &row.name, "close_name", &[("close", close)]),
        None => outcome.notice(row.row, Field::Name, &row.name, "subject_new", &[]),
    }
    let id = match row.kind {
        SubjectKind::Individual => match PersonName::parse(&row.name) {
            Ok(name) => tx.add_individual(&Individual {
                name,
                class: SubjectClass::Ordinary,
                sex: row.sex.or_else(|| row.honorific.map(Honorific::sex)),
                birth: row.birth.map(|birth: BirthDate| birth),
                citizen_id: row.citizen_id.clone(),
                post: row.post_and_unit.clone(),
                unit_id: None,
            })?,
            Err(error) => {
                let (reason, more) = match error {
                    NameError::Empty => ("name_missing", vec![]),
                    NameError::Letter(letter) => ("name_letter", vec![("letter", letter.to_string())]),
                };
                outcome.problem(row.row, Field::Name, &row.name, reason, &more);
                return Ok(None);
            }
        },
        SubjectKind::Collective => tx.add_collective(&row.name, None, &row.post_and_unit)?,
        SubjectKind::Household => tx.add_household(&row.name, &row.post_and_unit)?,
    };
    Ok(Some((tx.subject(id)?, true)))
}
