//! Lists of staff.

use crate::field::Field;
use crate::problem::Reason;
use crate::values::{Reading, Seen};
use so_vang_domain::date::{BirthDate, Year};
use so_vang_domain::person::{CitizenId, Honorific, PersonName, Sex};
use so_vang_domain::rating::Rating;

/// One person of a list of staff.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PersonRow {
    /// The row, as Excel shows it.
    pub row: u32,
    /// The name, without form of address.
    pub name: PersonName,
    /// Ông, Bà where the list says so.
    pub honorific: Option<Honorific>,
    /// Nam, Nữ where the list says so.
    pub sex: Option<Sex>,
    /// Birth date or year.
    pub birth: Option<BirthDate>,
    /// Number of the identity card.
    pub citizen_id: Option<CitizenId>,
    /// Position held; may be empty.
    pub post: String,
    /// Unit of work; may be empty.
    pub unit: String,
    /// Class of the subject as written; may be empty.
    pub subject_class: String,
    /// Ratings by year.
    pub ratings: Vec<(Year, Rating)>,
    /// Titles and forms by year, as written.
    pub awards: Vec<(Year, String)>,
    /// Title of the person's initiative.
    pub initiative: Option<String>,
    /// Its year, by the heading or the title of the list.
    pub initiative_year: Option<Year>,
}

pub(crate) fn read(reading: &mut Reading<'_>) -> Vec<PersonRow> {
    reading.check_years(Field::Rating { year: None });
    reading.check_years(Field::Award { year: None });
    let initiatives = reading.fields_like(Field::Initiative { year: None });
    let mut seen = Seen::default();
    let mut people = Vec::new();
    for row in &reading.table.rows {
        let person = reading.person(row);
        let (sex, birth) = reading.sex_and_birth(row);
        let citizen_id = reading.citizen_id(row);
        let (post, unit) = reading.post_and_unit(row);
        let subject_class = reading.text(row, Field::SubjectClass);
        let (ratings, awards) = (reading.ratings(row), reading.awards(row));
        // Of several columns of initiatives the newest counts that has something.
        let mut initiative: Option<(Option<Year>, String)> = None;
        for field in &initiatives {
            let year = field.year().or(reading.table.year_in_title());
            if let Some(title) = reading.something(row, *field)
                && initiative.as_ref().is_none_or(|(known, _)| *known < year)
            {
                initiative = Some((year, title));
            }
        }
        let (initiative_year, initiative) = initiative.unzip();
        let key = citizen_id.as_ref().map(|id| id.as_str().to_owned());
        if let Some(first_row) = key.and_then(|key| seen.earlier(key, row.number)) {
            reading.refuse(row, Field::CitizenId, Reason::Duplicate { first_row });
        }
        let Some((honorific, name)) = person else { continue };
        people.push(PersonRow {
            row: row.number,
            name,
            honorific,
            sex,
            birth,
            citizen_id,
            post,
            unit,
            subject_class,
            ratings,
            awards,
            initiative,
            initiative_year: initiative_year.flatten(),
        });
    }
    people
}
