//! Locking a batch: the PDF, its hash, the run and the rows of the print register, all or nothing.

use super::batch::{Batch, Entry};
use super::{checks, fit};
use crate::decision::file_stem;
use crate::desk::{Desk, ack};
use crate::job::Job;
use crate::problem::OfficeError;
use crate::wire::Ack;
use crate::wire::decision::{CertificatesPrinted, FitReport, PrintCertificates};
use so_vang_documents::certificate::Mode;
use so_vang_documents::page::Page;
use so_vang_documents::pdf::{PdfInfo, stream};
use so_vang_domain::text::clean;
use so_vang_store::Tx;
use so_vang_store::table::award_record::{CertificatePrint, CertificateRow};
use so_vang_store::table::print_run::PrintRun;
use so_vang_store::table::replacement::ReplacementKind;

/// A PDF that was made and is not yet locked.
pub(super) struct Made {
    pub(super) bytes: Vec<u8>,
    pub(super) pages: u32,
    pub(super) name: String,
    pub(super) fit: FitReport,
}

/// A run that was locked.
pub(super) struct Locked {
    pub(super) ack: Ack,
    pub(super) run_id: i64,
    pub(super) pdf_sha256: String,
}

/// Lays the batch out and makes the PDF.
///
/// # Errors
///
/// [`OfficeError::Cancelled`]; a letter that a face lacks.
pub(super) fn make(desk: &Desk, batch: &Batch, job: &Job<'_>) -> Result<Made, OfficeError> {
    let all = Some(batch.entries.len() as u64);
    job.enter("print_lay_out", all)?;
    let fit = fit::report(desk, batch, Some(job))?;
    job.enter("print_write", all)?;
    let number = &batch.decision.number;
    let params = [("award", batch.decision.award_name.clone()), ("number", number.clone())];
    let title = desk.say("certificate", "pdf_title", &params);
    let info = PdfInfo { title, created: batch.decision.issued_on };
    let pages = (0..batch.entries.len()).map(|place| -> Result<Page, OfficeError> {
        job.step()?;
        Ok(batch.lay_out(place)?.page)
    });
    let mut bytes = Vec::new();
    let pages = stream(pages, &batch.faces, &info, batch.placement(), &mut bytes)?;
    Ok(Made { bytes, pages, name: format!("bang-{}.pdf", file_stem(number)), fit })
}

/// Whether the batch may be printed at all.
///
/// # Errors
///
/// [`OfficeError::DoesNotFit`] with every text that is too long; [`OfficeError::PrintChecks`] with every serious
/// finding; [`OfficeError::PrintedBefore`] for copies without a reason; a letter that the face lacks.
pub(super) fn refuse(
    desk: &Desk,
    batch: &Batch,
    made: &Made,
    request: &PrintCertificates,
) -> Result<(), OfficeError> {
    let serious = made.fit.notes.iter().filter(|note| note.serious);
    let too_long: Vec<String> = serious.map(|note| format!("{}: {}", note.recipient, note.message)).collect();
    if !too_long.is_empty() {
        return Err(OfficeError::DoesNotFit(too_long));
    }
    let found = checks::of_batch(desk, batch, request)?;
    let serious: Vec<String> =
        found.into_iter().filter(|check| check.serious).map(|check| check.message).collect();
    if serious.is_empty() { Ok(()) } else { Err(OfficeError::PrintChecks(serious)) }
}

