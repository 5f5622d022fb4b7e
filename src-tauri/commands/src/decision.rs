//! Decisions: what one would hold, issuing it for good, and its list of recipients.

mod grounds;

use crate::catalogue::{award as award_of, day_or, name_in, refusal};
use crate::desk::{Desk, ack};
use crate::dossier::find;
use crate::list::page_of;
use crate::office::{area, lines};
use crate::problem::OfficeError;
use crate::text::two_digits;
use crate::wire::decision::{
    DecisionDraft, DecisionIssued, DecisionLine, DecisionView, DecisionsPage, IssueDecision, PrepareDecision,
    RecipientLine,
};
use crate::wire::{Id, PageRequest};
use chrono::{Datelike, NaiveDate};
use so_vang_domain::catalogue::Award;
use so_vang_domain::dossier::{DossierState, Missing, Step, take};
use so_vang_domain::subject::{RecipientKind, SubjectKind};
use so_vang_domain::text::clean;
use so_vang_store::table::award_record::{AwardRecord, AwardRow, Decided};
use so_vang_store::table::decision::Decision;
use so_vang_store::table::dossier::Dossier;
use so_vang_store::table::nomination::NominationRow;
use so_vang_store::table::office::Office;
use so_vang_store::{Act, Read};

/// What a decision would hold, worked out in one place for the draft and for the issue.
struct Plan<'d> {
    office: Office,
    dossier: Dossier,
    award: &'d Award,
    award_name: String,
    issued_on: NaiveDate,
    recipients: Vec<NominationRow>,
    undecided_after: usize,
    refusals: Vec<String>,
}

fn plan<'d>(
    desk: &'d Desk,
    read: &Read<'_>,
    code: &str,
    award: &str,
    issued_on: NaiveDate,
) -> Result<Plan<'d>, OfficeError> {
    let office = read.office()?;
    let dossier = find(read, code)?;
    let award = award_of(desk, award)?;
    let nominations = read.nominations(dossier.id)?;
    let waiting: Vec<NominationRow> =
        nominations.into_iter().filter(|row| row.approved() && row.decision.is_none()).collect();
    let (mut recipients, others): (Vec<_>, Vec<_>) =
        waiting.into_iter().partition(|row| row.nomination.award_code == award.code);
    // Collectives come first, then individuals, then households; within each, the order of the list.
    recipients.sort_by_key(|row| {
        (SubjectKind::ALL.iter().position(|kind| *kind == row.kind), row.nomination.position)
    });

    let mut refusals = Vec::new();
    if let Some(level) = desk.catalogue.level(&office.level) {
        let found = desk.catalogue.may_issue(award, level, issued_on);
        refusals.extend(found.iter().map(|finding| refusal(desk, award, &level.name, issued_on, finding)));
    }
    for row in &recipients {
        if !award.may_be_received_by(RecipientKind::of(row.kind, row.class)) {
            let params = [("name", row.recipient()), ("award", award.name_on(issued_on).to_owned())];
            refusals.push(desk.say("issue", "recipient", &params));
        }
    }
    let session = read.council_session(dossier.id)?;
    if session.is_some_and(|session| issued_on < session.held_on) {
        refusals.push(desk.say("issue", "before_council", &[("day", crate::catalogue::written(issued_on))]));
    }
    if issued_on > desk.today() {
        refusals.push(desk.say("issue", "in_the_future", &[("day", crate::catalogue::written(issued_on))]));
    }
    let award_name = name_in(desk, &office, award, issued_on);
    Ok(Plan {
        office,
        dossier,
        award,
        award_name,
        issued_on,
        recipients,
        undecided_after: others.len(),
        refusals,
    })
}

