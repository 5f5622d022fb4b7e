//! Runs of the printer: what came out, what did not, and what is asked before paper is spent again.

use crate::office::{Office, collectives, new};
use serde_json::{Value, json};
use std::collections::BTreeMap;

const COUNT: u32 = 1622;

/// The golden-register numbers that are not on paper.
fn waiting(office: &Office) -> Vec<u64> {
    let rows = office.all_rows("register.page");
    let mut numbers: Vec<u64> = rows
        .iter()
        .filter(|row| row["prints"] == 0)
        .map(|row| row["golden_register_number"].as_u64().unwrap())
        .collect();
    numbers.sort_unstable();
    numbers
}

fn stock_of(office: &Office, id: i64) -> Value {
    let stocks = office.call("stocks.all", json!({})).unwrap();
    stocks["rows"].as_array().unwrap().iter().find(|row| row["id"] == id).unwrap().clone()
}

/// Stock of the size of the A3 layout, with as many sheets; its id.
fn stock(office: &Office, sheets: u32) -> i64 {
    let stock = json!({ "name": "Phôi A3", "width": 420, "height": 297, "class": "p1" });
    office.call("stocks.save", stock).unwrap();
    let id = office.call("stocks.all", json!({})).unwrap()["rows"][0]["id"].as_i64().unwrap();
    office.call("stocks.receive", json!({ "id": id, "sheets": sheets })).unwrap();
    id
}

#[test]
fn a_jam_is_resumed_without_gap_or_double() {
    let office = new("province", "2024-03-05");
    let decision = office.issued("1024/QĐ-UBND", &collectives(COUNT));
    let stock = stock(&office, 2000);
    let print = |only: &[u64], reason: &str| {
        office.call(
            "certificates.print",
            json!({ "decision_id": decision, "mode": "overprint", "stock_id": stock, "only": only,
                "reprint_reason": reason }),
        )
    };
    let run = print(&[], "").unwrap();
    assert_eq!(run["paper"]["pages"], COUNT);
    assert_eq!(stock_of(&office, stock)["left"], 2000 - COUNT, "until an outcome is told, all count as used");
    let told =
        json!({ "id": run["run_id"], "last": 700, "spoiled": [12, 350], "blanks": 3, "note": "kẹt giấy" });
    assert_eq!(office.call("prints.report", told.clone()).unwrap()["count"], 698);
    assert!(office.call("prints.report", told).is_err(), "an outcome is told once");

    let line = office.call("certificates.queue", json!({})).unwrap()["decisions"][0].clone();
    assert_eq!((&line["printed"], &line["next"]), (&json!(698), &json!(12)), "{line}");
    let rest = waiting(&office);
    let expected: Vec<u64> = [12, 350].into_iter().chain(701..=u64::from(COUNT)).collect();
    assert_eq!(rest, expected, "the spoiled ones and what never came out wait");
    assert_eq!(
        office
            .refused(
                "certificates.print",
                json!({ "decision_id": decision, "mode": "overprint",
            "stock_id": stock, "from": 700 })
            )
            .code,
        "certificate.printed_before",
        "the 700th is on paper"
    );
    let what_waits =
        json!({ "decision_id": decision, "mode": "overprint", "stock_id": stock, "waiting": true });
    let second = office.call("certificates.print", what_waits.clone()).unwrap();
    assert_eq!(second["paper"]["pages"], 924);
    office.call("prints.report", json!({ "id": second["run_id"] })).unwrap();
    assert_eq!(office.refused("certificates.print", what_waits).code, "certificate.nothing_waits");

    assert_eq!(waiting(&office), [] as [u64; 0]);
    let mut sheets: BTreeMap<u64, Vec<(u64, String, String)>> = BTreeMap::new();
    for row in office.all_rows("prints.page") {
        let text = |key: &str| row[key].as_str().unwrap().to_owned();
        let number = row["golden_register_number"].as_u64().unwrap();
        let sheet = (row["copy_number"].as_u64().unwrap(), text("state"), text("reprint_reason"));
        sheets.entry(number).or_default().push(sheet);
    }
    assert!(sheets.keys().copied().eq(1..=u64::from(COUNT)), "no number is missing");
    for (number, sheets) in &mut sheets {
        sheets.sort();
        let told: Vec<_> =
            sheets.iter().map(|(copy, state, why)| (*copy, state.as_str(), why.as_str())).collect();
        let expected = match number {
            12 | 350 => vec![(1, "spoiled", ""), (2, "printed", "Tờ trước bị hỏng khi in")],
            1..=700 => vec![(1, "printed", "")],
            _ => vec![(1, "jam", ""), (2, "printed", "Tờ trước không ra khỏi máy in")],
        };
        assert_eq!(told, expected, "number {number}");
    }
    let counted = stock_of(&office, stock);
    let counted = ["received", "used", "spoiled", "left"].map(|key| counted[key].as_i64().unwrap());
    assert_eq!(counted, [2000, 1622, 5, 373], "received − used − spoiled = left");
    assert_eq!(office.call("certificates.queue", json!({})).unwrap()["runs"], json!([]));

    let before = office.export();
    let problem = print(&[5], "").unwrap_err();
    assert_eq!((problem.code.as_str(), problem.exit), ("certificate.printed_before", 3));
    assert_eq!(office.export(), before);
    print(&[5], "Bằng bị rách khi trao").unwrap();
    let newest = office.call("prints.page", json!({ "limit": 1 })).unwrap()["rows"][0].clone();
    assert_eq!(
        (&newest["golden_register_number"], &newest["copy_number"], &newest["reprint_reason"]),
        (&json!(5), &json!(2), &json!("Bằng bị rách khi trao"))
    );
    assert_eq!(office.call("office.check", json!({})).unwrap()["findings"], json!([]));
}

