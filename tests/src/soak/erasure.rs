//! F19: what was erased is nowhere in the file, its log or its indexes, and everything else stays.

use super::scenario::FILE;
use super::work::{Case, each_case};
use super::{ClassResult, Extent, ground};
use serde_json::json;
use so_vang_lists::ListKind;

/// A person at random is erased, wholly or in one field.
pub(crate) fn run(extent: &Extent) -> ClassResult {
    each_case(extent, extent.of(10, 40, 200), || (), |(), case| erased(case))
}

fn erased(case: &mut Case) -> ClassResult {
    let folder = ground::folder();
    let (desk, file) = (ground::desk(folder.path()), folder.path().join(FILE));
    ground::new_office_at(&desk, &file).expect("an office");
    let first = 1 + u32::try_from(case.dice.below(90_000)).unwrap_or(0);
    ground::take(&desk, ListKind::People, None, &ground::people(first, 20)).expect("people");
    let page = ground::call(&desk, "people.page", json!({ "limit": 20 })).expect("a page");
    let id = page["rows"][case.dice.index(20)]["id"].clone();
    let shown = ground::call(&desk, "people.citizen_id", json!({ "id": id })).expect("a number");
    let number = shown["citizen_id"].as_str().unwrap_or_default().to_owned();
    let held = |desk: &so_vang_commands::desk::Desk| {
        desk.close();
        let bytes: Vec<u8> = ["", "-wal", "-shm"]
            .iter()
            .flat_map(|ending| {
                std::fs::read(folder.path().join(format!("{FILE}{ending}"))).unwrap_or_default()
            })
            .collect();
        desk.open(&file).expect("the office opens");
        bytes.windows(number.len().max(1)).filter(|window| *window == number.as_bytes()).count()
    };
    if held(&desk) == 0 {
        return case.damaged("the number was not there to begin with");
    }
    let mut request = json!({ "id": id, "reason": "Yêu cầu số 1" });
    if case.dice.once_in(2) {
        request["whole"] = json!(true);
    } else {
        request["fields"] = json!(["citizen_id"]);
    }
    if let Err(problem) = ground::call(&desk, "personal_data.erase", request) {
        return case.damaged(&format!("not erased: {problem:?}"));
    }
    let left = held(&desk);
    if left > 0 {
        return case.damaged(&format!("{number} is still there {left} times"));
    }
    match ground::findings(&desk) {
        Ok(found) if found.is_empty() => ClassResult { noticed: 1, ..case.good() },
        found => case.damaged(&format!("the check: {found:?}")),
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn what_was_erased_is_nowhere() {
        assert_eq!(crate::soak::hold(super::run).noticed, 10);
    }
}
