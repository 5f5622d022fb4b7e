//! An answer of the engine as the wire carries it.

use super::sentence;
use super::{Asked, unverified};
use crate::catalogue::written;
use crate::desk::Desk;
use crate::wire::assessment::{AnswerView, AssessmentView, FindingView, JumpView, PathView, RuleView};
use crate::wire::law::{BonusView, LawLine};
use chrono::NaiveDate;
use so_vang_domain::assess::facts::Answer;
use so_vang_domain::assess::finding::{
    Assessment, Explained, Finding, GateFinding, GateKind, Lacking, Reliance, Verdict, Warning,
};
use so_vang_domain::assess::keys;
use so_vang_domain::law::Confidence;
use so_vang_domain::law::local::LocalRule;
use so_vang_domain::law::rows::{LawRow, PaperNeed};
use so_vang_domain::law::rule::Condition;
use so_vang_store::table::answer::AnswerRow;

pub(crate) fn verdict_name(desk: &Desk, verdict: Verdict) -> String {
    desk.say("verdict", verdict.key(), &[])
}

fn iso(day: Option<NaiveDate>) -> String {
    day.map(|day| day.to_string()).unwrap_or_default()
}

/// A row of the law as a line, with its text.
pub(crate) fn law_line<R: LawRow>(
    key: &str,
    text: String,
    row: &R,
    note: Option<&str>,
    on: NaiveDate,
) -> LawLine {
    LawLine {
        key: key.to_owned(),
        text,
        from: iso(row.span().from),
        to: iso(row.span().to),
        source: row.source().to_owned(),
        confidence: row.confidence().key().to_owned(),
        unverified: row.confidence() != Confidence::Confirmed,
        note: note.unwrap_or_default().to_owned(),
        current: row.span().contains(on),
    }
}

/// What goes with every finding of one recipient.
struct Panel<'a> {
    desk: &'a Desk,
    asked: &'a Asked<'a>,
    answers: &'a [AnswerRow],
}

