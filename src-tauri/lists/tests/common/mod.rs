//! Real workbooks made for one test, and the shipped vocabulary.
#![allow(dead_code, unreachable_pub, missing_docs, reason = "each test binary uses a part of it")]
#![allow(clippy::unwrap_used, reason = "these functions run in tests only")]

use rust_xlsxwriter::{ExcelDateTime, Format, Workbook as Writer, Worksheet};
use so_vang_lists::{Limits, ListError, ListKind, Mapping, ReadList, Vocabulary, open, read};

pub const PEOPLE: &[u8] = include_bytes!("../../../../assets/samples/can-bo-2023.xlsx");
pub const NOMINATIONS: &[u8] = include_bytes!("../../../../assets/samples/de-nghi-khen-thuong-2023.xlsx");
pub const PAR_INDEX: &[u8] = include_bytes!("../../../../assets/samples/chi-so-cchc-2023.xlsx");

pub fn vocabulary() -> Vocabulary {
    Vocabulary::parse(include_str!("../../../../assets/lists/vocabulary.toml")).unwrap()
}

/// One sheet from rows of texts separated by `|`; blank cells stay unwritten. `=N` is a number,
/// `@yyyy-mm-dd` a real date.
pub fn sheet(lines: &[&str]) -> Worksheet {
    let mut sheet = Worksheet::new();
    for (row, line) in (0..).zip(lines) {
        for (column, text) in (0..).zip(line.split('|')) {
            let text = text.strip_prefix(' ').unwrap_or(text);
            let text = text.strip_suffix(' ').unwrap_or(text);
            if let Some(number) = text.strip_prefix('=') {
                sheet.write_number(row, column, number.parse::<f64>().unwrap()).unwrap();
            } else if let Some(day) = text.strip_prefix('@') {
                let format = Format::new().set_num_format("dd/mm/yyyy");
                let day = ExcelDateTime::parse_from_str(day).unwrap();
                sheet.write_datetime_with_format(row, column, &day, &format).unwrap();
            } else if !text.is_empty() {
                sheet.write_string(row, column, text).unwrap();
            }
        }
    }
    sheet
}

pub fn bytes(sheets: Vec<Worksheet>) -> Vec<u8> {
    let mut writer = Writer::new();
    for sheet in sheets {
        writer.push_worksheet(sheet);
    }
    writer.save_to_buffer().unwrap()
}

pub fn try_read(kind: ListKind, bytes: &[u8]) -> Result<ReadList, ListError> {
    read(kind, &open(bytes, &Limits::default())?, None, None, &vocabulary())
}

pub fn read_lines(kind: ListKind, lines: &[&str]) -> ReadList {
    try_read(kind, &bytes(vec![sheet(lines)])).unwrap()
}

pub fn read_mapped(kind: ListKind, lines: &[&str], mapping: &str) -> Result<ReadList, ListError> {
    let book = open(&bytes(vec![sheet(lines)]), &Limits::default()).unwrap();
    read(kind, &book, None, Some(&Mapping::parse(mapping).unwrap()), &vocabulary())
}

/// Problems as short lines: `row column key(params) value`.
pub fn told(list: &ReadList) -> Vec<String> {
    list.problems
        .iter()
        .map(|problem| {
            let params: Vec<String> =
                problem.reason.params().into_iter().map(|(name, value)| format!("{name}={value}")).collect();
            let (row, column, key) = (problem.row, &problem.column, problem.reason.key());
            format!("{row}{column} {key}({}) {}", params.join(","), problem.value).trim_end().to_owned()
        })
        .collect()
}

/// What was passed over, as `row key`.
pub fn passed_over(list: &ReadList) -> Vec<String> {
    list.table.skipped.iter().map(|skipped| format!("{} {}", skipped.row, skipped.why.key())).collect()
}
