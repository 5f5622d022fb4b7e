//! Copies of the office file: those in the folder beside it, those outside this machine, and rehearsals.

use crate::changed::moment;
use crate::desk::{Desk, Existing, check_target, name_of};
use crate::problem::OfficeError;
use crate::text::{instant, number};
use crate::wire::Nothing;
use crate::wire::backup::{BackupMade, BackupsView, KeptCopy, OutsideCopy, RehearsalLine};
use crate::wire::office::{BackupDone, BackupLine};
use chrono::{DateTime, Duration, Utc};
use so_vang_store::place::place_of;
use so_vang_store::table::backup::{BACKUP_ACT, BackupRow};
use so_vang_store::table::safekeeping::RehearsalRow;
use so_vang_store::{Backup, KeptCopy as Copy, Store, StoreError, code_of};
use std::path::Path;

/// After how many days without a copy outside this machine it is time for one.
const OUTSIDE_DAYS: i64 = 7;
/// After how many days a restore is rehearsed again.
const REHEARSAL_DAYS: i64 = 30;
/// After how many minutes with a change a copy is made.
const TIMER_MINUTES: i64 = 30;
/// A copy is old after so many days, and the file is far ahead of it after so many acts.
const OLD_DAYS: i64 = 7;
const MANY_ACTS: u64 = 100;

/// How long ago an instant was, in words.
fn since(desk: &Desk, at: DateTime<Utc>) -> String {
    let passed = (desk.now() - at).max(Duration::zero());
    let (key, count) = if passed < Duration::minutes(2) {
        ("now", 0)
    } else if passed < Duration::hours(1) {
        ("minutes", passed.num_minutes())
    } else if passed < Duration::days(1) {
        ("hours", passed.num_hours())
    } else {
        ("days", passed.num_days())
    };
    desk.say("ago", key, &[("count", count.to_string())])
}

/// Writes a proven copy where the officer says, and writes down that there is one.
///
/// # Errors
///
/// A file that is there already, a full or read-only disk, a copy that does not pass its check.
pub fn copy_to(desk: &Desk, target: &Path) -> Result<BackupDone, OfficeError> {
    check_target(target, Existing::Keep)?;
    let job = desk.begin("backup", "backup_copy");
    let store = desk.store()?;
    let done = store.backup_followed(target, &|stage, done, total| job.follow(stage, done, total))?;
    // The copy is whole and has its name, so nothing calls it off any more.
    let _ = job.seal("backup_save");
    let act = desk.legal_act(BACKUP_ACT);
    let at = instant(act.at);
    // A copy rescues what is open even where the file itself can no longer be written, such as one that was
    // pulled away; then it is a copy all the same, and only the file does not know of it.
    let _ = store.transact(&act, |tx| tx.add_outside_copy(&at, &name_of(target), &done, false));
    Ok(BackupDone { name: name_of(target), bytes: done.bytes, sha256: done.sha256, acts: done.acts })
}

/// The copies that were proven, the newest first and at most `limit`: those that the file remembers and those in
/// the folder beside it.
///
/// # Errors
///
/// A failure of the office file.
pub fn newest(desk: &Desk, limit: u32) -> Result<Vec<BackupLine>, OfficeError> {
    let store = desk.store()?;
    let mut lines: Vec<BackupLine> = store
        .read(|read| read.backups(limit))?
        .into_iter()
        .map(|row: BackupRow| BackupLine {
            at: row.at,
            name: row.name,
            bytes: row.bytes,
            awards: row.awards,
            acts: row.acts,
            acts_since: row.acts_since,
        })
        .collect();
    for copy in copies(desk, &store)?.into_iter().filter(Copy::is_proven).take(limit as usize) {
        if let Some(manifest) = copy.manifest {
            lines.push(BackupLine {
                at: instant(manifest.at),
                name: copy.name,
                bytes: manifest.backup.bytes,
                awards: manifest.backup.awards,
                acts: manifest.backup.acts,
                acts_since: store.read(|read| read.acts_after(manifest.backup.acts))?,
            });
        }
    }
    lines.sort_by(|a, b| (&b.at, b.acts).cmp(&(&a.at, a.acts)));
    lines.truncate(limit as usize);
    Ok(lines)
}

/// The copies in the folder; a folder that cannot be read holds none that help.
fn copies(desk: &Desk, store: &Store) -> Result<Vec<Copy>, StoreError> {
    store.copies().list(desk.now())
}

