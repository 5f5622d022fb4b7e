//! Places in clusters and movements.

use super::Asked;
use super::condition::{Judged, unrecorded};
use super::facts::RankFact;
use super::finding::{Found, Lacking, Verdict};

/// What a rule asks of a movement beside the place; what is empty or absent is not asked.
#[derive(Debug, Clone, Copy)]
pub(super) struct Asks<'a> {
    /// Who must have launched it.
    pub(super) initiated_by: &'a [String],
    /// The reviews at which the place counts.
    pub(super) at: &'a [String],
    /// For how many years it must have run.
    pub(super) min_years: Option<u32>,
}

impl Asks<'_> {
    /// The place alone.
    pub(super) const NOTHING: Self = Self { initiated_by: &[], at: &[], min_years: None };

    /// Whether a place is one of such a movement; unknown where the record does not say what is asked.
    fn fit(self, rank: &RankFact) -> Verdict {
        let named = |list: &[String], value: &String| {
            if list.is_empty() || list.contains(value) {
                Verdict::Met
            } else if value.is_empty() {
                Verdict::Unknown
            } else {
                Verdict::Unmet
            }
        };
        let lasted = match (self.min_years, rank.years) {
            (None, _) => Verdict::Met,
            (Some(_), None) => Verdict::Unknown,
            (Some(min), Some(years)) => Verdict::between(years >= min, years >= min),
        };
        named(self.initiated_by, &rank.initiated_by).min(named(self.at, &rank.review)).min(lasted)
    }
}

impl Asked<'_, '_> {
    /// First of a cluster or movement within the achievement period.
    pub(super) fn first_of(&self, scope: &str, asks: Asks<'_>) -> Judged {
        self.places(|rank| {
            let fit = if rank.scope == scope { asks.fit(rank) } else { Verdict::Unmet };
            let first = Verdict::between(rank.place == 1, rank.place == 1);
            (fit > Verdict::Unmet).then_some(fit.min(first))
        })
    }

    /// Named at the review of a movement within the achievement period.
    pub(super) fn reviewed(&self, asks: Asks<'_>) -> Judged {
        self.places(|rank| {
            let fit = if rank.scope.starts_with("movement") { asks.fit(rank) } else { Verdict::Unmet };
            let said = if rank.review.is_empty() { Verdict::Unknown } else { Verdict::Met };
            (fit > Verdict::Unmet).then_some(fit.min(said))
        })
    }

    /// The best of the places of the period that are meant.
    fn places(&self, judged: impl Fn(&RankFact) -> Option<Verdict>) -> Judged {
        let Some(ranks) = &self.facts.ranks else { return unrecorded() };
        let (first, last) = self.question.period;
        let seen: Vec<(Verdict, u32)> = ranks
            .iter()
            .filter(|rank| (first..=last).contains(&rank.year))
            .filter_map(|rank| Some((judged(rank)?, rank.place)))
            .collect();
        let verdict = seen.iter().map(|(verdict, _)| *verdict).max().unwrap_or(Verdict::Unmet);
        let best = seen.iter().filter(|(one, _)| *one == verdict).map(|(_, place)| *place).collect();
        let lacking = (verdict != Verdict::Met).then_some(Lacking::Record);
        (verdict, if seen.is_empty() { Found::Nothing } else { Found::Places(best) }, lacking)
    }
}
