//! What the cases together must show: operators, days, awards, gates and paths; a file of cases that is lost turns this red.

use super::*;

/// The operator of a condition, by its name in the files.
fn op(condition: &Condition) -> &'static str {
    use Condition as C;
    match condition {
        C::RatingAtLeast { .. } => "rating_at_least",
        C::RatingStreak { .. } => "rating_streak",
        C::RatingCount { .. } => "rating_count",
        C::AwardStreak { .. } => "award_streak",
        C::AwardCount { .. } => "award_count",
        C::HasAward { .. } => "has_award",
        C::YearsSinceAward { .. } => "years_since_award",
        C::MeetsStandard { .. } => "meets_standard",
        C::Initiative { .. } => "initiative",
        C::MemberRatio { .. } => "member_ratio",
        C::MemberRatingAll { .. } => "member_rating_all",
        C::MemberExists { .. } => "member_exists",
        C::NoMemberDiscipline { .. } => "no_member_discipline",
        C::MinExistenceYears { .. } => "min_existence_years",
        C::RoundAnniversary { .. } => "round_anniversary",
        C::RecipientIs { .. } => "recipient_is",
        C::RankedFirst { .. } => "ranked_first",
        C::RankedTop { .. } => "ranked_top",
        C::MovementReview { .. } => "movement_review",
        C::ServiceYears { .. } => "service_years",
        C::ProfessionYears { .. } => "profession_years",
        C::ContributionYears { .. } => "contribution_years",
        C::YearsInRole { .. } => "years_in_role",
        C::StableProductionModel { .. } => "stable_production_model",
        C::NotNewlyRecruited { .. } => "not_newly_recruited",
        C::NotDisciplined { .. } => "not_disciplined",
        C::NotInScopeOf { .. } => "not_in_scope_of",
        C::ParIndexAtLeast { .. } => "par_index_at_least",
        C::DelegatedCriteria { .. } => "delegated_criteria",
        C::HumanJudgement { .. } => "human_judgement",
    }
}

/// All operators; `op` refuses to compile without a new one, and the test below fails without its cases.
const OPERATORS: [&str; 30] = [
    "rating_at_least",
    "rating_streak",
    "rating_count",
    "award_streak",
    "award_count",
    "has_award",
    "years_since_award",
    "meets_standard",
    "initiative",
    "member_ratio",
    "member_rating_all",
    "member_exists",
    "no_member_discipline",
    "min_existence_years",
    "round_anniversary",
    "recipient_is",
    "ranked_first",
    "ranked_top",
    "movement_review",
    "service_years",
    "profession_years",
    "contribution_years",
    "years_in_role",
    "stable_production_model",
    "not_newly_recruited",
    "not_disciplined",
    "not_in_scope_of",
    "par_index_at_least",
    "delegated_criteria",
    "human_judgement",
];

/// What no record can say, with the reason: these verdicts come from the officer's answer alone.
const BY_ANSWER_ALONE: [(&str, Verdict, &str); 6] = [
    ("delegated_criteria", Verdict::Met, "the criteria of another body are not in the program"),
    ("delegated_criteria", Verdict::Unmet, "the criteria of another body are not in the program"),
    ("human_judgement", Verdict::Met, "only the officer or the council judges"),
    ("human_judgement", Verdict::Unmet, "only the officer or the council judges"),
    ("ranked_top", Verdict::Unmet, "the law does not say how many are the top; the first certainly is"),
    ("not_disciplined", Verdict::Unmet, "every rule leaves the severity to the office's own regulation"),
];

#[test]
fn every_operator_is_met_unmet_and_unknown_in_some_case() {
    let mut by_record = BTreeSet::new();
    let mut by_answer = BTreeSet::new();
    for case in cases() {
        let found = case.assessed(&case.facts());
        for one in findings(&found) {
            // A case proves a verdict only where it names it.
            if case.findings.contains_key(&one.key) {
                let seen = if one.answer.is_none() { &mut by_record } else { &mut by_answer };
                seen.insert((op(one.condition), one.verdict));
            }
        }
    }
    let mut missing = Vec::new();
    for operator in OPERATORS {
        for verdict in [Verdict::Met, Verdict::Unmet, Verdict::Unknown] {
            let seen = (operator, verdict);
            let exception = BY_ANSWER_ALONE.iter().find(|(one, which, _)| (*one, *which) == seen);
            if let Some((.., why)) = exception {
                assert!(
                    !by_record.contains(&seen),
                    "{operator} is {verdict:?} by the record, although {why}"
                );
                if !by_answer.contains(&seen) {
                    missing.push(format!("{operator} {} by the officer's answer", verdict.key()));
                }
            } else if !by_record.contains(&seen) {
                missing.push(format!("{operator} {} by the record", verdict.key()));
            }
        }
    }
    assert!(missing.is_empty(), "no case shows:\n{}", missing.join("\n"));
    for (_, versions) in LAW.1.criteria.all() {
        for condition in versions.iter().flat_map(|one| &one.path).flat_map(|path| path.require.conditions())
        {
            assert!(OPERATORS.contains(&op(condition)), "{} is not listed", op(condition));
        }
    }
}

