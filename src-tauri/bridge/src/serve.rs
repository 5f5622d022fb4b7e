//! What the bridge answers: the same table as the window, and the window's other handlers without their dialogs.

use crate::pages;
use serde::Deserialize;
use serde_json::{Value, json};
use so_vang_commands::backup::copy_to;
use so_vang_commands::desk::{Desk, Existing};
use so_vang_commands::recovery_code::copy_sealed;
use so_vang_commands::wire::Problem;
use so_vang_commands::{office, table};
use std::collections::VecDeque;
use std::io::Read as _;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;
use std::sync::{Mutex, PoisonError};
use tiny_http::{Header, Method, Request, Response};

/// The header that carries the token.
const TOKEN: &str = "x-so-vang-bridge";
/// The longest request that is read, in bytes.
const LONGEST: u64 = 64 * 1024 * 1024;

/// A desk behind a token.
pub(crate) struct Bridge {
    desk: Desk,
    ui: PathBuf,
    token: String,
    hosts: [String; 2],
    chosen: Mutex<VecDeque<Option<PathBuf>>>,
    opened: Mutex<Vec<String>>,
}

/// What goes back: a state, a type, bytes.
type Reply = (u16, &'static str, Vec<u8>);

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Choose {
    /// What the next dialog gives; nothing if it is to be closed.
    path: Option<PathBuf>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct OnePaper {
    paper: u32,
}

fn json_reply(state: u16, value: &Value) -> Reply {
    (state, "application/json", value.to_string().into_bytes())
}

fn refusal(state: u16, why: &str) -> Reply {
    (state, "text/plain; charset=utf-8", why.as_bytes().to_vec())
}

/// Compares without telling by its time how much was right.
fn same(given: &str, wanted: &str) -> bool {
    let differing = given.bytes().zip(wanted.bytes()).fold(0, |sum, (a, b)| sum | (a ^ b));
    given.len() == wanted.len() && differing == 0
}

impl Bridge {
    /// A bridge to `desk` that listens at `port` and gives the files of `ui`.
    pub(crate) fn new(desk: Desk, ui: PathBuf, token: String, port: u16) -> Self {
        let hosts = [format!("127.0.0.1:{port}"), format!("localhost:{port}")];
        Self { desk, ui, token, hosts, chosen: Mutex::default(), opened: Mutex::default() }
    }

    /// Lets go of the office file.
    pub(crate) fn close(&self) {
        self.desk.close();
    }

    /// Answers one request. A browser that went away is no concern of ours.
    pub(crate) fn answer(&self, mut request: Request) {
        let (state, kind, bytes) = self.reply(&mut request);
        let mut response = Response::from_data(bytes).with_status_code(state);
        let policy = pages::policy().unwrap_or_default();
        for (name, value) in [
            ("content-type", kind),
            ("content-security-policy", policy.as_str()),
            ("x-content-type-options", "nosniff"),
            ("referrer-policy", "no-referrer"),
            ("cache-control", "no-store"),
        ] {
            if let Ok(header) = Header::from_bytes(name, value) {
                response.add_header(header);
            }
        }
        let _ = request.respond(response);
    }

    fn reply(&self, request: &mut Request) -> Reply {
        let header = |name: &'static str| {
            let found = request.headers().iter().find(|header| header.field.equiv(name));
            found.map(|header| header.value.as_str().to_owned()).unwrap_or_default()
        };
        // A page of another place that had its name pointed at this machine still says its own name here.
        if !self.hosts.contains(&header("host")) {
            return refusal(403, "wrong host");
        }
        let address = request.url().to_owned();
        let path = address.split('?').next().unwrap_or_default();
        let asks = path.starts_with("/call/") || path.starts_with("/do/") || path.starts_with("/paper/");
        if !asks && path != "/choose" && path != "/opened" {
            return match (request.method(), pages::file(&self.ui, &address)) {
                (Method::Get, Some((file, kind))) => match std::fs::read(file) {
                    Ok(bytes) => (200, kind, bytes),
                    Err(error) => refusal(500, &error.to_string()),
                },
                // Browsers ask for it by themselves; the window has none.
                (Method::Get, None) if path == "/favicon.ico" => refusal(204, ""),
                _ => refusal(404, "nothing here"),
            };
        }
        if !same(&header(TOKEN), &self.token) {
            return refusal(403, "wrong token");
        }
        let mut body = Vec::new();
        if let Err(error) = request.as_reader().take(LONGEST).read_to_end(&mut body) {
            return refusal(400, &error.to_string());
        }
        let body =
            if body.is_empty() { json!({}) } else { serde_json::from_slice(&body).unwrap_or(Value::Null) };
        self.work(request.method(), path, body)
    }

    fn work(&self, method: &Method, path: &str, body: Value) -> Reply {
        let post = *method == Method::Post;
        let (place, name) = path.trim_start_matches('/').split_once('/').unwrap_or((path, ""));
        match (post, place, name) {
            (true, "call", command) => self.said(command, || table::answer(&self.desk, command, body)),
            (true, "do", handler) => self.said(handler, || self.handle(handler, body)),
            (false, "paper", number) => match number.parse().map(|paper| self.desk.paper(paper)) {
                Ok(Ok(paper)) => (200, "application/octet-stream", paper.bytes.as_ref().clone()),
                Ok(Err(error)) => json_reply(422, &json!(self.desk.problem(&error))),
                Err(_) => refusal(404, "no number of a paper"),
            },
            (true, "/choose", _) => match serde_json::from_value::<Choose>(body) {
                Ok(next) => {
                    self.chosen.lock().unwrap_or_else(PoisonError::into_inner).push_back(next.path);
                    json_reply(200, &Value::Null)
                }
                Err(error) => refusal(400, &error.to_string()),
            },
            (false, "/opened", _) => {
                json_reply(200, &json!(*self.opened.lock().unwrap_or_else(PoisonError::into_inner)))
            }
            _ => refusal(404, "nothing here"),
        }
    }

    /// Does the work; a panic becomes a problem, as in the window.
    fn said(&self, command: &str, work: impl FnOnce() -> Result<Value, Problem>) -> Reply {
        let done = catch_unwind(AssertUnwindSafe(work));
        match done.unwrap_or_else(|_| Err(table::panicked(&self.desk, command))) {
            Ok(answer) => json_reply(200, &answer),
            Err(problem) => json_reply(422, &json!(problem)),
        }
    }

    /// What the next dialog gives; nothing where it is closed or nothing was chosen beforehand.
    fn next_choice(&self) -> Option<PathBuf> {
        self.chosen.lock().unwrap_or_else(PoisonError::into_inner).pop_front().flatten()
    }

    /// The handlers of the window besides `call`.
    fn handle(&self, handler: &str, body: Value) -> Result<Value, Problem> {
        let desk = &self.desk;
        let encrypted = body.get("encrypted").and_then(Value::as_bool).unwrap_or_default();
        let paper = serde_json::from_value::<OnePaper>(body).map(|one| one.paper).unwrap_or_default();
        if handler == "open_paper" {
            let name = desk.paper(paper).map_err(|error| desk.problem(&error))?.name;
            self.opened.lock().unwrap_or_else(PoisonError::into_inner).push(name);
            return Ok(Value::Null);
        }
        let Some(path) = self.next_choice() else { return Ok(Value::Null) };
        match handler {
            "choose_file" => Ok(json!(desk.accept_file(&path))),
            "open_office" => {
                let view = desk.open_chosen(&path).and_then(|()| office::view(desk, &*desk.store()?));
                view.map(|view| json!(view)).map_err(|error| desk.problem(&error))
            }
            "backup" => {
                let done = if encrypted { copy_sealed(desk, &path) } else { copy_to(desk, &path) };
                done.map(|done| json!(done)).map_err(|error| desk.problem(&error))
            }
            "save_paper" => {
                desk.save_paper(paper, &path, Existing::Replace).map_err(|error| desk.problem(&error))?;
                Ok(json!(path.file_name().map(|name| name.to_string_lossy())))
            }
            _ => Err(table::panicked(desk, handler)),
        }
    }
}

#[cfg(test)]
mod tests;
