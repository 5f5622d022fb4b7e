//! Reading the journal.

use super::chain::code_of;
use crate::Read;
use crate::error::{Doing, StoreError};
use rusqlite::{Row, named_params};

/// One act as recorded.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "the fields are the columns that the schema explains")]
pub struct ActRow {
    pub seq: i64,
    pub at: String,
    pub actor: String,
    pub act: String,
    pub reason: String,
    pub legal_force: bool,
    pub undoes: Option<i64>,
    pub undone_by: Option<i64>,
    pub row_count: u64,
}

/// Which acts are wanted; the default is all.
#[derive(Debug, Clone, Default)]
pub struct ActFilter {
    /// Only acts of this officer.
    pub actor: Option<String>,
    /// Only acts of this family: `import` is `import.people` and all others that begin so.
    pub family: Option<String>,
    /// Only acts from this instant on, RFC 3339 in UTC.
    pub from: Option<String>,
    /// Only acts before this instant.
    pub before: Option<String>,
    /// Only acts of one of these names, officers or numbers.
    pub any_of: Option<AnyOf>,
}

/// What words were found in: names of acts, officers, numbers of acts whose reasons hold them.
#[derive(Debug, Clone, Default)]
#[expect(missing_docs, reason = "the fields are explained together")]
pub struct AnyOf {
    pub acts: Vec<String>,
    pub actors: Vec<String>,
    pub seqs: Vec<i64>,
}

const WHERE: &str = "
  WHERE (:actor IS NULL OR j.actor = :actor)
    AND (:family IS NULL OR j.act = :family OR substr(j.act, 1, length(:family) + 1) = :family || '.')
    AND (:from IS NULL OR j.at >= :from) AND (:before IS NULL OR j.at < :before)
    AND (:acts IS NULL OR j.act IN (SELECT value FROM json_each(:acts))
         OR j.actor IN (SELECT value FROM json_each(:actors)) OR j.seq IN (SELECT value FROM json_each(:seqs)))";

const ACT: &str = "SELECT j.seq, j.at, j.actor, j.act, j.reason, j.legal_force, j.undoes,
        (SELECT u.seq FROM journal AS u WHERE u.undoes = j.seq), j.row_count
   FROM journal AS j";

fn act(row: &Row<'_>) -> rusqlite::Result<ActRow> {
    Ok(ActRow {
        seq: row.get(0)?,
        at: row.get(1)?,
        actor: row.get(2)?,
        act: row.get(3)?,
        reason: row.get(4)?,
        legal_force: row.get(5)?,
        undoes: row.get(6)?,
        undone_by: row.get(7)?,
        row_count: row.get::<_, i64>(8)?.cast_unsigned(),
    })
}

/// A list as JSON, for `json_each`.
fn json<T: Clone + Into<serde_json::Value>>(list: &[T]) -> String {
    serde_json::Value::from(list.to_vec()).to_string()
}

