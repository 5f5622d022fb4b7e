//! A disk that fails as it is told, for tests: power cuts, errors and silent damage under a real office file.

mod dice;

pub use dice::Dice;
