//! What stands in the way of any award, whatever its criteria say; which gates there are on a day is data.

use super::facts::{AwardFact, Facts, Rewarded};
use super::finding::{GateFinding, GateKind, Reliance, Verdict};
use super::{Asked, Question};
use crate::discipline::in_force;
use crate::law::file::{AchievementType, AwardKind, AwardLevel};
use crate::law::rows::GateEffect;
use crate::rating::Rating;
use crate::text::fold;

/// The keys of all gates, in the order in which they are told.
pub const GATES: [&str; 12] = [
    "recipient",
    "not_valid",
    "pending",
    "same_achievement",
    "unexpected_before",
    "same_year",
    "counted_before",
    "state_form_within_year",
    "under_discipline",
    "head_of_weak_unit",
    "initiative_used",
    "revoked",
];

/// The key under which an officer's answer to a gate is kept.
pub(super) fn answer_key(gate: &str) -> String {
    format!("gate.{gate}")
}

/// Judges every gate of the day; those that are passed are told too, those that have nothing to look at are not.
///
/// # Source
///
/// law.md §2, P2 to P10; the rows of `assets/law/gates.toml`.
pub(super) fn all<'law>(asked: &Asked<'law, '_>, relied_on: &mut Vec<Reliance>) -> Vec<GateFinding<'law>> {
    let mut gates = Vec::new();
    for key in GATES {
        let Some(row) = asked.law.gate(key, asked.question.received_on) else { continue };
        let Some((kind, passed)) = look(key, &asked.question, asked.facts) else { continue };
        let mut verdict = match (passed, row.effect) {
            (Some(true), _) | (_, GateEffect::Exclude) => Verdict::Met,
            (Some(false), GateEffect::Refuse) => Verdict::Unmet,
            (Some(false), GateEffect::Ask) | (None, _) => Verdict::Unknown,
        };
        let key = answer_key(key);
        let mut answer = None;
        if let (Verdict::Unknown, Some(said)) = (verdict, asked.facts.answers.get(&key)) {
            verdict = if said.met { Verdict::Met } else { Verdict::Unmet };
            answer = Some(said.clone());
        }
        relied_on.push(Reliance { key: key.clone(), from: row.from });
        gates.push(GateFinding { kind, verdict, row, key, answer });
    }
    gates
}

/// What a gate finds, and whether it is passed: absent where the record does not say. Nothing where the gate has
/// nothing to look at.
fn look(key: &str, question: &Question<'_>, facts: &Facts) -> Option<(GateKind, Option<bool>)> {
    let merit = question.achievement_type == AchievementType::Merit;
    let (first, last) = question.period;
    let held = |test: &dyn Fn(&AwardFact) -> bool| -> Vec<AwardFact> {
        let mut held: Vec<_> = facts.awards.iter().filter(|one| !one.revoked && test(one)).cloned().collect();
        held.sort_by(|one, other| (other.year, other).cmp(&(one.year, one)));
        held
    };
    // What is known to have rewarded another deed than the work of the year counted no year.
    let other_deed = |one: &AwardFact| {
        facts.rewarded.iter().any(|row| {
            row.award.as_ref() == Some(one)
                && row.achievement_type.is_some_and(|found| found != AchievementType::Merit)
        })
    };
    let same_code = |one: &AwardFact| one.code == question.award.code && !other_deed(one);
    match key {
        "recipient" => Some((GateKind::Recipient, Some(question.award.may_be_received_by(facts.recipient)))),
        "not_valid" => Some((GateKind::NotValid, Some(question.award.span.contains(question.decided_on)))),
        "pending" => {
            let found = facts.pending.clone();
            let passed = found.as_ref().map(Vec::is_empty);
            Some((GateKind::Pending(found.unwrap_or_default()), passed))
        }
        "same_achievement" | "unexpected_before" => {
            let achievement = fold(question.achievement);
            if achievement.is_empty() {
                return None;
            }
            // Words such as «hoàn thành xuất sắc nhiệm vụ» come again each year: another year is another achievement.
            let of_period =
                |one: &Rewarded| one.award.as_ref().is_none_or(|award| (first..=last).contains(&award.year));
            let mut same: Vec<&Rewarded> = facts
                .rewarded
                .iter()
                .filter(|one| fold(&one.achievement) == achievement && of_period(one))
                .collect();
            same.sort();
            let unexpected = |one: &&&Rewarded| {
                let found = one.achievement_type;
                found == Some(AchievementType::Unexpected) || found == Some(AchievementType::Thematic)
            };
            if key == "same_achievement" {
                // A title beside a form is no second form (Luật 06/2022/QH15 Điều 5.2c, NĐ 98/2023/NĐ-CP Điều 53).
                if question.award.kind == AwardKind::EmulationTitle {
                    return None;
                }
                let found = same.iter().find(|one| !one.title).map(|one| (*one).clone());
                let passed = found.is_none();
                return Some((GateKind::SameAchievement(found), Some(passed)));
            }
            let found = same.iter().find(unexpected).map(|one| (*one).clone());
            let passed = found.is_none();
            merit.then_some((GateKind::UnexpectedBefore(found), Some(passed)))
        }
        "same_year" => {
            let found = held(&|one| same_code(one) && one.year == last).into_iter().next();
            let passed = found.is_none();
            // One form may reward several deeds of a year; one deed twice is the gate of the same achievement.
            let yearly = merit || question.award.kind == AwardKind::EmulationTitle;
            yearly.then_some((GateKind::SameYear(found), Some(passed)))
        }
        "counted_before" => {
            // A period of one year is the gate before this one.
            let found = held(&|one| same_code(one) && (first..last).contains(&one.year));
            let passed = found.is_empty();
            (merit && first < last).then_some((GateKind::CountedBefore(found), Some(passed)))
        }
        "state_form_within_year" => {
            use AchievementType as T;
            let free = [T::Unexpected, T::Dedication, T::Seniority].contains(&question.achievement_type);
            let state = question.award.level == AwardLevel::State
                && question.award.kind == AwardKind::CommendationForm;
            if free || !state {
                return None;
            }
            let since = question.decided_on.checked_sub_months(chrono::Months::new(12))?;
            let found = held(&|one| {
                one.state_form && one.decided_on.is_some_and(|day| since < day && day <= question.decided_on)
            });
            let passed = found.is_empty();
            Some((GateKind::StateFormWithinYear(found), Some(passed)))
        }
        "under_discipline" => {
            let mut found: Vec<_> = facts
                .disciplines
                .iter()
                .filter(|one| in_force(one.decided_on, one.ends_on, question.received_on))
                .copied()
                .collect();
            found.sort();
            let passed = found.is_empty();
            Some((GateKind::UnderDiscipline(found), Some(passed)))
        }
        "head_of_weak_unit" => {
            if facts.unit_ratings.is_empty() || !merit {
                return None;
            }
            let rating = facts.unit_ratings.get(&last).copied();
            let passed = rating.map(|rating| rating.is_at_least(Rating::Good));
            Some((GateKind::HeadOfWeakUnit(rating), passed))
        }
        "initiative_used" => {
            let mut found: Vec<_> = facts
                .initiatives
                .iter()
                .filter(|one| one.used_for.is_some() && (first..=last).contains(&one.year))
                .cloned()
                .collect();
            found.sort();
            (!found.is_empty()).then_some((GateKind::InitiativeUsed(found), Some(true)))
        }
        "revoked" => {
            let mut found: Vec<_> = facts.awards.iter().filter(|one| one.revoked).cloned().collect();
            found.sort();
            (!found.is_empty()).then_some((GateKind::Revoked(found), Some(true)))
        }
        _ => None,
    }
}
