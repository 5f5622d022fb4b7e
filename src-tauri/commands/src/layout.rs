//! Layouts of certificates: the program's, the office's own, and how a sheet looks in the designer.

mod words;

use crate::desk::{Desk, ack};
use crate::problem::OfficeError;
use crate::wire::layout::{
    FieldBox, LayoutId, LayoutLine, LayoutList, LayoutPreview, LayoutRemark, LayoutSaved, LayoutView,
    OwnLayout, PreviewLayout, SaveLayout,
};
use crate::wire::sheet::LayoutSheet;
use crate::wire::{Ack, Id, Nothing};
use so_vang_documents::certificate::{Fitted, Remark, Setting, lay_out, remarks};
use so_vang_documents::font::Faces;
use so_vang_documents::layout::{Confidence, Layout, LayoutProblem, Part, from_json};
use so_vang_documents::picture::{OfficePicture, Pictures};
use so_vang_documents::svg::{Naming, to_svg};
use so_vang_domain::subject::SubjectKind;
use so_vang_domain::text::clean;
use so_vang_store::Read;
use so_vang_store::table::layout::Layout as Row;
use so_vang_store::table::picture::{Picture, PictureKind, PictureSlot};
use words::words;

/// The layouts: the program's, then the office's own.
///
/// # Errors
///
/// A failure of the office file.
pub fn all(desk: &Desk, _: Nothing) -> Result<LayoutList, OfficeError> {
    // Terminals list the program's layouts before there is an office.
    let own = match desk.store() {
        Ok(store) => store.read(|read| read.layouts())?,
        Err(OfficeError::NoOffice) => Vec::new(),
        Err(error) => return Err(error),
    };
    let bundled = desk.layouts.iter().map(|layout| line(layout, None));
    let own =
        own.into_iter().filter_map(|row| from_json(&row.sheet).ok().map(|layout| own_line(&layout, &row)));
    Ok(LayoutList { rows: bundled.chain(own).collect() })
}

fn own_line(layout: &Layout, row: &Row) -> LayoutLine {
    let own = OwnLayout {
        id: row.id,
        revision: row.revision,
        award: row.award_code.clone(),
        kind: row.subject_kind.clone(),
        stock_id: row.stock_id,
    };
    LayoutLine { id: row.key.clone(), name: row.name.clone(), ..line(layout, Some(own)) }
}

fn line(layout: &Layout, own: Option<OwnLayout>) -> LayoutLine {
    LayoutLine {
        id: layout.id.clone(),
        name: layout.name.clone(),
        width: layout.width.0,
        height: layout.height.0,
        legal_basis: layout.legal_basis.note.clone(),
        confidence: if own.is_some() { "office" } else { confidence(layout.legal_basis.confidence) }
            .to_owned(),
        own,
    }
}

fn confidence(confidence: Confidence) -> &'static str {
    match confidence {
        Confidence::Confirmed => "confirmed",
        Confidence::Secondary => "secondary",
        Confidence::Inferred => "inferred",
        Confidence::Office => "office",
    }
}

/// The layout of an id: the office's own, or the program's.
///
/// # Errors
///
/// [`OfficeError::Absent`] if there is none; [`OfficeError::Layout`] for an own one that this program cannot read.
pub(crate) fn named(desk: &Desk, read: &Read<'_>, id: &str) -> Result<Layout, OfficeError> {
    match read.layout_of_key(id)? {
        Some(row) => {
            let mut layout = from_json(&row.sheet).map_err(OfficeError::Layout)?;
            layout.id = row.key;
            layout.name = row.name;
            Ok(layout)
        }
        None => Ok(desk.layouts.get(id)?.clone()),
    }
}

/// A layout with everything that can be changed.
///
/// # Errors
///
/// As [`named`].
pub fn show(desk: &Desk, request: LayoutId) -> Result<LayoutView, OfficeError> {
    desk.store()?.read(|read| {
        let row = read.layout_of_key(&request.layout)?;
        let layout = named(desk, &read, &request.layout)?;
        let line = match &row {
            Some(row) => own_line(&layout, row),
            None => line(&layout, None),
        };
        let sheet = serde_json::from_str::<LayoutSheet>(&layout.to_json());
        let sheet = sheet.map_err(|error| OfficeError::Layout(vec![unreadable(&error)]))?;
        Ok(LayoutView { layout: line, sheet })
    })
}

fn unreadable(error: &serde_json::Error) -> LayoutProblem {
    LayoutProblem { file: String::new(), at: String::new(), problem: error.to_string() }
}

