//! Unbroken years: how far back they certainly reach, and how far they may.

use super::Asked;
use super::finding::{Found, Lacking, Verdict};
use crate::catalogue::AwardCode;
use crate::date::Year;
use crate::law::rule::StreakUnit;
use crate::rating::Rating;

/// No streak is looked at further back than this; no law asks for more than 25 years.
const REACH: u32 = 80;

/// No award is older: the state has rewarded since its foundation.
const FIRST_AWARDS: Year = 1945;

/// The years in which counts within a streak look.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct StreakWindow {
    /// The first year that certainly belongs to it.
    pub(super) certain_from: Year,
    /// The first year that may belong to it.
    pub(super) possible_from: Year,
    /// The last year.
    pub(super) to: Year,
}

impl StreakWindow {
    /// All years up to the reference year.
    pub(super) fn all(to: Year) -> Self {
        Self { certain_from: Year::MIN, possible_from: Year::MIN, to }
    }
}

/// Unbroken years up to the reference year.
#[derive(Debug, Clone)]
pub(super) struct Streak {
    /// How many years certainly count.
    pub(super) certain: u32,
    /// How many may count.
    pub(super) possible: u32,
    /// The ratings looked at, the newest first.
    pub(super) seen: Vec<(Year, Option<Rating>)>,
    last: Year,
}

impl Streak {
    /// The years that it spans.
    pub(super) fn window(&self) -> StreakWindow {
        let back = |years: u32| self.last + 1 - Year::try_from(years).unwrap_or(Year::MAX);
        StreakWindow { certain_from: back(self.certain), possible_from: back(self.possible), to: self.last }
    }

    /// The years within the first `needed` whose rating is not on record.
    pub(super) fn gaps(&self, needed: u32) -> Vec<Year> {
        let needed = usize::try_from(needed).unwrap_or(usize::MAX);
        self.seen.iter().take(needed).filter(|(_, rating)| rating.is_none()).map(|(year, _)| *year).collect()
    }
}

impl Asked<'_, '_> {
    /// The unbroken years up to the reference year with such a rating, or with one of the awards in its place.
    pub(super) fn streak(
        &self,
        at_least: Rating,
        after_award: Option<&str>,
        instead: &[AwardCode],
    ) -> Streak {
        let last = self.last_year();
        let mut streak = Streak { certain: 0, possible: 0, seen: Vec::new(), last };
        let (mut certain, mut possible) = (true, true);
        for back in 0..REACH {
            let year = last - Year::try_from(back).unwrap_or(0);
            let rating = self.facts.ratings.get(&year).copied();
            let awarded = self.awards(instead).any(|award| award.year == year);
            let good = rating.is_some_and(|rating| rating.is_at_least(at_least)) || awarded;
            let open =
                if rating.is_none() { !self.facts.is_complete(year) } else { self.may_have(instead, year) };
            certain &= good;
            possible &= good || open;
            if !possible {
                break;
            }
            streak.seen.push((year, rating));
            streak.certain += u32::from(certain);
            streak.possible += 1;
        }
        if let Some(award) = after_award {
            // The earliest award of its code leaves the most years after it.
            let since = |year: Year| u32::try_from(last - year).unwrap_or(0);
            let held = self.awards(&[award.to_owned()]).map(|award| since(award.year)).max();
            streak.certain = streak.certain.min(held.unwrap_or(0));
            if !self.may_have_before() {
                streak.possible = streak.possible.min(held.unwrap_or(0));
            }
        }
        // What is certain alone is shown, and the year that ends it.
        streak.seen.truncate(usize::try_from(streak.certain.max(1)).unwrap_or(1) + 5);
        streak
    }

    /// Whether an award of one of the codes may have been given for a year without being on record.
    fn may_have(&self, codes: &[AwardCode], year: Year) -> bool {
        !codes.is_empty() && !self.facts.is_complete(year)
    }

    /// Whether an award may have been given at some time without being on record: at any time since the first forms
    /// of the state, whatever day the versions that were read begin on.
    pub(super) fn may_have_before(&self) -> bool {
        !self.facts.is_complete(FIRST_AWARDS)
    }

    /// Awards in a row up to the proposal.
    ///
    /// The title of the reference year may not be decided yet when the dossier is received, so yearly awards may end
    /// the year before, and no earlier; conferrals lie `gap` years apart, and so may the proposal.
    pub(super) fn award_streak(
        &self,
        codes: &[AwardCode],
        needed: u32,
        unit: StreakUnit,
        gap: u32,
    ) -> (Verdict, Found, Option<Lacking>) {
        let last = self.last_year();
        let mut held: Vec<_> = self.awards(codes).filter(|award| award.year <= last).cloned().collect();
        held.sort_by_key(|award| std::cmp::Reverse(award.year));
        held.dedup_by_key(|award| award.year);
        let gap = Year::try_from(gap).unwrap_or(Year::MAX / 4).max(1);
        let end = match unit {
            StreakUnit::Year => 1,
            StreakUnit::Conferral => gap,
        };
        let chain = |years: &[Year]| {
            let mut count = 0;
            let mut before = last;
            for (place, year) in years.iter().enumerate() {
                if before - year > if place == 0 { end } else { gap } {
                    break;
                }
                (count, before) = (place + 1, *year);
            }
            u32::try_from(count).unwrap_or(u32::MAX)
        };
        let years: Vec<Year> = held.iter().map(|award| award.year).collect();
        let certain = chain(&years);
        let reach = Year::try_from(needed).unwrap_or(1).saturating_mul(gap).saturating_add(gap);
        let possible: Vec<Year> = (last.saturating_sub(reach)..=last)
            .rev()
            .filter(|year| years.contains(year) || !self.facts.is_complete(*year))
            .collect();
        let verdict = Verdict::between(certain >= needed, chain(&possible) >= needed);
        let lacking = (verdict != Verdict::Met).then_some(Lacking::Count { needed, found: certain });
        (verdict, Found::Awards(held), lacking)
    }
}
