//! `cargo xtask run | test | bench | soak`: installs what is missing, builds, runs, and says what it is doing.

mod args;
mod bench;
mod house;
mod modules;
mod node;
mod packages;
mod prepare;
mod process;
mod run;
mod sample;
mod steps;
mod test;
mod text;
mod tree;
mod trouble;
mod version;

use args::Order;
use house::House;
use std::io::Write;
use std::process::ExitCode;
use trouble::Trouble;

fn main() -> ExitCode {
    let outcome = args::parse(std::env::args_os().skip(1)).and_then(obey);
    match outcome {
        Ok(code) => code,
        Err(trouble) => {
            // A closed terminal is no reason to panic on the way out.
            let _ = writeln!(std::io::stderr(), "\n✘ {}", text::trouble(&trouble));
            ExitCode::from(trouble.exit_code())
        }
    }
}

/// Does what was asked; the code is 1 when a step of `test` failed.
fn obey(order: Order) -> Result<ExitCode, Trouble> {
    if order == Order::Explain {
        let _ = writeln!(std::io::stdout(), "{}", text::USAGE);
        return Ok(ExitCode::SUCCESS);
    }
    let house = House::here()?;
    match order {
        Order::Explain => Ok(ExitCode::SUCCESS),
        Order::Run { profile } => run::run(&house, profile).map(|()| ExitCode::SUCCESS),
        Order::Test { extent, on_failure } => test::test(&house, extent, on_failure),
        Order::Bench { arguments } => bench::bench(&house, &arguments).map(|()| ExitCode::SUCCESS),
        Order::Soak { arguments } => bench::soak(&house, &arguments).map(|()| ExitCode::SUCCESS),
        Order::BenchWindow => bench::window(&house).map(|()| ExitCode::SUCCESS),
    }
}
