//! Reading: imports, lists, one record, search, the journal.

use crate::say::row_sentence;
use crate::words::{maybe, text, texts};
use crate::{Stop, Terminal};
use chrono::{DateTime, Local};
use clap::ArgMatches;
use serde_json::{Value, json};
use so_vang_commands::import::ListKind;
use so_vang_commands::import::{Intent, ListFile, kind_of, mapping_of, read_file, read_list};
use so_vang_commands::problem::OfficeError;
use std::path::Path;

/// Rows asked for at a time.
const PAGE: u64 = 500;

pub(crate) fn import(terminal: &Terminal, found: &ArgMatches) -> Result<(), Stop> {
    if text(found, "as") == ListKind::Nominations.key() && maybe(found, "dossier").is_none() {
        return Err(missing_dossier(terminal));
    }
    let file = list_file(found).map_err(|error| terminal.stop(&error))?;
    let intent = if found.get_flag("dry-run") { Intent::Look } else { Intent::Take };
    let report = read_list(&terminal.desk, &file, intent).map_err(|error| terminal.stop(&error))?;
    let value = serde_json::to_value(&report).unwrap_or_default();
    say_report(terminal, &value);
    if report.ack.is_some() {
        terminal.voice.ack(&terminal.desk, &value["ack"]);
    } else {
        terminal.voice.say(&terminal.desk.say("cli", "dry_run", &[]));
    }
    // A look at a list with errors ends as taking it over would.
    if report.problems.is_empty() { Ok(()) } else { Err(Stop::Said(10)) }
}

/// Nominations belong to a dossier; the words say which.
fn missing_dossier(terminal: &Terminal) -> Stop {
    let params = [("word", "--dossier".to_owned())];
    terminal.voice.complain_words(
        &terminal.desk.say("cli", "missing_argument", &params),
        &terminal.desk.say("cli", "see_help", &[]),
    );
    Stop::Said(crate::WORDS_OFF)
}

fn list_file(found: &ArgMatches) -> Result<ListFile, OfficeError> {
    let mapping = match maybe(found, "mapping") {
        None => None,
        Some(path) => {
            let bytes = read_file(Path::new(&path))?;
            Some(mapping_of(&String::from_utf8_lossy(&bytes))?)
        }
    };
    Ok(ListFile {
        bytes: read_file(Path::new(&text(found, "FILE")))?,
        kind: kind_of(&text(found, "as"))?,
        dossier: maybe(found, "dossier"),
        sheet: maybe(found, "sheet"),
        mapping,
    })
}

fn say_report(terminal: &Terminal, report: &Value) {
    let desk = &terminal.desk;
    if terminal.voice.json {
        let mut report = report.clone();
        if let Some(fields) = report.as_object_mut() {
            fields.remove("ack");
            fields.remove("fields");
        }
        terminal.voice.object(&json!({ "report": report }));
    }
    let number = |key: &str| report[key].to_string();
    let sheet = report["sheet"].as_str().unwrap_or_default().to_owned();
    let params = [
        ("sheet", sheet),
        ("header_row", number("header_row")),
        ("rows", number("rows")),
        ("added", number("added")),
        ("changed", number("changed")),
        ("unchanged", number("unchanged")),
    ];
    terminal.voice.say(&desk.say("cli", "report", &params));
    for (key, heading) in [("problems", "problems"), ("notices", "notices")] {
        let rows = report[key].as_array().map(Vec::as_slice).unwrap_or_default();
        if !rows.is_empty() {
            terminal.voice.say(&desk.say("cli", heading, &[("count", rows.len().to_string())]));
            rows.iter().for_each(|row| terminal.voice.say(&row_sentence(desk, row)));
        }
    }
}

