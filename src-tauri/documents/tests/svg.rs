//! SVG files of offices: what is taken becomes outlines, what is not is refused by name, and none does harm.
#![allow(clippy::unwrap_used)] // What helps tests may stop at the first surprise, as tests do.

mod common;

use std::time::{Duration, Instant};

use common::{faces, individual, info, layouts};
use so_vang_documents::certificate::{Mode, Setting, lay_out};
use so_vang_documents::page::{Colour, Drawing, Item, Mm, Path, Step};
use so_vang_documents::pdf::to_bytes;
use so_vang_documents::picture::{OfficePicture, PictureError, Pictures, SvgProblem};

fn svg(body: &str) -> String {
    format!(
        r#"<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 100 100">{body}</svg>"#
    )
}

#[track_caller]
fn check_refused(file: &str, expected: SvgProblem) {
    let start = Instant::now();
    let shown: String = file.chars().take(200).collect();
    match OfficePicture::from_svg(file.as_bytes()) {
        Err(PictureError::Svg { problem }) => assert_eq!(problem, expected, "{shown}"),
        other => panic!("{shown}: {other:?}"),
    }
    assert!(start.elapsed() < Duration::from_secs(5), "{shown} took {:?}", start.elapsed());
}

/// The drawing a file becomes in the emblem's slot of the A3 layout, 44 mm across at (210, 33).
fn drawn(file: &str) -> (Drawing, Mm, Mm) {
    let (layouts, faces) = (layouts(), faces());
    let pictures = Pictures { emblem: Some(OfficePicture::from_svg(file.as_bytes()).unwrap()), logo: None };
    let setting = Setting::new(layouts.get("a3-bang-khen").unwrap(), Mode::Full, &faces, &pictures);
    let page = lay_out(&setting, &individual()).unwrap().page;
    page.items
        .iter()
        .find_map(|item| match item {
            Item::Form { drawing, x, y } if drawing.name == "emblem" => {
                Some((Drawing::clone(drawing), *x, *y))
            }
            Item::Form { .. } | Item::Run(_) | Item::Rule { .. } | Item::Path(_) | Item::Image { .. } => None,
        })
        .unwrap()
}

