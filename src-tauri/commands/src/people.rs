//! Individuals.

use crate::desk::Desk;
use crate::history::{history, under_discipline};
use crate::list::page_of;
use crate::problem::OfficeError;
use crate::text::hundredths;
use crate::wire::record::{PeoplePage, PersonLine, PersonView};
use crate::wire::{Id, PageRequest};
use so_vang_domain::date::BirthDate;
use so_vang_domain::person::{CitizenId, Sex};
use so_vang_store::query::PersonListRow;
use so_vang_store::table::access::AccessKind;
use so_vang_store::table::par_index::ParIndex;

fn line(row: PersonListRow) -> PersonLine {
    PersonLine {
        id: row.id,
        name: row.name,
        sex: row.sex.unwrap_or_default(),
        birth: row
            .birth
            .and_then(|key| BirthDate::from_key(&key))
            .map(|birth| birth.to_string())
            .unwrap_or_default(),
        citizen_id: row.citizen_id.map(|digits| CitizenId::masked(&digits)).unwrap_or_default(),
        post: row.post,
        unit: row.unit,
        rating: row.rating.map(|(year, rating)| format!("{year}: {rating}")).unwrap_or_default(),
        awards: row.awards,
        revision: row.revision,
    }
}

/// A page of individuals in Vietnamese order of the given name.
///
/// # Errors
///
/// A failure of the office file.
pub fn page(desk: &Desk, request: PageRequest) -> Result<PeoplePage, OfficeError> {
    desk.store()?.read(|read| {
        let found = read.people(&page_of(request))?;
        Ok(PeoplePage {
            total: found.total,
            rows: found.rows.into_iter().map(line).collect(),
            order: found.held,
        })
    })
}

/// One individual with all that is on record.
///
/// # Errors
///
/// [`OfficeError::Store`] if there is none of this id.
pub fn show(desk: &Desk, request: Id) -> Result<PersonView, OfficeError> {
    desk.note_read(AccessKind::Opened, Some(request.id));
    desk.store()?.read(|read| {
        let row = read.individual(request.id)?;
        let individual = row.individual;
        let history = history(desk, read, request.id, None)?;
        let rating =
            read.ratings(request.id)?.first().map(|(_, year, rating)| format!("{year}: {}", rating.key()));
        Ok(PersonView {
            person: PersonLine {
                id: row.id,
                name: individual.name.full,
                sex: individual.sex.map(Sex::key).unwrap_or_default().to_owned(),
                birth: individual.birth.map(|birth| birth.to_string()).unwrap_or_default(),
                citizen_id: individual
                    .citizen_id
                    .map(|id| CitizenId::masked(id.as_str()))
                    .unwrap_or_default(),
                post: individual.post,
                unit: individual.unit_id.map(|unit| read.unit_name(unit)).transpose()?.unwrap_or_default(),
                rating: rating.unwrap_or_default(),
                awards: history.iter().filter(|line| line.kind == "award").count() as u64,
                revision: row.revision,
            },
            family_name: individual.name.family,
            middle_name: individual.name.middle,
            given_name: individual.name.given,
            unit_id: individual.unit_id,
            under_discipline: under_discipline(read, request.id, desk.today())?,
            history,
        })
    })
}

/// A PAR index as a phrase.
pub(crate) fn par_index(desk: &Desk, percent: Option<i64>, rank: Option<u32>) -> String {
    let percent = percent.map(hundredths).unwrap_or_default();
    match rank {
        Some(rank) => desk.say("par_index", "ranked", &[("percent", percent), ("rank", rank.to_string())]),
        None => desk.say("par_index", "unranked", &[("percent", percent)]),
    }
}

/// A PAR index as it stands in a list: «94,40 % · hạng 1 (2023)».
pub(crate) fn par_index_in_short(desk: &Desk, index: &ParIndex) -> String {
    let params = [
        ("percent", index.index_percent.map(hundredths).unwrap_or_default()),
        ("rank", index.rank.map(|rank| rank.to_string()).unwrap_or_default()),
        ("year", index.year.to_string()),
    ];
    desk.say("par_index", if index.rank.is_some() { "short_ranked" } else { "short_unranked" }, &params)
}
