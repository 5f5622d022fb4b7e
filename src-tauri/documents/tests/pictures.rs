//! Small grey pictures of two papers, drawn by poppler: a wide-meshed net for what text cannot show.
#![allow(clippy::unwrap_used)] // What helps tests may stop at the first surprise, as tests do.

mod common;

use std::process::Command;

use common::{faces, fit, individual, info, reference_path, ward};
use so_vang_documents::certificate::{CertificateView, Mode};
use so_vang_documents::pdf::to_bytes;

/// Dots an inch: enough for lines and blocks of text, too few for versions of poppler to differ much.
const DPI: &str = "20";
/// Shades by which two dots count as different.
const SHADES: u8 = 64;
/// Part of the dots that may differ.
const TOLERANCE: f64 = 0.005;

/// Width, height and grey bytes of a PNG.
fn grey(bytes: &[u8]) -> (u32, u32, Vec<u8>) {
    let mut reader = png::Decoder::new(std::io::Cursor::new(bytes)).read_info().unwrap();
    let mut pixels = vec![0; reader.output_buffer_size().unwrap()];
    let frame = reader.next_frame(&mut pixels).unwrap();
    assert_eq!(frame.bit_depth, png::BitDepth::Eight);
    // Some versions of poppler write grey as three equal channels.
    let grey = pixels.into_iter().step_by(frame.color_type.samples()).collect();
    (frame.width, frame.height, grey)
}

#[track_caller]
#[allow(clippy::disallowed_methods)] // Only tests read the environment, to be told to renew references.
fn check(name: &str, layout: &str, view: &CertificateView) {
    let folder = tempfile::tempdir().unwrap();
    let (paper, drawn) = (folder.path().join("paper.pdf"), folder.path().join("paper"));
    let page = fit(layout, view, Mode::Full).page;
    std::fs::write(&paper, to_bytes(&[page], &faces(), &info()).unwrap()).unwrap();
    let status = Command::new("pdftoppm")
        .args(["-r", DPI, "-gray", "-png", "-singlefile"])
        .args([&paper, &drawn])
        .status()
        .unwrap_or_else(|error| panic!("pdftoppm is needed to test papers (poppler-utils): {error}"));
    assert!(status.success());
    let found = std::fs::read(drawn.with_extension("png")).unwrap();
    let path = reference_path(&format!("png/{name}.png"));
    if std::env::var("UPDATE_REF").is_ok_and(|value| value == "1") && std::env::var("CI").is_err() {
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(&path, &found).unwrap();
    }
    let wanted = std::fs::read(&path).unwrap_or_else(|error| panic!("tests/ref/png/{name}.png: {error}"));
    let (found, wanted) = (grey(&found), grey(&wanted));
    assert_eq!((found.0, found.1), (wanted.0, wanted.1), "size of {name}");
    let other = found.2.iter().zip(&wanted.2).filter(|(one, two)| one.abs_diff(**two) > SHADES).count();
    let part = other as f64 / wanted.2.len() as f64;
    assert!(part <= TOLERANCE, "{name}: {:.2} % of the dots differ", part * 100.0);
}

#[test]
fn bang_khen_looks_as_it_was_looked_at() {
    check("a3-individual", "a3-bang-khen", &individual());
}

#[test]
fn giay_khen_looks_as_it_was_looked_at() {
    check("a4-deputy-signer", "a4-giay-khen", &ward());
}
