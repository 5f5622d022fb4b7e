//! Where an office file lies: mounts as three systems list them, and this machine's own.

use crate::place::decide::{Mount, System, place};
use crate::place::{Place, place_of, room_at};
use std::path::Path;

fn mount(line: &str) -> Mount {
    let mut words = line.split('|').map(str::trim);
    let mut word = || words.next().unwrap_or_default().to_owned();
    Mount { point: word(), device: word(), kind: word(), removable: word() == "removable" }
}

fn mounts(lines: &[&str]) -> Vec<Mount> {
    lines.iter().map(|line| mount(line)).collect()
}

fn synced(by: &'static str) -> Place {
    Place::Synced { by }
}

/// As `/proc/mounts` has them; the last lies over the one before.
fn linux() -> Vec<Mount> {
    mounts(&[
        "/|/dev/nvme0n1p2|ext4",
        "/home|/dev/nvme0n1p3|btrfs",
        "/boot/efi|/dev/nvme0n1p1|vfat",
        "/tmp|tmpfs|tmpfs",
        "/var/lib/docker|overlay|overlay",
        "/du lieu|/dev/sda1|xfs",
        "/du lieu ngoai|/dev/sdc1|ntfs3|removable",
        "/mnt/win|/dev/sda2|fuseblk",
        "/mnt/usb|/dev/sdb1|ext4|removable",
        "/media/hanh/SANDISK|/dev/sdb2|vfat|removable",
        "/run/media/hanh/luks|/dev/mapper/luks-1|ext4",
        "/mnt/nas|nas:/export|nfs4",
        "/mnt/nas/local|/dev/sda3|ext4",
        "/mnt/share|//server/share|cifs",
        "/mnt/old|//server/old|smb3",
        "/mnt/ssh|hanh@server:|fuse.sshfs",
        "/mnt/dav|https://cloud|davfs",
        "/mnt/host|host|9p",
        "/mnt/auto|systemd-1|autofs",
        "/mnt/over|/dev/sda4|ext4",
        "/mnt/over|server:/over|nfs",
        "/mnt/vault|gocryptfs|fuse.gocryptfs",
    ])
}

/// Fixed and removable volumes with their labels; a network drive is not listed.
fn windows() -> Vec<Mount> {
    mounts(&[
        r"C:\|Windows|NTFS",
        r"D:\|Du lieu|NTFS",
        r"D:\gan|Them|NTFS|removable",
        r"E:\|KINGSTON|FAT32|removable",
        r"F:\|Seagate|exFAT",
        r"G:\|Google Drive|FAT32",
        r"P:\|pCloud Drive|NTFS",
    ])
}

/// Local volumes that one sees; a share under `/Volumes` is not listed.
fn mac() -> Vec<Mount> {
    mounts(&[
        "/|Macintosh HD|apfs",
        "/Volumes/KINGSTON|KINGSTON|msdos|removable",
        "/Volumes/Backup|Backup|apfs|removable",
        "/Volumes/Inner|Inner|apfs",
    ])
}

fn all_lie(system: System, mounts: &[Mount], cases: &[(&str, Place)]) {
    for (path, expected) in cases {
        let found = place(path, system, mounts, &|_| None);
        assert_eq!(found, *expected, "{system:?}: {path}");
    }
}

