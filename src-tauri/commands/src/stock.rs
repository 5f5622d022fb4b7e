//! Pre-printed stock: what is on it already, how many sheets are left, and its scan.

use crate::catalogue::day_or;
use crate::desk::{Desk, ack};
use crate::problem::OfficeError;
use crate::wire::layout::{ReceiveStock, SaveStock, ScanPlace, ScanView, StockLine, Stocks};
use crate::wire::{Ack, Id, Nothing};
use so_vang_documents::layout::{Shows, StockClass as Carried, StockClasses};
use so_vang_documents::page::Mm;
use so_vang_domain::text::clean;
use so_vang_store::Read;
use so_vang_store::table::print_run::PrintRunRow;
use so_vang_store::table::stock::{Scan, Stock, StockClass, StockReceipt};
use std::collections::BTreeMap;

/// The most bytes of a scan: a sheet of A3 at 200 dots an inch takes about six million.
const SCAN_BYTES: usize = 16_000_000;
/// Smallest and largest side of a sheet, in millimetres: documents.md §2.2.
pub(crate) const SIDES: std::ops::RangeInclusive<f64> = 100.0..=500.0;
/// The widest short edge that goes through an ordinary tray, in millimetres: that of A3.
const TRAY: f64 = 297.0;

/// The office's stock by name, and what each class carries.
///
/// # Errors
///
/// A failure of the office file.
pub fn all(desk: &Desk, _: Nothing) -> Result<Stocks, OfficeError> {
    let rows = desk.store()?.read(|read| {
        let runs = read.print_runs(None)?;
        read.stocks()?
            .into_iter()
            .map(|stock| line(desk, &read, &runs, stock))
            .collect::<Result<Vec<_>, OfficeError>>()
    })?;
    Ok(Stocks { rows, classes: classes(&desk.stock_classes) })
}

/// What each class carries: class → field → how it is shown.
fn classes(classes: &StockClasses) -> BTreeMap<String, BTreeMap<String, String>> {
    let told = |class: &Carried| classes.get(*class).map(|found| (class.to_string(), told(&found.shows)));
    Carried::ALL.iter().filter_map(told).collect()
}

fn told(shows: &Shows) -> BTreeMap<String, String> {
    shows.iter().map(|(field, show)| (field.to_string(), show.key().to_owned())).collect()
}

fn json(shows: &BTreeMap<String, String>) -> String {
    serde_json::to_string(shows).unwrap_or_default()
}

fn line(desk: &Desk, read: &Read<'_>, runs: &[PrintRunRow], stock: Stock) -> Result<StockLine, OfficeError> {
    let own = runs.iter().filter(|row| row.run.stock_id == Some(stock.id));
    let (mut used, mut spoiled) = (0, 0);
    for row in own {
        let outcome = row.outcome.as_ref();
        used += u64::from(outcome.map_or(row.run.sheets, |outcome| outcome.good));
        spoiled += u64::from(outcome.map_or(0, |outcome| outcome.spoiled));
    }
    let received = read.stock_receipts(stock.id)?.iter().map(|receipt| u64::from(receipt.sheets)).sum();
    let scan = stock.scan.as_ref().map(|scan| ScanView {
        paper: desk.kept_scan(&scan.sha256),
        left: scan.left,
        top: scan.top,
        width: scan.width,
        height: scan.height,
    });
    Ok(StockLine {
        left: read.stock_left(stock.id)?,
        id: stock.id,
        revision: stock.revision,
        warning: size_warning(desk, stock.width, stock.height),
        class: stock.class.key().to_owned(),
        shows: serde_json::from_str(&stock.shows).unwrap_or_default(),
        name: stock.name,
        width: stock.width,
        height: stock.height,
        scan,
        received,
        used,
        spoiled,
    })
}

/// What an officer should know of a size of paper, as a sentence; empty if nothing.
pub(crate) fn size_warning(desk: &Desk, width: f64, height: f64) -> String {
    let short = width.min(height);
    if short <= TRAY {
        return String::new();
    }
    desk.say("stock", "wide", &[("edge", crate::text::tenths(short)), ("tray", crate::text::tenths(TRAY))])
}