/// The first days of new law, and awards whose cases must stand on both sides of them.
const BOUNDARIES: [(&str, &[&str]); 5] = [
    ("2014-06-01", &["CSTDTQ", "CSTDCS", "BK_TTG", "BK_BBNT", "GK_XA"]),
    (
        "2024-01-01",
        &[
            "LDTT",
            "CSTDCS",
            "CSTD_BBNT",
            "TTLDTT",
            "TTLDXS",
            "DVQT",
            "CO_CP",
            "CO_BBNT",
            "XA_TB",
            "BK_TTG",
            "BK_BBNT",
            "KNC_BBNT",
            "GK_XA",
            "GK_SO",
            "GK_DVBO",
            "GK_DN",
            "GK_HUYEN",
            "GK_DOANTHE",
            "HCLD_3",
        ],
    ),
    ("2025-07-01", &["XA_TB", "GK_HUYEN", "THON_VH", "GK_XA", "CSTDCS"]),
    ("2026-07-01", &["LDTT", "CSTDCS", "TTLDTT"]),
    ("2026-10-01", &["LDTT", "CSTDCS", "TTLDTT", "BK_BBNT", "HC_DC"]),
];

#[test]
fn every_boundary_is_judged_on_the_day_before_and_on_its_day() {
    let cases = cases();
    let mut missing = Vec::new();
    for (day, awards) in BOUNDARIES {
        let day: NaiveDate = day.parse().unwrap();
        for award in awards {
            for side in [day.pred_opt().unwrap(), day] {
                let there = |case: &&Case| {
                    case.award == *award && case.received == side && case.decided.is_none_or(|on| on == side)
                };
                if !cases.iter().any(|case| there(&case)) {
                    missing.push(format!("{award} on {side}"));
                }
            }
        }
    }
    assert!(missing.is_empty(), "no case of:\n{}", missing.join("\n"));
}

/// Every award with criteria has a case that is met and one that is not.
#[test]
fn every_award_with_criteria_has_its_cases() {
    let cases = cases();
    let mut missing = Vec::new();
    for (award, _) in LAW.1.criteria.all() {
        for (what, met) in [("is met", true), ("is not met", false)] {
            if !cases.iter().any(|case| case.award == *award && (case.verdict == "met") == met) {
                missing.push(format!("{award}: no case that {what}"));
            }
        }
    }
    assert!(missing.is_empty(), "{}", missing.join("\n"));
}

#[test]
fn every_gate_stands_in_the_way_of_some_case() {
    let mut closed = BTreeSet::new();
    let mut told = BTreeSet::new();
    for case in cases() {
        closed.extend(case.gates.iter().chain(&case.open).cloned());
        told.extend(case.assessed(&case.facts()).gates.iter().map(|gate| gate.kind.key().to_owned()));
    }
    // These two only say what does not count; nothing else follows from them.
    let exclude = ["initiative_used", "revoked"];
    for gate in GATES {
        let seen = if exclude.contains(&gate) { &told } else { &closed };
        assert!(seen.contains(gate), "no case shows the gate {gate}");
    }
}

#[test]
fn every_case_says_what_it_rests_on() {
    let cases = cases();
    let titles: BTreeSet<&String> = cases.iter().map(|case| &case.title).collect();
    assert_eq!(titles.len(), cases.len(), "two cases have one title");
    assert!(cases.len() >= 170, "only {} cases", cases.len());
    for case in &cases {
        let because = !case.findings.is_empty() || !case.gates.is_empty() || !case.warnings.is_empty();
        assert!(because, "{}: nothing says why", case.title);
        let unread = case.warnings.iter().any(|one| one == "no_path" || one == "no_criteria");
        assert!(case.source.is_some() != unread, "{}: the article, or why there is none", case.title);
    }
}

#[test]
fn every_path_of_the_law_is_judged_in_some_case() {
    let mut judged = BTreeSet::new();
    for case in cases() {
        for path in case.assessed(&case.facts()).paths {
            judged.insert((case.award.clone(), path.path.source.clone(), path.path.key.clone()));
        }
    }
    let mut missing = Vec::new();
    for (award, versions) in LAW.1.criteria.all() {
        for path in versions.iter().flat_map(|one| &one.path) {
            if !judged.contains(&(award.clone(), path.source.clone(), path.key.clone())) {
                missing.push(format!("{award}: {}, {}", path.key, path.source));
            }
        }
    }
    assert!(missing.is_empty(), "no case is judged by:\n{}", missing.join("\n"));
}
