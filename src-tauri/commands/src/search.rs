//! One search over everything.

use crate::desk::Desk;
use crate::problem::OfficeError;
use crate::wire::office::{Hit, SearchAnswer, SearchRequest};
use so_vang_store::query::Found;
use so_vang_store::table::access::AccessKind;

/// The most hits of one search.
const MOST_HITS: u32 = 200;

fn hit(found: Found) -> Hit {
    Hit { kind: found.kind.key().to_owned(), id: found.id, title: found.title, detail: found.detail }
}

/// Finds people, collectives, decisions, dossiers and awards; forgiving of accents, đ/d and word order.
///
/// # Errors
///
/// A failure of the office file.
pub fn run(desk: &Desk, request: SearchRequest) -> Result<SearchAnswer, OfficeError> {
    desk.note_read(AccessKind::Searched, None);
    let limit = request.limit.clamp(1, MOST_HITS);
    desk.store()?.read(|read| {
        let hits: Vec<Hit> = read.search(&request.text, limit)?.into_iter().map(hit).collect();
        let close = if hits.is_empty() { read.close_to(&request.text, 5)? } else { Vec::new() };
        Ok(SearchAnswer { hits, close: close.into_iter().map(hit).collect() })
    })
}
