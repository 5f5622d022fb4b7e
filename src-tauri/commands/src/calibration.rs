//! Printers, and how each is put right for a tray and a stock.

mod order;

use crate::desk::{Desk, ack};
use crate::problem::OfficeError;
use crate::text::Param;
use crate::wire::printing::{
    CalibrationLine, CalibrationSheet, CalibrationSolved, Calibrations, Correction, PrinterLine, Printers,
    Route, SaveCalibration, SolveCalibration, TrayLine,
};
use crate::wire::{Ack, Id, Nothing, PaperRef};
pub(crate) use order::Order;
pub use order::print_paper;
use so_vang_documents::calibration::{Corner, Cross, SheetTexts, sheet as draw, solve as solve_for};
use so_vang_documents::page::Mm;
use so_vang_documents::pdf::{PdfInfo, stream};
use so_vang_documents::placement::{Placement, Turn};
use so_vang_domain::text::clean;
use so_vang_printers::State;
use so_vang_store::Read;
use so_vang_store::table::calibration::Calibration;

/// A second sheet whose crosses all lie this near to their places confirms a calibration, in millimetres.
const CONFIRMS: f64 = 0.5;
/// Measurements that contradict each other by more than this are worth a second look, in millimetres.
const DOUBTFUL: f64 = 0.5;

/// The printers of this machine.
///
/// # Errors
///
/// None; why there are no printers is part of the answer.
pub fn printers(desk: &Desk, _: Nothing) -> Result<Printers, OfficeError> {
    let found = match desk.spooler.list() {
        Ok(found) => found,
        Err(error) => {
            let why_none = desk.problem(&OfficeError::Printer(error)).message;
            return Ok(Printers { rows: Vec::new(), why_none });
        }
    };
    let why_none = if found.is_empty() { desk.say("printer", "none", &[]) } else { String::new() };
    let rows = found.into_iter().map(|printer| PrinterLine {
        ready: matches!(printer.state, State::Ready | State::Printing | State::Unknown),
        name: printer.name,
        is_default: printer.is_default,
        trays: printer.trays.into_iter().map(|tray| TrayLine { key: tray.key, name: tray.name }).collect(),
    });
    Ok(Printers { rows: rows.collect(), why_none })
}

/// All calibrations, by printer, tray and stock.
///
/// # Errors
///
/// A failure of the office file.
pub fn all(desk: &Desk, _: Nothing) -> Result<Calibrations, OfficeError> {
    desk.store()?.read(|read| {
        let stocks = read.stocks()?;
        let rows = read.calibrations()?.into_iter().map(|row| CalibrationLine {
            correction: correction(&placement(&row)),
            stock: row
                .stock_id
                .and_then(|id| stocks.iter().find(|stock| stock.id == id))
                .map_or_else(String::new, |stock| stock.name.clone()),
            id: row.id,
            revision: row.revision,
            printer: row.printer,
            tray: row.tray,
            stock_id: row.stock_id,
            residual: row.residual,
            confirmed_on: row.confirmed_on.map(|day| day.to_string()).unwrap_or_default(),
        });
        Ok(Calibrations { rows: rows.collect() })
    })
}