/// Everything about copies.
///
/// # Errors
///
/// A failure of the office file or of the folder.
pub fn show(desk: &Desk, _: Nothing) -> Result<BackupsView, OfficeError> {
    let store = desk.store()?;
    let newest = newest(desk, 1)?.pop();
    let (badge, state, acts_since) = badge(desk, newest.as_ref());
    let (outside, rehearsal, acts) = store.read(|read| {
        let outside = read.outside_copies(1)?.pop();
        Ok::<_, StoreError>((outside, read.rehearsal()?, read.act_count()?))
    })?;
    let place = place_of(store.path());
    let outside_at = outside.as_ref().and_then(|copy| copy.at.parse::<DateTime<Utc>>().ok());
    let old = outside_at.is_none_or(|at| desk.now() - at > Duration::days(OUTSIDE_DAYS));
    let outside_due = old && outside.as_ref().is_none_or(|copy| copy.acts + 1 < acts);
    let outside_text = match outside_at {
        Some(at) => desk.say("backup", "outside", &[("since", since(desk, at))]),
        None => desk.say("backup", "outside_none", &[]),
    };
    Ok(BackupsView {
        badge,
        state: state.to_owned(),
        acts_since,
        folder: name_of(store.copies().path()),
        rows: copies(desk, &store)?.into_iter().map(|copy| line(desk, copy)).collect(),
        outside: outside.map(|copy| OutsideCopy { at: copy.at, name: copy.name, encrypted: copy.encrypted }),
        outside_due,
        outside_text,
        rehearsal: rehearsal.map(|row| rehearsal_line(desk, row)),
        recovery_code: crate::recovery_code::state(desk)?,
        place: place.key().to_owned(),
        place_text: crate::problem::place_sentence(&desk.texts, &place),
    })
}

/// The state of copies as one sentence, its key, and the acts since.
fn badge(desk: &Desk, newest: Option<&BackupLine>) -> (String, &'static str, u64) {
    let Some(newest) = newest else { return (desk.say("backup", "none", &[]), "none", 0) };
    let at = newest.at.parse::<DateTime<Utc>>().unwrap_or_default();
    let state = if newest.acts_since >= MANY_ACTS {
        "behind"
    } else if newest.acts_since > 0 && desk.now() - at > Duration::days(OLD_DAYS) {
        "old"
    } else {
        "fresh"
    };
    let params =
        [("since", since(desk, at)), ("awards", number(newest.awards)), ("acts", number(newest.acts_since))];
    (desk.say("backup", state, &params), state, newest.acts_since)
}

fn line(desk: &Desk, copy: Copy) -> KeptCopy {
    let state = if copy.bytes.is_none() {
        "missing"
    } else if copy.is_proven() {
        "proven"
    } else {
        "unproven"
    };
    let backup = copy.manifest.as_ref().map(|manifest| &manifest.backup);
    let of = |read: fn(&Backup) -> u64| backup.map(read).unwrap_or_default();
    KeptCopy {
        at: copy.manifest.as_ref().map(|manifest| instant(manifest.at)).unwrap_or_default(),
        bytes: copy.bytes.unwrap_or_default(),
        reason: copy.manifest.as_ref().map(|manifest| reason(desk, &manifest.reason)).unwrap_or_default(),
        state: state.to_owned(),
        acts: of(|backup| backup.acts),
        awards: of(|backup| backup.awards),
        people: of(|backup| backup.people),
        head_code: backup.map(|backup| code_of(&backup.head)).unwrap_or_default(),
        kept_as: copy.tier.map(|tier| desk.say("tier", tier.key(), &[])).unwrap_or_default(),
        name: copy.name,
    }
}

/// Why a copy was made, as a phrase.
fn reason(desk: &Desk, key: &str) -> String {
    if desk.texts.has("copy_reason", key) {
        desk.say("copy_reason", key, &[])
    } else {
        desk.say("copy_reason", "before", &[("act", desk.say("act", key, &[]))])
    }
}

fn rehearsal_line(desk: &Desk, row: RehearsalRow) -> RehearsalLine {
    let at = row.at.parse::<DateTime<Utc>>().unwrap_or_default();
    let params = [("since", since(desk, at)), ("acts", number(row.acts)), ("awards", number(row.awards))];
    RehearsalLine {
        text: desk.say("rehearsal", if row.clean { "clean" } else { "failed" }, &params),
        at: row.at,
        name: row.name,
        clean: row.clean,
    }
}

