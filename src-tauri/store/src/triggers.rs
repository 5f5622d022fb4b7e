//! The journal's triggers, made from the schema so that no writer can forget them.

use crate::error::{Doing, StoreError};
use rusqlite::Connection;
use std::fmt::Write;

/// Tables that the journal does not watch: the journal itself, what belongs to the gate, and files that rows name
/// by their hash, which the rows' images hold.
const UNWATCHED: [&str; 5] = ["journal", "journal_image", "open_act", "open_erasure", "attachment"];

/// Columns that are computed from others; row images leave them out.
pub(crate) const DERIVED: [&str; 2] = ["folded", "sort_key"];

/// One table that the journal watches.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Watched {
    pub(crate) name: String,
    /// The stored columns in the order of the schema, without the derived ones.
    pub(crate) columns: Vec<Column>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Column {
    pub(crate) name: String,
    pub(crate) blob: bool,
    pub(crate) nullable: bool,
}

impl Watched {
    /// The row as JSON, as an SQL expression; `row` is `OLD`, `NEW` or the name of a table.
    ///
    /// JSON cannot hold a BLOB, so a BLOB is written as hex; an absent one stays absent.
    pub(crate) fn image(&self, row: &str) -> String {
        let pairs: Vec<String> = self
            .columns
            .iter()
            .map(|column| {
                let name = &column.name;
                if column.blob && column.nullable {
                    format!("'{name}', iif({row}.\"{name}\" IS NULL, NULL, hex({row}.\"{name}\"))")
                } else if column.blob {
                    format!("'{name}', hex({row}.\"{name}\")")
                } else {
                    format!("'{name}', {row}.\"{name}\"")
                }
            })
            .collect();
        format!("json_object({})", pairs.join(", "))
    }
}

/// All tables that the journal watches, in the order in which the schema made them.
pub(crate) fn watched(conn: &Connection) -> Result<Vec<Watched>, StoreError> {
    let mut tables = conn
        .prepare(
            "SELECT name FROM pragma_table_list
              WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'
              ORDER BY (SELECT rowid FROM sqlite_schema AS made WHERE made.name = pragma_table_list.name)",
        )
        .doing("listing the tables")?;
    let names = tables
        .query_map([], |row| row.get::<_, String>(0))
        .and_then(Iterator::collect::<Result<Vec<_>, _>>)
        .doing("listing the tables")?;
    names
        .into_iter()
        .filter(|name| !UNWATCHED.contains(&name.as_str()))
        .map(|name| {
            let mut columns = conn
                .prepare("SELECT name, type, \"notnull\" FROM pragma_table_info(?1)")
                .doing("listing the columns")?;
            let columns = columns
                .query_map([&name], |row| {
                    Ok(Column {
                        name: row.get(0)?,
                        blob: row.get::<_, String>(1)? == "BLOB",
                        nullable: !row.get::<_, bool>(2)?,
                    })
                })
                .and_then(Iterator::collect::<Result<Vec<_>, _>>)
                .doing("listing the columns")?;
            let columns =
                columns.into_iter().filter(|column| !DERIVED.contains(&column.name.as_str())).collect();
            Ok(Watched { name, columns })
        })
        .collect()
}

/// Makes the triggers of every watched table anew.
///
/// An update that changes no stored column leaves no image. The act's number comes from `open_act`;
/// outside the gate it is NULL, which `journal_image` refuses, and with it the write.
pub(crate) fn make(conn: &Connection) -> Result<(), StoreError> {
    let mut sql = String::new();
    for table in watched(conn)? {
        let name = &table.name;
        let changed: Vec<String> = table
            .columns
            .iter()
            .map(|column| format!("OLD.\"{0}\" IS NOT NEW.\"{0}\"", column.name))
            .collect();
        let (old, new) = (table.image("OLD"), table.image("NEW"));
        for (event, row, before, after, when) in [
            ("INSERT", "NEW", "NULL", new.as_str(), String::new()),
            ("UPDATE", "NEW", old.as_str(), new.as_str(), format!("WHEN {}", changed.join(" OR "))),
            ("DELETE", "OLD", old.as_str(), "NULL", String::new()),
        ] {
            let trigger = format!("image_{name}_{}", event.to_lowercase());
            // Writing into a string cannot fail.
            let _ = write!(
                sql,
                "DROP TRIGGER IF EXISTS {trigger};
                 CREATE TRIGGER {trigger} AFTER {event} ON {name} {when} BEGIN
                   INSERT INTO journal_image (seq, table_name, row_id, before, after)
                   VALUES ((SELECT seq FROM open_act), '{name}', {row}.rowid, {before}, {after});
                 END;"
            );
        }
    }
    conn.execute_batch(&sql).doing("making the triggers of the journal")
}
