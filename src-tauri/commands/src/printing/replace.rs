//! Certificates that are exchanged or issued again, by the decision that says so.

use crate::catalogue::day_or;
use crate::desk::{Desk, ack};
use crate::problem::OfficeError;
use crate::wire::Ack;
use crate::wire::printing::ReplaceCertificate;
use so_vang_domain::text::clean;
use so_vang_store::table::replacement::{Replacement, ReplacementKind};

/// Writes down that a certificate is replaced; its next print then needs no other reason. It cannot be undone.
///
/// # Errors
///
/// [`OfficeError::Input`] for a missing number or reason, an unknown kind, a day before the decision that
/// conferred the award or after today; [`OfficeError::NoCertificate`] for an award without one;
/// [`OfficeError::NeverPrinted`] where there is nothing to replace yet.
pub fn replace(desk: &Desk, request: ReplaceCertificate) -> Result<Ack, OfficeError> {
    let wrong = |field, value: &str, why| OfficeError::Input { field, value: value.to_owned(), why };
    let kind = ReplacementKind::from_key(&request.kind)
        .ok_or_else(|| wrong("replacement_kind", &request.kind, "unknown"))?;
    let (decision_number, reason) = (clean(&request.decision_number), clean(&request.reason));
    for (field, text) in [("number", &decision_number), ("reason", &reason)] {
        if text.is_empty() {
            return Err(wrong(field, "", "empty"));
        }
    }
    let decided_on = day_or("decided_on", &request.decided_on, desk.today())?;
    if decided_on > desk.today() {
        return Err(wrong("decided_on", &crate::catalogue::written(decided_on), "future"));
    }
    let act = desk.legal_act("certificate.replace");
    let committed = desk.store()?.transact(&act, |tx| -> Result<(), OfficeError> {
        let award = tx.award(request.award_id)?;
        let none = OfficeError::NoCertificate { award: award.record.award_name.clone() };
        let certificate = award.certificate.ok_or(none)?;
        if certificate.prints == 0 {
            return Err(OfficeError::NeverPrinted { recipient: award.record.recipient });
        }
        if award.record.decision_date.is_some_and(|conferred| decided_on < conferred) {
            let day = crate::catalogue::written(decided_on);
            return Err(OfficeError::Input { field: "decided_on", value: day, why: "before_decision" });
        }
        tx.add_replacement(&Replacement {
            certificate_id: certificate.id,
            kind,
            decision_number,
            decided_on,
            reason,
            returned: request.returned,
        })?;
        Ok(())
    })?;
    Ok(ack(&act, &committed, 1))
}
