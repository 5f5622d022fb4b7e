//! A decision keeps what it relied on; judged again, it gives the old answer whatever law and record became.

use super::sentence::{kind_key, scope_key};
use super::{Asked, Round, gather, verdict_name};
use crate::desk::Desk;
use crate::problem::OfficeError;
use crate::text::number;
use crate::wire::Id;
use crate::wire::assessment::{Reassessed, ReassessedLine};
use crate::wire::frozen::{
    FrozenAnswer, FrozenAward, FrozenFacts, FrozenInitiative, FrozenMembers, FrozenRank, FrozenReliance,
    FrozenReward, FrozenRule,
};
use chrono::NaiveDate;
use so_vang_domain::assess::facts::{
    Answer, AwardFact, DisciplineFact, Facts, InitiativeFact, MemberFacts, Pending, RankFact, Rewarded,
};
use so_vang_domain::assess::finding::{Assessment, Reliance};
use so_vang_domain::assess::{Law, Question, assess};
use so_vang_domain::date::Year;
use so_vang_domain::discipline::DisciplineForm;
use so_vang_domain::law::file::AchievementType;
use so_vang_domain::law::local::{LocalCriterion, LocalRule};
use so_vang_domain::rating::Rating;
use so_vang_domain::subject::RecipientKind;
use so_vang_store::StoreError;
use so_vang_store::table::judgement::Judgement;
use so_vang_store::table::local_rule::LocalRuleRow;
use std::collections::BTreeMap;

fn ratings(from: &BTreeMap<Year, Rating>) -> BTreeMap<i32, String> {
    from.iter().map(|(year, rating)| (*year, rating.key().to_owned())).collect()
}

fn thawed_ratings(from: &BTreeMap<i32, String>) -> BTreeMap<Year, Rating> {
    from.iter().filter_map(|(year, key)| Some((*year, Rating::from_key(key)?))).collect()
}

fn award(one: &AwardFact) -> FrozenAward {
    FrozenAward {
        code: one.code.clone(),
        year: one.year,
        decision_number: one.decision_number.clone(),
        decided_on: one.decided_on.map(|day| day.to_string()),
        revoked: one.revoked,
        state_form: one.state_form,
    }
}

fn day(text: Option<&String>) -> Option<NaiveDate> {
    text.and_then(|text| text.parse().ok())
}

fn thawed_award(one: &FrozenAward) -> AwardFact {
    AwardFact {
        code: one.code.clone(),
        year: one.year,
        decision_number: one.decision_number.clone(),
        decided_on: day(one.decided_on.as_ref()),
        revoked: one.revoked,
        state_form: one.state_form,
    }
}

fn frozen(asked: &Asked<'_>, facts: &Facts, rules: &[LocalRuleRow]) -> FrozenFacts {
    FrozenFacts {
        recipient: facts.recipient.key().to_owned(),
        award: asked.award.code.clone(),
        achievement_type: asked.achievement_type.key().to_owned(),
        achievement: asked.achievement.clone(),
        complete_from: facts.complete_from,
        ratings: ratings(&facts.ratings),
        awards: facts.awards.iter().map(award).collect(),
        initiatives: facts
            .initiatives
            .iter()
            .map(|one| FrozenInitiative {
                title: one.title.clone(),
                year: one.year,
                kind: one.kind.map(|kind| kind_key(Some(kind)).to_owned()),
                scope: one.scope.map(|scope| scope_key(Some(scope)).to_owned()),
                decision_number: one.decision_number.clone(),
                used_for: one.used_for.clone(),
            })
            .collect(),
        disciplines: facts
            .disciplines
            .iter()
            .map(|one| {
                (
                    one.form.key().to_owned(),
                    one.decided_on.to_string(),
                    one.ends_on.map(|day| day.to_string()),
                )
            })
            .collect(),
        pending: facts
            .pending
            .as_ref()
            .map(|list| list.iter().map(|one| super::sentence::pending_key(*one).to_owned()).collect()),
        members: facts.members.as_ref().map(|members| FrozenMembers {
            count: members.count,
            with_award: members.with_award.clone(),
            ratings: members.ratings.as_ref().map(|ratings| {
                ratings.iter().map(|(rating, count)| (rating.key().to_owned(), *count)).collect()
            }),
            disciplines: members
                .disciplines
                .as_ref()
                .map(|forms| forms.iter().map(|form| form.key().to_owned()).collect()),
        }),
        founded: facts.founded,
        months_worked: facts.months_worked,
        ranks: facts.ranks.as_ref().map(|ranks| {
            ranks
                .iter()
                .map(|one| FrozenRank {
                    scope: one.scope.clone(),
                    year: one.year,
                    place: one.place,
                    initiated_by: one.initiated_by.clone(),
                    years: one.years,
                    review: one.review.clone(),
                })
                .collect()
        }),
        durations: facts.durations.clone(),
        classes: facts.classes.clone(),
        par_indexes: facts.par_indexes.clone(),
        unit_ratings: ratings(&facts.unit_ratings),
        rewarded: facts
            .rewarded
            .iter()
            .map(|one| FrozenReward {
                achievement: one.achievement.clone(),
                achievement_type: one.achievement_type.map(|kind| kind.key().to_owned()),
                award: one.award.as_ref().map(award),
                title: one.title,
            })
            .collect(),
        answers: facts
            .answers
            .iter()
            .map(|(key, one)| {
                let answer = FrozenAnswer { met: one.met, by: one.by.clone(), on: one.on.to_string() };
                (key.clone(), answer)
            })
            .collect(),
        rules: rules
            .iter()
            .filter(|row| row.kind == "criterion")
            .map(|row| FrozenRule {
                id: row.id,
                award: row.award_code.clone(),
                from: Some(row.valid_from.to_string()),
                to: row.valid_to.map(|day| day.to_string()),
                source: row.source.clone(),
                op: row.op.clone(),
                value: row.value.clone(),
                number: row.number,
                percent: row.percent,
            })
            .collect(),
    }
}

