//! Pre-printed sheets: what they are, how many came in, how many are left.

use super::{day, keyed, one, own_words, rounded, stale};
use crate::error::StoreError;
use crate::{Read, Tx};
use chrono::NaiveDate;
use rusqlite::{Row, named_params, params};

/// How much is on a sheet already, as offices know it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StockClass {
    /// Border, emblem and watermark.
    P0,
    /// Flags and the title too.
    P1,
    /// The name and motto of the state too.
    P2,
    /// Everything but recipient, achievement and the variable parts.
    P3,
}

keyed!(StockClass { P0: "p0", P1: "p1", P2: "p2", P3: "p3" });

/// Where the scan of a sheet lies on it, in millimetres.
#[derive(Debug, Clone, PartialEq)]
#[expect(missing_docs, reason = "the fields are the columns that the schema explains")]
pub struct Scan {
    pub sha256: String,
    pub left: f64,
    pub top: f64,
    pub width: f64,
    pub height: f64,
}

/// A stock as recorded; width and height are millimetres as it is read.
#[derive(Debug, Clone, PartialEq)]
#[expect(missing_docs, reason = "the fields are the columns that the schema explains")]
pub struct Stock {
    pub id: i64,
    pub name: String,
    pub width: f64,
    pub height: f64,
    pub class: StockClass,
    /// JSON: whether each field is printed, on the paper already, or not used.
    pub shows: String,
    pub scan: Option<Scan>,
    pub revision: i64,
}

/// Sheets that came in.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "the fields are the columns that the schema explains")]
pub struct StockReceipt {
    pub id: i64,
    pub stock_id: i64,
    pub received_on: NaiveDate,
    pub sheets: u32,
    pub note: String,
}

const STOCK: &str =
    "SELECT id, name, width, height, class, shows, scan_sha256, scan_left, scan_top, scan_width,
        scan_height, revision FROM stock";

fn raw(row: &Row<'_>) -> rusqlite::Result<(Stock, String)> {
    let scan = match row.get::<_, Option<String>>(6)? {
        None => None,
        Some(sha256) => Some(Scan {
            sha256,
            left: row.get(7)?,
            top: row.get(8)?,
            width: row.get(9)?,
            height: row.get(10)?,
        }),
    };
    let stock = Stock {
        id: row.get(0)?,
        name: row.get(1)?,
        width: row.get(2)?,
        height: row.get(3)?,
        class: StockClass::P0,
        shows: row.get(5)?,
        scan,
        revision: row.get(11)?,
    };
    Ok((stock, row.get(4)?))
}

fn stock((stock, class): (Stock, String)) -> Result<Stock, StoreError> {
    let unreadable = StoreError::Unreadable { entity: "stock", id: stock.id, column: "class" };
    Ok(Stock { class: StockClass::from_key(&class).ok_or(unreadable)?, ..stock })
}

impl Read<'_> {
    /// The stocks in the order in which they were made.
    ///
    /// # Errors
    ///
    /// [`StoreError::Unreadable`].
    pub fn stocks(&self) -> Result<Vec<Stock>, StoreError> {
        let found = self.rows("listing stocks", &format!("{STOCK} ORDER BY id"), [], raw)?;
        found.into_iter().map(stock).collect()
    }

    /// The stock of an id.
    ///
    /// # Errors
    ///
    /// [`StoreError::NotFound`], [`StoreError::Unreadable`].
    pub fn stock(&self, id: i64) -> Result<Stock, StoreError> {
        let found = self.maybe("reading a stock", &format!("{STOCK} WHERE id = ?1"), [id], raw)?;
        stock(found.ok_or(StoreError::NotFound { entity: "stock", id })?)
    }

    /// The stock of a name, whatever its accents and capitals.
    ///
    /// # Errors
    ///
    /// [`StoreError::Unreadable`].
    pub fn stock_named(&self, name: &str) -> Result<Option<Stock>, StoreError> {
        let sql = format!("{STOCK} WHERE folded = ?1");
        self.maybe("looking for a stock", &sql, [own_words(name)], raw)?.map(stock).transpose()
    }

    /// Whether a layout, a calibration, a receipt or a print run names the stock; then it stays.
    ///
    /// # Errors
    ///
    /// A failure of SQLite.
    pub fn is_used_stock(&self, id: i64) -> Result<bool, StoreError> {
        let found = self.count(
            "looking for uses of a stock",
            "SELECT EXISTS (SELECT 1 FROM layout WHERE stock_id = ?1)
                 OR EXISTS (SELECT 1 FROM calibration WHERE stock_id = ?1)
                 OR EXISTS (SELECT 1 FROM stock_receipt WHERE stock_id = ?1)
                 OR EXISTS (SELECT 1 FROM print_run WHERE stock_id = ?1)",
            [id],
        )?;
        Ok(found > 0)
    }

    /// The receipts of a stock, the newest first.
    ///
    /// # Errors
    ///
    /// [`StoreError::Unreadable`].
    pub fn stock_receipts(&self, stock: i64) -> Result<Vec<StockReceipt>, StoreError> {
        let found = self.rows(
            "listing receipts of a stock",
            "SELECT id, sheets, note, received_on FROM stock_receipt WHERE stock_id = ?1
              ORDER BY received_on DESC, id DESC",
            [stock],
            |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get::<_, String>(3)?)),
        )?;
        found
            .into_iter()
            .map(|(id, sheets, note, on)| {
                let received_on = day("stock receipt", id, "day", &on)?;
                Ok(StockReceipt { id, stock_id: stock, received_on, sheets, note })
            })
            .collect()
    }

    /// The sheets of a stock that should be in the cupboard: what came in, without certificates and ruined
    /// sheets. A run whose outcome nobody told counts with all its sheets. Below zero, a receipt is missing.
    ///
    /// # Errors
    ///
    /// A failure of SQLite.
    pub fn stock_left(&self, stock: i64) -> Result<i64, StoreError> {
        let left = self.maybe(
            "counting a stock",
            "SELECT coalesce((SELECT sum(sheets) FROM stock_receipt WHERE stock_id = ?1), 0)
                  - coalesce((SELECT sum(coalesce(o.good + o.spoiled, r.sheets))
                                FROM print_run AS r LEFT JOIN print_outcome AS o ON o.print_run_id = r.id
                               WHERE r.stock_id = ?1), 0)",
            [stock],
            |row| row.get(0),
        )?;
        Ok(left.unwrap_or(0))
    }
}

