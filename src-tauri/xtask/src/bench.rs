//! `cargo xtask bench`: measures with the release build. `cargo xtask soak`: tries faults with the build of the tests.

use crate::house::{self, House};
use crate::packages::Need;
use crate::prepare::Front;
use crate::text;
use crate::trouble::Trouble;
use crate::{prepare, process, test};
use std::ffi::OsString;
use std::process::Command;

/// Builds and runs the bench program; `arguments` go to it as they are.
///
/// # Errors
/// [`Trouble`] of the compiler's age, and [`Trouble::StepFailed`] where the program does not end well.
pub(crate) fn bench(house: &House, arguments: &[OsString]) -> Result<(), Trouble> {
    prepare::rust(house)?;
    house.step(text::MEASURING);
    let words = ["run", "--locked", "--release", "-p", "so-vang-tests", "--bin", "bench", "--"];
    let mut command = process::cargo(house, words);
    command.args(passed_on(arguments));
    process::must_succeed(command, text::MEASURING)
}

/// Builds and runs the soak program; `arguments` go to it as they are.
///
/// # Errors
/// [`Trouble`] of the compiler's age, and [`Trouble::StepFailed`] where anything was lost, damaged or wrongly said.
pub(crate) fn soak(house: &House, arguments: &[OsString]) -> Result<(), Trouble> {
    prepare::rust(house)?;
    prepare::machine(house, &[Need::Faults], Front::Unneeded)?;
    house.step(text::SOAKING);
    // Faults are found as well without optimisation. Some classes drive the program itself.
    let program = process::cargo(house, ["build", "--locked", "-p", "so-vang-cli"]);
    process::must_succeed(program, text::SOAKING)?;
    let words = ["run", "--locked", "-p", "so-vang-tests", "--bin", "soak", "--"];
    let mut command = process::cargo(house, words);
    command.args(passed_on(arguments));
    process::must_succeed(command, text::SOAKING)
}

/// The words for the program; a `--` in front is for us, as with cargo itself.
fn passed_on(arguments: &[OsString]) -> &[OsString] {
    let own = arguments.first().is_some_and(|word| word == "--");
    &arguments[usize::from(own)..]
}

/// The programs that the window is measured with, in one call, so that they share what they stand on.
const PROGRAMS: [&str; 12] = [
    "build",
    "--locked",
    "--release",
    "-p",
    "so-vang",
    "-p",
    "so-vang-bridge",
    "-p",
    "so-vang-tests",
    "--bins",
    "--features",
    "tauri/custom-protocol",
];

/// Measures the window over an office of 100,000 people, which is made once and kept in cargo's folder.
///
/// # Errors
/// Every [`Trouble`] of preparing, and [`Trouble::StepFailed`] where a step does not end well.
pub(crate) fn window(house: &House) -> Result<(), Trouble> {
    prepare::rust(house)?;
    let mut needs = vec![Need::Window, Need::Screen];
    if !house::is_set(test::BROWSER) {
        needs.push(Need::Browser);
    }
    prepare::machine(house, &needs, Front::Needed)?;
    for (script, name) in [("build", text::UI_BUILD), ("build:bridge", text::BRIDGE_BUILD)] {
        house.step(name);
        process::must_succeed(npm(house, script), name)?;
    }
    house.step(text::BUILDING);
    process::must_succeed(process::cargo(house, PROGRAMS), text::BUILDING)?;
    let release = house.target.join("release");
    let office = house.target.join("bench-office.sovang");
    house.step(text::LARGE_OFFICE);
    let mut make = process::command(house, release.join("bench"), ["office"]);
    make.arg(&office);
    process::must_succeed(make, text::LARGE_OFFICE)?;
    house.step(text::MEASURING_WINDOW);
    let mut measure = npm(house, "bench:window");
    measure.env("SO_VANG_BENCH_OFFICE", &office).env("SO_VANG_BIN", release.join("so-vang"));
    measure.env("SO_VANG_BRIDGE_BIN", release.join("so-vang-bridge"));
    process::must_succeed(measure, text::MEASURING_WINDOW)
}

fn npm(house: &House, script: &str) -> Command {
    process::command(house, "npm", ["--prefix", "ui", "run", "--silent", script])
}
