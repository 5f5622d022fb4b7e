//! Starts the window without a console behind it.
#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

fn main() {
    so_vang_desktop::run();
}
