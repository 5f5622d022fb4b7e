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
    assert_eq!(version(), 5);
}

#[test]
fn an_office_of_schema_two_opens_whole() {
    let office = empty("2026-11-23");
    let file = office.dir.path().join("old.sovang");
    std::fs::copy(Path::new(env!("CARGO_MANIFEST_DIR")).join("ref/schema-2.sovang"), &file).unwrap();
    let number = |sql: &str| {
        let conn = rusqlite::Connection::open(&file).unwrap();
        conn.query_row(sql, [], |row| row.get::<_, u32>(0)).unwrap()
    };
    let version = "SELECT user_version FROM pragma_user_version";
    assert_eq!(number(version), 2, "the fixture is of the second schema");
    let images = number("SELECT count(*) FROM journal_image");
    office.desk.open(&file).unwrap();
    assert_eq!(office.call("office.check", json!({})).unwrap()["clean"], true);
    let total = |command: &str| office.call(command, json!({ "limit": 1 })).unwrap()["total"].as_u64();
    assert_eq!(total("register.page"), Some(20));
    assert_eq!(
        total("journal.page"),
        Some(16),
        "the new tables are empty, so nothing is done in the journal"
    );
    let status = office.call("office.status", json!({})).unwrap();
    assert_eq!(status["office"]["has_emblem"], true, "the emblem of the older table is found");
    assert_eq!(status["last_backup"]["name"], "sao-luu-truoc-nang-cap-2.sovang");
    let remembered = so_vang_commands::backup::newest(&office.desk, 10).unwrap();
    assert!(remembered.iter().any(|line| line.name == "a.sovang"), "what the file remembers is there too");
    let lines = office.call("register.page", json!({ "limit": 20 })).unwrap();
    let prints: Vec<_> = lines["rows"].as_array().unwrap().iter().map(|row| row["prints"].clone()).collect();
    let mut expected = vec![json!(0); 10];
    expected.extend(vec![json!(1); 10]);
    expected[11] = json!(2);
    assert_eq!(prints, expected, "1024 is not printed, 1023 once, and its second certificate twice");
    office.call("office.set_emblem", json!({})).unwrap();
    office.call("journal.undo", json!({})).unwrap();
    let status = office.call("office.status", json!({})).unwrap();
    assert_eq!(status["office"]["has_emblem"], true, "an emblem that was taken away comes back");
    assert_eq!(office.call("office.check", json!({})).unwrap()["clean"], true);
    office.desk.close();
    assert_eq!((number(version), number("SELECT count(*) FROM journal_image")), (5, images + 2));
}

#[test]
fn an_office_of_schema_three_opens_whole() {
    let office = empty("2026-11-23");
    let file = office.dir.path().join("old.sovang");
    std::fs::copy(Path::new(env!("CARGO_MANIFEST_DIR")).join("ref/schema-3.sovang"), &file).unwrap();
    let number = |sql: &str| {
        let conn = rusqlite::Connection::open(&file).unwrap();
        conn.query_row(sql, [], |row| row.get::<_, u32>(0)).unwrap()
    };
    let version = "SELECT user_version FROM pragma_user_version";
    assert_eq!(number(version), 3, "the fixture is of the third schema");
    office.desk.open(&file).unwrap();
    let check = office.call("office.check", json!({})).unwrap();
    assert_eq!(check["findings"], json!([]), "what was printed, replaced and signed is whole");
    let total = |command: &str| office.call(command, json!({ "limit": 1 })).unwrap()["total"].as_u64();
    assert_eq!(total("people.page"), Some(242));
    assert_eq!(total("register.page"), Some(492), "the awards of this round and of earlier years");
    assert_eq!(total("decisions.page"), Some(2));
    assert_eq!(total("journal.page"), Some(25));
    office.desk.close();
    assert_eq!(number("SELECT count(*) FROM initiative"), 38, "every initiative is still there");
    assert_eq!(number("SELECT count(*) FROM print_run"), 4);
    assert_eq!(number("SELECT count(*) FROM print_sheet"), 26);
    assert_eq!(number("SELECT count(*) FROM replacement"), 1);
    assert_eq!(number("SELECT count(*) FROM signed_file"), 1);
}

#[test]
fn an_office_of_schema_four_opens_whole() {
    let office = empty("2026-11-23");
    let file = office.dir.path().join("old.sovang");
    std::fs::copy(Path::new(env!("CARGO_MANIFEST_DIR")).join("ref/schema-4.sovang"), &file).unwrap();
    let number = |sql: &str| {
        let conn = rusqlite::Connection::open(&file).unwrap();
        conn.query_row(sql, [], |row| row.get::<_, u32>(0)).unwrap()
    };
    let version = "SELECT user_version FROM pragma_user_version";
    assert_eq!(number(version), 4, "the fixture is of the fourth schema");
    office.desk.open(&file).unwrap();
    let check = office.call("office.check", json!({})).unwrap();
    assert_eq!(check["findings"], json!([]), "facts, rules, judgements, bonuses and a revocation are whole");
    let total = |command: &str| office.call(command, json!({ "limit": 1 })).unwrap()["total"].as_u64();
    assert_eq!(total("journal.page"), Some(25));
    assert_eq!(total("people.page"), Some(242));
    office.desk.close();
    assert_eq!(number(version), 5);
    for (table, rows) in
        [("revocation", 1), ("local_rule", 1), ("fact", 1), ("ranking", 1), ("judgement", 20)]
    {
        assert_eq!(number(&format!("SELECT count(*) FROM {table}")), rows, "{table}");
    }
}

#[test]
fn a_file_is_copied_before_its_schema_is_raised() {
    for schema in 1..=4 {
        let office = empty("2026-11-23");
        let file = office.dir.path().join("old.sovang");
        let fixture = format!("ref/schema-{schema}.sovang");
        std::fs::copy(Path::new(env!("CARGO_MANIFEST_DIR")).join(fixture), &file).unwrap();
        office.desk.open(&file).unwrap();
        let view = office.call("backups.show", json!({})).unwrap();
        let copy = &view["rows"][0];
        assert_eq!((&copy["state"], &copy["reason"]), (&json!("proven"), &json!("trước khi nâng phiên bản")));
        let place = office.dir.path().join("old-sao-luu").join(copy["name"].as_str().unwrap());
        let conn = rusqlite::Connection::open(&place).unwrap();
        let kept: u32 = conn.pragma_query_value(None, "user_version", |row| row.get(0)).unwrap();
        assert_eq!(kept, schema, "the copy is of the schema before");
        drop(conn);
        let rehearsed = office.call("backups.rehearse", json!({})).unwrap();
        assert_eq!(rehearsed["clean"], true, "schema {schema}: {rehearsed}");
        // The signer that the first schema did not list gets an identity of its own each time it is listed.
        let record = || {
            let export = office.export();
            let lines = export.lines().filter(|line| !line.starts_with("{\"table\":\"signer\""));
            lines.map(str::to_owned).collect::<Vec<_>>()
        };
        let before = record();
        office.call("restore.run", json!({ "name": copy["name"] })).unwrap();
        assert!(record() == before, "the copy of schema {schema} comes back, raised");
        assert_eq!(office.call("office.check", json!({})).unwrap()["clean"], true);
    }
}
