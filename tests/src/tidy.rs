//! The house stays as ARCHITECTURE.md says: arrows, rooms, sizes, texts.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// All Rust files under a folder, as path and text, tests left out.
pub(crate) fn sources(folder: &str) -> Vec<(String, String)> {
    let mut found = Vec::new();
    let mut folders = vec![root().join(folder)];
    while let Some(folder) = folders.pop() {
        for entry in
            std::fs::read_dir(&folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()))
        {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|ending| ending == "rs") && !path.ends_with("tests.rs") {
                let text = std::fs::read_to_string(&path).unwrap();
                let text = text.split("#[cfg(test)]\nmod tests {").next().unwrap_or_default().to_owned();
                found.push((path.display().to_string(), text));
            }
        }
    }
    found.sort();
    assert!(!found.is_empty(), "{folder} holds sources");
    found
}

/// The names under `[dependencies]` of a manifest.
fn dependencies(manifest: &str) -> Vec<String> {
    let text = std::fs::read_to_string(root().join(manifest)).unwrap();
    let manifest: toml::Table = text.parse().unwrap();
    manifest["dependencies"].as_table().unwrap().keys().cloned().collect()
}

#[test]
fn the_arrows_between_rooms_hold() {
    let allowed: BTreeMap<&str, &[&str]> = BTreeMap::from([
        ("src-tauri/domain", [].as_slice()),
        ("src-tauri/store", &["so-vang-domain"]),
        ("src-tauri/lists", &["so-vang-domain"]),
        ("src-tauri/documents", &["so-vang-domain"]),
        ("src-tauri/check-code", &["so-vang-domain"]),
        ("src-tauri/printers", &[]),
        ("src-tauri/sealed", &[]),
        (
            "src-tauri/commands",
            &[
                "so-vang-check-code",
                "so-vang-documents",
                "so-vang-domain",
                "so-vang-lists",
                "so-vang-printers",
                "so-vang-sealed",
                "so-vang-store",
            ],
        ),
        ("src-tauri/cli", &["so-vang-commands"]),
        ("src-tauri/bridge", &["so-vang-commands"]),
        ("src-tauri/faults", &[]),
        ("src-tauri/xtask", &[]),
        (".", &["so-vang-commands"]),
    ]);
    for (room, allowed) in allowed {
        let manifest = format!("{room}/Cargo.toml");
        let text = std::fs::read_to_string(root().join(&manifest)).unwrap();
        if !text.contains("[dependencies]") {
            continue;
        }
        for name in dependencies(&manifest).iter().filter(|name| name.starts_with("so-vang")) {
            assert!(allowed.contains(&name.as_str()), "{room} must not depend on {name}");
        }
    }
}

/// The manifests of all packages but that of the room.
fn manifests_but(room: &str) -> Vec<PathBuf> {
    let mut manifests = vec![root().join("Cargo.toml"), root().join("tests/Cargo.toml")];
    for found in std::fs::read_dir(root().join("src-tauri")).unwrap() {
        let manifest = found.unwrap().path().join("Cargo.toml");
        if manifest.is_file() && !manifest.ends_with(Path::new(room).join("Cargo.toml")) {
            manifests.push(manifest);
        }
    }
    assert!(manifests.len() > 8, "the rooms are there: {manifests:?}");
    manifests
}

#[test]
fn only_tests_know_the_failing_disk() {
    for path in manifests_but("faults") {
        let text = std::fs::read_to_string(&path).unwrap();
        let manifest: toml::Table = text.parse().unwrap();
        let held = manifest.get("dependencies").and_then(|table| table.get("so-vang-faults"));
        assert!(held.is_none() || path.ends_with("tests/Cargo.toml"), "{} is no test", path.display());
    }
}

#[test]
fn nothing_depends_on_the_bridge() {
    for path in manifests_but("bridge") {
        let text = std::fs::read_to_string(&path).unwrap();
        assert!(!text.contains("so-vang-bridge"), "{} must not name the bridge", path.display());
    }
    let window = std::fs::read_to_string(root().join("tauri.conf.json")).unwrap();
    assert!(!window.contains("bridge"), "no package of the window holds the bridge");
}

#[test]
fn each_outside_library_stays_in_its_room() {
    let homes = [
        ("rusqlite", ["src-tauri/store"].as_slice()),
        ("printpdf", &["src-tauri/documents"]),
        ("lopdf", &["src-tauri/documents"]),
        ("rust_xlsxwriter", &["src-tauri/documents"]),
        ("usvg", &["src-tauri/documents"]),
        ("self_cell", &["src-tauri/documents"]),
        ("calamine", &["src-tauri/lists"]),
        ("clap", &["src-tauri/cli"]),
        ("tauri", &["."]),
        ("icu_collator", &["src-tauri/domain"]),
        ("age", &["src-tauri/check-code", "src-tauri/sealed"]),
        ("bech32", &["src-tauri/sealed"]),
        ("zeroize", &["src-tauri/sealed"]),
        ("sysinfo", &["src-tauri/store"]),
        ("ed25519-dalek", &["src-tauri/check-code"]),
        ("qrcodegen", &["src-tauri/documents"]),
        ("tiny_http", &["src-tauri/bridge"]),
    ];
    let rooms = [
        "src-tauri/domain",
        "src-tauri/store",
        "src-tauri/lists",
        "src-tauri/documents",
        "src-tauri/check-code",
        "src-tauri/printers",
        "src-tauri/sealed",
        "src-tauri/commands",
        "src-tauri/cli",
        "src-tauri/bridge",
        ".",
    ];
    for (library, homes) in homes {
        for room in rooms.iter().filter(|room| !homes.contains(room)) {
            let found = dependencies(&format!("{room}/Cargo.toml"));
            assert!(!found.iter().any(|name| name == library), "{library} must not be in {room}");
        }
    }
}

