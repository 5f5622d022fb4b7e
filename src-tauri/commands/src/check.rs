//! Is the office file whole? And backups of it.

use crate::desk::{Desk, Existing, check_target, name_of};
use crate::problem::OfficeError;
use crate::text::number;
use crate::wire::Nothing;
use crate::wire::office::{BackupDone, BackupLine, CheckReport};
use chrono::SecondsFormat;
use so_vang_store::table::backup::{BACKUP_ACT, BackupRow};
use so_vang_store::{Finding, StoreError};
use std::io::{ErrorKind, Write};
use std::path::Path;

/// Checks file, schema, journal, rows and records.
///
/// # Errors
///
/// A failure that stops the check itself; damage is a finding.
pub fn run(desk: &Desk, _: Nothing) -> Result<CheckReport, OfficeError> {
    let job = desk.begin("office.check", "check_file");
    let health = desk.store()?.check_followed(&|stage, done, total| job.follow(stage, done, total))?;
    let looked_at = [("rows", health.rows), ("acts", health.acts), ("decisions", health.decisions)];
    Ok(CheckReport {
        clean: health.findings.is_empty(),
        looked_at: looked_at.map(|(key, count)| desk.say("check", key, &[("count", number(count))])).to_vec(),
        findings: health.findings.iter().map(|finding| sentence(desk, finding)).collect(),
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

fn sentence(desk: &Desk, finding: &Finding) -> String {
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

/// Writes a proven copy of the office file, and writes down that there is one.
///
/// # Errors
///
/// A file that is there already, a full or read-only disk, a copy that does not pass its check.
pub fn backup(desk: &Desk, target: &Path) -> Result<BackupDone, OfficeError> {
    check_target(target, Existing::Keep)?;
    let job = desk.begin("backup", "backup_copy");
    let store = desk.store()?;
    let done = store.backup_followed(target, &|stage, done, total| job.follow(stage, done, total))?;
    // The copy is whole and has its name, so nothing calls it off any more.
    let _ = job.seal("backup_save");
    let act = desk.legal_act(BACKUP_ACT);
    let at = act.at.to_rfc3339_opts(SecondsFormat::Secs, true);
    // A copy rescues what is open even where the file itself can no longer be written, such as one that was
    // pulled away; then it is a copy all the same, and only the file does not know of it.
    let _ = store.transact(&act, |tx| tx.add_backup(&at, &name_of(target), &done));
    Ok(BackupDone { name: name_of(target), bytes: done.bytes, sha256: done.sha256, acts: done.acts })
}

/// The copies that were proven, the newest first and at most `limit`.
///
/// # Errors
///
/// A failure of the office file.
pub fn backups(desk: &Desk, limit: u32) -> Result<Vec<BackupLine>, OfficeError> {
    let rows = desk.store()?.read(|read| read.backups(limit))?;
    let line = |row: BackupRow| BackupLine {
        at: row.at,
        name: row.name,
        bytes: row.bytes,
        awards: row.awards,
        acts: row.acts,
        acts_since: row.acts_since,
    };
    Ok(rows.into_iter().map(line).collect())
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
    match flushed {
        Err(OfficeError::Store(StoreError::Io { source, .. }) | OfficeError::Write { source, .. })
            if source.kind() == ErrorKind::BrokenPipe =>
        {
            Ok(())
        }
        other => other,
    }
}
