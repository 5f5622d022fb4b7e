//! Nominations with their ballots.

use crate::error::StoreError;
use crate::{Read, Tx};
use rusqlite::{Row, named_params, params};
use so_vang_domain::catalogue::AwardCode;
use so_vang_domain::subject::{SubjectClass, SubjectKind};

/// A nomination as written.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "the fields are the columns that the schema explains")]
pub struct Nomination {
    pub dossier_id: i64,
    pub position: u32,
    pub subject_id: i64,
    pub award_code: AwardCode,
    pub honorific: String,
    pub recipient_line: String,
    pub achievement: String,
    pub note: String,
}

/// A nomination with its subject, its ballots and its decision.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "the fields are the columns that the schema explains")]
pub struct NominationRow {
    pub id: i64,
    pub revision: i64,
    pub nomination: Nomination,
    pub kind: SubjectKind,
    pub class: SubjectClass,
    pub name: String,
    pub ballots: Option<BallotRow>,
    pub decision: Option<(i64, String)>,
}

/// The ballots on a nomination.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(missing_docs, reason = "the fields are the columns that the schema explains")]
pub struct BallotRow {
    pub in_favour: u32,
    pub against: u32,
    pub threshold_percent: u32,
    pub members: u32,
}

impl BallotRow {
    /// Whether the ballots in favour reach the threshold, counted against all members.
    pub fn approved(self) -> bool {
        let session =
            so_vang_domain::council::Session { members: self.members, present: 0, written_opinions: 0 };
        let ballots = so_vang_domain::council::Ballots { in_favour: self.in_favour, against: self.against };
        session.reaches(ballots, self.threshold_percent)
    }
}

impl NominationRow {
    /// The recipient as printed: form of address and name.
    pub fn recipient(&self) -> String {
        if self.nomination.honorific.is_empty() {
            self.name.clone()
        } else {
            format!("{} {}", self.nomination.honorific, self.name)
        }
    }

    /// Whether the council approved it.
    pub fn approved(&self) -> bool {
        self.ballots.is_some_and(BallotRow::approved)
    }
}

const NOMINATION: &str =
    "SELECT n.id, n.revision, n.dossier_id, n.position, n.subject_id, n.award_code, n.honorific,
        n.recipient_line, n.achievement, n.note, s.kind, s.class, s.name,
        v.in_favour, v.against, v.threshold_percent, cs.members, a.decision_id, a.decision_number
   FROM nomination AS n
   JOIN subject AS s ON s.id = n.subject_id
   LEFT JOIN council_vote AS v ON v.nomination_id = n.id
   LEFT JOIN council_session AS cs ON cs.id = v.session_id
   LEFT JOIN award_record AS a ON a.nomination_id = n.id";

fn nomination(row: &Row<'_>) -> rusqlite::Result<NominationRow> {
    let in_favour: Option<u32> = row.get(13)?;
    let decision_id: Option<i64> = row.get(17)?;
    Ok(NominationRow {
        id: row.get(0)?,
        revision: row.get(1)?,
        nomination: Nomination {
            dossier_id: row.get(2)?,
            position: row.get(3)?,
            subject_id: row.get(4)?,
            award_code: row.get(5)?,
            honorific: row.get(6)?,
            recipient_line: row.get(7)?,
            achievement: row.get(8)?,
            note: row.get(9)?,
        },
        kind: SubjectKind::from_key(&row.get::<_, String>(10)?).unwrap_or(SubjectKind::Individual),
        class: SubjectClass::from_key(&row.get::<_, String>(11)?).unwrap_or_default(),
        name: row.get(12)?,
        ballots: match in_favour {
            None => None,
            Some(in_favour) => Some(BallotRow {
                in_favour,
                against: row.get(14)?,
                threshold_percent: row.get(15)?,
                members: row.get(16)?,
            }),
        },
        decision: match decision_id {
            None => None,
            Some(id) => Some((id, row.get(18)?)),
        },
    })
}

