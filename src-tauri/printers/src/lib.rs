//! The printers of the system: which there are, and how a finished PDF reaches one of them.
//!
//! A paper is sent in two steps, so that the print register can be written between them:
//! [`Spooler::submit_held`] hands it over without printing, then [`Spooler::release`] lets it go or
//! [`Spooler::cancel`] takes it back. A program that dies in between leaves a held paper and no print. Papers
//! are always printed at their true size, on one side.
//!
//! Linux talks to CUPS through its own programs `lp`, `lpstat`, `lpoptions` and `cancel`; Windows through its
//! PDF engine and print tickets. Other systems have no spooler here.

mod error;
#[cfg(target_os = "linux")]
mod process;
mod ticket;

#[cfg(target_os = "linux")]
#[path = "cups/mod.rs"]
mod system;
#[cfg(windows)]
#[path = "windows.rs"]
mod system;
#[cfg(not(any(target_os = "linux", windows)))]
#[path = "none.rs"]
mod system;

pub use error::{PrintersError, TicketPart};
pub use system::Spooler;
pub use ticket::{Held, Printer, State, Submitted, Ticket, Tray};
