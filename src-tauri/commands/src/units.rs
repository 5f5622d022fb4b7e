//! Units and the collectives and households that can be honoured.

use crate::desk::Desk;
use crate::history::history;
use crate::list::page_of;
use crate::people::par_index_in_short;
use crate::problem::OfficeError;
use crate::wire::record::{CollectiveLine, CollectiveView, CollectivesPage, UnitNode, UnitTree};
use crate::wire::{Id, Nothing, PageRequest};
use so_vang_store::Read;
use so_vang_store::query::CollectiveListRow;
use so_vang_store::table::unit::Unit;

/// The units with the names of today, parents before children, each level in Vietnamese order.
///
/// # Errors
///
/// A failure of the office file.
pub fn tree(desk: &Desk, _: Nothing) -> Result<UnitTree, OfficeError> {
    let units = desk.store()?.read(|read| read.units(desk.today()))?;
    let mut nodes = Vec::with_capacity(units.len());
    place(&units, None, 0, &mut nodes);
    Ok(UnitTree { nodes })
}

fn place(units: &[Unit], parent: Option<i64>, depth: u32, nodes: &mut Vec<UnitNode>) {
    for unit in units.iter().filter(|unit| unit.parent_id == parent) {
        nodes.push(UnitNode {
            id: unit.id,
            parent_id: unit.parent_id,
            depth,
            name: unit.name.clone(),
            people: unit.people,
        });
        place(units, Some(unit.id), depth + 1, nodes);
    }
}

fn line(desk: &Desk, read: Read<'_>, row: CollectiveListRow) -> Result<CollectiveLine, OfficeError> {
    let newest =
        row.unit_id.map(|unit| read.par_indexes(unit)).transpose()?.and_then(|rows| rows.into_iter().next());
    Ok(CollectiveLine {
        id: row.id,
        kind: row.kind.key().to_owned(),
        name: row.name,
        detail: row.detail,
        people: row.people,
        par_index: newest.map(|(_, index)| par_index_in_short(desk, &index)).unwrap_or_default(),
        awards: row.awards,
        revision: row.revision,
    })
}

/// A page of collectives and households in Vietnamese order.
///
/// # Errors
///
/// A failure of the office file.
pub fn collectives(desk: &Desk, request: PageRequest) -> Result<CollectivesPage, OfficeError> {
    desk.store()?.read(|read| {
        let found = read.collectives(&page_of(request))?;
        let rows = found.rows.into_iter().map(|row| line(desk, read, row)).collect::<Result<_, _>>()?;
        Ok(CollectivesPage { total: found.total, rows, order: found.held })
    })
}

/// One collective or household with all that is on record.
///
/// # Errors
///
/// [`OfficeError::Store`] if there is none of this id.
pub fn collective(desk: &Desk, request: Id) -> Result<CollectiveView, OfficeError> {
    desk.store()?.read(|read| {
        let row = read.collective(request.id)?;
        let history = history(desk, read, request.id, row.unit_id)?;
        Ok(CollectiveView { collective: line(desk, read, row)?, history })
    })
}
