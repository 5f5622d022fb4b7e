//! Print runs, what came out of the printer, the print register and the stock.

use super::*;
use crate::query::{Filter, Page};
use crate::table::award_record::{AwardRecord, AwardRow, CertificatePrint, Decided};
use crate::table::decision::Decision;
use crate::table::dossier::Dossier;
use crate::table::nomination::Nomination;
use crate::table::print_run::{PrintReport, PrintRun, UnprintedCause};
use crate::table::replacement::{Replacement, ReplacementKind};
use crate::table::stock::{Stock, StockClass};
use so_vang_domain::dossier::DossierState;
use so_vang_domain::law::file::AchievementType;

pub(super) fn legal(name: &'static str) -> Act {
    Act { legal_force: true, ..act(name) }
}

/// A desk with a decision on `people` people, whose certificates wait to be printed; and the decision's id.
pub(super) fn decided(people: u32) -> (Desk, i64) {
    let desk = desk();
    let issued_on = "2024-03-05".parse().unwrap();
    let award_code = "BK_BBNT".to_owned();
    let work = |tx: &Tx<'_>| -> Result<i64, StoreError> {
        let dossier_id = tx.add_dossier(&Dossier {
            id: 0,
            code: "HS-1".into(),
            title: "Khen thưởng năm 2023".into(),
            year: 2023,
            state: DossierState::Draft,
            achievement_type: AchievementType::Merit,
            proposer_id: None,
            submission_number: String::new(),
            submission_date: None,
            received_on: None,
            return_reason: String::new(),
            revision: 1,
        })?;
        let decision_id = tx.add_decision(&Decision {
            id: 0,
            number: "1024/QĐ-UBND".into(),
            issued_on,
            award_code: award_code.clone(),
            award_name: "Bằng khen".into(),
            dossier_id,
            content: String::new(),
            issuer: "Chủ tịch".into(),
            place: "Tràng An".into(),
            signer_title: vec!["CHỦ TỊCH".into()],
            signer_name: "A".into(),
        })?;
        for position in 1..=people {
            let name = format!("Lê An {}", ["Bình", "Chi", "Dung"][position as usize % 3]);
            let subject_id = tx.add_individual(&person(&name, &format!("00117{position:07}")))?;
            let nomination_id = tx.add_nomination(&Nomination {
                dossier_id,
                position,
                subject_id,
                award_code: award_code.clone(),
                honorific: String::new(),
                recipient_line: String::new(),
                achievement: String::new(),
                note: String::new(),
            })?;
            let decided = Decided { decision_id, nomination_id, golden_register_number: position };
            let award = tx.add_award(&AwardRecord {
                subject_id,
                award_code: award_code.clone(),
                award_name: "Bằng khen".into(),
                year: 2023,
                recipient: name,
                post: String::new(),
                unit: String::new(),
                recipient_line: String::new(),
                achievement: String::new(),
                decision_number: "1024/QĐ-UBND".into(),
                decision_date: Some(issued_on),
                issuer: "Chủ tịch".into(),
                decided: Some(decided),
            })?;
            tx.add_certificate(award.unwrap(), "TẶNG", "BẰNG KHEN", "A3")?;
        }
        let sql = "UPDATE dossier SET state = 'decided' WHERE id = ?1";
        tx.change("deciding", sql, [dossier_id]).map(|_| decision_id)
    };
    let decision = desk.store.transact(&legal("decision.issue"), work).unwrap().value;
    (desk, decision)
}

pub(super) fn stock(name: &str) -> Stock {
    Stock {
        id: 0,
        name: name.into(),
        width: 420.0,
        height: 297.0,
        class: StockClass::P2,
        shows: "{}".into(),
        scan: None,
        revision: 1,
    }
}

impl Desk {
    pub(super) fn awards(&self, decision: i64) -> Vec<AwardRow> {
        self.store.read(|read| read.awards_of_decision(decision)).unwrap()
    }

