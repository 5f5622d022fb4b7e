//! Thumbnails: pages of files drawn by hayro, and files that cannot be drawn.
#![allow(clippy::unwrap_used)] // What helps tests may stop at the first surprise, as tests do.

mod common;

use common::eyes::{Grey, print_file, read_with};
use common::{batch, faces, fit, individual, info, ward};
use so_vang_documents::certificate::Mode;
use so_vang_documents::pdf::to_bytes;
use so_vang_documents::raster::{RasterError, Sheets, thumbnail};

#[test]
fn a_thumbnail_is_a_png_of_the_sheets_size() {
    let a3 = print_file(&fit("a3-bang-khen", &individual(), Mode::Full).page);
    let a4 = print_file(&fit("a4-giay-khen", &ward(), Mode::Full).page);
    // A3 is 420 x 297 mm, A4 is 297 x 210 mm; an inch is 25.4 mm.
    for (file, dpi, width, height) in
        [(&a3, 30.0, 496, 351), (&a3, 25.4, 420, 297), (&a4, 72.0, 842, 595), (&a4, 150.0, 1754, 1240)]
    {
        let drawn = Grey::from_png(&thumbnail(file, 0, dpi).unwrap());
        assert_eq!((drawn.width, drawn.height), (width, height), "{dpi} dots an inch");
        assert!(drawn.dots.iter().any(|dot| *dot < 100), "there is ink");
        assert_eq!(drawn.dots[0], 255, "the corner is white paper");
    }
}

#[test]
fn each_page_of_a_file_has_its_own_thumbnail() {
    let sheets = Sheets::open(to_bytes(&batch(130), &faces(), &info()).unwrap()).unwrap();
    assert_eq!(sheets.count(), 130);
    let [first, again, last] = [0, 0, 129].map(|page| sheets.draw(page, 40.0).unwrap());
    assert_eq!(first, again);
    assert_ne!(first, last, "another name");
}

#[test]
fn a_page_that_is_not_there_is_named() {
    let file = print_file(&fit("a4-giay-khen", &ward(), Mode::Full).page);
    let error = thumbnail(&file, 1, 30.0).unwrap_err();
    assert!(matches!(error, RasterError::NoSuchPage { page: 1, pages: 1 }), "{error}");
}

#[test]
fn a_resolution_no_picture_can_have_is_refused() {
    let file = print_file(&fit("a3-bang-khen", &individual(), Mode::Full).page);
    for dpi in [0.0, -30.0, f64::NAN, f64::INFINITY, 600.0] {
        let error = thumbnail(&file, 0, dpi).unwrap_err();
        let RasterError::Resolution { width, height, .. } = error else { panic!("{dpi}: {error}") };
        assert_eq!((width.0.round(), height.0.round()), (420.0, 297.0));
    }
}

#[test]
fn a_locked_file_is_told_from_a_damaged_one() {
    let folder = tempfile::tempdir().unwrap();
    let (open, locked) = (folder.path().join("open.pdf"), folder.path().join("locked.pdf"));
    let file = print_file(&fit("a4-giay-khen", &ward(), Mode::Full).page);
    std::fs::write(&open, &file).unwrap();
    let target = locked.to_str().unwrap();
    read_with("qpdf", &["--encrypt", "secret", "secret", "256", "--", "FILE", target], &open);
    let error = thumbnail(&std::fs::read(&locked).unwrap(), 0, 30.0).unwrap_err();
    assert!(matches!(error, RasterError::Locked), "{error}");
    for broken in [&b""[..], b"%PDF-1.7", b"\x89PNG\r\n\x1a\n", &[0; 5000], &file[..40]] {
        let error = thumbnail(broken, 0, 30.0).unwrap_err();
        assert!(matches!(error, RasterError::Unreadable), "{error}");
    }
}

#[test]
fn a_damaged_file_gives_a_picture_or_an_error() {
    let file = print_file(&fit("a4-giay-khen", &ward(), Mode::Full).page);
    let (mut pictures, mut errors) = (0, 0);
    for round in 0..60_usize {
        let mut damaged = file.clone();
        // Cuts and overwritten stretches, spread over the file by a fixed rule.
        let at = round * 7919 % damaged.len();
        if round % 3 == 0 {
            damaged.truncate(at);
        } else {
            let end = (at + round * 5 + 1).min(damaged.len());
            damaged[at..end].fill((round * 37 % 256) as u8);
        }
        match thumbnail(&damaged, 0, 20.0) {
            Ok(_) => pictures += 1,
            Err(_) => errors += 1,
        }
    }
    assert!(pictures > 0 && errors > 0, "{pictures} pictures, {errors} errors");
}
