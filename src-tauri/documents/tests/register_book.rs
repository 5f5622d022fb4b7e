//! The golden-register book: where its rows stand, where its pages turn, and that no word of it is lost.
#![allow(clippy::unwrap_used)] // What helps tests may stop at the first surprise, as tests do.

mod common;

use std::process::Command;
use std::time::{Duration, Instant};

use common::{check_reference, faces, info};
use so_vang_documents::error::RenderError;
use so_vang_documents::page::{Item, Page, Run};
use so_vang_documents::pdf::to_bytes;
use so_vang_documents::register_book::{BookGroup, BookRow, BookWords, lay_out};

fn words() -> BookWords {
    BookWords {
        office: "ỦY BAN NHÂN DÂN PHƯỜNG BẾN THUYỀN".to_owned(),
        title: "SỔ VÀNG KHEN THƯỞNG".to_owned(),
        covers: "Từ ngày 01 tháng 01 năm 2026 đến ngày 30 tháng 6 năm 2026".to_owned(),
        headings: [
            "Số sổ vàng",
            "Cá nhân, tập thể được khen thưởng",
            "Hình thức khen thưởng",
            "Quyết định",
            "Người ký",
            "Ghi chú",
        ]
        .map(str::to_owned),
        closing: "(Sổ gồm 02 quyết định, 04 bằng)".to_owned(),
        page_number: "Trang {page}/{pages}".to_owned(),
        foot: "Sổ Vàng, lập ngày 30/06/2026. Mã nhật ký: 7K2M9-QX4TD".to_owned(),
    }
}

fn row(number: usize, recipient: &str, recipient_line: &str, note: &str) -> BookRow {
    BookRow {
        number: number.to_string(),
        recipient: recipient.to_owned(),
        recipient_line: recipient_line.to_owned(),
        award: "Giấy khen của Chủ tịch Ủy ban nhân dân phường".to_owned(),
        decision: "86/QĐ-UBND".to_owned(),
        decision_day: "ngày 15/02/2026".to_owned(),
        signer: "Lê Thị Mỹ Hạnh".to_owned(),
        note: note.to_owned(),
    }
}

fn group(heading: &str, rows: Vec<BookRow>) -> BookGroup {
    BookGroup { heading: heading.to_owned(), rows }
}

/// `count` certificates, a hundred a decision.
fn many(count: usize) -> Vec<BookGroup> {
    let all: Vec<usize> = (1..=count).collect();
    all.chunks(100)
        .enumerate()
        .map(|(decision, numbers)| {
            let rows = numbers
                .iter()
                .map(|number| {
                    let place = format!("Tổ trưởng Tổ dân phố số {number}, phường Bến Thuyền");
                    row(*number, &format!("Ông Trần Văn Thứ {number}"), &place, "")
                })
                .collect();
            group(&format!("Quyết định số {}/QĐ-UBND", decision + 1), rows)
        })
        .collect()
}

fn runs(page: &Page) -> impl Iterator<Item = &Run> {
    page.items.iter().filter_map(|item| if let Item::Run(run) = item { Some(run) } else { None })
}

/// The foot of a page, in its lower margin; everything else keeps out of that.
fn foot(page: &Page) -> Vec<&Run> {
    runs(page).filter(|run| run.text == words().foot).collect()
}

#[test]
fn two_decisions_on_one_page() {
    let groups = [
        group(
            "Quyết định số 86/QĐ-UBND ngày 15 tháng 02 năm 2026 về việc tặng Giấy khen",
            vec![
                row(1, "Ông Trần Quốc Vượng", "Tổ trưởng Tổ dân phố số 5, phường Bến Thuyền", "Đã in"),
                row(
                    2,
                    "Ban Quản lý dự án đầu tư xây dựng và Ban Quản lý chợ Bến Thuyền",
                    "Ủy ban nhân dân phường Bến Thuyền, thành phố Tràng An",
                    "Cấp đổi theo Quyết định số 102/QĐ-UBND",
                ),
                row(3, "Hộ gia đình bà ẪẦẾỖỮ", "", ""),
            ],
        ),
        group("Quyết định số 91/QĐ-UBND", vec![row(1, "Bà Nguyễn Thị Lan", "Hiệu trưởng", "Đã in")]),
    ];
    let pages = lay_out(&words(), &groups, &faces()).unwrap();
    assert_eq!(pages.len(), 1);
    check_reference("pages/register-book.txt", &pages[0].to_text());
}

