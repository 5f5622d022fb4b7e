//! Who may call the bridge, and that it answers as the window does.

use super::*;
use so_vang_commands::desk::DeskConfig;
use std::io::Write as _;
use std::net::TcpStream;
use std::sync::Arc;

/// A bridge that serves on a port of its own until the test ends.
struct Served {
    bridge: Arc<Bridge>,
    server: Arc<tiny_http::Server>,
    port: u16,
    dir: tempfile::TempDir,
}

const RIGHT: &str = "0123456789abcdef";

impl Served {
    fn new() -> Self {
        let dir = tempfile::tempdir().unwrap();
        std::fs::write(dir.path().join("index.html"), "<p>here</p>").unwrap();
        let desk = Desk::new(DeskConfig {
            actor: "test".into(),
            holder: "test".into(),
            data_folder: dir.path().join("data"),
            clock: Box::new(|| ("2024-03-05T08:00:00Z".parse().unwrap(), "2024-03-05".parse().unwrap())),
        })
        .unwrap();
        let server = Arc::new(tiny_http::Server::http("127.0.0.1:0").unwrap());
        let port = server.server_addr().to_ip().unwrap().port();
        let bridge = Arc::new(Bridge::new(desk, dir.path().to_owned(), RIGHT.to_owned(), port));
        for _ in 0..2 {
            let (server, bridge) = (Arc::clone(&server), Arc::clone(&bridge));
            std::thread::spawn(move || {
                while let Ok(request) = server.recv() {
                    bridge.answer(request);
                }
            });
        }
        Self { bridge, server, port, dir }
    }

    /// Sends one request over a connection of its own; the state, the head and the body of the answer.
    fn send(&self, method: &str, path: &str, host: &str, token: &str, body: &str) -> (u16, String, String) {
        let mut stream = TcpStream::connect(("127.0.0.1", self.port)).unwrap();
        let length = body.len();
        write!(
            stream,
            "{method} {path} HTTP/1.1\r\nHost: {host}\r\n{TOKEN}: {token}\r\nContent-Length: {length}\r\nConnection: close\r\n\r\n{body}"
        )
        .unwrap();
        let mut answer = String::new();
        stream.read_to_string(&mut answer).unwrap();
        let (head, body) = answer.split_once("\r\n\r\n").unwrap();
        let state = head.split(' ').nth(1).unwrap().parse().unwrap();
        (state, head.to_ascii_lowercase(), body.to_owned())
    }

    fn own(&self, method: &str, path: &str, body: &str) -> (u16, String) {
        let (state, _, body) = self.send(method, path, &format!("127.0.0.1:{}", self.port), RIGHT, body);
        (state, body)
    }
}

impl Drop for Served {
    fn drop(&mut self) {
        self.server.unblock();
        self.server.unblock();
        self.bridge.close();
    }
}

#[test]
fn nothing_is_called_without_the_token() {
    let served = Served::new();
    let host = format!("127.0.0.1:{}", served.port);
    for path in ["/call/office.status", "/do/backup", "/choose", "/paper/1", "/opened"] {
        for token in ["", "0123456789abcdee", "0123456789abcde", "0123456789abcdef0"] {
            let (state, _, body) = served.send("POST", path, &host, token, "{}");
            assert_eq!((state, body.as_str()), (403, "wrong token"), "{path} with «{token}»");
        }
    }
    assert_eq!(served.own("POST", "/call/office.status", "{}").0, 200, "with the right one it is");
}

#[test]
fn a_name_of_another_place_is_refused() {
    let served = Served::new();
    for host in ["evil.example", "127.0.0.1", "127.0.0.1:1", ""] {
        for path in ["/", "/call/office.status"] {
            assert_eq!(served.send("POST", path, host, RIGHT, "{}").0, 403, "{path} at «{host}»");
        }
    }
    let (state, head, body) = served.send("GET", "/", &format!("localhost:{}", served.port), "", "");
    assert_eq!((state, body.as_str()), (200, "<p>here</p>"), "the screens themselves need no token");
    assert!(head.contains("content-security-policy: "), "{head}");
    assert!(!head.contains("access-control"), "no other place is let in: {head}");
}

#[test]
fn a_command_answers_as_in_the_window() {
    let served = Served::new();
    let (state, body) = served.own("POST", "/call/dossiers.show", r#"{"dossier":"X"}"#);
    assert_eq!(state, 422);
    assert!(body.contains(r#""code":"office.none_open""#), "{body}");
    let (state, body) = served.own("POST", "/call/no.such", "{}");
    assert_eq!(state, 422);
    assert!(body.contains(r#""code":"request.unreadable""#), "{body}");
    let (state, body) = served.own("POST", "/call/office.create", r#"{"name":"A","level":"province"}"#);
    assert_eq!(state, 200, "{body}");
    assert!(served.own("POST", "/call/office.check", "{}").1.contains(r#""clean":true"#));
}

#[test]
fn a_dialog_gives_what_was_chosen_beforehand_and_is_closed_otherwise() {
    let served = Served::new();
    assert_eq!(served.own("POST", "/do/choose_file", r#"{"purpose":"list"}"#), (200, "null".to_owned()));
    served.own("POST", "/choose", r#"{"path":null}"#);
    served.own("POST", "/choose", r#"{"path":"/lists/a.xlsx"}"#);
    assert_eq!(served.own("POST", "/do/choose_file", r#"{"purpose":"list"}"#).1, "null", "closed first");
    let (_, body) = served.own("POST", "/do/choose_file", r#"{"purpose":"list"}"#);
    assert_eq!(body, r#"{"file":1,"name":"a.xlsx"}"#, "the folder is not told");

    served.own("POST", "/call/office.create", r#"{"name":"A","level":"province"}"#);
    let copy = served.dir.path().join("copy.sovang");
    served.own("POST", "/choose", &json!({ "path": copy }).to_string());
    let (state, body) = served.own("POST", "/do/backup", "{}");
    assert_eq!(state, 200, "{body}");
    assert!(copy.is_file());
    assert_eq!(served.own("GET", "/paper/7", "").0, 422, "a paper that is not there");
}

#[test]
fn a_slow_call_keeps_no_other_waiting() {
    let served = Served::new();
    let mut slow = TcpStream::connect(("127.0.0.1", served.port)).unwrap();
    let host = format!("127.0.0.1:{}", served.port);
    write!(slow, "POST /call/office.status HTTP/1.1\r\nHost: {host}\r\n{TOKEN}: {RIGHT}\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{{")
        .unwrap();
    assert_eq!(
        served.own("POST", "/call/office.status", "{}").0,
        200,
        "while the other is not yet asked in full"
    );
    slow.write_all(b"}").unwrap();
    let mut answer = String::new();
    slow.read_to_string(&mut answer).unwrap();
    assert!(answer.starts_with("HTTP/1.1 200"), "{answer}");
}
