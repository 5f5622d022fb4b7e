//! Certificates: how they fit, how they look, printing them, and the golden register.

use crate::decision::file_stem;
use crate::desk::{Desk, Existing, ack, check_target};
use crate::job::Job;
use crate::list::page_of;
use crate::problem::OfficeError;
use crate::wire::decision::{
    CertificatesPrinted, FitLine, FitReport, LayoutLine, LayoutList, PrintCertificates, RegisterLine,
    RegisterPage,
};
use crate::wire::{Ack, Nothing, PageRequest};
use sha2::{Digest, Sha256};
use so_vang_documents::certificate::{CertificateView, FitNote, Mode, lay_out};
use so_vang_documents::emblem::Emblem;
use so_vang_documents::page::Page;
use so_vang_documents::pdf::{PdfInfo, to_bytes};
use so_vang_domain::certificate::GoldenRegisterNumber;
use so_vang_domain::date::in_words;
use so_vang_store::table::award_record::{AwardRow, CertificatePrint, CertificateRow};
use so_vang_store::table::decision::Decision;
use std::path::Path;

/// The certificates that a request means, with their decision.
struct Batch {
    decision: Decision,
    awards: Vec<(GoldenRegisterNumber, AwardRow, CertificateRow)>,
    mode: Mode,
    layout: Option<String>,
    emblem: Option<Emblem>,
}

fn mode(key: &str) -> Result<Mode, OfficeError> {
    match key {
        "full" => Ok(Mode::Full),
        "overprint" => Ok(Mode::Words),
        "proof" => Ok(Mode::Proof),
        other => Err(OfficeError::Input { field: "mode", value: other.to_owned(), why: "unknown" }),
    }
}

fn batch(desk: &Desk, request: &PrintCertificates) -> Result<Batch, OfficeError> {
    let mode = mode(&request.mode)?;
    let (decision, awards, emblem) = desk.store()?.read(|read| {
        Ok::<_, OfficeError>((
            read.decision(request.decision_id)?,
            read.awards_of_decision(request.decision_id)?,
            read.emblem()?,
        ))
    })?;
    let award_name = decision.award_name.clone();
    let mut certificates: Vec<_> = awards
        .into_iter()
        .filter_map(|award| {
            let number = award.record.decided?.golden_register_number;
            let certificate = award.certificate.clone()?;
            Some((number, award, certificate))
        })
        .collect();
    if certificates.is_empty() {
        return Err(OfficeError::NoCertificate { award: award_name });
    }
    if let Some(stranger) =
        request.only.iter().find(|number| !certificates.iter().any(|(own, ..)| own == *number))
    {
        return Err(OfficeError::Absent { entity: "golden_register_number", name: stranger.to_string() });
    }
    certificates.retain(|(number, ..)| {
        request.from.is_none_or(|from| *number >= from)
            && (request.only.is_empty() || request.only.contains(number))
    });
    if certificates.is_empty() {
        let name = request.from.map_or_else(String::new, |from| from.to_string());
        return Err(OfficeError::Absent { entity: "golden_register_number", name });
    }
    let emblem = emblem.map(|png| Emblem::from_png(&png)).transpose()?;
    Ok(Batch { decision, awards: certificates, mode, layout: request.layout.clone(), emblem })
}

