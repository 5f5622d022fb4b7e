//! F6: the place can only be read, is gone, or is not for this user. Nothing is changed, the officer is told what to
//! do, and once the place is right everything works.

use super::full::mount;
use super::office::{Ground, call, copied, nothing_left, state};
use super::{Bad, Call, Found, is_root, program, result};
use crate::soak::{Case, ClassResult, Extent, each_case};
use std::fs::{Permissions, set_permissions};
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::Command;

/// What is tried, one after the other.
const TRIED: [fn(&Place, &mut Case) -> Found; 6] =
    [read_only_folder, read_only_file, read_only_disk, vanished_folder, folder_of_others, file_of_others];

/// An office, what it holds, and the program where every user may run it.
struct Place {
    base: PathBuf,
    before: String,
    program: PathBuf,
    folder: tempfile::TempDir,
}

fn allow(path: &Path, mode: u32) {
    set_permissions(path, Permissions::from_mode(mode)).expect("permissions of a file of the test");
}

impl Place {
    fn copy(&self) -> PathBuf {
        let file = copied(&self.base, &self.folder.path().join("office"));
        allow(file.parent().expect("a file lies in a folder"), 0o777);
        allow(&file, 0o666);
        file
    }

    /// The call as a user without any rights of his own makes it; an administrator may write everywhere.
    fn as_nobody(&self, call: Call) -> Call {
        let mut call = call;
        call.words[0] = self.program.clone().into();
        call.under(["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"])
    }

    /// Tries reading, writing and copying; all are refused with the code 21. Then `mend` makes it right.
    fn refused(&self, file: &Path, nobody: bool, case: &mut Case, mend: impl FnOnce()) -> Found {
        let person = "people add --unit Phường --name Lê~An";
        let words = [person, ["list people", "check", "export --canonical", "undo"][case.dice.index(4)]];
        let mut found = Ok(());
        for words in words {
            let call = call(file, words);
            let call = if nobody { self.as_nobody(call) } else { call };
            found = found.and_then(|()| call.run().refused(21).map_err(|bad| bad.in_case(words)));
        }
        mend();
        found?;
        if state(file)? != self.before {
            return Err(Bad::Damaged("the office is not as before".to_owned()));
        }
        nothing_left(file, &[])?;
        let again = call(file, person).run();
        again.done()?;
        if again.acknowledged() { Ok(()) } else { Err(Bad::Missaid("the second try adds nobody".to_owned())) }
    }
}

fn read_only_folder(place: &Place, case: &mut Case) -> Found {
    let file = place.copy();
    let folder = file.parent().expect("a file lies in a folder").to_owned();
    allow(&folder, 0o555);
    place.refused(&file, true, case, || allow(&folder, 0o777))
}

fn read_only_file(place: &Place, case: &mut Case) -> Found {
    let file = place.copy();
    allow(&file, 0o444);
    place.refused(&file, true, case, || allow(&file, 0o666))
}

fn read_only_disk(place: &Place, case: &mut Case) -> Found {
    let disk = place.folder.path().join("disk");
    std::fs::create_dir_all(&disk).expect("a folder");
    mount(&["-t", "tmpfs", "-o", "size=64m", "so-vang"], &disk).map_err(Bad::Damaged)?;
    let file = copied(&place.base, &disk.join("office"));
    let found = match mount(&["-o", "remount,ro"], &disk) {
        Ok(()) => place.refused(&file, false, case, || {
            let _ = mount(&["-o", "remount,rw"], &disk);
        }),
        Err(why) => Err(Bad::Damaged(why)),
    };
    let _ = Command::new("umount").arg("-l").arg(&disk).output();
    found
}

fn vanished_folder(place: &Place, case: &mut Case) -> Found {
    let file = place.copy();
    let folder = file.parent().expect("a file lies in a folder").to_owned();
    let copy = folder.with_file_name("gone").join("copy.sovang");
    let said = call(&file, "backup").with(&copy).run();
    said.refused(21).map_err(|bad| bad.in_case("a copy to where there is no folder"))?;
    let away = folder.with_file_name("away");
    let _ = std::fs::remove_dir_all(&away);
    std::fs::rename(&folder, &away).expect("a folder can be moved");
    place.refused(&file, false, case, || std::fs::rename(&away, &folder).expect("and moved back"))
}

fn folder_of_others(place: &Place, case: &mut Case) -> Found {
    let file = place.copy();
    let folder = file.parent().expect("a file lies in a folder").to_owned();
    allow(&folder, 0o700);
    place.refused(&file, true, case, || allow(&folder, 0o777))
}

fn file_of_others(place: &Place, case: &mut Case) -> Found {
    let file = place.copy();
    allow(&file, 0o600);
    place.refused(&file, true, case, || allow(&file, 0o666))
}

/// Places that can only be read, are gone, or are not for this user.
pub(crate) fn run(extent: &Extent) -> ClassResult {
    if !is_root() {
        let why = "only an administrator can take rights away from a user (run as root)".to_owned();
        return ClassResult { damaged: 1, bad: vec![why], ..ClassResult::default() };
    }
    let ground = Ground::new();
    let base = ground.reviewed("reviewed");
    let before = state(&base).expect("the office is whole");
    allow(ground.folder.path(), 0o755);
    let runnable = ground.folder.path().join("sovang");
    std::fs::copy(program(), &runnable).expect("a copy of the program");
    let place = || {
        let folder = tempfile::tempdir().expect("a folder");
        allow(folder.path(), 0o755);
        Place { base: base.clone(), before: before.clone(), program: runnable.clone(), folder }
    };
    each_case(extent, extent.of(6, 12, 60), place, |place, case| {
        let at = usize::try_from(case.number).unwrap_or(0) % TRIED.len();
        let found = TRIED[at](place, case).map_err(|bad| bad.in_case(&format!("trial {at}")));
        result(case, true, found)
    })
}

#[cfg(test)]
mod tests {
    #[test]
    fn a_place_that_can_not_be_written_is_told_and_nothing_is_changed() {
        if !crate::outside::may_build_disks() {
            return;
        }
        assert_eq!(crate::soak::hold(super::run).noticed, 6);
    }
}
