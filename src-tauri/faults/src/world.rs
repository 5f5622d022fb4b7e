//! Worlds: one for each folder that a test holds in its hands.

use crate::dice::Dice;
use crate::disk::Disk;
use crate::plan::{Answer, Fault, Lasting, Operation, Plan};
use crate::system;
use std::collections::BTreeMap;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// The worlds by their folders.
static WORLDS: Mutex<BTreeMap<PathBuf, Arc<Mutex<State>>>> = Mutex::new(BTreeMap::new());

/// The memory that SQLite's processes share over a WAL; it is not kept over a restart of the machine.
const SHARED_MEMORY: &str = "-shm";

/// A folder whose disk fails as it is told; let go when it is dropped.
#[derive(Debug)]
pub struct World {
    folder: PathBuf,
    state: Arc<Mutex<State>>,
}

/// What a world knows.
#[derive(Debug)]
pub(crate) struct State {
    folder: PathBuf,
    pub(crate) disk: Disk,
    plan: Option<Plan>,
    garbling: Option<Garbling>,
    /// How many operations there were that a power cut could befall.
    operations: u64,
    /// What the disk would leave, from the moment when the power went.
    cut: Option<Disk>,
}

/// A write that arrives damaged.
#[derive(Debug)]
struct Garbling {
    part_of_name: String,
    nth: u64,
    dice: Dice,
    seen: u64,
    hits: u64,
}

pub(crate) fn held(state: &Mutex<State>) -> MutexGuard<'_, State> {
    // Nothing is half done under this lock.
    state.lock().unwrap_or_else(PoisonError::into_inner)
}

fn worlds() -> MutexGuard<'static, BTreeMap<PathBuf, Arc<Mutex<State>>>> {
    WORLDS.lock().unwrap_or_else(PoisonError::into_inner)
}

/// The world that a file lies in.
pub(crate) fn world_of(file: &Path) -> Option<Arc<Mutex<State>>> {
    worlds().get(file.parent()?).cloned()
}

impl World {
    /// Takes a folder; whatever lies in it is durable. No connection may be open on its files.
    ///
    /// # Errors
    ///
    /// A folder that cannot be read, and a SQLite that takes no other file system.
    pub fn of(folder: &Path) -> io::Result<Self> {
        system::install()?;
        let folder = folder.canonicalize()?;
        let mut disk = Disk::default();
        for (name, path) in files(&folder)? {
            if !name.ends_with(SHARED_MEMORY) {
                disk.found(&name, std::fs::read(path)?);
            }
        }
        let state =
            State { folder: folder.clone(), disk, plan: None, garbling: None, operations: 0, cut: None };
        let state = Arc::new(Mutex::new(state));
        worlds().insert(folder.clone(), Arc::clone(&state));
        Ok(Self { folder, state })
    }

    /// The folder.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// Makes a fault wait for the `nth` operation from now, counted from 1 among those that it can befall.
    pub fn arm(&self, fault: Fault, nth: u64, lasting: Lasting) {
        held(&self.state).plan = Some(Plan { fault, nth, lasting, seen: 0, hits: 0 });
    }

    /// Takes the fault away; after a power cut this is the power coming back, and no way to look at the files.
    pub fn disarm(&self) {
        let mut state = held(&self.state);
        state.plan = None;
        state.power_back();
    }

    /// How many operations the fault befell since it was armed.
    pub fn hits(&self) -> u64 {
        held(&self.state).plan.map_or(0, |plan| plan.hits)
    }

    /// How many operations the fault could have befallen since it was armed.
    pub fn chances(&self) -> u64 {
        held(&self.state).plan.map_or(0, |plan| plan.seen)
    }

    /// How many operations there were that a power cut could have befallen.
    pub fn operations(&self) -> u64 {
        held(&self.state).operations
    }

    /// Makes the `nth` write from now into a file whose name contains this arrive with one bit flipped, as from
    /// a bad cable; SQLite is told that all is well.
    pub fn garble(&self, part_of_name: &str, nth: u64, seed: u64) {
        let part_of_name = part_of_name.to_owned();
        held(&self.state).garbling =
            Some(Garbling { part_of_name, nth, dice: Dice::new(seed), seen: 0, hits: 0 });
    }

    /// How many writes arrived damaged.
    pub fn garbled(&self) -> u64 {
        held(&self.state).garbling.as_ref().map_or(0, |garbling| garbling.hits)
    }

