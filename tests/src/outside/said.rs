//! What a call said, and whether it said it as it should.

use super::{Bad, Found};
use serde_json::Value;
use std::process::Output;

/// How a call ended and what it said.
#[derive(Debug, Clone)]
pub(super) struct Said {
    /// The exit code; none if a signal ended it.
    pub(super) code: Option<i32>,
    /// What stands on the stream of answers.
    pub(super) out: String,
    /// What stands on the stream of people.
    pub(super) err: String,
}

/// Marks of the inside of a program, which no officer should see.
const INSIDE: [&str; 12] = [
    "panicked",
    ".rs:",
    "src/",
    "SELECT ",
    "INSERT ",
    "UPDATE ",
    "PRAGMA",
    "rusqlite",
    "SQLITE",
    "os error",
    "RUST_BACKTRACE",
    "sqlite3",
];

/// Words of which a message has at least one: what the fault did to the data.
const SAFE: [&str; 8] = [
    "còn nguyên",
    "vẫn nguyên",
    "Chưa ghi",
    "Chưa thay đổi",
    "chưa thay đổi",
    "Chưa nhập",
    "Chưa làm",
    "chưa được",
];

impl Said {
    pub(super) fn of(output: Output) -> Self {
        Self {
            code: output.status.code(),
            out: String::from_utf8_lossy(&output.stdout).into_owned(),
            err: String::from_utf8_lossy(&output.stderr).into_owned(),
        }
    }

    /// The objects of the lines that arrived whole.
    pub(super) fn objects(&self) -> Vec<Value> {
        self.out.lines().filter_map(|line| serde_json::from_str(line).ok()).collect()
    }

    /// The object under a key of the first line that has it.
    pub(super) fn object(&self, key: &str) -> Option<Value> {
        self.objects().into_iter().find_map(|mut line| line.get_mut(key).map(Value::take))
    }

    /// Whether a change was acknowledged.
    pub(super) fn acknowledged(&self) -> bool {
        self.object("ack").is_some()
    }

    /// That it ended well.
    pub(super) fn done(&self) -> Found {
        self.shows_no_inside()?;
        if self.code == Some(0) { Ok(()) } else { Err(Bad::Missaid(format!("not done: {self:?}"))) }
    }

    /// That it was refused with this exit code, in words that an officer can act on: the cause, what became of the
    /// data, what to do; the same for programs and for people.
    pub(super) fn refused(&self, exit: i32) -> Found {
        self.shows_no_inside()?;
        let missaid = |what: &str| Err(Bad::Missaid(format!("{what}: {self:?}")));
        if self.code != Some(exit) {
            return missaid(&format!("exit code {exit} was expected"));
        }
        let problem = self.object("problem").unwrap_or_default();
        let text = |key: &str| problem[key].as_str().unwrap_or_default().to_owned();
        let (message, hint) = (text("message"), text("hint"));
        if problem["exit"].as_i64() != Some(exit.into()) {
            return missaid("the object of the problem has another exit code");
        }
        for sentence in [&message, &hint] {
            if sentence.is_empty() || !self.err.contains(sentence.as_str()) {
                return missaid("people and programs are told different things");
            }
            if !sentence.chars().any(|letter| letter.is_alphabetic() && !letter.is_ascii())
                || sentence.contains('{')
            {
                return missaid("this is no Vietnamese sentence");
            }
        }
        let whole = format!("{message} {hint}");
        if !SAFE.iter().any(|word| whole.contains(word)) {
            return missaid("nothing says whether the data is safe");
        }
        if !whole.contains("Hãy ") && !whole.contains("hãy ") {
            return missaid("nothing says what to do");
        }
        Ok(())
    }

    /// As [`Self::refused`] where the stream of answers leads nowhere: people are told all of it.
    pub(super) fn refused_to_people(&self, exit: i32) -> Found {
        let lines: Vec<&str> = self.err.lines().collect();
        let (message, hint) =
            (lines.first().copied().unwrap_or_default(), lines.last().copied().unwrap_or_default());
        let problem = serde_json::json!({ "problem": { "message": message, "hint": hint, "exit": exit } });
        Self { out: problem.to_string(), ..self.clone() }.refused(exit)
    }

    /// That neither stream shows the inside of the program.
    pub(super) fn shows_no_inside(&self) -> Found {
        let shown = INSIDE.iter().find(|mark| self.err.contains(**mark) || self.out.contains(**mark));
        match shown {
            None => Ok(()),
            Some(mark) => Err(Bad::Missaid(format!("{mark} is shown: {self:?}"))),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(code: i32, message: &str, hint: &str) -> Said {
        let problem = serde_json::json!({ "problem": { "message": message, "hint": hint, "exit": code } });
        Said { code: Some(code), out: problem.to_string(), err: format!("{message}\n{hint}\n") }
    }

    #[test]
    fn a_message_without_cause_safety_or_action_does_not_pass() {
        let good = said(20, "Ổ đĩa đã đầy.", "Dữ liệu cũ còn nguyên. Hãy giải phóng chỗ trống rồi làm lại.");
        good.refused(20).unwrap();
        assert!(good.refused(21).is_err(), "another code");
        assert!(said(20, "", "Dữ liệu cũ còn nguyên. Hãy làm lại.").refused(20).is_err(), "no cause");
        assert!(said(20, "Ổ đĩa đã đầy.", "Hãy làm lại.").refused(20).is_err(), "no word on safety");
        assert!(said(20, "Ổ đĩa đã đầy.", "Dữ liệu cũ còn nguyên.").refused(20).is_err(), "nothing to do");
        assert!(said(20, "Disk full.", "còn nguyên Hãy").refused(20).is_err(), "English");
        let inside = Said { err: format!("{}thread main panicked", good.err), ..good.clone() };
        assert!(inside.refused(20).is_err(), "the inside");
        assert!(Said { err: String::new(), ..good }.refused(20).is_err(), "people are told nothing");
    }
}