fn thawed(from: &FrozenFacts, recipient: RecipientKind) -> Facts {
    let pending = |key: &String| match key.as_str() {
        "inspection" => Pending::Inspection,
        "complaint" => Pending::Complaint,
        _ => Pending::Discipline,
    };
    Facts {
        complete_from: from.complete_from,
        ratings: thawed_ratings(&from.ratings),
        awards: from.awards.iter().map(thawed_award).collect(),
        initiatives: from
            .initiatives
            .iter()
            .map(|one| InitiativeFact {
                title: one.title.clone(),
                year: one.year,
                kind: one.kind.as_deref().and_then(gather::initiative_kind),
                scope: one.scope.as_deref().and_then(gather::scope_of_key),
                decision_number: one.decision_number.clone(),
                used_for: one.used_for.clone(),
            })
            .collect(),
        disciplines: from
            .disciplines
            .iter()
            .filter_map(|(form, decided, ends)| {
                Some(DisciplineFact {
                    form: DisciplineForm::from_key(form)?,
                    decided_on: decided.parse().ok()?,
                    ends_on: day(ends.as_ref()),
                })
            })
            .collect(),
        pending: from.pending.as_ref().map(|list| list.iter().map(pending).collect()),
        members: from.members.as_ref().map(|members| MemberFacts {
            count: members.count,
            with_award: members.with_award.clone(),
            ratings: members.ratings.as_ref().map(|ratings| {
                ratings.iter().filter_map(|(key, count)| Some((Rating::from_key(key)?, *count))).collect()
            }),
            disciplines: members
                .disciplines
                .as_ref()
                .map(|forms| forms.iter().filter_map(|key| DisciplineForm::from_key(key)).collect()),
        }),
        founded: from.founded,
        months_worked: from.months_worked,
        ranks: from.ranks.as_ref().map(|ranks| {
            ranks
                .iter()
                .map(|one| RankFact {
                    scope: one.scope.clone(),
                    year: one.year,
                    place: one.place,
                    initiated_by: one.initiated_by.clone(),
                    years: one.years,
                    review: one.review.clone(),
                })
                .collect()
        }),
        durations: from.durations.clone(),
        classes: from.classes.clone(),
        par_indexes: from.par_indexes.clone(),
        unit_ratings: thawed_ratings(&from.unit_ratings),
        rewarded: from
            .rewarded
            .iter()
            .map(|one| Rewarded {
                achievement: one.achievement.clone(),
                achievement_type: one.achievement_type.as_deref().and_then(AchievementType::from_key),
                award: one.award.as_ref().map(thawed_award),
                title: one.title,
            })
            .collect(),
        answers: from
            .answers
            .iter()
            .filter_map(|(key, one)| {
                let answer = Answer { met: one.met, by: one.by.clone(), on: one.on.parse().ok()? };
                Some((key.clone(), answer))
            })
            .collect(),
        ..Facts::unknown(recipient)
    }
}

