//! The office's own rules: written down, changed, and read as the engine wants them.

use crate::assessment::sentence;
use crate::catalogue::{award as award_of, read_day};
use crate::desk::{Desk, ack};
use crate::problem::OfficeError;
use crate::wire::law::{LocalRuleLine, LocalRules, SaveLocalRule, SetCompleteFrom};
use crate::wire::{Ack, Id, Nothing};
use so_vang_domain::date::{Span, is_plausible};
use so_vang_domain::law::bonus::Rounding;
use so_vang_domain::law::local::{Bound, Group, LocalContent, LocalRule, QuotaBase};
use so_vang_domain::law::rule::{Condition, InitiativeKind, RatingPeriod, Severity, Window};
use so_vang_domain::rating::Rating;
use so_vang_domain::text::clean;
use so_vang_store::table::local_rule::LocalRuleRow;
use so_vang_store::{Read, StoreError};

/// The key of the base that is all members.
const MEMBERS: &str = "members";
/// The kinds of initiatives that an office's own criterion counts: all of them.
const ANY_INITIATIVE: [InitiativeKind; 4] = [
    InitiativeKind::Initiative,
    InitiativeKind::ResearchTopic,
    InitiativeKind::ResearchProject,
    InitiativeKind::ScientificWork,
];

fn unusable(field: &'static str, value: impl ToString, why: &'static str) -> OfficeError {
    OfficeError::Input { field, value: value.to_string(), why }
}

/// What a row says.
fn content(row: &LocalRuleRow) -> Result<LocalContent, OfficeError> {
    let percent = || match row.percent {
        None => Err(unusable("percent", "", "empty")),
        Some(percent) if percent > 100 => Err(unusable("percent", percent, "over_percent")),
        Some(percent) => Ok(percent),
    };
    let number = || row.number.ok_or_else(|| unusable("count_number", "", "empty"));
    Ok(match row.kind.as_str() {
        "quota" => {
            let of = match row.base.as_str() {
                "" => return Err(unusable("of", "", "empty")),
                MEMBERS => QuotaBase::Members,
                code => QuotaBase::Award(code.to_owned()),
            };
            LocalContent::Quota { of, percent: percent()? }
        }
        "head_count" => LocalContent::HeadCount(number()?),
        "share" => LocalContent::Share {
            group: Group::from_key(&row.member_group)
                .ok_or_else(|| unusable("member_group", &row.member_group, "unknown"))?,
            bound: Bound::from_key(&row.bound).ok_or_else(|| unusable("bound", &row.bound, "unknown"))?,
            percent: percent()?,
        },
        "criterion" => LocalContent::Criterion(criterion(row)?),
        "vote" => LocalContent::Vote(percent()?),
        "rounding" => LocalContent::Rounding(
            Rounding::from_key(&row.rounding)
                .ok_or_else(|| unusable("rounding", &row.rounding, "unknown"))?,
        ),
        "deadline" => {
            let month = row.month.ok_or_else(|| unusable("month", "", "empty"))?;
            let day = row.day.ok_or_else(|| unusable("day", "", "empty"))?;
            // A leap year has every day that any year has.
            if chrono::NaiveDate::from_ymd_opt(2024, month, day).is_none() {
                return Err(unusable("day", format!("{day}/{month}"), "date_no_such_day"));
            }
            if row.value.is_empty() {
                return Err(unusable("rule_value", "", "empty"));
            }
            LocalContent::Deadline { name: row.value.clone(), month, day }
        }
        other => return Err(unusable("local_rule_kind", other, "unknown")),
    })
}

fn criterion(row: &LocalRuleRow) -> Result<Condition, OfficeError> {
    let value = || unusable("rule_value", &row.value, if row.value.is_empty() { "empty" } else { "unknown" });
    let number = || match row.number {
        Some(number) if number > 0 => Ok(number),
        other => Err(unusable("count_number", other.map(|n| n.to_string()).unwrap_or_default(), "empty")),
    };
    Ok(match row.op.as_str() {
        "rating_at_least" => Condition::RatingAtLeast {
            value: Rating::from_key(&row.value).ok_or_else(value)?,
            period: RatingPeriod::ReferenceYear,
        },
        "initiative" => Condition::Initiative {
            min: number()?,
            scope: crate::assessment::gather::scope_of_key(&row.value).ok_or_else(value)?,
            window: Window::TitlePeriod,
            accepts: ANY_INITIATIVE.to_vec(),
        },
        "not_newly_recruited" => Condition::NotNewlyRecruited { min_months: number()? },
        "not_disciplined" => Condition::NotDisciplined {
            min_severity: match row.value.as_str() {
                "reprimand" => Severity::Reprimand,
                "warning" => Severity::Warning,
                _ => return Err(value()),
            },
        },
        "par_index_at_least" => match row.percent {
            Some(index) if index <= 10_000 => Condition::ParIndexAtLeast { hundredths: index },
            other => {
                let why = if other.is_none() { "empty" } else { "over_percent" };
                return Err(unusable("percent", other.map(|n| n.to_string()).unwrap_or_default(), why));
            }
        },
        "human_judgement" if row.value.is_empty() => return Err(value()),
        "human_judgement" => Condition::HumanJudgement {
            // The words are the key: two rules with the same words ask the same question.
            code: format!("local.{}", so_vang_domain::text::fold(&row.value).replace(' ', "_")),
            label: row.value.clone(),
        },
        other => return Err(unusable("op", other, "unknown")),
    })
}

