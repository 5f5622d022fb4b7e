//! F8: a log was left beside the office by a crash, and log or index are damaged, missing, or of another office.
//!
//! What was acknowledged and lies in a whole log is there. A log that is not whole, or not this office's, never makes
//! other records: it is either not followed or told.

use super::kills::strace;
use super::office::{Ground, beside, call, copied, export, state};
use super::{Bad, Call, Found, can_trace, result};
use crate::soak::{Case, ClassResult, Extent, each_case};
use std::path::{Path, PathBuf};

/// An office with a log beside it, as a crash left both.
struct Crashed {
    file: PathBuf,
    /// The records without the log.
    before: String,
    /// The records with the log.
    after: String,
}

/// Runs a call and kills it once its change was acknowledged, before the log is folded into the file.
fn crash(call: &Call, file: &Path, folder: &Path) {
    let copy = copied(file, &folder.join("counted"));
    let list = folder.join("calls.txt");
    let mut dry = call.clone();
    for word in &mut dry.words {
        if *word == *file.as_os_str() {
            *word = copy.clone().into();
        }
    }
    let said = dry.under(strace(&["trace=write,fsync"], &list)).run();
    assert_eq!(said.code, Some(0), "{said:?}");
    let list = std::fs::read_to_string(list).expect("the list of calls");
    let synced = list
        .lines()
        .take_while(|line| !line.contains("write(1, \"{\\\"ack\\\""))
        .filter(|line| line.contains("fsync("));
    let what = format!("inject=fsync:signal=KILL:when={}", 1 + synced.count());
    let said = call.clone().under(strace(&["trace=fsync", &what], Path::new("/dev/null"))).run();
    assert!(said.code.is_none() && said.acknowledged(), "killed once it was acknowledged: {said:?}");
    assert!(beside(file, "-wal").metadata().is_ok_and(|data| data.len() > 0), "a log is left");
}

impl Crashed {
    /// `base` after `words`, which crashed.
    fn of(ground: &Ground, name: &str, base: &Path, words: &str) -> Self {
        let place = ground.folder.path();
        let before = state(&copied(base, &place.join("before"))).expect("the office is whole");
        let file = copied(base, &place.join(name));
        crash(&call(&file, words), &file, place);
        let after = state(&copied(&file, &place.join("after"))).expect("a crash leaves a whole office");
        assert_ne!(before, after, "{words} changes something");
        Self { file, before, after }
    }

    /// The bytes of the log or of the index of the log.
    fn bytes(&self, ending: &str) -> Vec<u8> {
        std::fs::read(beside(&self.file, ending)).expect("the file of a crash")
    }
}

/// The offices of the class: one that crashed, and logs that are not its own.
struct Logs {
    crashed: Crashed,
    foreign: Vec<Foreign>,
}

/// An office that was closed well, and a log that is not its own.
struct Foreign {
    what: &'static str,
    base: PathBuf,
    log: PathBuf,
    /// The records of the log's own office, where that is this one further on: nothing is lost by following it.
    further: Option<String>,
}

const PERSON: &str = "people add --unit Phường~Hồ~Sen --name Đặng~Thị~Ngọc~Ánh";
const ANOTHER: &str = "people add --unit Phường~Trúc~Bạch --name Lê~Thị~Cúc";

fn logs(ground: &Ground) -> Logs {
    let reviewed = ground.reviewed("reviewed");
    let crashed = Crashed::of(ground, "own", &reviewed, PERSON);
    // Another office, made of the same list on the same day: nearly the same pages.
    let twin = Crashed::of(ground, "twin", &ground.reviewed("twin-base"), PERSON);
    // The same office further on; its file and its log come from two days.
    let later_file = ground.after("later", &reviewed, &[ANOTHER]);
    let later = Crashed::of(ground, "later-crash", &later_file, PERSON);
    let decided = Crashed::of(
        ground,
        "decided",
        &reviewed,
        "decision issue --dossier HG --award BK_BBNT --number 1024/QĐ-UBND --reason Đủ",
    );
    let list = super::sample("can-bo-2023.xlsx");
    let import = Crashed::of(
        ground,
        "import",
        &ground.new_office("new"),
        &format!("import {} --as people", list.display()),
    );
    let foreign = [
        ("the log of a twin", &reviewed, &twin, false),
        ("the log of another office", &reviewed, &import, false),
        ("a later log of the same office", &reviewed, &later, true),
        ("an earlier log of the same office", &later_file, &crashed, false),
        ("a longer earlier log of the same office", &later_file, &decided, false),
    ];
    let foreign = foreign.map(|(what, base, of, further)| Foreign {
        what,
        base: base.clone(),
        log: beside(&of.file, "-wal"),
        further: further.then(|| of.after.clone()),
    });
    let foreign = foreign.into();
    Logs { crashed, foreign }
}

/// What may have become of an office with a log that is not whole.
fn either(file: &Path, crashed: &Crashed) -> Result<Outcome, Bad> {
    let said = call(file, "check").run();
    said.shows_no_inside()?;
    match said.code {
        Some(0) => {}
        Some(30 | 31) => {
            if said.object("problem").is_some() {
                said.refused(30)?;
            }
            return Ok(Outcome::Told);
        }
        _ => return Err(Bad::Missaid(format!("a damaged log: {said:?}"))),
    }
    let now = export(file)?;
    if now == crashed.after {
        Ok(Outcome::After)
    } else if now == crashed.before {
        Ok(Outcome::Before)
    } else {
        Err(Bad::Damaged("other records, and nobody is told".to_owned()))
    }
}

/// What became of an office.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Outcome {
    /// With the change that the log holds.
    After,
    /// As before that change, and nothing was said.
    Before,
    /// The damage was told.
    Told,
}

