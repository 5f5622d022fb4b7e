//! What keeps the record safe: copies, restoring, recovery, the journal, versions, the bin, personal data.

use crate::lists::say_row;
use crate::papers::save;
use crate::records::done;
use crate::words::{maybe, text, texts};
use crate::{Stop, Terminal};
use clap::ArgMatches;
use serde_json::{Value, json};
use so_vang_commands::backup::copy_to;
use so_vang_commands::desk::{Existing, check_target};
use so_vang_commands::recovery_code::copy_sealed;
use std::path::{Path, PathBuf};

/// Says the sentence of an answer, or the answer itself for programs.
fn said(terminal: &Terminal, key: &str, answer: &Value) {
    if terminal.voice.json {
        terminal.voice.object(&json!({ key: answer }));
    }
    terminal.voice.say(answer["text"].as_str().unwrap_or_default());
}

fn rows<'a>(answer: &'a Value, key: &str) -> impl Iterator<Item = &'a Value> {
    answer[key].as_array().into_iter().flatten()
}

/// Lines of a list that is part of an answer, for people.
fn lines(terminal: &Terminal, answer: &Value, key: &str) {
    if !terminal.voice.json {
        for line in rows(answer, key) {
            terminal.voice.say(&format!("  - {}", line.as_str().unwrap_or_default()));
        }
    }
}

pub(crate) fn backup(terminal: &Terminal, found: &ArgMatches) -> Result<(), Stop> {
    let Some(target) = maybe(found, "FILE").map(PathBuf::from) else {
        let made = terminal.call("backups.make", json!({}))?;
        said(terminal, "backup", &made);
        return Ok(());
    };
    let sealed = found.get_flag("encrypted");
    let copied = if sealed { copy_sealed(&terminal.desk, &target) } else { copy_to(&terminal.desk, &target) };
    let copied = copied.map_err(|error| terminal.stop(&error))?;
    if terminal.voice.json {
        terminal.voice.object(&json!({ "backup": serde_json::to_value(&copied).unwrap_or_default() }));
    }
    let params =
        [("name", copied.name), ("bytes", copied.bytes.to_string()), ("acts", copied.acts.to_string())];
    terminal.voice.say(&terminal.desk.say("cli", "backup_done", &params));
    Ok(())
}

pub(crate) fn restore(terminal: &Terminal, found: &ArgMatches) -> Result<(), Stop> {
    let file = PathBuf::from(text(found, "FILE"));
    let request = if file.exists() {
        json!({ "file": terminal.desk.accept_file(&file).file, "code": maybe(found, "code") })
    } else {
        json!({ "name": text(found, "FILE"), "code": maybe(found, "code") })
    };
    let seen = terminal.call("restore.preview", request.clone())?;
    said(terminal, "preview", &seen);
    lines(terminal, &seen, "findings");
    if found.get_flag("dry-run") {
        return Ok(());
    }
    let restored = terminal.call("restore.run", request)?;
    said(terminal, "restored", &restored);
    Ok(())
}

/// Recovers a file that need not open.
pub(crate) fn recover(terminal: &Terminal, found: &ArgMatches) -> Result<(), Stop> {
    let file = terminal.desk.accept_file(&terminal.file).file;
    let seen = terminal.call("recovery.survey", json!({ "file": file }))?;
    let Some(way) = maybe(found, "way") else {
        said(terminal, "recovery", &seen);
        lines(terminal, &seen, "damage");
        for way in rows(&seen, "ways") {
            say_row(terminal, way, &["key", "copy", "title", "text"]);
        }
        return Ok(());
    };
    // A copy that is not named is the one that the survey found for this way.
    let named = rows(&seen, "ways").find(|one| one["key"] == way.as_str());
    let copy = maybe(found, "copy").or_else(|| Some(named?["copy"].as_str()?.to_owned()));
    let done = terminal.call("recovery.run", json!({ "file": file, "key": way, "copy": copy }))?;
    said(terminal, "recovered", &done);
    if !terminal.voice.json {
        for lost in rows(&done, "lost") {
            let line = |key: &str| lost[key].as_str().unwrap_or_default();
            terminal.voice.say(&format!("  - {}: {}", line("text"), line("elsewhere")));
        }
    }
    Ok(())
}

pub(crate) fn verify(terminal: &Terminal, found: &ArgMatches) -> Result<(), Stop> {
    let code = maybe(found, "code");
    let answer = terminal.call("journal.verify", json!({ "code": code }))?;
    said(terminal, "journal", &answer);
    if answer["whole"] != true {
        return Err(Stop::Said(31));
    }
    // A code that is not in the chain proves that the paper is of another one.
    if code.is_some() && answer["proven"].is_null() { Err(Stop::Said(31)) } else { Ok(()) }
}

pub(crate) fn act(terminal: &Terminal, found: &ArgMatches) -> Result<(), Stop> {
    let request = json!({ "seq": found.get_one::<i64>("SEQ"), "limit": 500 });
    let act = terminal.call("journal.show", request)?;
    if terminal.voice.json {
        terminal.voice.object(&act);
        return Ok(());
    }
    say_row(terminal, &act["line"], &["seq", "at", "actor", "text", "rows"]);
    for row in rows(&act, "rows") {
        say_row(terminal, row, &["change", "entity", "title"]);
        changes(terminal, row);
    }
    terminal.voice.say(act["refusal"].as_str().unwrap_or_default());
    Ok(())
}

