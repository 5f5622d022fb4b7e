//! Nominations of an open dossier, changed by hand.

use super::{Cells, check_count};
use crate::catalogue::award;
use crate::desk::{Desk, ack};
use crate::nomination::{honorific, open};
use crate::problem::OfficeError;
use crate::wire::dossier::{AddNomination, EditNomination, EditNominations, NominationAdded};
use crate::wire::{Ack, Id, Ids};
use so_vang_domain::subject::{RecipientKind, SubjectKind};
use so_vang_domain::text::clean;
use so_vang_store::table::nomination::Nomination;
use so_vang_store::table::subject::Subject;
use so_vang_store::{Read, StoreError};
use std::collections::BTreeMap;

/// A nomination with what an edit says written over it.
fn edited(mut nomination: Nomination, edit: &EditNomination) -> Nomination {
    for (field, given) in [
        (&mut nomination.recipient_line, &edit.recipient_line),
        (&mut nomination.achievement, &edit.achievement),
        (&mut nomination.note, &edit.note),
    ] {
        if let Some(text) = given {
            *field = clean(text);
        }
    }
    nomination
}

/// Changes a nomination while its dossier is open.
///
/// # Errors
///
/// [`OfficeError::NominationClosed`] once the dossier was handed in; a stale revision.
pub fn edit(desk: &Desk, request: EditNomination) -> Result<Ack, OfficeError> {
    let act = desk.act("nomination.edit");
    let committed = desk.store()?.transact(&act, |tx| -> Result<(), OfficeError> {
        let nomination = edited(open(tx, request.id)?.nomination, &request);
        Ok(tx.set_nomination(request.id, request.revision, &nomination)?)
    })?;
    Ok(ack(&act, &committed, 1))
}

/// Changes many nominations of open dossiers in one act: all cells, or none where one is wrong.
///
/// # Errors
///
/// [`OfficeError::Cells`] with every wrong row; [`OfficeError::Input`] for more than 20,000 edits.
pub fn edit_many(desk: &Desk, request: EditNominations) -> Result<Ack, OfficeError> {
    let mut cells = Cells::new(desk, request.edits.len())?;
    let act = desk.act("nomination.edit_many");
    let committed = desk.store()?.transact(&act, |tx| -> Result<u64, OfficeError> {
        let mut is_open: BTreeMap<i64, bool> = BTreeMap::new();
        let mut changed = 0;
        for (row, edit) in (1..).zip(&request.edits) {
            if !cells.first(row, edit.id) {
                continue;
            }
            let present = match tx.nomination(edit.id) {
                Ok(present) => present,
                Err(error) => {
                    cells.cell(row, &edit.id.to_string(), error.into())?;
                    continue;
                }
            };
            let dossier = present.nomination.dossier_id;
            let dossier_is_open = match is_open.get(&dossier) {
                Some(known) => *known,
                None => *is_open.entry(dossier).or_insert(tx.dossier(dossier)?.state.is_open()),
            };
            let nomination = edited(present.nomination.clone(), edit);
            if !dossier_is_open {
                cells.row(row, &present.recipient(), "closed");
            } else if present.revision != edit.revision {
                cells.row(row, &present.recipient(), "stale");
            } else if nomination != present.nomination && cells.wrong.is_empty() {
                tx.set_nomination(edit.id, edit.revision, &nomination)?;
                changed += 1;
            }
        }
        cells.check()?;
        Ok(changed)
    })?;
    Ok(ack(&act, &committed, committed.value))
}

/// Nominates a subject on record at the end of an open dossier's list.
///
/// # Errors
///
/// [`OfficeError::NominationClosed`] once the dossier was handed in; [`OfficeError::NominationThere`];
/// [`OfficeError::AwardRecipient`] for an award that this kind of recipient cannot have;
/// [`OfficeError::Absent`] for a dossier or an award that there is not.
pub fn add(desk: &Desk, request: AddNomination) -> Result<NominationAdded, OfficeError> {
    let award = award(desk, &request.award)?;
    let act = desk.act("nomination.add");
    let committed = desk.store()?.transact(&act, |tx| -> Result<i64, OfficeError> {
        let dossier = crate::dossier::find(tx, &request.dossier)?;
        if !dossier.state.is_open() {
            return Err(OfficeError::NominationClosed);
        }
        let subject = tx.subject(request.subject_id)?;
        let recipient = RecipientKind::of(subject.kind, subject.class);
        if !award.may_be_received_by(recipient) {
            let award = award.name_on(desk.today()).to_owned();
            return Err(OfficeError::AwardRecipient { award, recipient: recipient.key() });
        }
        let present = tx.nominations(dossier.id)?;
        let same = |row: &Nomination| row.subject_id == subject.id && row.award_code == award.code;
        if present.iter().any(|row| same(&row.nomination)) {
            let award = award.name_on(desk.today()).to_owned();
            return Err(OfficeError::NominationThere { name: subject.name, award });
        }
        Ok(tx.add_nomination(&Nomination {
            dossier_id: dossier.id,
            position: present.iter().map(|row| row.nomination.position).max().unwrap_or(0) + 1,
            subject_id: subject.id,
            award_code: award.code.clone(),
            honorific: honorific(desk, tx, &subject, None, None)?,
            recipient_line: recipient_line(tx, &subject)?,
            achievement: request.achievement.as_deref().map(clean).unwrap_or_default(),
            note: String::new(),
        })?)
    })?;
    Ok(NominationAdded { id: committed.value, ack: ack(&act, &committed, 1) })
}

/// What stands under the recipient: post and unit, or the governing body, or the address.
fn recipient_line(read: &Read<'_>, subject: &Subject) -> Result<String, StoreError> {
    if subject.kind != SubjectKind::Individual {
        return Ok(read.collective(subject.id)?.detail);
    }
    let parts = [subject.post.as_str(), &subject.unit];
    Ok(parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", "))
}

/// Takes a nomination off the list while its dossier is open.
///
/// # Errors
///
/// [`OfficeError::NominationClosed`] once the dossier was handed in.
pub fn remove(desk: &Desk, request: Id) -> Result<Ack, OfficeError> {
    take_off(desk, "nomination.remove", &[request.id])
}

/// Takes many nominations off their lists in one act.
///
/// # Errors
///
/// As [`remove`]; none is taken off then. [`OfficeError::Input`] for more than 20,000.
pub fn remove_many(desk: &Desk, request: Ids) -> Result<Ack, OfficeError> {
    check_count(desk, request.ids.len())?;
    take_off(desk, "nomination.remove_many", &request.ids)
}

fn take_off(desk: &Desk, act: &'static str, ids: &[i64]) -> Result<Ack, OfficeError> {
    let act = desk.act(act);
    let committed = desk.store()?.transact(&act, |tx| -> Result<(), OfficeError> {
        for id in ids {
            open(tx, *id)?;
            tx.remove_nomination(*id)?;
        }
        Ok(())
    })?;
    Ok(ack(&act, &committed, ids.len() as u64))
}
