//! Requests of those whom data is about.

use super::{day, keyed, maybe_day, stale};
use crate::error::StoreError;
use crate::{Read, Tx};
use chrono::NaiveDate;
use rusqlite::{Row, named_params};

/// How a request ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// All of it was done.
    Done,
    /// Some of it was done.
    Partly,
    /// It was refused, with a ground.
    Refused,
}

keyed!(Outcome { Done: "done", Partly: "partly", Refused: "refused" });

/// A request as recorded.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "the fields are the columns that the schema explains")]
pub struct DataRequest {
    pub id: i64,
    pub kind: String,
    pub requester: String,
    pub subject_id: Option<i64>,
    /// The individual's name as of now; empty if none or gone.
    pub subject: String,
    pub received_on: NaiveDate,
    pub reply_by: NaiveDate,
    pub due_on: NaiveDate,
    pub content: String,
    pub answered_on: Option<NaiveDate>,
    pub outcome: Option<Outcome>,
    pub answer: String,
    pub revision: i64,
}

type Raw = (
    (i64, String, String, Option<i64>, String, String, String),
    (String, String, Option<String>, Option<String>, String, i64),
);

fn raw(row: &Row<'_>) -> rusqlite::Result<Raw> {
    Ok((
        (row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?, row.get(4)?, row.get(5)?, row.get(6)?),
        (row.get(7)?, row.get(8)?, row.get(9)?, row.get(10)?, row.get(11)?, row.get(12)?),
    ))
}

fn request(raw: Raw) -> Result<DataRequest, StoreError> {
    const ENTITY: &str = "data request";
    let ((id, kind, requester, subject_id, subject, received_on, reply_by), rest) = raw;
    let (due_on, content, answered_on, outcome, answer, revision) = rest;
    Ok(DataRequest {
        id,
        kind,
        requester,
        subject_id,
        subject,
        received_on: day(ENTITY, id, "day of receipt", &received_on)?,
        reply_by: day(ENTITY, id, "day of reply", &reply_by)?,
        due_on: day(ENTITY, id, "due day", &due_on)?,
        content,
        answered_on: maybe_day(ENTITY, id, "day of the answer", answered_on)?,
        outcome: outcome
            .map(|key| {
                Outcome::from_key(&key).ok_or(StoreError::Unreadable {
                    entity: ENTITY,
                    id,
                    column: "outcome",
                })
            })
            .transpose()?,
        answer,
        revision,
    })
}

const REQUEST: &str = "SELECT r.id, r.kind, r.requester, r.subject_id, coalesce(s.name, ''), r.received_on,
        r.reply_by, r.due_on, r.content, r.answered_on, r.outcome, r.answer, r.revision
   FROM data_request AS r LEFT JOIN subject AS s ON s.id = r.subject_id";

impl Read<'_> {
    /// All requests: the open ones by their due day, then those that were answered, the newest first.
    ///
    /// # Errors
    ///
    /// [`StoreError::Unreadable`].
    pub fn data_requests(&self) -> Result<Vec<DataRequest>, StoreError> {
        let sql = format!(
            "{REQUEST} ORDER BY r.answered_on IS NOT NULL, iif(r.answered_on IS NULL, r.due_on, NULL), r.answered_on DESC, r.id DESC"
        );
        self.rows("listing data requests", &sql, [], raw)?.into_iter().map(request).collect()
    }

    /// The request of an id.
    ///
    /// # Errors
    ///
    /// [`StoreError::NotFound`], [`StoreError::Unreadable`].
    pub fn data_request(&self, id: i64) -> Result<DataRequest, StoreError> {
        let found = self.maybe("reading a data request", &format!("{REQUEST} WHERE r.id = ?1"), [id], raw)?;
        request(found.ok_or(StoreError::NotFound { entity: "data request", id })?)
    }
}

impl Tx<'_> {
    /// Writes a request down and returns its id; `id`, `subject` and `revision` are not looked at.
    ///
    /// # Errors
    ///
    /// A failure of SQLite.
    pub fn add_data_request(&self, request: &DataRequest) -> Result<i64, StoreError> {
        self.insert(
            "writing a data request",
            "INSERT INTO data_request (uuid, kind, requester, subject_id, received_on, reply_by, due_on, content, answer)
             VALUES (:uuid, :kind, :requester, :subject, :received_on, :reply_by, :due_on, :content, '')",
            named_params! {
                ":uuid": self.uuid(), ":kind": request.kind, ":requester": request.requester,
                ":subject": request.subject_id, ":received_on": request.received_on.to_string(),
                ":reply_by": request.reply_by.to_string(), ":due_on": request.due_on.to_string(),
                ":content": request.content,
            },
        )
    }

    /// Changes a request that is still at its revision.
    ///
    /// # Errors
    ///
    /// [`StoreError::Stale`].
    pub fn set_data_request(&self, request: &DataRequest) -> Result<(), StoreError> {
        let changed = self.change(
            "changing a data request",
            "UPDATE data_request SET kind = :kind, requester = :requester, subject_id = :subject,
                    received_on = :received_on, reply_by = :reply_by, due_on = :due_on, content = :content,
                    answered_on = :answered_on, outcome = :outcome, answer = :answer, revision = revision + 1
              WHERE id = :id AND revision = :seen",
            named_params! {
                ":id": request.id, ":seen": request.revision, ":kind": request.kind,
                ":requester": request.requester, ":subject": request.subject_id,
                ":received_on": request.received_on.to_string(), ":reply_by": request.reply_by.to_string(),
                ":due_on": request.due_on.to_string(), ":content": request.content,
                ":answered_on": request.answered_on.map(|day| day.to_string()),
                ":outcome": request.outcome.map(Outcome::key), ":answer": request.answer,
            },
        )?;
        stale(changed, "data request", request.id, request.revision)
    }
}
