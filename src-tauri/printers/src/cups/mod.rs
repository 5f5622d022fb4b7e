//! CUPS through its own programs: no library is linked, so nothing is needed to build or to start.

mod answers;

use std::path::{Path, PathBuf};
use std::thread;
use std::time::Duration;

use crate::error::PrintersError;
use crate::process::{Answer, run};
use crate::ticket::{Held, Printer, State, Submitted, Ticket};
use answers::{Known, default_name, job_number, media, names, states, trays};

/// A local spooler answers at once; a print server across a slow line still has time.
const LIMIT: Duration = Duration::from_secs(15);
/// Sheets that CUPS knows by name: short side, long side, name. Others are given in millimetres.
const NAMED_SHEETS: [(f64, f64, &str); 3] =
    [(297.0, 420.0, "A3"), (210.0, 297.0, "A4"), (148.0, 210.0, "A5")];
/// A page may differ from its sheet by this much in millimetres, as rounded PDF pages do.
const SHEET_TOLERANCE_MM: f64 = 0.5;

/// The spooler of this system.
#[derive(Debug, Clone)]
pub struct Spooler {
    folder: Option<PathBuf>,
    limit: Duration,
}

impl Default for Spooler {
    fn default() -> Self {
        Self::of_system()
    }
}

impl Spooler {
    /// The spooler of this system: the programs are those of its path.
    pub fn of_system() -> Self {
        Self { folder: None, limit: LIMIT }
    }

    /// A spooler whose programs lie in `folder`, each given `limit` to answer; for tests and odd systems.
    pub fn at(folder: &Path, limit: Duration) -> Self {
        Self { folder: Some(folder.to_owned()), limit }
    }

    fn run(&self, program: &'static str, arguments: &[&str]) -> Result<Answer, PrintersError> {
        run(self.folder.as_deref(), program, arguments, self.limit)
    }

    /// Names, states and default as `lpstat` tells them.
    fn known(&self) -> Result<(Vec<Known>, Option<String>), PrintersError> {
        let told = self.run("lpstat", &["-p", "-a", "-d"])?;
        let said = told.complaint("lpstat");
        if said.contains("Scheduler is not running") || said.contains("Bad file descriptor") {
            return Err(PrintersError::NotRunning { said });
        }
        // Without any printer it complains and ends with 1; that is an empty list.
        if !told.ok && !said.contains("No destinations added") {
            return Err(PrintersError::Refused { program: "lpstat", said });
        }
        let found = self.run("lpstat", &["-e"])?;
        Ok((states(&names(&found.out), &told.out), default_name(&told.out)))
    }

    /// The printers, in the order the spooler tells them.
    ///
    /// Trays and sheets stay empty for a printer that does not tell them.
    ///
    /// # Errors
    ///
    /// [`PrintersError::NoSpooler`] where CUPS is not installed, [`PrintersError::NotRunning`] where it does not
    /// run, [`PrintersError::TimedOut`] and [`PrintersError::Refused`] where it does not answer sensibly.
    pub fn list(&self) -> Result<Vec<Printer>, PrintersError> {
        let (known, default) = self.known()?;
        // Printers that sleep or are gone answer slowly; asked side by side they cost one limit together.
        let options: Vec<String> = thread::scope(|scope| {
            let asked: Vec<_> = known
                .iter()
                .map(|printer| scope.spawn(|| self.run("lpoptions", &["-p", &printer.name, "-l"])))
                .collect();
            asked
                .into_iter()
                .map(|answer| {
                    answer.join().ok().and_then(Result::ok).map_or_else(String::new, |told| told.out)
                })
                .collect()
        });
        Ok(known
            .into_iter()
            .zip(options)
            .map(|(printer, options)| Printer {
                is_default: default.as_ref() == Some(&printer.name),
                state: printer.state,
                trays: trays(&options),
                media: media(&options),
                name: printer.name,
            })
            .collect())
    }

