//! Brings a file to the newest schema: all steps or none.

use crate::error::{Doing, StoreError};
use crate::triggers;
use rusqlite::{Connection, TransactionBehavior};

/// Marks the file as ours: the letters «SoVa».
pub(crate) const APPLICATION_ID: i32 = 0x536F_5661;

/// One step of the schema. A released step never changes.
pub(crate) struct Migration {
    pub(crate) name: &'static str,
    pub(crate) sql: &'static str,
}

/// The steps from an empty file to the newest schema.
pub(crate) const MIGRATIONS: &[Migration] =
    &[Migration { name: "0001_init", sql: include_str!("../migrations/0001_init.sql") }];

/// The newest schema that this program knows.
pub(crate) fn newest() -> u32 {
    u32::try_from(MIGRATIONS.len()).unwrap_or(u32::MAX)
}

/// Reads the schema number of a file and refuses files of others and of newer programs.
///
/// # Errors
///
/// [`StoreError::Foreign`], [`StoreError::TooNew`], or a failure of SQLite.
pub(crate) fn recognise(conn: &Connection) -> Result<u32, StoreError> {
    let number = |pragma| {
        conn.pragma_query_value(None, pragma, |row| row.get::<_, i32>(0)).doing("reading the schema version")
    };
    if number("application_id")? != APPLICATION_ID {
        return Err(StoreError::Foreign);
    }
    let found = u32::try_from(number("user_version")?).unwrap_or(u32::MAX);
    if found > newest() { Err(StoreError::TooNew { found, known: newest() }) } else { Ok(found) }
}

/// Takes all steps that the file lacks in one transaction, then makes the journal's triggers anew.
///
/// # Errors
///
/// As [`recognise`]; a failing step leaves the file as it was.
pub(crate) fn migrate(conn: &mut Connection) -> Result<(), StoreError> {
    // The lock comes before the look: a second process waits here and then finds nothing to do.
    let tx =
        conn.transaction_with_behavior(TransactionBehavior::Immediate).doing("starting the migration")?;
    let found = recognise(&tx)?;
    if found == newest() {
        return Ok(());
    }
    for step in MIGRATIONS.iter().skip(found as usize) {
        tx.execute_batch(step.sql).doing(step.name)?;
    }
    triggers::make(&tx)?;
    tx.pragma_update(None, "user_version", newest()).doing("writing the schema version")?;
    tx.commit().doing("finishing the migration")
}

#[cfg(test)]
mod tests {
    use super::*;
    use sha2::{Digest, Sha256};

    #[test]
    fn a_released_migration_never_changes() {
        // Change a hash here only while its step has not been released with a version of the program.
        let frozen: [(&str, &str); 1] =
            [("0001_init", "28085a071a2939bf39195100ca8333e7619b702769724f0d71a66bf491e197f8")];
        for (step, (name, hash)) in MIGRATIONS.iter().zip(frozen) {
            assert_eq!(step.name, name);
            assert_eq!(crate::hex(&Sha256::digest(step.sql)), hash, "the text of {name}");
        }
    }
}
