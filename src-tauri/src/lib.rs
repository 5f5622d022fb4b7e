//! The window: the only code that knows Tauri.

#![allow(clippy::disallowed_methods, reason = "a face reads the clock and the environment for the rooms")]

mod ipc;

use chrono::{Local, Utc};
use so_vang_commands::desk::{Desk, DeskConfig};
use so_vang_commands::place;
use std::path::PathBuf;
use std::time::Duration;
use tauri::{Manager, Runtime};

/// The words after the program's name: `--data FILE` names the office file.
fn named_file() -> Option<PathBuf> {
    let mut words = std::env::args_os().skip(1);
    while let Some(word) = words.next() {
        if word == "--data" {
            return words.next().map(PathBuf::from);
        }
    }
    None
}

/// The desk of this process.
fn desk() -> Result<Desk, Box<dyn std::error::Error>> {
    let lookup = |name: &str| std::env::var_os(name);
    let user = place::user(&lookup);
    let since = Local::now().format("%d/%m/%Y %H:%M").to_string();
    let holder = format!("Sổ Vàng · {user} · {} · {} · {since}", place::machine(&lookup), std::process::id());
    Ok(Desk::new(DeskConfig {
        actor: user,
        holder,
        data_folder: place::data_folder(&lookup),
        clock: Box::new(|| (Utc::now(), Local::now().date_naive())),
    })?)
}

/// The window with its handlers; `desk` is what they work on.
fn builder<R: Runtime>(builder: tauri::Builder<R>, desk: Desk) -> tauri::Builder<R> {
    builder.manage(desk).invoke_handler(ipc::handlers())
}

/// What `tauri.conf.json` says, with the built screens.
#[expect(clippy::disallowed_types, reason = "the macro makes a HashMap of its own")]
fn context() -> tauri::Context {
    tauri::generate_context!()
}

/// Opens the window and runs until it is closed.
///
/// An office file that cannot be opened does not stop the window: it says why and offers another.
pub fn run() {
    let desk = match desk() {
        Ok(desk) => desk,
        Err(error) => {
            log::error!("{error}");
            return;
        }
    };
    let named = named_file();
    let file = named.clone().unwrap_or_else(|| place::default_file(&|name| std::env::var_os(name)));
    // A file that was named must be there; the usual one is not there on the first run.
    if named.is_some() || file.exists() {
        desk.open_at_start(&file);
    }
    let run = builder(tauri::Builder::default(), desk)
        .plugin(tauri_plugin_single_instance::init(|app, _, _| {
            // A second start brings the first window forward.
            if let Some(window) = app.get_webview_window("main") {
                let _ = window.unminimize();
                let _ = window.set_focus();
            }
        }))
        .plugin(tauri_plugin_dialog::init())
        .plugin(tauri_plugin_opener::init())
        .plugin(tauri_plugin_window_state::Builder::default().build())
        .plugin(tauri_plugin_log::Builder::default().level(log::LevelFilter::Warn).build())
        .setup(|app| {
            look_after(app.handle().clone());
            Ok(())
        })
        .build(context());
    match run {
        Ok(app) => app.run(|app, event| {
            // The last window is gone: what was done today is copied, and the file is let go.
            if let tauri::RunEvent::Exit = event
                && let Err(error) = app.state::<Desk>().close_for_the_day()
            {
                log::warn!("{error}");
            }
        }),
        Err(error) => log::error!("{error}"),
    }
}

/// How often what goes on beside the officer's work is looked at.
const BESIDE: Duration = Duration::from_secs(60);

/// Looks over the file once, then makes copies and rehearses now and then, in a thread of its own: it ends with the
/// process.
fn look_after<R: Runtime>(app: tauri::AppHandle<R>) {
    std::thread::spawn(move || {
        let desk = app.state::<Desk>();
        // What it finds is in the state of the office, which the window asks for.
        if let Ok(store) = desk.store()
            && let Err(error) = store.quick_check()
        {
            log::warn!("{error}");
        }
        loop {
            std::thread::sleep(BESIDE);
            if let Err(error) = desk.look_after() {
                log::warn!("{error}");
            }
        }
    });
}

#[cfg(test)]
mod tests;
