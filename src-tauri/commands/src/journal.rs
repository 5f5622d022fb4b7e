//! What was done, and taking it back.

use crate::desk::{Desk, ack};
use crate::problem::OfficeError;
use crate::wire::journal::{ActLine, JournalPage, Undo};
use crate::wire::{Ack, PageRequest};
use so_vang_store::ActRow;

/// The most rows of one page.
pub(crate) const MOST_ROWS: u32 = 500;

fn line(desk: &Desk, row: ActRow) -> ActLine {
    ActLine {
        // Why something was done belongs to what was done: a decision that departs from the criteria says it here.
        text: match row.reason.as_str() {
            "" => desk.say("act", &row.act, &[]),
            reason => format!("{}: {reason}", desk.say("act", &row.act, &[])),
        },
        undoable: !row.legal_force && row.undone_by.is_none(),
        seq: row.seq,
        at: row.at,
        actor: row.actor,
        act: row.act,
        rows: row.row_count,
        undone_by: row.undone_by,
    }
}

/// The last acts, the newest first.
pub(crate) fn recent(desk: &Desk, limit: u32) -> Result<Vec<ActLine>, OfficeError> {
    let rows = desk.store()?.read(|read| read.acts(0, limit))?;
    Ok(rows.into_iter().map(|row| line(desk, row)).collect())
}

/// A page of acts, the newest first.
///
/// # Errors
///
/// A failure of the office file.
pub fn page(desk: &Desk, request: PageRequest) -> Result<JournalPage, OfficeError> {
    desk.store()?.read(|read| {
        let rows = read.acts(request.offset, request.limit.min(MOST_ROWS))?;
        Ok(JournalPage {
            total: read.act_count()?,
            rows: rows.into_iter().map(|row| line(desk, row)).collect(),
        })
    })
}

/// Undoes an act that has no legal force, as a new act.
///
/// # Errors
///
/// The reason why not: legal force, undone before, later acts on the same records.
pub fn undo(desk: &Desk, request: Undo) -> Result<Ack, OfficeError> {
    let act = desk.act("undo");
    let committed = desk.store()?.undo(&act, request.seq)?;
    Ok(ack(&act, &committed, committed.rows))
}
