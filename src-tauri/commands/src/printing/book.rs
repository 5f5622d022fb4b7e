//! The golden register of a year as a paper.

use crate::catalogue::written;
use crate::desk::Desk;
use crate::problem::OfficeError;
use crate::text::{Param, number};
use crate::wire::PaperRef;
use crate::wire::printing::RegisterBook;
use so_vang_documents::pdf::{PdfInfo, to_bytes};
use so_vang_documents::register_book::{BookGroup, BookRow, BookWords, lay_out};
use so_vang_store::Read;
use so_vang_store::table::award_record::AwardRow;
use so_vang_store::table::decision::Decision;
use so_vang_store::table::replacement::Replacement;

/// The golden register of a year as a paper: the awards by this office's decisions, in their order.
///
/// # Errors
///
/// [`OfficeError::NothingInYear`] for a year without decisions; a letter that the face lacks.
pub fn book(desk: &Desk, request: RegisterBook) -> Result<PaperRef, OfficeError> {
    let job = desk.begin("register.book", "print_lay_out");
    let year = request.year;
    let (words, groups) = desk.store()?.read(|read| {
        let mut decisions = read.decisions("", Some(year))?;
        decisions.sort_by_key(|decision| (decision.issued_on, decision.id));
        let groups =
            decisions.iter().map(|decision| group(desk, &read, decision)).collect::<Result<Vec<_>, _>>()?;
        let rows: usize = groups.iter().map(|group| group.rows.len()).sum();
        if rows == 0 {
            return Err(OfficeError::NothingInYear { year });
        }
        let foot = desk.paper_foot(&read)?;
        Ok((words(desk, &read.office()?.name, year, foot, (decisions.len(), rows)), groups))
    })?;
    job.enter("print_write", None)?;
    let pages = lay_out(&words, &groups, &desk.faces)?;
    let info = PdfInfo { title: words.title.clone(), created: desk.today() };
    let bytes = to_bytes(&pages, &desk.faces, &info)?;
    let count = u32::try_from(pages.len()).unwrap_or(u32::MAX);
    Ok(desk.keep_paper(format!("so-vang-{year}.pdf"), bytes, count))
}

fn words(desk: &Desk, office: &str, year: i32, foot: String, (decisions, rows): (usize, usize)) -> BookWords {
    let say = |key: &str, params: &[Param<'_>]| desk.say("register_book", key, params);
    let count = |many: usize| number(many as u64);
    BookWords {
        office: office.to_uppercase(),
        title: say("title", &[]),
        covers: say("covers", &[("year", year.to_string())]),
        headings: ["number", "recipient", "award", "decision", "signer", "note"].map(|key| say(key, &[])),
        closing: say("closing", &[("rows", count(rows)), ("decisions", count(decisions))]),
        foot,
        page_number: say("page", &[("page", "{page}".to_owned()), ("pages", "{pages}".to_owned())]),
    }
}

fn group(desk: &Desk, read: &Read<'_>, decision: &Decision) -> Result<BookGroup, OfficeError> {
    let day = written(decision.issued_on);
    let params =
        [("number", decision.number.clone()), ("day", day.clone()), ("content", decision.content.clone())];
    let rows = read.awards_of_decision(decision.id)?.into_iter().map(|award| {
        let certificate = award.certificate.as_ref().map(|certificate| certificate.id);
        let replaced = match certificate {
            Some(certificate) => read.replacements(Some(certificate))?,
            None => Vec::new(),
        };
        let note = note(desk, &award, replaced.first().map(|(_, row)| row));
        let decided = award.record.decided.map(|decided| decided.golden_register_number.to_string());
        Ok(BookRow {
            number: decided.unwrap_or_default(),
            recipient: award.record.recipient,
            recipient_line: award.record.recipient_line,
            award: award.record.award_name,
            decision: decision.number.clone(),
            decision_day: day.clone(),
            signer: decision.signer_name.clone(),
            note,
        })
    });
    Ok(BookGroup {
        heading: desk.say("register_book", "group", &params),
        rows: rows.collect::<Result<_, OfficeError>>()?,
    })
}

/// What became of the certificate.
fn note(desk: &Desk, award: &AwardRow, replaced: Option<&Replacement>) -> String {
    let say = |key: &str, params: &[Param<'_>]| desk.say("register_book", key, params);
    match (&award.certificate, replaced) {
        (_, Some(replacement)) => {
            let params =
                [("number", replacement.decision_number.clone()), ("day", written(replacement.decided_on))];
            say(replacement.kind.key(), &params)
        }
        (Some(certificate), None) if certificate.prints > 0 => say("printed", &[]),
        (Some(_), None) => say("waiting", &[]),
        (None, None) => String::new(),
    }
}
