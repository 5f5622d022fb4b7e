//! The law as data beside the awards, read and checked as a whole against the catalogue.

use super::criteria::Criteria;
use super::instrument::Instruments;
use super::rows::{
    AwardObjects, BasedDocument, DossierFile, Gate, GateFile, LawRow, LegalBasis, LegalBasisFile, LimitFile,
    ObjectFile, Paper, PaperRequirement, ProcedureFile, Quota, RuleFile, SpecialPerson, TimeLimit, on,
};
use super::{LawProblem, check};
use crate::bonus::{BonusFiles, BonusLaw};
use crate::catalogue::Catalogue;
use crate::date::Span;
use chrono::NaiveDate;
use std::collections::BTreeMap;

mod checks;

/// The texts of the files beside the catalogue, each with its name for messages.
#[derive(Debug, Clone, Copy)]
#[expect(missing_docs, reason = "each field is the file of its name under assets/law")]
pub struct RulebookFiles<'a> {
    pub instruments: (&'a str, &'a str),
    /// `assets/law/rules/*.toml`.
    pub rules: &'a [(&'a str, &'a str)],
    pub money: BonusFiles<'a>,
    pub dossiers: (&'a str, &'a str),
    pub objects: (&'a str, &'a str),
    pub procedure: (&'a str, &'a str),
    pub legal_bases: (&'a str, &'a str),
    pub limits: (&'a str, &'a str),
    pub gates: (&'a str, &'a str),
}

/// Instruments, criteria, money, procedure and documents by date, checked as a whole.
#[derive(Debug)]
pub struct Rulebook {
    /// The instruments that sources name.
    pub instruments: Instruments,
    /// The criteria of all awards.
    pub criteria: Criteria,
    /// Base salaries, multipliers, rounding and cumulation.
    pub money: BonusLaw,
    dossiers: DossierFile,
    objects: ObjectFile,
    /// Time limits, publicity, consultation, the simplified procedure and who proposes.
    pub procedure: ProcedureFile,
    legal_bases: Vec<LegalBasis>,
    /// Quotas, special persons and statistical forms.
    pub limits: LimitFile,
    /// What stands in the way of any award.
    pub gates: Vec<Gate>,
}

impl Rulebook {
    /// Reads all files and checks them against each other and against the catalogue.
    ///
    /// # Errors
    ///
    /// Every [`LawProblem`] of every file: unknown keys and words, backward or overlapping dates,
    /// awards, papers, objects, authorities and levels that no file defines, rows of the catalogue
    /// or of these files whose source names no known instrument, numbers that cannot be meant.
    pub fn parse(files: RulebookFiles<'_>, catalogue: &Catalogue) -> Result<Self, Vec<LawProblem>> {
        let mut problems = Vec::new();
        let mut rules = Vec::new();
        for file in files.rules {
            rules.extend(read::<RuleFile>(*file, &mut problems).rule);
        }
        let criteria = Criteria::new(rules);
        let dossiers = read(files.dossiers, &mut problems);
        let objects = read(files.objects, &mut problems);
        let procedure = read(files.procedure, &mut problems);
        let legal_bases = read::<LegalBasisFile>(files.legal_bases, &mut problems).legal_basis;
        let limits = read(files.limits, &mut problems);
        let gates = read::<GateFile>(files.gates, &mut problems).gate;
        let instruments = Instruments::parse(files.instruments.0, files.instruments.1)
            .map_err(|found| problems.extend(found));
        // What is not read is not searched for what it names: that would only repeat the first problem.
        let Ok(instruments) = instruments else { return Err(problems) };
        let money =
            BonusLaw::parse(files.money, catalogue, &instruments).map_err(|found| problems.extend(found));
        let Ok(money) = money else { return Err(problems) };
        if !problems.is_empty() {
            return Err(problems);
        }
        let book =
            Self { instruments, criteria, money, dossiers, objects, procedure, legal_bases, limits, gates };
        checks::all(&book, catalogue, &mut problems);
        if problems.is_empty() { Ok(book) } else { Err(problems) }
    }

