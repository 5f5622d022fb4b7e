//! The archive copy as other programs read it, and what it refuses.
#![allow(clippy::unwrap_used)] // What helps tests may stop at the first surprise, as tests do.

mod common;

use std::io::Write;
use std::path::PathBuf;
use std::sync::Arc;

use common::eyes::{archive_copy, print_file, read_with};
use common::{batch, faces, fit, golden, individual, info};
use so_vang_documents::archive::{Archive, ArchiveError, Refusal, archive};
use so_vang_documents::certificate::Mode;
use so_vang_documents::font::Face;
use so_vang_documents::page::{Item, Mm, Page, Picture, Run};
use so_vang_documents::pdf::to_bytes;

/// Bytes put into a file that other programs can open.
fn file(bytes: &[u8]) -> (tempfile::TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("paper.pdf");
    std::fs::write(&path, bytes).unwrap();
    (folder, path)
}

fn text_of(bytes: &[u8]) -> String {
    let (_folder, path) = file(bytes);
    read_with("pdftotext", &["-raw", "FILE", "-"], &path)
}

fn one() -> Page {
    fit("a3-bang-khen", &individual(), Mode::Full).page
}

#[test]
fn it_says_the_same_words_as_the_print_file() {
    for (name, page) in golden::pages() {
        let words = |text: String| text.split_whitespace().map(str::to_owned).collect::<Vec<_>>();
        let (print, copy) = (text_of(&print_file(&page)), text_of(&archive_copy(&[page])));
        assert!(print.len() > 40, "{name}: {print}");
        assert_eq!(words(copy), words(print), "{name}");
    }
    let pages = batch(130);
    assert_eq!(text_of(&archive_copy(&pages)), text_of(&to_bytes(&pages, &faces(), &info()).unwrap()));
}

#[test]
fn its_structure_is_clean_and_holds_nothing_a_signing_tool_would_refuse() {
    for bytes in [archive_copy(&[one()]), archive_copy(&batch(30)), archive_copy(&[golden::every_item()])] {
        let (_folder, path) = file(&bytes);
        let said = read_with("qpdf", &["--check", "FILE"], &path);
        assert!(said.contains("File is not encrypted"), "{said}");
        assert!(bytes.starts_with(b"%PDF-1.7"));
        let json = read_with("qpdf", &["--json", "FILE"], &path);
        for wanted in ["\"/S\": \"/GTS_PDFA1\"", "vi-VN", "/OutputIntents"] {
            assert!(json.contains(wanted), "{wanted}");
        }
        for unwanted in
            ["/JavaScript", "/JS", "/AcroForm", "/Encrypt", "/Perms", "/OpenAction", "/EmbeddedFile"]
        {
            assert!(!json.contains(&format!("\"{unwanted}\"")), "{unwanted}");
        }
    }
}

#[test]
fn its_description_claims_pdf_a_2u_and_the_day_of_the_records() {
    let (_folder, path) = file(&archive_copy(&[one()]));
    let description = read_with("pdfinfo", &["-meta", "FILE"], &path);
    for wanted in [
        "<pdfaid:part>2</pdfaid:part>",
        "<pdfaid:conformance>U</pdfaid:conformance>",
        "Bằng khen theo Quyết định số 1024/QĐ-UBND",
        "2024-03-05T00:00:00+07:00",
    ] {
        assert!(description.contains(wanted), "{wanted} in {description}");
    }
    let facts = read_with("pdfinfo", &["FILE"], &path);
    // A3 is 420 x 297 mm, 1190.551 x 841.89 points.
    assert!(facts.contains("1190.55 x 841.89 pts (A3)"), "{facts}");
    assert!(facts.contains("JavaScript:      no") && facts.contains("Encrypted:       no"), "{facts}");
}

#[test]
fn its_fonts_are_embedded_as_subsets_and_carry_unicode() {
    let (_folder, path) = file(&archive_copy(&batch(20)));
    let listing = read_with("pdffonts", &["FILE"], &path);
    let fonts: Vec<&str> = listing.lines().skip(2).collect();
    assert!(!fonts.is_empty() && fonts.len() <= 4, "{listing}");
    for font in fonts {
        assert_eq!(font.as_bytes()[6], b'+', "a subset: {font}");
        let columns: Vec<&str> = font.split_whitespace().collect();
        assert_eq!(
            columns[columns.len() - 5..columns.len() - 2],
            ["yes", "yes", "yes"],
            "emb sub uni of {font}"
        );
    }
}

