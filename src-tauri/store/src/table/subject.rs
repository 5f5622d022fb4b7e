//! Subjects: individuals, collectives, households.

use crate::error::StoreError;
use crate::{Read, Tx};
use rusqlite::{Row, named_params, params};
use so_vang_domain::date::BirthDate;
use so_vang_domain::person::{CitizenId, PersonName, Sex};
use so_vang_domain::subject::{SubjectClass, SubjectKind};
use so_vang_domain::text::{clean, fold, spelling};
use std::collections::BTreeSet;

/// What an individual's record says.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "the fields are the columns that the schema explains")]
pub struct Individual {
    pub name: PersonName,
    pub class: SubjectClass,
    pub sex: Option<Sex>,
    pub birth: Option<BirthDate>,
    pub citizen_id: Option<CitizenId>,
    pub post: String,
    pub unit_id: Option<i64>,
}

/// An individual with its place in the file.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "the fields are the columns that the schema explains")]
pub struct IndividualRow {
    pub id: i64,
    pub revision: i64,
    pub individual: Individual,
}

/// A subject of any kind.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "the fields are the columns that the schema explains")]
pub struct Subject {
    pub id: i64,
    pub kind: SubjectKind,
    pub class: SubjectClass,
    pub name: String,
    /// Post of an individual; empty for others.
    pub post: String,
    /// Name of the unit of an individual or of the collective's own unit; empty if none.
    pub unit: String,
    pub unit_id: Option<i64>,
}

const INDIVIDUAL: &str =
    "SELECT s.id, s.revision, s.name, s.class, i.family_name, i.middle_name, i.given_name, i.sex,
        i.birth, i.citizen_id, i.post, i.unit_id
   FROM individual AS i JOIN subject AS s ON s.id = i.subject_id";

fn individual(row: &Row<'_>) -> rusqlite::Result<IndividualRow> {
    Ok(IndividualRow {
        id: row.get(0)?,
        revision: row.get(1)?,
        individual: Individual {
            name: PersonName {
                full: row.get(2)?,
                family: row.get(4)?,
                middle: row.get(5)?,
                given: row.get(6)?,
            },
            class: SubjectClass::from_key(&row.get::<_, String>(3)?).unwrap_or_default(),
            sex: row.get::<_, Option<String>>(7)?.and_then(|key| Sex::from_key(&key)),
            birth: row.get::<_, Option<String>>(8)?.and_then(|key| BirthDate::from_key(&key)),
            citizen_id: row.get::<_, Option<String>>(9)?.and_then(|digits| CitizenId::parse(&digits).ok()),
            post: row.get(10)?,
            unit_id: row.get(11)?,
        },
    })
}

impl Read<'_> {
    /// The individual of an id.
    ///
    /// # Errors
    ///
    /// [`StoreError::NotFound`].
    pub fn individual(&self, id: i64) -> Result<IndividualRow, StoreError> {
        self.maybe("reading an individual", &format!("{INDIVIDUAL} WHERE s.id = ?1"), [id], individual)?
            .ok_or(StoreError::NotFound { entity: "individual", id })
    }

    /// The individual of an identity number.
    ///
    /// # Errors
    ///
    /// A failure of SQLite.
    pub fn individual_with(&self, citizen_id: &CitizenId) -> Result<Option<IndividualRow>, StoreError> {
        self.maybe(
            "looking for an individual",
            &format!("{INDIVIDUAL} WHERE i.citizen_id = ?1"),
            [citizen_id.as_str()],
            individual,
        )
    }

    /// The individuals of this name; capitals and tone places do not matter.
    ///
    /// # Errors
    ///
    /// A failure of SQLite.
    pub fn individuals_named(&self, name: &str) -> Result<Vec<IndividualRow>, StoreError> {
        let wanted = spelling(name);
        let sql = format!("{INDIVIDUAL} WHERE s.folded = ?1 ORDER BY s.id");
        let mut found = self.rows("looking for individuals", &sql, [fold(name)], individual)?;
        found.retain(|row| spelling(&row.individual.name.full) == wanted);
        Ok(found)
    }

    /// The spellings of the names of individuals whose identity number is not on record.
    ///
    /// A long list asks this once: a person with a number can only be one of these or somebody new.
    ///
    /// # Errors
    ///
    /// A failure of SQLite.
    pub fn names_without_citizen_id(&self) -> Result<BTreeSet<String>, StoreError> {
        let names = self.rows(
            "listing individuals without identity number",
            "SELECT s.name FROM individual AS i JOIN subject AS s ON s.id = i.subject_id WHERE i.citizen_id IS NULL",
            [],
            |row| row.get::<_, String>(0),
        )?;
        Ok(names.iter().map(|name| spelling(name)).collect())
    }

    /// The subjects of a kind whose name is this; capitals and tone places do not matter.
    ///
    /// # Errors
    ///
    /// A failure of SQLite.
    pub fn subjects_named(&self, kind: SubjectKind, name: &str) -> Result<Vec<Subject>, StoreError> {
        let wanted = spelling(name);
        let sql = format!("{SUBJECT} WHERE s.folded = ?1 AND s.kind = ?2 ORDER BY s.id");
        let mut found = self.rows("looking for subjects", &sql, params![fold(name), kind.key()], subject)?;
        found.retain(|row| spelling(&row.name) == wanted);
        Ok(found)
    }

    /// The subjects of a kind whose name is the same but for accents and capitals.
    ///
    /// # Errors
    ///
    /// A failure of SQLite.
    pub fn subjects_like(&self, kind: SubjectKind, name: &str) -> Result<Vec<Subject>, StoreError> {
        self.rows(
            "looking for subjects",
            &format!("{SUBJECT} WHERE s.folded = ?2 AND s.kind = ?1 ORDER BY s.id LIMIT 5"),
            params![kind.key(), fold(name)],
            subject,
        )
    }

    /// The subject of an id.
    ///
    /// # Errors
    ///
    /// [`StoreError::NotFound`].
    pub fn subject(&self, id: i64) -> Result<Subject, StoreError> {
        self.maybe("reading a subject", &format!("{SUBJECT} WHERE s.id = ?1"), [id], subject)?
            .ok_or(StoreError::NotFound { entity: "subject", id })
    }
}

