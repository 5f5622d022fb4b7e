//! What a folder holds: what is durable, what was merely written, and what of it a power loss leaves.

use crate::dice::Dice;
use std::collections::BTreeMap;

/// Disks write whole sectors of this size, or not at all.
const SECTOR: usize = 512;

/// A change of one file that no sync has made durable yet.
#[derive(Debug, Clone)]
enum Change {
    Written { at: usize, bytes: Vec<u8> },
    Resized { to: usize },
}

/// One file, whatever names it has.
#[derive(Debug, Clone, Default)]
struct Content {
    durable: Vec<u8>,
    unsynced: Vec<Change>,
}

/// A change of the folder that no sync of the folder has made durable yet.
#[derive(Debug, Clone)]
enum Naming {
    Made { name: String, content: u64 },
    Removed { name: String },
}

/// The files of one folder by name and content.
#[derive(Debug, Clone, Default)]
pub(crate) struct Disk {
    /// The names as the running program sees them.
    names: BTreeMap<String, u64>,
    /// The names that a power loss leaves for sure.
    durable_names: BTreeMap<String, u64>,
    unsynced_names: Vec<Naming>,
    contents: BTreeMap<u64, Content>,
    last: u64,
}

fn write(file: &mut Vec<u8>, at: usize, bytes: &[u8]) {
    let end = at + bytes.len();
    if file.len() < end {
        file.resize(end, 0);
    }
    if let Some(place) = file.get_mut(at..end) {
        place.copy_from_slice(bytes);
    }
}

impl Content {
    fn settle(&mut self) {
        for change in std::mem::take(&mut self.unsynced) {
            match change {
                Change::Written { at, bytes } => write(&mut self.durable, at, &bytes),
                Change::Resized { to } => self.durable.resize(to, 0),
            }
        }
    }

    /// What a power loss leaves: each change wholly, not at all, or sector by sector, some of them garbled.
    fn left(&self, dice: &mut Dice) -> Vec<u8> {
        let mut file = self.durable.clone();
        for change in &self.unsynced {
            match change {
                Change::Resized { to } => {
                    if dice.once_in(2) {
                        file.resize(*to, 0);
                    }
                }
                Change::Written { at, bytes } => match dice.below(10) {
                    0..4 => write(&mut file, *at, bytes),
                    4..7 => {}
                    _ => torn(&mut file, *at, bytes, dice),
                },
            }
        }
        file
    }
}

fn torn(file: &mut Vec<u8>, at: usize, bytes: &[u8], dice: &mut Dice) {
    let mut done = 0;
    while done < bytes.len() {
        let place = at + done;
        let length = (SECTOR - place % SECTOR).min(bytes.len() - done);
        let sector = bytes.get(done..done + length).unwrap_or_default();
        match dice.below(20) {
            0..11 => write(file, place, sector),
            11 => {
                let mut garbled = sector.to_vec();
                dice.fill(&mut garbled);
                write(file, place, &garbled);
            }
            _ => {}
        }
        done += length;
    }
}

impl Disk {
    /// Takes a file in as it is, durable with its name.
    pub(crate) fn found(&mut self, name: &str, bytes: Vec<u8>) {
        self.last += 1;
        self.contents.insert(self.last, Content { durable: bytes, unsynced: Vec::new() });
        self.names.insert(name.to_owned(), self.last);
        self.durable_names.insert(name.to_owned(), self.last);
    }

    /// The number of a file's content.
    pub(crate) fn content(&self, name: &str) -> Option<u64> {
        self.names.get(name).copied()
    }

    /// The names of all files.
    pub(crate) fn names(&self) -> impl Iterator<Item = &str> {
        self.names.keys().map(String::as_str)
    }

    /// A new, empty file; its name is not durable yet.
    pub(crate) fn made(&mut self, name: &str) {
        self.last += 1;
        self.contents.insert(self.last, Content::default());
        self.names.insert(name.to_owned(), self.last);
        self.unsynced_names.push(Naming::Made { name: name.to_owned(), content: self.last });
    }

    /// A file is gone; a power loss may bring it back.
    pub(crate) fn removed(&mut self, name: &str) {
        if self.names.remove(name).is_some() {
            self.unsynced_names.push(Naming::Removed { name: name.to_owned() });
        }
    }

    /// A file is gone for good.
    pub(crate) fn forgotten(&mut self, name: &str) {
        self.names.remove(name);
        self.durable_names.remove(name);
        self.unsynced_names.retain(|naming| match naming {
            Naming::Made { name: other, .. } | Naming::Removed { name: other } => other != name,
        });
    }

