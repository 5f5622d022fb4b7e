//! Individuals.

use crate::desk::{Desk, ack};
use crate::history::{history, under_discipline};
use crate::journal::MOST_ROWS;
use crate::problem::OfficeError;
use crate::text::hundredths;
use crate::wire::record::{EditPerson, PeoplePage, PersonLine, PersonView};
use crate::wire::{Ack, Id, PageRequest};
use so_vang_domain::date::{BirthDate, DateError, parse_birth_date};
use so_vang_domain::person::{CitizenId, CitizenIdError, NameError, PersonName, Sex};
use so_vang_domain::text::clean;
use so_vang_store::StoreError;
use so_vang_store::query::{Page, PersonListRow};
use so_vang_store::table::par_index::ParIndex;

/// The page of a request, with a limit.
pub(crate) fn page_of(request: PageRequest) -> Page {
    Page {
        text: request.text,
        unit_id: request.unit_id,
        year: request.year,
        offset: request.offset,
        limit: request.limit.min(MOST_ROWS),
    }
}

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
        let (total, rows) = read.people(&page_of(request))?;
        Ok(PeoplePage { total, rows: rows.into_iter().map(line).collect() })
    })
}

/// One individual with all that is on record.
///
/// # Errors
///
/// [`OfficeError::Store`] if there is none of this id.
pub fn show(desk: &Desk, request: Id) -> Result<PersonView, OfficeError> {
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

/// Changes an individual; fields that are absent stay as they are.
///
/// # Errors
///
/// [`OfficeError::Input`] naming the field and what is wrong with it; a stale revision; an identity
/// number that belongs to somebody else.
pub fn edit(desk: &Desk, request: EditPerson) -> Result<Ack, OfficeError> {
    let name = request.name.as_deref().map(read_name).transpose()?;
    let birth = request.birth.as_deref().map(read_birth).transpose()?;
    let citizen_id = request.citizen_id.as_deref().map(read_citizen_id).transpose()?;
    let sex = request.sex.as_deref().map(read_sex).transpose()?;
    let act = desk.act("person.edit");
    let committed = desk.store()?.transact(&act, |tx| -> Result<bool, StoreError> {
        let mut individual = tx.individual(request.id)?.individual;
        if let Some(name) = name {
            individual.name = name;
        }
        individual.birth = birth.unwrap_or(individual.birth);
        individual.sex = sex.unwrap_or(individual.sex);
        if let Some(citizen_id) = citizen_id {
            individual.citizen_id = citizen_id;
        }
        if let Some(post) = &request.post {
            individual.post = clean(post);
        }
        if let Some(unit) = request.unit.as_deref().map(clean) {
            individual.unit_id = if unit.is_empty() { None } else { Some(tx.unit_for(&unit)?) };
        }
        tx.set_individual(request.id, request.revision, &individual)
    })?;
    Ok(ack(&act, &committed, u64::from(committed.value)))
}

fn read_name(text: &str) -> Result<PersonName, OfficeError> {
    PersonName::parse(text).map_err(|error| {
        let why = match error {
            NameError::Empty => "empty",
            NameError::Letter(_) => "name_letter",
        };
        OfficeError::Input { field: "name", value: text.to_owned(), why }
    })
}

fn read_birth(text: &str) -> Result<Option<BirthDate>, OfficeError> {
    if text.trim().is_empty() {
        return Ok(None);
    }
    parse_birth_date(text).map(Some).map_err(|error| {
        let why = match error {
            DateError::Shape => "date_shape",
            DateError::NoSuchDay => "date_no_such_day",
            DateError::YearOutOfRange => "date_year",
        };
        OfficeError::Input { field: "birth", value: text.to_owned(), why }
    })
}

fn read_citizen_id(text: &str) -> Result<Option<CitizenId>, OfficeError> {
    if text.trim().is_empty() {
        return Ok(None);
    }
    CitizenId::parse(text).map(Some).map_err(|error| {
        let why = match error {
            CitizenIdError::NotDigits => "citizen_id_not_digits",
            CitizenIdError::Length(_) => "citizen_id_length",
        };
        OfficeError::Input { field: "citizen_id", value: text.to_owned(), why }
    })
}

fn read_sex(text: &str) -> Result<Option<Sex>, OfficeError> {
    match text {
        "" => Ok(None),
        key => Sex::from_key(key).map(Some).ok_or_else(|| OfficeError::Input {
            field: "sex",
            value: key.to_owned(),
            why: "unknown",
        }),
    }
}
