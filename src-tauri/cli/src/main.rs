//! `sovang`: the use cases of the window from a terminal.
//!
//! What was acknowledged is never lost: an acknowledgement is printed only after COMMIT has returned, and
//! flushed. What was not acknowledged is wholly absent.

#![allow(clippy::disallowed_methods, reason = "a face reads the clock and the environment for the rooms")]
#![allow(clippy::print_stdout, clippy::print_stderr, reason = "the terminal is this face's paper")]

mod by_hand;
mod law;
mod lists;
mod papers;
mod records;
mod safekeeping;
mod say;
mod steps;
mod words;

use chrono::{DateTime, Local, NaiveDate, NaiveTime, Utc};
use clap::ArgMatches;
use say::Voice;
use serde_json::{Value, json};
use so_vang_commands::desk::{Desk, DeskConfig};
use so_vang_commands::problem::OfficeError;
use so_vang_commands::wire::Problem;
use so_vang_commands::{embedded, place, table};
use std::path::PathBuf;
use std::process::ExitCode;

/// The exit code of words that are off.
const WORDS_OFF: u8 = 2;
/// The exit code of a program whose own data cannot be read; tests keep this from happening.
const BROKEN: u8 = 22;

/// Why a command ends early.
pub(crate) enum Stop {
    /// With a problem that is still to be said.
    Problem(Box<Problem>),
    /// With this exit code; everything was said.
    Said(u8),
}

impl From<Problem> for Stop {
    fn from(problem: Problem) -> Self {
        Self::Problem(Box::new(problem))
    }
}

/// A desk with the voice of this terminal.
pub(crate) struct Terminal {
    pub(crate) desk: Desk,
    /// Whether a file in an unsafe place is opened all the same.
    pub(crate) anyway: bool,
    pub(crate) voice: Voice,
    pub(crate) file: PathBuf,
}

impl Terminal {
    /// Does one command of the table.
    pub(crate) fn call(&self, command: &str, request: Value) -> Result<Value, Stop> {
        Ok(table::answer(&self.desk, command, request)?)
    }

    /// Opens the office file.
    pub(crate) fn open(&self) -> Result<(), Stop> {
        let opened = if self.anyway { self.desk.open_anyway(&self.file) } else { self.desk.open(&self.file) };
        opened.map_err(|error| self.stop(&error))
    }

    /// Writes down what personal data was read; a file that cannot be written says so with the next act.
    fn finish(&self) {
        let _ = self.desk.write_accesses();
    }

    pub(crate) fn stop(&self, error: &OfficeError) -> Stop {
        self.desk.problem(error).into()
    }
}

fn main() -> ExitCode {
    let texts = match embedded::texts() {
        Ok(texts) => texts,
        Err(error) => {
            eprintln!("{error}");
            return BROKEN.into();
        }
    };
    let found = match words::words(&texts).try_get_matches() {
        Ok(found) => found,
        Err(error) if error.use_stderr() => {
            // The words could not be read, so whether JSON was asked for is looked up in the words themselves.
            let voice = Voice { json: std::env::args_os().any(|word| word == "--json") };
            voice.complain_words(&words::complaint(&texts, &error), &texts.say("cli", "see_help", &[]));
            return WORDS_OFF.into();
        }
        Err(help) => {
            // Help and version are answers, not errors.
            print!("{help}");
            return ExitCode::SUCCESS;
        }
    };
    match terminal(&found) {
        Ok(terminal) => match run(&terminal, &found).inspect(|()| terminal.finish()) {
            Ok(()) => ExitCode::SUCCESS,
            Err(Stop::Said(code)) => code.into(),
            Err(Stop::Problem(problem)) => {
                terminal.voice.complain(&terminal.desk, &problem);
                problem.exit.into()
            }
        },
        Err(sentence) => {
            eprintln!("{sentence}");
            WORDS_OFF.into()
        }
    }
}

/// The desk of this process, by the words that every command takes.
fn terminal(found: &ArgMatches) -> Result<Terminal, String> {
    let lookup = |name: &str| std::env::var_os(name);
    let user = place::user(&lookup);
    let since = Local::now().format("%d/%m/%Y %H:%M");
    let holder = format!("sovang · {user} · {} · {} · {since}", place::machine(&lookup), std::process::id());
    let today = match words::maybe(found, "today") {
        None => None,
        Some(text) => Some(text.parse::<NaiveDate>().map_err(|_| {
            let params = [("value", text.clone()), ("word", "--today".to_owned())];
            embedded::texts().map(|texts| texts.say("cli", "invalid_value", &params)).unwrap_or_default()
        })?),
    };
    let desk = Desk::new(DeskConfig {
        actor: words::maybe(found, "actor").unwrap_or(user),
        holder,
        data_folder: place::data_folder(&lookup),
        clock: Box::new(move || now(today)),
    })
    .map_err(|error| error.to_string())?;
    let file = words::maybe(found, "data").map_or_else(|| place::default_file(&lookup), PathBuf::from);
    let anyway = words::safekeeping::opens_anyway(found);
    Ok(Terminal { desk, anyway, voice: Voice { json: found.get_flag("json") }, file })
}

