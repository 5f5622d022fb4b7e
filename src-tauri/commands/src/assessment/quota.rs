//! Quotas, head counts and shares of a dossier, counted live.

use super::Asked;
use crate::desk::Desk;
use crate::dossier::find;
use crate::local_rule::sentence_of;
use crate::problem::OfficeError;
use crate::wire::assessment::{QuotaLine, QuotaRequest, Quotas};
use so_vang_domain::assess::finding::Verdict;
use so_vang_domain::law::Confidence;
use so_vang_domain::law::local::{Bound, LocalContent, LocalRule, QuotaBase};
use so_vang_domain::quota::{Meter, group_share, head_count, share_of};
use so_vang_domain::subject::SubjectKind;
use so_vang_store::Read;
use so_vang_store::table::dossier::Dossier;
use so_vang_store::table::nomination::NominationRow;
use std::collections::{BTreeMap, BTreeSet};

/// Who is counted: how many nominees each award has, the ids of individuals by award, and so many more of one award.
struct Counted<'a> {
    by_award: BTreeMap<&'a str, u32>,
    individuals: BTreeMap<&'a str, Vec<i64>>,
}

fn many(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

/// The quotas of the law and of the office on the day of receipt, counted over the nominations that are ticked (all
/// where none are named), and `more` of one award before they are added.
pub(super) fn lines(
    desk: &Desk,
    read: &Read<'_>,
    rules: &[LocalRule],
    dossier: &Dossier,
    rows: &[(NominationRow, Asked<'_>)],
    ticked: Option<&[i64]>,
    more: Option<(&str, u32)>,
) -> Result<Vec<QuotaLine>, OfficeError> {
    let ticked: Option<BTreeSet<i64>> = ticked.map(|ids| ids.iter().copied().collect());
    let mut counted = Counted { by_award: BTreeMap::new(), individuals: BTreeMap::new() };
    for (row, _) in rows {
        if ticked.as_ref().is_some_and(|ids| !ids.contains(&row.id)) {
            continue;
        }
        let code = row.nomination.award_code.as_str();
        *counted.by_award.entry(code).or_default() += 1;
        if row.kind == SubjectKind::Individual {
            counted.individuals.entry(code).or_default().push(row.nomination.subject_id);
        }
    }
    if let Some((code, count)) = more.filter(|(code, _)| !code.is_empty()) {
        *counted.by_award.entry(code).or_default() += count;
    }
    let day = super::days(desk, read, dossier)?.received_on;
    let mut lines = Vec::new();
    for rule in rules.iter().filter(|rule| rule.span.contains(day)) {
        let code = rule.award.as_deref();
        if code.is_some_and(|code| !counted.by_award.contains_key(code)) {
            continue;
        }
        let used = code.map_or_else(
            || counted.by_award.values().sum(),
            |code| counted.by_award.get(code).copied().unwrap_or(0),
        );
        let (meter, unknown) = match &rule.content {
            LocalContent::Quota { of, percent } => {
                (share_of(used, base(read, dossier, &counted, of)?, *percent), 0)
            }
            LocalContent::HeadCount(limit) => (head_count(used, *limit), 0),
            LocalContent::Share { group, bound, percent } => {
                let people: Vec<i64> = counted
                    .individuals
                    .iter()
                    .filter(|(award, _)| code.is_none_or(|code| code == **award))
                    .flat_map(|(_, ids)| ids.iter().copied())
                    .collect();
                let key = format!("class.{}", group.key());
                let said: BTreeMap<i64, bool> = read
                    .facts(&people)?
                    .into_iter()
                    .filter(|fact| fact.key == key)
                    .map(|fact| (fact.subject_id, fact.value == 1))
                    .collect();
                let inside = people.iter().filter(|id| said.get(id) == Some(&true)).count();
                let unknown = people.iter().filter(|id| !said.contains_key(id)).count();
                let meter = group_share(many(inside), many(people.len()), many(unknown), *percent, *bound);
                (meter, many(unknown))
            }
            LocalContent::Criterion(_)
            | LocalContent::Vote(_)
            | LocalContent::Rounding(_)
            | LocalContent::Deadline { .. } => continue,
        };
        lines.push(QuotaLine {
            rule_id: Some(rule.id),
            award: code.unwrap_or_default().to_owned(),
            award_name: code.map(|code| super::sentence::award_name(desk, code)).unwrap_or_default(),
            sentence: sentence_of(desk, code, &rule.content),
            standing: standing(desk, meter, unknown),
            used: meter.used,
            limit: meter.limit,
            verdict: meter.verdict.key().to_owned(),
            source: rule.source.clone(),
            unverified: false,
        });
    }
    for (code, used) in &counted.by_award {
        let Some(row) = desk.rulebook.quota_on(code, day) else { continue };
        let of = QuotaBase::Award(row.of.clone());
        let meter = share_of(*used, base(read, dossier, &counted, &of)?, row.percent);
        let content = LocalContent::Quota { of, percent: row.percent };
        lines.push(QuotaLine {
            rule_id: None,
            award: (*code).to_owned(),
            award_name: super::sentence::award_name(desk, code),
            sentence: sentence_of(desk, Some(code), &content),
            standing: standing(desk, meter, 0),
            used: meter.used,
            limit: meter.limit,
            verdict: meter.verdict.key().to_owned(),
            source: row.source.clone(),
            unverified: row.confidence != Confidence::Confirmed,
        });
    }
    Ok(lines)
}

/// What a share is of: the members of the proposing unit, or those who have or are proposed for an award of the year.
fn base(
    read: &Read<'_>,
    dossier: &Dossier,
    counted: &Counted<'_>,
    of: &QuotaBase,
) -> Result<Option<u32>, OfficeError> {
    let members = match dossier.proposer_id {
        Some(unit) => read.member_counts(&[unit], dossier.year)?.remove(&unit),
        None => None,
    };
    Ok(match of {
        QuotaBase::Members => members.map(|counts| counts.members).filter(|count| *count > 0),
        QuotaBase::Award(code) => {
            let held = members.and_then(|counts| counts.awards.get(code).copied());
            let proposed = counted.by_award.get(code.as_str()).copied();
            match (held, proposed) {
                // Nobody has the title and nobody is proposed: the base was not written down.
                (None, None) => None,
                (held, proposed) => Some(held.unwrap_or(0).max(proposed.unwrap_or(0))),
            }
        }
    })
}

/// How a quota stands, as a phrase.
fn standing(desk: &Desk, meter: Meter, unknown: u32) -> String {
    let Some(limit) = meter.limit else {
        return desk.say("quota", "standing_unknown", &[("used", meter.used.to_string())]);
    };
    let params = [
        ("used", meter.used.to_string()),
        ("limit", limit.to_string()),
        ("left", meter.left().to_string()),
        ("over", meter.over().to_string()),
        ("unknown", unknown.to_string()),
    ];
    let key = match (meter.verdict, meter.bound) {
        (Verdict::Unknown, _) => "standing_group_unknown",
        (Verdict::Met, Bound::AtMost) if meter.left() == 0 => "standing_full",
        (Verdict::Met, Bound::AtMost) => "standing_left",
        (Verdict::Unmet, Bound::AtMost) => "standing_over",
        (Verdict::Met, Bound::AtLeast) => "standing_reached",
        (Verdict::Unmet, Bound::AtLeast) => "standing_below",
    };
    desk.say("quota", key, &params)
}

/// The quotas of a dossier, counted over what is ticked.
///
/// # Errors
///
/// [`OfficeError::Absent`] if there is no dossier of this code.
pub fn quotas(desk: &Desk, request: QuotaRequest) -> Result<Quotas, OfficeError> {
    desk.store()?.read(|read| {
        let dossier = find(&read, &request.dossier)?;
        let rows = super::nominations(desk, &read, &dossier)?;
        let rules = crate::local_rule::rules(&read)?;
        let code = match request.award.as_str() {
            "" => String::new(),
            written => crate::catalogue::award(desk, written)?.code.clone(),
        };
        let more = Some((code.as_str(), request.more));
        let rows = lines(desk, &read, &rules, &dossier, &rows, request.nominations.as_deref(), more)?;
        Ok(Quotas { rows })
    })
}
