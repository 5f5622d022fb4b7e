//! What lists share: the page of a request, its filters and its order.

use crate::journal::MOST_ROWS;
use crate::wire::{PageRequest, list};
use so_vang_store::query::{Filter, Page, Sort};

/// The filters of a request as the record knows them.
pub(crate) fn filters_of(filters: Vec<list::Filter>) -> Vec<Filter> {
    filters
        .into_iter()
        .map(|filter| Filter { column: filter.column, test: filter.test, value: filter.value })
        .collect()
}

/// The order of a request as the record knows it.
pub(crate) fn sort_of(sort: Option<list::Sort>) -> Option<Sort> {
    sort.map(|sort| Sort { column: sort.column, descending: sort.descending })
}

/// The page of a request, with a limit.
pub(crate) fn page_of(request: PageRequest) -> Page {
    Page {
        text: request.text,
        unit_id: request.unit_id,
        year: request.year,
        dossier_id: None,
        filters: filters_of(request.filters),
        sort: sort_of(request.sort),
        held: request.order,
        offset: request.offset,
        limit: request.limit.min(MOST_ROWS),
    }
}
