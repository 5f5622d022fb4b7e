//! What CUPS is asked, word by word, and what becomes of its answers: its programs are stood in for by small
//! scripts that write down how they were called. The answers are those of CUPS 2.4.2, taken down by hand.
#![cfg(target_os = "linux")]
#![allow(clippy::unwrap_used)] // What helps tests may stop at the first surprise, as tests do.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::PathBuf;
use std::time::{Duration, Instant};

use so_vang_printers::{PrintersError, Spooler, State, Ticket, TicketPart};

const LISTED: &str = "-dash\nMáy_in-1\nPDF\nXa\n";
const TOLD: &str = "printer -dash is idle.  enabled since Mon Nov 23 22:18:05 2026\n\
    printer Máy_in-1 now printing Máy_in-1-7.  enabled since Mon Nov 23 22:18:05 2026\n\
    printer PDF disabled since Mon Nov 23 22:18:05 2026 -\n\thết giấy\n\
    -dash accepting requests since Mon Nov 23 22:18:05 2026\n\
    Máy_in-1 accepting requests since Mon Nov 23 22:18:05 2026\n\
    PDF accepting requests since Mon Nov 23 22:18:05 2026\n\
    system default destination: Máy_in-1\n";
const OPTIONS: &str = "PageSize/Page Size: Custom.WIDTHxHEIGHT A3 *A4 A5\n\
    InputSlot/Media Source: *Auto Tray1 Manual\n\
    Duplex/2-Sided Printing: *None DuplexNoTumble\n";

/// Scripts in place of the programs of CUPS, and a paper to print.
struct Bench {
    folder: tempfile::TempDir,
}

impl Bench {
    fn new() -> Self {
        let bench = Self { folder: tempfile::tempdir().unwrap() };
        bench.file("listed", LISTED);
        bench.file("told", TOLD);
        bench.file("options", OPTIONS);
        bench.file("paper.pdf", "%PDF-1.7");
        bench.program("lpstat", "if [ \"$1\" = -e ]; then cat \"$here/listed\"; else cat \"$here/told\"; fi");
        bench.program("lpoptions", "cat \"$here/options\"");
        bench.program("lp", "if [ \"$1\" = -H ]; then echo \"request id is $4-12 (1 file(s))\"; fi");
        bench.program("cancel", "exit 0");
        bench
    }

    fn file(&self, name: &str, text: &str) {
        fs::write(self.folder.path().join(name), text).unwrap();
    }

    /// A script that writes its name and its arguments down, one in brackets, and then does `work`.
    ///
    /// It is moved to its place when it is whole: a file that is open for writing cannot be run.
    fn program(&self, name: &str, work: &str) {
        let script = format!(
            "#!/bin/sh\nhere=$(dirname \"$0\")\n\
             {{ printf '{name}'; for word in \"$@\"; do printf ' [%s]' \"$word\"; done; echo; }} >> \"$here/calls\"\n\
             {work}\n"
        );
        let (draft, path) = (self.folder.path().join("draft"), self.folder.path().join(name));
        fs::write(&draft, script).unwrap();
        fs::set_permissions(&draft, fs::Permissions::from_mode(0o755)).unwrap();
        fs::rename(draft, path).unwrap();
    }

    fn spooler(&self) -> Spooler {
        Spooler::at(self.folder.path(), Duration::from_secs(10))
    }

    fn paper(&self) -> PathBuf {
        self.folder.path().join("paper.pdf")
    }

    /// The calls so far, but not the looks around.
    fn calls(&self) -> Vec<String> {
        let calls = fs::read_to_string(self.folder.path().join("calls")).unwrap_or_default();
        let folder = self.folder.path().to_str().unwrap();
        calls
            .lines()
            .filter(|line| !line.starts_with("lpstat") && !line.starts_with("lpoptions"))
            .map(|line| line.replace(folder, "DIR"))
            .collect()
    }
}

fn ticket(printer: &str) -> Ticket {
    Ticket {
        printer: printer.to_owned(),
        tray: None,
        width_mm: 420.0,
        height_mm: 297.0,
        copies: 1,
        title: "Bằng khen".to_owned(),
    }
}

#[test]
fn printers_come_with_state_trays_and_sheets() {
    let bench = Bench::new();
    let printers = bench.spooler().list().unwrap();
    let told: Vec<_> = printers.iter().map(|one| (one.name.as_str(), one.state, one.is_default)).collect();
    assert_eq!(
        told,
        [
            ("-dash", State::Ready, false),
            ("Máy_in-1", State::Printing, true),
            ("PDF", State::Stopped, false),
            ("Xa", State::Unknown, false),
        ]
    );
    let keys: Vec<&str> = printers[1].trays.iter().map(|tray| tray.key.as_str()).collect();
    assert_eq!(keys, ["Auto", "Tray1", "Manual"]);
    assert_eq!(printers[1].media, ["A3", "A4", "A5"]);
}

