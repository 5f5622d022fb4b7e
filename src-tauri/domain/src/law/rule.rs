//! The language of criteria: what a rule of `assets/law/rules` may ask.

use super::Confidence;
use super::file::AchievementType;
use crate::catalogue::AwardCode;
use crate::date::Span;
use crate::discipline::DisciplineForm;
use crate::rating::Rating;
use crate::subject::RecipientKind;
use chrono::NaiveDate;
use serde::de::Error as _;
use serde::{Deserialize, Deserializer};

/// The criteria of an award from a day to a day.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "the fields are the keys that the head of the file explains")]
pub struct RuleVersion {
    pub award: AwardCode,
    pub from: Option<NaiveDate>,
    pub to: Option<NaiveDate>,
    pub confidence: Confidence,
    pub fallback: Option<Fallback>,
    pub source: Option<String>,
    pub note: Option<String>,
    #[serde(default)]
    pub path: Vec<RulePath>,
}

impl RuleVersion {
    /// The days on which the version holds.
    pub fn span(&self) -> Span {
        Span { from: self.from, to: self.to }
    }
}

/// What stands in for criteria that were not read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Fallback {
    /// The version before, with a warning.
    PreviousVersion,
}

/// One way to qualify.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "the fields are the keys that the head of the file explains")]
pub struct RulePath {
    pub key: String,
    pub recipient_kinds: Vec<RecipientKind>,
    pub achievement_types: Vec<AchievementType>,
    pub source: String,
    pub confidence: Confidence,
    pub note: Option<String>,
    pub require: Rule,
}

/// What a path asks: all of some rules, any of them, or one condition.
#[derive(Debug, Clone, PartialEq)]
pub enum Rule {
    /// Every one of them.
    All(Vec<Rule>),
    /// One of them at least.
    Any(Vec<Rule>),
    /// One condition.
    Condition(Condition),
}

impl Rule {
    /// All conditions of the rule, in their order.
    pub fn conditions(&self) -> Vec<&Condition> {
        match self {
            Self::All(rules) | Self::Any(rules) => rules.iter().flat_map(Self::conditions).collect(),
            Self::Condition(condition) => vec![condition],
        }
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct AllOf {
    all: Vec<Rule>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct AnyOf {
    any: Vec<Rule>,
}

impl<'de> Deserialize<'de> for Rule {
    // An untagged enum would answer every misspelled key with the same empty sentence.
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let value = toml::Value::deserialize(deserializer)?;
        let rule = if value.get("all").is_some() {
            AllOf::deserialize(value).map(|found| Self::All(found.all))
        } else if value.get("any").is_some() {
            AnyOf::deserialize(value).map(|found| Self::Any(found.any))
        } else {
            Condition::deserialize(value).map(Self::Condition)
        };
        match rule {
            Ok(Self::All(rules) | Self::Any(rules)) if rules.is_empty() => {
                Err(D::Error::custom("a rule of no rules asks nothing"))
            }
            other => other.map_err(D::Error::custom),
        }
    }
}

/// Where a count or an initiative is looked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Window {
    /// Within the unbroken years that the same path asks for.
    Streak,
    /// Within the achievement period of the dossier.
    TitlePeriod,
    /// At any time before.
    Any,
}

/// The span that a rating is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RatingPeriod {
    /// The last year of the achievement period.
    ReferenceYear,
    /// The whole time in office.
    Career,
}

/// How far an initiative reaches, the narrowest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ImpactScope {
    /// Cơ sở.
    Grassroots,
    /// Cấp huyện, until 2025-06-30.
    District,
    /// Bộ, ban, ngành, tỉnh.
    MinistryProvince,
    /// Toàn quốc.
    National,
}

/// What was recognised.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum InitiativeKind {
    /// Sáng kiến.
    Initiative,
    /// Đề tài khoa học.
    ResearchTopic,
    /// Đề án khoa học.
    ResearchProject,
    /// Công trình khoa học và công nghệ.
    ScientificWork,
}

/// How a share is compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
pub enum Comparison {
    /// More than.
    #[serde(rename = ">")]
    MoreThan,
    /// At least.
    #[serde(rename = ">=")]
    AtLeast,
}

/// How awards in a row are counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum StreakUnit {
    /// One a year.
    #[default]
    Year,
    /// Each conferral, however many years lie between.
    Conferral,
}

/// From which severity on a discipline stands in the way.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Severity {
    /// Khiển trách and worse.
    Reprimand,
    /// Cảnh cáo and worse.
    Warning,
    /// As the office's own rule says.
    SetLocally,
}

