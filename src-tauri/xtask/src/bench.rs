//! `cargo xtask bench`: measures with the release build.

use crate::house::House;
use crate::text;
use crate::trouble::Trouble;
use crate::{prepare, process};
use std::ffi::OsString;

/// Builds and runs the bench program; `arguments` go to it as they are.
///
/// # Errors
/// [`Trouble`] of the compiler's age, and [`Trouble::StepFailed`] where the program does not end well.
pub(crate) fn bench(house: &House, arguments: &[OsString]) -> Result<(), Trouble> {
    prepare::rust(house)?;
    house.step(text::MEASURING);
    let words = ["run", "--locked", "--release", "-p", "so-vang-tests", "--bin", "bench", "--"];
    let mut command = process::cargo(house, words);
    // A `--` in front is for us, as with cargo itself.
    let own = arguments.first().is_some_and(|word| word == "--");
    command.args(&arguments[usize::from(own)..]);
    process::must_succeed(command, text::MEASURING)
}
