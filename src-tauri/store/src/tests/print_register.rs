//! The print register as a list, the stock, and whether the check compares both with print runs.

use super::printing::{decided, legal, stock};
use super::*;
use crate::query::{Filter, Page, PrintState, Sort};
use crate::table::award_record::CertificatePrint;
use crate::table::signed_file::{Signed, SignedFile};
use crate::table::stock::StockReceipt;

#[test]
fn the_stock_is_what_came_in_without_what_went_out() {
    let (desk, decision) = decided(10);
    let id = desk.store.transact(&act("stock.save"), |tx| tx.add_stock(&stock("Phôi A3"))).unwrap().value;
    let left = || desk.store.read(|read| read.stock_left(id)).unwrap();
    assert_eq!(left(), 0);
    for sheets in [8, 4] {
        let received_on = "2024-03-01".parse().unwrap();
        let receipt = StockReceipt { id: 0, stock_id: id, received_on, sheets, note: String::new() };
        desk.store.transact(&act("stock.receive"), |tx| tx.add_stock_receipt(&receipt)).unwrap();
    }
    assert_eq!(left(), 12);
    let run = desk.print(decision, 1..=10, Some(id));
    assert_eq!(left(), 2, "a run that nobody told of may have used all its sheets");
    desk.report(run, 6, &[2, 7]).unwrap();
    assert_eq!(left(), 12 - 5 - 2, "five certificates and two ruined sheets");
    desk.print(decision, [1].into_iter(), None);
    assert_eq!(left(), 5, "plain paper is no stock");
    let used = |id| desk.store.read(|read| read.is_used_stock(id)).unwrap();
    assert_eq!((used(id), used(id + 1)), (true, false));
    let removed: Result<Committed<()>, _> =
        desk.store.transact(&act("stock.remove"), |tx| tx.remove_stock(id));
    assert!(removed.is_err(), "a stock that was printed on stays");
    desk.is_clean();
}

#[test]
fn the_print_register_is_filtered_and_ordered_as_other_lists() {
    let (desk, decision) = decided(4);
    let id = desk.store.transact(&act("stock.save"), |tx| tx.add_stock(&stock("Phôi A3"))).unwrap().value;
    let older = CertificatePrint {
        certificate_id: desk.awards(decision)[3].certificate.as_ref().unwrap().id,
        printed_at: "2023-12-31T08:00:00+00:00".into(),
        mode: "full",
        layout: "A3".into(),
        copy_number: 1,
        reprint_reason: String::new(),
        pdf_sha256: "0".repeat(64),
    };
    desk.store.transact(&legal("certificate.print"), |tx| tx.add_certificate_print(&older)).unwrap();
    let run = desk.print(decision, 1..=3, Some(id));
    desk.report(run, 2, &[1]).unwrap();
    desk.print(decision, [1].into_iter(), None);
    let numbers = |page: &Page| {
        let (total, lines) = desk.store.read(|read| read.print_register(page)).unwrap();
        assert_eq!(total, lines.len() as u64);
        lines.iter().map(|line| line.number.unwrap()).collect::<Vec<_>>()
    };
    let all = Page { limit: 50, ..Page::default() };
    assert_eq!(numbers(&all), [1, 3, 2, 1, 4], "the newest first");
    let (_, lines) = desk.store.read(|read| read.print_register(&all)).unwrap();
    let states: Vec<_> = lines.iter().map(|line| line.state).collect();
    use PrintState::{Jam, Printed, Spoiled, Unreported};
    assert_eq!(states, [Unreported, Jam, Printed, Spoiled, Printed]);
    assert_eq!((lines[4].print_run_id, lines[4].actor.as_str()), (None, "Hạnh"), "the journal knows who");
    assert_eq!((lines[1].stock.as_str(), lines[0].stock.as_str()), ("Phôi A3", ""));
    for (column, test, value, expected) in [
        ("state", "is", "spoiled", &[1][..]),
        ("state", "is", "printed", &[2, 4]),
        ("stock", "contains", "phoi", &[3, 2, 1]),
        ("stock", "empty", "", &[1, 4]),
        ("mode", "is", "full", &[4]),
        ("printed_at", "to", "31/12/2023", &[4]),
        ("number", "from", "3", &[3, 4]),
        ("recipient", "contains", "le an binh", &[3]),
        ("copy_number", "is", "2", &[1]),
        ("reprint_reason", "contains", "ket", &[1]),
        ("printer", "is", "HP", &[1, 3, 2, 1]),
        ("actor", "contains", "hanh", &[1, 3, 2, 1, 4]),
        ("decision_number", "contains", "1024", &[1, 3, 2, 1, 4]),
    ] {
        let filter = Filter { column: column.into(), test: test.into(), value: value.into() };
        let page = Page { filters: vec![filter], ..all.clone() };
        assert_eq!(numbers(&page), expected, "{column} {test} {value}");
    }
    let sorted = |column: &str, descending| {
        numbers(&Page { sort: Some(Sort { column: column.into(), descending }), ..all.clone() })
    };
    assert_eq!(sorted("number", false), [1, 1, 2, 3, 4]);
    assert_eq!(sorted("state", false), [1, 3, 1, 2, 4]);
    assert_eq!(sorted("recipient", false), [3, 1, 1, 4, 2], "Bình, Chi, Chi, Chi, Dung");
    assert_eq!(numbers(&Page { text: "dung".into(), ..all.clone() }), [2]);
    assert_eq!(numbers(&Page { year: Some(2023), ..all.clone() }), [4]);
    let unknown = Filter { column: "posture".into(), test: "is".into(), value: String::new() };
    let refused =
        desk.store.read(|read| read.print_register(&Page { filters: vec![unknown], ..all.clone() }));
    assert!(matches!(refused, Err(StoreError::Listing { part: "filters", .. })));
}