impl Panel<'_> {
    fn answer(&self, key: &str, answer: Option<&Answer>) -> Option<AnswerView> {
        let answer = answer?;
        let note = self.answers.iter().find(|row| row.key == key).map(|row| row.note.clone());
        Some(AnswerView {
            met: answer.met,
            by: answer.by.clone(),
            on: answer.on.to_string(),
            note: note.unwrap_or_default(),
        })
    }

    fn jump(&self, what: &str, fact: &str, year: Option<i32>) -> JumpView {
        let label = match what {
            "rating" => {
                let year = year.map(|year| year.to_string()).unwrap_or_default();
                self.desk.say("assessment", "jump_rating", &[("year", year)])
            }
            "fact" => {
                let name = crate::fact::name_of(self.desk, fact);
                self.desk.say("assessment", "jump_fact", &[("fact", name)])
            }
            other => self.desk.say("assessment", &format!("jump_{other}"), &[]),
        };
        JumpView {
            subject_id: self.asked.subject_id,
            kind: self.asked.kind.key().to_owned(),
            what: what.to_owned(),
            fact: fact.to_owned(),
            year,
            label,
        }
    }

    /// Where the record that a condition misses is written; nothing where only people can say.
    fn jump_of(&self, finding: &Finding<'_>) -> Option<JumpView> {
        use Condition as C;
        if finding.verdict == Verdict::Met {
            return None;
        }
        let year = self.asked.period.1;
        let fact = |key: &str| self.jump("fact", key, Some(year));
        Some(match finding.condition {
            C::RatingAtLeast { .. } | C::RatingStreak { .. } | C::RatingCount { .. } => {
                let missing = match &finding.lacking {
                    Some(Lacking::RatingsOf(years)) => years.first().copied(),
                    _ => None,
                };
                self.jump("rating", "", Some(missing.unwrap_or(year)))
            }
            C::AwardStreak { .. }
            | C::AwardCount { .. }
            | C::HasAward { .. }
            | C::YearsSinceAward { .. }
            | C::MeetsStandard { .. } => self.jump("award", "", None),
            C::Initiative { .. } => self.jump("initiative", "", None),
            C::NotDisciplined { .. } => self.jump("discipline", "", None),
            C::MemberRatio { award_any, .. } => {
                let code = award_any.first().map(String::as_str).unwrap_or_default();
                fact(&format!("members.award.{code}"))
            }
            C::MemberExists { award } => fact(&format!("members.award.{award}")),
            C::MemberRatingAll { .. } => fact("members.rating.HT"),
            C::NoMemberDiscipline { .. } => fact("members.disciplined"),
            C::MinExistenceYears { .. } | C::RoundAnniversary { .. } => self.jump("fact", "founded", None),
            C::NotNewlyRecruited { .. } => fact("months_worked"),
            C::RankedFirst { .. } | C::RankedTop { .. } | C::MovementReview { .. } => {
                self.jump("ranking", "", Some(year))
            }
            C::RecipientIs { force, category } => {
                let class = force.as_deref().or(category.as_deref()).unwrap_or_default();
                self.jump("fact", &format!("class.{class}"), None)
            }
            C::NotInScopeOf { award } => self.jump("fact", &format!("class.in_scope_of.{award}"), None),
            C::ServiceYears { .. }
            | C::ProfessionYears { .. }
            | C::ContributionYears { .. }
            | C::YearsInRole { .. }
            | C::StableProductionModel { .. } => fact(&keys::duration(finding.condition)?),
            C::ParIndexAtLeast { .. } | C::DelegatedCriteria { .. } | C::HumanJudgement { .. } => {
                return None;
            }
        })
    }

    fn finding(&self, finding: &Finding<'_>, source: &str, weak: bool) -> FindingView {
        FindingView {
            key: finding.key.clone(),
            asks: sentence::asks(self.desk, finding.condition),
            verdict: finding.verdict.key().to_owned(),
            verdict_name: verdict_name(self.desk, finding.verdict),
            found: sentence::found(self.desk, &finding.found),
            lacking: sentence::lacking(self.desk, finding),
            source: source.to_owned(),
            unverified: weak || finding.confidence.is_some_and(|one| one != Confidence::Confirmed),
            answerable: finding.verdict == Verdict::Unknown || finding.answer.is_some(),
            answer: self.answer(&finding.key, finding.answer.as_ref()),
            jump: self.jump_of(finding),
        }
    }

    fn gate(&self, gate: &GateFinding<'_>) -> FindingView {
        let desk = self.desk;
        let place = if matches!(gate.kind, GateKind::Pending(_)) {
            Some("pending")
        } else if matches!(gate.kind, GateKind::UnderDiscipline(_)) {
            Some("discipline")
        } else {
            None
        };
        let jump = place.filter(|_| gate.verdict != Verdict::Met).map(|what| self.jump(what, "", None));
        let found = super::gate_found(desk, self.asked, gate);
        FindingView {
            key: gate.key.clone(),
            asks: sentence::gate_asks(desk, gate.kind.key()),
            verdict: gate.verdict.key().to_owned(),
            verdict_name: verdict_name(desk, gate.verdict),
            found,
            lacking: if gate.verdict == Verdict::Unknown {
                desk.say("lacking", "judgement", &[])
            } else {
                String::new()
            },
            source: gate.row.source.clone(),
            unverified: gate.row.confidence != Confidence::Confirmed,
            answerable: gate.verdict == Verdict::Unknown || gate.answer.is_some(),
            answer: self.answer(&gate.key, gate.answer.as_ref()),
            jump,
        }
    }

    fn rule(&self, rule: &Explained<'_>) -> RuleView {
        let (join, parts, finding) = match rule {
            Explained::All { parts, .. } => ("all", parts.iter().map(|part| self.rule(part)).collect(), None),
            Explained::Any { parts, .. } => ("any", parts.iter().map(|part| self.rule(part)).collect(), None),
            Explained::Condition(finding) => {
                ("condition", Vec::new(), Some(self.finding(finding, "", false)))
            }
        };
        RuleView { join: join.to_owned(), verdict: rule.verdict().key().to_owned(), parts, finding }
    }
}

/// The whole answer on one recipient.
pub(crate) fn view(
    desk: &Desk,
    asked: &Asked<'_>,
    assessment: &Assessment<'_>,
    answers: &[AnswerRow],
    bonus: BonusView,
    rules: &[LocalRule],
) -> AssessmentView {
    let panel = Panel { desk, asked, answers };
    let paths = assessment.paths.iter().map(|path| PathView {
        key: path.path.key.clone(),
        source: path.path.source.clone(),
        unverified: path.path.confidence != Confidence::Confirmed,
        note: path.path.note.clone().unwrap_or_default(),
        verdict: path.verdict.key().to_owned(),
        verdict_name: verdict_name(desk, path.verdict),
        rule: panel.rule(&path.tree),
    });
    let deciders = asked.award.deciders_on(asked.decided_on).map(|row| LawLine {
        key: "deciders".to_owned(),
        text: crate::award_law::authorities(desk, &row.keys),
        from: String::new(),
        to: String::new(),
        source: row.source.clone(),
        confidence: row.confidence.key().to_owned(),
        unverified: row.confidence != Confidence::Confirmed,
        note: String::new(),
        current: true,
    });
    AssessmentView {
        nomination_id: asked.nomination_id,
        subject_id: asked.subject_id,
        kind: asked.kind.key().to_owned(),
        recipient: asked.recipient.clone(),
        award: asked.award.code.clone(),
        award_name: asked.award_name.clone(),
        law: super::law(desk, asked),
        verdict: assessment.verdict.key().to_owned(),
        verdict_name: verdict_name(desk, assessment.verdict),
        why: super::why(desk, asked, assessment),
        gates: assessment.gates.iter().map(|gate| panel.gate(gate)).collect(),
        paths: paths.collect(),
        local: assessment
            .local
            .iter()
            .map(|one| panel.finding(&one.finding, &one.rule.source, false))
            .collect(),
        warnings: warnings(desk, asked, assessment),
        deciders: deciders.into_iter().collect(),
        papers: papers(desk, asked),
        relied_on: relied_on(desk, &assessment.relied_on, rules),
        unverified: unverified(assessment) || bonus.unverified,
        bonus,
    }
}

