//! Each condition of the rule language, judged by the facts.

use super::facts::{AwardFact, InitiativeFact};
use super::finding::{Finding, Found, Lacking, Verdict};
use super::place::Asks;
use super::streak::StreakWindow;
use super::{Asked, DEPTH, keys};
use crate::catalogue::AwardCode;
use crate::date::Year;
use crate::law::rule::{
    Comparison, Condition, ImpactScope, InitiativeKind, RatingPeriod, Severity, Which, Window,
};
use crate::rating::Rating;

/// Every kind of what is recognised.
const KINDS: [InitiativeKind; 4] = [
    InitiativeKind::Initiative,
    InitiativeKind::ResearchTopic,
    InitiativeKind::ResearchProject,
    InitiativeKind::ScientificWork,
];

/// The one judgement that the record may decide: whether the award would be the first of its code.
const FIRST_TIME: &str = "first_time";

/// Verdict, what was found, what is missing.
pub(super) type Judged = (Verdict, Found, Option<Lacking>);

/// A number against what the law asks; unknown where nobody wrote it down.
fn measured(found: Option<u32>, needed: u32) -> Judged {
    match found {
        None => (Verdict::Unknown, Found::Nothing, Some(Lacking::Record)),
        Some(found) if found >= needed => (Verdict::Met, Found::Duration(found), None),
        Some(found) => (Verdict::Unmet, Found::Duration(found), Some(Lacking::Count { needed, found })),
    }
}

/// A count of which some are certain and some possible, against what the law asks.
fn counted(certain: u32, possible: u32, needed: u32, found: Found) -> Judged {
    let verdict = Verdict::between(certain >= needed, possible >= needed);
    let lacking = (verdict != Verdict::Met).then_some(Lacking::Count { needed, found: certain });
    (verdict, found, lacking)
}