impl Severity {
    /// The mildest form that stands in the way; nothing where the office's own rule says it.
    pub fn mildest(self) -> Option<DisciplineForm> {
        match self {
            Self::Reprimand => Some(DisciplineForm::Reprimand),
            Self::Warning => Some(DisciplineForm::Warning),
            Self::SetLocally => None,
        }
    }
}

fn one() -> u32 {
    1
}

/// One condition.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(tag = "op", rename_all = "snake_case", deny_unknown_fields)]
#[expect(missing_docs, reason = "the fields are the parameters of law.md §10.2, explained at each variant")]
pub enum Condition {
    /// A yearly rating.
    RatingAtLeast { value: Rating, period: RatingPeriod },
    /// Unbroken yearly ratings up to the reference year, after an award where one is named.
    RatingStreak {
        at_least: Rating,
        min_years: u32,
        ends: StreakEnd,
        after_award: Option<AwardCode>,
        #[serde(default)]
        or_award_any_per_year: Vec<AwardCode>,
    },
    /// Years with a rating within the streak.
    RatingCount { at_least: Rating, min_years: u32, window: Window },
    /// Awards in a row.
    AwardStreak {
        award: Option<AwardCode>,
        #[serde(default)]
        award_any: Vec<AwardCode>,
        min_count: u32,
        #[serde(default)]
        unit: StreakUnit,
        #[serde(default = "one")]
        max_gap_years: u32,
        gap_confidence: Option<Confidence>,
    },
    /// Awards within the streak.
    AwardCount { award: AwardCode, min: u32, window: Window },
    /// A past award that was not revoked.
    HasAward { award: AwardCode },
    /// Years since a past award.
    YearsSinceAward { award: AwardCode, min_years: u32, which: Option<Which> },
    /// Achieved, or meets the standard of, another title in the reference year.
    MeetsStandard { award_any: Vec<AwardCode> },
    /// Recognised initiatives that no award used before.
    Initiative { min: u32, scope: ImpactScope, window: Window, accepts: Vec<InitiativeKind> },
    /// The share of members with a title, in per cent.
    MemberRatio { award_any: Vec<AwardCode>, min_percent: u32, comparison: Comparison },
    /// Every member has such a rating.
    MemberRatingAll { at_least: Rating },
    /// One member at least has the title.
    MemberExists { award: AwardCode },
    /// No member was disciplined so severely.
    NoMemberDiscipline { min_severity: Severity },
    /// The collective has existed so long.
    MinExistenceYears { years: u32 },
    /// A round anniversary (năm tròn), which the law counts every so many years.
    RoundAnniversary { every_years: u32 },
    /// The recipient is of a class.
    RecipientIs { force: Option<String>, category: Option<String> },
    /// First of its cluster or movement.
    RankedFirst {
        scope: String,
        period: Option<String>,
        #[serde(default)]
        initiated_by: Vec<String>,
        min_years: Option<u32>,
        #[serde(default)]
        at: Vec<String>,
        note: Option<String>,
    },
    /// Among the first of its cluster.
    RankedTop { scope: String },
    /// Outstanding at the review of a movement.
    MovementReview {
        #[serde(default)]
        initiated_by: Vec<String>,
        #[serde(default)]
        at: Vec<String>,
        min_years: Option<u32>,
    },
    /// Years of service in a force.
    ServiceYears { force: String, min: u32, less_than: Option<u32>, hardship_factor: Option<u32> },
    /// Years in the profession.
    ProfessionYears { min: u32 },
    /// Years of contribution.
    ContributionYears { min: u32 },
    /// Years in an office.
    YearsInRole { role: String, min: u32 },
    /// Years with a stable model of production.
    StableProductionModel { min_years: u32 },
    /// Worked so many months of the reference year.
    NotNewlyRecruited { min_months: u32 },
    /// Not disciplined so severely in the reference year.
    NotDisciplined { min_severity: Severity },
    /// The PAR index of the year, in hundredths of a per cent: of a unit, or of the unit that a head leads.
    ParIndexAtLeast { hundredths: u32 },
    /// The collective is outside the class entitled to the award.
    NotInScopeOf { award: AwardCode },
    /// Another body sets the criteria.
    DelegatedCriteria { to: String },
    /// The officer or the council judges.
    HumanJudgement { code: String, label: String },
}

impl Condition {
    /// Whether only people can say: no record would.
    pub fn is_judged(&self) -> bool {
        matches!(self, Self::HumanJudgement { .. } | Self::DelegatedCriteria { .. } | Self::RankedTop { .. })
    }
}

/// Where a streak ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum StreakEnd {
    /// At the proposal.
    Proposal,
}

/// Which of several awards of one code is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Which {
    /// The newest.
    Latest,
}