#[test]
fn headings_stand_on_every_page_and_numbers_from_the_second() {
    let pages = lay_out(&words(), &many(150), &faces()).unwrap();
    assert!(pages.len() > 5, "{} pages", pages.len());
    for (before, page) in pages.iter().enumerate() {
        let texts: Vec<&str> = runs(page).map(|run| run.text.as_str()).collect();
        assert!(texts.contains(&"Người ký") && texts.contains(&"(6)"), "page {}", before + 1);
        let numbers: Vec<&&str> = texts.iter().filter(|text| text.starts_with("Trang ")).collect();
        let expected = format!("Trang {}/{}", before + 1, pages.len());
        let expected: Vec<&str> = if before == 0 { vec![] } else { vec![&expected] };
        assert_eq!(numbers.into_iter().copied().collect::<Vec<_>>(), expected);
    }
    assert!(runs(pages.last().unwrap()).any(|run| run.text.starts_with("(Sổ gồm")));
}

#[test]
fn everything_stays_inside_the_margins_and_in_its_column() {
    // Decree 30/2020: at least 20 mm above and below, 30 mm left, 15 mm right; columns of 18, 80, 44, 40, 34, 36.
    let edges = [30.0, 48.0, 128.0, 172.0, 212.0, 246.0, 282.0];
    let long =
        "TổngcôngtyđầutưpháttriểnhạtầngđôthịvàkhucôngnghiệpthànhphốTràngAnvàcácvùngphụcậnkháctrêntoànquốc";
    let mut groups = many(120);
    groups[0].rows[3].recipient = long.to_owned();
    groups[0].rows[4].note = long.to_owned();
    let pages = lay_out(&words(), &groups, &faces()).unwrap();
    let faces = faces();
    for page in &pages {
        for run in foot(page) {
            let ink = faces.ink(run.face, run.size, &run.glyphs);
            assert!(run.y.0 - ink.above.0 > 190.0 && run.y.0 + ink.below.0 < 204.0, "in the lower margin");
        }
        let told = words().foot;
        for run in runs(page).filter(|run| !run.text.starts_with("Trang ") && run.text != told) {
            let ink = faces.ink(run.face, run.size, &run.glyphs);
            let (left, right) = (run.x.0, run.x.0 + faces.width(run.face, run.size, &run.glyphs).0);
            assert!(run.y.0 - ink.above.0 >= 20.0 && run.y.0 + ink.below.0 <= 190.0, "{}", run.text);
            assert!(left >= 30.0 - 0.01 && right <= 282.0 + 0.01, "{}", run.text);
            let across =
                run.text.starts_with("Quyết định số") || run.size.0 > 12.0 || run.text.starts_with("(Sổ");
            let column = edges.windows(2).any(|edge| left >= edge[0] && right <= edge[1]);
            assert!(across || column, "{} from {left} to {right}", run.text);
        }
    }
}

#[test]
fn the_line_of_a_decision_is_never_alone_at_the_foot_of_a_page() {
    // Decisions of one to four certificates, so that some of their lines come near the foot.
    let groups: Vec<BookGroup> = (1..=80)
        .map(|decision| {
            let rows = (1..=decision % 4 + 1).map(|number| row(number, "Bà Lan", "", "")).collect();
            group(&format!("Quyết định số {decision}/QĐ-UBND"), rows)
        })
        .collect();
    let pages = lay_out(&words(), &groups, &faces()).unwrap();
    assert!(pages.len() > 8, "{} pages", pages.len());
    for page in &pages {
        let lowest = runs(page).max_by(|one, other| one.y.0.total_cmp(&other.y.0)).unwrap();
        assert!(!lowest.text.starts_with("Quyết định số"), "{}", lowest.text);
    }
}

