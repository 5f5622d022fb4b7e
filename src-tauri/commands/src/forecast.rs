//! Dự báo: who could be proposed for what next year, if this year holds.

use crate::assessment::gather::{Lives, Occasion};
use crate::assessment::sentence;
use crate::catalogue::{award as award_of, name_of};
use crate::desk::Desk;
use crate::journal::MOST_ROWS;
use crate::problem::OfficeError;
use crate::wire::assessment::{ForecastCount, ForecastLine, ForecastPage, ForecastRequest};
use chrono::{Datelike, NaiveDate};
use so_vang_domain::assess::facts::{AwardFact, Facts};
use so_vang_domain::assess::finding::{Finding, Verdict};
use so_vang_domain::assess::{Law, Question, assess};
use so_vang_domain::catalogue::Award;
use so_vang_domain::date::is_plausible;
use so_vang_domain::forecast::{Standing, if_the_year_holds, missing, outlook};
use so_vang_domain::law::file::AchievementType;
use so_vang_domain::law::local::LocalCriterion;
use so_vang_domain::text::fold;
use std::collections::BTreeMap;

/// The awards that are forecast: those that officers plan for years ahead.
///
/// # Source
///
/// The chain of law.md §3.1 and §4.1: CSTĐ cơ sở, CSTĐ cấp tỉnh and toàn quốc, bằng khen, Huân chương Lao động, cờ.
pub const FORECAST: [&str; 9] =
    ["CSTD_BBNT", "CSTDTQ", "BK_BBNT", "BK_TTG", "HCLD_3", "HCLD_2", "HCLD_1", "HCDL_3", "CO_BBNT"];

/// So many subjects are looked at with one statement a table.
const CHUNK: usize = 2_000;

/// What orders a line: how far, how many conditions and how much is missing, and the place in the list of subjects.
type Order = (Standing, usize, u32, usize);

/// Who could be proposed for what next year: those of whom nothing on record is missing, then those who lack least.
///
/// The long look over all subjects can be called off.
///
/// # Errors
///
/// [`OfficeError::Input`] for a year or a standing that cannot be; [`OfficeError::Absent`] for an award that is not
/// clear.
pub fn page(desk: &Desk, request: ForecastRequest) -> Result<ForecastPage, OfficeError> {
    let year = request.year.unwrap_or_else(|| desk.today().year());
    if !is_plausible(year) {
        return Err(OfficeError::Input { field: "year", value: year.to_string(), why: "date_year" });
    }
    let wanted = match request.standing.as_str() {
        "" => None,
        "ready" => Some(Standing::Ready),
        "near" => Some(Standing::Near),
        other => {
            return Err(OfficeError::Input { field: "standing", value: other.to_owned(), why: "unknown" });
        }
    };
    let only = match request.award.trim() {
        "" => None,
        written => Some(award_of(desk, written)?.code.clone()),
    };
    let awards: Vec<&Award> = FORECAST.iter().filter_map(|code| desk.catalogue.award(code)).collect();
    let words = fold(&request.text);
    let job = desk.begin("forecast.page", "forecast");
    desk.store()?.read(|read| {
        let office = read.office()?;
        let names: BTreeMap<&str, String> =
            awards.iter().map(|award| (award.code.as_str(), name_of(desk, &office, &award.code))).collect();
        let complete_from = read.complete_from()?;
        // The law of the day on which next year's dossiers come in, as far as it is known today.
        let received_on = NaiveDate::from_ymd_opt(year + 1, 1, 1).unwrap_or(desk.today());
        let occasion = Occasion { received_on, year, complete_from };
        let rules = crate::local_rule::rules(&read)?;
        let criteria = LocalCriterion::of(&rules);
        let law = Law { book: &desk.rulebook, local: &criteria, relied_on: &[] };
        let proposed = read.proposed_awards(year)?;
        let subjects = read.subjects_in_order()?;
        job.enter("forecast", Some(subjects.len() as u64))?;
        let mut rows: Vec<(Order, ForecastLine)> = Vec::new();
        let mut counts: BTreeMap<&str, (u64, u64)> = BTreeMap::new();
        let mut place = 0;
        for chunk in subjects.chunks(CHUNK) {
            let lives = Lives::read(&read, chunk, occasion, |_| Ok(()))?;
            for subject in chunk {
                job.step()?;
                place += 1;
                let Some(life) = lives.lives.get(subject) else { continue };
                let Some(mut facts) = lives.facts(desk, *subject, None, occasion, &[]) else { continue };
                let given = proposed.get(subject).into_iter().flatten().map(|code| AwardFact {
                    code: code.clone(),
                    year,
                    decision_number: String::new(),
                    decided_on: None,
                    revoked: false,
                    state_form: false,
                });
                if_the_year_holds(&mut facts, year, given);
                let text = || fold(&format!("{} {}", life.name, life.line));
                let named = words.is_empty() || words.split(' ').all(|word| text().contains(word));
                for (at, award) in awards.iter().enumerate() {
                    let Some(found) = one(desk, law, award, received_on, year, &facts) else { continue };
                    let count = counts.entry(award.code.as_str()).or_default();
                    match found.0 {
                        Standing::Ready => count.0 += 1,
                        Standing::Near => count.1 += 1,
                        Standing::Far => continue,
                    }
                    if !named
                        || wanted.is_some_and(|wanted| wanted != found.0)
                        || only.as_ref().is_some_and(|code| *code != award.code)
                    {
                        continue;
                    }
                    let (standing, order, mut line) = found;
                    line.subject_id = *subject;
                    line.kind = life.kind.map(|kind| kind.key().to_owned()).unwrap_or_default();
                    line.name.clone_from(&life.name);
                    line.line.clone_from(&life.line);
                    line.award_name = names.get(award.code.as_str()).cloned().unwrap_or_default();
                    rows.push(((standing, order.0, order.1, place * FORECAST.len() + at), line));
                }
            }
        }
        rows.sort_by_key(|(order, _)| *order);
        let total = rows.len() as u64;
        let limit = request.limit.min(MOST_ROWS) as usize;
        let counts = awards.iter().filter_map(|award| {
            let (ready, near) = counts.get(award.code.as_str()).copied()?;
            let award_name = names.get(award.code.as_str()).cloned().unwrap_or_default();
            Some(ForecastCount { award: award.code.clone(), award_name, ready, near })
        });
        Ok(ForecastPage {
            total,
            year,
            assumption: desk.say(
                "forecast",
                "assumption",
                &[("year", year.to_string()), ("next", (year + 1).to_string())],
            ),
            counts: counts.collect(),
            rows: rows.into_iter().skip(request.offset as usize).take(limit).map(|(_, line)| line).collect(),
        })
    })
}

