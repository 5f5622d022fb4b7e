//! The PAR index of units, stored as given.

use crate::error::StoreError;
use crate::{Read, Tx};
use rusqlite::{named_params, params};
use so_vang_domain::date::Year;

/// The index of a unit in a year; scores are hundredths.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "the fields are the columns that the schema explains")]
pub struct ParIndex {
    pub unit_id: i64,
    pub year: Year,
    pub self_score: Option<i64>,
    pub verified_score: Option<i64>,
    pub survey_score: Option<i64>,
    pub index_percent: Option<i64>,
    pub rank: Option<u32>,
}

impl Read<'_> {
    /// The index of a unit by year with the ids of its rows, the newest first.
    ///
    /// # Errors
    ///
    /// A failure of SQLite.
    pub fn par_indexes(&self, unit: i64) -> Result<Vec<(i64, ParIndex)>, StoreError> {
        self.rows(
            "reading the PAR index",
            "SELECT unit_id, year, self_score, verified_score, survey_score, index_percent, rank, id
               FROM par_index WHERE unit_id = ?1 ORDER BY year DESC",
            params![unit],
            |row| {
                let index = ParIndex {
                    unit_id: row.get(0)?,
                    year: row.get(1)?,
                    self_score: row.get(2)?,
                    verified_score: row.get(3)?,
                    survey_score: row.get(4)?,
                    index_percent: row.get(5)?,
                    rank: row.get(6)?,
                };
                Ok((row.get(7)?, index))
            },
        )
    }
}

impl Tx<'_> {
    /// Records the index of a year; says whether it was new, and whether it differed.
    ///
    /// # Errors
    ///
    /// A failure of SQLite.
    pub fn set_par_index(&self, index: &ParIndex) -> Result<(bool, bool), StoreError> {
        let mut present = self.par_indexes(index.unit_id)?.into_iter().map(|(_, row)| row);
        let present = present.find(|row| row.year == index.year);
        if present.as_ref() == Some(index) {
            return Ok((false, false));
        }
        self.change(
            "writing the PAR index",
            "INSERT INTO par_index (unit_id, year, self_score, verified_score, survey_score, index_percent, rank)
             VALUES (:unit, :year, :self, :verified, :survey, :percent, :rank)
             ON CONFLICT (unit_id, year) DO UPDATE SET self_score = :self, verified_score = :verified,
                    survey_score = :survey, index_percent = :percent, rank = :rank",
            named_params! {
                ":unit": index.unit_id, ":year": index.year, ":self": index.self_score,
                ":verified": index.verified_score, ":survey": index.survey_score,
                ":percent": index.index_percent, ":rank": index.rank,
            },
        )?;
        Ok((present.is_none(), present.is_some()))
    }
}
