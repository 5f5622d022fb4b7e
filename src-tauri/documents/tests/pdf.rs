//! The PDF as other programs read it: poppler for text and fonts, qpdf for structure.
#![allow(clippy::unwrap_used)] // What helps tests may stop at the first surprise, as tests do.

mod common;

use std::io::Write;

use common::{batch, collective, faces, fit, individual, info, layouts, paper, read_with, ward};
use so_vang_documents::certificate::{CertificateView, Mode, Setting, lay_out};
use so_vang_documents::error::RenderError;
use so_vang_documents::page::Page;
use so_vang_documents::pdf::{to_bytes, write};
use so_vang_documents::picture::{OfficePicture, PictureError, Pictures};

#[track_caller]
fn text_of(pages: &[Page]) -> String {
    let folder = paper(pages);
    read_with("pdftotext", &["-raw", "FILE", "-"], &folder.path().join("paper.pdf"))
}

/// Every text of the view must come back letter by letter; wrapped texts with the line end as a space.
#[track_caller]
fn check_text(layout: &str, view: &CertificateView, mode: Mode) {
    let found = text_of(&[fit(layout, view, mode).page]).split_whitespace().collect::<Vec<_>>().join(" ");
    let texts = [
        &view.authority,
        &view.honour,
        &view.title,
        &view.recipient,
        &view.recipient_line,
        &view.achievement,
        &view.place_and_date,
        &view.signer_name,
        &view.decision_line,
        &view.register_line,
    ];
    for text in texts.into_iter().chain(&view.signer_title) {
        assert!(found.contains(text.as_str()), "{text:?} is not in {found}");
    }
}

#[test]
fn every_field_comes_back_letter_by_letter() {
    for mode in [Mode::Full, Mode::Words, Mode::Proof] {
        check_text("a3-bang-khen", &individual(), mode);
    }
    check_text("a3-bang-khen", &collective(), Mode::Full);
    check_text("a4-giay-khen", &ward(), Mode::Full);
}

#[test]
fn letters_with_a_mark_of_their_own_come_back_and_stay_in_place() {
    // Letters of Gia Rai and Ê Đê names; ơ̆ exists only as a letter and a mark.
    let view = CertificateView { recipient: "Ông Rơ\u{306} Châm Y Blŏ Niê".to_owned(), ..individual() };
    let found = text_of(&[fit("a3-bang-khen", &view, Mode::Full).page]);
    assert!(found.contains("Châm Y Blŏ Niê"), "{found}");
    assert!(found.contains("ơ") && found.contains('\u{306}'), "{found}");
}

#[test]
fn a_letter_first_used_after_the_first_hundred_pages_is_there() {
    let mut pages = batch(130);
    let late = CertificateView { recipient: "Bà Quỵnh Ẵng Xoẹt".to_owned(), ..individual() };
    pages.push(fit("a3-bang-khen", &late, Mode::Full).page);
    let found = text_of(&pages);
    assert!(found.contains("Bà Quỵnh Ẵng Xoẹt"), "the last page lost its letters");
    assert_eq!(found.matches("Số sổ vàng:").count(), 131);
    let found = found.split_whitespace().collect::<Vec<_>>().join(" ");
    for number in 1..=130 {
        // The lines of each record follow each other as on the paper, whatever the pages share.
        let record = format!(
            "Ông Nguyễn Văn Thứ {number} {} {} {}",
            individual().recipient_line,
            individual().achievement,
            individual().place_and_date
        );
        assert!(found.contains(&record), "page {number}");
    }
}

#[test]
fn fonts_are_embedded_as_subsets_and_carry_unicode() {
    let folder = paper(&[fit("a3-bang-khen", &individual(), Mode::Full).page]);
    let listing = read_with("pdffonts", &["FILE"], &folder.path().join("paper.pdf"));
    let fonts: Vec<&str> = listing.lines().skip(2).collect();
    assert_eq!(fonts.len(), 4, "{listing}");
    for font in fonts {
        let (tag, rest) = font.split_once('+').unwrap();
        assert!(tag.len() == 6 && tag.chars().all(|letter| letter.is_ascii_uppercase()), "{font}");
        assert!(rest.starts_with("LiberationSerif"), "{font}");
        let columns: Vec<&str> = rest.split_whitespace().collect();
        let flags = &columns[columns.len() - 5..columns.len() - 2];
        assert_eq!(flags, ["yes", "yes", "yes"], "emb sub uni of {font}");
    }
}

#[test]
fn the_structure_is_clean_and_says_how_to_print() {
    for pages in [batch(1), batch(30)] {
        let folder = paper(&pages);
        let file = folder.path().join("paper.pdf");
        read_with("qpdf", &["--check", "FILE"], &file);
        let bytes = std::fs::read(&file).unwrap();
        assert!(bytes.starts_with(b"%PDF-1.7"));
        let json = read_with("qpdf", &["--json", "FILE"], &file);
        for wanted in ["\"/PrintScaling\": \"/None\"", "vi-VN", "/DisplayDocTitle\": true"] {
            assert!(json.contains(wanted), "{wanted}");
        }
        assert!(!json.contains("GTS_PDFX"), "no claim of PDF/X");
    }
}

