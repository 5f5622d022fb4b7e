//! Systems without a spooler that this program knows.

use std::path::Path;

use crate::error::PrintersError;
use crate::ticket::{Held, Printer, Submitted, Ticket};

/// The spooler of a system that has none.
#[derive(Debug, Default)]
pub struct Spooler;

impl Spooler {
    /// The spooler of this system.
    pub fn of_system() -> Self {
        Self
    }

    /// The printers.
    ///
    /// # Errors
    ///
    /// Always [`PrintersError::NoSpooler`].
    pub fn list(&self) -> Result<Vec<Printer>, PrintersError> {
        Err(PrintersError::NoSpooler)
    }

    /// Hands a paper over.
    ///
    /// # Errors
    ///
    /// Those of the ticket, and else [`PrintersError::NoSpooler`].
    pub fn submit_held(&self, ticket: &Ticket, pdf: &Path) -> Result<Held, PrintersError> {
        ticket.check(pdf)?;
        Err(PrintersError::NoSpooler)
    }

    /// Lets a paper go.
    ///
    /// # Errors
    ///
    /// Always [`PrintersError::NoSpooler`].
    pub fn release(&self, _held: Held) -> Result<Submitted, PrintersError> {
        Err(PrintersError::NoSpooler)
    }

    /// Takes a paper back.
    ///
    /// # Errors
    ///
    /// Always [`PrintersError::NoSpooler`].
    pub fn cancel(&self, _held: Held) -> Result<(), PrintersError> {
        Err(PrintersError::NoSpooler)
    }
}
