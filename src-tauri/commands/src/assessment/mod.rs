//! Whether nominees meet the criteria of the day, and why.
//!
//! Three dates choose the law: receipt of the dossier (criteria), decision (money, signer), and the achievement period
//! (which years count). The engine is pure (`so_vang_domain::assess`); this room gathers facts and finds the words.

mod answer;
mod frozen;
pub(crate) mod gather;
pub(crate) mod kept;
mod quota;
mod reason;
pub(crate) mod sentence;
mod view;

pub use answer::answer;
pub use frozen::again;
pub(crate) use frozen::freeze;
pub(crate) use kept::WorkedOut;
pub use quota::quotas;
pub(crate) use reason::why;
use reason::{gate_found, law, open_answers, unverified};
pub(crate) use view::{law_line, verdict_name};

use crate::catalogue::{award as award_of, day_or, name_of};
use crate::desk::Desk;
use crate::dossier::find;
use crate::journal::MOST_ROWS;
use crate::problem::OfficeError;
use crate::wire::assessment::{
    AskNomination, AskSubject, AssessmentLine, AssessmentView, RoundPage, RoundRequest, VerdictCounts,
};
use chrono::{Datelike, NaiveDate};
use gather::{Lives, Occasion};
use so_vang_domain::assess::facts::Facts;
use so_vang_domain::assess::finding::Assessment;
use so_vang_domain::assess::{Law, Question, assess};
use so_vang_domain::catalogue::Award;
use so_vang_domain::date::{Year, is_plausible};
use so_vang_domain::law::file::AchievementType;
use so_vang_domain::law::local::{LocalCriterion, LocalRule};
use so_vang_domain::subject::{RecipientKind, SubjectKind};
use so_vang_domain::text::fold;
use so_vang_store::Read;
use so_vang_store::table::answer::AnswerRow;
use so_vang_store::table::dossier::Dossier;
use so_vang_store::table::nomination::NominationRow;
use std::collections::{BTreeMap, BTreeSet};

/// One question as an officer asks it: who, what, and the three dates.
#[derive(Debug, Clone)]
pub(crate) struct Asked<'d> {
    pub(crate) nomination_id: Option<i64>,
    pub(crate) subject_id: i64,
    pub(crate) kind: SubjectKind,
    pub(crate) recipient: String,
    pub(crate) recipient_kind: RecipientKind,
    pub(crate) award: &'d Award,
    pub(crate) award_name: String,
    pub(crate) achievement_type: AchievementType,
    pub(crate) achievement: String,
    pub(crate) received_on: NaiveDate,
    /// Whether the dossier was received; else the day is only taken for the question.
    pub(crate) is_received: bool,
    pub(crate) decided_on: NaiveDate,
    pub(crate) period: (Year, Year),
}

impl Asked<'_> {
    fn question(&self) -> Question<'_> {
        Question {
            award: self.award,
            achievement_type: self.achievement_type,
            achievement: &self.achievement,
            received_on: self.received_on,
            decided_on: self.decided_on,
            period: self.period,
        }
    }

    fn occasion(&self, complete_from: Option<Year>) -> Occasion {
        Occasion { received_on: self.received_on, year: self.period.1, complete_from }
    }
}

/// The days and the period of a dossier.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Days {
    pub(crate) received_on: NaiveDate,
    pub(crate) is_received: bool,
    pub(crate) decided_on: NaiveDate,
    pub(crate) period: (Year, Year),
}

/// The days of a dossier: a dossier that was not received is looked at as of today, one without a decision too.
pub(crate) fn days(desk: &Desk, read: &Read<'_>, dossier: &Dossier) -> Result<Days, OfficeError> {
    let received_on = dossier.received_on.unwrap_or_else(|| desk.today());
    let from = read.dossier_from_year(dossier.id)?.unwrap_or(dossier.year);
    Ok(Days {
        received_on,
        is_received: dossier.received_on.is_some(),
        decided_on: desk.today().max(received_on),
        period: (from.min(dossier.year), dossier.year),
    })
}

/// The days of a nomination: a decided one is looked at as of its decision.
fn days_of(
    read: &Read<'_>,
    days: Days,
    row: &NominationRow,
    known: &mut BTreeMap<i64, NaiveDate>,
) -> Result<Days, OfficeError> {
    let Some((id, _)) = &row.decision else { return Ok(days) };
    if !known.contains_key(id) {
        known.insert(*id, read.decision(*id)?.issued_on);
    }
    Ok(Days { decided_on: known.get(id).copied().unwrap_or(days.decided_on), ..days })
}

