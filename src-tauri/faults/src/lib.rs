//! A disk that fails as it is told, for tests: power cuts, errors and silent damage under a real office file.
//!
//! [`World::of`] takes a folder into its hands. From then on SQLite's files in it are still real files, but the world
//! knows what of them is durable (synced) and what was merely written, counts what is asked of the disk, and fails
//! where it was [armed](World::arm). After a power cut [`World::after_power_loss`] writes what a disk might hold then.
//!
//! Files outside every world pass straight through, so tests beside each other do not disturb each other. Files that
//! are written without SQLite are seen as they are at the moment of the cut: what the program itself writes and
//! renames counts as durable at once.

mod dice;
mod disk;
mod file;
mod plan;
mod system;
mod world;

pub use dice::Dice;
pub use plan::{Fault, Lasting};
pub use world::World;
