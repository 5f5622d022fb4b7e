//! `cargo xtask test`: prepares the machine, does the steps, and sums up.

use crate::args::{Extent, OnFailure};
use crate::house::{self, House};
use crate::packages::Need;
use crate::prepare::{self, Front};
use crate::steps::{self, Step};
use crate::text;
use crate::tree;
use crate::trouble::Trouble;
use std::process::ExitCode;
use std::time::{Duration, Instant};

/// The variable that names the program of the browser for the tests in one.
pub(crate) const BROWSER: &str = "SO_VANG_CHROMIUM";

/// How a step ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Outcome {
    Passed(Duration),
    Failed(Duration),
    /// An earlier step had failed.
    NotRun,
}

/// Does all steps, or those up to the first failure. The last line printed is `N passed, M failed`.
///
/// # Errors
/// Every [`Trouble`] of preparing; a failed step is no error but the exit code 1.
pub(crate) fn test(house: &House, extent: Extent, on_failure: OnFailure) -> Result<ExitCode, Trouble> {
    prepare::rust(house)?;
    prepare::components(house)?;
    match extent {
        Extent::Quick => prepare::machine(house, &[Need::Papers, Need::Faults], Front::Unneeded)?,
        Extent::Whole => {
            let mut needs = vec![Need::Window, Need::Papers, Need::Faults, Need::Screen];
            // Ubuntu has no such package; whoever has another browser of that family names its program.
            if !house::is_set(BROWSER) {
                needs.push(Need::Browser);
            }
            prepare::machine(house, &needs, Front::Needed)?;
        }
    }
    let before = tree::changes(house);
    if before.is_none() {
        house.line(text::NO_GIT);
    }
    let outcomes = all(house, &steps::steps(extent, before), on_failure);
    house.line(&text::summary(&outcomes));
    let failed = outcomes.iter().any(|(_, outcome)| matches!(outcome, Outcome::Failed(_)));
    Ok(if failed { ExitCode::FAILURE } else { ExitCode::SUCCESS })
}

fn all(house: &House, steps: &[Step], on_failure: OnFailure) -> Vec<(&'static str, Outcome)> {
    let mut outcomes = vec![];
    let mut stopped = false;
    for (at, step) in steps.iter().enumerate() {
        let outcome = if stopped {
            Outcome::NotRun
        } else {
            house.step(&text::step_of(at + 1, steps.len(), step.name));
            one(house, step)
        };
        stopped |= matches!(outcome, Outcome::Failed(_)) && on_failure == OnFailure::Stop;
        outcomes.push((step.name, outcome));
    }
    outcomes
}

fn one(house: &House, step: &Step) -> Outcome {
    let began = Instant::now();
    let passed = steps::passes(house, &step.work).unwrap_or_else(|trouble| {
        house.line(&text::trouble(&trouble));
        false
    });
    let outcome = if passed { Outcome::Passed(began.elapsed()) } else { Outcome::Failed(began.elapsed()) };
    house.line(&text::ended(outcome));
    outcome
}
