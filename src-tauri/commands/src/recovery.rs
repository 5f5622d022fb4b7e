//! Recovering what a damaged office file holds.

use crate::changed;
use crate::desk::{Desk, name_of};
use crate::problem::OfficeError;
use crate::text::number;
use crate::wire::recovery::{AskRecovery, LostLine, Recover, Recovered, RecoveryView, RecoveryWay};
use so_vang_store::recovery::{LostRow, Source, Survey, replay, salvage, survey};
use so_vang_store::restore::{Way, restore};
use so_vang_store::{CopyFolder, KeptCopy, Read, StoreError};
use std::path::{Path, PathBuf};

/// Lost records that the answer names; the report names all.
const NAMED: usize = 200;

/// The place of the damaged file: the one that was chosen, that is open and damaged, or that could not be opened.
fn place(desk: &Desk, file: Option<u32>) -> Result<PathBuf, OfficeError> {
    if let Some(file) = file {
        return desk.file(file);
    }
    match desk.store() {
        Ok(store) => Ok(store.path().to_owned()),
        Err(_) => desk.unopened().ok_or(OfficeError::NoOffice),
    }
}

/// What can be recovered, and how; nothing is changed.
///
/// # Errors
///
/// [`OfficeError::NoOffice`] where no file is named; a file that is not there or of a newer program.
pub fn look(desk: &Desk, request: AskRecovery) -> Result<RecoveryView, OfficeError> {
    let job = desk.begin("recovery.survey", "check_file");
    let live = place(desk, request.file)?;
    let now = desk.now();
    let survey = desk
        .while_let_go(&live, |_| survey(&live, now, &|stage, done, total| job.follow(stage, done, total)))?;
    let ways = ways(desk, &survey);
    let mut damage: Vec<String> =
        survey.findings.iter().map(|finding| crate::check::sentence(desk, finding)).collect();
    if survey.stopped {
        damage.push(desk.say("recovery", "stopped", &[]));
    }
    if damage.is_empty() && !survey.opens {
        damage.push(desk.say("recovery", "no_database", &[]));
    }
    let key = match (damage.is_empty(), ways.is_empty()) {
        (true, _) => "whole",
        (false, true) => "nothing",
        (false, false) => "advice",
    };
    let best = ways.iter().find(|way| way.best).map(|way| way.title.clone()).unwrap_or_default();
    Ok(RecoveryView { file: name_of(&live), text: desk.say("recovery", key, &[("way", best)]), damage, ways })
}

/// The ways, that which brings back most acts first.
fn ways(desk: &Desk, survey: &Survey) -> Vec<RecoveryWay> {
    let mut ways = Vec::new();
    let mut way = |key: &str, copy: Option<&KeptCopy>, acts: u64, more: u64| {
        let at = copy.and_then(|copy| copy.manifest.as_ref()).map(|manifest| manifest.at.to_rfc3339());
        let params = [
            ("acts", number(acts)),
            ("more", number(more)),
            ("at", at.map(|at| desk.moment(&at)).unwrap_or_default()),
            ("copy", copy.map(|copy| copy.name.clone()).unwrap_or_default()),
        ];
        ways.push(RecoveryWay {
            key: key.to_owned(),
            copy: copy.map(|copy| copy.name.clone()).unwrap_or_default(),
            title: desk.say("recovery_way", key, &params),
            text: desk.say("recovery_text", key, &params),
            acts,
            best: false,
        });
    };
    let replayable = survey.copies.iter().find(|(_, after)| after.is_some());
    if let Some((copy, Some(after))) = replayable {
        let held = copy.manifest.as_ref().map(|manifest| manifest.backup.acts).unwrap_or_default();
        way("replay", Some(copy), held + after, *after);
    }
    if survey.acts > 0 {
        way("journal", None, survey.acts, survey.acts);
    }
    if let Some((copy, _)) = survey.copies.first() {
        let held = copy.manifest.as_ref().map(|manifest| manifest.backup.acts).unwrap_or_default();
        way("copy", Some(copy), held, 0);
    }
    if survey.opens {
        way("salvage", None, 0, 0);
    }
    ways.sort_by_key(|way| std::cmp::Reverse(way.acts));
    if let Some(first) = ways.first_mut() {
        first.best = true;
    }
    ways
}

