//! A finished PDF on its way to a printer: held in the queue first, let go when the register is written.

use crate::desk::Desk;
use crate::problem::OfficeError;
use crate::wire::printing::{PrintPaper, Sent};
use so_vang_documents::page::Mm;
use so_vang_printers::{Held, Ticket};
use std::io::Write as _;

/// What is asked of a printer.
pub(crate) struct Order<'o> {
    /// Its name in the system.
    pub(crate) printer: &'o str,
    /// The tray's key; empty for the printer's own.
    pub(crate) tray: &'o str,
    /// Width and height of the page.
    pub(crate) size: (Mm, Mm),
    /// What the queue shows.
    pub(crate) title: &'o str,
}

/// A PDF that waits in the queue of a printer.
pub(crate) struct Waiting {
    held: Held,
    /// Kept until the printer has the file; some systems read it only when it is let go.
    _file: tempfile::NamedTempFile,
}

impl Order<'_> {
    /// Hands a PDF over without printing it.
    ///
    /// # Errors
    ///
    /// [`OfficeError::Printer`] for a printer that is gone, stopped, or does not answer; a full disk.
    pub(crate) fn hold(&self, desk: &Desk, pdf: &[u8]) -> Result<Waiting, OfficeError> {
        let write = || -> std::io::Result<tempfile::NamedTempFile> {
            let mut file = tempfile::Builder::new().prefix("so-vang-").suffix(".pdf").tempfile()?;
            file.write_all(pdf)?;
            file.flush()?;
            Ok(file)
        };
        let file = write().map_err(|source| OfficeError::Write { name: self.title.to_owned(), source })?;
        let ticket = Ticket {
            printer: self.printer.to_owned(),
            tray: Some(self.tray.to_owned()).filter(|tray| !tray.is_empty()),
            width_mm: self.size.0.0,
            height_mm: self.size.1.0,
            copies: 1,
            title: self.title.to_owned(),
        };
        let held = desk.spooler.submit_held(&ticket, file.path())?;
        Ok(Waiting { held, _file: file })
    }
}

impl Waiting {
    /// Lets the printer begin, and says so.
    ///
    /// # Errors
    ///
    /// [`OfficeError::Printer`] if the queue lost it.
    pub(crate) fn release(self, desk: &Desk) -> Result<String, OfficeError> {
        let sent = desk.spooler.release(self.held)?;
        let job = sent.job.unwrap_or_default();
        let key = if job.is_empty() { "sent" } else { "sent_job" };
        Ok(desk.say("printer", key, &[("printer", sent.printer), ("job", job)]))
    }
}

/// Sends a paper that was made to a printer, such as the sheet that is measured.
///
/// # Errors
///
/// [`OfficeError::NoSuchPaper`]; [`OfficeError::Printer`].
pub fn print_paper(desk: &Desk, request: PrintPaper) -> Result<Sent, OfficeError> {
    let paper = desk.paper(request.paper)?;
    let size = so_vang_documents::pdf::page_size(&paper.bytes)?;
    let order = Order { printer: &request.printer, tray: &request.tray, size, title: &paper.name };
    let message = order.hold(desk, &paper.bytes)?.release(desk)?;
    Ok(Sent { message })
}
