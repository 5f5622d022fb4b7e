//! Work on an office that faults are to interrupt, and how the office stands after each act of it.

use super::ground::{self, call};
use serde_json::json;
use sha2::{Digest, Sha256};
use so_vang_commands::desk::Desk;
use so_vang_commands::wire::Problem;
use so_vang_lists::ListKind;
use std::cell::Cell;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

/// The name of the office file in the folder of a case.
pub(crate) const FILE: &str = "office.sovang";
/// The name of the copy that the backup scenario makes beside it.
pub(crate) const COPY: &str = "copy.sovang";

/// The code of a failure that says that the act is saved all the same.
const SAVED: &str = "disk.saved_after_all";

/// What is done to the open office in one act; the folder is that of the case.
type Work = Box<dyn Fn(&Desk, &Path) -> Result<(), Problem> + Send + Sync>;

/// How an office stands: its records but for what chance gives them, and its acts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Standing {
    records: String,
    acts: u64,
}

/// A piece of work with all that can be known of it beforehand.
pub(crate) struct Scenario {
    pub(crate) name: &'static str,
    /// The office file before; `None` where the first act makes it.
    start: Option<Vec<u8>>,
    acts: Vec<Work>,
    /// How the office stands after 0, 1 … acts. An office that is still to be made stands nowhere.
    standings: Vec<Option<Standing>>,
    /// Whether the act makes a copy, which is written down in the office only if that is possible.
    pub(crate) copies: bool,
}

/// How far the work came.
#[derive(Debug)]
pub(crate) struct Played {
    /// Acts that were acknowledged.
    pub(crate) acknowledged: usize,
    /// What ended it early.
    pub(crate) problem: Option<Problem>,
}

/// What is wrong with an office after a fault.
#[derive(Debug)]
pub(crate) enum Wrong {
    /// Something acknowledged is gone.
    Lost(String),
    /// The file is not whole, or something half done is there.
    Damaged(String),
}

/// All scenarios; made once.
pub(crate) fn all() -> &'static [Scenario] {
    static ALL: OnceLock<Vec<Scenario>> = OnceLock::new();
    ALL.get_or_init(|| {
        let mut made = vec![import(), edit(), issue(), create(), backup()];
        made.extend(migrations());
        made
    })
}

fn import() -> Scenario {
    let list = ground::people(1, 25);
    let work: Work = Box::new(move |desk, _| ground::take(desk, ListKind::People, None, &list).map(|_| ()));
    Scenario::new("import", Some(ground::prepared(|_| {})), vec![work])
}

fn edit() -> Scenario {
    let id = Cell::new(0);
    let start = ground::prepared(|desk| {
        ground::take(desk, ListKind::People, None, &ground::people(1, 12)).expect("people");
        let page = call(desk, "people.page", json!({ "limit": 1 })).expect("a page");
        id.set(page["rows"][0]["id"].as_i64().expect("a person"));
    });
    let id = id.get();
    let asks = [
        ("people.edit", json!({ "id": id, "revision": 1, "name": "Nguyễn Phước Hường" })),
        ("people.set_rating", json!({ "subject_id": id, "year": 2023, "rating": "HTT" })),
        ("facts.set", json!({ "subject_id": id, "key": "class.leader", "year": null, "value": 1 })),
        ("journal.undo", json!({})),
    ];
    let works = asks.into_iter().map(|(command, request)| -> Work {
        Box::new(move |desk, _| call(desk, command, request.clone()).map(|_| ()))
    });
    Scenario::new("edit", Some(start), works.collect())
}

fn issue() -> Scenario {
    let start = ground::prepared(|desk| {
        let dossier = json!({ "code": "A", "title": "Tổng kết năm", "year": 2023, "proposer": "Quận Hồ Gươm",
            "submission_number": "05/TTr-UBND", "submission_date": "2024-01-15" });
        call(desk, "dossiers.create", dossier).expect("a dossier");
        let names: Vec<String> = (1..=6).map(|at| format!("Tổ dân phố số {at}")).collect();
        ground::take(desk, ListKind::Nominations, Some("A"), &ground::collectives(&names)).expect("a list");
        for step in ["submit", "receive"] {
            call(desk, "dossiers.step", json!({ "dossier": "A", "step": step })).expect("a step");
        }
        let council = json!({ "dossier": "A", "members": 11, "present": 11, "approval_percent": 80, "in_favour_of_others": 11 });
        call(desk, "council.record", council).expect("a council");
    });
    let work: Work = Box::new(|desk, _| {
        let request = json!({ "dossier": "A", "award": "BK_BBNT", "number": "10/QĐ-UBND" });
        call(desk, "decisions.issue", request).map(|_| ())
    });
    Scenario::new("issue", Some(start), vec![work])
}

