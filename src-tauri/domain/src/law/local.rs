//! The rules that an office adds to the law: stricter criteria, quotas, thresholds, rounding, deadlines.
//!
//! The law sets none of their numbers (law.md §3.1, §9.2): they are the office's data, with its own dates and source.

use super::bonus::Rounding;
use super::rule::Condition;
use crate::catalogue::AwardCode;
use crate::date::Span;
use chrono::NaiveDate;

/// A rule of the office.
#[derive(Debug, Clone, PartialEq)]
pub struct LocalRule {
    /// Its id in the office file.
    pub id: i64,
    /// The award that it concerns; absent where it concerns all.
    pub award: Option<AwardCode>,
    /// The days on which it holds.
    pub span: Span,
    /// The regulation that says so.
    pub source: String,
    /// What it says.
    pub content: LocalContent,
}

/// What a rule of the office says.
#[derive(Debug, Clone, PartialEq)]
pub enum LocalContent {
    /// At most this share of a base may have the award; the count is rounded down.
    Quota {
        /// What the share is of.
        of: QuotaBase,
        /// In whole per cent.
        percent: u32,
    },
    /// At most so many of a dossier may have the award.
    HeadCount(u32),
    /// The share of a group among the individuals who are proposed for the award.
    Share {
        /// The group.
        group: Group,
        /// Whether the share is a floor or a ceiling.
        bound: Bound,
        /// In whole per cent.
        percent: u32,
    },
    /// A condition beside those of the law.
    Criterion(Condition),
    /// The share of votes that the council needs, in per cent of all members.
    Vote(u32),
    /// How bonuses are rounded.
    Rounding(Rounding),
    /// A day of each year by which something is due.
    Deadline {
        /// What is due.
        name: String,
        /// The month, 1 to 12.
        month: u32,
        /// The day of the month.
        day: u32,
    },
}

impl LocalRule {
    /// Whether it holds for an award on a day.
    pub fn holds(&self, award: &str, day: NaiveDate) -> bool {
        self.span.contains(day) && self.award.as_deref().is_none_or(|code| code == award)
    }
}

/// What a quota is a share of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum QuotaBase {
    /// All members of the proposing units.
    Members,
    /// Those who have, or are proposed for, another award of the same year.
    Award(AwardCode),
}

/// A group of individuals whose share is limited or wanted.
///
/// # Source
///
/// Luật 06/2022/QH15 Điều 5.2d: priority to direct workers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Group {
    /// Lãnh đạo, quản lý.
    Leader,
    /// Người trực tiếp lao động, sản xuất, công tác.
    DirectWorker,
}

impl Group {
    /// Both groups.
    pub const ALL: [Self; 2] = [Self::Leader, Self::DirectWorker];

    /// The stored key, which is also the class of a fact and the key of its Vietnamese text.
    pub fn key(self) -> &'static str {
        match self {
            Self::Leader => "leader",
            Self::DirectWorker => "direct_worker",
        }
    }

    /// Reads the stored key.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|group| group.key() == key)
    }
}

/// Whether a share is a ceiling or a floor.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Bound {
    /// Not more.
    AtMost,
    /// Not less.
    AtLeast,
}

impl Bound {
    /// Both bounds.
    pub const ALL: [Self; 2] = [Self::AtMost, Self::AtLeast];

    /// The stored key, also the key of its Vietnamese text.
    pub fn key(self) -> &'static str {
        match self {
            Self::AtMost => "at_most",
            Self::AtLeast => "at_least",
        }
    }

    /// Reads the stored key.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|bound| bound.key() == key)
    }
}

/// A condition of an office, as the engine judges it.
#[derive(Debug, Clone, PartialEq)]
pub struct LocalCriterion {
    /// The rule's id.
    pub rule: i64,
    /// The award that it concerns; absent where it concerns all.
    pub award: Option<AwardCode>,
    /// The days on which it holds.
    pub span: Span,
    /// The regulation that says so.
    pub source: String,
    /// The condition.
    pub condition: Condition,
}

impl LocalCriterion {
    /// The criteria among the rules of an office.
    pub fn of(rules: &[LocalRule]) -> Vec<Self> {
        rules
            .iter()
            .filter_map(|rule| {
                let LocalContent::Criterion(condition) = &rule.content else { return None };
                Some(Self {
                    rule: rule.id,
                    award: rule.award.clone(),
                    span: rule.span,
                    source: rule.source.clone(),
                    condition: condition.clone(),
                })
            })
            .collect()
    }
}
