//! Whether a recipient may be proposed for an award: every condition, what was found, what is missing.
//!
//! Pure: facts and law in, an explanation out. Three-valued by Kleene: what the record does not know is
//! `unknown`, never `unmet`, and knowing more never turns `met` into `unmet`.

mod condition;
pub mod facts;
pub mod finding;
mod gate;
pub mod keys;
mod place;
mod streak;

use crate::catalogue::Award;
use crate::date::Year;
use crate::law::Rulebook;
use crate::law::file::AchievementType;
use crate::law::local::LocalCriterion;
use crate::law::rows::Gate;
use crate::law::rule::{Condition, Rule, RulePath, RuleVersion};
use chrono::NaiveDate;
use facts::Facts;
use finding::{Assessment, Explained, LocalFinding, PathAssessment, Reliance, Verdict, Warning};
pub use gate::GATES;

/// What is asked: one award for one recipient, and the three dates that select the law.
#[derive(Debug, Clone, Copy)]
pub struct Question<'a> {
    /// The award.
    pub award: &'a Award,
    /// The type of achievement.
    pub achievement_type: AchievementType,
    /// The achievement as it is written; empty where it is not written yet.
    pub achievement: &'a str,
    /// The day on which the competent body received the dossier: it selects the criteria.
    ///
    /// # Source
    ///
    /// NĐ 152/2025/NĐ-CP Điều 60 khoản 3; the transition of Luật 06/2026/QH16.
    pub received_on: NaiveDate,
    /// The day of the decision: it selects money and signer, and the year of the award.
    pub decided_on: NaiveDate,
    /// The first and the last year of the achievement period: they say which years count.
    pub period: (Year, Year),
}

/// How deep titles may ask for the standard of other titles.
const DEPTH: u32 = 4;

/// By what is judged: the law, the office's own criteria, and the versions that an old decision relied on.
#[derive(Debug, Clone, Copy)]
pub struct Law<'law> {
    /// Criteria, gates and transitions by date.
    pub book: &'law Rulebook,
    /// The office's own criteria.
    pub local: &'law [LocalCriterion],
    /// Versions that hold whatever the day says: those that an old decision relied on.
    pub relied_on: &'law [Reliance],
}

impl<'law> Law<'law> {
    /// The law alone, by the days of the question.
    pub fn of(book: &'law Rulebook) -> Self {
        Self { book, local: &[], relied_on: &[] }
    }

    fn relied(&self, key: &str) -> Option<&'law Reliance> {
        self.relied_on.iter().find(|one| one.key == key)
    }

    /// The version of an award's criteria that holds, and the one whose text is read.
    fn criteria(&self, award: &str, day: NaiveDate) -> Option<(&'law RuleVersion, &'law RuleVersion)> {
        if let Some(relied) = self.relied(&criteria_key(award)) {
            let version = self.book.criteria.versions(award).iter().find(|row| row.from == relied.from)?;
            return Some((version, version));
        }
        self.book.criteria.on(award, day)
    }

    fn gate(&self, key: &str, day: NaiveDate) -> Option<&'law Gate> {
        if self.relied_on.is_empty() {
            return self.book.gate_on(key, day);
        }
        // An old decision is judged by the gates of its day alone.
        let relied = self.relied(&gate::answer_key(key))?;
        self.book.gates.iter().find(|row| row.key == key && row.from == relied.from)
    }
}

/// What names the criteria of an award among the values that a verdict rests on.
pub fn criteria_key(award: &str) -> String {
    format!("criteria.{award}")
}

/// What names a rule of the office among the values that a verdict rests on.
pub fn local_key(rule: i64) -> String {
    format!("local_rule.{rule}")
}

/// Judges one award for one recipient, and says why.
///
/// The answer lists every condition of every path that fits, also behind the first that fails. A nominee
/// qualifies if any path is met, every condition of the office's own rules is met, and no gate stands in the way.
///
/// A dossier that was received before a text which favours nominees is judged by both texts where the new one was
/// read, and by the better of them; where it was not, the answer says so.
///
/// # Source
///
/// law.md §2 (principles), §10 (rule language); Luật 06/2022/QH15, NĐ 98/2023/NĐ-CP and NĐ 152/2025/NĐ-CP Điều 4;
/// transition: Luật 06/2026/QH16.
pub fn assess<'law>(law: Law<'law>, question: Question<'_>, facts: &Facts) -> Assessment<'law> {
    let asked = Asked { law, question, facts, depth: 0 };
    let mut found = asked.whole();
    for transition in law.book.instruments.transitions().iter().filter(|row| row.favours_nominee) {
        let from = transition.received_before;
        let between = question.received_on < from && from <= question.decided_on;
        let Some((holds, text)) = law.book.criteria.on(&question.award.code, from) else { continue };
        if !between || holds.from != Some(from) || !law.relied_on.is_empty() {
            continue;
        }
        let source = transition.source.clone();
        if holds != text {
            found.warnings.push(Warning::MayFavour { from, source, verdict: None });
            continue;
        }
        let newer = Asked { question: Question { received_on: from, ..question }, ..asked }.whole();
        let warning = Warning::MayFavour { from, source, verdict: Some(newer.verdict) };
        if newer.verdict > found.verdict {
            found = newer;
        }
        found.warnings.push(warning);
    }
    found
}

/// What is asked of whom by which law.
#[derive(Clone, Copy)]
struct Asked<'law, 'facts> {
    law: Law<'law>,
    question: Question<'facts>,
    facts: &'facts Facts,
    depth: u32,
}

