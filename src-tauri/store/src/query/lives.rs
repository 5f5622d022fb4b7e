//! Everything that conditions ask about many subjects at once: one statement a table, never one a subject.

use super::id_list;
use crate::Read;
use crate::error::StoreError;
use crate::table::fact::{Fact, PendingMatter, Ranking};
use crate::table::{day, maybe_day};
use chrono::NaiveDate;
use so_vang_domain::date::Year;
use so_vang_domain::discipline::DisciplineForm;
use so_vang_domain::rating::Rating;
use so_vang_domain::subject::{SubjectClass, SubjectKind};
use std::collections::BTreeMap;

/// What the record holds of one subject.
#[derive(Debug, Clone, Default)]
#[expect(missing_docs, reason = "the fields are the tables of the schema")]
pub struct Life {
    pub kind: Option<SubjectKind>,
    pub class: SubjectClass,
    pub name: String,
    /// Post of an individual; detail of a collective, address of a household.
    pub line: String,
    pub unit_id: Option<i64>,
    pub ratings: BTreeMap<Year, Rating>,
    pub awards: Vec<AwardLife>,
    pub initiatives: Vec<InitiativeLife>,
    /// Form, day of decision, last day.
    pub disciplines: Vec<(DisciplineForm, NaiveDate, Option<NaiveDate>)>,
    pub facts: Vec<Fact>,
    pub pending: Vec<PendingMatter>,
    pub rankings: Vec<Ranking>,
    /// PAR indexes of the unit by year, in hundredths of a per cent.
    pub par_indexes: BTreeMap<Year, u32>,
    /// Ratings of the unit's own collective by year.
    pub unit_ratings: BTreeMap<Year, Rating>,
}

/// An award in a life.
#[derive(Debug, Clone)]
#[expect(missing_docs, reason = "the fields are the columns of the schema")]
pub struct AwardLife {
    pub code: String,
    pub year: Year,
    pub achievement: String,
    pub decision_number: String,
    pub decision_date: Option<NaiveDate>,
    pub nomination_id: Option<i64>,
    /// The type of achievement of its dossier; absent where it was taken over from a list.
    pub achievement_type: Option<String>,
    pub revoked: bool,
}

/// An initiative in a life.
#[derive(Debug, Clone)]
#[expect(missing_docs, reason = "the fields are the columns of the schema")]
pub struct InitiativeLife {
    pub id: i64,
    pub title: String,
    pub year: Year,
    pub kind: Option<String>,
    pub impact_scope: String,
    pub decision_number: String,
    /// The award that it was the ground of, and the nomination behind it.
    pub used_for: Option<(String, Option<i64>)>,
}

/// PAR indexes and ratings of a unit by year.
type UnitYears = (BTreeMap<Year, u32>, BTreeMap<Year, Rating>);

/// The members of a unit in a year, counted on record.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[expect(missing_docs, reason = "the fields are named by what they count")]
pub struct MemberCounts {
    pub members: u32,
    pub awards: BTreeMap<String, u32>,
    pub ratings: BTreeMap<Rating, u32>,
    pub disciplines: Vec<DisciplineForm>,
}

