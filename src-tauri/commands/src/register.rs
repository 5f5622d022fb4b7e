//! The golden register: every award on record.

use crate::desk::Desk;
use crate::list::page_of;
use crate::problem::OfficeError;
use crate::wire::PageRequest;
use crate::wire::decision::{RegisterLine, RegisterPage};

/// A page of all awards on record, the newest decision first, then by golden-register number.
///
/// # Errors
///
/// A failure of the office file.
pub fn page(desk: &Desk, request: PageRequest) -> Result<RegisterPage, OfficeError> {
    desk.store()?.read(|read| {
        let (total, rows) = read.register(&page_of(request))?;
        let ids: Vec<i64> = rows.iter().map(|award| award.id).collect();
        let revoked = read.revoked(&ids)?;
        let rows = rows.into_iter().map(|award| RegisterLine {
            revoked: revoked.contains(&award.id),
            id: award.id,
            year: award.record.year,
            golden_register_number: award.record.decided.map(|decided| decided.golden_register_number),
            subject_id: award.record.subject_id,
            kind: award.kind.key().to_owned(),
            recipient: award.record.recipient,
            recipient_line: award.record.recipient_line,
            award_name: award.record.award_name,
            decision_number: award.record.decision_number,
            decision_date: award.record.decision_date.map(|day| day.to_string()).unwrap_or_default(),
            prints: award.certificate.map_or(0, |certificate| u64::from(certificate.prints)),
        });
        Ok(RegisterPage { total, rows: rows.collect() })
    })
}