/// The rules of the office as the engine wants them. A row that no longer says anything is passed over; the check of
/// each row before it is written keeps that from happening.
pub(crate) fn rules(read: &Read<'_>) -> Result<Vec<LocalRule>, StoreError> {
    Ok(read.local_rules()?.iter().filter_map(rule).collect())
}

/// A rule as the engine wants it; nothing where its row says nothing.
pub(crate) fn rule(row: &LocalRuleRow) -> Option<LocalRule> {
    Some(LocalRule {
        id: row.id,
        award: (!row.award_code.is_empty()).then(|| row.award_code.clone()),
        span: Span { from: Some(row.valid_from), to: row.valid_to },
        source: row.source.clone(),
        content: content(row).ok()?,
    })
}

/// What a rule says, as a sentence.
pub(crate) fn sentence_of(desk: &Desk, award: Option<&str>, content: &LocalContent) -> String {
    let award =
        award.map_or_else(|| desk.say("quota", "all_awards", &[]), |code| sentence::award_name(desk, code));
    let award = ("award", award);
    let percent = |percent: &u32| ("percent", percent.to_string());
    match content {
        LocalContent::Quota { of: QuotaBase::Members, percent: share } => {
            desk.say("quota", "share_of_members", &[award, percent(share)])
        }
        LocalContent::Quota { of: QuotaBase::Award(code), percent: share } => {
            let of = ("of", sentence::award_name(desk, code));
            desk.say("quota", "share_of_award", &[award, percent(share), of])
        }
        LocalContent::HeadCount(number) => {
            desk.say("quota", "head_count", &[award, ("number", number.to_string())])
        }
        LocalContent::Share { group, bound, percent: share } => {
            let key = match bound {
                Bound::AtMost => "group_at_most",
                Bound::AtLeast => "group_at_least",
            };
            let group = ("group", desk.say("member_group", group.key(), &[]));
            desk.say("quota", key, &[award, percent(share), group])
        }
        LocalContent::Criterion(condition) => {
            let condition = ("condition", sentence::asks(desk, condition));
            desk.say("local_rule", "criterion", &[award, condition])
        }
        LocalContent::Vote(share) => desk.say("local_rule", "vote", &[award, percent(share)]),
        LocalContent::Rounding(mode) => {
            let rounding = ("rounding", desk.say("rounding", mode.key(), &[]));
            desk.say("local_rule", "rounding", &[rounding])
        }
        LocalContent::Deadline { name, month, day } => {
            let params = [("name", name.clone()), ("month", month.to_string()), ("day", day.to_string())];
            desk.say("local_rule", "deadline", &params)
        }
    }
}

fn line(desk: &Desk, row: &LocalRuleRow) -> LocalRuleLine {
    let award = (!row.award_code.is_empty()).then_some(row.award_code.as_str());
    let span = Span { from: Some(row.valid_from), to: row.valid_to };
    LocalRuleLine {
        id: row.id,
        revision: row.revision,
        kind: row.kind.clone(),
        kind_name: desk.say("local_rule_kind", &row.kind, &[]),
        award: row.award_code.clone(),
        award_name: award.map(|code| sentence::award_name(desk, code)).unwrap_or_default(),
        sentence: content(row).map(|content| sentence_of(desk, award, &content)).unwrap_or_default(),
        from: row.valid_from.to_string(),
        to: row.valid_to.map(|day| day.to_string()).unwrap_or_default(),
        source: row.source.clone(),
        current: span.contains(desk.today()),
        of: row.base.clone(),
        percent: row.percent,
        number: row.number,
        group: row.member_group.clone(),
        bound: row.bound.clone(),
        op: row.op.clone(),
        value: row.value.clone(),
        rounding: row.rounding.clone(),
        month: row.month,
        day: row.day,
    }
}

/// All rules of the office, those that hold today first.
///
/// # Errors
///
/// A failure of the office file.
pub fn all(desk: &Desk, _: Nothing) -> Result<LocalRules, OfficeError> {
    desk.store()?.read(|read| {
        let mut rows: Vec<LocalRuleLine> = read.local_rules()?.iter().map(|row| line(desk, row)).collect();
        rows.sort_by_key(|row| !row.current);
        Ok(LocalRules { rows, complete_from: read.complete_from()? })
    })
}

