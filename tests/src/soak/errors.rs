//! Errors of the disk at every operation: they are told, nothing acknowledged is lost, and a second try succeeds.

use super::power::{Place, look};
use super::scenario::{Scenario, all};
use super::work::{Case, each_case};
use super::{ClassResult, Extent, ground};
use so_vang_commands::wire::Problem;
use so_vang_faults::{Fault, Lasting, World};

/// Five kinds of errors, once and from then on, at every operation that each can befall or at most as many as fit.
pub(crate) fn run(extent: &Extent) -> ClassResult {
    let scenarios: Vec<_> = match extent.of(true, false, false) {
        true => all().iter().filter(|scenario| !scenario.migrates()).collect(),
        false => all().iter().collect(),
    };
    let most = extent.of(30, 60, u64::MAX);
    let mut errors = Vec::new();
    for scenario in scenarios {
        for fault in Fault::ERRORS {
            let chances = chances(scenario, fault);
            let step = usize::try_from(chances.div_ceil(most).max(1)).unwrap_or(1);
            for lasting in [Lasting::Once, Lasting::Sticky] {
                errors.extend((1..=chances).step_by(step).map(|nth| Error { scenario, fault, nth, lasting }));
            }
        }
    }
    each_case(extent, errors.len() as u64, Place::new, |place, case| {
        let Some(error) = usize::try_from(case.number).ok().and_then(|at| errors.get(at)) else {
            return ClassResult::default();
        };
        error.befall(place, case)
    })
}

/// How often a kind of error could befall the scenario.
fn chances(scenario: &Scenario, fault: Fault) -> u64 {
    let folder = ground::folder();
    let desk = ground::desk(folder.path());
    scenario.lay_out(folder.path());
    let world = World::of(folder.path()).expect("a world");
    world.arm(fault, u64::MAX, Lasting::Once);
    let played = scenario.play(&desk, folder.path(), 0);
    assert!(played.problem.is_none(), "{}: {played:?}", scenario.name);
    desk.close();
    world.chances()
}

struct Error {
    scenario: &'static Scenario,
    fault: Fault,
    nth: u64,
    lasting: Lasting,
}

impl Error {
    fn befall(&self, place: &Place, case: &Case) -> ClassResult {
        let Self { scenario, fault, nth, lasting } = self;
        let told = format!("{} {fault:?} {lasting:?} at {nth}", scenario.name);
        let folder = ground::folder();
        scenario.lay_out(folder.path());
        let world = World::of(folder.path()).expect("a world");
        world.arm(*fault, *nth, *lasting);
        let played = scenario.play(&place.desk, folder.path(), 0);
        let mut acknowledged = played.acknowledged;
        let mut found = ClassResult::default();
        if let Some(problem) = &played.problem {
            found.noticed = 1;
            if let Err(what) = fits(problem, *fault) {
                found.add(ClassResult { cases: 0, ..case.missaid(&format!("{told}: {what}")) });
            }
        }
        // The officer makes room or plugs the disk in again: half of them go on at once, half open the file anew.
        let goes_on = case.number.is_multiple_of(2);
        if goes_on {
            world.disarm();
        }
        if goes_on && played.problem.is_some() && !scenario.copies {
            let again = scenario.play(&place.desk, folder.path(), acknowledged);
            acknowledged = again.acknowledged;
            if let Some(problem) = again.problem {
                let what =
                    format!("{told}: a second try at once fails: {} {}", problem.code, problem.message);
                found.add(ClassResult { cases: 0, ..case.missaid(&what) });
            }
        }
        place.desk.close();
        world.disarm();
        let mut looked = look(place, scenario, &folder, acknowledged, case, &told);
        if played.problem.is_none() {
            looked.unsaid = 0;
        }
        found.add(looked);
        found
    }
}

/// Whether the officer is told the right thing: the exit code of the table, what happened, and whether data is safe.
fn fits(problem: &Problem, fault: Fault) -> Result<(), String> {
    let exits: &[u8] = match fault {
        Fault::DiskFull | Fault::ShortWrite => &[20],
        Fault::PowerCut | Fault::WriteError | Fault::SyncError | Fault::ReadError => &[22],
    };
    let told = format!("{} exits {} with «{} {}»", problem.code, problem.exit, problem.message, problem.hint);
    let words = format!("{} {} {}", problem.message, problem.hint, problem.details.join(" "));
    let internal = ["SELECT", "INSERT", "UPDATE ", "PRAGMA", "sqlite", "SQLite", "panicked", ".rs"];
    if !exits.contains(&problem.exit) || problem.message.is_empty() || problem.hint.is_empty() {
        return Err(told);
    }
    if let Some(word) = internal.iter().find(|word| words.contains(*word)) {
        return Err(format!("{told} says {word}"));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    #[test]
    fn errors_at_every_operation_are_told_rightly_and_lose_nothing() {
        let found = crate::soak::hold(super::run);
        assert!(found.cases > 1000 && found.noticed > 500, "{found:?}");
    }
}
