//! F7: bytes of an office file are damaged. What changes a record is noticed, and nothing makes the program break down.

use super::scenario::FILE;
use super::work::{Case, each_case};
use super::{ClassResult, Extent, ground};
use serde_json::json;
use so_vang_commands::desk::Desk;
use so_vang_lists::ListKind;
use std::path::Path;
use tempfile::TempDir;

/// A sector of a disk, in bytes.
const SECTOR: usize = 512;

/// How bytes are damaged.
#[derive(Debug, Clone, Copy)]
enum Damage {
    Bit,
    Byte,
    SectorOfZeros,
    SectorOfChance,
    CutOff,
}

const KINDS: [Damage; 5] =
    [Damage::Bit, Damage::Byte, Damage::SectorOfZeros, Damage::SectorOfChance, Damage::CutOff];

impl Damage {
    fn befall(self, bytes: &mut Vec<u8>, case: &mut Case) {
        let at = case.dice.index(bytes.len());
        let sector = at - at % SECTOR;
        let end = (sector + SECTOR).min(bytes.len());
        match self {
            Self::Bit => {
                let bit = case.dice.below(8);
                bytes[at] ^= 1 << bit;
            }
            Self::Byte => {
                bytes[at] = bytes[at].wrapping_add(1 + u8::try_from(case.dice.below(255)).unwrap_or(0))
            }
            Self::SectorOfZeros => bytes[sector..end].fill(0),
            Self::SectorOfChance => case.dice.fill(&mut bytes[sector..end]),
            Self::CutOff => bytes.truncate(at),
        }
    }
}

/// Bytes of a closed office are damaged in one of five ways; then it is opened, exported and checked.
pub(crate) fn run(extent: &Extent) -> ClassResult {
    let whole = ground::prepared(|desk| {
        ground::take(desk, ListKind::People, None, &ground::people(1, 40)).expect("people");
        let dossier = json!({ "code": "A", "title": "Tổng kết năm", "year": 2023 });
        ground::call(desk, "dossiers.create", dossier).expect("a dossier");
        let names: Vec<String> = (1..=9).map(|number| format!("Tổ dân phố số {number}")).collect();
        ground::take(desk, ListKind::Nominations, Some("A"), &ground::collectives(&names)).expect("a list");
    });
    let (before, found) = looked_at(&Place::new(), &whole);
    assert!(before.is_some() && !found, "the office is whole to begin with");
    let mut all = each_case(extent, extent.of(500, 3_000, 20_000), Place::new, |place, case| {
        let kind = KINDS[case.dice.index(KINDS.len())];
        let mut bytes = whole.clone();
        kind.befall(&mut bytes, case);
        let (after, found) = looked_at(place, &bytes);
        let same = after == before;
        let noticed = ClassResult { noticed: u64::from(found), unsaid: u64::from(!same), ..case.good() };
        if same || found {
            noticed
        } else {
            case.lost(&format!("{kind:?} changed a record and nobody noticed"))
        }
    });
    // The table has no such column; the note has the same number under its own name.
    let changed = std::mem::take(&mut all.unsaid);
    all.notes.push(format!("{changed} of {} changed what is read, {} were noticed", all.cases, all.noticed));
    all
}

/// What is exported of an office of these bytes, if anything, and whether the program says that something is wrong.
fn looked_at(place: &Place, bytes: &[u8]) -> (Option<String>, bool) {
    let file = place.folder.path().join(FILE);
    for ending in ["", "-wal", "-shm"] {
        let _ = std::fs::remove_file(place.folder.path().join(format!("{FILE}{ending}")));
    }
    std::fs::write(&file, bytes).expect("room for a case");
    let looked = looked_in(&place.desk, &file);
    place.desk.close();
    looked
}

fn looked_in(desk: &Desk, file: &Path) -> (Option<String>, bool) {
    if desk.open(file).is_err() {
        return (None, true);
    }
    let export = ground::export(desk).ok();
    let found = ground::call(desk, "office.check", json!({})).is_ok_and(|health| health["clean"] == true);
    (export, !found)
}

struct Place {
    desk: Desk,
    folder: TempDir,
}

impl Place {
    fn new() -> Self {
        let folder = ground::folder();
        Self { desk: ground::desk(folder.path()), folder }
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn damage_that_changes_a_record_is_noticed_and_nothing_breaks_down() {
        let found = crate::soak::hold(super::run);
        assert!(found.cases == 500 && found.noticed > 50, "{found:?}");
    }
}
