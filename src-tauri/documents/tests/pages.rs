//! Page goldens: what stands where on each kind of certificate, to a hundredth of a millimetre.
#![allow(clippy::unwrap_used)] // What helps tests may stop at the first surprise, as tests do.

mod common;

use common::{
    A4, check_reference, collective, faces, fit, grassroots, individual, longest_unit, party, posthumous,
    stacked, stock_classes, two_line_authority, ward,
};
use so_vang_documents::border::Motif;
use so_vang_documents::certificate::{CertificateView, Fitted, Mode, Setting, lay_out, remarks};
use so_vang_documents::layout::{Layouts, StockClass};
use so_vang_documents::page::{Colour, Item};
use so_vang_documents::picture::Pictures;

#[track_caller]
fn check(name: &str, layout: &str, view: &CertificateView, mode: Mode) {
    check_reference(&format!("pages/{name}.txt"), &fit(layout, view, mode).page.to_text());
}

#[test]
fn bang_khen_for_an_individual() {
    check("a3-individual", "a3-bang-khen", &individual(), Mode::Full);
}

#[test]
fn title_for_a_collective_with_a_long_name() {
    check("a3-collective-title", "a3-bang-khen", &collective(), Mode::Full);
}

#[test]
fn giay_khen_signed_by_a_deputy() {
    check("a4-deputy-signer", "a4-giay-khen", &ward(), Mode::Full);
}

#[test]
fn authority_on_two_lines() {
    check("a3-two-line-authority", "a3-bang-khen", &two_line_authority(), Mode::Full);
}

#[test]
fn words_only_for_stock_with_border_and_emblem() {
    check("a3-words", "a3-bang-khen", &individual(), Mode::Words);
}

#[test]
fn proof_with_an_empty_emblem_slot() {
    check("a3-proof", "a3-bang-khen", &individual(), Mode::Proof);
}

#[test]
fn border_of_360_by_237() {
    check(
        "a3-360x237-deputy",
        "a3-khung-360x237",
        &CertificateView { signer_title: ward().signer_title, ..individual() },
        Mode::Full,
    );
}

#[test]
fn bang_khen_of_400_by_300() {
    check("400x300-individual", "bang-khen-400x300", &individual(), Mode::Full);
    check("400x300-two-line-authority", "bang-khen-400x300", &two_line_authority(), Mode::Full);
}

#[test]
fn title_of_the_city_with_flags_on_two_lines() {
    let view = CertificateView {
        honour: "TẶNG DANH HIỆU".to_owned(),
        title: "CHIẾN SĨ THI ĐUA BỘ NÔNG NGHIỆP VÀ MÔI TRƯỜNG GIAI ĐOẠN 2021 - 2025".to_owned(),
        ..individual()
    };
    check("a3-flags-two-line-title", "a3-chien-si-thi-dua", &view, Mode::Full);
}

#[test]
fn title_of_the_ward_with_flags() {
    check("a4-flags", "a4-chien-si-thi-dua", &grassroots(), Mode::Full);
}

#[test]
fn giay_khen_of_a_party_body() {
    check("a4-party", "a4-giay-khen-dang", &party(), Mode::Full);
}

#[test]
fn the_longest_unit_name() {
    check("a3-longest-unit", "a3-bang-khen", &longest_unit(), Mode::Full);
    check("a4-longest-unit", "a4-giay-khen", &longest_unit(), Mode::Full);
}

#[test]
fn stacked_capitals() {
    check("a3-stacked", "a3-bang-khen", &stacked(), Mode::Full);
}

#[test]
fn conferred_posthumously() {
    check("a3-posthumous", "a3-bang-khen", &posthumous(), Mode::Full);
}

/// A page for stock of a class.
fn on_stock(layout: &str, class: StockClass, mode: Mode, view: &CertificateView) -> Fitted {
    let (layouts, faces, classes) = (common::layouts(), faces(), stock_classes());
    let setting = Setting::new(layouts.get(layout).unwrap(), mode, &faces, &Pictures::default());
    lay_out(&setting.with_shows(&classes.get(class).unwrap().shows), view).unwrap()
}