    /// Hands a paper over and lets it wait in the queue.
    ///
    /// # Errors
    ///
    /// Nothing waits after any of them but perhaps after [`PrintersError::TimedOut`]:
    /// [`PrintersError::BadTicket`] and [`PrintersError::NoPaper`] before anything is asked,
    /// [`PrintersError::NoSuchPrinter`], [`PrintersError::Stopped`] for a printer that is stopped or takes no
    /// papers, and those of [`Self::list`].
    pub fn submit_held(&self, ticket: &Ticket, pdf: &Path) -> Result<Held, PrintersError> {
        let pdf = ticket.check(pdf)?;
        self.stands_ready(&ticket.printer)?;
        let (title, copies, sheet) = (ticket.shown_title(), ticket.copies.to_string(), sheet(ticket));
        let tray = ticket.tray.as_ref().map(|tray| format!("InputSlot={tray}"));
        let file = pdf.to_string_lossy();
        let mut arguments = vec!["-H", "hold", "-d", &ticket.printer, "-t", &title, "-n", &copies];
        arguments.extend(["-o", "print-scaling=none", "-o", &sheet]);
        if let Some(tray) = &tray {
            arguments.extend(["-o", tray]);
        }
        arguments.extend(["-o", "sides=one-sided", "--", &file]);
        let told = self.run("lp", &arguments)?;
        if !told.ok {
            let said = told.complaint("lp");
            if said.contains("does not exist") {
                return Err(PrintersError::NoSuchPrinter { name: ticket.printer.clone() });
            }
            return Err(PrintersError::Refused { program: "lp", said });
        }
        let job = job_number(&told.out)
            .ok_or_else(|| PrintersError::Refused { program: "lp", said: told.complaint("lp") })?;
        Ok(Held { ticket: ticket.clone(), pdf, job: Some(job) })
    }

    /// Lets a waiting paper go to its printer.
    ///
    /// # Errors
    ///
    /// [`PrintersError::NoSuchJob`] if it no longer waits, and those of [`Self::list`].
    pub fn release(&self, held: Held) -> Result<Submitted, PrintersError> {
        let job = number(&held)?;
        let told = self.run("lp", &["-i", job, "-H", "resume"])?;
        job_answer("lp", job, &told)?;
        Ok(Submitted { printer: held.ticket.printer, job: held.job })
    }

    /// Takes a waiting paper out of the queue.
    ///
    /// # Errors
    ///
    /// [`PrintersError::NoSuchJob`] if it no longer waits, and those of [`Self::list`].
    pub fn cancel(&self, held: Held) -> Result<(), PrintersError> {
        let job = number(&held)?;
        job_answer("cancel", job, &self.run("cancel", &[job])?)
    }

    /// The printer is there, runs and takes papers, or it is told which of them is not so.
    fn stands_ready(&self, name: &str) -> Result<(), PrintersError> {
        let (known, _) = self.known()?;
        let printer = known
            .into_iter()
            .find(|printer| printer.name == name)
            .ok_or_else(|| PrintersError::NoSuchPrinter { name: name.to_owned() })?;
        match printer.state {
            State::Stopped | State::Refusing => {
                Err(PrintersError::Stopped { name: printer.name, said: printer.said })
            }
            State::Ready | State::Printing | State::Unknown => Ok(()),
        }
    }
}

/// The number alone: a whole name such as `-x-12` would be read as an option.
fn number(held: &Held) -> Result<&str, PrintersError> {
    held.job.as_deref().ok_or_else(|| PrintersError::NoSuchJob { job: String::new() })
}

fn job_answer(program: &'static str, job: &str, told: &Answer) -> Result<(), PrintersError> {
    if told.ok {
        return Ok(());
    }
    let said = told.complaint(program);
    // What was printed, taken back or aborted meanwhile cannot be let go or taken back again.
    if ["does not exist", "is finished", "already completed", "already canceled", "already aborted"]
        .iter()
        .any(|words| said.contains(words))
    {
        return Err(PrintersError::NoSuchJob { job: job.to_owned() });
    }
    Err(PrintersError::Refused { program, said })
}

/// The sheet as CUPS names it.
///
/// Sheets are named standing; a page that lies is turned by CUPS, so no orientation is given.
fn sheet(ticket: &Ticket) -> String {
    let (short, long) = ticket.sides();
    NAMED_SHEETS
        .iter()
        .find(|(width, height, _)| {
            (width - short).abs() <= SHEET_TOLERANCE_MM && (height - long).abs() <= SHEET_TOLERANCE_MM
        })
        .map_or_else(
            || format!("media=Custom.{}x{}mm", tenths(short), tenths(long)),
            |(_, _, name)| format!("media={name}"),
        )
}

/// Rounded to a tenth of a millimetre, without a needless `.0`.
fn tenths(length: f64) -> f64 {
    (length * 10.0).round() / 10.0
}