fn many(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

impl<'law> Asked<'law, '_> {
    /// A condition with the officer's answer, which counts only where the record does not say.
    pub(super) fn answered(&self, condition: &'law Condition, window: StreakWindow) -> Finding<'law> {
        let (verdict, found, lacking) = self.condition(condition, window);
        let key = keys::answer(condition);
        let confidence = if let Condition::AwardStreak { gap_confidence, .. } = condition {
            *gap_confidence
        } else {
            None
        };
        let mut finding = Finding { condition, verdict, found, lacking, confidence, key, answer: None };
        if let (Verdict::Unknown, Some(answer)) = (verdict, self.facts.answers.get(&finding.key)) {
            finding.verdict = if answer.met { Verdict::Met } else { Verdict::Unmet };
            finding.answer = Some(answer.clone());
            if answer.met {
                finding.lacking = None;
            }
        }
        finding
    }

    /// Awards of these codes that were not revoked, up to the reference year.
    pub(super) fn awards<'a>(&'a self, codes: &'a [AwardCode]) -> impl Iterator<Item = &'a AwardFact> {
        let last = self.last_year();
        self.facts
            .awards
            .iter()
            .filter(move |award| !award.revoked && award.year <= last && codes.contains(&award.code))
    }

    fn condition(&self, condition: &Condition, window: StreakWindow) -> Judged {
        use Condition as C;
        match condition {
            C::RatingAtLeast { value, period } => self.rating(*value, *period),
            C::RatingStreak { at_least, min_years, after_award, or_award_any_per_year, .. } => {
                let streak = self.streak(*at_least, after_award.as_deref(), or_award_any_per_year);
                let (verdict, found, lacking) =
                    counted(streak.certain, streak.possible, *min_years, Found::Ratings(streak.seen.clone()));
                let missing = streak.gaps(*min_years);
                let lacking = match (verdict, &lacking) {
                    (Verdict::Unknown, _) if !missing.is_empty() => Some(Lacking::RatingsOf(missing)),
                    _ => lacking,
                };
                (verdict, found, lacking)
            }
            C::RatingCount { at_least, min_years, window: named } => {
                self.rating_count(*at_least, *min_years, self.years(*named, window))
            }
            C::AwardStreak { award, award_any, min_count, unit, max_gap_years, .. } => {
                let codes: Vec<AwardCode> = award.iter().chain(award_any).cloned().collect();
                self.award_streak(&codes, *min_count, *unit, *max_gap_years)
            }
            C::AwardCount { award, min, window: named } => {
                self.award_count(award, *min, self.years(*named, window))
            }
            C::HasAward { award } => {
                let held = self.newest(std::slice::from_ref(award));
                let verdict = Verdict::between(!held.is_empty(), !held.is_empty() || self.may_have_before());
                let lacking = (verdict != Verdict::Met).then(|| Lacking::Award(award.clone()));
                (verdict, if held.is_empty() { Found::Nothing } else { Found::Awards(held) }, lacking)
            }
            C::YearsSinceAward { award, min_years, which } => self.years_since(award, *min_years, *which),
            C::MeetsStandard { award_any } => self.meets_standard(award_any),
            C::Initiative { min, scope, window: named, accepts } => {
                self.initiatives(*min, *scope, accepts, self.years(*named, window))
            }
            C::MemberRatio { award_any, min_percent, comparison } => {
                self.member_ratio(award_any, *min_percent, *comparison)
            }
            C::MemberRatingAll { at_least } => self.member_ratings(*at_least),
            C::MemberExists { award } => {
                let Some(members) = &self.facts.members else { return unrecorded() };
                match members.with_award.get(award) {
                    None => unrecorded(),
                    Some(with) => counted(*with, *with, 1, Found::Members { with: *with, of: members.count }),
                }
            }
            C::NoMemberDiscipline { min_severity } => self.member_discipline(*min_severity),
            C::MinExistenceYears { years } => {
                let age = self.facts.founded.map(|year| u32::try_from(self.last_year() - year).unwrap_or(0));
                measured(age, *years)
            }
            C::RoundAnniversary { every_years } => {
                let age = self.facts.founded.map(|year| u32::try_from(self.last_year() - year).unwrap_or(0));
                let round = |age: u32| age > 0 && age.is_multiple_of(*every_years);
                let verdict = age.map_or(Verdict::Unknown, |age| Verdict::between(round(age), round(age)));
                let lacking = (verdict == Verdict::Unknown).then_some(Lacking::Record);
                (verdict, age.map_or(Found::Nothing, Found::Duration), lacking)
            }
            C::RecipientIs { force, category } => {
                self.belongs(force.as_deref().or(category.as_deref()).unwrap_or_default())
            }
            C::RankedFirst { scope, initiated_by, min_years, at, .. } => {
                self.first_of(scope, Asks { initiated_by, at, min_years: *min_years })
            }
            // How many are the top is not said by the law; the first of all certainly is.
            C::RankedTop { scope } => match self.first_of(scope, Asks::NOTHING) {
                (Verdict::Unmet, found, _) => (Verdict::Unknown, found, Some(Lacking::Judgement)),
                other => other,
            },
            C::MovementReview { initiated_by, at, min_years } => {
                self.reviewed(Asks { initiated_by, at, min_years: *min_years })
            }
            C::ServiceYears { min, less_than, .. } => {
                let found = self.duration(condition);
                match (found, less_than) {
                    (Some(years), Some(end)) if years >= *end => {
                        (Verdict::Unmet, Found::Duration(years), Some(Lacking::Record))
                    }
                    _ => measured(found, *min),
                }
            }
            C::ProfessionYears { min } | C::ContributionYears { min } | C::YearsInRole { min, .. } => {
                measured(self.duration(condition), *min)
            }
            C::StableProductionModel { min_years } => measured(self.duration(condition), *min_years),
            C::NotNewlyRecruited { min_months } => measured(self.facts.months_worked, *min_months),
            C::NotDisciplined { min_severity } => self.discipline(*min_severity),
            C::ParIndexAtLeast { hundredths } => match self.facts.par_indexes.get(&self.last_year()) {
                None => unrecorded(),
                Some(index) => {
                    let met = index >= hundredths;
                    let lacking = (!met).then_some(Lacking::Index { needed: *hundredths, found: *index });
                    (Verdict::between(met, met), Found::Index(*index), lacking)
                }
            },
            C::NotInScopeOf { award } => match self.facts.classes.get(&format!("in_scope_of.{award}")) {
                None => (Verdict::Unknown, Found::Nothing, Some(Lacking::Judgement)),
                Some(true) => (Verdict::Unmet, Found::Belongs(true), None),
                Some(false) => (Verdict::Met, Found::Belongs(false), None),
            },
            C::HumanJudgement { code, .. } if code == FIRST_TIME => self.first_time(),
            C::DelegatedCriteria { .. } | C::HumanJudgement { .. } => {
                (Verdict::Unknown, Found::Nothing, Some(Lacking::Judgement))
            }
        }
    }

    /// Years since an award: since the newest where the rule says so, else since any of them.
    fn years_since(&self, award: &AwardCode, needed: u32, which: Option<Which>) -> Judged {
        let held = self.newest(std::slice::from_ref(award));
        let open = self.may_have_before();
        let counts = match which {
            Some(Which::Latest) => held.first(),
            None => held.last(),
        };
        let Some(counts) = counts else {
            return (Verdict::between(false, open), Found::Nothing, Some(Lacking::Award(award.clone())));
        };
        let years = u32::try_from(self.last_year() - counts.year).unwrap_or(0);
        let enough = years >= needed;
        let verdict = match which {
            // A newer award that is not on record would begin the wait anew; it could never end it.
            Some(Which::Latest) if enough && !self.facts.is_complete(counts.year + 1) && years > 0 => {
                Verdict::Unknown
            }
            Some(Which::Latest) => Verdict::between(enough, enough),
            // An older one that is not on record would have waited long enough.
            None => Verdict::between(enough, open),
        };
        let lacking = if enough { Lacking::Record } else { Lacking::Count { needed, found: years } };
        (verdict, Found::Awards(held), (verdict != Verdict::Met).then_some(lacking))
    }

    /// Whether the award would be the first of its code: who holds it is certainly not proposed for the first time.
    fn first_time(&self) -> Judged {
        let code = &self.question.award.code;
        let held = self.newest(std::slice::from_ref(code));
        if !held.is_empty() {
            return (Verdict::Unmet, Found::Awards(held), None);
        }
        let open = self.may_have_before();
        (Verdict::between(!open, open), Found::Nothing, open.then_some(Lacking::Judgement))
    }

    /// Awards of these codes, the newest first.
    fn newest(&self, codes: &[AwardCode]) -> Vec<AwardFact> {
        let mut held: Vec<AwardFact> = self.awards(codes).cloned().collect();
        held.sort_by(|one, other| (other.year, other).cmp(&(one.year, one)));
        held
    }

    /// The years that a window names.
    fn years(&self, window: Window, streak: StreakWindow) -> StreakWindow {
        let (first, last) = self.question.period;
        match window {
            Window::Streak => streak,
            Window::TitlePeriod => StreakWindow { certain_from: first, possible_from: first, to: last },
            Window::Any => StreakWindow::all(last),
        }
    }

    fn duration(&self, condition: &Condition) -> Option<u32> {
        self.facts.durations.get(&keys::duration(condition)?).copied()
    }

    fn rating(&self, value: Rating, period: RatingPeriod) -> Judged {
        let year = self.last_year();
        let rating = self.facts.ratings.get(&year).copied();
        let found = Found::Ratings(vec![(year, rating)]);
        match (period, rating) {
            (_, None) if !self.facts.is_complete(year) => {
                (Verdict::Unknown, found, Some(Lacking::RatingsOf(vec![year])))
            }
            // A whole career is more than the record of a year; only the council can say.
            (RatingPeriod::Career, _) => (Verdict::Unknown, found, Some(Lacking::Judgement)),
            (RatingPeriod::ReferenceYear, Some(rating)) if rating.is_at_least(value) => {
                (Verdict::Met, found, None)
            }
            (RatingPeriod::ReferenceYear, _) => {
                (Verdict::Unmet, found, Some(Lacking::Count { needed: 1, found: 0 }))
            }
        }
    }

    fn rating_count(&self, at_least: Rating, needed: u32, years: StreakWindow) -> Judged {
        let good: Vec<_> = self
            .facts
            .ratings
            .iter()
            .rev()
            .filter(|(year, rating)| **year <= years.to && rating.is_at_least(at_least))
            .map(|(year, rating)| (*year, Some(*rating)))
            .collect();
        let certain = many(good.iter().filter(|(year, _)| *year >= years.certain_from).count());
        let possible = many(good.iter().filter(|(year, _)| *year >= years.possible_from).count());
        let open = self.open_years(years, |year| self.facts.ratings.contains_key(&year));
        counted(certain, possible.saturating_add(open), needed, Found::Ratings(good))
    }

    fn award_count(&self, award: &AwardCode, needed: u32, years: StreakWindow) -> Judged {
        let held: Vec<_> = self
            .newest(std::slice::from_ref(award))
            .into_iter()
            .filter(|one| one.year >= years.possible_from)
            .collect();
        let certain = many(held.iter().filter(|one| one.year >= years.certain_from).count());
        let open = self.open_years(years, |year| held.iter().any(|one| one.year == year));
        let possible = many(held.len()).saturating_add(open);
        counted(certain, possible, needed, if held.is_empty() { Found::Nothing } else { Found::Awards(held) })
    }

    /// Years of a window of which the record may lack a row.
    fn open_years(&self, years: StreakWindow, known: impl Fn(Year) -> bool) -> u32 {
        // Nobody's record reaches further back than a working life.
        let first = years.possible_from.max(years.to - 60);
        many((first..=years.to).filter(|year| !self.facts.is_complete(*year) && !known(*year)).count())
    }

    /// Has one of the titles for the reference year, or meets what one of them asks.
    fn meets_standard(&self, award_any: &[AwardCode]) -> Judged {
        let year = self.last_year();
        let held: Vec<AwardFact> =
            self.awards(award_any).filter(|award| award.year == year).cloned().collect();
        if !held.is_empty() {
            return (Verdict::Met, Found::Awards(held), None);
        }
        let lacking = award_any.first().map(|award| Lacking::Award(award.clone()));
        if self.depth >= DEPTH {
            return (Verdict::Unknown, Found::Nothing, lacking);
        }
        let inner = Asked { depth: self.depth + 1, question: self.question, ..*self };
        let verdict = award_any
            .iter()
            .map(|award| {
                let (mut warnings, mut relied_on) = (Vec::new(), Vec::new());
                let paths = inner.paths(award, &mut warnings, &mut relied_on);
                // A title without criteria for such a recipient is no way to meet its standard.
                paths.iter().map(|path| path.verdict).max().unwrap_or(Verdict::Unmet)
            })
            .max()
            .unwrap_or(Verdict::Unmet);
        (verdict, Found::Nothing, if verdict == Verdict::Met { None } else { lacking })
    }

    fn initiatives(
        &self,
        needed: u32,
        scope: ImpactScope,
        accepts: &[InitiativeKind],
        years: StreakWindow,
    ) -> Judged {
        let fresh = |one: &&InitiativeFact| {
            one.used_for.is_none()
                && (years.possible_from..=years.to).contains(&one.year)
                && one.scope.is_none_or(|found| found >= scope)
                && one.kind.is_none_or(|kind| accepts.contains(&kind))
        };
        let mut found: Vec<InitiativeFact> = self.facts.initiatives.iter().filter(fresh).cloned().collect();
        found.sort_by(|one, other| (other.year, other).cmp(&(one.year, one)));
        // Where every kind is accepted, nobody needs to say which one it is.
        let any_kind = KINDS.iter().all(|kind| accepts.contains(kind));
        let certain = found
            .iter()
            .filter(|one| {
                one.scope.is_some() && (any_kind || one.kind.is_some()) && one.year >= years.certain_from
            })
            .count();
        let open = self.open_years(years, |_| false) > 0;
        let possible = if open { u32::MAX } else { many(found.len()) };
        let shown = if found.is_empty() { Found::Nothing } else { Found::Initiatives(found) };
        counted(many(certain), possible, needed, shown)
    }

    fn member_ratio(&self, award_any: &[AwardCode], percent: u32, comparison: Comparison) -> Judged {
        let Some(members) = &self.facts.members else { return unrecorded() };
        let counts: Vec<u32> =
            award_any.iter().filter_map(|code| members.with_award.get(code).copied()).collect();
        if counts.is_empty() || members.count == 0 {
            return unrecorded();
        }
        let with: u32 = counts.iter().sum();
        // Whole numbers: 7 of 10 is exactly 70 per cent.
        let reached = |with: u32| {
            let (have, need) = (u64::from(with) * 100, u64::from(percent) * u64::from(members.count));
            match comparison {
                Comparison::MoreThan => have > need,
                Comparison::AtLeast => have >= need,
            }
        };
        let found = Found::Members { with, of: members.count };
        if reached(with) {
            return (Verdict::Met, found, None);
        }
        let more = (with..=members.count).find(|count| reached(*count)).unwrap_or(members.count) - with;
        (Verdict::Unmet, found, Some(Lacking::Percent { needed: percent, members: more }))
    }

    fn member_ratings(&self, at_least: Rating) -> Judged {
        let Some(members) = &self.facts.members else { return unrecorded() };
        let Some(ratings) = &members.ratings else { return unrecorded() };
        let below: u32 =
            ratings.iter().filter(|(rating, _)| !rating.is_at_least(at_least)).map(|(_, count)| count).sum();
        let known: u32 = ratings.values().sum();
        let found = Found::MemberRatings(ratings.iter().map(|(rating, count)| (*rating, *count)).collect());
        let good = known.saturating_sub(below);
        let lacking = Some(Lacking::Count { needed: members.count, found: good });
        match (below, known >= members.count) {
            (0, true) => (Verdict::Met, found, None),
            (0, false) => (Verdict::Unknown, found, lacking),
            _ => (Verdict::Unmet, found, lacking),
        }
    }

    fn member_discipline(&self, severity: Severity) -> Judged {
        let Some(forms) = self.facts.members.as_ref().and_then(|members| members.disciplines.clone()) else {
            return unrecorded();
        };
        severe(forms, severity)
    }

    fn discipline(&self, severity: Severity) -> Judged {
        use chrono::Datelike as _;
        let year = self.last_year();
        let forms: Vec<_> = self
            .facts
            .disciplines
            .iter()
            .filter(|one| one.decided_on.year() == year)
            .map(|one| one.form)
            .collect();
        match severe(forms, severity) {
            (Verdict::Met, ..) if !self.facts.is_complete(year) => unrecorded(),
            other => other,
        }
    }

    fn belongs(&self, class: &str) -> Judged {
        match self.facts.classes.get(class) {
            None => (Verdict::Unknown, Found::Nothing, Some(Lacking::Record)),
            Some(true) => (Verdict::Met, Found::Belongs(true), None),
            Some(false) => (Verdict::Unmet, Found::Belongs(false), None),
        }
    }
}

/// Nobody wrote it down.
pub(super) fn unrecorded() -> Judged {
    (Verdict::Unknown, Found::Nothing, Some(Lacking::Record))
}

/// Forms of discipline against the severity that stands in the way.
fn severe(forms: Vec<crate::discipline::DisciplineForm>, severity: Severity) -> Judged {
    let verdict = match severity.mildest() {
        Some(mildest) if forms.iter().any(|form| *form >= mildest) => Verdict::Unmet,
        // The office's own rule says which form stands in the way; any form may.
        None if !forms.is_empty() => Verdict::Unknown,
        _ => Verdict::Met,
    };
    let lacking = (verdict == Verdict::Unknown).then_some(Lacking::Judgement);
    (verdict, if forms.is_empty() { Found::Nothing } else { Found::Disciplines(forms) }, lacking)
}
