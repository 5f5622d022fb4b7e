//! Dossiers: opening them, and the steps of the procedure.

use crate::catalogue::{day_or, name_of};
use crate::desk::{Desk, ack};
use crate::list::page_of;
use crate::problem::{OfficeError, missing_sentence};
use crate::wire::PageRequest;
use crate::wire::dossier::{
    CouncilView, CreateDossier, DossierAward, DossierCode, DossierDone, DossierLine, DossierView,
    DossiersPage, StepDossier,
};
use so_vang_domain::dossier::{DossierState, Missing, Step, StepError, take};
use so_vang_domain::law::file::AchievementType;
use so_vang_domain::subject::{RecipientKind, SubjectKind};
use so_vang_domain::text::clean;
use so_vang_store::Read;
use so_vang_store::table::dossier::Dossier;
use so_vang_store::table::nomination::NominationRow;
use so_vang_store::table::office::Office;
use std::collections::BTreeMap;

/// All dossiers, the newest first.
///
/// # Errors
///
/// A failure of the office file.
pub fn page(desk: &Desk, request: PageRequest) -> Result<DossiersPage, OfficeError> {
    desk.store()?.read(|read| {
        let (total, dossiers) = read.dossiers_page(&page_of(request))?;
        let rows = dossiers
            .iter()
            .map(|dossier| line(desk, read, dossier, &read.nominations(dossier.id)?))
            .collect::<Result<_, _>>()?;
        Ok(DossiersPage { total, rows })
    })
}

fn line(
    desk: &Desk,
    read: Read<'_>,
    dossier: &Dossier,
    nominations: &[NominationRow],
) -> Result<DossierLine, OfficeError> {
    let count =
        |which: fn(&NominationRow) -> bool| nominations.iter().filter(|row| which(row)).count() as u64;
    Ok(DossierLine {
        id: dossier.id,
        code: dossier.code.clone(),
        title: dossier.title.clone(),
        year: dossier.year,
        state: dossier.state.key().to_owned(),
        state_name: desk.say("dossier_state", dossier.state.key(), &[]),
        proposer: dossier.proposer_id.map(|unit| read.unit_name(unit)).transpose()?.unwrap_or_default(),
        nominations: nominations.len() as u64,
        approved: count(NominationRow::approved),
        decided: count(|row| row.decision.is_some()),
    })
}

/// The dossier of a code.
pub(crate) fn find(read: &Read<'_>, code: &str) -> Result<Dossier, OfficeError> {
    let code = clean(code);
    read.dossier_of(&code)?.ok_or(OfficeError::Absent { entity: "dossier", name: code })
}

/// One dossier with what may be done next and what is still missing for it.
///
/// # Errors
///
/// [`OfficeError::Absent`] if there is none of this code.
pub fn show(desk: &Desk, request: DossierCode) -> Result<DossierView, OfficeError> {
    desk.store()?.read(|read| {
        let dossier = find(&read, &request.dossier)?;
        let nominations = read.nominations(dossier.id)?;
        let steps = [Step::Submit, Step::Receive, Step::Return, Step::Review, Step::Decide, Step::Withdraw];
        let allowed = steps.into_iter().filter(|step| take(dossier.state, *step, &[], 0).is_ok());
        let missing = match dossier.state {
            DossierState::Draft | DossierState::Returned => missing_to_submit(desk, &dossier, &nominations),
            DossierState::Received => vec![Missing::Council],
            DossierState::Submitted
            | DossierState::Reviewed
            | DossierState::Decided
            | DossierState::Withdrawn => Vec::new(),
        };
        let session = read.council_session(dossier.id)?;
        Ok(DossierView {
            awards: awards(desk, &read.office()?, &nominations),
            submission_number: dossier.submission_number.clone(),
            submission_date: dossier.submission_date.map(|day| day.to_string()).unwrap_or_default(),
            achievement_type: dossier.achievement_type.key().to_owned(),
            received_on: dossier.received_on.map(|day| day.to_string()).unwrap_or_default(),
            return_reason: dossier.return_reason.clone(),
            revision: dossier.revision,
            from_year: read.dossier_from_year(dossier.id)?.unwrap_or(dossier.year),
            steps: allowed.map(|step| step.key().to_owned()).collect(),
            missing: missing.iter().map(|missing| missing_sentence(&desk.texts, missing)).collect(),
            council: session.map(|session| CouncilView {
                held_on: session.held_on.to_string(),
                members: session.session.members,
                present: session.session.present,
                written_opinions: session.session.written_opinions,
                approval_percent: session.approval_percent,
            }),
            dossier: line(desk, read, &dossier, &nominations)?,
        })
    })
}