#[test]
fn an_outcome_is_of_the_run_and_cannot_be_undone() {
    let office = new("province", "2024-03-05");
    let decision = office.issued("1/QĐ-UBND", &collectives(4));
    let run = office
        .call("certificates.print", json!({ "decision_id": decision, "mode": "full", "only": [1, 2, 3] }))
        .unwrap();
    let id = &run["run_id"];
    let before = office.export();
    for (told, code) in [
        (json!({ "id": id, "last": 4 }), "input.unusable"),
        (json!({ "id": id, "spoiled": [9] }), "input.unusable"),
        (json!({ "id": id, "blanks": 1001 }), "input.unusable"),
        (json!({ "id": 99 }), "record.absent"),
    ] {
        assert_eq!(office.refused("prints.report", told.clone()).code, code, "{told}");
    }
    assert_eq!(office.export(), before);
    let ack = office.call("prints.report", json!({ "id": id, "last": 0, "note": "mất điện" })).unwrap();
    assert_eq!(ack["count"], 0);
    assert_eq!(office.refused("journal.undo", json!({ "seq": ack["seq"] })).code, "undo.legal_force");
    assert_eq!(waiting(&office), [1, 2, 3, 4]);
    let runs = office.call("prints.runs", json!({ "id": decision })).unwrap();
    let line = &runs["rows"][0];
    assert_eq!(
        (&line["good"], &line["reported"], &line["note"]),
        (&json!(0), &json!(true), &json!("mất điện"))
    );
}

#[test]
fn a_run_gives_its_locked_pdf_back_byte_for_byte() {
    use sha2::{Digest, Sha256};
    let office = new("province", "2024-03-05");
    let decision = office.issued("1/QĐ-UBND", &collectives(3));
    let run = office.call("certificates.print", json!({ "decision_id": decision, "mode": "full" })).unwrap();
    let bytes = std::fs::read(office.file_of(&run["paper"])).unwrap();
    let hash: String = Sha256::digest(&bytes).iter().map(|byte| format!("{byte:02x}")).collect();
    assert_eq!(run["pdf_sha256"], hash);
    let again = office.call("prints.open", json!({ "id": run["run_id"] })).unwrap();
    assert_eq!(std::fs::read(office.file_of(&again)).unwrap(), bytes);
}

#[test]
fn the_sheet_that_stuck_in_the_printer_counts_as_spoiled() {
    let office = new("province", "2024-03-05");
    let decision = office.issued("1/QĐ-UBND", &collectives(4));
    let run = office.call("certificates.print", json!({ "decision_id": decision, "mode": "full" })).unwrap();
    office.call("prints.report", json!({ "id": run["run_id"], "last": 2, "spoiled": [3] })).unwrap();
    let rows = office.all_rows("prints.page");
    let state = |number: u64| {
        rows.iter().find(|row| row["golden_register_number"] == number).unwrap()["state"].as_str().unwrap()
    };
    assert_eq!([1, 2, 3, 4].map(state), ["printed", "printed", "spoiled", "jam"]);
    assert_eq!(office.call("office.check", json!({})).unwrap()["findings"], json!([]));
}
