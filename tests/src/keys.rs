//! Check codes of certificates, and the round trip of signing.

use crate::office::{Office, collectives, new};
use serde_json::{Value, json};
use std::process::Command;

const PASSPHRASE: &str = "trăng sáng trên sông Hương";

fn print(
    office: &Office,
    decision: i64,
    number: u32,
    code: bool,
) -> Result<Value, so_vang_commands::wire::Problem> {
    office.call(
        "certificates.print",
        json!({ "decision_id": decision, "mode": "full", "only": [number], "check_code": code }),
    )
}

/// What a scanner reads on the first page of a paper; empty if there is no code.
fn scanned(office: &Office, paper: &Value) -> String {
    let file = office.file_of(paper);
    let drawn = file.with_extension("");
    let status = Command::new("pdftoppm")
        .args(["-r", "200", "-gray", "-png", "-singlefile"])
        .args([&file, &drawn])
        .status();
    assert!(status.expect("pdftoppm is needed").success());
    let mut picture = drawn.into_os_string();
    picture.push(".png");
    let out = Command::new("zbarimg").args(["--quiet", "--raw", "--nodbus"]).arg(picture).output();
    String::from_utf8(out.expect("zbarimg is needed").stdout).unwrap().trim_end().to_owned()
}

fn read(office: &Office, code: &str) -> Value {
    office.call("check_codes.read", json!({ "code": code })).unwrap()
}

#[test]
fn a_check_code_is_read_back_and_tells_what_was_altered_or_revoked() {
    let office = new("province", "2024-03-05");
    let decision = office.issued("1024/QĐ-UBND", &collectives(4));
    let plain = print(&office, decision, 1, false).unwrap();
    assert_eq!(scanned(&office, &plain["paper"]), "", "off unless it is asked for");
    let before = office.export();
    let problem = print(&office, decision, 2, true).unwrap_err();
    assert_eq!((problem.code.as_str(), problem.exit), ("check_key.locked", 3));
    assert_eq!(office.export(), before);
    assert_eq!(office.refused("check_keys.make", json!({ "passphrase": "ngắn" })).code, "input.unusable");

    office.call("check_keys.make", json!({ "passphrase": PASSPHRASE })).unwrap();
    assert_eq!(
        office.refused("check_keys.make", json!({ "passphrase": PASSPHRASE })).code,
        "check_key.there"
    );
    assert!(!office.export().contains(PASSPHRASE), "the passphrase is kept nowhere");
    let code = scanned(&office, &print(&office, decision, 2, true).unwrap()["paper"]);
    let told = read(&office, &code);
    assert_eq!((&told["verdict"], &told["differences"]), (&json!("genuine"), &json!([])), "{told}");
    let lines = told["lines"].to_string();
    for words in ["Tổ dân phố số 2", "1024/QĐ-UBND", "5/3/2024"] {
        assert!(lines.contains(words), "«{words}» in {lines}");
    }

    // The last letter of the code belongs to the signature or to the words; either way it no longer holds.
    let altered: Vec<String> = (code.len() / 2..code.len())
        .step_by(7)
        .map(|at| {
            let mut letters: Vec<char> = code.chars().collect();
            letters[at] = if letters[at] == 'A' { 'B' } else { 'A' };
            letters.into_iter().collect()
        })
        .collect();
    assert!(altered.len() > 3);
    for code in &altered {
        let verdict = read(&office, code)["verdict"].as_str().unwrap().to_owned();
        assert!(["altered", "unreadable"].contains(&verdict.as_str()), "{code}: {verdict}");
    }
    assert_eq!(read(&office, "xin chào")["verdict"], "unreadable");

    let keys = office.call("check_keys.all", json!({})).unwrap();
    let public = keys["rows"][0]["public_key"].clone();
    let other = new("commune", "2024-03-05");
    let told = read(&other, &code);
    assert_eq!(
        (&told["verdict"], &told["lines"]),
        (&json!("unknown_key"), &json!([])),
        "no words of a stranger"
    );
    for wrong in ["", "12", "zz"] {
        assert_eq!(other.refused("check_keys.add", json!({ "public_key": wrong })).code, "input.unusable");
    }
    other.call("check_keys.add", json!({ "public_key": public })).unwrap();
    assert_eq!(read(&other, &code)["verdict"], "genuine", "the key of another office was given");
    assert_eq!(other.refused("check_keys.unlock", json!({ "passphrase": PASSPHRASE })).code, "record.absent");

    let wrong = office.refused("check_keys.unlock", json!({ "passphrase": "một mật khẩu khác" }));
    assert_eq!(wrong.code, "check_key.wrong_passphrase");
    assert_eq!(
        office.call("check_keys.unlock", json!({ "passphrase": PASSPHRASE })).unwrap()["unlocked"],
        true
    );
    office.call("check_keys.revoke", json!({ "id": keys["rows"][0]["id"] })).unwrap();
    let told = read(&office, &code);
    assert_eq!(told["verdict"], "revoked", "the decision is of the day of the revocation");
    assert!(told["message"].as_str().unwrap().contains("5/3/2024"), "{told}");
    assert_eq!(
        print(&office, decision, 3, true).unwrap_err().code,
        "check_key.locked",
        "a revoked key signs nothing"
    );
}

