//! Tiền thưởng: what a recipient gets, how it was reckoned, and what is paid beside other awards.

use crate::desk::Desk;
use crate::money::in_words;
use crate::text::{Param, number};
use crate::wire::law::BonusView;
use chrono::NaiveDate;
use so_vang_domain::bonus::several::{Line, Payment};
use so_vang_domain::bonus::{Bonus, NoBonus};
use so_vang_domain::catalogue::Award;
use so_vang_domain::date::Year;
use so_vang_domain::law::Confidence;
use so_vang_domain::law::bonus::Rounding;
use so_vang_domain::law::local::LocalRule;
use so_vang_domain::subject::RecipientKind;
use so_vang_store::table::judgement::BonusRow;
use std::collections::BTreeMap;

/// Thousandths as multipliers are written: `0,15`, `1`, `12,5`.
pub(crate) fn multiplier_written(thousandths: u32) -> String {
    let text = format!("{},{:03}", thousandths / 1000, thousandths % 1000);
    text.trim_end_matches('0').trim_end_matches(',').to_owned()
}

/// One award of one recipient, as far as bonuses look at it.
#[derive(Debug, Clone)]
pub(crate) struct Claim {
    pub(crate) award: String,
    pub(crate) recipient: RecipientKind,
    pub(crate) achievement: String,
    pub(crate) period: (Year, Year),
}

/// The bonus of a claim, and whether it is paid beside the others.
#[derive(Debug, Clone)]
pub(crate) struct Reckoned {
    pub(crate) bonus: Result<Bonus, NoBonus>,
    pub(crate) payment: Payment,
}

/// The bonuses of all claims of one recipient, decided on `day`, in their order.
pub(crate) fn reckon(desk: &Desk, rules: &[LocalRule], claims: &[Claim], day: NaiveDate) -> Vec<Reckoned> {
    let money = &desk.rulebook.money;
    let bonuses: Vec<Result<Bonus, NoBonus>> = claims
        .iter()
        .map(|claim| {
            let rounding: Option<Rounding> = crate::local_rule::rounding(rules, &claim.award, day);
            money.bonus(&claim.award, claim.recipient, day, rounding)
        })
        .collect();
    let kind = |code: &str| desk.catalogue.award(code).map(|award| award.kind);
    let lines: Vec<(usize, Line<'_>)> = claims
        .iter()
        .zip(&bonuses)
        .enumerate()
        .filter_map(|(at, (claim, bonus))| {
            let line = Line {
                kind: kind(&claim.award)?,
                achievement: &claim.achievement,
                period: claim.period,
                amount: bonus.as_ref().ok()?.amount,
            };
            Some((at, line))
        })
        .collect();
    let only: Vec<Line<'_>> = lines.iter().map(|(_, line)| *line).collect();
    let mut payments: BTreeMap<usize, Payment> =
        lines.iter().map(|(at, _)| *at).zip(money.payments(&only, day)).collect();
    bonuses
        .into_iter()
        .enumerate()
        .map(|(at, bonus)| Reckoned {
            bonus,
            payment: payments.remove(&at).unwrap_or(Payment::Paid { by: Vec::new(), open: false }),
        })
        .collect()
}

impl Reckoned {
    /// Whether it is paid.
    pub(crate) fn is_paid(&self) -> bool {
        self.bonus.is_ok() && matches!(self.payment, Payment::Paid { .. })
    }

    /// As an officer reads it.
    pub(crate) fn view(&self, desk: &Desk, day: NaiveDate) -> BonusView {
        let bonus = match &self.bonus {
            Ok(bonus) => bonus,
            Err(none) => {
                let key = match none {
                    NoBonus::NoMultiplier => "no_multiplier",
                    NoBonus::NoMultiplierForRecipient => "no_multiplier_for_recipient",
                    NoBonus::NoBaseSalary => "no_base_salary",
                };
                let sentence = desk.say("bonus", key, &[("day", crate::catalogue::written(day))]);
                return BonusView { sentence, ..BonusView::default() };
            }
        };
        let sentence = sentence(desk, bonus);
        let (sentence, source) = match &self.payment {
            Payment::Paid { open: false, .. } => (sentence, bonus.multiplier.source.clone()),
            Payment::Paid { open: true, .. } => {
                (desk.say("bonus", "open_case", &[("sentence", sentence)]), bonus.multiplier.source.clone())
            }
            Payment::Covered { rule, .. } => {
                (desk.say("bonus", "covered", &[("source", rule.source.clone())]), rule.source.clone())
            }
        };
        BonusView {
            amount: Some(bonus.amount),
            written: number(bonus.amount),
            in_words: in_words(&desk.texts, bonus.amount),
            sentence,
            source,
            unverified: bonus.confidence() != Confidence::Confirmed,
            paid: self.is_paid(),
        }
    }
}

fn sentence(desk: &Desk, bonus: &Bonus) -> String {
    let exact = bonus.base.value * u64::from(bonus.multiplier.value.thousandths) / 1000;
    let params: [Param<'_>; 5] = [
        ("multiplier", multiplier_written(bonus.multiplier.value.thousandths)),
        ("base", number(bonus.base.value)),
        ("exact", number(exact)),
        ("rounding", desk.say("rounding", bonus.rounding.key(), &[])),
        ("amount", number(bonus.amount)),
    ];
    desk.say("bonus", if bonus.multiplier.value.cap { "sentence_cap" } else { "sentence" }, &params)
}

/// How a bonus that was written down was reckoned; it is never reckoned again.
pub(crate) fn kept(desk: &Desk, row: &BonusRow) -> String {
    let exact = row.base_salary * u64::from(row.thousandths) / 1000;
    let params: [Param<'_>; 5] = [
        ("multiplier", multiplier_written(row.thousandths)),
        ("base", number(row.base_salary)),
        ("exact", number(exact)),
        ("rounding", desk.say("rounding", &row.rounding, &[])),
        ("amount", number(row.amount)),
    ];
    desk.say("bonus", "sentence", &params)
}

/// The bonus of one award alone, as an officer reads it.
pub(crate) fn alone(
    desk: &Desk,
    rules: &[LocalRule],
    award: &Award,
    recipient: RecipientKind,
    day: NaiveDate,
) -> BonusView {
    let claim = Claim { award: award.code.clone(), recipient, achievement: String::new(), period: (0, 0) };
    reckon(desk, rules, &[claim], day).first().map(|one| one.view(desk, day)).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn multipliers_are_written_the_vietnamese_way() {
        for (thousandths, written) in
            [(150, "0,15"), (300, "0,3"), (1000, "1"), (12_500, "12,5"), (2250, "2,25")]
        {
            assert_eq!(multiplier_written(thousandths), written);
        }
    }
}
