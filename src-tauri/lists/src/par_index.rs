//! Results of the administrative-reform index (chỉ số cải cách hành chính).

use crate::field::Field;
use crate::problem::Reason;
use crate::values::{Hundredths, Reading, Seen};
use so_vang_domain::text::fold;

/// The index of one unit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ParIndexRow {
    /// The row, as Excel shows it.
    pub row: u32,
    /// The unit.
    pub unit: String,
    /// Score the unit gave itself.
    pub self_score: Option<Hundredths>,
    /// Score after verification.
    pub verified_score: Option<Hundredths>,
    /// Score of the survey of citizens.
    pub survey_score: Option<Hundredths>,
    /// The index in hundredths of a per cent: 94.4 % is 9440.
    pub index_percent: Option<Hundredths>,
    /// Rank by the index, as the list says.
    pub rank: Option<u32>,
}

pub(crate) fn read(reading: &mut Reading<'_>) -> Vec<ParIndexRow> {
    let mut seen = Seen::default();
    let mut rows = Vec::new();
    for row in &reading.table.rows {
        if !row.cells.contains_key(&Field::Unit) {
            reading.refuse(row, Field::Unit, Reason::NameMissing);
        }
        let unit = reading.text(row, Field::Unit);
        let self_score = reading.hundredths(row, Field::SelfScore);
        let verified_score = reading.hundredths(row, Field::VerifiedScore);
        let survey_score = reading.hundredths(row, Field::SurveyScore);
        if !row.cells.contains_key(&Field::IndexPercent) {
            reading.refuse(row, Field::IndexPercent, Reason::IndexMissing);
        }
        let index = reading.hundredths(row, Field::IndexPercent);
        let index_percent = index.filter(|index| (0..=10_000).contains(index));
        if index != index_percent {
            reading.refuse(row, Field::IndexPercent, Reason::NumberRange { least: 0, greatest: 100 });
        }
        let place = reading.hundredths(row, Field::Rank);
        let rank = place.filter(|place| place % 100 == 0).and_then(|place| u32::try_from(place / 100).ok());
        let rank = rank.filter(|rank| *rank > 0);
        if place.is_some() && rank.is_none() {
            reading.refuse(row, Field::Rank, Reason::NumberShape);
        }
        if unit.is_empty() {
            continue;
        }
        if let Some(first_row) = seen.earlier(fold(&unit), row.number) {
            reading.refuse(row, Field::Unit, Reason::Duplicate { first_row });
        }
        rows.push(ParIndexRow {
            row: row.number,
            unit,
            self_score,
            verified_score,
            survey_score,
            index_percent,
            rank,
        });
    }
    rows
}
