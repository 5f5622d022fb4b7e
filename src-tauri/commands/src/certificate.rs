//! Certificates: how they fit, how they look, and printing them.

mod batch;
mod checks;
mod fit;
mod run;

use crate::desk::{Desk, Existing, check_target};
use crate::job::Job;
use crate::problem::OfficeError;
use crate::wire::decision::{CertificatesPrinted, PrintCertificates};
use crate::wire::printing::ReportRun;
use batch::Batch;
pub(crate) use batch::mode;
pub use fit::fit;
pub(crate) use fit::fit_lines;
use run::Made;
use so_vang_documents::certificate::{CertificateView, Mode};
use so_vang_documents::font::Faces;
use so_vang_documents::page::Page;
use so_vang_store::Read;
use so_vang_store::table::print_run::PrintRunRow;
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

/// The certificates as they would be printed, for the screen; nothing is written down.
///
/// # Errors
///
/// As [`fit()`]; [`OfficeError::Cancelled`] if an officer called it off.
pub fn preview(desk: &Desk, request: PrintCertificates) -> Result<CertificatesPrinted, OfficeError> {
    let job = desk.begin("certificates.preview", "print_lay_out");
    let made = run::make(desk, &Batch::read(desk, &request)?, &job)?;
    Ok(run::looked_at(desk, made))
}

/// Makes the certificates for the printer, a page each in the order of the golden register, locks them with
/// their hash, writes the print register, and sends them to the printer if one is named. A proof is not
/// written down.
///
/// # Errors
///
/// [`OfficeError::DoesNotFit`] naming every text that is too long even at its smallest size;
/// [`OfficeError::PrintedBefore`] where a certificate was printed before and no reason is given;
/// [`OfficeError::PrintChecks`]; [`OfficeError::Printer`] for a printer that is gone or does not answer, and then
/// the print register is as it was; as [`preview`].
pub fn print(desk: &Desk, request: PrintCertificates) -> Result<CertificatesPrinted, OfficeError> {
    let job = desk.begin("certificates.print", "print_lay_out");
    let batch = Batch::read(desk, &request)?;
    let made = run::make(desk, &batch, &job)?;
    if matches!(batch.mode, Mode::Proof | Mode::WordsProof) {
        job.seal("print_save")?;
        return Ok(run::looked_at(desk, made));
    }
    if request.printer.is_empty() {
        job.seal("print_save")?;
        let (locked, ()) = run::lock(desk, &batch, &made, &request, || Ok(()))?;
        return Ok(run::printed(desk, made, locked, String::new()));
    }
    send(desk, &batch, made, &request, &job)
}

/// Hands the PDF to the printer and lets it wait, writes the register, and only then lets the printer begin.
fn send(
    desk: &Desk,
    batch: &Batch,
    made: Made,
    request: &PrintCertificates,
    job: &Job<'_>,
) -> Result<CertificatesPrinted, OfficeError> {
    let first = batch.entries.first().ok_or(OfficeError::NoSuchPaper)?;
    let layout = batch.layout_of(first)?;
    let size = batch.placement().page_size(layout.width, layout.height);
    let order =
        crate::calibration::Order { printer: &request.printer, tray: &request.tray, size, title: &made.name };
    job.seal("print_save")?;
    let (locked, held) = run::lock(desk, batch, &made, request, || order.hold(desk, &made.bytes))?;
    match held.release(desk) {
        Ok(sent) => Ok(run::printed(desk, made, locked, sent)),
        // The register says that the sheets were printed; now it is told that none came out.
        Err(OfficeError::Printer(source)) => {
            let report = ReportRun { id: locked.run_id, last: Some(0), ..ReportRun::default() };
            crate::printing::report(desk, report)?;
            Err(OfficeError::PrinterLost { source })
        }
        Err(error) => Err(error),
    }
}

/// The words of the first certificate that a request means, with its golden-register number.
///
/// # Errors
///
/// As [`fit()`].
pub(crate) fn words_of(
    desk: &Desk,
    read: &Read<'_>,
    request: &PrintCertificates,
) -> Result<(u32, CertificateView), OfficeError> {
    let batch =
        Batch::read_in(desk, read, &PrintCertificates { mode: "full".to_owned(), ..request.clone() })?;
    let view = batch.views.into_iter().next().ok_or(OfficeError::NoSuchPaper)?;
    Ok((batch.entries.first().map_or(0, |entry| entry.number), view))
}

/// The pages of a run as they are for the archive: as they are read, with everything on them, each in the
/// layout its sheet was printed in, and the faces they are set in.
///
/// # Errors
///
/// A failure of the office file; a layout or a face that is no longer there.
pub(crate) fn pages_of(desk: &Desk, row: &PrintRunRow) -> Result<(Vec<Page>, Faces), OfficeError> {
    let sheets = desk.store()?.read(|read| read.print_sheets(row.id))?;
    let numbers_in = |layout: &str| {
        sheets
            .iter()
            .filter(|sheet| sheet.layout == layout)
            .filter_map(|sheet| sheet.golden_register_number)
            .collect()
    };
    let layouts: BTreeSet<&str> = sheets.iter().map(|sheet| sheet.layout.as_str()).collect();
    let mut pages = BTreeMap::new();
    for layout in layouts {
        let request = PrintCertificates {
            decision_id: row.run.decision_id,
            mode: "full".to_owned(),
            layout: Some(layout.to_owned()),
            only: numbers_in(layout),
            ..PrintCertificates::default()
        };
        let batch = Batch::read(desk, &request)?;
        for (place, entry) in batch.entries.iter().enumerate() {
            pages.insert(entry.number, batch.lay_out(place)?.page);
        }
    }
    let in_order = sheets.iter().filter_map(|sheet| pages.remove(&sheet.golden_register_number?)).collect();
    let faces = desk.store()?.read(|read| crate::font::faces(desk, &read))?;
    Ok((in_order, faces))
}

/// As [`print`], and writes the PDF to `target`: beside it before the register is written, under its own
/// name after, so that neither stands without the other.
///
/// # Errors
///
/// As [`print`]; a full or read-only disk, and then the print register is as it was.
pub fn print_to(
    desk: &Desk,
    request: &PrintCertificates,
    target: &Path,
) -> Result<CertificatesPrinted, OfficeError> {
    // The place is looked at before anything is written down, here or in the register.
    check_target(target, Existing::Keep)?;
    let job = desk.begin("certificates.print", "print_lay_out");
    let batch = Batch::read(desk, request)?;
    let made = run::make(desk, &batch, &job)?;
    let mut part = target.as_os_str().to_owned();
    part.push(".part");
    let part = PathBuf::from(part);
    let done =
        write_whole(&part, &made.bytes).map_err(|source| OfficeError::write(target, source)).and_then(|()| {
            job.seal("print_save")?;
            let printed = if matches!(batch.mode, Mode::Proof | Mode::WordsProof) {
                run::looked_at(desk, made)
            } else {
                let (locked, ()) = run::lock(desk, &batch, &made, request, || Ok(()))?;
                run::printed(desk, made, locked, String::new())
            };
            std::fs::rename(&part, target).map_err(|source| OfficeError::write(target, source))?;
            Ok(printed)
        });
    if done.is_err() {
        // A half file is worse than none; the error says what happened.
        let _ = std::fs::remove_file(&part);
    }
    done
}

/// Writes a file and waits until the disk has it.
fn write_whole(target: &Path, bytes: &[u8]) -> std::io::Result<()> {
    use std::io::Write as _;
    let mut file = std::fs::File::create(target)?;
    file.write_all(bytes)?;
    file.sync_all()
}