const SUBJECT: &str = "SELECT s.id, s.kind, s.class, s.name, coalesce(i.post, ''),
        coalesce((SELECT n.name FROM unit_name AS n WHERE n.unit_id = coalesce(i.unit_id, c.unit_id)
                   ORDER BY coalesce(n.valid_from, '') DESC LIMIT 1), ''),
        coalesce(i.unit_id, c.unit_id)
   FROM subject AS s
   LEFT JOIN individual AS i ON i.subject_id = s.id
   LEFT JOIN collective AS c ON c.subject_id = s.id";

fn subject(row: &Row<'_>) -> rusqlite::Result<Subject> {
    Ok(Subject {
        id: row.get(0)?,
        kind: SubjectKind::from_key(&row.get::<_, String>(1)?).unwrap_or(SubjectKind::Individual),
        class: SubjectClass::from_key(&row.get::<_, String>(2)?).unwrap_or_default(),
        name: row.get(3)?,
        post: row.get(4)?,
        unit: row.get(5)?,
        unit_id: row.get(6)?,
    })
}

impl Tx<'_> {
    fn add_subject(
        &self,
        kind: SubjectKind,
        class: SubjectClass,
        name: &str,
        sort_key: &[u8],
    ) -> Result<i64, StoreError> {
        self.insert(
            "writing a subject",
            "INSERT INTO subject (uuid, kind, class, name, folded, sort_key)
             VALUES (:uuid, :kind, :class, :name, :folded, :sort_key)",
            named_params! {
                ":uuid": self.uuid(), ":kind": kind.key(), ":class": class.key(), ":name": name,
                ":folded": fold(name), ":sort_key": sort_key,
            },
        )
    }

    /// Adds an individual.
    ///
    /// # Errors
    ///
    /// [`StoreError::CitizenIdUsed`] if the identity number belongs to somebody else.
    pub fn add_individual(&self, individual: &Individual) -> Result<i64, StoreError> {
        self.check_citizen_id(None, individual.citizen_id.as_ref())?;
        let name = &individual.name;
        let id = self.add_subject(
            SubjectKind::Individual,
            individual.class,
            &name.full,
            &name.sort_key(self.alphabet()),
        )?;
        self.insert(
            "writing an individual",
            "INSERT INTO individual (subject_id, family_name, middle_name, given_name, sex, birth, citizen_id, post, unit_id)
             VALUES (:id, :family, :middle, :given, :sex, :birth, :citizen_id, :post, :unit)",
            named_params! {
                ":id": id, ":family": name.family, ":middle": name.middle, ":given": name.given,
                ":sex": individual.sex.map(Sex::key), ":birth": individual.birth.map(BirthDate::key),
                ":citizen_id": individual.citizen_id.as_ref().map(CitizenId::as_str), ":post": individual.post,
                ":unit": individual.unit_id,
            },
        )?;
        Ok(id)
    }

    /// Changes an individual that is still at revision `seen`; says whether anything differed.
    ///
    /// # Errors
    ///
    /// [`StoreError::Stale`], [`StoreError::NotFound`], [`StoreError::CitizenIdUsed`].
    pub fn set_individual(&self, id: i64, seen: i64, individual: &Individual) -> Result<bool, StoreError> {
        let present = self.individual(id)?;
        if present.revision != seen {
            return Err(StoreError::Stale { entity: "individual", id, seen });
        }
        if present.individual == *individual {
            return Ok(false);
        }
        self.check_citizen_id(Some(id), individual.citizen_id.as_ref())?;
        let name = &individual.name;
        self.change(
            "changing a subject",
            "UPDATE subject SET name = :name, class = :class, folded = :folded, sort_key = :sort_key,
                    revision = revision + 1 WHERE id = :id",
            named_params! {
                ":id": id, ":name": name.full, ":class": individual.class.key(), ":folded": fold(&name.full),
                ":sort_key": name.sort_key(self.alphabet()),
            },
        )?;
        self.change(
            "changing an individual",
            "UPDATE individual SET family_name = :family, middle_name = :middle, given_name = :given, sex = :sex,
                    birth = :birth, citizen_id = :citizen_id, post = :post, unit_id = :unit WHERE subject_id = :id",
            named_params! {
                ":id": id, ":family": name.family, ":middle": name.middle, ":given": name.given,
                ":sex": individual.sex.map(Sex::key), ":birth": individual.birth.map(BirthDate::key),
                ":citizen_id": individual.citizen_id.as_ref().map(CitizenId::as_str), ":post": individual.post,
                ":unit": individual.unit_id,
            },
        )?;
        Ok(true)
    }

    /// Gives a subject the name that its row image `before` has; of an individual its parts too.
    pub(crate) fn rename_subject(&self, id: i64, before: &str) -> Result<(), StoreError> {
        let unreadable = || StoreError::Damaged { doing: "reading a row image" };
        let row: serde_json::Value = serde_json::from_str(before).map_err(|_| unreadable())?;
        let name = row.get("name").and_then(serde_json::Value::as_str).ok_or_else(unreadable)?;
        let kind = self.subject(id)?.kind;
        self.change(
            "changing a subject",
            "UPDATE subject SET name = ?2, folded = ?3, sort_key = ?4, revision = revision + 1 WHERE id = ?1",
            params![id, name, fold(name), self.sort_key(kind, name)],
        )?;
        if let (SubjectKind::Individual, Ok(parts)) = (kind, PersonName::parse(name)) {
            self.change(
                "changing an individual",
                "UPDATE individual SET family_name = ?2, middle_name = ?3, given_name = ?4 WHERE subject_id = ?1",
                params![id, parts.family, parts.middle, parts.given],
            )?;
        }
        Ok(())
    }

    fn check_citizen_id(&self, own: Option<i64>, citizen_id: Option<&CitizenId>) -> Result<(), StoreError> {
        let Some(citizen_id) = citizen_id else { return Ok(()) };
        match self.individual_with(citizen_id)? {
            Some(other) if Some(other.id) != own => {
                Err(StoreError::CitizenIdUsed { name: other.individual.name.full })
            }
            Some(_) | None => Ok(()),
        }
    }

    /// Adds a collective, which may be a unit.
    ///
    /// # Errors
    ///
    /// A failure of SQLite.
    pub fn add_collective(&self, name: &str, unit: Option<i64>, detail: &str) -> Result<i64, StoreError> {
        let name = clean(name);
        let sort_key = self.sort_key(SubjectKind::Collective, &name);
        let id = self.add_subject(SubjectKind::Collective, SubjectClass::Ordinary, &name, &sort_key)?;
        self.insert(
            "writing a collective",
            "INSERT INTO collective (subject_id, unit_id, detail) VALUES (?1, ?2, ?3)",
            params![id, unit, clean(detail)],
        )?;
        Ok(id)
    }

    /// Writes a collective's governing body or address where none is known; says whether it did.
    ///
    /// # Errors
    ///
    /// A failure of SQLite.
    pub fn set_collective_detail(&self, id: i64, detail: &str) -> Result<bool, StoreError> {
        let changed = self.change(
            "changing a collective",
            "UPDATE collective SET detail = ?2 WHERE subject_id = ?1 AND detail = '' AND ?2 <> ''",
            params![id, clean(detail)],
        )?;
        Ok(changed > 0)
    }

    /// Adds a household.
    ///
    /// # Errors
    ///
    /// A failure of SQLite.
    pub fn add_household(&self, name: &str, address: &str) -> Result<i64, StoreError> {
        let name = clean(name);
        let sort_key = self.sort_key(SubjectKind::Household, &name);
        let id = self.add_subject(SubjectKind::Household, SubjectClass::Ordinary, &name, &sort_key)?;
        self.insert(
            "writing a household",
            "INSERT INTO household (subject_id, address) VALUES (?1, ?2)",
            params![id, clean(address)],
        )?;
        Ok(id)
    }
}
