//! What was received, the certificates for it, and the print register.

use super::print_run::UnprintedCause;
use super::{day, maybe_day};
use crate::error::StoreError;
use crate::{Read, Tx};
use chrono::NaiveDate;
use rusqlite::{Row, named_params, params};
use so_vang_domain::catalogue::AwardCode;
use so_vang_domain::certificate::GoldenRegisterNumber;
use so_vang_domain::date::Year;
use so_vang_domain::subject::SubjectKind;
use so_vang_domain::text::fold;

/// An award as received, with everything frozen as of then.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "the fields are the columns that the schema explains")]
pub struct AwardRecord {
    pub subject_id: i64,
    pub award_code: AwardCode,
    pub award_name: String,
    pub year: Year,
    pub recipient: String,
    pub post: String,
    pub unit: String,
    pub recipient_line: String,
    pub achievement: String,
    pub decision_number: String,
    pub decision_date: Option<NaiveDate>,
    pub issuer: String,
    /// The decision of this office, the nomination it decided and the golden-register number.
    pub decided: Option<Decided>,
}

/// What ties an award record to a decision of this office.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(missing_docs, reason = "the fields are the columns that the schema explains")]
pub struct Decided {
    pub decision_id: i64,
    pub nomination_id: i64,
    pub golden_register_number: GoldenRegisterNumber,
}

/// An award record with its subject's kind and its certificate.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "the fields are the columns that the schema explains")]
pub struct AwardRow {
    pub id: i64,
    pub kind: SubjectKind,
    pub record: AwardRecord,
    pub certificate: Option<CertificateRow>,
}

/// A certificate with how often it was printed.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "the fields are the columns that the schema explains")]
pub struct CertificateRow {
    pub id: i64,
    pub honour: String,
    pub title: String,
    pub layout: String,
    /// Copies on paper, with those of runs whose outcome nobody told yet.
    pub prints: u32,
    /// Rows of the print register, also those that are no certificate; the next copy has the number after.
    pub copies: u32,
    /// Why the newest row of the print register is no certificate, if it is none.
    pub unprinted: Option<UnprintedCause>,
}

/// The longest words on certificates.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "the fields are the columns that the schema explains")]
pub struct LongestWords {
    pub recipient: String,
    pub recipient_line: String,
    pub achievement: String,
}

/// One copy on paper.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "the fields are the columns that the schema explains")]
pub struct CertificatePrint {
    pub certificate_id: i64,
    pub printed_at: String,
    pub mode: &'static str,
    pub layout: String,
    pub copy_number: u32,
    pub reprint_reason: String,
    pub pdf_sha256: String,
}

/// The words by which an award record is found.
pub(crate) fn words(recipient: &str, award_name: &str, decision_number: &str) -> String {
    format!("{recipient} {award_name} {decision_number}")
}

pub(crate) const AWARD: &str = "SELECT a.id, s.kind, a.subject_id, a.award_code, a.award_name, a.year, a.recipient, a.post, a.unit,
        a.recipient_line, a.achievement, a.decision_number, a.decision_date, a.issuer, a.decision_id, a.nomination_id,
        a.golden_register_number, c.id, c.honour, c.title, c.layout,
        (SELECT count(*) FROM printed_copy AS p WHERE p.certificate_id = c.id),
        (SELECT count(*) FROM certificate_print AS p WHERE p.certificate_id = c.id),
        (SELECT n.cause FROM certificate_print AS p LEFT JOIN unprinted AS n ON n.certificate_print_id = p.id
          WHERE p.certificate_id = c.id ORDER BY p.copy_number DESC LIMIT 1)
   FROM award_record AS a
   JOIN subject AS s ON s.id = a.subject_id
   LEFT JOIN certificate AS c ON c.award_record_id = a.id";

