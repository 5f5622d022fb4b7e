//! One search over everything, forgiving of accents, đ and d, and the order of words.

use super::words_query;
use crate::Read;
use crate::error::StoreError;
use rusqlite::params;
use so_vang_domain::subject::SubjectKind;
use so_vang_domain::text::{clean, distance, fold};

/// What kind of record was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FoundKind {
    /// An individual, a collective or a household.
    Subject(SubjectKind),
    /// A dossier.
    Dossier,
    /// A decision.
    Decision,
    /// An award on record.
    Award,
}

impl FoundKind {
    /// The key of its Vietnamese text.
    pub fn key(self) -> &'static str {
        match self {
            Self::Subject(kind) => kind.key(),
            Self::Dossier => "dossier",
            Self::Decision => "decision",
            Self::Award => "award",
        }
    }
}

/// One hit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// What it is.
    pub kind: FoundKind,
    /// Its id.
    pub id: i64,
    /// Its name.
    pub title: String,
    /// What tells it from others of that name.
    pub detail: String,
}

impl Read<'_> {
    /// At most `limit` hits for the words of `text`: subjects whose names have the same accents first,
    /// then other subjects, decisions, dossiers and awards.
    ///
    /// # Errors
    ///
    /// A failure of SQLite.
    pub fn search(&self, text: &str, limit: u32) -> Result<Vec<Found>, StoreError> {
        let Some(words) = words_query(text) else { return Ok(Vec::new()) };
        let mut hits = self.subjects_found(&words, limit)?;
        let typed = clean(text).to_lowercase();
        // A stable sort keeps the Vietnamese order among equals.
        hits.sort_by_key(|hit| !hit.title.to_lowercase().contains(&typed));
        let folded = fold(text);
        let mut more = self.rows(
            "searching decisions",
            "SELECT id, number, award_name || ' · ' || issued_on FROM decision
              WHERE instr(folded, ?1) > 0 ORDER BY issued_on DESC LIMIT ?2",
            params![folded, limit],
            |row| {
                Ok(Found {
                    kind: FoundKind::Decision,
                    id: row.get(0)?,
                    title: row.get(1)?,
                    detail: row.get(2)?,
                })
            },
        )?;
        more.extend(self.rows(
            "searching dossiers",
            "SELECT id, code, title FROM dossier WHERE instr(folded, ?1) > 0 ORDER BY id DESC LIMIT ?2",
            params![folded, limit],
            |row| {
                Ok(Found {
                    kind: FoundKind::Dossier,
                    id: row.get(0)?,
                    title: row.get(1)?,
                    detail: row.get(2)?,
                })
            },
        )?);
        more.extend(self.rows(
            "searching awards",
            "SELECT id, recipient, award_name || ' · ' || year || CASE decision_number WHEN '' THEN '' ELSE ' · ' || decision_number END
               FROM award_record WHERE id IN (SELECT rowid FROM award_words WHERE award_words MATCH ?1 LIMIT ?2)
              ORDER BY year DESC, id",
            params![words, limit],
            |row| Ok(Found { kind: FoundKind::Award, id: row.get(0)?, title: row.get(1)?, detail: row.get(2)? }),
        )?);
        // Subjects may take at most all but a few places, so that a decision is never crowded out.
        let reserved = more.len().min(limit as usize / 4);
        hits.truncate(limit as usize - reserved);
        hits.extend(more);
        hits.truncate(limit as usize);
        Ok(hits)
    }

    fn subjects_found(&self, words: &str, limit: u32) -> Result<Vec<Found>, StoreError> {
        let found = self.rows(
            "searching subjects",
            "SELECT s.id, s.kind, s.name,
                    CASE s.kind WHEN 'individual' THEN
                      i.post || CASE WHEN i.post <> '' AND n.name IS NOT NULL THEN ' · ' ELSE '' END || coalesce(n.name, '')
                    ELSE coalesce(c.detail, h.address, '') END
               FROM (SELECT rowid FROM subject_words WHERE subject_words MATCH ?1 LIMIT 2000) AS w
               JOIN subject AS s ON s.id = w.rowid
               LEFT JOIN individual AS i ON i.subject_id = s.id
               LEFT JOIN unit_name AS n ON n.id = (SELECT m.id FROM unit_name AS m WHERE m.unit_id = i.unit_id
                                                    ORDER BY coalesce(m.valid_from, '') DESC LIMIT 1)
               LEFT JOIN collective AS c ON c.subject_id = s.id
               LEFT JOIN household AS h ON h.subject_id = s.id
              ORDER BY s.sort_key, s.id LIMIT ?2",
            params![words, limit],
            |row| Ok((row.get(0)?, row.get::<_, String>(1)?, row.get(2)?, row.get(3)?)),
        )?;
        Ok(found
            .into_iter()
            .filter_map(|(id, kind, title, detail)| {
                let kind = FoundKind::Subject(SubjectKind::from_key(&kind)?);
                Some(Found { kind, id, title, detail })
            })
            .collect())
    }

    /// Individuals whose name differs from `text` by at most two letters, for the question «có phải là …?».
    ///
    /// Looks only at names whose last word begins with the same letter.
    ///
    /// # Errors
    ///
    /// A failure of SQLite.
    pub fn close_to(&self, text: &str, limit: u32) -> Result<Vec<Found>, StoreError> {
        let folded = fold(text);
        let Some(first) = folded.split(' ').next_back().and_then(|word| word.chars().next()) else {
            return Ok(Vec::new());
        };
        let candidates = self.rows(
            "looking for close names",
            "SELECT s.id, s.kind, s.name, s.folded, coalesce(i.post, '') FROM subject AS s
               LEFT JOIN individual AS i ON i.subject_id = s.id
              WHERE s.id IN (SELECT rowid FROM subject_words WHERE subject_words MATCH ?1)
                AND length(s.folded) BETWEEN ?2 - 2 AND ?2 + 2",
            params![format!("\"{first}\"*"), i64::try_from(folded.chars().count()).unwrap_or(i64::MAX)],
            |row| {
                Ok((
                    row.get::<_, i64>(0)?,
                    row.get::<_, String>(1)?,
                    row.get::<_, String>(2)?,
                    row.get::<_, String>(3)?,
                    row.get(4)?,
                ))
            },
        )?;
        let mut close: Vec<(usize, Found)> = candidates
            .into_iter()
            .filter_map(|(id, kind, title, name, detail)| {
                let steps = distance(&folded, &name, 2);
                let kind = FoundKind::Subject(SubjectKind::from_key(&kind)?);
                (1..=2).contains(&steps).then_some((steps, Found { kind, id, title, detail }))
            })
            .collect();
        close.sort_by_key(|(steps, _)| *steps);
        close.truncate(limit as usize);
        Ok(close.into_iter().map(|(_, found)| found).collect())
    }
}