/// The sheet with crosses and rulers, as a paper.
///
/// # Errors
///
/// [`OfficeError::Input`] for a correction beyond its limits or a size without a stock.
pub fn sheet(desk: &Desk, request: CalibrationSheet) -> Result<PaperRef, OfficeError> {
    let placement = checked(&request.correction)?;
    let (stock, width, height) = desk.store()?.read(|read| paper(&read, &request))?;
    let line = |key: &str, params: &[Param<'_>]| desk.say("calibration", key, params);
    let route = &request.route;
    let mut lines = vec![line("heading", &[]), line("printer", &[("printer", clean(&route.printer))])];
    if !route.tray.is_empty() {
        lines.push(line("tray", &[("tray", clean(&route.tray))]));
    }
    lines.push(if stock.is_empty() { line("plain", &[]) } else { line("stock", &[("stock", stock)]) });
    lines.push(told(desk, &request.correction));
    lines.push(line("how", &[]));
    let texts = SheetTexts { upper_edge: line("upper_edge", &[]), lines };
    let page = draw(Mm(width), Mm(height), &texts, &desk.faces);
    let info = PdfInfo { title: line("heading", &[]), created: desk.today() };
    let mut bytes = Vec::new();
    stream([Ok::<_, OfficeError>(page)], &desk.faces, &info, placement, &mut bytes)?;
    Ok(desk.keep_paper("can-chinh-may-in.pdf".to_owned(), bytes, 1))
}

/// The stock's name and the size of the paper.
fn paper(read: &Read<'_>, request: &CalibrationSheet) -> Result<(String, f64, f64), OfficeError> {
    let stock = request.route.stock_id.map(|id| read.stock(id)).transpose()?;
    let (name, own) = stock.map_or((String::new(), (0.0, 0.0)), |row| (row.name, (row.width, row.height)));
    let side = |asked: f64, own: f64| if asked > 0.0 { asked } else { own };
    let (width, height) = (side(request.width, own.0), side(request.height, own.1));
    for (field, side) in [("width", width), ("height", height)] {
        if !crate::stock::SIDES.contains(&side) {
            let value = crate::text::tenths(side);
            return Err(OfficeError::Input { field, value, why: "paper_size" });
        }
    }
    Ok((name, width, height))
}

/// A correction in the officer's words: «dịch phải 1,2 mm, xuống 0,5 mm; …».
fn told(desk: &Desk, correction: &Correction) -> String {
    let Correction { turn, dx, dy, sx, sy, theta } = correction;
    let number = |value: f64, digits: usize| format!("{value:.digits$}").replace('.', ",");
    let params = [
        ("dx", number(*dx, 1)),
        ("dy", number(*dy, 1)),
        ("sx", number(sx * 100.0, 2)),
        ("sy", number(sy * 100.0, 2)),
        ("theta", number(*theta, 2)),
        ("turn", turn.to_string()),
    ];
    desk.say("calibration", "correction", &params)
}

/// What correction the measured distances tell; nothing is kept.
///
/// # Errors
///
/// [`OfficeError::Calibration`] for too few crosses, one given twice, one that cannot be where it was measured, or
/// a printer that is farther off than a correction may be.
pub fn solve(desk: &Desk, request: SolveCalibration) -> Result<CalibrationSolved, OfficeError> {
    let (width, height) = (Mm(request.width), Mm(request.height));
    let measured = crosses(&request)?;
    let solved = solve_for(width, height, checked(&request.correction)?, &measured)?;
    let off = measured
        .iter()
        .map(|cross| {
            let (x, y) = cross.corner.place(width, height);
            (cross.from_left - x).0.hypot((cross.from_top - y).0)
        })
        .fold(0.0, f64::max);
    let confirmed = off <= CONFIRMS;
    let number = |value: f64| format!("{value:.1}").replace('.', ",");
    let say = |key: &str, params: &[Param<'_>]| desk.say("calibration", key, params);
    let mut remarks = vec![say("off", &[("off", number(off))])];
    remarks.push(say(if confirmed { "confirmed" } else { "second" }, &[("most", number(CONFIRMS))]));
    if measured.len() == 2 {
        remarks.push(say("two", &[]));
    }
    if solved.residual.0 > DOUBTFUL {
        let params = [("residual", number(solved.residual.0)), ("cross", solved.worst.number().to_string())];
        remarks.push(say("doubtful", &params));
    }
    Ok(CalibrationSolved {
        correction: rounded(correction(&solved.placement)),
        off: hundredth(off),
        residual: hundredth(solved.residual.0),
        confirmed,
        remarks,
    })
}

fn crosses(request: &SolveCalibration) -> Result<Vec<Cross>, OfficeError> {
    let cross = |measured: &crate::wire::printing::MeasuredCross| {
        let corner = Corner::ALL.into_iter().find(|corner| corner.number() == measured.cross);
        let corner = corner.ok_or(OfficeError::Input {
            field: "cross",
            value: measured.cross.to_string(),
            why: "unknown",
        })?;
        Ok(Cross { corner, from_left: Mm(measured.from_left), from_top: Mm(measured.from_top) })
    };
    request.measured.iter().map(cross).collect()
}

fn hundredth(value: f64) -> f64 {
    (value * 100.0).round() / 100.0
}

/// To the steps in which a correction is kept: a hundredth of a millimetre and of a degree, a ten-thousandth of
/// a scale. They are finer than any printer.
fn rounded(correction: Correction) -> Correction {
    let fine = |value: f64| (value * 10_000.0).round() / 10_000.0;
    let Correction { turn, dx, dy, sx, sy, theta } = correction;
    Correction {
        turn,
        dx: hundredth(dx),
        dy: hundredth(dy),
        sx: fine(sx),
        sy: fine(sy),
        theta: hundredth(theta),
    }
}

/// Keeps a calibration; one that is there for the same printer, tray and stock is replaced.
///
/// # Errors
///
/// [`OfficeError::Input`] for a missing printer or a correction beyond its limits; a stock that is not there.
pub fn save(desk: &Desk, request: SaveCalibration) -> Result<Ack, OfficeError> {
    let Route { printer, tray, stock_id } = &request.route;
    let (printer, tray) = (clean(printer), clean(tray));
    if printer.is_empty() {
        return Err(OfficeError::Input { field: "printer", value: String::new(), why: "empty" });
    }
    let Correction { turn, dx, dy, sx, sy, theta } = rounded(request.correction);
    checked(&request.correction)?;
    if !(request.residual >= 0.0 && request.residual.is_finite()) {
        let value = request.residual.to_string();
        return Err(OfficeError::Input { field: "residual", value, why: "unknown" });
    }
    let act = desk.act("calibration.save");
    let committed = desk.store()?.transact(&act, |tx| -> Result<(), OfficeError> {
        if let Some(id) = stock_id {
            tx.stock(*id)?;
        }
        let before = tx.calibration_of(&printer, &tray, *stock_id)?;
        let row = Calibration {
            id: before.as_ref().map_or(0, |row| row.id),
            revision: before.as_ref().map_or(0, |row| row.revision),
            printer,
            tray,
            stock_id: *stock_id,
            turn,
            dx,
            dy,
            sx,
            sy,
            theta,
            residual: request.residual,
            measured: serde_json::to_string(&request.measured).unwrap_or_default(),
            confirmed_on: request.confirmed.then(|| desk.today()),
        };
        match before {
            Some(_) => tx.set_calibration(&row)?,
            None => tx.add_calibration(&row).map(|_| ())?,
        }
        Ok(())
    })?;
    Ok(ack(&act, &committed, 1))
}

/// Takes a calibration away; prints go through uncorrected from then on.
///
/// # Errors
///
/// [`OfficeError::Store`] if there is none of this id.
pub fn remove(desk: &Desk, request: Id) -> Result<Ack, OfficeError> {
    let act = desk.act("calibration.remove");
    let committed = desk.store()?.transact(&act, |tx| tx.remove_calibration(request.id))?;
    Ok(ack(&act, &committed, 1))
}

/// The placement of a correction, if it is within the limits.
fn checked(correction: &Correction) -> Result<Placement, OfficeError> {
    let Correction { turn, dx, dy, sx, sy, theta } = *correction;
    let turn =
        turn_of(turn).ok_or(OfficeError::Input { field: "turn", value: turn.to_string(), why: "unknown" })?;
    let placement = Placement { dx: Mm(dx), dy: Mm(dy), sx, sy, theta, turn };
    placement.check().map_err(|error| OfficeError::Calibration(error.into()))?;
    Ok(placement)
}

fn turn_of(degrees: u16) -> Option<Turn> {
    match degrees {
        0 => Some(Turn::None),
        90 => Some(Turn::Quarter),
        180 => Some(Turn::Half),
        270 => Some(Turn::ThreeQuarters),
        _ => None,
    }
}

/// The placement that a calibration asks for.
pub(crate) fn placement(row: &Calibration) -> Placement {
    let turn = turn_of(row.turn).unwrap_or_default();
    Placement { dx: Mm(row.dx), dy: Mm(row.dy), sx: row.sx, sy: row.sy, theta: row.theta, turn }
}

fn correction(placement: &Placement) -> Correction {
    let turn = match placement.turn {
        Turn::None => 0,
        Turn::Quarter => 90,
        Turn::Half => 180,
        Turn::ThreeQuarters => 270,
    };
    let Placement { dx, dy, sx, sy, theta, .. } = *placement;
    Correction { turn, dx: dx.0, dy: dy.0, sx, sy, theta }
}

/// A placement as a print run keeps it.
pub(crate) fn placement_json(placement: Placement) -> String {
    serde_json::to_string(&correction(&placement)).unwrap_or_default()
}
