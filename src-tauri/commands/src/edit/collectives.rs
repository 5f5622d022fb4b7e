//! Collectives and households, changed by hand.

use super::Cells;
use crate::desk::{Desk, ack};
use crate::problem::OfficeError;
use crate::wire::Ack;
use crate::wire::record::EditCollectives;
use so_vang_domain::text::clean;

/// Changes many collectives and households in one act: all cells, or none where one is wrong.
///
/// # Errors
///
/// [`OfficeError::Cells`] with every wrong cell; [`OfficeError::Input`] for more than 20,000 edits.
pub fn edit_many(desk: &Desk, request: EditCollectives) -> Result<Ack, OfficeError> {
    let mut cells = Cells::new(desk, request.edits.len())?;
    let act = desk.act("collective.edit_many");
    let committed = desk.store()?.transact(&act, |tx| -> Result<u64, OfficeError> {
        let mut changed = 0;
        for (row, edit) in (1..).zip(&request.edits) {
            if !cells.first(row, edit.id) {
                continue;
            }
            let name = edit.name.as_deref().map(clean);
            if let Some(typed) = edit.name.clone().filter(|name| clean(name).is_empty()) {
                cells.cell(row, "", OfficeError::Input { field: "name", value: typed, why: "empty" })?;
            }
            let present = match tx.collective(edit.id) {
                Ok(present) => present,
                Err(error) => {
                    cells.cell(row, &edit.id.to_string(), error.into())?;
                    continue;
                }
            };
            if present.revision != edit.revision {
                cells.row(row, &present.name, "stale");
            } else if cells.wrong.is_empty() {
                let detail = edit.detail.as_deref().map(clean);
                let name = name.unwrap_or_else(|| present.name.clone());
                let detail = detail.unwrap_or_else(|| present.detail.clone());
                changed += u64::from(tx.set_collective(&present, &name, &detail)?);
            }
        }
        cells.check()?;
        Ok(changed)
    })?;
    Ok(ack(&act, &committed, committed.value))
}
