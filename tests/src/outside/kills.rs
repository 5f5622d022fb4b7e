//! F4: the program is killed, at any moment and at exact calls to the disk. What it acknowledged is there, everything
//! else is wholly absent, and the second try does what the first did not.

use super::office::{Ground, anonymous, beside, call, copied, nothing_left, state};
use super::said::Said;
use super::{Bad, Call, Found, can_trace, result, sample};
use crate::soak::{Case, ClassResult, Extent, each_case};
use std::path::{Path, PathBuf};
use std::process::Output;
use std::time::{Duration, Instant};

/// The calls that make what was written last.
const WRITES: &str = "pwrite64,fsync,fdatasync,rename,unlink,ftruncate";

/// What is cut off.
struct Work {
    name: &'static str,
    words: String,
    /// The office that it begins from.
    base: PathBuf,
    before: String,
    after: String,
    took: Duration,
    writes: Vec<Write>,
    again: Again,
}

/// What a second try of finished work does.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Again {
    /// Nothing, and says so.
    Nothing,
    /// It is refused with this code.
    Refused(i32),
    /// Something more, which is not tried here.
    More,
}

/// The name of the copy that the backup makes.
const COPY: &str = "copy.sovang";

/// The work that is cut off, each done once to see what it does, how long it takes and how much it writes.
fn all_work(ground: &Ground, trace: bool) -> Vec<Work> {
    let empty = ground.new_office("new");
    let reviewed = ground.reviewed("reviewed");
    let person = "people add --unit Phường~Hồ~Sen --name Đặng~Thị~Ngọc~Ánh";
    let added = ground.after("added", &reviewed, &[person]);
    let import = format!("import {} --as people", sample("can-bo-2023.xlsx").display());
    let decision = "decision issue --dossier HG --award BK_BBNT --number 1024/QĐ-UBND --reason Đủ";
    let wanted = [
        ("import", import.as_str(), &empty, Again::Nothing),
        ("edit", person, &reviewed, Again::More),
        ("decision", decision, &reviewed, Again::Refused(3)),
        ("undo", "undo", &added, Again::More),
        ("backup", "backup", &reviewed, Again::Refused(3)),
        ("check", "check", &reviewed, Again::Nothing),
    ];
    wanted
        .into_iter()
        .map(|(name, words, base, again)| {
            let file = copied(base, &ground.folder.path().join(format!("dry-{name}")));
            let before = state(&file).expect("the office that a case begins from is whole");
            let began = Instant::now();
            let said = word_of(name, &file, words).run();
            let took = began.elapsed();
            assert_eq!(said.code, Some(0), "{name}: {said:?}");
            let after = anonymous(&state(&file).expect("the work leaves a whole office"));
            let copy = || word_of(name, &copied(base, &ground.folder.path().join("counted")), words);
            let writes = if trace { writes_of(copy(), ground.folder.path()) } else { Vec::new() };
            Work { name, words: words.to_owned(), base: base.clone(), before, after, took, writes, again }
        })
        .collect()
}

/// The call of a work on an office; a backup goes beside it.
fn word_of(name: &str, file: &Path, words: &str) -> Call {
    let call = call(file, words);
    if name == "backup" { call.with(file.with_file_name(COPY)) } else { call }
}

/// A call to the disk: its name, and which of that name it is, from 1.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Write {
    name: String,
    nth: usize,
}

/// The calls to the disk that a call of the program makes, in their order.
pub(super) fn writes_of(call: Call, folder: &Path) -> Vec<Write> {
    let list = folder.join("calls.txt");
    let said = call.under(strace(&[&format!("trace={WRITES}")], &list)).run();
    assert_eq!(said.code, Some(0), "under strace: {said:?}");
    let mut writes: Vec<Write> = Vec::new();
    for line in std::fs::read_to_string(list).expect("the list of calls").lines() {
        // `1234  pwrite64(5, …`: the number of the process, the name of the call.
        let Some(name) = line.split_whitespace().nth(1).and_then(|word| word.split_once('(')) else {
            continue;
        };
        let nth = 1 + writes.iter().filter(|write| write.name == name.0).count();
        writes.push(Write { name: name.0.to_owned(), nth });
    }
    assert!(!writes.is_empty(), "something is written");
    writes
}

/// strace with its list in a file.
pub(super) fn strace(what: &[&str], list: &Path) -> Vec<String> {
    let mut words: Vec<String> =
        ["strace", "-f", "-qq", "-o", &list.display().to_string()].map(str::to_owned).into();
    words.extend(what.iter().flat_map(|what| ["-e".to_owned(), (*what).to_owned()]));
    words
}

/// The same call, killed as it makes this write.
pub(super) fn killed_at(call: Call, write: &Write) -> Call {
    let Write { name, nth } = write;
    // strace counts each name for itself.
    let what = [format!("trace={name}"), format!("inject={name}:signal=KILL:when={nth}")];
    call.under(strace(&[&what[0], &what[1]], Path::new("/dev/null")))
}

