//! Failures of the rooms below: their codes and what their sentences are filled with.

use crate::text::{Param, Texts};
use so_vang_documents::error::RenderError;
use so_vang_lists::ListError;
use so_vang_store::place::Place;
use so_vang_store::{StoreError, UndoRefusal};

/// A failure of the disk by its kind.
pub(super) fn disk_code(source: &std::io::Error) -> &'static str {
    use std::io::ErrorKind as K;
    if matches!(source.kind(), K::StorageFull | K::QuotaExceeded | K::FileTooLarge) {
        "disk.full"
    } else if matches!(source.kind(), K::PermissionDenied | K::ReadOnlyFilesystem) {
        "disk.read_only"
    } else {
        "disk.failed"
    }
}

pub(super) fn list_code(error: &ListError) -> &'static str {
    match error {
        ListError::Empty => "list.empty",
        ListError::NotAWorkbook => "list.not_a_workbook",
        ListError::Encrypted => "list.encrypted",
        ListError::TooLarge { .. } => "list.too_large",
        ListError::Damaged { .. } => "list.damaged",
        ListError::NoSheets => "list.no_sheets",
        ListError::NoSuchSheet { .. } => "list.no_such_sheet",
        ListError::NoTable { .. } => "list.no_table",
        ListError::NoSuchColumn { .. } => "list.no_such_column",
        ListError::Secret { .. } => "list.secret",
    }
}

pub(super) fn list_params(texts: &Texts, error: &ListError) -> Vec<Param<'static>> {
    match error {
        ListError::Empty
        | ListError::NotAWorkbook
        | ListError::Encrypted
        | ListError::Damaged { .. }
        | ListError::NoSheets => Vec::new(),
        ListError::TooLarge { what, limit } => {
            vec![("what", texts.say("capped", what.key(), &[])), ("limit", crate::text::number(*limit))]
        }
        ListError::NoSuchSheet { name, present } => {
            vec![("name", name.clone()), ("present", present.join(", "))]
        }
        ListError::NoTable { sheet, missing, captions } => vec![
            ("sheet", sheet.clone()),
            ("missing", texts.say("field", missing.word(), &[])),
            ("captions", captions.join(" | ")),
        ],
        ListError::NoSuchColumn { asked, present } => {
            vec![("asked", asked.join(", ")), ("present", present.join(" | "))]
        }
        ListError::Secret { sheet, row, mark } => {
            vec![("sheet", sheet.clone()), ("row", row.to_string()), ("mark", mark.clone())]
        }
    }
}

pub(super) fn render_code(error: &RenderError) -> &'static str {
    match error {
        RenderError::MissingGlyph { .. } => "paper.missing_glyph",
        RenderError::NoLetter { .. } => "paper.no_letter",
        RenderError::Empty { .. } => "paper.empty_field",
        RenderError::TooManyLines { .. } => "paper.too_many_lines",
        RenderError::NoSuchLayout { .. } => "paper.no_such_layout",
        RenderError::NoSuchFace { .. } => "paper.no_such_face",
        RenderError::NoValuePlace { .. } => "paper.no_value_place",
        RenderError::NoPages => "paper.no_pages",
        RenderError::Placement(_) => "paper.placement",
        RenderError::Write { source } => disk_code(source),
        RenderError::SquareText { .. }
        | RenderError::Subset { .. }
        | RenderError::Pdf { .. }
        | RenderError::RowShape { .. }
        | RenderError::Xlsx { .. } => "paper.failed",
    }
}

pub(super) fn render_params(texts: &Texts, error: &RenderError) -> Vec<Param<'static>> {
    let place = |field: &so_vang_documents::layout::Field| {
        ("field", texts.say("certificate_field", &field.to_string(), &[]))
    };
    match error {
        RenderError::MissingGlyph { letter, field, record, .. } => {
            vec![("letter", letter.to_string()), place(field), ("record", record.clone())]
        }
        RenderError::Empty { field, record }
        | RenderError::NoSuchFace { field, record, .. }
        | RenderError::NoValuePlace { field, record } => vec![place(field), ("record", record.clone())],
        RenderError::TooManyLines { field, given, most, record } => {
            vec![
                place(field),
                ("given", given.to_string()),
                ("most", most.to_string()),
                ("record", record.clone()),
            ]
        }
        RenderError::NoSuchLayout { id } => vec![("layout", id.clone())],
        RenderError::NoLetter { letter, text, .. } => {
            vec![("letter", letter.to_string()), ("text", text.clone())]
        }
        RenderError::Write { .. } => vec![("name", String::new())],
        RenderError::NoPages
        | RenderError::Placement(_)
        | RenderError::SquareText { .. }
        | RenderError::Subset { .. }
        | RenderError::Pdf { .. }
        | RenderError::RowShape { .. }
        | RenderError::Xlsx { .. } => Vec::new(),
    }
}

