//! The faces of papers: the program's, and font files that the office brought.

use crate::desk::{Desk, ack};
use crate::problem::OfficeError;
use crate::wire::layout::{AddFont, FaceProof, FontLine, Fonts};
use crate::wire::{Ack, Id, Nothing, PaperRef};
use so_vang_documents::font::{Face, Faces, OwnFont, font_proof};
use so_vang_documents::pdf::{PdfInfo, to_bytes};
use so_vang_store::Read;

/// The most bytes of a font file.
const FONT_BYTES: usize = 16_000_000;

/// The faces that layouts can name: the program's, then the office's own.
///
/// # Errors
///
/// A failure of the office file.
pub fn all(desk: &Desk, _: Nothing) -> Result<Fonts, OfficeError> {
    let own = desk.store()?.read(|read| read.fonts())?;
    let bundled = Face::BUNDLED.into_iter().map(|face| FontLine {
        face: face.key().into_owned(),
        name: desk.say("face_name", &face.key(), &[]),
        id: None,
    });
    let own = own.into_iter().map(|font| FontLine { face: key(font.id), name: font.name, id: Some(font.id) });
    Ok(Fonts { rows: bundled.chain(own).collect() })
}

/// How layouts name the face of a row.
fn key(id: i64) -> String {
    format!("own-{id}")
}

/// Takes a face from a font file, if it has every Vietnamese letter and may be embedded.
///
/// # Errors
///
/// [`OfficeError::Font`] that names every letter that is absent, or why the file cannot be used;
/// [`OfficeError::Input`] for a face of the same name.
pub fn add(desk: &Desk, request: AddFont) -> Result<Ack, OfficeError> {
    let path = desk.file(request.file)?;
    let bytes = crate::import::read_file(&path)?;
    if bytes.len() > FONT_BYTES {
        let value = crate::text::number(bytes.len() as u64);
        return Err(OfficeError::Input { field: "font", value, why: "too_many_bytes" });
    }
    let name = path.file_stem().map(|stem| so_vang_domain::text::clean(&stem.to_string_lossy()));
    let trial = OwnFont { number: 0, name: name.unwrap_or_default(), bytes: bytes.clone() };
    let name = trial.name.clone();
    desk.faces.with_own(vec![trial])?;
    let act = desk.act("font.add");
    let committed = desk.store()?.transact(&act, |tx| -> Result<(), OfficeError> {
        if tx.font_named(&name)?.is_some() {
            return Err(OfficeError::Input { field: "font", value: name, why: "font_used" });
        }
        let id = tx.add_font(&name, &bytes)?;
        // Layouts name a face by a number of sixteen bits.
        u16::try_from(id).map(|_| ()).map_err(|_| OfficeError::Input {
            field: "font",
            value: name,
            why: "too_many",
        })
    })?;
    Ok(ack(&act, &committed, 1))
}

/// Takes a face away that no layout of the office names.
///
/// # Errors
///
/// [`OfficeError::FontInUse`] with the layout that names it; [`OfficeError::Store`] if there is none.
pub fn remove(desk: &Desk, request: Id) -> Result<Ack, OfficeError> {
    let act = desk.act("font.remove");
    let committed = desk.store()?.transact(&act, |tx| -> Result<(), OfficeError> {
        let named = format!("\"{}\"", key(request.id));
        if let Some(layout) = tx.layouts()?.into_iter().find(|layout| layout.sheet.contains(&named)) {
            return Err(OfficeError::FontInUse { layout: layout.name });
        }
        Ok(tx.remove_font(request.id)?)
    })?;
    Ok(ack(&act, &committed, 1))
}

/// Every letter and accent of a face on a sheet of A4.
///
/// # Errors
///
/// [`OfficeError::Absent`] for a face that is not there.
pub fn proof(desk: &Desk, request: FaceProof) -> Result<PaperRef, OfficeError> {
    let faces = desk.store()?.read(|read| faces(desk, &read))?;
    let absent = || OfficeError::Absent { entity: "font", name: request.face.clone() };
    let face = Face::try_from(request.face.clone()).map_err(|_| absent())?;
    if !faces.has(face) {
        return Err(absent());
    }
    let page = font_proof(&faces, face);
    let title = desk.say("paper_title", "font_proof", &[("face", faces.title(face).to_owned())]);
    let bytes = to_bytes(&[page], &faces, &PdfInfo { title, created: desk.today() })?;
    Ok(desk.keep_paper(format!("thu-chu-{}.pdf", face.key()), bytes, 1))
}

/// The program's faces with those of the office; a face that is there already is not read again.
///
/// # Errors
///
/// A failure of the office file; [`OfficeError::Font`] for a font file that became unreadable.
pub(crate) fn faces(desk: &Desk, read: &Read<'_>) -> Result<Faces, OfficeError> {
    let fonts = read.fonts()?;
    let wanted: Vec<String> = fonts.iter().map(|font| format!("{} {}", font.id, font.sha256)).collect();
    if wanted.is_empty() {
        return Ok(desk.faces.clone());
    }
    desk.own_faces(&wanted, || {
        let own = fonts.iter().filter_map(|font| u16::try_from(font.id).ok().map(|number| (number, font)));
        let own = own
            .map(|(number, font)| {
                let bytes = read.attachment(&font.sha256)?;
                Ok(OwnFont { number, name: font.name.clone(), bytes })
            })
            .collect::<Result<Vec<_>, OfficeError>>()?;
        Ok(desk.faces.with_own(own)?)
    })
}
