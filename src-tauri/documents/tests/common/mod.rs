//! The program's own faces and layouts, and views of certificates as offices would print them.
#![allow(dead_code)] // Each test file uses a part of it.

pub(crate) mod eyes;
pub(crate) mod golden;

use std::path::{Path, PathBuf};
use std::process::Command;

use so_vang_documents::certificate::{CertificateView, Fitted, LineValues, Mode, Setting, lay_out};
use so_vang_documents::font::{Faces, FontFiles};
use so_vang_documents::layout::{Layouts, StockClasses};
use so_vang_documents::page::Page;
use so_vang_documents::pdf::{PdfInfo, to_bytes};
use so_vang_documents::picture::Pictures;

pub(crate) fn faces() -> Faces {
    Faces::parse(font_files()).unwrap()
}

pub(crate) fn font_files() -> FontFiles {
    FontFiles {
        regular: include_bytes!("../../../../assets/fonts/LiberationSerif-Regular.ttf"),
        bold: include_bytes!("../../../../assets/fonts/LiberationSerif-Bold.ttf"),
        italic: include_bytes!("../../../../assets/fonts/LiberationSerif-Italic.ttf"),
        bold_italic: include_bytes!("../../../../assets/fonts/LiberationSerif-BoldItalic.ttf"),
        display: include_bytes!("../../../../assets/fonts/PlayfairDisplay-Bold.ttf"),
        script: include_bytes!("../../../../assets/fonts/GreatVibes-Regular.ttf"),
    }
}

pub(crate) const A3: &str = include_str!("../../../../assets/layouts/a3-bang-khen.toml");
pub(crate) const A4: &str = include_str!("../../../../assets/layouts/a4-giay-khen.toml");

pub(crate) fn layouts() -> Layouts {
    Layouts::parse(&[
        ("a3-bang-khen.toml", A3),
        ("a4-giay-khen.toml", A4),
        ("a3-chien-si-thi-dua.toml", include_str!("../../../../assets/layouts/a3-chien-si-thi-dua.toml")),
        ("a3-khung-360x237.toml", include_str!("../../../../assets/layouts/a3-khung-360x237.toml")),
        ("bang-khen-400x300.toml", include_str!("../../../../assets/layouts/bang-khen-400x300.toml")),
        ("a4-chien-si-thi-dua.toml", include_str!("../../../../assets/layouts/a4-chien-si-thi-dua.toml")),
        ("a4-giay-khen-dang.toml", include_str!("../../../../assets/layouts/a4-giay-khen-dang.toml")),
    ])
    .unwrap()
}

pub(crate) fn stock_classes() -> StockClasses {
    let text = include_str!("../../../../assets/layouts/stock-classes.toml");
    StockClasses::parse("stock-classes.toml", text).unwrap()
}

pub(crate) fn info() -> PdfInfo {
    PdfInfo {
        title: "Bằng khen theo Quyết định số 1024/QĐ-UBND".to_owned(),
        created: chrono::NaiveDate::from_ymd_opt(2024, 3, 5).unwrap(),
    }
}

/// A Bằng khen of the city's chair for an individual.
pub(crate) fn individual() -> CertificateView {
    CertificateView {
        record: "số sổ vàng 3: Bà Đặng Thị Ngọc Ánh".to_owned(),
        authority: "CHỦ TỊCH ỦY BAN NHÂN DÂN THÀNH PHỐ TRÀNG AN".to_owned(),
        honour: "TẶNG".to_owned(),
        title: "BẰNG KHEN".to_owned(),
        recipient: "Bà Đặng Thị Ngọc Ánh".to_owned(),
        recipient_line: "Chuyên viên Phòng Nội vụ, Ủy ban nhân dân quận Bến Thuyền".to_owned(),
        achievement:
            "Đã có thành tích xuất sắc trong công tác cải cách hành chính, góp phần nâng cao chỉ số \
                      hài lòng của người dân và tổ chức trên địa bàn quận Bến Thuyền năm 2023"
                .to_owned(),
        place_and_date: "Tràng An, ngày 05 tháng 3 năm 2024".to_owned(),
        signer_title: vec!["CHỦ TỊCH".to_owned()],
        signer_name: "Nguyễn Hữu Phước".to_owned(),
        decision_line: "Quyết định số: 1024/QĐ-UBND ngày 05 tháng 3 năm 2024".to_owned(),
        register_line: "Số sổ vàng: 3".to_owned(),
        values: LineValues {
            place: "Tràng An".to_owned(),
            signed: ["05", "3", "2024"].map(str::to_owned),
            decision_number: "1024/QĐ-UBND".to_owned(),
            decided: ["05", "3", "2024"].map(str::to_owned),
            register_number: "3".to_owned(),
        },
    }
}

