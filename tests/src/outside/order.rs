//! In which order a backup reaches the disk, as the system sees it: written, synced, named, the name synced. A copy that
//! has its name before its bytes are on the disk is none after a power cut.

use super::can_trace;
use super::kills::strace;
use super::office::{Ground, call, copied};
use std::collections::BTreeMap;
use std::path::Path;

/// The calls that say where the bytes of a file are.
const CALLS: &str =
    "trace=openat,write,pwrite64,fsync,fdatasync,rename,renameat,renameat2,unlink,close,dup,dup2,dup3,fcntl";

/// One thing that happened to a file.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Event {
    /// Opened; for writing or not; by whom: SQLite never follows a link, the program itself does.
    Opened {
        path: String,
        writing: bool,
    },
    Written {
        path: String,
    },
    /// Synced, by a descriptor of the program or of SQLite.
    Synced {
        path: String,
        by_sqlite: bool,
    },
    Renamed {
        from: String,
        to: String,
    },
}

/// The events of a list of strace.
fn events(list: &str) -> Vec<Event> {
    let mut open: BTreeMap<String, (String, bool)> = BTreeMap::new();
    let mut events = Vec::new();
    for line in list.lines() {
        let Some((name, rest)) = line.split_once(' ').and_then(|(_, call)| call.trim_start().split_once('('))
        else {
            continue;
        };
        let answer =
            rest.rsplit(" = ").next().unwrap_or_default().split(' ').next().unwrap_or_default().to_owned();
        let quoted: Vec<&str> = rest.split('"').collect();
        let descriptor = || rest.split([',', ')']).next().unwrap_or_default().trim().to_owned();
        if answer.starts_with('-') {
            continue;
        }
        match name {
            "openat" => {
                let path = quoted.get(1).copied().unwrap_or_default().to_owned();
                let writing = rest.contains("O_RDWR") || rest.contains("O_WRONLY");
                open.insert(answer, (path.clone(), rest.contains("O_NOFOLLOW")));
                events.push(Event::Opened { path, writing });
            }
            "close" => {
                open.remove(&descriptor());
            }
            "write" | "pwrite64" => {
                if let Some((path, _)) = open.get(&descriptor()) {
                    events.push(Event::Written { path: path.clone() });
                }
            }
            "fsync" | "fdatasync" => {
                if let Some((path, by_sqlite)) = open.get(&descriptor()) {
                    events.push(Event::Synced { path: path.clone(), by_sqlite: *by_sqlite });
                }
            }
            "rename" | "renameat" | "renameat2" => {
                if let (Some(from), Some(to)) = (quoted.get(1), quoted.get(3)) {
                    events.push(Event::Renamed { from: (*from).to_owned(), to: (*to).to_owned() });
                }
            }
            _ => {}
        }
    }
    events
}

/// Why a copy of this name would not be there after a power cut; empty if it would.
fn why_not_safe(events: &[Event], target: &str, folder: &str) -> Vec<String> {
    let mut why = Vec::new();
    let opened_for_writing =
        |event: &Event| matches!(event, Event::Opened { path, writing: true } if path == target);
    if events.iter().any(opened_for_writing) {
        why.push("the final name is opened for writing".to_owned());
    }
    let named = events.iter().position(|event| matches!(event, Event::Renamed { to, .. } if to == target));
    let Some(named) = named else {
        why.push("nothing is renamed to the final name".to_owned());
        return why;
    };
    let Event::Renamed { from: part, .. } = &events[named] else { return why };
    let written = |event: &Event| matches!(event, Event::Written { path } if path == part);
    let (before, after) = events.split_at(named);
    let Some(last) = before.iter().rposition(written) else {
        why.push("nothing is written under the first name".to_owned());
        return why;
    };
    // SQLite promises no sync of what VACUUM INTO writes, whatever the version at hand does.
    let synced = |event: &Event| matches!(event, Event::Synced { path, by_sqlite: false } if path == part);
    if !before[last..].iter().any(synced) {
        why.push("the program does not sync the copy between its last write and its name".to_owned());
    }
    if after.iter().any(|event| matches!(event, Event::Written { path } if path == part || path == target)) {
        why.push("the copy is written to after it has its name".to_owned());
    }
    if !after.iter().any(|event| matches!(event, Event::Synced { path, .. } if path == folder)) {
        why.push("the folder is not synced after the renaming".to_owned());
    }
    why
}

#[test]
fn a_backup_is_on_the_disk_before_it_has_its_name_and_the_name_before_it_is_told() {
    if let Err(why) = can_trace() {
        panic!("{why}");
    }
    let ground = Ground::new();
    let base = ground.reviewed("reviewed");
    let file = copied(&base, &ground.folder.path().join("office"));
    let folder = ground.folder.path().join("copies");
    std::fs::create_dir(&folder).unwrap();
    let target = folder.join("copy.sovang");
    let list = ground.folder.path().join("calls.txt");
    let said = call(&file, "backup").with(&target).under(strace(&[CALLS], &list)).run();
    assert_eq!(said.code, Some(0), "{said:?}");
    let list = std::fs::read_to_string(list).unwrap();
    let events = events(&list);
    let shown = |path: &Path| path.display().to_string();
    assert_eq!(why_not_safe(&events, &shown(&target), &shown(&folder)), Vec::<String>::new(), "{events:#?}");
    // What the officer is told comes after all of it.
    let told = list.lines().position(|line| line.contains(" write(1, ")).expect("the answer is written");
    let synced = list.lines().enumerate().skip_while(|(_, line)| !line.contains(" rename"));
    let synced =
        synced.skip(1).find(|(_, line)| line.contains(" fsync(")).expect("a sync after the renaming").0;
    assert!(synced < told, "line {synced} comes before line {told}");
}

#[test]
fn a_copy_that_is_not_synced_or_written_in_place_is_not_called_safe() {
    let (part, target, folder) = ("/d/c.part".to_owned(), "/d/c", "/d");
    let written = Event::Written { path: part.clone() };
    let synced = Event::Synced { path: part.clone(), by_sqlite: false };
    let sqlite = Event::Synced { path: part.clone(), by_sqlite: true };
    let named = Event::Renamed { from: part, to: target.to_owned() };
    let folder_synced = Event::Synced { path: folder.to_owned(), by_sqlite: false };
    let safe = [written.clone(), sqlite.clone(), synced.clone(), named.clone(), folder_synced.clone()];
    assert_eq!(why_not_safe(&safe, target, folder), Vec::<String>::new());
    let in_place = Event::Opened { path: target.to_owned(), writing: true };
    for unsafe_order in [
        vec![written.clone(), sqlite, named.clone(), folder_synced.clone()],
        vec![synced.clone(), written.clone(), named.clone(), folder_synced.clone()],
        vec![written.clone(), synced.clone(), named.clone()],
        vec![written.clone(), synced.clone(), named.clone(), folder_synced.clone(), written.clone()],
        vec![in_place, written.clone(), synced.clone(), folder_synced.clone()],
        vec![written, synced, folder_synced, named],
    ] {
        assert!(!why_not_safe(&unsafe_order, target, folder).is_empty(), "{unsafe_order:?}");
    }
}
