//! Papers that were made: their bytes, saving them, opening them in the viewer of the system.

use super::beside;
use so_vang_commands::desk::Existing;
use so_vang_commands::wire::Problem;
use tauri::ipc::Response;
use tauri::{AppHandle, Manager, Runtime};
use tauri_plugin_dialog::DialogExt;
use tauri_plugin_opener::OpenerExt;

/// The bytes of a paper.
#[tauri::command]
pub(crate) async fn paper<R: Runtime>(app: AppHandle<R>, paper: u32) -> Result<Response, Problem> {
    beside(app, "paper".into(), move |_, desk| {
        let found = desk.paper(paper).map_err(|error| desk.problem(&error))?;
        Ok(Response::new(found.bytes.as_ref().clone()))
    })
    .await
}

/// Lets the officer choose a place and writes a paper there; nothing if the dialog was closed.
#[tauri::command]
pub(crate) async fn save_paper<R: Runtime>(app: AppHandle<R>, paper: u32) -> Result<Option<String>, Problem> {
    beside(app, "save_paper".into(), move |app, desk| {
        let name = desk.paper(paper).map_err(|error| desk.problem(&error))?.name;
        let dialog = app.dialog().file().set_title(desk.say("dialog", "save_paper", &[])).set_file_name(name);
        let Some(path) = dialog.blocking_save_file().and_then(|chosen| chosen.into_path().ok()) else {
            return Ok(None);
        };
        desk.save_paper(paper, &path, Existing::Replace).map_err(|error| desk.problem(&error))?;
        Ok(path.file_name().map(|name| name.to_string_lossy().into_owned()))
    })
    .await
}

/// Writes a paper into the program's own folder and opens it in the viewer of the system.
#[tauri::command]
pub(crate) async fn open_paper<R: Runtime>(app: AppHandle<R>, paper: u32) -> Result<(), Problem> {
    beside(app, "open_paper".into(), move |app, desk| {
        let found = desk.paper(paper).map_err(|error| desk.problem(&error))?;
        let folder = app.path().app_cache_dir().unwrap_or_else(|_| std::env::temp_dir());
        let target = folder.join(&found.name);
        std::fs::create_dir_all(&folder).map_err(|source| desk.disk_problem(&target, source))?;
        desk.save_paper(paper, &target, Existing::Replace).map_err(|error| desk.problem(&error))?;
        let opened = app.opener().open_path(target.to_string_lossy(), None::<&str>);
        opened.map_err(|error| desk.disk_problem(&target, std::io::Error::other(error.to_string())))
    })
    .await
}