/// Reads a sheet as the designer has it.
fn read_sheet(sheet: &LayoutSheet) -> Result<(String, Layout), OfficeError> {
    let json = serde_json::to_string(sheet).map_err(|error| OfficeError::Layout(vec![unreadable(&error)]))?;
    let layout = from_json(&json).map_err(OfficeError::Layout)?;
    Ok((json, layout))
}

/// Keeps a layout of the office.
///
/// # Errors
///
/// [`OfficeError::Layout`] naming everything that cannot be, with its field; [`OfficeError::Input`] for an empty or
/// used name, an award or kind that is not there, or an award, kind and stock that have a layout; a stale revision.
pub fn save(desk: &Desk, request: SaveLayout) -> Result<LayoutSaved, OfficeError> {
    let wrong = |field, value: &str, why| OfficeError::Input { field, value: value.to_owned(), why };
    let name = clean(&request.name);
    if name.is_empty() {
        return Err(wrong("name", "", "empty"));
    }
    if !request.award.is_empty() && desk.catalogue.certificate(&request.award).is_none() {
        return Err(wrong("award", &request.award, "no_certificate"));
    }
    if !request.kind.is_empty() && SubjectKind::from_key(&request.kind).is_none() {
        return Err(wrong("kind", &request.kind, "unknown"));
    }
    let (sheet, layout) = read_sheet(&request.sheet)?;
    let serious = serious(desk, &layout)?;
    if !serious.is_empty() {
        return Err(OfficeError::LayoutPlaces(serious));
    }
    let act = desk.act("layout.save");
    let committed = desk.store()?.transact(&act, |tx| -> Result<Row, OfficeError> {
        let others = tx.layouts()?;
        let other = |row: &&Row| Some(row.id) != request.id;
        if others.iter().filter(other).any(|row| row.name == name) {
            return Err(OfficeError::Input { field: "name", value: name, why: "layout_used" });
        }
        let same_use = |row: &&Row| {
            !request.award.is_empty()
                && row.award_code == request.award
                && row.subject_kind == request.kind
                && row.stock_id == request.stock_id
        };
        if let Some(row) = others.iter().filter(other).find(same_use) {
            let value = row.name.clone();
            return Err(OfficeError::Input { field: "award", value, why: "layout_there" });
        }
        let row = Row {
            id: request.id.unwrap_or_default(),
            key: String::new(),
            name,
            sheet,
            award_code: request.award,
            subject_kind: request.kind,
            stock_id: request.stock_id,
            revision: request.revision.unwrap_or_default(),
        };
        let id = match request.id {
            Some(id) => {
                tx.set_layout(&row)?;
                id
            }
            None => {
                let next = others.iter().map(|row| row.id).max().unwrap_or(0) + 1;
                tx.add_layout(&Row { key: format!("mau-{next}"), ..row })?
            }
        };
        let found = tx.layouts()?.into_iter().find(|row| row.id == id);
        found.ok_or_else(|| OfficeError::Absent { entity: "layout", name: id.to_string() })
    })?;
    let ack = ack(&act, &committed, 1);
    Ok(LayoutSaved { ack, layout: own_line(&layout, &committed.value) })
}

/// What keeps a sheet from being printed: ink off the paper.
fn serious(desk: &Desk, layout: &Layout) -> Result<Vec<String>, OfficeError> {
    desk.store()?.read(|read| {
        let faces = crate::font::faces(desk, &read)?;
        let pictures = pictures(&read)?;
        let sample = words::sample(desk, &read)?;
        let setting = Setting::new(layout, so_vang_documents::certificate::Mode::Full, &faces, &pictures);
        let fitted = lay_out(&setting, &sample)?;
        let found = remarks_of(desk, layout, &fitted, &faces);
        Ok(found.into_iter().filter(|remark| remark.serious).map(|remark| remark.message).collect())
    })
}

/// Takes a layout of the office away; certificates that were printed in it keep its name in the register.
///
/// # Errors
///
/// [`OfficeError::Store`] if there is none of this id.
pub fn remove(desk: &Desk, request: Id) -> Result<Ack, OfficeError> {
    let act = desk.act("layout.remove");
    let committed = desk.store()?.transact(&act, |tx| tx.remove_layout(request.id))?;
    Ok(ack(&act, &committed, 1))
}

