//! Reads the data of a vocabulary and tells everything that is wrong with it at once.

use crate::field::{Field, ListKind};
use crate::vocabulary::ONLY_A_YEAR;
use serde::Deserialize;
use so_vang_domain::subject::SubjectKind;
use so_vang_domain::text::fold;
use std::collections::BTreeMap;

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct VocabularyFile {
    field: Vec<FieldEntry>,
    group: Vec<GroupEntry>,
    footers: Footers,
    words: Words,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct FieldEntry {
    key: String,
    #[serde(default)]
    kinds: Vec<String>,
    #[serde(default)]
    headings: Vec<String>,
    #[serde(default)]
    exact: Vec<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct GroupEntry {
    kind: String,
    headings: Vec<String>,
    mentions: Vec<String>,
    starts_of_names: Vec<String>,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Footers {
    pub(crate) totals: Vec<String>,
    pub(crate) totals_exact: Vec<String>,
    pub(crate) closings: Vec<String>,
    pub(crate) signatures: Vec<String>,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Words {
    pub(crate) none: Vec<String>,
    pub(crate) male: Vec<String>,
    pub(crate) female: Vec<String>,
    pub(crate) mr: Vec<String>,
    pub(crate) ms: Vec<String>,
    pub(crate) mark: Vec<String>,
    pub(crate) secret: Vec<String>,
}

/// What is wrong with a vocabulary.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum VocabularyProblem {
    /// The text is not such a file.
    #[error("{0}")]
    Syntax(String),
    /// No such field.
    #[error("no field {0:?}")]
    UnknownField(String),
    /// No such kind of list, or of subject.
    #[error("{key}: no kind {kind:?}")]
    UnknownKind {
        /// The entry.
        key: String,
        /// The word.
        kind: String,
    },
    /// A heading is not in folded form, so nothing could ever match it.
    #[error("{key}: {heading:?} is not folded")]
    NotFolded {
        /// The entry.
        key: String,
        /// The heading.
        heading: String,
    },
    /// The same heading means two fields in one kind of list.
    #[error("{kind}: {heading:?} means {first} and {second}")]
    Ambiguous {
        /// The kind of list.
        kind: &'static str,
        /// The heading.
        heading: String,
        /// One field.
        first: String,
        /// The other.
        second: String,
    },
    /// A kind of list needs a field that no heading gives.
    #[error("{kind}: no heading gives {field}")]
    NoHeading {
        /// The kind of list.
        kind: &'static str,
        /// The field.
        field: String,
    },
}

/// All that is wrong with a vocabulary.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("the vocabulary has {} problems: {}", .0.len(), .0.iter().map(ToString::to_string).collect::<Vec<_>>().join("; "))]
pub struct VocabularyErrors(pub Vec<VocabularyProblem>);

#[derive(Debug, Clone)]
pub(crate) struct Heading {
    pub(crate) text: String,
    pub(crate) whole: bool,
    pub(crate) field: Field,
}

#[derive(Debug, Clone)]
pub(crate) struct Group {
    pub(crate) kind: SubjectKind,
    pub(crate) headings: Vec<String>,
    pub(crate) mentions: Vec<String>,
    pub(crate) starts_of_names: Vec<String>,
}

/// The parts of a vocabulary.
type Parts = (BTreeMap<ListKind, Vec<Heading>>, Vec<Group>, Footers, Words);

/// Reads `text` and checks all of it.
///
/// # Errors
///
/// [`VocabularyErrors`] with every problem.
pub(crate) fn load(text: &str) -> Result<Parts, VocabularyErrors> {
    let file: VocabularyFile = toml::from_str(text)
        .map_err(|error| VocabularyErrors(vec![VocabularyProblem::Syntax(error.to_string())]))?;
    let mut problems = Vec::new();
    let headings = headings(&file.field, &mut problems);
    let groups = groups(file.group, &mut problems);
    let (footers, words) = (&file.footers, &file.words);
    for (key, list) in [
        ("footers.totals", &footers.totals),
        ("footers.totals_exact", &footers.totals_exact),
        ("footers.closings", &footers.closings),
        ("footers.signatures", &footers.signatures),
        ("words.none", &words.none),
        ("words.male", &words.male),
        ("words.female", &words.female),
        ("words.mr", &words.mr),
        ("words.ms", &words.ms),
        ("words.mark", &words.mark),
        ("words.secret", &words.secret),
    ] {
        check_folded(key, list, &mut problems);
    }
    if problems.is_empty() {
        Ok((headings, groups, file.footers, file.words))
    } else {
        Err(VocabularyErrors(problems))
    }
}

fn check_folded(key: &str, list: &[String], problems: &mut Vec<VocabularyProblem>) {
    for heading in list.iter().filter(|heading| *heading != ONLY_A_YEAR && &fold(heading) != *heading) {
        problems.push(VocabularyProblem::NotFolded { key: key.to_owned(), heading: heading.clone() });
    }
}

fn headings(
    entries: &[FieldEntry],
    problems: &mut Vec<VocabularyProblem>,
) -> BTreeMap<ListKind, Vec<Heading>> {
    let mut headings: BTreeMap<ListKind, Vec<Heading>> = BTreeMap::new();
    for entry in entries {
        let Some(field) = Field::from_key(&entry.key) else {
            problems.push(VocabularyProblem::UnknownField(entry.key.clone()));
            continue;
        };
        check_folded(&entry.key, &entry.headings, problems);
        check_folded(&entry.key, &entry.exact, problems);
        let mut kinds = Vec::new();
        for word in &entry.kinds {
            match ListKind::from_key(word) {
                Some(kind) => kinds.push(kind),
                None => problems
                    .push(VocabularyProblem::UnknownKind { key: entry.key.clone(), kind: word.clone() }),
            }
        }
        if entry.kinds.is_empty() {
            kinds.extend(ListKind::ALL);
        }
        let words = entry.headings.iter().map(|word| (word, false));
        for (text, whole) in words.chain(entry.exact.iter().map(|word| (word, true))) {
            for kind in &kinds {
                let known = headings.entry(*kind).or_default();
                if let Some(other) = known.iter().find(|other| &other.text == text && other.field != field) {
                    problems.push(VocabularyProblem::Ambiguous {
                        kind: kind.key(),
                        heading: text.clone(),
                        first: other.field.key(),
                        second: field.key(),
                    });
                }
                known.push(Heading { text: text.clone(), whole, field });
            }
        }
    }
    for kind in ListKind::ALL {
        for field in kind.needed() {
            let given = headings.get(&kind).is_some_and(|known| known.iter().any(|h| h.field == *field));
            if !given {
                problems.push(VocabularyProblem::NoHeading { kind: kind.key(), field: field.key() });
            }
        }
    }
    headings
}

fn groups(entries: Vec<GroupEntry>, problems: &mut Vec<VocabularyProblem>) -> Vec<Group> {
    let mut groups = Vec::new();
    for entry in entries {
        for list in [&entry.headings, &entry.mentions] {
            check_folded(&entry.kind, list, problems);
        }
        match SubjectKind::from_key(&entry.kind) {
            Some(kind) => groups.push(Group {
                kind,
                headings: entry.headings,
                mentions: entry.mentions,
                starts_of_names: entry.starts_of_names,
            }),
            None => problems
                .push(VocabularyProblem::UnknownKind { key: "group".to_owned(), kind: entry.kind.clone() }),
        }
    }
    groups
}
