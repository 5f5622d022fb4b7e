//! Every version of a record, and one earlier value put back.

use crate::changed;
use crate::desk::{Desk, ack};
use crate::problem::OfficeError;
use crate::wire::Ack;
use crate::wire::journal::{AskVersions, RestoreField, VersionField, VersionLine, Versions};
use so_vang_domain::text::clean;
use so_vang_store::{ImageRow, Read, StoreError};

/// The most versions that are shown.
const MOST: u32 = 500;

/// The table that carries the name of a kind of record.
fn table_of(kind: &str) -> Option<&'static str> {
    match kind {
        "individual" | "collective" => Some("subject"),
        "dossier" => Some("dossier"),
        "nomination" => Some("nomination"),
        "decision" => Some("decision"),
        "award" => Some("award_record"),
        _ => None,
    }
}

/// Tables whose values can be put back one by one; those of legal force, and what rests on others, cannot.
const RESTORABLE: [&str; 9] = [
    "subject",
    "individual",
    "collective",
    "household",
    "nomination",
    "initiative",
    "posting",
    "discipline",
    "rating",
];
/// Columns that are no value of an officer.
const FIXED: [&str; 7] = ["id", "uuid", "kind", "subject_id", "dossier_id", "position", "revision"];

/// Every version of a record and of what hangs on it, the newest first.
///
/// # Errors
///
/// [`OfficeError::Input`] for an unknown kind; a failure of the office file.
pub fn all(desk: &Desk, request: AskVersions) -> Result<Versions, OfficeError> {
    let Some(table) = table_of(&request.kind) else {
        return Err(OfficeError::Input { field: "record_kind", value: request.kind, why: "unknown" });
    };
    desk.store()?.read(|read| {
        let (total, images) = read.versions(table, request.id, MOST)?;
        let newest = images.iter().find(|image| image.table == table);
        let fields =
            changed::fields_of(newest.and_then(|image| image.after.as_deref().or(image.before.as_deref())));
        Ok(Versions {
            title: changed::title(read, table, request.id, &fields)?,
            rows: images.iter().map(|image| line(desk, read, image)).collect::<Result<_, _>>()?,
            total,
        })
    })
}

fn line(desk: &Desk, read: Read<'_>, image: &ImageRow) -> Result<VersionLine, StoreError> {
    let open = changed::change(image) == "changed"
        && RESTORABLE.contains(&image.table.as_str())
        && !read.is_erased(image.seq)?;
    let fields = changed::fields(desk, read, image)?.into_iter().map(|field| VersionField {
        image: image.id,
        restorable: open && !FIXED.contains(&field.field.as_str()) && field.before != field.after,
        field: field.field,
        name: field.name,
        before: field.before,
        after: field.after,
    });
    Ok(VersionLine {
        seq: image.seq,
        at: image.at.clone(),
        actor: image.actor.clone(),
        text: desk.say("act", &image.act, &[]),
        reason: image.reason.clone(),
        change: changed::change(image).to_owned(),
        entity: changed::entity(desk, &image.table),
        fields: fields.collect(),
    })
}

/// Puts one earlier value of a field back, as a new act.
///
/// # Errors
///
/// [`OfficeError::Input`] for a field that cannot be put back; the value belongs to another record now; the record
/// is gone.
pub fn restore_field(desk: &Desk, request: RestoreField) -> Result<Ack, OfficeError> {
    let store = desk.store()?;
    let image = store.read(|read| read.image(request.image))?;
    let there = changed::fields_of(image.before.as_deref()).contains_key(&request.field);
    if !there
        || !RESTORABLE.contains(&image.table.as_str())
        || FIXED.contains(&request.field.as_str())
        || store.read(|read| read.is_erased(image.seq))?
    {
        return Err(OfficeError::Input { field: "record_field", value: request.field, why: "unknown" });
    }
    let mut act = desk.act("record.restore_field");
    act.reason = request.reason.as_deref().map(clean).unwrap_or_default();
    let committed = store.restore_field(&act, request.image, &request.field)?;
    Ok(ack(&act, &committed, 1))
}