#[test]
fn a_disk_that_stays_is_told_from_sticks_and_shares_on_linux() {
    use Place::{Local, Network, Removable, Unknown};
    all_lie(
        System::Linux,
        &linux(),
        &[
            ("/home/hanh/.local/share/so-vang/so-vang.sovang", Local),
            ("/", Local),
            ("/srv/a.sovang", Local),
            ("/tmp/a.sovang", Local),
            ("/var/lib/docker/x/a.sovang", Local),
            ("/du lieu/a.sovang", Local),
            ("/du lieu ngoai/a.sovang", Removable),
            ("/du lieu ngoai khac/a.sovang", Local),
            ("/mnt/win/a.sovang", Local),
            ("/mnt/usb/a.sovang", Removable),
            ("/mnt/usb", Removable),
            ("/mnt/usbx", Local),
            ("/media/hanh/SANDISK/a.sovang", Removable),
            ("/run/media/hanh/luks/a.sovang", Removable),
            ("/mnt/nas/a.sovang", Network),
            ("/mnt/nas/local/a.sovang", Local),
            ("/mnt/share/a.sovang", Network),
            ("/mnt/old/a.sovang", Network),
            ("/mnt/ssh/a.sovang", Network),
            ("/mnt/dav/a.sovang", Network),
            ("/mnt/host/a.sovang", Network),
            ("/mnt/over/a.sovang", Network),
            ("/run/user/1000/gvfs/smb-share:server=a,share=b/a.sovang", Network),
            ("/run/user/1000/kio-fuse-xyz/smb/a.sovang", Network),
            ("/run/user/1000/a.sovang", Local),
            ("/mnt/auto/a.sovang", Unknown),
            ("/mnt/vault/a.sovang", Unknown),
            // A backslash is a letter there.
            (r"/home/hanh/\\server\share", Local),
        ],
    );
    all_lie(System::Linux, &[], &[("/home/a.sovang", Unknown)]);
}

#[test]
fn a_disk_that_stays_is_told_from_sticks_and_shares_on_windows() {
    use Place::{Local, Network, Removable, Unknown};
    all_lie(
        System::Windows,
        &windows(),
        &[
            (r"C:\Users\Hạnh\AppData\Roaming\so-vang\so-vang.sovang", Local),
            (r"\\?\C:\Users\Hạnh\a.sovang", Local),
            ("c:/Users/a.sovang", Local),
            (r"d:\a.sovang", Local),
            (r"D:\gan\a.sovang", Removable),
            (r"D:\GAN\a.sovang", Removable),
            (r"D:\ganh\a.sovang", Local),
            (r"E:\a.sovang", Removable),
            (r"F:\a.sovang", Removable),
            (r"\\server\share\a.sovang", Network),
            (r"//server/share/a.sovang", Network),
            (r"\\?\UNC\server\share\a.sovang", Network),
            (r"\\wsl.localhost\Debian\home\a.sovang", Network),
            // A letter that is no volume: what it stands for is not told, unless the system resolves it.
            (r"Z:\a.sovang", Unknown),
        ],
    );
}

#[test]
fn a_disk_that_stays_is_told_from_sticks_and_shares_on_macos() {
    use Place::{Local, Network, Removable, Unknown};
    all_lie(
        System::Mac,
        &mac(),
        &[
            ("/Users/hanh/Library/Application Support/so-vang/a.sovang", Local),
            ("/Volumes/Inner/a.sovang", Local),
            ("/Volumes/Backup/a.sovang", Removable),
            ("/volumes/kingston/a.sovang", Removable),
            ("/Volumes/share/a.sovang", Network),
            ("/Volumes/Kho chung/a.sovang", Network),
            ("/Network/Servers/a/a.sovang", Network),
        ],
    );
    all_lie(
        System::Mac,
        &mounts(&["/|Macintosh HD|apfs", "/Volumes/x|x|smbfs", "/Volumes/y|y|afpfs", "/Volumes/z|z|macfuse"]),
        &[("/Volumes/x/a", Network), ("/Volumes/y/a", Network), ("/Volumes/z/a", Unknown)],
    );
}

