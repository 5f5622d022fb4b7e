//! Cases that a lawyer can read: facts and dates in, verdict and findings out. Expected values come from the
//! law and its study, never from what the program said.
#![allow(clippy::unwrap_used)] // A test stops at the first surprise.

use chrono::NaiveDate;
use serde::Deserialize;
use so_vang_domain::assess::facts::{
    Answer, AwardFact, DisciplineFact, Facts, InitiativeFact, MemberFacts, Pending, RankFact, Rewarded,
};
use so_vang_domain::assess::finding::{Assessment, Explained, Finding, Verdict, Warning};
use so_vang_domain::assess::{GATES, Law, Question, assess};
use so_vang_domain::bonus::BonusFiles;
use so_vang_domain::catalogue::{Catalogue, CatalogueFiles};
use so_vang_domain::date::Span;
use so_vang_domain::discipline::DisciplineForm;
use so_vang_domain::law::file::{AchievementType, AwardKind};
use so_vang_domain::law::local::LocalCriterion;
use so_vang_domain::law::rule::{Condition, ImpactScope, InitiativeKind};
use so_vang_domain::law::{Rulebook, RulebookFiles};
use so_vang_domain::rating::Rating;
use so_vang_domain::subject::RecipientKind;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

#[path = "cases/coverage.rs"]
mod coverage;
#[path = "cases/properties.rs"]
mod properties;

macro_rules! law {
    ($name:literal) => {
        ($name, include_str!(concat!("../../../assets/law/", $name)))
    };
}

static LAW: LazyLock<(Catalogue, Rulebook)> = LazyLock::new(|| {
    let catalogue = Catalogue::parse(CatalogueFiles {
        awards: &[
            law!("awards/titles.toml"),
            law!("awards/orders.toml"),
            law!("awards/medals.toml"),
            law!("awards/honorary-titles.toml"),
            law!("awards/certificates-and-letters.toml"),
            law!("awards/resistance-war.toml"),
        ],
        authorities: law!("authorities.toml"),
        certificates: law!("certificates.toml"),
    })
    .unwrap();
    let book = Rulebook::parse(
        RulebookFiles {
            instruments: law!("instruments.toml"),
            rules: &[
                law!("rules/titles.toml"),
                law!("rules/orders.toml"),
                law!("rules/medals.toml"),
                law!("rules/honorary-titles.toml"),
                law!("rules/certificates-and-letters.toml"),
            ],
            money: BonusFiles { base_salary: law!("base-salary.toml"), bonus: law!("bonus.toml") },
            dossiers: law!("dossiers.toml"),
            objects: law!("objects.toml"),
            procedure: law!("procedure.toml"),
            legal_bases: law!("legal-bases.toml"),
            limits: law!("limits.toml"),
            gates: law!("gates.toml"),
        },
        &catalogue,
    )
    .unwrap();
    (catalogue, book)
});

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct CaseFile {
    case: Vec<Case>,
}

/// One case; what is not named is not known.
#[derive(Clone, Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    title: String,
    award: String,
    recipient: RecipientKind,
    achievement_type: AchievementType,
    #[serde(default)]
    achievement: String,
    received: NaiveDate,
    decided: Option<NaiveDate>,
    period: (i32, i32),
    complete_from: Option<i32>,
    #[serde(default)]
    ratings: BTreeMap<String, Rating>,
    #[serde(default)]
    awards: Vec<CaseAward>,
    #[serde(default)]
    initiatives: Vec<CaseInitiative>,
    #[serde(default)]
    disciplines: Vec<(String, NaiveDate)>,
    /// Absent: nobody looked.
    pending: Option<Vec<String>>,
    members: Option<CaseMembers>,
    founded: Option<i32>,
    months_worked: Option<u32>,
    ranks: Option<Vec<(String, i32, u32)>>,
    /// Places in movements, beside `ranks`.
    #[serde(default)]
    movements: Vec<CaseMovement>,
    #[serde(default)]
    par_indexes: BTreeMap<String, u32>,
    /// Ratings of the unit that the recipient heads.
    #[serde(default)]
    unit_ratings: BTreeMap<String, Rating>,
    /// Conditions of the office's own rules.
    #[serde(default)]
    local: Vec<Condition>,
    #[serde(default)]
    durations: BTreeMap<String, u32>,
    #[serde(default)]
    classes: BTreeMap<String, bool>,
    #[serde(default)]
    rewarded: Vec<String>,
    /// The type for which what is in `rewarded` was rewarded.
    rewarded_for: Option<AchievementType>,
    /// Whether the earlier award was a title.
    #[serde(default)]
    rewarded_title: bool,
    #[serde(default)]
    answers: BTreeMap<String, bool>,
    // What the law says of it.
    verdict: String,
    /// The article that must be named.
    source: Option<String>,
    /// Verdicts of single conditions by their key.
    #[serde(default)]
    findings: BTreeMap<String, String>,
    /// Gates that are not passed.
    #[serde(default)]
    gates: Vec<String>,
    /// Gates of which the record does not say, or which the officer must judge.
    #[serde(default)]
    open: Vec<String>,
    /// Warnings that must be there.
    #[serde(default)]
    warnings: Vec<String>,
}

