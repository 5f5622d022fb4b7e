//! Printing from a terminal: what each command says to programs, and how it ends.
#![allow(clippy::unwrap_used)] // What helps tests may stop at the first surprise, as tests do.

use serde_json::{Value, json};
use std::path::Path;
use std::process::Command;

/// The sample office in a folder of its own.
struct Office {
    folder: tempfile::TempDir,
}

impl Office {
    fn sample() -> Self {
        let office = Self { folder: tempfile::tempdir().unwrap() };
        let folder = office.path().to_str().unwrap().to_owned();
        assert_eq!(office.run(&["demo", &folder]).0, 0);
        office
    }

    fn path(&self) -> &Path {
        self.folder.path()
    }

    /// How a command ends, and what it says to programs.
    fn run(&self, words: &[&str]) -> (i32, Vec<Value>) {
        let file = std::fs::read_dir(self.path())
            .unwrap()
            .map(|entry| entry.unwrap().path())
            .find(|path| path.extension().is_some_and(|ending| ending == "sovang"));
        let mut command = Command::new(env!("CARGO_BIN_EXE_sovang"));
        command.args(["--json", "--actor", "Hạnh", "--today", "2026-11-23"]).current_dir(self.path());
        if let Some(file) = file {
            command.arg("--data").arg(file);
        }
        let out = command.args(words).output().unwrap();
        let said = String::from_utf8(out.stdout).unwrap();
        let said = said.lines().map(|line| serde_json::from_str(line).unwrap_or_else(|_| panic!("{line}")));
        (out.status.code().unwrap(), said.collect())
    }

    /// What a command that must succeed says.
    #[track_caller]
    fn done(&self, words: &[&str]) -> Vec<Value> {
        let (code, said) = self.run(words);
        assert_eq!(code, 0, "{words:?}: {said:?}");
        said
    }

    #[track_caller]
    fn refused(&self, words: &[&str], code: &str, exit: i32) {
        let (ended, said) = self.run(words);
        let told = said.iter().find_map(|line| line["problem"]["code"].as_str());
        assert_eq!((told, ended), (Some(code), exit), "{words:?}: {said:?}");
    }

    /// The number of the newest decision.
    fn decision(&self) -> String {
        self.done(&["list", "decisions"])[0]["number"].as_str().unwrap().to_owned()
    }
}

fn field(said: &[Value], key: &str) -> Value {
    said.iter().find(|line| !line[key].is_null()).unwrap_or_else(|| panic!("{key} in {said:?}"))[key].clone()
}

#[test]
fn a_run_is_printed_reported_and_its_certificate_replaced() {
    let office = Office::sample();
    let decision = office.decision();
    let print = ["certificates", "print", "--decision", &decision, "--only", "1,2,3", "--same-size"];
    let with = |more: &[&'static str]| [&print[..], more].concat();
    office.refused(&with(&["--out", "a.pdf"]), "certificate.printed_before", 3);
    assert!(!office.path().join("a.pdf").exists());
    let said = office.done(&with(&["--out", "a.pdf", "--reprint-reason", "Bằng bị rách"]));
    let run = field(&said, "run").to_string();
    assert_eq!((field(&said, "written"), field(&said, "pages")), (json!("a.pdf"), json!(3)));

    let report = ["certificates", "report", "--run", &run, "--last", "2", "--spoiled", "1", "--blanks", "4"];
    assert_eq!(field(&office.done(&report), "ack")["count"], 1);
    office.refused(&report, "print.reported", 3);
    office.refused(&["certificates", "report", "--run", "999"], "record.absent", 3);
    let states: Vec<Value> =
        office.done(&["list", "prints"])[..3].iter().map(|row| row["state"].clone()).collect();
    assert_eq!(states, [json!("jam"), json!("printed"), json!("spoiled")], "the newest sheet first");
    let queue = office.done(&["list", "queue"]);
    assert!(
        queue.iter().all(|row| row["printed"] == row["certificates"]),
        "the first copies stand: {queue:?}"
    );

    let award = office.done(&["list", "certificates"])[0]["id"].to_string();
    let replace = |kind: &str, reason: &str| {
        ["certificates", "replace", "--award", &award, "--kind", kind, "--number", "9/QĐ", "--reason", reason]
            .map(str::to_owned)
    };
    let words = replace("exchange", "In sai tên");
    office.done(&words.each_ref().map(String::as_str));
    let words = replace("stolen", "x");
    office.refused(&words.each_ref().map(String::as_str), "input.unusable", 2);
}

#[test]
fn sheets_need_a_file_or_a_printer() {
    let office = Office::sample();
    let decision = office.decision();
    let print = ["certificates", "print", "--decision", decision.as_str()];
    for more in [[].as_slice(), &["--out", "a.pdf", "--tray", "Tray1"], &["--out", "a.pdf", "--stock", "một"]]
    {
        office.refused(&[&print[..], more].concat(), "words.off", 2);
    }
    let (code, said) =
        office.run(&[&print[..], &["--printer", "không-có", "--reprint-reason", "thử"]].concat());
    assert!(
        [3, 22].contains(&code) && field(&said, "problem")["code"].as_str().unwrap().starts_with("printer."),
        "{said:?}"
    );
    office.refused(&[&print[..], &["--out", "a.pdf", "--stock", "7"]].concat(), "record.absent", 3);
}

#[test]
fn lists_of_layouts_stock_and_calibrations_are_there() {
    let office = Office::sample();
    let layouts = office.done(&["list", "layouts"]);
    assert!(layouts.iter().any(|row| row["id"] == "a3-bang-khen"), "{layouts:?}");
    for empty in ["stocks", "calibrations"] {
        assert_eq!(office.done(&["list", empty]), [] as [Value; 0]);
    }
    assert_eq!(office.done(&["list", "prints"]).len(), 20);
    office.refused(&["list", "anything"], "input.unusable", 2);
}

#[test]
fn the_book_and_the_copy_for_signing_are_written_whole() {
    let office = Office::sample();
    let year = office.done(&["list", "decisions"])[0]["issued_on"].as_str().unwrap()[..4].to_owned();
    let said = office.done(&["document", "register-book", "--for", &year, "--out", "book.pdf"]);
    assert_eq!(field(&said, "written"), "book.pdf");
    office.refused(
        &["document", "register-book", "--for", "1990", "--out", "b.pdf"],
        "register.empty_year",
        3,
    );

    let run = office.done(&["list", "prints"])[0]["run_id"].to_string();
    let said = office.done(&["signing", "export", "--run", &run, "--out", "copy.pdf"]);
    let id = field(&said, "id").to_string();
    office.refused(&["signing", "export", "--run", &run, "--out", "copy.pdf"], "file.exists", 3);
    office.refused(&["signing", "take", "--id", &id, "copy.pdf"], "signed_file.not_signed", 3);
    let mut bytes = std::fs::read(office.path().join("copy.pdf")).unwrap();
    assert!(bytes.starts_with(b"%PDF-"));
    bytes.extend_from_slice(b"\n%%EOF\n");
    std::fs::write(office.path().join("signed.pdf"), bytes).unwrap();
    office.done(&["signing", "take", "--id", &id, "signed.pdf"]);
    for book in ["book.pdf", "copy.pdf"] {
        assert!(!office.path().join(format!("{book}.part")).exists());
    }
}