pub(super) fn store_code(error: &StoreError) -> &'static str {
    match error {
        StoreError::Cancelled => "job.cancelled",
        StoreError::NotFound { .. } => "record.absent",
        StoreError::Stale { .. } => "record.stale",
        StoreError::Listing { .. } => "input.unusable",
        StoreError::Unreadable { .. } | StoreError::Damaged { .. } => "office.damaged",
        StoreError::CopyDamaged { .. } => "backup.damaged",
        StoreError::NoFile => "office.no_file",
        StoreError::Moved => "office.moved",
        StoreError::FileExists => "office.file_exists",
        StoreError::TooNew { .. } => "office.too_new",
        StoreError::Foreign => "office.foreign",
        StoreError::OldSqlite { .. } => "office.old_sqlite",
        StoreError::InUse { .. } => "office.in_use",
        StoreError::UnsafePlace { .. } => "office.unsafe_place",
        StoreError::SavedAfterAll { .. } => "disk.saved_after_all",
        StoreError::Unsure => "disk.unsure",
        StoreError::ReadOnly { .. } => "disk.read_only",
        StoreError::DiskFull { .. } => "disk.full",
        StoreError::DecisionNumberUsed { .. } => "decision.number_used",
        StoreError::CitizenIdUsed { .. } => "person.citizen_id_used",
        StoreError::AttachmentSize { .. } => "file.too_large",
        StoreError::RunReported { .. } => "print.reported",
        StoreError::NoSheet { .. } => "print.no_sheet",
        StoreError::Undo(UndoRefusal::Nothing) => "undo.nothing",
        StoreError::Undo(UndoRefusal::LegalForce { .. }) => "undo.legal_force",
        StoreError::Undo(UndoRefusal::Done { .. }) => "undo.done",
        StoreError::Undo(UndoRefusal::Followed { .. }) => "undo.followed",
        StoreError::Undo(UndoRefusal::FollowedByLegalForce { .. }) => "undo.followed_by_legal_force",
        StoreError::Undo(UndoRefusal::Erased { .. }) => "undo.erased",
        StoreError::Undo(UndoRefusal::Depended { .. }) => "undo.depended",
        StoreError::Io { .. } | StoreError::Sqlite { .. } => "disk.failed",
    }
}

/// Where a file lies, as a phrase.
pub(crate) fn place_sentence(texts: &Texts, place: &Place) -> String {
    match place {
        Place::Local => texts.say("place", "local", &[]),
        Place::Removable => texts.say("place", "removable", &[]),
        Place::Network => texts.say("place", "network", &[]),
        Place::Unknown => texts.say("place", "unknown", &[]),
        Place::Synced { by } => texts.say("place", "synced", &[("by", (*by).to_owned())]),
    }
}

pub(super) fn store_params(texts: &Texts, error: &StoreError) -> Vec<Param<'static>> {
    let act = |name: &str| texts.say("act", name, &[]);
    match error {
        StoreError::NotFound { entity, id } => {
            vec![("entity", texts.say("entity", entity, &[])), ("name", id.to_string())]
        }
        StoreError::Listing { part, value, why } => vec![
            ("field", texts.say("input", part, &[])),
            ("value", value.clone()),
            ("why", texts.say("why", why, &[])),
        ],
        StoreError::TooNew { found, known } => {
            vec![("found", found.to_string()), ("known", known.to_string())]
        }
        StoreError::InUse { holder } => vec![("holder", holder.clone())],
        StoreError::DecisionNumberUsed { number, year } => {
            vec![("number", number.clone()), ("year", year.to_string())]
        }
        StoreError::CitizenIdUsed { name } => vec![("name", name.clone())],
        StoreError::OldSqlite { found, needed } => {
            vec![("found", found.clone()), ("needed", (*needed).to_owned())]
        }
        StoreError::AttachmentSize { bytes, most } => {
            vec![("bytes", bytes.to_string()), ("most", (most >> 20).to_string())]
        }
        StoreError::RunReported { run } => vec![("run", run.to_string())],
        StoreError::NoSheet { position, sheets } => {
            vec![("position", position.to_string()), ("sheets", sheets.to_string())]
        }
        StoreError::Undo(refusal) => match refusal {
            UndoRefusal::Nothing => Vec::new(),
            UndoRefusal::LegalForce { seq, act: name } => vec![("seq", seq.to_string()), ("act", act(name))],
            UndoRefusal::Done { seq, by } => vec![("seq", seq.to_string()), ("by", by.to_string())],
            UndoRefusal::Followed { seq, later, act: name }
            | UndoRefusal::FollowedByLegalForce { seq, later, act: name } => {
                vec![("seq", seq.to_string()), ("later", later.to_string()), ("act", act(name))]
            }
            UndoRefusal::Erased { seq } | UndoRefusal::Depended { seq } => vec![("seq", seq.to_string())],
        },
        StoreError::ReadOnly { .. }
        | StoreError::DiskFull { .. }
        | StoreError::Io { .. }
        | StoreError::Sqlite { .. } => {
            vec![("name", texts.say("entity", "office file", &[]))]
        }
        StoreError::UnsafePlace { place } => vec![("place", place_sentence(texts, place))],
        StoreError::Cancelled
        | StoreError::SavedAfterAll { .. }
        | StoreError::Unsure
        | StoreError::Stale { .. }
        | StoreError::Unreadable { .. }
        | StoreError::Damaged { .. }
        | StoreError::CopyDamaged { .. }
        | StoreError::NoFile
        | StoreError::Moved
        | StoreError::FileExists
        | StoreError::Foreign => Vec::new(),
    }
}
