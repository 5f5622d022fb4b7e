//! How the texts of a batch fit, and what should be looked at before paper is spent.

use super::batch::Batch;
use super::checks;
use crate::desk::Desk;
use crate::job::Job;
use crate::problem::OfficeError;
use crate::text::tenths;
use crate::wire::decision::{FitLine, FitReport, PrintCertificates};
use so_vang_documents::certificate::{FitNote, Fitted};
use so_vang_documents::error::RenderError;
use std::collections::BTreeSet;

/// How the texts of the certificates fit, and what the record, the dates, the stock and the printer say; nothing
/// is printed.
///
/// # Errors
///
/// A decision without certificates; a layout, a stock or a printer that is not there.
pub fn fit(desk: &Desk, request: PrintCertificates) -> Result<FitReport, OfficeError> {
    let batch = Batch::read(desk, &request)?;
    let mut report = report(desk, &batch, None)?;
    report.checks = checks::of_batch(desk, &batch, &request)?;
    Ok(report)
}

/// Lays every certificate out once and tells how it fits; `job` is told of each, if there is one.
pub(super) fn report(desk: &Desk, batch: &Batch, job: Option<&Job<'_>>) -> Result<FitReport, OfficeError> {
    let mut sum =
        Sum { report: FitReport { smallest: 100, ..FitReport::default() }, letters: BTreeSet::new() };
    for (place, entry) in batch.entries.iter().enumerate() {
        job.map_or(Ok(()), Job::step)?;
        match batch.lay_out(place) {
            Ok(fitted) => sum.take(desk, (entry.number, &entry.award.record.recipient), &fitted),
            // A letter that the face lacks is one line of the report: the others are looked at all the same.
            Err(OfficeError::Render(RenderError::MissingGlyph { letter, field, .. })) => {
                sum.letters.insert(letter);
                sum.report.certificates += 1;
                sum.report.letters_missing += 1;
                let field = desk.say("certificate_field", field.key(), &[]);
                let params = [("letter", letter.to_string()), ("field", field)];
                sum.note(
                    desk,
                    (entry.number, &entry.award.record.recipient),
                    "missing_letter",
                    &params,
                    true,
                );
            }
            Err(error) => return Err(error),
        }
    }
    let mut report = sum.report;
    report.summary = summary(desk, &report, &sum.letters);
    Ok(report)
}

/// How one page fits, as lines of a report.
pub(crate) fn fit_lines(desk: &Desk, number: u32, recipient: &str, fitted: &Fitted) -> Vec<FitLine> {
    let mut sum = Sum { report: FitReport::default(), letters: BTreeSet::new() };
    sum.take(desk, (number, recipient), fitted);
    sum.report.notes
}

struct Sum {
    report: FitReport,
    letters: BTreeSet<char>,
}

impl Sum {
    fn take(&mut self, desk: &Desk, of: (u32, &str), fitted: &Fitted) {
        let (mut wrapped, mut shrunk, mut too_long) = (false, false, false);
        for note in &fitted.notes {
            let field = |field: &so_vang_documents::layout::Field| {
                ("field", desk.say("certificate_field", field.key(), &[]))
            };
            match note {
                // More lines than one are as the layout wants them; they are counted, not remarked.
                FitNote::Wrapped { .. } => wrapped = true,
                FitNote::Shrunk { field: place, from, to } => {
                    shrunk = true;
                    let part = (to.0 / from.0 * 100.0).round() as u32;
                    self.report.smallest = self.report.smallest.min(part);
                    let params = [field(place), ("from", tenths(from.0)), ("to", tenths(to.0))];
                    self.note(desk, of, "shrunk", &params, false);
                }
                FitNote::Squeezed { field: place, to } => {
                    shrunk = true;
                    let part = (to * 100.0).round();
                    self.note(desk, of, "squeezed", &[field(place), ("to", format!("{part}"))], false);
                }
                FitNote::TooLong { field: place, over } => {
                    too_long = true;
                    self.note(desk, of, "too_long", &[field(place), ("over", tenths(over.0))], true);
                }
            }
        }
        let report = &mut self.report;
        report.certificates += 1;
        report.wrapped += u64::from(wrapped);
        report.at_full_size += u64::from(!shrunk && !too_long);
        report.shrunk += u64::from(shrunk && !too_long);
        report.too_long += u64::from(too_long);
    }

    fn note(
        &mut self,
        desk: &Desk,
        (number, recipient): (u32, &str),
        key: &str,
        params: &[crate::text::Param<'_>],
        serious: bool,
    ) {
        self.report.notes.push(FitLine {
            golden_register_number: number,
            recipient: recipient.to_owned(),
            message: desk.say("fit", key, params),
            serious,
        });
    }
}

/// «397 của 400 bằng vừa cỡ chữ đầy đủ; 2 …; 0 thiếu chữ.»
fn summary(desk: &Desk, report: &FitReport, letters: &BTreeSet<char>) -> String {
    let number = crate::text::number;
    let mut parts = vec![desk.say(
        "fit",
        "full",
        &[("full", number(report.at_full_size)), ("all", number(report.certificates))],
    )];
    let smallest = report.smallest.to_string();
    for (key, count) in [("wrapped", report.wrapped), ("smaller", report.shrunk), ("longer", report.too_long)]
    {
        if count > 0 {
            parts.push(desk.say("fit", key, &[("count", number(count)), ("part", smallest.clone())]));
        }
    }
    let listed: Vec<String> = letters.iter().map(char::to_string).collect();
    let params = [("count", number(report.letters_missing)), ("letters", listed.join(" "))];
    parts.push(desk.say("fit", if letters.is_empty() { "letters_whole" } else { "letters" }, &params));
    desk.say("fit", "summary", &[("parts", parts.join("; "))])
}