    /// Prints the certificates of these golden-register numbers as one run, and returns its id.
    pub(super) fn print(
        &self,
        decision: i64,
        numbers: impl Iterator<Item = u32>,
        stock_id: Option<i64>,
    ) -> i64 {
        let awards = self.awards(decision);
        let numbers: Vec<u32> = numbers.collect();
        let work = |tx: &Tx<'_>| -> Result<i64, StoreError> {
            let pdf_sha256 = tx.keep_attachment(format!("%PDF {numbers:?}").as_bytes())?;
            let run = PrintRun {
                decision_id: decision,
                made_at: "2024-03-05T08:00:00+00:00".into(),
                actor: "Hạnh".into(),
                mode: "overprint".into(),
                layout: "A3".into(),
                printer: "HP".into(),
                tray: "Khay tay".into(),
                stock_id,
                placement: "{}".into(),
                sheets: u32::try_from(numbers.len()).unwrap(),
                pdf_sha256: pdf_sha256.clone(),
            };
            let id = tx.add_print_run(&run)?;
            for (position, number) in (1..).zip(&numbers) {
                let certificate = awards[*number as usize - 1].certificate.as_ref().unwrap();
                let print = CertificatePrint {
                    certificate_id: certificate.id,
                    printed_at: run.made_at.clone(),
                    mode: "overprint",
                    layout: run.layout.clone(),
                    copy_number: certificate.copies + 1,
                    reprint_reason: if certificate.copies > 0 {
                        "kẹt giấy".into()
                    } else {
                        String::new()
                    },
                    pdf_sha256: pdf_sha256.clone(),
                };
                tx.add_print_sheet(id, position, tx.add_certificate_print(&print)?)?;
            }
            Ok(id)
        };
        self.store.transact(&legal("certificate.print"), work).unwrap().value
    }

    pub(super) fn report(&self, run: i64, last: u32, spoiled: &[u32]) -> Result<(u32, u32), StoreError> {
        let report = PrintReport {
            reported_at: "2024-03-05T09:00:00Z".into(),
            actor: "Hạnh".into(),
            last,
            spoiled: spoiled.iter().copied().collect(),
            blanks: 0,
            note: String::new(),
        };
        let done = self.store.transact(&legal("print.report"), |tx| tx.report_print(run, &report))?;
        Ok((done.value.good, done.value.spoiled))
    }

    fn queue(&self) -> (u64, u64, u64, u64) {
        let lines = self.store.read(|read| read.print_queue()).unwrap();
        let line = &lines[0];
        (line.certificates, line.printed, line.pending, line.open_runs)
    }

    #[track_caller]
    pub(super) fn is_clean(&self) {
        assert_eq!(self.store.check().unwrap().findings, []);
    }
}

#[test]
fn a_jam_at_seven_hundred_of_1622_leaves_no_gap_and_no_double() {
    let (desk, decision) = decided(1622);
    assert_eq!(desk.queue(), (1622, 0, 1622, 0));
    let first = desk.print(decision, 1..=1622, None);
    assert_eq!(desk.queue(), (1622, 1622, 0, 1), "until somebody tells, all count as printed");
    assert_eq!(desk.report(first, 700, &[]).unwrap(), (700, 0));
    assert_eq!(desk.queue(), (1622, 700, 922, 0));
    let unprinted = |desk: &Desk| desk.store.read(|read| read.totals()).unwrap().unprinted_certificates;
    assert_eq!(unprinted(&desk), 922);
    let waiting: Vec<u32> = desk
        .awards(decision)
        .iter()
        .filter(|award| award.certificate.as_ref().unwrap().prints == 0)
        .map(|award| award.record.decided.unwrap().golden_register_number)
        .collect();
    assert_eq!(waiting, (701..=1622).collect::<Vec<_>>(), "the run goes on with the next number");
    let second = desk.print(decision, waiting.into_iter(), None);
    assert_eq!(desk.report(second, 922, &[]).unwrap(), (922, 0));
    assert_eq!((desk.queue(), unprinted(&desk)), ((1622, 1622, 0, 0), 0));
    for award in desk.awards(decision) {
        let certificate = award.certificate.unwrap();
        let jammed = award.record.decided.unwrap().golden_register_number > 700;
        let expected = (1, if jammed { 2 } else { 1 }, None);
        assert_eq!((certificate.prints, certificate.copies, certificate.unprinted), expected);
    }
    let page = Page { limit: 1, ..Page::default() };
    let state = |state: &str| {
        let filter = Filter { column: "state".into(), test: "is".into(), value: state.into() };
        let page = Page { filters: vec![filter], ..page.clone() };
        desk.store.read(|read| read.print_register(&page)).unwrap().0
    };
    assert_eq!(["printed", "jam", "spoiled", "unreported"].map(state), [1622, 922, 0, 0]);
    assert_eq!(desk.store.read(|read| read.print_register(&page)).unwrap().0, 1622 + 922);
    desk.is_clean();
}

