//! Power cuts at every operation of the disk: what was acknowledged is there, everything else wholly or not at all.

use super::scenario::{Scenario, Wrong, all};
use super::work::{Case, each_case};
use super::{ClassResult, Extent, ground};
use so_vang_commands::desk::Desk;
use so_vang_faults::{Fault, Lasting, World};
use tempfile::TempDir;

/// Everyday work and the making of a file: every operation, with more than one outcome in larger runs.
pub(crate) fn run(extent: &Extent) -> ClassResult {
    let scenarios: Vec<_> = all().iter().filter(|scenario| !scenario.migrates()).collect();
    let cuts = every_cut(&scenarios, u64::MAX);
    cut(extent, &cuts, extent.of(1, 2, 25))
}

/// Files of every released schema, cut while they are brought to the newest.
pub(crate) fn migrations(extent: &Extent) -> ClassResult {
    let scenarios: Vec<_> = all().iter().filter(|scenario| scenario.migrates()).collect();
    let most = extent.of(10, 60, u64::MAX);
    cut(extent, &every_cut(&scenarios, most), extent.of(1, 2, 5))
}

/// A scenario, and at which operation the power goes.
type Cut<'s> = (&'s Scenario, u64);

/// Every operation of every scenario, or at most `most` of each, evenly.
fn every_cut<'s>(scenarios: &[&'s Scenario], most: u64) -> Vec<Cut<'s>> {
    let mut cuts = Vec::new();
    for scenario in scenarios {
        let folder = ground::folder();
        let desk = ground::desk(folder.path());
        scenario.lay_out(folder.path());
        let world = World::of(folder.path()).expect("a world");
        let played = scenario.play(&desk, folder.path(), 0);
        assert!(played.problem.is_none(), "{}: {played:?}", scenario.name);
        desk.close();
        let step = world.operations().div_ceil(most).max(1);
        cuts.extend(
            (1..=world.operations()).step_by(usize::try_from(step).unwrap_or(1)).map(|nth| (*scenario, nth)),
        );
    }
    cuts
}

fn cut(extent: &Extent, cuts: &[Cut<'_>], outcomes: u64) -> ClassResult {
    let cases = cuts.len() as u64;
    each_case(extent, cases, Place::new, |place, case| {
        let Some((scenario, nth)) = usize::try_from(case.number).ok().and_then(|at| cuts.get(at)) else {
            return ClassResult::default();
        };
        let folder = ground::folder();
        scenario.lay_out(folder.path());
        let world = World::of(folder.path()).expect("a world");
        world.arm(Fault::PowerCut, *nth, Lasting::Once);
        let played = scenario.play(&place.desk, folder.path(), 0);
        place.desk.close();
        let mut found = ClassResult::default();
        for _ in 0..outcomes {
            let after = ground::folder();
            world.after_power_loss(case.dice.roll(), after.path()).expect("room for what is left");
            let told = format!("{} cut at {nth}", scenario.name);
            found.add(look(place, scenario, &after, played.acknowledged, case, &told));
        }
        found
    })
}

/// Looks at what a fault left and does the work once more.
pub(crate) fn look(
    place: &Place,
    scenario: &Scenario,
    folder: &TempDir,
    acknowledged: usize,
    case: &Case,
    told: &str,
) -> ClassResult {
    let looked = scenario.judge(&place.desk, folder.path(), acknowledged);
    let result = match looked {
        Err(Wrong::Lost(what)) => case.lost(&format!("{told}: {what}")),
        Err(Wrong::Damaged(what)) => case.damaged(&format!("{told}: {what}")),
        Ok(there) => match scenario.try_again(&place.desk, folder.path(), there) {
            Err(what) => case.damaged(&format!("{told}: {what}")),
            Ok(()) => ClassResult { unsaid: u64::from(there > acknowledged), ..case.good() },
        },
    };
    place.desk.close();
    result
}

/// Where the cases of one thread are tried.
pub(crate) struct Place {
    pub(crate) desk: Desk,
    _folder: TempDir,
}

impl Place {
    pub(crate) fn new() -> Self {
        let folder = ground::folder();
        Self { desk: ground::desk(folder.path()), _folder: folder }
    }
}

#[cfg(test)]
mod tests {
    use crate::soak::hold;

    #[test]
    fn power_cuts_at_every_operation_lose_nothing_acknowledged_and_leave_nothing_half_done() {
        let found = hold(super::run);
        assert!(found.cases > 500, "{found:?}");
    }

    #[test]
    fn a_migration_that_loses_power_has_happened_or_not() {
        let found = hold(super::migrations);
        assert!(found.cases >= 24, "{found:?}");
    }
}