impl Plan<'_> {
    /// Whether the recipients meet the criteria, and what each gets.
    fn grounds(&self, desk: &Desk, read: &Read<'_>) -> Result<grounds::AllGrounds, OfficeError> {
        let award = (self.award, self.award_name.as_str());
        grounds::grounds(desk, read, &self.dossier, award, &self.recipients, self.issued_on)
    }

    fn count(&self, kind: SubjectKind) -> u64 {
        self.recipients.iter().filter(|row| row.kind == kind).count() as u64
    }

    /// «Về việc tặng Bằng khen của … cho 08 tập thể và 02 cá nhân».
    fn content(&self, desk: &Desk) -> String {
        let kinds = [
            ("collectives", SubjectKind::Collective),
            ("individuals", SubjectKind::Individual),
            ("households", SubjectKind::Household),
        ];
        let parts: Vec<String> = kinds
            .into_iter()
            .filter(|(_, kind)| self.count(*kind) > 0)
            .map(|(key, kind)| desk.say("count_of", key, &[("count", two_digits(self.count(kind)))]))
            .collect();
        let recipients = match parts.as_slice() {
            [] => String::new(),
            [one] => one.clone(),
            [first @ .., last] => {
                desk.say("count_of", "and", &[("first", first.join(", ")), ("last", last.clone())])
            }
        };
        let kind = self.award.kind.key();
        desk.say("decision_content", kind, &[("award", self.award_name.clone()), ("recipients", recipients)])
    }
}

/// What a decision would hold; nothing changes.
///
/// # Errors
///
/// A dossier or an award that is not there; a day that cannot be.
pub fn prepare(desk: &Desk, request: PrepareDecision) -> Result<DecisionDraft, OfficeError> {
    let issued_on = day_or("issued_on", &request.issued_on, desk.today())?;
    desk.store()?.read(|read| {
        let mut plan = plan(desk, &read, &request.dossier, &request.award, issued_on)?;
        if plan.dossier.state != DossierState::Reviewed {
            let params = [("state", desk.say("dossier_state", plan.dossier.state.key(), &[]))];
            plan.refusals.push(desk.say("issue", "not_reviewed", &params));
        } else if plan.recipients.is_empty() {
            plan.refusals.push(desk.say("issue", "nobody", &[]));
        }
        let mut notices = Vec::new();
        if desk.catalogue.certificate(&plan.award.code).is_none() {
            notices.push(desk.say("issue", "no_certificate", &[]));
        }
        let grounds = plan.grounds(desk, &read)?;
        let (bonus_total, bonus_in_words) = grounds.total(desk);
        let confidence =
            plan.award.deciders_on(issued_on).map_or(plan.award.confidence, |deciders| deciders.confidence);
        if confidence != so_vang_domain::law::Confidence::Confirmed {
            notices.push(desk.say("issue", "not_verified", &[]));
        }
        Ok(DecisionDraft {
            content: plan.content(desk),
            number: free_number(desk, &read, issued_on)?,
            award_name: plan.award_name,
            recipients: (1..)
                .zip(&plan.recipients)
                .map(|(number, row)| draft_line(number, row, grounds.bonus(desk, row.id)))
                .collect(),
            refusals: plan.refusals,
            notices,
            unmet: grounds.unmet(desk),
            bonus_total,
            bonus_in_words,
        })
    })
}

fn draft_line(number: u32, row: &NominationRow, bonus: (String, String)) -> RecipientLine {
    RecipientLine {
        golden_register_number: number,
        kind: row.kind.key().to_owned(),
        recipient: row.recipient(),
        recipient_line: row.nomination.recipient_line.clone(),
        achievement: row.nomination.achievement.clone(),
        bonus: bonus.0,
        bonus_sentence: bonus.1,
    }
}

/// One more than the greatest number used in the year, in the form of the last one.
fn free_number(desk: &Desk, read: &Read<'_>, issued_on: NaiveDate) -> Result<String, OfficeError> {
    let used = read.decisions("", Some(issued_on.year()))?;
    let greatest = used
        .iter()
        .filter_map(|decision| {
            let digits: String = decision.number.chars().take_while(char::is_ascii_digit).collect();
            let rest = decision.number.get(digits.len()..)?.to_owned();
            Some((digits.parse::<u32>().ok()?, rest))
        })
        .max();
    Ok(match greatest {
        Some((number, rest)) => format!("{:02}{rest}", number + 1),
        None => desk.say("word", "first_number", &[]),
    })
}

