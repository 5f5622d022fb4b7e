//! Papers that were given out to be signed, and what came back.

use super::stale;
use crate::error::StoreError;
use crate::{Read, Tx};
use rusqlite::{Row, named_params, params};

/// What came back.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "the fields are the columns that the schema explains")]
pub struct Signed {
    pub sha256: String,
    pub at: String,
    /// Whether it begins with every byte of what was given out.
    pub prefix_holds: bool,
}

/// A paper as given out. It belongs to a decision or to a print run.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "the fields are the columns that the schema explains")]
pub struct SignedFile {
    pub id: i64,
    pub decision_id: Option<i64>,
    pub print_run_id: Option<i64>,
    pub name: String,
    pub exported_at: String,
    pub exported_sha256: String,
    pub exported_bytes: u64,
    pub signed: Option<Signed>,
    pub revision: i64,
}

const SIGNED_FILE: &str =
    "SELECT id, decision_id, print_run_id, name, exported_at, exported_sha256, exported_bytes,
        revision, signed_sha256, signed_at, prefix_holds FROM signed_file";

fn signed_file(row: &Row<'_>) -> rusqlite::Result<SignedFile> {
    let signed = match row.get::<_, Option<String>>(8)? {
        None => None,
        Some(sha256) => Some(Signed { sha256, at: row.get(9)?, prefix_holds: row.get(10)? }),
    };
    Ok(SignedFile {
        id: row.get(0)?,
        decision_id: row.get(1)?,
        print_run_id: row.get(2)?,
        name: row.get(3)?,
        exported_at: row.get(4)?,
        exported_sha256: row.get(5)?,
        exported_bytes: row.get::<_, i64>(6)?.cast_unsigned(),
        revision: row.get(7)?,
        signed,
    })
}

impl Read<'_> {
    /// The papers that were given out, those of one decision and its print runs or all; the newest first.
    ///
    /// # Errors
    ///
    /// A failure of SQLite.
    pub fn signed_files(&self, decision: Option<i64>) -> Result<Vec<SignedFile>, StoreError> {
        self.rows(
            "listing signed papers",
            &format!(
                "{SIGNED_FILE} WHERE ?1 IS NULL OR decision_id = ?1
                    OR print_run_id IN (SELECT r.id FROM print_run AS r WHERE r.decision_id = ?1)
                  ORDER BY id DESC"
            ),
            [decision],
            signed_file,
        )
    }

    /// The paper of an id.
    ///
    /// # Errors
    ///
    /// [`StoreError::NotFound`]; a failure of SQLite.
    pub fn signed_file(&self, id: i64) -> Result<SignedFile, StoreError> {
        self.maybe("reading a signed paper", &format!("{SIGNED_FILE} WHERE id = ?1"), [id], signed_file)?
            .ok_or(StoreError::NotFound { entity: "signed_file", id })
    }
}

impl Tx<'_> {
    /// Writes down that a paper was given out and returns its id; `id`, `signed` and `revision` of the argument
    /// are not looked at.
    ///
    /// # Errors
    ///
    /// A failure of SQLite, also for a paper of neither a decision nor a print run.
    pub fn add_signed_file(&self, file: &SignedFile) -> Result<i64, StoreError> {
        self.insert(
            "writing down a paper to be signed",
            "INSERT INTO signed_file (uuid, decision_id, print_run_id, name, exported_at, exported_sha256, exported_bytes)
             VALUES (:uuid, :decision, :run, :name, :at, :sha256, :bytes)",
            named_params! {
                ":uuid": self.uuid(), ":decision": file.decision_id, ":run": file.print_run_id, ":name": file.name,
                ":at": file.exported_at, ":sha256": file.exported_sha256, ":bytes": file.exported_bytes.cast_signed(),
            },
        )
    }

    /// Takes the signed file in, which must be kept; a later one takes the place of one before.
    ///
    /// # Errors
    ///
    /// [`StoreError::Stale`]; a failure of SQLite.
    pub fn set_signed(&self, id: i64, seen: i64, signed: &Signed) -> Result<(), StoreError> {
        let changed = self.change(
            "taking a signed paper in",
            "UPDATE signed_file SET signed_sha256 = ?3, signed_at = ?4, prefix_holds = ?5, revision = revision + 1
              WHERE id = ?1 AND revision = ?2",
            params![id, seen, signed.sha256, signed.at, signed.prefix_holds],
        )?;
        stale(changed, "signed_file", id, seen)
    }
}
