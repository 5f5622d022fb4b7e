//! Everything that must be on the machine before a job can begin.

use crate::house::{self, House};
use crate::modules;
use crate::node::{self, NodeLack};
use crate::packages::{self, Lack, Need};
use crate::process;
use crate::text;
use crate::trouble::Trouble;
use crate::version;

/// Checks the age of the compiler.
///
/// # Errors
/// [`Trouble::RustTooOld`], [`Trouble::ProgramMissing`] where there is no rustc, and [`Trouble::LineMissing`] and
/// [`Trouble::Disk`] where `Cargo.toml` does not say which one it wants.
pub(crate) fn rust(house: &House) -> Result<(), Trouble> {
    house.step(text::CHECKING_RUST);
    let path = house.root.join("Cargo.toml");
    let manifest = std::fs::read_to_string(&path).map_err(|error| house::disk(&path, &error))?;
    let wanted = version::rust_version_of(&manifest)
        .ok_or(Trouble::LineMissing { file: "Cargo.toml", line: "rust-version" })?;
    let found = process::answer(process::command(house, "rustc", ["--version"]))
        .and_then(|printed| version::first_version(&printed))
        .ok_or_else(|| Trouble::ProgramMissing { program: "rustc".to_owned() })?;
    if found < wanted { Err(Trouble::RustTooOld { found, wanted }) } else { Ok(()) }
}

/// Makes sure of rustfmt and clippy, which a minimal set-up of Rust leaves out.
///
/// # Errors
/// [`Trouble::ComponentsMissing`] where rustup is not there to add them or fails.
pub(crate) fn components(house: &House) -> Result<(), Trouble> {
    let mut missing = vec![];
    for (word, component) in [("fmt", "rustfmt"), ("clippy", "clippy")] {
        if process::answer(process::cargo(house, [word, "--version"])).is_none() {
            missing.push(component);
        }
    }
    if missing.is_empty() {
        return Ok(());
    }
    house.step(&text::adding_components(&missing));
    let mut rustup = process::command(house, "rustup", ["component", "add"]);
    rustup.args(&missing);
    if process::succeeds(rustup).unwrap_or(false) { Ok(()) } else { Err(Trouble::ComponentsMissing(missing)) }
}

/// Whether a job needs Node and the packages of the window.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Front {
    Needed,
    Unneeded,
}

/// Makes sure of system packages, of Node and of the packages of the window.
///
/// # Errors
/// Every [`Trouble`] of a machine that lacks something and cannot get it.
pub(crate) fn machine(house: &House, needs: &[Need], front: Front) -> Result<(), Trouble> {
    house.step(text::CHECKING_PACKAGES);
    let lack = packages::lack(house, needs)?;
    let node = match front {
        Front::Needed => node::lack(house)?,
        Front::Unneeded => NodeLack::Nothing,
    };
    match lack {
        Lack::Packages(missing) => fill(house, missing, node)?,
        Lack::NotAsked => refuse(node)?,
    }
    match front {
        Front::Needed => modules::install(house),
        Front::Unneeded => Ok(()),
    }
}

/// Installs what is missing by apt; asks apt about Node only after its list is up to date.
fn fill(house: &House, mut missing: Vec<&'static str>, node: NodeLack) -> Result<(), Trouble> {
    if missing.is_empty() && node == NodeLack::Nothing {
        return Ok(());
    }
    let Some(right) = packages::right(house) else {
        missing.extend(node::packages_for(node, node::offered(house))?);
        return Err(Trouble::NoRights { missing });
    };
    let refreshed = packages::refresh(house, right)?;
    missing.extend(node::packages_for(node, node::offered(house))?);
    packages::install(house, right, &missing, refreshed)
}

/// Without apt, Node is up to the user.
fn refuse(node: NodeLack) -> Result<(), Trouble> {
    match node {
        NodeLack::Nothing => Ok(()),
        NodeLack::Npm => Err(Trouble::NpmMissing),
        NodeLack::Node { found, wanted } => Err(Trouble::NodeUnfit { found, offered: None, wanted }),
    }
}
