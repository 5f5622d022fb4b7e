//! Lists by page; the window never gets a whole table.

use super::words_query;
use crate::Read;
use crate::error::StoreError;
use crate::table::award_record::{self, AWARD, AwardRow};
use rusqlite::named_params;
use so_vang_domain::subject::SubjectKind;

/// Which part of a list is wanted.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Page {
    /// Words that rows must contain, whatever their accents; empty for all.
    pub text: String,
    /// Only rows of this unit and the units below it.
    pub unit_id: Option<i64>,
    /// Only rows of this year.
    pub year: Option<i32>,
    /// Rows to pass over.
    pub offset: u32,
    /// Rows wanted.
    pub limit: u32,
}

/// An individual in a list.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "the fields are the columns that the schema explains")]
pub struct PersonListRow {
    pub id: i64,
    pub revision: i64,
    pub name: String,
    pub sex: Option<String>,
    pub birth: Option<String>,
    pub citizen_id: Option<String>,
    pub post: String,
    pub unit: String,
    pub rating: Option<(i32, String)>,
    pub awards: u64,
}

/// A collective or household in a list.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "the fields are the columns that the schema explains")]
pub struct CollectiveListRow {
    pub id: i64,
    pub kind: SubjectKind,
    pub name: String,
    pub detail: String,
    pub unit_id: Option<i64>,
    pub people: u64,
    pub awards: u64,
}

const BELOW: &str = "WITH RECURSIVE below (id) AS (
       SELECT :unit UNION SELECT unit.id FROM unit JOIN below ON unit.parent_id = below.id)";

