//! The preview as a reader of XML sees it: closed in itself, without script, style or link.
#![allow(clippy::unwrap_used)] // What helps tests may stop at the first surprise, as tests do.

mod common;

use std::collections::BTreeSet;

use common::eyes::{by_resvg, preview};
use common::{faces, fit, golden, individual};
use resvg::usvg::roxmltree::Document;
use so_vang_documents::certificate::Mode;
use so_vang_documents::font::Face;
use so_vang_documents::page::{Item, Mm, Page, Picture};
use so_vang_documents::svg::{Encodings, Naming, to_svg, to_svg_with};
use std::sync::Arc;

/// What a strict content policy lets stand; no `style`, no `script`, no `text`, no handlers.
const ELEMENTS: [&str; 7] = ["svg", "defs", "symbol", "g", "path", "use", "image"];
const ATTRIBUTES: [&str; 19] = [
    "aria-label",
    "d",
    "fill",
    "height",
    "href",
    "id",
    "preserveAspectRatio",
    "role",
    "stroke",
    "stroke-dasharray",
    "stroke-miterlimit",
    "stroke-width",
    "transform",
    "viewBox",
    "width",
    "x",
    "y",
    "xmlns",
    "class",
];

#[test]
fn only_elements_and_attributes_that_a_strict_policy_allows_are_there() {
    for (name, page) in golden::pages() {
        let svg = preview(&page);
        for node in Document::parse(&svg).unwrap().descendants().filter(|node| node.is_element()) {
            assert!(ELEMENTS.contains(&node.tag_name().name()), "{name}: {:?}", node.tag_name());
            for attribute in node.attributes() {
                assert!(ATTRIBUTES.contains(&attribute.name()), "{name}: {attribute:?}");
                if attribute.name() == "href" {
                    let inside = attribute.value().starts_with("#a-");
                    assert!(
                        inside || attribute.value().starts_with("data:image/png;base64,"),
                        "{attribute:?}"
                    );
                }
            }
        }
    }
}

#[test]
fn every_id_is_there_once_and_starts_with_the_prefix() {
    for (name, page) in golden::pages() {
        let svg = preview(&page);
        let document = Document::parse(&svg).unwrap();
        let ids: Vec<&str> = document.descendants().filter_map(|node| node.attribute("id")).collect();
        let unique: BTreeSet<&str> = ids.iter().copied().collect();
        assert_eq!(unique.len(), ids.len(), "{name}: an id stands twice");
        assert!(ids.iter().all(|id| id.starts_with("a-")), "{name}");
        let called: BTreeSet<&str> =
            document.descendants().filter_map(|node| node.attribute("href")?.strip_prefix('#')).collect();
        assert_eq!(called, unique, "{name}: what is called is there, what is there is called");
    }
}

#[test]
fn the_size_of_the_sheet_is_told_in_millimetres() {
    let svg = preview(&fit("a3-bang-khen", &individual(), Mode::Full).page);
    let document = Document::parse(&svg).unwrap();
    let root = document.root_element();
    let told = ["width", "height", "viewBox", "role", "aria-label"].map(|name| root.attribute(name).unwrap());
    assert_eq!(told, ["420mm", "297mm", "0 0 420 297", "img", "Bằng khen"]);
}

#[test]
fn hostile_names_cannot_leave_their_attribute() {
    let page = Page { width: Mm(10.0), height: Mm(10.0), items: Vec::new() };
    let label = "\"><script>alert(1)</script> & \u{0}\n'ễ'";
    let svg = to_svg(&page, &faces(), Naming { prefix: "\" onload=\"x", label });
    let document = Document::parse(&svg).unwrap();
    assert_eq!(
        document.root_element().attribute("aria-label"),
        Some("\"><script>alert(1)</script>  'ễ'".replace("  ", " &  ").as_str())
    );
    assert!(document.descendants().all(|node| node.tag_name().name() != "script"));
}

#[test]
fn each_letter_and_each_drawing_is_stored_once() {
    let page = fit("a3-bang-khen", &individual(), Mode::Full).page;
    let glyphs: BTreeSet<(Face, u16)> = page
        .items
        .iter()
        .filter_map(|item| match item {
            Item::Run(run) => Some(run.glyphs.iter().map(|glyph| (run.face, glyph.id))),
            Item::Rule { .. } | Item::Path(_) | Item::Form { .. } | Item::Image { .. } => None,
        })
        .flatten()
        .collect();
    let svg = preview(&page);
    let outlines = svg.matches("<path id=\"a-g").count();
    // A face's space has no outline; there are four faces at most.
    assert!(outlines <= glyphs.len() && outlines + 4 >= glyphs.len(), "{outlines} of {}", glyphs.len());
    assert_eq!(svg.matches("<symbol").count(), 1, "the border");
    let mut twice = page.clone();
    twice.items.extend(page.items.clone());
    assert_eq!(preview(&twice).matches("<path id=\"a-g").count(), outlines);
    assert_eq!(preview(&twice).matches("<symbol").count(), 1);
}

#[test]
fn equal_pages_give_equal_text_whatever_was_drawn_before() {
    let mut pictures = Encodings::default();
    let naming = Naming { prefix: "a-", label: "Bằng khen" };
    for round in 0..2 {
        for (name, page) in golden::pages() {
            let kept = to_svg_with(&page, &faces(), naming, &mut pictures);
            assert_eq!(kept, preview(&page), "{name}, round {round}");
        }
    }
}

/// A page of 40 x 40 mm with one picture, red on the left and clear on the right, over all of it.
fn poster(side: u32) -> Page {
    let dot = |at: u32| if at % side < side / 2 { [255, 0, 0, 255] } else { [0, 0, 0, 0] };
    let rgba = (0..side * side).flat_map(dot).collect();
    let picture = Arc::new(Picture { width: side, height: side, rgba });
    let (width, height) = (Mm(40.0), Mm(40.0));
    Page { width, height, items: vec![Item::Image { picture, x: Mm(0.0), y: Mm(0.0), width, height }] }
}

#[test]
fn a_picture_finer_than_an_eye_can_use_is_reduced_and_looks_the_same() {
    // 40 mm at 300 dots an inch are 472.
    let (small, large) = (preview(&poster(472)), preview(&poster(1888)));
    assert!(large.len() < small.len() * 2, "{} and {} bytes", small.len(), large.len());
    let (small, large) = (by_resvg(&small, 100.0), by_resvg(&large, 100.0));
    assert!(small.difference(&large, 8) < 0.01);
}
