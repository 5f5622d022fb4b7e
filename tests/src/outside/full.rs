//! F5: the disk is full, or a file may not grow. Nothing is half written and nothing lies around; the officer is told
//! so, and with room the second try succeeds.

use super::migrating::released;
use super::office::{Ground, anonymous, call, copied, nothing_left, state};
use super::said::Said;
use super::{Bad, Call, Found, result, sample};
use crate::soak::{Case, ClassResult, Extent, Size, each_case};
use std::fs::File;
use std::path::{Path, PathBuf};
use std::process::Command;

/// What needs room.
struct Work {
    name: String,
    words: String,
    base: PathBuf,
    before: String,
    /// The record afterwards; that of a file of an older schema is the same before and after it is opened.
    after: String,
    /// The name of the file that it writes, if it writes one.
    written: Option<&'static str>,
}

/// The migrations of all kept files, or of the oldest and the newest with every commit.
fn migrations(extent: &Extent) -> Vec<PathBuf> {
    let all = released();
    if extent.size == Size::Commit { vec![all[0].clone(), all[all.len() - 1].clone()] } else { all }
}

fn all_work(ground: &Ground, migrations: Vec<PathBuf>) -> Vec<Work> {
    let empty = ground.new_office("new");
    let reviewed = ground.reviewed("reviewed");
    let decided = ground.after(
        "decided",
        &reviewed,
        &["decision issue --dossier HG --award BK_BBNT --number 1024/QĐ-UBND --reason Đủ"],
    );
    let import = format!("import {} --as people", sample("can-bo-2023.xlsx").display());
    let mut wanted = vec![
        ("import".to_owned(), import, empty, None),
        ("backup".to_owned(), "backup".to_owned(), reviewed.clone(), Some("copy.sovang")),
        ("export".to_owned(), "export --canonical".to_owned(), reviewed, None),
        (
            "paper".to_owned(),
            "document recipient-list --for 1024/QĐ-UBND --out".to_owned(),
            decided,
            Some("list.xlsx"),
        ),
    ];
    for file in migrations {
        let name = file.file_stem().expect("a kept file has a name").to_string_lossy().into_owned();
        wanted.push((name, "list signers".to_owned(), file, None));
    }
    wanted
        .into_iter()
        .map(|(name, words, base, written)| {
            let file = copied(&base, &ground.folder.path().join("dry"));
            let before = state(&file).expect("the office that a case begins from is whole");
            let file = copied(&base, &ground.folder.path().join("dry"));
            let work = Work { name, words, base, before, after: String::new(), written };
            let said = call_of(&work, &file).run();
            assert_eq!(said.code, Some(0), "{}: {said:?}", work.name);
            let after = anonymous(&state(&file).expect("the work leaves a whole office"));
            Work { after, ..work }
        })
        .collect()
}

fn call_of(work: &Work, file: &Path) -> Call {
    let call = call(file, &work.words);
    match work.written {
        Some(name) => call.with(file.with_file_name(name)),
        None => call,
    }
}

/// Runs the work; what is exported goes into a file beside the office, as a script would have it.
fn tried(work: &Work, call: &Call, file: &Path) -> (Said, u64) {
    if work.name != "export" {
        return (call.run(), 0);
    }
    let out = file.with_file_name("export.jsonl");
    let Ok(stream) = File::create(&out) else {
        return (call.run(), 0);
    };
    let done = call.command().stdout(stream).output().expect("the program starts");
    let bytes = out.metadata().map_or(0, |data| data.len());
    let _ = std::fs::remove_file(out);
    (Said::of(done), bytes)
}

/// What must hold once there is room again.
fn judged(work: &Work, file: &Path, said: &Said, bytes: u64) -> Found {
    let whole = u64::try_from(work.before.len()).unwrap_or(0);
    if said.code == Some(0) {
        if work.name == "export" && bytes != whole {
            return Err(Bad::Missaid("half an export was called done".to_owned()));
        }
        said.done()?;
    } else if work.name == "export" {
        // Its stream of answers is the file that the disk had no room for; people read the other one.
        said.refused_to_people(20)?;
    } else {
        said.refused(20)?;
    }
    let left = match work.written {
        Some(name) if said.code == Some(0) => vec![name],
        _ => vec![],
    };
    let now = state(file)?;
    nothing_left(file, &left)?;
    let done = said.code == Some(0);
    if !done && now != work.before && anonymous(&now) != anonymous(&work.before) {
        return Err(Bad::Damaged("the office is not as before".to_owned()));
    }
    if done && anonymous(&now) != work.after {
        return Err(Bad::Lost("what was called done is not there".to_owned()));
    }
    if done {
        return Ok(());
    }
    let (again, _) = tried(work, &call_of(work, file), file);
    again.done().map_err(|bad| bad.in_case("the second try"))?;
    if anonymous(&state(file)?) != work.after {
        return Err(Bad::Damaged("the second try leads elsewhere".to_owned()));
    }
    nothing_left(file, work.written.as_slice())
}

