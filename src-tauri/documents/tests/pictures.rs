//! Papers as pictures, seen by rasterisers that are not ours: what text cannot show.
#![allow(clippy::unwrap_used)] // What helps tests may stop at the first surprise, as tests do.

mod common;

use std::sync::LazyLock;

use common::eyes::{DPI, Grey, archive_copy, by_hayro, by_poppler, by_resvg, preview, print_file};
use common::{faces, golden, reference_path};
use so_vang_documents::page::{Item, Page, Run};

/// How many dots become one in the pictures that are kept.
const STEP: usize = 4;

/// At most `most` hundredths of the dots may differ by more than `shades`.
#[track_caller]
fn check_alike(what: &str, one: &Grey, other: &Grey, shades: u8, most: f64) {
    let part = one.difference(other, shades) * 100.0;
    assert!(part <= most, "{what}: {part:.3} % of the dots differ by more than {shades} shades");
}

/// The kept picture of a page; `UPDATE_REF=1` writes `found` as it, but never where `CI` is set.
#[track_caller]
#[allow(clippy::disallowed_methods)] // Only tests read the environment, to be told to renew references.
fn reference(name: &str, found: &Grey) -> Grey {
    let path = reference_path(&format!("png/{name}.png"));
    if std::env::var("UPDATE_REF").is_ok_and(|value| value == "1") && std::env::var("CI").is_err() {
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(&path, found.to_png()).unwrap();
    }
    let bytes = std::fs::read(&path).unwrap_or_else(|error| {
        panic!("tests/ref/png/{name}.png: {error}; make it with UPDATE_REF=1 and look at it")
    });
    Grey::from_png(&bytes)
}

/// A golden page as every eye sees it.
struct Seen {
    name: &'static str,
    print_by_hayro: Grey,
    print_by_poppler: Grey,
    preview: Grey,
    archive_copy: Grey,
}

impl Seen {
    fn of(name: &'static str, page: &Page) -> Self {
        let file = print_file(page);
        Self {
            name,
            print_by_hayro: by_hayro(&file, 0, DPI),
            print_by_poppler: by_poppler(&file, 0, DPI),
            preview: by_resvg(&preview(page), DPI),
            archive_copy: by_hayro(&archive_copy(std::slice::from_ref(page)), 0, DPI),
        }
    }
}

/// Drawn once for all tests of this file.
static GOLDEN: LazyLock<Vec<Seen>> =
    LazyLock::new(|| golden::pages().into_iter().map(|(name, page)| Seen::of(name, &page)).collect());

#[test]
fn papers_look_as_they_were_looked_at_by_two_rasterisers() {
    for Seen { name, print_by_hayro: hayro, print_by_poppler: poppler, .. } in GOLDEN.iter() {
        // poppler makes thin lines a whole dot wide, the letters and blocks are the same. The border of Party
        // bodies has the most thin lines; it comes to 2.1 % of the dots.
        check_alike(&format!("{name}, hayro and poppler"), hayro, poppler, 64, 2.5);
        let kept = reference(name, &hayro.reduced(STEP));
        check_alike(&format!("{name} by hayro"), &hayro.reduced(STEP), &kept, 16, 0.05);
        check_alike(&format!("{name} by poppler"), &poppler.reduced(STEP), &kept, 64, 0.4);
    }
}

#[test]
fn the_preview_is_the_picture_of_the_print_file() {
    for Seen { name, print_by_hayro: printed, preview: shown, .. } in GOLDEN.iter() {
        check_alike(name, shown, printed, 64, 0.02);
        check_alike(name, &shown.reduced(STEP), &printed.reduced(STEP), 16, 0.02);
    }
}

#[test]
fn the_archive_copy_is_the_picture_of_the_print_file() {
    for Seen { name, print_by_hayro: printed, archive_copy: kept, .. } in GOLDEN.iter() {
        check_alike(name, kept, printed, 64, 0.01);
        check_alike(name, &kept.reduced(STEP), &printed.reduced(STEP), 16, 0.01);
    }
}

/// The level lines of a page.
fn lines(page: &Page) -> impl Iterator<Item = &Run> {
    page.items.iter().filter_map(|item| match item {
        Item::Run(run) if run.turn == 0.0 => Some(run),
        Item::Run(_) | Item::Rule { .. } | Item::Path(_) | Item::Form { .. } | Item::Image { .. } => None,
    })
}

/// A page with its level lines alone, so that no other ink is near them.
fn only_lines(page: &Page) -> Page {
    Page { items: lines(page).cloned().map(Item::Run).collect(), ..page.clone() }
}

#[test]
fn every_eye_sees_every_line_at_the_place_the_layout_gave_it() {
    /// Millimetres.
    const NEAR: f64 = 0.3;
    let faces = faces();
    let mut seen = 0;
    for (name, page) in golden::pages() {
        let page = only_lines(&page);
        let seen_by = Seen::of(name, &page);
        let eyes = [
            ("hayro", &seen_by.print_by_hayro),
            ("poppler", &seen_by.print_by_poppler),
            ("the preview", &seen_by.preview),
            ("the archive copy", &seen_by.archive_copy),
        ];
        for run in lines(&page) {
            let ink = faces.ink(run.face, run.size, &run.glyphs);
            let (top, bottom) = (run.y.0 - ink.above.0, run.y.0 + ink.below.0);
            let right = run.x.0 + faces.width(run.face, run.size, &run.glyphs).0;
            // A little more than the ink: the lines of a signer's title stand close.
            let around = [run.x.0 - 2.0, top - 0.1, right + 2.0, bottom + 0.1];
            let boxes = eyes.each_ref().map(|(eye, picture)| {
                let found = picture.ink(around, DPI);
                (eye, found.unwrap_or_else(|| panic!("{name}: {eye} sees nothing of {:?}", run.text)))
            });
            let [(_, first), ..] = boxes;
            for (eye, found) in boxes {
                let close = |one: f64, other: f64| (one - other).abs() <= NEAR;
                let upright = close(found[1], top) && close(found[3], bottom);
                let sideways = close(found[0], first[0]) && close(found[2], first[2]);
                assert!(
                    upright && sideways,
                    "{name}: {eye} sees {:?} at {found:.2?}; ink {top:.2} to {bottom:.2}, the first eye {first:.2?}",
                    run.text
                );
                seen += 1;
            }
        }
    }
    assert!(seen > 14 * 10 * 4, "{seen} lines were seen");
}