#[test]
fn the_domain_reads_no_clock_disk_or_environment() {
    for (path, text) in sources("src-tauri/domain/src") {
        for word in
            ["std::fs", "std::env", "SystemTime", "Utc::now", "Local::now", "std::net", "std::process"]
        {
            assert!(!text.contains(word), "{path} must not use {word}");
        }
    }
}

#[test]
fn nothing_below_the_wire_is_serializable() {
    for folder in [
        "src-tauri/domain/src",
        "src-tauri/store/src",
        "src-tauri/documents/src",
        "src-tauri/lists/src",
        "src-tauri/check-code/src",
        "src-tauri/printers/src",
        "src-tauri/commands/src",
    ] {
        for (path, text) in sources(folder) {
            if !path.contains("/wire/") {
                assert!(
                    !text.contains("Serialize,")
                        && !text.contains("Serialize)")
                        && !text.contains("::Serialize"),
                    "{path} must not serialize"
                );
            }
        }
    }
}

#[test]
fn sql_stays_in_the_store() {
    for folder in [
        "src-tauri/domain/src",
        "src-tauri/lists/src",
        "src-tauri/documents/src",
        "src-tauri/commands/src",
        "src-tauri/cli/src",
        "src-tauri/bridge/src",
        "src-tauri/src",
    ] {
        for (path, text) in sources(folder) {
            for word in ["SELECT ", "INSERT INTO", "UPDATE ", "DELETE FROM"] {
                assert!(!text.contains(word), "{path} must not hold SQL ({word})");
            }
        }
    }
}

/// The string literals of a source, comments left out.
fn literals(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    for line in text.lines() {
        let code = line.trim_start();
        if code.starts_with("//") || code.starts_with("#[") {
            continue;
        }
        let mut parts = code.split('"');
        while let (Some(_), Some(literal)) = (parts.next(), parts.next()) {
            found.push(literal.to_owned());
        }
    }
    found
}

#[test]
fn every_vietnamese_sentence_is_in_the_table() {
    // Words of the language that code must know (forms of address, compounds) are no sentences; the
    // xtask has a table of its own, because the program's cannot be used before it is built.
    let tables = ["xtask/src/text.rs", "documents/src/text/words.rs", "documents/src/font.rs"];
    for folder in ["src-tauri"] {
        for (path, text) in sources(folder) {
            if tables.iter().any(|table| path.ends_with(table))
                || path.contains("/tests/")
                || path.ends_with("/tests.rs")
            {
                continue;
            }
            for literal in literals(&text) {
                let marked = literal.chars().any(|letter| letter.is_alphabetic() && !letter.is_ascii());
                let words = literal.split(' ').filter(|word| word.chars().any(char::is_alphabetic)).count();
                assert!(
                    !(marked && words > 2),
                    "{path} says «{literal}»; sentences belong into assets/text/vi.toml"
                );
            }
        }
    }
}

#[test]
fn files_stay_small_enough_to_read() {
    for (path, text) in sources("src-tauri") {
        let lines = text.lines().count();
        assert!(lines <= 450, "{path} has {lines} lines and asks to be split by feature");
    }
}

#[test]
fn every_file_says_what_it_is_for() {
    for folder in ["src-tauri", "tests/src"] {
        for (path, text) in sources(folder) {
            assert!(
                text.trim_start().starts_with("//!"),
                "{path} begins with a line that says what it is for"
            );
        }
    }
}

#[test]
fn handlers_hold_no_logic() {
    let mut handlers = 0;
    for (path, text) in sources("src-tauri/src/ipc") {
        for handler in text.split("#[tauri::command]").skip(1) {
            let body = handler.split_once("{\n").map_or("", |(_, body)| body);
            let lines = body.lines().take_while(|line| *line != "}" && *line != "    }").count();
            assert!(lines <= 13, "{path} has a handler of {lines} lines");
            handlers += 1;
        }
    }
    assert!(handlers >= 7, "{handlers} handlers were found");
}

#[test]
fn nothing_is_left_undone_or_skipped() {
    let marks = [["to", "do!("].concat(), ["unimpl", "emented!("].concat(), ["#[ig", "nore"].concat()];
    for folder in ["src-tauri", "tests/src"] {
        for (path, text) in sources(folder) {
            for mark in &marks {
                assert!(!text.contains(mark.as_str()), "{path} holds {mark}");
            }
        }
    }
}

#[test]
fn every_test_that_the_papers_name_exists() {
    let tables = [("ARCHITECTURE.md", "## Invariants", 60), ("docs/faults.md", "## Error map", 9)];
    let mut code = String::new();
    let mut folders = vec![root().join("src-tauri"), root().join("tests/src")];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|ending| ending == "rs") {
                code += &std::fs::read_to_string(path).unwrap();
            }
        }
    }
    for (paper, heading, least) in tables {
        let page = std::fs::read_to_string(root().join(paper)).unwrap();
        let table = page.split_once(heading).unwrap().1.split_once("\n## ").unwrap().0;
        let named: Vec<&str> = table
            .lines()
            .filter(|line| line.starts_with("| "))
            .flat_map(|line| line.split('`').skip(1).step_by(2))
            .collect();
        assert!(named.len() >= least, "the table of {paper} names its tests: {named:?}");
        for name in named {
            let there = code.contains(&format!("fn {name}()"));
            assert!(there, "{paper} names the test {name}, which is not there");
        }
    }
}
