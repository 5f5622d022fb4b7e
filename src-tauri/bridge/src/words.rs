//! The words after the program's name.

use chrono::NaiveDate;
use std::ffi::OsString;
use std::path::PathBuf;

/// What was asked for.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Words {
    /// The folder of the built screens.
    pub(crate) ui: PathBuf,
    /// The office file that is opened at the start; none gives the first run.
    pub(crate) data: Option<PathBuf>,
    /// The day that is taken for today.
    pub(crate) today: Option<NaiveDate>,
    /// The port; 0 for any that is free.
    pub(crate) port: u16,
    /// Whether the program ends with whoever started it.
    pub(crate) until_stdin_closes: bool,
}

impl Words {
    /// Reads the words.
    ///
    /// # Errors
    /// A sentence about the word that is unknown, has no value, or a value of another kind; or that `--ui` is missing.
    pub(crate) fn read(words: impl IntoIterator<Item = OsString>) -> Result<Self, String> {
        let mut words = words.into_iter();
        let mut found = Self::default();
        while let Some(word) = words.next() {
            let word = word.to_string_lossy().into_owned();
            if word == "--until-stdin-closes" {
                found.until_stdin_closes = true;
                continue;
            }
            let value = words.next().ok_or_else(|| format!("{word} has no value"))?;
            let text = value.to_string_lossy().into_owned();
            match word.as_str() {
                "--ui" => found.ui = PathBuf::from(value),
                "--data" => found.data = Some(PathBuf::from(value)),
                "--today" => {
                    found.today = Some(text.parse().map_err(|_| format!("--today {text} is no day"))?);
                }
                "--port" => found.port = text.parse().map_err(|_| format!("--port {text} is no port"))?,
                _ => return Err(format!("unknown word {word}")),
            }
        }
        if found.ui.as_os_str().is_empty() { Err("--ui FOLDER is missing".to_owned()) } else { Ok(found) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(line: &str) -> Result<Words, String> {
        Words::read(line.split_whitespace().map(OsString::from))
    }

    #[test]
    fn every_word_is_understood_and_a_wrong_one_is_named() {
        let words =
            read("--ui dist --data a.sovang --today 2024-03-05 --port 81 --until-stdin-closes").unwrap();
        let wanted = Words {
            ui: "dist".into(),
            data: Some("a.sovang".into()),
            today: "2024-03-05".parse().ok(),
            port: 81,
            until_stdin_closes: true,
        };
        assert_eq!(words, wanted);
        for (line, part) in [
            ("", "--ui"),
            ("--ui", "no value"),
            ("--ui a --today tomorrow", "tomorrow"),
            ("--ui a --port 70000", "70000"),
            ("--ui a --open b", "--open"),
        ] {
            assert!(read(line).unwrap_err().contains(part), "{line}");
        }
    }
}