/// Runs a call and kills it after a while; tells whether it was still at work.
fn killed_after(call: &Call, wait: Duration) -> (Said, bool) {
    let mut child = call.command().spawn().expect("the program starts");
    std::thread::sleep(wait);
    // The streams stay far below what a pipe takes, so nothing waits for being read.
    let at_work = child.try_wait().expect("the program can be asked after").is_none();
    let _ = child.kill();
    let output: Output = child.wait_with_output().expect("the program ends");
    (Said::of(output), at_work)
}

/// Looks at what a killed work left, and does it again.
fn judged(work: &Work, file: &Path, said: &Said) -> Found {
    let now = state(file)?;
    let done = anonymous(&now) == work.after && work.after != anonymous(&work.before);
    if !done && now != work.before {
        return Err(Bad::Damaged("the office is neither as before nor as after".to_owned()));
    }
    if !done && said.acknowledged() && work.after != anonymous(&work.before) {
        return Err(Bad::Lost(format!("acknowledged and gone: {said:?}")));
    }
    let copy = file.with_file_name(COPY);
    if work.name == "backup" {
        if said.object("backup").is_some() && !copy.exists() {
            return Err(Bad::Lost("the backup was told and is not there".to_owned()));
        }
        if copy.exists() && state(&copy)? != work.before {
            return Err(Bad::Damaged("the backup holds something else".to_owned()));
        }
    }
    let done = if work.name == "backup" { copy.exists() } else { done };
    let again = || word_of(work.name, file, &work.words).run();
    match (done, work.again) {
        (false, _) => again().done()?,
        (true, Again::Nothing) => again().done()?,
        (true, Again::Refused(code)) => again().refused(code)?,
        (true, Again::More) => {}
    }
    if anonymous(&state(file)?) != work.after {
        return Err(Bad::Damaged("the second try does not lead to where the first would have".to_owned()));
    }
    nothing_left(file, &[COPY, &beside(Path::new(COPY), ".lock").display().to_string()])
}

/// `kill -9` at random moments.
pub(crate) fn at_any_moment(extent: &Extent) -> ClassResult {
    let ground = Ground::new();
    let all = all_work(&ground, false);
    each_case(extent, extent.of(20, 120, 1200), tempfile_place, |place, case| {
        let (work, file) = begun(&all, place.path(), case);
        // Most of them late, where the writing is.
        let from = if case.dice.once_in(4) { 0 } else { 50 };
        let percent = u32::try_from(from + case.dice.below(130 - from)).unwrap_or(100);
        let wait = work.took * percent / 100;
        let (said, at_work) = killed_after(&word_of(work.name, &file, &work.words), wait);
        let what = format!("{} killed after {wait:?}", work.name);
        result(case, at_work, judged(work, &file, &said).map_err(|bad| bad.in_case(&what)))
    })
}

/// Killed by strace at exact calls to the disk, spread over all that the work makes.
pub(crate) fn at_exact_calls(extent: &Extent) -> ClassResult {
    if let Err(why) = can_trace() {
        return ClassResult { damaged: 1, bad: vec![why], ..ClassResult::default() };
    }
    let ground = Ground::new();
    let all = all_work(&ground, true);
    let cases: u64 = extent.of(20, 180, 1800);
    each_case(extent, cases, tempfile_place, |place, case| {
        let (work, file) = begun(&all, place.path(), case);
        let at = spread(case, all.len() as u64, cases, work.writes.len());
        let said = killed_at(word_of(work.name, &file, &work.words), &work.writes[at]).run();
        let what =
            format!("{} killed at call {at} of {}, {:?}", work.name, work.writes.len(), work.writes[at]);
        if said.code.is_some() {
            return case.damaged(&format!("{what}: it was not killed: {said:?}"));
        }
        result(case, true, judged(work, &file, &said).map_err(|bad| bad.in_case(&what)))
    })
}

/// A place among `len`, spread over all of them with the cases of one work, which is every `works`th.
fn spread(case: &mut Case, works: u64, cases: u64, len: usize) -> usize {
    let (len, of, number) = (len as u64, cases.div_ceil(works), case.number / works);
    let part = len.div_ceil(of).max(1);
    usize::try_from((number * len / of + case.dice.below(part)).min(len - 1)).unwrap_or(0)
}

fn tempfile_place() -> tempfile::TempDir {
    tempfile::tempdir().expect("a folder")
}

/// The work of a case, and a copy of the office that it begins from.
fn begun<'w>(all: &'w [Work], place: &Path, case: &Case) -> (&'w Work, PathBuf) {
    let at = usize::try_from(case.number % all.len() as u64).unwrap_or(0);
    let work = &all[at];
    (work, copied(&work.base, &place.join("case")))
}

#[cfg(test)]
mod tests {
    use crate::soak::hold;

    #[test]
    fn killed_at_any_moment_everything_acknowledged_is_there_and_nothing_half_done() {
        let found = hold(super::at_any_moment);
        assert!(found.noticed >= 5, "only {} of {} were still at work", found.noticed, found.cases);
    }

    #[test]
    fn killed_at_any_call_to_the_disk_everything_acknowledged_is_there_and_nothing_half_done() {
        assert_eq!(hold(super::at_exact_calls).noticed, 20);
    }
}
