//! The rows of the error map that a file can bring about, each by the program itself: its exit code, and words for it.
//! Full, read-only and failing disks have classes of their own (`full`, `closed`, and `errors` of the soak).

use super::office::{Ground, call, copied};
use super::said::Said;
use crate::soak::forgery::forge;
use crate::soak::ground::workbook;
use rusqlite::Connection;
use std::path::Path;

/// What is done to a copy of the office, how the program is called then, its exit code and what it says.
type Row = (&'static str, fn(&Path), &'static str, i32, &'static str);

const ROWS: [Row; 8] = [
    ("nothing", |_| {}, "check", 0, "Tệp nguyên vẹn"),
    (
        "no database",
        |file| std::fs::write(file, "thư ngỏ").expect("room"),
        "list people",
        30,
        "không phải là tệp dữ liệu",
    ),
    ("a torn page", torn, "check", 30, "hỏng"),
    ("a name that no act wrote", renamed, "check", 30, "khác với lần ghi cuối"),
    ("a forged act", with_forged_act, "check", 31, "không liền mạch"),
    ("a forged act", with_forged_act, "journal verify", 31, "từ thao tác 2"),
    ("a newer schema", newer, "list people", 40, "mới hơn"),
    ("a list with errors", bad_list, "import LIST --as people", 10, "dòng 2"),
];

fn torn(file: &Path) {
    let mut bytes = std::fs::read(file).expect("an office");
    let middle = bytes.len() / 8192 * 4096;
    bytes[middle..middle + 4096].fill(7);
    std::fs::write(file, bytes).expect("room");
}

fn renamed(file: &Path) {
    let conn = Connection::open(file).expect("anybody can open the file");
    forge(&conn, "UPDATE individual SET given_name = 'Ẩn'", "individual").expect("the name is changed");
}

fn with_forged_act(file: &Path) {
    let conn = Connection::open(file).expect("anybody can open the file");
    forge(&conn, "UPDATE journal SET actor = 'Ai đó' WHERE seq = 2", "journal").expect("the act is changed");
}

fn newer(file: &Path) {
    let conn = Connection::open(file).expect("anybody can open the file");
    conn.pragma_update(None, "user_version", 99).expect("a number");
}

fn bad_list(file: &Path) {
    let rows = [["STT", "Họ và tên", "Số CCCD", "Đơn vị công tác"], ["1", "Lê Thị An", "12", "Phòng Nội vụ"]];
    let rows: Vec<Vec<&str>> = rows.iter().map(|row| row.to_vec()).collect();
    std::fs::write(file.with_file_name("list.xlsx"), workbook(&rows)).expect("room");
}

fn whole(said: &Said) -> String {
    format!("{}\n{}", said.out, said.err)
}

#[test]
fn every_row_of_the_error_map_ends_with_its_code_and_its_words() {
    let ground = Ground::new();
    let empty = ground.new_office("empty");
    let base = ground.after(
        "base",
        &empty,
        &["people add --unit Phường --name Lê~An", "people add --unit Phường --name Lê~Bình"],
    );
    for (what, damage, words, exit, phrase) in ROWS {
        let file = copied(&base, &ground.folder.path().join("case"));
        damage(&file);
        let list = file.with_file_name("list.xlsx");
        let said = call(&file, &words.replace("LIST", &list.to_string_lossy())).run();
        assert_eq!(said.code, Some(exit), "{what}: {said:?}");
        assert!(whole(&said).contains(phrase), "{what} says «{phrase}»: {said:?}");
        said.shows_no_inside().expect("nothing of the inside is shown");
    }
}

#[test]
fn an_office_that_is_open_elsewhere_ends_with_50_and_says_where() {
    let ground = Ground::new();
    let file = ground.new_office("office");
    let _open = so_vang_store::Store::open(&file, "Hạnh trên máy văn phòng").expect("it opens");
    let said = call(&file, "people add --unit Phường --name Lê~An").run();
    said.refused(50).expect("it is refused");
    assert!(said.err.contains("Hạnh trên máy văn phòng"), "{said:?}");
}

#[test]
fn a_sealed_copy_of_somebody_else_ends_with_11() {
    let ground = Ground::new();
    let (ours, theirs) = (ground.new_office("ours"), ground.new_office("theirs"));
    let code = |file: &Path| {
        let made = call(file, "recovery-code make").run().object("recovery_code").expect("a code");
        let groups: Vec<&str> =
            made.as_array().expect("groups").iter().filter_map(|group| group.as_str()).collect();
        let code = groups.join("-");
        call(file, &format!("recovery-code confirm {code}")).run().done().expect("it is typed back");
        code
    };
    let (own, other) = (code(&ours), code(&theirs));
    let copy = ground.folder.path().join("usb.sovang.age");
    call(&ours, "backup").with(&copy).with("--encrypted").run().done().expect("a sealed copy");
    let restore = |code: &str| call(&ours, "restore").with(&copy).with("--code").with(code).run();
    restore(&other).refused(11).expect("the code of another office opens nothing");
    restore(&own).done().expect("the own code opens it");
    let mut bytes = std::fs::read(&copy).expect("the copy");
    bytes.truncate(bytes.len() - 1);
    std::fs::write(&copy, bytes).expect("room");
    restore(&own).refused(11).expect("a copy without its end is refused");
}
