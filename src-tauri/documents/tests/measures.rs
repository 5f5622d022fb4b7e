//! Widths and ink of the bundled faces, against figures measured by other means.
#![allow(clippy::unwrap_used)] // What helps tests may stop at the first surprise, as tests do.

mod common;

use common::{A3, A4, collective, faces, fit, font_files, individual, layouts, two_line_authority, ward};
use so_vang_documents::certificate::{CertificateView, FitNote, Mode, Setting, lay_out};
use so_vang_documents::error::RenderError;
use so_vang_documents::font::{Face, Faces, FontError, FontFiles};
use so_vang_documents::layout::{Field, Layouts};
use so_vang_documents::page::{Item, Page, Pt, Run};
use so_vang_documents::picture::Pictures;

fn runs(page: &Page) -> impl Iterator<Item = &Run> {
    page.items.iter().filter_map(|item| match item {
        Item::Run(run) => Some(run),
        Item::Rule { .. } | Item::Path(_) | Item::Form { .. } | Item::Image { .. } => None,
    })
}

#[track_caller]
fn check_width(text: &str, pt: f64, expected_mm: f64) {
    let width = faces().measure(Face::Bold, Pt(pt), text).unwrap();
    // The study added plain advances to whole millimetres; kerning only tightens, by up to a hundredth.
    let close = (expected_mm * 0.99 - 0.5..=expected_mm + 0.5).contains(&width.0);
    assert!(close, "{text} at {pt} pt is {:.2} mm, not {expected_mm}", width.0);
}

#[test]
fn headings_are_as_wide_as_the_study_measured() {
    check_width("CHỦ TỊCH ỦY BAN NHÂN DÂN THÀNH PHỐ HỒ CHÍ MINH", 26.0, 257.0);
    check_width("BỘ TRƯỞNG BỘ NÔNG NGHIỆP VÀ MÔI TRƯỜNG", 26.0, 221.0);
    check_width("BẰNG KHEN", 54.0, 116.0);
    check_width("CHIẾN SĨ THI ĐUA THÀNH PHỐ HỒ CHÍ MINH", 44.0, 347.0);
    check_width("CHIẾN SĨ THI ĐUA THÀNH PHỐ HỒ CHÍ MINH", 38.0, 299.0);
    check_width("TẬP THỂ LAO ĐỘNG XUẤT SẮC", 44.0, 239.0);
    check_width("GIẤY KHEN", 38.0, 78.0);
    check_width("CHIẾN SĨ THI ĐUA CƠ SỞ", 38.0, 165.0);
}

#[test]
fn a_decomposed_name_is_set_like_a_composed_one() {
    let decomposed =
        CertificateView { recipient: "Bà Đặng Thị Ngọc A\u{301}nh".to_owned(), ..individual() };
    let (one, other) =
        (fit("a3-bang-khen", &individual(), Mode::Full), fit("a3-bang-khen", &decomposed, Mode::Full));
    assert_eq!(one.page.to_text(), other.page.to_text());
}

/// The least clear space between the ink of two lines that follow each other down a column, in mm.
fn least_gap(page: &Page) -> f64 {
    let faces = faces();
    let mut lines: Vec<(f64, f64, f64, f64)> = runs(page)
        .filter(|run| run.turn == 0.0)
        .map(|run| {
            let ink = faces.ink(run.face, run.size, &run.glyphs);
            let width = faces.width(run.face, run.size, &run.glyphs);
            (run.y.0 - ink.above.0, run.y.0 + ink.below.0, run.x.0, run.x.0 + width.0)
        })
        .collect();
    lines.sort_by(|one, other| one.0.total_cmp(&other.0));
    let mut least = f64::INFINITY;
    for (number, upper) in lines.iter().enumerate() {
        for lower in &lines[number + 1..] {
            if upper.2 < lower.3 && lower.2 < upper.3 {
                least = least.min(lower.0 - upper.1);
            }
        }
    }
    least
}

#[test]
fn stacked_capitals_keep_clear_of_the_line_above() {
    let tall = CertificateView {
        authority:
            "CHỦ TỊCH HỘI ĐỒNG THÀNH VIÊN TỔNG CÔNG TY ĐẦU TƯ PHÁT TRIỂN ẪM ỖM ỮM ĐỘC LẬP VÀ KHU CÔNG NGHIỆP \
                    ẪỖỮ THÀNH PHỐ TRÀNG AN"
                .to_owned(),
        title: "ẪM ỖM ỮM ẬP ỘC ỰC".to_owned(),
        honour: "TẶNG DANH HIỆU ẪỖỮỰ".to_owned(),
        recipient: "Ban Ẫm Ỗm Ữm Quản lý dự án đầu tư xây dựng ựợộ và Ban Quản lý chợ Ẫm Ỗm Ữm Bến Thuyền"
            .to_owned(),
        ..individual()
    };
    let long_title = CertificateView {
        title: "CHIẾN SĨ THI ĐUA THÀNH PHỐ TRÀNG AN VÀ CÁC TỈNH PHÍA NAM ẪỖỮ".to_owned(),
        ..tall.clone()
    };
    for (layout, view) in [
        ("a3-bang-khen", &tall),
        ("a4-giay-khen", &tall),
        ("a3-bang-khen", &long_title),
        ("a3-bang-khen", &individual()),
        ("a3-bang-khen", &collective()),
        ("a4-giay-khen", &ward()),
        ("a3-bang-khen", &two_line_authority()),
    ] {
        let gap = least_gap(&fit(layout, view, Mode::Full).page);
        assert!(gap >= 0.4, "{layout}, {}: lines come within {gap:.2} mm", view.title);
    }
}

