//! The law in the terminal: every verdict with its findings, the catalogue, the office's own rules, what is ahead.

use crate::records::done;
use crate::words::{maybe, text};
use crate::{Stop, Terminal};
use clap::ArgMatches;
use serde_json::{Value, json};

/// Rows asked for at a time.
const PAGE: u64 = 500;

fn word(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Null => String::new(),
        Value::Bool(_) | Value::Number(_) | Value::Array(_) | Value::Object(_) => value.to_string(),
    }
}

fn rows<'v>(value: &'v Value, key: &str) -> &'v [Value] {
    value[key].as_array().map_or(&[], Vec::as_slice)
}

/// Says a sentence of the terminal with fields of a value.
fn say(terminal: &Terminal, key: &str, value: &Value, fields: &[&'static str]) {
    let params: Vec<_> = fields.iter().map(|field| (*field, word(&value[*field]))).collect();
    terminal.voice.say(&terminal.desk.say("cli", key, &params));
}

fn mark(verdict: &Value) -> &'static str {
    match verdict.as_str() {
        Some("met") => "✓",
        Some("unmet") => "✗",
        _ => "?",
    }
}

pub(crate) fn assess(terminal: &Terminal, found: &ArgMatches) -> Result<(), Stop> {
    if let Some(nomination) = found.get_one::<i64>("nomination") {
        let view = terminal.call("assessments.show", json!({ "nomination_id": nomination }))?;
        say_view(terminal, &view);
        return Ok(());
    }
    if let Some(subject) = found.get_one::<i64>("subject") {
        let view = terminal.call(
            "assessments.ask",
            json!({
                "subject_id": subject, "award": text(found, "award"), "achievement_type": text(found, "type"),
                "received_on": text(found, "received"), "decided_on": text(found, "decided"),
                "from_year": found.get_one::<i32>("from-year"), "to_year": found.get_one::<i32>("year"),
            }),
        )?;
        say_view(terminal, &view);
        return Ok(());
    }
    let mut seen = 0;
    loop {
        let page = terminal.call(
            "assessments.round",
            json!({
                "dossier": text(found, "dossier"), "verdict": text(found, "verdict"), "offset": seen, "limit": PAGE,
            }),
        )?;
        if seen == 0 && !terminal.voice.json {
            terminal.voice.say(&word(&page["law"]));
            rows(&page, "warnings").iter().for_each(|one| terminal.voice.say(&format!("! {}", word(one))));
        }
        for row in rows(&page, "rows") {
            let view = terminal.call("assessments.show", json!({ "nomination_id": row["nomination_id"] }))?;
            say_view(terminal, &view);
        }
        seen += rows(&page, "rows").len() as u64;
        if rows(&page, "rows").is_empty() || page["total"].as_u64().is_none_or(|total| seen >= total) {
            if terminal.voice.json {
                terminal.voice.object(&json!({ "counts": page["counts"] }));
            }
            say(terminal, "assess_counts", &page["counts"], &["met", "unknown", "unmet"]);
            for quota in rows(&page, "quotas") {
                say_quota(terminal, quota);
            }
            return Ok(());
        }
    }
}

/// One answer: the verdict, every gate, every way with every condition, what it rests on.
fn say_view(terminal: &Terminal, view: &Value) {
    if terminal.voice.json {
        terminal.voice.object(&json!({ "assessment": view }));
        return;
    }
    let desk = &terminal.desk;
    let line = |text: String| terminal.voice.say(&text);
    let id =
        if view["nomination_id"].is_null() { String::new() } else { format!("[{}] ", view["nomination_id"]) };
    line(format!(
        "\n{} {id}{} – {}: {}",
        mark(&view["verdict"]),
        word(&view["recipient"]),
        word(&view["award_name"]),
        word(&view["verdict_name"])
    ));
    line(format!("  {}", word(&view["why"])));
    for warning in rows(view, "warnings") {
        line(format!("  ! {}", word(warning)));
    }
    line(format!("  {}", desk.say("cli", "assess_gates", &[])));
    rows(view, "gates").iter().for_each(|gate| say_finding(terminal, gate, 2));
    for path in rows(view, "paths") {
        let unverified =
            if path["unverified"] == true { desk.say("cli", "unverified", &[]) } else { String::new() };
        line(format!("  {} {}{unverified}", mark(&path["verdict"]), word(&path["source"])));
        say_rule(terminal, &path["rule"], 2);
    }
    if !rows(view, "local").is_empty() {
        line(format!("  {}", desk.say("cli", "assess_local", &[])));
        rows(view, "local").iter().for_each(|one| say_finding(terminal, one, 2));
    }
    line(format!("  {}", word(&view["bonus"]["sentence"])));
}

