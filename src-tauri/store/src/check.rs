//! Is the file whole, and do its records agree with each other?

use crate::error::{Doing, StoreError};
use crate::gate::Store;
use crate::stage::{Follow, ROWS_BETWEEN_QUESTIONS, Stage, alone};
use crate::{Read, journal, migrate, triggers};
use rusqlite::Connection;
use std::sync::OnceLock;

mod attachments;
mod records;

/// One thing wrong with the file.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "the fields are named by the sentences")]
pub enum Finding {
    /// SQLite says that the file is damaged.
    File { what: String },
    /// A reference to a row that is not there.
    Reference { table: String, row: i64 },
    /// The tables are not those of this schema.
    Schema,
    /// The journal does not follow from act `seq` on.
    Journal { seq: i64 },
    /// A row is not as its last act left it.
    Row { table: String, row: i64 },
    /// The golden register of a decision is not 1..n.
    RegisterGap { number: String, missing: u32 },
    /// A decision without recipients.
    EmptyDecision { number: String },
    /// Fewer or more certificates than recipients.
    CertificateCount { number: String, recipients: u64, certificates: u64 },
    /// An award record that differs from its decision.
    AwardDiffers { number: String, recipient: String },
    /// A decided dossier with approved nominations that have no decision, or the reverse.
    DossierState { code: String },
    /// An attachment whose bytes are not those of its hash, or that is not there though a row names it.
    Attachment { sha256: String, missing: bool },
    /// A print run whose sheets, print register and outcome do not agree.
    PrintRun { run: i64, number: String },
}

impl Finding {
    /// Whether the file itself is damaged, so that nothing more should be written into it.
    pub fn is_damage(&self) -> bool {
        matches!(self, Self::File { .. } | Self::Schema)
    }
}

/// What was looked at, and what was found.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Health {
    /// Rows compared with their last image.
    pub rows: u64,
    /// Acts whose chain was verified.
    pub acts: u64,
    /// Decisions whose totals were compared.
    pub decisions: u64,
    /// Everything wrong.
    pub findings: Vec<Finding>,
}

impl Store {
    /// Checks file, schema, journal, rows and records.
    ///
    /// # Errors
    ///
    /// A failure of SQLite that stops the check itself; damage is a finding, not an error.
    pub fn check(&self) -> Result<Health, StoreError> {
        self.check_followed(&alone)
    }

    /// As [`Self::check`], and tells `follow` where it stands.
    ///
    /// # Errors
    ///
    /// As [`Self::check`], and those of `follow`.
    pub fn check_followed(&self, follow: Follow<'_>) -> Result<Health, StoreError> {
        let checked = self.read(|read| check(read, follow));
        let damaged = match &checked {
            Ok(health) => health.findings.iter().any(Finding::is_damage),
            Err(StoreError::Damaged { .. }) => true,
            Err(_) => false,
        };
        if damaged {
            self.mark_damaged();
        }
        checked
    }

    /// The first act that does not follow from the one before or from its images, if any.
    ///
    /// # Errors
    ///
    /// A failure of SQLite, and those of `follow`.
    pub fn first_break(&self, follow: Follow<'_>) -> Result<Option<i64>, StoreError> {
        self.read(|read| journal::first_break(read.conn, follow))
    }

    /// Looks over the pages of the file, which is quicker than a whole check and finds less.
    ///
    /// # Errors
    ///
    /// [`StoreError::Damaged`], after which nothing more is written; a failure of SQLite.
    pub fn quick_check(&self) -> Result<(), StoreError> {
        let doing = "looking over the file";
        let whole = self.read(|read| pages(read.conn, "quick_check(1)", doing).map(|found| found.is_empty()));
        match whole {
            Ok(true) => Ok(()),
            Ok(false) | Err(StoreError::Damaged { .. }) => {
                self.mark_damaged();
                Err(StoreError::Damaged { doing })
            }
            Err(error) => Err(error),
        }
    }
}

pub(crate) fn check(read: Read<'_>, follow: Follow<'_>) -> Result<Health, StoreError> {
    let conn = read.conn;
    follow(Stage::File, 0, None)?;
    let mut findings = file(conn)?;
    if !findings.is_empty() {
        return Ok(Health { findings, ..Health::default() });
    }
    if !schema_is_whole(conn)? {
        findings.push(Finding::Schema);
    }
    if let Some(seq) = journal::first_break(conn, follow)? {
        findings.push(Finding::Journal { seq });
    }
    let rows = rows(conn, &mut findings, follow)?;
    attachments::check(conn, &mut findings, follow)?;
    follow(Stage::Records, 0, None)?;
    let decisions = records::check(read, &mut findings)?;
    Ok(Health { rows, acts: read.act_count()?, decisions, findings })
}

fn file(conn: &Connection) -> Result<Vec<Finding>, StoreError> {
    let doing = "checking the file";
    let mut found = Vec::new();
    // FTS5 keeps what it knows of a word index and looks again only where the index is opened. The check does not
    // open it, so a reader that is older than the last change would call its own old knowledge a corruption.
    let mut virtual_tables = conn
        .prepare("SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'virtual'")
        .doing(doing)?;
    let indexes: Vec<String> =
        virtual_tables.query_map([], |row| row.get(0)).and_then(Iterator::collect).doing(doing)?;
    for index in indexes {
        let mut look = conn.prepare(&format!("SELECT rowid FROM \"{index}\" LIMIT 1")).doing(doing)?;
        look.exists([]).doing(doing)?;
    }
    found.extend(pages(conn, "integrity_check(20)", doing)?.into_iter().map(|what| Finding::File { what }));
    // A row whose attachment is missing is told with the attachments, by its hash.
    let mut keys = conn
        .prepare("SELECT \"table\", rowid FROM pragma_foreign_key_check WHERE parent <> 'attachment'")
        .doing(doing)?;
    let broken: Vec<(String, Option<i64>)> =
        keys.query_map([], |row| Ok((row.get(0)?, row.get(1)?))).and_then(Iterator::collect).doing(doing)?;
    found.extend(broken.into_iter().map(|(table, row)| Finding::Reference { table, row: row.unwrap_or(0) }));
    Ok(found)
}

