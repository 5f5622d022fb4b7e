//! Files that the officer chooses in a dialog of the system; the window never sees their folders.

use super::beside;
use so_vang_commands::backup::copy_to;
use so_vang_commands::office;
use so_vang_commands::recovery_code::copy_sealed;
use so_vang_commands::wire::Problem;
use so_vang_commands::wire::import::ChosenFile;
use so_vang_commands::wire::office::{BackupDone, OfficeView};
use std::path::PathBuf;
use tauri::{AppHandle, Runtime};
use tauri_plugin_dialog::{DialogExt, FilePath};

fn path(chosen: Option<FilePath>) -> Option<PathBuf> {
    chosen.and_then(|chosen| chosen.into_path().ok())
}

/// What a file is chosen for.
#[derive(serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Purpose {
    List,
    Emblem,
    Scan,
    Font,
    SignedFile,
    Backup,
    Damaged,
}

impl Purpose {
    /// The title of the dialog, the name of the kind of file, and its endings.
    fn words(&self) -> (&'static str, &'static str, &'static [&'static str]) {
        match self {
            Self::List => ("choose_list", "lists", &["xlsx", "xls"]),
            Self::Emblem => ("choose_emblem", "pictures", &["png", "svg"]),
            Self::Scan => ("choose_scan", "scans", &["png"]),
            Self::Font => ("choose_font", "fonts", &["ttf", "otf"]),
            Self::Backup => ("choose_backup", "backups", &["sovang", "age"]),
            Self::Damaged => ("choose_damaged", "offices", &["sovang"]),
            Self::SignedFile => ("choose_signed_file", "signed_files", &["pdf"]),
        }
    }
}

/// Lets the officer choose a file for a purpose; nothing if the dialog was closed.
#[tauri::command]
pub(crate) async fn choose_file<R: Runtime>(
    app: AppHandle<R>,
    purpose: Purpose,
) -> Result<Option<ChosenFile>, Problem> {
    beside(app, "choose_file".into(), move |app, desk| {
        let (title, name, endings) = purpose.words();
        let dialog = app.dialog().file().set_title(desk.say("dialog", title, &[]));
        let dialog = dialog.add_filter(desk.say("dialog", name, &[]), endings);
        Ok(path(dialog.blocking_pick_file()).map(|path| desk.accept_file(&path)))
    })
    .await
}

/// Lets the officer choose an office file and opens it; nothing if the dialog was closed.
#[tauri::command]
pub(crate) async fn open_office<R: Runtime>(app: AppHandle<R>) -> Result<Option<OfficeView>, Problem> {
    beside(app, "open_office".into(), |app, desk| {
        let dialog = app.dialog().file().set_title(desk.say("dialog", "open_office", &[]));
        let dialog = dialog.add_filter(desk.say("dialog", "offices", &[]), &["sovang"]);
        let Some(path) = path(dialog.blocking_pick_file()) else { return Ok(None) };
        let view = desk.open_chosen(&path).and_then(|()| office::view(desk, &*desk.store()?));
        view.map(Some).map_err(|error| desk.problem(&error))
    })
    .await
}

/// Lets the officer choose a place and writes a proven backup there, encrypted for the recovery code or plain; nothing if the dialog was closed.
#[tauri::command]
pub(crate) async fn backup<R: Runtime>(
    app: AppHandle<R>,
    encrypted: bool,
) -> Result<Option<BackupDone>, Problem> {
    beside(app, "backup".into(), move |app, desk| {
        let dialog = app.dialog().file().set_title(desk.say("dialog", "backup", &[]));
        let dialog = dialog.set_file_name(format!(
            "sao-luu-{}.sovang{}",
            desk.today(),
            if encrypted { ".age" } else { "" }
        ));
        let Some(path) = path(dialog.blocking_save_file()) else { return Ok(None) };
        let done = if encrypted { copy_sealed(desk, &path) } else { copy_to(desk, &path) };
        done.map(Some).map_err(|error| desk.problem(&error))
    })
    .await
}
