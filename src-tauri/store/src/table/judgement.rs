//! What a decision rests on: how each nomination was judged, its bonus, the initiatives that it used, revocations.

use super::day;
use crate::error::StoreError;
use crate::query::id_list;
use crate::{Read, Tx};
use chrono::NaiveDate;
use rusqlite::params;
use so_vang_domain::date::Year;
use std::collections::BTreeSet;

/// How a decided nomination was judged.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "the fields are the columns that the schema explains")]
pub struct Judgement {
    pub nomination_id: i64,
    pub verdict: String,
    pub received_on: NaiveDate,
    pub decided_on: NaiveDate,
    pub period: (Year, Year),
    /// The facts as JSON.
    pub facts: String,
    /// Keys and days of the values of the law as JSON.
    pub relied_on: String,
}

/// The bonus of an award with what it was reckoned from.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "the fields are the columns that the schema explains")]
pub struct BonusRow {
    pub award_record_id: i64,
    pub amount: u64,
    pub base_salary: u64,
    pub thousandths: u32,
    pub rounding: String,
    pub source: String,
    pub confidence: String,
    pub paid: bool,
}

/// The revocation of an award.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "the fields are the columns that the schema explains")]
pub struct Revocation {
    pub award_record_id: i64,
    pub decision_number: String,
    pub decided_on: NaiveDate,
    pub ground: String,
    pub note: String,
}

impl Read<'_> {
    /// How the nominations of a decision were judged.
    ///
    /// # Errors
    ///
    /// [`StoreError::Unreadable`].
    pub fn judgements(&self, decision: i64) -> Result<Vec<Judgement>, StoreError> {
        let rows = self.rows(
            "reading judgements",
            "SELECT j.id, j.nomination_id, j.verdict, j.received_on, j.decided_on, j.from_year, j.to_year, j.facts,
                    j.relied_on
               FROM judgement AS j JOIN award_record AS a ON a.nomination_id = j.nomination_id
              WHERE a.decision_id = ?1 ORDER BY a.golden_register_number",
            [decision],
            |row| {
                let judgement = Judgement {
                    nomination_id: row.get(1)?,
                    verdict: row.get(2)?,
                    received_on: NaiveDate::MIN,
                    decided_on: NaiveDate::MIN,
                    period: (row.get(5)?, row.get(6)?),
                    facts: row.get(7)?,
                    relied_on: row.get(8)?,
                };
                Ok((row.get::<_, i64>(0)?, judgement, row.get::<_, String>(3)?, row.get::<_, String>(4)?))
            },
        )?;
        rows.into_iter()
            .map(|(id, judgement, received, decided)| {
                let received_on = day("judgement", id, "day of receipt", &received)?;
                let decided_on = day("judgement", id, "day of decision", &decided)?;
                Ok(Judgement { received_on, decided_on, ..judgement })
            })
            .collect()
    }

    /// The bonuses of a decision, by award record.
    ///
    /// # Errors
    ///
    /// A failure of SQLite.
    pub fn bonuses(&self, decision: i64) -> Result<Vec<BonusRow>, StoreError> {
        self.rows(
            "reading bonuses",
            "SELECT b.award_record_id, b.amount, b.base_salary, b.thousandths, b.rounding, b.source, b.confidence, b.paid
               FROM bonus AS b JOIN award_record AS a ON a.id = b.award_record_id WHERE a.decision_id = ?1",
            [decision],
            |row| {
                Ok(BonusRow {
                    award_record_id: row.get(0)?,
                    amount: row.get::<_, i64>(1)?.cast_unsigned(),
                    base_salary: row.get::<_, i64>(2)?.cast_unsigned(),
                    thousandths: row.get(3)?,
                    rounding: row.get(4)?,
                    source: row.get(5)?,
                    confidence: row.get(6)?,
                    paid: row.get(7)?,
                })
            },
        )
    }

    /// The first year of a dossier's achievement period, where it is not that of the dossier.
    ///
    /// # Errors
    ///
    /// A failure of SQLite.
    pub fn dossier_from_year(&self, dossier: i64) -> Result<Option<Year>, StoreError> {
        let sql = "SELECT from_year FROM dossier_period WHERE dossier_id = ?1";
        self.maybe("reading the period of a dossier", sql, [dossier], |row| row.get(0))
    }

    /// Which of these awards were revoked.
    ///
    /// # Errors
    ///
    /// A failure of SQLite.
    pub fn revoked(&self, award_records: &[i64]) -> Result<BTreeSet<i64>, StoreError> {
        let sql = "SELECT award_record_id FROM revocation WHERE award_record_id IN (SELECT value FROM json_each(?1))";
        let found = self.rows("looking for revocations", sql, [id_list(award_records)], |row| row.get(0))?;
        Ok(found.into_iter().collect())
    }

    /// Whether an award was revoked.
    ///
    /// # Errors
    ///
    /// A failure of SQLite.
    pub fn is_revoked(&self, award_record: i64) -> Result<bool, StoreError> {
        let sql = "SELECT count(*) FROM revocation WHERE award_record_id = ?1";
        Ok(self.count("looking for a revocation", sql, [award_record])? > 0)
    }
}

