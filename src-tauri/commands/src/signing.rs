//! The round trip of signing: a copy goes out, the signed file comes back byte for byte.

use crate::certificate::pages_of;
use crate::desk::{Desk, ack};
use crate::problem::OfficeError;
use crate::text::hex;
use crate::wire::signing::{SignedFileLine, SignedFiles, SigningExported, TakeSigned};
use crate::wire::{Ack, Id, Nothing, PaperRef};
use sha2::{Digest, Sha256};
use so_vang_documents::archive::Archive;
use so_vang_documents::pdf::PdfInfo;
use so_vang_store::Read;
use so_vang_store::table::signed_file::{Signed, SignedFile};

/// The most bytes of a signed file.
const SIGNED_BYTES: usize = 32_000_000;

/// What was handed over for signing, the newest first.
///
/// # Errors
///
/// A failure of the office file.
pub fn all(desk: &Desk, _: Nothing) -> Result<SignedFiles, OfficeError> {
    desk.store()?.read(|read| {
        let rows = read.signed_files(None)?.into_iter();
        Ok(SignedFiles {
            rows: rows.map(|file| line(desk, &read, file)).collect::<Result<_, OfficeError>>()?,
        })
    })
}

fn line(desk: &Desk, read: &Read<'_>, file: SignedFile) -> Result<SignedFileLine, OfficeError> {
    let run_id = file.print_run_id.unwrap_or_default();
    let state = match &file.signed {
        None => String::new(),
        Some(signed) => desk.say("signed_file", if signed.prefix_holds { "whole" } else { "other" }, &[]),
    };
    Ok(SignedFileLine {
        id: file.id,
        run_id,
        decision_number: read.print_run(run_id)?.decision_number,
        name: file.name,
        exported_at: file.exported_at,
        exported_bytes: file.exported_bytes,
        exported_sha256: file.exported_sha256,
        signed_at: file.signed.as_ref().map(|signed| signed.at.clone()).unwrap_or_default(),
        signed_sha256: file.signed.map(|signed| signed.sha256).unwrap_or_default(),
        state,
    })
}

/// Makes the archive copy (PDF/A-2u) of a run for the signing tool, and writes down its length and hash.
///
/// # Errors
///
/// [`OfficeError::Store`] for a run that is not there; [`OfficeError::Archive`] where the standard forbids what a
/// page holds.
pub fn export(desk: &Desk, request: Id) -> Result<SigningExported, OfficeError> {
    let row = desk.store()?.read(|read| read.print_run(request.id))?;
    let (pages, faces) = pages_of(desk, &row)?;
    let params = [("number", row.decision_number.clone())];
    let info = PdfInfo {
        title: desk.say("paper_title", "archive", &params),
        created: day_of(&row.run.made_at, desk),
    };
    let mut archive = Archive::start(&faces, &info)?;
    for page in &pages {
        archive.add(page)?;
    }
    let mut bytes = Vec::new();
    archive.finish(&mut bytes)?;
    let name = format!("bang-{}-luot-{}-ky-so.pdf", crate::decision::file_stem(&row.decision_number), row.id);
    let exported_sha256 = hex(&Sha256::digest(&bytes));
    let act = desk.act("signing.export");
    let committed = desk.store()?.transact(&act, |tx| {
        tx.add_signed_file(&SignedFile {
            id: 0,
            decision_id: Some(row.run.decision_id),
            print_run_id: Some(row.id),
            name: name.clone(),
            exported_at: act.at.to_rfc3339(),
            exported_sha256: exported_sha256.clone(),
            exported_bytes: bytes.len() as u64,
            signed: None,
            revision: 0,
        })
    })?;
    let pages = u32::try_from(pages.len()).unwrap_or(u32::MAX);
    let (ack, id) = (ack(&act, &committed, 1), committed.value);
    Ok(SigningExported { ack, id, paper: desk.keep_paper(name, bytes, pages) })
}

fn day_of(instant: &str, desk: &Desk) -> chrono::NaiveDate {
    instant.get(..10).and_then(|day| day.parse().ok()).unwrap_or_else(|| desk.today())
}

/// Takes the signed file back and keeps its bytes as they are. The program says whether it begins with every byte
/// that was handed over; it says nothing about the certificates in it.
///
/// # Errors
///
/// [`OfficeError::Input`] for a file that is no PDF or too large; [`OfficeError::NotSigned`] for the very file that
/// was handed over; [`OfficeError::Store`] if nothing was handed over under this id.
pub fn take(desk: &Desk, request: TakeSigned) -> Result<Ack, OfficeError> {
    let path = desk.file(request.file)?;
    let bytes = crate::import::read_file(&path)?;
    let name = crate::desk::name_of(&path);
    if bytes.len() > SIGNED_BYTES {
        let value = crate::text::number(bytes.len() as u64);
        return Err(OfficeError::Input { field: "signed_file", value, why: "too_many_bytes" });
    }
    if !bytes.starts_with(b"%PDF-") {
        return Err(OfficeError::Input { field: "signed_file", value: name, why: "no_pdf" });
    }
    let act = desk.act("signing.take");
    let committed = desk.store()?.transact(&act, |tx| -> Result<(), OfficeError> {
        let file = tx.signed_file(request.id)?;
        let length = usize::try_from(file.exported_bytes).unwrap_or(usize::MAX);
        let prefix = bytes.get(..length).map(Sha256::digest);
        let prefix_holds = prefix.is_some_and(|hash| hex(&hash) == file.exported_sha256);
        if prefix_holds && bytes.len() == length {
            return Err(OfficeError::NotSigned { name });
        }
        let sha256 = tx.keep_attachment(&bytes)?;
        let signed = Signed { sha256, at: act.at.to_rfc3339(), prefix_holds };
        Ok(tx.set_signed(file.id, file.revision, &signed)?)
    })?;
    Ok(ack(&act, &committed, 1))
}

/// The signed file, byte for byte.
///
/// # Errors
///
/// [`OfficeError::Absent`] before it came back.
pub fn open(desk: &Desk, request: Id) -> Result<PaperRef, OfficeError> {
    let (name, bytes) = desk.store()?.read(|read| {
        let file = read.signed_file(request.id)?;
        let signed =
            file.signed.ok_or(OfficeError::Absent { entity: "signed_file", name: file.name.clone() })?;
        Ok::<_, OfficeError>((file.name, read.attachment(&signed.sha256)?))
    })?;
    Ok(desk.keep_paper(name, bytes, 0))
}