/// The office's criteria as they stood.
fn thawed_rules(from: &FrozenFacts) -> Vec<LocalRule> {
    let rows = from.rules.iter().map(|one| LocalRuleRow {
        id: one.id,
        revision: 0,
        kind: "criterion".to_owned(),
        award_code: one.award.clone(),
        valid_from: day(one.from.as_ref()).unwrap_or(NaiveDate::MIN),
        valid_to: day(one.to.as_ref()),
        source: one.source.clone(),
        base: String::new(),
        percent: one.percent,
        number: one.number,
        member_group: String::new(),
        bound: String::new(),
        op: one.op.clone(),
        value: one.value.clone(),
        rounding: String::new(),
        month: None,
        day: None,
    });
    rows.filter_map(|row| crate::local_rule::rule(&row)).collect()
}

/// What a nomination was judged by, to be written with its decision.
pub(crate) fn freeze(
    asked: &Asked<'_>,
    facts: &Facts,
    assessment: &Assessment<'_>,
    rules: &[LocalRuleRow],
) -> Judgement {
    let relied: Vec<FrozenReliance> = assessment
        .relied_on
        .iter()
        .map(|one| FrozenReliance { key: one.key.clone(), from: one.from.map(|day| day.to_string()) })
        .collect();
    let json = |value: Result<String, serde_json::Error>| value.unwrap_or_else(|_| "{}".to_owned());
    Judgement {
        nomination_id: asked.nomination_id.unwrap_or_default(),
        verdict: assessment.verdict.key().to_owned(),
        received_on: asked.received_on,
        decided_on: asked.decided_on,
        period: asked.period,
        facts: json(serde_json::to_string(&frozen(asked, facts, rules))),
        relied_on: json(serde_json::to_string(&relied)),
    }
}

/// The recipients of a decision, judged again: by the law and the facts that it relied on, which gives the answer of
/// its day, and by the same law with the present record, which shows what became known since.
///
/// # Errors
///
/// [`OfficeError::Store`] if there is no decision of this id, or a judgement cannot be read.
pub fn again(desk: &Desk, request: Id) -> Result<Reassessed, OfficeError> {
    desk.store()?.read(|read| {
        let decision = read.decision(request.id)?;
        let dossier = read.dossier(decision.dossier_id)?;
        let nominations = super::nominations(desk, &read, &dossier)?;
        let judgements = read.judgements(decision.id)?;
        let bonuses = read.bonuses(decision.id)?;
        let awards = read.awards_of_decision(decision.id)?;
        let asked: Vec<Asked<'_>> = nominations.into_iter().map(|(_, asked)| asked).collect();
        let present = Round::read(desk, &read, &asked, |_| Ok(()))?;
        let mut rows = Vec::new();
        for judgement in &judgements {
            let Some(asked) = asked.iter().find(|one| one.nomination_id == Some(judgement.nomination_id))
            else {
                continue;
            };
            let damaged = |_| StoreError::Unreadable {
                entity: "judgement",
                id: judgement.nomination_id,
                column: "facts",
            };
            let kept: FrozenFacts = serde_json::from_str(&judgement.facts).map_err(damaged)?;
            let relied: Vec<FrozenReliance> = serde_json::from_str(&judgement.relied_on).map_err(damaged)?;
            let relied_on: Vec<Reliance> = relied
                .iter()
                .map(|one| Reliance { key: one.key.clone(), from: day(one.from.as_ref()) })
                .collect();
            let rules = thawed_rules(&kept);
            let criteria = LocalCriterion::of(&rules);
            let law = Law { book: &desk.rulebook, local: &criteria, relied_on: &relied_on };
            let question = Question {
                award: asked.award,
                achievement_type: AchievementType::from_key(&kept.achievement_type)
                    .unwrap_or(asked.achievement_type),
                achievement: &kept.achievement,
                received_on: judgement.received_on,
                decided_on: judgement.decided_on,
                period: judgement.period,
            };
            let old = assess(law, question, &thawed(&kept, asked.recipient_kind));
            let now = assess(law, question, &present.facts(asked));
            let record = awards.iter().find(|row| {
                row.record.decided.is_some_and(|decided| decided.nomination_id == judgement.nomination_id)
            });
            let bonus = record.and_then(|row| bonuses.iter().find(|one| one.award_record_id == row.id));
            rows.push(ReassessedLine {
                nomination_id: judgement.nomination_id,
                recipient: asked.recipient.clone(),
                verdict_name: desk.say("verdict", &judgement.verdict, &[]),
                verdict: judgement.verdict.clone(),
                again: old.verdict.key().to_owned(),
                now: now.verdict.key().to_owned(),
                now_name: verdict_name(desk, now.verdict),
                bonus: bonus.map(|one| number(one.amount)).unwrap_or_default(),
                relied_on: super::view::relied_on(desk, &relied_on, &rules),
            });
        }
        let differing = rows.iter().filter(|row| row.verdict != row.now).count() as u64;
        Ok(Reassessed { rows, differing })
    })
}
