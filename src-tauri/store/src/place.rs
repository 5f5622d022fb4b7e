//! Where an office file lies, and how much room is there.
//!
//! A live office file belongs on a disk of this machine: USB sticks tell the program that something was written
//! when it was not, network drives share no memory between connections, and programs that synchronise folders
//! exchange a file for an older one under its user's hands.

use crate::backup::beside;
use std::io::{Seek, SeekFrom, Write};
use std::path::{Component, Path, PathBuf};
use sysinfo::{DiskRefreshKind, Disks};

/// Where a file lies.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Place {
    /// A disk of this machine.
    Local,
    /// A disk that can be pulled out.
    Removable,
    /// A disk of another machine.
    Network,
    /// A folder that a program synchronises.
    Synced {
        /// The program.
        by: &'static str,
    },
}

impl Place {
    /// The key.
    pub fn key(&self) -> &'static str {
        match self {
            Self::Local => "local",
            Self::Removable => "removable",
            Self::Network => "network",
            Self::Synced { .. } => "synced",
        }
    }
}

/// A disk as the system lists it.
#[derive(Debug, Clone)]
struct Mount {
    point: PathBuf,
    file_system: String,
    removable: bool,
}

/// File systems of other machines.
const NETWORK: [&str; 11] =
    ["nfs", "nfs4", "cifs", "smb2", "smb3", "smbfs", "afpfs", "webdav", "fuse.sshfs", "davfs", "9p"];

/// Folders that programs synchronise, by how their names begin.
const SYNCED: [(&str, &str); 9] = [
    ("onedrive", "OneDrive"),
    ("google drive", "Google Drive"),
    ("googledrive", "Google Drive"),
    ("my drive", "Google Drive"),
    ("dropbox", "Dropbox"),
    ("icloud", "iCloud"),
    ("mobile documents", "iCloud"),
    ("nextcloud", "Nextcloud"),
    ("megasync", "MEGA"),
];

/// Where `path` lies; it need not be there yet.
pub fn place_of(path: &Path) -> Place {
    judge(&nearest(path), &mounts())
}

/// The bytes that are free where `path` lies, if the system says.
pub fn room_at(path: &Path) -> Option<u64> {
    let path = nearest(path);
    let disks = Disks::new_with_refreshed_list_specifics(DiskRefreshKind::nothing().with_storage());
    disks
        .iter()
        .filter(|disk| path.starts_with(disk.mount_point()))
        .max_by_key(|disk| disk.mount_point().as_os_str().len())
        .map(sysinfo::Disk::available_space)
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

/// The path itself with its links followed, or the nearest folder above it that is there.
fn nearest(path: &Path) -> PathBuf {
    let whole = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
    whole.ancestors().find_map(|above| above.canonicalize().ok()).unwrap_or(whole)
}

fn mounts() -> Vec<Mount> {
    // Without the sizes: asking a network drive that is gone for them would wait for a long time.
    let disks = Disks::new_with_refreshed_list_specifics(DiskRefreshKind::nothing());
    disks
        .iter()
        .map(|disk| Mount {
            point: disk.mount_point().to_owned(),
            file_system: disk.file_system().to_string_lossy().to_lowercase(),
            removable: disk.is_removable(),
        })
        .collect()
}

fn judge(path: &Path, mounts: &[Mount]) -> Place {
    let text = path.to_string_lossy();
    let is_unc = text.starts_with(r"\\") && !text.starts_with(r"\\?\") || text.starts_with(r"\\?\UNC\");
    let is_gvfs = text.starts_with("/run/user/") && text.contains("/gvfs/");
    if is_unc || is_gvfs {
        return Place::Network;
    }
    let names = path.components().filter_map(|part| match part {
        Component::Normal(name) => Some(name.to_string_lossy().to_lowercase()),
        Component::Prefix(_) | Component::RootDir | Component::CurDir | Component::ParentDir => None,
    });
    for name in names.flat_map(|name| name.split('\\').map(str::to_owned).collect::<Vec<_>>()) {
        if let Some((_, by)) = SYNCED.iter().find(|(begins, _)| name.starts_with(begins)) {
            return Place::Synced { by };
        }
    }
    let mount = mounts
        .iter()
        .filter(|mount| path.starts_with(&mount.point))
        .max_by_key(|mount| mount.point.as_os_str().len());
    match mount {
        Some(mount) if NETWORK.contains(&mount.file_system.as_str()) => Place::Network,
        Some(mount) if mount.removable => Place::Removable,
        // A drive letter that no disk of the machine has is one of the network.
        None if cfg!(windows) && !mounts.is_empty() => Place::Network,
        Some(_) | None => Place::Local,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_is_told_by_its_disk_and_its_folders() {
        let mount = |point: &str, file_system: &str, removable| Mount {
            point: point.into(),
            file_system: file_system.into(),
            removable,
        };
        let mounts = [
            mount("/", "ext4", false),
            mount("/media/hanh/USB", "vfat", true),
            mount("/mnt/chung", "cifs", false),
            mount("/mnt/may-chu", "nfs4", false),
        ];
        for (path, place) in [
            ("/home/hanh/.local/share/so-vang/a.sovang", Place::Local),
            ("/tmp/a.sovang", Place::Local),
            ("/media/hanh/USB/a.sovang", Place::Removable),
            ("/media/hanh/USB2/a.sovang", Place::Local),
            ("/mnt/chung/phong/a.sovang", Place::Network),
            ("/mnt/may-chu/a.sovang", Place::Network),
            ("/run/user/1000/gvfs/smb-share/a.sovang", Place::Network),
            (r"\\maychu\chung\a.sovang", Place::Network),
            ("/home/hanh/OneDrive - UBND/a.sovang", Place::Synced { by: "OneDrive" }),
            ("/home/hanh/Google Drive/My Drive/a.sovang", Place::Synced { by: "Google Drive" }),
            ("/home/hanh/Dropbox/a.sovang", Place::Synced { by: "Dropbox" }),
            ("/home/hanh/Tài liệu/a.sovang", Place::Local),
        ] {
            assert_eq!(judge(Path::new(path), &mounts), place, "{path}");
        }
    }

    #[test]
    fn the_temporary_folder_of_this_machine_is_local_and_has_room() {
        let dir = tempfile::tempdir().unwrap();
        assert_eq!(place_of(&dir.path().join("not/there/yet.sovang")), Place::Local);
        assert!(room_at(dir.path()).is_some_and(|bytes| bytes > 0));
    }
}
