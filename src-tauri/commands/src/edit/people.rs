//! Individuals, changed by hand.

use super::{Cells, check_count};
use crate::desk::{Desk, ack};
use crate::problem::OfficeError;
use crate::wire::record::{AddPerson, EditPeople, EditPerson, PersonAdded};
use crate::wire::{Ack, Ids};
use so_vang_domain::date::{BirthDate, DateError, parse_birth_date};
use so_vang_domain::person::{CitizenId, CitizenIdError, NameError, PersonName, Sex};
use so_vang_domain::subject::SubjectClass;
use so_vang_domain::text::clean;
use so_vang_store::table::subject::{Individual, IndividualRow};
use so_vang_store::{StoreError, Tx};
use std::collections::BTreeMap;

/// What an edit says, understood; `None` where it says nothing.
#[derive(Default)]
struct Change {
    name: Option<PersonName>,
    sex: Option<Option<Sex>>,
    birth: Option<Option<BirthDate>>,
    citizen_id: Option<Option<CitizenId>>,
    post: Option<String>,
    unit: Option<String>,
}

impl Change {
    /// Reads an edit; every cell that cannot be used is told.
    fn read(edit: &EditPerson) -> (Self, Vec<OfficeError>) {
        let mut wrong = Vec::new();
        let change = Self {
            name: read_cell(edit.name.as_deref(), read_name, &mut wrong),
            sex: read_cell(edit.sex.as_deref(), read_sex, &mut wrong),
            birth: read_cell(edit.birth.as_deref(), read_birth, &mut wrong),
            citizen_id: read_cell(edit.citizen_id.as_deref(), read_citizen_id, &mut wrong),
            post: edit.post.as_deref().map(clean),
            unit: edit.unit.as_deref().map(clean),
        };
        (change, wrong)
    }

    /// Writes the change over what is on record; units that are not there are made.
    fn apply(self, tx: &Tx<'_>, units: &mut Units, to: Individual) -> Result<Individual, StoreError> {
        Ok(Individual {
            name: self.name.unwrap_or(to.name),
            class: to.class,
            sex: self.sex.unwrap_or(to.sex),
            birth: self.birth.unwrap_or(to.birth),
            citizen_id: self.citizen_id.unwrap_or(to.citizen_id),
            post: self.post.unwrap_or(to.post),
            unit_id: self.unit.map_or(Ok(to.unit_id), |name| units.id(tx, name))?,
        })
    }
}

/// The units of a block by name: a block names few units in many rows.
#[derive(Default)]
struct Units(BTreeMap<String, i64>);

impl Units {
    fn id(&mut self, tx: &Tx<'_>, name: String) -> Result<Option<i64>, StoreError> {
        if name.is_empty() {
            return Ok(None);
        }
        if let Some(id) = self.0.get(&name) {
            return Ok(Some(*id));
        }
        let id = tx.unit_for(&name)?;
        self.0.insert(name, id);
        Ok(Some(id))
    }
}

/// Changes an individual; fields that are absent stay as they are.
///
/// # Errors
///
/// [`OfficeError::Input`] naming the field and what is wrong with it; a stale revision; an identity
/// number that belongs to somebody else.
pub fn edit(desk: &Desk, request: EditPerson) -> Result<Ack, OfficeError> {
    let (change, wrong) = Change::read(&request);
    if let Some(first) = wrong.into_iter().next() {
        return Err(first);
    }
    let act = desk.act("person.edit");
    let committed = desk.store()?.transact(&act, |tx| -> Result<bool, StoreError> {
        let present = tx.individual(request.id)?.individual;
        let individual = change.apply(tx, &mut Units::default(), present)?;
        tx.set_individual(request.id, request.revision, &individual)
    })?;
    Ok(ack(&act, &committed, u64::from(committed.value)))
}

/// An individual of a block, as it is and as it will be.
struct Ready {
    row: u32,
    present: IndividualRow,
    individual: Individual,
}