/// The words of one certificate, all of them frozen with the decision.
fn view(
    desk: &Desk,
    decision: &Decision,
    number: GoldenRegisterNumber,
    award: &AwardRow,
    certificate: &CertificateRow,
) -> CertificateView {
    let record = &award.record;
    let say = |key: &str, params: &[crate::text::Param<'_>]| desk.say("certificate", key, params);
    let day = in_words(decision.issued_on);
    let number = number.to_string();
    CertificateView {
        record: say("record", &[("number", number.clone()), ("recipient", record.recipient.clone())]),
        authority: decision.issuer.to_uppercase(),
        honour: certificate.honour.clone(),
        title: certificate.title.clone(),
        recipient: record.recipient.clone(),
        recipient_line: record.recipient_line.clone(),
        achievement: record.achievement.clone(),
        place_and_date: say("place_and_date", &[("place", decision.place.clone()), ("day", day.clone())]),
        signer_title: decision.signer_title.clone(),
        signer_name: decision.signer_name.clone(),
        decision_line: say("decision_line", &[("number", decision.number.clone()), ("day", day)]),
        register_line: say("register_line", &[("number", number)]),
    }
}

/// The pages of a batch; `job` is told of each, if there is one.
fn pages(desk: &Desk, batch: &Batch, job: Option<&Job<'_>>) -> Result<(Vec<Page>, FitReport), OfficeError> {
    let mut report = FitReport::default();
    let mut pages = Vec::with_capacity(batch.awards.len());
    for (number, award, certificate) in &batch.awards {
        job.map_or(Ok(()), Job::step)?;
        let layout = desk.layouts.get(batch.layout.as_deref().unwrap_or(&certificate.layout))?;
        let fitted = lay_out(
            layout,
            &view(desk, &batch.decision, *number, award, certificate),
            batch.mode,
            &desk.faces,
            batch.emblem.as_ref(),
        )?;
        let (mut shrunk, mut too_long) = (false, false);
        for note in &fitted.notes {
            let (key, serious, params) = match note {
                // An achievement over two lines is as it should be.
                FitNote::Wrapped { .. } => continue,
                FitNote::Shrunk { field, from, to } => {
                    let sizes = [("from", size(from.0)), ("to", size(to.0))];
                    ("shrunk", false, [vec![("field", field.to_string())], sizes.to_vec()].concat())
                }
                FitNote::TooLong { field, over } => {
                    ("too_long", true, vec![("field", field.to_string()), ("over", size(over.0))])
                }
            };
            shrunk |= !serious;
            too_long |= serious;
            let params: Vec<_> = params
                .into_iter()
                .map(|(name, value)| {
                    if name == "field" {
                        (name, desk.say("certificate_field", &value, &[]))
                    } else {
                        (name, value)
                    }
                })
                .collect();
            report.notes.push(FitLine {
                golden_register_number: *number,
                recipient: award.record.recipient.clone(),
                message: desk.say("fit", key, &params),
                serious,
            });
        }
        report.certificates += 1;
        report.at_full_size += u64::from(!shrunk && !too_long);
        report.shrunk += u64::from(shrunk && !too_long);
        report.too_long += u64::from(too_long);
        pages.push(fitted.page);
    }
    Ok((pages, report))
}

/// A size in points or millimetres as written in Vietnamese: `26` or `22,5`.
fn size(value: f64) -> String {
    let text = format!("{value:.1}");
    text.strip_suffix(".0").unwrap_or(&text).replace('.', ",")
}

/// How the texts of the certificates fit; nothing is printed.
///
/// # Errors
///
/// A decision without certificates; a letter that the face lacks.
pub fn fit(desk: &Desk, request: PrintCertificates) -> Result<FitReport, OfficeError> {
    Ok(pages(desk, &batch(desk, &request)?, None)?.1)
}

struct Printed {
    bytes: Vec<u8>,
    pages: u32,
    name: String,
    fit: FitReport,
}

fn make(desk: &Desk, batch: &Batch, job: &Job<'_>) -> Result<Printed, OfficeError> {
    job.enter("print_lay_out", Some(batch.awards.len() as u64))?;
    let (pages, fit) = pages(desk, batch, Some(job))?;
    job.enter("print_write", None)?;
    let number = &batch.decision.number;
    let title = desk.say(
        "certificate",
        "pdf_title",
        &[("award", batch.decision.award_name.clone()), ("number", number.clone())],
    );
    let bytes = to_bytes(&pages, &desk.faces, &PdfInfo { title, created: batch.decision.issued_on })?;
    Ok(Printed {
        bytes,
        pages: u32::try_from(pages.len()).unwrap_or(u32::MAX),
        name: format!("bang-{}.pdf", file_stem(number)),
        fit,
    })
}

/// The certificates as they would be printed, for the screen; nothing is written down.
///
/// # Errors
///
/// As [`fit`]; [`OfficeError::Cancelled`] if an officer called it off.
pub fn preview(desk: &Desk, request: PrintCertificates) -> Result<CertificatesPrinted, OfficeError> {
    let job = desk.begin("certificates.preview", "print_lay_out");
    let printed = make(desk, &batch(desk, &request)?, &job)?;
    let paper = desk.keep_paper(printed.name, printed.bytes, printed.pages);
    Ok(CertificatesPrinted { ack: None, paper, fit: printed.fit })
}

/// Makes the certificates for the printer, a page each in the order of the golden register, and writes
/// the print register. A proof is not written down.
///
/// # Errors
///
/// [`OfficeError::DoesNotFit`] naming every text that is too long even at its smallest size;
/// [`OfficeError::PrintedBefore`] where a certificate was printed before and no reason is given; as [`preview`].
pub fn print(desk: &Desk, request: PrintCertificates) -> Result<CertificatesPrinted, OfficeError> {
    let job = desk.begin("certificates.print", "print_lay_out");
    let batch = batch(desk, &request)?;
    let printed = make(desk, &batch, &job)?;
    finish(desk, &batch, printed, &request, &job)
}

/// As [`print`], and writes the PDF to `target`: beside it before the register is written, under its own
/// name after, so that neither stands without the other.
///
/// # Errors
///
/// As [`print`]; a full or read-only disk, and then the print register is as it was.
pub fn print_to(
    desk: &Desk,
    request: &PrintCertificates,
    target: &Path,
) -> Result<CertificatesPrinted, OfficeError> {
    // The place is looked at before anything is written down, here or in the register.
    check_target(target, Existing::Keep)?;
    let job = desk.begin("certificates.print", "print_lay_out");
    let batch = batch(desk, request)?;
    let printed = make(desk, &batch, &job)?;
    let mut part = target.as_os_str().to_owned();
    part.push(".part");
    let part = std::path::PathBuf::from(part);
    let written = std::fs::write(&part, &printed.bytes).map_err(|source| OfficeError::write(target, source));
    let done = written.and_then(|()| finish(desk, &batch, printed, request, &job)).and_then(|done| {
        std::fs::rename(&part, target).map_err(|source| OfficeError::write(target, source))?;
        Ok(done)
    });
    if done.is_err() {
        // A half file is worse than none; the error says what happened.
        let _ = std::fs::remove_file(&part);
    }
    done
}

/// Writes the print register, unless it is only a proof, and keeps the paper.
fn finish(
    desk: &Desk,
    batch: &Batch,
    printed: Printed,
    request: &PrintCertificates,
    job: &Job<'_>,
) -> Result<CertificatesPrinted, OfficeError> {
    job.seal("print_save")?;
    let ack = match batch.mode {
        Mode::Proof => None,
        Mode::Full | Mode::Words => Some(register_prints(desk, batch, &printed, &request.reprint_reason)?),
    };
    let paper = desk.keep_paper(printed.name, printed.bytes, printed.pages);
    Ok(CertificatesPrinted { ack, paper, fit: printed.fit })
}

fn register_prints(desk: &Desk, batch: &Batch, printed: &Printed, reason: &str) -> Result<Ack, OfficeError> {
    let too_long: Vec<String> = printed
        .fit
        .notes
        .iter()
        .filter(|note| note.serious)
        .map(|note| format!("{}: {}", note.recipient, note.message))
        .collect();
    if !too_long.is_empty() {
        return Err(OfficeError::DoesNotFit(too_long));
    }
    let reason = so_vang_domain::text::clean(reason);
    let again: Vec<u32> = batch
        .awards
        .iter()
        .filter(|(.., certificate)| certificate.prints > 0)
        .map(|(number, ..)| *number)
        .collect();
    if !again.is_empty() && reason.is_empty() {
        return Err(OfficeError::PrintedBefore { numbers: again });
    }
    let act = desk.legal_act("certificate.print");
    let pdf_sha256: String =
        Sha256::digest(&printed.bytes).iter().map(|byte| format!("{byte:02x}")).collect();
    let committed = desk.store()?.transact(&act, |tx| -> Result<(), OfficeError> {
        for (_, _, certificate) in &batch.awards {
            tx.add_certificate_print(&CertificatePrint {
                certificate_id: certificate.id,
                printed_at: act.at.to_rfc3339(),
                mode: if batch.mode == Mode::Full { "full" } else { "overprint" },
                layout: batch.layout.clone().unwrap_or_else(|| certificate.layout.clone()),
                copy_number: certificate.prints + 1,
                reprint_reason: if certificate.prints > 0 { reason.clone() } else { String::new() },
                pdf_sha256: pdf_sha256.clone(),
            })?;
        }
        Ok(())
    })?;
    Ok(ack(&act, &committed, batch.awards.len() as u64))
}

/// A page of all awards on record, the newest decision first, then by golden-register number.
///
/// # Errors
///
/// A failure of the office file.
pub fn register(desk: &Desk, request: PageRequest) -> Result<RegisterPage, OfficeError> {
    desk.store()?.read(|read| {
        let (total, rows) = read.register(&page_of(request))?;
        let rows = rows.into_iter().map(|award| RegisterLine {
            id: award.id,
            year: award.record.year,
            golden_register_number: award.record.decided.map(|decided| decided.golden_register_number),
            subject_id: award.record.subject_id,
            kind: award.kind.key().to_owned(),
            recipient: award.record.recipient,
            recipient_line: award.record.recipient_line,
            award_name: award.record.award_name,
            decision_number: award.record.decision_number,
            decision_date: award.record.decision_date.map(|day| day.to_string()).unwrap_or_default(),
            prints: award.certificate.map_or(0, |certificate| u64::from(certificate.prints)),
        });
        Ok(RegisterPage { total, rows: rows.collect() })
    })
}

/// The layouts of certificates that the program has.
///
/// # Errors
///
/// None; the answer has the shape of all commands.
pub fn layouts(desk: &Desk, _: Nothing) -> Result<LayoutList, OfficeError> {
    let rows = desk.layouts.iter().map(|layout| LayoutLine {
        id: layout.id.clone(),
        name: layout.name.clone(),
        width: layout.width.0,
        height: layout.height.0,
        legal_basis: layout.legal_basis.note.clone(),
    });
    Ok(LayoutList { rows: rows.collect() })
}
