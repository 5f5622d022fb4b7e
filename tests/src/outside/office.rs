//! Office files for the cases, made by the program itself, and what state they are in.

use super::said::Said;
use super::{Bad, Call, Found, sample};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use tempfile::TempDir;

/// A folder for files of a class, and the offices that its cases begin from.
pub(super) struct Ground {
    /// The folder.
    pub(super) folder: TempDir,
}

impl Ground {
    pub(super) fn new() -> Self {
        Self { folder: tempfile::tempdir().expect("a folder") }
    }

    fn made(&self, name: &str, base: Option<&Path>, calls: &[&str]) -> PathBuf {
        let file = self.folder.path().join(format!("{name}.sovang"));
        if let Some(base) = base {
            std::fs::copy(base, &file).expect("a copy");
        }
        for words in calls {
            let said = call(&file, words).run();
            assert_eq!(said.code, Some(0), "{words}: {said:?}");
        }
        file
    }

    /// An office without records.
    pub(super) fn new_office(&self, name: &str) -> PathBuf {
        self.made(
            name,
            None,
            &["init --level province --signer Lê --name Ủy~ban~nhân~dân~thành~phố~Tràng~An"],
        )
    }

    /// An office whose council has voted on twenty nominations: the decisions wait.
    pub(super) fn reviewed(&self, name: &str) -> PathBuf {
        let list = sample("de-nghi-khen-thuong-2023.xlsx");
        let empty = self.new_office(&format!("{name}-empty"));
        self.made(
            name,
            Some(&empty),
            &[
                "dossier new --code HG --title Năm --year 2023 --proposer Quận --letter 5/TTr --letter-date 2024-01-15",
                &format!("import {} --as nominations --dossier HG", list.display()),
                "dossier submit --dossier HG",
                "dossier receive --dossier HG",
                "council record --dossier HG --members 9 --present 9 --threshold 80 --in-favour 9",
            ],
        )
    }

    /// The office `base` after some calls.
    pub(super) fn after(&self, name: &str, base: &Path, calls: &[&str]) -> PathBuf {
        self.made(name, Some(base), calls)
    }
}

/// A call; a tilde is a blank within a word.
pub(super) fn call(file: &Path, words: &str) -> Call {
    let mut call = Call::of(file, "");
    for word in words.split(' ') {
        call = call.with(word.replace('~', " "));
    }
    call
}

/// Every record of an office, as the program exports it, after its own check found nothing.
///
/// # Errors
///
/// What is wrong with the file.
pub(super) fn state(file: &Path) -> Result<String, Bad> {
    let checked = call(file, "check").run();
    checked.shows_no_inside()?;
    if checked.code != Some(0) || checked.objects().iter().all(|line| line["clean"] != true) {
        return Err(Bad::Damaged(format!("the check finds something: {checked:?}")));
    }
    export(file)
}

/// Every record of an office, as the program exports it.
///
/// # Errors
///
/// If it does not end well.
pub(super) fn export(file: &Path) -> Result<String, Bad> {
    let said: Said = call(file, "export --canonical").run();
    said.done().map_err(|_| Bad::Damaged(format!("it can not be exported: {said:?}")))?;
    Ok(said.out)
}

/// A state without the random identities of new records: equal for equal calls.
pub(super) fn anonymous(state: &str) -> String {
    let shape = [8, 4, 4, 4, 12];
    let is_uuid = |text: &str| {
        let groups: Vec<&str> = text.split('-').collect();
        groups.iter().map(|group| group.len()).eq(shape)
            && groups.iter().all(|group| group.bytes().all(|byte| byte.is_ascii_hexdigit()))
    };
    let parts: Vec<&str> = state.split('"').map(|part| if is_uuid(part) { "" } else { part }).collect();
    parts.join("\"")
}

/// A copy of an office as it lies there, with its log beside it if it has one, in a folder that is made for it.
pub(super) fn copied(base: &Path, folder: &Path) -> PathBuf {
    let _ = std::fs::remove_dir_all(folder);
    std::fs::create_dir_all(folder).expect("a folder");
    let file = folder.join("office.sovang");
    for ending in ["", "-wal", "-shm"] {
        let from = beside(base, ending);
        if from.exists() {
            std::fs::copy(from, beside(&file, ending)).expect("a copy");
        }
    }
    file
}

/// The path of a file with an ending more.
pub(super) fn beside(file: &Path, ending: &str) -> PathBuf {
    let mut name = file.as_os_str().to_owned();
    name.push(ending);
    name.into()
}

/// That nothing lies in the folder but the office, its lock and the files named here. Folders are the program's own:
/// that of its copies is beside the office.
pub(super) fn nothing_left(file: &Path, allowed: &[&str]) -> Found {
    let folder = file.parent().expect("an office lies in a folder");
    let office = file.file_name().expect("an office has a name").to_string_lossy().into_owned();
    let mut wanted: BTreeSet<String> = allowed.iter().map(|&name| name.to_owned()).collect();
    wanted.extend([format!("{office}.lock"), office]);
    let mut left = Vec::new();
    for entry in std::fs::read_dir(folder).expect("the folder of an office") {
        let entry = entry.expect("an entry of a folder");
        let name = entry.file_name().to_string_lossy().into_owned();
        if !wanted.contains(&name) && !entry.path().is_dir() {
            left.push(name);
        }
    }
    if left.is_empty() { Ok(()) } else { Err(Bad::Damaged(format!("files are left behind: {left:?}"))) }
}
