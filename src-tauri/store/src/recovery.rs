//! What can be brought back from a damaged office file: its journal again from the first act or on top of a
//! copy, and where the journal itself is hurt, every row that can still be read.
//!
//! The damaged file is never opened: all of this works on a second copy of its bytes.

mod replay;
mod salvage;

pub use replay::Replayed;
pub use salvage::{LostRow, Salvaged, Source};

use crate::backup::{CopyFolder, KeptCopy, beside};
use crate::error::{Doing, StoreError};
use crate::restore::{Restored, clear, replace, work_copy};
use crate::stage::{Follow, Stage, alone};
use crate::{Finding, Read, check, connection, migrate};
use chrono::{DateTime, Utc};
use rusqlite::{Connection, OpenFlags};
use std::path::{Path, PathBuf};

/// What a damaged file still holds, and which copies there are.
#[derive(Debug, Clone)]
pub struct Survey {
    /// What is wrong, as far as a check came; empty where not even that could be begun.
    pub findings: Vec<Finding>,
    /// Whether damage stopped the check before its end.
    pub stopped: bool,
    /// Whether SQLite can open the file at all.
    pub opens: bool,
    /// How many acts from the first on can be read with all their images, each following from the one before.
    pub acts: u64,
    /// When the newest of them was done; empty if there is none.
    pub at: String,
    /// The proven copies, the newest first, each with how many acts of the file follow upon it: `None` where the
    /// copy is of another chain.
    pub copies: Vec<(KeptCopy, Option<u64>)>,
}

/// A second copy of the bytes of a closed, damaged file and its WAL, open for reading what can be read. It is
/// taken away when this is dropped.
struct Wreck {
    conn: Option<Connection>,
    place: PathBuf,
}

impl Wreck {
    fn of(damaged: &Path) -> Result<Self, StoreError> {
        let place = beside(damaged, ".wreck.part");
        clear(&place)?;
        let mut wreck = Self { conn: None, place };
        for ending in ["", "-wal"] {
            let from = beside(damaged, ending);
            if from.exists() {
                std::fs::copy(&from, beside(&wreck.place, ending)).doing("copying a damaged file")?;
            }
        }
        let conn = connection::writer(&wreck.place, OpenFlags::empty())?;
        migrate::recognise(&conn)?;
        wreck.conn = Some(conn);
        Ok(wreck)
    }

    fn conn(&self) -> Result<&Connection, StoreError> {
        self.conn.as_ref().ok_or(StoreError::Damaged { doing: "opening a damaged file" })
    }
}

impl Drop for Wreck {
    fn drop(&mut self) {
        self.conn = None;
        // A copy that cannot be taken away takes room and nothing else.
        let _ = clear(&self.place);
    }
}

/// Looks at the damaged file at `damaged`, which must be closed, and at its copies.
///
/// # Errors
///
/// [`StoreError::NoFile`], [`StoreError::TooNew`]; failures of the disk. Damage is what is looked for.
pub fn survey(damaged: &Path, now: DateTime<Utc>, follow: Follow<'_>) -> Result<Survey, StoreError> {
    follow(Stage::File, 0, None)?;
    let mut survey = Survey {
        findings: Vec::new(),
        stopped: false,
        opens: false,
        acts: 0,
        at: String::new(),
        copies: Vec::new(),
    };
    let mut hashes = Vec::new();
    match Wreck::of(damaged) {
        Ok(wreck) => {
            let conn = wreck.conn()?;
            survey.opens = true;
            // A check that damage stops has found it.
            survey.findings = match check::check(Read { conn, orders: None }, &alone) {
                Ok(health) => health.findings,
                Err(_) => {
                    survey.stopped = true;
                    Vec::new()
                }
            };
            let chain = replay::readable(conn, follow)?;
            survey.acts = chain.len() as u64;
            survey.at = chain.last().map(|(_, at)| at.clone()).unwrap_or_default();
            hashes = chain.into_iter().map(|(hash, _)| hash).collect();
        }
        Err(StoreError::NoFile) => return Err(StoreError::NoFile),
        Err(StoreError::TooNew { found, known }) => return Err(StoreError::TooNew { found, known }),
        Err(StoreError::DiskFull { doing }) => return Err(StoreError::DiskFull { doing }),
        Err(_) => {}
    }
    for copy in CopyFolder::of(damaged).list(now)?.into_iter().filter(KeptCopy::is_proven) {
        let after = copy.manifest.as_ref().and_then(|manifest| {
            let acts = usize::try_from(manifest.backup.acts).ok()?;
            let there = hashes.get(acts.checked_sub(1)?)?;
            (*there == manifest.backup.head).then(|| (hashes.len() - acts) as u64)
        });
        survey.copies.push((copy, after));
    }
    Ok(survey)
}

/// Does the acts of the damaged file at `live` again, on top of the copy of that name or from the first one, and
/// puts the outcome in its place. The damaged file is kept beside it with its WAL.
///
/// # Errors
///
/// [`StoreError::Damaged`] where nothing can be done again; those of [`crate::restore`].
pub fn replay(
    live: &Path,
    holder: &str,
    copy: Option<&str>,
    at: DateTime<Utc>,
    follow: Follow<'_>,
) -> Result<(Replayed, Restored), StoreError> {
    let base = copy.map(|name| CopyFolder::of(live).place_of(name)).transpose()?;
    let wreck = Wreck::of(live)?;
    replace(live, holder, at, follow, |part| {
        match &base {
            Some(base) => work_copy(base, part)?,
            None => fresh(part)?,
        }
        replay::onto(part, wreck.conn()?, follow)
    })
}

/// Puts every row that can still be read into a new file and that in the place of the damaged one at `live`. Rows
/// that cannot be read are taken from their last image, or else from the newest copy that holds them.
///
/// # Errors
///
/// [`StoreError::Damaged`] where not even the tables can be found; those of [`crate::restore`].
pub fn salvage(
    live: &Path,
    holder: &str,
    act: &crate::Act,
    follow: Follow<'_>,
) -> Result<(Salvaged, Restored), StoreError> {
    let copies: Vec<(String, PathBuf)> = CopyFolder::of(live)
        .list(act.at)?
        .into_iter()
        .filter(KeptCopy::is_proven)
        .filter_map(|copy| Some((copy.name.clone(), CopyFolder::of(live).place_of(&copy.name).ok()?)))
        .collect();
    let wreck = Wreck::of(live)?;
    replace(live, holder, act.at, follow, |part| {
        fresh(part)?;
        salvage::into(part, wreck.conn()?, &copies, act, follow)
    })
}

/// An empty file of the newest schema.
fn fresh(part: &Path) -> Result<(), StoreError> {
    clear(part)?;
    let mut conn = connection::writer(part, OpenFlags::SQLITE_OPEN_CREATE)?;
    conn.pragma_update(None, "application_id", migrate::APPLICATION_ID).doing("marking the office file")?;
    migrate::migrate(&mut conn)
}
