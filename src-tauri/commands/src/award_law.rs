//! The catalogue of awards as an officer reads it: each with the whole history of its law.

use crate::assessment::{law_line, sentence};
use crate::bonus::multiplier_written;
use crate::catalogue::{award as award_of, day_or};
use crate::desk::Desk;
use crate::journal::MOST_ROWS;
use crate::problem::OfficeError;
use crate::text::capitalised;
use crate::wire::law::{
    AskAward, AwardView, CatalogueLine, CataloguePage, CatalogueRequest, CriteriaPart, CriteriaPath,
    CriteriaView, LawLine,
};
use chrono::NaiveDate;
use so_vang_domain::catalogue::{Award, Dated, OfficeLevel};
use so_vang_domain::date::Span;
use so_vang_domain::law::Confidence;
use so_vang_domain::law::rows::{PaperNeed, TimeLimit};
use so_vang_domain::law::rule::{Fallback, Rule, RulePath, RuleVersion};
use so_vang_domain::subject::SubjectKind;
use so_vang_domain::text::fold;

/// The Vietnamese names of powers, in the order of the law.
pub(crate) fn authorities(desk: &Desk, keys: &[String]) -> String {
    let names: Vec<String> =
        keys.iter().filter_map(|key| desk.catalogue.authority(key)).map(str::to_owned).collect();
    names.join("; ")
}

fn is_weak(confidence: Confidence) -> bool {
    confidence != Confidence::Confirmed
}

fn line(desk: &Desk, level: Option<&OfficeLevel>, award: &Award, on: NaiveDate) -> CatalogueLine {
    let deciders = award.deciders_on(on);
    let version = desk.rulebook.criteria.version_on(&award.code, on);
    let recipients: Vec<String> =
        award.recipient_kinds.iter().map(|kind| desk.say("recipient_kind", kind.key(), &[])).collect();
    let weak = is_weak(award.confidence)
        || deciders.is_some_and(|row| is_weak(row.confidence))
        || version.is_some_and(|row| is_weak(row.confidence) || row.fallback.is_some());
    CatalogueLine {
        award: award.code.clone(),
        name: award.name_on(on).to_owned(),
        kind_name: desk.say("award_kind", award.kind.key(), &[]),
        level_name: desk.say("award_level", award.level.key(), &[]),
        recipients: recipients.join(", "),
        deciders: deciders.map(|row| authorities(desk, &row.keys)).unwrap_or_default(),
        may_issue: level.is_some_and(|level| desk.catalogue.may_issue(award, level, on).is_empty()),
        has_criteria: version.is_some(),
        current: award.span.contains(on),
        unverified: weak,
    }
}

/// The level of the open office; nothing before one is open.
fn level(desk: &Desk) -> Result<Option<&OfficeLevel>, OfficeError> {
    match desk.store() {
        Ok(store) => Ok(desk.catalogue.level(&store.read(|read| read.office())?.level)),
        Err(OfficeError::NoOffice) => Ok(None),
        Err(error) => Err(error),
    }
}

/// A page of the catalogue of awards by the law of a day.
///
/// # Errors
///
/// [`OfficeError::Input`] for a day that does not exist.
pub fn page(desk: &Desk, request: CatalogueRequest) -> Result<CataloguePage, OfficeError> {
    let on = day_or("on", &request.on, desk.today())?;
    let level = level(desk)?;
    let words = fold(&request.text);
    let fitting: Vec<&Award> = desk
        .catalogue
        .awards()
        .filter(|award| {
            let names: Vec<&str> = award.names.iter().map(|row| row.value.as_str()).collect();
            let text = fold(&format!("{} {}", award.code.replace('_', " "), names.join(" ")));
            words.is_empty() || words.split(' ').all(|word| text.contains(word))
        })
        .collect();
    let limit = request.limit.min(MOST_ROWS) as usize;
    let rows = fitting.iter().skip(request.offset as usize).take(limit);
    Ok(CataloguePage {
        total: fitting.len() as u64,
        rows: rows.map(|award| line(desk, level, award, on)).collect(),
    })
}