/// Writes the run and the print register. `send` hands the PDF over between the writing and the commit, so that
/// neither stands without the other; what it gives back is let go by the caller.
///
/// # Errors
///
/// As [`refuse`]; what `send` fails with, and then the print register is as it was.
pub(super) fn lock<T>(
    desk: &Desk,
    batch: &Batch,
    made: &Made,
    request: &PrintCertificates,
    send: impl FnOnce() -> Result<T, OfficeError>,
) -> Result<(Locked, T), OfficeError> {
    refuse(desk, batch, made, request)?;
    let said = clean(&request.reprint_reason);
    let act = desk.legal_act("certificate.print");
    let committed = desk.store()?.transact(&act, |tx| -> Result<(i64, String, T), OfficeError> {
        let copies = copies(desk, tx, batch, &said)?;
        let pdf_sha256 = tx.keep_attachment(&made.bytes)?;
        let run_id = tx.add_print_run(&PrintRun {
            decision_id: batch.decision.id,
            made_at: act.at.to_rfc3339(),
            actor: act.actor.clone(),
            mode: mode_key(batch.mode).to_owned(),
            layout: layouts(batch),
            printer: request.printer.clone(),
            tray: request.tray.clone(),
            stock_id: request.stock_id,
            placement: crate::calibration::placement_json(batch.placement()),
            sheets: made.pages,
            pdf_sha256: pdf_sha256.clone(),
        })?;
        for (position, (entry, reprint_reason)) in (1..).zip(batch.entries.iter().zip(copies)) {
            let print = tx.add_certificate_print(&CertificatePrint {
                certificate_id: entry.certificate.id,
                printed_at: act.at.to_rfc3339(),
                mode: mode_key(batch.mode),
                layout: entry.layout.clone(),
                copy_number: entry.certificate.copies + 1,
                reprint_reason,
                pdf_sha256: pdf_sha256.clone(),
            })?;
            tx.add_print_sheet(run_id, position, print)?;
        }
        Ok((run_id, pdf_sha256, send()?))
    })?;
    let ack = ack(&act, &committed, batch.entries.len() as u64);
    let (run_id, pdf_sha256, sent) = committed.value;
    Ok((Locked { ack, run_id, pdf_sha256 }, sent))
}

fn mode_key(mode: Mode) -> &'static str {
    match mode {
        Mode::Words | Mode::WordsProof => "overprint",
        Mode::Full | Mode::Proof => "full",
    }
}

/// The layouts of a run, in one line.
fn layouts(batch: &Batch) -> String {
    batch.layouts.keys().cloned().collect::<Vec<_>>().join(", ")
}

/// Why each sheet is printed: nothing for a first copy, what became of the sheet before, the decision that
/// replaces a certificate, or what the officer said.
fn copies(desk: &Desk, tx: &Tx<'_>, batch: &Batch, said: &str) -> Result<Vec<String>, OfficeError> {
    let mut reasons = Vec::with_capacity(batch.entries.len());
    let mut again = Vec::new();
    for entry in &batch.entries {
        match reason(desk, tx, entry, said)? {
            Some(reason) => reasons.push(reason),
            None => again.push(entry.number),
        }
    }
    if again.is_empty() { Ok(reasons) } else { Err(OfficeError::PrintedBefore { numbers: again }) }
}

fn reason(desk: &Desk, tx: &Tx<'_>, entry: &Entry, said: &str) -> Result<Option<String>, OfficeError> {
    let CertificateRow { id, prints, copies, unprinted, .. } = &entry.certificate;
    if *copies == 0 {
        return Ok(Some(String::new()));
    }
    if !said.is_empty() {
        return Ok(Some(said.to_owned()));
    }
    if *prints == 0 {
        let cause = unprinted.map_or("jam", |cause| cause.key());
        return Ok(Some(desk.say("unprinted", cause, &[])));
    }
    // A replacement is a reason once: for the copy that it asks for.
    let used: Vec<String> = tx.prints_of(*id)?.into_iter().map(|print| print.reprint_reason).collect();
    for (_, replacement) in tx.replacements(Some(*id))? {
        let key = match replacement.kind {
            ReplacementKind::Exchange => "exchange",
            ReplacementKind::Reissue => "reissue",
        };
        let params = [
            ("number", replacement.decision_number),
            ("day", crate::catalogue::written(replacement.decided_on)),
        ];
        let reason = desk.say("replacement_reason", key, &params);
        if !used.contains(&reason) {
            return Ok(Some(reason));
        }
    }
    Ok(None)
}

/// The answer for a PDF that is only looked at.
pub(super) fn looked_at(desk: &Desk, made: Made) -> CertificatesPrinted {
    CertificatesPrinted {
        ack: None,
        paper: desk.keep_paper(made.name, made.bytes, made.pages),
        fit: made.fit,
        run_id: None,
        pdf_sha256: String::new(),
        sent: String::new(),
    }
}

/// The answer for a run that was locked.
pub(super) fn printed(desk: &Desk, made: Made, locked: Locked, sent: String) -> CertificatesPrinted {
    CertificatesPrinted {
        ack: Some(locked.ack),
        paper: desk.keep_paper(made.name, made.bytes, made.pages),
        fit: made.fit,
        run_id: Some(locked.run_id),
        pdf_sha256: locked.pdf_sha256,
        sent,
    }
}