/// Recovers in one of the ways; the damaged file is kept beside, untouched.
///
/// # Errors
///
/// [`OfficeError::Input`] for an unknown way; a way that leads nowhere, a full or read-only disk: then nothing is
/// changed.
pub fn run(desk: &Desk, request: Recover) -> Result<Recovered, OfficeError> {
    let Some(way) = Way::from_key(&request.key) else {
        return Err(OfficeError::Input { field: "recovery_way", value: request.key, why: "unknown" });
    };
    let job = desk.begin("recovery.run", "check_file");
    let live = place(desk, request.file)?;
    let name = request.copy.unwrap_or_default();
    let (at, act) = (desk.now(), desk.legal_act("office.salvage"));
    let follow = |stage, done, total| job.follow(stage, done, total);
    let (lost, stopped_at, restored) = desk.while_let_go(&live, |holder| match way {
        Way::Copy => {
            let copy = CopyFolder::of(&live).place_of(&name)?;
            restore(&copy, &live, holder, at, &follow).map(|done| (Vec::new(), None, done))
        }
        Way::Replay => replay(&live, holder, Some(&name), at, &follow)
            .map(|(done, restored)| (Vec::new(), done.stopped_at, restored)),
        Way::Journal => replay(&live, holder, None, at, &follow)
            .map(|(done, restored)| (Vec::new(), done.stopped_at, restored)),
        Way::Salvage => {
            salvage(&live, holder, &act, &follow).map(|(done, restored)| (done.lost, None, restored))
        }
    })?;
    desk.open(&live)?;
    let store = desk.store()?;
    let note = desk.legal_act("office.restore");
    store.note_restoration(&note, way, &name, &restored.kept_as)?;
    let lines = store.read(|read| {
        lost.iter().map(|row| line(desk, read, row)).collect::<Result<Vec<LostLine>, StoreError>>()
    })?;
    let key = match (stopped_at, lines.is_empty()) {
        (Some(_), _) => "done_up_to",
        (None, true) => "done",
        (None, false) => "done_with_losses",
    };
    let params = [
        ("acts", number(restored.backup.acts)),
        ("kept_as", restored.kept_as.clone()),
        ("lost", number(lines.len() as u64)),
        ("seq", stopped_at.map(|seq| seq.to_string()).unwrap_or_default()),
    ];
    let text = desk.say("recovery", key, &params);
    let report = report(desk, &live, &text, &lines);
    Ok(Recovered {
        file: name_of(&live),
        kept_as: restored.kept_as,
        acts: restored.backup.acts + 1,
        people: restored.backup.people,
        awards: restored.backup.awards,
        lost_total: lines.len() as u64,
        report: desk.keep_paper(desk.say("recovery", "report_name", &[]), report.into_bytes(), 0),
        lost: lines.into_iter().take(NAMED).collect(),
        text,
    })
}

fn line(desk: &Desk, read: Read<'_>, lost: &LostRow) -> Result<LostLine, StoreError> {
    let fields = changed::fields_of(lost.image.as_deref());
    let title = changed::title(read, &lost.table, lost.row, &fields)?;
    let what = changed::entity(desk, &lost.table);
    let params = [("entity", what), ("title", title), ("row", lost.row.to_string())];
    let key = if params[1].1.is_empty() { "unnamed" } else { "named" };
    Ok(LostLine {
        text: desk.say("lost", key, &params),
        elsewhere: match &lost.source {
            Source::Image => desk.say("lost", "from_journal", &[]),
            Source::Copy(name) => desk.say("lost", "from_copy", &[("copy", name.clone())]),
            Source::Nowhere => desk.say("lost", "nowhere", &[]),
            Source::NoPlace => desk.say("lost", "no_place", &[]),
        },
    })
}

/// The report as a text file that Windows opens as it is.
fn report(desk: &Desk, live: &Path, text: &str, lost: &[LostLine]) -> String {
    let mut lines = vec![
        desk.say("recovery", "report_title", &[("file", name_of(live))]),
        desk.say("recovery", "report_day", &[("day", desk.today().format("%d/%m/%Y").to_string())]),
        String::new(),
        text.to_owned(),
    ];
    if !lost.is_empty() {
        lines.push(String::new());
        lines.push(desk.say("recovery", "report_lost", &[]));
        lines.extend(lost.iter().map(|line| format!("- {} – {}", line.text, line.elsewhere)));
    }
    // Notepad needs the mark to read UTF-8.
    format!("\u{feff}{}\r\n", lines.join("\r\n"))
}

impl Desk {
    /// Does work on a file that may be open here: then it is let go before, and opened again after if it can be.
    fn while_let_go<T>(
        &self,
        live: &Path,
        work: impl FnOnce(&str) -> Result<T, StoreError>,
    ) -> Result<T, OfficeError> {
        let open = self.store().is_ok_and(|store| store.path() == live);
        if open {
            self.close();
        }
        let done = work(self.holder());
        if open {
            // A damaged file may not open again; the answer of the work says what to do.
            self.open_at_start(live);
        }
        Ok(done?)
    }
}