#[test]
fn a_signed_file_comes_back_with_its_bytes_untouched() {
    let office = new("province", "2024-03-05");
    let decision = office.issued("1024/QĐ-UBND", &collectives(3));
    let run = office.call("certificates.print", json!({ "decision_id": decision, "mode": "full" })).unwrap();
    let export = || office.call("signing.export", json!({ "id": run["run_id"] })).unwrap();
    let (one, two) = (export(), export());
    let bytes = std::fs::read(office.file_of(&one["paper"])).unwrap();
    assert_eq!(
        bytes,
        std::fs::read(office.file_of(&two["paper"])).unwrap(),
        "equal records give equal bytes"
    );
    let take = |id: &Value, name: &str, bytes: &[u8]| {
        office.call("signing.take", json!({ "id": id, "file": office.chosen(name, bytes) }))
    };
    let before = office.export();
    assert_eq!(office.refused("signing.open", json!({ "id": one["id"] })).code, "record.absent");
    let problem = take(&one["id"], "chua-ky.pdf", &bytes).unwrap_err();
    assert_eq!((problem.code.as_str(), problem.exit), ("signed_file.not_signed", 3));
    let problem = take(&one["id"], "thu.pdf", b"xin chao").unwrap_err();
    assert_eq!((problem.code.as_str(), problem.exit), ("input.unusable", 2), "no PDF");
    assert_eq!(take(&json!(99), "a.pdf", &bytes).unwrap_err().code, "record.absent");
    assert_eq!(office.export(), before);

    let signed = [bytes.as_slice(), b"\n1 0 obj <</Type /Sig>> endobj\n%%EOF\n"].concat();
    take(&one["id"], "da-ky.pdf", &signed).unwrap();
    let mut written_again = signed.clone();
    written_again[bytes.len() / 2] ^= 1;
    take(&two["id"], "ghi-lai.pdf", &written_again).unwrap();
    let state = |id: &Value| {
        let rows = office.call("signing.all", json!({})).unwrap()["rows"].as_array().unwrap().clone();
        rows.iter().find(|row| row["id"] == *id).unwrap()["state"].as_str().unwrap().to_owned()
    };
    assert!(state(&one["id"]).contains("Phần đầu đúng từng byte"), "{}", state(&one["id"]));
    assert!(state(&two["id"]).contains("KHÁC"), "{}", state(&two["id"]));
    let opened = office.call("signing.open", json!({ "id": one["id"] })).unwrap();
    assert_eq!(std::fs::read(office.file_of(&opened)).unwrap(), signed);
    assert_eq!(office.call("office.check", json!({})).unwrap()["clean"], true);
}
