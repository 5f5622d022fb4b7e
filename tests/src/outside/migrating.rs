//! F14: files of every released schema are brought to the newest, and killed at it; files of newer programs are
//! refused as they are.

use super::kills::{Write, killed_at, writes_of};
use super::office::{anonymous, call, copied, nothing_left, state};
use super::{Bad, Found, can_trace, result, root};
use crate::soak::{ClassResult, Extent, each_case};
use rusqlite::{Connection, OpenFlags};
use std::path::{Path, PathBuf};

/// A file of a released schema, and what becomes of it.
struct Released {
    file: PathBuf,
    schema: u32,
    /// Its records once it is of the newest schema.
    after: String,
    writes: Vec<Write>,
}

/// The files of all released schemas that the repository keeps, the oldest first.
pub(super) fn released() -> Vec<PathBuf> {
    let folder = std::fs::read_dir(root().join("tests/ref")).expect("the kept files");
    let mut found: Vec<PathBuf> = folder
        .map(|entry| entry.expect("an entry of a folder").path())
        .filter(|path| path.extension().is_some_and(|ending| ending == "sovang"))
        .collect();
    found.sort();
    assert!(found.len() >= 3, "{found:?}");
    found
}

/// The schema of a file that nobody has open, with what its log holds.
fn schema_of(file: &Path) -> Result<u32, Bad> {
    let read = || -> rusqlite::Result<u32> {
        let conn = Connection::open_with_flags(file, OpenFlags::SQLITE_OPEN_READ_ONLY)?;
        conn.pragma_query_value(None, "user_version", |row| row.get(0))
    };
    read().map_err(|error| Bad::Damaged(format!("the schema can not be read: {error}")))
}

fn all(folder: &Path) -> Vec<Released> {
    released()
        .into_iter()
        .map(|file| {
            let schema = schema_of(&file).expect("a kept file is whole");
            let copy = copied(&file, &folder.join("dry"));
            let writes = writes_of(call(&copy, "list signers"), folder);
            let after = anonymous(&state(&copy).expect("a migration leaves a whole office"));
            Released { file, schema, after, writes }
        })
        .collect()
}

/// Killed at exact calls to the disk, over all of every migration: the file is of the old schema or of the newest,
/// and the next opening brings it to where an undisturbed one would have.
pub(crate) fn killed(extent: &Extent) -> ClassResult {
    if let Err(why) = can_trace() {
        return ClassResult { damaged: 1, bad: vec![why], ..ClassResult::default() };
    }
    let folder = tempfile::tempdir().expect("a folder");
    let all = all(folder.path());
    let newest = {
        let copy = copied(&all[0].file, &folder.path().join("newest"));
        assert_eq!(call(&copy, "list signers").run().code, Some(0));
        schema_of(&copy).expect("a migrated file is whole")
    };
    let every: u64 = all.iter().map(|one| one.writes.len() as u64).sum();
    let cases = extent.of(30, 300, every);
    let place = || tempfile::tempdir().expect("a folder");
    each_case(extent, cases, place, |place, case| {
        // The calls of all migrations in one row, from the first to the last.
        let mut at = case.number * every / cases + case.dice.below((every / cases).max(1));
        let mut files = all.iter();
        let mut one = files.next().expect("there are kept files");
        while at >= one.writes.len() as u64 {
            at -= one.writes.len() as u64;
            one = files.next().expect("a call of one of the migrations");
        }
        let file = copied(&one.file, &place.path().join("case"));
        let write = &one.writes[usize::try_from(at).unwrap_or(0)];
        let said = killed_at(call(&file, "list signers"), write).run();
        let what = format!("schema {} killed at call {at} of {}, {write:?}", one.schema, one.writes.len());
        if said.code.is_some() {
            return case.damaged(&format!("{what}: it was not killed: {said:?}"));
        }
        let judged = || -> Found {
            let schema = schema_of(&file)?;
            if schema != one.schema && schema != newest {
                return Err(Bad::Damaged(format!("it is of schema {schema} now")));
            }
            if anonymous(&state(&file)?) != one.after {
                return Err(Bad::Damaged("another record than after an undisturbed migration".to_owned()));
            }
            nothing_left(&file, &[])
        };
        result(case, true, judged().map_err(|bad| bad.in_case(&what)))
    })
}

/// Files of newer programs are refused with both versions named, and not a byte of them is changed.
pub(crate) fn newer(extent: &Extent) -> ClassResult {
    let kept = released();
    let place = || tempfile::tempdir().expect("a folder");
    each_case(extent, extent.of(3, 12, 60), place, |place, case| {
        let at = case.dice.index(kept.len());
        let file = copied(&kept[at], &place.path().join("case"));
        let schema = 1000 + i64::try_from(case.dice.below(1_000_000)).unwrap_or(0);
        let conn = Connection::open(&file).expect("a copy can be opened");
        conn.pragma_update(None, "user_version", schema).expect("a copy can be changed");
        drop(conn);
        let before = std::fs::read(&file).expect("a copy can be read");
        let words = ["check", "undo", "export --canonical"][case.dice.index(3)];
        let said = call(&file, words).run();
        let judged = || -> Found {
            said.refused(40)?;
            let digits: Vec<&str> = said.err.split(|letter: char| !letter.is_ascii_digit()).collect();
            if !digits.contains(&schema.to_string().as_str())
                || digits.iter().filter(|it| !it.is_empty()).count() < 2
            {
                return Err(Bad::Missaid(format!("both versions are to be named: {said:?}")));
            }
            if std::fs::read(&file).ok() != Some(before) {
                return Err(Bad::Damaged("a file that was refused has changed".to_owned()));
            }
            nothing_left(&file, &[])
        };
        result(case, true, judged().map_err(|bad| bad.in_case(&format!("schema {schema}, {words}"))))
    })
}

#[cfg(test)]
mod tests {
    use crate::soak::hold;

    #[test]
    fn a_migration_that_is_killed_at_any_call_to_the_disk_is_done_wholly_or_not_at_all() {
        assert_eq!(hold(super::killed).noticed, 30);
    }

    #[test]
    fn a_file_of_a_newer_program_is_refused_with_both_versions_and_not_a_byte_of_it_changes() {
        assert_eq!(hold(super::newer).noticed, 3);
    }
}