    /// Writes what a disk might hold after the power loss into the folder `into`, which must be there: everything
    /// synced, and of the rest what chance leaves. Without a power cut it is as if the power went now.
    ///
    /// # Errors
    ///
    /// A folder that cannot be read or written.
    pub fn after_power_loss(&self, seed: u64, into: &Path) -> io::Result<()> {
        let mut dice = Dice::new(seed);
        let mut state = held(&self.state);
        let disk = match &state.cut {
            Some(disk) => disk,
            None => {
                state.look_around();
                &state.disk
            }
        };
        for (name, bytes) in disk.left(&mut dice) {
            std::fs::write(into.join(&name), bytes)?;
            // Shared memory may be there or not; nobody may believe what is in it.
            if name.ends_with("-wal") && dice.once_in(2) {
                let mut stale = vec![0; 1 << 15];
                dice.fill(&mut stale);
                std::fs::write(into.join(name.replace("-wal", SHARED_MEMORY)), stale)?;
            }
        }
        Ok(())
    }
}

impl Drop for World {
    fn drop(&mut self) {
        worlds().remove(&self.folder);
        held(&self.state).power_back();
    }
}

/// The files of a folder by name.
fn files(folder: &Path) -> io::Result<BTreeMap<String, PathBuf>> {
    let mut found = BTreeMap::new();
    for entry in std::fs::read_dir(folder)? {
        let path = entry?.path();
        if let Some(name) = path.file_name().filter(|_| path.is_file()) {
            found.insert(name.to_string_lossy().into_owned(), path);
        }
    }
    Ok(found)
}

impl State {
    /// What the disk does with an operation.
    pub(crate) fn answer(&mut self, operation: Operation) -> Answer {
        let answer = self.plan.as_mut().map_or(Answer::Done, |plan| plan.answer(operation));
        if Fault::PowerCut.befalls(operation) && answer != Answer::NoPower {
            self.operations += 1;
        }
        answer
    }

    /// Whether anything works at all.
    pub(crate) fn has_power(&self) -> bool {
        !self.plan.is_some_and(|plan| plan.fault == Fault::PowerCut && plan.hits > 0)
    }

    /// The power went: what is written from here on is written nowhere.
    pub(crate) fn power_went(&mut self) {
        self.look_around();
        self.cut = Some(self.disk.clone());
        // A machine without power renames and writes nothing without SQLite either.
        let _ = std::fs::rename(&self.folder, self.dark());
    }

    /// The power is back: what the program finds there is its own matter.
    fn power_back(&self) {
        let dark = self.dark();
        if dark.exists() {
            let _ = std::fs::rename(dark, &self.folder);
        }
    }

    /// Where the folder lies as long as there is no power.
    fn dark(&self) -> PathBuf {
        self.folder.with_extension("dark")
    }

    /// Takes in what the program did to files without SQLite.
    fn look_around(&mut self) {
        let Ok(mut there) = files(&self.folder) else { return };
        there.retain(|name, _| !name.ends_with(SHARED_MEMORY));
        let gone: Vec<String> =
            self.disk.names().filter(|name| !there.contains_key(*name)).map(str::to_owned).collect();
        for (name, path) in there {
            if self.disk.content(&name).is_some() {
                continue;
            }
            // A part file that got its name is the one with the longer name that is gone.
            match gone.iter().find(|old| old.strip_prefix(name.as_str()) == Some(".part")) {
                Some(old) => self.disk.renamed(old, &name),
                None => self.found(&name, &path),
            }
        }
        for name in gone {
            self.disk.forgotten(&name);
        }
    }

    /// A file that the program made without SQLite.
    pub(crate) fn found(&mut self, name: &str, path: &Path) {
        self.disk.found(name, std::fs::read(path).unwrap_or_default());
    }

    /// What arrives of a write into a file.
    pub(crate) fn arriving(&mut self, name: &str, bytes: &[u8]) -> Vec<u8> {
        let mut arriving = bytes.to_vec();
        if let Some(garbling) =
            self.garbling.as_mut().filter(|garbling| name.contains(&garbling.part_of_name))
        {
            garbling.seen += 1;
            if garbling.seen == garbling.nth {
                garbling.hits += 1;
                let at = garbling.dice.index(arriving.len());
                let bit = garbling.dice.below(8);
                if let Some(byte) = arriving.get_mut(at) {
                    *byte ^= 1 << bit;
                }
            }
        }
        arriving
    }
}
