//! What came out of the printer: all sheets, or up to a jam, some of them spoiled.

use crate::desk::{Desk, ack};
use crate::problem::OfficeError;
use crate::wire::Ack;
use crate::wire::printing::ReportRun;
use so_vang_domain::text::clean;
use so_vang_store::table::print_run::{PrintReport, PrintSheet};
use std::collections::BTreeSet;

/// The most blank sheets one run can lose; more is a slip of the keyboard.
const MOST_BLANKS: u32 = 1000;

/// Writes down what came out of the printer. What did not come out waits to be printed again, by itself.
///
/// # Errors
///
/// [`OfficeError::Input`] for a number that is not of this run; [`OfficeError::Store`] for a run that is not
/// there or was told of before.
pub fn report(desk: &Desk, request: ReportRun) -> Result<Ack, OfficeError> {
    if request.blanks > MOST_BLANKS {
        let value = request.blanks.to_string();
        return Err(OfficeError::Input { field: "blanks", value, why: "too_many" });
    }
    let act = desk.legal_act("certificate.report_print");
    let committed = desk.store()?.transact(&act, |tx| -> Result<_, OfficeError> {
        let sheets = tx.print_sheets(request.id)?;
        let last = match request.last {
            None => sheets.last().map_or(0, |sheet| sheet.position),
            Some(0) => 0,
            Some(number) => position(&sheets, number)?,
        };
        let spoiled = request
            .spoiled
            .iter()
            .map(|number| position(&sheets, *number))
            .collect::<Result<BTreeSet<_>, _>>()?;
        let report = PrintReport {
            reported_at: act.at.to_rfc3339(),
            actor: act.actor.clone(),
            last,
            spoiled,
            blanks: request.blanks,
            note: clean(&request.note),
        };
        Ok(tx.report_print(request.id, &report)?)
    })?;
    let good = u64::from(committed.value.good);
    Ok(ack(&act, &committed, good))
}

/// The position of the sheet of a golden-register number.
fn position(sheets: &[PrintSheet], number: u32) -> Result<u32, OfficeError> {
    let found = sheets.iter().find(|sheet| sheet.golden_register_number == Some(number));
    found.map(|sheet| sheet.position).ok_or_else(|| OfficeError::Input {
        field: "golden_register_number",
        value: number.to_string(),
        why: "not_of_run",
    })
}