#[test]
fn words_for_each_class_of_stock() {
    for class in [StockClass::P1, StockClass::P2, StockClass::P3] {
        let page = on_stock("a4-giay-khen", class, Mode::Words, &ward()).page;
        check_reference(&format!("pages/a4-words-{class}.txt"), &page.to_text());
    }
    let page = on_stock("a3-bang-khen", StockClass::P3, Mode::WordsProof, &individual()).page;
    check_reference("pages/a3-proof-p3.txt", &page.to_text());
}

#[test]
fn a_name_in_the_script_face() {
    let sheet =
        A4.replacen("[fields.recipient]\nface    = \"bold\"", "[fields.recipient]\nface    = \"script\"", 1);
    assert_ne!(sheet, A4);
    let layouts = Layouts::parse(&[(
        "a4.toml",
        &sheet
            .replace("pt      = 19.0\nmin_pt  = 15.0", "pt      = 28.0\nmin_pt  = 20.0")
            .replace("leading = 8.6", "leading = 12.0"),
    )])
    .unwrap();
    let faces = faces();
    let setting =
        Setting::new(layouts.get("a4-giay-khen").unwrap(), Mode::Full, &faces, &Pictures::default());
    let fitted = lay_out(&setting, &ward()).unwrap();
    check_reference("pages/a4-script-name.txt", &fitted.page.to_text());
    assert_eq!(remarks(layouts.get("a4-giay-khen").unwrap(), &fitted.boxes(&faces)), []);
}

#[test]
fn a_deputy_moves_the_date_up_and_keeps_room_for_the_seal() {
    let alone = CertificateView { signer_title: vec!["CHỦ TỊCH".to_owned()], ..individual() };
    let deputy = CertificateView { signer_title: ward().signer_title, ..individual() };
    let y = |view: &CertificateView, text: &str| {
        fit("a3-bang-khen", view, Mode::Full)
            .page
            .items
            .iter()
            .find_map(|item| match item {
                Item::Run(run) if run.text.contains(text) => Some(run.y.0),
                Item::Run(_) | Item::Rule { .. } | Item::Path(_) | Item::Form { .. } | Item::Image { .. } => {
                    None
                }
            })
            .unwrap()
    };
    assert_eq!(y(&alone, "Tràng An, ngày"), 208.0);
    assert_eq!(y(&deputy, "Tràng An, ngày"), 201.5);
    assert_eq!(y(&deputy, "KT. CHỦ TỊCH"), 209.0);
    assert_eq!(y(&deputy, "PHÓ CHỦ TỊCH"), 215.5);
    assert_eq!(y(&deputy, "Nguyễn Hữu Phước"), 257.0);
}

#[test]
fn giay_khen_is_drawn_in_red_and_black_alone() {
    let page = fit("a4-giay-khen", &ward(), Mode::Full).page;
    let mut colours = Vec::new();
    for item in &page.items {
        match item {
            Item::Run(run) => colours.push(run.colour),
            Item::Rule { colour, .. } => colours.push(*colour),
            Item::Form { drawing, .. } => {
                for path in &drawing.paths {
                    colours.extend(path.fill);
                    colours.extend(path.stroke.map(|stroke| stroke.colour));
                }
            }
            Item::Path(_) | Item::Image { .. } => panic!("nothing else belongs on a giấy khen: {item:?}"),
        }
    }
    let allowed = [Colour::RED, Colour::BLACK, Colour::WHITE];
    assert!(colours.iter().all(|colour| allowed.contains(colour)), "{colours:?}");
    assert!(colours.len() > 100, "the border is drawn");
}

#[test]
fn the_two_papers_have_different_motifs() {
    let layouts = common::layouts();
    let motif = |id: &str| layouts.get(id).unwrap().border.motif;
    assert_eq!((motif("a3-bang-khen"), motif("a4-giay-khen")), (Motif::Lotus, Motif::Rope));
}
