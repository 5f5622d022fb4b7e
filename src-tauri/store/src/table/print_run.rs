//! Print runs: a locked file that was given to a printer, its sheets in the print register, and what came out.

use super::keyed;
use crate::error::StoreError;
use crate::{Read, Tx};
use chrono::NaiveDate;
use rusqlite::{Row, named_params, params};
use std::collections::BTreeSet;

/// A print run as locked.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "the fields are the columns that the schema explains")]
pub struct PrintRun {
    pub decision_id: i64,
    pub made_at: String,
    pub actor: String,
    pub mode: String,
    pub layout: String,
    pub printer: String,
    pub tray: String,
    pub stock_id: Option<i64>,
    pub placement: String,
    pub sheets: u32,
    /// The attachment that holds the file.
    pub pdf_sha256: String,
}

/// A print run with its decision, its stock, and what came out if somebody told.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "the fields are the columns that the schema explains")]
pub struct PrintRunRow {
    pub id: i64,
    pub run: PrintRun,
    pub decision_number: String,
    /// The stock's name; empty for plain paper.
    pub stock: String,
    pub outcome: Option<PrintOutcome>,
}

/// What came out of the printer: `good` certificates, `spoiled` ruined sheets; the rest never left it.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "the fields are the columns that the schema explains")]
pub struct PrintOutcome {
    pub reported_at: String,
    pub actor: String,
    pub good: u32,
    pub spoiled: u32,
    pub note: String,
}

/// What an officer tells of a run.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PrintReport {
    /// The instant, RFC 3339 in UTC.
    pub reported_at: String,
    /// Who tells it.
    pub actor: String,
    /// The position of the last sheet that came out; 0 if none did.
    pub last: u32,
    /// The positions of ruined sheets, before or after the last one that came out.
    pub spoiled: BTreeSet<u32>,
    /// Further sheets of paper that were ruined without a certificate on them.
    pub blanks: u32,
    /// More, in the officer's words; may be empty.
    pub note: String,
}

/// Why a row of the print register is no certificate.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum UnprintedCause {
    /// The printer never came to the sheet.
    Jam,
    /// The sheet was ruined.
    Spoiled,
}

keyed!(UnprintedCause { Jam: "jam", Spoiled: "spoiled" });

/// One sheet of a run.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "the fields are the columns that the schema explains")]
pub struct PrintSheet {
    pub position: u32,
    pub certificate_print_id: i64,
    pub certificate_id: i64,
    pub golden_register_number: Option<u32>,
    pub recipient: String,
    pub copy_number: u32,
    /// The layout in which this sheet was set.
    pub layout: String,
    pub unprinted: Option<UnprintedCause>,
}

/// A decision with what is still to print of it.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "the fields say what is counted")]
pub struct PrintQueueRow {
    pub decision_id: i64,
    pub number: String,
    pub issued_on: NaiveDate,
    pub award_code: String,
    pub award_name: String,
    pub certificates: u64,
    /// Certificates with a copy on paper, or in a run whose outcome nobody told yet.
    pub printed: u64,
    pub pending: u64,
    /// Runs whose outcome nobody told yet.
    pub open_runs: u64,
}

const PRINT_RUN: &str = "SELECT r.id, r.decision_id, r.made_at, r.actor, r.mode, r.layout, r.printer, r.tray, r.stock_id,
        r.placement, r.sheets, r.pdf_sha256, d.number, coalesce(k.name, ''), o.reported_at, o.actor, o.good, o.spoiled,
        o.note
   FROM print_run AS r
   JOIN decision AS d ON d.id = r.decision_id
   LEFT JOIN stock AS k ON k.id = r.stock_id
   LEFT JOIN print_outcome AS o ON o.print_run_id = r.id";

fn print_run(row: &Row<'_>) -> rusqlite::Result<PrintRunRow> {
    let outcome = match row.get::<_, Option<String>>(14)? {
        None => None,
        Some(reported_at) => Some(PrintOutcome {
            reported_at,
            actor: row.get(15)?,
            good: row.get(16)?,
            spoiled: row.get(17)?,
            note: row.get(18)?,
        }),
    };
    Ok(PrintRunRow {
        id: row.get(0)?,
        run: PrintRun {
            decision_id: row.get(1)?,
            made_at: row.get(2)?,
            actor: row.get(3)?,
            mode: row.get(4)?,
            layout: row.get(5)?,
            printer: row.get(6)?,
            tray: row.get(7)?,
            stock_id: row.get(8)?,
            placement: row.get(9)?,
            sheets: row.get(10)?,
            pdf_sha256: row.get(11)?,
        },
        decision_number: row.get(12)?,
        stock: row.get(13)?,
        outcome,
    })
}

