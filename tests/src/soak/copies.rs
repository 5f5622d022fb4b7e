//! F18: copies are made and restored again and again. What comes back is what was copied; copies are thinned, never the
//! last three. A copy in which a record changed is not taken.

use super::scenario::FILE;
use super::work::{Case, each_case};
use super::{ClassResult, Extent, ground};
use serde_json::{Value, json};
use so_vang_lists::ListKind;

/// Some rounds of changing, copying, changing more and restoring.
pub(crate) fn run(extent: &Extent) -> ClassResult {
    each_case(extent, extent.of(20, 60, 500), || (), |(), case| round(case))
}

fn round(case: &mut Case) -> ClassResult {
    let folder = ground::folder();
    let (desk, file) = (ground::desk(folder.path()), folder.path().join(FILE));
    ground::new_office_at(&desk, &file).expect("an office");
    let mut from = 1;
    let mut change = |case: &mut Case| {
        let count = 1 + u32::try_from(case.dice.below(5)).unwrap_or(0);
        ground::take(&desk, ListKind::People, None, &ground::people(from, count)).expect("people");
        from += count;
    };
    let mut found = case.good();
    for turn in 1..=3 {
        change(case);
        let copied = ground::export(&desk).expect("the record");
        let made = match ground::call(&desk, "backups.make", json!({})) {
            Ok(made) => made,
            Err(problem) => return case.damaged(&format!("turn {turn}: no copy: {problem:?}")),
        };
        for _ in 0..case.dice.below(4) {
            change(case);
        }
        let later = ground::export(&desk).expect("the record");
        let copy = folder.path().join("office-sao-luu").join(made["name"].as_str().unwrap_or_default());
        let whole = std::fs::read(&copy).expect("the copy lies in its folder");
        if case.dice.once_in(2) {
            let mut hurt = whole.clone();
            let at = case.dice.index(hurt.len());
            hurt[at] ^= 1 << case.dice.below(8);
            std::fs::write(&copy, hurt).expect("room for a case");
            // A bit that no record and no page needs does no harm; any other must be noticed.
            let restored = ground::call(&desk, "restore.run", json!({ "name": made["name"] }));
            found.noticed += u64::from(restored.is_err());
            let wanted = if restored.is_ok() { &copied } else { &later };
            if ground::export(&desk).as_ref() != Ok(wanted) {
                return case
                    .lost(&format!("turn {turn}: a copy with a bit flipped at {at} changed the record"));
            }
            std::fs::write(&copy, whole).expect("room for a case");
        }
        let restored = ground::call(&desk, "restore.run", json!({ "name": made["name"] }));
        if let Err(problem) = restored {
            return case.damaged(&format!("turn {turn}: not restored: {problem:?}"));
        }
        if ground::export(&desk).as_ref() != Ok(&copied) {
            return case.lost(&format!("turn {turn}: what was restored is not what was copied"));
        }
        if ground::findings(&desk) != Ok(Vec::new()) {
            return case.damaged(&format!("turn {turn}: the check finds something after a restore"));
        }
        let view = ground::call(&desk, "backups.show", json!({})).expect("the copies");
        let proven = |row: &&Value| row["state"] == "proven";
        if view["rows"].as_array().is_none_or(|rows| rows.iter().filter(proven).count() < turn) {
            return case.lost(&format!("turn {turn}: a proven copy is gone: {view}"));
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use so_vang_commands::backup::copy_to;
    use so_vang_faults::World;

    #[test]
    fn what_is_restored_is_what_was_copied() {
        let found = crate::soak::hold(run);
        assert!(found.cases == 20 && found.noticed > 1, "{found:?}");
    }

    #[test]
    fn a_copy_that_arrives_damaged_on_the_disk_never_gets_its_name() {
        let folder = ground::folder();
        let desk = ground::desk(folder.path());
        let whole = ground::prepared(|desk| {
            ground::take(desk, ListKind::People, None, &ground::people(1, 40)).expect("people");
        });
        let file = folder.path().join(FILE);
        std::fs::write(&file, whole).expect("room for a case");
        let world = World::of(folder.path()).expect("a world");
        desk.open(&file).expect("the office opens");
        let before = ground::export(&desk).expect("the record");
        let (mut refused, mut harmless) = (0, 0);
        for nth in (1..=60).step_by(2) {
            let target = folder.path().join(format!("copy-{nth}.sovang"));
            world.garble(".part", nth, nth);
            let made = copy_to(&desk, &target);
            if world.garbled() == 0 {
                continue;
            }
            match made {
                Err(_) => {
                    assert!(!target.exists(), "write {nth}: what is not proven has no name");
                    refused += 1;
                }
                // A bit in a place that nothing is read from.
                Ok(_) => {
                    let copy = ground::desk(folder.path());
                    copy.open(&target).expect("a proven copy opens");
                    assert_eq!(ground::export(&copy).as_ref(), Ok(&before), "write {nth}");
                    assert_eq!(ground::findings(&copy), Ok(Vec::new()), "write {nth}");
                    harmless += 1;
                }
            }
        }
        assert!(refused >= 5, "{refused} refused, {harmless} harmless");
    }
}
