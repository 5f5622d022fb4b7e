//! Quotas, head counts and shares, counted over a list of nominees.

use crate::assess::finding::Verdict;
use crate::law::local::Bound;

/// How many there may be or must be, and how many there are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Meter {
    /// How many there are.
    pub used: u32,
    /// How many there may be, or must be; absent where the base is not known.
    pub limit: Option<u32>,
    /// Whether the limit is a ceiling or a floor.
    pub bound: Bound,
    /// Met, unmet, or unknown where the base is not known.
    pub verdict: Verdict,
}

impl Meter {
    fn new(used: u32, limit: Option<u32>, bound: Bound) -> Self {
        let verdict = match (limit, bound) {
            (None, _) => Verdict::Unknown,
            (Some(limit), Bound::AtMost) if used <= limit => Verdict::Met,
            (Some(limit), Bound::AtLeast) if used >= limit => Verdict::Met,
            (Some(_), _) => Verdict::Unmet,
        };
        Self { used, limit, bound, verdict }
    }

    /// How many more may be added under a ceiling, or are wanted by a floor; 0 where none.
    pub fn left(self) -> u32 {
        let limit = self.limit.unwrap_or(0);
        match self.bound {
            Bound::AtMost | Bound::AtLeast => limit.saturating_sub(self.used),
        }
    }

    /// How many are too many; 0 where none are.
    pub fn over(self) -> u32 {
        match (self.bound, self.limit) {
            (Bound::AtMost, Some(limit)) => self.used.saturating_sub(limit),
            _ => 0,
        }
    }
}

/// At most `percent` of `base`. A part of a person counts for nothing, so the limit is rounded down; the law sets no
/// other way, and an office that wants one writes a head count.
pub fn share_of(used: u32, base: Option<u32>, percent: u32) -> Meter {
    let limit = base.map(|base| part(base, percent, Bound::AtMost));
    Meter::new(used, limit, Bound::AtMost)
}

/// At most so many.
pub fn head_count(used: u32, limit: u32) -> Meter {
    Meter::new(used, Some(limit), Bound::AtMost)
}

/// The share of a group among `all`; `unknown` of them are of no recorded group, so a verdict that they could turn is
/// unknown.
pub fn group_share(group: u32, all: u32, unknown: u32, percent: u32, bound: Bound) -> Meter {
    let limit = part(all, percent, bound);
    let now = Meter::new(group, Some(limit), bound);
    let then = Meter::new(group.saturating_add(unknown), Some(limit), bound);
    if now.verdict == then.verdict { now } else { Meter { verdict: Verdict::Unknown, ..now } }
}

/// `percent` of `whole`: rounded down for a ceiling, up for a floor.
fn part(whole: u32, percent: u32, bound: Bound) -> u32 {
    let product = u64::from(whole) * u64::from(percent);
    let part = match bound {
        Bound::AtMost => product / 100,
        Bound::AtLeast => product.div_ceil(100),
    };
    u32::try_from(part).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_quota_counts_whole_people() {
        // 15 % of 21 holders are 3.15: three may, the fourth is too many.
        for (used, verdict, left, over) in
            [(2, Verdict::Met, 1, 0), (3, Verdict::Met, 0, 0), (4, Verdict::Unmet, 0, 1)]
        {
            let meter = share_of(used, Some(21), 15);
            assert_eq!((meter.verdict, meter.left(), meter.over()), (verdict, left, over), "{used} of 21");
        }
        assert_eq!(share_of(1, None, 15).verdict, Verdict::Unknown, "nobody counted the base");
        assert_eq!(share_of(0, Some(0), 15).verdict, Verdict::Met);
        assert_eq!(head_count(11, 10).over(), 1);
    }

    #[test]
    fn a_share_is_unknown_while_those_without_a_group_could_turn_it() {
        // At most 30 % leaders of ten: three may.
        assert_eq!(group_share(3, 10, 0, 30, Bound::AtMost).verdict, Verdict::Met);
        assert_eq!(group_share(4, 10, 0, 30, Bound::AtMost).verdict, Verdict::Unmet);
        assert_eq!(group_share(3, 10, 1, 30, Bound::AtMost).verdict, Verdict::Unknown);
        // At least 50 % direct workers of nine are five.
        assert_eq!(group_share(4, 9, 0, 50, Bound::AtLeast).verdict, Verdict::Unmet);
        assert_eq!(group_share(4, 9, 1, 50, Bound::AtLeast).verdict, Verdict::Unknown);
        assert_eq!(group_share(5, 9, 4, 50, Bound::AtLeast).verdict, Verdict::Met);
    }
}
