//! What must hold among the files of the law once each of them is read.

use super::{Rulebook, apart};
use crate::catalogue::Catalogue;
use crate::date::Span;
use crate::law::rows::LawRow;
use crate::law::rule::{Condition, RuleVersion};
use crate::law::{LawProblem, check};
use crate::rating::Rating;

/// Finds every problem among the files.
pub(super) fn all(book: &Rulebook, catalogue: &Catalogue, problems: &mut Vec<LawProblem>) {
    catalogue_sources(book, catalogue, problems);
    for (award, versions) in book.criteria.all() {
        rules(book, catalogue, award, versions, problems);
    }
    dossiers(book, catalogue, problems);
    procedure(book, catalogue, problems);
    limits(book, catalogue, problems);
    gates(book, problems);
}

fn gates(book: &Rulebook, problems: &mut Vec<LawProblem>) {
    sources(book, "gate", &book.gates, problems);
    apart("gates", &book.gates, |row| row.key.clone(), problems);
    for row in &book.gates {
        check::known("gate", "gate", &row.key, crate::assess::GATES.contains(&row.key.as_str()), problems);
    }
}

fn catalogue_sources(book: &Rulebook, catalogue: &Catalogue, problems: &mut Vec<LawProblem>) {
    for award in catalogue.awards() {
        let place = format!("award {}", award.code);
        let sources = award.source.iter();
        let sources = sources.chain(award.deciders.iter().map(|row| &row.value.source));
        let sources = sources.chain(award.votes.iter().map(|row| &row.value.source));
        for source in sources.chain(catalogue.certificate(&award.code).map(|row| &row.source)) {
            book.instruments.check_source(&place, source, problems);
        }
    }
}

fn sources<R: LawRow>(book: &Rulebook, table: &str, rows: &[R], problems: &mut Vec<LawProblem>) {
    for row in rows {
        book.instruments.check_source(table, row.source(), problems);
    }
}

fn awards<'a>(
    catalogue: &Catalogue,
    place: &str,
    codes: impl IntoIterator<Item = &'a String>,
    problems: &mut Vec<LawProblem>,
) {
    for code in codes {
        check::known(place, "award", code, catalogue.award(code).is_some(), problems);
    }
}

fn rules(
    book: &Rulebook,
    catalogue: &Catalogue,
    award: &str,
    versions: &[RuleVersion],
    problems: &mut Vec<LawProblem>,
) {
    let place = format!("rule of {award}");
    awards(catalogue, &place, [&award.to_owned()], problems);
    let spans: Vec<Span> = versions.iter().map(|row| Span { from: row.from, to: row.to }).collect();
    check::spans("rules", award, &spans, problems);
    for (at, version) in versions.iter().enumerate() {
        if version.path.is_empty() != version.fallback.is_some() {
            problems.push(LawProblem::Missing { what: "path or fallback", key: place.clone() });
        }
        if version.fallback.is_some() && at == 0 {
            problems.push(LawProblem::Missing { what: "version before the fallback", key: place.clone() });
        }
        if let Some(source) = &version.source {
            book.instruments.check_source(&place, source, problems);
        }
        check::once("path", version.path.iter().map(|path| path.key.as_str()), problems);
        for path in &version.path {
            let place = format!("rule of {award}, path {}", path.key);
            book.instruments.check_source(&place, &path.source, problems);
            if path.recipient_kinds.is_empty() || path.achievement_types.is_empty() {
                problems.push(LawProblem::Missing { what: "recipient or achievement", key: place.clone() });
            }
            for condition in path.require.conditions() {
                awards(catalogue, &place, codes_in(condition), problems);
            }
        }
    }
}