/// Writes a proven copy into the folder beside the office file.
///
/// # Errors
///
/// A full or read-only disk, a copy that does not pass its check.
pub fn make(desk: &Desk, _: Nothing) -> Result<BackupMade, OfficeError> {
    let job = desk.begin("backups.make", "backup_copy");
    let (name, backup) = desk
        .store()?
        .keep_copy(desk.now(), "officer", PROGRAM, &|stage, done, total| job.follow(stage, done, total))?;
    let params = [("name", name.clone()), ("acts", number(backup.acts)), ("awards", number(backup.awards))];
    Ok(BackupMade {
        text: desk.say("backup", "made", &params),
        bytes: backup.bytes,
        acts: backup.acts,
        awards: backup.awards,
        head_code: code_of(&backup.head),
        name,
    })
}

/// The program that writes manifests.
const PROGRAM: &str = env!("CARGO_PKG_VERSION");

/// Rehearses a restore of the newest proven copy, and writes the outcome down.
///
/// # Errors
///
/// [`OfficeError::NoCopy`] where there is none; a failure of the office file.
pub fn rehearse(desk: &Desk, _: Nothing) -> Result<RehearsalLine, OfficeError> {
    let job = desk.begin("backups.rehearse", "check_file");
    let store = desk.store()?;
    let newest = copies(desk, &store)?.into_iter().find(Copy::is_proven);
    let copy = newest.ok_or(OfficeError::NoCopy)?;
    let rehearsed = store.copies().rehearse(&copy.name, &|stage, done, total| job.follow(stage, done, total));
    let clean = match rehearsed {
        Ok(_) => true,
        Err(StoreError::CopyDamaged { .. } | StoreError::Foreign | StoreError::NoFile) => false,
        // A disk that is full and a rehearsal that was called off say nothing about the copy.
        Err(error) => return Err(error.into()),
    };
    let backup = copy.manifest.map(|manifest| manifest.backup);
    let act = desk.legal_act("office.rehearse");
    let row = RehearsalRow {
        at: instant(act.at),
        name: copy.name,
        clean,
        acts: backup.as_ref().map(|backup| backup.acts).unwrap_or_default(),
        awards: backup.as_ref().map(|backup| backup.awards).unwrap_or_default(),
    };
    store.transact(&act, |tx| tx.add_rehearsal(&row))?;
    Ok(rehearsal_line(desk, row))
}

impl Desk {
    /// Makes a proven copy before an act that changes much, unless the newest one holds everything already. A file
    /// without anything but its office needs none.
    ///
    /// # Errors
    ///
    /// A full or read-only disk: then the act is not begun.
    pub(crate) fn copy_before(&self, act: &str) -> Result<(), OfficeError> {
        let store = self.store()?;
        if store.read(|read| read.act_count())? > 1 {
            store.keep_copy_if_changed(self.now(), act, PROGRAM)?;
        }
        Ok(())
    }

    /// What is done now and then beside the officer's work: a copy half an hour after a change, and a rehearsal a
    /// month. Failures are for the next time; the state of copies says how old the newest is.
    ///
    /// # Errors
    ///
    /// What stood in the way.
    pub fn look_after(&self) -> Result<(), OfficeError> {
        let Ok(store) = self.store() else { return Ok(()) };
        self.write_accesses()?;
        let now = self.now();
        let newest = copies(self, &store)?.into_iter().find(Copy::is_proven).and_then(|copy| copy.manifest);
        let due =
            newest.as_ref().is_none_or(|manifest| now - manifest.at >= Duration::minutes(TIMER_MINUTES));
        if due && store.read(|read| read.act_count())? > 1 {
            store.keep_copy_if_changed(now, "timer", PROGRAM)?;
        }
        let rehearsed =
            store.read(|read| read.rehearsal())?.and_then(|row| row.at.parse::<DateTime<Utc>>().ok());
        let stale = rehearsed.is_none_or(|at| now - at > Duration::days(REHEARSAL_DAYS));
        if stale
            && newest.is_some_and(|manifest| now - manifest.at > Duration::days(1) || rehearsed.is_some())
        {
            rehearse(self, Nothing {})?;
        }
        Ok(())
    }

    /// Makes a copy of what changed and lets go of the file: the end of a day's work.
    ///
    /// # Errors
    ///
    /// What stood in the way of the copy; the file is let go all the same.
    pub fn close_for_the_day(&self) -> Result<(), OfficeError> {
        let done = self.write_accesses().and_then(|()| match self.store() {
            Ok(store) if !store.is_damaged() && store.read(|read| read.act_count())? > 1 => {
                store.keep_copy_if_changed(self.now(), "exit", PROGRAM)?;
                Ok(())
            }
            _ => Ok(()),
        });
        self.close();
        done
    }

    /// The moment of an instant of the wire, for sentences.
    pub(crate) fn moment(&self, at: &str) -> String {
        at.parse().map_or_else(|_| at.to_owned(), moment)
    }
}