/// What is asked about a nomination; nothing where the catalogue has no such award.
pub(crate) fn asked_of<'d>(
    desk: &'d Desk,
    dossier: &Dossier,
    days: Days,
    row: &NominationRow,
    award_name: String,
) -> Option<Asked<'d>> {
    Some(Asked {
        nomination_id: Some(row.id),
        subject_id: row.nomination.subject_id,
        kind: row.kind,
        recipient: row.recipient(),
        recipient_kind: RecipientKind::of(row.kind, row.class),
        award: desk.catalogue.award(&row.nomination.award_code)?,
        award_name,
        achievement_type: dossier.achievement_type,
        achievement: row.nomination.achievement.clone(),
        received_on: days.received_on,
        is_received: days.is_received,
        decided_on: days.decided_on,
        period: days.period,
    })
}

/// Everything that the engine needs for the nominations of one dossier, read once.
pub(crate) struct Round<'d> {
    pub(crate) desk: &'d Desk,
    pub(crate) rules: Vec<LocalRule>,
    criteria: Vec<LocalCriterion>,
    lives: Lives,
    answers: BTreeMap<i64, Vec<AnswerRow>>,
    complete_from: Option<Year>,
}

impl<'d> Round<'d> {
    /// Reads what is known of the subjects of `asked`; `step` is asked before each few hundred subjects.
    pub(crate) fn read(
        desk: &'d Desk,
        read: &Read<'_>,
        asked: &[Asked<'d>],
        step: impl FnMut(usize) -> Result<(), OfficeError>,
    ) -> Result<Self, OfficeError> {
        let complete_from = read.complete_from()?;
        let mut subjects: Vec<i64> = asked.iter().map(|one| one.subject_id).collect();
        subjects.sort_unstable();
        subjects.dedup();
        let lives = match asked.first() {
            Some(first) => Lives::read(read, &subjects, first.occasion(complete_from), step)?,
            None => Lives::default(),
        };
        let nominations: Vec<i64> = asked.iter().filter_map(|one| one.nomination_id).collect();
        let mut answers: BTreeMap<i64, Vec<AnswerRow>> = BTreeMap::new();
        for row in read.answers(&nominations)? {
            answers.entry(row.nomination_id).or_default().push(row);
        }
        let rules = crate::local_rule::rules(read)?;
        let criteria = LocalCriterion::of(&rules);
        Ok(Self { desk, rules, criteria, lives, answers, complete_from })
    }

    fn answers(&self, asked: &Asked<'_>) -> &[AnswerRow] {
        asked.nomination_id.and_then(|id| self.answers.get(&id)).map_or(&[], Vec::as_slice)
    }

    /// The facts of one recipient; those of an unknown one where the subject is gone.
    pub(crate) fn facts(&self, asked: &Asked<'_>) -> Facts {
        let occasion = asked.occasion(self.complete_from);
        self.lives
            .facts(self.desk, asked.subject_id, asked.nomination_id, occasion, self.answers(asked))
            .unwrap_or_else(|| Facts::unknown(asked.recipient_kind))
    }

    /// Judges one.
    pub(crate) fn assess(&self, asked: &Asked<'_>, facts: &Facts) -> Assessment<'_> {
        let law = Law { book: &self.desk.rulebook, local: &self.criteria, relied_on: &[] };
        assess(law, asked.question(), facts)
    }

    fn line(&self, asked: &Asked<'_>, row: &NominationRow) -> AssessmentLine {
        let assessment = self.assess(asked, &self.facts(asked));
        AssessmentLine {
            nomination_id: row.id,
            subject_id: asked.subject_id,
            position: row.nomination.position,
            kind: asked.kind.key().to_owned(),
            recipient: asked.recipient.clone(),
            recipient_line: row.nomination.recipient_line.clone(),
            award: asked.award.code.clone(),
            award_name: asked.award_name.clone(),
            verdict: assessment.verdict.key().to_owned(),
            verdict_name: verdict_name(self.desk, assessment.verdict),
            why: why(self.desk, asked, &assessment),
            open_answers: u32::try_from(open_answers(&assessment)).unwrap_or(u32::MAX),
            unverified: unverified(&assessment),
        }
    }
}

/// The nominations of a dossier with what is asked about each.
pub(crate) fn nominations<'d>(
    desk: &'d Desk,
    read: &Read<'_>,
    dossier: &Dossier,
) -> Result<Vec<(NominationRow, Asked<'d>)>, OfficeError> {
    let office = read.office()?;
    let days = days(desk, read, dossier)?;
    let mut names: BTreeMap<String, String> = BTreeMap::new();
    let mut known = BTreeMap::new();
    let mut all = Vec::new();
    for row in read.nominations(dossier.id)? {
        let code = &row.nomination.award_code;
        let name = names.entry(code.clone()).or_insert_with(|| name_of(desk, &office, code)).clone();
        let days = days_of(read, days, &row, &mut known)?;
        if let Some(asked) = asked_of(desk, dossier, days, &row, name) {
            all.push((row, asked));
        }
    }
    Ok(all)
}

/// A page of the assessments of a dossier, in the order of its list.
///
/// The whole dossier is judged once and kept until the record changes, so a verdict is never older than the record. The
/// work can be called off.
///
/// # Errors
///
/// [`OfficeError::Absent`] if there is no dossier of this code; [`OfficeError::Input`] for an unknown verdict.
pub fn round(desk: &Desk, request: RoundRequest) -> Result<RoundPage, OfficeError> {
    if !["", "met", "unknown", "unmet"].contains(&request.verdict.as_str()) {
        return Err(OfficeError::Input { field: "verdict", value: request.verdict, why: "unknown" });
    }
    let store = desk.store()?;
    store.read(|read| {
        let dossier = find(&read, &request.dossier)?;
        let as_of = kept::AsOf {
            file: store.path().to_owned(),
            act: read.newest_act()?,
            today: desk.today(),
            of: dossier.id,
        };
        let judged = desk.worked_out.round.or_work(as_of, || judge(desk, &read, &dossier))?;
        let words = fold(&request.text);
        let fits = |line: &&AssessmentLine| {
            let text = || fold(&format!("{} {}", line.recipient, line.recipient_line));
            (request.verdict.is_empty() || request.verdict == line.verdict)
                && (request.award.is_empty() || request.award == line.award)
                && (words.is_empty() || words.split(' ').all(|word| text().contains(word)))
        };
        let fitting: Vec<&AssessmentLine> = judged.lines.iter().filter(fits).collect();
        let limit = request.limit.min(MOST_ROWS) as usize;
        Ok(RoundPage {
            total: fitting.len() as u64,
            counts: judged.counts,
            law: judged.law.clone(),
            warnings: judged.warnings.clone(),
            quotas: judged.quotas.clone(),
            rows: fitting.into_iter().skip(request.offset as usize).take(limit).cloned().collect(),
        })
    })
}

/// Judges every nomination of a dossier.
fn judge(desk: &Desk, read: &Read<'_>, dossier: &Dossier) -> Result<kept::Judged, OfficeError> {
    let job = desk.begin("assessments.round", "assess_read");
    let rows = nominations(desk, read, dossier)?;
    let asked: Vec<Asked<'_>> = rows.iter().map(|(_, asked)| asked.clone()).collect();
    let round = Round::read(desk, read, &asked, |_| job.step())?;
    job.enter("assess_judge", Some(rows.len() as u64))?;
    let mut counts = VerdictCounts::default();
    let mut lines = Vec::with_capacity(rows.len());
    let mut warnings: Vec<String> = Vec::new();
    let mut seen: BTreeSet<&str> = BTreeSet::new();
    for (row, asked) in &rows {
        job.step()?;
        let line = round.line(asked, row);
        match line.verdict.as_str() {
            "met" => counts.met += 1,
            "unmet" => counts.unmet += 1,
            _ => counts.unknown += 1,
        }
        lines.push(line);
        // One nominee an award is enough: what is warned of is the text of the award.
        if seen.insert(&asked.award.code) {
            let assessment = round.assess(asked, &round.facts(asked));
            for warning in view::warnings(desk, asked, &assessment) {
                if !warnings.contains(&warning) {
                    warnings.push(warning);
                }
            }
        }
    }
    Ok(kept::Judged {
        counts,
        law: asked.first().map(|one| law(desk, one)).unwrap_or_default(),
        warnings,
        quotas: quota::lines(desk, read, &round.rules, dossier, &rows, None, None)?,
        lines,
    })
}

/// The verdicts of some nominations of a dossier, by their ids.
///
/// # Errors
///
/// A failure of the office file.
pub(crate) fn verdicts(
    desk: &Desk,
    read: &Read<'_>,
    dossier: &Dossier,
    rows: &[NominationRow],
) -> Result<BTreeMap<i64, (String, String, String)>, OfficeError> {
    let office = read.office()?;
    let days = days(desk, read, dossier)?;
    let mut known = BTreeMap::new();
    let mut asked: Vec<Asked<'_>> = Vec::new();
    for row in rows {
        let days = days_of(read, days, row, &mut known)?;
        asked.extend(asked_of(desk, dossier, days, row, name_of(desk, &office, &row.nomination.award_code)));
    }
    let round = Round::read(desk, read, &asked, |_| Ok(()))?;
    Ok(asked
        .iter()
        .filter_map(|one| {
            let assessment = round.assess(one, &round.facts(one));
            let name = verdict_name(desk, assessment.verdict);
            Some((
                one.nomination_id?,
                (assessment.verdict.key().to_owned(), name, why(desk, one, &assessment)),
            ))
        })
        .collect())
}

fn whole<'d>(desk: &'d Desk, read: &Read<'_>, asked: &Asked<'d>) -> Result<AssessmentView, OfficeError> {
    let round = Round::read(desk, read, std::slice::from_ref(asked), |_| Ok(()))?;
    let assessment = round.assess(asked, &round.facts(asked));
    let bonus = crate::bonus::alone(desk, &round.rules, asked.award, asked.recipient_kind, asked.decided_on);
    Ok(view::view(desk, asked, &assessment, round.answers(asked), bonus, &round.rules))
}

