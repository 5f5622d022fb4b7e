//! The words after `cargo xtask`.

use crate::trouble::Trouble;
use std::ffi::OsString;

/// What was asked for.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Order {
    /// Say which commands there are.
    Explain,
    /// Build the program and open it on a sample office.
    Run { profile: Profile },
    /// Check everything.
    Test { extent: Extent, on_failure: OnFailure },
    /// Measure; the words go to the bench program.
    Bench { arguments: Vec<OsString> },
    /// Try every class of faults; the words go to the soak program.
    Soak { arguments: Vec<OsString> },
    /// Measure the window over a large office.
    BenchWindow,
}

/// How the program is built.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Profile {
    Debug,
    Release,
}

/// How much is tested.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Extent {
    /// The rooms below the window: no webview, no Node.
    Quick,
    Whole,
}

/// What a failed step means for those after it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum OnFailure {
    Stop,
    GoOn,
}

/// Reads the words after `cargo xtask`; no word at all asks for the explanation.
///
/// # Errors
/// [`Trouble::UnknownCommand`] and [`Trouble::UnknownOption`], each with the word.
pub(crate) fn parse(words: impl IntoIterator<Item = OsString>) -> Result<Order, Trouble> {
    let mut words = words.into_iter();
    let Some(command) = words.next() else { return Ok(Order::Explain) };
    match command.to_string_lossy().as_ref() {
        "help" | "--help" | "-h" => Ok(Order::Explain),
        "run" => run(words),
        "test" => test(words),
        "bench" => Ok(bench(words.collect())),
        "soak" => Ok(Order::Soak { arguments: words.collect() }),
        other => Err(Trouble::UnknownCommand(other.to_owned())),
    }
}

fn run(words: impl Iterator<Item = OsString>) -> Result<Order, Trouble> {
    let mut profile = Profile::Debug;
    for word in words {
        match word.to_string_lossy().as_ref() {
            "--release" => profile = Profile::Release,
            other => return Err(Trouble::UnknownOption { command: "run", option: other.to_owned() }),
        }
    }
    Ok(Order::Run { profile })
}

fn bench(arguments: Vec<OsString>) -> Order {
    if arguments == ["--window"] { Order::BenchWindow } else { Order::Bench { arguments } }
}

fn test(words: impl Iterator<Item = OsString>) -> Result<Order, Trouble> {
    let (mut extent, mut on_failure) = (Extent::Whole, OnFailure::Stop);
    for word in words {
        match word.to_string_lossy().as_ref() {
            "--quick" => extent = Extent::Quick,
            "--keep-going" => on_failure = OnFailure::GoOn,
            other => return Err(Trouble::UnknownOption { command: "test", option: other.to_owned() }),
        }
    }
    Ok(Order::Test { extent, on_failure })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text;

    fn parsed(line: &str) -> Result<Order, Trouble> {
        parse(line.split_whitespace().map(OsString::from))
    }

    #[test]
    fn every_command_and_option_is_understood() {
        let check = |line: &str, wanted: Order| assert_eq!(parsed(line), Ok(wanted), "{line}");
        check("", Order::Explain);
        check("--help", Order::Explain);
        check("run", Order::Run { profile: Profile::Debug });
        check("run --release", Order::Run { profile: Profile::Release });
        check("test", Order::Test { extent: Extent::Whole, on_failure: OnFailure::Stop });
        check("test --quick", Order::Test { extent: Extent::Quick, on_failure: OnFailure::Stop });
        check("test --keep-going", Order::Test { extent: Extent::Whole, on_failure: OnFailure::GoOn });
        check(
            "test --keep-going --quick",
            Order::Test { extent: Extent::Quick, on_failure: OnFailure::GoOn },
        );
        check("bench --rows 10", Order::Bench { arguments: vec!["--rows".into(), "10".into()] });
        check("bench --window", Order::BenchWindow);
        check("soak --long", Order::Soak { arguments: vec!["--long".into()] });
    }

    #[test]
    fn an_unknown_word_is_named_in_vietnamese_with_what_is_allowed() {
        let check = |line: &str, parts: &[&str]| {
            let trouble = parsed(line).expect_err(line);
            let sentence = text::trouble(&trouble);
            for part in parts {
                assert!(sentence.contains(part), "{line}: {sentence}");
            }
            assert_eq!(trouble.exit_code(), 2, "{line}");
        };
        check("rum", &["không có lệnh “rum”", "run", "test", "bench", "soak"]);
        check("run --fast", &["lệnh run không có tuỳ chọn “--fast”", "--release"]);
        check("test quick", &["lệnh test không có tuỳ chọn “quick”", "--quick", "--keep-going"]);
    }
}
