//! What the window may call: one list of handlers, each thin.

mod files;
mod papers;

use serde_json::Value;
use so_vang_commands::desk::Desk;
use so_vang_commands::table;
use so_vang_commands::wire::Problem;
use std::panic::{AssertUnwindSafe, catch_unwind};
use tauri::async_runtime::spawn_blocking;
use tauri::ipc::Invoke;
use tauri::{AppHandle, Manager, Runtime};

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

/// Does work on the desk in a thread of its own: while it lasts, every other call is still answered. A panic
/// becomes a problem, so that no promise stays open.
pub(crate) async fn beside<R: Runtime, T: Send + 'static>(
    app: AppHandle<R>,
    command: String,
    work: impl FnOnce(&AppHandle<R>, &Desk) -> Result<T, Problem> + Send + 'static,
) -> Result<T, Problem> {
    let (asked, here) = (command.clone(), app.clone());
    let done = spawn_blocking(move || {
        let desk = here.state::<Desk>();
        catch_unwind(AssertUnwindSafe(|| work(&here, &desk)))
            .unwrap_or_else(|_| Err(table::panicked(&desk, &asked)))
    });
    done.await.unwrap_or_else(|_| Err(table::panicked(&app.state::<Desk>(), &command)))
}

mod table_call {
    //! The one table of commands.

    use super::*;

    /// Does one command of the table.
    #[tauri::command]
    pub(crate) async fn call<R: Runtime>(
        app: AppHandle<R>,
        command: String,
        request: Value,
    ) -> Result<Value, Problem> {
        beside(app, command.clone(), move |_, desk| table::answer(desk, &command, request)).await
    }
}
