//! The sample office under the target folder: found again, or made once by `sovang demo`.

use crate::house::{self, House};
use crate::process;
use crate::text;
use crate::trouble::Trouble;
use std::fs;
use std::path::{Path, PathBuf};

/// The office file that `sovang demo` leaves in its folder.
const OFFICE: &str = "ho-guom.sovang";

/// The folders that may hold the sample: `so-vang-mau`, `so-vang-mau-2`, and so on.
fn places(target: &Path) -> impl Iterator<Item = PathBuf> {
    let name =
        |number: u32| if number == 1 { "so-vang-mau".to_owned() } else { format!("so-vang-mau-{number}") };
    (1..).map(move |number| target.join(name(number)))
}

/// The office of the first folder that holds one, else the first folder that is not there yet.
fn office_or_place(target: &Path) -> Result<PathBuf, PathBuf> {
    for place in places(target) {
        let office = place.join(OFFICE);
        if office.is_file() {
            return Ok(office);
        }
        if !place.exists() {
            return Err(place);
        }
    }
    Err(target.join(OFFICE))
}

/// The sample office, made now if there is none.
///
/// # Errors
/// [`Trouble::StepFailed`] where the demonstration does not end well.
pub(crate) fn office(house: &House, sovang: &Path) -> Result<PathBuf, Trouble> {
    match office_or_place(&house.target) {
        Ok(office) => {
            house.step(&text::reusing_sample(&house.shown(&office)));
            Ok(office)
        }
        Err(place) => {
            demonstrate(house, sovang, &place)?;
            Ok(place.join(OFFICE))
        }
    }
}

/// Does the whole demonstration in a folder that was not there before, and names it.
///
/// # Errors
/// [`Trouble::StepFailed`] where the demonstration does not end well.
pub(crate) fn fresh(house: &House, sovang: &Path) -> Result<PathBuf, Trouble> {
    let place = places(&house.target).find(|place| !place.exists()).unwrap_or_else(|| house.target.clone());
    demonstrate(house, sovang, &place)?;
    Ok(place)
}

/// Runs `sovang demo`. What it left half done is taken away, or the next run would take it for a whole office.
fn demonstrate(house: &House, sovang: &Path, place: &Path) -> Result<(), Trouble> {
    house.step(&text::making_sample(&house.shown(place)));
    let mut command = process::command(house, sovang, ["demo"]);
    command.arg(place);
    let done = process::must_succeed(command, text::SAMPLE);
    if done.is_err() {
        let _ = fs::remove_dir_all(place);
    }
    done
}

/// Every file below `place` with its size in bytes, in the order of the names.
///
/// # Errors
/// [`Trouble::Disk`] where a folder cannot be read.
pub(crate) fn papers(place: &Path) -> Result<Vec<(PathBuf, u64)>, Trouble> {
    let mut found = vec![];
    let mut folders = vec![place.to_path_buf()];
    while let Some(folder) = folders.pop() {
        let trouble = |error: std::io::Error| house::disk(&folder, &error);
        for entry in fs::read_dir(&folder).map_err(trouble)? {
            let entry = entry.map_err(trouble)?;
            let data = entry.metadata().map_err(trouble)?;
            if data.is_dir() { folders.push(entry.path()) } else { found.push((entry.path(), data.len())) }
        }
    }
    found.sort();
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_office_is_used_again_and_a_folder_without_one_is_left_alone() {
        let target = std::env::temp_dir().join(format!("so-vang-xtask-{}-sample", std::process::id()));
        let place = |name: &str| target.join(name);
        fs::create_dir_all(&target).unwrap();
        assert_eq!(office_or_place(&target), Err(place("so-vang-mau")), "nothing there");
        fs::create_dir(place("so-vang-mau")).unwrap();
        assert_eq!(office_or_place(&target), Err(place("so-vang-mau-2")), "a folder without an office");
        fs::create_dir_all(place("so-vang-mau-2/giay")).unwrap();
        fs::write(place("so-vang-mau-2/ho-guom.sovang"), "office").unwrap();
        fs::write(place("so-vang-mau-2/giay/bang-khen.pdf"), "paper!!").unwrap();
        assert_eq!(office_or_place(&target), Ok(place("so-vang-mau-2/ho-guom.sovang")), "an office");
        let listed = papers(&place("so-vang-mau-2")).unwrap();
        let wanted = [("so-vang-mau-2/giay/bang-khen.pdf", 7), ("so-vang-mau-2/ho-guom.sovang", 6)];
        assert_eq!(listed, wanted.map(|(name, size)| (place(name), size)));
        fs::remove_dir_all(&target).unwrap();
    }
}