/// Issues a decision for good: freezes its content, numbers the golden register 1..n, writes the award
/// records and the certificates. It cannot be undone.
///
/// # Errors
///
/// [`OfficeError::Decision`] with every reason of law and record, also for nominees who certainly do not meet the
/// criteria where no reason is given; [`OfficeError::Step`] if the council's
/// result is not recorded or nobody was approved; a number used that year; [`OfficeError::Input`].
pub fn issue(desk: &Desk, request: IssueDecision) -> Result<DecisionIssued, OfficeError> {
    let issued_on = day_or("issued_on", &request.issued_on, desk.today())?;
    let number = clean(&request.number);
    if !is_decision_number(&number) {
        let why = if number.is_empty() { "empty" } else { "decision_number" };
        return Err(OfficeError::Input { field: "number", value: number, why });
    }
    let act = Act { reason: clean(&request.reason), ..desk.legal_act("decision.issue") };
    let committed = desk.store()?.transact(&act, |tx| -> Result<(i64, u64), OfficeError> {
        let plan = plan(desk, tx, &request.dossier, &request.award, issued_on)?;
        if !plan.refusals.is_empty() {
            return Err(OfficeError::Decision(plan.refusals));
        }
        let grounds = plan.grounds(desk, tx)?;
        // The law's own criteria stand in the way of nobody who decides otherwise knowingly, and says why.
        let unmet = grounds.unmet(desk);
        if !unmet.is_empty() && act.reason.is_empty() {
            let ask = desk.say("issue", "unmet_needs_reason", &[]);
            return Err(OfficeError::Decision(unmet.into_iter().chain([ask]).collect()));
        }
        let missing = if plan.recipients.is_empty() {
            vec![Missing::Approved { award: plan.award.name_on(issued_on).to_owned() }]
        } else {
            Vec::new()
        };
        let mut dossier = plan.dossier.clone();
        dossier.state = take(dossier.state, Step::Decide, &missing, plan.undecided_after)?;
        let or = |given: String, other: String| if given.is_empty() { other } else { given };
        let signer_title = lines(&request.signer_title);
        let decision = Decision {
            id: 0,
            number: number.clone(),
            issued_on,
            award_code: plan.award.code.clone(),
            award_name: plan.award_name.clone(),
            dossier_id: dossier.id,
            content: or(clean(&request.content), plan.content(desk)),
            issuer: plan.office.head_title.clone(),
            place: plan.office.place.clone(),
            signer_title: if signer_title.is_empty() {
                plan.office.signer_title.clone()
            } else {
                signer_title
            },
            signer_name: or(clean(&request.signer_name), plan.office.signer_name.clone()),
        };
        if decision.signer_name.is_empty() {
            return Err(OfficeError::Input { field: "signer_name", value: String::new(), why: "empty" });
        }
        let decision_id = tx.add_decision(&decision)?;
        for (golden_register_number, row) in (1..).zip(&plan.recipients) {
            let record = award_record(
                tx,
                &plan,
                &decision,
                row,
                Decided { decision_id, nomination_id: row.id, golden_register_number },
            )?;
            let Some(award_record) = tx.add_award(&record)? else { continue };
            grounds.keep(tx, row, award_record)?;
            if let Some(form) = desk.catalogue.certificate(&plan.award.code) {
                let title =
                    crate::text::fill(&form.title, &[("area", area(&plan.office.name).to_uppercase())]);
                tx.add_certificate(award_record, &form.honour, &title, &form.layout)?;
            }
        }
        tx.set_dossier(&dossier)?;
        Ok((decision_id, plan.recipients.len() as u64))
    })?;
    let (id, count) = committed.value;
    let decision = desk.store()?.read(|read| line(&read, &read.decision(id)?))?;
    Ok(DecisionIssued { ack: ack(&act, &committed, count), decision })
}

/// Whether a text has the form of a decision's number: digits first, and a symbol after a stroke, as in
/// `1024/QĐ-UBND` or `212-QĐ/ĐU`.
fn is_decision_number(number: &str) -> bool {
    let after = number.split_once('/').map_or("", |(_, symbol)| symbol);
    number.starts_with(|letter: char| letter.is_ascii_digit()) && after.chars().any(char::is_alphabetic)
}