/// The rules of the office that concern an award.
pub(crate) fn of_award(desk: &Desk, read: &Read<'_>, award: &str) -> Result<Vec<LocalRuleLine>, OfficeError> {
    let rows = read.local_rules()?;
    Ok(rows
        .iter()
        .filter(|row| row.award_code.is_empty() || row.award_code == award)
        .map(|row| line(desk, row))
        .collect())
}

/// Writes a rule of the office down, or changes one. Decisions that were issued keep what they relied on.
///
/// # Errors
///
/// [`OfficeError::Input`] for a field that its kind needs and that is missing or cannot be; a stale revision.
pub fn save(desk: &Desk, request: SaveLocalRule) -> Result<Ack, OfficeError> {
    let valid_from = match request.from.trim() {
        "" => return Err(unusable("valid_from", "", "empty")),
        text => read_day("valid_from", text)?,
    };
    let valid_to = match request.to.trim() {
        "" => None,
        text => Some(read_day("valid_to", text)?),
    };
    if let Some(to) = valid_to.filter(|to| *to < valid_from) {
        return Err(unusable("valid_to", to, "before_from_year"));
    }
    let source = clean(&request.source);
    if source.is_empty() {
        return Err(unusable("source", "", "empty"));
    }
    let code = |written: &str| match clean(written) {
        text if text.is_empty() => Ok(String::new()),
        text => award_of(desk, &text).map(|award| award.code.clone()),
    };
    let award_code = code(&request.award)?;
    if award_code.is_empty() && matches!(request.kind.as_str(), "quota" | "head_count" | "vote") {
        return Err(unusable("award", "", "empty"));
    }
    let row = LocalRuleRow {
        id: request.id.unwrap_or(0),
        revision: request.revision.unwrap_or(0),
        kind: clean(&request.kind),
        award_code,
        valid_from,
        valid_to,
        source,
        base: if request.of == MEMBERS { request.of } else { code(&request.of)? },
        percent: request.percent,
        number: request.number,
        member_group: clean(&request.group),
        bound: clean(&request.bound),
        op: clean(&request.op),
        value: clean(&request.value),
        rounding: clean(&request.rounding),
        month: request.month,
        day: request.day,
    };
    content(&row)?;
    let act = desk.act("local_rule.save");
    let committed = desk.store()?.transact(&act, |tx| tx.save_local_rule(&row))?;
    Ok(ack(&act, &committed, 1))
}

/// Takes a rule of the office away; to end one from a day on, give it a last day.
///
/// # Errors
///
/// [`OfficeError::Store`] if there is none of this id.
pub fn remove(desk: &Desk, request: Id) -> Result<Ack, OfficeError> {
    let act = desk.act("local_rule.remove");
    let committed = desk.store()?.transact(&act, |tx| tx.remove_local_rule(request.id))?;
    Ok(ack(&act, &committed, 1))
}

/// Says from which year on the record is complete: from then on a year without a row has none.
///
/// # Errors
///
/// [`OfficeError::Input`] for a year that cannot be meant.
pub fn set_complete_from(desk: &Desk, request: SetCompleteFrom) -> Result<Ack, OfficeError> {
    use chrono::Datelike as _;
    if let Some(year) = request.year.filter(|year| !is_plausible(*year) || *year > desk.today().year()) {
        return Err(unusable("complete_from", year, "date_year"));
    }
    let act = desk.act("record.complete_from");
    let committed = desk.store()?.transact(&act, |tx| tx.set_complete_from(request.year))?;
    Ok(ack(&act, &committed, u64::from(committed.value)))
}

/// The share of votes that the office's own rules want for an award on a day.
pub(crate) fn vote_percent(read: &Read<'_>, award: &str, day: chrono::NaiveDate) -> Result<u32, StoreError> {
    let shares = rules(read)?
        .into_iter()
        .filter(|rule| rule.holds(award, day))
        .filter_map(|rule| if let LocalContent::Vote(percent) = rule.content { Some(percent) } else { None });
    Ok(shares.max().unwrap_or(0))
}

/// How the office rounds bonuses on a day; nothing where it set nothing.
pub(crate) fn rounding(rules: &[LocalRule], award: &str, day: chrono::NaiveDate) -> Option<Rounding> {
    rules
        .iter()
        .filter(|rule| rule.holds(award, day))
        .find_map(|rule| if let LocalContent::Rounding(mode) = rule.content { Some(mode) } else { None })
}

/// The days of `year` by which the office's own rules want something, each with the id, name and source of its rule.
pub(crate) fn deadlines(rules: &[LocalRule], year: i32) -> Vec<(i64, chrono::NaiveDate, String, String)> {
    rules
        .iter()
        .filter_map(|rule| {
            let LocalContent::Deadline { name, month, day } = &rule.content else { return None };
            let due = chrono::NaiveDate::from_ymd_opt(year, *month, *day)?;
            rule.span.contains(due).then(|| (rule.id, due, name.clone(), rule.source.clone()))
        })
        .collect()
}