#[derive(Clone, Deserialize)]
#[serde(deny_unknown_fields)]
struct CaseAward {
    code: String,
    year: i32,
    #[serde(default)]
    revoked: bool,
    /// The day of the decision of a commendation form of the state.
    state_form_on: Option<NaiveDate>,
}

#[derive(Clone, Deserialize)]
#[serde(deny_unknown_fields)]
struct CaseInitiative {
    year: i32,
    kind: Option<InitiativeKind>,
    scope: Option<ImpactScope>,
    used_for: Option<String>,
}

#[derive(Clone, Deserialize)]
#[serde(deny_unknown_fields)]
struct CaseMovement {
    year: i32,
    place: u32,
    #[serde(default)]
    by: String,
    years: Option<u32>,
    #[serde(default)]
    at: String,
}

#[derive(Clone, Deserialize)]
#[serde(deny_unknown_fields)]
struct CaseMembers {
    count: u32,
    #[serde(default)]
    with: BTreeMap<String, u32>,
    ratings: Option<BTreeMap<Rating, u32>>,
    disciplines: Option<Vec<String>>,
}

fn form(key: &str) -> DisciplineForm {
    DisciplineForm::from_key(key).unwrap_or_else(|| panic!("no form of discipline {key}"))
}

impl Case {
    fn facts(&self) -> Facts {
        let members = self.members.clone().map(|members| MemberFacts {
            count: members.count,
            with_award: members.with,
            ratings: members.ratings,
            disciplines: members.disciplines.map(|forms| forms.iter().map(|key| form(key)).collect()),
        });
        let pending = |key: &String| match key.as_str() {
            "discipline" => Pending::Discipline,
            "inspection" => Pending::Inspection,
            "complaint" => Pending::Complaint,
            other => panic!("{}: nothing pending is called {other}", self.title),
        };
        Facts {
            complete_from: self.complete_from,
            ratings: self.ratings.iter().map(|(year, rating)| (year.parse().unwrap(), *rating)).collect(),
            awards: self
                .awards
                .iter()
                .map(|one| AwardFact {
                    code: one.code.clone(),
                    year: one.year,
                    decision_number: format!("{}/QĐ", one.year),
                    decided_on: one.state_form_on,
                    revoked: one.revoked,
                    state_form: one.state_form_on.is_some(),
                })
                .collect(),
            initiatives: self
                .initiatives
                .iter()
                .map(|one| InitiativeFact {
                    title: format!("{}", one.year),
                    year: one.year,
                    kind: one.kind,
                    scope: one.scope,
                    decision_number: String::new(),
                    used_for: one.used_for.clone(),
                })
                .collect(),
            disciplines: self
                .disciplines
                .iter()
                .map(|(key, on)| DisciplineFact {
                    form: form(key),
                    decided_on: *on,
                    // A discipline of officials counts for twelve months from its decision.
                    ends_on: on.checked_add_months(chrono::Months::new(12)),
                })
                .collect(),
            pending: self.pending.as_ref().map(|kinds| kinds.iter().map(pending).collect()),
            members,
            founded: self.founded,
            months_worked: self.months_worked,
            ranks: self.ranks(),
            par_indexes: self
                .par_indexes
                .iter()
                .map(|(year, index)| (year.parse().unwrap(), *index))
                .collect(),
            unit_ratings: self
                .unit_ratings
                .iter()
                .map(|(year, rating)| (year.parse().unwrap(), *rating))
                .collect(),
            durations: self.durations.clone(),
            classes: self.classes.clone(),
            rewarded: self
                .rewarded
                .iter()
                .map(|text| Rewarded {
                    achievement: text.clone(),
                    achievement_type: self.rewarded_for,
                    award: None,
                    title: self.rewarded_title,
                })
                .collect(),
            answers: self
                .answers
                .iter()
                .map(|(key, met)| {
                    (key.clone(), Answer { met: *met, by: "Lê An".to_owned(), on: self.received })
                })
                .collect(),
            ..Facts::unknown(self.recipient)
        }
    }

    /// Places in clusters and movements; absent where the case names neither.
    fn ranks(&self) -> Option<Vec<RankFact>> {
        if self.ranks.is_none() && self.movements.is_empty() {
            return None;
        }
        let cluster = |(scope, year, place): &(String, i32, u32)| RankFact {
            scope: scope.clone(),
            year: *year,
            place: *place,
            initiated_by: String::new(),
            years: None,
            review: String::new(),
        };
        let movement = |one: &CaseMovement| RankFact {
            scope: "movement".to_owned(),
            year: one.year,
            place: one.place,
            initiated_by: one.by.clone(),
            years: one.years,
            review: one.at.clone(),
        };
        let clusters = self.ranks.iter().flatten().map(cluster);
        Some(clusters.chain(self.movements.iter().map(movement)).collect())
    }