fn say_rule(terminal: &Terminal, rule: &Value, depth: usize) {
    if rule["join"] == "condition" {
        say_finding(terminal, &rule["finding"], depth);
        return;
    }
    // The outer "all" is what a way is; only inner ones and "any" need a line.
    let inner = if depth == 2 && rule["join"] == "all" {
        depth
    } else {
        let key = if rule["join"] == "any" { "any_of" } else { "all_of" };
        let indent = "  ".repeat(depth);
        terminal.voice.say(&format!(
            "{indent}{} {}",
            mark(&rule["verdict"]),
            terminal.desk.say("cli", key, &[])
        ));
        depth + 1
    };
    rows(rule, "parts").iter().for_each(|part| say_rule(terminal, part, inner));
}

fn say_finding(terminal: &Terminal, finding: &Value, depth: usize) {
    let desk = &terminal.desk;
    let mut said = vec![word(&finding["asks"])];
    for field in ["found", "lacking", "source"] {
        let value = word(&finding[field]);
        if !value.is_empty() {
            said.push(value);
        }
    }
    if finding["answer"].is_object() {
        let answer = &finding["answer"];
        let key = if answer["met"] == true { "answered_yes" } else { "answered_no" };
        said.push(desk.say("cli", key, &[("by", word(&answer["by"])), ("on", word(&answer["on"]))]));
    }
    let unverified =
        if finding["unverified"] == true { desk.say("cli", "unverified", &[]) } else { String::new() };
    let key =
        if finding["answerable"] == true { format!(" [{}]", word(&finding["key"])) } else { String::new() };
    let indent = "  ".repeat(depth);
    terminal.voice.say(&format!(
        "{indent}{} {}{unverified}{key}",
        mark(&finding["verdict"]),
        said.join(" · ")
    ));
}

fn say_quota(terminal: &Terminal, quota: &Value) {
    if terminal.voice.json {
        terminal.voice.object(&json!({ "quota": quota }));
        return;
    }
    let (sentence, standing) = (word(&quota["sentence"]), word(&quota["standing"]));
    terminal.voice.say(&format!(
        "{} {sentence}: {standing} ({})",
        mark(&quota["verdict"]),
        word(&quota["source"])
    ));
}

pub(crate) fn quota(terminal: &Terminal, found: &ArgMatches) -> Result<(), Stop> {
    let answer = terminal.call("quotas.of_dossier", json!({ "dossier": text(found, "dossier") }))?;
    if rows(&answer, "rows").is_empty() {
        terminal.voice.say(&terminal.desk.say("cli", "no_quota", &[]));
    }
    rows(&answer, "rows").iter().for_each(|one| say_quota(terminal, one));
    Ok(())
}

pub(crate) fn answer(terminal: &Terminal, found: &ArgMatches) -> Result<(), Stop> {
    let nominations: Vec<i64> =
        found.get_many::<i64>("nomination").map(|ids| ids.copied().collect()).unwrap_or_default();
    // Neither word takes the answer back.
    let met = match (found.get_flag("yes"), found.get_flag("no")) {
        (true, _) => Some(true),
        (_, true) => Some(false),
        _ => None,
    };
    let request = json!({ "nominations": nominations, "key": text(found, "KEY"), "met": met, "note": text(found, "note") });
    done(terminal, "assessments.answer", request)
}