#[test]
fn equal_pages_give_equal_bytes_and_other_pages_another_identity() {
    let pages = batch(3);
    assert_eq!(archive_copy(&pages), archive_copy(&pages));
    let identity = |pages: &[Page]| {
        let (_folder, path) = file(&archive_copy(pages));
        let json = read_with("qpdf", &["--json", "FILE"], &path);
        json.split("\"/ID\": [").nth(1).unwrap().split(']').next().unwrap().to_owned()
    };
    assert_ne!(identity(&pages), identity(&batch(2)));
}

#[test]
fn thirty_pages_store_the_border_and_the_emblem_once() {
    let page = golden::pages().into_iter().find(|(name, _)| *name == "a3-emblem").unwrap().1;
    let pages = vec![page; 30];
    let (one, thirty) = (archive_copy(&pages[..1]), archive_copy(&pages));
    assert!(
        thirty.len() < one.len() + 30 * 2_500,
        "{} bytes for one, {} for thirty",
        one.len(),
        thirty.len()
    );
    let (_folder, path) = file(&thirty);
    let images = read_with("pdfimages", &["-list", "FILE"], &path);
    assert!(images.contains("600   600") && images.contains("smask"), "{images}");
}

#[test]
fn no_pages_make_no_copy() {
    let none: [Page; 0] = [];
    assert!(matches!(archive(none, &faces(), &info(), &mut Vec::new()), Err(ArchiveError::NoPages)));
}

/// Writes `good` pages and then one that `change` was done to.
fn after(good: usize, change: impl Fn(&mut Page)) -> ArchiveError {
    let mut pages = vec![one(); good + 1];
    change(&mut pages[good]);
    archive(&pages, &faces(), &info(), &mut Vec::new()).unwrap_err()
}

fn first_run(page: &mut Page) -> &mut Run {
    page.items
        .iter_mut()
        .find_map(|item| match item {
            Item::Run(run) => Some(run),
            Item::Rule { .. } | Item::Path(_) | Item::Form { .. } | Item::Image { .. } => None,
        })
        .unwrap()
}

#[test]
fn a_missing_glyph_is_refused_with_its_page_face_and_letter() {
    let error = after(2, |page| {
        let run = first_run(page);
        assert!(run.text.starts_with('C'), "{}", run.text);
        run.glyphs[0].id = 0;
    });
    let ArchiveError::Refused { refusals } = &error else { panic!("{error}") };
    let face = first_run(&mut one()).face;
    let missing = Refusal::MissingGlyph { page: Some(2), face: Some(face), letters: "C".to_owned() };
    assert_eq!(refusals, &[missing], "{error}");
    assert!(error.to_string().contains(&*face.name()), "{error}");
}

#[test]
fn a_glyph_without_letters_is_refused() {
    let error = after(0, |page| first_run(page).glyphs[0].start = 9_999);
    let ArchiveError::Refused { refusals } = &error else { panic!("{error}") };
    assert!(matches!(refusals[..], [Refusal::NoLetters { face: Some(Face::Bold), .. }]), "{refusals:?}");
}

#[test]
fn what_is_no_length_is_named_with_its_page() {
    for bad in [f64::NAN, f64::INFINITY, f64::NEG_INFINITY] {
        assert!(matches!(after(1, |page| page.width = Mm(bad)), ArchiveError::Lengths { page: 1 }));
        assert!(matches!(after(1, |page| first_run(page).y = Mm(bad)), ArchiveError::Lengths { page: 1 }));
    }
    assert!(matches!(after(3, |page| page.height = Mm(0.0)), ArchiveError::Lengths { page: 3 }));
}

#[test]
fn a_picture_whose_bytes_do_not_match_its_size_is_refused() {
    let error = after(1, |page| {
        let picture = Arc::new(Picture { width: 10, height: 10, rgba: vec![0; 399] });
        let (x, y, width, height) = (Mm(1.0), Mm(1.0), Mm(9.0), Mm(9.0));
        page.items.push(Item::Image { picture, x, y, width, height });
    });
    assert!(matches!(error, ArchiveError::Picture { page: 1, bytes: 399, width: 10, height: 10 }), "{error}");
}

#[test]
fn pages_can_be_added_one_by_one() {
    let (faces, info) = (faces(), info());
    let mut copy = Archive::start(&faces, &info).unwrap();
    for page in batch(3) {
        copy.add(&page).unwrap();
    }
    let mut bytes = Vec::new();
    copy.finish(&mut bytes).unwrap();
    assert_eq!(bytes, archive_copy(&batch(3)));
}

#[test]
fn a_full_disk_is_reported() {
    let mut full = std::fs::OpenOptions::new().write(true).open("/dev/full").unwrap();
    let error = archive([one()], &faces(), &info(), &mut full).unwrap_err();
    assert!(matches!(error, ArchiveError::Write { .. }), "{error}");
    full.flush().unwrap();
}