#[test]
fn check_compares_print_runs_with_the_print_register() {
    // Each of these is written by a program that knows the gate and its journal, so that only the records disagree.
    for (what, sql) in [
        ("a sheet is missing", "DELETE FROM print_sheet WHERE position = 2"),
        ("a place is skipped", "UPDATE print_sheet SET position = 9 WHERE position = 3"),
        ("the file is another", "UPDATE print_run SET pdf_sha256 = (SELECT sha256 FROM font)"),
        ("fewer came out", "UPDATE print_outcome SET good = 0"),
        ("less was ruined", "UPDATE print_outcome SET spoiled = 0"),
        ("what did not come out is gone", "DELETE FROM unprinted WHERE cause = 'jam'"),
        (
            "nobody told",
            "DELETE FROM unprinted; DELETE FROM print_outcome; INSERT INTO print_outcome SELECT NULL, 'u', id, '', '', 2, 1, '' FROM print_run",
        ),
    ] {
        let (desk, decision) = decided(3);
        let other = b"\0another file";
        desk.store
            .transact(&act("attachment"), |tx| {
                let sha256 = tx.keep_attachment(other)?;
                tx.add_font("Tinos", other).map(|_| sha256)
            })
            .unwrap();
        let run = desk.print(decision, 1..=3, None);
        desk.report(run, 2, &[1]).unwrap();
        desk.is_clean();
        let triggers: Vec<String> = ["print_run", "print_sheet", "print_outcome", "unprinted"]
            .iter()
            .flat_map(|table| ["update", "delete"].map(|event| format!("{table}_is_final_{event}")))
            .collect();
        let conn = rusqlite::Connection::open(desk.store.path()).unwrap();
        let kept: Vec<String> = triggers
            .iter()
            .map(|name| {
                let sql = "SELECT sql FROM sqlite_schema WHERE name = ?1";
                conn.query_row(sql, [name], |row| row.get(0)).unwrap()
            })
            .collect();
        let drop: String = triggers.iter().map(|name| format!("DROP TRIGGER {name};")).collect();
        conn.execute_batch(&drop).unwrap();
        let strange: Result<Committed<()>, StoreError> = desk.store.transact(&act("strange"), |tx| {
            tx.conn().execute_batch(sql).map_err(|source| StoreError::Sqlite { doing: "strange", source })
        });
        strange.unwrap();
        conn.execute_batch(&kept.join(";")).unwrap();
        let findings = desk.store.check().unwrap().findings;
        assert_eq!(findings, [Finding::PrintRun { run, number: "1024/QĐ-UBND".into() }], "{what}");
    }
}

#[test]
fn a_signed_file_comes_back_to_what_was_given_out() {
    let (desk, decision) = decided(1);
    let run = desk.print(decision, [1].into_iter(), None);
    let file = |decision_id, print_run_id| SignedFile {
        id: 0,
        decision_id,
        print_run_id,
        name: "bang.pdf".into(),
        exported_at: "2024-03-05T09:00:00Z".into(),
        exported_sha256: "a".repeat(64),
        exported_bytes: 4,
        signed: None,
        revision: 1,
    };
    let add = |file: SignedFile| desk.store.transact(&act("paper.export"), |tx| tx.add_signed_file(&file));
    assert!(add(file(None, None)).is_err(), "it belongs to something");
    let id = add(file(None, Some(run))).unwrap().value;
    let given = add(file(Some(decision), None)).unwrap().value;
    let listed = desk.store.read(|read| read.signed_files(Some(decision))).unwrap();
    assert_eq!(listed.iter().map(|file| file.id).collect::<Vec<_>>(), [given, id], "those of its runs too");
    let take = |seen, bytes: &[u8]| {
        desk.store.transact(&act("paper.take_signed"), |tx| -> Result<Signed, StoreError> {
            let sha256 = tx.keep_attachment(bytes)?;
            let signed = Signed { sha256, at: "2024-03-06T09:00:00Z".into(), prefix_holds: true };
            tx.set_signed(id, seen, &signed).map(|()| signed)
        })
    };
    let signed = take(1, b"%PDF signed").unwrap().value;
    assert!(matches!(take(1, b"%PDF other"), Err(StoreError::Stale { entity: "signed_file", .. })));
    let found = desk.store.read(|read| read.signed_file(id)).unwrap();
    assert_eq!((found.signed, found.revision), (Some(signed.clone()), 2));
    assert_eq!(desk.store.read(|read| read.attachment(&signed.sha256)).unwrap(), b"%PDF signed");
    desk.is_clean();
}
