//! The program's own faces and layouts, and views of certificates as offices would print them.
#![allow(dead_code)] // Each test file uses a part of it.

use std::path::{Path, PathBuf};

use so_vang_documents::certificate::{CertificateView, Fitted, Mode, lay_out};
use so_vang_documents::font::Faces;
use so_vang_documents::layout::Layouts;
use so_vang_documents::page::Page;
use so_vang_documents::pdf::PdfInfo;

pub(crate) fn faces() -> Faces {
    Faces::parse(
        include_bytes!("../../../../assets/fonts/LiberationSerif-Regular.ttf"),
        include_bytes!("../../../../assets/fonts/LiberationSerif-Bold.ttf"),
        include_bytes!("../../../../assets/fonts/LiberationSerif-Italic.ttf"),
        include_bytes!("../../../../assets/fonts/LiberationSerif-BoldItalic.ttf"),
    )
    .unwrap()
}

pub(crate) const A3: &str = include_str!("../../../../assets/layouts/a3-bang-khen.toml");
pub(crate) const A4: &str = include_str!("../../../../assets/layouts/a4-giay-khen.toml");

pub(crate) fn layouts() -> Layouts {
    Layouts::parse(&[("a3-bang-khen.toml", A3), ("a4-giay-khen.toml", A4)]).unwrap()
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

/// Lays a view out, which must succeed.
pub(crate) fn fit(layout: &str, view: &CertificateView, mode: Mode) -> Fitted {
    lay_out(layouts().get(layout).unwrap(), view, mode, &faces(), None).unwrap()
}

/// Certificates of one decision: same words but the recipient and the register number.
pub(crate) fn batch(count: usize) -> Vec<Page> {
    let (faces, layouts) = (faces(), layouts());
    let layout = layouts.get("a3-bang-khen").unwrap();
    (1..=count)
        .map(|number| {
            let view = CertificateView {
                recipient: format!("Ông Nguyễn Văn Thứ {number}"),
                register_line: format!("Số sổ vàng: {number}"),
                ..individual()
            };
            lay_out(layout, &view, Mode::Full, &faces, None).unwrap().page
        })
        .collect()
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
