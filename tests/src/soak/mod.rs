//! The classes of faults that an office file must bear, each in its own file; `cargo xtask soak` runs them all.
//!
//! A class is a function from how much of it is wanted to what came of it. The same functions run small with every
//! commit, as tests, and large in the soak.

use crate::outside::{closed, full, kills, memory, migrating, two, wal};

mod cancel;
mod copies;
mod days;
mod erasure;
mod errors;
mod flips;
pub(crate) mod forgery;
pub(crate) mod ground;
mod power;
mod recovery;
mod scenario;
mod table;
mod work;

pub use table::{heading, line, notes};
pub use work::Case;
pub(crate) use work::each_case;

/// How much of a class is done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Size {
    /// With every commit.
    Commit,
    /// About twenty minutes for all classes.
    Soak,
    /// A night.
    Long,
}

/// How much is wanted, and with which chance.
#[derive(Debug, Clone, Copy)]
pub struct Extent {
    /// How much of each class.
    pub size: Size,
    /// What all chance of the run follows from.
    pub seed: u64,
    /// How many cases run at a time.
    pub threads: usize,
}

impl Extent {
    /// Small enough for every commit, and the same each time.
    pub fn commit() -> Self {
        Self { size: Size::Commit, seed: 0x50_56_41, threads: 2 }
    }

    /// The number for this size.
    pub fn of<T>(&self, commit: T, soak: T, long: T) -> T {
        match self.size {
            Size::Commit => commit,
            Size::Soak => soak,
            Size::Long => long,
        }
    }
}

/// What came of a class.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ClassResult {
    /// Cases that were tried.
    pub cases: u64,
    /// Cases after which something acknowledged was gone.
    pub lost: u64,
    /// Cases after which the file was not whole, half an act was there, or the program broke down.
    pub damaged: u64,
    /// Cases in which the program saw and said that something is wrong.
    pub noticed: u64,
    /// Cases in which a change was reported as failed and is there all the same.
    pub unsaid: u64,
    /// Cases in which what was said is not what should be said.
    pub missaid: u64,
    /// What is known of the first bad cases, each with its seed.
    pub bad: Vec<String>,
    /// What else there is to tell.
    pub notes: Vec<String>,
}

/// How many bad cases are told in words.
const MOST_BAD: usize = 12;

impl ClassResult {
    /// Whether the class may stand.
    pub fn holds(&self) -> bool {
        self.lost == 0 && self.damaged == 0 && self.missaid == 0
    }

    /// Adds what came of other cases.
    pub fn add(&mut self, other: Self) {
        self.cases += other.cases;
        self.lost += other.lost;
        self.damaged += other.damaged;
        self.noticed += other.noticed;
        self.unsaid += other.unsaid;
        self.missaid += other.missaid;
        self.bad.extend(other.bad);
        self.bad.truncate(MOST_BAD);
        self.notes.extend(other.notes);
    }
}

/// One class of faults.
#[derive(Debug, Clone, Copy)]
pub struct Class {
    /// Its name in the table.
    pub name: &'static str,
    /// Does as many cases as the extent says.
    pub run: fn(&Extent) -> ClassResult,
}

/// All classes, in the order of the table.
pub const CLASSES: &[Class] = &[
    Class { name: "power", run: power::run },
    Class { name: "power-migrate", run: power::migrations },
    Class { name: "disk-errors", run: errors::run },
    Class { name: "crash-errors", run: recovery::run },
    Class { name: "cancel", run: cancel::run },
    Class { name: "kill-moment", run: kills::at_any_moment },
    Class { name: "kill-call", run: kills::at_exact_calls },
    Class { name: "full-disk", run: full::disk },
    Class { name: "file-limit", run: full::limit },
    Class { name: "closed-place", run: closed::run },
    Class { name: "bytes", run: flips::run },
    Class { name: "logs", run: wal::run },
    Class { name: "migrate-kill", run: migrating::killed },
    Class { name: "migrate-newer", run: migrating::newer },
    Class { name: "two-programs", run: two::run },
    Class { name: "forgery", run: forgery::run },
    Class { name: "copies", run: copies::run },
    Class { name: "erasure", run: erasure::run },
    Class { name: "memory", run: memory::run },
    Class { name: "days", run: days::run },
];

/// Runs a class as the tests of a commit do, and stops at anything bad.
#[cfg(test)]
#[track_caller]
pub(crate) fn hold(run: fn(&Extent) -> ClassResult) -> ClassResult {
    let extent = Extent::commit();
    let found = run(&extent);
    assert!(found.holds(), "with the seed {}: {found:#?}", extent.seed);
    found
}