/// A list: the command that gives it, and the columns that people see.
fn columns(kind: &str) -> Option<(&'static str, &'static [&'static str])> {
    Some(match kind {
        "people" => ("people.page", &["id", "name", "birth", "post", "unit", "rating"]),
        "units" => ("units.tree", &["id", "name", "people"]),
        "collectives" => ("collectives.page", &["id", "name", "detail", "par_index"]),
        "dossiers" => ("dossiers.page", &["code", "year", "state_name", "nominations", "title"]),
        "nominations" => {
            ("nominations.page", &["id", "recipient", "award_name", "approved", "decision_number"])
        }
        "decisions" => (
            "decisions.page",
            &["number", "issued_on", "award_name", "collectives", "individuals", "printed"],
        ),
        "awards" => ("awards.on", &["code", "name", "may_issue", "confidence"]),
        "certificates" => (
            "register.page",
            &["id", "decision_number", "golden_register_number", "recipient", "award_name", "year", "prints"],
        ),
        "signers" => ("signers.all", &["id", "title", "name"]),
        "deadlines" => ("office.desk", &["id", "due_on", "days_left", "done", "title", "dossier"]),
        "layouts" => ("layouts.all", &["id", "name", "width", "height", "confidence"]),
        "stocks" => ("stocks.all", &["id", "name", "class", "width", "height", "left", "used", "spoiled"]),
        "prints" => (
            "prints.page",
            &[
                "run_id",
                "printed_at",
                "golden_register_number",
                "recipient",
                "copy_number",
                "state",
                "printer",
            ],
        ),
        "calibrations" => ("calibrations.all", &["id", "printer", "tray", "stock", "confirmed_on"]),
        "queue" => ("certificates.queue", &["decision_id", "number", "certificates", "printed", "next"]),
        _ => return None,
    })
}

fn known(terminal: &Terminal, kind: &str) -> Result<(&'static str, &'static [&'static str]), Stop> {
    let unknown = || OfficeError::Input { field: "kind", value: kind.to_owned(), why: "unknown" };
    columns(kind).ok_or_else(|| terminal.stop(&unknown()))
}

pub(crate) fn list(terminal: &Terminal, found: &ArgMatches) -> Result<(), Stop> {
    let kind = text(found, "KIND");
    if kind == "backups" {
        return crate::records::backups(terminal);
    }
    let (command, columns) = known(terminal, &kind)?;
    if command == "nominations.page" && maybe(found, "dossier").is_none() {
        return Err(missing_dossier(terminal));
    }
    // Awards that lists brought along have no certificate of this office.
    let wanted = |row: &Value| command != "register.page" || !row["golden_register_number"].is_null();
    let filters: Vec<Value> = texts(found, "where").iter().map(|written| filter(written)).collect();
    let sort =
        maybe(found, "sort").map(|column| json!({ "column": column, "descending": found.get_flag("desc") }));
    let (mut seen, mut shown) = (0, 0);
    loop {
        let request = match command {
            "units.tree" | "layouts.all" | "signers.all" | "office.desk" | "stocks.all"
            | "calibrations.all" | "certificates.queue" => json!({}),
            "awards.on" => json!({ "on": maybe(found, "on") }),
            "nominations.page" => json!({
                "dossier": text(found, "dossier"), "text": text(found, "filter"), "filters": filters,
                "sort": sort, "offset": seen, "limit": PAGE,
            }),
            _ => json!({
                "text": text(found, "filter"), "filters": filters, "sort": sort, "offset": seen, "limit": PAGE,
            }),
        };
        let page = terminal.call(command, request)?;
        let rows = ["rows", "nodes", "signers", "deadlines", "decisions"]
            .iter()
            .find_map(|key| page[*key].as_array());
        let rows = rows.cloned().unwrap_or_default();
        for row in rows.iter().filter(|row| wanted(row)) {
            say_row(terminal, row, columns);
            shown += 1;
        }
        seen += rows.len() as u64;
        if rows.is_empty() || page["total"].as_u64().is_none_or(|total| seen >= total) {
            break;
        }
    }
    if !terminal.voice.json {
        terminal.voice.say(&terminal.desk.say("cli", "total", &[("count", shown.to_string())]));
    }
    Ok(())
}

/// A test of a column as written: the column, the test, and the value, which may hold colons itself.
fn filter(written: &str) -> Value {
    let mut parts = written.splitn(3, ':');
    let mut part = || parts.next().unwrap_or_default();
    json!({ "column": part(), "test": part(), "value": part() })
}

/// A row: one JSON object, or its cells with tabs between them.
pub(crate) fn say_row(terminal: &Terminal, row: &Value, columns: &[&str]) {
    if terminal.voice.json {
        terminal.voice.object(row);
        return;
    }
    let cells: Vec<String> = columns
        .iter()
        .map(|column| match &row[*column] {
            Value::String(text) => text.clone(),
            Value::Array(lines) if lines.iter().all(Value::is_string) => {
                lines.iter().filter_map(Value::as_str).collect::<Vec<_>>().join(" / ")
            }
            Value::Null => String::new(),
            Value::Bool(true) => "✔".to_owned(),
            Value::Bool(false) => "✖".to_owned(),
            other @ (Value::Number(_) | Value::Array(_) | Value::Object(_)) => other.to_string(),
        })
        .collect();
    terminal.voice.say(&cells.join("\t"));
}

pub(crate) fn show(terminal: &Terminal, found: &ArgMatches) -> Result<(), Stop> {
    let (mut kind, name) = (text(found, "KIND"), text(found, "ID"));
    if kind == "award" {
        "awards".clone_into(&mut kind);
    }
    known(terminal, &kind)?;
    let id = || -> Result<i64, Stop> {
        name.parse().map_err(|_| {
            terminal.stop(&OfficeError::Input { field: "id", value: name.clone(), why: "not_a_number" })
        })
    };
    let value = match kind.as_str() {
        "people" => terminal.call("people.show", json!({ "id": id()? }))?,
        "collectives" | "units" => terminal.call("collectives.show", json!({ "id": id()? }))?,
        "nominations" => terminal.call("nominations.show", json!({ "id": id()? }))?,
        "dossiers" => terminal.call("dossiers.show", json!({ "dossier": name }))?,
        "decisions" | "certificates" => {
            let id = so_vang_commands::decision::id_of(&terminal.desk, &name)
                .map_err(|error| terminal.stop(&error))?;
            terminal.call("decisions.show", json!({ "id": id }))?
        }
        "awards" => return crate::law::show_award(terminal, &name),
        listed => {
            let command = known(terminal, listed)?.0;
            if command != "layouts.all" {
                let (field, value) = ("kind", listed.to_owned());
                return Err(terminal.stop(&OfficeError::Input { field, value, why: "unknown" }));
            }
            let rows = terminal.call(command, json!({}))?["rows"].clone();
            let row =
                rows.as_array().and_then(|rows| rows.iter().find(|row| row["id"] == name.as_str())).cloned();
            row.ok_or_else(|| terminal.stop(&OfficeError::Absent { entity: "layout", name: name.clone() }))?
        }
    };
    if terminal.voice.json {
        terminal.voice.object(&value);
    } else {
        // People read it as an indented outline; programs ask for --json.
        terminal.voice.say(&outline(&value, 0));
    }
    Ok(())
}

fn outline(value: &Value, depth: usize) -> String {
    let indent = "  ".repeat(depth);
    match value {
        Value::Object(fields) => fields
            .iter()
            .map(|(key, value)| match value {
                Value::Object(_) | Value::Array(_) => {
                    format!("{indent}{key}:\n{}", outline(value, depth + 1))
                }
                Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {
                    format!("{indent}{key}: {}", outline(value, 0))
                }
            })
            .collect::<Vec<_>>()
            .join("\n"),
        Value::Array(items) => items
            .iter()
            .map(|item| format!("{indent}-\n{}", outline(item, depth + 1)))
            .collect::<Vec<_>>()
            .join("\n"),
        Value::String(text) => format!("{indent}{text}"),
        Value::Null => indent,
        plain @ (Value::Bool(_) | Value::Number(_)) => format!("{indent}{plain}"),
    }
}

pub(crate) fn search(terminal: &Terminal, found: &ArgMatches) -> Result<(), Stop> {
    let limit = found.get_one::<u32>("limit").copied().unwrap_or(20);
    let answer = terminal.call("search", json!({ "text": text(found, "TEXT"), "limit": limit }))?;
    let rows = |key: &str| answer[key].as_array().cloned().unwrap_or_default();
    let (hits, close) = (rows("hits"), rows("close"));
    hits.iter().for_each(|hit| say_row(terminal, hit, &["kind", "id", "title", "detail"]));
    let say = |key: &str| terminal.desk.say("cli", key, &[("count", hits.len().to_string())]);
    if !hits.is_empty() {
        terminal.voice.say(&say("found"));
    } else if close.is_empty() {
        terminal.voice.say(&say("nothing_found"));
    } else {
        terminal.voice.say(&say("close"));
        for hit in &close {
            if terminal.voice.json {
                terminal.voice.object(&json!({ "close": hit }));
            } else {
                say_row(terminal, hit, &["kind", "id", "title", "detail"]);
            }
        }
    }
    Ok(())
}

/// A moment of the journal as day and minute here.
fn local_time(at: &Value) -> String {
    let written = at.as_str().unwrap_or_default();
    DateTime::parse_from_rfc3339(written).map_or_else(
        |_| written.to_owned(),
        |moment| moment.with_timezone(&Local).format("%d/%m/%Y %H:%M").to_string(),
    )
}

pub(crate) fn journal(terminal: &Terminal) -> Result<(), Stop> {
    let mut seen = 0;
    loop {
        let page = terminal.call("journal.page", json!({ "offset": seen, "limit": PAGE }))?;
        let mut rows = page["rows"].as_array().cloned().unwrap_or_default();
        if !terminal.voice.json {
            // People read the time of their own clock; programs get the moment itself.
            rows.iter_mut().for_each(|row| row["at"] = Value::String(local_time(&row["at"])));
        }
        rows.iter()
            .for_each(|row| say_row(terminal, row, &["seq", "at", "actor", "text", "rows", "undone_by"]));
        seen += rows.len() as u64;
        if rows.is_empty() || page["total"].as_u64().is_none_or(|total| seen >= total) {
            return Ok(());
        }
    }
}
