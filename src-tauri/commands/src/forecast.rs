//! Dự báo: who could be proposed for what next year, if this year holds.

use crate::assessment::gather::{Lives, Occasion};
use crate::assessment::kept::{Ahead, AsOf};
use crate::assessment::sentence;
use crate::catalogue::{award as award_of, name_of};
use crate::desk::Desk;
use crate::journal::MOST_ROWS;
use crate::problem::OfficeError;
use crate::wire::forecast::{ForecastCount, ForecastLine, ForecastPage, ForecastRequest};
use chrono::{Datelike, NaiveDate};
use so_vang_domain::assess::facts::{AwardFact, Facts};
use so_vang_domain::assess::finding::{Assessment, Finding, Verdict};
use so_vang_domain::assess::{Law, Question, assess};
use so_vang_domain::catalogue::Award;
use so_vang_domain::date::is_plausible;
use so_vang_domain::forecast::{Outlook, Standing, if_the_year_holds, missing, outlook};
use so_vang_domain::law::file::AchievementType;
use so_vang_domain::law::local::LocalCriterion;
use so_vang_domain::text::fold;
use so_vang_store::Read;
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

/// What orders an entry: how far, how many conditions and how much is missing, and the place in the list of subjects.
type Order = (Standing, usize, u32, usize);

/// One subject and one award, before it becomes words.
#[derive(Debug)]
pub(crate) struct Entry {
    order: Order,
    subject: i64,
    /// Its place in [`FORECAST`].
    award: usize,
    /// Name and line, folded, for the search.
    words: String,
}

/// By what everybody is looked at.
struct View<'d> {
    desk: &'d Desk,
    year: i32,
    occasion: Occasion,
    criteria: Vec<LocalCriterion>,
    proposed: BTreeMap<i64, Vec<String>>,
    names: BTreeMap<&'static str, String>,
}

impl<'d> View<'d> {
    fn read(desk: &'d Desk, read: &Read<'_>, year: i32) -> Result<Self, OfficeError> {
        let office = read.office()?;
        // The law of the day on which next year's dossiers come in, as far as it is known today.
        let received_on = NaiveDate::from_ymd_opt(year + 1, 1, 1).unwrap_or(desk.today());
        Ok(Self {
            desk,
            year,
            occasion: Occasion { received_on, year, complete_from: read.complete_from()? },
            criteria: LocalCriterion::of(&crate::local_rule::rules(read)?),
            proposed: read.proposed_awards(year)?,
            names: FORECAST.iter().map(|code| (*code, name_of(desk, &office, code))).collect(),
        })
    }

    /// The facts of a subject as they will be if the year holds.
    fn facts(&self, lives: &Lives, subject: i64) -> Option<Facts> {
        let mut facts = lives.facts(self.desk, subject, None, self.occasion, &[])?;
        let given = self.proposed.get(&subject).into_iter().flatten().map(|code| AwardFact {
            code: code.clone(),
            year: self.year,
            decision_number: String::new(),
            decided_on: None,
            revoked: false,
            state_form: false,
        });
        if_the_year_holds(&mut facts, self.year, given);
        Some(facts)
    }

    fn assessed(&self, award: &Award, facts: &Facts) -> Option<Assessment<'_>> {
        if !award.may_be_received_by(facts.recipient) {
            return None;
        }
        let question = Question {
            award,
            achievement_type: AchievementType::Merit,
            achievement: "",
            received_on: self.occasion.received_on,
            decided_on: self.occasion.received_on,
            period: (self.year, self.year),
        };
        let law = Law { book: &self.desk.rulebook, local: &self.criteria, relied_on: &[] };
        Some(assess(law, question, facts))
    }
}

/// Who could be proposed for what next year: those of whom nothing on record is missing, then those who lack least.
///
/// Everybody is looked at once and kept until the record changes; that long look can be called off.
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
    let words = fold(&request.text);
    let store = desk.store()?;
    store.read(|read| {
        let view = View::read(desk, &read, year)?;
        let as_of = AsOf {
            file: store.path().to_owned(),
            act: read.newest_act()?,
            today: desk.today(),
            of: i64::from(year),
        };
        let ahead = desk.worked_out.forecast.or_work(as_of, || look(&view, &read))?;
        let fits = |entry: &&Entry| {
            wanted.is_none_or(|wanted| wanted == entry.order.0)
                && only.as_deref().is_none_or(|code| FORECAST.get(entry.award) == Some(&code))
                && (words.is_empty() || words.split(' ').all(|word| entry.words.contains(word)))
        };
        let fitting: Vec<&Entry> = ahead.entries.iter().filter(fits).collect();
        let limit = request.limit.min(MOST_ROWS) as usize;
        let total = fitting.len() as u64;
        let shown: Vec<&Entry> = fitting.into_iter().skip(request.offset as usize).take(limit).collect();
        let params = [("year", year.to_string()), ("next", (year + 1).to_string())];
        Ok(ForecastPage {
            total,
            year,
            assumption: desk.say("forecast", "assumption", &params),
            counts: ahead.counts.clone(),
            rows: told(&view, &read, &shown)?,
        })
    })
}

