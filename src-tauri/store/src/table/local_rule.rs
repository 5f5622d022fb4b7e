//! The rules that the office adds to the law.

use super::{day, maybe_day, one, stale};
use crate::error::StoreError;
use crate::{Read, Tx};
use chrono::NaiveDate;
use rusqlite::named_params;

/// A rule as recorded; fields that its kind does not use are empty or absent.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "the fields are the columns that the schema explains")]
pub struct LocalRuleRow {
    pub id: i64,
    pub revision: i64,
    pub kind: String,
    pub award_code: String,
    pub valid_from: NaiveDate,
    pub valid_to: Option<NaiveDate>,
    pub source: String,
    pub base: String,
    pub percent: Option<u32>,
    pub number: Option<u32>,
    pub member_group: String,
    pub bound: String,
    pub op: String,
    pub value: String,
    pub rounding: String,
    pub month: Option<u32>,
    pub day: Option<u32>,
}

impl Read<'_> {
    /// All rules of the office, the newest first.
    ///
    /// # Errors
    ///
    /// [`StoreError::Unreadable`].
    pub fn local_rules(&self) -> Result<Vec<LocalRuleRow>, StoreError> {
        let rows = self.rows(
            "reading the office's rules",
            "SELECT id, revision, kind, award_code, valid_from, valid_to, source, base, percent, number, member_group,
                    bound, op, value, rounding, month, day
               FROM local_rule ORDER BY valid_from DESC, id DESC",
            [],
            |row| {
                let days: (String, Option<String>) = (row.get(4)?, row.get(5)?);
                let rule = LocalRuleRow {
                    id: row.get(0)?,
                    revision: row.get(1)?,
                    kind: row.get(2)?,
                    award_code: row.get(3)?,
                    valid_from: NaiveDate::MIN,
                    valid_to: None,
                    source: row.get(6)?,
                    base: row.get(7)?,
                    percent: row.get(8)?,
                    number: row.get(9)?,
                    member_group: row.get(10)?,
                    bound: row.get(11)?,
                    op: row.get(12)?,
                    value: row.get(13)?,
                    rounding: row.get(14)?,
                    month: row.get(15)?,
                    day: row.get(16)?,
                };
                Ok((rule, days))
            },
        )?;
        rows.into_iter()
            .map(|(rule, (from, to))| {
                let valid_from = day("local_rule", rule.id, "first day", &from)?;
                let valid_to = maybe_day("local_rule", rule.id, "last day", to)?;
                Ok(LocalRuleRow { valid_from, valid_to, ..rule })
            })
            .collect()
    }
}

impl Tx<'_> {
    /// Adds a rule where its id is 0, else changes the one that is still at its revision.
    ///
    /// # Errors
    ///
    /// [`StoreError::Stale`] if another window changed or removed it first; a failure of SQLite, also for days in the
    /// wrong order.
    pub fn save_local_rule(&self, rule: &LocalRuleRow) -> Result<(), StoreError> {
        if rule.id == 0 {
            self.insert(
                "writing a rule of the office",
                "INSERT INTO local_rule (uuid, kind, award_code, valid_from, valid_to, source, base, percent, number,
                        member_group, bound, op, value, rounding, month, day)
                 VALUES (:uuid, :kind, :award, :from, :to, :source, :base, :percent, :number, :group, :bound, :op, :value,
                        :rounding, :month, :day)",
                named_params! {
                    ":uuid": self.uuid(), ":kind": rule.kind, ":award": rule.award_code,
                    ":from": rule.valid_from.to_string(), ":to": rule.valid_to.map(|day| day.to_string()),
                    ":source": rule.source, ":base": rule.base, ":percent": rule.percent, ":number": rule.number,
                    ":group": rule.member_group, ":bound": rule.bound, ":op": rule.op, ":value": rule.value,
                    ":rounding": rule.rounding, ":month": rule.month, ":day": rule.day,
                },
            )?;
            return Ok(());
        }
        let changed = self.change(
            "changing a rule of the office",
            "UPDATE local_rule SET kind = :kind, award_code = :award, valid_from = :from, valid_to = :to, source = :source,
                    base = :base, percent = :percent, number = :number, member_group = :group, bound = :bound, op = :op,
                    value = :value, rounding = :rounding, month = :month, day = :day, revision = revision + 1
              WHERE id = :id AND revision = :seen",
            named_params! {
                ":id": rule.id, ":seen": rule.revision, ":kind": rule.kind, ":award": rule.award_code,
                ":from": rule.valid_from.to_string(), ":to": rule.valid_to.map(|day| day.to_string()),
                ":source": rule.source, ":base": rule.base, ":percent": rule.percent, ":number": rule.number,
                ":group": rule.member_group, ":bound": rule.bound, ":op": rule.op, ":value": rule.value,
                ":rounding": rule.rounding, ":month": rule.month, ":day": rule.day,
            },
        )?;
        stale(changed, "local_rule", rule.id, rule.revision)
    }

    /// Takes a rule of the office away; the journal keeps it.
    ///
    /// # Errors
    ///
    /// [`StoreError::NotFound`].
    pub fn remove_local_rule(&self, id: i64) -> Result<(), StoreError> {
        let removed =
            self.change("removing a rule of the office", "DELETE FROM local_rule WHERE id = ?1", [id])?;
        one(removed, "local_rule", id)
    }
}