/// A title for a collective with a long name.
pub(crate) fn collective() -> CertificateView {
    CertificateView {
        record: "số sổ vàng 7: Ban Quản lý dự án".to_owned(),
        honour: "TẶNG DANH HIỆU".to_owned(),
        title: "TẬP THỂ LAO ĐỘNG XUẤT SẮC".to_owned(),
        recipient: "Ban Quản lý dự án đầu tư xây dựng và Ban Quản lý chợ Bến Thuyền".to_owned(),
        recipient_line: "Ủy ban nhân dân quận Bến Thuyền, thành phố Tràng An".to_owned(),
        achievement: "Đã hoàn thành xuất sắc nhiệm vụ năm 2023".to_owned(),
        register_line: "Số sổ vàng: 7".to_owned(),
        ..individual()
    }
}

/// A Giấy khen of a ward's chair, signed by a deputy.
pub(crate) fn ward() -> CertificateView {
    CertificateView {
        record: "số sổ vàng 12: Ông Trần Quốc Vượng".to_owned(),
        authority: "CHỦ TỊCH ỦY BAN NHÂN DÂN PHƯỜNG BẾN THUYỀN".to_owned(),
        title: "GIẤY KHEN".to_owned(),
        recipient: "Ông Trần Quốc Vượng".to_owned(),
        recipient_line: "Tổ trưởng Tổ dân phố số 5, phường Bến Thuyền".to_owned(),
        achievement: "Đã có hành động dũng cảm cứu 03 cháu nhỏ bị đuối nước tại bến phà Bến Thuyền ngày 12 \
                      tháng 02 năm 2026"
            .to_owned(),
        place_and_date: "Bến Thuyền, ngày 15 tháng 02 năm 2026".to_owned(),
        signer_title: vec!["KT. CHỦ TỊCH".to_owned(), "PHÓ CHỦ TỊCH".to_owned()],
        signer_name: "Lê Thị Mỹ Hạnh".to_owned(),
        decision_line: "Quyết định số: 86/QĐ-UBND ngày 15 tháng 02 năm 2026".to_owned(),
        register_line: "Số sổ vàng: 12".to_owned(),
        values: LineValues {
            place: "Bến Thuyền".to_owned(),
            signed: ["15", "02", "2026"].map(str::to_owned),
            decision_number: "86/QĐ-UBND".to_owned(),
            decided: ["15", "02", "2026"].map(str::to_owned),
            register_number: "12".to_owned(),
        },
        ..individual()
    }
}

/// A conferring title too long for one line.
pub(crate) fn two_line_authority() -> CertificateView {
    CertificateView {
        authority:
            "CHỦ TỊCH HỘI ĐỒNG THÀNH VIÊN TỔNG CÔNG TY ĐẦU TƯ PHÁT TRIỂN HẠ TẦNG ĐÔ THỊ VÀ KHU CÔNG NGHIỆP \
                    THÀNH PHỐ TRÀNG AN"
                .to_owned(),
        ..individual()
    }
}

/// A title of the ward, with flags on its certificate.
pub(crate) fn grassroots() -> CertificateView {
    CertificateView {
        honour: "TẶNG DANH HIỆU".to_owned(),
        title: "CHIẾN SĨ THI ĐUA CƠ SỞ".to_owned(),
        achievement: "Đã có thành tích xuất sắc trong phong trào thi đua yêu nước năm 2025".to_owned(),
        ..ward()
    }
}

/// A collective whose name is as long as names of units get.
pub(crate) fn longest_unit() -> CertificateView {
    CertificateView {
        record: "số sổ vàng 9: Ban Chỉ đạo".to_owned(),
        recipient:
            "Ban Chỉ đạo Chương trình mục tiêu quốc gia xây dựng nông thôn mới, giảm nghèo bền vững và \
                    phát triển kinh tế vùng đồng bào dân tộc thiểu số thành phố Tràng An"
                .to_owned(),
        recipient_line: "Sở Nông nghiệp và Môi trường thành phố Tràng An".to_owned(),
        ..individual()
    }
}

/// Capitals with two marks wherever a line has capitals.
pub(crate) fn stacked() -> CertificateView {
    CertificateView {
        authority: "CHỦ TỊCH ỦY BAN NHÂN DÂN ĐẶC KHU ẪM ẦU ẾCH ỖNG ỮNG".to_owned(),
        honour: "TẶNG DANH HIỆU ẪẦẾỖỮ".to_owned(),
        title: "ẪM ẦU ẾCH ỖNG ỮNG".to_owned(),
        recipient: "Bà Ẫm Ầu Ếch Ỗng Ữỵ".to_owned(),
        ..individual()
    }
}