/// What a recipient receives, frozen as of the decision.
fn award_record(
    read: &Read<'_>,
    plan: &Plan<'_>,
    decision: &Decision,
    row: &NominationRow,
    decided: Decided,
) -> Result<AwardRecord, OfficeError> {
    let subject = read.subject(row.nomination.subject_id)?;
    Ok(AwardRecord {
        subject_id: subject.id,
        award_code: plan.award.code.clone(),
        award_name: plan.award_name.clone(),
        year: plan.dossier.year,
        recipient: row.recipient(),
        post: subject.post,
        unit: subject.unit,
        recipient_line: row.nomination.recipient_line.clone(),
        achievement: row.nomination.achievement.clone(),
        decision_number: decision.number.clone(),
        decision_date: Some(plan.issued_on),
        issuer: decision.issuer.clone(),
        decided: Some(decided),
    })
}

fn line(read: &Read<'_>, decision: &Decision) -> Result<DecisionLine, OfficeError> {
    let awards = read.awards_of_decision(decision.id)?;
    let count = |which: &dyn Fn(&AwardRow) -> bool| awards.iter().filter(|award| which(award)).count() as u64;
    Ok(DecisionLine {
        id: decision.id,
        number: decision.number.clone(),
        issued_on: decision.issued_on.to_string(),
        award: decision.award_code.clone(),
        award_name: decision.award_name.clone(),
        dossier: read.dossier(decision.dossier_id)?.code,
        collectives: count(&|award| award.kind == SubjectKind::Collective),
        individuals: count(&|award| award.kind == SubjectKind::Individual),
        households: count(&|award| award.kind == SubjectKind::Household),
        certificates: count(&|award| award.certificate.is_some()),
        printed: count(&|award| award.certificate.as_ref().is_some_and(|certificate| certificate.prints > 0)),
    })
}

/// A page of decisions, the newest first.
///
/// # Errors
///
/// A failure of the office file.
pub fn page(desk: &Desk, request: PageRequest) -> Result<DecisionsPage, OfficeError> {
    desk.store()?.read(|read| {
        let (total, decisions) = read.decisions_page(&page_of(request))?;
        let rows = decisions.iter().map(|decision| line(&read, decision)).collect::<Result<_, _>>()?;
        Ok(DecisionsPage { total, rows })
    })
}

/// The newest decision of a number, as the terminal names it.
///
/// # Errors
///
/// [`OfficeError::Absent`] if there is none.
pub fn id_of(desk: &Desk, number: &str) -> Result<i64, OfficeError> {
    let found = desk.store()?.read(|read| read.decisions_numbered(number))?;
    found
        .first()
        .map(|decision| decision.id)
        .ok_or_else(|| OfficeError::Absent { entity: "decision", name: number.to_owned() })
}

/// One decision with its frozen content.
///
/// # Errors
///
/// [`OfficeError::Store`] if there is none of this id.
pub fn show(desk: &Desk, request: Id) -> Result<DecisionView, OfficeError> {
    desk.store()?.read(|read| {
        let decision = read.decision(request.id)?;
        let bonuses = read.bonuses(decision.id)?;
        let recipients = read.awards_of_decision(decision.id)?.into_iter().map(|award| {
            let bonus = bonuses.iter().find(|bonus| bonus.award_record_id == award.id);
            RecipientLine {
                golden_register_number: award
                    .record
                    .decided
                    .map_or(0, |decided| decided.golden_register_number),
                kind: award.kind.key().to_owned(),
                recipient: award.record.recipient,
                recipient_line: award.record.recipient_line,
                achievement: award.record.achievement,
                bonus: bonus
                    .filter(|bonus| bonus.paid)
                    .map(|bonus| crate::text::number(bonus.amount))
                    .unwrap_or_default(),
                bonus_sentence: bonus.map(|bonus| crate::bonus::kept(desk, bonus)).unwrap_or_default(),
            }
        });
        let paid = bonuses.iter().filter(|bonus| bonus.paid).map(|bonus| bonus.amount);
        let (bonus_total, bonus_in_words) = grounds::sum(desk, paid);
        Ok(DecisionView {
            bonus_total,
            bonus_in_words,
            recipients: recipients.collect(),
            decision: line(&read, &decision)?,
            content: decision.content,
            issuer: decision.issuer,
            place: decision.place,
            signer_title: decision.signer_title,
            signer_name: decision.signer_name,
        })
    })
}

/// A decision number as part of a file name: `1024/QĐ-UBND` → `1024-qd-ubnd`.
pub(crate) fn file_stem(number: &str) -> String {
    so_vang_domain::text::fold(number).replace(' ', "-")
}