#[test]
fn the_sheet_has_its_true_size() {
    let folder = paper(&[fit("a4-giay-khen", &ward(), Mode::Full).page]);
    let facts = read_with("pdfinfo", &["FILE"], &folder.path().join("paper.pdf"));
    assert!(facts.contains("841.89 x 595.276 pts (A4)"), "{facts}");
    assert!(facts.contains("Bằng khen theo Quyết định số 1024/QĐ-UBND"), "{facts}");
}

#[test]
fn thirty_pages_store_the_border_once() {
    let folder = paper(&batch(30));
    let json = read_with("qpdf", &["--json", "FILE"], &folder.path().join("paper.pdf"));
    // The border and what all pages share; nothing else is a form.
    assert_eq!(json.matches("\"/Subtype\": \"/Form\"").count(), 2);
    let (one, thirty) = (
        to_bytes(&batch(1), &faces(), &info()).unwrap().len(),
        std::fs::metadata(folder.path().join("paper.pdf")).unwrap().len() as usize,
    );
    assert!(thirty < one + 30 * 1_100, "{one} bytes for one page, {thirty} for thirty");
}

#[test]
fn equal_pages_give_equal_bytes_in_one_process() {
    let pages = batch(3);
    assert_eq!(to_bytes(&pages, &faces(), &info()).unwrap(), to_bytes(&pages, &faces(), &info()).unwrap());
    let other = batch(2);
    assert_ne!(to_bytes(&pages, &faces(), &info()).unwrap(), to_bytes(&other, &faces(), &info()).unwrap());
}

/// A disk that is full after some bytes.
struct Full {
    left: usize,
}

impl Write for Full {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        if self.left < bytes.len() {
            return Err(std::io::Error::from(std::io::ErrorKind::StorageFull));
        }
        self.left -= bytes.len();
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

#[test]
fn a_full_disk_is_reported() {
    let (pages, faces, info) = (batch(2), faces(), info());
    let whole = to_bytes(&pages, &faces, &info).unwrap().len();
    for left in [0, 10, 20_000, whole - 1] {
        let error = write(&pages, &faces, &info, &mut Full { left }).unwrap_err();
        assert!(matches!(error, RenderError::Write { .. }), "with room for {left}: {error}");
    }
    write(&pages, &faces, &info, &mut Full { left: whole }).unwrap();
    // The system's own full disk, where there is one.
    if let Ok(mut full) = std::fs::OpenOptions::new().write(true).open("/dev/full") {
        let error = write(&pages, &faces, &info, &mut full).unwrap_err();
        assert!(matches!(error, RenderError::Write { .. }), "{error}");
    }
}

#[test]
fn no_pages_make_no_file() {
    assert!(matches!(to_bytes(&[], &faces(), &info()), Err(RenderError::NoPages)));
}

/// A square picture whose left half is clear.
fn picture(side: u32) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut encoder = png::Encoder::new(&mut bytes, side, side);
    encoder.set_color(png::ColorType::Rgba);
    encoder.set_depth(png::BitDepth::Eight);
    let row = |x: u32| if x < side / 2 { [0, 0, 0, 0] } else { [204, 13, 20, 255] };
    let pixels: Vec<u8> = (0..side).flat_map(|_| (0..side).flat_map(row)).collect();
    encoder.write_header().unwrap().write_image_data(&pixels).unwrap();
    bytes
}

#[test]
fn the_offices_emblem_stands_in_its_slot() {
    let emblem = OfficePicture::from_png(&picture(400)).unwrap();
    let layouts = layouts();
    let layout = layouts.get("a3-bang-khen").unwrap();
    let (faces, pictures) = (faces(), Pictures { emblem: Some(emblem), logo: None });
    let page = lay_out(&Setting::new(layout, Mode::Full, &faces, &pictures), &individual()).unwrap().page;
    assert!(page.to_text().contains("image   188.00    11.00  44.00 x 44.00 of 400 x 400 pixels"));
    let folder = paper(&[page]);
    let images = read_with("pdfimages", &["-list", "FILE"], &folder.path().join("paper.pdf"));
    assert!(images.contains("400   400  rgb") && images.contains("smask"), "{images}");
}

#[test]
fn a_bad_emblem_is_refused_with_a_reason() {
    let truncated = &picture(400)[..500];
    assert!(matches!(OfficePicture::from_png(truncated), Err(PictureError::Unreadable { .. })));
    assert!(matches!(OfficePicture::from_png(b"GIF89a"), Err(PictureError::Unreadable { .. })));
    assert!(matches!(
        OfficePicture::from_png(&picture(64)),
        Err(PictureError::Pixels { width: 64, height: 64 })
    ));
    assert!(matches!(OfficePicture::from_png(&vec![0; 9 << 20]), Err(PictureError::TooManyBytes { .. })));
}
