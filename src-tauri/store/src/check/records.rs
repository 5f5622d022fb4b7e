//! Do the records of the office agree with each other?

use super::Finding;
use crate::Read;
use crate::error::StoreError;
use crate::table::award_record::AwardRow;
use crate::table::decision::Decision;
use so_vang_domain::certificate::register_gap;

/// Totals agree: decision = award records = golden register = certificates; dossiers stand where they should; the
/// sheets of a print run are rows of the print register. Returns how many decisions there are.
pub(super) fn check(read: Read<'_>, findings: &mut Vec<Finding>) -> Result<u64, StoreError> {
    let decisions = read.decisions("", None)?;
    for decision in &decisions {
        let awards = read.awards_of_decision(decision.id)?;
        of_decision(decision, &awards, findings);
    }
    dossiers(read, findings)?;
    print_runs(read, findings)?;
    Ok(decisions.len() as u64)
}

fn of_decision(decision: &Decision, awards: &[AwardRow], findings: &mut Vec<Finding>) {
    let number = decision.number.clone();
    if awards.is_empty() {
        findings.push(Finding::EmptyDecision { number: number.clone() });
    }
    let issued: Vec<u32> = awards
        .iter()
        .filter_map(|award| award.record.decided.map(|decided| decided.golden_register_number))
        .collect();
    if let Some(missing) = register_gap(&issued) {
        findings.push(Finding::RegisterGap { number: number.clone(), missing });
    }
    let certificates = awards.iter().filter(|award| award.certificate.is_some()).count() as u64;
    if certificates != 0 && certificates != awards.len() as u64 {
        findings.push(Finding::CertificateCount {
            number: number.clone(),
            recipients: awards.len() as u64,
            certificates,
        });
    }
    for award in awards {
        let record = &award.record;
        let same = record.decision_number == decision.number
            && record.decision_date == Some(decision.issued_on)
            && record.award_code == decision.award_code
            && record.issuer == decision.issuer;
        if !same {
            findings
                .push(Finding::AwardDiffers { number: number.clone(), recipient: record.recipient.clone() });
        }
    }
}

fn dossiers(read: Read<'_>, findings: &mut Vec<Finding>) -> Result<(), StoreError> {
    for dossier in read.dossiers("")? {
        use so_vang_domain::dossier::DossierState as S;
        let nominations = read.nominations(dossier.id)?;
        let decided = nominations.iter().filter(|nomination| nomination.decision.is_some()).count();
        let waiting = nominations
            .iter()
            .filter(|nomination| nomination.approved() && nomination.decision.is_none())
            .count();
        let stands = match dossier.state {
            S::Decided => waiting == 0 && decided > 0,
            S::Reviewed => waiting > 0 || decided == 0,
            S::Draft | S::Submitted | S::Received | S::Returned | S::Withdrawn => decided == 0,
        };
        if !stands {
            findings.push(Finding::DossierState { code: dossier.code });
        }
    }
    Ok(())
}

/// Every sheet of a run is a row of the print register that was written for it, positions run from one without a
/// gap, and what came out and what did not is all of them. Blank sheets may have been spoiled beside those of the run,
/// and a run may take several layouts, which it names with commas between them.
fn print_runs(read: Read<'_>, findings: &mut Vec<Finding>) -> Result<(), StoreError> {
    let wrong = read.rows(
        "comparing print runs with the print register",
        "WITH sheets AS (
           SELECT s.print_run_id AS run, count(*) AS found, max(s.position) AS last, count(n.cause) AS unprinted,
                  sum(n.cause IS 'spoiled') AS spoiled,
                  sum(p.printed_at = r.made_at AND p.mode = r.mode
                      AND instr(', ' || r.layout || ', ', ', ' || p.layout || ', ') > 0
                      AND p.pdf_sha256 = r.pdf_sha256 AND a.decision_id IS r.decision_id) AS alike,
                  sum(n.cause IS NOT NULL AND n.print_outcome_id IS NOT o.id) AS strange
             FROM print_sheet AS s
             JOIN print_run AS r ON r.id = s.print_run_id
             JOIN certificate_print AS p ON p.id = s.certificate_print_id
             JOIN certificate AS c ON c.id = p.certificate_id
             JOIN award_record AS a ON a.id = c.award_record_id
             LEFT JOIN print_outcome AS o ON o.print_run_id = r.id
             LEFT JOIN unprinted AS n ON n.certificate_print_id = p.id
            GROUP BY s.print_run_id)
         SELECT r.id, d.number
           FROM print_run AS r
           JOIN decision AS d ON d.id = r.decision_id
           LEFT JOIN sheets AS t ON t.run = r.id
           LEFT JOIN print_outcome AS o ON o.print_run_id = r.id
          WHERE (t.found, t.last, t.alike, t.strange) IS NOT (r.sheets, r.sheets, r.sheets, 0)
             OR (o.id IS NULL AND t.unprinted <> 0)
             OR (o.id IS NOT NULL AND (o.good + t.unprinted IS NOT r.sheets OR o.spoiled < t.spoiled))
          ORDER BY r.id",
        [],
        |row| Ok(Finding::PrintRun { run: row.get(0)?, number: row.get(1)? }),
    )?;
    findings.extend(wrong);
    // What no sheet of a run names cannot have come out of one.
    let strays = read.rows(
        "comparing what did not come out with the print register",
        "SELECT o.print_run_id, coalesce(d.number, '')
           FROM unprinted AS n
           JOIN print_outcome AS o ON o.id = n.print_outcome_id
           LEFT JOIN print_run AS r ON r.id = o.print_run_id
           LEFT JOIN decision AS d ON d.id = r.decision_id
          WHERE NOT EXISTS (SELECT 1 FROM print_sheet AS s WHERE s.certificate_print_id = n.certificate_print_id)
          GROUP BY o.print_run_id",
        [],
        |row| Ok(Finding::PrintRun { run: row.get(0)?, number: row.get(1)? }),
    )?;
    for stray in strays {
        if !findings.contains(&stray) {
            findings.push(stray);
        }
    }
    Ok(())
}
