//! Whether a recipient may be proposed for an award: every condition, what was found, what is missing.
//!
//! Pure: facts and law in, an explanation out. Three-valued by Kleene: what the record does not know is
//! `unknown`, never `unmet`, and knowing more never turns `met` into `unmet`.

mod condition;
pub mod facts;
pub mod finding;
mod gate;
pub mod keys;
mod streak;

use crate::catalogue::Award;
use crate::date::Year;
use crate::law::criteria::Criteria;
use crate::law::file::AchievementType;
use crate::law::rule::{Condition, Rule, RulePath};
use chrono::NaiveDate;
use facts::Facts;
use finding::{Assessment, Explained, PathAssessment, Reliance, Verdict, Warning};

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

/// Judges one award for one recipient, and says why.
///
/// The answer lists every condition of every path that fits, also behind the first that fails. A nominee
/// qualifies if any path is met and no gate stands in the way.
///
/// # Source
///
/// law.md §2 (principles), §10 (rule language); Luật 06/2022/QH15, NĐ 98/2023/NĐ-CP and NĐ 152/2025/NĐ-CP Điều 4.
pub fn assess<'law>(criteria: &'law Criteria, question: Question<'_>, facts: &Facts) -> Assessment<'law> {
    let asked = Asked { criteria, question, facts, depth: 0 };
    let gates = gate::all(&asked);
    let mut warnings = Vec::new();
    let mut relied_on = Vec::new();
    let paths = asked.paths(&question.award.code, &mut warnings, &mut relied_on);
    let by_paths = paths.iter().map(|path| path.verdict).max();
    let verdict = match by_paths {
        // No version was read for the day: nobody can say.
        None if warnings.contains(&Warning::NoCriteria) => Verdict::Unknown,
        None => Verdict::Unmet,
        Some(found) => found,
    };
    let verdict = gates.iter().map(|gate| gate.verdict).fold(verdict, Verdict::min);
    Assessment { verdict, gates, paths, warnings, relied_on }
}

/// What is asked of whom by which law.
struct Asked<'law, 'facts> {
    criteria: &'law Criteria,
    question: Question<'facts>,
    facts: &'facts Facts,
    depth: u32,
}

impl<'law> Asked<'law, '_> {
    /// The paths of an award that fit recipient and type, each explained.
    fn paths(
        &self,
        award: &str,
        warnings: &mut Vec<Warning>,
        relied_on: &mut Vec<Reliance>,
    ) -> Vec<PathAssessment<'law>> {
        let Some((holds, text)) = self.criteria.on(award, self.question.received_on) else {
            warnings.push(Warning::NoCriteria);
            return Vec::new();
        };
        let reliance = Reliance { award: award.to_owned(), from: text.from };
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
