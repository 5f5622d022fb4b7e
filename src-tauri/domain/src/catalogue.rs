//! The catalogue of awards: which award exists on which day, who receives it, who decides it.

use crate::date::Span;
use crate::law::check;
use crate::law::file::{
    AchievementType, AuthorityFile, AwardFile, AwardKind, AwardLevel, AwardRow, CertificateFile,
    CertificateRow,
};
use crate::law::{Confidence, LawProblem, read};
use crate::subject::RecipientKind;
use crate::text::fold;
use chrono::NaiveDate;
use find::expand;
use std::collections::BTreeMap;

mod find;

/// The code of an award, such as `BK_BBNT`; a row of `assets/law/awards`.
pub type AwardCode = String;

/// A value that holds over a span of days.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dated<T> {
    /// When it holds.
    pub span: Span,
    /// What holds.
    pub value: T,
}

/// Who decides, by which source.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Deciders {
    /// Keys of the authorities.
    pub keys: Vec<String>,
    /// Instrument and article.
    pub source: String,
    /// How sure we are.
    pub confidence: Confidence,
}

/// The share of all council members who must agree.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VoteThreshold {
    /// Per cent of all members; `None` where no national figure was read and the council's own rule decides.
    pub percent: Option<u32>,
    /// Instrument and article.
    pub source: String,
    /// How sure we are.
    pub confidence: Confidence,
}

/// One title or form.
#[derive(Debug, Clone)]
pub struct Award {
    /// Its code.
    pub code: AwardCode,
    /// Title or form.
    pub kind: AwardKind,
    /// The group it belongs to, such as `certificate_of_merit`.
    pub group: String,
    /// The level at which it stands.
    pub level: AwardLevel,
    /// Who may receive it.
    pub recipient_kinds: Vec<RecipientKind>,
    /// The types of achievement it may be given for.
    pub achievement_types: Vec<AchievementType>,
    /// The days on which it can be given.
    pub span: Span,
    /// Its names by date.
    pub names: Vec<Dated<String>>,
    /// Who decides it, by date.
    pub deciders: Vec<Dated<Deciders>>,
    /// The votes it needs, by date.
    pub votes: Vec<Dated<VoteThreshold>>,
    /// The articles it rests on.
    pub source: Vec<String>,
    /// How sure we are of name, authority and recipients.
    pub confidence: Confidence,
    /// What an officer should know.
    pub note: Option<String>,
    spellings: Vec<String>,
}

fn on<T>(rows: &[Dated<T>], day: NaiveDate) -> Option<&T> {
    rows.iter().find(|row| row.span.contains(day)).map(|row| &row.value)
}

impl Award {
    /// The name of the award by the law of `day`; the newest name where no row covers the day.
    pub fn name_on(&self, day: NaiveDate) -> &str {
        on(&self.names, day).or_else(|| self.names.last().map(|row| &row.value)).map_or("", String::as_str)
    }

    /// The newest name.
    pub fn name(&self) -> &str {
        self.names.last().map_or("", |row| row.value.as_str())
    }

    /// Who decides it on `day`.
    pub fn deciders_on(&self, day: NaiveDate) -> Option<&Deciders> {
        on(&self.deciders, day)
    }

    /// The vote it needs on `day`.
    pub fn vote_on(&self, day: NaiveDate) -> Option<&VoteThreshold> {
        on(&self.votes, day)
    }

    /// Whether the law lets a recipient of this kind have it.
    pub fn may_be_received_by(&self, recipient: RecipientKind) -> bool {
        self.recipient_kinds.contains(&recipient)
    }
}

/// A level of offices: which powers it holds, and when.
#[derive(Debug, Clone)]
pub struct OfficeLevel {
    /// Its key, such as `province`.
    pub key: String,
    /// Its Vietnamese name.
    pub name: String,
    /// The keys of the powers it holds.
    pub authorities: Vec<String>,
    /// When offices of this level exist.
    pub span: Span,
}

/// Why an office may not issue an award on a day. All reasons are given, not only the first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum IssueFinding {
    /// The award cannot be given on that day.
    AwardNotValid {
        /// When it can be given.
        span: Span,
    },
    /// Offices of this level do not exist on that day.
    LevelEnded {
        /// When they exist.
        span: Span,
    },
    /// The power lies with others.
    NoAuthority {
        /// The Vietnamese names of those who decide.
        deciders: Vec<String>,
        /// Instrument and article.
        source: String,
    },
    /// Who decides on that day could not be read in any source.
    AuthorityUnknown,
}