#[test]
fn every_name_of_ten_thousand_is_in_the_book_in_order() {
    let groups = many(10_000);
    let faces = faces();
    let begun = Instant::now();
    let pages = lay_out(&words(), &groups, &faces).unwrap();
    let took = begun.elapsed();
    // Wide of what a release build needs, so that a busy machine and an unoptimised build pass.
    assert!(took < Duration::from_secs(20), "{took:?}");
    let found: Vec<&str> = pages
        .iter()
        .flat_map(runs)
        .map(|run| run.text.as_str())
        .filter(|text| text.starts_with("Ông "))
        .collect();
    let wanted: Vec<&str> =
        groups.iter().flat_map(|group| &group.rows).map(|row| row.recipient.as_str()).collect();
    assert_eq!(found, wanted);
}

#[test]
fn poppler_reads_every_cell_of_the_book() {
    let mut groups = many(60);
    groups[0].rows[7].recipient = "Tra\u{300}n Thị “Sạch” và \"Đẹp\"".to_owned();
    let pages = lay_out(&words(), &groups, &faces()).unwrap();
    let folder = tempfile::tempdir().unwrap();
    let paper = folder.path().join("paper.pdf");
    std::fs::write(&paper, to_bytes(&pages, &faces(), &info()).unwrap()).unwrap();
    let output = Command::new("pdftotext")
        .args(["-raw".as_ref(), paper.as_os_str(), "-".as_ref()])
        .output()
        .unwrap_or_else(|error| panic!("pdftotext is needed to test papers (poppler-utils): {error}"));
    let text = String::from_utf8(output.stdout).unwrap();
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    for number in (1..=60).filter(|number| *number != 8) {
        for cell in
            [format!("Ông Trần Văn Thứ {number}"), format!("Tổ dân phố số {number}, phường Bến Thuyền")]
        {
            assert!(text.contains(&cell), "{cell}");
        }
    }
    assert!(text.contains("Tràn Thị “Sạch” và “Đẹp”"));
    assert_eq!(text.matches("86/QĐ-UBND ngày 15/02/2026").count(), 60);
}

#[test]
fn a_row_taller_than_a_page_goes_on_over_the_leaf() {
    let mut groups = many(2);
    let long: Vec<String> = (1..=700).map(|word| format!("chữ{word}")).collect();
    groups[0].rows[0].note = long.join(" ");
    let pages = lay_out(&words(), &groups, &faces()).unwrap();
    assert!(pages.len() > 2, "{} pages", pages.len());
    let found: Vec<String> = pages
        .iter()
        .flat_map(runs)
        .filter(|run| run.text.starts_with("chữ"))
        .flat_map(|run| run.text.split(' ').map(str::to_owned).collect::<Vec<_>>())
        .collect();
    assert_eq!(found, long);
    let told = words().foot;
    assert!(pages.iter().flat_map(runs).filter(|run| run.text != told).all(|run| run.y.0 < 190.0));
    assert!(pages.iter().all(|page| foot(page).len() == 1), "one on each page");
}

#[test]
fn an_empty_book_is_one_page_and_a_letter_without_glyph_is_named() {
    let pages = lay_out(&words(), &[], &faces()).unwrap();
    assert_eq!(pages.len(), 1);
    let mut groups = many(3);
    groups[0].rows[1].recipient = "Ông 王".to_owned();
    let error = lay_out(&words(), &groups, &faces()).unwrap_err();
    assert!(
        matches!(&error, RenderError::NoLetter { letter: '王', text, .. } if text == "Ông 王"),
        "{error}"
    );
}