impl Read<'_> {
    /// All nominations of a dossier in the order of its list.
    ///
    /// # Errors
    ///
    /// A failure of SQLite.
    pub fn nominations(&self, dossier: i64) -> Result<Vec<NominationRow>, StoreError> {
        self.rows(
            "listing nominations",
            &format!("{NOMINATION} WHERE n.dossier_id = ?1 ORDER BY n.position, n.id"),
            [dossier],
            nomination,
        )
    }

    /// The nominations of a JSON list of ids, in any order.
    pub(crate) fn nominations_of_ids(&self, ids: &str) -> Result<Vec<NominationRow>, StoreError> {
        let sql = format!("{NOMINATION} WHERE n.id IN (SELECT value FROM json_each(?1))");
        self.rows("listing nominations", &sql, [ids], nomination)
    }

    /// The nomination of an id.
    ///
    /// # Errors
    ///
    /// [`StoreError::NotFound`].
    pub fn nomination(&self, id: i64) -> Result<NominationRow, StoreError> {
        self.maybe("reading a nomination", &format!("{NOMINATION} WHERE n.id = ?1"), [id], nomination)?
            .ok_or(StoreError::NotFound { entity: "nomination", id })
    }

    /// The nominations of a subject over all dossiers.
    ///
    /// # Errors
    ///
    /// A failure of SQLite.
    pub fn nominations_of(&self, subject: i64) -> Result<Vec<NominationRow>, StoreError> {
        self.rows(
            "listing nominations of a subject",
            &format!("{NOMINATION} WHERE n.subject_id = ?1 ORDER BY n.id DESC"),
            [subject],
            nomination,
        )
    }
}

impl Tx<'_> {
    /// Adds a nomination and returns its id.
    ///
    /// # Errors
    ///
    /// A failure of SQLite, also if the dossier is not open.
    pub fn add_nomination(&self, nomination: &Nomination) -> Result<i64, StoreError> {
        self.insert(
            "writing a nomination",
            "INSERT INTO nomination (uuid, dossier_id, position, subject_id, award_code, honorific, recipient_line,
                    achievement, note)
             VALUES (:uuid, :dossier, :position, :subject, :award, :honorific, :line, :achievement, :note)",
            named_params! {
                ":uuid": self.uuid(), ":dossier": nomination.dossier_id, ":position": nomination.position,
                ":subject": nomination.subject_id, ":award": nomination.award_code, ":honorific": nomination.honorific,
                ":line": nomination.recipient_line, ":achievement": nomination.achievement, ":note": nomination.note,
            },
        )
    }

    /// Writes a nomination back if it is still at revision `seen`.
    ///
    /// # Errors
    ///
    /// [`StoreError::Stale`] if another window changed it first.
    pub fn set_nomination(&self, id: i64, seen: i64, nomination: &Nomination) -> Result<(), StoreError> {
        let changed = self.change(
            "changing a nomination",
            "UPDATE nomination SET position = :position, honorific = :honorific, recipient_line = :line,
                    achievement = :achievement, note = :note, revision = revision + 1
              WHERE id = :id AND revision = :seen",
            named_params! {
                ":id": id, ":seen": seen, ":position": nomination.position, ":honorific": nomination.honorific,
                ":line": nomination.recipient_line, ":achievement": nomination.achievement, ":note": nomination.note,
            },
        )?;
        if changed == 1 { Ok(()) } else { Err(StoreError::Stale { entity: "nomination", id, seen }) }
    }

    /// Takes a nomination off the list.
    ///
    /// # Errors
    ///
    /// [`StoreError::NotFound`].
    pub fn remove_nomination(&self, id: i64) -> Result<(), StoreError> {
        self.change("removing answers", "DELETE FROM answer WHERE nomination_id = ?1", params![id])?;
        match self.change("removing a nomination", "DELETE FROM nomination WHERE id = ?1", params![id])? {
            1 => Ok(()),
            _ => Err(StoreError::NotFound { entity: "nomination", id }),
        }
    }
}
