//! Restoring a copy: what it would mean, and doing it.

use crate::desk::{Desk, name_of};
use crate::journal;
use crate::problem::OfficeError;
use crate::recovery_code::unsealed;
use crate::text::number;
use crate::wire::backup::{AskCopy, CountPair, RestorePreview, Restored};
use so_vang_store::restore::{Looked, Way, look_into, restore};
use so_vang_store::{CopyFolder, StoreError};
use std::path::{Path, PathBuf};

/// Acts that the preview names.
const LOST_NAMED: u32 = 50;

/// The place of the copy that a request names.
fn place(desk: &Desk, request: &AskCopy, live: &Path) -> Result<PathBuf, OfficeError> {
    match (&request.name, request.file) {
        (_, Some(file)) => desk.file(file),
        (Some(name), None) => Ok(CopyFolder::of(live).place_of(name)?),
        (None, None) => Err(OfficeError::NoCopy),
    }
}

/// What restoring a copy would mean; nothing is changed.
///
/// # Errors
///
/// [`OfficeError::NoCopy`]; a copy that is no office file, of a newer program, or too damaged to be looked into.
pub fn preview(desk: &Desk, request: AskCopy) -> Result<RestorePreview, OfficeError> {
    let job = desk.begin("restore.preview", "check_file");
    let store = desk.store()?;
    let copy = place(desk, &request, store.path())?;
    let open = unsealed(copy.clone(), request.code.as_deref(), store.path())?;
    let part = store.path().with_extension("xem.part");
    let looked = look_into(&open.place, &part, &|stage, done, total| job.follow(stage, done, total))?;
    store.read(|read| {
        let now = read.totals()?;
        let same_office = read.office_uuid()? == looked.office_uuid;
        // The copy is an earlier state of this file if its newest act is in this file's chain.
        let acts = read.act_count()?;
        let follows = looked.acts.min(acts);
        let shared = looked.acts <= acts
            && looked.acts > 0
            && read.hash_of_act(looked.acts.cast_signed())? == looked.head;
        let lost_total = if shared { acts - follows } else { acts };
        let lost = read.acts(0, LOST_NAMED.min(u32::try_from(lost_total).unwrap_or(LOST_NAMED)))?;
        let pair =
            |key: &str, copy: u64, now: u64| CountPair { name: desk.say("count_of", key, &[]), copy, now };
        let totals = looked.totals;
        let key = match (looked.findings.is_empty(), same_office, lost_total) {
            (false, _, _) => "damaged",
            (true, false, _) => "other_office",
            (true, true, 0) => "same",
            (true, true, _) => "earlier",
        };
        let params = [
            ("at", desk.moment(&looked.at)),
            ("lost", number(lost_total)),
            ("office", looked.office.clone()),
        ];
        Ok(RestorePreview {
            name: name_of(&copy),
            text: desk.say("restore", key, &params),
            counts: vec![
                pair("individuals", totals.individuals, now.individuals),
                pair("collectives", totals.collectives, now.collectives),
                pair("decisions", totals.decisions, now.decisions),
                pair("awards", totals.awards, now.awards),
                pair("acts", looked.acts, acts),
            ],
            lost: lost.into_iter().map(|row| journal::line(desk, row)).collect(),
            lost_total,
            same_office,
            clean: looked.findings.is_empty(),
            findings: sentences(desk, &looked),
            at: looked.at,
            office: looked.office,
        })
    })
}

fn sentences(desk: &Desk, looked: &Looked) -> Vec<String> {
    looked.findings.iter().map(|finding| crate::check::sentence(desk, finding)).collect()
}

/// Puts a copy in the place of the open office file, which is kept beside it under another name.
///
/// # Errors
///
/// As [`preview`]; [`OfficeError::Store`] with damage for a copy that is not whole; a full or read-only disk. Then
/// the file that was open is open again, unchanged.
pub fn run(desk: &Desk, request: AskCopy) -> Result<Restored, OfficeError> {
    let job = desk.begin("restore.run", "backup_copy");
    let store = desk.store()?;
    let live = store.path().to_owned();
    let copy = place(desk, &request, &live)?;
    let open = unsealed(copy.clone(), request.code.as_deref(), &live)?;
    drop(store);
    let name = name_of(&copy);
    let at = desk.now();
    let done = desk.while_closed(&live, |holder| {
        restore(&open.place, &live, holder, at, &|stage, done, total| job.follow(stage, done, total))
    })?;
    let note = desk.legal_act("office.restore");
    desk.store()?.note_restoration(&note, Way::Copy, &name, &done.kept_as)?;
    let params =
        [("name", name.clone()), ("kept_as", done.kept_as.clone()), ("awards", number(done.backup.awards))];
    Ok(Restored {
        text: desk.say("restore", "done", &params),
        name,
        kept_as: done.kept_as,
        acts: done.backup.acts + 1,
        awards: done.backup.awards,
    })
}

impl Desk {
    /// Does work on the place of the office file while nobody has it open, and opens it again whatever came of it.
    ///
    /// # Errors
    ///
    /// Those of the work, and of opening the file again.
    pub(crate) fn while_closed<T>(
        &self,
        live: &Path,
        work: impl FnOnce(&str) -> Result<T, StoreError>,
    ) -> Result<T, OfficeError> {
        self.write_accesses()?;
        self.close();
        let done = work(self.holder());
        match (done, self.open(live)) {
            (Ok(value), Ok(())) => Ok(value),
            (Err(error), _) => Err(error.into()),
            (Ok(_), Err(error)) => Err(error),
        }
    }
}