/// One award with the whole history of its law, and the office's own rules for it.
///
/// # Errors
///
/// [`OfficeError::Absent`] for an award that is not clear; [`OfficeError::Input`] for a day that does not exist.
pub fn show(desk: &Desk, request: AskAward) -> Result<AwardView, OfficeError> {
    let on = day_or("on", &request.on, desk.today())?;
    let award = award_of(desk, &request.award)?;
    let local_rules = match desk.store() {
        Ok(store) => store.read(|read| crate::local_rule::of_award(desk, &read, &award.code))?,
        Err(OfficeError::NoOffice) => Vec::new(),
        Err(error) => return Err(error),
    };
    let book = &desk.rulebook;
    let criteria = book.criteria.versions(&award.code).iter().rev().map(|row| version(desk, row, on));
    Ok(AwardView {
        line: line(desk, level(desk)?, award, on),
        on: on.to_string(),
        note: award.note.clone().unwrap_or_default(),
        names: award
            .names
            .iter()
            .map(|row| {
                dated("name", row.value.clone(), row.span, &award.source.join("; "), award.confidence, on)
            })
            .collect(),
        deciders: award
            .deciders
            .iter()
            .map(|Dated { span, value }| {
                dated("deciders", authorities(desk, &value.keys), *span, &value.source, value.confidence, on)
            })
            .collect(),
        criteria: criteria.collect(),
        bonuses: bonuses(desk, award, on),
        votes: award
            .votes
            .iter()
            .map(|Dated { span, value }| {
                let text = match value.percent {
                    Some(percent) => {
                        desk.say("catalogue", "percent_of_members", &[("percent", percent.to_string())])
                    }
                    None => desk.say("catalogue", "percent_set_locally", &[]),
                };
                dated("vote", text, *span, &value.source, value.confidence, on)
            })
            .collect(),
        papers: papers(desk, award, on),
        objects: book
            .all_objects(&award.code)
            .map(|(row, names)| {
                law_line("objects", capitalised(&names.join(", ")), row, row.note.as_deref(), on)
            })
            .collect(),
        limits: limits(desk, award, on),
        local_rules,
    })
}

fn dated(
    key: &str,
    text: String,
    span: Span,
    source: &str,
    confidence: Confidence,
    on: NaiveDate,
) -> LawLine {
    let iso = |day: Option<NaiveDate>| day.map(|day| day.to_string()).unwrap_or_default();
    LawLine {
        key: key.to_owned(),
        text,
        from: iso(span.from),
        to: iso(span.to),
        source: source.to_owned(),
        confidence: confidence.key().to_owned(),
        unverified: is_weak(confidence),
        note: String::new(),
        current: span.contains(on),
    }
}

fn version(desk: &Desk, row: &RuleVersion, on: NaiveDate) -> CriteriaView {
    let iso = |day: Option<NaiveDate>| day.map(|day| day.to_string()).unwrap_or_default();
    CriteriaView {
        from: iso(row.from),
        to: iso(row.to),
        source: row.source.clone().unwrap_or_default(),
        confidence: row.confidence.key().to_owned(),
        unverified: is_weak(row.confidence),
        note: row.note.clone().unwrap_or_default(),
        stands_in: row.fallback == Some(Fallback::PreviousVersion),
        current: row.span().contains(on),
        paths: row.path.iter().map(|path| way(desk, path)).collect(),
    }
}

fn way(desk: &Desk, path: &RulePath) -> CriteriaPath {
    let kinds: Vec<String> =
        path.recipient_kinds.iter().map(|kind| desk.say("recipient_kind", kind.key(), &[])).collect();
    let types: Vec<String> =
        path.achievement_types.iter().map(|one| desk.say("achievement_type", one.key(), &[])).collect();
    let params = [("recipients", kinds.join(", ")), ("types", types.join(", "))];
    CriteriaPath {
        who: capitalised(&desk.say("catalogue", "who", &params)),
        source: path.source.clone(),
        unverified: is_weak(path.confidence),
        note: path.note.clone().unwrap_or_default(),
        rule: part(desk, &path.require),
    }
}

