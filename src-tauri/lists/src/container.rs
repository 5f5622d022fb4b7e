//! Looks at the bytes of a file before anything reads them: what it is, and whether it is safe to read.
//!
//! The reader of workbooks allocates by what a file *declares*; a hostile file of 2 kB could end the
//! program. So everything it believes is measured here first.

use crate::error::{Capped, ListError};
use crate::workbook::Limits;
use std::io::{Cursor, Read};
use zip::ZipArchive;

/// What the bytes are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Container {
    /// Office Open XML.
    Xlsx,
    /// The binary format up to Excel 2003.
    Xls,
}

const OLE: [u8; 8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

/// Names the container and checks it against `limits`.
///
/// # Errors
///
/// [`ListError`]: `Empty`, `NotAWorkbook`, `Encrypted`, `TooLarge`, `Damaged`.
pub(crate) fn recognise(bytes: &[u8], limits: &Limits) -> Result<Container, ListError> {
    if bytes.is_empty() {
        return Err(ListError::Empty);
    }
    if bytes.len() as u64 > limits.file_bytes {
        return Err(ListError::too_large(Capped::FileBytes, limits.file_bytes));
    }
    if bytes.starts_with(b"PK") {
        check_zip(bytes, limits)?;
        return Ok(Container::Xlsx);
    }
    if bytes.starts_with(&OLE) {
        check_ole(bytes, limits)?;
        return Ok(Container::Xls);
    }
    Err(ListError::NotAWorkbook)
}

/// Inflates every entry once, counting, and keeps nothing: declared sizes can lie.
fn check_zip(bytes: &[u8], limits: &Limits) -> Result<(), ListError> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(ListError::damaged)?;
    if archive.len() as u64 > limits.entries {
        return Err(ListError::too_large(Capped::Entries, limits.entries));
    }
    let mut names = Vec::with_capacity(archive.len());
    for index in 0..archive.len() {
        let entry = archive.by_index_raw(index).map_err(ListError::damaged)?;
        if entry.encrypted() {
            return Err(ListError::Encrypted);
        }
        names.push(String::from_utf8_lossy(entry.name_raw()).to_lowercase().replace('\\', "/"));
    }
    if !names.iter().any(|name| name.ends_with("workbook.xml")) {
        return Err(ListError::NotAWorkbook);
    }
    let mut total = 0;
    let mut chunk = vec![0; 64 * 1024];
    for (index, name) in names.iter().enumerate() {
        let mut entry = archive.by_index(index).map_err(ListError::damaged)?;
        let mut part: u64 = 0;
        let mut head = Vec::new();
        loop {
            let read = entry.read(&mut chunk).map_err(ListError::damaged)?;
            if read == 0 {
                break;
            }
            part += read as u64;
            total += read as u64;
            if total > limits.inflated_bytes {
                return Err(ListError::too_large(Capped::InflatedBytes, limits.inflated_bytes));
            }
            // Shared strings, styles and the like are held whole; only sheets are streamed.
            if part > limits.part_bytes && !name.contains("worksheets/") {
                return Err(ListError::too_large(Capped::PartBytes, limits.part_bytes));
            }
            if head.len() < 4096 {
                head.extend(chunk.iter().take(read.min(4096)));
            }
        }
        if name.ends_with("sharedstrings.xml") {
            check_string_count(&head, part)?;
        }
    }
    Ok(())
}

/// The reader reserves room for as many strings as `uniqueCount` says; each takes at least `<si/>`.
fn check_string_count(head: &[u8], part: u64) -> Result<(), ListError> {
    let head = String::from_utf8_lossy(head);
    let declared: String = head
        .split_once("uniqueCount")
        .map(|(_, rest)| rest.chars().skip_while(|c| !c.is_ascii_digit()).take_while(char::is_ascii_digit))
        .map(Iterator::collect)
        .unwrap_or_default();
    match declared.parse::<u64>() {
        Ok(count) if count <= part / 5 + 1 => Ok(()),
        Err(_) if declared.is_empty() => Ok(()),
        Ok(_) | Err(_) => {
            Err(ListError::damaged(format!("{declared} shared strings declared in {part} bytes")))
        }
    }
}

fn check_ole(bytes: &[u8], limits: &Limits) -> Result<(), ListError> {
    let wide: Vec<u8> = "EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes).collect();
    // Names in the directory of a compound file are UTF-16; no other part holds this one.
    if bytes
        .chunks_exact(2)
        .map(|pair| pair == [b'E', 0])
        .enumerate()
        .any(|(index, starts)| starts && bytes.get(index * 2..).is_some_and(|rest| rest.starts_with(&wide)))
    {
        return Err(ListError::Encrypted);
    }
    let mut file = cfb::CompoundFile::open(Cursor::new(bytes)).map_err(ListError::damaged)?;
    let path = ["/Workbook", "/Book", "/WORKBOOK", "/BOOK"].into_iter().find(|path| file.is_stream(path));
    // Old Word documents are compound files too.
    let Some(path) = path else { return Err(ListError::NotAWorkbook) };
    let mut stream = Vec::new();
    file.open_stream(path)
        .and_then(|stream_of_book| stream_of_book.take(limits.file_bytes).read_to_end(&mut stream))
        .map_err(ListError::damaged)?;
    check_records(&stream, limits)
}

/// Walks the records of a .xls stream and measures the rectangle of each sheet, because the reader
/// allocates that rectangle whole.
///
/// # Source
///
/// MS-XLS 2.3 (records), 2.4.90 (Dimensions), 2.4.117 (FilePass).
fn check_records(stream: &[u8], limits: &Limits) -> Result<(), ListError> {
    const BOF: u16 = 0x0809;
    const DIMENSIONS: u16 = 0x0200;
    const FILE_PASS: u16 = 0x002F;
    const MANY_NUMBERS: u16 = 0x00BD;
    const CELLS: [u16; 8] = [0x0006, 0x00D6, 0x00FD, 0x0203, 0x0204, 0x0205, 0x027E, MANY_NUMBERS];
    /// What the format can hold: 65,536 rows of 256 columns.
    const WHOLE_SHEET: u64 = 65_536 * 256;
    let number = |data: &[u8], at: usize| {
        data.get(at..at + 2).map_or(0, |pair| u64::from(u16::from_le_bytes([pair[0], pair[1]])))
    };
    let (mut rows, mut columns, mut done) = (0, 0, 0_u64);
    let mut rest = stream;
    while let [a, b, c, d, tail @ ..] = rest {
        let kind = u16::from_le_bytes([*a, *b]);
        let length = usize::from(u16::from_le_bytes([*c, *d]));
        let data = tail.get(..length).unwrap_or(tail);
        rest = tail.get(length..).unwrap_or_default();
        if kind == FILE_PASS && number(data, 0) != 0 {
            return Err(ListError::Encrypted);
        }
        if kind == BOF {
            done += rows * columns;
            (rows, columns) = (0, 0);
        }
        if kind == DIMENSIONS && data.len() >= 14 {
            let declared_rows = number(data, 4) + (number(data, 6) << 16);
            if declared_rows.saturating_mul(number(data, 10)) > WHOLE_SHEET {
                return Err(ListError::damaged("the declared size of a sheet is beyond the format"));
            }
        }
        if CELLS.contains(&kind) {
            let last = if kind == MANY_NUMBERS { number(data, length.saturating_sub(2)) } else { 0 };
            rows = rows.max(number(data, 0) + 1);
            columns = columns.max(number(data, 2).max(last) + 1);
            if done + rows * columns > limits.cells {
                return Err(ListError::too_large(Capped::Cells, limits.cells));
            }
        }
    }
    Ok(())
}
