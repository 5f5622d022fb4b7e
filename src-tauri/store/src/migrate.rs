//! Brings a file to the newest schema: all steps or none.

use crate::error::{Doing, StoreError};
use crate::gate::{self, Act};
use crate::{journal, triggers};
use chrono::{DateTime, Utc};
use rusqlite::{Connection, OptionalExtension, TransactionBehavior};

/// Marks the file as ours: the letters «SoVa».
pub(crate) const APPLICATION_ID: i32 = 0x536F_5661;

/// One step of the schema. A released step never changes.
pub(crate) struct Migration {
    pub(crate) name: &'static str,
    pub(crate) sql: &'static str,
}

/// The steps from an empty file to the newest schema.
pub(crate) const MIGRATIONS: &[Migration] = &[
    Migration { name: "0001_init", sql: include_str!("../migrations/0001_init.sql") },
    Migration { name: "0002_window", sql: include_str!("../migrations/0002_window.sql") },
    Migration { name: "0003_certificates", sql: include_str!("../migrations/0003_certificates.sql") },
    Migration { name: "0004_law", sql: include_str!("../migrations/0004_law.sql") },
    Migration { name: "0005_safekeeping", sql: include_str!("../migrations/0005_safekeeping.sql") },
];

/// The schema that brought the list of signers.
const WITH_SIGNERS: u32 = 2;

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
    migrate_by(conn, MIGRATIONS)
}

fn migrate_by(conn: &mut Connection, steps: &[Migration]) -> Result<(), StoreError> {
    // The lock comes before the look: a second process waits here and then finds nothing to do.
    let tx =
        conn.transaction_with_behavior(TransactionBehavior::Immediate).doing("starting the migration")?;
    let found = recognise(&tx)?;
    if found == newest() {
        return Ok(());
    }
    for step in steps.iter().skip(found as usize) {
        tx.execute_batch(step.sql).doing(step.name)?;
    }
    triggers::make(&tx)?;
    if found < WITH_SIGNERS {
        list_signer(&tx)?;
    }
    tx.pragma_update(None, "user_version", newest()).doing("writing the schema version")?;
    tx.commit().doing("finishing the migration")
}

