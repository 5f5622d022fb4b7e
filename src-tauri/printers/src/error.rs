//! What can go wrong between a finished paper and a printer.

use std::path::PathBuf;
use std::time::Duration;

use thiserror::Error;

/// A part of a ticket.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TicketPart {
    /// The name of the printer.
    Printer,
    /// The key of the tray.
    Tray,
    /// Width and height of the sheet.
    Size,
    /// How often the paper is printed.
    Copies,
}

/// Why printers could not be listed, or why a paper was not printed.
#[derive(Debug, Error)]
pub enum PrintersError {
    /// The system has no program to print with.
    #[error("this system has no print spooler")]
    NoSpooler,
    /// The spooler is installed and does not answer.
    #[error("the print spooler does not run: {said}")]
    NotRunning {
        /// What it said.
        said: String,
    },
    /// No printer has this name, or no longer.
    #[error("there is no printer {name:?}")]
    NoSuchPrinter {
        /// The name asked for.
        name: String,
    },
    /// The printer is there and takes or prints nothing; the paper was not handed over.
    #[error("the printer {name:?} is stopped: {said}")]
    Stopped {
        /// The printer.
        name: String,
        /// What the spooler says about it; may be empty.
        said: String,
    },
    /// The printer has no sheet of this size.
    #[error("the printer {name:?} has no paper of {width_mm} x {height_mm} mm")]
    NoSuchPaper {
        /// The printer.
        name: String,
        /// Width asked for.
        width_mm: f64,
        /// Height asked for.
        height_mm: f64,
    },
    /// The printer has no tray with this key.
    #[error("the printer {name:?} has no tray {tray:?}")]
    NoSuchTray {
        /// The printer.
        name: String,
        /// The key asked for.
        tray: String,
    },
    /// A part of the ticket cannot be meant, or would be read as an option of its own.
    #[error("the ticket cannot be used: {part:?} is {given:?}")]
    BadTicket {
        /// Which part.
        part: TicketPart,
        /// What it says.
        given: String,
    },
    /// The paper is not where it should be.
    #[error("{} is no file", path.display())]
    NoPaper {
        /// Where it was looked for.
        path: PathBuf,
    },
    /// The paper left the queue, or was never in it.
    #[error("the spooler knows no waiting paper {job:?}")]
    NoSuchJob {
        /// Number of the paper in the queue.
        job: String,
    },
    /// A program of the spooler gave no answer and was ended. Whether it did its work is not known.
    #[error("{program} gave no answer for {} seconds", limit.as_secs_f32())]
    TimedOut {
        /// The program.
        program: &'static str,
        /// How long it was waited for.
        limit: Duration,
    },
    /// The spooler refused for a reason of its own.
    #[error("{program}: {said}")]
    Refused {
        /// The program or interface.
        program: &'static str,
        /// What it said.
        said: String,
    },
}