/// The whole assessment of one nomination.
///
/// # Errors
///
/// [`OfficeError::Store`] if there is none of this id; [`OfficeError::Absent`] for an award of no catalogue.
pub fn show(desk: &Desk, request: AskNomination) -> Result<AssessmentView, OfficeError> {
    desk.store()?.read(|read| {
        let row = read.nomination(request.nomination_id)?;
        let dossier = read.dossier(row.nomination.dossier_id)?;
        let name = name_of(desk, &read.office()?, &row.nomination.award_code);
        let days = days_of(&read, days(desk, &read, &dossier)?, &row, &mut BTreeMap::new())?;
        let absent = || OfficeError::Absent { entity: "award", name: row.nomination.award_code.clone() };
        let asked = asked_of(desk, &dossier, days, &row, name).ok_or_else(absent)?;
        whole(desk, &read, &asked)
    })
}

/// The whole assessment of a subject on record, nominated or not.
///
/// # Errors
///
/// [`OfficeError::Absent`] for an award that is not clear; [`OfficeError::Input`] for a day, a type or a year that
/// cannot be; [`OfficeError::Store`] if there is no such subject.
pub fn ask(desk: &Desk, request: AskSubject) -> Result<AssessmentView, OfficeError> {
    let award = award_of(desk, &request.award)?;
    let achievement_type = match request.achievement_type.as_str() {
        "" => AchievementType::Merit,
        key => AchievementType::from_key(key).ok_or_else(|| OfficeError::Input {
            field: "achievement_type",
            value: key.to_owned(),
            why: "unknown",
        })?,
    };
    let received_on = day_or("received_on", &request.received_on, desk.today())?;
    let decided_on = day_or("issued_on", &request.decided_on, received_on)?;
    let to = request.to_year.unwrap_or_else(|| received_on.year());
    let from = request.from_year.unwrap_or(to);
    for (field, year) in [("from_year", from), ("to_year", to)] {
        if !is_plausible(year) {
            return Err(OfficeError::Input { field, value: year.to_string(), why: "date_year" });
        }
    }
    if from > to {
        return Err(OfficeError::Input { field: "from_year", value: from.to_string(), why: "after_year" });
    }
    desk.store()?.read(|read| {
        let subject = read.subject(request.subject_id)?;
        let office = read.office()?;
        let asked = Asked {
            nomination_id: None,
            subject_id: subject.id,
            kind: subject.kind,
            recipient: subject.name.clone(),
            recipient_kind: RecipientKind::of(subject.kind, subject.class),
            award,
            award_name: name_of(desk, &office, &award.code),
            achievement_type,
            achievement: String::new(),
            received_on,
            is_received: !request.received_on.trim().is_empty(),
            decided_on,
            period: (from, to),
        };
        whole(desk, &read, &asked)
    })
}
