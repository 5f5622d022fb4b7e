//! Folders that other programs keep in step with a cloud: how they are called and what lies in them.

use std::path::Path;

/// Names of folders as the programs choose them, in small letters.
const NAMES: [(&str, &str); 27] = [
    ("onedrive", "OneDrive"),
    ("google drive", "Google Drive"),
    ("googledrive", "Google Drive"),
    ("drivefs", "Google Drive"),
    ("insync", "Insync"),
    ("dropbox", "Dropbox"),
    ("iclouddrive", "iCloud"),
    ("icloud drive", "iCloud"),
    ("mobile documents", "iCloud"),
    ("com~apple~clouddocs", "iCloud"),
    ("nextcloud", "Nextcloud"),
    ("owncloud", "ownCloud"),
    ("seafile", "Seafile"),
    ("pcloud", "pCloud"),
    ("pclouddrive", "pCloud"),
    ("pcloud drive", "pCloud"),
    ("pcloud sync", "pCloud"),
    ("mega", "MEGA"),
    ("megasync", "MEGA"),
    ("mega cloud drive", "MEGA"),
    ("box sync", "Box"),
    ("box-box", "Box"),
    ("synologydrive", "Synology Drive"),
    ("synology drive", "Synology Drive"),
    ("qsync", "Qsync"),
    ("yandex.disk", "Yandex.Disk"),
    ("yandexdisk", "Yandex.Disk"),
];

/// Beginnings of names that go on with an account or an organisation.
const BEGINNINGS: [(&str, &str); 7] = [
    ("onedrive - ", "OneDrive"),
    ("onedrive-", "OneDrive"),
    ("googledrive-", "Google Drive"),
    ("google drive (", "Google Drive"),
    ("dropbox (", "Dropbox"),
    ("dropbox-", "Dropbox"),
    ("nextcloud-", "Nextcloud"),
];

/// What the programs leave in the folders they sync, and whether it is a folder itself. In a home lies a folder
/// `.dropbox` with settings, which marks nothing.
const MARKS: [(&str, bool, &str); 9] = [
    (".dropbox", false, "Dropbox"),
    (".dropbox.cache", true, "Dropbox"),
    (".849C9593-D756-4E56-8D6E-42412F2A707B", false, "OneDrive"),
    (".tmp.drivedownload", true, "Google Drive"),
    (".tmp.driveupload", true, "Google Drive"),
    (".nextcloudsync.log", false, "Nextcloud"),
    (".owncloudsync.log", false, "ownCloud"),
    (".megaignore", false, "MEGA"),
    (".stfolder", true, "Syncthing"),
];

/// Who syncs a path, by a name in it.
pub(crate) fn by_names(names: &[&str]) -> Option<&'static str> {
    // A folder that is only called so is common; in a home it is the one that the program makes.
    let in_home = |at: usize| at >= 2 && matches!(names.get(at - 2), Some(&("Users" | "home")));
    names.iter().enumerate().find_map(|(at, name)| {
        let name = name.to_lowercase();
        if name == "box" && in_home(at) {
            return Some("Box");
        }
        let whole = NAMES.iter().find(|(own, _)| *own == name);
        whole.or_else(|| BEGINNINGS.iter().find(|(own, _)| name.starts_with(own))).map(|(_, by)| *by)
    })
}

/// Who syncs a volume of this name: some show their cloud as a disk of its own.
pub(crate) fn by_volume(name: &str) -> Option<&'static str> {
    if name.contains('/') { None } else { by_names(&[name]) }
}

/// Who marked this folder as synced.
pub(crate) fn marked(folder: &str) -> Option<&'static str> {
    let folder = Path::new(folder);
    let is = |name: &str, is_folder: bool| {
        folder.join(name).metadata().is_ok_and(|there| there.is_dir() == is_folder)
    };
    MARKS.iter().find(|(name, is_folder, _)| is(name, *is_folder)).map(|(_, _, by)| *by)
}
