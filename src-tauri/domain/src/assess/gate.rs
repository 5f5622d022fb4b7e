//! What stands in the way of any award, whatever its criteria say.

use super::Asked;
use super::finding::{GateFinding, GateKind, Verdict};
use crate::text::fold;

/// Judges every gate; those that are passed are told too.
///
/// # Source
///
/// law.md §2: P2 (one achievement, one commendation), P5 (nothing pending), the recipients and days of the
/// award; that an award is not given twice for a year follows from P2 and P7.
pub(super) fn all(asked: &Asked<'_, '_>) -> Vec<GateFinding> {
    let (question, facts) = (asked.question, asked.facts);
    let passed = |passed: bool| if passed { Verdict::Met } else { Verdict::Unmet };
    let mut gates = vec![
        GateFinding {
            kind: GateKind::Recipient,
            verdict: passed(question.award.may_be_received_by(facts.recipient)),
        },
        GateFinding {
            kind: GateKind::NotValid,
            verdict: passed(question.award.span.contains(question.decided_on)),
        },
        GateFinding {
            verdict: facts.pending.as_ref().map_or(Verdict::Unknown, |pending| passed(pending.is_empty())),
            kind: GateKind::Pending(facts.pending.clone().unwrap_or_default()),
        },
    ];
    let achievement = fold(question.achievement);
    if !achievement.is_empty() {
        let rewarded = facts.rewarded.iter().any(|text| fold(text) == achievement);
        gates.push(GateFinding { kind: GateKind::SameAchievement, verdict: passed(!rewarded) });
    }
    let twice = facts
        .awards
        .iter()
        .find(|award| !award.revoked && award.code == question.award.code && award.year == question.period.1);
    if let Some(award) = twice {
        gates.push(GateFinding { kind: GateKind::SameYear(award.clone()), verdict: Verdict::Unmet });
    }
    gates
}
