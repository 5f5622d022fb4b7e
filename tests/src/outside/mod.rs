//! The built program `sovang`, driven from outside as an office's scripts drive it: killed, starved, locked out.
//!
//! A fault of a process is not a fault of a library: only a process that is really gone leaves what a crash leaves.

pub(crate) mod closed;
#[cfg(test)]
mod exits;
pub(crate) mod full;
pub(crate) mod kills;
pub(crate) mod memory;
pub(crate) mod migrating;
mod office;
#[cfg(test)]
mod order;
mod said;
pub(crate) mod two;
pub(crate) mod wal;

use crate::soak::ClassResult;
use said::Said;
use std::ffi::{OsStr, OsString};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::OnceLock;
use std::time::SystemTime;

/// The day of every call, so that equal calls leave equal records.
const TODAY: &str = "2024-03-05";

/// The folder of the repository.
fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// A list of the samples that the program brings.
fn sample(name: &str) -> PathBuf {
    root().join("assets/samples").join(name)
}

/// The built program, which lies where cargo put the program that asks.
///
/// # Panics
///
/// If it is not there, or older than a source that it is made of: what is tested must be what is written.
fn program() -> &'static Path {
    static FOUND: OnceLock<PathBuf> = OnceLock::new();
    FOUND.get_or_init(|| {
        let own = std::env::current_exe().expect("the place of this program");
        let found =
            own.ancestors().skip(1).take(2).map(|folder| folder.join("sovang")).find(|it| it.is_file());
        let found =
            found.unwrap_or_else(|| panic!("no sovang near {}: cargo build -p so-vang-cli", own.display()));
        if let Some(newer) = newer_source(&found) {
            panic!("sovang is older than {}: cargo build -p so-vang-cli", newer.display());
        }
        found
    })
}

/// A source that is younger than the program, by the list that cargo leaves beside it.
fn newer_source(program: &Path) -> Option<PathBuf> {
    let time =
        |path: &Path| path.metadata().and_then(|data| data.modified()).unwrap_or(SystemTime::UNIX_EPOCH);
    let list = std::fs::read_to_string(program.with_extension("d")).unwrap_or_default();
    let sources = list.split_once(": ").map_or("", |(_, sources)| sources);
    let built = time(program);
    sources.split_whitespace().map(PathBuf::from).find(|source| time(source) > built)
}

/// A call of `sovang` on an office file.
#[derive(Debug, Clone)]
struct Call {
    words: Vec<OsString>,
}

impl Call {
    /// The words of a shell, split at blanks, in JSON and on the day of the tests.
    fn of(file: &Path, words: &str) -> Self {
        let mut call = Self { words: vec![program().into(), "--data".into(), file.into()] };
        call.words.extend(["--json", "--today", TODAY, "--actor", "Hạnh"].map(OsString::from));
        call.words.extend(words.split_whitespace().map(OsString::from));
        call
    }

    /// One more word, which may hold blanks.
    fn with(mut self, word: impl AsRef<OsStr>) -> Self {
        self.words.push(word.as_ref().to_owned());
        self
    }

    /// The same call under another program, as under `strace`.
    fn under<Word: AsRef<OsStr>>(mut self, program: impl IntoIterator<Item = Word>) -> Self {
        let front: Vec<OsString> = program.into_iter().map(|word| word.as_ref().to_owned()).collect();
        self.words.splice(0..0, front);
        self
    }

    /// The command, with both streams caught and nothing to read.
    fn command(&self) -> Command {
        let mut words = self.words.iter();
        let mut command = Command::new(words.next().expect("a call has a program"));
        command.args(words).stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
        // An office's Vietnamese must not hang on the language of the machine.
        command.env("LC_ALL", "C").env("RUST_BACKTRACE", "1");
        command
    }

    /// Runs it to its end.
    fn run(&self) -> Said {
        let done = self.command().output();
        Said::of(done.unwrap_or_else(|error| panic!("{:?} does not start: {error}", self.words)))
    }
}

/// What a case found out: nothing bad, or what is bad.
type Found = Result<(), Bad>;

/// How a case failed.
#[derive(Debug)]
enum Bad {
    /// Something acknowledged is gone.
    Lost(String),
    /// The file is not whole, or half an act is there.
    Damaged(String),
    /// What was said is not what should be said.
    Missaid(String),
}

impl Bad {
    /// The same, and in which case it was.
    fn in_case(self, what: &str) -> Self {
        match self {
            Self::Lost(why) => Self::Lost(format!("{what}: {why}")),
            Self::Damaged(why) => Self::Damaged(format!("{what}: {why}")),
            Self::Missaid(why) => Self::Missaid(format!("{what}: {why}")),
        }
    }

    /// As a result of its case.
    fn told(self, case: &crate::soak::Case) -> ClassResult {
        match self {
            Self::Lost(why) => case.lost(&why),
            Self::Damaged(why) => case.damaged(&why),
            Self::Missaid(why) => case.missaid(&why),
        }
    }
}

/// The result of a case; `noticed` says whether the program saw and said that something is wrong.
fn result(case: &crate::soak::Case, noticed: bool, found: Found) -> ClassResult {
    match found {
        Ok(()) => ClassResult { noticed: u64::from(noticed), ..case.good() },
        Err(bad) => bad.told(case),
    }
}

/// Whether this machine lets one process trace another.
///
/// # Errors
///
/// What is missing, as a sentence.
fn can_trace() -> Result<(), String> {
    let tried = Command::new("strace").args(["-f", "-qq", "-o", "/dev/null", "true"]).output();
    match tried {
        Ok(done) if done.status.success() => Ok(()),
        Ok(done) => Err(format!("strace does not work here: {}", String::from_utf8_lossy(&done.stderr))),
        Err(_) => Err("strace is missing: apt-get install strace".to_owned()),
    }
}

/// Whether this process is the administrator of the machine.
fn is_root() -> bool {
    Command::new("id").arg("-u").output().is_ok_and(|done| done.stdout == b"0\n")
}

/// Whether a test may put small disks up and take rights away, which only an administrator of a whole machine can. Where
/// it may not, it says so and the test tries nothing; the soak takes no such excuse.
#[cfg(test)]
fn may_build_disks() -> bool {
    let place = tempfile::tempdir().expect("a folder");
    let put_up = full::mount(&["-t", "tmpfs", "-o", "size=1m", "so-vang"], place.path());
    let _ = Command::new("umount").arg("-l").arg(place.path()).output();
    if let Err(why) = &put_up {
        eprintln!("not tried here: {why}");
    }
    put_up.is_ok()
}
