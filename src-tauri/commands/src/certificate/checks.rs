//! What should be looked at before paper is spent: record, dates, authority, layout, stock and printer.

use super::batch::{Batch, Entry};
use crate::catalogue::{refusal, written};
use crate::desk::Desk;
use crate::problem::OfficeError;
use crate::stock::{same_paper, size_warning};
use crate::text::Param;
use crate::wire::decision::{PrintCertificates, PrintCheck};
use so_vang_documents::certificate::Mode;
use so_vang_documents::layout::{Field, Show};
use so_vang_domain::subject::SubjectKind;
use so_vang_store::Read;

/// The findings so far.
struct Found<'d> {
    desk: &'d Desk,
    checks: Vec<PrintCheck>,
}

impl Found<'_> {
    fn add(&mut self, key: &str, params: &[Param<'_>], serious: bool) {
        let message = self.desk.say("print_check", key, params);
        self.say(message, serious);
    }

    fn say(&mut self, message: String, serious: bool) {
        self.checks.push(PrintCheck { golden_register_number: None, subject_id: None, message, serious });
    }

    fn of(&mut self, entry: &Entry, key: &str, params: &[Param<'_>]) {
        self.checks.push(PrintCheck {
            golden_register_number: Some(entry.number),
            subject_id: Some(entry.award.record.subject_id),
            message: self.desk.say("print_check", key, params),
            serious: false,
        });
    }
}

/// Everything to look at; the serious ones stop a print.
///
/// # Errors
///
/// A failure of the office file.
pub(super) fn of_batch(
    desk: &Desk,
    batch: &Batch,
    request: &PrintCertificates,
) -> Result<Vec<PrintCheck>, OfficeError> {
    let mut found = Found { desk, checks: Vec::new() };
    desk.store()?.read(|read| -> Result<(), OfficeError> {
        authority(&mut found, &read, batch)?;
        for entry in &batch.entries {
            differences(&mut found, &read, entry)?;
        }
        stock(&mut found, &read, batch)
    })?;
    day(&mut found, batch);
    layouts(&mut found, batch)?;
    printer(&mut found, batch, request);
    Ok(found.checks)
}

/// Whether the office may confer the award by the law of the day of the decision.
fn authority(found: &mut Found<'_>, read: &Read<'_>, batch: &Batch) -> Result<(), OfficeError> {
    let desk = found.desk;
    let decision = &batch.decision;
    let office = read.office()?;
    let award = crate::catalogue::award(desk, decision.award_code.as_str())?;
    if let Some(level) = desk.catalogue.level(&office.level) {
        for finding in desk.catalogue.may_issue(award, level, decision.issued_on) {
            found.say(refusal(desk, award, &level.name, decision.issued_on, &finding), false);
        }
    }
    Ok(())
}

/// A name that was corrected on record since it was frozen by the decision.
fn differences(found: &mut Found<'_>, read: &Read<'_>, entry: &Entry) -> Result<(), OfficeError> {
    let record = &entry.award.record;
    let now = read.subject(record.subject_id)?.name;
    let same = match entry.award.kind {
        // The paper has the form of address before the name.
        SubjectKind::Individual => record.recipient.ends_with(&now),
        SubjectKind::Collective | SubjectKind::Household => record.recipient.contains(&now),
    };
    if !same {
        let params = [("decided", record.recipient.clone()), ("now", now)];
        found.of(entry, "name_differs", &params);
    }
    if record.achievement.is_empty() {
        found.of(entry, "no_achievement", &[]);
    }
    Ok(())
}

fn day(found: &mut Found<'_>, batch: &Batch) {
    let (issued, today) = (batch.decision.issued_on, found.desk.today());
    if issued > today {
        found.add("day_to_come", &[("day", written(issued))], false);
    }
}

/// Whether each layout is for the day and the stock, and nothing on it lies where it must not.
fn layouts(found: &mut Found<'_>, batch: &Batch) -> Result<(), OfficeError> {
    for (id, layout) in &batch.layouts {
        let name = ("layout", layout.name.clone());
        if layout.valid_from > batch.decision.issued_on {
            found.add("layout_later", &[name.clone(), ("day", written(layout.valid_from))], false);
        }
        if let Some(stock) = &batch.stock
            && !same_paper((layout.width, layout.height), stock)
        {
            let size = |width: f64, height: f64| {
                format!("{} × {}", crate::text::tenths(width), crate::text::tenths(height))
            };
            let params = [
                name.clone(),
                ("size", size(layout.width.0, layout.height.0)),
                ("stock", stock.name.clone()),
                ("sheet", size(stock.width, stock.height)),
            ];
            found.add("paper_differs", &params, true);
        }
        let warning = size_warning(found.desk, layout.width.0, layout.height.0);
        if !warning.is_empty() {
            found.say(warning, false);
        }
        if matches!(batch.mode, Mode::Full)
            && layout.show(Field::Emblem) != Show::Hidden
            && batch.pictures.emblem.is_none()
        {
            found.add("no_emblem", &[], false);
        }
        // One page of each layout shows where its fields lie; what moves with the words is looked at for all.
        let mut told = std::collections::BTreeSet::new();
        for (place, entry) in batch.entries.iter().enumerate().filter(|(_, entry)| entry.layout == *id) {
            let Ok(fitted) = batch.lay_out(place) else { continue };
            for remark in crate::layout::remarks_of(found.desk, layout, &fitted, &batch.faces) {
                if told.insert(remark.message.clone()) {
                    found.checks.push(PrintCheck {
                        golden_register_number: Some(entry.number),
                        subject_id: None,
                        message: remark.message,
                        serious: false,
                    });
                }
            }
        }
    }
    Ok(())
}

/// Whether there are sheets enough.
fn stock(found: &mut Found<'_>, read: &Read<'_>, batch: &Batch) -> Result<(), OfficeError> {
    let Some(stock) = &batch.stock else {
        if batch.mode == Mode::Words {
            found.add("no_stock", &[], false);
        }
        return Ok(());
    };
    let left = read.stock_left(stock.id)?;
    let wanted = i64::try_from(batch.entries.len()).unwrap_or(i64::MAX);
    // Stock that was never counted is not short of anything.
    let counted = !read.stock_receipts(stock.id)?.is_empty();
    if counted && left < wanted {
        let params =
            [("stock", stock.name.clone()), ("left", left.to_string()), ("wanted", wanted.to_string())];
        found.add("stock_short", &params, false);
    }
    Ok(())
}

/// Whether the printer is there and calibrated for this tray and stock.
fn printer(found: &mut Found<'_>, batch: &Batch, request: &PrintCertificates) {
    if request.printer.is_empty() || matches!(batch.mode, Mode::Proof | Mode::WordsProof) {
        return;
    }
    let name = ("printer", request.printer.clone());
    match &batch.calibration {
        None if batch.mode == Mode::Words => found.add("not_calibrated", &[name], false),
        Some(calibration) if calibration.confirmed_on.is_none() => {
            found.add("not_confirmed", &[name], false);
        }
        Some(_) | None => {}
    }
}