/// The instant and the day; a day that was given stands still at noon.
fn now(today: Option<NaiveDate>) -> (DateTime<Utc>, NaiveDate) {
    match today {
        Some(day) => (day.and_time(NaiveTime::from_hms_opt(12, 0, 0).unwrap_or_default()).and_utc(), day),
        None => (Utc::now(), Local::now().date_naive()),
    }
}

fn run(terminal: &Terminal, found: &ArgMatches) -> Result<(), Stop> {
    let Some((command, found)) = found.subcommand() else { return Err(Stop::Said(WORDS_OFF)) };
    match command {
        "init" => steps::init(terminal, found),
        "demo" => steps::demo(terminal, found),
        "recover" => safekeeping::recover(terminal, found),
        _ => {
            terminal.open()?;
            in_office(terminal, command, found)
        }
    }
}

fn in_office(terminal: &Terminal, command: &str, found: &ArgMatches) -> Result<(), Stop> {
    let member = found.subcommand();
    match (command, member) {
        ("import", _) => lists::import(terminal, found),
        ("list", _) => lists::list(terminal, found),
        ("show", _) => lists::show(terminal, found),
        ("search", _) => lists::search(terminal, found),
        ("people", Some(("add", found))) => by_hand::add_person(terminal, found),
        ("people", Some((_, found))) => by_hand::remove_people(terminal, found),
        ("nominations", Some(("add", found))) => by_hand::add_nomination(terminal, found),
        ("nominations", Some((_, found))) => by_hand::remove_nominations(terminal, found),
        ("views", Some(("list", found))) => by_hand::views(terminal, found),
        ("views", Some((_, found))) => by_hand::remove_view(terminal, found),
        ("assess", _) => law::assess(terminal, found),
        ("answer", _) => law::answer(terminal, found),
        ("quota", _) => law::quota(terminal, found),
        ("forecast", _) => law::forecast(terminal, found),
        ("reassess", _) => law::reassess(terminal, found),
        ("fact", Some((what, found))) => law::fact(terminal, what, found),
        ("rule", Some((what, found))) => law::rule(terminal, what, found),
        ("award", Some((_, found))) => law::revoke(terminal, found),
        ("dossier", Some(("new", found))) => steps::dossier_new(terminal, found),
        ("dossier", Some((step, found))) => steps::dossier_step(terminal, step, found),
        ("council", Some((_, found))) => steps::council(terminal, found),
        ("decision", Some((_, found))) => steps::decision(terminal, found),
        ("certificates", Some((what, found))) => papers::certificates(terminal, what, found),
        ("document", Some((what, found))) => papers::document(terminal, what, found),
        ("signing", Some((what, found))) => papers::signing(terminal, what, found),
        ("signer", Some((what, found))) => records::signer(terminal, what, found),
        ("deadline", Some((what, found))) => records::deadline(terminal, what, found),
        ("history", Some((what, found))) => records::history(terminal, what, found),
        ("export", _) => steps::export(terminal),
        ("check", _) => steps::check(terminal),
        ("backup", _) => safekeeping::backup(terminal, found),
        ("restore", _) => safekeeping::restore(terminal, found),
        ("rehearse", _) => {
            let line = terminal.call("backups.rehearse", json!({}))?;
            if terminal.voice.json {
                terminal.voice.object(&json!({ "rehearsal": line }));
            }
            terminal.voice.say(line["text"].as_str().unwrap_or_default());
            if line["clean"] == true { Ok(()) } else { Err(Stop::Said(30)) }
        }
        ("recovery-code", Some((what, found))) => safekeeping::recovery_code(terminal, what, found),
        ("versions", _) => safekeeping::versions(terminal, found),
        ("restore-field", _) => safekeeping::restore_field(terminal, found),
        ("bin", Some((what, found))) => safekeeping::bin(terminal, what, found),
        ("personal-data", Some((what, found))) => safekeeping::personal_data(terminal, what, found),
        ("emblem", _) => steps::emblem(terminal, found),
        ("undo", _) => {
            let done = terminal.call(
                "journal.undo",
                json!({ "seq": found.get_one::<i64>("SEQ"), "reason": words::maybe(found, "reason") }),
            )?;
            terminal.voice.ack(&terminal.desk, &done);
            Ok(())
        }
        ("journal", Some(("verify", found))) => safekeeping::verify(terminal, found),
        ("journal", Some(("show", found))) => safekeeping::act(terminal, found),
        ("journal", _) => lists::journal(terminal),
        _ => Err(Stop::Said(WORDS_OFF)),
    }
}