pub(crate) fn forecast(terminal: &Terminal, found: &ArgMatches) -> Result<(), Stop> {
    let most = found.get_one::<u32>("limit").copied().unwrap_or(50);
    let page = terminal.call(
        "forecast.page",
        json!({
            "year": found.get_one::<i32>("year"), "award": text(found, "award"),
            "standing": text(found, "standing"), "text": text(found, "filter"), "limit": most,
        }),
    )?;
    if terminal.voice.json {
        rows(&page, "rows").iter().for_each(|row| terminal.voice.object(row));
    }
    terminal.voice.say(&word(&page["assumption"]));
    for count in rows(&page, "counts") {
        say(terminal, "forecast_count", count, &["award_name", "ready", "near"]);
    }
    if terminal.voice.json {
        return Ok(());
    }
    for row in rows(&page, "rows") {
        let list = |key: &str| rows(row, key).iter().map(word).collect::<Vec<_>>().join("; ");
        terminal.voice.say(&format!(
            "\n{} {} – {} ({})",
            if row["standing"] == "ready" { "✓" } else { "?" },
            word(&row["name"]),
            word(&row["award_name"]),
            word(&row["standing_name"])
        ));
        for key in ["has", "lacks", "judges"] {
            if !rows(row, key).is_empty() {
                let params = [("list", list(key))];
                terminal
                    .voice
                    .say(&format!("  {}", terminal.desk.say("cli", &format!("forecast_{key}"), &params)));
            }
        }
    }
    Ok(())
}

pub(crate) fn reassess(terminal: &Terminal, found: &ArgMatches) -> Result<(), Stop> {
    let id = so_vang_commands::decision::id_of(&terminal.desk, &text(found, "decision"))
        .map_err(|error| terminal.stop(&error))?;
    let again = terminal.call("assessments.again", json!({ "id": id }))?;
    for row in rows(&again, "rows") {
        if terminal.voice.json {
            terminal.voice.object(row);
        } else {
            let params = [
                ("recipient", word(&row["recipient"])),
                ("verdict", word(&row["verdict_name"])),
                ("again", terminal.desk.say("verdict", row["again"].as_str().unwrap_or_default(), &[])),
                ("now", word(&row["now_name"])),
                ("bonus", word(&row["bonus"])),
            ];
            terminal.voice.say(&terminal.desk.say("cli", "reassessed", &params));
        }
    }
    say(terminal, "reassessed_differing", &again, &["differing"]);
    Ok(())
}

pub(crate) fn fact(terminal: &Terminal, what: &str, found: &ArgMatches) -> Result<(), Stop> {
    let year = || found.get_one::<i32>("year");
    if what == "complete-from" {
        return done(terminal, "record.complete_from", json!({ "year": year() }));
    }
    let id = found.get_one::<i64>("ID");
    match what {
        "set" => {
            let value = found.get_one::<u32>("value");
            let request =
                json!({ "subject_id": id, "key": text(found, "key"), "year": year(), "value": value });
            done(terminal, "facts.set", request)
        }
        "ranking" => done(
            terminal,
            "facts.add_ranking",
            json!({
                "subject_id": id, "year": year(), "scope": text(found, "scope"), "place": found.get_one::<u32>("place"),
                "review": text(found, "review"), "initiated_by": text(found, "by"), "years": found.get_one::<u32>("years"),
            }),
        ),
        "pending" => done(
            terminal,
            "pending.save",
            json!({
                "subject_id": id, "kind": text(found, "kind"), "opened_on": text(found, "on"),
                "closed_on": text(found, "until"), "note": text(found, "note"),
            }),
        ),
        _ => {
            let view = terminal.call("facts.show", json!({ "id": id }))?;
            for row in rows(&view, "rows") {
                crate::lists::say_row(terminal, row, &["key", "name", "year", "value"]);
            }
            for row in rows(&view, "pending") {
                crate::lists::say_row(terminal, row, &["id", "kind_name", "opened_on", "closed_on", "note"]);
            }
            if !terminal.voice.json {
                let keys: Vec<String> = rows(&view, "choices")
                    .iter()
                    .map(|one| format!("{} ({})", word(&one["key"]), word(&one["name"])))
                    .collect();
                let params = [("keys", keys.join("; "))];
                terminal.voice.say(&terminal.desk.say("cli", "fact_choices", &params));
            }
            Ok(())
        }
    }
}