/// For a person who died: conferred posthumously.
pub(crate) fn posthumous() -> CertificateView {
    CertificateView {
        honour: "TRUY TẶNG".to_owned(),
        recipient: "Ông Trần Quốc Vượng".to_owned(),
        recipient_line: "Nguyên Tổ trưởng Tổ dân phố số 5, phường Bến Thuyền".to_owned(),
        ..individual()
    }
}

/// A certificate of a Party body.
pub(crate) fn party() -> CertificateView {
    CertificateView {
        authority: "BAN THƯỜNG VỤ ĐẢNG ỦY PHƯỜNG BẾN THUYỀN".to_owned(),
        signer_title: vec!["T/M BAN THƯỜNG VỤ".to_owned(), "PHÓ BÍ THƯ".to_owned()],
        decision_line: "Quyết định số: 15-QĐ/ĐU ngày 15 tháng 02 năm 2026".to_owned(),
        ..ward()
    }
}

/// Lays a view out, which must succeed.
pub(crate) fn fit(layout: &str, view: &CertificateView, mode: Mode) -> Fitted {
    let (layouts, faces) = (layouts(), faces());
    lay_out(&Setting::new(layouts.get(layout).unwrap(), mode, &faces, &Pictures::default()), view).unwrap()
}

/// Certificates of one decision: same words but the recipient and the register number.
pub(crate) fn batch(count: usize) -> Vec<Page> {
    let (faces, layouts) = (faces(), layouts());
    let layout = layouts.get("a3-bang-khen").unwrap();
    let setting = Setting::new(layout, Mode::Full, &faces, &Pictures::default());
    (1..=count)
        .map(|number| {
            let view = CertificateView {
                recipient: format!("Ông Nguyễn Văn Thứ {number}"),
                register_line: format!("Số sổ vàng: {number}"),
                ..individual()
            };
            lay_out(&setting, &view).unwrap().page
        })
        .collect()
}

/// Views of one batch, short names and long.
pub(crate) fn batch_views() -> Vec<CertificateView> {
    ["Bà Lê An", "Ông Nguyễn Văn Thứ", "Trường Trung học cơ sở Bến Thuyền"]
        .map(|recipient| CertificateView { recipient: recipient.to_owned(), ..individual() })
        .to_vec()
}

/// The reference file `name` under `tests/ref` of the project.
pub(crate) fn reference_path(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/ref").join(name)
}

/// Compares `text` with the reference `name`.
///
/// `UPDATE_REF=1` writes it anew, but never where `CI` is set.
#[track_caller]
#[allow(clippy::disallowed_methods)] // Only tests read the environment, to be told to renew references.
pub(crate) fn check_reference(name: &str, text: &str) {
    let path = reference_path(name);
    let renew = std::env::var("UPDATE_REF").is_ok_and(|value| value == "1") && std::env::var("CI").is_err();
    if renew {
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(&path, text).unwrap();
    }
    let wanted = std::fs::read_to_string(&path).unwrap_or_else(|error| {
        panic!("tests/ref/{name}: {error}; make it with UPDATE_REF=1 and look at it")
    });
    assert_eq!(text, wanted, "tests/ref/{name} differs; if that is meant, renew it with UPDATE_REF=1");
}

/// Runs an outside reader; its absence is a failure, because these tests are the only outside eye.
#[track_caller]
pub(crate) fn read_with(program: &str, arguments: &[&str], file: &Path) -> String {
    let output = Command::new(program)
        .args(
            arguments
                .iter()
                .map(|argument| if *argument == "FILE" { file.to_str().unwrap() } else { argument }),
        )
        .output()
        .unwrap_or_else(|error| panic!("{program} is needed to test papers (poppler-utils, qpdf): {error}"));
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(output.status.success(), "{program}: {text}{}", String::from_utf8_lossy(&output.stderr));
    text
}

/// A folder with the pages written to `paper.pdf`.
pub(crate) fn paper(pages: &[Page]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("paper.pdf"), to_bytes(pages, &faces(), &info()).unwrap()).unwrap();
    folder
}

/// Numbers that look drawn by lot and are the same every time.
pub(crate) struct Dice(u64);

impl Dice {
    pub(crate) fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// The next number of a splitmix64 sequence.
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    pub(crate) fn between(&mut self, least: f64, most: f64) -> f64 {
        least + (most - least) * (self.next() >> 11) as f64 / (1_u64 << 53) as f64
    }

    pub(crate) fn one_of<'a, T: ?Sized>(&mut self, choices: &[&'a T]) -> &'a T {
        choices[self.next() as usize % choices.len()]
    }
}
