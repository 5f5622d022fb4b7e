//! What holds of every case whatever its facts: the order of facts, facts that nobody asks for, facts forgotten.

use super::*;

/// The verdict, and every gate and finding with its verdict.
fn told(found: &Assessment<'static>) -> (Verdict, Vec<(String, Verdict)>) {
    let gates = found.gates.iter().map(|gate| (gate.key.clone(), gate.verdict));
    let findings = findings(found).into_iter().map(|one| (one.key.clone(), one.verdict));
    (found.verdict, gates.chain(findings).collect())
}

/// A tiny generator of numbers that are the same on every run.
struct Lcg(u64);

impl Lcg {
    /// Several of them, so that more than one order is tried.
    fn several() -> impl Iterator<Item = Self> {
        [3, 17, 2026, 65_537, 998_244_353].into_iter().map(Self)
    }

    /// A number below `end`.
    fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        let high = self.0 >> 33;
        usize::try_from(high % u64::try_from(end.max(1)).unwrap()).unwrap()
    }

    fn shuffle<T>(&mut self, list: &mut [T]) {
        for place in (1..list.len()).rev() {
            list.swap(place, self.below(place + 1));
        }
    }
}

#[test]
fn the_order_of_facts_does_not_matter() {
    for case in cases() {
        let facts = case.facts();
        let expected = told(&case.assessed(&facts));
        for mut random in Lcg::several() {
            let mut turned = facts.clone();
            random.shuffle(&mut turned.awards);
            random.shuffle(&mut turned.initiatives);
            random.shuffle(&mut turned.disciplines);
            random.shuffle(&mut turned.rewarded);
            random.shuffle(turned.pending.as_deref_mut().unwrap_or_default());
            random.shuffle(turned.ranks.as_deref_mut().unwrap_or_default());
            if let Some(members) = &mut turned.members {
                random.shuffle(members.disciplines.as_deref_mut().unwrap_or_default());
            }
            assert_eq!(expected, told(&case.assessed(&turned)), "{}", case.title);
        }
    }
}

/// The codes that a condition names.
fn codes(condition: &Condition) -> Vec<&String> {
    use Condition as C;
    match condition {
        C::RatingStreak { after_award, or_award_any_per_year, .. } => {
            after_award.iter().chain(or_award_any_per_year).collect()
        }
        C::AwardStreak { award, award_any, .. } => award.iter().chain(award_any).collect(),
        C::AwardCount { award, .. }
        | C::HasAward { award }
        | C::YearsSinceAward { award, .. }
        | C::MemberExists { award }
        | C::NotInScopeOf { award } => vec![award],
        C::MeetsStandard { award_any } | C::MemberRatio { award_any, .. } => award_any.iter().collect(),
        C::RatingAtLeast { .. }
        | C::RatingCount { .. }
        | C::Initiative { .. }
        | C::MemberRatingAll { .. }
        | C::NoMemberDiscipline { .. }
        | C::MinExistenceYears { .. }
        | C::RoundAnniversary { .. }
        | C::RecipientIs { .. }
        | C::RankedFirst { .. }
        | C::RankedTop { .. }
        | C::MovementReview { .. }
        | C::ServiceYears { .. }
        | C::ProfessionYears { .. }
        | C::ContributionYears { .. }
        | C::YearsInRole { .. }
        | C::StableProductionModel { .. }
        | C::NotNewlyRecruited { .. }
        | C::NotDisciplined { .. }
        | C::ParIndexAtLeast { .. }
        | C::DelegatedCriteria { .. }
        | C::HumanJudgement { .. } => Vec::new(),
    }
}

