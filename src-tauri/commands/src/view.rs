//! Views: ways of looking at a list, kept under a name in the office file.

use crate::desk::{Desk, ack};
use crate::list::{filters_of, sort_of};
use crate::problem::OfficeError;
use crate::wire::list::{SaveView, SavedView, SavedViews, ViewSaved, ViewsOf};
use crate::wire::{Ack, Id};
use serde::de::DeserializeOwned;
use so_vang_domain::text::clean;
use so_vang_store::StoreError;
use so_vang_store::query::{List, check_list};
use so_vang_store::table::saved_view::{View, ViewRow};

/// The longest name of a view, in letters: it stands on a tab.
const LONGEST_NAME: usize = 60;

fn list_of(key: &str) -> Result<List, OfficeError> {
    List::from_key(key).filter(|list| list.keeps_views()).ok_or_else(|| OfficeError::Input {
        field: "list",
        value: key.to_owned(),
        why: "unknown",
    })
}

/// The views of a list in Vietnamese order.
///
/// # Errors
///
/// [`OfficeError::Input`] for a list that there is not.
pub fn all(desk: &Desk, request: ViewsOf) -> Result<SavedViews, OfficeError> {
    let list = list_of(&request.list)?;
    let rows = desk.store()?.read(|read| read.views(list))?;
    let views = rows.into_iter().map(line).collect::<Result<_, _>>()?;
    Ok(SavedViews { views })
}

fn line(row: ViewRow) -> Result<SavedView, StoreError> {
    Ok(SavedView {
        id: row.id,
        list: row.view.list.key().to_owned(),
        name: row.view.name,
        text: row.view.text,
        unit_id: row.view.unit_id,
        filters: read_part(row.id, "filters", &row.view.filters)?,
        sort: read_part(row.id, "sort", &row.view.sort)?,
        columns: read_part(row.id, "columns", &row.view.columns)?,
    })
}

fn read_part<T: DeserializeOwned>(id: i64, column: &'static str, text: &str) -> Result<T, StoreError> {
    serde_json::from_str(text).map_err(|_| StoreError::Unreadable { entity: "view", id, column })
}

/// Keeps a view; one of the same list and name is replaced, whatever its accents and capitals.
///
/// # Errors
///
/// [`OfficeError::Input`] for an empty or long name or a list that there is not; columns and tests that the list
/// does not have; a unit that is not there.
pub fn save(desk: &Desk, request: SaveView) -> Result<ViewSaved, OfficeError> {
    let name = clean(&request.name);
    if name.is_empty() {
        return Err(OfficeError::Input { field: "view", value: request.name, why: "empty" });
    }
    if name.chars().count() > LONGEST_NAME {
        return Err(OfficeError::Input { field: "view", value: name, why: "too_long" });
    }
    let list = list_of(&request.list)?;
    let written = |part: serde_json::Result<String>| part.unwrap_or_else(|_| "null".to_owned());
    let view = View {
        list,
        name,
        text: clean(&request.text),
        unit_id: request.unit_id,
        filters: written(serde_json::to_string(&request.filters)),
        sort: written(serde_json::to_string(&request.sort)),
        columns: written(serde_json::to_string(&request.columns)),
    };
    check_list(list, &filters_of(request.filters), sort_of(request.sort).as_ref())?;
    let act = desk.act("view.save");
    let committed = desk.store()?.transact(&act, |tx| -> Result<i64, OfficeError> {
        if let Some(unit) = view.unit_id {
            tx.unit_name(unit)?;
        }
        Ok(tx.set_view(&view)?)
    })?;
    Ok(ViewSaved { id: committed.value, ack: ack(&act, &committed, 1) })
}

/// Lets go of a view.
///
/// # Errors
///
/// [`OfficeError::Store`] if there is none of this id.
pub fn remove(desk: &Desk, request: Id) -> Result<Ack, OfficeError> {
    let act = desk.act("view.remove");
    let committed = desk.store()?.transact(&act, |tx| tx.remove_view(request.id))?;
    Ok(ack(&act, &committed, 1))
}
