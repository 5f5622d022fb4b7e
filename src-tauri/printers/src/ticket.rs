//! Printers as the system tells them, and what is asked of one.

use std::path::{Path, PathBuf};

use crate::error::{PrintersError, TicketPart};

/// Sheets between a small card and the widest office plotter, in millimetres.
const SIDES_MM: std::ops::RangeInclusive<f64> = 50.0..=1300.0;
/// More copies of one paper than any office means.
const MOST_COPIES: u16 = 999;
/// Letters of a title; longer ones are cut, as queues cut them anyway.
const TITLE_LETTERS: usize = 120;

/// What a printer is doing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// Waits for papers.
    Ready,
    /// Prints.
    Printing,
    /// Prints nothing until somebody starts it again.
    Stopped,
    /// Takes no papers.
    Refusing,
    /// The system does not tell.
    Unknown,
}

/// A place that paper is drawn from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tray {
    /// What a ticket names it by.
    pub key: String,
    /// What people read; the key where the system has no other name.
    pub name: String,
}

/// A printer of the system.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Printer {
    /// Its name, which a ticket names it by.
    pub name: String,
    /// Whether papers go here if nobody chooses.
    pub is_default: bool,
    /// What it is doing.
    pub state: State,
    /// Where it draws paper from; empty if it does not tell.
    pub trays: Vec<Tray>,
    /// Sizes of paper it knows, as its driver names them; empty if it does not tell.
    pub media: Vec<String>,
}

/// How a paper is to be printed.
#[derive(Debug, Clone, PartialEq)]
pub struct Ticket {
    /// Name of the printer.
    pub printer: String,
    /// Key of a tray; `None` leaves it to the printer.
    pub tray: Option<String>,
    /// Width of the page in millimetres.
    pub width_mm: f64,
    /// Height of the page in millimetres.
    pub height_mm: f64,
    /// How often, from 1.
    pub copies: u16,
    /// What the queue shows.
    pub title: String,
}

/// A paper that was handed over and is not printed yet.
#[derive(Debug, Clone, PartialEq)]
pub struct Held {
    pub(crate) ticket: Ticket,
    pub(crate) pdf: PathBuf,
    pub(crate) job: Option<String>,
}

/// A paper that was let go.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Submitted {
    /// The printer it went to.
    pub printer: String,
    /// Its number in the queue; `None` where the system keeps it to itself.
    pub job: Option<String>,
}

impl Held {
    /// Number of the paper in the queue; `None` where it only gets one when it is let go.
    pub fn job(&self) -> Option<&str> {
        self.job.as_deref()
    }
}

impl Ticket {
    /// Checks what every system wants of a ticket and gives the paper's absolute path.
    ///
    /// # Errors
    ///
    /// [`PrintersError::BadTicket`] for an empty name or one with control characters, a tray key that holds
    /// anything but ASCII letters, digits, `.`, `_`, `-`, a side outside 50 to 1300 mm, and 0 or more than 999
    /// copies; [`PrintersError::NoPaper`] if no file lies at `pdf`.
    pub(crate) fn check(&self, pdf: &Path) -> Result<PathBuf, PrintersError> {
        let bad = |part, given: &str| Err(PrintersError::BadTicket { part, given: given.to_owned() });
        if self.printer.is_empty() || self.printer.contains(char::is_control) {
            return bad(TicketPart::Printer, &self.printer);
        }
        // A space would begin another option: «InputSlot=a sides=two-sided» is two for CUPS.
        if let Some(tray) = &self.tray
            && (tray.is_empty()
                || !tray
                    .chars()
                    .all(|letter| letter.is_ascii_alphanumeric() || matches!(letter, '.' | '_' | '-')))
        {
            return bad(TicketPart::Tray, tray);
        }
        if !SIDES_MM.contains(&self.width_mm) || !SIDES_MM.contains(&self.height_mm) {
            return bad(TicketPart::Size, &format!("{} x {}", self.width_mm, self.height_mm));
        }
        if self.copies == 0 || self.copies > MOST_COPIES {
            return bad(TicketPart::Copies, &self.copies.to_string());
        }
        let path = std::path::absolute(pdf).unwrap_or_else(|_| pdf.to_owned());
        if path.is_file() { Ok(path) } else { Err(PrintersError::NoPaper { path }) }
    }

    /// The title without control characters and not too long.
    pub(crate) fn shown_title(&self) -> String {
        self.title.chars().filter(|letter| !letter.is_control()).take(TITLE_LETTERS).collect()
    }

    /// Short and long side in millimetres; a page that lies is printed on the sheet that stands.
    pub(crate) fn sides(&self) -> (f64, f64) {
        (self.width_mm.min(self.height_mm), self.width_mm.max(self.height_mm))
    }
}
