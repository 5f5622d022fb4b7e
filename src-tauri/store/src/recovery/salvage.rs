//! Every row that can still be read, by asking for each id.

use super::replay;
use crate::error::{Doing, StoreError};
use crate::gate::{Act, Tx};
use crate::stage::{Follow, ROWS_BETWEEN_QUESTIONS, Stage};
use crate::triggers::{self, Watched};
use crate::undo::columns_of;
use crate::{Read, connection, journal};
use rusqlite::types::Value;
use rusqlite::{Connection, OpenFlags, OptionalExtension, TransactionBehavior, params_from_iter};
use std::path::{Path, PathBuf};

/// Where a row came from that could not be read in its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Source {
    /// Its last image in the journal.
    Image,
    /// A copy of that name.
    Copy(String),
    /// Nowhere: it is lost, or it never was.
    Nowhere,
    /// It was read, and the file as it is now has no place for it: what it belongs to is lost.
    NoPlace,
}

/// A row that could not be read in its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LostRow {
    /// Its table.
    pub table: String,
    /// Its id.
    pub row: i64,
    /// The row as JSON, where it was found elsewhere.
    pub image: Option<String>,
    /// Where it was found.
    pub source: Source,
}

/// What was saved.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Salvaged {
    /// Rows in the new file.
    pub rows: u64,
    /// Rows that could not be read in their place.
    pub lost: Vec<LostRow>,
}

/// Ids that are asked for beyond the last one known, where the table cannot say its own last.
const BEYOND: i64 = 1_000;

/// Puts every row of `wreck` that can be read into the empty file at `part`, as one act.
pub(super) fn into(
    part: &Path,
    wreck: &Connection,
    copies: &[(String, PathBuf)],
    act: &Act,
    follow: Follow<'_>,
) -> Result<Salvaged, StoreError> {
    let doing = "salvaging rows";
    let mut conn = connection::writer(part, OpenFlags::empty())?;
    // Rows come table by table, and some of those that they name are lost; that is looked at in the end.
    conn.pragma_update(None, "foreign_keys", false).doing(doing)?;
    let copies: Vec<(&str, Connection)> = copies
        .iter()
        .filter_map(|(name, place)| Some((name.as_str(), connection::reader(place).ok()?)))
        .collect();
    let tx = conn.transaction_with_behavior(TransactionBehavior::Immediate).doing(doing)?;
    let guards = guards(&tx)?;
    let alphabet = so_vang_domain::text::Alphabet::default();
    let seq = journal::begin(&tx)?;
    let mut saved = Salvaged::default();
    replay::attachments(wreck, &tx)?;
    {
        let inner = Tx::of(Read { conn: &tx, orders: None }, &alphabet, act.at, seq);
        for table in triggers::watched(&tx)? {
            rows_of(&inner, wreck, &copies, &table, &mut saved, follow)?;
        }
    }
    orphans(&tx, &mut saved)?;
    if saved.rows == 0 {
        return Err(StoreError::Damaged { doing });
    }
    journal::finish(&tx, seq, act, None)?;
    for sql in guards {
        tx.execute_batch(&sql).doing(doing)?;
    }
    tx.commit().doing(doing)?;
    Ok(saved)
}

/// Takes away the triggers that guard the order in which rows are written, and returns what makes them again.
/// Images and the index of words go on.
fn guards(tx: &Connection) -> Result<Vec<String>, StoreError> {
    let doing = "making room for salvaged rows";
    let mut list = tx
        .prepare(
            "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'
                AND name NOT LIKE 'image\\_%' ESCAPE '\\' AND name NOT LIKE '%\\_words\\_%' ESCAPE '\\'
                AND tbl_name NOT IN ('journal', 'journal_image', 'attachment')",
        )
        .doing(doing)?;
    let found: Vec<(String, String)> =
        list.query_map([], |row| Ok((row.get(0)?, row.get(1)?))).and_then(Iterator::collect).doing(doing)?;
    found
        .into_iter()
        .map(|(name, sql)| tx.execute_batch(&format!("DROP TRIGGER {name}")).doing(doing).map(|()| sql))
        .collect()
}

