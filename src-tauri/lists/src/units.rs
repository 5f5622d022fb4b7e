//! Lists of units.

use crate::field::Field;
use crate::problem::Reason;
use crate::values::{Reading, Seen};
use so_vang_domain::text::fold;

/// One unit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnitRow {
    /// The row, as Excel shows it.
    pub row: u32,
    /// The name.
    pub name: String,
    /// The unit above it; the heading above the row where no column says it; may be empty.
    pub parent: String,
    /// Address; may be empty.
    pub address: String,
}

pub(crate) fn read(reading: &mut Reading<'_>) -> Vec<UnitRow> {
    let mut seen = Seen::default();
    let mut units = Vec::new();
    for row in &reading.table.rows {
        if !row.cells.contains_key(&Field::Name) {
            reading.refuse(row, Field::Name, Reason::NameMissing);
        }
        let name = reading.text(row, Field::Name);
        let mut parent = reading.text(row, Field::Parent);
        let address = reading.text(row, Field::Address);
        if parent.is_empty() {
            parent.clone_from(&row.heading);
        }
        if name.is_empty() {
            continue;
        }
        if let Some(first_row) = seen.earlier(format!("{}|{}", fold(&name), fold(&parent)), row.number) {
            reading.refuse(row, Field::Name, Reason::Duplicate { first_row });
        }
        units.push(UnitRow { row: row.number, name, parent, address });
    }
    units
}