    /// The papers that the dossier of an award holds on `day`; empty where the law of the day was not read.
    pub fn papers_on<'a>(
        &'a self,
        award: &'a str,
        day: NaiveDate,
    ) -> impl Iterator<Item = (&'a Paper, &'a PaperRequirement)> {
        on(&self.dossiers.requirement, day)
            .filter(move |row| row.awards.iter().any(|code| code == award))
            .filter_map(|row| Some((self.dossiers.paper.iter().find(|paper| paper.key == row.paper)?, row)))
    }

    /// The papers that dossiers of an award held at any time, with the days on which they did.
    pub fn all_papers<'a>(
        &'a self,
        award: &'a str,
    ) -> impl Iterator<Item = (&'a Paper, &'a PaperRequirement)> {
        self.dossiers
            .requirement
            .iter()
            .filter(move |row| row.awards.iter().any(|code| code == award))
            .filter_map(|row| Some((self.dossiers.paper.iter().find(|paper| paper.key == row.paper)?, row)))
    }

    /// What was handed over with an award at any time, and the Vietnamese names of the objects.
    pub fn all_objects<'a>(
        &'a self,
        award: &'a str,
    ) -> impl Iterator<Item = (&'a AwardObjects, Vec<&'a str>)> {
        self.objects.award_object.iter().filter(move |row| row.awards.iter().any(|code| code == award)).map(
            |row| {
                let named = |key: &String| self.objects.object.iter().find(|one| one.key == *key);
                (row, row.objects.iter().filter_map(named).map(|object| object.name.as_str()).collect())
            },
        )
    }

    /// What is handed over with an award on `day`, and the Vietnamese names of the objects.
    pub fn objects_on(&self, award: &str, day: NaiveDate) -> Option<(&AwardObjects, Vec<&str>)> {
        let row =
            on(&self.objects.award_object, day).find(|row| row.awards.iter().any(|code| code == award))?;
        let names =
            row.objects.iter().filter_map(|key| self.objects.object.iter().find(|one| one.key == *key));
        Some((row, names.map(|object| object.name.as_str()).collect()))
    }

    /// The time limits that name an award, or its level, on `day`.
    pub fn time_limits_on<'a>(
        &'a self,
        award: &'a crate::catalogue::Award,
        day: NaiveDate,
    ) -> impl Iterator<Item = &'a TimeLimit> {
        on(&self.procedure.time_limit, day)
            .filter(move |row| row.awards.contains(&award.code) || row.level == Some(award.level))
    }

    /// The lines of legal basis of a document made on `day` by an office of `level`, in their order.
    pub fn legal_bases_on(&self, kind: BasedDocument, level: &str, day: NaiveDate) -> Vec<&LegalBasis> {
        let mut lines: Vec<&LegalBasis> = on(&self.legal_bases, day)
            .filter(|row| row.kinds.contains(&kind))
            .filter(|row| row.levels.is_empty() || row.levels.iter().any(|key| key == level))
            .collect();
        lines.sort_by_key(|row| row.place);
        lines
    }

    /// The quota that the law itself sets for an award on `day`, if it sets one.
    pub fn quota_on(&self, award: &str, day: NaiveDate) -> Option<&Quota> {
        on(&self.limits.quota, day).find(|row| row.award == award)
    }

    /// The gate of a key on `day`; `None` where no rule of the day was read.
    pub fn gate_on(&self, key: &str, day: NaiveDate) -> Option<&Gate> {
        on(&self.gates, day).find(|row| row.key == key)
    }

    /// What holds for a special person on `day`; `None` where the law of the day was not read.
    pub fn special_person_on(&self, key: &str, day: NaiveDate) -> Option<&SpecialPerson> {
        on(&self.limits.special_person, day).find(|row| row.key == key)
    }
}

fn read<T: serde::de::DeserializeOwned + Default>(
    (file, text): (&str, &str),
    problems: &mut Vec<LawProblem>,
) -> T {
    super::read(file, text, problems).unwrap_or_default()
}

fn spans_of<R: LawRow>(rows: &[&R]) -> Vec<Span> {
    rows.iter().map(|row| row.span()).collect()
}

/// Refuses rows of one thing that share a day.
fn apart<'a, R: LawRow>(
    what: &'static str,
    rows: &'a [R],
    key: impl Fn(&'a R) -> String,
    problems: &mut Vec<LawProblem>,
) {
    let mut by_key: BTreeMap<String, Vec<&R>> = BTreeMap::new();
    for row in rows {
        by_key.entry(key(row)).or_default().push(row);
    }
    for (key, rows) in by_key {
        check::spans(what, &key, &spans_of(&rows), problems);
    }
}

#[cfg(test)]
mod tests;
