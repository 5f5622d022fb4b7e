//! `so-vang-bridge`: the built screens and the one table of commands over loopback HTTP, so that a browser can be
//! driven through the whole program. A development program: nothing depends on it and no package holds it.

#![allow(clippy::disallowed_methods, reason = "a face reads the clock and the environment for the rooms")]
#![allow(clippy::print_stdout, clippy::print_stderr, reason = "the terminal is this face's paper")]

mod pages;
mod serve;
mod words;

use chrono::{DateTime, Local, NaiveDate, NaiveTime, Utc};
use serve::Bridge;
use so_vang_commands::desk::{Desk, DeskConfig};
use so_vang_commands::place;
use std::io::{Read as _, Write as _};
use std::process::ExitCode;
use std::sync::Arc;
use words::Words;

/// How many calls run at the same time; a browser opens at most six connections to one place.
const THREADS: usize = 8;

fn main() -> ExitCode {
    match Words::read(std::env::args_os().skip(1)).and_then(run) {
        Ok(()) => ExitCode::SUCCESS,
        Err(reason) => {
            eprintln!("so-vang-bridge: {reason}");
            ExitCode::from(2)
        }
    }
}

/// Serves until the standard input closes, where that was asked for, or until the process is ended.
fn run(words: Words) -> Result<(), String> {
    let lookup = |name: &str| std::env::var_os(name);
    let today = words.today;
    let desk = Desk::new(DeskConfig {
        actor: place::user(&lookup),
        holder: format!("so-vang-bridge · {}", std::process::id()),
        data_folder: place::data_folder(&lookup),
        clock: Box::new(move || now(today)),
    })
    .map_err(|error| error.to_string())?;
    if let Some(file) = &words.data {
        desk.open_at_start(file);
    }
    let token = token()?;
    let server = tiny_http::Server::http(("127.0.0.1", words.port)).map_err(|error| error.to_string())?;
    let port = server.server_addr().to_ip().ok_or("no port")?.port();
    let bridge = Arc::new(Bridge::new(desk, words.ui, token.clone(), port));
    let server = Arc::new(server);
    let workers: Vec<_> = (0..THREADS)
        .map(|_| {
            let (server, bridge) = (Arc::clone(&server), Arc::clone(&bridge));
            std::thread::spawn(move || {
                while let Ok(request) = server.recv() {
                    bridge.answer(request);
                }
            })
        })
        .collect();
    let line = serde_json::json!({ "address": format!("http://127.0.0.1:{port}"), "token": token });
    println!("{line}");
    std::io::stdout().flush().map_err(|error| error.to_string())?;
    if words.until_stdin_closes {
        // A test that dies takes the bridge with it.
        let _ = std::io::stdin().read_to_end(&mut Vec::new());
    } else {
        for worker in workers {
            let _ = worker.join();
        }
    }
    bridge.close();
    Ok(())
}

/// The instant and the day; a day that was given stands still at noon.
fn now(today: Option<NaiveDate>) -> (DateTime<Utc>, NaiveDate) {
    match today {
        Some(day) => (day.and_time(NaiveTime::from_hms_opt(12, 0, 0).unwrap_or_default()).and_utc(), day),
        None => (Utc::now(), Local::now().date_naive()),
    }
}

/// 32 random bytes in hexadecimal: who does not know them may call nothing.
fn token() -> Result<String, String> {
    let mut bytes = [0; 32];
    getrandom::fill(&mut bytes).map_err(|error| error.to_string())?;
    Ok(bytes.iter().map(|byte| format!("{byte:02x}")).collect())
}
