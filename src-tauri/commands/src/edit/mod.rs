//! Changing records by hand: single cells, whole pasted blocks, new and removed rows.
//!
//! A pasted block is one act: either every cell is good and all are written, or nothing is, and every wrong cell
//! is told at once.

pub mod collectives;
pub mod nominations;
pub mod people;

use crate::desk::Desk;
use crate::problem::OfficeError;
use crate::wire::import::RowLine;
use so_vang_store::StoreError;
use std::collections::BTreeMap;

/// The most records of one request.
const MOST_EDITS: usize = 20_000;
/// From how many records on a copy is made before.
const MANY_EDITS: usize = 100;

/// Refuses requests of more records than one act should hold.
///
/// Many records at once are copied before, so that a slip of a whole column is not the end of it.
fn check_count(desk: &Desk, count: usize) -> Result<(), OfficeError> {
    if (MANY_EDITS..=MOST_EDITS).contains(&count) {
        desk.copy_before("bulk")?;
    }
    if count <= MOST_EDITS {
        return Ok(());
    }
    Err(OfficeError::Input { field: "edits", value: count.to_string(), why: "too_many" })
}

/// The wrong cells of a pasted block, collected row by row.
struct Cells<'d> {
    desk: &'d Desk,
    wrong: Vec<RowLine>,
    /// The row in which each record was met.
    met: BTreeMap<i64, u32>,
}

impl<'d> Cells<'d> {
    /// # Errors
    ///
    /// [`OfficeError::Input`] for more edits than one act holds.
    fn new(desk: &'d Desk, count: usize) -> Result<Self, OfficeError> {
        check_count(desk, count)?;
        Ok(Self { desk, wrong: Vec::new(), met: BTreeMap::new() })
    }

    fn push(&mut self, row: u32, column: &str, value: &str, reason: &str, message: String) {
        self.wrong.push(RowLine {
            sheet: String::new(),
            row,
            column: column.to_owned(),
            value: value.to_owned(),
            reason: reason.to_owned(),
            message,
        });
    }

    /// Something wrong with a whole row; `value` names its record.
    fn row(&mut self, row: u32, value: &str, reason: &str) {
        let message = self.desk.say("row", reason, &[("value", value.to_owned())]);
        self.push(row, "", value, reason, message);
    }

    /// Whether a record is met for the first time; one that stands in two rows is wrong.
    fn first(&mut self, row: u32, id: i64) -> bool {
        let Some(first) = self.met.insert(id, row) else { return true };
        let message = self.desk.say("row", "duplicate", &[("first_row", first.to_string())]);
        self.push(row, "", &id.to_string(), "duplicate", message);
        false
    }

    /// A cell that cannot be used; a failure of the file stops everything.
    ///
    /// # Errors
    ///
    /// The failure, where it is none of the cell.
    #[expect(
        clippy::wildcard_enum_match_arm,
        reason = "whatever is not of a cell stops everything, whichever it is"
    )]
    fn cell(&mut self, row: u32, typed: &str, error: OfficeError) -> Result<(), OfficeError> {
        let message = self.desk.problem(&error).message;
        match &error {
            OfficeError::Input { field, value, why } => self.push(row, field, value, why, message),
            OfficeError::Store(StoreError::CitizenIdUsed { .. }) => {
                self.push(row, "citizen_id", typed, "citizen_id_used", message);
            }
            OfficeError::Store(StoreError::NotFound { .. }) => self.row(row, typed, "absent"),
            _ => return Err(error),
        }
        Ok(())
    }

    /// Whether every cell was good.
    ///
    /// # Errors
    ///
    /// [`OfficeError::Cells`] with all that were not.
    fn check(&mut self) -> Result<(), OfficeError> {
        if self.wrong.is_empty() {
            return Ok(());
        }
        self.wrong.sort_by_key(|line| line.row);
        Err(OfficeError::Cells(std::mem::take(&mut self.wrong)))
    }
}