/// All awards, authorities, office levels and certificates, checked as a whole.
#[derive(Debug)]
pub struct Catalogue {
    awards: BTreeMap<AwardCode, Award>,
    authorities: BTreeMap<String, String>,
    levels: Vec<OfficeLevel>,
    certificates: BTreeMap<AwardCode, CertificateRow>,
    abbreviations: Vec<(String, String)>,
    areas: Vec<String>,
}

/// The texts of the files that make a catalogue, each with its name for messages.
#[derive(Debug, Clone, Copy)]
pub struct CatalogueFiles<'a> {
    /// `assets/law/awards/*.toml`.
    pub awards: &'a [(&'a str, &'a str)],
    /// `assets/law/authorities.toml`.
    pub authorities: (&'a str, &'a str),
    /// `assets/law/certificates.toml`.
    pub certificates: (&'a str, &'a str),
}

impl Catalogue {
    /// Reads and checks all files.
    ///
    /// # Errors
    ///
    /// Every [`LawProblem`] of every file: unknown keys, overlapping or backward dates, unknown
    /// authorities, codes given twice, certificates of unknown awards.
    pub fn parse(files: CatalogueFiles<'_>) -> Result<Self, Vec<LawProblem>> {
        let mut problems = Vec::new();
        let mut rows = Vec::new();
        for (name, text) in files.awards {
            rows.extend(
                read::<AwardFile>(name, text, &mut problems).map_or_else(Vec::new, |file| file.award),
            );
        }
        let authority_file = read::<AuthorityFile>(files.authorities.0, files.authorities.1, &mut problems);
        let certificate_file =
            read::<CertificateFile>(files.certificates.0, files.certificates.1, &mut problems);

        let mut authorities = BTreeMap::new();
        let mut levels: Vec<OfficeLevel> = Vec::new();
        let mut abbreviations = Vec::new();
        let mut areas = Vec::new();
        if let Some(file) = authority_file {
            for row in file.authority {
                if authorities.insert(row.key.clone(), row.name).is_some() {
                    problems.push(LawProblem::Twice { what: "authority", key: row.key });
                }
            }
            for row in file.office_level {
                let span = Span { from: row.from, to: row.to };
                check::spans("dates", &row.key, &[span], &mut problems);
                name_known(
                    &format!("office level {}", row.key),
                    &row.authorities,
                    &authorities,
                    &mut problems,
                );
                let level =
                    OfficeLevel { key: row.key.clone(), name: row.name, authorities: row.authorities, span };
                if levels.iter().any(|other| other.key == row.key) {
                    problems.push(LawProblem::Twice { what: "office level", key: row.key });
                } else {
                    levels.push(level);
                }
            }
            areas = file.area.iter().map(|word| fold(word)).collect();
            abbreviations =
                file.abbreviation.into_iter().map(|row| (fold(&row.short), fold(&row.full))).collect();
        }

        let mut awards = BTreeMap::new();
        for row in rows {
            let award = award(row, &authorities, &abbreviations, &mut problems);
            let code = award.code.clone();
            if awards.insert(code.clone(), award).is_some() {
                problems.push(LawProblem::Twice { what: "award", key: code });
            }
        }

        let mut certificates = BTreeMap::new();
        for row in certificate_file.map_or_else(Vec::new, |file| file.certificate) {
            let code = row.award.clone();
            if !awards.contains_key(&code) {
                problems.push(LawProblem::Unknown {
                    place: files.certificates.0.to_owned(),
                    what: "award",
                    key: code.clone(),
                });
            }
            if certificates.insert(code.clone(), row).is_some() {
                problems.push(LawProblem::Twice { what: "certificate", key: code });
            }
        }

        if problems.is_empty() {
            Ok(Self { awards, authorities, levels, certificates, abbreviations, areas })
        } else {
            Err(problems)
        }
    }

    /// All awards in the order of their codes.
    pub fn awards(&self) -> impl Iterator<Item = &Award> {
        self.awards.values()
    }

    /// The award of a code.
    pub fn award(&self, code: &str) -> Option<&Award> {
        self.awards.get(code)
    }

    /// All levels of offices, in the order of the file.
    pub fn levels(&self) -> impl Iterator<Item = &OfficeLevel> {
        self.levels.iter()
    }

    /// The level of offices with this key.
    pub fn level(&self, key: &str) -> Option<&OfficeLevel> {
        self.levels.iter().find(|level| level.key == key)
    }

