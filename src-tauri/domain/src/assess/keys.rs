//! The keys under which answers and durations are kept; a key names a condition, not a place in a file.

use crate::law::rule::Condition;

/// The key of an officer's answer to a condition; the same question in two paths has one answer.
pub fn answer(condition: &Condition) -> String {
    use Condition as C;
    match condition {
        C::HumanJudgement { code, .. } => format!("human_judgement.{code}"),
        C::DelegatedCriteria { .. } => "delegated_criteria".to_owned(),
        C::NotInScopeOf { award } => format!("not_in_scope_of.{award}"),
        C::RankedFirst { scope, .. } => format!("ranked_first.{scope}"),
        C::RankedTop { scope } => format!("ranked_top.{scope}"),
        C::MovementReview { min_years, .. } => format!("movement_review.{}", min_years.unwrap_or(0)),
        C::RecipientIs { force, category } => {
            format!("recipient_is.{}", force.as_deref().or(category.as_deref()).unwrap_or_default())
        }
        C::RatingAtLeast { value, .. } => format!("rating_at_least.{}", value.key()),
        C::RatingStreak { at_least, min_years, .. } => {
            format!("rating_streak.{}.{min_years}", at_least.key())
        }
        C::RatingCount { at_least, min_years, .. } => format!("rating_count.{}.{min_years}", at_least.key()),
        C::AwardStreak { award, award_any, min_count, .. } => {
            let codes = award.iter().chain(award_any).cloned().collect::<Vec<_>>().join("+");
            format!("award_streak.{codes}.{min_count}")
        }
        C::AwardCount { award, min, .. } => format!("award_count.{award}.{min}"),
        C::HasAward { award } => format!("has_award.{award}"),
        C::YearsSinceAward { award, min_years, .. } => format!("years_since_award.{award}.{min_years}"),
        C::MeetsStandard { award_any } => format!("meets_standard.{}", award_any.join("+")),
        C::Initiative { min, .. } => format!("initiative.{min}"),
        C::MemberRatio { award_any, min_percent, .. } => {
            format!("member_ratio.{}.{min_percent}", award_any.join("+"))
        }
        C::MemberRatingAll { at_least } => format!("member_rating_all.{}", at_least.key()),
        C::MemberExists { award } => format!("member_exists.{award}"),
        C::NoMemberDiscipline { .. } => "no_member_discipline".to_owned(),
        C::MinExistenceYears { years } => format!("min_existence_years.{years}"),
        C::RoundAnniversary { .. } => "round_anniversary".to_owned(),
        C::NotNewlyRecruited { min_months } => format!("not_newly_recruited.{min_months}"),
        C::NotDisciplined { .. } => "not_disciplined".to_owned(),
        C::ParIndexAtLeast { hundredths } => format!("par_index_at_least.{hundredths}"),
        C::ServiceYears { .. }
        | C::ProfessionYears { .. }
        | C::ContributionYears { .. }
        | C::YearsInRole { .. }
        | C::StableProductionModel { .. } => duration(condition).unwrap_or_default(),
    }
}

/// The key of the duration that a condition asks for; nothing where it asks for none.
pub fn duration(condition: &Condition) -> Option<String> {
    use Condition as C;
    if let C::ServiceYears { force, .. } = condition {
        Some(format!("service_years.{force}"))
    } else if let C::YearsInRole { role, .. } = condition {
        Some(format!("years_in_role.{role}"))
    } else if matches!(condition, C::ProfessionYears { .. }) {
        Some("profession_years".to_owned())
    } else if matches!(condition, C::ContributionYears { .. }) {
        Some("contribution_years".to_owned())
    } else if matches!(condition, C::StableProductionModel { .. }) {
        Some("stable_production_model".to_owned())
    } else {
        None
    }
}
