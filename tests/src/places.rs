//! An office file where it is lost sooner or later: it is not worked on there, and brought to this machine at a press.

use crate::office::{Office, empty, new};
use serde_json::json;
use std::path::PathBuf;

/// The file of a new office, closed, in a folder that a program synchronises; and what it holds.
fn synced(office: &Office) -> (PathBuf, String) {
    let made = new("commune", "2024-03-05");
    made.call("deadlines.save", json!({ "title": "Họp Hội đồng", "due_on": "2026-12-01" })).unwrap();
    let (from, record) = (made.desk.store().unwrap().path().to_owned(), made.export());
    made.desk.close();
    let folder = office.dir.path().join("OneDrive - UBND phường");
    std::fs::create_dir(&folder).unwrap();
    let file = folder.join("phuong.sovang");
    std::fs::copy(from, &file).unwrap();
    (file, record)
}

/// What the offer of a copy leads to: the record, worked on from here on in the folder of this machine.
fn brought_here(office: &Office, file: &PathBuf, record: &str) {
    let before = std::fs::read(file).unwrap();
    office.call("office.copy_here", json!({})).unwrap();
    let open = office.desk.store().unwrap().path().to_owned();
    assert_eq!(open.parent(), Some(office.dir.path()), "{}", open.display());
    assert_eq!(office.export(), record);
    office.call("deadlines.save", json!({ "title": "Trao Giấy khen", "due_on": "2026-12-20" })).unwrap();
    assert_eq!(std::fs::read(file).unwrap(), before, "the file in the synchronised folder stays as it is");
}

#[test]
fn a_file_in_a_synced_folder_is_brought_to_this_machine_at_the_start() {
    let office = empty("2024-03-05");
    let (file, record) = synced(&office);
    office.desk.open_at_start(&file);
    let status = office.call("office.status", json!({})).unwrap();
    assert_eq!(status["opening"]["code"], "office.unsafe_place", "{status}");
    assert!(status["opening"]["message"].as_str().unwrap().contains("OneDrive"), "{status}");
    brought_here(&office, &file, &record);
}

#[test]
fn a_file_that_was_chosen_in_a_synced_folder_is_brought_here_and_the_open_one_stays_until_then() {
    let office = new("province", "2024-03-05");
    let own = office.export();
    let (file, record) = synced(&office);
    let refused = office.desk.problem(&office.desk.open_chosen(&file).unwrap_err());
    assert_eq!((refused.code.as_str(), refused.exit), ("office.unsafe_place", 21));
    assert_eq!(office.export(), own, "the office that was open is open");
    brought_here(&office, &file, &record);
}

#[test]
fn a_file_in_a_synced_folder_is_worked_on_there_only_when_that_is_asked_for() {
    let office = empty("2024-03-05");
    let (file, record) = synced(&office);
    office.desk.open_at_start(&file);
    office.call("office.open_anyway", json!({})).unwrap();
    assert_eq!(office.desk.store().unwrap().path(), file);
    assert_eq!(office.export(), record);
    office.call("deadlines.save", json!({ "title": "Trao Giấy khen", "due_on": "2026-12-20" })).unwrap();
    let after = office.export();
    assert!(!file.with_extension("sovang-wal").exists(), "no log that a program could carry off alone");
    office.desk.close();
    office.desk.open_anyway(&file).unwrap();
    assert_eq!(office.export(), after);
}
