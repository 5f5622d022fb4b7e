//! The papers of the sample, read by outside readers.

use crate::office::sample;
use calamine::{Reader, Xlsx};
use so_vang_commands::certificate::print_to;
use so_vang_commands::wire::decision::PrintCertificates;
use std::io::{Cursor, Read as _};
use std::path::Path;
use std::process::Command;

/// The text of a PDF as poppler reads it; poppler must be there, or the test says so.
pub(crate) fn text_of(file: &Path) -> String {
    let out = Command::new("pdftotext").arg("-raw").arg(file).arg("-").output();
    let out = out.unwrap_or_else(|error| panic!("pdftotext is needed to read the papers: {error}"));
    assert!(out.status.success(), "pdftotext: {}", String::from_utf8_lossy(&out.stderr));
    String::from_utf8(out.stdout).unwrap()
}

/// The lists that went in, as calamine reads them: recipient, post and unit, achievement, award.
fn nominations() -> Vec<[String; 4]> {
    let (_, bytes) = so_vang_commands::embedded::SAMPLES[2];
    let mut workbook: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).unwrap();
    let range = workbook.worksheet_range_at(0).unwrap().unwrap();
    let cell = |row: &[calamine::Data], at: usize| row.get(at).map(ToString::to_string).unwrap_or_default();
    range
        .rows()
        .filter(|row| matches!(row.first(), Some(calamine::Data::Int(_) | calamine::Data::Float(_))))
        .map(|row| [1, 2, 3, 4].map(|at| cell(row, at)))
        .collect()
}

/// The first sheet of a workbook as it stands in the file.
pub(crate) fn sheet_of(workbook: &[u8]) -> String {
    let mut sheet = String::new();
    let mut archive = zip::ZipArchive::new(Cursor::new(workbook)).unwrap();
    archive.by_name("xl/worksheets/sheet1.xml").unwrap().read_to_string(&mut sheet).unwrap();
    sheet
}

/// What stands behind the words that lead to the journal's code at the foot of a paper.
pub(crate) fn code_at_foot(text: &str) -> String {
    let (_, after) = text.split_once("Mã nhật ký: ").unwrap_or_else(|| panic!("a foot in {text}"));
    after.chars().take_while(|sign| sign.is_ascii_alphanumeric() || *sign == '-').collect()
}

