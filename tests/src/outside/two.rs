//! F15: two programs want one office file. The second is told who has it, where and since when; a holder that died
//! holds nothing.

use super::office::{Ground, beside, call, copied, state};
use super::said::Said;
use super::{Bad, Call, Found, result};
use crate::soak::{Case, ClassResult, Extent, each_case};
use std::path::{Path, PathBuf};
use std::process::Child;
use std::time::{Duration, Instant};

/// A program that has the office open: it exports into a pipe that nobody reads.
struct Holder {
    child: Child,
}

impl Holder {
    fn of(file: &Path) -> Self {
        let child = call(file, "export --canonical").command().spawn().expect("the program starts");
        let mut holder = Self { child };
        let own = format!(" {} ", holder.child.id());
        let until = Instant::now() + Duration::from_secs(20);
        let lock = beside(file, ".lock");
        while !std::fs::read_to_string(&lock).is_ok_and(|text| text.contains(&own)) {
            assert!(Instant::now() < until, "the holder takes the lock");
            assert!(holder.child.try_wait().expect("it can be asked after").is_none(), "the holder holds");
            std::thread::sleep(Duration::from_millis(5));
        }
        holder
    }

    /// `kill -9`.
    fn kill(mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// An office whose export is longer than a pipe takes.
fn long_office(ground: &Ground) -> PathBuf {
    let empty = ground.new_office("new");
    let list = super::sample("can-bo-2023.xlsx");
    ground.after("long", &empty, &[&format!("import {} --as people", list.display())])
}

/// That the second was told who holds the file, on which machine, since when.
fn told(said: &Said, pid: u32) -> Found {
    said.refused(50)?;
    let message =
        said.object("problem").unwrap_or_default()["message"].as_str().unwrap_or_default().to_owned();
    let parts: Vec<&str> = message.split(" · ").collect();
    let since = parts.last().copied().unwrap_or_default();
    let clock = since.chars().filter(|letter| *letter == ':' || *letter == '/').count();
    if parts.len() < 5
        || parts[3] != pid.to_string()
        || parts[1..3].iter().any(|it| it.is_empty())
        || clock != 3
    {
        return Err(Bad::Missaid(format!("who, where and since when is to be said: {said:?}")));
    }
    Ok(())
}

/// What is tried, one after the other.
const TRIED: [fn(&Path, &str, &mut Case) -> Found; 6] =
    [refused_while_held, free_after_a_kill, stale_words, locked_by_another, no_words, at_once];

fn refused_while_held(file: &Path, before: &str, case: &mut Case) -> Found {
    let holder = Holder::of(file);
    let pid = holder.child.id();
    let calls = ["people add --unit Phường --name Lê~An", "check", "undo", "list people"];
    let said: Vec<Said> = [0, 1].map(|_| call(file, calls[case.dice.index(4)]).run()).into();
    let copy = call(file, "backup").with(file.with_file_name("copy.sovang")).run();
    holder.kill();
    for said in said.iter().chain([&copy]) {
        told(said, pid)?;
    }
    if file.with_file_name("copy.sovang").exists() {
        return Err(Bad::Damaged("a refused backup leaves a file".to_owned()));
    }
    unchanged(file, before)
}

fn free_after_a_kill(file: &Path, before: &str, _: &mut Case) -> Found {
    Holder::of(file).kill();
    unchanged(file, before)?;
    call(file, "people add --unit Phường --name Lê~An").run().done()
}

fn stale_words(file: &Path, before: &str, case: &mut Case) -> Found {
    // The words of a program that is gone, of a machine that was switched off, of anything.
    let mut bytes = vec![0; case.dice.index(5000)];
    case.dice.fill(&mut bytes);
    let words = "sovang · Hạnh · MAY-01 · 1 · 01/01/2020 08:00".as_bytes().to_vec();
    let words = if case.dice.once_in(2) { words } else { bytes };
    std::fs::write(beside(file, ".lock"), words).expect("the lock can be written");
    unchanged(file, before)
}

fn locked_by_another(file: &Path, before: &str, case: &mut Case) -> Found {
    // Somebody holds the lock whose words are no words.
    let mut words = vec![0xFF; 1 + case.dice.index(60)];
    case.dice.fill(&mut words);
    // A brace is how a sentence without its words is known here, so no words of chance have one.
    words.iter_mut().filter(|byte| **byte == b'{').for_each(|byte| *byte = b'(');
    let lock = std::fs::File::create(beside(file, ".lock")).expect("the lock can be made");
    std::io::Write::write_all(&mut &lock, &words).expect("the lock can be written");
    lock.lock().expect("the lock is free");
    let said = call(file, "check").run();
    drop(lock);
    said.refused(50)?;
    unchanged(file, before)
}

fn no_words(file: &Path, before: &str, _: &mut Case) -> Found {
    let lock = std::fs::File::create(beside(file, ".lock")).expect("the lock can be made");
    lock.lock().expect("the lock is free");
    let said = call(file, "check").run();
    drop(lock);
    said.refused(50)?;
    unchanged(file, before)
}

fn at_once(file: &Path, before: &str, _: &mut Case) -> Found {
    let calls: Vec<Call> = ["An", "Bình", "Cúc", "Dung"]
        .map(|name| call(file, &format!("people add --unit Phường --name Lê~{name}")))
        .into();
    let children: Vec<Child> =
        calls.iter().map(|call| call.command().spawn().expect("the program starts")).collect();
    let said: Vec<Said> =
        children.into_iter().map(|child| Said::of(child.wait_with_output().expect("it ends"))).collect();
    let mut added = 0;
    for said in &said {
        if said.acknowledged() {
            said.done()?;
            added += 1;
        } else {
            said.refused(50)?;
        }
    }
    let people = |state: &str| state.lines().filter(|line| line.contains("\"table\":\"individual\"")).count();
    let (was, is) = (people(before), people(&state(file)?));
    if added == 0 || is != was + added {
        return Err(Bad::Lost(format!("{added} were acknowledged, {is} of {was} are there: {said:?}")));
    }
    Ok(())
}

fn unchanged(file: &Path, before: &str) -> Found {
    if state(file)? == before { Ok(()) } else { Err(Bad::Damaged("the record has changed".to_owned())) }
}

/// Two at once, a killed holder, a lock with any words.
pub(crate) fn run(extent: &Extent) -> ClassResult {
    let ground = Ground::new();
    let base = long_office(&ground);
    let before = state(&base).expect("the office is whole");
    assert!(before.len() > 200_000, "a pipe takes 64 KiB");
    let place = || tempfile::tempdir().expect("a folder");
    each_case(extent, extent.of(6, 24, 60), place, |place, case| {
        let file = copied(&base, &place.path().join("case"));
        let at = usize::try_from(case.number).unwrap_or(0) % TRIED.len();
        let found = TRIED[at](&file, &before, case).map_err(|bad| bad.in_case(&format!("trial {at}")));
        result(case, at != 2, found)
    })
}

#[cfg(test)]
mod tests {
    #[test]
    fn an_office_has_one_program_at_a_time_and_a_dead_one_holds_nothing() {
        assert_eq!(crate::soak::hold(super::run).cases, 6);
    }
}
