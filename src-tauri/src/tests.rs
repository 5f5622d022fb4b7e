//! What the window may do, and that failures reach it as problems.

use super::*;
use serde_json::{Value, json};
use tauri::test::{INVOKE_KEY, MockRuntime, get_ipc_response, mock_builder, mock_context, noop_assets};
use tauri::webview::InvokeRequest;
use tauri::{App, WebviewWindow, WebviewWindowBuilder};

fn window() -> (App<MockRuntime>, WebviewWindow<MockRuntime>, tempfile::TempDir) {
    let dir = tempfile::tempdir().unwrap();
    let desk = Desk::new(DeskConfig {
        actor: "Hạnh".into(),
        holder: "test".into(),
        data_folder: dir.path().to_owned(),
        clock: Box::new(|| ("2024-03-05T08:00:00Z".parse().unwrap(), "2024-03-05".parse().unwrap())),
    })
    .unwrap();
    let app = builder(mock_builder(), desk).build(mock_context(noop_assets())).unwrap();
    let window = WebviewWindowBuilder::new(&app, "main", Default::default()).build().unwrap();
    (app, window, dir)
}

fn call(window: &WebviewWindow<MockRuntime>, command: &str, request: Value) -> Result<Value, Value> {
    let body = json!({ "command": command, "request": request });
    let request = InvokeRequest {
        cmd: "call".into(),
        callback: tauri::ipc::CallbackFn(0),
        error: tauri::ipc::CallbackFn(1),
        url: if cfg!(windows) { "http://tauri.localhost" } else { "tauri://localhost" }.parse().unwrap(),
        body: tauri::ipc::InvokeBody::Json(body),
        headers: Default::default(),
        invoke_key: INVOKE_KEY.to_owned(),
    };
    get_ipc_response(window, request).map(|answer| answer.deserialize().unwrap())
}

fn config() -> Value {
    serde_json::from_str(include_str!("../../tauri.conf.json")).unwrap()
}

#[test]
fn the_first_run_has_no_office_and_can_make_one() {
    let (_app, window, dir) = window();
    assert_eq!(call(&window, "office.status", json!({})).unwrap()["office"], Value::Null);
    let request =
        json!({ "name": "Ủy ban nhân dân phường Hồ Sen", "level": "commune", "signer_name": "Lê An" });
    let office = call(&window, "office.create", request).unwrap();
    assert_eq!(office["place"], "Hồ Sen");
    assert!(
        dir.path().join("uy-ban-nhan-dan-phuong-ho-sen.sovang").exists(),
        "the file lies in the data folder"
    );
}

#[test]
fn a_missing_dossier_reaches_the_window_as_a_problem() {
    let (_app, window, _dir) = window();
    assert_eq!(
        call(&window, "dossiers.show", json!({ "dossier": "X" })).unwrap_err()["code"],
        "office.none_open"
    );
    call(&window, "office.create", json!({ "name": "A", "level": "province" })).unwrap();
    let problem = call(&window, "dossiers.show", json!({ "dossier": "X" })).unwrap_err();
    assert_eq!((&problem["code"], &problem["weight"]), (&json!("record.absent"), &json!("refused")));
}

#[test]
fn a_request_of_another_shape_is_a_problem_too() {
    let (_app, window, _dir) = window();
    for (command, request) in [("dossiers.show", json!({ "code": 7 })), ("no.such", json!({}))] {
        assert_eq!(call(&window, command, request).unwrap_err()["code"], "request.unreadable", "{command}");
    }
}

#[test]
fn the_permission_list_equals_the_handlers() {
    let file = include_str!("../permissions/app.toml");
    let list = file.split_once("commands.allow = [").unwrap().1.split_once(']').unwrap().0;
    let mut allowed: Vec<&str> = list.split(',').map(|name| name.trim().trim_matches('"')).collect();
    let mut handlers = ipc::HANDLERS.to_vec();
    allowed.sort_unstable();
    handlers.sort_unstable();
    assert_eq!(allowed, handlers);
}

#[test]
fn scripts_come_only_from_the_program() {
    let security = &config()["app"]["security"];
    assert_eq!(security["csp"]["script-src"], "'self'");
    assert_eq!(security["csp"]["default-src"], "'self'");
    assert_eq!(security["csp"]["object-src"], "'none'");
    assert_eq!(security["dangerousDisableAssetCspModification"], json!(["style-src"]));
}

#[test]
fn the_one_capability_grants_no_files_shell_or_network() {
    let capabilities = config()["app"]["security"]["capabilities"].clone();
    let capabilities = capabilities.as_array().unwrap();
    assert_eq!(capabilities.len(), 1, "one window, one capability");
    assert_eq!(
        capabilities[0]["permissions"],
        json!(["core:default", "allow-app-commands", "window-state:default", "log:default"])
    );
}