fn create() -> Scenario {
    let work: Work = Box::new(|desk, folder| {
        let file = folder.join(FILE);
        // Half a file of an earlier try is what the officer would delete.
        if !desk.store().is_ok_and(|open| open.path() == file) {
            let _ = std::fs::remove_file(&file);
        }
        ground::new_office_at(desk, &file)
    });
    Scenario::new("create", None, vec![work])
}

fn backup() -> Scenario {
    let start = ground::prepared(|desk| {
        ground::take(desk, ListKind::People, None, &ground::people(1, 12)).expect("people");
    });
    let work: Work = Box::new(|desk, folder| {
        let done = so_vang_commands::backup::copy_to(desk, &folder.join(COPY));
        done.map(|_| ()).map_err(|error| desk.problem(&error))
    });
    Scenario { copies: true, ..Scenario::new("backup", Some(start), vec![work]) }
}

fn migrations() -> impl Iterator<Item = Scenario> {
    ["schema-1", "schema-2", "schema-3", "schema-4"].into_iter().map(|name| {
        let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("ref").join(name).with_extension("sovang");
        Scenario::new(name, Some(std::fs::read(file).expect("the fixture")), Vec::new())
    })
}

impl Scenario {
    fn new(name: &'static str, start: Option<Vec<u8>>, acts: Vec<Work>) -> Self {
        let mut scenario = Self { name, start, acts, standings: Vec::new(), copies: false };
        let folder = ground::folder();
        let desk = ground::desk(folder.path());
        scenario.lay_out(folder.path());
        if scenario.start.is_some() {
            desk.open(&folder.path().join(FILE)).expect("the office opens");
            scenario.standings.push(Some(standing(&desk).expect("it can be read")));
        } else {
            scenario.standings.push(None);
        }
        for act in &scenario.acts {
            act(&desk, folder.path()).unwrap_or_else(|problem| panic!("{name}: {problem:?}"));
            scenario.standings.push(Some(standing(&desk).expect("it can be read")));
        }
        scenario
    }

    /// How many acts there are.
    #[cfg(test)]
    pub(crate) fn len(&self) -> usize {
        self.acts.len()
    }

    /// Whether opening the file is the work.
    pub(crate) fn migrates(&self) -> bool {
        self.acts.is_empty()
    }

    /// Puts the office as it is before the work into a folder.
    pub(crate) fn lay_out(&self, folder: &Path) {
        if let Some(bytes) = &self.start {
            std::fs::write(folder.join(FILE), bytes).expect("room for a case");
        }
    }

    /// Opens the office and does the acts from `from` on, until one fails.
    pub(crate) fn play(&self, desk: &Desk, folder: &Path, from: usize) -> Played {
        let file: PathBuf = folder.join(FILE);
        let mut acknowledged = from;
        let ended = (|| {
            if self.start.is_some() || from > 0 {
                desk.open(&file).map_err(|error| desk.problem(&error))?;
            }
            for act in self.acts.iter().skip(from) {
                let done = act(desk, folder);
                // Told that it is saved all the same, the officer counts on it.
                let saved = done.as_ref().map_or_else(|problem| problem.code == SAVED, |()| true);
                acknowledged += usize::from(saved);
                done?;
            }
            Ok(())
        })();
        Played { acknowledged, problem: ended.err() }
    }