/// The text of a page with its line breaks taken out.
pub(crate) fn flat(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn every_name_of_the_list_is_on_its_certificate_letter_for_letter() {
    let (office, demo) = sample();
    let list = nominations();
    assert_eq!(list.len(), 20);
    for (paper, award) in [(0, "Tập thể lao động xuất sắc"), (1, "Bằng khen của Chủ tịch UBND thành phố")]
    {
        let file = office.dir.path().join(&demo.papers[paper].name);
        std::fs::write(&file, demo.papers[paper].bytes.as_slice()).unwrap();
        let text = text_of(&file);
        let pages: Vec<String> = text.split('\u{c}').map(flat).filter(|page| !page.is_empty()).collect();
        let expected: Vec<_> = list.iter().filter(|row| row[3] == award).collect();
        assert_eq!(pages.len(), expected.len(), "a page a certificate");
        for ((number, page), [recipient, line, achievement, _]) in (1..).zip(&pages).zip(expected) {
            for words in [recipient, line, achievement, &format!("Số sổ vàng: {number}")] {
                assert!(page.contains(words.as_str()), "page {number} must say «{words}»: {page}");
            }
            for words in [
                "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
                "Độc lập - Tự do - Hạnh phúc",
                "Tràng An, ngày 05 tháng 3 năm 2024",
            ] {
                assert!(page.contains(words), "page {number} must say «{words}»");
            }
        }
    }
}

#[test]
fn the_pdfs_are_sound_and_their_faces_are_subsets() {
    let (office, demo) = sample();
    for paper in &demo.papers[..2] {
        let file = office.dir.path().join(&paper.name);
        std::fs::write(&file, paper.bytes.as_slice()).unwrap();
        let out = Command::new("qpdf").arg("--check").arg(&file).output().expect("qpdf is needed");
        assert!(out.status.success(), "{}", String::from_utf8_lossy(&out.stderr));
        let out = Command::new("pdffonts").arg(&file).output().expect("pdffonts is needed");
        let fonts = String::from_utf8(out.stdout).unwrap();
        let lines: Vec<&str> = fonts.lines().skip(2).collect();
        assert!(!lines.is_empty(), "the file has faces");
        for line in lines {
            let marks: Vec<&str> = line.split_whitespace().rev().skip(2).take(3).collect();
            assert_eq!(marks, ["yes", "yes", "yes"], "embedded, subset, with text: {line}");
        }
    }
}

#[test]
fn equal_records_give_equal_bytes() {
    let (_first, a) = sample();
    let (_second, b) = sample();
    for (a, b) in a.papers.iter().zip(&b.papers) {
        assert_eq!(a.name, b.name);
        if a.name.ends_with(".xlsx") {
            // The journal of each office has a code of its own, which stands at the foot.
            let sheet = |bytes: &[u8]| {
                let sheet = sheet_of(bytes);
                sheet.replace(&code_at_foot(&sheet), "")
            };
            assert_eq!(sheet(&a.bytes), sheet(&b.bytes), "{}", a.name);
        } else {
            assert!(a.bytes == b.bytes, "{}", a.name);
        }
    }
}

#[test]
fn the_list_of_recipients_holds_every_name() {
    let (_office, demo) = sample();
    let names: Vec<String> = nominations().into_iter().map(|[name, ..]| name).collect();
    let mut found = Vec::new();
    for paper in &demo.papers[2..] {
        let mut workbook: Xlsx<_> = Xlsx::new(Cursor::new(paper.bytes.as_slice())).unwrap();
        let range = workbook.worksheet_range_at(0).unwrap().unwrap();
        found.extend(
            range.rows().filter_map(|row| Some(row.get(1)?.to_string())).filter(|name| names.contains(name)),
        );
    }
    assert_eq!(found, names, "all recipients, in the order of the list");
}

#[test]
fn the_emblem_is_the_offices_own_or_none() {
    let (office, _) = sample();
    let print = |office: &crate::office::Office| {
        let answer = office.call(
            "certificates.preview",
            serde_json::json!({ "decision_id": 1, "mode": "full", "only": [1], "reprint_reason": "" }),
        );
        let paper = u32::try_from(answer.unwrap()["paper"]["paper"].as_u64().unwrap()).unwrap();
        let file = office.dir.path().join("emblem.pdf");
        std::fs::write(&file, office.desk.paper(paper).unwrap().bytes.as_slice()).unwrap();
        let out = Command::new("pdfimages").arg("-list").arg(&file).output().expect("pdfimages is needed");
        String::from_utf8(out.stdout).unwrap().lines().skip(2).count()
    };
    assert_eq!(print(&office), 0, "nobody gave an emblem, so the slot stays empty");
    let icon = include_bytes!("../../assets/icons/icon.png");
    std::fs::write(office.dir.path().join("own.png"), icon).unwrap();
    let file = office.desk.accept_file(&office.dir.path().join("own.png"));
    let ack = office.call("office.set_emblem", serde_json::json!({ "file": file.file })).unwrap();
    assert!(print(&office) > 0, "the office's own picture stands in the slot");
    office.call("journal.undo", serde_json::json!({ "seq": ack["seq"] })).unwrap();
    assert_eq!(print(&office), 0, "an emblem is taken back like any other edit");
    assert_eq!(office.call("office.check", serde_json::json!({})).unwrap()["clean"], true);
    let list = office.desk.accept_file(&office.dir.path().join("emblem.pdf"));
    let problem = office.refused("office.set_emblem", serde_json::json!({ "file": list.file }));
    assert_eq!((problem.code.as_str(), problem.exit), ("emblem.unusable", 10));
}

#[test]
fn a_paper_never_takes_the_place_of_a_file_that_is_there() {
    let (office, _) = sample();
    let (before, journal) = (office.export(), office.journal());
    let request: PrintCertificates = serde_json::from_value(serde_json::json!({
        "decision_id": 1, "mode": "full", "only": [1], "reprint_reason": "Bằng bị rách",
    }))
    .unwrap();
    let folder = office.dir.path();
    let (office_file, letter) = (folder.join("ho-guom.sovang"), folder.join("thu.pdf"));
    std::fs::write(&letter, "thư của Chủ tịch").unwrap();
    for (target, code) in [
        (office_file, "file.is_office"),
        (letter.clone(), "file.exists"),
        (folder.to_owned(), "file.is_folder"),
        (folder.join("nay/chua-co.pdf"), "file.no_folder"),
    ] {
        let error = print_to(&office.desk, &request, &target).expect_err("nothing may be printed there");
        assert_eq!(office.desk.problem(&error).code, code);
    }
    assert_eq!(std::fs::read_to_string(&letter).unwrap(), "thư của Chủ tịch");
    assert_eq!(office.call("office.check", serde_json::json!({})).unwrap()["clean"], true);
    assert_eq!(
        (office.export(), office.journal()),
        (before, journal.clone()),
        "no certificate counts as printed"
    );
    print_to(&office.desk, &request, &folder.join("moi.pdf")).unwrap();
    assert_eq!(office.journal(), format!("{journal} certificate.print"));
}