fn awards(desk: &Desk, office: &Office, nominations: &[NominationRow]) -> Vec<DossierAward> {
    let mut by_award: BTreeMap<&str, Vec<&NominationRow>> = BTreeMap::new();
    for row in nominations {
        by_award.entry(&row.nomination.award_code).or_default().push(row);
    }
    let count = |rows: &[&NominationRow], kind| rows.iter().filter(|row| row.kind == kind).count() as u64;
    let mut awards: Vec<(u32, DossierAward)> = by_award
        .into_iter()
        .map(|(code, rows)| {
            let decision = rows.iter().find_map(|row| row.decision.clone());
            let award = DossierAward {
                award: code.to_owned(),
                award_name: name_of(desk, office, code),
                collectives: count(&rows, SubjectKind::Collective),
                individuals: count(&rows, SubjectKind::Individual),
                households: count(&rows, SubjectKind::Household),
                approved: rows.iter().filter(|row| row.approved()).count() as u64,
                decision_id: decision.as_ref().map(|(id, _)| *id),
                decision_number: decision.map(|(_, number)| number).unwrap_or_default(),
            };
            (rows.iter().map(|row| row.nomination.position).min().unwrap_or(0), award)
        })
        .collect();
    // In the order of the list, which goes from high to low.
    awards.sort_by_key(|(first, _)| *first);
    awards.into_iter().map(|(_, award)| award).collect()
}

fn missing_to_submit(desk: &Desk, dossier: &Dossier, nominations: &[NominationRow]) -> Vec<Missing> {
    let mut missing = Vec::new();
    if nominations.is_empty() {
        missing.push(Missing::Nominations);
    }
    if dossier.proposer_id.is_none() {
        missing.push(Missing::Proposer);
    }
    if dossier.submission_number.is_empty() {
        missing.push(Missing::SubmissionNumber);
    }
    if dossier.submission_date.is_none() {
        missing.push(Missing::SubmissionDate);
    }
    for row in nominations {
        if row.nomination.achievement.is_empty() {
            missing.push(Missing::Achievement { name: row.recipient() });
        }
        let award = desk.catalogue.award(&row.nomination.award_code);
        let recipient = RecipientKind::of(row.kind, row.class);
        if !award.is_some_and(|award| award.may_be_received_by(recipient)) {
            let award = award.map_or(row.nomination.award_code.as_str(), |award| award.name()).to_owned();
            missing.push(Missing::Recipient { name: row.recipient(), award });
        }
    }
    missing
}

/// Opens a dossier.
///
/// # Errors
///
/// [`OfficeError::Input`] for a missing title, a year or a day that cannot be;
/// [`OfficeError::DossierCodeUsed`].
pub fn create(desk: &Desk, request: CreateDossier) -> Result<DossierDone, OfficeError> {
    let title = clean(&request.title);
    if title.is_empty() {
        return Err(OfficeError::Input { field: "title", value: request.title, why: "empty" });
    }
    if !(1945..=2100).contains(&request.year) {
        return Err(OfficeError::Input { field: "year", value: request.year.to_string(), why: "date_year" });
    }
    if let Some(from) = request.from_year.filter(|from| !(1945..=request.year).contains(from)) {
        return Err(OfficeError::Input { field: "from_year", value: from.to_string(), why: "after_year" });
    }
    let achievement_type = match request.achievement_type.as_str() {
        "" => AchievementType::Merit,
        key => AchievementType::from_key(key).ok_or_else(|| OfficeError::Input {
            field: "achievement_type",
            value: key.to_owned(),
            why: "unknown",
        })?,
    };
    let today = desk.today();
    let submission_date = match request.submission_date.trim() {
        "" => None,
        text => Some(day_or("submission_date", text, today)?),
    };
    let act = desk.act("dossier.create");
    let committed = desk.store()?.transact(&act, |tx| -> Result<Dossier, OfficeError> {
        let code = match clean(&request.code) {
            code if code.is_empty() => free_code(tx, request.year)?,
            code => code,
        };
        if tx.dossier_of(&code)?.is_some() {
            return Err(OfficeError::DossierCodeUsed { code });
        }
        let proposer = clean(&request.proposer);
        let id = tx.add_dossier(&Dossier {
            id: 0,
            code,
            title: title.clone(),
            year: request.year,
            state: DossierState::Draft,
            achievement_type,
            proposer_id: if proposer.is_empty() { None } else { Some(tx.unit_for(&proposer)?) },
            submission_number: clean(&request.submission_number),
            submission_date,
            received_on: None,
            return_reason: String::new(),
            revision: 1,
        })?;
        if let Some(from) = request.from_year.filter(|from| *from < request.year) {
            tx.set_dossier_from_year(id, from)?;
        }
        Ok(tx.dossier(id)?)
    })?;
    Ok(done(desk, crate::wire::Ack { count: 1, ..ack(&act, &committed, 1) }, &committed.value))
}

