//! Files that are no lists, or mean harm.
#![allow(clippy::unwrap_used, reason = "its functions run in tests only")]

mod common;

use common::{PEOPLE, bytes, sheet, try_read};
use so_vang_lists::{Capped, Limits, ListError, ListKind, Rows, open};
use std::io::{Cursor, Read, Write};
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

#[track_caller]
fn check(what: &str, bytes: &[u8], expected: &ListError) {
    let error = open(bytes, &Limits::default()).unwrap_err();
    assert_eq!(&error, expected, "{what}");
}

/// A workbook with one part replaced by what `change` makes of it.
fn changed(part: &str, change: impl Fn(String) -> String) -> Vec<u8> {
    rewritten(&bytes(vec![sheet(&["Họ và tên|Đơn vị", "Lê An|Phòng"])]), part, change)
}

fn rewritten(source: &[u8], part: &str, mut change: impl FnMut(String) -> String) -> Vec<u8> {
    let mut archive = ZipArchive::new(Cursor::new(source)).unwrap();
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for index in 0..archive.len() {
        let mut entry = archive.by_index(index).unwrap();
        let name = String::from_utf8(entry.name_raw().to_vec()).unwrap();
        let mut text = String::new();
        entry.read_to_string(&mut text).unwrap();
        writer.start_file(name.as_str(), SimpleFileOptions::default()).unwrap();
        let text = if name == part { change(text) } else { text };
        writer.write_all(text.as_bytes()).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

/// The least compound file whose directory names a stream.
fn compound_file(stream: &str) -> Vec<u8> {
    let mut file = vec![0; 512];
    file[..8].copy_from_slice(&[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]);
    let mut directory = vec![0; 512];
    for (place, unit) in stream.encode_utf16().enumerate() {
        directory[128 + place * 2..130 + place * 2].copy_from_slice(&unit.to_le_bytes());
    }
    file.extend(directory);
    file
}

#[test]
fn files_that_are_no_workbooks_say_so() {
    check("no bytes", b"", &ListError::Empty);
    check("a text", "Họ và tên;Đơn vị\n".as_bytes(), &ListError::NotAWorkbook);
    check("a page of the web called .xls", b"<html><table></table></html>", &ListError::NotAWorkbook);
    check("a picture", b"\x89PNG\r\n\x1a\n", &ListError::NotAWorkbook);
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    writer.start_file("word/document.xml", SimpleFileOptions::default()).unwrap();
    writer.write_all(b"<w:document/>").unwrap();
    check("a Word document", &writer.finish().unwrap().into_inner(), &ListError::NotAWorkbook);
    check("a workbook without cells", &bytes(vec![sheet(&[])]), &ListError::NoSheets);
}

#[test]
fn a_workbook_with_a_password_says_so() {
    check("an encrypted workbook", &compound_file("EncryptedPackage"), &ListError::Encrypted);
}

/// A .xls of one sheet, made record by record (MS-XLS 2.4).
fn old_workbook(cells: &[(u16, u16, &str)], extra: &[(u16, &[u8])]) -> Vec<u8> {
    fn record(stream: &mut Vec<u8>, kind: u16, data: &[u8]) {
        stream.extend(kind.to_le_bytes());
        stream.extend(u16::try_from(data.len()).unwrap().to_le_bytes());
        stream.extend(data);
    }
    fn bof(of: u16) -> Vec<u8> {
        let numbers = [0x0600, of, 0x0DBB, 0x07CC, 0, 0, 6, 0];
        numbers.into_iter().flat_map(u16::to_le_bytes).collect()
    }
    let mut globals = Vec::new();
    record(&mut globals, 0x0809, &bof(0x0005));
    for (kind, data) in extra {
        record(&mut globals, *kind, data);
    }
    record(&mut globals, 0x0042, &1200_u16.to_le_bytes());
    let start = u32::try_from(globals.len() + 4 + 10 + 4).unwrap();
    let mut bound = start.to_le_bytes().to_vec();
    bound.extend([0, 0, 2, 0, b'D', b'S']);
    record(&mut globals, 0x0085, &bound);
    record(&mut globals, 0x000A, &[]);
    record(&mut globals, 0x0809, &bof(0x0010));
    for (row, column, text) in cells {
        let mut data: Vec<u8> = [*row, *column, 0].into_iter().flat_map(u16::to_le_bytes).collect();
        if let Some(number) = text.strip_prefix('=') {
            data.extend(number.parse::<f64>().unwrap().to_le_bytes());
            record(&mut globals, 0x0203, &data);
        } else {
            let units: Vec<u16> = text.encode_utf16().collect();
            data.extend(u16::try_from(units.len()).unwrap().to_le_bytes());
            data.push(1);
            data.extend(units.into_iter().flat_map(u16::to_le_bytes));
            record(&mut globals, 0x0204, &data);
        }
    }
    record(&mut globals, 0x000A, &[]);
    // Short streams live in another part of a compound file; real workbooks are longer.
    globals.resize(globals.len().max(8192), 0);
    let mut file = cfb::CompoundFile::create_with_version(cfb::Version::V3, Cursor::new(Vec::new())).unwrap();
    file.create_stream("/Workbook").unwrap().write_all(&globals).unwrap();
    file.flush().unwrap();
    file.into_inner().into_inner()
}

#[test]
fn an_old_workbook_is_read_too() {
    let cells = [(0, 0, "Họ và tên"), (0, 1, "Năm sinh"), (1, 0, "Đặng Thị Ánh"), (1, 1, "=1979")];
    let list = try_read(ListKind::People, &old_workbook(&cells, &[])).unwrap();
    let Rows::People(people) = &list.rows else { panic!("people expected") };
    assert_eq!((people[0].name.full.as_str(), people[0].birth.unwrap().year()), ("Đặng Thị Ánh", 1979));
    assert_eq!((people[0].row, list.table.sheet.as_str()), (2, "DS"));
}

#[test]
fn an_old_workbook_with_a_password_or_a_far_cell_is_refused() {
    let cells = [(0, 0, "Họ và tên"), (0, 1, "Đơn vị")];
    check("FilePass", &old_workbook(&cells, &[(0x002F, &[1, 0, 1, 0])]), &ListError::Encrypted);
    let far = [(0, 0, "Họ và tên"), (65_535, 255, "=1")];
    let limit = Limits::default().cells;
    check("a sparse .xls", &old_workbook(&far, &[]), &ListError::TooLarge { what: Capped::Cells, limit });
}

#[test]
fn damaged_workbooks_say_so() {
    let half = &PEOPLE[..PEOPLE.len() / 2];
    assert!(matches!(open(half, &Limits::default()), Err(ListError::Damaged { .. })), "cut in half");
    let hollow = compound_file("Workbook");
    assert!(
        matches!(open(&hollow, &Limits::default()), Err(ListError::Damaged { .. })),
        "an .xls without content"
    );
    let part = "xl/worksheets/sheet1.xml";
    let torn = changed(part, |text| text.chars().take(text.len() / 2).collect());
    assert!(matches!(open(&torn, &Limits::default()), Err(ListError::Damaged { .. })), "a sheet cut in half");
    let overflow = changed(part, |text| text.replace("r=\"A2\"", "r=\"AAAAAAAAAAAAAAAAAAAA99999999999\""));
    assert!(
        matches!(
            open(&overflow, &Limits::default()),
            Err(ListError::Damaged { .. } | ListError::TooLarge { .. })
        ),
        "an address beyond all numbers"
    );
}

#[test]
fn damage_anywhere_gives_an_error_or_a_list_but_never_an_end() {
    // A fixed sequence of places and values; each file is read to the end of the pipeline.
    let mut seed: u32 = 20_240_308;
    let mut next = || {
        seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (seed >> 8) as usize
    };
    let (mut refused, total) = (0, 60);
    for _ in 0..total {
        let mut file = common::NOMINATIONS.to_vec();
        for _ in 0..3 {
            let place = next() % file.len();
            file[place] = u8::try_from(next() % 256).unwrap();
        }
        refused += usize::from(try_read(ListKind::Nominations, &file).is_err());
    }
    assert!(refused > total / 2, "most damage is noticed by the checksums of the container: {refused}");
    // The same inside the parts, where no checksum helps; all kinds of lists are tried.
    let (mut opened, total) = (0, 45);
    for round in 0..total {
        let parts = ["xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/styles.xml"];
        let file = rewritten(common::NOMINATIONS, parts[round % 3], |text| {
            let mut letters: Vec<char> = text.chars().collect();
            for _ in 0..2 {
                let place = next() % letters.len();
                letters[place] = ['9', 'Z', '"', '<', '-', 'ệ'][next() % 6];
            }
            letters.into_iter().collect()
        });
        for kind in ListKind::ALL {
            opened += usize::from(try_read(kind, &file).is_ok());
        }
    }
    assert!(opened > 0, "some of it is still a list");
}

#[test]
fn a_sparse_sheet_is_refused_before_it_takes_memory() {
    let far = |address: &str| {
        changed("xl/worksheets/sheet1.xml", |text| {
            let row: String = address.chars().filter(char::is_ascii_digit).collect();
            let cell = format!("<row r=\"{row}\"><c r=\"{address}\"><v>1</v></c></row></sheetData>");
            text.replace("</sheetData>", &cell)
        })
    };
    let limits = Limits::default();
    check(
        "the last cell of a sheet",
        &far("XFD1048576"),
        &ListError::TooLarge { what: Capped::Rows, limit: u64::from(limits.rows) },
    );
    check(
        "the last column",
        &far("XFD3"),
        &ListError::TooLarge { what: Capped::Columns, limit: u64::from(limits.columns) },
    );
}

#[test]
fn caps_are_counted_on_what_really_comes_out() {
    let book = bytes(vec![sheet(&["Họ và tên|Đơn vị", "Lê An|Phòng"])]);
    let base = Limits::default();
    for (what, limits, limit) in [
        (Capped::FileBytes, Limits { file_bytes: 100, ..base }, 100),
        (Capped::InflatedBytes, Limits { inflated_bytes: 1_000, ..base }, 1_000),
        (Capped::PartBytes, Limits { part_bytes: 300, ..base }, 300),
        (Capped::Entries, Limits { entries: 2, ..base }, 2),
        (Capped::Rows, Limits { rows: 1, ..base }, 1),
        (Capped::Columns, Limits { columns: 1, ..base }, 1),
        (Capped::Cells, Limits { cells: 3, ..base }, 3),
    ] {
        assert_eq!(open(&book, &limits).unwrap_err(), ListError::TooLarge { what, limit }, "{what:?}");
    }
}

#[test]
fn a_number_of_strings_that_cannot_be_is_damage() {
    let bomb = changed("xl/sharedStrings.xml", |text| {
        let at = text.find("uniqueCount=\"").unwrap() + "uniqueCount=\"".len();
        format!("{}99999999999999{}", &text[..at], &text[at..])
    });
    assert!(matches!(open(&bomb, &Limits::default()), Err(ListError::Damaged { .. })));
}

#[test]
fn one_long_text_in_many_cells_is_refused() {
    let long = "a".repeat(15_000);
    let book =
        |cells: usize| bytes(vec![sheet(&["Họ và tên|Đơn vị", &vec![long.as_str(); cells].join("|")])]);
    let limits = Limits { inflated_bytes: 60_000, ..Limits::default() };
    assert!(open(&book(2), &limits).is_ok(), "the file holds the text once, and two cells of it fit");
    assert_eq!(
        open(&book(9), &limits).unwrap_err(),
        ListError::TooLarge { what: Capped::InflatedBytes, limit: 60_000 }
    );
}
