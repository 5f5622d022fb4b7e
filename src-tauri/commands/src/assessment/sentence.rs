//! Conditions, what was found and what is missing, as an officer reads them.

use crate::desk::Desk;
use crate::text::{Param, hundredths};
use so_vang_domain::assess::facts::{AwardFact, InitiativeFact, Pending};
use so_vang_domain::assess::finding::{Finding, Found, GateFinding, GateKind, Lacking, Verdict};
use so_vang_domain::law::rule::{
    Comparison, Condition, ImpactScope, InitiativeKind, RatingPeriod, Severity, StreakUnit, Window,
};
use so_vang_domain::rating::Rating;

/// Says a sentence of a topic.
fn say(desk: &Desk, topic: &str, key: &str, params: &[Param<'_>]) -> String {
    desk.say(topic, key, params)
}

fn rating(desk: &Desk, rating: Rating) -> String {
    say(desk, "rating", rating.key(), &[])
}

/// The name of an award by its code.
pub(crate) fn award_name(desk: &Desk, code: &str) -> String {
    desk.catalogue.award(code).map_or_else(|| code.to_owned(), |award| award.name().to_owned())
}

/// «A», «A hoặc B», «A, B hoặc C».
fn any_of(desk: &Desk, words: Vec<String>) -> String {
    match words.as_slice() {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] => {
            say(desk, "condition", "or", &[("first", first.join(", ")), ("last", last.clone())])
        }
    }
}

fn awards(desk: &Desk, codes: &[String]) -> String {
    any_of(desk, codes.iter().map(|code| format!("«{}»", award_name(desk, code))).collect())
}

fn window(desk: &Desk, window: Window) -> String {
    let key = match window {
        Window::Streak => "in_streak",
        Window::TitlePeriod => "in_title_period",
        Window::Any => return String::new(),
    };
    say(desk, "condition", key, &[])
}

pub(crate) fn scope_key(scope: Option<ImpactScope>) -> &'static str {
    match scope {
        None => "unsaid",
        Some(ImpactScope::Grassroots) => "grassroots",
        Some(ImpactScope::District) => "district",
        Some(ImpactScope::MinistryProvince) => "ministry_province",
        Some(ImpactScope::National) => "national",
    }
}

pub(crate) fn kind_key(kind: Option<InitiativeKind>) -> &'static str {
    match kind {
        None => "unsaid",
        Some(InitiativeKind::Initiative) => "initiative",
        Some(InitiativeKind::ResearchTopic) => "research_topic",
        Some(InitiativeKind::ResearchProject) => "research_project",
        Some(InitiativeKind::ScientificWork) => "scientific_work",
    }
}

/// A class, force, role or launcher; the key itself where it has no name.
fn class(desk: &Desk, key: &str) -> String {
    if desk.texts.has("law_class", key) { say(desk, "law_class", key, &[]) } else { key.to_owned() }
}

/// A cluster or movement.
pub(crate) fn cluster(desk: &Desk, key: &str) -> String {
    if desk.texts.has("cluster", key) { say(desk, "cluster", key, &[]) } else { key.to_owned() }
}

fn severity(desk: &Desk, severity: Severity) -> String {
    severity
        .mildest()
        .map(|form| say(desk, "discipline_form", form.key(), &[]).to_lowercase())
        .unwrap_or_default()
}