/// How one subject stands to one award; nothing where no way fits or a gate refuses.
fn one(
    desk: &Desk,
    law: Law<'_>,
    award: &Award,
    received_on: NaiveDate,
    year: i32,
    facts: &Facts,
) -> Option<(Standing, (usize, u32), ForecastLine)> {
    if !award.may_be_received_by(facts.recipient) {
        return None;
    }
    let question = Question {
        award,
        achievement_type: AchievementType::Merit,
        achievement: "",
        received_on,
        decided_on: received_on,
        period: (year, year),
    };
    let assessment = assess(law, question, facts);
    let found = outlook(&assessment)?;
    if found.standing == Standing::Far {
        return None;
    }
    let asks = |one: &&Finding<'_>| sentence::asks(desk, one.condition);
    let lacks = |one: &&Finding<'_>| {
        let lacking = sentence::lacking(desk, one);
        format!("{} – {lacking}", sentence::asks(desk, one.condition))
    };
    let has = |one: &&Finding<'_>| {
        let held = sentence::found(desk, &one.found);
        if held.is_empty() { asks(one) } else { format!("{} ({held})", asks(one)) }
    };
    let much = found.lacks.iter().map(|one| missing(one)).sum();
    let certain = found.lacks.iter().filter(|one| one.verdict == Verdict::Unmet).count();
    let line = ForecastLine {
        subject_id: 0,
        kind: String::new(),
        name: String::new(),
        line: String::new(),
        award: award.code.clone(),
        award_name: String::new(),
        standing: found.standing.key().to_owned(),
        standing_name: desk.say("forecast", found.standing.key(), &[]),
        has: found.has.iter().map(has).collect(),
        lacks: found.lacks.iter().map(lacks).collect(),
        judges: found.judges.iter().map(asks).collect(),
        source: found.source.to_owned(),
    };
    Some((found.standing, (found.lacks.len() + certain, much), line))
}