#[test]
fn a_paper_is_held_and_then_let_go() {
    let bench = Bench::new();
    let held = bench.spooler().submit_held(&ticket("Máy_in-1"), &bench.paper()).unwrap();
    let first = "lp [-H] [hold] [-d] [Máy_in-1] [-t] [Bằng khen] [-n] [1] [-o] [print-scaling=none] \
                 [-o] [media=A3] [-o] [sides=one-sided] [--] [DIR/paper.pdf]";
    assert_eq!(bench.calls(), [first]);
    assert_eq!(held.job(), Some("12"));
    let submitted = bench.spooler().release(held).unwrap();
    assert_eq!((submitted.printer.as_str(), submitted.job.as_deref()), ("Máy_in-1", Some("12")));
    assert_eq!(bench.calls(), [first, "lp [-i] [12] [-H] [resume]"]);
}

#[test]
fn a_held_paper_is_taken_back_without_being_printed() {
    let bench = Bench::new();
    let held = bench.spooler().submit_held(&ticket("Máy_in-1"), &bench.paper()).unwrap();
    bench.spooler().cancel(held).unwrap();
    assert_eq!(bench.calls().last().unwrap(), "cancel [12]");
    assert!(!bench.calls().iter().any(|call| call.contains("resume")));
}

#[test]
fn sheet_and_tray_are_named_as_the_printer_names_them() {
    let cases = [
        (297.0, 210.0, None, "[media=A4] [-o] [sides=one-sided]"),
        (209.9, 297.04, Some("Tray1"), "[media=A4] [-o] [InputSlot=Tray1] [-o] [sides=one-sided]"),
        (400.0, 300.0, Some("Manual"), "[media=Custom.300x400mm] [-o] [InputSlot=Manual]"),
        (215.94, 330.0, None, "[media=Custom.215.9x330mm] [-o] [sides=one-sided]"),
    ];
    for (width_mm, height_mm, tray, expected) in cases {
        let bench = Bench::new();
        let ticket =
            Ticket { width_mm, height_mm, tray: tray.map(str::to_owned), copies: 3, ..ticket("-dash") };
        bench.spooler().submit_held(&ticket, &bench.paper()).unwrap();
        let call = bench.calls().remove(0);
        assert!(call.contains(expected) && call.contains("[-n] [3]"), "{call}");
    }
}

#[test]
fn odd_names_never_become_options() {
    let bench = Bench::new();
    bench.file("listed", "-dash\nmáy in is idle\n--help\n");
    bench.file("told", "printer máy in is idle is idle.  enabled since Mon Nov 23 22:18:05 2026\n");
    for (name, title) in
        [("-dash", "-o x=y"), ("máy in is idle", "; rm -rf ~"), ("--help", "$(id)\u{7}\n`id`")]
    {
        let held = bench.spooler().submit_held(&ticket_titled(name, title), &bench.paper()).unwrap();
        bench.spooler().cancel(held).unwrap();
    }
    let calls = bench.calls();
    assert_eq!(calls.len(), 6, "{calls:?}");
    assert!(calls[0].starts_with("lp [-H] [hold] [-d] [-dash] [-t] [-o x=y] [-n]"), "{}", calls[0]);
    assert!(
        calls[2].starts_with("lp [-H] [hold] [-d] [máy in is idle] [-t] [; rm -rf ~] [-n]"),
        "{}",
        calls[2]
    );
    assert!(calls[4].starts_with("lp [-H] [hold] [-d] [--help] [-t] [$(id)`id`] [-n]"), "{}", calls[4]);
    assert!(calls.iter().skip(1).step_by(2).all(|call| call == "cancel [12]"), "{calls:?}");
}

fn ticket_titled(printer: &str, title: &str) -> Ticket {
    Ticket { title: title.to_owned(), ..ticket(printer) }
}

#[test]
fn a_ticket_that_cannot_be_meant_is_refused_before_anything_is_asked() {
    let good = ticket("Máy_in-1");
    let tray = |key: &str| Ticket { tray: Some(key.to_owned()), ..good.clone() };
    let cases = [
        (ticket(""), TicketPart::Printer),
        (ticket("a\nb"), TicketPart::Printer),
        (tray("Tray1 sides=two-sided-long-edge"), TicketPart::Tray),
        (tray("a,b"), TicketPart::Tray),
        (tray(""), TicketPart::Tray),
        (Ticket { width_mm: f64::NAN, ..good.clone() }, TicketPart::Size),
        (Ticket { height_mm: 0.0, ..good.clone() }, TicketPart::Size),
        (Ticket { copies: 0, ..good.clone() }, TicketPart::Copies),
    ];
    let bench = Bench::new();
    for (ticket, wanted) in cases {
        let error = bench.spooler().submit_held(&ticket, &bench.paper()).unwrap_err();
        assert!(matches!(error, PrintersError::BadTicket { part, .. } if part == wanted), "{error}");
    }
    let missing = bench.folder.path().join("gone.pdf");
    let error = bench.spooler().submit_held(&good, &missing).unwrap_err();
    assert!(matches!(error, PrintersError::NoPaper { path } if path == missing));
    assert!(!bench.folder.path().join("calls").exists(), "nothing was asked");
}

