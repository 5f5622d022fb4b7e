//! F20: little memory. A list of 50,000 people goes in with one gibibyte; with far too little of it the program ends, and
//! the office is as before.

use super::office::{Ground, call, copied, nothing_left, state};
use super::{Bad, Call, Found, result};
use crate::soak::{Case, ClassResult, Extent, each_case};
use rust_xlsxwriter::Workbook;
use std::path::{Path, PathBuf};

/// The rows of the list.
const ROWS: u32 = 50_000;

/// A list of as many people with identity numbers of their own.
fn list(file: &Path) {
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet();
    let heading = ["STT", "Họ và tên", "Số CCCD", "Đơn vị công tác"];
    for (column, word) in (0..).zip(heading) {
        sheet.write_string(0, column, word).expect("the cell lies on the sheet");
    }
    for (row, given) in (1..=ROWS).zip(["An", "Bình", "Cúc", "Dung", "Đào"].iter().cycle()) {
        let person = [
            row.to_string(),
            format!("Lê Thị {given}"),
            format!("0011{row:08}"),
            format!("Phòng {}", row % 7),
        ];
        for (column, word) in (0..).zip(person) {
            sheet.write_string(row, column, word).expect("the cell lies on the sheet");
        }
    }
    workbook.save(file).expect("the list is written");
}

/// The call with at most so many KiB of memory.
fn within(call: Call, kibibytes: u64) -> Call {
    call.under(["bash", "-c", &format!("ulimit -v {kibibytes}; exec \"$@\""), "bash"])
}

fn enough(file: &Path, import: &Call, _: &mut Case) -> Found {
    let said = within(import.clone(), 1 << 20).run();
    said.done()?;
    if said.object("ack").unwrap_or_default()["count"] != ROWS {
        return Err(Bad::Missaid(format!("not all rows were taken over: {}", said.err)));
    }
    state(file)?;
    nothing_left(file, &[])
}

fn too_little(file: &Path, import: &Call, case: &mut Case) -> Found {
    let before = state(file)?;
    let said = within(import.clone(), 60_000 + case.dice.below(80_000)).run();
    if said.code == Some(0) || said.acknowledged() {
        return Err(Bad::Missaid("this was meant to be too little".to_owned()));
    }
    if state(file)? != before {
        return Err(Bad::Damaged("half a list is there".to_owned()));
    }
    nothing_left(file, &[])
}

/// A large list with enough and with too little memory.
pub(crate) fn run(extent: &Extent) -> ClassResult {
    let ground = Ground::new();
    let office = ground.new_office("new");
    let people: PathBuf = ground.folder.path().join("people.xlsx");
    list(&people);
    let place = || tempfile::tempdir().expect("a folder");
    each_case(extent, extent.of(2, 6, 10), place, |place, case| {
        let file = copied(&office, &place.path().join("case"));
        let import = call(&file, "import --as people").with(&people);
        let (what, tried): (_, fn(&Path, &Call, &mut Case) -> Found) =
            if case.number == 0 { ("1 GiB", enough) } else { ("too little", too_little) };
        let found = tried(&file, &import, case).map_err(|bad| bad.in_case(what));
        result(case, case.number > 0, found)
    })
}

#[cfg(test)]
mod tests {
    #[test]
    fn a_large_list_goes_in_with_a_gibibyte_of_memory_and_with_too_little_nothing_is_half_done() {
        assert_eq!(crate::soak::hold(super::run).cases, 2);
    }
}