/// The papers that the dossier of the award holds on the day of receipt.
fn papers(desk: &Desk, asked: &Asked<'_>) -> Vec<LawLine> {
    desk.rulebook
        .papers_on(&asked.award.code, asked.received_on)
        .map(|(paper, row)| {
            let name = paper.name.clone();
            let text = match row.when {
                None => name,
                Some(PaperNeed::ReliedOn) => desk.say("catalogue", "paper_if_relied_on", &[("paper", name)]),
            };
            law_line(&paper.key, text, row, row.note.as_deref(), asked.received_on)
        })
        .collect()
}

/// What an officer should know beside the verdict.
pub(crate) fn warnings(desk: &Desk, asked: &Asked<'_>, assessment: &Assessment<'_>) -> Vec<String> {
    let award = || ("award", asked.award_name.clone());
    let open = || desk.say("assessment", "open_day", &[]);
    let day = |day: Option<NaiveDate>| day.map_or_else(open, written);
    let mut said: Vec<String> = assessment
        .warnings
        .iter()
        .map(|warning| match warning {
            Warning::PreviousVersion { from, text_from, note } => {
                let params =
                    [award(), ("from", day(*from)), ("text_from", day(*text_from)), ("note", note.clone())];
                desk.say("assessment", "previous_version", &params).trim_end().to_owned()
            }
            Warning::NoCriteria => {
                desk.say("assessment", "no_criteria", &[award(), ("day", written(asked.received_on))])
            }
            Warning::NoPath => desk.say("assessment", "no_path", &[award()]),
            Warning::MayFavour { from, source, verdict } => {
                let outcome = match verdict {
                    None => desk.say("assessment", "may_favour_unread", &[]),
                    Some(verdict) => {
                        let name = verdict_name(desk, *verdict);
                        desk.say("assessment", "may_favour_read", &[("verdict", name)])
                    }
                };
                let params =
                    [award(), ("from", written(*from)), ("source", source.clone()), ("outcome", outcome)];
                desk.say("assessment", "may_favour", &params)
            }
        })
        .collect();
    if unverified(assessment) {
        said.push(desk.say("assessment", "unverified", &[]));
    }
    said
}

/// The values of the law that a verdict rests on, with their days and sources.
pub(crate) fn relied_on(desk: &Desk, relied: &[Reliance], rules: &[LocalRule]) -> Vec<LawLine> {
    relied.iter().filter_map(|one| reliance(desk, one, rules)).collect()
}

fn reliance(desk: &Desk, one: &Reliance, rules: &[LocalRule]) -> Option<LawLine> {
    let line =
        |text: String, to: Option<NaiveDate>, source: String, confidence: Confidence, note: String| LawLine {
            key: one.key.clone(),
            text,
            from: iso(one.from),
            to: iso(to),
            source,
            confidence: confidence.key().to_owned(),
            unverified: confidence != Confidence::Confirmed,
            note,
            current: true,
        };
    if let Some(award) = one.key.strip_prefix("criteria.") {
        let row = desk.rulebook.criteria.versions(award).iter().find(|row| row.from == one.from)?;
        let mut sources: Vec<&str> = row.path.iter().map(|path| path.source.as_str()).collect();
        sources.dedup();
        let source = row.source.clone().unwrap_or_else(|| sources.join("; "));
        let params = [("award", sentence::award_name(desk, award))];
        let text = desk.say("assessment", "relied_criteria", &params);
        return Some(line(text, row.to, source, row.confidence, row.note.clone().unwrap_or_default()));
    }
    if let Some(key) = one.key.strip_prefix("gate.") {
        let row = desk.rulebook.gates.iter().find(|row| row.key == key && row.from == one.from)?;
        let text = desk.say("assessment", "relied_gate", &[("gate", sentence::gate_asks(desk, key))]);
        return Some(line(
            text,
            row.to,
            row.source.clone(),
            row.confidence,
            row.note.clone().unwrap_or_default(),
        ));
    }
    let id: i64 = one.key.strip_prefix("local_rule.")?.parse().ok()?;
    let rule = rules.iter().find(|rule| rule.id == id)?;
    let sentence = crate::local_rule::sentence_of(desk, rule.award.as_deref(), &rule.content);
    let text = desk.say("assessment", "relied_local", &[("rule", sentence)]);
    Some(line(text, rule.span.to, rule.source.clone(), Confidence::Confirmed, String::new()))
}