fn part(desk: &Desk, rule: &Rule) -> CriteriaPart {
    let joined = |join: &str, rules: &[Rule]| CriteriaPart {
        join: join.to_owned(),
        text: String::new(),
        parts: rules.iter().map(|rule| part(desk, rule)).collect(),
    };
    match rule {
        Rule::All(rules) => joined("all", rules),
        Rule::Any(rules) => joined("any", rules),
        Rule::Condition(condition) => CriteriaPart {
            join: "condition".to_owned(),
            text: sentence::asks(desk, condition),
            parts: Vec::new(),
        },
    }
}

fn bonuses(desk: &Desk, award: &Award, on: NaiveDate) -> Vec<LawLine> {
    let mut lines = Vec::new();
    for kind in SubjectKind::ALL {
        for row in desk.rulebook.money.multipliers(&award.code, kind) {
            let params = [
                ("recipient", capitalised(&desk.say("recipient_kind", kind.key(), &[]))),
                ("multiplier", multiplier_written(row.value.value.thousandths)),
            ];
            let key = if row.value.value.cap { "law_line_cap" } else { "law_line" };
            let text = desk.say("bonus", key, &params);
            lines.push(dated("multiplier", text, row.span, &row.value.source, row.value.confidence, on));
        }
    }
    lines
}

fn papers(desk: &Desk, award: &Award, on: NaiveDate) -> Vec<LawLine> {
    desk.rulebook
        .all_papers(&award.code)
        .map(|(paper, row)| {
            let text = match row.when {
                None => paper.name.clone(),
                Some(PaperNeed::ReliedOn) => {
                    desk.say("catalogue", "paper_if_relied_on", &[("paper", paper.name.clone())])
                }
            };
            law_line(&paper.key, text, row, row.note.as_deref(), on)
        })
        .collect()
}

fn time_limit(desk: &Desk, row: &TimeLimit) -> String {
    let name = ("name", row.name.clone());
    match (&row.until, row.days) {
        (Some(until), _) => {
            let params = [
                name,
                ("day", until.day.to_string()),
                ("month", until.month.to_string()),
                ("years", until.years_after.to_string()),
            ];
            desk.say(
                "catalogue",
                if until.years_after == 0 { "limit_until" } else { "limit_until_after" },
                &params,
            )
        }
        (None, days) => {
            let params = [name, ("days", days.unwrap_or_default().to_string())];
            desk.say("catalogue", if row.working { "limit_working_days" } else { "limit_days" }, &params)
        }
    }
}

fn limits(desk: &Desk, award: &Award, on: NaiveDate) -> Vec<LawLine> {
    let book = &desk.rulebook;
    let mut lines: Vec<LawLine> = book
        .procedure
        .time_limit
        .iter()
        .filter(|row| row.awards.contains(&award.code) || row.level == Some(award.level))
        .map(|row| law_line(&row.key, time_limit(desk, row), row, row.note.as_deref(), on))
        .collect();
    lines.extend(book.procedure.publicity.iter().filter(|row| row.awards.contains(&award.code)).map(|row| {
        let key = if row.working { "publicity_working" } else { "publicity" };
        let text = desk.say("catalogue", key, &[("days", row.days.to_string())]);
        law_line(&row.key, text, row, row.note.as_deref(), on)
    }));
    lines.extend(book.limits.quota.iter().filter(|row| row.award == award.code).map(|row| {
        let params = [("percent", row.percent.to_string()), ("of", sentence::award_name(desk, &row.of))];
        law_line("quota", desk.say("catalogue", "quota", &params), row, row.note.as_deref(), on)
    }));
    lines
}
