//! Lists by page; the window never gets a whole table.

use super::columns::List;
use super::order::{Listed, Page, Part, id_list, in_order};
use crate::Read;
use crate::error::StoreError;
use crate::table::award_record::{self, AWARD, AwardRow};
use crate::table::decision::Decision;
use crate::table::dossier::Dossier;
use crate::table::nomination::NominationRow;
use rusqlite::Row;
use so_vang_domain::subject::SubjectKind;

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
    pub revision: i64,
    pub kind: SubjectKind,
    pub name: String,
    pub detail: String,
    pub unit_id: Option<i64>,
    pub people: u64,
    pub awards: u64,
}

/// Lists whose cells hold the names of awards need no other source for them.
fn stored(code: &str) -> String {
    code.to_owned()
}

impl Read<'_> {
    /// A page of individuals, in Vietnamese order of the given name unless another is asked for, and how many
    /// there are in all.
    ///
    /// # Errors
    ///
    /// [`StoreError::Listing`] for columns and tests that the list does not have.
    pub fn people(&self, page: &Page) -> Result<Listed<PersonListRow>, StoreError> {
        let part = self.page_of(List::People, page, &stored)?;
        let rows = self.rows(
            "listing individuals",
            "SELECT s.id, s.revision, s.name, i.sex, i.birth, i.citizen_id, i.post,
                    coalesce((SELECT n.name FROM unit_name AS n WHERE n.unit_id = i.unit_id
                               ORDER BY coalesce(n.valid_from, '') DESC LIMIT 1), ''),
                    (SELECT max(year) FROM rating AS r WHERE r.subject_id = s.id),
                    (SELECT rating FROM rating AS r WHERE r.subject_id = s.id ORDER BY year DESC LIMIT 1),
                    (SELECT count(*) FROM award_record AS a WHERE a.subject_id = s.id)
               FROM subject AS s JOIN individual AS i ON i.subject_id = s.id
              WHERE s.id IN (SELECT value FROM json_each(?1))",
            [id_list(&part.ids)],
            person,
        )?;
        Ok(part.with(rows, |row| row.id))
    }

    /// A page of collectives and households, in Vietnamese order unless another is asked for, and how many
    /// there are in all.
    ///
    /// # Errors
    ///
    /// [`StoreError::Listing`] for columns and tests that the list does not have.
    pub fn collectives(&self, page: &Page) -> Result<Listed<CollectiveListRow>, StoreError> {
        let part = self.page_of(List::Collectives, page, &stored)?;
        let sql = format!("{COLLECTIVE} WHERE s.id IN (SELECT value FROM json_each(?1))");
        let rows = self.rows("listing collectives", &sql, [id_list(&part.ids)], collective)?;
        Ok(part.with(rows, |row| row.id))
    }

    /// A page of the nominations of the page's dossier, in the order of its list unless another is asked for,
    /// and how many there are in all. `award_name` gives the name of an award's code.
    ///
    /// # Errors
    ///
    /// [`StoreError::Listing`] for columns and tests that the list does not have.
    pub fn nominations_page(
        &self,
        page: &Page,
        award_name: &dyn Fn(&str) -> String,
    ) -> Result<Listed<NominationRow>, StoreError> {
        let part = self.page_of(List::Nominations, page, award_name)?;
        let rows = self.nominations_of_ids(&id_list(&part.ids))?;
        Ok(part.with(rows, |row| row.id))
    }

    /// A page of dossiers, the newest first unless another order is asked for, and how many there are in all.
    ///
    /// # Errors
    ///
    /// [`StoreError::Listing`] for columns and tests that the list does not have; [`StoreError::Unreadable`].
    pub fn dossiers_page(&self, page: &Page) -> Result<(u64, Vec<Dossier>), StoreError> {
        let Part { total, ids, .. } = self.page_of(List::Dossiers, page, &stored)?;
        let rows = ids.iter().map(|id| self.dossier(*id)).collect::<Result<_, _>>()?;
        Ok((total, rows))
    }

    /// A page of decisions, the newest first unless another order is asked for, and how many there are in all.
    ///
    /// # Errors
    ///
    /// [`StoreError::Listing`] for columns and tests that the list does not have; [`StoreError::Unreadable`].
    pub fn decisions_page(&self, page: &Page) -> Result<(u64, Vec<Decision>), StoreError> {
        let Part { total, ids, .. } = self.page_of(List::Decisions, page, &stored)?;
        let rows = ids.iter().map(|id| self.decision(*id)).collect::<Result<_, _>>()?;
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

    /// A page of all awards on record, the newest decision first and then by golden-register number unless
    /// another order is asked for, and how many there are in all.
    ///
    /// # Errors
    ///
    /// [`StoreError::Listing`] for columns and tests that the list does not have; [`StoreError::Unreadable`].
    pub fn register(&self, page: &Page) -> Result<(u64, Vec<AwardRow>), StoreError> {
        let Part { total, ids, .. } = self.page_of(List::Register, page, &stored)?;
        let sql = format!("{AWARD} WHERE a.id IN (SELECT value FROM json_each(?1))");
        let found = self.rows("listing awards", &sql, [id_list(&ids)], award_record::raw)?;
        let rows = found.into_iter().map(award_record::award).collect::<Result<_, _>>()?;
        Ok((total, in_order(&ids, rows, |row: &AwardRow| row.id)))
    }
}

fn person(row: &Row<'_>) -> rusqlite::Result<PersonListRow> {
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
}

const COLLECTIVE: &str = "SELECT s.id, s.kind, s.name, coalesce(c.detail, h.address, ''), c.unit_id,
        (SELECT count(*) FROM individual AS i WHERE i.unit_id = c.unit_id),
        (SELECT count(*) FROM award_record AS a WHERE a.subject_id = s.id), s.revision
   FROM subject AS s
   LEFT JOIN collective AS c ON c.subject_id = s.id
   LEFT JOIN household AS h ON h.subject_id = s.id";

fn collective(row: &Row<'_>) -> rusqlite::Result<CollectiveListRow> {
    Ok(CollectiveListRow {
        id: row.get(0)?,
        kind: SubjectKind::from_key(&row.get::<_, String>(1)?).unwrap_or(SubjectKind::Collective),
        name: row.get(2)?,
        detail: row.get(3)?,
        unit_id: row.get(4)?,
        people: row.get::<_, i64>(5)?.cast_unsigned(),
        awards: row.get::<_, i64>(6)?.cast_unsigned(),
        revision: row.get(7)?,
    })
}