    /// The office's own criteria; they live as long as the test.
    fn local(&self) -> &'static [LocalCriterion] {
        let criterion = |condition: &Condition| LocalCriterion {
            rule: 1,
            award: None,
            span: Span { from: None, to: None },
            condition: condition.clone(),
            source: "Quy chế thi đua, khen thưởng của cơ quan".to_owned(),
        };
        self.local.iter().map(criterion).collect::<Vec<_>>().leak()
    }

    fn assessed(&self, facts: &Facts) -> Assessment<'static> {
        let (catalogue, book) = &*LAW;
        let award = catalogue.award(&self.award).unwrap_or_else(|| panic!("no award {}", self.award));
        let question = Question {
            award,
            achievement_type: self.achievement_type,
            achievement: &self.achievement,
            received_on: self.received,
            decided_on: self.decided.unwrap_or(self.received),
            period: self.period,
        };
        assess(Law { local: self.local(), ..Law::of(book) }, question, facts)
    }

    /// What the answer says otherwise than the case; empty where both agree.
    fn differences(&self) -> Vec<String> {
        let found = self.assessed(&self.facts());
        let mut differences = Vec::new();
        let mut same = |what: &str, expected: &str, said: &str| {
            if expected != said {
                differences.push(format!("{}: {what} is {said}, not {expected}", self.title));
            }
        };
        same("the verdict", &self.verdict, found.verdict.key());
        if let Some(source) = &self.source {
            let named = found.paths.iter().any(|path| path.path.source == *source);
            same(&format!("that «{source}» is named"), "true", &named.to_string());
        }
        let findings = findings(&found);
        for (key, expected) in &self.findings {
            let said =
                findings.iter().find(|one| one.key == *key).map_or("not there", |one| one.verdict.key());
            same(key, expected, said);
        }
        let closed: Vec<&str> = found
            .gates
            .iter()
            .filter(|gate| gate.verdict == Verdict::Unmet)
            .map(|gate| gate.kind.key())
            .collect();
        same("the list of closed gates", &self.gates.join(","), &closed.join(","));
        let open: Vec<&str> = found
            .gates
            .iter()
            .filter(|gate| gate.verdict == Verdict::Unknown)
            .map(|gate| gate.kind.key())
            .collect();
        same("the list of open gates", &self.open.join(","), &open.join(","));
        let warned: Vec<&str> = found
            .warnings
            .iter()
            .map(|warning| match warning {
                Warning::PreviousVersion { .. } => "previous_version",
                Warning::NoCriteria => "no_criteria",
                Warning::NoPath => "no_path",
                Warning::MayFavour { .. } => "may_favour",
            })
            .collect();
        same("the list of warnings", &self.warnings.join(","), &warned.join(","));
        differences
    }
}

/// All findings: of the paths and of the office's own rules.
fn findings<'a>(found: &'a Assessment<'static>) -> Vec<&'a Finding<'static>> {
    let local = found.local.iter().map(|one| &one.finding);
    found.paths.iter().flat_map(|path| path.tree.findings()).chain(local).collect()
}

fn cases() -> Vec<Case> {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases");
    let mut files: Vec<_> = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.retain(|path| path.extension().is_some_and(|ending| ending == "toml"));
    files.sort();
    files
        .iter()
        .flat_map(|path| {
            let text = std::fs::read_to_string(path).unwrap();
            toml::from_str::<CaseFile>(&text)
                .unwrap_or_else(|error| panic!("{}: {error}", path.display()))
                .case
        })
        .collect()
}

#[test]
fn every_case_is_judged_as_the_law_says() {
    let cases = cases();
    let differences: Vec<String> = cases.iter().flat_map(Case::differences).collect();
    println!("{} cases", cases.len());
    assert!(
        differences.is_empty(),
        "{} of {} cases:\n{}",
        differences.len(),
        cases.len(),
        differences.join("\n")
    );
}

#[test]
fn a_case_edited_to_be_wrong_turns_red() {
    for case in cases() {
        let other = if case.verdict == "met" { "unmet" } else { "met" };
        let wrong = Case { verdict: other.to_owned(), ..case.clone() };
        assert!(!wrong.differences().is_empty(), "{} agrees with anything", case.title);
        for (key, verdict) in &case.findings {
            let mut wrong = case.clone();
            let other = if verdict == "met" { "unmet" } else { "met" };
            wrong.findings.insert(key.clone(), other.to_owned());
            assert!(!wrong.differences().is_empty(), "{}: {key} agrees with anything", case.title);
        }
    }
}

#[test]
fn every_finding_has_a_key_for_the_officers_answer() {
    fn keys(explained: &Explained<'_>) -> Vec<String> {
        explained.findings().iter().map(|finding| finding.key.clone()).collect()
    }
    for case in cases() {
        for path in case.assessed(&case.facts()).paths {
            assert!(keys(&path.tree).iter().all(|key| !key.is_empty()), "{}", case.title);
        }
    }
}
