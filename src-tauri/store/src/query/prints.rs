//! The print register as a list.

use super::columns::{List, PRINT_ACTOR, PRINT_JOINS, PRINT_STATE};
use super::order::{Page, Part, id_list, in_order};
use crate::Read;
use crate::error::StoreError;
use crate::table::keyed;

/// What a row of the print register is worth.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PrintState {
    /// Given to a printer; nobody told yet what came out.
    Unreported,
    /// The printer never came to it.
    Jam,
    /// The sheet was ruined.
    Spoiled,
    /// A certificate on paper.
    Printed,
}

keyed!(PrintState { Unreported: "unreported", Jam: "jam", Spoiled: "spoiled", Printed: "printed" });

/// One row of the print register.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "the fields are the columns that the schema explains")]
pub struct PrintLine {
    pub id: i64,
    pub certificate_id: i64,
    pub decision_id: Option<i64>,
    /// The run that it was printed in; absent for rows of older programs.
    pub print_run_id: Option<i64>,
    pub printed_at: String,
    pub actor: String,
    /// The golden-register number.
    pub number: Option<u32>,
    pub recipient: String,
    pub decision_number: String,
    pub mode: String,
    pub layout: String,
    pub printer: String,
    pub tray: String,
    pub stock: String,
    pub copy_number: u32,
    pub reprint_reason: String,
    pub state: PrintState,
}

impl Read<'_> {
    /// A page of the print register, the newest row first unless another order is asked for, and how many there
    /// are in all.
    ///
    /// # Errors
    ///
    /// [`StoreError::Listing`] for columns and tests that the list does not have; [`StoreError::Unreadable`].
    pub fn print_register(&self, page: &Page) -> Result<(u64, Vec<PrintLine>), StoreError> {
        let Part { total, ids, .. } = self.page_of(List::Prints, page, &str::to_owned)?;
        let rows = self.print_lines("p.id IN (SELECT value FROM json_each(?1))", [id_list(&ids)])?;
        Ok((total, in_order(&ids, rows, |line: &PrintLine| line.id)))
    }

    /// The rows of the print register of one certificate, the newest first.
    ///
    /// # Errors
    ///
    /// [`StoreError::Unreadable`].
    pub fn prints_of(&self, certificate: i64) -> Result<Vec<PrintLine>, StoreError> {
        self.print_lines("p.certificate_id = ?1 ORDER BY p.copy_number DESC", [certificate])
    }

    fn print_lines(
        &self,
        condition: &str,
        params: impl rusqlite::Params,
    ) -> Result<Vec<PrintLine>, StoreError> {
        let from = List::Prints.source().from;
        let found = self.rows(
            "listing the print register",
            &format!(
                "SELECT p.id, p.certificate_id, a.decision_id, r.id, p.printed_at, {PRINT_ACTOR}, a.golden_register_number,
                        a.recipient, a.decision_number, p.mode, p.layout, coalesce(r.printer, ''), coalesce(r.tray, ''),
                        coalesce(k.name, ''), p.copy_number, p.reprint_reason, {PRINT_STATE}
                   FROM {from} {PRINT_JOINS} WHERE {condition}"
            ),
            params,
            |row| {
                let line = PrintLine {
                    id: row.get(0)?,
                    certificate_id: row.get(1)?,
                    decision_id: row.get(2)?,
                    print_run_id: row.get(3)?,
                    printed_at: row.get(4)?,
                    actor: row.get(5)?,
                    number: row.get(6)?,
                    recipient: row.get(7)?,
                    decision_number: row.get(8)?,
                    mode: row.get(9)?,
                    layout: row.get(10)?,
                    printer: row.get(11)?,
                    tray: row.get(12)?,
                    stock: row.get(13)?,
                    copy_number: row.get(14)?,
                    reprint_reason: row.get(15)?,
                    state: PrintState::Printed,
                };
                Ok((line, row.get::<_, String>(16)?))
            },
        )?;
        found
            .into_iter()
            .map(|(line, state)| {
                let unreadable =
                    StoreError::Unreadable { entity: "certificate_print", id: line.id, column: "state" };
                Ok(PrintLine { state: PrintState::from_key(&state).ok_or(unreadable)?, ..line })
            })
            .collect()
    }
}