    /// The certificate that this program prints for an award, if it prints one.
    pub fn certificate(&self, award: &str) -> Option<&CertificateRow> {
        self.certificates.get(award)
    }

    /// The Vietnamese name of an authority.
    pub fn authority(&self, key: &str) -> Option<&str> {
        self.authorities.get(key).map(String::as_str)
    }

    /// Why an office of `level` may not issue `award` on `day`; empty if it may.
    ///
    /// # Source
    ///
    /// The `authority` rows of the award and the `office_level` rows, by date.
    pub fn may_issue(&self, award: &Award, level: &OfficeLevel, day: NaiveDate) -> Vec<IssueFinding> {
        let mut findings = Vec::new();
        if !award.span.contains(day) {
            findings.push(IssueFinding::AwardNotValid { span: award.span });
        }
        if !level.span.contains(day) {
            findings.push(IssueFinding::LevelEnded { span: level.span });
        }
        match award.deciders_on(day) {
            None => findings.push(IssueFinding::AuthorityUnknown),
            Some(deciders) if !deciders.keys.iter().any(|key| level.authorities.contains(key)) => {
                findings.push(IssueFinding::NoAuthority {
                    deciders: deciders
                        .keys
                        .iter()
                        .filter_map(|key| self.authority(key))
                        .map(str::to_owned)
                        .collect(),
                    source: deciders.source.clone(),
                });
            }
            Some(_) => {}
        }
        findings
    }
}

fn name_known(
    place: &str,
    keys: &[String],
    known: &BTreeMap<String, String>,
    problems: &mut Vec<LawProblem>,
) {
    for key in keys.iter().filter(|key| !known.contains_key(*key)) {
        problems.push(LawProblem::Unknown { place: place.to_owned(), what: "authority", key: key.clone() });
    }
}

fn award(
    row: AwardRow,
    authorities: &BTreeMap<String, String>,
    abbreviations: &[(String, String)],
    problems: &mut Vec<LawProblem>,
) -> Award {
    let place = format!("award {}", row.code);
    let span = Span { from: row.from, to: row.to };
    check::spans("dates", &row.code, &[span], problems);
    let names: Vec<Dated<String>> = row
        .name
        .into_iter()
        .map(|name| Dated { span: Span { from: name.from, to: name.to }, value: name.text })
        .collect();
    let deciders: Vec<Dated<Deciders>> = row
        .authority
        .into_iter()
        .map(|authority| {
            name_known(&place, &authority.deciders, authorities, problems);
            Dated {
                span: Span { from: authority.from, to: authority.to },
                value: Deciders {
                    keys: authority.deciders,
                    source: authority.source,
                    confidence: authority.confidence,
                },
            }
        })
        .collect();
    let votes: Vec<Dated<VoteThreshold>> = row
        .vote
        .into_iter()
        .map(|vote| Dated {
            span: Span { from: vote.from, to: vote.to },
            value: VoteThreshold { percent: vote.percent, source: vote.source, confidence: vote.confidence },
        })
        .collect();
    check::spans("names", &row.code, &names.iter().map(|row| row.span).collect::<Vec<_>>(), problems);
    check::spans(
        "authorities",
        &row.code,
        &deciders.iter().map(|row| row.span).collect::<Vec<_>>(),
        problems,
    );
    check::spans("votes", &row.code, &votes.iter().map(|row| row.span).collect::<Vec<_>>(), problems);
    for (what, empty) in [
        ("name", names.is_empty()),
        ("authority", deciders.is_empty()),
        ("recipient", row.recipient_kinds.is_empty()),
        ("source", row.source.is_empty()),
    ] {
        if empty {
            problems.push(LawProblem::Missing { what, key: row.code.clone() });
        }
    }
    let mut spellings: Vec<String> = names
        .iter()
        .map(|name| name.value.as_str())
        .chain(row.variants.iter().map(String::as_str))
        .chain(row.short.iter().map(String::as_str))
        .map(|text| expand(&fold(text), abbreviations))
        .collect();
    spellings.sort();
    spellings.dedup();
    Award {
        code: row.code,
        kind: row.kind,
        group: row.group,
        level: row.level,
        recipient_kinds: row.recipient_kinds,
        achievement_types: row.achievement_types,
        span,
        names,
        deciders,
        votes,
        source: row.source,
        confidence: row.confidence,
        note: row.note,
        spellings,
    }
}

#[cfg(test)]
mod tests;
#[cfg(test)]
pub(crate) use tests::shipped;
