//! The council's result: counts of people for every nomination.

use crate::catalogue::day_or;
use crate::desk::{Desk, ack};
use crate::dossier::{done, find};
use crate::problem::OfficeError;
use crate::wire::dossier::{DossierDone, RecordCouncil};
use so_vang_domain::council::{Ballots, Session};
use so_vang_domain::dossier::{Missing, Step, take};
use so_vang_store::table::council::CouncilSession;
use so_vang_store::table::dossier::Dossier;
use so_vang_store::table::nomination::NominationRow;

/// Records a session of the council with the ballots on every nomination of a dossier.
///
/// The threshold of a nomination is the highest of the law's, where one was read, the office's own rule and the
/// council's own.
/// The result has legal force: it is not undone.
///
/// # Errors
///
/// [`OfficeError::Counts`] for counts that do not add up; [`OfficeError::Step`] if the dossier was not
/// received, or naming every nomination without ballots; [`OfficeError::Input`] for a day that cannot be.
pub fn record(desk: &Desk, request: RecordCouncil) -> Result<DossierDone, OfficeError> {
    let held_on = day_or("held_on", &request.held_on, desk.today())?;
    if request.approval_percent > 100 {
        let value = request.approval_percent.to_string();
        return Err(OfficeError::Input { field: "approval_percent", value, why: "over_hundred" });
    }
    let counts = Session {
        members: request.members,
        present: request.present,
        written_opinions: request.written_opinions,
    };
    counts.check().map_err(|error| OfficeError::Counts { name: desk.say("word", "council", &[]), error })?;
    let act = desk.legal_act("council.record");
    let committed = desk.store()?.transact(&act, |tx| -> Result<(Dossier, u64), OfficeError> {
        let mut dossier = find(tx, &request.dossier)?;
        if dossier.received_on.is_some_and(|received| held_on < received) {
            return Err(OfficeError::Input {
                field: "held_on",
                value: held_on.to_string(),
                why: "before_receipt",
            });
        }
        let nominations = tx.nominations(dossier.id)?;
        let mut missing: Vec<Missing> = Vec::new();
        let mut votes = Vec::new();
        for row in &nominations {
            match ballots(&request, counts, row) {
                Some(ballots) => votes.push((row, ballots)),
                None => missing.push(Missing::Ballots { name: row.recipient() }),
            }
        }
        dossier.state = take(dossier.state, Step::Review, &missing, 0)?;
        for vote in &request.votes {
            if !nominations.iter().any(|row| row.id == vote.nomination_id) {
                return Err(OfficeError::Absent {
                    entity: "nomination",
                    name: vote.nomination_id.to_string(),
                });
            }
        }
        let session = tx.add_council_session(&CouncilSession {
            dossier_id: dossier.id,
            held_on,
            session: counts,
            approval_percent: request.approval_percent,
        })?;
        for (row, ballots) in &votes {
            counts
                .check_ballots(*ballots)
                .map_err(|error| OfficeError::Counts { name: row.recipient(), error })?;
            let award = desk.catalogue.award(&row.nomination.award_code);
            let lawful =
                award.and_then(|award| award.vote_on(held_on)).and_then(|vote| vote.percent).unwrap_or(0);
            let local = crate::local_rule::vote_percent(tx, &row.nomination.award_code, held_on)?;
            let threshold = lawful.max(local).max(request.approval_percent);
            tx.add_council_vote(row.id, session, *ballots, threshold)?;
        }
        dossier.revision = tx.set_dossier(&dossier)?;
        Ok((dossier, votes.len() as u64))
    })?;
    let (dossier, count) = &committed.value;
    Ok(done(desk, ack(&act, &committed, *count), dossier))
}

/// The ballots on a nomination: its own, or those in favour of all others.
fn ballots(request: &RecordCouncil, counts: Session, row: &NominationRow) -> Option<Ballots> {
    let own = request.votes.iter().find(|vote| vote.nomination_id == row.id);
    own.map(|vote| Ballots { in_favour: vote.in_favour, against: vote.against }).or_else(|| {
        request.in_favour_of_others.map(|in_favour| Ballots {
            in_favour,
            against: (counts.present + counts.written_opinions).saturating_sub(in_favour),
        })
    })
}