#[test]
fn every_line_stays_inside_the_border() {
    for (layout, view) in [
        ("a3-bang-khen", individual()),
        ("a3-bang-khen", collective()),
        ("a3-bang-khen", two_line_authority()),
        ("a4-giay-khen", ward()),
    ] {
        let layouts = layouts();
        let border = &layouts.get(layout).unwrap().border;
        let faces = faces();
        for run in runs(&fit(layout, &view, Mode::Full).page) {
            let right = run.x + faces.width(run.face, run.size, &run.glyphs);
            let inside = run.x >= border.left + border.band && right <= border.right - border.band;
            assert!(inside, "{layout}: {:?} runs into the border", run.text);
        }
    }
}

/// Renders the notes of a view for comparison.
#[track_caller]
fn check_notes(layout: &str, view: &CertificateView, expected: &[FitNote]) {
    assert_eq!(fit(layout, view, Mode::Full).notes, expected);
}

#[test]
fn a_long_collective_name_takes_two_even_lines() {
    check_notes("a3-bang-khen", &collective(), &[FitNote::Wrapped { field: Field::Recipient, lines: 2 }]);
    let fitted = fit("a3-bang-khen", &collective(), Mode::Full);
    let lines: Vec<&str> =
        runs(&fitted.page).filter(|run| run.size == Pt(28.0)).map(|run| run.text.as_str()).collect();
    assert_eq!(lines, ["Ban Quản lý dự án đầu tư xây dựng", "và Ban Quản lý chợ Bến Thuyền"]);
}

#[test]
fn a_title_too_wide_shrinks_and_says_so() {
    let view = CertificateView {
        title: "CHIẾN SĨ THI ĐUA THÀNH PHỐ HỒ CHÍ MINH".to_owned(), ..individual()
    };
    let notes = fit("a3-bang-khen", &view, Mode::Full).notes;
    assert!(
        notes.contains(&FitNote::Shrunk { field: Field::Title, from: Pt(44.0), to: Pt(38.0) }),
        "{notes:?}"
    );
}

#[test]
fn what_cannot_fit_is_reported_and_never_cut() {
    let name = format!("Bà {}", "Nguyễnnnnnnnnnnnnnnnnnnnn ".repeat(6).trim_end());
    let view = CertificateView { signer_name: name.clone(), ..individual() };
    let fitted = fit("a3-bang-khen", &view, Mode::Full);
    let over = fitted
        .notes
        .iter()
        .any(|note| matches!(note, FitNote::TooLong { field: Field::SignerName, over } if over.0 > 1.0));
    assert!(over, "{:?}", fitted.notes);
    assert!(runs(&fitted.page).any(|run| run.text == name), "the whole name is on the page");
}

#[test]
fn a_window_too_full_shrinks_all_groups_then_says_so() {
    let long =
        "Đã có thành tích xuất sắc trong phong trào thi đua yêu nước và cải cách hành chính; ".repeat(3);
    let view = CertificateView {
        recipient_line: individual().recipient_line.repeat(4),
        achievement: long.clone(),
        signer_title: ward().signer_title,
        ..collective()
    };
    let notes = fit("a4-giay-khen", &view, Mode::Full).notes;
    assert!(
        notes.iter().any(|note| matches!(note, FitNote::Shrunk { field: Field::Achievement, .. })),
        "{notes:?}"
    );

    let hopeless = CertificateView { achievement: long.repeat(4), ..view };
    let notes = fit("a4-giay-khen", &hopeless, Mode::Full).notes;
    assert!(
        notes.iter().any(|note| matches!(note, FitNote::TooLong { field: Field::Achievement, .. })),
        "{notes:?}"
    );
}

/// The wanted count of lines must fit at full size, as the study says.
#[track_caller]
fn check_capacity(layout: &str, signer_title: Vec<String>, lines: [usize; 3]) {
    let words = |count: usize, per_line: usize| "thành tích ".repeat(count * per_line);
    let per_line = [5, 10, 10];
    let view = CertificateView {
        recipient: words(lines[0], per_line[0]),
        recipient_line: words(lines[1], per_line[1]),
        achievement: words(lines[2], per_line[2]),
        signer_title,
        ..individual()
    };
    let notes = fit(layout, &view, Mode::Full).notes;
    let lost = notes.iter().any(|note| matches!(note, FitNote::Shrunk { .. } | FitNote::TooLong { .. }));
    assert!(!lost, "{layout} {lines:?}: {notes:?}");
    for (field, lines) in [(Field::RecipientLine, lines[1]), (Field::Achievement, lines[2])] {
        assert!(notes.contains(&FitNote::Wrapped { field, lines }), "{layout} {field}: {notes:?}");
    }
}

