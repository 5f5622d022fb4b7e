//! `cargo xtask run`: opens the window on a sample office, or does the same job without a screen.

use crate::args::Profile;
use crate::house::{self, House};
use crate::packages::Need;
use crate::prepare::{self, Front};
use crate::trouble::Trouble;
use crate::{process, sample, text};
use std::path::PathBuf;

/// Builds the program, makes the sample office if there is none, and opens the window on it; without a screen it does
/// the demonstration in a fresh folder and lists the papers.
///
/// # Errors
/// Every [`Trouble`] of preparing, and [`Trouble::StepFailed`] where a step does not end well.
pub(crate) fn run(house: &House, profile: Profile) -> Result<(), Trouble> {
    prepare::rust(house)?;
    if house::is_set("DISPLAY") || house::is_set("WAYLAND_DISPLAY") {
        window(house, profile)
    } else {
        house.line(text::NO_SCREEN);
        papers(house, profile)
    }
}

fn window(house: &House, profile: Profile) -> Result<(), Trouble> {
    prepare::machine(house, &[Need::Window], Front::Needed)?;
    house.step(text::UI_BUILD);
    let words = ["--prefix", "ui", "run", "--silent", "build"];
    process::must_succeed(process::command(house, "npm", words), text::UI_BUILD)?;
    // One call for both programs, so that they share what they stand on. Without `custom-protocol` a debug build of
    // Tauri loads a development server and not `ui/dist`.
    build(house, profile, &["-p", "so-vang", "-p", "so-vang-cli", "--features", "tauri/custom-protocol"])?;
    let office = sample::office(house, &program(house, profile, "sovang"))?;
    house.step(text::OPENING);
    let mut command = process::command(house, program(house, profile, "so-vang"), ["--data"]);
    command.arg(office);
    process::must_succeed(command, text::OPENING)
}

fn papers(house: &House, profile: Profile) -> Result<(), Trouble> {
    build(house, profile, &["-p", "so-vang-cli"])?;
    let place = sample::fresh(house, &program(house, profile, "sovang"))?;
    let papers = sample::papers(&place)?;
    let rows: Vec<(String, u64)> = papers
        .iter()
        .map(|(path, size)| (path.strip_prefix(&place).unwrap_or(path).display().to_string(), *size))
        .collect();
    house.step(&text::papers(&house.shown(&place), &rows));
    Ok(())
}

fn build(house: &House, profile: Profile, packages: &[&str]) -> Result<(), Trouble> {
    house.step(text::BUILDING);
    let mut command = process::cargo(house, ["build", "--locked"]);
    command.args(packages);
    match profile {
        Profile::Debug => {}
        Profile::Release => {
            command.arg("--release");
        }
    }
    process::must_succeed(command, text::BUILDING)
}

/// Where cargo leaves a program.
fn program(house: &House, profile: Profile, name: &str) -> PathBuf {
    let folder = match profile {
        Profile::Debug => "debug",
        Profile::Release => "release",
    };
    house.target.join(folder).join(name)
}
