//! Figures over the whole file.

use crate::Read;
use crate::error::StoreError;

/// How much the file holds.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
#[expect(missing_docs, reason = "the fields say what is counted")]
pub struct Totals {
    pub individuals: u64,
    pub collectives: u64,
    pub households: u64,
    pub units: u64,
    pub open_dossiers: u64,
    pub decisions: u64,
    pub awards: u64,
    pub certificates: u64,
    pub unprinted_certificates: u64,
}

impl Read<'_> {
    /// Counts everything.
    ///
    /// # Errors
    ///
    /// A failure of SQLite.
    pub fn totals(&self) -> Result<Totals, StoreError> {
        let count = |sql| self.count("counting records", sql, []);
        Ok(Totals {
            individuals: count("SELECT count(*) FROM subject WHERE kind = 'individual'")?,
            collectives: count("SELECT count(*) FROM subject WHERE kind = 'collective'")?,
            households: count("SELECT count(*) FROM subject WHERE kind = 'household'")?,
            units: count("SELECT count(*) FROM unit")?,
            open_dossiers: count("SELECT count(*) FROM dossier WHERE state NOT IN ('decided', 'withdrawn')")?,
            decisions: count("SELECT count(*) FROM decision")?,
            awards: count("SELECT count(*) FROM award_record")?,
            certificates: count("SELECT count(*) FROM certificate")?,
            unprinted_certificates: count(
                "SELECT count(*) FROM certificate AS c
                  WHERE NOT EXISTS (SELECT 1 FROM printed_copy AS p WHERE p.certificate_id = c.id)",
            )?,
        })
    }

    /// How often each award was given, by year and name, the newest year first; at most `limit` rows.
    ///
    /// # Errors
    ///
    /// A failure of SQLite.
    pub fn awards_by_year(&self, limit: u32) -> Result<Vec<(i32, String, u64)>, StoreError> {
        self.rows(
            "counting awards by year",
            "SELECT year, award_name, count(*) FROM award_record GROUP BY year, award_name
              ORDER BY year DESC, count(*) DESC, award_name LIMIT ?1",
            [limit],
            |row| Ok((row.get(0)?, row.get(1)?, row.get::<_, i64>(2)?.cast_unsigned())),
        )
    }

    /// How often each award was given in a year to each kind of recipient, the most first. An award counts
    /// for the year of its decision; where nobody knows its day, for the year of the achievement.
    ///
    /// # Errors
    ///
    /// A failure of SQLite.
    pub fn awards_of_year(&self, year: i32) -> Result<Vec<(String, String, u64)>, StoreError> {
        self.rows(
            "counting the awards of a year",
            "SELECT a.award_name, s.kind, count(*) FROM award_record AS a JOIN subject AS s ON s.id = a.subject_id
              WHERE (a.decision_date >= ?2 AND a.decision_date < ?3) OR (a.decision_date IS NULL AND a.year = ?1)
              GROUP BY a.award_name, s.kind ORDER BY count(*) DESC, a.award_name, s.kind",
            // Days as a range, so that the register's index finds the year and no other award is read.
            (year, format!("{year:04}-01-01"), format!("{:04}-01-01", year.saturating_add(1))),
            |row| Ok((row.get(0)?, row.get(1)?, row.get::<_, i64>(2)?.cast_unsigned())),
        )
    }
}
