//! The print register: every sheet, what became of one certificate, and the golden register as a paper.

use crate::desk::Desk;
use crate::list::page_of;
use crate::problem::OfficeError;
use crate::wire::printing::{CertificateView, PrintLine, PrintsPage, ReplacementLine};
use crate::wire::{Id, PageRequest};
use so_vang_store::query::PrintLine as Row;

/// A page of the print register, the newest sheet first.
///
/// # Errors
///
/// A failure of the office file; a column or a test that the list does not have.
pub fn page(desk: &Desk, request: PageRequest) -> Result<PrintsPage, OfficeError> {
    desk.store()?.read(|read| {
        let (total, rows) = read.print_register(&page_of(request))?;
        Ok(PrintsPage { total, rows: rows.into_iter().map(line).collect() })
    })
}

fn line(row: Row) -> PrintLine {
    PrintLine {
        id: row.id,
        printed_at: row.printed_at,
        actor: row.actor,
        golden_register_number: row.number.unwrap_or_default(),
        recipient: row.recipient,
        decision_number: row.decision_number,
        mode: row.mode,
        printer: row.printer,
        tray: row.tray,
        stock: row.stock,
        copy_number: row.copy_number,
        reprint_reason: row.reprint_reason,
        state: row.state.key().to_owned(),
        run_id: row.print_run_id,
    }
}

/// Everything that became of the certificate of an award.
///
/// # Errors
///
/// [`OfficeError::Store`] if there is no such award; [`OfficeError::NoCertificate`] if it has none.
pub fn certificate(desk: &Desk, request: Id) -> Result<CertificateView, OfficeError> {
    desk.store()?.read(|read| {
        let award = read.award(request.id)?;
        let none = OfficeError::NoCertificate { award: award.record.award_name.clone() };
        let certificate = award.certificate.ok_or(none)?;
        let prints = read.prints_of(certificate.id)?.into_iter().map(line).collect();
        let replacements = read.replacements(Some(certificate.id))?;
        Ok(CertificateView {
            award_id: award.id,
            decision_id: award.record.decided.map(|decided| decided.decision_id).unwrap_or_default(),
            prints,
            replacements: replacements
                .into_iter()
                .map(|(id, row)| ReplacementLine {
                    id,
                    kind: row.kind.key().to_owned(),
                    decision_number: row.decision_number,
                    decided_on: row.decided_on.to_string(),
                    reason: row.reason,
                    returned: row.returned,
                })
                .collect(),
        })
    })
}