/// What a condition asks, as a phrase without a full stop.
pub(crate) fn asks(desk: &Desk, condition: &Condition) -> String {
    use Condition as C;
    let with = |key: &str, params: &[Param<'_>]| say(desk, "condition", key, params);
    let count = |number: u32| ("count", number.to_string());
    match condition {
        C::RatingAtLeast { value, period } => {
            let key = match period {
                RatingPeriod::ReferenceYear => "rating_at_least",
                RatingPeriod::Career => "rating_at_least_career",
            };
            with(key, &[("rating", rating(desk, *value))])
        }
        C::RatingStreak { at_least, min_years, after_award, or_award_any_per_year, .. } => {
            let after = after_award
                .as_ref()
                .map(|code| with("after", &[("awards", awards(desk, std::slice::from_ref(code)))]));
            let instead = (!or_award_any_per_year.is_empty())
                .then(|| with("instead", &[("awards", awards(desk, or_award_any_per_year))]));
            let params = [
                count(*min_years),
                ("rating", rating(desk, *at_least)),
                ("after", after.unwrap_or_default()),
                ("instead", instead.unwrap_or_default()),
            ];
            with("rating_streak", &params)
        }
        C::RatingCount { at_least, min_years, window: within } => {
            let within = ("window", window(desk, *within));
            with("rating_count", &[count(*min_years), ("rating", rating(desk, *at_least)), within])
        }
        C::AwardStreak { award, award_any, min_count, unit, max_gap_years, .. } => {
            let codes: Vec<String> = award.iter().chain(award_any).cloned().collect();
            let params =
                [count(*min_count), ("awards", awards(desk, &codes)), ("gap", max_gap_years.to_string())];
            let key = match unit {
                StreakUnit::Year => "award_streak",
                StreakUnit::Conferral => "award_streak_gap",
            };
            with(key, &params)
        }
        C::AwardCount { award, min, window: within } => {
            let named = ("awards", awards(desk, std::slice::from_ref(award)));
            with("award_count", &[count(*min), named, ("window", window(desk, *within))])
        }
        C::HasAward { award } => with("has_award", &[("awards", awards(desk, std::slice::from_ref(award)))]),
        C::YearsSinceAward { award, min_years, .. } => {
            let named = ("awards", awards(desk, std::slice::from_ref(award)));
            with("years_since_award", &[count(*min_years), named])
        }
        C::MeetsStandard { award_any } => with("meets_standard", &[("awards", awards(desk, award_any))]),
        C::Initiative { min, scope, window: within, accepts } => {
            let kinds = accepts.iter().map(|kind| say(desk, "initiative_kind", kind_key(Some(*kind)), &[]));
            let params = [
                count(*min),
                ("kinds", any_of(desk, kinds.collect())),
                ("scope", say(desk, "impact_scope", scope_key(Some(*scope)), &[])),
                ("window", window(desk, *within)),
            ];
            with("initiative", &params)
        }
        C::MemberRatio { award_any, min_percent, comparison } => {
            let key = match comparison {
                Comparison::AtLeast => "member_ratio_at_least",
                Comparison::MoreThan => "member_ratio_more_than",
            };
            with(key, &[("percent", min_percent.to_string()), ("awards", awards(desk, award_any))])
        }
        C::MemberRatingAll { at_least } => with("member_rating_all", &[("rating", rating(desk, *at_least))]),
        C::MemberExists { award } => {
            with("member_exists", &[("awards", awards(desk, std::slice::from_ref(award)))])
        }
        C::NoMemberDiscipline { min_severity } => {
            with("no_member_discipline", &[("severity", severity(desk, *min_severity))])
        }
        C::MinExistenceYears { years } => with("min_existence_years", &[count(*years)]),
        C::RoundAnniversary { every_years } => with("round_anniversary", &[count(*every_years)]),
        C::RecipientIs { force, category } => {
            let key = force.as_deref().or(category.as_deref()).unwrap_or_default();
            with("recipient_is", &[("class", class(desk, key))])
        }
        C::RankedFirst { scope, .. } => with("ranked_first", &[("cluster", cluster(desk, scope))]),
        C::RankedTop { scope } => with("ranked_top", &[("cluster", cluster(desk, scope))]),
        C::MovementReview { initiated_by, min_years, .. } => {
            let by = any_of(desk, initiated_by.iter().map(|key| class(desk, key)).collect());
            let by = if by.is_empty() { by } else { with("by", &[("by", by)]) };
            let years = min_years.map(|years| with("for_years", &[count(years)])).unwrap_or_default();
            with("movement_review", &[("by", by), ("years", years)])
        }
        C::ServiceYears { force, min, less_than, .. } => {
            let less = ("less_than", less_than.unwrap_or_default().to_string());
            let key = if less_than.is_some() { "service_years_less_than" } else { "service_years" };
            with(key, &[count(*min), ("class", class(desk, force)), less])
        }
        C::ProfessionYears { min } => with("profession_years", &[count(*min)]),
        C::ContributionYears { min } => with("contribution_years", &[count(*min)]),
        C::YearsInRole { role, min } => with("years_in_role", &[count(*min), ("class", class(desk, role))]),
        C::StableProductionModel { min_years } => with("stable_production_model", &[count(*min_years)]),
        C::NotNewlyRecruited { min_months } => with("not_newly_recruited", &[count(*min_months)]),
        C::NotDisciplined { min_severity: Severity::SetLocally } => with("not_disciplined_local", &[]),
        C::NotDisciplined { min_severity } => {
            with("not_disciplined", &[("severity", severity(desk, *min_severity))])
        }
        C::ParIndexAtLeast { hundredths: index } => {
            with("par_index_at_least", &[("percent", hundredths(i64::from(*index)))])
        }
        C::NotInScopeOf { award } => {
            with("not_in_scope_of", &[("awards", awards(desk, std::slice::from_ref(award)))])
        }
        C::DelegatedCriteria { to } => with("delegated_criteria", &[("to", to.clone())]),
        C::HumanJudgement { label, .. } => with("human_judgement", &[("label", label.clone())]),
    }
}

/// An award with its year and decision.
fn one_award(desk: &Desk, award: &AwardFact) -> String {
    let params = [
        ("award", award_name(desk, &award.code)),
        ("year", award.year.to_string()),
        ("number", award.decision_number.clone()),
    ];
    say(desk, "found", if award.decision_number.is_empty() { "award" } else { "award_decided" }, &params)
}

fn one_initiative(desk: &Desk, one: &InitiativeFact) -> String {
    let params = [
        ("title", one.title.clone()),
        ("year", one.year.to_string()),
        ("kind", say(desk, "initiative_kind", kind_key(one.kind), &[])),
        ("scope", say(desk, "impact_scope", scope_key(one.scope), &[])),
    ];
    say(desk, "found", "initiative", &params)
}

/// At most so many rows are told; the panel shows what decides, not a whole life.
const TOLD: usize = 8;

fn listed(rows: impl Iterator<Item = String>) -> String {
    rows.take(TOLD).collect::<Vec<_>>().join("; ")
}

/// What the record holds for a condition; empty where it holds nothing.
pub(crate) fn found(desk: &Desk, found: &Found) -> String {
    let with = |key: &str, params: &[Param<'_>]| say(desk, "found", key, params);
    match found {
        Found::Nothing => String::new(),
        // A year without a rating is told as what is missing.
        Found::Ratings(ratings) => listed(ratings.iter().filter_map(|(year, one)| {
            let params = [("year", year.to_string()), ("rating", (*one)?.key().to_owned())];
            Some(with("rating", &params))
        })),
        Found::Awards(held) => listed(held.iter().map(|one| one_award(desk, one))),
        Found::Initiatives(list) => listed(list.iter().map(|one| one_initiative(desk, one))),
        Found::Members { with: have, of } => {
            let percent = u64::from(*have) * 10_000 / u64::from((*of).max(1));
            let percent = hundredths(i64::try_from(percent).unwrap_or_default());
            with("members", &[("with", have.to_string()), ("of", of.to_string()), ("percent", percent)])
        }
        Found::MemberRatings(ratings) => listed(ratings.iter().map(|(one, count)| {
            with("member_rating", &[("rating", one.key().to_owned()), ("count", count.to_string())])
        })),
        Found::Disciplines(forms) => {
            let forms = listed(forms.iter().map(|form| say(desk, "discipline_form", form.key(), &[])));
            with("disciplines", &[("forms", forms)])
        }
        Found::Duration(count) => with("duration", &[("count", count.to_string())]),
        Found::Places(places) => {
            listed(places.iter().map(|place| with("place", &[("place", place.to_string())])))
        }
        Found::Belongs(true) => with("belongs", &[]),
        Found::Belongs(false) => with("belongs_not", &[]),
        Found::Index(index) => with("index", &[("percent", hundredths(i64::from(*index)))]),
    }
}

/// What is missing and how much; empty where nothing is.
pub(crate) fn lacking(desk: &Desk, finding: &Finding<'_>) -> String {
    let with = |key: &str, params: &[Param<'_>]| say(desk, "lacking", key, params);
    if finding.verdict == Verdict::Met {
        return String::new();
    }
    match &finding.lacking {
        None => with("not_met", &[]),
        Some(Lacking::Count { needed, found }) => {
            let params = [
                ("more", needed.saturating_sub(*found).to_string()),
                ("needed", needed.to_string()),
                ("found", found.to_string()),
            ];
            with("count", &params)
        }
        Some(Lacking::Percent { needed, members }) => {
            with("percent", &[("percent", needed.to_string()), ("count", members.to_string())])
        }
        Some(Lacking::Index { needed, found }) => {
            let percent = |index: u32| hundredths(i64::from(index));
            with("index", &[("needed", percent(*needed)), ("found", percent(*found))])
        }
        Some(Lacking::RatingsOf(years)) => {
            let years = years.iter().map(i32::to_string).collect::<Vec<_>>().join(", ");
            with("ratings_of", &[("years", years)])
        }
        Some(Lacking::Award(code)) => with("award", &[("awards", awards(desk, std::slice::from_ref(code)))]),
        Some(Lacking::Record) if finding.verdict == Verdict::Unmet => with("not_met", &[]),
        Some(Lacking::Record) => with("record", &[]),
        Some(Lacking::Judgement) => with("judgement", &[]),
    }
}

/// What a gate asks.
pub(crate) fn gate_asks(desk: &Desk, key: &str) -> String {
    say(desk, "gate", key, &[])
}

/// What a gate found; empty where it found nothing.
pub(crate) fn gate_found(
    desk: &Desk,
    gate: &GateFinding<'_>,
    recipient: &str,
    award: &str,
    day: &str,
) -> String {
    let with = |key: &str, params: &[Param<'_>]| say(desk, "gate", key, params);
    let same = |award: Option<&AwardFact>| {
        let award = award.map_or_else(|| with("found_unnamed_award", &[]), |award| one_award(desk, award));
        with("found_same_achievement", &[("award", award)])
    };
    match &gate.kind {
        GateKind::Recipient if gate.verdict == Verdict::Unmet => {
            with("found_recipient", &[("recipient", recipient.to_owned()), ("award", award.to_owned())])
        }
        GateKind::NotValid if gate.verdict == Verdict::Unmet => {
            with("found_not_valid", &[("day", day.to_owned())])
        }
        GateKind::Recipient | GateKind::NotValid => String::new(),
        GateKind::Pending(found) if found.is_empty() => {
            if gate.verdict == Verdict::Unknown {
                with("found_pending_unknown", &[])
            } else {
                String::new()
            }
        }
        GateKind::Pending(found) => {
            let list = listed(found.iter().map(|one| say(desk, "pending_kind", pending_key(*one), &[])));
            with("found_pending", &[("list", list)])
        }
        GateKind::SameAchievement(found) | GateKind::UnexpectedBefore(found) => {
            found.as_ref().map(|one| same(one.award.as_ref())).unwrap_or_default()
        }
        GateKind::SameYear(found) => found.as_ref().map(|one| one_award(desk, one)).unwrap_or_default(),
        GateKind::CountedBefore(held) | GateKind::StateFormWithinYear(held) | GateKind::Revoked(held) => {
            listed(held.iter().map(|one| one_award(desk, one)))
        }
        GateKind::UnderDiscipline(found) => listed(found.iter().map(|one| {
            let end = match one.ends_on {
                Some(day) => with("found_discipline_end", &[("day", crate::catalogue::written(day))]),
                None => with("found_discipline_open", &[]),
            };
            let form = say(desk, "discipline_form", one.form.key(), &[]);
            let day = crate::catalogue::written(one.decided_on);
            with("found_discipline", &[("form", form), ("day", day), ("end", end)])
        })),
        GateKind::HeadOfWeakUnit(Some(one)) => with("found_rating", &[("rating", rating(desk, *one))]),
        GateKind::HeadOfWeakUnit(None) => with("found_no_rating", &[]),
        GateKind::InitiativeUsed(list) => listed(list.iter().map(|one| one_initiative(desk, one))),
    }
}

/// The stored key of a pending matter.
pub(crate) fn pending_key(one: Pending) -> &'static str {
    match one {
        Pending::Discipline => "discipline",
        Pending::Inspection => "inspection",
        Pending::Complaint => "complaint",
    }
}
