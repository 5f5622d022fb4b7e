//! The answer: verdicts, and for every condition what was found and what is missing.

use super::facts::{Answer, AwardFact, InitiativeFact, Pending};
use crate::catalogue::AwardCode;
use crate::date::Year;
use crate::discipline::DisciplineForm;
use crate::law::Confidence;
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

/// What stands in the way of any award.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum GateKind {
    /// The law lets no such recipient have it.
    Recipient,
    /// The award cannot be given on the day of the decision.
    NotValid,
    /// Discipline, inspection, audit or complaint that is not over.
    Pending(Vec<Pending>),
    /// The same achievement was rewarded before.
    SameAchievement,
    /// The same award in the same year.
    SameYear(AwardFact),
}

/// A gate, judged; gates that are met are told too.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GateFinding {
    /// Which.
    pub kind: GateKind,
    /// Whether it is passed.
    pub verdict: Verdict,
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
}

/// A version of the law that a verdict rests on.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Reliance {
    /// The award whose criteria.
    pub award: AwardCode,
    /// The first day of the version.
    pub from: Option<NaiveDate>,
}

/// The whole answer.
#[derive(Debug, Clone, PartialEq)]
pub struct Assessment<'law> {
    /// Whether the recipient qualifies.
    pub verdict: Verdict,
    /// What stands in the way of any award, or does not.
    pub gates: Vec<GateFinding>,
    /// Every path that fits recipient and type.
    pub paths: Vec<PathAssessment<'law>>,
    /// What the officer should know.
    pub warnings: Vec<Warning>,
    /// The versions that were used.
    pub relied_on: Vec<Reliance>,
}