impl Tx<'_> {
    /// Adds a stock and returns its id; `id` and `revision` of the argument are not looked at. Its scan must be
    /// kept. Lengths are kept to a ten-thousandth of a millimetre.
    ///
    /// # Errors
    ///
    /// A failure of SQLite, also for a name that is there, or a size that no sheet has.
    pub fn add_stock(&self, stock: &Stock) -> Result<i64, StoreError> {
        let scan = stock.scan.as_ref();
        self.insert(
            "writing a stock",
            "INSERT INTO stock (uuid, name, width, height, class, shows, scan_sha256, scan_left, scan_top, scan_width,
                    scan_height, folded)
             VALUES (:uuid, :name, :width, :height, :class, :shows, :scan, :left, :top, :scan_width, :scan_height, :folded)",
            named_params! {
                ":uuid": self.uuid(), ":name": stock.name, ":width": rounded(stock.width),
                ":height": rounded(stock.height), ":class": stock.class.key(), ":shows": stock.shows,
                ":scan": scan.map(|scan| &scan.sha256), ":left": scan.map(|scan| rounded(scan.left)),
                ":top": scan.map(|scan| rounded(scan.top)), ":scan_width": scan.map(|scan| rounded(scan.width)),
                ":scan_height": scan.map(|scan| rounded(scan.height)), ":folded": own_words(&stock.name),
            },
        )
    }

    /// Changes a stock that is still at its revision.
    ///
    /// # Errors
    ///
    /// [`StoreError::Stale`]; as [`Self::add_stock`].
    pub fn set_stock(&self, stock: &Stock) -> Result<(), StoreError> {
        let scan = stock.scan.as_ref();
        let changed = self.change(
            "changing a stock",
            "UPDATE stock SET name = :name, width = :width, height = :height, class = :class, shows = :shows,
                    scan_sha256 = :scan, scan_left = :left, scan_top = :top, scan_width = :scan_width,
                    scan_height = :scan_height, folded = :folded, revision = revision + 1
              WHERE id = :id AND revision = :seen",
            named_params! {
                ":id": stock.id, ":seen": stock.revision, ":name": stock.name, ":width": rounded(stock.width),
                ":height": rounded(stock.height), ":class": stock.class.key(), ":shows": stock.shows,
                ":scan": scan.map(|scan| &scan.sha256), ":left": scan.map(|scan| rounded(scan.left)),
                ":top": scan.map(|scan| rounded(scan.top)), ":scan_width": scan.map(|scan| rounded(scan.width)),
                ":scan_height": scan.map(|scan| rounded(scan.height)), ":folded": own_words(&stock.name),
            },
        )?;
        stale(changed, "stock", stock.id, stock.revision)
    }

    /// Takes a stock off the list.
    ///
    /// # Errors
    ///
    /// [`StoreError::NotFound`]; a failure of SQLite if [`Read::is_used_stock`].
    pub fn remove_stock(&self, id: i64) -> Result<(), StoreError> {
        one(self.change("removing a stock", "DELETE FROM stock WHERE id = ?1", [id])?, "stock", id)
    }

    /// Writes down sheets that came in and returns the id; `id` of the argument is not looked at.
    ///
    /// # Errors
    ///
    /// A failure of SQLite, also for no sheets.
    pub fn add_stock_receipt(&self, receipt: &StockReceipt) -> Result<i64, StoreError> {
        let on = receipt.received_on.to_string();
        self.insert(
            "writing a receipt of a stock",
            "INSERT INTO stock_receipt (uuid, stock_id, received_on, sheets, note) VALUES (?1, ?2, ?3, ?4, ?5)",
            params![self.uuid(), receipt.stock_id, on, receipt.sheets, receipt.note],
        )
    }

    /// Takes a receipt away that was written by mistake.
    ///
    /// # Errors
    ///
    /// [`StoreError::NotFound`].
    pub fn remove_stock_receipt(&self, id: i64) -> Result<(), StoreError> {
        let sql = "DELETE FROM stock_receipt WHERE id = ?1";
        one(self.change("removing a receipt of a stock", sql, [id])?, "stock_receipt", id)
    }
}