/// Changes many individuals in one act: all cells, or none where one is wrong.
///
/// # Errors
///
/// [`OfficeError::Cells`] with every wrong cell; [`OfficeError::Input`] for more than 20,000 edits.
pub fn edit_many(desk: &Desk, request: EditPeople) -> Result<Ack, OfficeError> {
    let mut cells = Cells::new(desk, request.edits.len())?;
    let act = desk.act("person.edit_many");
    let committed = desk.store()?.transact(&act, |tx| -> Result<u64, OfficeError> {
        let mut units = Units::default();
        let mut ready = BTreeMap::new();
        for (row, edit) in (1..).zip(&request.edits) {
            if !cells.first(row, edit.id) {
                continue;
            }
            let (change, wrong) = Change::read(edit);
            for error in wrong {
                cells.cell(row, "", error)?;
            }
            let present = match tx.individual(edit.id) {
                Ok(present) => present,
                Err(error) => {
                    cells.cell(row, &edit.id.to_string(), error.into())?;
                    continue;
                }
            };
            if present.revision != edit.revision {
                cells.row(row, &present.individual.name.full, "stale");
            }
            let individual = change.apply(tx, &mut units, present.individual.clone())?;
            ready.insert(edit.id, Ready { row, present, individual });
        }
        let given_up = citizen_ids(tx, &ready, &mut cells)?;
        cells.check()?;
        for id in given_up {
            tx.give_up_citizen_id(id)?;
        }
        let mut changed = 0;
        for (id, one) in &ready {
            changed += u64::from(tx.set_individual(*id, one.present.revision, &one.individual)?);
        }
        Ok(changed)
    })?;
    Ok(ack(&act, &committed, committed.value))
}

/// Looks at the identity numbers of a block as they will stand together, and says who must give up the old
/// number first: a column that was shifted by a row hands numbers from one person to the next.
fn citizen_ids(
    tx: &Tx<'_>,
    ready: &BTreeMap<i64, Ready>,
    cells: &mut Cells<'_>,
) -> Result<Vec<i64>, OfficeError> {
    let mut holders: BTreeMap<&CitizenId, Vec<(i64, &Ready)>> = BTreeMap::new();
    for (id, one) in ready {
        if let Some(number) = &one.individual.citizen_id {
            holders.entry(number).or_default().push((*id, one));
        }
    }
    let mut given_up = Vec::new();
    for (number, holders) in holders {
        for (id, one) in &holders {
            if one.present.individual.citizen_id.as_ref() == Some(number) {
                continue;
            }
            let owner = tx.individual_with(number)?.filter(|owner| owner.id != *id);
            let name = match (holders.iter().find(|(other, _)| other != id), owner) {
                (Some((_, other)), _) => other.individual.name.full.clone(),
                (None, Some(owner)) if ready.contains_key(&owner.id) => {
                    given_up.push(owner.id);
                    continue;
                }
                (None, Some(owner)) => owner.individual.name.full,
                (None, None) => continue,
            };
            cells.cell(one.row, number.as_str(), StoreError::CitizenIdUsed { name }.into())?;
        }
    }
    Ok(given_up)
}

/// Adds an individual.
///
/// # Errors
///
/// [`OfficeError::Input`] naming the field and what is wrong with it; an identity number that belongs to
/// somebody else.
pub fn add(desk: &Desk, request: AddPerson) -> Result<PersonAdded, OfficeError> {
    let blank = Individual {
        name: read_name(&request.name)?,
        class: SubjectClass::Ordinary,
        sex: None,
        birth: None,
        citizen_id: None,
        post: String::new(),
        unit_id: None,
    };
    let AddPerson { name: _, sex, birth, citizen_id, post, unit } = request;
    let (change, wrong) =
        Change::read(&EditPerson { sex, birth, citizen_id, post, unit, ..EditPerson::default() });
    if let Some(first) = wrong.into_iter().next() {
        return Err(first);
    }
    let act = desk.act("person.add");
    let committed = desk.store()?.transact(&act, |tx| -> Result<i64, StoreError> {
        tx.add_individual(&change.apply(tx, &mut Units::default(), blank)?)
    })?;
    Ok(PersonAdded { id: committed.value, ack: ack(&act, &committed, 1) })
}

/// Removes individuals whom no award and no nomination names, with their ratings and initiatives.
///
/// # Errors
///
/// [`OfficeError::PeopleInUse`] naming those who cannot go; nobody is removed then.
pub fn remove(desk: &Desk, request: Ids) -> Result<Ack, OfficeError> {
    check_count(desk, request.ids.len())?;
    let act = desk.act("person.remove");
    let committed = desk.store()?.transact(&act, |tx| -> Result<u64, OfficeError> {
        let mut in_use = Vec::new();
        for id in &request.ids {
            let row = tx.individual(*id)?;
            if tx.is_nominated_or_honoured(*id)? {
                in_use.push(row.individual.name.full);
            }
        }
        if !in_use.is_empty() {
            return Err(OfficeError::PeopleInUse(in_use));
        }
        for id in &request.ids {
            tx.remove_individual(*id)?;
        }
        Ok(request.ids.len() as u64)
    })?;
    Ok(ack(&act, &committed, committed.value))
}

/// Reads a cell that was typed; one that cannot be used is told and says nothing.
fn read_cell<T>(
    typed: Option<&str>,
    read: fn(&str) -> Result<T, OfficeError>,
    wrong: &mut Vec<OfficeError>,
) -> Option<T> {
    typed.and_then(|text| read(text).map_err(|error| wrong.push(error)).ok())
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