impl Read<'_> {
    /// How many acts the journal holds.
    ///
    /// # Errors
    ///
    /// A failure of SQLite.
    pub fn act_count(&self) -> Result<u64, StoreError> {
        self.count("counting acts", "SELECT count(*) FROM journal", [])
    }

    /// A page of acts, the newest first.
    ///
    /// # Errors
    ///
    /// A failure of SQLite.
    pub fn acts(&self, offset: u32, limit: u32) -> Result<Vec<ActRow>, StoreError> {
        let sql = format!("{ACT} ORDER BY j.seq DESC LIMIT ?1 OFFSET ?2");
        self.rows("listing acts", &sql, [limit, offset], act)
    }

    /// The acts that `filter` lets through, the newest first: how many there are, and the page of them.
    ///
    /// # Errors
    ///
    /// A failure of SQLite.
    pub fn acts_of(
        &self,
        filter: &ActFilter,
        offset: u32,
        limit: u32,
    ) -> Result<(u64, Vec<ActRow>), StoreError> {
        let any = filter.any_of.as_ref();
        let acts = any.map(|any| json(&any.acts));
        let actors = any.map(|any| json(&any.actors));
        let seqs = any.map(|any| json(&any.seqs));
        let (actor, family) = (&filter.actor, &filter.family);
        let (from, before) = (&filter.from, &filter.before);
        let total = self.count(
            "counting acts",
            &format!("SELECT count(*) FROM journal AS j {WHERE}"),
            named_params! { ":actor": actor, ":family": family, ":from": from, ":before": before,
            ":acts": acts, ":actors": actors, ":seqs": seqs },
        )?;
        let rows = self.rows(
            "listing acts",
            &format!("{ACT} {WHERE} ORDER BY j.seq DESC LIMIT :limit OFFSET :offset"),
            named_params! { ":actor": actor, ":family": family, ":from": from, ":before": before,
            ":acts": acts, ":actors": actors, ":seqs": seqs, ":limit": limit, ":offset": offset },
            act,
        )?;
        Ok((total, rows))
    }

    /// The act of a number.
    ///
    /// # Errors
    ///
    /// [`StoreError::NotFound`].
    pub fn act(&self, seq: i64) -> Result<ActRow, StoreError> {
        self.maybe("reading an act", &format!("{ACT} WHERE j.seq = ?1"), [seq], act)?
            .ok_or(StoreError::NotFound { entity: "act", id: seq })
    }

    /// All officers and all names of acts that the journal holds.
    ///
    /// # Errors
    ///
    /// A failure of SQLite.
    pub fn actors_and_acts(&self) -> Result<(Vec<String>, Vec<String>), StoreError> {
        let names = |sql: &str| self.rows("listing officers", sql, [], |row| row.get(0));
        Ok((
            names("SELECT DISTINCT actor FROM journal ORDER BY actor")?,
            names("SELECT DISTINCT act FROM journal ORDER BY act")?,
        ))
    }

    /// The numbers and reasons of all acts that have one.
    ///
    /// # Errors
    ///
    /// A failure of SQLite.
    pub fn reasons(&self) -> Result<Vec<(i64, String)>, StoreError> {
        self.rows("listing reasons", "SELECT seq, reason FROM journal WHERE reason <> ''", [], |row| {
            Ok((row.get(0)?, row.get(1)?))
        })
    }

    /// The hash of the newest act: the head of the chain. Empty while there is none.
    ///
    /// # Errors
    ///
    /// A failure of SQLite.
    pub fn head(&self) -> Result<String, StoreError> {
        self.maybe(
            "reading the head of the journal",
            "SELECT hash FROM journal ORDER BY seq DESC LIMIT 1",
            [],
            |row| row.get(0),
        )
        .map(Option::unwrap_or_default)
    }

    /// The hash of one act.
    ///
    /// # Errors
    ///
    /// [`StoreError::NotFound`].
    pub fn hash_of_act(&self, seq: i64) -> Result<String, StoreError> {
        self.maybe("reading an act", "SELECT hash FROM journal WHERE seq = ?1", [seq], |row| row.get(0))?
            .ok_or(StoreError::NotFound { entity: "act", id: seq })
    }

    /// The newest act whose code is `code`, in the spelling of [`code_of`].
    ///
    /// # Errors
    ///
    /// A failure of SQLite.
    pub fn act_of_code(&self, code: &str) -> Result<Option<i64>, StoreError> {
        let doing = "looking for a code in the journal";
        let mut statement =
            self.conn.prepare_cached("SELECT seq, hash FROM journal ORDER BY seq DESC").doing(doing)?;
        let mut rows = statement.query([]).doing(doing)?;
        while let Some(row) = rows.next().doing(doing)? {
            let hash = row.get_ref(1).and_then(|hash| Ok(hash.as_str()?)).doing(doing)?;
            if code_of(hash) == code {
                return row.get(0).map(Some).doing(doing);
            }
        }
        Ok(None)
    }
}
