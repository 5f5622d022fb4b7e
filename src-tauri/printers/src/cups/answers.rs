//! Reading what the programs of CUPS say, in English.

use crate::ticket::{State, Tray};

/// A printer as `lpstat` tells it.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Known {
    pub(super) name: String,
    pub(super) state: State,
    /// Why it is stopped or refuses, in the words of the spooler.
    pub(super) said: String,
}

/// One name a line, from `lpstat -e`; a name may hold anything but a line end.
pub(super) fn names(listed: &str) -> Vec<String> {
    listed.lines().filter(|line| !line.is_empty()).map(str::to_owned).collect()
}

/// The state of each name, from the lines of `lpstat -p -a`.
///
/// The name is cut off the line as it is known, because it may itself look like the words after it.
pub(super) fn states(names: &[String], told: &str) -> Vec<Known> {
    let lines: Vec<&str> = told.lines().collect();
    names
        .iter()
        .map(|name| {
            let (mut state, mut said) = (State::Unknown, String::new());
            for (at, line) in lines.iter().enumerate() {
                // The reason stands on the next line, behind a tab.
                let reason = || {
                    lines.get(at + 1).and_then(|next| next.strip_prefix('\t')).unwrap_or_default().to_owned()
                };
                let about = line.strip_prefix("printer ").and_then(|rest| after(rest, name));
                if let Some(words) = about {
                    if words.starts_with("disabled ") {
                        (state, said) = (State::Stopped, reason());
                    } else if words.starts_with("now printing ") {
                        state = State::Printing;
                    } else if words.starts_with("is idle") {
                        state = State::Ready;
                    }
                } else if state != State::Stopped
                    && after(line, name).is_some_and(|words| words.starts_with("not accepting requests"))
                {
                    (state, said) = (State::Refusing, reason());
                }
            }
            Known { name: name.clone(), state, said }
        })
        .collect()
}

fn after<'a>(line: &'a str, name: &str) -> Option<&'a str> {
    line.strip_prefix(name)?.strip_prefix(' ')
}

/// The default, from `lpstat -d`.
pub(super) fn default_name(told: &str) -> Option<String> {
    told.lines().find_map(|line| line.strip_prefix("system default destination: ")).map(str::to_owned)
}

/// Number of a paper, from `request id is NAME-12 (1 file(s))`.
pub(super) fn job_number(told: &str) -> Option<String> {
    let id = told.lines().find_map(|line| line.strip_prefix("request id is "))?;
    let (id, _) = id.rsplit_once(" (")?;
    let (_, number) = id.rsplit_once('-')?;
    (!number.is_empty() && number.chars().all(|digit| digit.is_ascii_digit())).then(|| number.to_owned())
}

/// Trays, from `lpoptions -l`.
pub(super) fn trays(options: &str) -> Vec<Tray> {
    choices(options, &["InputSlot", "MediaSource", "media-source"])
        .map(|key| Tray { key: key.to_owned(), name: key.to_owned() })
        .collect()
}

/// Sheets, from `lpoptions -l`; the pattern for sizes of one's own is no sheet.
pub(super) fn media(options: &str) -> Vec<String> {
    choices(options, &["PageSize", "media"])
        .filter(|size| !size.starts_with("Custom."))
        .map(str::to_owned)
        .collect()
}

/// The choices of the first of `wanted` options, from lines such as `InputSlot/Source: *Auto Tray1`.
fn choices<'a>(options: &'a str, wanted: &'static [&'static str]) -> impl Iterator<Item = &'a str> {
    options
        .lines()
        .find_map(|line| {
            let (keyword, rest) = line.split_once('/')?;
            let (_, choices) = rest.split_once(": ")?;
            wanted.contains(&keyword).then_some(choices)
        })
        .unwrap_or_default()
        .split_whitespace()
        .map(|choice| choice.trim_start_matches('*'))
}
