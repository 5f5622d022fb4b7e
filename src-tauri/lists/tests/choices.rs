//! What an officer chooses: the sheet, the header row, the columns; and what is said when nothing fits.

mod common;

use common::{bytes, read_mapped, sheet, told, try_read};
use so_vang_domain::rating::Rating;
use so_vang_lists::{Field, Limits, ListError, ListKind, PersonRow, ReadList, Rows, open, read};

fn people(list: &ReadList) -> &[PersonRow] {
    let Rows::People(rows) = &list.rows else { panic!("people expected") };
    rows
}

fn names(list: &ReadList) -> Vec<&str> {
    people(list).iter().map(|person| person.name.full.as_str()).collect()
}

#[test]
fn a_table_on_a_later_sheet_is_found_and_a_sheet_can_be_asked_for() {
    let named = |name: &str, lines: &[&str]| {
        let mut sheet = sheet(lines);
        sheet.set_name(name).unwrap();
        sheet
    };
    let codes = named("DANHMUC", &["Mã|Ý nghĩa", "1|Giấy khen"]);
    let staff = |name, person: &str| named(name, &["Họ và tên|Đơn vị", &format!("{person}|Phòng")]);
    let book = bytes(vec![codes, staff("DS 1", "Lê An"), staff("DS 2", "Võ Bình")]);
    let book = open(&book, &Limits::default()).unwrap();
    let vocabulary = common::vocabulary();
    let read = |sheet| read(ListKind::People, &book, sheet, None, &vocabulary);
    assert_eq!(names(&read(None).unwrap()), ["Lê An"]);
    assert_eq!(names(&read(Some("DS 2")).unwrap()), ["Võ Bình"]);
    let present = ["DANHMUC", "DS 1", "DS 2"].map(str::to_owned).to_vec();
    assert_eq!(read(Some("DS 3")), Err(ListError::NoSuchSheet { name: "DS 3".into(), present }));
}

#[test]
fn a_mapping_overrides_the_vocabulary() {
    let lines = ["Danh xưng cán bộ|Nơi|Đơn vị|Kết quả HT", "Lê An|Phòng Nội vụ|Quận|HTT"];
    let toml =
        "[columns]\nA = \"name\"\n\"noi\" = \"unit\"\nC = \"ignore\"\n\"Kết quả HT\" = \"rating:2025\"\n";
    let list = read_mapped(ListKind::People, &lines, toml).unwrap();
    assert_eq!(told(&list), Vec::<String>::new());
    let person = &people(&list)[0];
    assert_eq!((person.name.full.as_str(), person.unit.as_str()), ("Lê An", "Phòng Nội vụ"));
    assert_eq!(person.ratings, [(2025, Rating::Good)]);
    let error =
        read_mapped(ListKind::People, &lines, "[columns]\nA = \"name\"\n\"Quê quán\" = \"address\"\n");
    let Err(ListError::NoSuchColumn { asked, present }) = error else { panic!("a column is missing") };
    assert_eq!((asked, present.len()), (vec!["Quê quán".to_owned()], 4));
}

#[test]
fn the_header_row_can_be_said() {
    let lines = ["Họ và tên|Đơn vị", "Họ và tên|Đơn vị", "Lê An|Phòng"];
    let list = read_mapped(ListKind::People, &lines, "header_row = 2").unwrap();
    assert_eq!((list.table.header_row, names(&list)), (2, vec!["Lê An"]));
}

#[test]
fn a_list_without_names_says_what_is_missing_and_what_was_found() {
    let book = bytes(vec![sheet(&["DANH SÁCH", "STT|Chức vụ|Đơn vị công tác", "=1|Chuyên viên|Phòng"])]);
    let expected = ListError::NoTable {
        sheet: "Sheet1".into(),
        missing: Field::Name,
        captions: ["STT", "Chức vụ", "Đơn vị công tác"].map(str::to_owned).to_vec(),
    };
    assert_eq!(try_read(ListKind::People, &book), Err(expected));
}

#[test]
fn a_sheet_marked_secret_is_refused() {
    let book = bytes(vec![sheet(&["||TỐI MẬT", "Họ và tên|Đơn vị", "Lê An|Phòng"])]);
    let expected = ListError::Secret { sheet: "Sheet1".into(), row: 1, mark: "TỐI MẬT".into() };
    assert_eq!(try_read(ListKind::People, &book), Err(expected));
}