#[test]
fn a_print_run_is_final() {
    let (desk, decision) = decided(3);
    let run = desk.print(decision, 1..=3, None);
    desk.report(run, 2, &[1]).unwrap();
    let certificate_id = desk.awards(decision)[0].certificate.as_ref().unwrap().id;
    let replacement = Replacement {
        certificate_id,
        kind: ReplacementKind::Exchange,
        decision_number: "7/QĐ".into(),
        decided_on: "2024-04-01".parse().unwrap(),
        reason: "Sai tên".into(),
        returned: true,
    };
    let written =
        desk.store.transact(&legal("certificate.replace"), |tx| tx.add_replacement(&replacement)).unwrap();
    let listed = desk.store.read(|read| read.replacements(Some(certificate_id))).unwrap();
    assert_eq!(listed, [(written.value, replacement)]);
    for table in ["print_run", "print_sheet", "print_outcome", "unprinted", "replacement", "attachment"] {
        for sql in [
            format!("UPDATE {table} SET rowid = rowid"),
            format!("DELETE FROM {table}"),
            format!("PRAGMA recursive_triggers = ON; INSERT OR REPLACE INTO {table} SELECT * FROM {table}"),
        ] {
            let gate = "INSERT INTO open_act VALUES (1, 99);";
            let error = desk.stranger(&format!("BEGIN; {gate} {sql}")).unwrap_err().to_string();
            assert!(error.contains("final") || error.contains("append-only"), "{sql}: {error}");
        }
    }
    desk.is_clean();
}

#[test]
fn what_came_out_is_told_once_and_only_of_sheets_that_there_are() {
    let (desk, decision) = decided(5);
    let run = desk.print(decision, 1..=5, None);
    let before = desk.export();
    for (last, spoiled, position) in [(6, &[][..], 6), (5, &[6], 6), (5, &[0], 0)] {
        let refused = desk.report(run, last, spoiled);
        assert!(
            matches!(refused, Err(StoreError::NoSheet { position: at, sheets: 5 }) if at == position),
            "{last} {spoiled:?}: {refused:?}"
        );
    }
    assert!(matches!(desk.report(99, 1, &[]), Err(StoreError::NotFound { entity: "print_run", id: 99 })));
    assert_eq!(desk.export(), before, "what is refused leaves nothing");
    assert_eq!(desk.report(run, 3, &[2, 4]).unwrap(), (2, 2));
    assert!(matches!(desk.report(run, 5, &[]), Err(StoreError::RunReported { run: told }) if told == run));
    let sheets = desk.store.read(|read| read.print_sheets(run)).unwrap();
    let causes: Vec<_> = sheets.iter().map(|sheet| (sheet.position, sheet.unprinted)).collect();
    let (jam, spoiled) = (Some(UnprintedCause::Jam), Some(UnprintedCause::Spoiled));
    assert_eq!(causes, [(1, None), (2, spoiled), (3, None), (4, spoiled), (5, jam)]);
    assert_eq!(desk.queue(), (5, 2, 3, 0));
    desk.is_clean();
}

#[test]
fn a_print_run_is_not_taken_back() {
    let (desk, decision) = decided(2);
    let run = desk.print(decision, 1..=2, None);
    let refused = desk.store.undo(&act("undo"), Some(3));
    assert!(matches!(refused, Err(StoreError::Undo(UndoRefusal::LegalForce { seq: 3, .. }))), "{refused:?}");
    let reported = desk.store.read(|read| read.print_run(run)).unwrap();
    assert_eq!((reported.decision_number.as_str(), reported.outcome), ("1024/QĐ-UBND", None));
}
