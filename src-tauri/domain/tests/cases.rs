//! Cases that a lawyer can read: facts and dates in, verdict and findings out. Expected values come from the
//! law and its study, never from what the program said.
#![allow(clippy::unwrap_used)] // A test stops at the first surprise.

use chrono::NaiveDate;
use serde::Deserialize;
use so_vang_domain::assess::facts::{
    Answer, AwardFact, DisciplineFact, Facts, InitiativeFact, MemberFacts, Pending, RankFact, Rewarded,
};
use so_vang_domain::assess::finding::{Assessment, Explained, Verdict, Warning};
use so_vang_domain::assess::{Law, Question, assess};
use so_vang_domain::bonus::BonusFiles;
use so_vang_domain::catalogue::{Catalogue, CatalogueFiles};
use so_vang_domain::discipline::DisciplineForm;
use so_vang_domain::law::file::AchievementType;
use so_vang_domain::law::rule::{ImpactScope, InitiativeKind};
use so_vang_domain::law::{Rulebook, RulebookFiles};
use so_vang_domain::rating::Rating;
use so_vang_domain::subject::RecipientKind;
use std::collections::BTreeMap;
use std::sync::LazyLock;

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
    #[serde(default)]
    durations: BTreeMap<String, u32>,
    #[serde(default)]
    classes: BTreeMap<String, bool>,
    #[serde(default)]
    rewarded: Vec<String>,
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
                    decided_on: None,
                    revoked: one.revoked,
                    state_form: false,
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
            ranks: self.ranks.as_ref().map(|ranks| {
                let rank = |(scope, year, place): &(String, i32, u32)| RankFact {
                    scope: scope.clone(),
                    year: *year,
                    place: *place,
                    initiated_by: String::new(),
                    years: None,
                    review: String::new(),
                };
                ranks.iter().map(rank).collect()
            }),
            durations: self.durations.clone(),
            classes: self.classes.clone(),
            rewarded: self
                .rewarded
                .iter()
                .map(|text| Rewarded { achievement: text.clone(), achievement_type: None, award: None })
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
        assess(Law::of(book), question, facts)
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
        let findings: Vec<_> = found.paths.iter().flat_map(|path| path.tree.findings()).collect();
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

fn cases() -> Vec<Case> {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases");
    let mut files: Vec<_> = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
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
fn the_order_of_facts_does_not_matter() {
    for case in cases() {
        let facts = case.facts();
        let mut turned = facts.clone();
        turned.awards.reverse();
        turned.initiatives.reverse();
        turned.disciplines.reverse();
        assert_eq!(case.assessed(&facts).verdict, case.assessed(&turned).verdict, "{}", case.title);
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
