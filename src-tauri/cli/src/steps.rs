//! Writing: the office, the procedure, papers, keeping the file.

use crate::words::{maybe, text, texts};
use crate::{Stop, Terminal};
use clap::ArgMatches;
use serde_json::{Value, json};
use so_vang_commands::desk::{Existing, write_whole};
use so_vang_commands::import::read_file;
use so_vang_commands::problem::OfficeError;
use so_vang_commands::wire::office::CreateOffice;
use so_vang_commands::{check as checks, demo as demos, office};
use std::io::BufWriter;
use std::path::{Path, PathBuf};

pub(crate) fn init(terminal: &Terminal, found: &ArgMatches) -> Result<(), Stop> {
    let request = CreateOffice {
        name: text(found, "name"),
        level: text(found, "level"),
        place: text(found, "place"),
        head_title: text(found, "head-title"),
        signer_title: texts(found, "signer-title"),
        signer_name: text(found, "signer"),
    };
    office::create_at(&terminal.desk, &terminal.file, request, false)
        .map_err(|error| terminal.stop(&error))?;
    terminal.voice.ack(&terminal.desk, &json!({ "act": "office.create", "seq": 1, "count": 1 }));
    Ok(())
}

pub(crate) fn demo(terminal: &Terminal, found: &ArgMatches) -> Result<(), Stop> {
    let desk = &terminal.desk;
    let folder = PathBuf::from(text(found, "DIR"));
    let done = demos::run(desk, &folder.join(demos::FILE)).map_err(|error| terminal.stop(&error))?;
    for sentence in &done.said {
        terminal.voice.say(sentence);
    }
    for paper in &done.papers {
        write_whole(&folder.join(&paper.name), &paper.bytes, Existing::Keep)
            .map_err(|error| terminal.stop(&error))?;
        let params = [("name", paper.name.clone()), ("bytes", paper.bytes.len().to_string())];
        terminal.voice.say(&desk.say("demo", "written", &params));
        if terminal.voice.json {
            terminal.voice.object(&json!({ "paper": paper.name, "bytes": paper.bytes.len() }));
        }
    }
    let totals = demos::totals(desk).map_err(|error| terminal.stop(&error))?;
    let params = [
        ("nominations", totals.nominations.to_string()),
        ("recipients", totals.recipients.to_string()),
        ("numbers", totals.golden_register_numbers.to_string()),
        ("certificates", totals.certificates.to_string()),
    ];
    terminal.voice.say(&desk.say("demo", "totals", &params));
    if terminal.voice.json {
        terminal.voice.object(&json!({ "totals": {
            "nominations": totals.nominations, "recipients": totals.recipients,
            "golden_register_numbers": totals.golden_register_numbers, "certificates": totals.certificates,
        }}));
    }
    terminal.voice.say(&desk.say("demo", "where", &[("folder", folder.display().to_string())]));
    Ok(())
}

fn ack_of(terminal: &Terminal, answer: &Value) {
    terminal.voice.ack(&terminal.desk, &answer["ack"]);
}

pub(crate) fn dossier_new(terminal: &Terminal, found: &ArgMatches) -> Result<(), Stop> {
    let answer = terminal.call(
        "dossiers.create",
        json!({
            "code": text(found, "code"), "title": text(found, "title"), "year": found.get_one::<i32>("year"),
            "proposer": text(found, "proposer"), "submission_number": text(found, "letter"),
            "submission_date": text(found, "letter-date"), "achievement_type": text(found, "type"),
            "from_year": found.get_one::<i32>("from-year"),
        }),
    )?;
    ack_of(terminal, &answer);
    say_state(terminal, &answer);
    Ok(())
}

/// Says the dossier's code and where it stands now.
fn say_state(terminal: &Terminal, answer: &Value) {
    let field = |key: &str| answer[key].as_str().unwrap_or_default().to_owned();
    if terminal.voice.json {
        terminal.voice.object(&json!({ "dossier": answer["code"], "state": answer["state"] }));
    }
    terminal.voice.say(&terminal.desk.say(
        "demo",
        "step",
        &[("code", field("code")), ("state", field("state_name"))],
    ));
}

