//! The answer: verdicts, and for every condition what was found and what is missing.

use super::facts::{Answer, AwardFact, DisciplineFact, InitiativeFact, Pending, Rewarded};
use crate::catalogue::AwardCode;
use crate::date::Year;
use crate::discipline::DisciplineForm;
use crate::law::Confidence;
use crate::law::local::LocalCriterion;
use crate::law::rows::Gate;
use crate::law::rule::{Condition, RulePath};
use crate::rating::Rating;
use chrono::NaiveDate;

/// Three values, the worst first, so that `all` is the least and `any` the greatest (Kleene).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Verdict {
    /// Certainly not.
    Unmet,
    /// The record does not say.
    Unknown,
    /// Certainly.
    Met,
}

impl Verdict {
    /// The stored key, also the key of its Vietnamese text.
    pub fn key(self) -> &'static str {
        match self {
            Self::Unmet => "unmet",
            Self::Unknown => "unknown",
            Self::Met => "met",
        }
    }

    /// Met if certain, unmet if even what may be is too little, else unknown.
    pub(super) fn between(certain: bool, possible: bool) -> Self {
        match (certain, possible) {
            (true, _) => Self::Met,
            (false, true) => Self::Unknown,
            (false, false) => Self::Unmet,
        }
    }
}

/// What the record holds for a condition.
#[derive(Debug, Clone, PartialEq)]
pub enum Found {
    /// Nothing.
    Nothing,
    /// Ratings by year, the newest first; absent where the year has none on record.
    Ratings(Vec<(Year, Option<Rating>)>),
    /// Awards, the newest first.
    Awards(Vec<AwardFact>),
    /// Initiatives, the newest first.
    Initiatives(Vec<InitiativeFact>),
    /// So many of so many members.
    Members {
        /// Those who have it.
        with: u32,
        /// All.
        of: u32,
    },
    /// Members by rating.
    MemberRatings(Vec<(Rating, u32)>),
    /// Forms of discipline.
    Disciplines(Vec<DisciplineForm>),
    /// Years or months, as the condition counts.
    Duration(u32),
    /// Places in clusters and movements.
    Places(Vec<u32>),
    /// Whether the recipient belongs to a class.
    Belongs(bool),
    /// A PAR index, in hundredths of a per cent.
    Index(u32),
}

/// What is missing, and how much.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Lacking {
    /// So many of so many.
    Count {
        /// What the law asks.
        needed: u32,
        /// What counts on record.
        found: u32,
    },
    /// Per cent, or members to reach it.
    Percent {
        /// What the law asks.
        needed: u32,
        /// How many members more would reach it.
        members: u32,
    },
    /// A higher PAR index, in hundredths of a per cent.
    Index {
        /// What the rule asks.
        needed: u32,
        /// What is on record.
        found: u32,
    },
    /// Ratings of these years are not on record.
    RatingsOf(Vec<Year>),
    /// An award.
    Award(AwardCode),
    /// Nobody wrote down what the condition asks.
    Record,
    /// The officer or the council must say.
    Judgement,
}

/// One condition, judged.
#[derive(Debug, Clone, PartialEq)]
pub struct Finding<'law> {
    /// The condition.
    pub condition: &'law Condition,
    /// Whether it is met.
    pub verdict: Verdict,
    /// What was found.
    pub found: Found,
    /// What is missing; nothing where it is met.
    pub lacking: Option<Lacking>,
    /// How sure the condition's own numbers are, where they are less sure than the path.
    pub confidence: Option<Confidence>,
    /// The key under which an officer's answer is kept.
    pub key: String,
    /// The officer's answer, where it decided.
    pub answer: Option<Answer>,
}

/// A rule, judged part by part.
#[derive(Debug, Clone, PartialEq)]
pub enum Explained<'law> {
    /// Every part is needed.
    All {
        /// The least of the parts.
        verdict: Verdict,
        /// The parts.
        parts: Vec<Explained<'law>>,
    },
    /// One part is enough.
    Any {
        /// The greatest of the parts.
        verdict: Verdict,
        /// The parts.
        parts: Vec<Explained<'law>>,
    },
    /// One condition.
    Condition(Finding<'law>),
}

impl<'law> Explained<'law> {
    /// The verdict.
    pub fn verdict(&self) -> Verdict {
        match self {
            Self::All { verdict, .. } | Self::Any { verdict, .. } => *verdict,
            Self::Condition(finding) => finding.verdict,
        }
    }

    /// All findings, in the order of the rule.
    pub fn findings(&self) -> Vec<&Finding<'law>> {
        match self {
            Self::All { parts, .. } | Self::Any { parts, .. } => {
                parts.iter().flat_map(Self::findings).collect()
            }
            Self::Condition(finding) => vec![finding],
        }
    }
}

