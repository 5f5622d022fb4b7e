//! Papers and what comes of them: certificates, their runs and replacements, the book, signing.

use crate::records::done;
use crate::words::{maybe, text};
use crate::{Stop, Terminal};
use clap::ArgMatches;
use serde_json::{Value, json};
use so_vang_commands::desk::{Existing, check_target};
use so_vang_commands::wire::decision::{CertificatesPrinted, PrintCertificates};
use so_vang_commands::{certificate, decision as decisions};
use std::path::{Path, PathBuf};

pub(crate) fn certificates(terminal: &Terminal, what: &str, found: &ArgMatches) -> Result<(), Stop> {
    match what {
        "print" => print(terminal, found),
        "report" => {
            let numbers = |name: &str| {
                found.get_many::<u32>(name).map(|all| all.copied().collect::<Vec<_>>()).unwrap_or_default()
            };
            let mut request = json!({
                "id": found.get_one::<i64>("run"), "spoiled": numbers("spoiled"),
                "blanks": found.get_one::<u32>("blanks").copied().unwrap_or(0), "note": text(found, "note"),
            });
            if let Some(last) = found.get_one::<u32>("last") {
                request["last"] = json!(last);
            }
            done(terminal, "prints.report", request)
        }
        _ => done(
            terminal,
            "certificates.replace",
            json!({
                "award_id": found.get_one::<i64>("award"), "kind": text(found, "kind"),
                "decision_number": text(found, "number"), "decided_on": text(found, "on"),
                "reason": text(found, "reason"), "returned": found.get_flag("returned"),
            }),
        ),
    }
}

fn print(terminal: &Terminal, found: &ArgMatches) -> Result<(), Stop> {
    let desk = &terminal.desk;
    let decision_id =
        decisions::id_of(desk, &text(found, "decision")).map_err(|error| terminal.stop(&error))?;
    let request = PrintCertificates {
        decision_id,
        mode: maybe(found, "mode").unwrap_or_else(|| "full".to_owned()),
        layout: maybe(found, "layout"),
        from: found.get_one::<u32>("from").copied(),
        only: found.get_many::<u32>("only").map(|numbers| numbers.copied().collect()).unwrap_or_default(),
        waiting: found.get_flag("waiting"),
        reprint_reason: text(found, "reprint-reason"),
        printer: text(found, "printer"),
        tray: text(found, "tray"),
        stock_id: found.get_one::<i64>("stock").copied(),
        same_size: found.get_flag("same-size"),
        ..PrintCertificates::default()
    };
    let Some(target) = maybe(found, "out").map(PathBuf::from) else {
        // Without a file the sheets go to the printer; a file is only put right for the printer that is named.
        let printed = certificate::print(desk, request).map_err(|error| terminal.stop(&error))?;
        say_printed(terminal, &printed);
        return Ok(());
    };
    let printed = certificate::print_to(desk, &request, &target).map_err(|error| terminal.stop(&error))?;
    say_printed(terminal, &printed);
    said_written(terminal, &target, printed.paper.pages);
    Ok(())
}

/// The acknowledgement, the run to report on, how the texts fit, and what the printer said.
fn say_printed(terminal: &Terminal, printed: &CertificatesPrinted) {
    let desk = &terminal.desk;
    if let Some(ack) = &printed.ack {
        terminal.voice.ack(desk, &serde_json::to_value(ack).unwrap_or_default());
    }
    if let Some(run) = printed.run_id {
        if terminal.voice.json {
            let sha256 = &printed.pdf_sha256;
            terminal.voice.object(&json!({ "run": run, "pdf_sha256": sha256, "sent": printed.sent }));
        }
        terminal.voice.say(&desk.say("cli", "run", &[("run", run.to_string())]));
    }
    if !printed.sent.is_empty() {
        terminal.voice.say(&printed.sent);
    }
    let fit = &printed.fit;
    let params = [
        ("certificates", fit.certificates.to_string()),
        ("at_full_size", fit.at_full_size.to_string()),
        ("shrunk", fit.shrunk.to_string()),
        ("too_long", fit.too_long.to_string()),
    ];
    terminal.voice.say(&desk.say("cli", "fit", &params));
    for note in &fit.notes {
        terminal
            .voice
            .say(&format!("  {} {}: {}", note.golden_register_number, note.recipient, note.message));
    }
}

fn said_written(terminal: &Terminal, target: &Path, pages: u32) {
    let params = [("name", target.display().to_string()), ("pages", pages.to_string())];
    let key = if pages == 0 { "written_list" } else { "written" };
    terminal.voice.say(&terminal.desk.say("cli", key, &params));
    if terminal.voice.json {
        terminal.voice.object(&json!({ "written": target.display().to_string(), "pages": pages }));
    }
}

/// Writes a paper that a command made to the file that `--out` names.
pub(crate) fn save(terminal: &Terminal, paper: &Value, found: &ArgMatches) -> Result<(), Stop> {
    let target = PathBuf::from(text(found, "out"));
    let number = paper["paper"].as_u64().and_then(|number| u32::try_from(number).ok()).unwrap_or_default();
    let saved = terminal.desk.save_paper(number, &target, Existing::Keep);
    saved.map_err(|error| terminal.stop(&error))?;
    let pages = paper["pages"].as_u64().and_then(|pages| u32::try_from(pages).ok()).unwrap_or_default();
    said_written(terminal, &target, pages);
    Ok(())
}

pub(crate) fn document(terminal: &Terminal, what: &str, found: &ArgMatches) -> Result<(), Stop> {
    if what == "register-book" {
        let paper = terminal.call("register.book", json!({ "year": found.get_one::<i32>("for") }))?;
        return save(terminal, &paper, found);
    }
    let id = decisions::id_of(&terminal.desk, &text(found, "for")).map_err(|error| terminal.stop(&error))?;
    let mut paper = terminal.call("decisions.recipient_list", json!({ "id": id }))?;
    // A workbook has no pages.
    paper["pages"] = json!(0);
    save(terminal, &paper, found)
}

pub(crate) fn signing(terminal: &Terminal, what: &str, found: &ArgMatches) -> Result<(), Stop> {
    if what == "take" {
        let file = terminal.desk.accept_file(Path::new(&text(found, "FILE")));
        let request = json!({ "id": found.get_one::<i64>("id"), "file": file.file });
        return done(terminal, "signing.take", request);
    }
    // The place is looked at first, so that no copy is written down that nobody has.
    let target = PathBuf::from(text(found, "out"));
    check_target(&target, Existing::Keep).map_err(|error| terminal.stop(&error))?;
    let exported = terminal.call("signing.export", json!({ "id": found.get_one::<i64>("run") }))?;
    terminal.voice.ack(&terminal.desk, &exported["ack"]);
    if terminal.voice.json {
        terminal.voice.object(&json!({ "id": exported["id"] }));
    }
    save(terminal, &exported["paper"], found)?;
    let params = [("id", exported["id"].to_string())];
    terminal.voice.say(&terminal.desk.say("cli", "signing_id", &params));
    Ok(())
}
