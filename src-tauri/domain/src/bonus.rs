//! Tiền thưởng: what an award is worth on the day of its decision, in whole đồng.

use crate::catalogue::{AwardCode, Catalogue, Dated};
use crate::date::Span;
use crate::law::bonus::{BaseSalaryFile, BonusFile, Cumulation, CumulationCase, Pays, Rounding};
use crate::law::instrument::Instruments;
use crate::law::{Confidence, LawProblem, check, read};
use crate::subject::{RecipientKind, SubjectKind};
use chrono::NaiveDate;
use std::collections::BTreeMap;

pub mod several;

/// Thousandths in one.
const WHOLE: u64 = 1_000;
/// What a product is rounded to, in đồng.
const STEP: u64 = 10_000;

/// A value of the law with its source.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sourced<T> {
    /// The value.
    pub value: T,
    /// Instrument and article.
    pub source: String,
    /// How sure we are.
    pub confidence: Confidence,
}

/// How many base salaries an award is worth.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Multiplier {
    /// In thousandths of the base salary.
    pub thousandths: u32,
    /// Whether the law says *at most*.
    pub cap: bool,
}

/// The bonus of one award, with all that it was reckoned from, so that it is never reckoned again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bonus {
    /// In đồng, rounded.
    pub amount: u64,
    /// The base salary, in đồng a month.
    pub base: Sourced<u64>,
    /// The multiplier.
    pub multiplier: Sourced<Multiplier>,
    /// How the product was rounded.
    pub rounding: Rounding,
}

impl Bonus {
    /// The weaker of what is known of base and multiplier.
    pub fn confidence(&self) -> Confidence {
        self.base.confidence.max(self.multiplier.confidence)
    }
}

/// Why no bonus can be named; the law was not read, or pays none.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NoBonus {
    /// No row of the law gives the award a multiplier on that day.
    #[error("no multiplier for the award on that day")]
    NoMultiplier,
    /// The award has a multiplier on that day, but none for such a recipient.
    #[error("no multiplier for the recipient on that day")]
    NoMultiplierForRecipient,
    /// No base salary was read for that day.
    #[error("no base salary for that day")]
    NoBaseSalary,
}

/// The texts of the files of money, each with its name for messages.
#[derive(Debug, Clone, Copy)]
pub struct BonusFiles<'a> {
    /// `assets/law/base-salary.toml`.
    pub base_salary: (&'a str, &'a str),
    /// `assets/law/bonus.toml`.
    pub bonus: (&'a str, &'a str),
}

/// Base salaries, multipliers, rounding and cumulation by date.
#[derive(Debug)]
pub struct BonusLaw {
    base: Vec<Dated<Sourced<u64>>>,
    multipliers: BTreeMap<(AwardCode, SubjectKind), Vec<Dated<Sourced<Multiplier>>>>,
    rounding: Vec<Dated<Sourced<Rounding>>>,
    cumulation: Vec<(CumulationCase, Dated<Sourced<Pays>>)>,
}

fn on<T>(rows: &[Dated<T>], day: NaiveDate) -> Option<&T> {
    rows.iter().find(|row| row.span.contains(day)).map(|row| &row.value)
}

impl BonusLaw {
    /// Reads and checks the files against the awards and instruments that they name.
    ///
    /// # Errors
    ///
    /// Every [`LawProblem`]: unknown keys, rows of one list that share a day or end before they begin,
    /// awards and sources that no file defines.
    pub fn parse(
        files: BonusFiles<'_>,
        catalogue: &Catalogue,
        instruments: &Instruments,
    ) -> Result<Self, Vec<LawProblem>> {
        let mut problems = Vec::new();
        let salaries = read::<BaseSalaryFile>(files.base_salary.0, files.base_salary.1, &mut problems);
        let rows = read::<BonusFile>(files.bonus.0, files.bonus.1, &mut problems);
        let (Some(salaries), Some(rows)) = (salaries, rows) else { return Err(problems) };

        let base = salaries.base_salary.into_iter().map(|row| Dated {
            span: Span { from: Some(row.from), to: row.to },
            value: Sourced { value: row.amount, source: row.source, confidence: row.confidence },
        });
        let base: Vec<_> = base.collect();
        let mut multipliers: BTreeMap<_, Vec<_>> = BTreeMap::new();
        for row in rows.multiplier {
            if catalogue.award(&row.award).is_none() {
                problems.push(LawProblem::Unknown {
                    place: files.bonus.0.to_owned(),
                    what: "award",
                    key: row.award.clone(),
                });
            }
            let value = Multiplier { thousandths: row.thousandths, cap: row.cap };
            multipliers.entry((row.award, row.recipient.kind())).or_default().push(Dated {
                span: Span { from: row.from, to: row.to },
                value: Sourced { value, source: row.source, confidence: row.confidence },
            });
        }
        let rounding = rows.rounding.into_iter().map(|row| Dated {
            span: Span { from: row.from, to: row.to },
            value: Sourced { value: row.mode, source: row.source, confidence: row.confidence },
        });
        let rounding: Vec<_> = rounding.collect();
        let cumulation = rows.cumulation.into_iter().map(|row: Cumulation| {
            let value = Sourced { value: row.pays, source: row.source, confidence: row.confidence };
            (row.case, Dated { span: Span { from: row.from, to: row.to }, value })
        });
        let cumulation: Vec<_> = cumulation.collect();

        series("base salaries", "base_salary", &base, instruments, &mut problems);
        series("rounding", "rounding", &rounding, instruments, &mut problems);
        for ((award, kind), rows) in &multipliers {
            series("multipliers", &format!("{award} {}", kind.key()), rows, instruments, &mut problems);
        }
        for case in CumulationCase::ALL {
            let rows: Vec<_> =
                cumulation.iter().filter(|(one, _)| *one == case).map(|(_, row)| row.clone()).collect();
            series("cumulation", case.key(), &rows, instruments, &mut problems);
        }
        if problems.is_empty() { Ok(Self { base, multipliers, rounding, cumulation }) } else { Err(problems) }
    }