fn changes(terminal: &Terminal, row: &Value) {
    for field in rows(row, "fields") {
        let of = |key: &str| field[key].as_str().unwrap_or_default();
        terminal.voice.say(&format!("    {}: «{}» → «{}»", of("name"), of("before"), of("after")));
    }
}

pub(crate) fn versions(terminal: &Terminal, found: &ArgMatches) -> Result<(), Stop> {
    let request = json!({ "kind": text(found, "KIND"), "id": found.get_one::<i64>("ID") });
    let answer = terminal.call("records.versions", request)?;
    for row in rows(&answer, "rows") {
        say_row(terminal, row, &["seq", "at", "actor", "text", "entity", "change"]);
        if terminal.voice.json {
            continue;
        }
        for field in rows(row, "fields") {
            let of = |key: &str| field[key].as_str().unwrap_or_default();
            let image = field["image"].as_i64().unwrap_or_default();
            let line = format!(
                "    [{image} {}] {}: «{}» → «{}»",
                of("field"),
                of("name"),
                of("before"),
                of("after")
            );
            terminal.voice.say(&line);
        }
    }
    Ok(())
}

pub(crate) fn restore_field(terminal: &Terminal, found: &ArgMatches) -> Result<(), Stop> {
    let request = json!({ "image": found.get_one::<i64>("IMAGE"), "field": text(found, "FIELD"),
        "reason": maybe(found, "reason") });
    done(terminal, "records.restore_field", request)
}

pub(crate) fn bin(terminal: &Terminal, what: &str, found: &ArgMatches) -> Result<(), Stop> {
    if what == "restore" {
        return done(terminal, "bin.restore", json!({ "image": found.get_one::<i64>("IMAGE") }));
    }
    let page = terminal.call("bin.page", json!({ "limit": 500 }))?;
    rows(&page, "rows")
        .for_each(|row| say_row(terminal, row, &["image", "at", "actor", "entity", "title", "rows"]));
    Ok(())
}

pub(crate) fn recovery_code(terminal: &Terminal, what: &str, found: &ArgMatches) -> Result<(), Stop> {
    if what == "confirm" {
        return done(terminal, "recovery_code.confirm", json!({ "code": text(found, "CODE") }));
    }
    // A code whose sheet cannot be written would have replaced the old one for nothing.
    if let Some(target) = maybe(found, "out") {
        check_target(Path::new(&target), Existing::Keep).map_err(|error| terminal.stop(&error))?;
    }
    let made = terminal.call("recovery_code.make", json!({}))?;
    if found.contains_id("out") {
        save(terminal, &made["sheet"], found)?;
    }
    if terminal.voice.json {
        terminal.voice.object(&json!({ "recovery_code": made["groups"] }));
        return Ok(());
    }
    let groups: Vec<&str> = rows(&made, "groups").filter_map(Value::as_str).collect();
    terminal.voice.say(&groups.join("-"));
    terminal.voice.say(&terminal.desk.say("recovery_sheet", "keep_text", &[]));
    Ok(())
}

pub(crate) fn personal_data(terminal: &Terminal, what: &str, found: &ArgMatches) -> Result<(), Stop> {
    let id = || found.get_one::<i64>("ID").copied();
    match what {
        "show" => {
            let shown = terminal.call("people.citizen_id", json!({ "id": id() }))?;
            if terminal.voice.json {
                terminal.voice.object(&shown);
            } else {
                terminal.voice.say(shown["citizen_id"].as_str().unwrap_or_default());
            }
            Ok(())
        }
        "accesses" => {
            let page = terminal.call("accesses.page", json!({ "limit": 500 }))?;
            rows(&page, "rows")
                .for_each(|row| say_row(terminal, row, &["at", "actor", "text", "name", "people"]));
            Ok(())
        }
        "erase" => {
            if found.get_flag("dry-run") {
                let seen = terminal.call("personal_data.preview_erasure", json!({ "id": id() }))?;
                if terminal.voice.json {
                    terminal.voice.object(&seen);
                }
                for key in ["kept", "copies", "outside"] {
                    lines(terminal, &seen, key);
                }
                return Ok(());
            }
            let request = json!({ "id": id(), "fields": texts(found, "field"), "whole": found.get_flag("whole"),
                "reason": text(found, "reason"), "request_id": found.get_one::<i64>("request") });
            let erased = terminal.call("personal_data.erase", request)?;
            said(terminal, "erased", &erased);
            for key in ["copies", "outside"] {
                lines(terminal, &erased, key);
            }
            Ok(())
        }
        "requests" => {
            let all = terminal.call("data_requests.all", json!({}))?;
            let shown = ["id", "kind_name", "requester", "subject", "received_on", "due_on", "outcome_name"];
            rows(&all, "rows").for_each(|row| say_row(terminal, row, &shown));
            Ok(())
        }
        "request" => {
            let request = json!({ "kind": text(found, "kind"), "requester": text(found, "requester"),
                "received_on": text(found, "on"), "content": text(found, "note"),
                "subject_id": found.get_one::<i64>("subject") });
            done(terminal, "data_requests.save", request)
        }
        _ => {
            let all = terminal.call("data_requests.all", json!({}))?;
            let revision =
                rows(&all, "rows").find(|row| row["id"].as_i64() == id()).map(|row| row["revision"].clone());
            let request = json!({ "id": id(), "revision": revision.and_then(|revision| revision.as_i64()).unwrap_or(1),
                "answered_on": text(found, "on"), "outcome": text(found, "outcome"), "answer": text(found, "note") });
            done(terminal, "data_requests.answer", request)
        }
    }
}
