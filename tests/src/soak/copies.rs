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
    #[test]
    fn what_is_restored_is_what_was_copied() {
        let found = crate::soak::hold(super::run);
        assert!(found.cases == 20 && found.noticed > 1, "{found:?}");
    }
}
