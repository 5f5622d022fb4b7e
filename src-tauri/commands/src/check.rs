//! Is the office file whole? And its canonical export.

use crate::desk::Desk;
use crate::problem::OfficeError;
use crate::text::number;
use crate::wire::Nothing;
use crate::wire::journal::Jump;
use crate::wire::office::{CheckReport, FindingLine};
use so_vang_store::{Finding, Read, StoreError};
use std::io::{ErrorKind, Write};
use std::path::Path;

/// Checks file, schema, journal, rows and records.
///
/// # Errors
///
/// A failure that stops the check itself; damage is a finding.
pub fn run(desk: &Desk, _: Nothing) -> Result<CheckReport, OfficeError> {
    let job = desk.begin("office.check", "check_file");
    let store = desk.store()?;
    let health = store.check_followed(&|stage, done, total| job.follow(stage, done, total))?;
    // What is damaged may not be read again to say where it stands.
    let findings = store.read(|read| {
        let line = |finding| -> Result<FindingLine, StoreError> {
            Ok(FindingLine {
                area: area(finding).to_owned(),
                text: sentence(desk, finding),
                jump: jump(desk, read, finding).unwrap_or_default(),
            })
        };
        health.findings.iter().map(line).collect::<Result<Vec<_>, StoreError>>()
    })?;
    let looked_at = [("rows", health.rows), ("acts", health.acts), ("decisions", health.decisions)];
    Ok(CheckReport {
        clean: health.findings.is_empty(),
        looked_at: looked_at.map(|(key, count)| desk.say("check", key, &[("count", number(count))])).to_vec(),
        findings,
    })
}

/// Whether the journal is broken, which has an exit code of its own in the terminal.
///
/// # Errors
///
/// As [`run`].
pub fn journal_is_broken(desk: &Desk) -> Result<bool, OfficeError> {
    let health = desk.store()?.check()?;
    Ok(health.findings.iter().all(|finding| matches!(finding, Finding::Journal { .. }))
        && !health.findings.is_empty())
}

/// What a finding concerns: `file`, `schema`, `journal` or `records`.
fn area(finding: &Finding) -> &'static str {
    match finding {
        Finding::File { .. } | Finding::Reference { .. } => "file",
        Finding::Schema => "schema",
        Finding::Journal { .. } | Finding::Row { .. } => "journal",
        Finding::RegisterGap { .. }
        | Finding::EmptyDecision { .. }
        | Finding::CertificateCount { .. }
        | Finding::AwardDiffers { .. }
        | Finding::DossierState { .. }
        | Finding::Attachment { .. }
        | Finding::PrintRun { .. } => "records",
    }
}

/// Where a finding can be seen or mended.
fn jump(desk: &Desk, read: Read<'_>, finding: &Finding) -> Result<Option<Jump>, StoreError> {
    let place = |kind: &str, id: i64, code: &str| {
        let label = desk.say("jump", kind, &[]);
        Some(Jump { kind: kind.to_owned(), id, code: code.to_owned(), label })
    };
    Ok(match finding {
        Finding::File { .. } | Finding::Reference { .. } | Finding::Schema => place("recovery", 0, ""),
        Finding::Journal { seq } => place("journal", *seq, ""),
        Finding::Row { table, row } => {
            let (_, versions) = read.versions(table, *row, 1)?;
            let image = versions.first().and_then(|image| image.after.as_deref());
            crate::changed::jump(desk, read, table, *row, &crate::changed::fields_of(image))?
                .or_else(|| place("recovery", 0, ""))
        }
        Finding::DossierState { code } => place("dossier", 0, code),
        Finding::PrintRun { number, .. }
        | Finding::CertificateCount { number, .. }
        | Finding::RegisterGap { number, .. }
        | Finding::EmptyDecision { number }
        | Finding::AwardDiffers { number, .. } => {
            let id =
                read.decisions("", None)?.into_iter().find(|one| one.number == *number).map(|one| one.id);
            place("decision", id.unwrap_or_default(), number)
        }
        Finding::Attachment { .. } => place("backups", 0, ""),
    })
}

/// A finding as a sentence.
pub(crate) fn sentence(desk: &Desk, finding: &Finding) -> String {
    let entity = |table: &str| desk.say("entity", table, &[]);
    let (key, params) = match finding {
        Finding::File { what } => ("file", vec![("what", what.clone())]),
        Finding::Reference { table, row } => {
            ("reference", vec![("table", entity(table)), ("row", row.to_string())])
        }
        Finding::Schema => ("schema", vec![]),
        Finding::Journal { seq } => ("journal", vec![("seq", seq.to_string())]),
        Finding::Row { table, row } => ("row", vec![("table", entity(table)), ("row", row.to_string())]),
        Finding::RegisterGap { number, missing } => {
            ("register_gap", vec![("number", number.clone()), ("missing", missing.to_string())])
        }
        Finding::EmptyDecision { number } => ("empty_decision", vec![("number", number.clone())]),
        Finding::CertificateCount { number, recipients, certificates } => (
            "certificate_count",
            vec![
                ("number", number.clone()),
                ("recipients", recipients.to_string()),
                ("certificates", certificates.to_string()),
            ],
        ),
        Finding::AwardDiffers { number, recipient } => {
            ("award_differs", vec![("number", number.clone()), ("recipient", recipient.clone())])
        }
        Finding::DossierState { code } => ("dossier_state", vec![("code", code.clone())]),
        Finding::Attachment { sha256, missing } => (
            if *missing { "attachment_missing" } else { "attachment_differs" },
            vec![("sha256", sha256.clone())],
        ),
        Finding::PrintRun { run, number } => {
            ("print_run", vec![("run", run.to_string()), ("number", number.clone())])
        }
    };
    desk.say("finding", key, &params)
}

/// Writes every record as JSON Lines in a fixed order; equal content gives equal bytes.
///
/// A reader that went away in the middle, as `head` does, is no failure.
///
/// # Errors
///
/// A full disk under `out`; a failure of the office file.
pub fn export(desk: &Desk, out: &mut impl Write) -> Result<(), OfficeError> {
    let written = desk.store()?.read(|read| read.export(out).map(|_| ()));
    let flushed = written
        .map_err(OfficeError::from)
        .and_then(|()| out.flush().map_err(|source| OfficeError::write(Path::new("-"), source)));
    if flushed.is_ok() {
        // It is out already; a file that cannot be written now could not say so of anything else either.
        let people = desk.store().and_then(|store| Ok(store.read(|read| read.totals())?.individuals));
        let _ = people.and_then(|people| desk.note_export("canonical", people));
    }
    match flushed {
        Err(OfficeError::Store(StoreError::Io { source, .. }) | OfficeError::Write { source, .. })
            if source.kind() == ErrorKind::BrokenPipe =>
        {
            Ok(())
        }
        other => other,
    }
}