    /// A file has another name now, for good.
    pub(crate) fn renamed(&mut self, from: &str, to: &str) {
        if let Some(content) = self.content(from) {
            self.forgotten(from);
            self.forgotten(to);
            self.names.insert(to.to_owned(), content);
            self.durable_names.insert(to.to_owned(), content);
            self.synced(content);
        }
    }

    /// Bytes were written into a file.
    pub(crate) fn written(&mut self, content: u64, at: usize, bytes: &[u8]) {
        if let Some(content) = self.contents.get_mut(&content) {
            content.unsynced.push(Change::Written { at, bytes: bytes.to_vec() });
        }
    }

    /// A file was cut or lengthened.
    pub(crate) fn resized(&mut self, content: u64, to: usize) {
        if let Some(content) = self.contents.get_mut(&content) {
            content.unsynced.push(Change::Resized { to });
        }
    }

    /// All that was written into a file is durable.
    pub(crate) fn synced(&mut self, content: u64) {
        if let Some(content) = self.contents.get_mut(&content) {
            content.settle();
        }
    }

    /// All names are durable.
    pub(crate) fn folder_synced(&mut self) {
        self.unsynced_names.clear();
        self.durable_names.clone_from(&self.names);
    }

    /// What a power loss leaves, by name.
    pub(crate) fn left(&self, dice: &mut Dice) -> BTreeMap<String, Vec<u8>> {
        let mut names = self.durable_names.clone();
        for naming in &self.unsynced_names {
            let kept = dice.once_in(2);
            match naming {
                Naming::Made { name, content } if kept => {
                    names.insert(name.clone(), *content);
                }
                Naming::Removed { name } if kept => {
                    names.remove(name);
                }
                Naming::Made { .. } | Naming::Removed { .. } => {}
            }
        }
        let left = |content: u64, dice: &mut Dice| self.contents.get(&content).map(|file| file.left(dice));
        names.into_iter().filter_map(|(name, content)| Some((name, left(content, dice)?))).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    fn outcomes(disk: &Disk) -> BTreeSet<BTreeMap<String, Vec<u8>>> {
        (0..200).map(|seed| disk.left(&mut Dice::new(seed))).collect()
    }

    #[test]
    fn what_is_synced_stays_and_what_is_not_may_go_or_tear() {
        let mut disk = Disk::default();
        disk.found("a", vec![1; 2048]);
        let a = disk.content("a").unwrap();
        disk.written(a, 0, &[2; 1024]);
        disk.synced(a);
        disk.written(a, 1024, &[3; 1024]);
        let files: Vec<_> = outcomes(&disk).into_iter().map(|mut left| left.remove("a").unwrap()).collect();
        assert!(files.iter().all(|file| file[..1024] == [2; 1024] && file.len() == 2048));
        let tail = |wanted: &[u8]| files.iter().any(|file| &file[1024..] == wanted);
        assert!(tail(&[1; 1024]) && tail(&[3; 1024]), "lost or kept");
        assert!(tail(&[[1; 512], [3; 512]].concat()) && tail(&[[3; 512], [1; 512]].concat()), "torn");
        assert!(files.iter().any(|file| file.iter().any(|byte| *byte > 3)), "garbled");
    }

    #[test]
    fn names_without_a_synced_folder_come_and_go() {
        let mut disk = Disk::default();
        disk.found("old", vec![1]);
        disk.removed("old");
        disk.made("new");
        let seen: BTreeSet<Vec<String>> =
            outcomes(&disk).into_iter().map(|left| left.into_keys().collect()).collect();
        let names = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>();
        let all = [names(&[]), names(&["new"]), names(&["new", "old"]), names(&["old"])];
        assert_eq!(seen, BTreeSet::from(all));
        disk.folder_synced();
        assert_eq!(outcomes(&disk).len(), 1, "now it is settled");
        assert_eq!(disk.left(&mut Dice::new(1)).into_keys().collect::<Vec<_>>(), ["new"]);
    }

    #[test]
    fn a_file_made_anew_under_an_old_name_is_the_old_or_the_new_one() {
        let mut disk = Disk::default();
        disk.found("wal", vec![9; 8]);
        disk.removed("wal");
        disk.made("wal");
        let wal = disk.content("wal").unwrap();
        disk.written(wal, 0, &[7; 8]);
        disk.synced(wal);
        let seen: BTreeSet<Option<Vec<u8>>> =
            outcomes(&disk).into_iter().map(|mut left| left.remove("wal")).collect();
        assert_eq!(seen, BTreeSet::from([None, Some(vec![7; 8]), Some(vec![9; 8])]));
    }
}
