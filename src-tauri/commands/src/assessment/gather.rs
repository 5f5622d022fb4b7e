//! The facts of recipients from what is on record.

use crate::desk::Desk;
use crate::problem::OfficeError;
use chrono::NaiveDate;
use so_vang_domain::assess::facts::{
    Answer, AwardFact, DisciplineFact, Facts, InitiativeFact, MemberFacts, Pending, RankFact, Rewarded,
};
use so_vang_domain::date::Year;
use so_vang_domain::discipline::DisciplineForm;
use so_vang_domain::law::file::{AchievementType, AwardKind, AwardLevel};
use so_vang_domain::law::rule::{ImpactScope, InitiativeKind};
use so_vang_domain::rating::Rating;
use so_vang_domain::subject::{RecipientKind, SubjectKind};
use so_vang_domain::text::fold;
use so_vang_store::Read;
use so_vang_store::query::{AwardLife, InitiativeLife, Life, MemberCounts};
use so_vang_store::table::answer::AnswerRow;
use so_vang_store::table::fact::PendingKind;
use std::collections::BTreeMap;

/// So many subjects are read with one statement a table.
const CHUNK: usize = 500;

/// What a gathering of facts is for.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Occasion {
    /// The day of receipt: what is pending on it counts.
    pub(crate) received_on: NaiveDate,
    /// The reference year: members are counted in it.
    pub(crate) year: Year,
    pub(crate) complete_from: Option<Year>,
}

/// Lives and member counts of many subjects.
#[derive(Debug, Default)]
pub(crate) struct Lives {
    pub(crate) lives: BTreeMap<i64, Life>,
    members: BTreeMap<i64, MemberCounts>,
}

impl Lives {
    /// Reads what the record holds of these subjects, some hundreds at a time; `step` is asked before each and told
    /// how many are read.
    pub(crate) fn read(
        read: &Read<'_>,
        subjects: &[i64],
        occasion: Occasion,
        mut step: impl FnMut(usize) -> Result<(), OfficeError>,
    ) -> Result<Self, OfficeError> {
        let mut all = Self::default();
        for chunk in subjects.chunks(CHUNK) {
            step(chunk.len())?;
            let lives = read.lives(chunk)?;
            // Members are counted only where the record of the year is said to be complete.
            if occasion.complete_from.is_some_and(|from| from <= occasion.year) {
                let mut units: Vec<i64> = lives
                    .values()
                    .filter(|life| life.kind == Some(SubjectKind::Collective))
                    .filter_map(|life| life.unit_id)
                    .collect();
                units.sort_unstable();
                units.dedup();
                if !units.is_empty() {
                    all.members.extend(read.member_counts(&units, occasion.year)?);
                }
            }
            all.lives.extend(lives);
        }
        Ok(all)
    }

    /// The facts of one subject; `nomination` is the one that is judged, whose own award and initiatives do not stand
    /// in its way once it was decided.
    pub(crate) fn facts(
        &self,
        desk: &Desk,
        subject: i64,
        nomination: Option<i64>,
        occasion: Occasion,
        answers: &[AnswerRow],
    ) -> Option<Facts> {
        let life = self.lives.get(&subject)?;
        let members = life.unit_id.and_then(|unit| self.members.get(&unit));
        Some(facts(desk, life, members, nomination, occasion, answers))
    }
}

