//! What an officer worked on last, read from the images of the journal.

use crate::Read;
use crate::error::StoreError;

/// What a record is that was worked on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OpenedKind {
    /// A dossier.
    Dossier,
    /// A decision.
    Decision,
    /// An individual.
    Individual,
}

/// A record that was worked on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Opened {
    /// What it is.
    pub kind: OpenedKind,
    /// Its id.
    pub id: i64,
    /// The code of a dossier, the number of a decision; empty for an individual.
    pub code: String,
    /// Its title, award or name.
    pub title: String,
}

/// Acts that are looked through at most; older work is no longer "last".
const MOST_ACTS: u32 = 60;

/// Rows of one act that are looked at.
const MOST_ROWS: u32 = 40;

/// Images of one act among which those rows are looked for: a list of half a million awards holds none of them.
const MOST_IMAGES: u32 = 1_000;

/// An act that touches more people than this is a list, and says nothing about one of them.
const FEW_PEOPLE: usize = 5;

impl Read<'_> {
    /// The dossiers, decisions and people that acts touched last, the newest first and at most `limit`.
    ///
    /// # Errors
    ///
    /// A failure of SQLite.
    pub fn opened(&self, limit: usize) -> Result<Vec<Opened>, StoreError> {
        let acts = self.rows(
            "listing the last acts",
            "SELECT seq FROM journal ORDER BY seq DESC LIMIT ?1",
            [MOST_ACTS],
            |row| row.get::<_, i64>(0),
        )?;
        let mut found: Vec<Opened> = Vec::new();
        for act in acts {
            let touched = self.touched(act)?;
            let people = touched.iter().filter(|(kind, _)| *kind == OpenedKind::Individual).count();
            for (kind, id) in touched {
                let known = found.iter().any(|opened| opened.kind == kind && opened.id == id);
                if known || (kind == OpenedKind::Individual && people > FEW_PEOPLE) {
                    continue;
                }
                found.extend(self.opened_one(kind, id)?);
                if found.len() == limit {
                    return Ok(found);
                }
            }
        }
        Ok(found)
    }

    /// What the first rows of an act belong to, each once, the last first.
    fn touched(&self, act: i64) -> Result<Vec<(OpenedKind, i64)>, StoreError> {
        let rows = self.rows(
            "reading what an act touched",
            "SELECT table_name, row_id, json_extract(coalesce(after, before), '$.dossier_id'),
                    json_extract(coalesce(after, before), '$.subject_id'),
                    (SELECT a.decision_id FROM certificate AS c JOIN award_record AS a ON a.id = c.award_record_id
                      WHERE c.id = json_extract(after, '$.certificate_id'))
               FROM (SELECT * FROM journal_image WHERE seq = ?1 ORDER BY id LIMIT ?3)
              WHERE table_name IN ('dossier', 'nomination', 'council_session', 'decision', 'subject',
                    'rating', 'initiative', 'posting', 'discipline', 'certificate_print')
              ORDER BY id LIMIT ?2",
            (act, MOST_ROWS, MOST_IMAGES),
            |row| {
                let (table, id): (String, i64) = (row.get(0)?, row.get(1)?);
                let (dossier, subject): (Option<i64>, Option<i64>) = (row.get(2)?, row.get(3)?);
                let printed: Option<i64> = row.get(4)?;
                Ok(match table.as_str() {
                    "decision" => Some((OpenedKind::Decision, id)),
                    "dossier" => Some((OpenedKind::Dossier, id)),
                    "nomination" | "council_session" => dossier.map(|id| (OpenedKind::Dossier, id)),
                    "certificate_print" => printed.map(|id| (OpenedKind::Decision, id)),
                    "subject" => Some((OpenedKind::Individual, id)),
                    _ => subject.map(|id| (OpenedKind::Individual, id)),
                })
            },
        )?;
        let mut touched: Vec<(OpenedKind, i64)> = Vec::new();
        for one in rows.into_iter().flatten().rev() {
            if !touched.contains(&one) {
                touched.push(one);
            }
        }
        Ok(touched)
    }

    /// The record itself, if it is still there.
    fn opened_one(&self, kind: OpenedKind, id: i64) -> Result<Option<Opened>, StoreError> {
        let sql = match kind {
            OpenedKind::Dossier => "SELECT code, title FROM dossier WHERE id = ?1",
            OpenedKind::Decision => "SELECT number, award_name FROM decision WHERE id = ?1",
            OpenedKind::Individual => "SELECT '', name FROM subject WHERE id = ?1 AND kind = 'individual'",
        };
        self.maybe("reading what was worked on", sql, [id], |row| {
            Ok(Opened { kind, id, code: row.get(0)?, title: row.get(1)? })
        })
    }
}