#[test]
fn folders_that_others_keep_in_step_are_known_by_name() {
    for (path, by) in [
        (r"C:\Users\Hạnh\OneDrive\Tài liệu\a.sovang", "OneDrive"),
        (r"C:\Users\Hạnh\OneDrive - UBND tỉnh\a.sovang", "OneDrive"),
        (r"C:\Users\Hạnh\ONEDRIVE\a.sovang", "OneDrive"),
        (r"C:\Users\Hạnh\Google Drive\a.sovang", "Google Drive"),
        (r"G:\Drive của tôi\a.sovang", "Google Drive"),
        (r"P:\a.sovang", "pCloud"),
        (r"D:\Dropbox (UBND)\a.sovang", "Dropbox"),
        (r"C:\Users\Hạnh\iCloudDrive\a.sovang", "iCloud"),
        (r"C:\Users\Hạnh\Box\a.sovang", "Box"),
        (r"E:\Nextcloud\a.sovang", "Nextcloud"),
    ] {
        assert_eq!(place(path, System::Windows, &windows(), &|_| None), synced(by), "{path}");
    }
    for (path, by) in [
        ("/Users/hanh/Library/Mobile Documents/com~apple~CloudDocs/a.sovang", "iCloud"),
        ("/Users/hanh/Library/CloudStorage/OneDrive-Personal/a.sovang", "OneDrive"),
        ("/Users/hanh/Library/CloudStorage/GoogleDrive-hanh@a.vn/My Drive/a.sovang", "Google Drive"),
        ("/Users/hanh/Library/CloudStorage/Box-Box/a.sovang", "Box"),
        ("/Users/hanh/MEGA/a.sovang", "MEGA"),
    ] {
        assert_eq!(place(path, System::Mac, &mac(), &|_| None), synced(by), "{path}");
    }
    let path = "/home/hanh/Nextcloud/a.sovang";
    assert_eq!(place(path, System::Linux, &linux(), &|_| None), synced("Nextcloud"));
    for path in [
        r"C:\Users\Hạnh\Documents\Zalo Received Files\a.sovang",
        r"D:\Box\a.sovang",
        r"D:\OneDriveX\a.sovang",
        r"D:\Megaphone\a.sovang",
        r"D:\a OneDrive.sovang",
    ] {
        assert_eq!(place(path, System::Windows, &windows(), &|_| None), Place::Local, "{path}");
    }
}

#[test]
fn folders_that_others_keep_in_step_are_known_by_marks() {
    let marked = |folder: &str| (folder == r"D:\Kho").then_some("Dropbox");
    let lies = |path: &str| place(path, System::Windows, &windows(), &marked);
    assert_eq!(lies(r"D:\Kho\2024\a.sovang"), synced("Dropbox"));
    assert_eq!(lies(r"D:\Kho 2\a.sovang"), Place::Local);
}

#[test]
fn a_file_that_is_not_there_yet_lies_where_it_would_be_made() {
    let folder = tempfile::tempdir().unwrap();
    let deep = folder.path().join("chưa có/2024/a.sovang");
    assert_eq!(place_of(&deep), Place::Local);
    assert!(room_at(&deep).unwrap() > 0);
    assert_eq!(place_of(&folder.path().join("Dropbox/a.sovang")), synced("Dropbox"));
    assert_ne!(place_of(Path::new("a.sovang")), Place::Unknown, "a path may be relative");
}

#[test]
fn a_mark_in_a_folder_above_counts_and_settings_in_a_home_do_not() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("a/b/c.sovang");
    std::fs::create_dir_all(file.parent().unwrap()).unwrap();
    std::fs::create_dir(folder.path().join(".dropbox")).unwrap();
    assert_eq!(place_of(&file), Place::Local, "settings of the program");
    std::fs::write(folder.path().join("a/.dropbox"), "{}").unwrap();
    assert_eq!(place_of(&file), synced("Dropbox"));
}

#[cfg(unix)]
#[test]
fn links_are_followed_even_to_what_is_not_there_yet() {
    let folder = tempfile::tempdir().unwrap();
    let cloud = folder.path().join("OneDrive/Hồ sơ");
    std::fs::create_dir_all(&cloud).unwrap();
    let link = |to: &Path, name: &str| {
        let link = folder.path().join(name);
        std::os::unix::fs::symlink(to, &link).unwrap();
        link
    };
    assert_eq!(place_of(&link(&cloud, "hoso").join("a.sovang")), synced("OneDrive"));
    assert_eq!(place_of(&link(&cloud.join("mới.sovang"), "moi.sovang")), synced("OneDrive"));
    assert_eq!(place_of(&link(Path::new("OneDrive/x.sovang"), "x.sovang")), synced("OneDrive"));
    assert_eq!(place_of(&folder.path().join("OneDrive/không/../a.sovang")), synced("OneDrive"));
    let round = link(&folder.path().join("vong"), "vong");
    assert_eq!(place_of(&round.join("a.sovang")), Place::Local, "a link to itself ends");
}
