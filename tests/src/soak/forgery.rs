//! F17: somebody who knows SQLite changes the journal. The check notices it, or the code on a paper does.

use super::scenario::FILE;
use super::work::{Case, each_case};
use super::{ClassResult, Extent, ground};
use rusqlite::Connection;
use serde_json::json;
use so_vang_lists::ListKind;

/// How the journal is changed; `?1` is an act.
const FORGERIES: [(&str, &str); 9] = [
    ("another officer", "UPDATE journal SET actor = 'Ai đó' WHERE seq = ?1"),
    ("another day", "UPDATE journal SET at = '2020-01-01T00:00:00.000Z' WHERE seq = ?1"),
    ("another reason", "UPDATE journal SET reason = 'Theo chỉ đạo' WHERE seq = ?1"),
    ("legal force taken away", "UPDATE journal SET legal_force = 1 - legal_force WHERE seq = ?1"),
    ("an act taken out", "DELETE FROM journal WHERE seq = ?1"),
    ("the images of an act taken out", "DELETE FROM journal_image WHERE seq = ?1"),
    ("an image changed", "UPDATE journal_image SET after = replace(after, 'e', 'a') WHERE seq = ?1"),
    (
        "an act put in",
        "INSERT INTO journal (seq, uuid, at, actor, act, reason, legal_force, undoes, row_count, salt, image_hash, prev, hash)
         SELECT 900, uuid || 'x', at, actor, act, reason, legal_force, undoes, row_count, salt, image_hash, prev, hash
           FROM journal WHERE seq = ?1",
    ),
    ("two acts exchanged", "UPDATE journal SET seq = CASE seq WHEN ?1 THEN -1 ELSE seq END; UPDATE journal SET seq = ?1 WHERE seq = ?1 + 1; UPDATE journal SET seq = ?1 + 1 WHERE seq = -1"),
];

/// How many acts the office has.
const ACTS: u64 = 8;

/// An act at random is forged in one way, or the last acts never happened.
pub(crate) fn run(extent: &Extent) -> ClassResult {
    // Not the bytes of one moment alone: what the file was before its last act is the best forgery there is.
    let mut states: Vec<(Vec<u8>, String)> = Vec::new();
    let folder = ground::folder();
    let (desk, file) = (ground::desk(folder.path()), folder.path().join(FILE));
    ground::new_office_at(&desk, &file).expect("an office");
    for number in 1..ACTS {
        let list = ground::people(u32::try_from(number * 10).unwrap_or(0), 3);
        ground::take(&desk, ListKind::People, None, &list).expect("people");
        let page = ground::call(&desk, "journal.page", json!({ "limit": 1 })).expect("the journal");
        desk.close();
        let code = page["head_code"].as_str().unwrap_or_default().to_owned();
        states.push((std::fs::read(&file).expect("a closed office is one file"), code));
        desk.open(&file).expect("the office opens again");
    }
    desk.close();
    each_case(extent, extent.of(60, 300, 2_000), ground::folder, |_, case| forged(&states, case))
}

fn forged(states: &[(Vec<u8>, String)], case: &mut Case) -> ClassResult {
    let Some((newest, code)) = states.last() else { return ClassResult::default() };
    let kind = case.dice.index(FORGERIES.len() + 1);
    let seq = 1 + case.dice.below(ACTS - 1);
    let folder = ground::folder();
    let file = folder.path().join(FILE);
    let what = match FORGERIES.get(kind) {
        Some((what, sql)) => {
            std::fs::write(&file, newest).expect("room for a case");
            let conn = Connection::open(&file).expect("anybody can open the file");
            if let Err(error) = forge(&conn, &sql.replace("?1", &seq.to_string()), "journal") {
                return case.damaged(&format!("{what} cannot be tried: {error}"));
            }
            format!("{what}, act {seq}")
        }
        None => {
            // All later acts are gone without a trace, and others were done in their place.
            let at = case.dice.index(states.len() - 1);
            std::fs::write(&file, &states[at].0).expect("room for a case");
            let desk = ground::desk(folder.path());
            desk.open(&file).expect("it opens");
            ground::take(&desk, ListKind::People, None, &ground::people(900, 2)).expect("people");
            desk.close();
            format!("all acts after {at} done differently")
        }
    };
    let desk = ground::desk(folder.path());
    if desk.open(&file).is_err() {
        return ClassResult { noticed: 1, ..case.good() };
    }
    let clean = ground::findings(&desk).is_ok_and(|found| found.is_empty());
    let proven = ground::call(&desk, "journal.verify", json!({ "code": code }))
        .is_ok_and(|answer| answer["whole"] == true && !answer["proven"].is_null());
    match (clean && proven, FORGERIES.get(kind).is_none() && !clean) {
        (true, _) => case.lost(&format!("{what}: nobody noticed")),
        // A history that agrees with itself is whole; only the paper knows better.
        (_, true) => case.missaid(&format!("{what}: the check finds what is not there")),
        _ => ClassResult { noticed: 1, ..case.good() },
    }
}

/// Changes tables whose names begin so past their guards, and leaves these as they were.
pub(crate) fn forge(conn: &Connection, sql: &str, tables: &str) -> rusqlite::Result<()> {
    let guards: Vec<(String, String)> = conn
        .prepare("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' AND tbl_name LIKE ?1 || '%'")?
        .query_map([tables], |row| Ok((row.get(0)?, row.get(1)?)))?
        .collect::<Result<_, _>>()?;
    conn.pragma_update(None, "foreign_keys", false)?;
    for (name, _) in &guards {
        conn.execute_batch(&format!("DROP TRIGGER \"{name}\""))?;
    }
    conn.execute_batch(sql)?;
    for (_, guard) in guards {
        conn.execute_batch(&guard)?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    #[test]
    fn a_forged_journal_is_noticed_or_the_paper_tells_it() {
        assert_eq!(crate::soak::hold(super::run).noticed, 60);
    }
}
