//! The list of recipients, read back by another library.
#![allow(clippy::unwrap_used)] // What helps tests may stop at the first surprise, as tests do.

mod common;

use std::io::{Cursor, Read};

use calamine::{DataType, Reader, Xlsx};
use so_vang_documents::page::Mm;
use so_vang_documents::xlsx::{Column, ColumnAlign, Group, RecipientListView, recipient_list};

fn view() -> RecipientListView {
    let column =
        |heading: &str, width: f64, align| Column { heading: heading.to_owned(), width: Mm(width), align };
    let row = |cells: [&str; 3]| cells.map(ToOwned::to_owned).to_vec();
    RecipientListView {
        sheet_name: "Danh sách".to_owned(),
        title: vec!["DANH SÁCH".to_owned(), "TẬP THỂ, CÁ NHÂN ĐƯỢC TẶNG BẰNG KHEN".to_owned()],
        subtitle: "(Kèm theo Quyết định số 1024/QĐ-UBND ngày 05 tháng 3 năm 2024)".to_owned(),
        number_heading: "TT".to_owned(),
        columns: vec![
            column("Họ và tên / Tên tập thể", 70.0, ColumnAlign::Left),
            column("Chức vụ, đơn vị công tác", 100.0, ColumnAlign::Left),
            column("Số sổ vàng", 30.0, ColumnAlign::Centre),
        ],
        groups: vec![
            Group {
                heading: "I. TẬP THỂ".to_owned(), rows: vec![row(["Phòng Nội vụ", "UBND quận", "1"])]
            },
            Group {
                heading: "II. CÁ NHÂN".to_owned(),
                rows: vec![
                    row(["Bà Đặng Thị Ngọc A\u{301}nh", "Chuyên viên", "0002"]),
                    row(["=HYPERLINK(\"http://x\")", "+1+1", "@SUM(A1)"]),
                ],
            },
            Group { heading: "III. HỘ GIA ĐÌNH".to_owned(), rows: Vec::new() },
        ],
        closing: "(Danh sách gồm 01 tập thể, 02 cá nhân)".to_owned(),
        foot: "Sổ Vàng & mã nhật ký: 7K2M9-QX4TD".to_owned(),
        created: chrono::NaiveDate::from_ymd_opt(2024, 3, 5).unwrap(),
    }
}

/// The cells of the sheet, one row a line, with the kind of each number.
fn read_back(bytes: Vec<u8>) -> Vec<String> {
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).unwrap();
    let sheet = book.worksheet_range("Danh sách").unwrap();
    sheet
        .rows()
        .map(|row| {
            let cells: Vec<String> = row
                .iter()
                .map(|cell| {
                    cell.as_f64().filter(|_| cell.is_float()).map_or(cell.to_string(), |it| format!("#{it}"))
                })
                .collect();
            cells.join("|").trim_end_matches('|').to_owned()
        })
        .collect()
}

#[test]
fn the_list_reads_back_row_by_row() {
    assert_eq!(
        read_back(recipient_list(&view()).unwrap()),
        [
            "DANH SÁCH",
            "TẬP THỂ, CÁ NHÂN ĐƯỢC TẶNG BẰNG KHEN",
            "(Kèm theo Quyết định số 1024/QĐ-UBND ngày 05 tháng 3 năm 2024)",
            "",
            "TT|Họ và tên / Tên tập thể|Chức vụ, đơn vị công tác|Số sổ vàng",
            "(1)|(2)|(3)|(4)",
            "I. TẬP THỂ",
            "#1|Phòng Nội vụ|UBND quận|1",
            "II. CÁ NHÂN",
            "#1|Bà Đặng Thị Ngọc Ánh|Chuyên viên|0002",
            "#2|=HYPERLINK(“http://x”)|+1+1|@SUM(A1)",
            "",
            "(Danh sách gồm 01 tập thể, 02 cá nhân)",
        ]
    );
}

/// One file inside the .xlsx, by the end of its name.
fn part(bytes: &[u8], name: &str) -> String {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut text = String::new();
    archive.by_name(name).unwrap().read_to_string(&mut text).unwrap();
    text
}

#[test]
fn no_cell_of_a_record_becomes_a_formula() {
    let sheet = part(&recipient_list(&view()).unwrap(), "xl/worksheets/sheet1.xml");
    assert!(!sheet.contains("<f>"), "{sheet}");
    assert!(sheet.contains("<c "), "cells were written");
}

#[test]
fn the_sheet_prints_on_a4_landscape_with_its_header_repeated() {
    let bytes = recipient_list(&view()).unwrap();
    let sheet = part(&bytes, "xl/worksheets/sheet1.xml");
    assert!(sheet.contains("paperSize=\"9\"") && sheet.contains("orientation=\"landscape\""), "{sheet}");
    assert!(part(&bytes, "xl/workbook.xml").contains("'Danh sách'!$5:$6"), "rows 5 and 6 repeat");
    assert!(part(&bytes, "xl/styles.xml").contains("Times New Roman"));
    let foot = "<oddFooter>&amp;L&amp;\"Times New Roman,Regular\"&amp;9 Sổ Vàng &amp;&amp; mã nhật ký: 7K2M9-QX4TD</oddFooter>";
    assert!(sheet.replace("&quot;", "\"").contains(foot), "{sheet}");
}

#[test]
fn equal_lists_give_equal_bytes() {
    assert_eq!(recipient_list(&view()).unwrap(), recipient_list(&view()).unwrap());
    let core = part(&recipient_list(&view()).unwrap(), "docProps/core.xml");
    assert!(core.contains("2024-03-05T00:00:00Z"), "{core}");
}

#[test]
fn a_row_of_another_shape_is_refused() {
    let mut view = view();
    view.groups[1].rows[1].pop();
    let error = recipient_list(&view).unwrap_err();
    assert_eq!(
        error.to_string(),
        "row 2 of group \"II. CÁ NHÂN\" has 2 cells, the list has 3 columns beside the number"
    );
}
