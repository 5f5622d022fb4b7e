//! What is paid where one recipient has several awards.

use super::{BonusLaw, Sourced, on};
use crate::date::Year;
use crate::law::bonus::{CumulationCase, Pays};
use crate::law::file::AwardKind;
use chrono::NaiveDate;

/// One award of a recipient, as far as cumulation looks at it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Line<'a> {
    /// Title or form.
    pub kind: AwardKind,
    /// What was achieved; equal texts mean the same achievement.
    pub achievement: &'a str,
    /// The first and the last year of the achievement.
    pub period: (Year, Year),
    /// Its bonus, in đồng.
    pub amount: u64,
}

/// Whether the bonus of a line is paid.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Payment {
    /// Paid; the rules that were looked at are named with their sources.
    Paid {
        /// The rules, one for each other line.
        by: Vec<Sourced<Pays>>,
        /// Whether the law says nothing on how this line stands to another one.
        open: bool,
    },
    /// Not paid, because a higher award was given for the same achievement.
    Covered {
        /// The place of the line that is paid.
        by: usize,
        /// The rule.
        rule: Sourced<Pays>,
    },
}

/// How two lines stand to each other; nothing where the law names no such case.
fn case(one: &Line<'_>, other: &Line<'_>) -> Option<CumulationCase> {
    let same = one.achievement == other.achievement && one.period == other.period;
    match (one.kind, other.kind) {
        (AwardKind::EmulationTitle, AwardKind::CommendationForm)
        | (AwardKind::CommendationForm, AwardKind::EmulationTitle) => Some(CumulationCase::TitleAndForm),
        (AwardKind::CommendationForm, AwardKind::CommendationForm) if !same => {
            Some(CumulationCase::FormsOfDifferentAchievements)
        }
        (AwardKind::EmulationTitle, AwardKind::EmulationTitle) if one.period != other.period => {
            Some(CumulationCase::TitlesOfDifferentPeriods)
        }
        _ if same => Some(CumulationCase::SameAchievement),
        _ => None,
    }
}

impl BonusLaw {
    /// What is paid of the `lines` of one recipient, all decided on `decided_on`; in their order.
    ///
    /// Of lines with the same bonus for the same achievement the first is paid.
    ///
    /// # Source
    ///
    /// NĐ 98/2023/NĐ-CP Điều 53, NĐ 91/2017/NĐ-CP Điều 68; the `cumulation` rows of `assets/law/bonus.toml`.
    pub fn payments(&self, lines: &[Line<'_>], decided_on: NaiveDate) -> Vec<Payment> {
        let rule = |case: CumulationCase| {
            self.cumulation
                .iter()
                .filter(|(one, _)| *one == case)
                .find_map(|(_, row)| on(std::slice::from_ref(row), decided_on))
        };
        let mut payments = Vec::with_capacity(lines.len());
        for (place, line) in lines.iter().enumerate() {
            let mut payment = Payment::Paid { by: Vec::new(), open: false };
            for (other_place, other) in lines.iter().enumerate().filter(|(other, _)| *other != place) {
                let found = case(line, other).and_then(rule);
                let beaten =
                    other.amount > line.amount || (other.amount == line.amount && other_place < place);
                match (found, &mut payment) {
                    (Some(rule), _) if rule.value == Pays::Highest && beaten => {
                        payment = Payment::Covered { by: other_place, rule: rule.clone() };
                    }
                    (Some(rule), Payment::Paid { by, .. }) => by.push(rule.clone()),
                    (None, Payment::Paid { open, .. }) => *open = true,
                    (_, Payment::Covered { .. }) => {}
                }
            }
            payments.push(payment);
        }
        payments
    }
}
