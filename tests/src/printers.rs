//! Printers that vanish, refuse or lose their orders, full disks and a change of mind: the print register stays
//! as it was, and no half file is left.
#![cfg(target_os = "linux")]

use crate::office::{Office, collectives, new};
use serde_json::{Value, json};
use so_vang_commands::certificate::print_to;
use so_vang_commands::wire::decision::PrintCertificates;
use so_vang_printers::Spooler;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::time::Duration;

const TOLD: &str = "printer PDF is idle.  enabled since Mon Nov 23 22:18:05 2026\n\
    PDF accepting requests since Mon Nov 23 22:18:05 2026\n\
    system default destination: PDF\n";

/// Puts a script in the place of a program of CUPS; it is moved there when it is whole.
fn program(folder: &Path, name: &str, work: &str) {
    let (draft, path) = (folder.join("draft"), folder.join(name));
    std::fs::write(&draft, format!("#!/bin/sh\nhere=$(dirname \"$0\")\n{work}\n")).unwrap();
    std::fs::set_permissions(&draft, std::fs::Permissions::from_mode(0o755)).unwrap();
    std::fs::rename(draft, path).unwrap();
}

/// An office with a printer of the name PDF, and a decision with as many certificates.
fn with_printer(count: u32) -> (Office, i64) {
    let Office { desk, dir } = new("province", "2024-03-05");
    let cups = dir.path().join("cups");
    std::fs::create_dir(&cups).unwrap();
    std::fs::write(cups.join("listed"), "PDF\n").unwrap();
    std::fs::write(cups.join("told"), TOLD).unwrap();
    program(&cups, "lpstat", "if [ \"$1\" = -e ]; then cat \"$here/listed\"; else cat \"$here/told\"; fi");
    program(&cups, "lpoptions", "echo 'PageSize/Page Size: A3 *A4'; echo 'InputSlot/Source: *Auto Tray1'");
    program(&cups, "lp", LP);
    program(&cups, "cancel", "echo \"cancel $*\" >> \"$here/calls\"");
    let office = Office { desk: desk.with_spooler(Spooler::at(&cups, Duration::from_secs(10))), dir };
    let decision = office.issued("1024/QĐ-UBND", &collectives(count));
    (office, decision)
}

/// Holds a file and keeps its bytes, or lets it go.
const LP: &str = "echo \"lp $*\" >> \"$here/calls\"\n\
    if [ \"$1\" = -H ]; then for last in \"$@\"; do :; done; cp \"$last\" \"$here/sent.pdf\"; \
    echo 'request id is PDF-12 (1 file(s))'; fi";

fn order(decision: i64) -> Value {
    json!({ "decision_id": decision, "mode": "full", "printer": "PDF" })
}

/// The records and acts must be as they were.
#[track_caller]
fn untouched(office: &Office, before: &(String, String), why: &str) {
    assert_eq!((office.export(), office.journal()), *before, "{why}");
    assert_eq!(office.call("office.check", json!({})).unwrap()["clean"], true);
    assert_eq!(office.call("certificates.queue", json!({})).unwrap()["decisions"][0]["printed"], 0);
}

#[test]
fn a_printer_that_vanished_leaves_the_register_untouched() {
    let (office, decision) = with_printer(3);
    let cups = office.dir.path().join("cups");
    let before = (office.export(), office.journal());
    let mut gone = order(decision);
    gone["printer"] = json!("HP-phòng-bên");
    let problem = office.refused("certificates.print", gone);
    assert_eq!((problem.code.as_str(), problem.exit), ("printer.gone", 3));
    assert!(problem.message.contains("HP-phòng-bên"), "{problem:?}");
    untouched(&office, &before, "a printer that is not there");
    for (said, code) in [
        ("lp: Error - The printer or class does not exist.", "printer.gone"),
        ("lp: Unsupported document-format.", "printer.refused"),
    ] {
        program(&cups, "lp", &format!("echo '{said}' >&2; exit 1"));
        assert_eq!(office.refused("certificates.print", order(decision)).code, code, "{said}");
        untouched(&office, &before, said);
    }
    std::fs::write(cups.join("told"), TOLD.replace("is idle.  enabled", "disabled")).unwrap();
    assert_eq!(office.refused("certificates.print", order(decision)).code, "printer.stopped");
    untouched(&office, &before, "a printer that is stopped");
    std::fs::write(cups.join("told"), TOLD).unwrap();

    program(&cups, "lp", LP);
    let printed = office.call("certificates.print", order(decision)).unwrap();
    assert!(printed["sent"].as_str().unwrap().contains("PDF"), "{printed}");
    let sent = std::fs::read(cups.join("sent.pdf")).unwrap();
    assert_eq!(sent, std::fs::read(office.file_of(&printed["paper"])).unwrap(), "the locked bytes went out");
    let row = office.call("prints.page", json!({ "limit": 1 })).unwrap()["rows"][0].clone();
    assert_eq!((&row["printer"], &row["state"]), (&json!("PDF"), &json!("unreported")));
}

