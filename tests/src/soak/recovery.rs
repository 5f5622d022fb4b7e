//! An error of the disk while a crash is being recovered from.

use super::power::{Place, look};
use super::scenario::all;
use super::work::each_case;
use super::{ClassResult, Extent, ground};
use so_vang_faults::{Fault, Lasting, World};

/// The power goes at any operation; the next opening meets an error at any of its own.
pub(crate) fn run(extent: &Extent) -> ClassResult {
    let scenarios = all();
    each_case(extent, extent.of(200, 500, 5_000), Place::new, |place, case| {
        let dice = &mut case.dice;
        let scenario = &scenarios[dice.index(scenarios.len())];
        let crashed = ground::folder();
        scenario.lay_out(crashed.path());
        let world = World::of(crashed.path()).expect("a world");
        let nth = 1 + dice.below(250);
        world.arm(Fault::PowerCut, nth, Lasting::Once);
        let played = scenario.play(&place.desk, crashed.path(), 0);
        place.desk.close();
        let after = ground::folder();
        world.after_power_loss(dice.roll(), after.path()).expect("room for what is left");
        let second = World::of(after.path()).expect("a world");
        let fault = Fault::ERRORS[dice.index(Fault::ERRORS.len())];
        let (at, lasting) =
            (1 + dice.below(40), if dice.once_in(2) { Lasting::Once } else { Lasting::Sticky });
        second.arm(fault, at, lasting);
        let told = format!("{} cut at {nth}, then {fault:?} {lasting:?} at {at}", scenario.name);
        // Looking is all that is done under the fault; whatever it says, it may not make anything worse.
        let noticed =
            scenario.judge(&place.desk, after.path(), played.acknowledged).is_err() && second.hits() > 0;
        place.desk.close();
        second.disarm();
        let found = look(place, scenario, &after, played.acknowledged, case, &told);
        ClassResult { noticed: u64::from(noticed), unsaid: 0, ..found }
    })
}

#[cfg(test)]
mod tests {
    #[test]
    fn an_error_during_recovery_makes_nothing_worse() {
        let found = crate::soak::hold(super::run);
        assert!(found.noticed > 20, "{found:?}");
    }
}