impl Read<'_> {
    /// The decisions that have certificates, with what is still to print; the newest first.
    ///
    /// # Errors
    ///
    /// [`StoreError::Unreadable`].
    pub fn print_queue(&self) -> Result<Vec<PrintQueueRow>, StoreError> {
        let found = self.rows(
            "reading what is to print",
            "SELECT d.id, d.number, d.award_code, d.award_name, d.issued_on, w.certificates, w.printed,
                        (SELECT count(*) FROM print_run AS r WHERE r.decision_id = d.id
                            AND NOT EXISTS (SELECT 1 FROM print_outcome AS o WHERE o.print_run_id = r.id))
                   FROM decision AS d
                   JOIN (SELECT a.decision_id, count(*) AS certificates, 
                                sum(EXISTS (SELECT 1 FROM printed_copy AS p WHERE p.certificate_id = c.id)) AS printed
                           FROM award_record AS a JOIN certificate AS c ON c.award_record_id = a.id
                          WHERE a.decision_id IS NOT NULL GROUP BY a.decision_id) AS w ON w.decision_id = d.id
                  ORDER BY d.issued_on DESC, d.id DESC",
            [],
            |row| {
                let number = |column: usize| row.get::<_, i64>(column).map(i64::cast_unsigned);
                let (certificates, printed) = (number(5)?, number(6)?);
                let line = PrintQueueRow {
                    decision_id: row.get(0)?,
                    number: row.get(1)?,
                    issued_on: NaiveDate::MIN,
                    award_code: row.get(2)?,
                    award_name: row.get(3)?,
                    certificates,
                    printed,
                    pending: certificates - printed,
                    open_runs: number(7)?,
                };
                Ok((line, row.get::<_, String>(4)?))
            },
        )?;
        found
            .into_iter()
            .map(|(line, issued_on)| {
                let issued_on = super::day("decision", line.decision_id, "day", &issued_on)?;
                Ok(PrintQueueRow { issued_on, ..line })
            })
            .collect()
    }

    /// The print runs of a decision, or all; the newest first.
    ///
    /// # Errors
    ///
    /// A failure of SQLite.
    pub fn print_runs(&self, decision: Option<i64>) -> Result<Vec<PrintRunRow>, StoreError> {
        let sql = format!("{PRINT_RUN} WHERE ?1 IS NULL OR r.decision_id = ?1 ORDER BY r.id DESC");
        self.rows("listing print runs", &sql, [decision], print_run)
    }

    /// The print run of an id.
    ///
    /// # Errors
    ///
    /// [`StoreError::NotFound`]; a failure of SQLite.
    pub fn print_run(&self, id: i64) -> Result<PrintRunRow, StoreError> {
        self.maybe("reading a print run", &format!("{PRINT_RUN} WHERE r.id = ?1"), [id], print_run)?
            .ok_or(StoreError::NotFound { entity: "print_run", id })
    }

    /// The sheets of a run in the order of its file.
    ///
    /// # Errors
    ///
    /// [`StoreError::Unreadable`].
    pub fn print_sheets(&self, run: i64) -> Result<Vec<PrintSheet>, StoreError> {
        let found = self.rows(
            "listing the sheets of a print run",
            "SELECT s.position, p.id, p.certificate_id, a.golden_register_number, a.recipient, p.copy_number,
                    p.layout, n.cause
               FROM print_sheet AS s
               JOIN certificate_print AS p ON p.id = s.certificate_print_id
               JOIN certificate AS c ON c.id = p.certificate_id
               JOIN award_record AS a ON a.id = c.award_record_id
               LEFT JOIN unprinted AS n ON n.certificate_print_id = p.id
              WHERE s.print_run_id = ?1 ORDER BY s.position",
            [run],
            |row| {
                let sheet = PrintSheet {
                    position: row.get(0)?,
                    certificate_print_id: row.get(1)?,
                    certificate_id: row.get(2)?,
                    golden_register_number: row.get(3)?,
                    recipient: row.get(4)?,
                    copy_number: row.get(5)?,
                    layout: row.get(6)?,
                    unprinted: None,
                };
                Ok((sheet, row.get::<_, Option<String>>(7)?))
            },
        )?;
        found
            .into_iter()
            .map(|(sheet, cause)| Ok(PrintSheet { unprinted: cause_of(cause, &sheet)?, ..sheet }))
            .collect()
    }
}

