//! Windows through its own PDF engine and print tickets.
//!
//! The engine draws at the printer's resolution and gives no way to hold a paper in the queue. A paper that
//! was handed over therefore waits here, checked, and reaches the queue when it is let go.

use std::path::Path;

use winprint::printer::{FilePrinter, FindDeviceError, PrintOutcome, PrinterDevice, WinPdfPrinter};
use winprint::ticket::{
    Copies, FeatureOptionPack, FeatureOptionPackWithPredefined, InputBin, PageMediaSize,
    PredefinedDuplexType, PredefinedPageOrientation, PrintCapabilities, PrintTicket, PrintTicketBuilder,
};

use crate::error::PrintersError;
use crate::ticket::{Held, Printer, State, Submitted, Ticket, Tray};

/// A sheet may differ from the page by this much in millimetres: drivers round to tenths of an inch.
const SHEET_TOLERANCE_MM: f64 = 1.0;

/// The spooler of this system.
#[derive(Debug, Clone, Default)]
pub struct Spooler;

fn refused(error: impl std::error::Error) -> PrintersError {
    let mut said = error.to_string();
    let mut cause = error.source();
    while let Some(deeper) = cause {
        said = format!("{said}: {deeper}");
        cause = deeper.source();
    }
    PrintersError::Refused { program: "winprint", said }
}

impl Spooler {
    /// The spooler of this system.
    pub fn of_system() -> Self {
        Self
    }

    /// The printers. Windows tells no state this way; trays and sheets stay empty for a printer whose driver
    /// does not tell them.
    ///
    /// # Errors
    ///
    /// [`PrintersError::Refused`] if the system gives no list.
    pub fn list(&self) -> Result<Vec<Printer>, PrintersError> {
        let default = PrinterDevice::user_default().ok().flatten();
        let devices = PrinterDevice::all().map_err(refused)?;
        Ok(devices
            .iter()
            .map(|device| {
                let told = PrintCapabilities::fetch(device).ok();
                Printer {
                    name: device.name().to_owned(),
                    is_default: default.as_ref().is_some_and(|other| other.name() == device.name()),
                    state: State::Unknown,
                    trays: told.as_ref().map(trays).unwrap_or_default(),
                    media: told.as_ref().map(media).unwrap_or_default(),
                }
            })
            .collect())
    }

    /// Checks that the paper can be printed as the ticket says; nothing is in the queue yet.
    ///
    /// # Errors
    ///
    /// [`PrintersError::BadTicket`], [`PrintersError::NoPaper`], [`PrintersError::NoSuchPrinter`],
    /// [`PrintersError::NoSuchPaper`], [`PrintersError::NoSuchTray`], and [`PrintersError::Refused`] if the
    /// driver gives no answer.
    pub fn submit_held(&self, ticket: &Ticket, pdf: &Path) -> Result<Held, PrintersError> {
        let pdf = ticket.check(pdf)?;
        settings(ticket, &device(ticket)?)?;
        Ok(Held { ticket: ticket.clone(), pdf, job: None })
    }

    /// Prints the paper and waits until the queue has it.
    ///
    /// # Errors
    ///
    /// Those of [`Self::submit_held`], for the printer may have gone; [`PrintersError::NoSuchJob`] if somebody
    /// took the paper out of the queue.
    pub fn release(&self, held: Held) -> Result<Submitted, PrintersError> {
        let device = device(&held.ticket)?;
        let settings = settings(&held.ticket, &device)?;
        match WinPdfPrinter::new(device).print(&held.pdf, settings).map_err(refused)? {
            PrintOutcome::Completed => Ok(Submitted { printer: held.ticket.printer, job: None }),
            PrintOutcome::Canceled => Err(PrintersError::NoSuchJob { job: held.ticket.shown_title() }),
        }
    }

    /// Forgets the paper, which no queue knows yet.
    ///
    /// # Errors
    ///
    /// None; the result is that of the other systems.
    pub fn cancel(&self, _held: Held) -> Result<(), PrintersError> {
        Ok(())
    }
}

fn device(ticket: &Ticket) -> Result<PrinterDevice, PrintersError> {
    PrinterDevice::by_os_name(&ticket.printer).map_err(|error| match error {
        FindDeviceError::NotFound => PrintersError::NoSuchPrinter { name: ticket.printer.clone() },
        error @ (FindDeviceError::FailedToOpenPrinter(_) | FindDeviceError::FailedToReadPrinterInfo(_)) => {
            refused(error)
        }
    })
}

/// The sheet, the tray, one side, the way the page lies and the copies, as the driver names them.
fn settings(ticket: &Ticket, device: &PrinterDevice) -> Result<PrintTicket, PrintersError> {
    let told = PrintCapabilities::fetch(device).map_err(refused)?;
    let mut builder = PrintTicketBuilder::new(device).map_err(refused)?;
    let (short, long) = ticket.sides();
    let sheet = told.page_media_sizes().find(|sheet| is_sheet(sheet, short, long)).ok_or_else(|| {
        PrintersError::NoSuchPaper {
            name: ticket.printer.clone(),
            width_mm: ticket.width_mm,
            height_mm: ticket.height_mm,
        }
    })?;
    builder.merge(sheet).map_err(refused)?;
    if let Some(tray) = &ticket.tray {
        let bin = told
            .input_bins()
            .find(|bin| key(bin).as_ref() == Some(tray))
            .ok_or_else(|| PrintersError::NoSuchTray { name: ticket.printer.clone(), tray: tray.clone() })?;
        builder.merge(bin).map_err(refused)?;
    }
    let lies = if ticket.width_mm > ticket.height_mm {
        PredefinedPageOrientation::Landscape
    } else {
        PredefinedPageOrientation::Portrait
    };
    if let Some(way) = told.page_orientations().find(|way| way.as_predefined_name() == Some(lies)) {
        builder.merge(way).map_err(refused)?;
    }
    let one_sided = Some(PredefinedDuplexType::OneSided);
    if let Some(sides) = told.duplexes().find(|sides| sides.as_predefined_name() == one_sided) {
        builder.merge(sides).map_err(refused)?;
    }
    if ticket.copies > 1 {
        builder.merge(Copies(ticket.copies)).map_err(refused)?;
    }
    builder.build().map_err(refused)
}

fn is_sheet(sheet: &PageMediaSize, short: f64, long: f64) -> bool {
    let size = sheet.size();
    let (one, other) =
        (f64::from(size.width_in_micron()) / 1000.0, f64::from(size.height_in_micron()) / 1000.0);
    (one.min(other) - short).abs() <= SHEET_TOLERANCE_MM
        && (one.max(other) - long).abs() <= SHEET_TOLERANCE_MM
}

fn key(bin: &InputBin) -> Option<String> {
    bin.option().name.as_ref().map(|name| name.local_name.clone())
}

fn trays(told: &PrintCapabilities) -> Vec<Tray> {
    told.input_bins()
        .filter_map(|bin| {
            let key = key(&bin)?;
            Some(Tray { name: bin.display_name().unwrap_or(&key).to_owned(), key })
        })
        .collect()
}

fn media(told: &PrintCapabilities) -> Vec<String> {
    told.page_media_sizes().filter_map(|sheet| sheet.display_name().map(str::to_owned)).collect()
}