fn facts(
    desk: &Desk,
    life: &Life,
    members: Option<&MemberCounts>,
    nomination: Option<i64>,
    occasion: Occasion,
    answers: &[AnswerRow],
) -> Facts {
    let recipient = RecipientKind::of(life.kind.unwrap_or(SubjectKind::Individual), life.class);
    let own = |of: Option<i64>| of.is_some() && of == nomination;
    let others: Vec<&AwardLife> = life.awards.iter().filter(|one| !own(one.nomination_id)).collect();
    let number = |key: &str| life.facts.iter().find(|fact| fact.key == key).map(|fact| fact.value);
    let of_year = |key: &str| {
        life.facts
            .iter()
            .find(|fact| fact.key == key && fact.year == Some(occasion.year))
            .map(|fact| fact.value)
    };
    let open: Vec<Pending> = life
        .pending
        .iter()
        .filter(|one| {
            one.opened_on <= occasion.received_on
                && one.closed_on.is_none_or(|closed| occasion.received_on < closed)
        })
        .map(|one| match one.kind {
            PendingKind::Discipline => Pending::Discipline,
            PendingKind::Inspection => Pending::Inspection,
            PendingKind::Complaint => Pending::Complaint,
        })
        .collect();
    let heads = number("head_of_unit") == Some(1);
    let collective = life.kind == Some(SubjectKind::Collective);
    Facts {
        complete_from: occasion.complete_from,
        ratings: life.ratings.clone(),
        awards: others.iter().map(|one| award_fact(desk, one)).collect(),
        initiatives: life.initiatives.iter().map(|one| initiative_fact(one, nomination)).collect(),
        disciplines: life
            .disciplines
            .iter()
            .map(|(form, decided_on, ends_on)| DisciplineFact {
                form: *form,
                decided_on: *decided_on,
                ends_on: *ends_on,
            })
            .collect(),
        // Where nothing is written down nobody may have looked: then the officer says.
        pending: (!open.is_empty()).then_some(open),
        members: if collective { member_facts(life, members, occasion) } else { None },
        founded: number("founded").and_then(|year| Year::try_from(year).ok()),
        months_worked: of_year("months_worked"),
        ranks: (!life.rankings.is_empty()
            || occasion.complete_from.is_some_and(|from| from <= occasion.year))
        .then(|| {
            life.rankings
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
        durations: durations(life, occasion.year),
        classes: classes(life),
        par_indexes: if heads || collective { life.par_indexes.clone() } else { BTreeMap::new() },
        unit_ratings: if heads { life.unit_ratings.clone() } else { BTreeMap::new() },
        rewarded: others
            .iter()
            .filter(|one| !one.achievement.is_empty() && !one.revoked)
            .map(|one| Rewarded {
                achievement: one.achievement.clone(),
                achievement_type: one.achievement_type.as_deref().and_then(AchievementType::from_key),
                award: Some(award_fact(desk, one)),
                title: desk
                    .catalogue
                    .award(&one.code)
                    .is_some_and(|award| award.kind == AwardKind::EmulationTitle),
            })
            .collect(),
        answers: answers
            .iter()
            .map(|one| {
                (one.key.clone(), Answer { met: one.met, by: one.answered_by.clone(), on: one.answered_on })
            })
            .collect(),
        ..Facts::unknown(recipient)
    }
}

/// An award on record as the engine sees it.
fn award_fact(desk: &Desk, one: &AwardLife) -> AwardFact {
    let award = desk.catalogue.award(&one.code);
    AwardFact {
        code: one.code.clone(),
        year: one.year,
        decision_number: one.decision_number.clone(),
        decided_on: one.decision_date,
        revoked: one.revoked,
        state_form: award.is_some_and(|award| {
            award.level == AwardLevel::State && award.kind == AwardKind::CommendationForm
        }),
    }
}

fn initiative_fact(one: &InitiativeLife, nomination: Option<i64>) -> InitiativeFact {
    let used = one.used_for.as_ref().filter(|(_, by)| by.is_none() || *by != nomination);
    InitiativeFact {
        title: one.title.clone(),
        year: one.year,
        kind: one.kind.as_deref().and_then(initiative_kind),
        scope: impact_scope(&one.impact_scope),
        decision_number: one.decision_number.clone(),
        used_for: used.map(|(code, _)| code.clone()),
    }
}

/// Reads the stored key of what an initiative is.
pub(crate) fn initiative_kind(key: &str) -> Option<InitiativeKind> {
    match key {
        "initiative" => Some(InitiativeKind::Initiative),
        "research_topic" => Some(InitiativeKind::ResearchTopic),
        "research_project" => Some(InitiativeKind::ResearchProject),
        "scientific_work" => Some(InitiativeKind::ScientificWork),
        _ => None,
    }
}

/// Reads the key of how far an initiative reaches.
pub(crate) fn scope_of_key(key: &str) -> Option<ImpactScope> {
    match key {
        "grassroots" => Some(ImpactScope::Grassroots),
        "district" => Some(ImpactScope::District),
        "ministry_province" => Some(ImpactScope::MinistryProvince),
        "national" => Some(ImpactScope::National),
        _ => None,
    }
}

/// How far an initiative reaches, from the words of lists and officers; nothing where they do not say it.
pub(crate) fn impact_scope(written: &str) -> Option<ImpactScope> {
    let folded = fold(written);
    let has = |words: &[&str]| words.iter().any(|word| folded.contains(word));
    if has(&["toan quoc", "ca nuoc", "national"]) {
        Some(ImpactScope::National)
    } else if has(&["tinh", "thanh pho", "bo ban nganh", "cap bo", "ministry province"]) {
        Some(ImpactScope::MinistryProvince)
    } else if has(&["huyen", "quan", "district"]) {
        Some(ImpactScope::District)
    } else if has(&["co so", "don vi", "xa", "phuong", "truong", "grassroots"]) {
        Some(ImpactScope::Grassroots)
    } else {
        None
    }
}

/// The members of a collective: what is written down of them, else what the record counts.
fn member_facts(life: &Life, counted: Option<&MemberCounts>, occasion: Occasion) -> Option<MemberFacts> {
    let of_year: BTreeMap<&str, u32> = life
        .facts
        .iter()
        .filter(|fact| fact.year == Some(occasion.year))
        .map(|fact| (fact.key.as_str(), fact.value))
        .collect();
    let Some(count) = of_year.get("members").copied() else {
        return counted.filter(|counts| counts.members > 0).map(|counts| MemberFacts {
            count: counts.members,
            with_award: with_zeros(&counts.awards),
            ratings: Some(counts.ratings.clone()),
            disciplines: Some(counts.disciplines.clone()),
        });
    };
    let starting = |prefix: &str| -> Vec<(String, u32)> {
        of_year
            .iter()
            .filter_map(|(key, value)| key.strip_prefix(prefix).map(|rest| (rest.to_owned(), *value)))
            .collect()
    };
    let ratings: BTreeMap<Rating, u32> = starting("members.rating.")
        .into_iter()
        .filter_map(|(key, count)| Some((Rating::from_key(&key)?, count)))
        .collect();
    let mut disciplines: Vec<DisciplineForm> = Vec::new();
    for (key, count) in starting("members.discipline.") {
        if let Some(form) = DisciplineForm::from_key(&key) {
            disciplines.extend(std::iter::repeat_n(form, count.min(1000) as usize));
        }
    }
    let looked = of_year.contains_key("members.disciplined") || !disciplines.is_empty();
    Some(MemberFacts {
        count,
        with_award: starting("members.award.").into_iter().collect(),
        ratings: (!ratings.is_empty()).then_some(ratings),
        disciplines: looked.then_some(disciplines),
    })
}

/// A complete record without a title among the members has none of it: the titles that conditions ask for are 0.
fn with_zeros(awards: &BTreeMap<String, u32>) -> BTreeMap<String, u32> {
    let mut all: BTreeMap<String, u32> =
        ["LDTT", "CSTT", "CSTDCS"].into_iter().map(|code| (code.to_owned(), 0)).collect();
    all.extend(awards.iter().map(|(code, count)| (code.clone(), *count)));
    all
}

/// Years of service and the like, carried on from the year in which they were written down.
fn durations(life: &Life, year: Year) -> BTreeMap<String, u32> {
    let kept = [
        "service_years.",
        "years_in_role.",
        "profession_years",
        "contribution_years",
        "stable_production_model",
    ];
    let mut found: BTreeMap<String, (Year, u32)> = BTreeMap::new();
    for fact in life.facts.iter().filter(|fact| kept.iter().any(|key| fact.key.starts_with(key))) {
        let of = fact.year.unwrap_or(year);
        let newer = found.get(&fact.key).is_none_or(|(before, _)| *before < of);
        if of <= year && newer {
            found.insert(fact.key.clone(), (of, fact.value));
        }
    }
    found
        .into_iter()
        .map(|(key, (of, value))| (key, value.saturating_add(u32::try_from(year - of).unwrap_or(0))))
        .collect()
}

/// Classes to which the recipient belongs or not, as written down.
fn classes(life: &Life) -> BTreeMap<String, bool> {
    life.facts
        .iter()
        .filter_map(|fact| fact.key.strip_prefix("class.").map(|class| (class.to_owned(), fact.value == 1)))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn how_far_an_initiative_reaches_is_read_from_the_words_of_officers() {
        for (written, scope) in [
            ("Cơ sở", Some(ImpactScope::Grassroots)),
            ("cấp phường", Some(ImpactScope::Grassroots)),
            ("Cấp quận", Some(ImpactScope::District)),
            ("Thành phố", Some(ImpactScope::MinistryProvince)),
            ("bộ, ban, ngành", Some(ImpactScope::MinistryProvince)),
            ("Toàn quốc", Some(ImpactScope::National)),
            ("", None),
            ("rộng", None),
        ] {
            assert_eq!(impact_scope(written), scope, "{written}");
        }
    }
}
