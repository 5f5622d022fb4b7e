//! Compares what tests make with the files that are committed.

use std::path::Path;

/// Compares `text` with the committed file at `path`, counted from the root of the repository.
///
/// With `UPDATE_REF=1` the file is written instead; where `CI` is set nothing is ever written.
#[track_caller]
#[expect(clippy::disallowed_methods, reason = "a test may ask how it is run")]
pub(crate) fn check(path: &str, text: &str) {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").join(path);
    let present = std::fs::read_to_string(&file).unwrap_or_default();
    if present == text {
        return;
    }
    if std::env::var("UPDATE_REF").is_ok_and(|value| value == "1") && std::env::var("CI").is_err() {
        std::fs::create_dir_all(file.parent().unwrap()).unwrap();
        std::fs::write(&file, text).unwrap();
        return;
    }
    panic!("{path} is stale; run the test with UPDATE_REF=1, look at the difference and commit it");
}
