//! Running other programs: quietly, openly, or openly with the end of what they said kept.

use crate::house::{self, House};
use crate::trouble::Trouble;
use std::collections::VecDeque;
use std::ffi::OsStr;
use std::io::{BufRead, BufReader, Read, Write};
use std::process::{Command, Stdio};
use std::sync::{Mutex, PoisonError};

/// A program in the root of the repository, with the settings that every step shares.
pub(crate) fn command<A: AsRef<OsStr>>(
    house: &House,
    program: impl AsRef<OsStr>,
    arguments: impl IntoIterator<Item = A>,
) -> Command {
    let mut command = Command::new(program);
    command.args(arguments).current_dir(&house.root);
    command.env("CARGO_TARGET_DIR", &house.target).env("RUST_BACKTRACE", "0");
    command.env("NPM_CONFIG_UPDATE_NOTIFIER", "false");
    if house::is_set("CI") {
        command.env("CARGO_TERM_PROGRESS_WHEN", "never").env("NPM_CONFIG_PROGRESS", "false");
    }
    command
}

/// cargo with the settings that every step shares.
pub(crate) fn cargo<A: AsRef<OsStr>>(house: &House, arguments: impl IntoIterator<Item = A>) -> Command {
    command(house, &house.cargo, arguments)
}

/// What the program printed; none where it is missing or ended with an error.
pub(crate) fn answer(mut command: Command) -> Option<String> {
    let output = command.stdin(Stdio::null()).stderr(Stdio::null()).output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).into_owned())
}

/// Runs the program with its output going straight to the terminal; tells whether it ended well.
///
/// # Errors
/// [`Trouble::ProgramMissing`] where it cannot be started.
pub(crate) fn succeeds(mut command: Command) -> Result<bool, Trouble> {
    match command.status() {
        Ok(status) => Ok(status.success()),
        Err(_) => Err(missing(&command)),
    }
}

/// Runs the program like [`succeeds`]; `name` is the step that failed if it does not end well.
///
/// # Errors
/// [`Trouble::ProgramMissing`] and [`Trouble::StepFailed`].
pub(crate) fn must_succeed(command: Command, name: &str) -> Result<(), Trouble> {
    if succeeds(command)? { Ok(()) } else { Err(Trouble::StepFailed { name: name.to_owned() }) }
}

/// How a program ended whose output was shown and kept.
pub(crate) struct Told {
    /// Whether it ended well.
    pub(crate) succeeded: bool,
    /// The last lines that it printed on either stream.
    pub(crate) tail: Vec<String>,
}

const TAIL: usize = 12;

/// Runs the program, shows what it prints, and keeps the last lines of it.
///
/// # Errors
/// [`Trouble::ProgramMissing`] where it cannot be started.
pub(crate) fn told(mut command: Command) -> Result<Told, Trouble> {
    command.stdout(Stdio::piped()).stderr(Stdio::piped());
    let Ok(mut child) = command.spawn() else { return Err(missing(&command)) };
    let tail = Mutex::new(VecDeque::new());
    let (stdout, stderr) = (child.stdout.take(), child.stderr.take());
    std::thread::scope(|threads| {
        threads.spawn(|| stdout.map(|stream| show_and_keep(stream, &tail)));
        threads.spawn(|| stderr.map(|stream| show_and_keep(stream, &tail)));
    });
    let succeeded = child.wait().is_ok_and(|status| status.success());
    let tail = tail.into_inner().unwrap_or_else(PoisonError::into_inner);
    Ok(Told { succeeded, tail: tail.into() })
}

fn show_and_keep(stream: impl Read, tail: &Mutex<VecDeque<String>>) {
    for line in BufReader::new(stream).split(b'\n') {
        let Ok(line) = line else { break };
        let line = String::from_utf8_lossy(&line).trim_end().to_owned();
        let _ = writeln!(std::io::stdout(), "{line}");
        if line.is_empty() {
            continue;
        }
        let mut tail = tail.lock().unwrap_or_else(PoisonError::into_inner);
        if tail.len() == TAIL {
            tail.pop_front();
        }
        tail.push_back(line);
    }
}

fn missing(command: &Command) -> Trouble {
    Trouble::ProgramMissing { program: command.get_program().to_string_lossy().into_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_lines_of_both_streams_are_kept_with_the_outcome() {
        let mut command = Command::new("sh");
        command.args(["-c", "for i in $(seq 20); do echo line $i; done; echo E: broken >&2; exit 3"]);
        let told = told(command).unwrap();
        assert!(!told.succeeded);
        assert_eq!(told.tail.len(), TAIL);
        assert!(told.tail.iter().any(|line| line == "line 20"), "{:?}", told.tail);
        assert!(!told.tail.iter().any(|line| line == "line 1"), "{:?}", told.tail);
    }

    #[test]
    fn a_program_that_is_not_there_is_named() {
        let wanted = Trouble::ProgramMissing { program: "no-such-program".to_owned() };
        assert_eq!(succeeds(Command::new("no-such-program")), Err(wanted));
        assert_eq!(answer(Command::new("no-such-program")), None);
    }

    #[test]
    fn a_failed_step_is_named() {
        let wanted = Trouble::StepFailed { name: "x".to_owned() };
        assert_eq!(must_succeed(Command::new("false"), "x"), Err(wanted));
        assert_eq!(must_succeed(Command::new("true"), "x"), Ok(()));
    }
}