pub(crate) fn raw(row: &Row<'_>) -> rusqlite::Result<(AwardRow, Option<String>)> {
    let decision_id: Option<i64> = row.get(14)?;
    let certificate_id: Option<i64> = row.get(17)?;
    let award = AwardRow {
        id: row.get(0)?,
        kind: SubjectKind::from_key(&row.get::<_, String>(1)?).unwrap_or(SubjectKind::Individual),
        record: AwardRecord {
            subject_id: row.get(2)?,
            award_code: row.get(3)?,
            award_name: row.get(4)?,
            year: row.get(5)?,
            recipient: row.get(6)?,
            post: row.get(7)?,
            unit: row.get(8)?,
            recipient_line: row.get(9)?,
            achievement: row.get(10)?,
            decision_number: row.get(11)?,
            decision_date: None,
            issuer: row.get(13)?,
            decided: match decision_id {
                None => None,
                Some(decision_id) => Some(Decided {
                    decision_id,
                    nomination_id: row.get(15)?,
                    golden_register_number: row.get(16)?,
                }),
            },
        },
        certificate: match certificate_id {
            None => None,
            Some(id) => Some(CertificateRow {
                id,
                honour: row.get(18)?,
                title: row.get(19)?,
                layout: row.get(20)?,
                prints: row.get(21)?,
                copies: row.get(22)?,
                unprinted: row
                    .get::<_, Option<String>>(23)?
                    .and_then(|cause| UnprintedCause::from_key(&cause)),
            }),
        },
    };
    Ok((award, row.get(12)?))
}

pub(crate) fn award((mut award, date): (AwardRow, Option<String>)) -> Result<AwardRow, StoreError> {
    award.record.decision_date = maybe_day("award record", award.id, "decision day", date)?;
    Ok(award)
}

impl Read<'_> {
    /// The awards of a decision in the order of the golden register.
    ///
    /// # Errors
    ///
    /// [`StoreError::Unreadable`].
    pub fn awards_of_decision(&self, decision: i64) -> Result<Vec<AwardRow>, StoreError> {
        let found = self.rows(
            "listing the awards of a decision",
            &format!("{AWARD} WHERE a.decision_id = ?1 ORDER BY a.golden_register_number"),
            [decision],
            raw,
        )?;
        found.into_iter().map(award).collect()
    }

    /// The award of an id.
    ///
    /// # Errors
    ///
    /// [`StoreError::NotFound`]; [`StoreError::Unreadable`].
    pub fn award(&self, id: i64) -> Result<AwardRow, StoreError> {
        let found = self.maybe("reading an award", &format!("{AWARD} WHERE a.id = ?1"), [id], raw)?;
        award(found.ok_or(StoreError::NotFound { entity: "award_record", id })?)
    }

    /// The longest recipient, post and achievement of the awards that have a certificate; empty where there is
    /// none yet. They need not be of one award.
    ///
    /// # Errors
    ///
    /// A failure of SQLite.
    pub fn longest_words(&self) -> Result<LongestWords, StoreError> {
        let longest = |column: &str| {
            let sql = format!(
                "SELECT a.{column} FROM award_record AS a JOIN certificate AS c ON c.award_record_id = a.id
                  ORDER BY length(a.{column}) DESC LIMIT 1"
            );
            let found =
                self.maybe("looking for the longest words", &sql, [], |row| row.get::<_, String>(0))?;
            Ok::<_, StoreError>(found.unwrap_or_default())
        };
        Ok(LongestWords {
            recipient: longest("recipient")?,
            recipient_line: longest("recipient_line")?,
            achievement: longest("achievement")?,
        })
    }

    /// The awards of a subject, the newest year first.
    ///
    /// # Errors
    ///
    /// [`StoreError::Unreadable`].
    pub fn awards_of_subject(&self, subject: i64) -> Result<Vec<AwardRow>, StoreError> {
        let found = self.rows(
            "listing the awards of a subject",
            &format!("{AWARD} WHERE a.subject_id = ?1 ORDER BY a.year DESC, a.id DESC"),
            [subject],
            raw,
        )?;
        found.into_iter().map(award).collect()
    }

    /// The day of the last print of a certificate that came out, for the question why it is printed again.
    ///
    /// # Errors
    ///
    /// [`StoreError::Unreadable`].
    pub fn last_print(&self, certificate: i64) -> Result<Option<NaiveDate>, StoreError> {
        let found = self.maybe(
            "reading the print register",
            "SELECT substr(printed_at, 1, 10) FROM printed_copy WHERE certificate_id = ?1 ORDER BY copy_number DESC LIMIT 1",
            [certificate],
            |row| row.get::<_, String>(0),
        )?;
        found.map(|text| day("certificate", certificate, "day of print", &text)).transpose()
    }
}

