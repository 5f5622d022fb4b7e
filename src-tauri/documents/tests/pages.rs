//! Page goldens: what stands where on each kind of certificate, to a hundredth of a millimetre.
#![allow(clippy::unwrap_used)] // What helps tests may stop at the first surprise, as tests do.

mod common;

use common::{check_reference, collective, fit, individual, two_line_authority, ward};
use so_vang_documents::border::Motif;
use so_vang_documents::certificate::{CertificateView, Mode};
use so_vang_documents::page::{Colour, Item};

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
