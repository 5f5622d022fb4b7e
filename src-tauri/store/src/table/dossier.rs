//! Dossiers.

use super::maybe_day;
use crate::error::StoreError;
use crate::{Read, Tx};
use chrono::NaiveDate;
use rusqlite::{Row, named_params, params};
use so_vang_domain::date::Year;
use so_vang_domain::dossier::DossierState;
use so_vang_domain::law::file::AchievementType;
use so_vang_domain::text::fold;

/// A dossier as recorded.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "the fields are the columns that the schema explains")]
pub struct Dossier {
    pub id: i64,
    pub code: String,
    pub title: String,
    pub year: Year,
    pub state: DossierState,
    pub achievement_type: AchievementType,
    pub proposer_id: Option<i64>,
    pub submission_number: String,
    pub submission_date: Option<NaiveDate>,
    pub received_on: Option<NaiveDate>,
    pub return_reason: String,
    pub revision: i64,
}

/// The words by which a dossier is found.
pub(crate) fn words(code: &str, title: &str) -> String {
    format!("{code} {title}")
}

struct Raw {
    dossier: Dossier,
    state: String,
    achievement_type: String,
    days: [Option<String>; 2],
}

const DOSSIER: &str =
    "SELECT id, code, title, year, state, achievement_type, proposer_id, submission_number, submission_date,
        received_on, return_reason, revision FROM dossier";

fn raw(row: &Row<'_>) -> rusqlite::Result<Raw> {
    Ok(Raw {
        dossier: Dossier {
            id: row.get(0)?,
            code: row.get(1)?,
            title: row.get(2)?,
            year: row.get(3)?,
            state: DossierState::Draft,
            achievement_type: AchievementType::Merit,
            proposer_id: row.get(6)?,
            submission_number: row.get(7)?,
            submission_date: None,
            received_on: None,
            return_reason: row.get(10)?,
            revision: row.get(11)?,
        },
        state: row.get(4)?,
        achievement_type: row.get(5)?,
        days: [row.get(8)?, row.get(9)?],
    })
}

fn dossier(raw: Raw) -> Result<Dossier, StoreError> {
    let id = raw.dossier.id;
    let unreadable = |column| StoreError::Unreadable { entity: "dossier", id, column };
    let [submission_date, received_on] = raw.days;
    Ok(Dossier {
        state: DossierState::from_key(&raw.state).ok_or_else(|| unreadable("state"))?,
        achievement_type: AchievementType::from_key(&raw.achievement_type)
            .ok_or_else(|| unreadable("achievement type"))?,
        submission_date: maybe_day("dossier", id, "submission date", submission_date)?,
        received_on: maybe_day("dossier", id, "day of receipt", received_on)?,
        ..raw.dossier
    })
}

impl Read<'_> {
    /// The dossier of a code.
    ///
    /// # Errors
    ///
    /// [`StoreError::Unreadable`] for stored values this program does not know.
    pub fn dossier_of(&self, code: &str) -> Result<Option<Dossier>, StoreError> {
        self.maybe("looking for a dossier", &format!("{DOSSIER} WHERE code = ?1"), [code], raw)?
            .map(dossier)
            .transpose()
    }

    /// The dossier of an id.
    ///
    /// # Errors
    ///
    /// [`StoreError::NotFound`], [`StoreError::Unreadable`].
    pub fn dossier(&self, id: i64) -> Result<Dossier, StoreError> {
        let found = self.maybe("reading a dossier", &format!("{DOSSIER} WHERE id = ?1"), [id], raw)?;
        dossier(found.ok_or(StoreError::NotFound { entity: "dossier", id })?)
    }

    /// All dossiers whose code or title holds the folded words, the newest first.
    ///
    /// # Errors
    ///
    /// [`StoreError::Unreadable`].
    pub fn dossiers(&self, text: &str) -> Result<Vec<Dossier>, StoreError> {
        let found = self.rows(
            "listing dossiers",
            &format!("{DOSSIER} WHERE instr(folded, ?1) > 0 ORDER BY year DESC, id DESC"),
            [fold(text)],
            raw,
        )?;
        found.into_iter().map(dossier).collect()
    }
}

impl Tx<'_> {
    /// Adds a dossier and returns its id; `id` and `revision` of the argument are not looked at.
    ///
    /// # Errors
    ///
    /// A failure of SQLite, also if the code is used.
    pub fn add_dossier(&self, dossier: &Dossier) -> Result<i64, StoreError> {
        self.insert(
            "writing a dossier",
            "INSERT INTO dossier (uuid, code, title, year, state, achievement_type, proposer_id, submission_number,
                    submission_date, received_on, return_reason, folded)
             VALUES (:uuid, :code, :title, :year, :state, :type, :proposer, :number, :date, :received, :reason, :folded)",
            named_params! {
                ":uuid": self.uuid(), ":code": dossier.code, ":title": dossier.title, ":year": dossier.year,
                ":state": dossier.state.key(), ":type": dossier.achievement_type.key(), ":proposer": dossier.proposer_id,
                ":number": dossier.submission_number, ":date": dossier.submission_date.map(|day| day.to_string()),
                ":received": dossier.received_on.map(|day| day.to_string()), ":reason": dossier.return_reason,
                ":folded": fold(&words(&dossier.code, &dossier.title)),
            },
        )
    }

    /// Writes a dossier back if it is still at `dossier.revision`, and returns the new revision.
    ///
    /// # Errors
    ///
    /// [`StoreError::Stale`] if another window changed it first.
    pub fn set_dossier(&self, dossier: &Dossier) -> Result<i64, StoreError> {
        let updated = self.maybe(
            "changing a dossier",
            "UPDATE dossier SET state = ?3, submission_number = ?4, submission_date = ?5, received_on = ?6,
                    return_reason = ?7, proposer_id = ?8, revision = revision + 1
              WHERE id = ?1 AND revision = ?2 RETURNING revision",
            params![
                dossier.id,
                dossier.revision,
                dossier.state.key(),
                dossier.submission_number,
                dossier.submission_date.map(|day| day.to_string()),
                dossier.received_on.map(|day| day.to_string()),
                dossier.return_reason,
                dossier.proposer_id,
            ],
            |row| row.get(0),
        )?;
        updated.ok_or(StoreError::Stale { entity: "dossier", id: dossier.id, seen: dossier.revision })
    }
}
