//! The recycle bin: records that were removed, and bringing them back.

use crate::changed;
use crate::desk::{Desk, ack};
use crate::journal::MOST_ROWS;
use crate::problem::OfficeError;
use crate::wire::Ack;
use crate::wire::journal::{BinLine, BinPage, BinRequest, BinRestore};
use so_vang_domain::text::fold;
use so_vang_store::{ImageRow, StoreError};

/// A page of removed records, the last removed first.
///
/// # Errors
///
/// A failure of the office file.
pub fn page(desk: &Desk, request: BinRequest) -> Result<BinPage, OfficeError> {
    let words = fold(&request.text);
    desk.store()?.read(|read| {
        let mut found: Vec<(ImageRow, String)> = Vec::new();
        for image in read.removed()? {
            let fields = changed::fields_of(image.before.as_deref());
            let title = changed::title(read, &image.table, image.row_id, &fields)?;
            let folded = fold(&title);
            if words.split(' ').all(|word| folded.contains(word)) {
                found.push((image, title));
            }
        }
        let total = found.len() as u64;
        let page =
            found.into_iter().skip(request.offset as usize).take(request.limit.min(MOST_ROWS) as usize);
        let rows = page.map(|(image, title)| {
            Ok::<_, StoreError>(BinLine {
                rows: read.went_with(&image)?.len() as u64,
                image: image.id,
                seq: image.seq,
                at: image.at,
                actor: image.actor,
                entity: changed::entity(desk, &image.table),
                title,
            })
        });
        Ok(BinPage { total, rows: rows.collect::<Result<_, _>>()? })
    })
}

/// Brings a removed record back with what went with it, as a new act.
///
/// # Errors
///
/// [`OfficeError::Store`] if there is none, or if its place is taken.
pub fn restore(desk: &Desk, request: BinRestore) -> Result<Ack, OfficeError> {
    let act = desk.act("bin.restore");
    let committed = desk.store()?.bring_back(&act, request.image)?;
    Ok(ack(&act, &committed, committed.rows))
}