/// What the law does not ask about changes nothing that it says.
#[test]
fn what_the_law_does_not_ask_changes_no_verdict() {
    let all: Vec<&str> = LAW.0.awards().map(|award| award.code.as_str()).collect();
    for case in cases() {
        let facts = case.facts();
        let before = case.assessed(&facts);
        let mut asked: BTreeSet<&str> = BTreeSet::from([case.award.as_str()]);
        let named = findings(&before).into_iter().flat_map(|one| codes(one.condition));
        asked.extend(named.map(String::as_str));
        let others: Vec<&str> = all.iter().copied().filter(|code| !asked.contains(code)).collect();
        let award = |code: &str, year: i32, revoked: bool| AwardFact {
            code: code.to_owned(),
            year,
            decision_number: String::new(),
            decided_on: None,
            revoked,
            state_form: false,
        };
        for mut random in Lcg::several() {
            let mut year = || case.period.1 - i32::try_from(random.below(12)).unwrap();
            let mut more = facts.clone();
            let place = usize::try_from(year()).unwrap() * 7 % others.len();
            more.awards.push(award(others[place], year(), false));
            // What was revoked satisfies nothing, whatever it was.
            more.awards.extend(asked.iter().map(|code| award(code, year(), true)));
            more.initiatives.push(InitiativeFact {
                title: "Đã dùng".to_owned(),
                year: year(),
                kind: Some(InitiativeKind::Initiative),
                scope: Some(ImpactScope::National),
                decision_number: String::new(),
                used_for: Some("GK_XA".to_owned()),
            });
            let long_ago = NaiveDate::from_ymd_opt(1990, 5, 20).unwrap();
            more.disciplines.push(DisciplineFact {
                form: DisciplineForm::Warning,
                decided_on: long_ago,
                ends_on: long_ago.checked_add_months(chrono::Months::new(12)),
            });
            more.rewarded.push(Rewarded {
                achievement: "Một thành tích khác".to_owned(),
                achievement_type: Some(AchievementType::Unexpected),
                award: None,
                title: false,
            });
            more.durations.insert("years_in_role.nobody_asks".to_owned(), 30);
            more.classes.insert("nobody_asks".to_owned(), true);
            let answer = Answer { met: false, by: "Lê An".to_owned(), on: case.received };
            more.answers.insert("human_judgement.nobody_asks".to_owned(), answer);
            if let Some(ranks) = &mut more.ranks {
                ranks.push(RankFact {
                    scope: "cluster_that_nobody_asks".to_owned(),
                    year: case.period.1,
                    place: 9,
                    initiated_by: String::new(),
                    years: None,
                    review: String::new(),
                });
            }
            let after = case.assessed(&more);
            assert_eq!(before.verdict, after.verdict, "{}", case.title);
            let verdicts = |found: &Assessment<'static>| told(found).1.into_iter().collect::<BTreeSet<_>>();
            let (before, after) = (verdicts(&before), verdicts(&after));
            let turned: Vec<_> = before.difference(&after).collect();
            assert!(turned.is_empty(), "{}: {turned:?} was otherwise", case.title);
        }
    }
}

/// Forgetting is the opposite of getting to know: what is met without a fact is met with it, and unmet stays unmet.
#[test]
fn knowing_more_never_turns_a_certain_verdict() {
    for case in cases() {
        let facts = case.facts();
        let full = case.assessed(&facts).verdict;
        let mut forgotten = Vec::new();
        let open = |change: &dyn Fn(&mut Facts)| {
            let mut less = facts.clone();
            change(&mut less);
            less
        };
        forgotten.push(open(&|less| less.complete_from = None));
        forgotten.push(open(&|less| less.pending = None));
        forgotten.push(open(&|less| less.members = None));
        forgotten.push(open(&|less| less.ranks = None));
        forgotten.push(open(&|less| less.months_worked = None));
        forgotten.push(open(&|less| less.answers.clear()));
        forgotten.push(open(&|less| less.durations.clear()));
        forgotten.push(open(&|less| less.classes.clear()));
        for year in facts.ratings.keys() {
            // Without the row the year must be open, or the record would say that it has no rating.
            forgotten.push(open(&|less| {
                less.ratings.remove(year);
                less.complete_from = less.complete_from.filter(|from| from > year).or(None);
            }));
        }
        forgotten.push(open(&|less| less.founded = None));
        for key in facts.answers.keys() {
            forgotten.push(open(&|less| less.answers.retain(|one, _| one != key)));
        }
        for key in facts.classes.keys() {
            forgotten.push(open(&|less| less.classes.retain(|one, _| one != key)));
        }
        for key in facts.durations.keys() {
            forgotten.push(open(&|less| less.durations.retain(|one, _| one != key)));
        }
        for place in 0..facts.initiatives.len() {
            forgotten.push(open(&|less| {
                less.initiatives.remove(place);
                less.complete_from = None;
            }));
        }
        for (place, award) in facts.awards.iter().enumerate() {
            // Gates look at what is on record alone.
            let gate = award.state_form || award.code == case.award;
            if !gate {
                forgotten.push(open(&|less| {
                    less.awards.remove(place);
                    less.complete_from = None;
                }));
            }
        }
        for less in forgotten {
            let before = case.assessed(&less).verdict;
            assert!(
                before == Verdict::Unknown || before == full,
                "{}: {before:?} with less became {full:?}",
                case.title
            );
        }
    }
}

/// What rewarded another deed of the year stands in no way of a proposal on merit.
#[test]
fn a_deed_of_its_own_counts_no_year() {
    let mut cases = cases();
    cases.retain(|case| {
        case.gates == ["same_year"] && LAW.0.award(&case.award).unwrap().kind == AwardKind::CommendationForm
    });
    assert!(!cases.is_empty(), "no case of a form twice in a year");
    for case in cases {
        let mut facts = case.facts();
        let row = |award: &AwardFact, found| Rewarded {
            achievement: "Cứu người".to_owned(),
            achievement_type: found,
            award: Some(award.clone()),
            title: false,
        };
        let given = facts.awards.clone();
        for (found, closed) in [(None, true), (Some(AchievementType::Unexpected), false)] {
            facts.rewarded = given.iter().map(|award| row(award, found)).collect();
            let gates = case.assessed(&facts).gates;
            let shut = gates.iter().any(|gate| gate.verdict == Verdict::Unmet);
            assert_eq!(shut, closed, "{}", case.title);
        }
    }
}
