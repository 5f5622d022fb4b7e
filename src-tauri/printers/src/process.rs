//! A program of the system, run with an argument vector and a limit of time.

use std::io::{ErrorKind, Read};
use std::path::Path;
use std::process::{Command, ExitStatus, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::thread;
use std::time::{Duration, Instant};

use crate::error::PrintersError;

/// How often a running program is asked whether it ended.
const STEP: Duration = Duration::from_millis(5);
/// More than this is no answer of a spooler; what comes after is not read.
const MOST_BYTES: u64 = 1 << 20;

/// What a program said.
#[derive(Debug)]
pub(crate) struct Answer {
    pub(crate) ok: bool,
    pub(crate) out: String,
    pub(crate) error: String,
}

impl Answer {
    /// Its complaint on one line, without the name of the program.
    pub(crate) fn complaint(&self, program: &str) -> String {
        let text = if self.error.trim().is_empty() { &self.out } else { &self.error };
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        text.strip_prefix(program).and_then(|text| text.strip_prefix(": ")).unwrap_or(&text).to_owned()
    }
}

/// Runs `program`, looked up on the system's path or in `folder`, and waits for it no longer than `limit`.
///
/// Messages are asked for in English, because they are read. A program that takes too long is ended.
///
/// # Errors
///
/// [`PrintersError::NoSpooler`] if there is no such program, [`PrintersError::TimedOut`] if it took too long,
/// [`PrintersError::Refused`] if it could not be started or waited for.
pub(crate) fn run(
    folder: Option<&Path>,
    program: &'static str,
    arguments: &[&str],
    limit: Duration,
) -> Result<Answer, PrintersError> {
    let refused = |error: std::io::Error| PrintersError::Refused { program, said: error.to_string() };
    let mut command = folder.map_or_else(|| Command::new(program), |at| Command::new(at.join(program)));
    command
        .args(arguments)
        .env("LC_ALL", "C")
        .env_remove("LANGUAGE")
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    let end = Instant::now() + limit;
    let mut child = command.spawn().map_err(|error| {
        if error.kind() == ErrorKind::NotFound { PrintersError::NoSpooler } else { refused(error) }
    })?;
    let (out, error) = (read_aside(child.stdout.take()), read_aside(child.stderr.take()));
    let status: Option<ExitStatus> = loop {
        match child.try_wait().map_err(refused)? {
            Some(status) => break Some(status),
            None if Instant::now() >= end => break None,
            None => thread::sleep(STEP),
        }
    };
    let Some(status) = status else {
        // It may have ended by itself just now; then ending it fails and nothing is lost.
        let _ = child.kill();
        let _ = child.wait();
        return Err(PrintersError::TimedOut { program, limit });
    };
    // A child of the program may hold the pipe open; its words are not waited for beyond the limit.
    let rest = || end.saturating_duration_since(Instant::now()).max(STEP);
    let timed_out = |_| PrintersError::TimedOut { program, limit };
    let out = out.recv_timeout(rest()).map_err(timed_out)?;
    let error = error.recv_timeout(rest()).map_err(timed_out)?;
    Ok(Answer { ok: status.success(), out, error })
}

fn read_aside(pipe: Option<impl Read + Send + 'static>) -> Receiver<String> {
    let (send, receive) = channel();
    thread::spawn(move || {
        let mut bytes = Vec::new();
        if let Some(pipe) = pipe {
            // What was read before an error is still worth showing.
            let _ = pipe.take(MOST_BYTES).read_to_end(&mut bytes);
        }
        // Nobody listens any more after the limit.
        let _ = send.send(String::from_utf8_lossy(&bytes).into_owned());
    });
    receive
}
