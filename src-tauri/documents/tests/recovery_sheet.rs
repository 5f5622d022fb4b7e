//! The sheet with the recovery code: one page, every word on it, the code letter for letter.
#![allow(clippy::unwrap_used)] // What helps tests may stop at the first surprise, as tests do.

mod common;

use common::{check_reference, faces, paper, read_with};
use so_vang_documents::page::{Item, Page, Run};
use so_vang_documents::recovery_sheet::{RecoverySecret, RecoverySection, RecoveryWords, lay_out};

const GROUPS: [&str; 9] = ["000G4", "0R40M", "30E20", "9185G", "R38E1", "W8124", "GK2GA", "HC5RR", "WWJ38"];
const KEY: &str = "AGE-SECRET-KEY-1875765XGLP20T6L7G89T4QLDE3ASGNGRCWE4PECFHY09HFWTJMGQ2LQKTH";
const RECIPIENT: &str = "age1v29sjd3mq6tn9952er69ed092tfwkl86dz9350srexqxt0mk2erqhmnfhy";

fn secret() -> RecoverySecret<'static> {
    RecoverySecret { groups: GROUPS, key: KEY }
}

/// The words as the program says them.
fn words(office: &str) -> RecoveryWords {
    let table: toml::Table = include_str!("../../../assets/text/vi.toml").parse().unwrap();
    let say = |key: &str| table["say"]["recovery_sheet"][key].as_str().unwrap().to_owned();
    let section = |key: &str| RecoverySection {
        heading: say(key),
        warning: String::new(),
        text: say(&format!("{key}_text")),
    };
    RecoveryWords {
        office: office.to_owned(),
        place_and_date: "Bến Thuyền, ngày 15 tháng 02 năm 2026".to_owned(),
        title: say("title"),
        subtitle: say("subtitle"),
        check_group: say("check_group"),
        reading: say("reading"),
        sections: vec![
            section("what"),
            section("keep"),
            RecoverySection { heading: say("lost"), warning: say("lost_text"), text: say("lost_then") },
        ],
        experts: section("experts"),
        recipient: say("recipient").replace("{recipient}", RECIPIENT),
        blanks: vec![say("kept_at")],
        signers: [say("made_by"), say("kept_by")],
        sign_here: say("sign_here"),
    }
}

const WARD: &str = "ỦY BAN NHÂN DÂN PHƯỜNG BẾN THUYỀN";
/// As long as names of offices get.
const LONGEST: &str = "BAN CHỈ ĐẠO CHƯƠNG TRÌNH MỤC TIÊU QUỐC GIA XÂY DỰNG NÔNG THÔN MỚI, GIẢM NGHÈO BỀN VỮNG VÀ \
                       PHÁT TRIỂN KINH TẾ VÙNG ĐỒNG BÀO DÂN TỘC THIỂU SỐ THÀNH PHỐ TRÀNG AN";

fn runs(page: &Page) -> impl Iterator<Item = &Run> {
    page.items.iter().filter_map(|item| if let Item::Run(run) = item { Some(run) } else { None })
}

/// The words of a page as poppler reads them.
fn read(page: Page) -> String {
    let folder = paper(&[page]);
    let text = read_with("pdftotext", &["-raw", "FILE", "-"], &folder.path().join("paper.pdf"));
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn a_recovery_sheet_of_a_ward() {
    let page = lay_out(&words(WARD), secret(), &faces()).unwrap();
    check_reference("pages/recovery-sheet.txt", &page.to_text());
}

#[test]
fn every_word_is_read_back_and_the_code_letter_for_letter() {
    let words = words(WARD);
    let text = read(lay_out(&words, secret(), &faces()).unwrap());
    let mut at = 0;
    for group in GROUPS {
        let found = text[at..].find(group).unwrap_or_else(|| panic!("{group} in {text}"));
        at += found + group.len();
    }
    assert!(text.contains(&format!(" {KEY} ")), "{text}");
    let RecoveryWords { sections, experts, blanks, signers, .. } = &words;
    let sections =
        sections.iter().chain([experts]).flat_map(|part| [&part.heading, &part.warning, &part.text]);
    let heads = [&words.office, &words.place_and_date, &words.title, &words.subtitle, &words.reading];
    let feet = [&words.check_group, &words.recipient, &words.sign_here];
    for said in sections.chain(heads).chain(feet).chain(blanks).chain(signers) {
        assert!(text.contains(said.as_str()), "{said} in {text}");
    }
}

#[test]
fn the_sheet_stays_one_page_within_its_margins_with_room_to_sign() {
    let faces = faces();
    for office in [WARD, LONGEST] {
        let page = lay_out(&words(office), secret(), &faces).unwrap();
        assert_eq!((page.width.0, page.height.0), (210.0, 297.0));
        let mut lines: Vec<&Run> = runs(&page).collect();
        lines.sort_by(|one, other| one.y.0.total_cmp(&other.y.0));
        for run in &lines {
            let ink = faces.ink(run.face, run.size, &run.glyphs);
            let right = run.x.0 + faces.width(run.face, run.size, &run.glyphs).0;
            assert!(run.x.0 >= 29.99 && right <= 195.01, "{} from {} to {right}", run.text, run.x.0);
            assert!(run.y.0 - ink.above.0 >= 20.0 && run.y.0 + ink.below.0 <= 277.0, "{}", run.text);
        }
        let signed = lines.iter().position(|run| run.text == "NGƯỜI LẬP").unwrap();
        assert!(lines[signed].y.0 - lines[signed - 1].y.0 >= 5.0, "room above the signatures");
        assert!(lines.last().unwrap().y.0 <= 255.0, "room for a hand and a name");
        assert!(lines.iter().all(|run| run.size.0 >= 8.5), "nothing is too small to read");
    }
}

#[test]
fn the_widest_code_stays_in_its_cells() {
    let faces = faces();
    let widest = RecoverySecret { groups: ["WWWWW"; 9], key: KEY };
    let page = lay_out(&words(WARD), widest, &faces).unwrap();
    let groups: Vec<&Run> = runs(&page).filter(|run| run.text == "WWWWW").collect();
    assert_eq!(groups.len(), 9);
    for (at, run) in groups.iter().enumerate() {
        let left = 30.0 + (at % 3) as f64 * 55.0;
        let right = run.x.0 + faces.width(run.face, run.size, &run.glyphs).0;
        assert!(run.x.0 >= left + 1.0 && right <= left + 54.0, "{} to {right}", run.x.0);
    }
}
