//! What is kept beside the record: signers, deadlines, the lines of a life, backups.

use crate::lists::say_row;
use crate::words::{maybe, text, texts};
use crate::{Stop, Terminal};
use clap::ArgMatches;
use serde_json::{Value, json};

/// Does one command of the table that answers with its acknowledgement.
pub(crate) fn done(terminal: &Terminal, command: &str, request: Value) -> Result<(), Stop> {
    let ack = terminal.call(command, request)?;
    terminal.voice.ack(&terminal.desk, &ack);
    Ok(())
}

pub(crate) fn signer(terminal: &Terminal, what: &str, found: &ArgMatches) -> Result<(), Stop> {
    match what {
        "add" => {
            let request = json!({ "title": texts(found, "signer-title"), "name": text(found, "signer") });
            done(terminal, "signers.save", request)
        }
        _ => done(terminal, "signers.remove", json!({ "id": found.get_one::<i64>("ID") })),
    }
}

pub(crate) fn deadline(terminal: &Terminal, what: &str, found: &ArgMatches) -> Result<(), Stop> {
    match what {
        "add" => done(
            terminal,
            "deadlines.save",
            json!({ "title": text(found, "title"), "due_on": text(found, "on"), "dossier": maybe(found, "dossier") }),
        ),
        "finish" => {
            let request = json!({ "id": found.get_one::<i64>("ID"), "done": !found.get_flag("reopen") });
            done(terminal, "deadlines.finish", request)
        }
        _ => done(terminal, "deadlines.remove", json!({ "id": found.get_one::<i64>("ID") })),
    }
}

pub(crate) fn history(terminal: &Terminal, what: &str, found: &ArgMatches) -> Result<(), Stop> {
    let year = |name: &str| found.get_one::<i32>(name).copied();
    if what == "remove" {
        let request = json!({ "kind": text(found, "KIND"), "id": found.get_one::<i64>("ID") });
        return done(terminal, "people.remove_history", request);
    }
    let mut request = match what {
        "posting" => json!({ "post": text(found, "post"), "unit": text(found, "unit"),
            "from_year": year("from-year"), "to_year": year("to-year") }),
        "discipline" => json!({ "form": text(found, "form"), "decided_on": text(found, "on"),
            "ends_on": maybe(found, "until"), "decision_number": maybe(found, "number"), "note": maybe(found, "note") }),
        "initiative" => json!({ "year": year("year"), "title": text(found, "title"),
            "impact_scope": maybe(found, "scope"), "decision_number": maybe(found, "number"),
            "decision_date": maybe(found, "on"), "kind": text(found, "kind") }),
        _ => json!({ "year": year("year"), "rating": text(found, "rating") }),
    };
    request["subject_id"] = json!(found.get_one::<i64>("ID"));
    let command = match what {
        "posting" => "people.add_posting",
        "discipline" => "people.add_discipline",
        "initiative" => "people.add_initiative",
        _ => "people.set_rating",
    };
    done(terminal, command, request)
}

/// The copies that were proven, the newest first.
pub(crate) fn backups(terminal: &Terminal) -> Result<(), Stop> {
    let desk = &terminal.desk;
    let rows = so_vang_commands::backup::newest(desk, u32::MAX).map_err(|error| terminal.stop(&error))?;
    for row in &rows {
        let row = serde_json::to_value(row).unwrap_or_default();
        say_row(terminal, &row, &["at", "name", "bytes", "awards", "acts", "acts_since"]);
    }
    if !terminal.voice.json {
        terminal.voice.say(&desk.say("cli", "total", &[("count", rows.len().to_string())]));
    }
    Ok(())
}
