//! A check code from the decision to the paper, and from the paper as a scanner reads it back to its words.

use std::process::Command;

use chrono::NaiveDate;
use so_vang_check_code::{CheckError, KnownKey, PublicKey, check, sign};
use so_vang_documents::page::{Mm, Page};
use so_vang_documents::pdf::{PdfInfo, to_bytes};
use so_vang_documents::square::Square;
use so_vang_domain::check_code::CheckText;

#[test]
fn a_code_on_paper_gives_the_words_of_the_decision_back() {
    let seed = [42; 32];
    let key = PublicKey::of(&seed);
    let decided_on = NaiveDate::from_ymd_opt(2024, 3, 5).unwrap();
    let text = CheckText {
        key_id: key.id(),
        decision_number: "1024/QĐ-UBND".to_owned(),
        decided_on,
        issuer: "Chủ tịch Ủy ban nhân dân thành phố Tràng An".to_owned(),
        recipient: "Ban Quản lý dự án đầu tư xây dựng và Ban Quản lý chợ Bến Thuyền".to_owned(),
        award: "Bằng khen của Chủ tịch Ủy ban nhân dân thành phố Tràng An".to_owned(),
        register_number: 7,
    };
    let faces = so_vang_commands::embedded::faces().unwrap();
    let square = Square::of(&sign(&text, &seed).unwrap()).unwrap();
    let items = square.mark(&faces, &["Mã kiểm tra"], Mm(30.0), Mm(150.0)).unwrap().items;
    let info = PdfInfo { title: "Bằng khen".to_owned(), created: decided_on };
    let page = Page { width: Mm(297.0), height: Mm(210.0), items };

    let folder = tempfile::tempdir().unwrap();
    let (paper, drawn) = (folder.path().join("paper.pdf"), folder.path().join("paper"));
    std::fs::write(&paper, to_bytes(&[page], &faces, &info).unwrap()).unwrap();
    let status = Command::new("pdftoppm")
        .args(["-r", "200", "-gray", "-png", "-singlefile"])
        .args([&paper, &drawn])
        .status()
        .unwrap_or_else(|error| panic!("pdftoppm is needed to test papers (poppler-utils): {error}"));
    assert!(status.success());
    let scanned = Command::new("zbarimg")
        .args(["--quiet", "--raw", "--nodbus"])
        .arg(drawn.with_extension("png"))
        .output()
        .unwrap_or_else(|error| panic!("zbarimg is needed to test papers (zbar-tools): {error}"));
    let scanned = String::from_utf8(scanned.stdout).unwrap();

    let keys = [KnownKey { public: key, revoked_from: None }];
    assert_eq!(check(&scanned, &keys).unwrap().text, text);
    assert_eq!(check(&scanned, &[]), Err(CheckError::UnknownKey { key_id: key.id() }));
}