pub(crate) fn dossier_step(terminal: &Terminal, step: &str, found: &ArgMatches) -> Result<(), Stop> {
    // Only some of the steps take a letter or a reason.
    let given = |name: &str| found.try_get_one::<String>(name).ok().flatten().cloned().unwrap_or_default();
    let answer = terminal.call(
        "dossiers.step",
        json!({
            "dossier": given("dossier"), "step": step, "on": given("on"), "reason": given("reason"),
            "submission_number": given("letter"), "submission_date": given("letter-date"),
        }),
    )?;
    ack_of(terminal, &answer);
    say_state(terminal, &answer);
    Ok(())
}

pub(crate) fn council(terminal: &Terminal, found: &ArgMatches) -> Result<(), Stop> {
    let number = |name: &str| found.get_one::<u32>(name).copied();
    let mut votes = Vec::new();
    for word in texts(found, "vote") {
        votes.push(vote(&word).ok_or_else(|| {
            terminal.stop(&OfficeError::Input { field: "number", value: word.clone(), why: "unknown" })
        })?);
    }
    let answer = terminal.call(
        "council.record",
        json!({
            "dossier": text(found, "dossier"), "held_on": text(found, "on"), "members": number("members"),
            "present": number("present"), "written_opinions": number("written").unwrap_or(0),
            "approval_percent": number("threshold"), "votes": votes, "in_favour_of_others": number("in-favour"),
        }),
    )?;
    ack_of(terminal, &answer);
    say_state(terminal, &answer);
    Ok(())
}

/// `12=9` or `12=9/2`: nomination, ballots in favour, ballots against.
fn vote(word: &str) -> Option<Value> {
    let (nomination, ballots) = word.split_once('=')?;
    let (in_favour, against) = ballots.split_once('/').unwrap_or((ballots, "0"));
    Some(json!({
        "nomination_id": nomination.parse::<i64>().ok()?,
        "in_favour": in_favour.parse::<u32>().ok()?,
        "against": against.parse::<u32>().ok()?,
    }))
}

pub(crate) fn decision(terminal: &Terminal, found: &ArgMatches) -> Result<(), Stop> {
    let answer = terminal.call(
        "decisions.issue",
        json!({
            "dossier": text(found, "dossier"), "award": text(found, "award"), "number": text(found, "number"),
            "issued_on": text(found, "on"), "signer_title": texts(found, "signer-title"),
            "signer_name": text(found, "signer"), "content": text(found, "content"),
            "reason": text(found, "reason"),
        }),
    )?;
    ack_of(terminal, &answer);
    Ok(())
}

pub(crate) fn export(terminal: &Terminal) -> Result<(), Stop> {
    let mut out = BufWriter::new(std::io::stdout().lock());
    checks::export(&terminal.desk, &mut out).map_err(|error| terminal.stop(&error))
}

pub(crate) fn check(terminal: &Terminal) -> Result<(), Stop> {
    let desk = &terminal.desk;
    let report = terminal.call("office.check", json!({}))?;
    let lines = |key: &str| report[key].as_array().cloned().unwrap_or_default();
    if terminal.voice.json {
        terminal.voice.object(&report);
    }
    let findings = lines("findings");
    for sentence in lines("looked_at").iter().filter_map(Value::as_str) {
        terminal.voice.say(sentence);
    }
    if findings.is_empty() {
        terminal.voice.say(&desk.say("cli", "clean", &[]));
        return Ok(());
    }
    terminal.voice.say(&desk.say("cli", "not_clean", &[("count", findings.len().to_string())]));
    for sentence in findings.iter().filter_map(|finding| finding["text"].as_str()) {
        terminal.voice.say(&format!("  - {sentence}"));
    }
    let broken = checks::journal_is_broken(desk).map_err(|error| terminal.stop(&error))?;
    Err(Stop::Said(if broken { 31 } else { 30 }))
}

pub(crate) fn emblem(terminal: &Terminal, found: &ArgMatches) -> Result<(), Stop> {
    let png = maybe(found, "FILE").map(|path| read_file(Path::new(&path))).transpose();
    let ack = png
        .and_then(|png| office::keep_emblem(&terminal.desk, png.as_deref()))
        .map_err(|error| terminal.stop(&error))?;
    terminal.voice.ack(&terminal.desk, &serde_json::to_value(ack).unwrap_or_default());
    Ok(())
}
