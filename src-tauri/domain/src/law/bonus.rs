//! The file formats of money: `assets/law/base-salary.toml` and `assets/law/bonus.toml`.

use super::Confidence;
use crate::subject::SubjectKind;
use chrono::NaiveDate;
use serde::Deserialize;

/// `assets/law/base-salary.toml`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct BaseSalaryFile {
    pub base_salary: Vec<BaseSalaryRow>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct BaseSalaryRow {
    pub from: NaiveDate,
    pub to: Option<NaiveDate>,
    pub amount: u64,
    pub source: String,
    pub confidence: Confidence,
    #[expect(dead_code, reason = "read so that the file may explain itself")]
    pub note: Option<String>,
}

/// `assets/law/bonus.toml`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct BonusFile {
    pub rounding: Vec<RoundingRow>,
    pub cumulation: Vec<Cumulation>,
    pub multiplier: Vec<MultiplierRow>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct RoundingRow {
    pub from: Option<NaiveDate>,
    pub to: Option<NaiveDate>,
    pub mode: Rounding,
    pub source: String,
    pub confidence: Confidence,
    #[expect(dead_code, reason = "read so that the file may explain itself")]
    pub note: Option<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Cumulation {
    pub case: CumulationCase,
    pub pays: Pays,
    pub from: Option<NaiveDate>,
    pub to: Option<NaiveDate>,
    pub source: String,
    pub confidence: Confidence,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct MultiplierRow {
    pub award: String,
    pub recipient: Column,
    pub thousandths: u32,
    pub from: Option<NaiveDate>,
    pub to: Option<NaiveDate>,
    #[serde(default)]
    pub cap: bool,
    pub source: String,
    pub confidence: Confidence,
}

/// A column of the decrees' tables.
#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Column {
    Individual,
    Collective,
    Household,
}

impl Column {
    pub(crate) fn kind(self) -> SubjectKind {
        match self {
            Self::Individual => SubjectKind::Individual,
            Self::Collective => SubjectKind::Collective,
            Self::Household => SubjectKind::Household,
        }
    }
}

/// How a bonus is rounded.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
pub enum Rounding {
    /// Up to tens of thousands of đồng, as the decrees say.
    #[serde(rename = "ceil_10k")]
    CeilTenThousand,
    /// To the nearest ten thousand đồng.
    #[serde(rename = "nearest_10k")]
    NearestTenThousand,
    /// Not at all.
    #[serde(rename = "none")]
    None,
}

impl Rounding {
    /// All ways, the decrees' own first.
    pub const ALL: [Self; 3] = [Self::CeilTenThousand, Self::NearestTenThousand, Self::None];

    /// The stored key, also the key of its Vietnamese text.
    pub fn key(self) -> &'static str {
        match self {
            Self::CeilTenThousand => "ceil_10k",
            Self::NearestTenThousand => "nearest_10k",
            Self::None => "none",
        }
    }

    /// Reads the stored key.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.key() == key)
    }
}

/// How several awards of one recipient stand to each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CumulationCase {
    /// Titles whose achievements lie in different periods.
    TitlesOfDifferentPeriods,
    /// Forms for different periods or achievements.
    FormsOfDifferentAchievements,
    /// A title beside a form.
    TitleAndForm,
    /// The same achievement, honoured at several levels.
    SameAchievement,
}

impl CumulationCase {
    /// All cases.
    pub const ALL: [Self; 4] = [
        Self::TitlesOfDifferentPeriods,
        Self::FormsOfDifferentAchievements,
        Self::TitleAndForm,
        Self::SameAchievement,
    ];

    /// The key of the file format, also the key of its Vietnamese text.
    pub fn key(self) -> &'static str {
        match self {
            Self::TitlesOfDifferentPeriods => "titles_of_different_periods",
            Self::FormsOfDifferentAchievements => "forms_of_different_achievements",
            Self::TitleAndForm => "title_and_form",
            Self::SameAchievement => "same_achievement",
        }
    }
}

/// What is paid in such a case.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Pays {
    /// Every award.
    Each,
    /// The award with the highest bonus alone.
    Highest,
}