/// Every award code that a condition names.
fn codes_in(condition: &Condition) -> Vec<&String> {
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

fn dossiers(book: &Rulebook, catalogue: &Catalogue, problems: &mut Vec<LawProblem>) {
    let papers = &book.dossiers.paper;
    check::once("paper", papers.iter().map(|paper| paper.key.as_str()), problems);
    sources(book, "dossier", &book.dossiers.requirement, problems);
    sources(book, "sets of a dossier", &book.dossiers.sets, problems);
    apart("papers", &book.dossiers.requirement, |row| row.paper.clone(), problems);
    apart("sets", &book.dossiers.sets, |row| row.level.key().to_owned(), problems);
    for row in &book.dossiers.requirement {
        let place = format!("dossier paper {}", row.paper);
        let is_there = papers.iter().any(|paper| paper.key == row.paper);
        check::known(&place, "paper", &row.paper, is_there, problems);
        awards(catalogue, &place, &row.awards, problems);
    }
    check::once("object", book.objects.object.iter().map(|object| object.key.as_str()), problems);
    sources(book, "objects", &book.objects.award_object, problems);
    for row in &book.objects.award_object {
        awards(catalogue, "objects", &row.awards, problems);
        for key in &row.objects {
            let is_there = book.objects.object.iter().any(|object| object.key == *key);
            check::known("objects", "object", key, is_there, problems);
        }
    }
}

/// The head of the unit that manages the nominee, who is no authority of the catalogue.
const DIRECT_UNIT_HEAD: &str = "direct_unit_head";

fn procedure(book: &Rulebook, catalogue: &Catalogue, problems: &mut Vec<LawProblem>) {
    let file = &book.procedure;
    sources(book, "time limit", &file.time_limit, problems);
    sources(book, "publicity", &file.publicity, problems);
    sources(book, "consultation", &file.consultation, problems);
    sources(book, "ground", &file.simplified_ground, problems);
    sources(book, "simplified path", &file.simplified_path, problems);
    sources(book, "proposer", &file.proposer, problems);
    sources(book, "legal basis", &book.legal_bases, problems);
    apart("time limits", &file.time_limit, |row| row.key.clone(), problems);
    apart("publicity", &file.publicity, |row| row.key.clone(), problems);
    apart("consultation", &file.consultation, |_| "all".to_owned(), problems);
    apart("grounds", &file.simplified_ground, |row| row.key.clone(), problems);
    apart("legal bases", &book.legal_bases, |row| row.key.clone(), problems);
    for row in &file.time_limit {
        awards(catalogue, &row.key, &row.awards, problems);
        let day = row.until.as_ref().map(|until| is_day_of_year(until.month, until.day));
        if day == Some(false) || row.until.is_some() == row.days.is_some() {
            problems.push(LawProblem::Number { place: row.key.clone(), what: "limit" });
        }
    }
    for row in &file.publicity {
        awards(catalogue, &row.key, &row.awards, problems);
    }
    for row in file.consultation.iter().chain(&file.simplified_path) {
        awards(catalogue, "procedure", &row.awards, problems);
    }
    for row in &file.proposer {
        awards(catalogue, "proposer", &row.awards, problems);
        for key in row.proposers.iter().filter(|key| *key != DIRECT_UNIT_HEAD) {
            check::known("proposer", "authority", key, catalogue.authority(key).is_some(), problems);
        }
    }
    for row in &book.legal_bases {
        for key in &row.levels {
            check::known("legal basis", "office level", key, catalogue.level(key).is_some(), problems);
        }
    }
}

fn limits(book: &Rulebook, catalogue: &Catalogue, problems: &mut Vec<LawProblem>) {
    let file = &book.limits;
    sources(book, "quota", &file.quota, problems);
    sources(book, "quota of ratings", &file.rating_quota, problems);
    sources(book, "special person", &file.special_person, problems);
    sources(book, "statistical form", &file.statistical_form, problems);
    apart("quotas", &file.quota, |row| row.award.clone(), problems);
    apart("quotas of ratings", &file.rating_quota, |row| row.rating.clone(), problems);
    apart("special persons", &file.special_person, |row| row.key.clone(), problems);
    apart("statistical forms", &file.statistical_form, |row| row.key.clone(), problems);
    for row in &file.quota {
        awards(catalogue, "quota", [&row.award, &row.of], problems);
        if row.percent > 100 {
            problems.push(LawProblem::Number { place: format!("quota of {}", row.award), what: "percent" });
        }
    }
    for row in &file.rating_quota {
        for key in [&row.rating, &row.of] {
            check::known("quota of ratings", "rating", key, Rating::from_key(key).is_some(), problems);
        }
        if row.percent > 100 || row.excellent_unit_percent > 100 {
            problems.push(LawProblem::Number { place: "quota of ratings".to_owned(), what: "percent" });
        }
    }
    for row in &file.statistical_form {
        if !is_day_of_year(row.month, row.day) {
            problems.push(LawProblem::Number { place: row.key.clone(), what: "day" });
        }
    }
}

/// Whether a leap year has the day: 29 February is one.
fn is_day_of_year(month: u32, day: u32) -> bool {
    chrono::NaiveDate::from_ymd_opt(2024, month, day).is_some()
}
