//! What waits to be printed, what was printed, and what came of it.

mod book;
mod outcome;
mod register;
mod replace;

use crate::desk::Desk;
use crate::problem::OfficeError;
use crate::wire::printing::{PrintQueue, QueueLine, RunLine, Runs};
use crate::wire::{Id, Nothing, PaperRef};
pub use book::book;
pub use outcome::report;
pub use register::{certificate, page};
pub use replace::replace;
use so_vang_store::Read;
use so_vang_store::table::print_run::PrintRunRow;

/// Decisions with certificates, and the runs whose outcome nobody told yet.
///
/// # Errors
///
/// A failure of the office file.
pub fn queue(desk: &Desk, _: Nothing) -> Result<PrintQueue, OfficeError> {
    desk.store()?.read(|read| {
        let mut decisions = Vec::new();
        for row in read.print_queue()? {
            let waiting = if row.pending > 0 { waiting(&read, row.decision_id)? } else { Vec::new() };
            decisions.push(QueueLine {
                decision_id: row.decision_id,
                number: row.number,
                issued_on: row.issued_on.to_string(),
                award_name: row.award_name,
                certificates: row.certificates,
                printed: row.printed,
                next: waiting.first().map(|(first, _)| *first),
                waiting,
            });
        }
        let open = read.print_runs(None)?.into_iter().filter(|row| row.outcome.is_none());
        let runs = open.map(|row| line(&read, row)).collect::<Result<_, _>>()?;
        Ok(PrintQueue { decisions, runs })
    })
}

/// The numbers of a decision that are not on paper, as first and last of each row of numbers.
fn waiting(read: &Read<'_>, decision: i64) -> Result<Vec<(u32, u32)>, OfficeError> {
    let mut rows: Vec<(u32, u32)> = Vec::new();
    for award in read.awards_of_decision(decision)? {
        let waits = award.certificate.as_ref().is_some_and(|certificate| certificate.prints == 0);
        let Some(decided) = award.record.decided.filter(|_| waits) else { continue };
        let number = decided.golden_register_number;
        match rows.last_mut() {
            Some((_, last)) if *last + 1 == number => *last = number,
            Some(_) | None => rows.push((number, number)),
        }
    }
    Ok(rows)
}

/// One run as told, with the numbers of its sheets.
fn line(read: &Read<'_>, row: PrintRunRow) -> Result<RunLine, OfficeError> {
    let sheets = read.print_sheets(row.id)?;
    let reported = row.outcome.is_some();
    let (good, spoiled, note) = match row.outcome {
        Some(outcome) => (outcome.good, outcome.spoiled, outcome.note),
        None => (row.run.sheets, 0, String::new()),
    };
    Ok(RunLine {
        id: row.id,
        made_at: row.run.made_at,
        actor: row.run.actor,
        decision_id: row.run.decision_id,
        decision_number: row.decision_number,
        mode: row.run.mode,
        layout: row.run.layout,
        printer: row.run.printer,
        tray: row.run.tray,
        stock: row.stock,
        sheets: row.run.sheets,
        numbers: sheets.iter().filter_map(|sheet| sheet.golden_register_number).collect(),
        good,
        spoiled,
        reported,
        note,
        pdf_sha256: row.run.pdf_sha256,
    })
}

/// The runs of a decision, the newest first.
///
/// # Errors
///
/// A failure of the office file.
pub fn runs(desk: &Desk, request: Id) -> Result<Runs, OfficeError> {
    desk.store()?.read(|read| {
        let rows = read.print_runs(Some(request.id))?;
        Ok(Runs { rows: rows.into_iter().map(|row| line(&read, row)).collect::<Result<_, OfficeError>>()? })
    })
}

/// The locked PDF of a run, byte for byte.
///
/// # Errors
///
/// [`OfficeError::Store`] if there is no such run, or its file is damaged.
pub fn open(desk: &Desk, request: Id) -> Result<PaperRef, OfficeError> {
    let (row, bytes) = desk.store()?.read(|read| {
        let row = read.print_run(request.id)?;
        let bytes = read.attachment(&row.run.pdf_sha256)?;
        Ok::<_, OfficeError>((row, bytes))
    })?;
    let stem = crate::decision::file_stem(&row.decision_number);
    Ok(desk.keep_paper(format!("bang-{stem}-luot-{}.pdf", row.id), bytes, row.run.sheets))
}
