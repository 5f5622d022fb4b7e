//! Erasing what is on record of an individual.

use crate::changed;
use crate::desk::Desk;
use crate::problem::OfficeError;
use crate::text::number;
use crate::wire::Id;
use crate::wire::personal_data::{ErasableField, Erase, ErasePreview, Erased};
use so_vang_domain::person::{CitizenId, Sex};
use so_vang_domain::text::clean;
use so_vang_store::{ERASABLE, KeptCopy, Store, StoreError};

/// The copies that hold what an individual was: those in the folder by name, those outside as phrases.
fn copies(desk: &Desk, store: &Store, id: i64) -> Result<(Vec<String>, Vec<String>), OfficeError> {
    let first = store.read(|read| read.first_act_of(id))?.unwrap_or_default();
    let holds = |copy: &KeptCopy| {
        copy.manifest.as_ref().is_none_or(|manifest| manifest.backup.acts.cast_signed() >= first)
    };
    let inside = store.copies().list(desk.now())?.into_iter().filter(holds).map(|copy| copy.name).collect();
    let outside = store.read(|read| read.outside_copies(1000))?;
    let outside = outside
        .into_iter()
        .filter(|copy| copy.acts.cast_signed() >= first)
        .map(|copy| desk.say("erasure", "outside", &[("name", copy.name), ("at", desk.moment(&copy.at))]));
    Ok((inside, outside.collect()))
}

/// What erasing would take away, and what the law keeps.
///
/// # Errors
///
/// [`OfficeError::Store`] if there is none of this id.
pub fn preview(desk: &Desk, request: Id) -> Result<ErasePreview, OfficeError> {
    let store = desk.store()?;
    let (inside, outside) = copies(desk, &store, request.id)?;
    store.read(|read| {
        let row = read.individual(request.id)?;
        let (nominations, awards) = read.kept_by(request.id)?;
        let individual = &row.individual;
        let value = |column: &str| match column {
            "citizen_id" => individual.citizen_id.as_ref().map(|id| CitizenId::masked(id.as_str())),
            "birth" => individual.birth.map(|birth| birth.to_string()),
            "sex" => individual.sex.map(|sex: Sex| desk.say("value", sex.key(), &[])),
            _ => Some(individual.post.clone()),
        };
        let mut kept = Vec::new();
        if awards > 0 {
            kept.push(desk.say("erasure", "awards", &[("count", number(awards))]));
        }
        if nominations > 0 {
            kept.push(desk.say("erasure", "nominations", &[("count", number(nominations))]));
        }
        let fields = ERASABLE.iter().map(|field| {
            Ok::<_, StoreError>(ErasableField {
                key: field.column.to_owned(),
                name: changed::column(desk, field.column),
                value: value(field.column).unwrap_or_default(),
                images: read.states_of(request.id, field.column)?,
            })
        });
        Ok(ErasePreview {
            name: individual.name.full.clone(),
            whole: kept.is_empty(),
            fields: fields.collect::<Result<_, _>>()?,
            kept,
            copies: inside,
            outside,
        })
    })
}

/// Erases fields of an individual or the individual wholly; it can never be undone.
///
/// # Errors
///
/// [`OfficeError::Input`] without a ground or without anything to erase; [`OfficeError::PeopleInUse`] where a
/// dossier or an award keeps the individual; a failure of the office file.
pub fn run(desk: &Desk, request: Erase) -> Result<Erased, OfficeError> {
    let reason = clean(&request.reason);
    if reason.is_empty() {
        return Err(OfficeError::Input { field: "reason", value: request.reason, why: "empty" });
    }
    if request.whole != request.fields.is_empty() {
        return Err(OfficeError::Input {
            field: "record_field",
            value: request.fields.join(", "),
            why: "empty",
        });
    }
    let columns: Vec<&str> = request.fields.iter().map(String::as_str).collect();
    if let Some(unknown) = columns.iter().find(|name| !ERASABLE.iter().any(|field| field.column == **name)) {
        return Err(OfficeError::Input {
            field: "record_field",
            value: (*unknown).to_owned(),
            why: "unknown",
        });
    }
    let store = desk.store()?;
    let seen = preview(desk, Id { id: request.id })?;
    if request.whole && !seen.whole {
        return Err(OfficeError::PeopleInUse(vec![format!("{}: {}", seen.name, seen.kept.join(" "))]));
    }
    let mut act = desk.legal_act("personal_data.erase");
    act.reason = reason;
    let done = store.erase(&act, request.id, &columns, request.request_id)?;
    let params = [("images", number(done.value)), ("copies", number(seen.copies.len() as u64))];
    let key = if seen.copies.is_empty() && seen.outside.is_empty() { "done" } else { "done_but_copies" };
    Ok(Erased {
        images: done.value,
        text: desk.say("erasure", key, &params),
        copies: seen.copies,
        outside: seen.outside,
    })
}
