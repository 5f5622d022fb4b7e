//! Layouts that offices design, scaled layouts, and what is refused in either.
#![allow(clippy::unwrap_used)] // What helps tests may stop at the first surprise, as tests do.

mod common;

use common::{faces, individual, layouts, stock_classes, ward};
use serde_json::{Value, json};
use so_vang_documents::certificate::{Mode, Remark, Setting, lay_out, remarks};
use so_vang_documents::layout::{Field, LayoutProblem, Show, Shows, StockClass, StockClasses, from_json};
use so_vang_documents::page::Mm;
use so_vang_documents::picture::Pictures;

fn sheet(id: &str) -> Value {
    serde_json::from_str(&layouts().get(id).unwrap().to_json()).unwrap()
}

/// The giấy khen with one value of its sheet replaced, by its path.
fn with(path: &str, value: Value) -> String {
    let mut sheet = sheet("a4-giay-khen");
    let (parent, key) = path.rsplit_once('/').unwrap();
    sheet.pointer_mut(parent).unwrap()[key] = value;
    sheet.to_string()
}

#[track_caller]
fn check_refused(text: &str, expected: &str) {
    let problems = from_json(text).unwrap_err();
    assert!(
        problems.iter().any(|problem| problem.to_string().contains(expected)),
        "{expected} is not in {problems:#?}"
    );
}

#[test]
fn a_layout_comes_back_from_json_as_it_was() {
    for layout in layouts().iter() {
        assert_eq!(&from_json(&layout.to_json()).unwrap(), layout);
    }
}

#[test]
fn sizes_that_would_never_end_or_never_fit_are_refused() {
    for (path, value, expected) in [
        ("/fields/recipient/pt", json!(1e9), "sizes must be within"),
        ("/fields/recipient/min_pt", json!(1e-9), "sizes must be within"),
        ("/fields/recipient/lines", json!(1_000_000), "lines must be 1 to 8"),
        ("/border/band", json!(0.0001), "border.band"),
        ("/paper/width", json!(1e300), "paper.width: is"),
        ("/fields/title/x", json!(-1e300), "fields.title"),
        ("/flow/bottom", json!(10.0), "flow: top must be above bottom"),
        ("/fields/motto/text", json!("x".repeat(10_000)), "fields.motto.text: has more than 200 letters"),
        ("/fields/title/face", json!("comic"), "no face is called"),
        ("/fields/title/show", json!("values"), "fields.title.show: cannot be shown as values"),
        ("/border/motif", json!("lotus"), "uses gold, which decoration red-black forbids"),
        ("/heading", json!([]), "heading: there must be 1 to 24"),
    ] {
        check_refused(&with(path, value), expected);
    }
    check_refused(&with("/name", json!("x".repeat(300_000))), "more than 262144");
    check_refused("{\"id\": ", "EOF");
    check_refused(&"[".repeat(100_000), "recursion limit");
}

#[test]
fn a_watermark_is_refused_where_the_model_forbids_it() {
    let mut sheet = sheet("a4-giay-khen");
    sheet["watermark"] = json!({"x": 148.5, "y": 110.0, "diameter": 100.0, "tint": 0.07});
    check_refused(&sheet.to_string(), "watermark: decoration red-black forbids one");
}

#[test]
fn a_designer_may_go_near_the_edge_and_is_told_so_later() {
    let text = with("/fields/register_line/x", json!(2.0));
    assert!(from_json(&text).is_ok());
}

#[test]
fn a_layout_brought_onto_other_paper_fits_there() {
    let faces = faces();
    for (id, width, height) in [
        ("a4-giay-khen", 360.0, 270.0),
        ("a4-giay-khen", 420.0, 297.0),
        ("a3-bang-khen", 400.0, 300.0),
        ("a3-bang-khen", 297.0, 210.0),
    ] {
        let scaled = layouts().get(id).unwrap().onto("own", Mm(width), Mm(height)).unwrap();
        assert_eq!((scaled.width, scaled.height, scaled.id.as_str()), (Mm(width), Mm(height), "own"));
        let setting = Setting::new(&scaled, Mode::Full, &faces, &Pictures::default());
        for view in [individual(), ward()] {
            let fitted = lay_out(&setting, &view).unwrap();
            let mut found = remarks(&scaled, &fitted.boxes(&faces));
            found.retain(|remark| !matches!(remark, Remark::ShortEdge { .. }));
            assert_eq!(found, [], "{id} on {width} x {height}");
        }
    }
    assert!(layouts().get("a4-giay-khen").unwrap().onto("own", Mm(20.0), Mm(10.0)).is_err());
}

#[test]
fn one_scale_is_kept_across_and_down() {
    let half = layouts().get("a3-bang-khen").unwrap().onto("half", Mm(210.0), Mm(148.5)).unwrap();
    assert_eq!((half.border.left, half.border.band, half.emblem.diameter), (Mm(11.0), Mm(6.0), Mm(22.0)));
    let sheet: Value = serde_json::from_str(&half.to_json()).unwrap();
    assert_eq!(sheet["fields"]["title"]["x"], json!(105.0));
    assert_eq!(sheet["heading"][1]["title"]["pt"], json!([22.0]));
    assert_eq!(sheet["heading"][1]["title"]["y"], json!([62.5]));
}

#[test]
fn shows_of_a_stock_are_read_or_refused_by_field() {
    let shows = Shows::from_json(r#"{"title": "preprinted", "decision_line": "values"}"#).unwrap();
    assert_eq!(shows.get(Field::Title), Some(Show::Preprinted));
    assert_eq!(shows.get(Field::Recipient), None);
    let problems = |text: &str| -> Vec<String> {
        Shows::from_json(text).unwrap_err().iter().map(LayoutProblem::to_string).collect()
    };
    assert_eq!(problems(r#"{"title": "values"}"#), ["shows: title: cannot be shown as values"]);
    assert!(problems(r#"{"glitter": "print"}"#)[0].contains("glitter"));
    assert!(problems(r#"{"title": "maybe"}"#)[0].contains("maybe"));
}

#[test]
fn every_class_of_stock_speaks_of_every_field() {
    let classes = stock_classes();
    for class in StockClass::ALL {
        assert!(!classes.get(*class).unwrap().name.is_empty());
    }
    let text = include_str!("../../../assets/layouts/stock-classes.toml");
    let broken = text.replacen("motto          = \"print\"\n", "", 1).replacen("\"values\"", "\"hidden\"", 1);
    let problems = StockClasses::parse("x.toml", &broken).unwrap_err();
    assert_eq!(
        problems.iter().map(LayoutProblem::to_string).collect::<Vec<_>>(),
        ["x.toml: p0.motto: is missing"]
    );
}
