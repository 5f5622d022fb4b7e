//! How each printer lays a sheet, by tray and stock.

use super::{maybe_day, one, rounded, stale};
use crate::error::StoreError;
use crate::{Read, Tx};
use chrono::NaiveDate;
use rusqlite::{Row, named_params, params};

/// A calibration as recorded: dx, dy and residual in millimetres, theta in degrees, sx and sy without unit.
#[derive(Debug, Clone, PartialEq)]
#[expect(missing_docs, reason = "the fields are the columns that the schema explains")]
pub struct Calibration {
    pub id: i64,
    pub printer: String,
    pub tray: String,
    /// Absent for plain paper.
    pub stock_id: Option<i64>,
    /// By how many degrees the page is turned for the feed: 0, 90, 180 or 270.
    pub turn: u16,
    pub dx: f64,
    pub dy: f64,
    pub sx: f64,
    pub sy: f64,
    pub theta: f64,
    pub residual: f64,
    /// JSON: the distances that were measured.
    pub measured: String,
    pub confirmed_on: Option<NaiveDate>,
    pub revision: i64,
}

const CALIBRATION: &str =
    "SELECT id, printer, tray, stock_id, turn, dx, dy, sx, sy, theta, residual, measured,
        revision, confirmed_on FROM calibration";

fn raw(row: &Row<'_>) -> rusqlite::Result<(Calibration, Option<String>)> {
    let calibration = Calibration {
        id: row.get(0)?,
        printer: row.get(1)?,
        tray: row.get(2)?,
        stock_id: row.get(3)?,
        turn: row.get(4)?,
        dx: row.get(5)?,
        dy: row.get(6)?,
        sx: row.get(7)?,
        sy: row.get(8)?,
        theta: row.get(9)?,
        residual: row.get(10)?,
        measured: row.get(11)?,
        revision: row.get(12)?,
        confirmed_on: None,
    };
    Ok((calibration, row.get(13)?))
}

fn calibration((row, confirmed): (Calibration, Option<String>)) -> Result<Calibration, StoreError> {
    let confirmed_on = maybe_day("calibration", row.id, "day of confirmation", confirmed)?;
    Ok(Calibration { confirmed_on, ..row })
}

impl Read<'_> {
    /// The calibrations by printer and tray.
    ///
    /// # Errors
    ///
    /// [`StoreError::Unreadable`].
    pub fn calibrations(&self) -> Result<Vec<Calibration>, StoreError> {
        let sql = format!("{CALIBRATION} ORDER BY printer, tray, coalesce(stock_id, 0)");
        let found = self.rows("listing calibrations", &sql, [], raw)?;
        found.into_iter().map(calibration).collect()
    }

    /// The calibration of a printer, tray and stock; that of another tray or stock is none for this one.
    ///
    /// # Errors
    ///
    /// [`StoreError::Unreadable`].
    pub fn calibration_of(
        &self,
        printer: &str,
        tray: &str,
        stock: Option<i64>,
    ) -> Result<Option<Calibration>, StoreError> {
        let sql = format!("{CALIBRATION} WHERE printer = ?1 AND tray = ?2 AND stock_id IS ?3");
        let found = self.maybe("looking for a calibration", &sql, params![printer, tray, stock], raw)?;
        found.map(calibration).transpose()
    }
}

impl Tx<'_> {
    /// Adds a calibration and returns its id; `id` and `revision` of the argument are not looked at. Numbers are
    /// kept to a ten-thousandth.
    ///
    /// # Errors
    ///
    /// A failure of SQLite, also if the printer, tray and stock have one, or a number is beyond what a printer
    /// can be off by.
    pub fn add_calibration(&self, row: &Calibration) -> Result<i64, StoreError> {
        self.insert(
            "writing a calibration",
            "INSERT INTO calibration (uuid, printer, tray, stock_id, turn, dx, dy, sx, sy, theta, residual, measured, confirmed_on)
             VALUES (:uuid, :printer, :tray, :stock, :turn, :dx, :dy, :sx, :sy, :theta, :residual, :measured, :confirmed_on)",
            named_params! {
                ":uuid": self.uuid(), ":printer": row.printer, ":tray": row.tray, ":stock": row.stock_id,
                ":turn": row.turn, ":dx": rounded(row.dx), ":dy": rounded(row.dy), ":sx": rounded(row.sx),
                ":sy": rounded(row.sy), ":theta": rounded(row.theta), ":residual": rounded(row.residual),
                ":measured": row.measured, ":confirmed_on": row.confirmed_on.map(|day| day.to_string()),
            },
        )
    }

    /// Changes what was measured of a calibration that is still at its revision; printer, tray and stock stay.
    ///
    /// # Errors
    ///
    /// [`StoreError::Stale`]; a failure of SQLite, also for a number beyond what a printer can be off by.
    pub fn set_calibration(&self, row: &Calibration) -> Result<(), StoreError> {
        let changed = self.change(
            "changing a calibration",
            "UPDATE calibration SET turn = :turn, dx = :dx, dy = :dy, sx = :sx, sy = :sy, theta = :theta,
                    residual = :residual, measured = :measured, confirmed_on = :confirmed_on, revision = revision + 1
              WHERE id = :id AND revision = :seen",
            named_params! {
                ":id": row.id, ":seen": row.revision, ":turn": row.turn, ":dx": rounded(row.dx),
                ":dy": rounded(row.dy), ":sx": rounded(row.sx), ":sy": rounded(row.sy),
                ":theta": rounded(row.theta), ":residual": rounded(row.residual), ":measured": row.measured,
                ":confirmed_on": row.confirmed_on.map(|day| day.to_string()),
            },
        )?;
        stale(changed, "calibration", row.id, row.revision)
    }

    /// Takes a calibration away.
    ///
    /// # Errors
    ///
    /// [`StoreError::NotFound`].
    pub fn remove_calibration(&self, id: i64) -> Result<(), StoreError> {
        let sql = "DELETE FROM calibration WHERE id = ?1";
        one(self.change("removing a calibration", sql, [id])?, "calibration", id)
    }
}
