//! The criteria of all awards by date.

use super::rule::{Fallback, RuleVersion};
use crate::catalogue::AwardCode;
use chrono::NaiveDate;
use std::collections::BTreeMap;

/// The criteria of all awards by date.
#[derive(Debug, Default)]
pub struct Criteria {
    versions: BTreeMap<AwardCode, Vec<RuleVersion>>,
}

impl Criteria {
    /// Orders versions by award and day; that no two of an award share a day is checked where files are read.
    pub fn new(rows: impl IntoIterator<Item = RuleVersion>) -> Self {
        let mut versions: BTreeMap<AwardCode, Vec<RuleVersion>> = BTreeMap::new();
        for row in rows {
            versions.entry(row.award.clone()).or_default().push(row);
        }
        for rows in versions.values_mut() {
            rows.sort_by_key(|row| row.from);
        }
        Self { versions }
    }

    /// All awards that have criteria, each with its versions, the earliest first.
    pub fn all(&self) -> impl Iterator<Item = (&AwardCode, &[RuleVersion])> {
        self.versions.iter().map(|(award, rows)| (award, rows.as_slice()))
    }

    /// The versions of an award, the earliest first; empty where none was read.
    pub fn versions(&self, award: &str) -> &[RuleVersion] {
        self.versions.get(award).map_or(&[], Vec::as_slice)
    }

    /// The version of an award's criteria on `day`, the day on which the dossier was received.
    pub fn version_on(&self, award: &str, day: NaiveDate) -> Option<&RuleVersion> {
        self.versions(award).iter().find(|row| row.span().contains(day))
    }

    /// The version that holds on a day, and the one whose text stands in for it.
    pub(crate) fn on(&self, award: &str, day: NaiveDate) -> Option<(&RuleVersion, &RuleVersion)> {
        let rows = self.versions(award);
        let place = rows.iter().position(|row| row.span().contains(day))?;
        let holds = rows.get(place)?;
        let read = |row: &&RuleVersion| row.fallback != Some(Fallback::PreviousVersion);
        let text = rows.get(..=place)?.iter().rev().find(read)?;
        Some((holds, text))
    }
}