    /// Opens the office again, looks at all of it and tells how many acts are there. At least `acknowledged` must
    /// be, each whole, and at most one more.
    pub(crate) fn judge(&self, desk: &Desk, folder: &Path, acknowledged: usize) -> Result<usize, Wrong> {
        let damaged = |problem: Problem| Wrong::Damaged(format!("{} {:?}", problem.code, problem.details));
        let file = folder.join(FILE);
        if let Err(error) = desk.open(&file) {
            let problem = desk.problem(&error);
            let unmade =
                self.start.is_none() && ["office.no_file", "office.foreign"].contains(&problem.code.as_str());
            return match (unmade, acknowledged) {
                (true, 0) => Ok(0),
                (true, _) => Err(Wrong::Lost(problem.code)),
                (false, _) => Err(damaged(problem)),
            };
        }
        let found = ground::findings(desk).map_err(damaged)?;
        if !found.is_empty() {
            return Err(Wrong::Damaged(format!("{found:?}")));
        }
        let stands = standing(desk).ok();
        let there = self.standings.iter().position(|known| *known == stands);
        let Some(mut there) = there else {
            return Err(Wrong::Damaged("the office stands as after none of the acts".to_owned()));
        };
        if self.copies {
            self.judge_copy(folder, acknowledged)?;
            // That the copy is written down is more than was promised.
            there = there.max(acknowledged);
        }
        if there < acknowledged {
            return Err(Wrong::Lost(format!("{acknowledged} acts were acknowledged, {there} are there")));
        }
        if there > acknowledged + 1 {
            return Err(Wrong::Damaged(format!("{there} acts are there, {acknowledged} were acknowledged")));
        }
        Ok(there)
    }

    /// A copy with its name is whole; one that was acknowledged is there.
    fn judge_copy(&self, folder: &Path, acknowledged: usize) -> Result<(), Wrong> {
        let copy = folder.join(COPY);
        if !copy.exists() {
            return if acknowledged == 0 { Ok(()) } else { Err(Wrong::Lost("the copy is gone".to_owned())) };
        }
        let desk = ground::desk(folder);
        let problem = |error| Wrong::Damaged(format!("the copy: {}", desk.problem(&error).code));
        desk.open(&copy).map_err(problem)?;
        let stands = standing(&desk).ok();
        if stands != self.standings.first().cloned().flatten() || ground::findings(&desk) != Ok(Vec::new()) {
            return Err(Wrong::Damaged("the copy is not what was copied".to_owned()));
        }
        Ok(())
    }

    /// Does what is not there yet once more, now that nothing is in the way; then all of it must be there.
    pub(crate) fn try_again(&self, desk: &Desk, folder: &Path, there: usize) -> Result<(), String> {
        if self.copies {
            let _ = std::fs::remove_file(folder.join(COPY));
        }
        let played = self.play(desk, folder, there);
        if let Some(problem) = played.problem {
            return Err(format!("a second try fails: {} {}", problem.code, problem.message));
        }
        let stands = standing(desk).ok();
        if !self.copies && self.standings.last() != Some(&stands) {
            return Err("after a second try not everything is there".to_owned());
        }
        Ok(())
    }
}

fn standing(desk: &Desk) -> Result<Standing, Problem> {
    let records = without_chance(&ground::export(desk)?);
    let hash = Sha256::digest(records.as_bytes());
    Ok(Standing {
        records: hash.iter().map(|byte| format!("{byte:02x}")).collect(),
        acts: ground::acts(desk)?,
    })
}

/// The records without the identities that chance gives.
fn without_chance(export: &str) -> String {
    const MARK: &str = "\"uuid\":\"";
    let mut kept = String::with_capacity(export.len());
    for part in export.split_inclusive(MARK) {
        let rest = part.find('"').filter(|_| !kept.is_empty() && kept.ends_with(MARK)).unwrap_or(0);
        kept.push_str(part.get(rest..).unwrap_or_default());
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn identities_of_chance_are_left_out_and_nothing_else() {
        let line = "{\"table\":\"unit\",\"uuid\":\"0189-ab\",\"name\":\"A\"}\n{\"uuid\":\"77\",\"b\":1}\n";
        let kept = "{\"table\":\"unit\",\"uuid\":\"\",\"name\":\"A\"}\n{\"uuid\":\"\",\"b\":1}\n";
        assert_eq!(without_chance(line), kept);
    }

    #[test]
    fn every_scenario_ends_the_same_way_each_time() {
        for scenario in all() {
            let folder = ground::folder();
            let desk = ground::desk(folder.path());
            scenario.lay_out(folder.path());
            let played = scenario.play(&desk, folder.path(), 0);
            assert!(played.problem.is_none(), "{}: {played:?}", scenario.name);
            desk.close();
            let there = scenario.judge(&desk, folder.path(), scenario.len());
            assert!(
                there.as_ref().is_ok_and(|there| *there == scenario.len()),
                "{}: {there:?}",
                scenario.name
            );
        }
    }
}
