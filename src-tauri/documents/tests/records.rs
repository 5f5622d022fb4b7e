//! A thousand certificates in one file, read back by poppler and qpdf.
#![allow(clippy::unwrap_used)] // What helps tests may stop at the first surprise, as tests do.

mod common;

use common::{Dice, faces, individual, info, layouts, read_with};
use so_vang_documents::certificate::{CertificateView, Mode, Setting, lay_out};
use so_vang_documents::error::RenderError;
use so_vang_documents::page::Page;
use so_vang_documents::pdf::{stream, to_bytes};
use so_vang_documents::picture::Pictures;
use so_vang_documents::placement::Placement;
use unicode_normalization::UnicodeNormalization;

const RECORDS: u32 = 1_000;

const FAMILIES: [&str; 12] =
    ["Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Huỳnh", "Vũ", "Đặng", "Đỗ", "Ngô", "Quách", "Lữ"];
const MIDDLES: [&str; 12] =
    ["Thị", "Văn", "Đức", "Ngọc", "Hữu", "Xuân", "Thuỳ", "Hoài", "Thị Thu", "Quốc", "Mỹ", "Công Tằng Tôn Nữ"];
const GIVEN: [&str; 16] = [
    "Hương",
    "Nghĩa",
    "Phượng",
    "Thắng",
    "Quỳnh",
    "Khởi",
    "Uyên",
    "Ẩn",
    "Ý",
    "Đạt",
    "Lộc",
    "Nhẫn",
    "Vượng",
    "Ngữ",
    "Kiều",
    "Sỹ",
];
const POSTS: [&str; 5] =
    ["Chuyên viên", "Phó Trưởng phòng", "Giáo viên", "Bác sĩ chuyên khoa II", "Phó Chủ tịch Công đoàn cơ sở"];
const UNITS: [&str; 6] = [
    "Phòng Nội vụ, Uỷ ban nhân dân huyện Krông Nô, tỉnh Đắk Nông",
    "Trường Tiểu học Nguyễn Thị Minh Khai, thị xã Ngã Bảy, tỉnh Hậu Giang",
    "Trung tâm Kiểm soát bệnh tật tỉnh Quảng Ngãi, Sở Y tế",
    "Ban Quản lý dự án đầu tư xây dựng các công trình giao thông và nông nghiệp tỉnh Thừa Thiên Huế",
    "Chi cục Trồng trọt và Bảo vệ thực vật thuộc Sở Nông nghiệp và Phát triển nông thôn tỉnh Bắc Kạn",
    "Công ty Trách nhiệm hữu hạn Một thành viên Khai thác Công trình thuỷ lợi Bắc Sông Mã",
];
const MERITS: [&str; 4] = [
    "Đã có thành tích xuất sắc trong phong trào thi đua “Dân vận khéo” giai đoạn 2021 - 2026",
    "Đã hoàn thành xuất sắc nhiệm vụ công tác năm 2026",
    "Có thành tích đột xuất trong công tác phòng, chống thiên tai, cứu hộ, cứu nạn do bão số 9 gây ra từ ngày \
     03 đến ngày 11 tháng 10 năm 2026",
    "Đã có nhiều đóng góp trong sự nghiệp giáo dục, đào tạo, được tập thể suy tôn, học sinh quý mến",
];
const AUTHORITIES: [&str; 2] =
    ["CHỦ TỊCH ỦY BAN NHÂN DÂN THÀNH PHỐ TRÀNG AN", "GIÁM ĐỐC SỞ Y TẾ ẪẦẾỖỮ THÀNH PHỐ TRÀNG AN"];

/// The words of record `number`; every seventh comes in decomposed letters, as from a list made on a Mac.
fn record(number: u32, dice: &mut Dice) -> CertificateView {
    let name = match number % 9 {
        // Capitals with two marks, as in names of collectives.
        0 => format!("Tập thể ẪM ỖM ỮM ẬP {}", dice.one_of(&GIVEN)),
        1 => format!("Ban {}", dice.one_of(&UNITS[3..])),
        _ => format!(
            "{} {} {} {}",
            dice.one_of(&["Ông", "Bà"]),
            dice.one_of(&FAMILIES),
            dice.one_of(&MIDDLES),
            dice.one_of(&GIVEN)
        ),
    };
    let view = CertificateView {
        record: format!("số sổ vàng {number}"),
        authority: dice.one_of(&AUTHORITIES).to_owned(),
        recipient: name,
        recipient_line: format!("{}, {}", dice.one_of(&POSTS), dice.one_of(&UNITS)),
        achievement: dice.one_of(&MERITS).to_owned(),
        decision_line: format!("Quyết định số: {}/QĐ-UBND ngày 05 tháng 3 năm 2024", 1_000 + number),
        register_line: format!("Số sổ vàng: {number}"),
        ..individual()
    };
    if !number.is_multiple_of(7) {
        return view;
    }
    let decomposed = |text: &str| text.nfd().collect::<String>();
    CertificateView {
        authority: decomposed(&view.authority),
        recipient: decomposed(&view.recipient),
        recipient_line: decomposed(&view.recipient_line),
        achievement: decomposed(&view.achievement),
        ..view
    }
}

fn records() -> Vec<CertificateView> {
    let mut dice = Dice::new(20_261_123);
    (1..=RECORDS).map(|number| record(number, &mut dice)).collect()
}

