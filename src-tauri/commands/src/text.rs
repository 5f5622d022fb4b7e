//! Every Vietnamese sentence that Rust says, from one table: `assets/text/vi.toml`.

use serde::Deserialize;
use std::collections::BTreeMap;

/// How loudly a failure is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Weight {
    /// The law, the procedure or the present state does not allow it.
    Refused,
    /// What was given cannot be used.
    Invalid,
    /// Somebody else was first.
    Conflict,
    /// Disk, file or program.
    Broken,
}

impl Weight {
    /// The key that the window sees.
    pub fn key(self) -> &'static str {
        match self {
            Self::Refused => "refused",
            Self::Invalid => "invalid",
            Self::Conflict => "conflict",
            Self::Broken => "broken",
        }
    }
}

/// The text of one failure.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ProblemText {
    /// How loudly it is shown.
    pub weight: Weight,
    /// The exit code of the terminal.
    pub exit: u8,
    /// What happened.
    pub message: String,
    /// Whether data is safe, and what to do.
    pub hint: String,
}

/// All texts.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Texts {
    problem: BTreeMap<String, ProblemText>,
    /// Sentences by topic and key.
    say: BTreeMap<String, BTreeMap<String, String>>,
}

/// What a placeholder is filled with.
pub type Param<'a> = (&'a str, String);

impl Texts {
    /// Reads the table.
    ///
    /// # Errors
    ///
    /// What the reader said, with line and column.
    pub fn parse(text: &str) -> Result<Self, toml::de::Error> {
        toml::from_str(text)
    }

    /// The text of a failure.
    pub fn problem(&self, code: &str) -> Option<&ProblemText> {
        self.problem.get(code)
    }

    /// The codes of all failures.
    pub fn problem_codes(&self) -> impl Iterator<Item = &str> {
        self.problem.keys().map(String::as_str)
    }

    /// The keys of all sentences, as topic and key.
    pub fn sentences(&self) -> impl Iterator<Item = (&str, &str)> {
        self.say.iter().flat_map(|(topic, lines)| lines.keys().map(move |key| (topic.as_str(), key.as_str())))
    }

    /// The sentence of a topic and key with its placeholders filled; the key itself where there is none,
    /// which a test keeps from happening.
    pub fn say(&self, topic: &str, key: &str, params: &[Param<'_>]) -> String {
        match self.say.get(topic).and_then(|lines| lines.get(key)) {
            Some(sentence) => fill(sentence, params),
            None => format!("{topic}.{key}"),
        }
    }

    /// Whether there is a sentence of this topic and key.
    pub fn has(&self, topic: &str, key: &str) -> bool {
        self.say.get(topic).is_some_and(|lines| lines.contains_key(key))
    }
}

/// An instant as the wire and the tables about the file write it: RFC 3339 in UTC, to the second.
pub(crate) fn instant(at: chrono::DateTime<chrono::Utc>) -> String {
    at.to_rfc3339_opts(chrono::SecondsFormat::Secs, true)
}

/// `sentence` with every `{name}` replaced by its parameter.
pub fn fill(sentence: &str, params: &[Param<'_>]) -> String {
    params.iter().fold(sentence.to_owned(), |text, (name, value)| text.replace(&format!("{{{name}}}"), value))
}

/// A whole number as written in Vietnamese: `1.234.567`.
pub fn number(value: u64) -> String {
    let digits = value.to_string();
    let mut out = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            out.push('.');
        }
        out.push(digit);
    }
    out
}

/// Hundredths as written in Vietnamese: `94,40`.
pub fn hundredths(value: i64) -> String {
    let sign = if value < 0 { "-" } else { "" };
    format!("{sign}{},{:02}", value.unsigned_abs() / 100, value.unsigned_abs() % 100)
}

/// A length or size with one digit after the comma where it has one: `26` or `22,5`.
pub fn tenths(value: f64) -> String {
    let text = format!("{value:.1}");
    text.strip_suffix(".0").unwrap_or(&text).replace('.', ",")
}

/// Bytes as hexadecimal digits, two a byte.
pub fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// A text whose first letter is a capital.
pub fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

/// A count with a leading zero below ten, as decisions write it: `05`.
pub fn two_digits(count: u64) -> String {
    if count == 0 { "0".to_owned() } else { format!("{count:02}") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_written_the_vietnamese_way() {
        assert_eq!([0, 12, 1234, 1_234_567].map(number), ["0", "12", "1.234", "1.234.567"]);
        assert_eq!([9440, 5, -150].map(hundredths), ["94,40", "0,05", "-1,50"]);
        assert_eq!([0, 5, 12].map(two_digits), ["0", "05", "12"]);
    }

    #[test]
    fn placeholders_are_filled_by_name() {
        assert_eq!(fill("{a} và {b}, {a}", &[("a", "x".into()), ("b", "y".into())]), "x và y, x");
    }

    #[test]
    fn every_sentence_says_something_and_ends_well() {
        let texts = crate::embedded::texts().unwrap();
        for code in texts.problem_codes() {
            let text = texts.problem(code).unwrap();
            assert!(text.message.ends_with(['.', '?']), "the message of {code} is a sentence");
            assert!(text.hint.ends_with('.'), "the hint of {code} is a sentence");
        }
        for (topic, key) in texts.sentences() {
            assert!(!texts.say(topic, key, &[]).trim().is_empty(), "{topic}.{key} says something");
        }
    }
}
