//! The file format of the law; serde lives here and nowhere else in this room.
//!
//! Each type mirrors one table of a TOML file under `assets/law`. Unknown keys are refused, so that
//! a misspelled key cannot silently change the law.

use super::Confidence;
use crate::subject::RecipientKind;
use chrono::NaiveDate;
use serde::Deserialize;

/// `assets/law/awards/*.toml`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AwardFile {
    /// The awards of the file.
    #[serde(default)]
    pub award: Vec<AwardRow>,
}

/// One award: a title or a form.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "the fields are the keys that assets/law/awards explains")]
pub struct AwardRow {
    pub code: String,
    pub kind: AwardKind,
    pub group: String,
    pub level: AwardLevel,
    pub recipient_kinds: Vec<RecipientKind>,
    pub achievement_types: Vec<AchievementType>,
    pub from: Option<NaiveDate>,
    pub to: Option<NaiveDate>,
    #[serde(default)]
    pub variants: Vec<String>,
    #[serde(default)]
    pub short: Vec<String>,
    pub source: Vec<String>,
    pub confidence: Confidence,
    pub note: Option<String>,
    pub name: Vec<NameRow>,
    pub authority: Vec<AuthorityRow>,
    #[serde(default)]
    pub vote: Vec<VoteRow>,
}

/// Danh hiệu thi đua or hình thức khen thưởng.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AwardKind {
    /// Danh hiệu thi đua.
    EmulationTitle,
    /// Hình thức khen thưởng.
    CommendationForm,
}

impl AwardKind {
    /// The key of the file format, also the key of its Vietnamese text.
    pub fn key(self) -> &'static str {
        match self {
            Self::EmulationTitle => "emulation_title",
            Self::CommendationForm => "commendation_form",
        }
    }
}

/// The level at which an award stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "the variants are the levels of the catalogue, named by the glossary")]
pub enum AwardLevel {
    State,
    MinistryProvince,
    RegionEquivalent,
    Department,
    Enterprise,
    District,
    Commune,
    Grassroots,
}

impl AwardLevel {
    /// The key of the file format, also the key of its Vietnamese text.
    pub fn key(self) -> &'static str {
        match self {
            Self::State => "state",
            Self::MinistryProvince => "ministry_province",
            Self::RegionEquivalent => "region_equivalent",
            Self::Department => "department",
            Self::Enterprise => "enterprise",
            Self::District => "district",
            Self::Commune => "commune",
            Self::Grassroots => "grassroots",
        }
    }
}

/// Loại hình khen thưởng.
///
/// # Source
///
/// Luật 06/2022/QH15 Điều 8; `thematic` from 2026-10-01 (Luật 06/2026/QH16, name only).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "the variants are the types of the law, named by the glossary")]
pub enum AchievementType {
    Merit,
    Unexpected,
    Movement,
    Dedication,
    Seniority,
    ExternalRelations,
    Thematic,
}

impl AchievementType {
    /// All types.
    pub const ALL: [Self; 7] = [
        Self::Merit,
        Self::Unexpected,
        Self::Movement,
        Self::Dedication,
        Self::Seniority,
        Self::ExternalRelations,
        Self::Thematic,
    ];

    /// The key of the file format, also the stored key and the key of its Vietnamese text.
    pub fn key(self) -> &'static str {
        match self {
            Self::Merit => "merit",
            Self::Unexpected => "unexpected",
            Self::Movement => "movement",
            Self::Dedication => "dedication",
            Self::Seniority => "seniority",
            Self::ExternalRelations => "external_relations",
            Self::Thematic => "thematic",
        }
    }

    /// Reads the stored key.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.key() == key)
    }
}

/// The name of an award from a day to a day.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "the fields are the keys that assets/law/awards explains")]
pub struct NameRow {
    pub from: Option<NaiveDate>,
    pub to: Option<NaiveDate>,
    pub text: String,
}

/// Who decides an award from a day to a day.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "the fields are the keys that assets/law/awards explains")]
pub struct AuthorityRow {
    pub from: Option<NaiveDate>,
    pub to: Option<NaiveDate>,
    pub deciders: Vec<String>,
    pub source: String,
    pub confidence: Confidence,
    pub note: Option<String>,
}

/// The share of council members who must agree; no `percent` where no national figure was read.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "the fields are the keys that assets/law/awards explains")]
pub struct VoteRow {
    pub from: Option<NaiveDate>,
    pub to: Option<NaiveDate>,
    pub percent: Option<u32>,
    pub denominator: VoteDenominator,
    pub source: String,
    pub confidence: Confidence,
    pub note: Option<String>,
}

/// What a vote is counted against.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum VoteDenominator {
    /// All members of the council, not only those present.
    TotalCouncilMembers,
}

/// `assets/law/authorities.toml`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "the fields are the tables that assets/law/authorities.toml explains")]
pub struct AuthorityFile {
    pub authority: Vec<AuthorityName>,
    pub office_level: Vec<OfficeLevelRow>,
    #[serde(default)]
    pub abbreviation: Vec<AbbreviationRow>,
    #[serde(default)]
    pub area: Vec<String>,
}

/// One power to decide.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "the fields are the keys that assets/law/authorities.toml explains")]
pub struct AuthorityName {
    pub key: String,
    pub name: String,
}

/// A level of offices and the powers that it holds.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "the fields are the keys that assets/law/authorities.toml explains")]
pub struct OfficeLevelRow {
    pub key: String,
    pub name: String,
    pub authorities: Vec<String>,
    pub from: Option<NaiveDate>,
    pub to: Option<NaiveDate>,
    pub source: String,
}

/// A word that lists shorten.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "the fields are the keys that assets/law/authorities.toml explains")]
pub struct AbbreviationRow {
    pub short: String,
    pub full: String,
}

/// `assets/law/certificates.toml`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "the fields are the tables that assets/law/certificates.toml explains")]
pub struct CertificateFile {
    pub certificate: Vec<CertificateRow>,
}

/// The certificate printed for an award.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "the fields are the keys that assets/law/certificates.toml explains")]
pub struct CertificateRow {
    pub award: String,
    pub layout: String,
    pub honour: String,
    pub title: String,
    pub decision_name: String,
    pub source: String,
    pub confidence: Confidence,
}
