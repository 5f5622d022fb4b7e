//! What an officer says about the columns of one sender's list, where the vocabulary does not know better.

use crate::field::Field;
use serde::Deserialize;
use so_vang_domain::text::fold;
use std::collections::BTreeMap;

/// What a mapping says of one column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mapped {
    /// The column gives this field.
    To(Field),
    /// The column is not read.
    Ignored,
}

/// Columns by caption or letter, and where the header is.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Mapping {
    /// The last row of the header, as Excel shows it; found by itself if `None`.
    pub header_row: Option<u32>,
    /// Caption (accents and case do not matter) or letter (`B`) → field.
    pub columns: BTreeMap<String, Mapped>,
}

/// What is wrong with a mapping.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum MappingError {
    /// Neither TOML nor JSON of this shape.
    #[error("the mapping cannot be read: {0}")]
    Syntax(String),
    /// Words that are no fields, with their columns; all of them.
    #[error("no such field: {}", .0.iter().map(|(column, word)| format!("{column} = {word:?}")).collect::<Vec<_>>().join(", "))]
    UnknownFields(Vec<(String, String)>),
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct MappingFile {
    header_row: Option<u32>,
    #[serde(default)]
    columns: BTreeMap<String, String>,
}

impl Mapping {
    /// Reads a mapping from TOML or JSON:
    /// `{"header_row": 5, "columns": {"B": "name", "HTNV 2025": "rating:2025", "Ghi chú": "ignore"}}`.
    ///
    /// # Errors
    ///
    /// [`MappingError::Syntax`], or [`MappingError::UnknownFields`] with every unknown word.
    pub fn parse(text: &str) -> Result<Self, MappingError> {
        let file: MappingFile = if text.trim_start().starts_with('{') {
            serde_json::from_str(text).map_err(|error| MappingError::Syntax(error.to_string()))?
        } else {
            toml::from_str(text).map_err(|error| MappingError::Syntax(error.to_string()))?
        };
        let mut columns = BTreeMap::new();
        let mut unknown = Vec::new();
        for (column, word) in file.columns {
            let mapped = match word.trim() {
                "ignore" => Some(Mapped::Ignored),
                word => Field::from_key(word).map(Mapped::To),
            };
            match mapped {
                Some(mapped) => {
                    columns.insert(column, mapped);
                }
                None => unknown.push((column, word)),
            }
        }
        if unknown.is_empty() {
            Ok(Self { header_row: file.header_row, columns })
        } else {
            Err(MappingError::UnknownFields(unknown))
        }
    }

    /// What is said of the column with this letter and caption; the caption counts first.
    pub(crate) fn of(&self, letter: &str, caption: &str) -> Option<Mapped> {
        let folded = fold(caption);
        let by_caption = self.columns.iter().find(|(asked, _)| !folded.is_empty() && fold(asked) == folded);
        by_caption.map(|(_, mapped)| *mapped).or_else(|| self.columns.get(letter).copied())
    }

    /// The captions and letters that no column of the table has.
    pub(crate) fn without_column(&self, columns: &[(String, String)]) -> Vec<String> {
        let has = |asked: &String| {
            columns.iter().any(|(letter, caption)| letter == asked || fold(caption) == fold(asked))
        };
        self.columns.keys().filter(|asked| !has(asked)).cloned().collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mapping_is_read_from_toml_and_from_json() {
        let toml =
            "header_row = 5\n[columns]\nB = \"name\"\n\"HTNV 2025\" = \"rating:2025\"\nF = \"ignore\"\n";
        let json =
            r#"{"header_row": 5, "columns": {"B": "name", "HTNV 2025": "rating:2025", "F": "ignore"}}"#;
        let mapping = Mapping::parse(toml).unwrap();
        assert_eq!(Mapping::parse(json).unwrap(), mapping);
        assert_eq!(mapping.header_row, Some(5));
        assert_eq!(mapping.of("B", "Danh xưng"), Some(Mapped::To(Field::Name)));
        assert_eq!(mapping.of("E", "htnv  2025"), Some(Mapped::To(Field::Rating { year: Some(2025) })));
        assert_eq!(mapping.of("F", "Khác"), Some(Mapped::Ignored));
        assert_eq!(mapping.of("G", "Khác"), None);
    }

    #[test]
    fn every_unknown_word_of_a_mapping_is_told() {
        let error = Mapping::parse("[columns]\nA = \"nmae\"\nB = \"name\"\nC = \"brith\"\n").unwrap_err();
        let MappingError::UnknownFields(words) = error else { panic!("expected unknown fields") };
        assert_eq!(words, [("A".into(), "nmae".into()), ("C".into(), "brith".into())]);
        assert!(matches!(Mapping::parse("columns = 3"), Err(MappingError::Syntax(_))));
    }
}