/// Keeps a kind of stock: a new one, or a change of one.
///
/// # Errors
///
/// [`OfficeError::Input`] for an empty or used name, a size beyond 100–500 mm, an unknown class, field or
/// switch; [`OfficeError::Picture`] for a scan that is no PNG; a stale revision.
pub fn save(desk: &Desk, request: SaveStock) -> Result<Ack, OfficeError> {
    let wrong = |field, value: String, why| OfficeError::Input { field, value, why };
    let name = clean(&request.name);
    if name.is_empty() {
        return Err(wrong("name", String::new(), "empty"));
    }
    for (field, side) in [("width", request.width), ("height", request.height)] {
        if !SIDES.contains(&side) {
            return Err(wrong(field, crate::text::tenths(side), "paper_size"));
        }
    }
    let class = StockClass::from_key(&request.class)
        .ok_or_else(|| wrong("stock_class", request.class.clone(), "unknown"))?;
    let shows = json(&request.shows);
    Shows::from_json(&shows).map_err(|_| wrong("show", shows.clone(), "unknown"))?;
    let scan = request.scan_file.map(|file| crate::import::read_file(&desk.file(file)?)).transpose()?;
    if let Some(scan) = &scan {
        if scan.len() > SCAN_BYTES {
            return Err(wrong("scan", crate::text::number(scan.len() as u64), "too_many_bytes"));
        }
        so_vang_documents::scan::check_scan(scan)?;
    }
    if let Some(place) = &request.scan_place {
        check_place(place)?;
    }
    let whole = ScanPlace { left: 0.0, top: 0.0, width: request.width, height: request.height };
    let act = desk.act("stock.save");
    let committed = desk.store()?.transact(&act, |tx| -> Result<(), OfficeError> {
        if tx.stock_named(&name)?.is_some_and(|other| Some(other.id) != request.id) {
            return Err(OfficeError::Input { field: "name", value: name, why: "stock_used" });
        }
        let before = request.id.map(|id| tx.stock(id)).transpose()?;
        let kept = before.and_then(|stock| stock.scan).filter(|_| !request.without_scan);
        let before = |scan: &Scan| ScanPlace {
            left: scan.left,
            top: scan.top,
            width: scan.width,
            height: scan.height,
        };
        let place = request.scan_place.unwrap_or(kept.as_ref().map_or(whole, before));
        let sha256 = match &scan {
            Some(bytes) => Some(tx.keep_attachment(bytes)?),
            None => kept.map(|scan| scan.sha256),
        };
        let scan = sha256.map(|sha256| Scan {
            sha256,
            left: place.left,
            top: place.top,
            width: place.width,
            height: place.height,
        });
        let stock = Stock {
            id: request.id.unwrap_or_default(),
            revision: request.revision.unwrap_or_default(),
            name,
            width: request.width,
            height: request.height,
            class,
            shows,
            scan,
        };
        match request.id {
            None => tx.add_stock(&stock).map(|_| ())?,
            Some(_) => tx.set_stock(&stock)?,
        }
        Ok(())
    })?;
    Ok(ack(&act, &committed, 1))
}

fn check_place(place: &ScanPlace) -> Result<(), OfficeError> {
    let lengths =
        [("left", place.left), ("top", place.top), ("width", place.width), ("height", place.height)];
    for (side, length) in lengths {
        let size = matches!(side, "width" | "height");
        if !length.is_finite() || length.abs() > 1000.0 || (size && length < 10.0) {
            return Err(OfficeError::Input {
                field: "scan",
                value: crate::text::tenths(length),
                why: "paper_size",
            });
        }
    }
    Ok(())
}

/// Writes down sheets that came in.
///
/// # Errors
///
/// [`OfficeError::Input`] for no sheets or an unreadable day; [`OfficeError::Store`] if there is no such stock.
pub fn receive(desk: &Desk, request: ReceiveStock) -> Result<Ack, OfficeError> {
    if request.sheets == 0 {
        return Err(OfficeError::Input { field: "sheets", value: "0".to_owned(), why: "empty" });
    }
    let received_on = day_or("received_on", &request.received_on, desk.today())?;
    let act = desk.act("stock.receive");
    let committed = desk.store()?.transact(&act, |tx| -> Result<(), OfficeError> {
        let stock = tx.stock(request.id)?;
        tx.add_stock_receipt(&StockReceipt {
            id: 0,
            stock_id: stock.id,
            received_on,
            sheets: request.sheets,
            note: clean(&request.note),
        })?;
        Ok(())
    })?;
    Ok(ack(&act, &committed, u64::from(request.sheets)))
}

/// Takes away a kind of stock that nothing names yet.
///
/// # Errors
///
/// [`OfficeError::StockInUse`] where a print, a receipt, a layout or a calibration names it.
pub fn remove(desk: &Desk, request: Id) -> Result<Ack, OfficeError> {
    let act = desk.act("stock.remove");
    let committed = desk.store()?.transact(&act, |tx| -> Result<(), OfficeError> {
        let stock = tx.stock(request.id)?;
        if tx.is_used_stock(stock.id)? {
            return Err(OfficeError::StockInUse { name: stock.name });
        }
        Ok(tx.remove_stock(stock.id)?)
    })?;
    Ok(ack(&act, &committed, 1))
}

/// How a stock changes what is printed: its class, then its own switches.
///
/// # Errors
///
/// [`OfficeError::Input`] for switches that this program does not know, as a newer one may write.
pub(crate) fn shows_of(desk: &Desk, stock: &Stock) -> Result<Shows, OfficeError> {
    let mut merged = classes(&desk.stock_classes).remove(stock.class.key()).unwrap_or_default();
    let own: BTreeMap<String, String> = serde_json::from_str(&stock.shows).unwrap_or_default();
    merged.extend(own);
    Shows::from_json(&json(&merged)).map_err(|_| OfficeError::Input {
        field: "show",
        value: stock.name.clone(),
        why: "unknown",
    })
}

/// Whether two sizes of paper are one, turned or not, to half a millimetre.
pub(crate) fn same_paper((width, height): (Mm, Mm), stock: &Stock) -> bool {
    let near = |one: f64, two: f64| (one - two).abs() <= 0.5;
    near(width.0, stock.width) && near(height.0, stock.height)
}