impl<'law> Asked<'law, '_> {
    /// The answer by the days of the question.
    fn whole(&self) -> Assessment<'law> {
        let mut relied_on = Vec::new();
        let gates = gate::all(self, &mut relied_on);
        let mut warnings = Vec::new();
        let paths = self.paths(&self.question.award.code, &mut warnings, &mut relied_on);
        let by_paths = paths.iter().map(|path| path.verdict).max();
        let verdict = match by_paths {
            // No version was read for the day: nobody can say.
            None if warnings.contains(&Warning::NoCriteria) => Verdict::Unknown,
            // The law gives the award to such a recipient for such an achievement, but nobody read by which criteria.
            None if self.is_meant() => Verdict::Unknown,
            None => Verdict::Unmet,
            Some(found) => found,
        };
        let local = self.local(&mut relied_on);
        let verdict = gates
            .iter()
            .map(|gate| gate.verdict)
            .chain(local.iter().map(|one| one.finding.verdict))
            .fold(verdict, Verdict::min);
        Assessment { verdict, gates, paths, local, warnings, relied_on }
    }

    /// Whether the award as such is for such a recipient and for such an achievement.
    fn is_meant(&self) -> bool {
        let award = self.question.award;
        award.may_be_received_by(self.facts.recipient)
            && award.achievement_types.contains(&self.question.achievement_type)
    }

    /// The conditions of the office's own rules of the day.
    fn local(&self, relied_on: &mut Vec<Reliance>) -> Vec<LocalFinding<'law>> {
        let window = streak::StreakWindow::all(self.last_year());
        let day = self.question.received_on;
        let code = &self.question.award.code;
        let relied = !self.law.relied_on.is_empty();
        let holds = |rule: &&LocalCriterion| {
            if relied {
                return self.law.relied(&local_key(rule.rule)).is_some();
            }
            rule.span.contains(day) && rule.award.as_ref().is_none_or(|award| award == code)
        };
        self.law
            .local
            .iter()
            .filter(holds)
            .map(|rule| {
                relied_on.push(Reliance { key: local_key(rule.rule), from: rule.span.from });
                LocalFinding { rule, finding: self.answered(&rule.condition, window) }
            })
            .collect()
    }

    /// The paths of an award that fit recipient and type, each explained.
    fn paths(
        &self,
        award: &str,
        warnings: &mut Vec<Warning>,
        relied_on: &mut Vec<Reliance>,
    ) -> Vec<PathAssessment<'law>> {
        let Some((holds, text)) = self.law.criteria(award, self.question.received_on) else {
            warnings.push(Warning::NoCriteria);
            return Vec::new();
        };
        let reliance = Reliance { key: criteria_key(award), from: text.from };
        if !relied_on.contains(&reliance) {
            relied_on.push(reliance);
        }
        if holds != text {
            let note = holds.note.clone().unwrap_or_default();
            warnings.push(Warning::PreviousVersion { from: holds.from, text_from: text.from, note });
        }
        let fits = |path: &&RulePath| {
            path.recipient_kinds.contains(&self.facts.recipient)
                && path.achievement_types.contains(&self.question.achievement_type)
        };
        let found: Vec<_> = text.path.iter().filter(fits).map(|path| self.path(path)).collect();
        // The standard of another title is judged by that title's version of the day, and rests on it too.
        if self.depth < DEPTH {
            let inner = Asked { depth: self.depth + 1, ..*self };
            for condition in text.path.iter().filter(fits).flat_map(|path| path.require.conditions()) {
                if let Condition::MeetsStandard { award_any } = condition {
                    for title in award_any {
                        inner.paths(title, &mut Vec::new(), relied_on);
                    }
                }
            }
        }
        if found.is_empty() {
            warnings.push(Warning::NoPath);
        }
        found
    }

    fn path(&self, path: &'law RulePath) -> PathAssessment<'law> {
        let window = self.window(&path.require);
        let tree = self.rule(&path.require, window);
        PathAssessment { path, verdict: tree.verdict(), tree }
    }

    fn rule(&self, rule: &'law Rule, window: streak::StreakWindow) -> Explained<'law> {
        match rule {
            Rule::All(rules) => {
                let parts: Vec<_> = rules.iter().map(|rule| self.rule(rule, window)).collect();
                let verdict = parts.iter().map(Explained::verdict).min().unwrap_or(Verdict::Met);
                Explained::All { verdict, parts }
            }
            Rule::Any(rules) => {
                let parts: Vec<_> = rules.iter().map(|rule| self.rule(rule, window)).collect();
                let verdict = parts.iter().map(Explained::verdict).max().unwrap_or(Verdict::Unmet);
                Explained::Any { verdict, parts }
            }
            Rule::Condition(condition) => Explained::Condition(self.answered(condition, window)),
        }
    }

    /// The window that counts within the path's streak look at; the whole past where it asks for none.
    fn window(&self, rule: &Rule) -> streak::StreakWindow {
        rule.conditions()
            .into_iter()
            .find_map(|condition| {
                if let Condition::RatingStreak { at_least, after_award, or_award_any_per_year, .. } =
                    condition
                {
                    let streak = self.streak(*at_least, after_award.as_deref(), or_award_any_per_year);
                    Some(streak.window())
                } else {
                    None
                }
            })
            .unwrap_or_else(|| streak::StreakWindow::all(self.last_year()))
    }

    /// The reference year: the last of the achievement period.
    fn last_year(&self) -> Year {
        self.question.period.1
    }
}