impl Read<'_> {
    /// What the record holds of these subjects; those that are not there are left out.
    ///
    /// # Errors
    ///
    /// [`StoreError::Unreadable`].
    pub fn lives(&self, subjects: &[i64]) -> Result<BTreeMap<i64, Life>, StoreError> {
        let ids = id_list(subjects);
        let mut lives: BTreeMap<i64, Life> = BTreeMap::new();
        let doing = "reading lives";
        let rows = self.rows(
            doing,
            "SELECT s.id, s.kind, s.class, s.name, coalesce(i.post, c.detail, h.address, ''),
                    coalesce(i.unit_id, c.unit_id)
               FROM subject AS s
               LEFT JOIN individual AS i ON i.subject_id = s.id
               LEFT JOIN collective AS c ON c.subject_id = s.id
               LEFT JOIN household AS h ON h.subject_id = s.id
              WHERE s.id IN (SELECT value FROM json_each(?1))",
            [&ids],
            |row| {
                let life = Life {
                    kind: SubjectKind::from_key(&row.get::<_, String>(1)?),
                    class: SubjectClass::from_key(&row.get::<_, String>(2)?).unwrap_or_default(),
                    name: row.get(3)?,
                    line: row.get(4)?,
                    unit_id: row.get(5)?,
                    ..Life::default()
                };
                Ok((row.get::<_, i64>(0)?, life))
            },
        )?;
        lives.extend(rows);
        let ratings = self.rows(
            doing,
            "SELECT subject_id, year, rating FROM rating WHERE subject_id IN (SELECT value FROM json_each(?1))",
            [&ids],
            |row| Ok((row.get::<_, i64>(0)?, row.get::<_, Year>(1)?, row.get::<_, String>(2)?)),
        )?;
        for (subject, year, key) in ratings {
            if let (Some(life), Some(rating)) = (lives.get_mut(&subject), Rating::from_key(&key)) {
                life.ratings.insert(year, rating);
            }
        }
        self.awards_into(&ids, &mut lives)?;
        self.initiatives_into(&ids, &mut lives)?;
        self.disciplines_into(&ids, &mut lives)?;
        for fact in self.facts(subjects)? {
            if let Some(life) = lives.get_mut(&fact.subject_id) {
                life.facts.push(fact);
            }
        }
        for (_, matter) in self.pending_matters(subjects)? {
            if let Some(life) = lives.get_mut(&matter.subject_id) {
                life.pending.push(matter);
            }
        }
        for (_, ranking) in self.rankings(subjects)? {
            if let Some(life) = lives.get_mut(&ranking.subject_id) {
                life.rankings.push(ranking);
            }
        }
        self.units_into(&mut lives)?;
        Ok(lives)
    }

    fn awards_into(&self, ids: &str, lives: &mut BTreeMap<i64, Life>) -> Result<(), StoreError> {
        let rows = self.rows(
            "reading lives",
            "SELECT a.subject_id, a.award_code, a.year, a.achievement, a.decision_number, a.decision_date, a.nomination_id,
                    d.achievement_type, r.id IS NOT NULL, a.id
               FROM award_record AS a
               LEFT JOIN nomination AS n ON n.id = a.nomination_id
               LEFT JOIN dossier AS d ON d.id = n.dossier_id
               LEFT JOIN revocation AS r ON r.award_record_id = a.id
              WHERE a.subject_id IN (SELECT value FROM json_each(?1))",
            [ids],
            |row| {
                let award = AwardLife {
                    code: row.get(1)?,
                    year: row.get(2)?,
                    achievement: row.get(3)?,
                    decision_number: row.get(4)?,
                    decision_date: None,
                    nomination_id: row.get(6)?,
                    achievement_type: row.get(7)?,
                    revoked: row.get(8)?,
                };
                Ok((row.get::<_, i64>(0)?, award, row.get::<_, Option<String>>(5)?, row.get::<_, i64>(9)?))
            },
        )?;
        for (subject, award, date, id) in rows {
            let decision_date = maybe_day("award record", id, "decision day", date)?;
            if let Some(life) = lives.get_mut(&subject) {
                life.awards.push(AwardLife { decision_date, ..award });
            }
        }
        Ok(())
    }

    fn initiatives_into(&self, ids: &str, lives: &mut BTreeMap<i64, Life>) -> Result<(), StoreError> {
        let rows = self.rows(
            "reading lives",
            "SELECT i.subject_id, i.id, i.title, i.year, k.kind, i.impact_scope, i.decision_number, a.award_code,
                    a.nomination_id
               FROM initiative AS i
               LEFT JOIN initiative_kind AS k ON k.initiative_id = i.id
               LEFT JOIN initiative_use AS u ON u.initiative_id = i.id
               LEFT JOIN award_record AS a ON a.id = u.award_record_id
              WHERE i.subject_id IN (SELECT value FROM json_each(?1))",
            [ids],
            |row| {
                let code: Option<String> = row.get(7)?;
                let nomination: Option<i64> = row.get(8)?;
                let initiative = InitiativeLife {
                    id: row.get(1)?,
                    title: row.get(2)?,
                    year: row.get(3)?,
                    kind: row.get(4)?,
                    impact_scope: row.get(5)?,
                    decision_number: row.get(6)?,
                    used_for: code.map(|code| (code, nomination)),
                };
                Ok((row.get::<_, i64>(0)?, initiative))
            },
        )?;
        for (subject, initiative) in rows {
            if let Some(life) = lives.get_mut(&subject) {
                life.initiatives.push(initiative);
            }
        }
        Ok(())
    }

    fn disciplines_into(&self, ids: &str, lives: &mut BTreeMap<i64, Life>) -> Result<(), StoreError> {
        let rows = self.rows(
            "reading lives",
            "SELECT subject_id, id, form, decided_on, ends_on FROM discipline
              WHERE subject_id IN (SELECT value FROM json_each(?1))",
            [ids],
            |row| {
                let days: (String, Option<String>) = (row.get(3)?, row.get(4)?);
                Ok((row.get::<_, i64>(0)?, row.get::<_, i64>(1)?, row.get::<_, String>(2)?, days))
            },
        )?;
        for (subject, id, form, (decided, ends)) in rows {
            let unreadable = StoreError::Unreadable { entity: "discipline", id, column: "form" };
            let form = DisciplineForm::from_key(&form).ok_or(unreadable)?;
            let decided = day("discipline", id, "day of decision", &decided)?;
            let ends = maybe_day("discipline", id, "last day", ends)?;
            if let Some(life) = lives.get_mut(&subject) {
                life.disciplines.push((form, decided, ends));
            }
        }
        Ok(())
    }

    /// PAR indexes and the ratings of the units' own collectives.
    fn units_into(&self, lives: &mut BTreeMap<i64, Life>) -> Result<(), StoreError> {
        let mut units: Vec<i64> = lives.values().filter_map(|life| life.unit_id).collect();
        units.sort_unstable();
        units.dedup();
        let ids = id_list(&units);
        let indexes = self.rows(
            "reading lives",
            "SELECT unit_id, year, index_percent FROM par_index
              WHERE index_percent IS NOT NULL AND unit_id IN (SELECT value FROM json_each(?1))",
            [&ids],
            |row| Ok((row.get::<_, i64>(0)?, row.get::<_, Year>(1)?, row.get::<_, i64>(2)?)),
        )?;
        let ratings = self.rows(
            "reading lives",
            "SELECT c.unit_id, r.year, r.rating FROM collective AS c JOIN rating AS r ON r.subject_id = c.subject_id
              WHERE c.unit_id IN (SELECT value FROM json_each(?1))",
            [&ids],
            |row| Ok((row.get::<_, i64>(0)?, row.get::<_, Year>(1)?, row.get::<_, String>(2)?)),
        )?;
        let mut by_unit: BTreeMap<i64, UnitYears> = BTreeMap::new();
        for (unit, year, index) in indexes {
            by_unit.entry(unit).or_default().0.insert(year, u32::try_from(index).unwrap_or(0));
        }
        for (unit, year, key) in ratings {
            if let Some(rating) = Rating::from_key(&key) {
                by_unit.entry(unit).or_default().1.insert(year, rating);
            }
        }
        for life in lives.values_mut() {
            if let Some((indexes, ratings)) = life.unit_id.and_then(|unit| by_unit.get(&unit)) {
                life.par_indexes.clone_from(indexes);
                life.unit_ratings.clone_from(ratings);
            }
        }
        Ok(())
    }

    /// The members of units and of the units below them in a year, with their titles, ratings and disciplines of it.
    ///
    /// # Errors
    ///
    /// A failure of SQLite.
    pub fn member_counts(
        &self,
        units: &[i64],
        year: Year,
    ) -> Result<BTreeMap<i64, MemberCounts>, StoreError> {
        const BELOW: &str = "WITH RECURSIVE below (root, id) AS (
               SELECT value, value FROM json_each(?1)
               UNION SELECT below.root, unit.id FROM unit JOIN below ON unit.parent_id = below.id),
             member (root, subject_id) AS (
               SELECT below.root, i.subject_id FROM below JOIN individual AS i ON i.unit_id = below.id)";
        let ids = id_list(units);
        let mut counts: BTreeMap<i64, MemberCounts> = BTreeMap::new();
        let number =
            |row: &rusqlite::Row<'_>, at| row.get::<_, i64>(at).map(|n| u32::try_from(n).unwrap_or(u32::MAX));
        let doing = "counting members";
        let members = self.rows(
            doing,
            &format!("{BELOW} SELECT root, count(*) FROM member GROUP BY root"),
            [&ids],
            |row| Ok((row.get::<_, i64>(0)?, number(row, 1)?)),
        )?;
        for (unit, members) in members {
            counts.entry(unit).or_default().members = members;
        }
        let sql = format!(
            "{BELOW} SELECT m.root, a.award_code, count(DISTINCT a.subject_id) FROM member AS m
               JOIN award_record AS a ON a.subject_id = m.subject_id AND a.year = ?2
               LEFT JOIN revocation AS r ON r.award_record_id = a.id
              WHERE r.id IS NULL GROUP BY m.root, a.award_code"
        );
        let awards = self.rows(doing, &sql, rusqlite::params![ids, year], |row| {
            Ok((row.get::<_, i64>(0)?, row.get::<_, String>(1)?, number(row, 2)?))
        })?;
        for (unit, code, count) in awards {
            counts.entry(unit).or_default().awards.insert(code, count);
        }
        let sql = format!(
            "{BELOW} SELECT m.root, r.rating, count(*) FROM member AS m
               JOIN rating AS r ON r.subject_id = m.subject_id AND r.year = ?2 GROUP BY m.root, r.rating"
        );
        let ratings = self.rows(doing, &sql, rusqlite::params![ids, year], |row| {
            Ok((row.get::<_, i64>(0)?, row.get::<_, String>(1)?, number(row, 2)?))
        })?;
        for (unit, key, count) in ratings {
            if let Some(rating) = Rating::from_key(&key) {
                counts.entry(unit).or_default().ratings.insert(rating, count);
            }
        }
        let sql = format!(
            "{BELOW} SELECT m.root, d.form FROM member AS m
               JOIN discipline AS d ON d.subject_id = m.subject_id AND substr(d.decided_on, 1, 4) = ?2"
        );
        let disciplines = self.rows(doing, &sql, rusqlite::params![ids, format!("{year:04}")], |row| {
            Ok((row.get::<_, i64>(0)?, row.get::<_, String>(1)?))
        })?;
        for (unit, key) in disciplines {
            if let Some(form) = DisciplineForm::from_key(&key) {
                counts.entry(unit).or_default().disciplines.push(form);
            }
        }
        Ok(counts)
    }
}