/// Puts the office's signer on the list of signers, as an act like any other: rows that the journal does not
/// know would be findings of the check. A new file has no office yet, and nothing happens.
fn list_signer(conn: &Connection) -> Result<(), StoreError> {
    let doing = "listing the office's signer";
    let seq = journal::begin(conn)?;
    // A migration knows no clock; what it does follows at once upon the last act.
    let last: Option<String> = conn
        .query_row("SELECT at FROM journal ORDER BY seq DESC LIMIT 1", [], |row| row.get(0))
        .optional()
        .doing(doing)?;
    let at = last.and_then(|at| at.parse::<DateTime<Utc>>().ok()).unwrap_or_default();
    conn.execute(
        "INSERT INTO signer (uuid, title, name)
         SELECT ?1, signer_title, signer_name FROM office WHERE signer_title <> '' AND signer_name <> ''",
        [gate::uuid_at(at)],
    )
    .doing(doing)?;
    let act = Act {
        name: "office.migrate",
        actor: "sovang".to_owned(),
        at,
        reason: String::new(),
        legal_force: true,
    };
    journal::finish(conn, seq, &act, None).map(|_| ())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Store, connection};
    use rusqlite::OpenFlags;
    use sha2::{Digest, Sha256};

    #[test]
    fn a_failing_migration_leaves_the_file_unchanged() {
        let dir = tempfile::tempdir().unwrap();
        let file = dir.path().join("old.sovang");
        let fixture = concat!(env!("CARGO_MANIFEST_DIR"), "/../../tests/ref/schema-1.sovang");
        std::fs::copy(fixture, &file).unwrap();
        let before = std::fs::read(&file).unwrap();
        let sql = "CREATE TABLE half (id INTEGER NOT NULL PRIMARY KEY) STRICT;
                   INSERT INTO half SELECT id FROM subject;
                   INSERT INTO half SELECT id FROM subject;";
        let broken = [
            Migration { name: MIGRATIONS[0].name, sql: MIGRATIONS[0].sql },
            Migration { name: "0002_broken", sql },
        ];
        let mut conn = Connection::open(&file).unwrap();
        let error = migrate_by(&mut conn, &broken).unwrap_err();
        assert!(matches!(error, StoreError::Sqlite { doing: "0002_broken", .. }), "{error:?}");
        drop(conn);
        assert_eq!(std::fs::read(&file).unwrap(), before, "not a byte differs");
        let mut conn = Connection::open(&file).unwrap();
        migrate(&mut conn).unwrap();
        assert_eq!(recognise(&conn).unwrap(), newest(), "and the next try finds it as it was");
    }

    #[test]
    fn a_released_migration_never_changes() {
        // Change a hash here only while its step has not been released with a version of the program.
        let frozen = [
            ("0001_init", "28085a071a2939bf39195100ca8333e7619b702769724f0d71a66bf491e197f8"),
            ("0002_window", "08478c510f51d3ab227043f159c1c5e02610198762514213674c21989d417690"),
            ("0003_certificates", "2b9972f6d21e4b398a032a4f250c2173ee7c54302e6cc884450ec2d5b2ad017b"),
            ("0004_law", "dcdff8151c6663a5dae340951e158186a96e6ca4056078c79cca728fb5e55bbd"),
            // Not released yet: take the hash from the message of this test.
            ("0005_safekeeping", "ea73a0ac4e925f504be736a8afd928349b518dd2709bee61107b02c2656e1d72"),
        ];
        assert_eq!(frozen.len(), MIGRATIONS.len(), "every step is listed");
        for (step, (name, hash)) in MIGRATIONS.iter().zip(frozen) {
            assert_eq!(step.name, name);
            assert_eq!(crate::hex(&Sha256::digest(step.sql)), hash, "the text of {name}");
        }
    }

    /// A file of the first schema with an office of this signer, written through the gate of its day.
    fn released(path: &std::path::Path, signer: &str) {
        let conn = connection::writer(path, OpenFlags::SQLITE_OPEN_CREATE).unwrap();
        conn.pragma_update(None, "application_id", APPLICATION_ID).unwrap();
        conn.execute_batch(MIGRATIONS[0].sql).unwrap();
        triggers::make(&conn).unwrap();
        conn.pragma_update(None, "user_version", 1).unwrap();
        let seq = journal::begin(&conn).unwrap();
        conn.execute(
            "INSERT INTO office VALUES (1, 'u', 'UBND', 'commune', 'A', 'B', 'KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH', ?1, 0, 1)",
            [signer],
        )
        .unwrap();
        let (name, at) = ("office.create", "2026-11-01T08:00:00Z".parse().unwrap());
        let act = Act { name, actor: "Hạnh".into(), at, reason: String::new(), legal_force: true };
        journal::finish(&conn, seq, &act, None).unwrap();
    }

    #[test]
    fn a_file_of_the_first_schema_keeps_its_record_and_lists_its_signer() {
        for (signer, acts) in [("Lê An", 2), ("", 1)] {
            let dir = tempfile::tempdir().unwrap();
            let path = dir.path().join("a.sovang");
            released(&path, signer);
            for opening in ["first", "second"] {
                let store = Store::open(&path, "test").unwrap();
                let (signers, office) =
                    store.read(|read| Ok::<_, StoreError>((read.signers()?, read.office()?))).unwrap();
                let listed: Vec<_> =
                    signers.iter().map(|one| (one.title.join("/"), one.name.as_str())).collect();
                let expected = [("KT. CHỦ TỊCH/PHÓ CHỦ TỊCH".to_owned(), "Lê An")];
                assert_eq!(listed, expected[..acts - 1], "{opening} opening");
                assert_eq!((office.name.as_str(), office.signer_name.as_str()), ("UBND", signer));
                let health = store.check().unwrap();
                assert_eq!((health.findings, health.acts), (vec![], acts as u64), "{opening} opening");
            }
        }
    }
}