pub(crate) fn rule(terminal: &Terminal, what: &str, found: &ArgMatches) -> Result<(), Stop> {
    match what {
        "remove" => done(terminal, "local_rules.remove", json!({ "id": found.get_one::<i64>("ID") })),
        "add" => {
            let number = |name: &str| found.get_one::<u32>(name);
            done(
                terminal,
                "local_rules.save",
                json!({
                    "kind": text(found, "kind"), "award": text(found, "award"), "from": text(found, "from"),
                    "to": text(found, "to"), "source": text(found, "source"), "of": text(found, "of"),
                    "percent": number("percent"), "number": number("number"), "group": text(found, "group"),
                    "bound": text(found, "bound"), "op": text(found, "op"), "value": text(found, "value"),
                    "rounding": text(found, "rounding"), "month": number("month"), "day": number("day"),
                }),
            )
        }
        _ => {
            let rules = terminal.call("local_rules.all", json!({}))?;
            for row in rows(&rules, "rows") {
                crate::lists::say_row(
                    terminal,
                    row,
                    &["id", "from", "to", "kind_name", "sentence", "source"],
                );
            }
            Ok(())
        }
    }
}

pub(crate) fn revoke(terminal: &Terminal, found: &ArgMatches) -> Result<(), Stop> {
    let request = json!({
        "award_record_id": found.get_one::<i64>("ID"), "decision_number": text(found, "number"),
        "decided_on": text(found, "on"), "ground": text(found, "ground"), "note": maybe(found, "note").unwrap_or_default(),
    });
    done(terminal, "awards.revoke", request)
}

/// One award with the whole history of its law, as an outline that people read.
pub(crate) fn show_award(terminal: &Terminal, award: &str) -> Result<(), Stop> {
    let view = terminal.call("catalogue.show", json!({ "award": award }))?;
    if terminal.voice.json {
        terminal.voice.object(&view);
        return Ok(());
    }
    let desk = &terminal.desk;
    let line = |text: String| terminal.voice.say(&text);
    let unverified = |row: &Value| {
        if row["unverified"] == true { desk.say("cli", "unverified", &[]) } else { String::new() }
    };
    let days = |row: &Value| {
        let day = |key: &str| if row[key] == "" { "…".to_owned() } else { word(&row[key]) };
        format!("{} {} – {}", if row["current"] == true { "•" } else { " " }, day("from"), day("to"))
    };
    let head = &view["line"];
    line(format!("{} – {}", word(&head["award"]), word(&head["name"])));
    line(format!(
        "{}; {}; {}",
        word(&head["kind_name"]),
        word(&head["level_name"]),
        word(&head["recipients"])
    ));
    for (key, list) in [("names", "law_names"), ("deciders", "law_deciders")] {
        line(desk.say("cli", list, &[]));
        for row in rows(&view, key) {
            line(format!(
                "  {}: {} ({}){}",
                days(row),
                word(&row["text"]),
                word(&row["source"]),
                unverified(row)
            ));
        }
    }
    line(desk.say("cli", "law_criteria", &[]));
    for version in rows(&view, "criteria") {
        let stands_in =
            if version["stands_in"] == true { desk.say("cli", "law_stands_in", &[]) } else { String::new() };
        line(format!("  {}{stands_in}{} {}", days(version), unverified(version), word(&version["note"])));
        for path in rows(version, "paths") {
            line(format!("    {} ({}){}", word(&path["who"]), word(&path["source"]), unverified(path)));
            criteria(terminal, &path["rule"], 3);
        }
    }
    let others = [
        ("bonuses", "law_bonuses"),
        ("votes", "law_votes"),
        ("papers", "law_papers"),
        ("objects", "law_objects"),
        ("limits", "law_limits"),
    ];
    for (key, list) in others {
        if !rows(&view, key).is_empty() {
            line(desk.say("cli", list, &[]));
        }
        for row in rows(&view, key) {
            line(format!(
                "  {}: {} ({}){}",
                days(row),
                word(&row["text"]),
                word(&row["source"]),
                unverified(row)
            ));
        }
    }
    for rule in rows(&view, "local_rules") {
        line(format!("  {}: {} ({})", days(rule), word(&rule["sentence"]), word(&rule["source"])));
    }
    Ok(())
}

fn criteria(terminal: &Terminal, part: &Value, depth: usize) {
    let indent = "  ".repeat(depth);
    if part["join"] == "condition" {
        terminal.voice.say(&format!("{indent}- {}", word(&part["text"])));
        return;
    }
    let key = if part["join"] == "any" { "any_of" } else { "all_of" };
    terminal.voice.say(&format!("{indent}{}", terminal.desk.say("cli", key, &[])));
    rows(part, "parts").iter().for_each(|part| criteria(terminal, part, depth + 1));
}