fn cause_of(key: Option<String>, sheet: &PrintSheet) -> Result<Option<UnprintedCause>, StoreError> {
    let id = sheet.certificate_print_id;
    let unreadable = || StoreError::Unreadable { entity: "unprinted", id, column: "cause" };
    key.map(|key| UnprintedCause::from_key(&key).ok_or_else(unreadable)).transpose()
}

impl Tx<'_> {
    /// Writes a print run for good and returns its id; its file must be kept, its sheets are added one by one.
    ///
    /// # Errors
    ///
    /// A failure of SQLite, also for no sheets.
    pub fn add_print_run(&self, run: &PrintRun) -> Result<i64, StoreError> {
        self.insert(
            "writing a print run",
            "INSERT INTO print_run (uuid, decision_id, made_at, actor, mode, layout, printer, tray, stock_id, placement,
                    sheets, pdf_sha256)
             VALUES (:uuid, :decision, :made_at, :actor, :mode, :layout, :printer, :tray, :stock, :placement,
                    :sheets, :pdf)",
            named_params! {
                ":uuid": self.uuid(), ":decision": run.decision_id, ":made_at": run.made_at, ":actor": run.actor,
                ":mode": run.mode, ":layout": run.layout, ":printer": run.printer, ":tray": run.tray,
                ":stock": run.stock_id, ":placement": run.placement, ":sheets": run.sheets, ":pdf": run.pdf_sha256,
            },
        )
    }

    /// Says which row of the print register a sheet of a run is; positions count from one.
    ///
    /// # Errors
    ///
    /// A failure of SQLite, also if the row or the position belongs to a sheet already.
    pub fn add_print_sheet(&self, run: i64, position: u32, certificate_print: i64) -> Result<(), StoreError> {
        self.insert(
            "writing a sheet of a print run",
            "INSERT INTO print_sheet (print_run_id, position, certificate_print_id) VALUES (?1, ?2, ?3)",
            params![run, position, certificate_print],
        )?;
        Ok(())
    }

    /// Writes what came out of the printer, once and for good: a sheet that is named is spoiled, one after the
    /// last that came out is for the next run, every other is a certificate.
    ///
    /// # Errors
    ///
    /// [`StoreError::NotFound`]; [`StoreError::RunReported`]; [`StoreError::NoSheet`] for a position that the
    /// run does not have.
    pub fn report_print(&self, run: i64, report: &PrintReport) -> Result<PrintOutcome, StoreError> {
        let row = self.print_run(run)?;
        if row.outcome.is_some() {
            return Err(StoreError::RunReported { run });
        }
        let sheets = row.run.sheets;
        let beyond = |position: &&u32| **position == 0 || **position > sheets;
        let last = Some(&report.last).filter(|last| **last > sheets);
        if let Some(position) = last.or_else(|| report.spoiled.iter().find(beyond)) {
            return Err(StoreError::NoSheet { position: *position, sheets });
        }
        let found = self.print_sheets(run)?;
        let causes: Vec<(i64, UnprintedCause)> = found
            .iter()
            .filter_map(|sheet| {
                let cause = if report.spoiled.contains(&sheet.position) {
                    Some(UnprintedCause::Spoiled)
                } else {
                    (sheet.position > report.last).then_some(UnprintedCause::Jam)
                };
                cause.map(|cause| (sheet.certificate_print_id, cause))
            })
            .collect();
        let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
        let outcome = PrintOutcome {
            reported_at: report.reported_at.clone(),
            actor: report.actor.clone(),
            good: count(found.len() - causes.len()),
            spoiled: count(report.spoiled.len()).saturating_add(report.blanks),
            note: report.note.clone(),
        };
        let id = self.insert(
            "writing the outcome of a print run",
            "INSERT INTO print_outcome (uuid, print_run_id, reported_at, actor, good, spoiled, note)
             VALUES (:uuid, :run, :at, :actor, :good, :spoiled, :note)",
            named_params! {
                ":uuid": self.uuid(), ":run": run, ":at": outcome.reported_at, ":actor": outcome.actor,
                ":good": outcome.good, ":spoiled": outcome.spoiled, ":note": outcome.note,
            },
        )?;
        for (certificate_print, cause) in causes {
            self.insert(
                "writing what did not come out",
                "INSERT INTO unprinted (certificate_print_id, print_outcome_id, cause) VALUES (?1, ?2, ?3)",
                params![certificate_print, id, cause.key()],
            )?;
        }
        Ok(outcome)
    }
}