impl Read<'_> {
    /// The ids of all subjects, individuals first, each kind in Vietnamese order.
    ///
    /// # Errors
    ///
    /// A failure of SQLite.
    pub fn subjects_in_order(&self) -> Result<Vec<i64>, StoreError> {
        let mut ids = Vec::new();
        for kind in [SubjectKind::Individual, SubjectKind::Collective, SubjectKind::Household] {
            let sql = "SELECT id FROM subject WHERE kind = ?1 ORDER BY sort_key, id";
            ids.extend(self.rows("listing subjects", sql, [kind.key()], |row| row.get::<_, i64>(0))?);
        }
        Ok(ids)
    }

    /// The awards that are proposed in dossiers of a year and not decided yet, by subject.
    ///
    /// # Errors
    ///
    /// A failure of SQLite.
    pub fn proposed_awards(&self, year: Year) -> Result<BTreeMap<i64, Vec<String>>, StoreError> {
        let rows = self.rows(
            "listing proposals",
            "SELECT n.subject_id, n.award_code FROM nomination AS n JOIN dossier AS d ON d.id = n.dossier_id
               LEFT JOIN award_record AS a ON a.nomination_id = n.id
              WHERE d.year = ?1 AND d.state <> 'withdrawn' AND a.id IS NULL",
            [year],
            |row| Ok((row.get::<_, i64>(0)?, row.get::<_, String>(1)?)),
        )?;
        let mut proposed: BTreeMap<i64, Vec<String>> = BTreeMap::new();
        for (subject, code) in rows {
            proposed.entry(subject).or_default().push(code);
        }
        Ok(proposed)
    }
}
