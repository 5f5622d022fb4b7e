//! The lines of a life that are no awards: ratings, initiatives, postings, discipline.

use super::{day, maybe_day};
use crate::error::StoreError;
use crate::{Read, Tx};
use chrono::NaiveDate;
use rusqlite::{named_params, params};
use so_vang_domain::date::Year;
use so_vang_domain::discipline::DisciplineForm;
use so_vang_domain::rating::Rating;

/// A post that an individual held.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "the fields are the columns that the schema explains")]
pub struct Posting {
    pub subject_id: i64,
    pub post: String,
    pub unit: String,
    pub from_year: Year,
    pub to_year: Option<Year>,
}

/// A discipline of an individual.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "the fields are the columns that the schema explains")]
pub struct Discipline {
    pub subject_id: i64,
    pub form: DisciplineForm,
    pub decided_on: NaiveDate,
    pub ends_on: Option<NaiveDate>,
    pub decision_number: String,
    pub note: String,
}

/// An initiative as recorded.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "the fields are the columns that the schema explains")]
pub struct Initiative {
    pub subject_id: i64,
    pub year: Year,
    pub title: String,
    pub impact_scope: String,
    pub decision_number: String,
    pub decision_date: Option<NaiveDate>,
}

/// A table whose rows an officer may take out of a life.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum HistoryKind {
    /// Posts held.
    Posting,
    /// Discipline.
    Discipline,
    /// Initiatives.
    Initiative,
    /// Yearly ratings.
    Rating,
    /// Matters that stand in the way of any award until they are over.
    PendingMatter,
    /// Places in clusters and movements.
    Ranking,
}

impl HistoryKind {
    /// All kinds.
    pub const ALL: [Self; 6] =
        [Self::Posting, Self::Discipline, Self::Initiative, Self::Rating, Self::PendingMatter, Self::Ranking];

    /// The key, which is the name of the table.
    pub fn key(self) -> &'static str {
        match self {
            Self::Posting => "posting",
            Self::Discipline => "discipline",
            Self::Initiative => "initiative",
            Self::Rating => "rating",
            Self::PendingMatter => "pending_matter",
            Self::Ranking => "ranking",
        }
    }

    /// Reads the key.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.key() == key)
    }
}

impl Read<'_> {
    /// The ratings of a subject with their ids, the newest year first.
    ///
    /// # Errors
    ///
    /// [`StoreError::Unreadable`].
    pub fn ratings(&self, subject: i64) -> Result<Vec<(i64, Year, Rating)>, StoreError> {
        let rows = self.rows(
            "reading ratings",
            "SELECT id, year, rating FROM rating WHERE subject_id = ?1 ORDER BY year DESC",
            [subject],
            |row| Ok((row.get(0)?, row.get(1)?, row.get::<_, String>(2)?)),
        )?;
        rows.into_iter()
            .map(|(id, year, key)| {
                let unreadable = StoreError::Unreadable { entity: "rating", id, column: "rating" };
                Rating::from_key(&key).map(|rating| (id, year, rating)).ok_or(unreadable)
            })
            .collect()
    }

    /// The initiatives of a subject with their ids, the newest first.
    ///
    /// # Errors
    ///
    /// [`StoreError::Unreadable`].
    pub fn initiatives(&self, subject: i64) -> Result<Vec<(i64, Initiative)>, StoreError> {
        let rows = self.rows(
            "reading initiatives",
            "SELECT id, year, title, impact_scope, decision_number, decision_date
               FROM initiative WHERE subject_id = ?1 ORDER BY year DESC, id",
            [subject],
            |row| {
                let initiative = Initiative {
                    subject_id: subject,
                    year: row.get(1)?,
                    title: row.get(2)?,
                    impact_scope: row.get(3)?,
                    decision_number: row.get(4)?,
                    decision_date: None,
                };
                Ok((row.get(0)?, initiative, row.get(5)?))
            },
        )?;
        rows.into_iter()
            .map(|(id, initiative, date)| {
                let decision_date = maybe_day("initiative", id, "decision date", date)?;
                Ok((id, Initiative { decision_date, ..initiative }))
            })
            .collect()
    }

    /// The posts of an individual with their ids, the newest first.
    ///
    /// # Errors
    ///
    /// A failure of SQLite.
    pub fn postings(&self, subject: i64) -> Result<Vec<(i64, Posting)>, StoreError> {
        self.rows(
            "reading postings",
            "SELECT id, post, unit, from_year, to_year FROM posting WHERE subject_id = ?1
              ORDER BY from_year DESC, id DESC",
            [subject],
            |row| {
                let posting = Posting {
                    subject_id: subject,
                    post: row.get(1)?,
                    unit: row.get(2)?,
                    from_year: row.get(3)?,
                    to_year: row.get(4)?,
                };
                Ok((row.get(0)?, posting))
            },
        )
    }

    /// The discipline of an individual with its ids, the newest first.
    ///
    /// # Errors
    ///
    /// [`StoreError::Unreadable`].
    pub fn disciplines(&self, subject: i64) -> Result<Vec<(i64, Discipline)>, StoreError> {
        let rows = self.rows(
            "reading discipline",
            "SELECT id, form, decided_on, ends_on, decision_number, note FROM discipline WHERE subject_id = ?1
              ORDER BY decided_on DESC, id DESC",
            [subject],
            |row| {
                let days: (String, Option<String>) = (row.get(2)?, row.get(3)?);
                Ok((row.get(0)?, row.get::<_, String>(1)?, days, row.get(4)?, row.get(5)?))
            },
        )?;
        rows.into_iter()
            .map(|(id, form, (decided_on, ends_on), decision_number, note)| {
                let unreadable = StoreError::Unreadable { entity: "discipline", id, column: "form" };
                let discipline = Discipline {
                    subject_id: subject,
                    form: DisciplineForm::from_key(&form).ok_or(unreadable)?,
                    decided_on: day("discipline", id, "day of decision", &decided_on)?,
                    ends_on: maybe_day("discipline", id, "last day", ends_on)?,
                    decision_number,
                    note,
                };
                Ok((id, discipline))
            })
            .collect()
    }
}

