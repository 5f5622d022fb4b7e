//! Lists of recognised initiatives and topics.

use crate::field::Field;
use crate::problem::Reason;
use crate::values::{Reading, Seen};
use chrono::NaiveDate;
use so_vang_domain::date::Year;
use so_vang_domain::person::CitizenId;
use so_vang_domain::text::fold;

/// One initiative of one author.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InitiativeRow {
    /// The row, as Excel shows it.
    pub row: u32,
    /// The author, without form of address.
    pub name: String,
    /// Number of the author's identity card.
    pub citizen_id: Option<CitizenId>,
    /// Unit of work; may be empty.
    pub unit: String,
    /// Title of the initiative.
    pub title: String,
    /// Its year, by its column or the title of the list.
    pub year: Option<Year>,
    /// Range of influence, as written; may be empty.
    pub scope: String,
    /// Number of the decision; may be empty.
    pub decision_number: String,
    /// Day of the decision.
    pub decision_date: Option<NaiveDate>,
}

pub(crate) fn read(reading: &mut Reading<'_>) -> Vec<InitiativeRow> {
    let mut seen = Seen::default();
    let mut rows = Vec::new();
    for row in &reading.table.rows {
        let person = reading.person(row);
        let title = reading.something(row, Field::Title);
        if row.cells.get(&Field::Title).is_none_or(|cell| reading.vocabulary.is_none(&cell.text)) {
            reading.refuse(row, Field::Title, Reason::TitleMissing);
        }
        let citizen_id = reading.citizen_id(row);
        let (_, unit) = reading.post_and_unit(row);
        let year = reading.year(row, Field::Year).or(reading.table.year_in_title());
        let scope = reading.text(row, Field::Scope);
        let decision_number = reading.text(row, Field::DecisionNumber);
        let decision_date = reading.day(row, Field::DecisionDate);
        let Some(((_, name), title)) = person.zip(title) else { continue };
        let key = format!("{}|{}|{year:?}", fold(&name.full), fold(&title));
        if let Some(first_row) = seen.earlier(key, row.number) {
            reading.refuse(row, Field::Title, Reason::Duplicate { first_row });
        }
        rows.push(InitiativeRow {
            row: row.number,
            name: name.full,
            citizen_id,
            unit,
            title,
            year,
            scope,
            decision_number,
            decision_date,
        });
    }
    rows
}
