//! How the terminal speaks: sentences for people, JSON Lines for programs.

use serde_json::{Value, json};
use so_vang_commands::desk::Desk;
use so_vang_commands::wire::Problem;
use std::io::Write;

/// Sentences, or JSON Lines with the sentences beside them on the error stream.
pub(crate) struct Voice {
    pub(crate) json: bool,
}

/// Writes a line and flushes, so that whoever reads it can rely on it.
///
/// A reader that went away ends the program quietly, as `head` does. A full disk under a list ends it with
/// its exit code; what was acknowledged before is done all the same.
fn line(mut out: impl Write, text: &str) {
    use std::io::ErrorKind as K;
    if let Err(error) = writeln!(out, "{text}").and_then(|()| out.flush()) {
        let full = matches!(error.kind(), K::StorageFull | K::QuotaExceeded | K::FileTooLarge);
        let gone = error.kind() == K::BrokenPipe;
        std::process::exit(if gone {
            0
        } else if full {
            20
        } else {
            22
        });
    }
}

impl Voice {
    /// A sentence for people.
    pub(crate) fn say(&self, sentence: &str) {
        if self.json { line(std::io::stderr(), sentence) } else { line(std::io::stdout(), sentence) }
    }

    /// One object a line, for programs.
    pub(crate) fn object(&self, value: &Value) {
        line(std::io::stdout(), &value.to_string());
    }

    /// The acknowledgement of a write, after COMMIT has returned.
    pub(crate) fn ack(&self, desk: &Desk, ack: &Value) {
        if self.json {
            self.object(&json!({ "ack": ack }));
            return;
        }
        let act = desk.say("act", ack["act"].as_str().unwrap_or_default(), &[]);
        let sentence = match ack["seq"].as_i64() {
            Some(seq) => {
                let count = ack["count"].as_u64().unwrap_or_default();
                desk.say(
                    "cli",
                    "ack",
                    &[("act", act), ("count", count.to_string()), ("seq", seq.to_string())],
                )
            }
            None => desk.say("cli", "ack_nothing", &[("act", act)]),
        };
        self.say(&sentence);
    }

    /// Words that are off: what is wrong with them, and where to look.
    pub(crate) fn complain_words(&self, sentence: &str, hint: &str) {
        if self.json {
            self.object(
                &json!({ "problem": { "code": "words.off", "message": sentence, "hint": hint, "exit": 2 } }),
            );
        }
        line(std::io::stderr(), sentence);
        line(std::io::stderr(), hint);
    }

    /// A failure: what happened, all details, whether data is safe and what to do.
    pub(crate) fn complain(&self, desk: &Desk, problem: &Problem) {
        let mut out = std::io::stderr();
        line(&mut out, &problem.message);
        for detail in &problem.details {
            line(&mut out, &format!("  - {detail}"));
        }
        for row in &problem.rows {
            line(&mut out, &row_sentence(desk, &serde_json::to_value(row).unwrap_or_default()));
        }
        line(&mut out, &problem.hint);
        // People come first: the stream of programs may be a file on the disk that has no room.
        if self.json {
            // A problem is made of plain texts and numbers, which always become JSON.
            self.object(&json!({ "problem": serde_json::to_value(problem).unwrap_or_default() }));
        }
    }
}

/// A remark on a row of a list: sheet, row, column and reason.
pub(crate) fn row_sentence(desk: &Desk, row: &Value) -> String {
    let text = |key: &str| row[key].as_str().unwrap_or_default().to_owned();
    let params = [
        ("sheet", text("sheet")),
        ("row", row["row"].to_string()),
        ("column", text("column")),
        ("message", text("message")),
    ];
    desk.say("cli", if text("column").is_empty() { "row_whole" } else { "row" }, &params)
}
