//! Files of every released schema open in this program, whole.

use crate::office::empty;
use serde_json::json;
use std::path::Path;

#[test]
fn an_office_of_schema_one_opens_whole() {
    let office = empty("2026-11-23");
    let file = office.dir.path().join("old.sovang");
    std::fs::copy(Path::new(env!("CARGO_MANIFEST_DIR")).join("ref/schema-1.sovang"), &file).unwrap();
    let version = || {
        let conn = rusqlite::Connection::open(&file).unwrap();
        conn.pragma_query_value(None, "user_version", |row| row.get::<_, u32>(0)).unwrap()
    };
    assert_eq!(version(), 1, "the fixture is of the first schema");
    office.desk.open(&file).unwrap();
    assert_eq!(office.call("office.check", json!({})).unwrap()["clean"], true);
    let total = |command: &str| office.call(command, json!({ "limit": 1 })).unwrap()["total"].as_u64();
    assert_eq!(total("people.page"), Some(2));
    assert_eq!(total("collectives.page"), Some(19));
    assert_eq!(total("register.page"), Some(20), "all awards with their golden-register numbers");
    assert_eq!(total("decisions.page"), Some(2));
    assert_eq!(total("journal.page"), Some(11), "ten acts, and the one that lists the office's signer");
    let signers = office.call("signers.all", json!({})).unwrap();
    assert_eq!(signers["signers"].as_array().map(Vec::len), Some(1));
    let found = office.call("search", json!({ "text": "dang thi ngoc anh", "limit": 5 })).unwrap();
    assert_eq!(found["hits"][0]["title"], "Đặng Thị Ngọc Ánh");
    let view = json!({ "list": "people", "name": "Tất cả" });
    office.call("views.save", view).unwrap();
    office.desk.close();
    assert_eq!(version(), 2);
}
