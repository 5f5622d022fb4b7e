//! Records changed by hand: people, nominations, views.

use crate::lists::say_row;
use crate::words::{maybe, text};
use crate::{Stop, Terminal};
use clap::ArgMatches;
use serde_json::{Value, json};

/// Says what was added: its id for programs, the acknowledgement for all.
fn added(terminal: &Terminal, answer: &Value) {
    terminal.voice.ack(&terminal.desk, &answer["ack"]);
    if terminal.voice.json {
        terminal.voice.object(&json!({ "id": answer["id"] }));
    }
}

fn ids(found: &ArgMatches) -> Vec<i64> {
    found.get_many::<i64>("ID").map(|ids| ids.copied().collect()).unwrap_or_default()
}

pub(crate) fn add_person(terminal: &Terminal, found: &ArgMatches) -> Result<(), Stop> {
    let answer = terminal.call(
        "people.add",
        json!({
            "name": text(found, "name"), "sex": maybe(found, "sex"), "birth": maybe(found, "birth"),
            "citizen_id": maybe(found, "citizen-id"), "post": maybe(found, "post"), "unit": maybe(found, "unit"),
        }),
    )?;
    added(terminal, &answer);
    Ok(())
}

pub(crate) fn remove_people(terminal: &Terminal, found: &ArgMatches) -> Result<(), Stop> {
    let done = terminal.call("people.remove", json!({ "ids": ids(found) }))?;
    terminal.voice.ack(&terminal.desk, &done);
    Ok(())
}

pub(crate) fn add_nomination(terminal: &Terminal, found: &ArgMatches) -> Result<(), Stop> {
    let answer = terminal.call(
        "nominations.add",
        json!({
            "dossier": text(found, "dossier"), "subject_id": found.get_one::<i64>("subject"),
            "award": text(found, "award"), "achievement": maybe(found, "achievement"),
        }),
    )?;
    added(terminal, &answer);
    Ok(())
}

pub(crate) fn remove_nominations(terminal: &Terminal, found: &ArgMatches) -> Result<(), Stop> {
    let done = terminal.call("nominations.remove_many", json!({ "ids": ids(found) }))?;
    terminal.voice.ack(&terminal.desk, &done);
    Ok(())
}

pub(crate) fn views(terminal: &Terminal, found: &ArgMatches) -> Result<(), Stop> {
    let answer = terminal.call("views.all", json!({ "list": text(found, "LIST") }))?;
    let rows = answer["views"].as_array().cloned().unwrap_or_default();
    rows.iter().for_each(|row| say_row(terminal, row, &["id", "name", "text"]));
    if !terminal.voice.json {
        terminal.voice.say(&terminal.desk.say("cli", "total", &[("count", rows.len().to_string())]));
    }
    Ok(())
}

pub(crate) fn remove_view(terminal: &Terminal, found: &ArgMatches) -> Result<(), Stop> {
    let done = terminal.call("views.remove", json!({ "id": found.get_one::<i64>("ID") }))?;
    terminal.voice.ack(&terminal.desk, &done);
    Ok(())
}
