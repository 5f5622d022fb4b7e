//! Numbers that conditions ask for and no other table holds; matters that are not over; places in clusters.

use super::keyed;
use super::{day, maybe_day};
use crate::error::StoreError;
use crate::query::id_list;
use crate::{Read, Tx};
use chrono::NaiveDate;
use rusqlite::{named_params, params};
use so_vang_domain::date::Year;

/// A number of a subject, of a year or of none.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "the fields are the columns that the schema explains")]
pub struct Fact {
    pub subject_id: i64,
    pub key: String,
    pub year: Option<Year>,
    pub value: u32,
}

/// What kind of matter stands in the way.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum PendingKind {
    /// A discipline is being considered.
    Discipline,
    /// An investigation, inspection or audit.
    Inspection,
    /// A complaint, denunciation or press allegation.
    Complaint,
}

keyed!(PendingKind { Discipline: "discipline", Inspection: "inspection", Complaint: "complaint" });

/// A matter that stands in the way of any award until it is over.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "the fields are the columns that the schema explains")]
pub struct PendingMatter {
    pub subject_id: i64,
    pub kind: PendingKind,
    pub opened_on: NaiveDate,
    pub closed_on: Option<NaiveDate>,
    pub note: String,
}

/// A place reached in a cluster or movement.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "the fields are the columns that the schema explains")]
pub struct Ranking {
    pub subject_id: i64,
    pub year: Year,
    pub scope: String,
    pub place: u32,
    pub initiated_by: String,
    pub years: Option<u32>,
    pub review: String,
}

impl Read<'_> {
    /// The facts of subjects, by subject, key and year.
    ///
    /// # Errors
    ///
    /// A failure of SQLite.
    pub fn facts(&self, subjects: &[i64]) -> Result<Vec<Fact>, StoreError> {
        self.rows(
            "reading facts",
            "SELECT subject_id, key, nullif(year, 0), value FROM fact
              WHERE subject_id IN (SELECT value FROM json_each(?1)) ORDER BY subject_id, key, year",
            [id_list(subjects)],
            |row| {
                Ok(Fact { subject_id: row.get(0)?, key: row.get(1)?, year: row.get(2)?, value: row.get(3)? })
            },
        )
    }

    /// The pending matters of subjects with their ids, also those that are over.
    ///
    /// # Errors
    ///
    /// [`StoreError::Unreadable`].
    pub fn pending_matters(&self, subjects: &[i64]) -> Result<Vec<(i64, PendingMatter)>, StoreError> {
        let rows = self.rows(
            "reading pending matters",
            "SELECT id, subject_id, kind, opened_on, closed_on, note FROM pending_matter
              WHERE subject_id IN (SELECT value FROM json_each(?1)) ORDER BY opened_on DESC, id DESC",
            [id_list(subjects)],
            |row| {
                let days: (String, Option<String>) = (row.get(3)?, row.get(4)?);
                Ok((row.get(0)?, row.get(1)?, row.get::<_, String>(2)?, days, row.get(5)?))
            },
        )?;
        rows.into_iter()
            .map(|(id, subject_id, kind, (opened, closed), note)| {
                let unreadable = StoreError::Unreadable { entity: "pending_matter", id, column: "kind" };
                let matter = PendingMatter {
                    subject_id,
                    kind: PendingKind::from_key(&kind).ok_or(unreadable)?,
                    opened_on: day("pending_matter", id, "first day", &opened)?,
                    closed_on: maybe_day("pending_matter", id, "last day", closed)?,
                    note,
                };
                Ok((id, matter))
            })
            .collect()
    }

    /// The places of subjects with their ids, the newest first.
    ///
    /// # Errors
    ///
    /// A failure of SQLite.
    pub fn rankings(&self, subjects: &[i64]) -> Result<Vec<(i64, Ranking)>, StoreError> {
        self.rows(
            "reading places",
            "SELECT id, subject_id, year, scope, place, initiated_by, years, review FROM ranking
              WHERE subject_id IN (SELECT value FROM json_each(?1)) ORDER BY year DESC, id",
            [id_list(subjects)],
            |row| {
                let ranking = Ranking {
                    subject_id: row.get(1)?,
                    year: row.get(2)?,
                    scope: row.get(3)?,
                    place: row.get(4)?,
                    initiated_by: row.get(5)?,
                    years: row.get(6)?,
                    review: row.get(7)?,
                };
                Ok((row.get(0)?, ranking))
            },
        )
    }

    /// From which year on the record is complete; `None` while nobody said so.
    ///
    /// # Errors
    ///
    /// A failure of SQLite.
    pub fn complete_from(&self) -> Result<Option<Year>, StoreError> {
        self.maybe("reading the start of the record", "SELECT complete_from FROM record_start", [], |row| {
            row.get(0)
        })
    }
}

