//! The schema as a text that a person can read in a difference.

use crate::office::new;
use std::path::Path;

#[test]
#[expect(clippy::disallowed_methods, reason = "a test may ask how it is run")]
fn the_schema_is_as_committed() {
    let office = new("province", "2024-03-05");
    let path = office.desk.store().unwrap().path().to_owned();
    office.desk.close();
    let conn = rusqlite::Connection::open(path).unwrap();
    let mut statement = conn
        .prepare("SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE '%words\\_%' ESCAPE '\\' ORDER BY type, name")
        .unwrap();
    let parts: Vec<String> = statement.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect();
    let text: String = parts.iter().map(|part| format!("{};\n\n", squeeze(part))).collect();
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("ref/schema.sql");
    if std::fs::read_to_string(&file).unwrap_or_default() == text {
        return;
    }
    if std::env::var("UPDATE_REF").is_ok_and(|value| value == "1") && std::env::var("CI").is_err() {
        std::fs::write(&file, text).unwrap();
        return;
    }
    panic!("tests/ref/schema.sql is stale; run with UPDATE_REF=1, look at the difference and commit it");
}

/// One space where the text has many; comments stay.
fn squeeze(sql: &str) -> String {
    sql.lines().map(str::trim_end).collect::<Vec<_>>().join("\n")
}
