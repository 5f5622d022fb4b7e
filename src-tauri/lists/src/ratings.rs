//! Lists of yearly ratings.

use crate::field::Field;
use crate::problem::Reason;
use crate::values::{Reading, Seen};
use so_vang_domain::date::Year;
use so_vang_domain::person::CitizenId;
use so_vang_domain::rating::Rating;
use so_vang_domain::text::fold;

/// The ratings of one person or unit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RatingRow {
    /// The row, as Excel shows it.
    pub row: u32,
    /// The name, without form of address.
    pub name: String,
    /// Number of the identity card.
    pub citizen_id: Option<CitizenId>,
    /// Unit of work; may be empty.
    pub unit: String,
    /// Ratings by year.
    pub ratings: Vec<(Year, Rating)>,
}

pub(crate) fn read(reading: &mut Reading<'_>) -> Vec<RatingRow> {
    reading.check_years(Field::Rating { year: None });
    let mut seen = Seen::default();
    let mut rows = Vec::new();
    for row in &reading.table.rows {
        let subject = crate::nominations::subject(reading, row);
        let citizen_id = reading.citizen_id(row);
        let (_, unit) = reading.post_and_unit(row);
        let ratings = reading.ratings(row);
        let Some((_, _, name)) = subject else { continue };
        let (key, field) = match &citizen_id {
            Some(id) => (id.as_str().to_owned(), Field::CitizenId),
            None => (format!("{}|{}", fold(&name), fold(&unit)), Field::Name),
        };
        if let Some(first_row) = seen.earlier(key, row.number) {
            reading.refuse(row, field, Reason::Duplicate { first_row });
        }
        rows.push(RatingRow { row: row.number, name, citizen_id, unit, ratings });
    }
    rows
}