fn rows_of(
    tx: &Tx<'_>,
    wreck: &Connection,
    copies: &[(&str, Connection)],
    table: &Watched,
    saved: &mut Salvaged,
    follow: Follow<'_>,
) -> Result<(), StoreError> {
    let sql =
        format!("SELECT {} FROM {1} NOT INDEXED WHERE rowid = ?1", table.image(&table.name), table.name);
    let ask = |conn: &Connection, id: i64| -> rusqlite::Result<Option<String>> {
        conn.prepare_cached(&sql)?.query_row([id], |row| row.get(0)).optional()
    };
    let newest = |conn: &Connection, id: i64| -> rusqlite::Result<Option<Option<String>>> {
        conn.prepare_cached(
            "SELECT after FROM journal_image WHERE table_name = ?1 AND row_id = ?2 ORDER BY id DESC LIMIT 1",
        )?
        .query_row((&table.name, id), |row| row.get(0))
        .optional()
    };
    for id in 1..=last(wreck, copies, table) {
        if id.cast_unsigned() % ROWS_BETWEEN_QUESTIONS == 0 {
            follow(Stage::Rows, saved.rows, None)?;
        }
        let read = ask(wreck, id);
        let image = newest(wreck, id);
        let found = match (read, image) {
            // The last image says what the row should be: a row that differs from it was changed by no act.
            (Ok(Some(row)), Ok(Some(Some(image)))) if row == image => Some((row, None)),
            (_, Ok(Some(Some(image)))) => Some((image, Some(Source::Image))),
            (Ok(Some(row)), Ok(None) | Err(_)) => Some((row, None)),
            // No row and no image, or an image that says that the row was removed.
            (Ok(None), Ok(None | Some(None))) | (_, Ok(Some(None))) => continue,
            (Ok(None) | Err(_), _) => {
                let elsewhere = copies.iter().find_map(|(name, conn)| {
                    ask(conn, id).ok().flatten().map(|row| (row, Some(Source::Copy((*name).to_owned()))))
                });
                if elsewhere.is_none() && ask(wreck, id).is_ok() {
                    continue;
                }
                elsewhere
            }
        };
        let Some((row, elsewhere)) = found else {
            saved.lost.push(LostRow {
                table: table.name.clone(),
                row: id,
                image: None,
                source: Source::Nowhere,
            });
            continue;
        };
        let placed = insert(tx, table, &row);
        if matches!(placed, Ok(())) {
            saved.rows += 1;
        }
        let source = if placed.is_err() { Some(Source::NoPlace) } else { elsewhere };
        if let Some(source) = source {
            saved.lost.push(LostRow { table: table.name.clone(), row: id, image: Some(row), source });
        }
    }
    Ok(())
}

/// The last id that may be there, as far as anything still says so.
fn last(wreck: &Connection, copies: &[(&str, Connection)], table: &Watched) -> i64 {
    let own = format!("SELECT max(rowid) FROM {}", table.name);
    let number = |conn: &Connection, sql: &str| {
        conn.query_row(sql, [], |row| row.get::<_, Option<i64>>(0)).map(Option::unwrap_or_default)
    };
    let imaged = format!("SELECT max(row_id) FROM journal_image WHERE table_name = '{}'", table.name);
    let named = number(wreck, &imaged).unwrap_or(0);
    let copied = copies.iter().filter_map(|(_, conn)| number(conn, &own).ok()).max().unwrap_or(0);
    match number(wreck, &own) {
        Ok(own) => own.max(named),
        Err(_) => named.max(copied) + BEYOND,
    }
}

fn insert(tx: &Tx<'_>, table: &Watched, row: &str) -> Result<(), StoreError> {
    let derived = tx.derived(&table.name, row)?;
    let (columns, values): (Vec<String>, Vec<Value>) =
        columns_of(table, row)?.into_iter().chain(derived).unzip();
    let names: Vec<String> = columns.iter().map(|column| format!("\"{column}\"")).collect();
    let marks: Vec<String> = (1..=columns.len()).map(|at| format!("?{at}")).collect();
    let sql = format!("INSERT INTO {} ({}) VALUES ({})", table.name, names.join(", "), marks.join(", "));
    tx.conn().execute(&sql, params_from_iter(values)).map(|_| ()).doing("salvaging rows")
}

/// Takes away rows that name one which is lost, until none is left; each is told.
fn orphans(tx: &Connection, saved: &mut Salvaged) -> Result<(), StoreError> {
    let doing = "looking for rows whose owner is lost";
    let watched = triggers::watched(tx)?;
    loop {
        let mut list = tx
            .prepare("SELECT DISTINCT \"table\", rowid FROM pragma_foreign_key_check WHERE parent <> 'attachment' AND rowid IS NOT NULL")
            .doing(doing)?;
        let found: Vec<(String, i64)> = list
            .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))
            .and_then(Iterator::collect)
            .doing(doing)?;
        if found.is_empty() {
            return Ok(());
        }
        for (name, row) in found {
            let Some(table) = watched.iter().find(|table| table.name == name) else { continue };
            let sql = format!("SELECT {} FROM {name} WHERE rowid = ?1", table.image(&name));
            let image = tx.query_row(&sql, [row], |row| row.get(0)).optional().doing(doing)?;
            let gone = tx.execute(&format!("DELETE FROM {name} WHERE rowid = ?1"), [row]).doing(doing)?;
            if gone == 0 {
                // What cannot be taken away would be looked for again and again.
                return Err(StoreError::Damaged { doing });
            }
            saved.rows = saved.rows.saturating_sub(1);
            saved.lost.retain(|lost| lost.table != name || lost.row != row);
            saved.lost.push(LostRow { table: name, row, image, source: Source::NoPlace });
        }
    }
}