#[test]
fn an_order_lost_after_the_register_was_written_counts_as_not_printed() {
    let (office, decision) = with_printer(3);
    let cups = office.dir.path().join("cups");
    let lost = LP.replace("echo 'request", "printf ''; echo 'request")
        + "\nif [ \"$1\" = -i ]; then echo 'lp: Job #12 does not exist.' >&2; exit 1; fi";
    program(&cups, "lp", &lost);
    let problem = office.refused("certificates.print", order(decision));
    assert_eq!((problem.code.as_str(), problem.exit), ("printer.lost", 22));
    let rows = office.all_rows("prints.page");
    assert!(rows.len() == 3 && rows.iter().all(|row| row["state"] == "jam"), "{rows:?}");
    let queue = office.call("certificates.queue", json!({})).unwrap();
    assert_eq!((&queue["decisions"][0]["printed"], &queue["runs"]), (&json!(0), &json!([])));
    program(&cups, "lp", LP);
    office.call("certificates.print", order(decision)).unwrap();
    assert_eq!(office.call("certificates.queue", json!({})).unwrap()["decisions"][0]["printed"], 3);
}

#[test]
fn an_order_that_the_register_cannot_hold_is_taken_back_from_the_queue() {
    let (office, decision) = with_printer(2);
    office.call("certificates.print", order(decision)).unwrap();
    let before = (office.export(), office.journal());
    std::fs::remove_file(office.dir.path().join("cups/calls")).unwrap();
    assert_eq!(office.refused("certificates.print", order(decision)).code, "certificate.printed_before");
    assert_eq!((office.export(), office.journal()), before);
    assert!(!office.dir.path().join("cups/calls").exists(), "nothing was asked of the printer");
}

#[test]
fn a_full_disk_leaves_no_half_file_and_no_row() {
    let (office, decision) = with_printer(3);
    let before = (office.export(), office.journal());
    let request: PrintCertificates =
        serde_json::from_value(json!({ "decision_id": decision, "mode": "full" })).unwrap();
    // Whatever is written to this device meets a full disk.
    let target = office.dir.path().join("bang.pdf");
    std::os::unix::fs::symlink("/dev/full", office.dir.path().join("bang.pdf.part")).unwrap();
    let error = print_to(&office.desk, &request, &target).expect_err("the disk is full");
    let problem = office.desk.problem(&error);
    assert_eq!((problem.code.as_str(), problem.exit), ("disk.full", 20), "{problem:?}");
    assert!(!target.exists() && !office.dir.path().join("bang.pdf.part").exists(), "no file, whole or half");
    untouched(&office, &before, "a full disk");
    print_to(&office.desk, &request, &target).unwrap();
    assert!(std::fs::read(&target).unwrap().starts_with(b"%PDF-"));
}

#[test]
fn a_print_that_is_called_off_in_the_middle_has_changed_nothing() {
    let (office, decision) = with_printer(300);
    let before = (office.export(), office.journal());
    let ended = std::thread::scope(|scope| {
        let print = scope.spawn(|| office.call("certificates.print", order(decision)));
        while !print.is_finished() {
            let jobs = office.call("jobs.running", json!({})).unwrap();
            for job in jobs["jobs"].as_array().unwrap().iter().filter(|job| job["done"].as_u64() > Some(5)) {
                office.call("jobs.cancel", json!({ "job": job["job"] })).unwrap();
            }
        }
        print.join().unwrap()
    });
    assert_eq!(ended.unwrap_err().code, "job.cancelled");
    untouched(&office, &before, "called off");
    assert!(!office.dir.path().join("cups/calls").exists(), "the printer heard of nothing");
}
