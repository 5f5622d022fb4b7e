//! Who could be proposed for what next year, if this year holds.

use crate::assess::facts::{AwardFact, Facts};
use crate::assess::finding::{Assessment, Finding, Lacking, Verdict};
use crate::date::Year;

/// How far a recipient is from an award.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Standing {
    /// Nothing on record is missing; what is left is judged by people.
    Ready,
    /// One or two conditions of the record are missing.
    Near,
    /// More is missing.
    Far,
}

impl Standing {
    /// The key of its Vietnamese text.
    pub fn key(self) -> &'static str {
        match self {
            Self::Ready => "ready",
            Self::Near => "near",
            Self::Far => "far",
        }
    }
}

/// So many missing conditions are near.
const NEAR: usize = 2;

/// How one recipient stands to one award.
#[derive(Debug, Clone, PartialEq)]
pub struct Outlook<'a, 'law> {
    /// How far.
    pub standing: Standing,
    /// Instrument and article of the nearest way.
    pub source: &'law str,
    /// What counts already.
    pub has: Vec<&'a Finding<'law>>,
    /// What is missing on record.
    pub lacks: Vec<&'a Finding<'law>>,
    /// What people will judge.
    pub judges: Vec<&'a Finding<'law>>,
}

/// The facts as they will be if the year holds: a year without a rating has that of the year before, and what is
/// proposed in dossiers that wait is taken as given.
pub fn if_the_year_holds(facts: &mut Facts, year: Year, proposed: impl IntoIterator<Item = AwardFact>) {
    if !facts.ratings.contains_key(&year)
        && let Some(rating) = facts.ratings.get(&(year - 1)).copied()
    {
        facts.ratings.insert(year, rating);
    }
    for award in proposed {
        let known = facts.awards.iter().any(|one| one.code == award.code && one.year == award.year);
        if !known {
            facts.awards.push(award);
        }
    }
}

/// The nearest way of an assessment; nothing where no way fits, a gate refuses, or nothing at all counts yet.
///
/// Of several ways the one with the fewest missing conditions is told; a way that asks only for what people judge is
/// none, because it tells nothing of the record.
pub fn outlook<'a, 'law>(assessment: &'a Assessment<'law>) -> Option<Outlook<'a, 'law>> {
    if assessment.gates.iter().any(|gate| gate.verdict == Verdict::Unmet) {
        return None;
    }
    let mut ways: Vec<Outlook<'a, 'law>> = assessment
        .paths
        .iter()
        .filter_map(|path| {
            let (judges, record): (Vec<_>, Vec<_>) =
                path.tree.nearest().into_iter().partition(|one| one.condition.is_judged());
            let (has, lacks): (Vec<_>, Vec<_>) =
                record.into_iter().partition(|one| one.verdict == Verdict::Met);
            let standing = match lacks.len() {
                0 => Standing::Ready,
                missing if missing <= NEAR => Standing::Near,
                _ => Standing::Far,
            };
            (!has.is_empty()).then_some(Outlook { standing, source: &path.path.source, has, lacks, judges })
        })
        .collect();
    ways.sort_by_key(|way| (way.lacks.len(), std::cmp::Reverse(way.has.len())));
    ways.into_iter().next()
}

/// How much is missing of a finding, for ordering: years, awards or members; 1 where it cannot be counted.
pub fn missing(finding: &Finding<'_>) -> u32 {
    match finding.lacking {
        Some(Lacking::Count { needed, found }) => needed.saturating_sub(found).max(1),
        Some(Lacking::Percent { members, .. }) => members.max(1),
        _ => 1,
    }
}