#[test]
fn an_emblem_fills_its_slot_at_its_own_proportions() {
    let (drawing, x, y) = drawn(&svg(r##"<rect x="10" y="30" width="80" height="40" fill="#cc0d14"/>"##));
    // The square viewBox does not count, the ink does: 80 by 40 becomes 44 by 22, in the middle of the slot.
    assert_eq!((drawing.width, drawing.height), (Mm(44.0), Mm(22.0)));
    assert_eq!((x, y), (Mm(188.0), Mm(22.0)));
    let path = &drawing.paths[0];
    assert_eq!(path.fill, Some(Colour::RED));
    assert_eq!(path.steps[0], Step::Move(Mm(0.0), Mm(0.0)));
    assert!(path.steps.contains(&Step::Line(Mm(44.0), Mm(22.0))), "{:?}", path.steps);
}

#[test]
fn groups_copies_styles_and_lines_are_worked_out() {
    let (drawing, ..) = drawn(&svg(
        r##"<style>.a { fill: #ffcc00 }</style><defs><circle id="c" r="5"/></defs>
           <g transform="translate(50 50) scale(2)" class="a"><use xlink:href="#c"/><use href="#c" x="10"/></g>
           <line x1="0" y1="50" x2="100" y2="50" stroke="black" stroke-width="4" stroke-linecap="round"/>"##,
    ));
    let fills: Vec<_> = drawing.paths.iter().map(|path| path.fill.unwrap()).collect();
    let gold = Colour { red: 255, green: 204, blue: 0 };
    assert_eq!(fills, [gold, gold, Colour::BLACK]);
    assert!(drawing.paths.iter().all(|path| path.stroke.is_none()), "lines become outlines");
    // Round ends reach 2 beyond each end of a line of 100, so 104 fill 44 mm.
    assert!((drawing.width.0 - 44.0).abs() < 0.01 && (drawing.height.0 - 20.0 * 44.0 / 104.0).abs() < 0.05);
}

/// Twice the signed area of each closed outline of straight lines.
fn areas(path: &Path) -> Vec<f64> {
    let mut areas = Vec::new();
    let mut corners: Vec<(f64, f64)> = Vec::new();
    for step in path.steps.iter().chain([&Step::Close]) {
        match *step {
            Step::Move(x, y) | Step::Line(x, y) => corners.push((x.0, y.0)),
            Step::Curve(_) => panic!("straight lines were given"),
            Step::Close => {
                let next = corners.iter().cycle().skip(1);
                let sum: f64 = corners.iter().zip(next).map(|(a, b)| a.0 * b.1 - b.0 * a.1).sum();
                if corners.len() > 2 {
                    areas.push(sum);
                }
                corners.clear();
            }
        }
    }
    areas
}

#[test]
fn holes_of_the_even_odd_rule_stay_holes() {
    // A square with a hole and an island in it, all drawn the same way round.
    let (drawing, ..) =
        drawn(&svg(r#"<path fill-rule="evenodd" d="M0 0H100V100H0Z M20 20H80V80H20Z M40 40H60V60H40Z"/>"#));
    let areas = areas(&drawing.paths[0]);
    let scale = 0.44 * 0.44 * 2.0;
    let expected = [10_000.0 * scale, -3_600.0 * scale, 400.0 * scale];
    assert_eq!(areas.len(), 3);
    for (found, expected) in areas.iter().zip(expected) {
        assert!((found - expected).abs() < 1.0, "{areas:?}");
    }
}

#[test]
fn an_outline_that_crosses_itself_is_refused_only_where_it_matters() {
    let star = "M50 0 L79 90 L2 35 L98 35 L21 90 Z";
    check_refused(&svg(&format!(r#"<path fill-rule="evenodd" d="{star}"/>"#)), SvgProblem::Crossing);
    drawn(&svg(&format!(r#"<path d="{star}"/>"#)));
}

#[test]
fn what_a_page_cannot_hold_is_refused_by_name() {
    let rect = r#"<rect width="50" height="50""#;
    for (body, expected) in [
        (r##"<linearGradient id="g"><stop offset="0" stop-color="red"/><stop offset="1" stop-color="blue"/></linearGradient><rect width="9" height="9" fill="url(#g)"/>"##.to_owned(), SvgProblem::Gradient),
        (format!(r##"<pattern id="p" width="9" height="9" patternUnits="userSpaceOnUse"><circle r="4"/></pattern>{rect} fill="url(#p)"/>"##), SvgProblem::Pattern),
        (format!(r##"<mask id="m"><circle r="40" fill="white"/></mask>{rect} mask="url(#m)"/>"##), SvgProblem::Mask),
        (format!(r##"<clipPath id="c"><circle r="40"/></clipPath>{rect} clip-path="url(#c)"/>"##), SvgProblem::Clip),
        (format!(r##"<filter id="f"><feGaussianBlur stdDeviation="2"/></filter>{rect} filter="url(#f)"/>"##), SvgProblem::Filter),
        (format!(r#"{rect} fill-opacity="0.5"/>"#), SvgProblem::Transparency),
        (format!(r#"<g opacity="0.5">{rect}/>{rect}/></g>"#), SvgProblem::Transparency),
        ("<text>UBND</text>".to_owned(), SvgProblem::Text),
        (r#"<image width="9" height="9" href="data:image/png;base64,AAAA"/>"#.to_owned(), SvgProblem::Picture),
        (String::new(), SvgProblem::Empty),
    ] {
        check_refused(&svg(&body), expected);
    }
}

#[test]
fn hostile_files_are_refused_and_soon() {
    let bomb = r#"<!DOCTYPE svg [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;">]>"#;
    check_refused(&format!("{bomb}{}", svg("<desc>&b;</desc>")), SvgProblem::Entities);
    check_refused(&svg("<script>alert(1)</script>"), SvgProblem::Script);
    check_refused(&svg(r#"<rect onload="alert(1)" width="9" height="9"/>"#), SvgProblem::Script);
    check_refused(&svg("<foreignObject/>"), SvgProblem::Script);
    check_refused(&svg(r#"<use href="file:///etc/passwd#a"/>"#), SvgProblem::Link);
    check_refused(&svg(r#"<use xlink:href="http://example.org/a.svg#a"/>"#), SvgProblem::Link);
    check_refused(
        &svg(r#"<rect width="9" height="9" fill="url(http://example.org/#a)"/>"#),
        SvgProblem::Link,
    );
    check_refused(&svg("<style>@import 'http://example.org/a.css';</style>"), SvgProblem::Link);
    check_refused(&svg(&"<g>".repeat(100_000)), SvgProblem::TooDeep);
    // Closings in comments must not hide the depth.
    let hidden = ["<g><!--</g>-->".repeat(19_000), "</g>".repeat(19_000)].concat();
    check_refused(&svg(&hidden), SvgProblem::TooDeep);
    check_refused(&svg(&"<g/>".repeat(30_000)), SvgProblem::TooManyElements);
    check_refused(&svg(&"<g/>".repeat(200_000)), SvgProblem::TooManyElements);
    let doubling: String = (1..30)
        .map(|level| format!(r##"<g id="l{level}"><use href="#l{0}"/><use href="#l{0}"/></g>"##, level - 1))
        .collect();
    check_refused(
        &svg(&format!(r#"<rect id="l0" width="9" height="9"/>{doubling}"#)),
        SvgProblem::TooManyElements,
    );
    let itself = r##"<g id="a"><use href="#a"/></g>"##;
    check_refused(&svg(itself), SvgProblem::TooManyElements);
    check_refused(
        &svg(&format!(r#"<path d="M0 0{}"/>"#, "L9 9L0 1".repeat(40_000))),
        SvgProblem::TooManySegments,
    );
    check_refused(&svg(&" ".repeat(3 << 20)), SvgProblem::TooManyBytes);
    for broken in ["", "<svg", "GIF89a", "<svg xmlns=\"http://www.w3.org/2000/svg\"><g></svg>", "\u{0}"] {
        check_refused(broken, SvgProblem::Unreadable);
    }
}

#[test]
fn numbers_beyond_all_paper_do_no_harm() {
    for body in [
        r#"<rect width="1e38" height="1e38"/>"#,
        r#"<rect width="9" height="9" transform="scale(1e38)"/>"#,
        r#"<path d="M0 0L1e39 1e39L-1e39 0Z"/>"#,
        r#"<circle r="1" stroke="red" stroke-width="1e30"/>"#,
        r#"<path d="M0 0L100 0" stroke="red" stroke-dasharray="0.0001"/>"#,
        r#"<rect width="1e-30" height="1e-30"/>"#,
    ] {
        let start = Instant::now();
        if let Ok(picture) = OfficePicture::from_svg(svg(body).as_bytes()) {
            let (layouts, faces) = (layouts(), faces());
            let pictures = Pictures { emblem: Some(picture), logo: None };
            let setting = Setting::new(layouts.get("a3-bang-khen").unwrap(), Mode::Full, &faces, &pictures);
            let page = lay_out(&setting, &individual()).unwrap().page;
            assert!(!to_bytes(&[page], &faces, &info()).unwrap().is_empty());
        }
        assert!(start.elapsed() < Duration::from_secs(5), "{body} took {:?}", start.elapsed());
    }
}