impl Tx<'_> {
    /// Writes what was received. Returns `None` where a record without a decision of this office is
    /// there already with the same subject, award, year and decision number.
    ///
    /// # Errors
    ///
    /// A failure of SQLite.
    pub fn add_award(&self, record: &AwardRecord) -> Result<Option<i64>, StoreError> {
        if record.decided.is_none() {
            let known = self.maybe(
                "looking for an award record",
                "SELECT id FROM award_record
                  WHERE subject_id = ?1 AND award_code = ?2 AND year = ?3 AND (?4 = '' OR decision_number = ?4)",
                params![record.subject_id, record.award_code, record.year, record.decision_number],
                |row| row.get::<_, i64>(0),
            )?;
            if known.is_some() {
                return Ok(None);
            }
        }
        let id = self.insert(
            "writing an award record",
            "INSERT INTO award_record (uuid, subject_id, award_code, award_name, year, recipient, post, unit, recipient_line,
                    achievement, decision_number, decision_date, issuer, decision_id, nomination_id,
                    golden_register_number, folded)
             VALUES (:uuid, :subject, :code, :name, :year, :recipient, :post, :unit, :line, :achievement, :number, :date,
                    :issuer, :decision, :nomination, :golden, :folded)",
            named_params! {
                ":uuid": self.uuid(), ":subject": record.subject_id, ":code": record.award_code, ":name": record.award_name,
                ":year": record.year, ":recipient": record.recipient, ":post": record.post, ":unit": record.unit,
                ":line": record.recipient_line, ":achievement": record.achievement, ":number": record.decision_number,
                ":date": record.decision_date.map(|day| day.to_string()), ":issuer": record.issuer,
                ":decision": record.decided.map(|decided| decided.decision_id),
                ":nomination": record.decided.map(|decided| decided.nomination_id),
                ":golden": record.decided.map(|decided| decided.golden_register_number),
                ":folded": fold(&words(&record.recipient, &record.award_name, &record.decision_number)),
            },
        )?;
        Ok(Some(id))
    }

    /// Writes the certificate of an award record and returns its id.
    ///
    /// # Errors
    ///
    /// A failure of SQLite, also if it has one.
    pub fn add_certificate(
        &self,
        award_record: i64,
        honour: &str,
        title: &str,
        layout: &str,
    ) -> Result<i64, StoreError> {
        self.insert(
            "writing a certificate",
            "INSERT INTO certificate (uuid, award_record_id, honour, title, layout) VALUES (?1, ?2, ?3, ?4, ?5)",
            params![self.uuid(), award_record, honour, title, layout],
        )
    }

    /// Writes one copy into the print register and returns the id of its row.
    ///
    /// # Errors
    ///
    /// A failure of SQLite, also if the copy is there or a reprint has no reason.
    pub fn add_certificate_print(&self, print: &CertificatePrint) -> Result<i64, StoreError> {
        self.insert(
            "writing the print register",
            "INSERT INTO certificate_print (certificate_id, printed_at, mode, layout, copy_number, reprint_reason, pdf_sha256)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
            params![
                print.certificate_id,
                print.printed_at,
                print.mode,
                print.layout,
                print.copy_number,
                print.reprint_reason,
                print.pdf_sha256,
            ],
        )
    }
}
