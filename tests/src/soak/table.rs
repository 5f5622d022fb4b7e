//! The table of the soak.

use super::ClassResult;
use std::time::Duration;

/// The head of the table.
pub fn heading() -> String {
    format!(
        "{:<14} | {:>8} | {:>6} | {:>7} | {:>8} | {:>7}",
        "class", "cases", "lost", "damaged", "noticed", "seconds"
    )
}

/// The line of one class.
pub fn line(name: &str, found: &ClassResult, took: Duration) -> String {
    format!(
        "{name:<14} | {:>8} | {:>6} | {:>7} | {:>8} | {:>7.1}",
        found.cases,
        found.lost,
        found.damaged,
        found.noticed,
        took.as_secs_f64()
    )
}

/// What the table has no column for, a line each.
pub fn notes(name: &str, found: &ClassResult) -> Vec<String> {
    let mut lines = Vec::new();
    for (count, what) in
        [(found.unsaid, "said to have failed but saved"), (found.missaid, "with a wrong or unfit sentence")]
    {
        if count > 0 {
            lines.push(format!("{name}: {count} {what}"));
        }
    }
    lines.extend(found.notes.iter().map(|note| format!("{name}: {note}")));
    lines.extend(found.bad.iter().map(|bad| format!("{name}: BAD {bad}")));
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_stand_under_each_other_and_nothing_bad_is_left_out() {
        let found = ClassResult {
            cases: 75_000,
            lost: 1,
            unsaid: 2,
            bad: vec!["case 3".into()],
            ..ClassResult::default()
        };
        let bars = |text: &str| text.match_indices('|').map(|(at, _)| at).collect::<Vec<_>>();
        let line = line("power", &found, Duration::from_millis(12_340));
        assert_eq!(bars(&heading()), bars(&line), "{}\n{line}", heading());
        assert!(line.contains("75000") && line.ends_with("12.3"), "{line}");
        assert_eq!(notes("power", &found), ["power: 2 said to have failed but saved", "power: BAD case 3"]);
        assert!(!found.holds());
    }
}