impl Tx<'_> {
    /// Writes a fact down in place of the one before; says whether anything differed.
    ///
    /// # Errors
    ///
    /// A failure of SQLite.
    pub fn set_fact(&self, fact: &Fact) -> Result<bool, StoreError> {
        let changed = self.change(
            "writing a fact",
            "INSERT INTO fact (uuid, subject_id, key, year, value) VALUES (?1, ?2, ?3, ?4, ?5)
             ON CONFLICT (subject_id, key, year) DO UPDATE SET value = excluded.value WHERE value <> excluded.value",
            params![self.uuid(), fact.subject_id, fact.key, fact.year.unwrap_or(0), fact.value],
        )?;
        Ok(changed > 0)
    }

    /// Takes a fact away; says whether there was one.
    ///
    /// # Errors
    ///
    /// A failure of SQLite.
    pub fn remove_fact(&self, subject: i64, key: &str, year: Option<Year>) -> Result<bool, StoreError> {
        let sql = "DELETE FROM fact WHERE subject_id = ?1 AND key = ?2 AND year = ?3";
        Ok(self.change("removing a fact", sql, params![subject, key, year.unwrap_or(0)])? > 0)
    }

    /// Writes a pending matter down; the same kind on the same first day again gives its end and note. Says whether
    /// anything differed.
    ///
    /// # Errors
    ///
    /// A failure of SQLite, also for days in the wrong order.
    pub fn set_pending_matter(&self, matter: &PendingMatter) -> Result<bool, StoreError> {
        let changed = self.change(
            "writing a pending matter",
            "INSERT INTO pending_matter (uuid, subject_id, kind, opened_on, closed_on, note)
             VALUES (:uuid, :subject, :kind, :opened, :closed, :note)
             ON CONFLICT (subject_id, kind, opened_on) DO UPDATE SET closed_on = excluded.closed_on, note = excluded.note
              WHERE (closed_on, note) IS NOT (excluded.closed_on, excluded.note)",
            named_params! {
                ":uuid": self.uuid(), ":subject": matter.subject_id, ":kind": matter.kind.key(),
                ":opened": matter.opened_on.to_string(), ":closed": matter.closed_on.map(|day| day.to_string()),
                ":note": matter.note,
            },
        )?;
        Ok(changed > 0)
    }

    /// Writes a place down in place of the one before in the same year and cluster; says whether anything differed.
    ///
    /// # Errors
    ///
    /// A failure of SQLite.
    pub fn set_ranking(&self, ranking: &Ranking) -> Result<bool, StoreError> {
        let changed = self.change(
            "writing a place",
            "INSERT INTO ranking (uuid, subject_id, year, scope, place, initiated_by, years, review)
             VALUES (:uuid, :subject, :year, :scope, :place, :by, :years, :review)
             ON CONFLICT (subject_id, year, scope, initiated_by) DO UPDATE
                SET place = excluded.place, years = excluded.years, review = excluded.review
              WHERE (place, years, review) IS NOT (excluded.place, excluded.years, excluded.review)",
            named_params! {
                ":uuid": self.uuid(), ":subject": ranking.subject_id, ":year": ranking.year, ":scope": ranking.scope,
                ":place": ranking.place, ":by": ranking.initiated_by, ":years": ranking.years,
                ":review": ranking.review,
            },
        )?;
        Ok(changed > 0)
    }

    /// Says from which year on the record is complete, or takes the word back; says whether anything differed.
    ///
    /// # Errors
    ///
    /// A failure of SQLite.
    pub fn set_complete_from(&self, year: Option<Year>) -> Result<bool, StoreError> {
        let doing = "writing the start of the record";
        let changed = match year {
            None => self.change(doing, "DELETE FROM record_start", [])?,
            Some(year) => self.change(
                doing,
                "INSERT INTO record_start (id, complete_from) VALUES (1, ?1)
                 ON CONFLICT (id) DO UPDATE SET complete_from = excluded.complete_from
                  WHERE complete_from <> excluded.complete_from",
                [year],
            )?,
        };
        Ok(changed > 0)
    }
}