impl Read<'_> {
    /// A page of individuals in Vietnamese order of the given name, and how many there are in all.
    ///
    /// # Errors
    ///
    /// A failure of SQLite.
    pub fn people(&self, page: &Page) -> Result<(u64, Vec<PersonListRow>), StoreError> {
        let filter = "s.kind = 'individual'
              AND (:words IS NULL OR s.id IN (SELECT rowid FROM subject_words WHERE subject_words MATCH :words))
              AND (:unit IS NULL OR s.id IN (SELECT subject_id FROM individual WHERE unit_id IN below))";
        let words = words_query(&page.text);
        let total = self.count(
            "counting individuals",
            &format!("{BELOW} SELECT count(*) FROM subject AS s WHERE {filter}"),
            named_params! { ":words": words, ":unit": page.unit_id },
        )?;
        let rows = self.rows(
            "listing individuals",
            &format!(
                "{BELOW}
                 SELECT s.id, s.revision, s.name, i.sex, i.birth, i.citizen_id, i.post,
                        coalesce((SELECT n.name FROM unit_name AS n WHERE n.unit_id = i.unit_id
                                   ORDER BY coalesce(n.valid_from, '') DESC LIMIT 1), ''),
                        (SELECT max(year) FROM rating AS r WHERE r.subject_id = s.id),
                        (SELECT rating FROM rating AS r WHERE r.subject_id = s.id ORDER BY year DESC LIMIT 1),
                        (SELECT count(*) FROM award_record AS a WHERE a.subject_id = s.id)
                   FROM subject AS s JOIN individual AS i ON i.subject_id = s.id
                  WHERE {filter} ORDER BY s.sort_key, s.id LIMIT :limit OFFSET :offset"
            ),
            named_params! { ":words": words, ":unit": page.unit_id, ":limit": page.limit, ":offset": page.offset },
            |row| {
                let year: Option<i32> = row.get(8)?;
                Ok(PersonListRow {
                    id: row.get(0)?,
                    revision: row.get(1)?,
                    name: row.get(2)?,
                    sex: row.get(3)?,
                    birth: row.get(4)?,
                    citizen_id: row.get(5)?,
                    post: row.get(6)?,
                    unit: row.get(7)?,
                    rating: match year {
                        None => None,
                        Some(year) => Some((year, row.get(9)?)),
                    },
                    awards: row.get::<_, i64>(10)?.cast_unsigned(),
                })
            },
        )?;
        Ok((total, rows))
    }

    /// A page of collectives and households in Vietnamese order, and how many there are in all.
    ///
    /// # Errors
    ///
    /// A failure of SQLite.
    pub fn collectives(&self, page: &Page) -> Result<(u64, Vec<CollectiveListRow>), StoreError> {
        let filter = "s.kind <> 'individual'
              AND (:words IS NULL OR s.id IN (SELECT rowid FROM subject_words WHERE subject_words MATCH :words))
              AND (:unit IS NULL OR s.id IN (SELECT subject_id FROM collective WHERE unit_id IN below))";
        let words = words_query(&page.text);
        let total = self.count(
            "counting collectives",
            &format!("{BELOW} SELECT count(*) FROM subject AS s WHERE {filter}"),
            named_params! { ":words": words, ":unit": page.unit_id },
        )?;
        let rows = self.rows(
            "listing collectives",
            &format!("{BELOW} {COLLECTIVE} WHERE {filter} ORDER BY s.sort_key, s.id LIMIT :limit OFFSET :offset"),
            named_params! { ":words": words, ":unit": page.unit_id, ":limit": page.limit, ":offset": page.offset },
            collective,
        )?;
        Ok((total, rows))
    }

    /// One collective or household as in the list.
    ///
    /// # Errors
    ///
    /// [`StoreError::NotFound`].
    pub fn collective(&self, id: i64) -> Result<CollectiveListRow, StoreError> {
        self.maybe(
            "reading a collective",
            &format!("{COLLECTIVE} WHERE s.kind <> 'individual' AND s.id = ?1"),
            [id],
            collective,
        )?
        .ok_or(StoreError::NotFound { entity: "collective", id })
    }

    /// A page of all awards on record, the newest decision first and then by golden-register number,
    /// and how many there are in all.
    ///
    /// # Errors
    ///
    /// [`StoreError::Unreadable`].
    pub fn register(&self, page: &Page) -> Result<(u64, Vec<AwardRow>), StoreError> {
        let filter =
            "(:words IS NULL OR a.id IN (SELECT rowid FROM award_words WHERE award_words MATCH :words))
              AND (:year IS NULL OR a.year = :year)";
        let words = words_query(&page.text);
        let total = self.count(
            "counting awards",
            &format!("SELECT count(*) FROM award_record AS a WHERE {filter}"),
            named_params! { ":words": words, ":year": page.year },
        )?;
        let found = self.rows(
            "listing awards",
            &format!(
                "{AWARD} WHERE {filter}
                  ORDER BY a.decision_date DESC, a.decision_number DESC, a.golden_register_number, a.id
                  LIMIT :limit OFFSET :offset"
            ),
            named_params! { ":words": words, ":year": page.year, ":limit": page.limit, ":offset": page.offset },
            award_record::raw,
        )?;
        Ok((total, found.into_iter().map(award_record::award).collect::<Result<_, _>>()?))
    }
}

const COLLECTIVE: &str = "SELECT s.id, s.kind, s.name, coalesce(c.detail, h.address, ''), c.unit_id,
        (SELECT count(*) FROM individual AS i WHERE i.unit_id = c.unit_id),
        (SELECT count(*) FROM award_record AS a WHERE a.subject_id = s.id)
   FROM subject AS s
   LEFT JOIN collective AS c ON c.subject_id = s.id
   LEFT JOIN household AS h ON h.subject_id = s.id";

fn collective(row: &rusqlite::Row<'_>) -> rusqlite::Result<CollectiveListRow> {
    Ok(CollectiveListRow {
        id: row.get(0)?,
        kind: SubjectKind::from_key(&row.get::<_, String>(1)?).unwrap_or(SubjectKind::Collective),
        name: row.get(2)?,
        detail: row.get(3)?,
        unit_id: row.get(4)?,
        people: row.get::<_, i64>(5)?.cast_unsigned(),
        awards: row.get::<_, i64>(6)?.cast_unsigned(),
    })
}