/// The work of a case and how much room is left beside the office, from nothing to more than enough.
fn begun<'w>(all: &'w [Work], case: &mut Case) -> (&'w Work, u64) {
    const ROOM: [u64; 8] = [0, 12, 60, 200, 500, 1_100, 2_400, 6_000];
    let number = usize::try_from(case.number).unwrap_or(0);
    // Every size for every work, and other sizes around them where there are more cases.
    let (work, size) = (number / ROOM.len() % all.len(), number % ROOM.len());
    let around = if number < all.len() * ROOM.len() { 0 } else { case.dice.below(1 + ROOM[size]) };
    (&all[work], ROOM[size] + around)
}

/// A small disk in memory that fills up.
struct SmallDisk {
    place: PathBuf,
}

impl SmallDisk {
    fn of(place: &Path) -> Result<Self, String> {
        std::fs::create_dir_all(place).expect("a folder");
        mount(&["-t", "tmpfs", "-o", "size=64m", "so-vang"], place)?;
        Ok(Self { place: place.to_owned() })
    }

    /// Leaves so much room beside what is on it.
    fn shrink(&self, kibibytes: u64) -> Result<(), String> {
        let used = Command::new("df").args(["--output=used", "-k"]).arg(&self.place).output();
        let used = used.map_err(|error| error.to_string())?.stdout;
        let used: u64 = String::from_utf8_lossy(&used)
            .split_whitespace()
            .last()
            .and_then(|it| it.parse().ok())
            .unwrap_or(0);
        mount(&["-o", &format!("remount,size={}k", used + kibibytes)], &self.place)
    }

    fn grow(&self) -> Result<(), String> {
        mount(&["-o", "remount,size=64m"], &self.place)
    }
}

impl Drop for SmallDisk {
    fn drop(&mut self) {
        let _ = Command::new("umount").arg("-l").arg(&self.place).output();
    }
}

/// Mounts something.
///
/// # Errors
///
/// Why it may not be done here.
pub(super) fn mount(words: &[&str], place: &Path) -> Result<(), String> {
    let tried = Command::new("mount").args(words).arg(place).output();
    let done = tried.map_err(|error| format!("mount is missing: {error}"))?;
    if done.status.success() {
        return Ok(());
    }
    Err(format!("a disk can not be mounted here (run as root): {}", String::from_utf8_lossy(&done.stderr)))
}

/// A disk of eight sizes under every work.
pub(crate) fn disk(extent: &Extent) -> ClassResult {
    let ground = Ground::new();
    let all = all_work(&ground, migrations(extent));
    let cases = all.len() as u64 * 8 * extent.of(1, 3, 10);
    let place = || tempfile::tempdir().expect("a folder");
    each_case(extent, cases, place, |place, case| {
        let (work, room) = begun(&all, case);
        let disk = match SmallDisk::of(&place.path().join("disk")) {
            Ok(disk) => disk,
            Err(why) => return case.damaged(&why),
        };
        let file = copied(&work.base, &disk.place.join("office"));
        if let Err(why) = disk.shrink(room) {
            return case.damaged(&why);
        }
        let (said, bytes) = tried(work, &call_of(work, &file), &file);
        if let Err(why) = disk.grow() {
            return case.damaged(&why);
        }
        let what = format!("{} with {room} KiB beside the office", work.name);
        let found = judged(work, &file, &said, bytes).map_err(|bad| bad.in_case(&what));
        result(case, said.code != Some(0), found)
    })
}

/// No file may grow past a limit, as with a quota; this needs no right to mount.
pub(crate) fn limit(extent: &Extent) -> ClassResult {
    let ground = Ground::new();
    let all = all_work(&ground, migrations(extent));
    let cases = all.len() as u64 * extent.of(2, 24, 80);
    let place = || tempfile::tempdir().expect("a folder");
    each_case(extent, cases, place, |place, case| {
        let work = &all[usize::try_from(case.number).unwrap_or(0) % all.len()];
        let file = copied(&work.base, &place.path().join("office"));
        let span = if case.dice.once_in(2) { 300 } else { 2_000 };
        let most = 8 + case.dice.below(span);
        let limited = ["bash", "-c", &format!("trap '' XFSZ; ulimit -f {most}; exec \"$@\""), "bash"];
        let (said, bytes) = tried(work, &call_of(work, &file).under(limited), &file);
        let what = format!("{} with files of at most {most} KiB", work.name);
        let found = judged(work, &file, &said, bytes).map_err(|bad| bad.in_case(&what));
        result(case, said.code != Some(0), found)
    })
}

#[cfg(test)]
mod tests {
    use crate::soak::hold;

    #[test]
    fn a_full_disk_leaves_the_record_whole_and_nothing_lying_around() {
        if !crate::outside::may_build_disks() {
            return;
        }
        let found = hold(super::disk);
        assert!(found.noticed >= 16, "{found:?}");
        assert!(found.noticed < found.cases, "with much room it succeeds: {found:?}");
    }

    #[test]
    fn a_file_that_may_not_grow_leaves_the_record_whole_and_nothing_lying_around() {
        let found = hold(super::limit);
        assert!(found.noticed >= 4, "{found:?}");
    }
}