    /// The base salary on a day, in đồng a month.
    pub fn base_salary_on(&self, day: NaiveDate) -> Option<&Sourced<u64>> {
        on(&self.base, day)
    }

    /// The multipliers of an award for a kind of subject by date, in the order of the file.
    pub fn multipliers(&self, award: &str, kind: SubjectKind) -> &[Dated<Sourced<Multiplier>>] {
        self.multipliers.get(&(award.to_owned(), kind)).map_or(&[], Vec::as_slice)
    }

    /// How products are rounded on a day where the office set nothing else.
    pub fn rounding_on(&self, day: NaiveDate) -> Option<&Sourced<Rounding>> {
        on(&self.rounding, day)
    }

    /// The bonus of `award` for `recipient`, decided on `decided_on`: multiplier × base salary of that day.
    ///
    /// `rounding` is what the office set; absent, the law's own rounding of the day holds, and where no
    /// row says one the product stays as it is.
    ///
    /// # Errors
    ///
    /// [`NoBonus`] where a row of the law is missing for the day; nothing is guessed from other days.
    ///
    /// # Source
    ///
    /// NĐ 91/2017/NĐ-CP Điều 68, NĐ 98/2023/NĐ-CP Điều 53; the rows of `assets/law/bonus.toml`.
    pub fn bonus(
        &self,
        award: &str,
        recipient: RecipientKind,
        decided_on: NaiveDate,
        rounding: Option<Rounding>,
    ) -> Result<Bonus, NoBonus> {
        let of = |kind| {
            let rows = self.multipliers.get(&(award.to_owned(), kind))?;
            on(rows, decided_on)
        };
        let multiplier = of(recipient.subject_kind()).ok_or_else(|| {
            let others = SubjectKind::ALL.into_iter().any(|kind| of(kind).is_some());
            if others { NoBonus::NoMultiplierForRecipient } else { NoBonus::NoMultiplier }
        })?;
        let base = self.base_salary_on(decided_on).ok_or(NoBonus::NoBaseSalary)?;
        let rounding =
            rounding.or_else(|| self.rounding_on(decided_on).map(|row| row.value)).unwrap_or(Rounding::None);
        let amount = amount(base.value, multiplier.value.thousandths, rounding);
        Ok(Bonus { amount, base: base.clone(), multiplier: multiplier.clone(), rounding })
    }
}

/// `thousandths` × `base`, rounded; whole numbers only, because a binary fraction just above an exact
/// product would be rounded up by ten thousand đồng.
fn amount(base: u64, thousandths: u32, rounding: Rounding) -> u64 {
    let product = base * u64::from(thousandths);
    match rounding {
        Rounding::CeilTenThousand => product.div_ceil(STEP * WHOLE) * STEP,
        Rounding::NearestTenThousand => (product + STEP * WHOLE / 2) / (STEP * WHOLE) * STEP,
        // No coin is smaller than a đồng.
        Rounding::None => (product + WHOLE / 2) / WHOLE,
    }
}

/// Checks the dates and sources of one list.
fn series<T>(
    what: &'static str,
    key: &str,
    rows: &[Dated<Sourced<T>>],
    instruments: &Instruments,
    problems: &mut Vec<LawProblem>,
) {
    check::spans(what, key, &rows.iter().map(|row| row.span).collect::<Vec<_>>(), problems);
    let place = format!("{what} of {key}");
    for row in rows {
        instruments.check_source(&place, &row.value.source, problems);
    }
}

#[cfg(test)]
mod tests;
