//! Lists of awards already decided.

use crate::field::Field;
use crate::problem::Reason;
use crate::values::{Reading, Seen};
use chrono::NaiveDate;
use so_vang_domain::date::Year;
use so_vang_domain::person::CitizenId;
use so_vang_domain::subject::SubjectKind;
use so_vang_domain::text::fold;

/// One award of one subject.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AwardRow {
    /// The row, as Excel shows it.
    pub row: u32,
    /// The name, without form of address.
    pub name: String,
    /// What the subject is, as in a list of nominations.
    pub kind: SubjectKind,
    /// Number of the identity card.
    pub citizen_id: Option<CitizenId>,
    /// Unit of work; may be empty.
    pub unit: String,
    /// The year of the achievement: by its column, the heading or the title of the list.
    pub year: Year,
    /// The award, as written.
    pub award: String,
    /// Number of the decision; may be empty.
    pub decision_number: String,
    /// Day of the decision.
    pub decision_date: Option<NaiveDate>,
    /// Who decided; may be empty.
    pub issuer: String,
}

pub(crate) fn read(reading: &mut Reading<'_>) -> Vec<AwardRow> {
    let award_fields = reading.fields_like(Field::Award { year: None });
    let has_year_column = reading.table.column(Field::Year).is_some();
    if !has_year_column {
        reading.check_years(Field::Award { year: None });
    }
    let mut seen = Seen::default();
    let mut rows = Vec::new();
    for row in &reading.table.rows {
        let subject = crate::nominations::subject(reading, row);
        let citizen_id = reading.citizen_id(row);
        let (_, unit) = reading.post_and_unit(row);
        let own_year = reading.year(row, Field::Year);
        let decision_number = reading.text(row, Field::DecisionNumber);
        let decision_date = reading.day(row, Field::DecisionDate);
        let issuer = reading.text(row, Field::Issuer);
        let mut awards = Vec::new();
        for field in &award_fields {
            let Some(award) = reading.something(row, *field) else { continue };
            match field.year().or(own_year).or(reading.table.year_in_title()) {
                Some(year) => awards.push((*field, year, award)),
                None if has_year_column && !row.cells.contains_key(&Field::Year) => {
                    reading.refuse(row, Field::Year, Reason::YearMissing);
                }
                // Written down at the caption, or at the unreadable year.
                None => {}
            }
        }
        let blank = award_fields
            .iter()
            .all(|field| row.cells.get(field).is_none_or(|cell| reading.vocabulary.is_none(&cell.text)));
        // In a list with a column a year, most cells are blank.
        if blank && award_fields.iter().all(|field| field.year().is_none()) {
            let field = award_fields.first().copied().unwrap_or(Field::Award { year: None });
            reading.refuse(row, field, Reason::AwardMissing);
        }
        let Some((kind, _, name)) = subject else { continue };
        for (field, year, award) in awards {
            let id = citizen_id.as_ref().map(CitizenId::as_str).unwrap_or_default();
            let key = [&fold(&name), &fold(&unit), id, &year.to_string(), &fold(&award)].join("|");
            if let Some(first_row) = seen.earlier(key, row.number) {
                reading.refuse(row, field, Reason::Duplicate { first_row });
            }
            rows.push(AwardRow {
                row: row.number,
                name: name.clone(),
                kind,
                citizen_id: citizen_id.clone(),
                unit: unit.clone(),
                year,
                award,
                decision_number: decision_number.clone(),
                decision_date,
                issuer: issuer.clone(),
            });
        }
    }
    rows
}