/// How a sheet looks: the very page that would be printed.
///
/// # Errors
///
/// [`OfficeError::Layout`] naming everything that cannot be; words, a stock or a face that is not there.
pub fn preview(desk: &Desk, request: PreviewLayout) -> Result<LayoutPreview, OfficeError> {
    let (_, layout) = read_sheet(&request.sheet)?;
    let mode = crate::certificate::mode(&request.mode, request.stock_id.is_some())?;
    desk.store()?.read(|read| {
        let (faces, pictures) = (crate::font::faces(desk, &read)?, pictures(&read)?);
        let stock = request.stock_id.map(|id| read.stock(id)).transpose()?;
        let shows = stock.map(|stock| crate::stock::shows_of(desk, &stock)).transpose()?;
        let (number, view) = words(desk, &read, &request)?;
        let mut setting = Setting::new(&layout, mode, &faces, &pictures);
        if let Some(shows) = &shows {
            setting = setting.with_shows(shows);
        }
        let fitted = lay_out(&setting, &view)?;
        let title = desk.say("paper_title", "layout", &[("layout", layout.name.clone())]);
        Ok(LayoutPreview {
            svg: to_svg(&fitted.page, &faces, Naming { label: &title, prefix: "p" }),
            width: layout.width.0,
            height: layout.height.0,
            boxes: fitted.boxes(&faces).iter().map(|found| field_box(found, &fitted)).collect(),
            remarks: remarks_of(desk, &layout, &fitted, &faces),
            notes: crate::certificate::fit_lines(desk, number, &view.recipient, &fitted),
        })
    })
}

fn field_box(found: &so_vang_documents::certificate::FieldBox, fitted: &Fitted) -> FieldBox {
    use so_vang_documents::layout::Field;
    let heading = matches!(found.field, Field::Authority | Field::Honour | Field::Title)
        .then(|| u32::try_from(fitted.heading).unwrap_or(u32::MAX));
    FieldBox {
        field: found.field.to_string(),
        part: found.part.map(|part| part.to_string()).unwrap_or_default(),
        left: found.left.0,
        top: found.top.0,
        right: found.right.0,
        bottom: found.bottom.0,
        baseline: found.baseline.0,
        size: found.size.0,
        lines: u32::try_from(found.lines).unwrap_or(u32::MAX),
        heading,
    }
}

/// What is wrong with the places of a laid-out page, as sentences.
pub(crate) fn remarks_of(desk: &Desk, layout: &Layout, fitted: &Fitted, faces: &Faces) -> Vec<LayoutRemark> {
    let boxes = fitted.boxes(faces);
    remarks(layout, &boxes).iter().map(|remark| told(desk, remark)).collect()
}

fn told(desk: &Desk, remark: &Remark) -> LayoutRemark {
    let name = |place: &(so_vang_documents::layout::Field, Option<Part>)| {
        desk.say("certificate_field", place.0.key(), &[])
    };
    let mm = |length: &so_vang_documents::page::Mm| crate::text::tenths(length.0);
    let (key, place, other, params, serious) = match remark {
        Remark::OffPaper { place, by } => {
            ("off_paper", Some(place), None, vec![("field", name(place)), ("by", mm(by))], true)
        }
        Remark::NearEdge { place, distance } => {
            ("near_edge", Some(place), None, vec![("field", name(place)), ("by", mm(distance))], false)
        }
        Remark::Overlap { one, other, by } => {
            let params = vec![("field", name(one)), ("other", name(other)), ("by", mm(by))];
            ("overlap", Some(one), Some(other), params, false)
        }
        Remark::InSeal { place, by } => {
            ("in_seal", Some(place), None, vec![("field", name(place)), ("by", mm(by))], false)
        }
        Remark::ShortEdge { edge } => ("short_edge", None, None, vec![("edge", mm(edge))], false),
    };
    let field = |place: Option<&(so_vang_documents::layout::Field, Option<Part>)>| {
        place.map(|place| place.0.to_string()).unwrap_or_default()
    };
    LayoutRemark {
        field: field(place),
        other: field(other),
        message: desk.say("layout_remark", key, &params),
        serious,
    }
}

/// The office's own pictures, ready to be placed.
///
/// # Errors
///
/// A failure of the office file; [`OfficeError::Picture`] for a file that became unreadable.
pub(crate) fn pictures(read: &Read<'_>) -> Result<Pictures, OfficeError> {
    let of = |slot| -> Result<Option<OfficePicture>, OfficeError> {
        let picture: Option<Picture> = read.picture(slot)?;
        Ok(picture.map(|picture| picture_of(picture.kind, &picture.bytes)).transpose()?)
    };
    Ok(Pictures { emblem: of(PictureSlot::Emblem)?, logo: of(PictureSlot::Logo)? })
}

/// Reads a picture file.
///
/// # Errors
///
/// Why it cannot be used.
pub(crate) fn picture_of(
    kind: PictureKind,
    bytes: &[u8],
) -> Result<OfficePicture, so_vang_documents::picture::PictureError> {
    match kind {
        PictureKind::Png => OfficePicture::from_png(bytes),
        PictureKind::Svg => OfficePicture::from_svg(bytes),
    }
}