/// What SQLite finds in the pages of a file, in its own words.
///
/// # Errors
///
/// A page that the disk did not give: SQLite counts it among what it finds, but it says nothing of the file.
pub(crate) fn pages(conn: &Connection, pragma: &str, doing: &'static str) -> Result<Vec<String>, StoreError> {
    let mut look = conn.prepare(&format!("PRAGMA {pragma}")).doing(doing)?;
    let lines: Vec<String> = look.query_map([], |row| row.get(0)).and_then(Iterator::collect).doing(doing)?;
    for line in &lines {
        // “Tree 5 page 7: unable to get the page. error code=266”; the low byte is the family.
        let code = line
            .rsplit_once("error code")
            .and_then(|(_, code)| code.trim_matches(|sign: char| !sign.is_ascii_digit()).parse::<i32>().ok());
        if let Some(code) = code.filter(|code| code & 0xFF == rusqlite::ffi::SQLITE_IOERR) {
            return Err(rusqlite::Error::SqliteFailure(rusqlite::ffi::Error::new(code), None)).doing(doing);
        }
    }
    Ok(lines.into_iter().filter(|line| line != "ok").collect())
}

/// Whether the tables, indexes and triggers are those of the newest schema, to the letter.
pub(crate) fn schema_is_whole(conn: &Connection) -> Result<bool, StoreError> {
    // The newest schema is the same for the whole life of a program, and making it takes longer than looking.
    static NEWEST: OnceLock<Vec<String>> = OnceLock::new();
    let newest = match NEWEST.get() {
        Some(newest) => newest,
        None => {
            let made = fingerprint(&fresh()?)?;
            NEWEST.get_or_init(|| made)
        }
    };
    Ok(fingerprint(conn)? == *newest)
}

/// An empty database of the newest schema.
fn fresh() -> Result<Connection, StoreError> {
    let mut conn = Connection::open_in_memory().doing("making a fresh schema")?;
    conn.pragma_update(None, "application_id", migrate::APPLICATION_ID).doing("making a fresh schema")?;
    migrate::migrate(&mut conn)?;
    Ok(conn)
}

/// The text of the whole schema, in one order.
fn fingerprint(conn: &Connection) -> Result<Vec<String>, StoreError> {
    let doing = "reading the schema";
    let mut statement = conn
        .prepare("SELECT type || ' ' || name || ' ' || coalesce(sql, '') FROM sqlite_schema WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY 1")
        .doing(doing)?;
    statement.query_map([], |row| row.get(0)).and_then(Iterator::collect).doing(doing)
}

/// How many rows of one table are named at most.
const MOST_OF_A_TABLE: usize = 20;

/// Compares every stored row with the image that its last act left. A flipped bit in a name is found here.
fn rows(conn: &Connection, findings: &mut Vec<Finding>, follow: Follow<'_>) -> Result<u64, StoreError> {
    let doing = "comparing rows with their images";
    let tables = triggers::watched(conn)?;
    let total = tables.iter().try_fold(0, |sum, table| {
        let sql = format!("SELECT count(*) FROM {}", table.name);
        conn.query_row(&sql, [], |row| row.get::<_, i64>(0))
            .doing(doing)
            .map(|rows| sum + rows.cast_unsigned())
    })?;
    let mut done = 0;
    for table in tables {
        let name = &table.name;
        let last = format!(
            "SELECT after FROM journal_image AS i WHERE i.table_name = '{name}' AND i.row_id = t.rowid ORDER BY i.id DESC LIMIT 1"
        );
        let sql = format!("SELECT t.rowid, {} IS NOT ({last}) FROM {name} AS t", table.image("t"));
        let mut compared = conn.prepare(&sql).doing(doing)?;
        let mut found = compared.query([]).doing(doing)?;
        let mut differing = 0;
        while let Some(row) = found.next().doing(doing)? {
            if done % ROWS_BETWEEN_QUESTIONS == 0 {
                follow(Stage::Rows, done, Some(total))?;
            }
            done += 1;
            if differing < MOST_OF_A_TABLE && row.get(1).doing(doing)? {
                differing += 1;
                findings.push(Finding::Row { table: name.clone(), row: row.get(0).doing(doing)? });
            }
        }
        // A row that vanished leaves an image that says it should be there.
        let sql = format!(
            "SELECT i.row_id FROM journal_image AS i
              WHERE i.table_name = '{name}' AND i.after IS NOT NULL
                AND NOT EXISTS (SELECT 1 FROM {name} AS t WHERE t.rowid = i.row_id)
                AND NOT EXISTS (SELECT 1 FROM journal_image AS l WHERE l.table_name = i.table_name AND l.row_id = i.row_id AND l.id > i.id)
              LIMIT {MOST_OF_A_TABLE}"
        );
        let mut vanished = conn.prepare(&sql).doing(doing)?;
        let ids: Vec<i64> =
            vanished.query_map([], |row| row.get(0)).and_then(Iterator::collect).doing(doing)?;
        findings.extend(ids.into_iter().map(|row| Finding::Row { table: name.clone(), row }));
    }
    Ok(total)
}
