//! Which font files are taken, and that a face of the office is as good as one of the program.
#![allow(clippy::unwrap_used)] // What helps tests may stop at the first surprise, as tests do.

mod common;

use common::{check_reference, faces, font_files, info};
use so_vang_documents::font::{Embedding, Face, FontError, OwnFont, font_proof};
use so_vang_documents::page::Pt;
use so_vang_documents::pdf::to_bytes;
use ttf_parser::Tag;

fn own(bytes: Vec<u8>) -> OwnFont {
    OwnFont { number: 7, name: "Chữ của Sở".to_owned(), bytes }
}

/// Where a table of the font starts.
fn table(bytes: &[u8], tag: &[u8; 4]) -> usize {
    let raw = ttf_parser::RawFace::parse(bytes, 0).unwrap();
    let record = raw.table_records.into_iter().find(|record| record.tag == Tag::from_bytes(tag)).unwrap();
    record.offset as usize
}

/// The display face with its licence bits changed.
fn licensed(bits: u16) -> Vec<u8> {
    let mut bytes = font_files().display.to_vec();
    let at = table(&bytes, b"OS/2") + 8;
    bytes[at..at + 2].copy_from_slice(&bits.to_be_bytes());
    bytes
}

/// The display face with nothing drawn for some letters.
fn emptied(letters: &str) -> Vec<u8> {
    let mut bytes = font_files().display.to_vec();
    let face = ttf_parser::Face::parse(font_files().display, 0).unwrap();
    let long =
        matches!(face.tables().head.index_to_location_format, ttf_parser::head::IndexToLocationFormat::Long);
    let width = if long { 4 } else { 2 };
    let start = table(&bytes, b"loca");
    for letter in letters.chars() {
        let entry = start + usize::from(face.glyph_index(letter).unwrap().0) * width;
        bytes.copy_within(entry + width..entry + 2 * width, entry);
    }
    bytes
}

#[track_caller]
fn check_refused(bytes: Vec<u8>, expected: FontError) {
    assert_eq!(faces().with_own(vec![own(bytes)]).err(), Some(expected));
}

#[test]
fn a_font_whose_licence_forbids_it_is_refused() {
    let name = || "Chữ của Sở".to_owned();
    for (bits, embedding) in [
        (0x0002, Embedding::Forbidden),
        // Bits that contradict each other are read as the strictest.
        (0x0006, Embedding::Forbidden),
        (0x0200, Embedding::BitmapOnly),
        (0x0100, Embedding::WholeOnly),
    ] {
        check_refused(licensed(bits), FontError::Restricted { name: name(), embedding });
    }
    for bits in [0x0000, 0x0004, 0x0008] {
        faces().with_own(vec![own(licensed(bits))]).map(|_| ()).unwrap();
    }
}

#[test]
fn every_letter_that_a_font_lacks_is_named() {
    let letters = "ắữẪỖ".to_owned();
    check_refused(emptied(&letters), FontError::Lacks { name: "Chữ của Sở".to_owned(), letters });
}

#[test]
fn what_is_no_font_is_refused() {
    let name = || "Chữ của Sở".to_owned();
    for bytes in [Vec::new(), b"GIF89a".to_vec(), font_files().display[..200].to_vec()] {
        check_refused(bytes, FontError::Unreadable { name: name() });
    }
    let bytes = (16 << 20) + 1;
    check_refused(vec![0; bytes], FontError::TooLarge { name: name(), bytes });
}

#[test]
fn a_font_cut_short_or_scrambled_never_stops_the_program() {
    let (whole, bundled) = (font_files().script, faces());
    // A fixed walk through the file: every place is hit with bits that turn lengths and offsets huge.
    for step in 1..400_usize {
        let mut bytes = whole.to_vec();
        let at = (step * 1_117) % bytes.len();
        bytes[at] ^= 0xff;
        if step % 7 == 0 {
            bytes.truncate(at);
        }
        if let Ok(faces) = bundled.with_own(vec![own(bytes)]) {
            let _ = faces.measure(Face::Own(7), Pt(20.0), "Nguyễn Thị Ngọc Ánh ẪẦẾỖỮ");
        }
    }
}

#[test]
fn a_face_of_the_office_measures_as_the_same_file_in_the_program() {
    let faces = faces().with_own(vec![own(font_files().display.to_vec())]).unwrap();
    let width = |face| faces.measure(face, Pt(30.0), "GIẤY KHEN Nguyễn Hữu Phước");
    assert!(width(Face::Display).is_some());
    assert_eq!(width(Face::Own(7)), width(Face::Display));
    assert!(faces.has(Face::Own(7)) && !faces.has(Face::Own(1)));
    assert_eq!(faces.title(Face::Own(7)), "Chữ của Sở");
    assert!(!faces.with_own(Vec::new()).unwrap().has(Face::Own(7)), "the fonts given replace those before");
}

#[test]
fn a_face_of_the_office_is_embedded_under_its_own_name() {
    let faces = faces().with_own(vec![own(font_files().script.to_vec())]).unwrap();
    let pdf = to_bytes(&[font_proof(&faces, Face::Own(7))], &faces, &info()).unwrap();
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("proof.pdf");
    std::fs::write(&file, pdf).unwrap();
    let run = |program: &str, arguments: &[&str]| {
        let out = std::process::Command::new(program).args(arguments).output().unwrap();
        assert!(out.status.success(), "{program}");
        String::from_utf8(out.stdout).unwrap()
    };
    let file = file.to_str().unwrap();
    assert!(run("pdffonts", &[file]).contains("+GreatVibes-Regular"));
    let text = run("pdftotext", &["-raw", file, "-"]);
    for letter in "ẵđửỹẴĐỬỸ".chars() {
        assert!(text.contains(letter), "{letter} is not in {text}");
    }
}

#[test]
fn the_proof_of_a_face_shows_every_letter() {
    for (name, face) in [("display", Face::Display), ("script", Face::Script)] {
        let text = font_proof(&faces(), face).to_text();
        check_reference(&format!("pages/font-proof-{name}.txt"), &text);
        // 67 small letters and 67 capitals, as the study counts them.
        let shown: std::collections::BTreeSet<char> =
            text.chars().filter(|letter| letter.is_alphabetic() && !letter.is_ascii()).collect();
        assert_eq!(shown.len(), 134, "{shown:?}");
    }
}
