//! What a decision rests on: whether its recipients meet the criteria, and what bonus each gets.

use crate::assessment::{Asked, Days, Round, asked_of, days, freeze, why};
use crate::bonus::{Claim, Reckoned, reckon};
use crate::desk::Desk;
use crate::money::in_words;
use crate::problem::OfficeError;
use crate::text::number;
use chrono::NaiveDate;
use so_vang_domain::assess::finding::Verdict;
use so_vang_domain::catalogue::Award;
use so_vang_domain::law::local::LocalRule;
use so_vang_domain::law::rule::Condition;
use so_vang_domain::subject::RecipientKind;
use so_vang_store::table::dossier::Dossier;
use so_vang_store::table::judgement::{BonusRow, Judgement};
use so_vang_store::table::local_rule::LocalRuleRow;
use so_vang_store::table::nomination::NominationRow;
use so_vang_store::{Read, Tx};
use std::collections::{BTreeMap, BTreeSet};

/// The grounds of one recipient.
pub(super) struct Grounds {
    recipient: String,
    verdict: Verdict,
    why: String,
    judgement: Judgement,
    bonus: Reckoned,
    /// The initiatives without which the verdict would be lower, by title and year.
    initiatives: Vec<(String, i32)>,
}

/// The grounds of all recipients of a decision, by their nominations.
pub(super) struct AllGrounds {
    rows: BTreeMap<i64, Grounds>,
    issued_on: NaiveDate,
}

/// Judges the recipients of a decision by the day of receipt, and reckons their bonuses by the day of the decision.
pub(super) fn grounds(
    desk: &Desk,
    read: &Read<'_>,
    dossier: &Dossier,
    award: (&Award, &str),
    recipients: &[NominationRow],
    issued_on: NaiveDate,
) -> Result<AllGrounds, OfficeError> {
    let days = Days { decided_on: issued_on, ..days(desk, read, dossier)? };
    let asked: Vec<Asked<'_>> =
        recipients.iter().filter_map(|row| asked_of(desk, dossier, days, row, award.1.to_owned())).collect();
    let round = Round::read(desk, read, &asked, |_| Ok(()))?;
    let rule_rows = read.local_rules()?;
    let dossier_rows = read.nominations(dossier.id)?;
    let mut of_subject: BTreeMap<i64, Vec<&NominationRow>> = BTreeMap::new();
    for row in &dossier_rows {
        of_subject.entry(row.nomination.subject_id).or_default().push(row);
    }
    let rows = asked
        .iter()
        .map(|one| {
            let own = of_subject.get(&one.subject_id).map_or(&[][..], Vec::as_slice);
            let found = grounds_of(desk, &round, one, &rule_rows, own, days, issued_on);
            (one.nomination_id.unwrap_or_default(), found)
        })
        .collect();
    Ok(AllGrounds { rows, issued_on })
}

fn grounds_of(
    desk: &Desk,
    round: &Round<'_>,
    asked: &Asked<'_>,
    rule_rows: &[LocalRuleRow],
    own_rows: &[&NominationRow],
    days: Days,
    issued_on: NaiveDate,
) -> Grounds {
    let facts = round.facts(asked);
    let assessment = round.assess(asked, &facts);
    let relied: BTreeSet<i64> = assessment.local.iter().map(|one| one.rule.rule).collect();
    let kept: Vec<LocalRuleRow> = rule_rows.iter().filter(|row| relied.contains(&row.id)).cloned().collect();
    let mut without = facts.clone();
    without.initiatives.clear();
    let needed = round.assess(asked, &without).verdict < assessment.verdict;
    let initiatives =
        if needed && assessment.verdict == Verdict::Met { used_initiatives(&assessment) } else { Vec::new() };
    Grounds {
        recipient: asked.recipient.clone(),
        verdict: assessment.verdict,
        why: why(desk, asked, &assessment),
        judgement: freeze(asked, &facts, &assessment, &kept),
        bonus: bonus(desk, &round.rules, asked, own_rows, days, issued_on),
        initiatives,
    }
}

