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

/// How many names that fit are looked at to find the best; more share so short a word that no order helps.
const CONSIDERED: u32 = 2000;

/// Which names come first: those that hold just the words typed, then those with the same accents that go on
/// in the middle of a word, then the rest.
fn rank(name: &str, typed: &str) -> u8 {
    let name = format!(" {} ", name.to_lowercase());
    match (name.contains(&format!(" {typed} ")), name.contains(typed)) {
        (true, _) => 0,
        (false, true) => 1,
        (false, false) => 2,
    }
}

impl Read<'_> {
    /// At most `limit` hits for the words of `text`: subjects with just these words and accents first, then
    /// other subjects, decisions, dossiers and awards.
    ///
    /// # Errors
    ///
    /// A failure of SQLite.
    pub fn search(&self, text: &str, limit: u32) -> Result<Vec<Found>, StoreError> {
        let Some(words) = words_query(text) else { return Ok(Vec::new()) };
        let mut hits = self.subjects_found(&words, &clean(text).to_lowercase(), limit)?;
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

    fn subjects_found(&self, words: &str, typed: &str, limit: u32) -> Result<Vec<Found>, StoreError> {
        let mut found: Vec<(i64, String, String)> = self.rows(
            "searching subjects",
            "SELECT s.id, s.kind, s.name
               FROM (SELECT rowid FROM subject_words WHERE subject_words MATCH ?1 LIMIT ?2) AS w
               JOIN subject AS s ON s.id = w.rowid
              ORDER BY s.sort_key, s.id",
            params![words, CONSIDERED],
            |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)),
        )?;
        // A stable sort keeps the Vietnamese order among equals. It comes before the cut, or «Hòa» would be
        // lost behind all who are called «Hoa».
        found.sort_by_key(|(_, _, name)| rank(name, typed));
        found.truncate(limit as usize);
        let mut hits = Vec::with_capacity(found.len());
        for (id, kind, title) in found {
            let Some(kind) = SubjectKind::from_key(&kind) else { continue };
            hits.push(Found { kind: FoundKind::Subject(kind), id, title, detail: self.detail(id)? });
        }
        Ok(hits)
    }

    /// What tells a subject from others of its name: post and unit, governing body, or address.
    fn detail(&self, subject_id: i64) -> Result<String, StoreError> {
        let mut rows = self.rows(
            "reading what tells a subject from others",
            "SELECT CASE s.kind WHEN 'individual' THEN
                      i.post || CASE WHEN i.post <> '' AND n.name IS NOT NULL THEN ' · ' ELSE '' END || coalesce(n.name, '')
                    ELSE coalesce(c.detail, h.address, '') END
               FROM subject AS s
               LEFT JOIN individual AS i ON i.subject_id = s.id
               LEFT JOIN unit_name AS n ON n.id = (SELECT m.id FROM unit_name AS m WHERE m.unit_id = i.unit_id
                                                    ORDER BY coalesce(m.valid_from, '') DESC LIMIT 1)
               LEFT JOIN collective AS c ON c.subject_id = s.id
               LEFT JOIN household AS h ON h.subject_id = s.id
              WHERE s.id = ?1",
            params![subject_id],
            |row| row.get(0),
        )?;
        Ok(rows.pop().unwrap_or_default())
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
