//! The instruments of the law, and which of them a source text names.

use super::rows::{Instrument, InstrumentFile, Practice, Reading, Transition};
use super::{LawProblem, check, read};
use crate::date::Span;

/// All instruments and what is no instrument, checked.
#[derive(Debug)]
pub struct Instruments {
    instruments: Vec<Instrument>,
    transitions: Vec<Transition>,
    practices: Vec<Practice>,
    readings: Vec<Reading>,
}

impl Instruments {
    /// Reads and checks `assets/law/instruments.toml`.
    ///
    /// # Errors
    ///
    /// Every [`LawProblem`]: unknown keys, keys and numbers that are there twice, rows that end before
    /// they begin, instruments and readings that are named and not there.
    pub fn parse(file: &str, text: &str) -> Result<Self, Vec<LawProblem>> {
        let mut problems = Vec::new();
        let found =
            read::<InstrumentFile>(file, text, &mut problems).map(|rows| Self::new(rows, &mut problems));
        match found {
            Some(found) if problems.is_empty() => Ok(found),
            _ => Err(problems),
        }
    }

    /// Checks the file: keys and numbers once, no backward dates, every instrument and reading named
    /// by another row is there. What is wrong is added to `problems`.
    fn new(file: InstrumentFile, problems: &mut Vec<LawProblem>) -> Self {
        let found = Self {
            instruments: file.instrument,
            transitions: file.transition,
            practices: file.practice,
            readings: file.reading,
        };
        let rows = &found.instruments;
        check::once("instrument", rows.iter().map(|row| row.key.as_str()), problems);
        check::once("number of an instrument", rows.iter().map(|row| row.number.as_str()), problems);
        check::once("reading", found.readings.iter().map(|row| row.key.as_str()), problems);
        for row in rows {
            let place = format!("instrument {}", row.key);
            check::spans("dates", &row.key, &[Span { from: row.from, to: row.to }], problems);
            for key in row.replaces.iter().chain(&row.amends) {
                check::known(&place, "instrument", key, found.get(key).is_some(), problems);
            }
            for key in &row.read_in {
                let is_there = found.readings.iter().any(|reading| reading.key == *key);
                check::known(&place, "reading", key, is_there, problems);
            }
        }
        for row in &found.transitions {
            let place = format!("transition of {}", row.instrument);
            let is_there = found.get(&row.instrument).is_some();
            check::known(&place, "instrument", &row.instrument, is_there, problems);
            found.check_source(&place, &row.source, problems);
        }
        found
    }

    /// All instruments in the order of the file.
    pub fn iter(&self) -> impl Iterator<Item = &Instrument> {
        self.instruments.iter()
    }

    /// The instrument of a key such as `L06/2022`.
    pub fn get(&self, key: &str) -> Option<&Instrument> {
        self.instruments.iter().find(|row| row.key == key)
    }

    /// The instruments that a source text names, in the order of the file.
    ///
    /// A number counts in full (`98/2023/NĐ-CP`), or by its first two parts (`NĐ 91/2017`) where no
    /// instrument in the text has the longer number there.
    pub fn named_in(&self, source: &str) -> Vec<&Instrument> {
        let numbers = numbers_in(source);
        self.instruments
            .iter()
            .filter(|row| {
                numbers.iter().any(|number| {
                    *number == row.number
                        || (number.matches('/').count() == 1
                            && row.number.strip_prefix(number).is_some_and(|rest| rest.starts_with('/')))
                })
            })
            .collect()
    }

    /// The rows that say which dossiers stay under the earlier text.
    pub fn transitions(&self) -> &[Transition] {
        &self.transitions
    }

    /// Where an instrument was read.
    pub fn readings<'a>(&'a self, instrument: &'a Instrument) -> impl Iterator<Item = &'a Reading> {
        self.readings.iter().filter(|reading| instrument.read_in.contains(&reading.key))
    }

    /// Refuses a source text that names no instrument and is no known practice.
    pub(crate) fn check_source(&self, place: &str, source: &str, problems: &mut Vec<LawProblem>) {
        if self.named_in(source).is_empty()
            && !self.practices.iter().any(|practice| source.starts_with(&practice.text))
        {
            problems.push(LawProblem::SourceUnknown { place: place.to_owned(), text: source.to_owned() });
        }
    }
}

/// The runs of a text that look like a number of an instrument, such as `98/2023/NĐ-CP`.
fn numbers_in(source: &str) -> Vec<&str> {
    source
        .split(|letter: char| !(letter.is_alphanumeric() || matches!(letter, '/' | '-')))
        .filter(|word| word.contains('/') && word.starts_with(|letter: char| letter.is_ascii_digit()))
        .collect()
}