/// The initiatives that the conditions of met paths count: as many as each asks for, the newest first.
fn used_initiatives(assessment: &so_vang_domain::assess::finding::Assessment<'_>) -> Vec<(String, i32)> {
    use so_vang_domain::assess::finding::Found;
    let mut used = Vec::new();
    for path in assessment.paths.iter().filter(|path| path.verdict == Verdict::Met) {
        for finding in path.tree.nearest() {
            if let (Condition::Initiative { min, .. }, Found::Initiatives(list)) =
                (finding.condition, &finding.found)
            {
                used.extend(list.iter().take(*min as usize).map(|one| (one.title.clone(), one.year)));
                return used;
            }
        }
    }
    used
}

/// The bonus of one recipient beside what the same dossier approves for it.
fn bonus(
    desk: &Desk,
    rules: &[LocalRule],
    asked: &Asked<'_>,
    own_rows: &[&NominationRow],
    days: Days,
    issued_on: NaiveDate,
) -> Reckoned {
    let counts = |row: &&NominationRow| row.approved() || Some(row.id) == asked.nomination_id;
    let rows: Vec<&NominationRow> = own_rows.iter().copied().filter(counts).collect();
    let place = rows.iter().position(|row| Some(row.id) == asked.nomination_id).unwrap_or(0);
    let claims: Vec<Claim> = rows
        .iter()
        .map(|row| Claim {
            award: row.nomination.award_code.clone(),
            recipient: RecipientKind::of(row.kind, row.class),
            achievement: row.nomination.achievement.clone(),
            period: days.period,
        })
        .collect();
    let mut reckoned = reckon(desk, rules, &claims, issued_on);
    reckoned.swap_remove(place)
}

impl AllGrounds {
    /// Those who certainly do not meet the criteria, each with the reason.
    pub(super) fn unmet(&self, desk: &Desk) -> Vec<String> {
        self.rows
            .values()
            .filter(|row| row.verdict == Verdict::Unmet)
            .map(|row| {
                desk.say("assessment", "unmet", &[("name", row.recipient.clone()), ("why", row.why.clone())])
            })
            .collect()
    }

    /// The bonus of a nomination as an officer reads it: amount, and how it was reckoned.
    pub(super) fn bonus(&self, desk: &Desk, nomination: i64) -> (String, String) {
        let row = self.rows.get(&nomination);
        row.map(|row| row.bonus.view(desk, self.issued_on)).map_or_else(
            || (String::new(), String::new()),
            |view| (if view.paid { view.written } else { String::new() }, view.sentence),
        )
    }

    /// The sum of what is paid, as written and in words; empty where nothing is.
    pub(super) fn total(&self, desk: &Desk) -> (String, String) {
        let paid = self.rows.values().filter(|row| row.bonus.is_paid());
        sum(desk, paid.filter_map(|row| row.bonus.bonus.as_ref().ok()).map(|bonus| bonus.amount))
    }

    /// Writes down by what a recipient was judged, its bonus, and the initiatives that it used.
    pub(super) fn keep(
        &self,
        tx: &Tx<'_>,
        row: &NominationRow,
        award_record: i64,
    ) -> Result<(), OfficeError> {
        let Some(grounds) = self.rows.get(&row.id) else { return Ok(()) };
        tx.add_judgement(&grounds.judgement)?;
        if let Ok(bonus) = &grounds.bonus.bonus {
            tx.add_bonus(&BonusRow {
                award_record_id: award_record,
                amount: bonus.amount,
                base_salary: bonus.base.value,
                thousandths: bonus.multiplier.value.thousandths,
                rounding: bonus.rounding.key().to_owned(),
                source: format!("{}; {}", bonus.multiplier.source, bonus.base.source),
                confidence: bonus.confidence().key().to_owned(),
                paid: grounds.bonus.is_paid(),
            })?;
        }
        for (id, initiative) in tx.initiatives(row.nomination.subject_id)? {
            if grounds.initiatives.contains(&(initiative.title, initiative.year)) {
                tx.add_initiative_use(id, award_record)?;
            }
        }
        Ok(())
    }
}

/// A sum as written and in words; empty where there is nothing to add.
pub(super) fn sum(desk: &Desk, amounts: impl Iterator<Item = u64>) -> (String, String) {
    let amounts: Vec<u64> = amounts.collect();
    if amounts.is_empty() {
        return (String::new(), String::new());
    }
    let total = amounts.iter().sum();
    (number(total), in_words(&desk.texts, total))
}
