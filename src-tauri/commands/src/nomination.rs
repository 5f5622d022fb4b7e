//! Nominations of a dossier.

use crate::catalogue::name_of;
use crate::desk::Desk;
use crate::journal::MOST_ROWS;
use crate::list::{filters_of, sort_of};
use crate::problem::OfficeError;
use crate::wire::Id;
use crate::wire::dossier::{NominationLine, NominationsPage, NominationsRequest};
use so_vang_domain::person::{Honorific, Sex};
use so_vang_domain::subject::SubjectKind;
use so_vang_store::Read;
use so_vang_store::query::Page;
use so_vang_store::table::nomination::NominationRow;
use so_vang_store::table::office::Office;
use so_vang_store::table::subject::Subject;

type Verdicts = std::collections::BTreeMap<i64, (String, String, String)>;

fn line(desk: &Desk, office: &Office, row: NominationRow, verdicts: &Verdicts) -> NominationLine {
    let (verdict, verdict_name, why) = verdicts.get(&row.id).cloned().unwrap_or_default();
    NominationLine {
        id: row.id,
        position: row.nomination.position,
        subject_id: row.nomination.subject_id,
        kind: row.kind.key().to_owned(),
        recipient: row.recipient(),
        award_name: name_of(desk, office, &row.nomination.award_code),
        in_favour: row.ballots.map(|ballots| ballots.in_favour),
        against: row.ballots.map(|ballots| ballots.against),
        approved: row.ballots.map(|ballots| ballots.approved()),
        verdict,
        verdict_name,
        why,
        decision_number: row.decision.map(|(_, number)| number).unwrap_or_default(),
        recipient_line: row.nomination.recipient_line,
        award: row.nomination.award_code,
        achievement: row.nomination.achievement,
        note: row.nomination.note,
        revision: row.revision,
    }
}

/// A page of the nominations of a dossier, in the order of its list.
///
/// # Errors
///
/// [`OfficeError::Absent`] if there is no dossier of this code.
pub fn page(desk: &Desk, request: NominationsRequest) -> Result<NominationsPage, OfficeError> {
    desk.store()?.read(|read| {
        let dossier = crate::dossier::find(&read, &request.dossier)?;
        let office = read.office()?;
        let page = Page {
            text: request.text,
            dossier_id: Some(dossier.id),
            filters: filters_of(request.filters),
            sort: sort_of(request.sort),
            held: request.order,
            offset: request.offset,
            limit: request.limit.min(MOST_ROWS),
            ..Page::default()
        };
        let found = read.nominations_page(&page, &|code| name_of(desk, &office, code))?;
        let verdicts = crate::assessment::verdicts(desk, &read, &dossier, &found.rows)?;
        Ok(NominationsPage {
            total: found.total,
            rows: found.rows.into_iter().map(|row| line(desk, &office, row, &verdicts)).collect(),
            order: found.held,
        })
    })
}

/// One nomination.
///
/// # Errors
///
/// [`OfficeError::Store`] if there is none of this id.
pub fn show(desk: &Desk, request: Id) -> Result<NominationLine, OfficeError> {
    desk.store()?.read(|read| {
        let row = read.nomination(request.id)?;
        let dossier = read.dossier(row.nomination.dossier_id)?;
        let verdicts = crate::assessment::verdicts(desk, &read, &dossier, std::slice::from_ref(&row))?;
        Ok(line(desk, &read.office()?, row, &verdicts))
    })
}

/// The nomination of an id, if its dossier is still open.
pub(crate) fn open(read: &Read<'_>, id: i64) -> Result<NominationRow, OfficeError> {
    let row = read.nomination(id)?;
    if read.dossier(row.nomination.dossier_id)?.state.is_open() {
        Ok(row)
    } else {
        Err(OfficeError::NominationClosed)
    }
}

/// What is printed before a name: the form of address as written, else by the sex on record or as `sex` says; for
/// a household the word for it, unless its name begins so.
pub(crate) fn honorific(
    desk: &Desk,
    read: &Read<'_>,
    subject: &Subject,
    written: Option<Honorific>,
    sex: Option<Sex>,
) -> Result<String, OfficeError> {
    Ok(match subject.kind {
        SubjectKind::Collective => String::new(),
        // Not by the folded name: the family name «Hồ» is no household.
        SubjectKind::Household if subject.name.to_lowercase().starts_with("hộ ") => String::new(),
        SubjectKind::Household => {
            let household = desk.say("word", "household", &[]);
            written.map_or(household.clone(), |head| format!("{household} {}", head.word().to_lowercase()))
        }
        SubjectKind::Individual => {
            let on_record = read.individual(subject.id)?.individual.sex.or(sex).map(Sex::honorific);
            written.or(on_record).map(Honorific::word).unwrap_or_default().to_owned()
        }
    })
}
