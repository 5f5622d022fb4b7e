//! Are the files that rows name there, and are their bytes those of their hash?

use super::{Finding, MOST_OF_A_TABLE};
use crate::error::{Doing, StoreError};
use crate::hex;
use crate::stage::{Follow, Stage};
use crate::triggers;
use rusqlite::Connection;
use sha2::{Digest, Sha256};

/// Hashes every attachment again and looks for those that a row names and that are not there.
pub(super) fn check(
    conn: &Connection,
    findings: &mut Vec<Finding>,
    follow: Follow<'_>,
) -> Result<(), StoreError> {
    let doing = "comparing attachments with their hashes";
    let total: i64 = conn.query_row("SELECT count(*) FROM attachment", [], |row| row.get(0)).doing(doing)?;
    let mut statement = conn.prepare("SELECT sha256, bytes FROM attachment").doing(doing)?;
    let mut rows = statement.query([]).doing(doing)?;
    let (mut done, mut differing) = (0, 0);
    follow(Stage::Attachments, done, Some(total.cast_unsigned()))?;
    while let Some(row) = rows.next().doing(doing)? {
        let sha256: String = row.get(0).doing(doing)?;
        let bytes = row.get_ref(1).and_then(|bytes| Ok(bytes.as_blob()?)).doing(doing)?;
        if hex(&Sha256::digest(bytes)) != sha256 && differing < MOST_OF_A_TABLE {
            differing += 1;
            findings.push(Finding::Attachment { sha256, missing: false });
        }
        done += 1;
        // Each may be as large as a whole office of people, so it is asked after every one.
        follow(Stage::Attachments, done, Some(total.cast_unsigned()))?;
    }
    for table in triggers::watched(conn)? {
        let name = &table.name;
        let sql =
            format!("SELECT \"from\" FROM pragma_foreign_key_list('{name}') WHERE \"table\" = 'attachment'");
        let mut naming = conn.prepare(&sql).doing(doing)?;
        let columns: Vec<String> =
            naming.query_map([], |row| row.get(0)).and_then(Iterator::collect).doing(doing)?;
        for column in columns {
            let sql = format!(
                "SELECT DISTINCT {column} FROM {name} WHERE {column} IS NOT NULL
                    AND {column} NOT IN (SELECT sha256 FROM attachment) LIMIT {MOST_OF_A_TABLE}"
            );
            let mut missing = conn.prepare(&sql).doing(doing)?;
            let hashes: Vec<String> =
                missing.query_map([], |row| row.get(0)).and_then(Iterator::collect).doing(doing)?;
            for sha256 in hashes {
                let finding = Finding::Attachment { sha256, missing: true };
                if !findings.contains(&finding) {
                    findings.push(finding);
                }
            }
        }
    }
    Ok(())
}