impl<'law> Explained<'law> {
    /// The conditions of the nearest way through the rule: all parts of `all`, the part of `any` that lacks least.
    pub fn nearest(&self) -> Vec<&Finding<'law>> {
        match self {
            Self::All { parts, .. } => parts.iter().flat_map(Self::nearest).collect(),
            Self::Any { parts, .. } => {
                let missing = |part: &&Self| {
                    let way = part.nearest();
                    let lacks = way.iter().filter(|one| one.verdict != Verdict::Met).count();
                    // Where as much is missing, what the record shows is nearer than what people judge.
                    let judged = way.iter().any(|one| one.condition.is_judged());
                    let met = way.len() - lacks;
                    (std::cmp::Reverse(part.verdict()), lacks, judged, std::cmp::Reverse(met))
                };
                parts.iter().min_by_key(missing).map(Self::nearest).unwrap_or_default()
            }
            Self::Condition(finding) => vec![finding],
        }
    }
}

/// One path, judged.
#[derive(Debug, Clone, PartialEq)]
pub struct PathAssessment<'law> {
    /// The path, with its source and confidence.
    pub path: &'law RulePath,
    /// Whether it is met.
    pub verdict: Verdict,
    /// Every condition.
    pub tree: Explained<'law>,
}

/// What stands in the way of any award, with what was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum GateKind {
    /// The law lets no such recipient have it.
    Recipient,
    /// The award cannot be given on the day of the decision.
    NotValid,
    /// Discipline, inspection, audit or complaint that is not over.
    Pending(Vec<Pending>),
    /// The same achievement was rewarded before.
    SameAchievement(Option<Rewarded>),
    /// An achievement that was rewarded as unexpected or thematic is the base of a proposal on merit.
    UnexpectedBefore(Option<Rewarded>),
    /// The same award in the same year.
    SameYear(Option<AwardFact>),
    /// Years of the period that an earlier award of the same code counted.
    CountedBefore(Vec<AwardFact>),
    /// A form of the state within one year before.
    StateFormWithinYear(Vec<AwardFact>),
    /// A discipline that is not completed.
    UnderDiscipline(Vec<DisciplineFact>),
    /// The unit that the recipient heads did not do well; its rating of the reference year.
    HeadOfWeakUnit(Option<Rating>),
    /// Initiatives of the period that another award used: they do not count.
    InitiativeUsed(Vec<InitiativeFact>),
    /// Awards that were revoked: they do not count.
    Revoked(Vec<AwardFact>),
}

impl GateKind {
    /// The key of its rows in `assets/law/gates.toml`, also the key of its Vietnamese text.
    pub fn key(&self) -> &'static str {
        match self {
            Self::Recipient => "recipient",
            Self::NotValid => "not_valid",
            Self::Pending(_) => "pending",
            Self::SameAchievement(_) => "same_achievement",
            Self::UnexpectedBefore(_) => "unexpected_before",
            Self::SameYear(_) => "same_year",
            Self::CountedBefore(_) => "counted_before",
            Self::StateFormWithinYear(_) => "state_form_within_year",
            Self::UnderDiscipline(_) => "under_discipline",
            Self::HeadOfWeakUnit(_) => "head_of_weak_unit",
            Self::InitiativeUsed(_) => "initiative_used",
            Self::Revoked(_) => "revoked",
        }
    }
}

/// A gate, judged; gates that are met are told too.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GateFinding<'law> {
    /// Which, and what was found.
    pub kind: GateKind,
    /// Whether it is passed.
    pub verdict: Verdict,
    /// The row of the law.
    pub row: &'law Gate,
    /// The key under which an officer's answer is kept.
    pub key: String,
    /// The officer's answer, where it decided.
    pub answer: Option<Answer>,
}

/// What the officer should know beside the verdict.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Warning {
    /// The text of the day was not read; the version before stands in.
    PreviousVersion {
        /// From when the unread text holds.
        from: Option<NaiveDate>,
        /// From when the text that stands in held.
        text_from: Option<NaiveDate>,
        /// What is known of the unread text.
        note: String,
    },
    /// No criteria of the award were read for the day.
    NoCriteria,
    /// No path fits such a recipient and such an achievement.
    NoPath,
    /// The dossier was received before a new text, which holds all the same where it favours the nominee.
    MayFavour {
        /// From when the new text holds.
        from: NaiveDate,
        /// Instrument and article of the transition.
        source: String,
        /// What the new text gives; absent where it was not read.
        verdict: Option<Verdict>,
    },
}

/// A value of the law that a verdict rests on.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Reliance {
    /// What names it: `criteria.` and the award, or `gate.` and the gate.
    pub key: String,
    /// The first day of the version; absent where it is open.
    pub from: Option<NaiveDate>,
}

/// A condition of an office's own rule, judged.
#[derive(Debug, Clone, PartialEq)]
pub struct LocalFinding<'law> {
    /// The rule.
    pub rule: &'law LocalCriterion,
    /// What was found.
    pub finding: Finding<'law>,
}

/// The whole answer.
#[derive(Debug, Clone, PartialEq)]
pub struct Assessment<'law> {
    /// Whether the recipient qualifies.
    pub verdict: Verdict,
    /// What stands in the way of any award, or does not.
    pub gates: Vec<GateFinding<'law>>,
    /// Every path that fits recipient and type.
    pub paths: Vec<PathAssessment<'law>>,
    /// Conditions of the office's own rules; every one of them must be met.
    pub local: Vec<LocalFinding<'law>>,
    /// What the officer should know.
    pub warnings: Vec<Warning>,
    /// The versions that were used.
    pub relied_on: Vec<Reliance>,
}
