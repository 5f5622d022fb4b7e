//! Where an office file lies: on a fixed disk of this machine, or where SQLite must not keep a file in use.
//!
//! A stick is pulled out, a share loses locks, and a program that keeps a folder in step with a cloud copies a
//! database while it is written. What the system tells is gathered here; what it means is decided in `decide`,
//! without a system, so that Windows and macOS are tested everywhere.

pub(crate) mod decide;
mod synced;

use crate::backup::beside;
use decide::{Mount, System};
use std::ffi::OsString;
use std::io::{Seek, SeekFrom, Write};
use std::path::{Component, Path, PathBuf};
use sysinfo::{Disk, DiskRefreshKind, Disks};

/// Links that are followed before a path is taken as it is.
const MOST_LINKS: usize = 40;

/// Where a file lies, or would lie.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Place {
    /// On a disk that stays in this machine.
    Local,
    /// On a stick, a card or a disk that can be pulled out.
    Removable,
    /// On another machine, or behind something that behaves like one.
    Network,
    /// In a folder that another program keeps in step with a cloud.
    Synced {
        /// What it is called: OneDrive, Dropbox …
        by: &'static str,
    },
    /// The system does not tell; no office file is worked on there either.
    Unknown,
}

impl Place {
    /// The key.
    pub fn key(&self) -> &'static str {
        match self {
            Self::Local => "local",
            Self::Removable => "removable",
            Self::Network => "network",
            Self::Synced { .. } => "synced",
            Self::Unknown => "unknown",
        }
    }
}

/// Where a path lies. It need not be there yet: then the nearest folder that is counts. Links are followed. Synced
/// folders are known by their names or by what their programs leave in them.
pub fn place_of(path: &Path) -> Place {
    if decide::is_share(&path.to_string_lossy(), SYSTEM) {
        return Place::Network;
    }
    let path = resolved(path);
    let path = path.to_string_lossy();
    let disks = disks();
    let mounts: Vec<Mount> = disks.list().iter().map(mount).collect();
    decide::place(&path, SYSTEM, &mounts, &synced::marked)
}

/// Free bytes where a path lies or would lie; `None` where the system does not tell.
pub fn room_at(path: &Path) -> Option<u64> {
    let path = resolved(path);
    let mut disks = disks();
    let mounts: Vec<Mount> = disks.list().iter().map(mount).collect();
    let at = decide::mount_of(&path.to_string_lossy(), SYSTEM, &mounts)?;
    let disk = disks.list_mut().get_mut(at)?;
    disk.refresh_specifics(DiskRefreshKind::nothing().with_storage());
    (disk.total_space() > 0).then(|| disk.available_space())
}

/// How far past its end a file is tried to grow.
const GROWTH: u64 = 1 << 20;

/// Whether the file at `path` and its WAL could grow a little: tried with a file beside it, which is taken away again.
///
/// SQLite tells a quota, a limit and a shared memory without room as failures to write, and keeps the reason of the
/// system to itself. A probe that fails for any other reason says nothing.
pub fn may_grow(path: &Path) -> bool {
    use std::io::ErrorKind as K;
    let long = |path: &Path| path.metadata().map_or(0, |data| data.len());
    let (probe, end) = (beside(path, ".probe.part"), long(path).max(long(&beside(path, "-wal"))));
    let grown = std::fs::File::create(&probe).and_then(|mut file| {
        file.seek(SeekFrom::Start(end))?;
        file.write_all(&vec![1; GROWTH as usize])?;
        file.sync_all()
    });
    // A probe that cannot be taken away takes no more room than it found.
    let _ = std::fs::remove_file(&probe);
    !grown.is_err_and(|error| matches!(error.kind(), K::StorageFull | K::QuotaExceeded | K::FileTooLarge))
}

/// The system this program was built for.
const SYSTEM: System = if cfg!(windows) {
    System::Windows
} else if cfg!(target_os = "macos") {
    System::Mac
} else {
    System::Linux
};

/// What is mounted. Nothing is asked of the disks themselves: a share whose server is gone does not answer.
fn disks() -> Disks {
    Disks::new_with_refreshed_list_specifics(DiskRefreshKind::nothing())
}

fn mount(disk: &Disk) -> Mount {
    Mount {
        point: disk.mount_point().to_string_lossy().into_owned(),
        device: disk.name().to_string_lossy().into_owned(),
        kind: disk.file_system().to_string_lossy().into_owned(),
        removable: disk.is_removable(),
    }
}

/// The path with its links followed, as far as it is there.
fn resolved(path: &Path) -> PathBuf {
    let mut path = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
    for _ in 0..MOST_LINKS {
        let mut rest: Vec<OsString> = Vec::new();
        let mut there = path.clone();
        let (found, link) = loop {
            if let Ok(found) = there.canonicalize() {
                break (found, None);
            }
            // A link to what is not there: a file made through it would lie where it points.
            if let (Ok(link), Some(folder)) = (there.read_link(), there.parent()) {
                break (folder.to_owned(), Some(link));
            }
            match there.components().next_back() {
                Some(Component::Normal(name)) => rest.push(name.to_owned()),
                Some(Component::ParentDir | Component::CurDir) => rest.push(OsString::from("..")),
                Some(Component::RootDir | Component::Prefix(_)) | None => return path,
            }
            there.pop();
        };
        let goes_on = link.is_some();
        path = found;
        path.extend(link);
        for name in rest.into_iter().rev() {
            if name == ".." {
                path.pop();
            } else {
                path.push(name);
            }
        }
        if !goes_on {
            break;
        }
    }
    path
}
