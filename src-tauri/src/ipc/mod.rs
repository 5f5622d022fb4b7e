//! What the window may call: one list of handlers, each thin.

mod files;
mod papers;

use serde_json::Value;
use so_vang_commands::desk::Desk;
use so_vang_commands::table;
use so_vang_commands::wire::Problem;
use std::panic::{AssertUnwindSafe, catch_unwind};
use tauri::ipc::Invoke;
use tauri::{Runtime, State};

macro_rules! handlers {
    ($($module:tt :: $name:ident),* $(,)?) => {
        /// The names of all handlers; the permission file holds the same list.
        #[cfg(test)]
        pub(crate) const HANDLERS: &[&str] = &[$(stringify!($name)),*];

        /// All handlers.
        pub(crate) fn handlers<R: Runtime>() -> impl Fn(Invoke<R>) -> bool + Send + Sync + 'static {
            tauri::generate_handler![$($module::$name),*]
        }
    };
}

handlers! {
    table_call::call,
    files::choose_file,
    files::open_office,
    files::backup,
    papers::paper,
    papers::save_paper,
    papers::open_paper,
}

/// Does what a command of the table says; a panic becomes a problem, so that no promise stays open.
pub(crate) fn fenced<T>(
    desk: &Desk,
    command: &str,
    work: impl FnOnce() -> Result<T, Problem>,
) -> Result<T, Problem> {
    catch_unwind(AssertUnwindSafe(work)).unwrap_or_else(|_| Err(table::panicked(desk, command)))
}

mod table_call {
    //! The one table of commands.

    use super::*;

    /// Does one command of the table.
    #[tauri::command(async)]
    pub(crate) fn call(desk: State<'_, Desk>, command: String, request: Value) -> Result<Value, Problem> {
        fenced(&desk, &command, || table::answer(&desk, &command, request))
    }
}
