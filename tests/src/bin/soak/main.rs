//! `cargo xtask soak`: every class of faults, in numbers that take minutes, or with `--long` a night.
//!
//! The code is 1 if anything was lost or damaged, or something else was said than should be.

#![allow(
    clippy::disallowed_methods,
    clippy::print_stdout,
    reason = "a soak takes its chance from the clock and speaks"
)]

use so_vang_tests::soak::{CLASSES, Class, Extent, Size, heading, line, notes};
use std::process::ExitCode;
use std::time::{Instant, SystemTime, UNIX_EPOCH};

const USAGE: &str = "soak [--long] [--seed NUMBER] [CLASS…]";

fn main() -> ExitCode {
    match wanted(std::env::args().skip(1)) {
        Ok((extent, classes)) => soak(&extent, &classes),
        Err(said) => {
            println!("{said}\n{USAGE}\nclasses: {}", names().join(" "));
            ExitCode::from(2)
        }
    }
}

fn names() -> Vec<&'static str> {
    CLASSES.iter().map(|class| class.name).collect()
}

fn wanted(mut words: impl Iterator<Item = String>) -> Result<(Extent, Vec<Class>), String> {
    let now = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_secs());
    let threads = std::thread::available_parallelism().map_or(2, usize::from);
    let mut extent = Extent { size: Size::Soak, seed: now, threads };
    let mut classes = Vec::new();
    while let Some(word) = words.next() {
        match word.as_str() {
            "--long" => extent.size = Size::Long,
            "--seed" => {
                let seed = words.next().and_then(|seed| seed.parse().ok());
                extent.seed = seed.ok_or("--seed wants a number")?;
            }
            name => {
                let class = CLASSES.iter().find(|class| class.name == name);
                classes.push(*class.ok_or_else(|| format!("there is no class {name}"))?);
            }
        }
    }
    Ok((extent, if classes.is_empty() { CLASSES.to_vec() } else { classes }))
}

fn soak(extent: &Extent, classes: &[Class]) -> ExitCode {
    println!("seed {}\n{}", extent.seed, heading());
    let (mut told, mut holds) = (Vec::new(), true);
    for class in classes {
        let began = Instant::now();
        let found = (class.run)(extent);
        println!("{}", line(class.name, &found, began.elapsed()));
        told.extend(notes(class.name, &found));
        holds &= found.holds();
    }
    for note in told {
        println!("{note}");
    }
    ExitCode::from(u8::from(!holds))
}