/// A code that no dossier has: the year and a number.
fn free_code(read: &Read<'_>, year: i32) -> Result<String, OfficeError> {
    let mut number = 1;
    loop {
        let code = format!("HS-{year}-{number:02}");
        if read.dossier_of(&code)?.is_none() {
            return Ok(code);
        }
        number += 1;
    }
}

pub(crate) fn done(desk: &Desk, ack: crate::wire::Ack, dossier: &Dossier) -> DossierDone {
    DossierDone {
        ack,
        code: dossier.code.clone(),
        state: dossier.state.key().to_owned(),
        state_name: desk.say("dossier_state", dossier.state.key(), &[]),
        revision: dossier.revision,
    }
}

/// Takes one step with a dossier: submit, receive, return or withdraw. The council and the decision have
/// commands of their own.
///
/// # Errors
///
/// [`OfficeError::Step`] if the procedure does not allow it, or with everything that is missing;
/// [`OfficeError::Input`] for a day that cannot be, or a missing reason.
pub fn step(desk: &Desk, request: StepDossier) -> Result<DossierDone, OfficeError> {
    let (step, name) = match request.step.as_str() {
        "submit" => (Step::Submit, "dossier.submit"),
        "receive" => (Step::Receive, "dossier.receive"),
        "return" => (Step::Return, "dossier.return"),
        "withdraw" => (Step::Withdraw, "dossier.withdraw"),
        other => return Err(OfficeError::Input { field: "step", value: other.to_owned(), why: "unknown" }),
    };
    let on = day_or("on", &request.on, desk.today())?;
    let submitted_on = match request.submission_date.trim() {
        "" => None,
        text => Some(day_or("submission_date", text, on)?),
    };
    let reason = clean(&request.reason);
    let act = so_vang_store::Act { reason: reason.clone(), ..desk.act(name) };
    let committed = desk.store()?.transact(&act, |tx| -> Result<Dossier, OfficeError> {
        let mut dossier = find(tx, &request.dossier)?;
        dossier.revision = request.revision.unwrap_or(dossier.revision);
        let mut missing = Vec::new();
        match step {
            Step::Submit => {
                let number = clean(&request.submission_number);
                if !number.is_empty() {
                    dossier.submission_number = number;
                }
                dossier.submission_date = submitted_on.or(dossier.submission_date);
                missing = missing_to_submit(desk, &dossier, &tx.nominations(dossier.id)?);
            }
            Step::Receive => {
                // The day of receipt chooses the criteria, so it can never lie before the letter.
                if dossier.submission_date.is_some_and(|sent| on < sent) {
                    return Err(OfficeError::Input {
                        field: "on",
                        value: on.to_string(),
                        why: "before_submission",
                    });
                }
                dossier.received_on = Some(on);
            }
            Step::Return | Step::Withdraw => {
                if reason.is_empty() {
                    // The procedure is asked first: a step that is not allowed needs no reason.
                    take(dossier.state, step, &[], 0)?;
                    return Err(OfficeError::Input { field: "reason", value: String::new(), why: "empty" });
                }
                dossier.return_reason.clone_from(&reason);
            }
            Step::Review | Step::Decide => {
                return Err(StepError::NotAllowed { state: dossier.state, step }.into());
            }
        }
        dossier.state = take(dossier.state, step, &missing, 0)?;
        dossier.revision = tx.set_dossier(&dossier)?;
        Ok(dossier)
    })?;
    Ok(done(desk, ack(&act, &committed, 1), &committed.value))
}
