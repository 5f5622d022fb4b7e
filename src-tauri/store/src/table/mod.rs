//! One file a table: its row, its reads, its writes.

pub mod access;
pub mod answer;
pub mod attachment;
pub mod award_record;
pub mod backup;
mod by_hand;
pub mod calibration;
pub mod check_key;
pub mod council;
pub mod data_request;
pub mod deadline;
pub mod decision;
pub mod dossier;
pub mod fact;
pub mod font;
pub mod history;
pub mod judgement;
pub mod layout;
pub mod local_rule;
pub mod nomination;
pub mod office;
pub mod par_index;
pub mod picture;
pub mod print_run;
pub mod replacement;
pub mod safekeeping;
pub mod saved_view;
pub mod signed_file;
pub mod signer;
pub mod stock;
pub mod subject;
pub mod unit;

use crate::error::{Doing, StoreError};
use crate::{Read, Tx};
use chrono::NaiveDate;
use rusqlite::types::Value;
use rusqlite::{OptionalExtension, Params, Row};
use so_vang_domain::person::PersonName;
use so_vang_domain::subject::SubjectKind;
use so_vang_domain::text::fold;

/// A day as stored.
pub(crate) fn day(
    entity: &'static str,
    id: i64,
    column: &'static str,
    text: &str,
) -> Result<NaiveDate, StoreError> {
    text.parse().map_err(|_| StoreError::Unreadable { entity, id, column })
}

/// A day as stored, where it may be absent.
pub(crate) fn maybe_day(
    entity: &'static str,
    id: i64,
    column: &'static str,
    text: Option<String>,
) -> Result<Option<NaiveDate>, StoreError> {
    text.map(|text| day(entity, id, column, &text)).transpose()
}

/// Gives an enum its keys: `ALL`, `key` and `from_key`.
macro_rules! keyed {
    ($name:ident { $($variant:ident: $key:literal),+ $(,)? }) => {
        impl $name {
            /// All of them.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The key.
            pub fn key(self) -> &'static str {
                match self {
                    $(Self::$variant => $key),+
                }
            }

            /// Reads the key.
            pub fn from_key(key: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|one| one.key() == key)
            }
        }
    };
}
pub(crate) use keyed;

/// What an update of one row at a revision comes to.
pub(crate) fn stale(changed: usize, entity: &'static str, id: i64, seen: i64) -> Result<(), StoreError> {
    match changed {
        1 => Ok(()),
        _ => Err(StoreError::Stale { entity, id, seen }),
    }
}

/// What a removal of one row comes to.
pub(crate) fn one(removed: usize, entity: &'static str, id: i64) -> Result<(), StoreError> {
    match removed {
        1 => Ok(()),
        _ => Err(StoreError::NotFound { entity, id }),
    }
}

/// What tells two names apart, whatever their accents and capitals; a name of signs alone is told by itself.
pub(crate) fn own_words(name: &str) -> String {
    let folded = fold(name);
    if folded.is_empty() { name.to_owned() } else { folded }
}

/// A real number as it is stored: to a ten-thousandth, so that its row image holds every digit of it.
pub(crate) fn rounded(number: f64) -> f64 {
    (number * 10_000.0).round() / 10_000.0
}

impl Read<'_> {
    /// All rows of a statement.
    pub(crate) fn rows<T>(
        &self,
        doing: &'static str,
        sql: &str,
        params: impl Params,
        read: impl FnMut(&Row<'_>) -> rusqlite::Result<T>,
    ) -> Result<Vec<T>, StoreError> {
        let mut statement = self.conn.prepare_cached(sql).doing(doing)?;
        statement.query_map(params, read).and_then(Iterator::collect).doing(doing)
    }

    /// The one row of a statement, or none.
    pub(crate) fn maybe<T>(
        &self,
        doing: &'static str,
        sql: &str,
        params: impl Params,
        read: impl FnOnce(&Row<'_>) -> rusqlite::Result<T>,
    ) -> Result<Option<T>, StoreError> {
        let mut statement = self.conn.prepare_cached(sql).doing(doing)?;
        statement.query_row(params, read).optional().doing(doing)
    }

    /// The one number of a statement.
    pub(crate) fn count(
        &self,
        doing: &'static str,
        sql: &str,
        params: impl Params,
    ) -> Result<u64, StoreError> {
        let mut statement = self.conn.prepare_cached(sql).doing(doing)?;
        statement.query_row(params, |row| row.get::<_, i64>(0)).map(i64::cast_unsigned).doing(doing)
    }
}

impl Tx<'_> {
    /// Inserts a row and returns its id.
    pub(crate) fn insert(
        &self,
        doing: &'static str,
        sql: &str,
        params: impl Params,
    ) -> Result<i64, StoreError> {
        let mut statement = self.conn().prepare_cached(sql).doing(doing)?;
        statement.insert(params).doing(doing)
    }

    /// Runs a statement and returns how many rows it touched.
    pub(crate) fn change(
        &self,
        doing: &'static str,
        sql: &str,
        params: impl Params,
    ) -> Result<usize, StoreError> {
        let mut statement = self.conn().prepare_cached(sql).doing(doing)?;
        statement.execute(params).doing(doing)
    }

    /// The key by which a subject's name is ordered: by the given name for individuals, as written else.
    pub(crate) fn sort_key(&self, kind: SubjectKind, name: &str) -> Vec<u8> {
        match (kind, PersonName::parse(name)) {
            (SubjectKind::Individual, Ok(person)) => person.sort_key(self.alphabet()),
            (SubjectKind::Individual | SubjectKind::Collective | SubjectKind::Household, _) => {
                self.alphabet().sort_key(&[name])
            }
        }
    }

    /// The derived columns of a row image that is about to be written back.
    pub(crate) fn derived(&self, table: &str, image: &str) -> Result<Vec<(String, Value)>, StoreError> {
        let unreadable = || StoreError::Damaged { doing: "reading a row image" };
        let row: serde_json::Value = serde_json::from_str(image).map_err(|_| unreadable())?;
        let text = |column: &str| row.get(column).and_then(serde_json::Value::as_str).ok_or_else(unreadable);
        let folded = |words: &str| ("folded".to_owned(), Value::Text(fold(words)));
        Ok(match table {
            "subject" => {
                let kind = SubjectKind::from_key(text("kind")?).ok_or_else(unreadable)?;
                let key = self.sort_key(kind, text("name")?);
                vec![folded(text("name")?), ("sort_key".to_owned(), Value::Blob(key))]
            }
            "unit_name" => {
                let key = self.alphabet().sort_key(&[text("name")?]);
                vec![folded(text("name")?), ("sort_key".to_owned(), Value::Blob(key))]
            }
            "saved_view" => {
                let key = self.alphabet().sort_key(&[text("name")?]);
                let folded = Value::Text(own_words(text("name")?));
                vec![("folded".to_owned(), folded), ("sort_key".to_owned(), Value::Blob(key))]
            }
            "stock" => vec![("folded".to_owned(), Value::Text(own_words(text("name")?)))],
            "dossier" => vec![folded(&dossier::words(text("code")?, text("title")?))],
            "award_record" => {
                vec![folded(&award_record::words(
                    text("recipient")?,
                    text("award_name")?,
                    text("decision_number")?,
                ))]
            }
            "decision" => {
                vec![folded(&decision::words(text("number")?, text("award_name")?, text("content")?))]
            }
            _ => Vec::new(),
        })
    }
}