/// The damage of a case: of the index, of the log, or a log of another file.
fn one(logs: &Logs, place: &Path, case: &mut Case) -> Result<Outcome, Bad> {
    const KINDS: u64 = 20;
    let own = &logs.crashed;
    let file = copied(&own.file, &place.join("case"));
    let (wal, shm) = (beside(&file, "-wal"), beside(&file, "-shm"));
    let kind = case.number % KINDS;
    let mut log = own.bytes("-wal");
    let whole = |file: &Path| {
        if state(file)? != own.after {
            return Err(Bad::Lost("a whole log lost what was acknowledged".to_owned()));
        }
        Ok(Outcome::After)
    };
    let write = |path: &Path, bytes: &[u8]| std::fs::write(path, bytes).expect("the file of a crash");
    let at = case.dice.index(log.len());
    match kind {
        // The index is only a help; what is in it does not matter.
        0 => return whole(&file),
        1 => {
            std::fs::remove_file(&shm).expect("the index of a crash");
            return whole(&file);
        }
        2 => {
            write(&shm, &vec![0; own.bytes("-shm").len()]);
            return whole(&file);
        }
        3 => {
            let mut index = own.bytes("-shm");
            case.dice.fill(&mut index);
            write(&shm, &index);
            return whole(&file);
        }
        4 => {
            let index = own.bytes("-shm");
            write(&shm, &index[..case.dice.index(index.len())]);
            return whole(&file);
        }
        5 => {
            let other = case.dice.index(logs.foreign.len());
            std::fs::copy(beside(&logs.foreign[other].log.with_extension("sovang"), "-shm"), &shm)
                .expect("an index");
            return whole(&file);
        }
        6 => {
            // What follows the last change of a log is what a crash did not finish.
            log.resize(log.len() + 1 + case.dice.index(20_000), 0);
            let end = own.bytes("-wal").len();
            case.dice.fill(&mut log[end..]);
            write(&wal, &log);
            return whole(&file);
        }
        7 => std::fs::remove_file(&wal).expect("the log of a crash"),
        8 => write(&wal, &[]),
        9 => write(&wal, &log[..at]),
        10 => {
            case.dice.fill(&mut log[..32]);
            write(&wal, &log);
        }
        11 => {
            log[at] ^= 1 << case.dice.below(8);
            write(&wal, &log);
        }
        12 => {
            let end = (at + 512).min(log.len());
            log[at..end].fill(0);
            write(&wal, &log);
        }
        13 => {
            let end = (at + 4096).min(log.len());
            case.dice.fill(&mut log[at..end]);
            write(&wal, &log);
        }
        14 => write(&wal, "không phải là nhật ký".as_bytes()),
        _ => return foreign(logs, place, usize::try_from(kind).unwrap_or(15) - 15),
    }
    either(&file, own)
}

/// A log of another file beside an office that was closed well: the office keeps its own records, and whoever takes the
/// log away has them still.
fn foreign(logs: &Logs, place: &Path, which: usize) -> Result<Outcome, Bad> {
    let Foreign { what, base, log, further } = &logs.foreign[which % logs.foreign.len()];
    let file = copied(base, &place.join("case"));
    let before = state(&copied(base, &place.join("before")))?;
    std::fs::copy(log, beside(&file, "-wal")).expect("a log");
    let index = beside(&log.with_extension("sovang"), "-shm");
    std::fs::copy(index, beside(&file, "-shm")).expect("an index");
    let looked = (|| {
        let said = call(&file, "check").run();
        said.shows_no_inside()?;
        let told = match said.code {
            Some(0) => false,
            Some(30 | 31) => true,
            _ => return Err(Bad::Missaid(format!("{said:?}"))),
        };
        let now = if told { before.clone() } else { export(&file)? };
        if now != before && further.as_ref() != Some(&now) {
            return Err(Bad::Damaged("it is followed, and nobody is told".to_owned()));
        }
        for ending in ["-wal", "-shm"] {
            let _ = std::fs::remove_file(beside(&file, ending));
        }
        match state(&file) {
            Ok(whole) if whole == now => Ok(if told { Outcome::Told } else { Outcome::After }),
            Ok(_) => Err(Bad::Damaged("it has changed the office".to_owned())),
            Err(_) => Err(Bad::Damaged(format!("it has destroyed the office; told: {told}"))),
        }
    })();
    looked.map_err(|bad: Bad| bad.in_case(what))
}

/// Damaged, missing and foreign logs, and damaged indexes.
pub(crate) fn run(extent: &Extent) -> ClassResult {
    if let Err(why) = can_trace() {
        return ClassResult { damaged: 1, bad: vec![why], ..ClassResult::default() };
    }
    let ground = Ground::new();
    let logs = logs(&ground);
    let place = || tempfile::tempdir().expect("a folder");
    let mut found = each_case(extent, extent.of(20, 200, 2000), place, |place, case| {
        let judged = one(&logs, place.path(), case);
        let what = format!("damage {}", case.number % 20);
        let (outcome, judged): (Option<Outcome>, Found) = match judged {
            Ok(outcome) => (Some(outcome), Ok(())),
            Err(bad) => (None, Err(bad.in_case(&what))),
        };
        let mut found = result(case, outcome == Some(Outcome::Told), judged);
        if outcome == Some(Outcome::Before) {
            found.notes.push(format!("{what}: the last change is gone, and nothing is said"));
        }
        found
    });
    found.notes.sort();
    found.notes.dedup();
    found
}

#[cfg(test)]
mod tests {
    #[test]
    fn a_log_that_a_crash_left_is_followed_when_it_is_whole_and_never_when_it_is_another_files() {
        let found = crate::soak::hold(super::run);
        assert_eq!(found.cases, 20, "{found:?}");
        println!("{found:#?}");
    }
}
