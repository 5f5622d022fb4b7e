//! Squares of check codes as a reader that is not ours sees them on the finished paper.
#![allow(clippy::unwrap_used)] // What helps tests may stop at the first surprise, as tests do.

mod common;

use std::process::Command;

use common::{faces, info};
use so_vang_documents::error::RenderError;
use so_vang_documents::page::{Item, Mm, Page};
use so_vang_documents::pdf::to_bytes;
use so_vang_documents::square::Square;

/// Digits without a pattern, as those of a signature.
fn digits(count: usize) -> String {
    let mut state = 7_u64;
    (0..count)
        .map(|_| {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            char::from(b'0' + (state >> 33) as u8 % 10)
        })
        .collect()
}

/// What zbar reads off an A4 page that poppler drew at 300 dots an inch.
fn read_back(items: Vec<Item>) -> String {
    let folder = tempfile::tempdir().unwrap();
    let (paper, drawn) = (folder.path().join("paper.pdf"), folder.path().join("paper"));
    let page = Page { width: Mm(297.0), height: Mm(210.0), items };
    std::fs::write(&paper, to_bytes(&[page], &faces(), &info()).unwrap()).unwrap();
    let status = Command::new("pdftoppm")
        .args(["-r", "300", "-gray", "-png", "-singlefile"])
        .args([&paper, &drawn])
        .status()
        .unwrap_or_else(|error| panic!("pdftoppm is needed to test papers (poppler-utils): {error}"));
    assert!(status.success());
    let output = Command::new("zbarimg")
        .args(["--quiet", "--raw", "--nodbus"])
        .arg(drawn.with_extension("png"))
        .output()
        .unwrap_or_else(|error| panic!("zbarimg is needed to test papers (zbar-tools): {error}"));
    String::from_utf8(output.stdout).unwrap().trim_end().to_owned()
}

#[test]
fn a_square_is_read_back_digit_by_digit() {
    // 144, 362 and 600 bytes: a plain code, a rich one, the longest.
    for (bytes, modules, side) in [(144, 49, 28.5), (362, 77, 42.5), (600, 93, 50.5)] {
        let digits = digits(bytes / 7 * 17 + [0, 3, 5, 8, 10, 13, 15][bytes % 7]);
        let square = Square::of(&digits).unwrap();
        assert_eq!((square.modules(), square.side().0), (modules, side), "{bytes} bytes");
        let marked = square.mark(&faces(), &["Mã kiểm tra"], Mm(20.0), Mm(30.0)).unwrap();
        assert_eq!(read_back(marked.items), digits, "{bytes} bytes");
    }
}

#[test]
fn a_square_is_read_on_a_printed_ground_and_keeps_its_caption_below() {
    let digits = digits(350);
    let faces = faces();
    let marked = Square::of(&digits)
        .unwrap()
        .mark(&faces, &["Mã kiểm tra – không thay thế", "chữ ký và con dấu"], Mm(40.0), Mm(50.0))
        .unwrap();
    let ground = Item::Rule {
        x: Mm(0.0),
        y: Mm(60.0),
        length: Mm(297.0),
        thickness: Mm(90.0),
        colour: so_vang_documents::page::Colour::GOLD,
    };
    let runs: Vec<f64> = marked
        .items
        .iter()
        .filter_map(|item| if let Item::Run(run) = item { Some(run.y.0) } else { None })
        .collect();
    assert_eq!(runs.len(), 2);
    assert!(runs.iter().all(|y| *y > 50.0 + marked.side.0 && *y < 50.0 + marked.height.0), "{runs:?}");
    assert_eq!(read_back([vec![ground], marked.items].concat()), digits);
}

#[test]
fn only_digits_that_fit_become_a_square() {
    for refused in ["", "12a", "１２", &digits(5597)] {
        assert!(matches!(Square::of(refused), Err(RenderError::SquareText { .. })), "{}", refused.len());
    }
    assert_eq!(Square::of(&digits(5596)).unwrap().modules(), 177, "the largest square there is");
}
