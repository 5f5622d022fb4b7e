//! What a path and a list of mounts mean, on any system: text in, a place out.

use super::Place;
use super::synced;

/// How paths are written and what lists of mounts leave out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum System {
    /// Drive letters; only fixed and removable volumes are listed.
    Windows,
    /// Volumes of other machines are not listed.
    Mac,
    /// Everything is listed.
    Linux,
}

/// A mount as the system lists it.
#[derive(Debug, Clone, Default)]
pub(crate) struct Mount {
    /// Where it begins: `/home`, `D:\`.
    pub(crate) point: String,
    /// What it is: `/dev/sda1`, `server:/share`; on Windows and macOS the name of the volume.
    pub(crate) device: String,
    /// The kind of its file system.
    pub(crate) kind: String,
    /// Said to be removable.
    pub(crate) removable: bool,
}

/// File systems of other machines, and of hosts as their guests see them.
const NETWORK: [&str; 35] = [
    "9p",
    "afpfs",
    "afs",
    "beegfs",
    "ceph",
    "cifs",
    "coda",
    "davfs",
    "davfs2",
    "fuse.ceph",
    "fuse.curlftpfs",
    "fuse.davfs2",
    "fuse.glusterfs",
    "fuse.google-drive-ocamlfuse",
    "fuse.gvfsd-fuse",
    "fuse.kio-fuse",
    "fuse.rclone",
    "fuse.s3fs",
    "fuse.smbnetfs",
    "fuse.sshfs",
    "fuse.vmhgfs-fuse",
    "glusterfs",
    "lustre",
    "ncpfs",
    "nfs",
    "nfs3",
    "nfs4",
    "prl_fs",
    "smb2",
    "smb3",
    "smbfs",
    "sshfs",
    "vboxsf",
    "vmhgfs",
    "webdav",
];

/// File systems of sticks, cards and discs. A disk of that kind which says that it is fixed is one in a case with
/// a cable: no system runs from them.
const CARRIED: [&str; 9] = ["cd9660", "cdfs", "exfat", "fat", "fat16", "fat32", "msdos", "udf", "vfat"];

/// Where a path lies that is absolute and without links; `marked` says who marked a folder as synced.
pub(crate) fn place(
    path: &str,
    system: System,
    mounts: &[Mount],
    marked: &dyn Fn(&str) -> Option<&'static str>,
) -> Place {
    if is_share(path, system) || is_session_share(path, system) {
        return Place::Network;
    }
    let mount = mount_of(path, system, mounts).and_then(|at| mounts.get(at));
    let kind = mount.map(|mount| mount.kind.to_lowercase()).unwrap_or_default();
    if NETWORK.contains(&kind.as_str()) {
        return Place::Network;
    }
    let names = parts(path, system);
    let by_mount = mount.and_then(|mount| synced::by_volume(&mount.device));
    let by =
        by_mount.or_else(|| synced::by_names(&names)).or_else(|| ancestors(path, system).find_map(marked));
    if let Some(by) = by {
        return Place::Synced { by };
    }
    let Some(mount) = mount else {
        return if system == System::Mac && hangs(&names) { Place::Network } else { Place::Unknown };
    };
    if mount.removable || CARRIED.contains(&kind.as_str()) || is_session_mount(&mount.point, system) {
        Place::Removable
    } else if kind == "autofs" || (kind.contains("fuse") && kind != "fuseblk") {
        Place::Unknown
    } else {
        Place::Local
    }
}

/// The mount in whose tree a path lies: the longest, of equal ones the last, which lies over the others.
pub(crate) fn mount_of(path: &str, system: System, mounts: &[Mount]) -> Option<usize> {
    if is_share(path, system) {
        return None;
    }
    let names = parts(path, system);
    let (at, length) = mounts
        .iter()
        .enumerate()
        .map(|(at, mount)| (at, parts(&mount.point, system)))
        .filter(|(_, point)| begins(&names, point, system))
        .map(|(at, point)| (at, point.len()))
        .max_by_key(|(at, length)| (*length, *at))?;
    // What is not listed is another machine's; the system's own volume, in which it hangs, says nothing of it.
    let unlisted = system == System::Mac && length < 2 && hangs(&names);
    (!unlisted).then_some(at)
}

/// Whether volumes are hung in there on macOS.
fn hangs(names: &[&str]) -> bool {
    matches!(names, ["Volumes" | "net" | "Network", _, ..])
}

/// Whether a path names another machine itself: `\\server\share`.
pub(crate) fn is_share(path: &str, system: System) -> bool {
    if system != System::Windows {
        return false;
    }
    let path = path.replace('/', "\\").to_lowercase();
    match path.strip_prefix(r"\\?\").or_else(|| path.strip_prefix(r"\\.\")) {
        Some(verbatim) => verbatim.starts_with(r"unc\"),
        None => path.starts_with(r"\\"),
    }
}

/// Whether a desktop shows a share there: `/run/user/1000/gvfs/smb-share:…`, which no list of mounts has.
fn is_session_share(path: &str, system: System) -> bool {
    system == System::Linux
        && matches!(parts(path, system).as_slice(), ["run", "user", _, name, ..]
            if *name == "gvfs" || name.starts_with("kio-fuse"))
}

/// Whether something is mounted there for one session only, by a desktop, when it was plugged in or clicked.
fn is_session_mount(point: &str, system: System) -> bool {
    system == System::Linux
        && matches!(parts(point, system).as_slice(), ["media", _, ..] | ["run", "media", _, ..])
}

/// The names in a path, a drive letter with its colon first; prefixes of Windows that change nothing are left out.
fn parts(path: &str, system: System) -> Vec<&str> {
    let path = if system == System::Windows {
        let lower = path.to_ascii_lowercase();
        let prefix = [r"\\?\unc\", r"\\?\", r"\\.\"].into_iter().find(|prefix| lower.starts_with(prefix));
        path.get(prefix.map_or(0, str::len)..).unwrap_or(path)
    } else {
        path
    };
    path.split(|sign| sign == '/' || (system == System::Windows && sign == '\\'))
        .filter(|name| !name.is_empty() && *name != ".")
        .collect()
}

/// Whether a path begins with these names; only Linux takes capitals for other letters.
fn begins(names: &[&str], first: &[&str], system: System) -> bool {
    let same = |one: &str, other: &str| {
        if system == System::Linux { one == other } else { one.to_lowercase() == other.to_lowercase() }
    };
    first.len() <= names.len() && names.iter().zip(first).all(|(one, other)| same(one, other))
}

/// The path and every folder above it.
fn ancestors(path: &str, system: System) -> impl Iterator<Item = &str> {
    let is_slash = move |sign: char| sign == '/' || (system == System::Windows && sign == '\\');
    std::iter::successors(Some(path), move |path| {
        path.rfind(is_slash).and_then(|at| path.get(..at)).filter(|path| !path.is_empty())
    })
}