/// Looks at everybody.
fn look(view: &View<'_>, read: &Read<'_>) -> Result<Ahead, OfficeError> {
    let desk = view.desk;
    let job = desk.begin("forecast.page", "forecast");
    let subjects = read.subjects_in_order()?;
    job.enter("forecast", Some(subjects.len() as u64))?;
    let awards: Vec<(usize, &Award)> =
        (0..).zip(FORECAST).filter_map(|(at, code)| Some((at, desk.catalogue.award(code)?))).collect();
    let mut entries: Vec<Entry> = Vec::new();
    let mut counts: BTreeMap<usize, (u64, u64)> = BTreeMap::new();
    let mut place = 0;
    for chunk in subjects.chunks(CHUNK) {
        let lives = Lives::read(read, chunk, view.occasion, |_| Ok(()))?;
        for subject in chunk {
            job.step()?;
            place += 1;
            let Some(facts) = view.facts(&lives, *subject) else { continue };
            for (at, award) in &awards {
                let Some(assessment) = view.assessed(award, &facts) else { continue };
                let Some(found) = outlook(&assessment).filter(|found| found.standing != Standing::Far) else {
                    continue;
                };
                let count = counts.entry(*at).or_default();
                if found.standing == Standing::Ready {
                    count.0 += 1;
                } else {
                    count.1 += 1;
                }
                let certain = found.lacks.iter().filter(|one| one.verdict == Verdict::Unmet).count();
                let much = found.lacks.iter().map(|one| missing(one)).sum();
                let words = lives
                    .lives
                    .get(subject)
                    .map(|life| fold(&format!("{} {}", life.name, life.line)))
                    .unwrap_or_default();
                let order = (found.standing, found.lacks.len() + certain, much, place * FORECAST.len() + at);
                entries.push(Entry { order, subject: *subject, award: *at, words });
            }
        }
    }
    entries.sort_by_key(|entry| entry.order);
    let counts = awards.iter().filter_map(|(at, award)| {
        let (ready, near) = counts.get(at).copied()?;
        let award_name = view.names.get(award.code.as_str()).cloned().unwrap_or_default();
        Some(ForecastCount { award: award.code.clone(), award_name, ready, near })
    });
    Ok(Ahead { counts: counts.collect(), entries })
}

/// The entries of a page in words.
fn told(view: &View<'_>, read: &Read<'_>, shown: &[&Entry]) -> Result<Vec<ForecastLine>, OfficeError> {
    let mut subjects: Vec<i64> = shown.iter().map(|entry| entry.subject).collect();
    subjects.sort_unstable();
    subjects.dedup();
    let lives = Lives::read(read, &subjects, view.occasion, |_| Ok(()))?;
    Ok(shown
        .iter()
        .filter_map(|entry| {
            let award = view.desk.catalogue.award(FORECAST.get(entry.award)?)?;
            let facts = view.facts(&lives, entry.subject)?;
            let assessment = view.assessed(award, &facts)?;
            let life = lives.lives.get(&entry.subject)?;
            let mut line = in_words(view.desk, award, &outlook(&assessment)?);
            line.subject_id = entry.subject;
            line.kind = life.kind.map(|kind| kind.key().to_owned()).unwrap_or_default();
            line.name.clone_from(&life.name);
            line.line.clone_from(&life.line);
            line.award_name = view.names.get(award.code.as_str()).cloned().unwrap_or_default();
            Some(line)
        })
        .collect())
}

/// How one subject stands to one award, in words; who it is stands still to be said.
fn in_words(desk: &Desk, award: &Award, found: &Outlook<'_, '_>) -> ForecastLine {
    let asks = |one: &&Finding<'_>| sentence::asks(desk, one.condition);
    let lacks = |one: &&Finding<'_>| {
        let lacking = sentence::lacking(desk, one);
        format!("{} – {lacking}", sentence::asks(desk, one.condition))
    };
    let has = |one: &&Finding<'_>| {
        let held = sentence::found(desk, &one.found);
        if held.is_empty() { asks(one) } else { format!("{} ({held})", asks(one)) }
    };
    ForecastLine {
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
    }
}