#[test]
fn a_vanished_or_stopped_printer_takes_no_paper() {
    let bench = Bench::new();
    let error = bench.spooler().submit_held(&ticket("Gone"), &bench.paper()).unwrap_err();
    assert!(matches!(error, PrintersError::NoSuchPrinter { name } if name == "Gone"));
    let error = bench.spooler().submit_held(&ticket("PDF"), &bench.paper()).unwrap_err();
    assert!(
        matches!(&error, PrintersError::Stopped { name, said } if name == "PDF" && said == "hết giấy"),
        "{error}"
    );
    bench.file(
        "told",
        "printer Xa is idle.  enabled since x\nXa not accepting requests since x -\n\tRejecting Jobs\n",
    );
    let error = bench.spooler().submit_held(&ticket("Xa"), &bench.paper()).unwrap_err();
    assert!(matches!(error, PrintersError::Stopped { said, .. } if said == "Rejecting Jobs"));
    assert_eq!(bench.calls(), Vec::<String>::new(), "lp was never called");

    // It goes between the look and the call.
    bench.program("lp", "echo 'lp: Error - The printer or class does not exist.' >&2; exit 1");
    let error = bench.spooler().submit_held(&ticket("-dash"), &bench.paper()).unwrap_err();
    assert!(matches!(error, PrintersError::NoSuchPrinter { name } if name == "-dash"));
}

#[test]
fn a_paper_that_left_the_queue_is_not_let_go_or_taken_back() {
    for said in [
        "lp: Job #12 does not exist.",
        "lp: Job #12 is finished and cannot be altered.",
        "cancel: cancel-job failed: Job #12 does not exist.",
        "cancel: cancel-job failed: Job #12 is already completed - can't cancel.",
    ] {
        let bench = Bench::new();
        let held = bench.spooler().submit_held(&ticket("Máy_in-1"), &bench.paper()).unwrap();
        let program = if said.starts_with("lp") { "lp" } else { "cancel" };
        bench.program(program, &format!("echo \"{said}\" >&2; exit 1"));
        let error = if program == "lp" {
            bench.spooler().release(held).unwrap_err()
        } else {
            bench.spooler().cancel(held).unwrap_err()
        };
        assert!(matches!(&error, PrintersError::NoSuchJob { job } if job == "12"), "{said}: {error}");
    }
}

#[test]
fn a_program_that_hangs_is_ended_at_the_limit() {
    // The second kind leaves a child behind that holds the pipe open.
    for hang in ["exec sleep 30", "sleep 30 & exit 0"] {
        let bench = Bench::new();
        bench.program("lpstat", hang);
        let begun = Instant::now();
        let limit = Duration::from_millis(400);
        let error = Spooler::at(bench.folder.path(), limit).list().unwrap_err();
        assert!(matches!(error, PrintersError::TimedOut { program: "lpstat", .. }), "{hang}: {error}");
        assert!(begun.elapsed() < Duration::from_secs(5), "{hang}: {:?}", begun.elapsed());
    }
}

#[test]
fn a_printer_that_does_not_tell_its_trays_is_still_listed() {
    let bench = Bench::new();
    bench.program("lpoptions", "echo 'lpoptions: Unable to get PPD file' >&2; exit 1");
    let printers = bench.spooler().list().unwrap();
    assert_eq!(printers.len(), 4);
    assert!(printers.iter().all(|printer| printer.trays.is_empty() && printer.media.is_empty()));
}

#[test]
fn no_spooler_a_silent_one_and_one_without_printers_are_told_apart() {
    let empty = tempfile::tempdir().unwrap();
    let error = Spooler::at(empty.path(), Duration::from_secs(10)).list().unwrap_err();
    assert!(matches!(error, PrintersError::NoSpooler), "{error}");

    let bench = Bench::new();
    bench.program("lpstat", "echo 'lpstat: Scheduler is not running.' >&2; exit 1");
    let error = bench.spooler().list().unwrap_err();
    assert!(
        matches!(&error, PrintersError::NotRunning { said } if said == "Scheduler is not running."),
        "{error}"
    );

    bench.program(
        "lpstat",
        "if [ \"$1\" != -e ]; then echo 'lpstat: No destinations added.' >&2; \
         echo 'no system default destination'; exit 1; fi",
    );
    assert_eq!(bench.spooler().list().unwrap(), []);
}