impl Tx<'_> {
    /// Writes down how a nomination was judged.
    ///
    /// # Errors
    ///
    /// A failure of SQLite, also if it was judged before.
    pub fn add_judgement(&self, judgement: &Judgement) -> Result<(), StoreError> {
        self.insert(
            "writing a judgement",
            "INSERT INTO judgement (nomination_id, verdict, received_on, decided_on, from_year, to_year, facts, relied_on)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
            params![
                judgement.nomination_id,
                judgement.verdict,
                judgement.received_on.to_string(),
                judgement.decided_on.to_string(),
                judgement.period.0,
                judgement.period.1,
                judgement.facts,
                judgement.relied_on,
            ],
        )
        .map(|_| ())
    }

    /// Writes the bonus of an award down; it is never changed.
    ///
    /// # Errors
    ///
    /// A failure of SQLite, also if it has one.
    pub fn add_bonus(&self, bonus: &BonusRow) -> Result<(), StoreError> {
        self.insert(
            "writing a bonus",
            "INSERT INTO bonus (award_record_id, amount, base_salary, thousandths, rounding, source, confidence, paid)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
            params![
                bonus.award_record_id,
                bonus.amount.cast_signed(),
                bonus.base_salary.cast_signed(),
                bonus.thousandths,
                bonus.rounding,
                bonus.source,
                bonus.confidence,
                bonus.paid,
            ],
        )
        .map(|_| ())
    }

    /// Writes down that an initiative was the ground of an award.
    ///
    /// # Errors
    ///
    /// A failure of SQLite, also if it was the ground of one before.
    pub fn add_initiative_use(&self, initiative: i64, award_record: i64) -> Result<(), StoreError> {
        let sql = "INSERT INTO initiative_use (initiative_id, award_record_id) VALUES (?1, ?2)";
        self.insert("writing the use of an initiative", sql, params![initiative, award_record]).map(|_| ())
    }

    /// Says what an initiative is; says whether anything differed.
    ///
    /// # Errors
    ///
    /// A failure of SQLite.
    pub fn set_initiative_kind(
        &self,
        subject: i64,
        year: Year,
        title: &str,
        kind: &str,
    ) -> Result<bool, StoreError> {
        let changed = self.change(
            "writing what an initiative is",
            "INSERT INTO initiative_kind (initiative_id, kind)
             SELECT id, ?4 FROM initiative WHERE subject_id = ?1 AND year = ?2 AND title = ?3
             ON CONFLICT (initiative_id) DO UPDATE SET kind = excluded.kind WHERE kind <> excluded.kind",
            params![subject, year, title, kind],
        )?;
        Ok(changed > 0)
    }

    /// Revokes an award; its record stays.
    ///
    /// # Errors
    ///
    /// A failure of SQLite, also if it was revoked before.
    pub fn add_revocation(&self, revocation: &Revocation) -> Result<(), StoreError> {
        self.insert(
            "writing a revocation",
            "INSERT INTO revocation (uuid, award_record_id, decision_number, decided_on, ground, note)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
            params![
                self.uuid(),
                revocation.award_record_id,
                revocation.decision_number,
                revocation.decided_on.to_string(),
                revocation.ground,
                revocation.note,
            ],
        )
        .map(|_| ())
    }

    /// Says with which year the achievement period of a dossier begins.
    ///
    /// # Errors
    ///
    /// A failure of SQLite.
    pub fn set_dossier_from_year(&self, dossier: i64, year: Year) -> Result<(), StoreError> {
        self.change(
            "writing the period of a dossier",
            "INSERT INTO dossier_period (dossier_id, from_year) VALUES (?1, ?2)
             ON CONFLICT (dossier_id) DO UPDATE SET from_year = excluded.from_year WHERE from_year <> excluded.from_year",
            params![dossier, year],
        )
        .map(|_| ())
    }
}
