//! Nominations of a dossier.

use crate::catalogue::name_of;
use crate::desk::{Desk, ack};
use crate::journal::MOST_ROWS;
use crate::problem::OfficeError;
use crate::wire::dossier::{EditNomination, NominationLine, NominationsPage, NominationsRequest};
use crate::wire::{Ack, Id};
use so_vang_domain::text::{clean, fold};
use so_vang_store::table::nomination::NominationRow;
use so_vang_store::table::office::Office;
use so_vang_store::{Read, Tx};

fn line(desk: &Desk, office: &Office, row: NominationRow) -> NominationLine {
    NominationLine {
        id: row.id,
        position: row.nomination.position,
        subject_id: row.nomination.subject_id,
        kind: row.kind.key().to_owned(),
        recipient: row.recipient(),
        award_name: name_of(desk, office, &row.nomination.award_code),
        in_favour: row.ballots.map(|ballots| ballots.in_favour),
        against: row.ballots.map(|ballots| ballots.against),
        approved: row.ballots.map(|ballots| ballots.approved()),
        decision_number: row.decision.map(|(_, number)| number).unwrap_or_default(),
        recipient_line: row.nomination.recipient_line,
        award: row.nomination.award_code,
        achievement: row.nomination.achievement,
        note: row.nomination.note,
        revision: row.revision,
    }
}

/// A page of the nominations of a dossier, in the order of its list.
///
/// # Errors
///
/// [`OfficeError::Absent`] if there is no dossier of this code.
pub fn page(desk: &Desk, request: NominationsRequest) -> Result<NominationsPage, OfficeError> {
    desk.store()?.read(|read| {
        let dossier = crate::dossier::find(&read, &request.dossier)?;
        let office = read.office()?;
        let words = fold(&request.text);
        let wanted = |row: &NominationRow| {
            let text = fold(&format!("{} {}", row.recipient(), row.nomination.recipient_line));
            words.split(' ').all(|word| text.contains(word))
        };
        let rows: Vec<NominationRow> = read.nominations(dossier.id)?.into_iter().filter(wanted).collect();
        let total = rows.len() as u64;
        let rows = rows.into_iter().skip(request.offset as usize).take(request.limit.min(MOST_ROWS) as usize);
        Ok(NominationsPage { total, rows: rows.map(|row| line(desk, &office, row)).collect() })
    })
}

/// One nomination.
///
/// # Errors
///
/// [`OfficeError::Store`] if there is none of this id.
pub fn show(desk: &Desk, request: Id) -> Result<NominationLine, OfficeError> {
    desk.store()?.read(|read| Ok(line(desk, &read.office()?, read.nomination(request.id)?)))
}

/// The nomination of an id, if its dossier is still open.
fn open(tx: &Tx<'_>, id: i64) -> Result<NominationRow, OfficeError> {
    let read: &Read<'_> = tx;
    let row = read.nomination(id)?;
    if read.dossier(row.nomination.dossier_id)?.state.is_open() {
        Ok(row)
    } else {
        Err(OfficeError::NominationClosed)
    }
}

/// Changes a nomination while its dossier is open.
///
/// # Errors
///
/// [`OfficeError::NominationClosed`] once the dossier was handed in; a stale revision.
pub fn edit(desk: &Desk, request: EditNomination) -> Result<Ack, OfficeError> {
    let act = desk.act("nomination.edit");
    let committed = desk.store()?.transact(&act, |tx| -> Result<(), OfficeError> {
        let mut nomination = open(tx, request.id)?.nomination;
        for (field, given) in [
            (&mut nomination.recipient_line, &request.recipient_line),
            (&mut nomination.achievement, &request.achievement),
            (&mut nomination.note, &request.note),
        ] {
            if let Some(text) = given {
                *field = clean(text);
            }
        }
        Ok(tx.set_nomination(request.id, request.revision, &nomination)?)
    })?;
    Ok(ack(&act, &committed, 1))
}

/// Takes a nomination off the list while its dossier is open.
///
/// # Errors
///
/// [`OfficeError::NominationClosed`] once the dossier was handed in.
pub fn remove(desk: &Desk, request: Id) -> Result<Ack, OfficeError> {
    let act = desk.act("nomination.remove");
    let committed = desk.store()?.transact(&act, |tx| -> Result<(), OfficeError> {
        open(tx, request.id)?;
        Ok(tx.remove_nomination(request.id)?)
    })?;
    Ok(ack(&act, &committed, 1))
}