#[test]
fn the_flow_window_holds_what_the_study_says() {
    check_capacity("a3-bang-khen", vec!["CHỦ TỊCH".to_owned()], [1, 2, 3]);
    check_capacity("a3-bang-khen", ward().signer_title, [1, 2, 3]);
    check_capacity("a4-giay-khen", ward().signer_title, [1, 2, 2]);
}

#[test]
fn a_text_of_ten_thousand_words_is_refused_room_not_time() {
    let view = CertificateView { achievement: "thành tích ".repeat(5_000), ..individual() };
    let notes = fit("a3-bang-khen", &view, Mode::Full).notes;
    assert!(notes.iter().any(|note| matches!(note, FitNote::TooLong { field: Field::Achievement, .. })));
}

#[track_caller]
fn check_refusal(view: &CertificateView, expected: &str) {
    let layouts = layouts();
    let (layout, faces) = (layouts.get("a3-bang-khen").unwrap(), faces());
    let error = lay_out(&Setting::new(layout, Mode::Full, &faces, &Pictures::default()), view).unwrap_err();
    assert_eq!(error.to_string(), expected);
}

#[test]
fn a_missing_glyph_names_the_letter_the_face_the_field_and_the_record() {
    check_refusal(
        &CertificateView { recipient: "Bà Đặng 鄧 Ánh".to_owned(), ..individual() },
        "số sổ vàng 3: Bà Đặng Thị Ngọc Ánh: the serif-bold face has no glyph for '鄧' in recipient",
    );
}

#[test]
fn a_certificate_for_nobody_is_refused() {
    check_refusal(
        &CertificateView { recipient: "  ".to_owned(), ..individual() },
        "số sổ vàng 3: Bà Đặng Thị Ngọc Ánh: recipient is empty",
    );
}

#[test]
fn a_third_line_of_the_signers_title_is_refused() {
    check_refusal(
        &CertificateView { signer_title: vec!["A".to_owned(); 3], ..individual() },
        "số sổ vàng 3: Bà Đặng Thị Ngọc Ánh: signer_title has 3 lines, the layout has room for 2",
    );
}

#[test]
fn faces_can_be_shared_between_threads() {
    let faces = faces();
    let width = || faces.measure(Face::Bold, Pt(54.0), "BẰNG KHEN");
    let elsewhere = std::thread::scope(|scope| scope.spawn(width).join().unwrap());
    assert_eq!(elsewhere, width());
}

#[test]
fn a_file_that_is_no_font_is_refused() {
    let found = Faces::parse(FontFiles { regular: b"no font", ..font_files() }).err();
    assert_eq!(found, Some(FontError::Unreadable { name: "serif".to_owned() }));
}

#[track_caller]
fn check_layout_problems(text: &str, expected: &[&str]) {
    let problems = Layouts::parse(&[("x.toml", text)]).unwrap_err();
    let found: Vec<String> = problems.iter().map(ToString::to_string).collect();
    assert_eq!(found.len(), expected.len(), "{found:#?}");
    for (found, expected) in found.iter().zip(expected) {
        assert!(found.contains(expected), "{found} should say {expected}");
    }
}

#[test]
fn every_problem_of_a_layout_is_told_at_once() {
    let broken = A4
        .replacen("motif      = \"rope\"", "motif      = \"lotus\"", 1)
        .replacen("min_pt = 11.0", "min_pt = 99.0", 1)
        .replacen("y      = 142.0", "y      = 207.0", 1);
    check_layout_problems(
        &broken,
        &[
            "x.toml: border.motif: uses gold, which decoration red-black forbids",
            "fields.national_name: min_pt 99 must be above 0 and at most pt 12",
            "fields.place_and_date: y 207 is nearer than 6 mm to the edge of the paper",
        ],
    );
}

#[test]
fn a_key_the_program_does_not_know_is_a_problem() {
    check_layout_problems(&format!("glitter = true\n{A3}"), &["unknown field `glitter`"]);
}

#[test]
fn two_layouts_cannot_share_an_id() {
    let problems = Layouts::parse(&[("a.toml", A3), ("b.toml", A3)]).unwrap_err();
    assert_eq!(problems[0].to_string(), "b.toml: id: \"a3-bang-khen\" is used by another file");
}

#[test]
fn an_unknown_layout_is_an_error_with_its_name() {
    let error = layouts().get("a5").unwrap_err();
    assert!(matches!(error, RenderError::NoSuchLayout { ref id } if id == "a5"), "{error}");
}