/// The texts of a view as they must come back: composed letters.
fn texts(view: &CertificateView) -> Vec<String> {
    [
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
    ]
    .into_iter()
    .chain(&view.signer_title)
    .map(|text| text.nfc().collect())
    .collect()
}

/// The certificates of the views as one file, made one by one.
fn print(views: &[CertificateView]) -> Vec<u8> {
    let (faces, layouts) = (faces(), layouts());
    let layout = layouts.get("a3-bang-khen").unwrap();
    let pages = views.iter().map(|view| {
        Ok::<_, RenderError>(
            lay_out(&Setting::new(layout, Mode::Full, &faces, &Pictures::default()), view)?.page,
        )
    });
    let mut bytes = Vec::new();
    let count = stream(pages, &faces, &info(), Placement::IDENTITY, &mut bytes).unwrap();
    assert_eq!(count as usize, views.len());
    bytes
}

#[test]
fn every_field_of_a_thousand_records_comes_back() {
    let views = records();
    assert!(views.iter().any(|view| view.recipient.nfc().collect::<String>() != view.recipient));
    let bytes = print(&views);
    assert_eq!(bytes, print(&views), "the same records give the same bytes");

    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("paper.pdf");
    std::fs::write(&file, &bytes).unwrap();
    read_with("qpdf", &["--check", "FILE"], &file);

    let listing = read_with("pdffonts", &["FILE"], &file);
    let fonts: Vec<&str> = listing.lines().skip(2).collect();
    assert_eq!(fonts.len(), 4, "{listing}");
    for font in fonts {
        let columns: Vec<&str> = font.split_whitespace().collect();
        assert_eq!(
            columns[columns.len() - 5..columns.len() - 2],
            ["yes", "yes", "yes"],
            "emb sub uni: {font}"
        );
    }

    let text = read_with("pdftotext", &["-raw", "FILE", "-"], &file);
    let pages: Vec<&str> = text.split('\u{c}').collect();
    assert_eq!(pages.len(), views.len() + 1, "a page each, and the end of the last");
    let mut lost = Vec::new();
    for (view, page) in views.iter().zip(pages) {
        assert_eq!(page, page.nfc().collect::<String>(), "{}: letters are composed", view.record);
        let flat = page.split_whitespace().collect::<Vec<_>>().join(" ");
        for wanted in texts(view) {
            if !flat.contains(&wanted) {
                lost.push(format!("{}: {wanted:?} is not in {flat}", view.record));
            }
        }
    }
    assert!(lost.is_empty(), "{} fields are lost; first {}", lost.len(), lost[0]);
}

#[test]
fn each_further_certificate_takes_little_room() {
    let views = records();
    let (few, many) = (print(&views[..100]).len(), print(&views).len());
    let each = (many - few) as f64 / (views.len() - 100) as f64;
    assert!(each <= 1_100.0, "{each:.0} bytes a certificate");
}

#[test]
fn another_document_in_between_changes_no_byte() {
    let views = records();
    let first = print(&views[..5]);
    let other = print(&views[200..320]);
    assert_ne!(first, other);
    assert_eq!(first, print(&views[..5]));
}

#[test]
fn pages_that_come_one_by_one_give_the_file_of_all_pages() {
    let (faces, layouts) = (faces(), layouts());
    let layout = layouts.get("a3-bang-khen").unwrap();
    let views = &records()[..120];
    let pages: Vec<Page> = views
        .iter()
        .map(|view| {
            lay_out(&Setting::new(layout, Mode::Full, &faces, &Pictures::default()), view).unwrap().page
        })
        .collect();
    assert_eq!(print(views), to_bytes(&pages, &faces, &info()).unwrap());
}

/// How the work ends when the maker of pages gives up.
#[derive(Debug)]
enum Stopped {
    CalledOff,
    Render(RenderError),
}

impl From<RenderError> for Stopped {
    fn from(error: RenderError) -> Self {
        Self::Render(error)
    }
}

#[test]
fn whoever_makes_the_pages_can_call_the_work_off() {
    let (faces, layouts) = (faces(), layouts());
    let layout = layouts.get("a3-bang-khen").unwrap();
    let views = &records()[..250];
    for last in [0, 1, 99, 100, 249] {
        let mut asked = 0;
        let pages = views.iter().enumerate().map(|(number, view)| {
            asked += 1;
            if number == last {
                return Err(Stopped::CalledOff);
            }
            Ok(lay_out(&Setting::new(layout, Mode::Full, &faces, &Pictures::default()), view)?.page)
        });
        let stopped = stream(pages, &faces, &info(), Placement::IDENTITY, &mut Vec::new()).unwrap_err();
        assert!(matches!(stopped, Stopped::CalledOff), "{stopped:?}");
        assert_eq!(asked, last + 1, "nothing is made after that");
    }
}

#[test]
fn a_placement_beyond_its_limits_stops_before_the_first_page() {
    let beyond = Placement { theta: 3.0, ..Placement::IDENTITY };
    let pages = std::iter::from_fn(|| -> Option<Result<Page, Stopped>> { panic!("a page was asked for") });
    let stopped = stream(pages, &faces(), &info(), beyond, &mut Vec::new()).unwrap_err();
    assert!(matches!(stopped, Stopped::Render(RenderError::Placement(_))), "{stopped:?}");
}
