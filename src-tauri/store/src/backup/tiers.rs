//! Which copies are kept for how long.

use chrono::{DateTime, Datelike, Duration, Utc};
use so_vang_domain::date::in_vietnam;
use std::collections::BTreeSet;

/// Why a copy is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tier {
    /// One of the last two days.
    Recent,
    /// The last of its day, for twelve days that have copies.
    Daily,
    /// The last of its week, for ten weeks.
    Weekly,
    /// The last of its month, for nine months.
    Monthly,
    /// The last of its year, for ever.
    Yearly,
    /// One of the last three, whatever their age.
    Last,
}

impl Tier {
    /// All tiers.
    pub const ALL: [Self; 6] =
        [Self::Recent, Self::Daily, Self::Weekly, Self::Monthly, Self::Yearly, Self::Last];

    /// The key of its Vietnamese text.
    pub fn key(self) -> &'static str {
        match self {
            Self::Recent => "recent",
            Self::Daily => "daily",
            Self::Weekly => "weekly",
            Self::Monthly => "monthly",
            Self::Yearly => "yearly",
            Self::Last => "last",
        }
    }
}

/// Copies of the last two days that are kept at most.
const RECENT: usize = 20;
/// The newest copies, which stay whatever their age.
const LAST: usize = 3;
/// Days, weeks and months of which a copy is kept.
const DAYS: usize = 12;
const WEEKS: usize = 10;
const MONTHS: usize = 9;

/// For each copy why it is kept; `None` may be thinned. Only proven copies may be given.
///
/// Days, weeks, months and years are those of Việt Nam. A copy of the future, which a clock that was set back leaves behind, counts as one of the last two days.
///
/// # Source
///
/// The tiers are those of Anki (two days, then 12 daily, 10 weekly, 9 monthly), with one a year for ever.
pub fn tiers(copies: &[DateTime<Utc>], now: DateTime<Utc>) -> Vec<Option<Tier>> {
    let mut order: Vec<usize> = (0..copies.len()).collect();
    order.sort_by_key(|at| std::cmp::Reverse(copies.get(*at).copied()));
    let mut kept = vec![None; copies.len()];
    let (mut recent, mut last) = (0, 0);
    let mut days = BTreeSet::new();
    let mut weeks = BTreeSet::new();
    let mut months = BTreeSet::new();
    let mut years = BTreeSet::new();
    for place in order {
        let (Some(at), Some(slot)) = (copies.get(place), kept.get_mut(place)) else { continue };
        let day = in_vietnam(*at).date_naive();
        let week = (day.iso_week().year(), day.iso_week().week());
        // Each calendar counts only days that a copy of a nearer tier has not stood for already, so the newest of
        // each day, week, month and year is looked at first.
        let first_of_day = days.insert(day) && days.len() <= DAYS;
        let first_of_week = weeks.insert(week) && weeks.len() <= WEEKS;
        let first_of_month = months.insert((day.year(), day.month())) && months.len() <= MONTHS;
        let first_of_year = years.insert(day.year());
        let is_recent = now - *at <= Duration::days(2) && recent < RECENT;
        recent += usize::from(is_recent);
        last += 1;
        *slot = if is_recent {
            Some(Tier::Recent)
        } else if first_of_day {
            Some(Tier::Daily)
        } else if first_of_week {
            Some(Tier::Weekly)
        } else if first_of_month {
            Some(Tier::Monthly)
        } else if first_of_year {
            Some(Tier::Yearly)
        } else if last <= LAST {
            Some(Tier::Last)
        } else {
            None
        };
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> DateTime<Utc> {
        text.parse().unwrap()
    }

    /// Copies every half hour of working days for `days` days, thinned after each as the program does.
    fn years_of_work(days: i64) -> Vec<DateTime<Utc>> {
        let begin = at("2023-01-02T01:00:00Z");
        let mut copies: Vec<DateTime<Utc>> = Vec::new();
        for day in 0..days {
            for half_hour in 0..16 {
                let now = begin + Duration::days(day) + Duration::minutes(30 * half_hour);
                copies.push(now);
                let kept = tiers(&copies, now);
                copies = copies
                    .into_iter()
                    .zip(kept)
                    .filter(|(_, tier)| tier.is_some())
                    .map(|(at, _)| at)
                    .collect();
            }
        }
        copies
    }

    #[test]
    fn the_last_two_days_are_kept_whole_up_to_twenty() {
        let now = at("2026-11-28T10:00:00Z");
        let copies: Vec<_> = (0..30).map(|hours| now - Duration::hours(hours)).collect();
        let kept = tiers(&copies, now);
        let recent = kept.iter().filter(|tier| **tier == Some(Tier::Recent)).count();
        assert_eq!(recent, 20);
        assert!(kept.iter().take(20).all(Option::is_some), "the newest ones");
    }

    #[test]
    fn after_three_years_of_work_each_tier_has_its_copies() {
        let copies = years_of_work(3 * 365);
        let now = *copies.last().unwrap();
        let kept = tiers(&copies, now);
        let count = |tier| kept.iter().filter(|one| **one == Some(tier)).count();
        assert!(count(Tier::Recent) <= 20 && count(Tier::Recent) > 0);
        assert!(copies.len() <= 20 + 12 + 10 + 9 + 3, "{} copies are kept", copies.len());
        let years: BTreeSet<i32> = copies.iter().map(|at| in_vietnam(*at).year()).collect();
        assert_eq!(years.into_iter().collect::<Vec<_>>(), [2023, 2024, 2025], "one of every year");
        // However work went, no hole between two copies of the last nine months is longer than a month and a day.
        let mut sorted = copies.clone();
        sorted.sort();
        let near: Vec<_> = sorted.iter().filter(|at| now - **at < Duration::days(8 * 30)).collect();
        for pair in near.windows(2) {
            assert!(*pair[1] - *pair[0] <= Duration::days(32), "{} to {}", pair[0], pair[1]);
        }
    }

    #[test]
    fn the_last_three_stay_however_old_they_are() {
        let copies = [at("2020-01-01T00:00:00Z"), at("2020-01-01T01:00:00Z"), at("2020-01-01T02:00:00Z")];
        let kept = tiers(&copies, at("2026-01-01T00:00:00Z"));
        assert_eq!(kept, [Some(Tier::Last), Some(Tier::Last), Some(Tier::Daily)]);
        let older = [copies[0] - Duration::hours(1), copies[0], copies[1], copies[2]];
        assert_eq!(tiers(&older, at("2026-01-01T00:00:00Z"))[0], None, "the fourth of one day goes");
    }

    #[test]
    fn a_clock_that_was_set_back_thins_nothing_of_the_future() {
        let now = at("2026-01-01T00:00:00Z");
        let copies: Vec<_> =
            (0..5).map(|minutes| now + Duration::days(400) + Duration::minutes(minutes)).collect();
        assert!(tiers(&copies, now).iter().all(|tier| *tier == Some(Tier::Recent)));
    }
}
