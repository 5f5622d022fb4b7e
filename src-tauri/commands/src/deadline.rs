//! What the officer must not forget.

use crate::catalogue::read_day;
use crate::desk::{Desk, ack};
use crate::problem::OfficeError;
use crate::wire::office::{DeadlineLine, FinishDeadline, SaveDeadline};
use crate::wire::{Ack, Id};
use chrono::{Datelike, Days, NaiveDate};
use so_vang_domain::text::clean;
use so_vang_store::table::deadline::Deadline;
use so_vang_store::{Read, StoreError};

/// So many days ahead the desk tells of the days of the office's own rules.
const DAYS_AHEAD: Days = Days::new(60);
/// Open deadlines that the desk shows.
const MOST_OPEN: u32 = 12;

/// Days for which the desk still shows what was ticked off.
const DAYS_SHOWN: Days = Days::new(7);

/// The deadlines of the desk: open ones, the nearest first, then those ticked off lately.
///
/// # Errors
///
/// A failure of the office file.
pub(crate) fn of_desk(read: Read<'_>, today: NaiveDate) -> Result<Vec<DeadlineLine>, StoreError> {
    let mut found = read.open_deadlines(MOST_OPEN)?;
    found.extend(read.deadlines_done_after(today.checked_sub_days(DAYS_SHOWN).unwrap_or(NaiveDate::MIN))?);
    let mut lines: Vec<DeadlineLine> = found.into_iter().map(|deadline| line(deadline, today)).collect();
    let rules = crate::local_rule::rules(&read)?;
    let until = today.checked_add_days(DAYS_AHEAD).unwrap_or(NaiveDate::MAX);
    for year in [today.year(), today.year() + 1] {
        for (rule, due, name, source) in crate::local_rule::deadlines(&rules, year) {
            if (today..=until).contains(&due) {
                lines.push(of_rule(rule, due, format!("{name} ({source})"), today));
            }
        }
    }
    // A stable sort by what is done and the day: the order of the list, with the rules between.
    lines.sort_by_key(|line| (line.done, line.days_left));
    Ok(lines)
}

/// A day of the office's own rules; it is ticked off by nobody and comes again each year.
fn of_rule(rule: i64, due: NaiveDate, title: String, today: NaiveDate) -> DeadlineLine {
    DeadlineLine {
        id: 0,
        rule_id: Some(rule),
        title,
        due_on: due.to_string(),
        days_left: (due - today).num_days(),
        done: false,
        dossier: String::new(),
        revision: 0,
    }
}

fn line(deadline: Deadline, today: NaiveDate) -> DeadlineLine {
    DeadlineLine {
        id: deadline.id,
        rule_id: None,
        title: deadline.title,
        due_on: deadline.due_on.to_string(),
        days_left: (deadline.due_on - today).num_days(),
        done: deadline.done_on.is_some(),
        dossier: deadline.dossier,
        revision: deadline.revision,
    }
}

/// Writes a deadline down, or changes one.
///
/// # Errors
///
/// [`OfficeError::Input`] for a missing title or a day that cannot be; [`OfficeError::Absent`] for an unknown
/// dossier; a stale revision.
pub fn save(desk: &Desk, request: SaveDeadline) -> Result<Ack, OfficeError> {
    let title = clean(&request.title);
    if title.is_empty() {
        return Err(OfficeError::Input { field: "deadline", value: request.title, why: "empty" });
    }
    let due_on = read_day("due_on", &request.due_on)?;
    let act = desk.act("deadline.save");
    let committed = desk.store()?.transact(&act, |tx| -> Result<(), OfficeError> {
        let code = request.dossier.as_deref().map(clean).filter(|code| !code.is_empty());
        let dossier_id = code.map(|code| crate::dossier::find(tx, &code)).transpose()?.map(|found| found.id);
        let Some(id) = request.id else {
            tx.add_deadline(&title, due_on, dossier_id)?;
            return Ok(());
        };
        let present = tx.deadline(id)?;
        // The code follows the id; only the id is written.
        let dossier = if dossier_id == present.dossier_id { present.dossier.clone() } else { String::new() };
        let revision = request.revision.unwrap_or_default();
        tx.set_deadline(&Deadline { title, due_on, dossier_id, dossier, revision, ..present })?;
        Ok(())
    })?;
    Ok(ack(&act, &committed, 1))
}

/// Ticks a deadline off today, or opens it again.
///
/// # Errors
///
/// [`OfficeError::Store`] if there is none of this id.
pub fn finish(desk: &Desk, request: FinishDeadline) -> Result<Ack, OfficeError> {
    let act = desk.act("deadline.finish");
    let committed = desk.store()?.transact(&act, |tx| -> Result<bool, StoreError> {
        let mut deadline = tx.deadline(request.id)?;
        if request.done == deadline.done_on.is_some() {
            return Ok(false);
        }
        deadline.done_on = request.done.then(|| desk.today());
        tx.set_deadline(&deadline)
    })?;
    Ok(ack(&act, &committed, u64::from(committed.value)))
}

/// Takes a deadline away.
///
/// # Errors
///
/// [`OfficeError::Store`] if there is none of this id.
pub fn remove(desk: &Desk, request: Id) -> Result<Ack, OfficeError> {
    let act = desk.act("deadline.remove");
    let committed = desk.store()?.transact(&act, |tx| tx.remove_deadline(request.id))?;
    Ok(ack(&act, &committed, 1))
}
