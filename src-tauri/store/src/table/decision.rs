//! Decisions: acts with legal force; what is written here never changes.

use super::day;
use crate::error::StoreError;
use crate::{Read, Tx};
use chrono::{Datelike, NaiveDate};
use rusqlite::{Row, named_params, params};
use so_vang_domain::catalogue::AwardCode;
use so_vang_domain::text::fold;

/// A decision as issued.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "the fields are the columns that the schema explains")]
pub struct Decision {
    pub id: i64,
    pub number: String,
    pub issued_on: NaiveDate,
    pub award_code: AwardCode,
    pub award_name: String,
    pub dossier_id: i64,
    pub content: String,
    pub issuer: String,
    pub place: String,
    pub signer_title: Vec<String>,
    pub signer_name: String,
}

/// The number without spaces and capitals, by which it is used once a year.
fn number_key(number: &str) -> String {
    number.chars().filter(|letter| !letter.is_whitespace()).flat_map(char::to_lowercase).collect()
}

const DECISION: &str =
    "SELECT id, number, issued_on, award_code, award_name, dossier_id, content, issuer, place,
        signer_title, signer_name FROM decision";

fn raw(row: &Row<'_>) -> rusqlite::Result<(Decision, String)> {
    Ok((
        Decision {
            id: row.get(0)?,
            number: row.get(1)?,
            issued_on: NaiveDate::MIN,
            award_code: row.get(3)?,
            award_name: row.get(4)?,
            dossier_id: row.get(5)?,
            content: row.get(6)?,
            issuer: row.get(7)?,
            place: row.get(8)?,
            signer_title: row.get::<_, String>(9)?.lines().map(str::to_owned).collect(),
            signer_name: row.get(10)?,
        },
        row.get(2)?,
    ))
}

fn decision((decision, issued_on): (Decision, String)) -> Result<Decision, StoreError> {
    Ok(Decision { issued_on: day("decision", decision.id, "day", &issued_on)?, ..decision })
}

impl Read<'_> {
    /// The decision of an id.
    ///
    /// # Errors
    ///
    /// [`StoreError::NotFound`], [`StoreError::Unreadable`].
    pub fn decision(&self, id: i64) -> Result<Decision, StoreError> {
        let found = self.maybe("reading a decision", &format!("{DECISION} WHERE id = ?1"), [id], raw)?;
        decision(found.ok_or(StoreError::NotFound { entity: "decision", id })?)
    }

    /// The decisions of a number, whatever its spaces and capitals, the newest first; numbers begin
    /// anew every year.
    ///
    /// # Errors
    ///
    /// [`StoreError::Unreadable`].
    pub fn decisions_numbered(&self, number: &str) -> Result<Vec<Decision>, StoreError> {
        let found = self.rows(
            "looking for a decision",
            &format!("{DECISION} WHERE number_key = ?1 ORDER BY year DESC"),
            [number_key(number)],
            raw,
        )?;
        found.into_iter().map(decision).collect()
    }

    /// All decisions whose number, award or content holds the folded words, the newest first.
    ///
    /// # Errors
    ///
    /// [`StoreError::Unreadable`].
    pub fn decisions(&self, text: &str, year: Option<i32>) -> Result<Vec<Decision>, StoreError> {
        let found = self.rows(
            "listing decisions",
            &format!("{DECISION} WHERE instr(folded, ?1) > 0 AND (?2 IS NULL OR year = ?2) ORDER BY issued_on DESC, id DESC"),
            params![fold(text), year],
            raw,
        )?;
        found.into_iter().map(decision).collect()
    }

    /// The decisions of a dossier, the first first.
    ///
    /// # Errors
    ///
    /// [`StoreError::Unreadable`].
    pub fn decisions_of(&self, dossier: i64) -> Result<Vec<Decision>, StoreError> {
        let found = self.rows(
            "listing decisions of a dossier",
            &format!("{DECISION} WHERE dossier_id = ?1 ORDER BY id"),
            [dossier],
            raw,
        )?;
        found.into_iter().map(decision).collect()
    }
}

/// What a search looks for in a decision.
pub(crate) fn words(number: &str, award_name: &str, content: &str) -> String {
    format!("{number} {award_name} {content}")
}

impl Tx<'_> {
    /// Writes a decision for good and returns its id; `id` of the argument is not looked at.
    ///
    /// # Errors
    ///
    /// [`StoreError::DecisionNumberUsed`] if the number was used in the year of `issued_on`.
    pub fn add_decision(&self, decision: &Decision) -> Result<i64, StoreError> {
        let year = decision.issued_on.year();
        if self.decisions_numbered(&decision.number)?.iter().any(|other| other.issued_on.year() == year) {
            return Err(StoreError::DecisionNumberUsed { number: decision.number.clone(), year });
        }
        self.insert(
            "writing a decision",
            "INSERT INTO decision (uuid, number, number_key, year, issued_on, award_code, award_name, dossier_id, content,
                    issuer, place, signer_title, signer_name, folded)
             VALUES (:uuid, :number, :number_key, :year, :issued_on, :award_code, :award_name, :dossier, :content,
                    :issuer, :place, :signer_title, :signer_name, :folded)",
            named_params! {
                ":uuid": self.uuid(), ":number": decision.number, ":number_key": number_key(&decision.number),
                ":year": year, ":issued_on": decision.issued_on.to_string(), ":award_code": decision.award_code,
                ":award_name": decision.award_name, ":dossier": decision.dossier_id, ":content": decision.content,
                ":issuer": decision.issuer, ":place": decision.place, ":signer_title": decision.signer_title.join("\n"),
                ":signer_name": decision.signer_name,
                ":folded": fold(&words(&decision.number, &decision.award_name, &decision.content)),
            },
        )
    }
}
