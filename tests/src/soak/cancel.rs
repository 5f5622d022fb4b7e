//! Imports that are called off at any row leave the record as it was.

use super::work::{Case, each_case};
use super::{ClassResult, Extent, ground};
use serde_json::json;
use so_vang_commands::desk::Desk;
use so_vang_lists::ListKind;
use tempfile::TempDir;

const ROWS: u32 = 600;

/// A list is called off at a random row; the record must be as before, to the byte.
pub(crate) fn run(extent: &Extent) -> ClassResult {
    let list = ground::people(1, ROWS);
    each_case(extent, extent.of(20, 60, 500), Place::new, |place, case| {
        let mut found = called_off(place, &list, case);
        // Work that was quicker than whoever called it off is undone and done again.
        for _ in 0..50 {
            match found {
                Some(result) => return result,
                None => found = called_off(place, &list, case),
            }
        }
        case.damaged("the work can not be called off")
    })
}

struct Place {
    desk: Desk,
    _folder: TempDir,
}

impl Place {
    fn new() -> Self {
        let folder = ground::folder();
        let desk = ground::desk(folder.path());
        ground::new_office_at(&desk, &folder.path().join("office.sovang")).expect("an office");
        Self { desk, _folder: folder }
    }
}

/// `None` if the work came to its end first.
fn called_off(place: &Place, list: &[u8], case: &mut Case) -> Option<ClassResult> {
    let desk = &place.desk;
    let before = ground::export(desk).expect("the record");
    let acts = ground::acts(desk).expect("the journal");
    let row = 1 + case.dice.below(u64::from(ROWS));
    let ended = std::thread::scope(|scope| {
        let import = scope.spawn(|| ground::take(desk, ListKind::People, None, list));
        while !import.is_finished() {
            let running = ground::call(desk, "jobs.running", json!({})).expect("the jobs");
            let job = &running["jobs"][0];
            if job["done"].as_u64() >= Some(row) {
                ground::call(desk, "jobs.cancel", json!({ "job": job["job"] }))
                    .expect("a job can be called off");
                break;
            }
            std::thread::yield_now();
        }
        import.join().expect("the import ends")
    });
    let problem = match ended {
        Ok(report) => {
            let seq = report.ack.and_then(|ack| ack.seq);
            ground::call(desk, "journal.undo", json!({ "seq": seq })).expect("an import can be undone");
            return None;
        }
        Err(problem) => problem,
    };
    if problem.code != "job.cancelled" {
        return Some(case.missaid(&format!("row {row}: {problem:?}")));
    }
    if ground::export(desk).as_ref() != Ok(&before) || ground::acts(desk).ok() != Some(acts) {
        return Some(case.damaged(&format!("row {row} was called off, but something changed")));
    }
    match ground::findings(desk) {
        Ok(found) if found.is_empty() => Some(ClassResult { noticed: 1, ..case.good() }),
        found => Some(case.damaged(&format!("row {row}: {found:?}"))),
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn an_import_that_is_called_off_at_any_row_leaves_the_record_as_it_was() {
        assert_eq!(crate::soak::hold(super::run).noticed, 20);
    }
}