impl Tx<'_> {
    /// Records the rating of a year; says whether it differed from what was there.
    ///
    /// # Errors
    ///
    /// A failure of SQLite.
    pub fn set_rating(&self, subject: i64, year: Year, rating: Rating) -> Result<bool, StoreError> {
        let changed = self.change(
            "writing a rating",
            "INSERT INTO rating (subject_id, year, rating) VALUES (?1, ?2, ?3)
             ON CONFLICT (subject_id, year) DO UPDATE SET rating = excluded.rating WHERE rating <> excluded.rating",
            params![subject, year, rating.key()],
        )?;
        Ok(changed > 0)
    }

    /// Takes the rating of a year away; says whether there was one.
    ///
    /// # Errors
    ///
    /// A failure of SQLite.
    pub fn remove_rating(&self, subject: i64, year: Year) -> Result<bool, StoreError> {
        let sql = "DELETE FROM rating WHERE subject_id = ?1 AND year = ?2";
        Ok(self.change("removing a rating", sql, params![subject, year])? > 0)
    }

    /// Records an initiative; says whether it was new.
    ///
    /// # Errors
    ///
    /// A failure of SQLite.
    pub fn add_initiative(&self, initiative: &Initiative) -> Result<bool, StoreError> {
        let changed = self.change(
            "writing an initiative",
            "INSERT INTO initiative (uuid, subject_id, year, title, impact_scope, decision_number, decision_date)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7) ON CONFLICT (subject_id, year, title) DO NOTHING",
            params![
                self.uuid(),
                initiative.subject_id,
                initiative.year,
                initiative.title,
                initiative.impact_scope,
                initiative.decision_number,
                initiative.decision_date.map(|day| day.to_string()),
            ],
        )?;
        Ok(changed > 0)
    }

    /// Records a post; says whether it was new.
    ///
    /// # Errors
    ///
    /// A failure of SQLite, also for years in the wrong order.
    pub fn add_posting(&self, posting: &Posting) -> Result<bool, StoreError> {
        let changed = self.change(
            "writing a posting",
            "INSERT INTO posting (uuid, subject_id, post, unit, from_year, to_year)
             VALUES (:uuid, :subject, :post, :unit, :from, :to)
             ON CONFLICT (subject_id, from_year, post, unit)
             DO UPDATE SET to_year = excluded.to_year WHERE to_year IS NOT excluded.to_year",
            named_params! {
                ":uuid": self.uuid(), ":subject": posting.subject_id, ":post": posting.post,
                ":unit": posting.unit, ":from": posting.from_year, ":to": posting.to_year,
            },
        )?;
        Ok(changed > 0)
    }

    /// Records a discipline; the same form on the same day again gives its present end, number and note.
    /// Says whether anything differed.
    ///
    /// # Errors
    ///
    /// A failure of SQLite, also for days in the wrong order.
    pub fn add_discipline(&self, discipline: &Discipline) -> Result<bool, StoreError> {
        let changed = self.change(
            "writing discipline",
            "INSERT INTO discipline (uuid, subject_id, form, decided_on, ends_on, decision_number, note)
             VALUES (:uuid, :subject, :form, :decided_on, :ends_on, :number, :note)
             ON CONFLICT (subject_id, form, decided_on)
             DO UPDATE SET ends_on = excluded.ends_on, decision_number = excluded.decision_number, note = excluded.note
              WHERE (ends_on, decision_number, note) IS NOT (excluded.ends_on, excluded.decision_number, excluded.note)",
            named_params! {
                ":uuid": self.uuid(), ":subject": discipline.subject_id, ":form": discipline.form.key(),
                ":decided_on": discipline.decided_on.to_string(),
                ":ends_on": discipline.ends_on.map(|day| day.to_string()),
                ":number": discipline.decision_number, ":note": discipline.note,
            },
        )?;
        Ok(changed > 0)
    }

    /// Takes one line out of a life.
    ///
    /// # Errors
    ///
    /// [`StoreError::NotFound`].
    pub fn remove_history(&self, kind: HistoryKind, id: i64) -> Result<(), StoreError> {
        if kind == HistoryKind::Initiative {
            let sql = "DELETE FROM initiative_kind WHERE initiative_id = ?1";
            self.change("removing a line of a life", sql, [id])?;
        }
        let (entity, sql) = (kind.key(), format!("DELETE FROM {} WHERE id = ?1", kind.key()));
        match self.change("removing a line of a life", &sql, [id])? {
            1 => Ok(()),
            _ => Err(StoreError::NotFound { entity, id }),
        }
    }

    /// Takes all lines and facts of a subject away, before the subject goes.
    ///
    /// # Errors
    ///
    /// A failure of SQLite.
    pub fn remove_whole_history(&self, subject: i64) -> Result<(), StoreError> {
        let sql = "DELETE FROM initiative_kind WHERE initiative_id IN (SELECT id FROM initiative WHERE subject_id = ?1)";
        self.change("removing the lines of a life", sql, [subject])?;
        self.change("removing the lines of a life", "DELETE FROM fact WHERE subject_id = ?1", [subject])?;
        for kind in HistoryKind::ALL {
            let sql = format!("DELETE FROM {} WHERE subject_id = ?1", kind.key());
            self.change("removing the lines of a life", &sql, [subject])?;
        }
        Ok(())
    }
}
