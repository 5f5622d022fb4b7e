//! What gives way when words are long, what stock leaves to be printed, and what a designer is told.
#![allow(clippy::unwrap_used)] // What helps tests may stop at the first surprise, as tests do.

mod common;

use common::{
    A4, batch_views, collective, faces, fit, grassroots, individual, layouts, longest_unit, party,
    posthumous, stacked, stock_classes, two_line_authority, ward,
};
use so_vang_documents::certificate::{
    CertificateView, FieldBox, FitNote, Fitted, Mode, Remark, Setting, even_sizes, lay_out, remarks,
};
use so_vang_documents::error::RenderError;
use so_vang_documents::font::Face;
use so_vang_documents::layout::{Field, Layouts, Part, Shows, StockClass};
use so_vang_documents::page::{Item, Mm, Pt, Run};
use so_vang_documents::picture::Pictures;

fn runs(fitted: &Fitted) -> Vec<&Run> {
    fitted
        .page
        .items
        .iter()
        .filter_map(|item| match item {
            Item::Run(run) => Some(run),
            Item::Rule { .. } | Item::Path(_) | Item::Form { .. } | Item::Image { .. } => None,
        })
        .collect()
}

fn words(fitted: &Fitted) -> Vec<&str> {
    runs(fitted).into_iter().map(|run| run.text.as_str()).collect()
}

fn box_of(boxes: &[FieldBox], field: Field, part: Option<Part>) -> FieldBox {
    *boxes.iter().find(|found| (found.field, found.part) == (field, part)).unwrap()
}

/// A name of so many letters without a place to break it.
fn unbroken(letters: usize) -> CertificateView {
    CertificateView { recipient: "Ữ".repeat(letters), ..individual() }
}

#[test]
fn a_name_that_hardly_fits_is_set_narrower_before_it_is_too_long() {
    // At 22 pt, the smallest, so many letters fill 330 mm; up to a twenty-fourth more can be squeezed in.
    let letter = faces().measure(Face::Bold, Pt(22.0), "ỮỮ").unwrap().0 / 2.0;
    let most = (330.0 / letter).floor() as usize;
    let squeezed_most = (330.0 / 0.96 / letter).floor() as usize;
    assert!(squeezed_most > most + 1);
    let kinds = |letters: usize| {
        let notes = fit("a3-bang-khen", &unbroken(letters), Mode::Full).notes;
        let squeezed =
            notes.iter().any(|note| matches!(note, FitNote::Squeezed { field: Field::Recipient, .. }));
        let long = notes.iter().any(|note| matches!(note, FitNote::TooLong { field: Field::Recipient, .. }));
        (squeezed, long)
    };
    assert_eq!(kinds(most), (false, false));
    assert_eq!(kinds(most + 1), (true, false));
    assert_eq!(kinds(squeezed_most), (true, false));
    assert_eq!(kinds(squeezed_most + 1), (false, true));
}

#[test]
fn narrower_letters_fill_their_measure_on_paper() {
    let letter = faces().measure(Face::Bold, Pt(22.0), "ỮỮ").unwrap().0 / 2.0;
    let fitted = fit("a3-bang-khen", &unbroken((330.0 / letter).floor() as usize + 1), Mode::Full);
    let found = box_of(&fitted.boxes(&faces()), Field::Recipient, None);
    assert!(found.stretch < 1.0 && found.stretch >= 0.96, "{found:?}");
    let width = (found.right - found.left).0;
    assert!((325.0..=330.5).contains(&width), "{width} mm of ink");
}

#[test]
fn a_squeezed_line_of_the_signer_is_noted_with_its_part() {
    let long = CertificateView { place_and_date: "Ữ".repeat(46), ..individual() };
    let width = faces().measure(Face::BoldItalic, Pt(12.0), &long.place_and_date).unwrap().0;
    assert!((150.0..150.0 / 0.96).contains(&width), "the words chosen are {width} mm wide");
    let notes = fit("a3-bang-khen", &long, Mode::Full).notes;
    let to = notes.iter().find_map(|note| match note {
        FitNote::Squeezed { field: Field::PlaceAndDate, to } => Some(*to),
        FitNote::Squeezed { .. }
        | FitNote::Wrapped { .. }
        | FitNote::Shrunk { .. }
        | FitNote::TooLong { .. } => None,
    });
    assert!((to.unwrap() - 150.0 / width).abs() < 0.001, "{notes:?}");
}

#[test]
fn one_size_for_the_whole_batch_is_the_smallest_any_needs() {
    let (layouts, faces) = (layouts(), faces());
    let setting =
        Setting::new(layouts.get("a4-giay-khen").unwrap(), Mode::Full, &faces, &Pictures::default());
    let mut views = batch_views();
    views.push(longest_unit());
    views.push(collective());
    let fields = [Field::Recipient, Field::RecipientLine, Field::Title];
    let sizes = even_sizes(&setting, &views, &fields).unwrap();
    let own: Vec<Pt> =
        views.iter().map(|view| size(&lay_out(&setting, view).unwrap(), Field::Recipient)).collect();
    let least = own.iter().copied().fold(Pt(f64::MAX), |least, size| if size < least { size } else { least });
    assert!(own.iter().any(|size| *size > least), "the batch needs more than one size: {own:?}");
    assert_eq!(sizes.get(Field::Recipient), Some(least));
    let even = setting.clone().with_sizes(&sizes);
    for view in &views {
        let fitted = lay_out(&even, view).unwrap();
        assert_eq!(size(&fitted, Field::Recipient), least, "{}", view.recipient);
        assert!(!fitted.notes.iter().any(|note| matches!(note, FitNote::TooLong { .. })));
    }
}

fn size(fitted: &Fitted, field: Field) -> Pt {
    box_of(&fitted.boxes(&faces()), field, None).size
}

fn on_stock(class: StockClass, mode: Mode) -> Fitted {
    let (layouts, faces, classes) = (layouts(), faces(), stock_classes());
    let setting = Setting::new(layouts.get("a4-giay-khen").unwrap(), mode, &faces, &Pictures::default());
    lay_out(&setting.with_shows(&classes.get(class).unwrap().shows), &ward()).unwrap()
}

#[test]
fn what_the_stock_carries_is_not_printed() {
    // The table of the study, section 8.3.
    let [p0, p1, p2, p3] = [StockClass::P0, StockClass::P1, StockClass::P2, StockClass::P3]
        .map(|class| words(&on_stock(class, Mode::Words)).into_iter().map(str::to_owned).collect::<Vec<_>>());
    let has = |words: &[String], text: &str| words.iter().any(|word| word.contains(text));
    for (text, printed) in [
        ("CỘNG HÒA", [true, true, false, false]),
        ("Độc lập", [true, true, false, false]),
        ("CHỦ TỊCH ỦY BAN", [true, true, true, false]),
        ("TẶNG", [true, true, true, false]),
        ("GIẤY KHEN", [true, false, false, false]),
        ("Ông Trần Quốc Vượng", [true; 4]),
        ("Tổ trưởng", [true; 4]),
        ("dũng cảm", [true; 4]),
        ("Quyết định số", [true, true, true, false]),
        ("Số sổ vàng", [true, true, true, false]),
        ("KT. CHỦ TỊCH", [true; 4]),
        ("Lê Thị Mỹ Hạnh", [true; 4]),
    ] {
        let found = [&p0, &p1, &p2, &p3].map(|words| has(words, text));
        assert_eq!(found, printed, "{text}");
    }
}

#[test]
fn stock_with_dots_gets_the_values_alone() {
    let fitted = on_stock(StockClass::P3, Mode::Words);
    let words = words(&fitted);
    for value in ["86/QĐ-UBND", "15", "02", "2026", "12", "Bến Thuyền"] {
        assert!(words.contains(&value), "{value} in {words:?}");
    }
    assert_eq!(words.iter().filter(|word| **word == "2026").count(), 2, "once a line");
    assert!(!words.iter().any(|word| word.contains("ngày 15 tháng")), "{words:?}");
    let boxes = fitted.boxes(&faces());
    // A deputy's title has two lines, yet the dots of place and date stay where they are on the stock.
    assert_eq!(box_of(&boxes, Field::PlaceAndDate, Some(Part::Day)).baseline, Mm(142.0));
    assert_eq!(box_of(&boxes, Field::SignerTitle, None).baseline, Mm(147.5));
    assert_eq!(remarks(layouts().get("a4-giay-khen").unwrap(), &boxes), []);
    // The layout puts the year of the decision 90.9 mm right of x 32, hanging left.
    let year = box_of(&boxes, Field::DecisionLine, Some(Part::Year));
    assert!((year.left.0 - 122.9).abs() < 0.6 && year.baseline == Mm(176.0), "{year:?}");
}

#[test]
fn a_proof_for_stock_shows_what_it_carries_in_grey() {
    let fitted = on_stock(StockClass::P2, Mode::WordsProof);
    let colour = |text: &str| {
        let runs = runs(&fitted);
        let run = runs.iter().find(|run| run.text.contains(text)).unwrap();
        (run.colour.red, run.colour.green, run.colour.blue)
    };
    assert_eq!(colour("GIẤY KHEN"), (200, 200, 200));
    assert_eq!(colour("CỘNG HÒA"), (200, 200, 200));
    assert_eq!(colour("CHỦ TỊCH ỦY BAN"), (204, 13, 20));
    assert!(words(&fitted).contains(&"BẢN IN THỬ"));
    let boxes = fitted.boxes(&faces());
    assert!(!box_of(&boxes, Field::Title, None).printed && box_of(&boxes, Field::Recipient, None).printed);
}

#[test]
fn values_without_places_are_an_error_and_not_a_guess() {
    let start = A4.find("[fields.register_line.values]").unwrap();
    let end = start + A4[start..].find("\n\n").unwrap();
    let layouts = Layouts::parse(&[("x.toml", &[&A4[..start], &A4[end..]].concat())]).unwrap();
    let faces = faces();
    let shows = Shows::from_json(r#"{"register_line": "values"}"#).unwrap();
    let setting =
        Setting::new(layouts.get("a4-giay-khen").unwrap(), Mode::Words, &faces, &Pictures::default());
    let error = lay_out(&setting.with_shows(&shows), &ward()).unwrap_err();
    assert!(matches!(error, RenderError::NoValuePlace { field: Field::RegisterLine, .. }), "{error}");
}

#[test]
fn a_face_that_is_gone_is_an_error_with_the_field() {
    let sheet = A4.replacen("face    = \"bold\"", "face    = \"own-3\"", 1);
    let layouts = Layouts::parse(&[("x.toml", &sheet)]).unwrap();
    let faces = faces();
    let setting =
        Setting::new(layouts.get("a4-giay-khen").unwrap(), Mode::Full, &faces, &Pictures::default());
    let error = lay_out(&setting, &ward()).unwrap_err();
    assert!(
        matches!(error, RenderError::NoSuchFace { face: Face::Own(3), field: Field::Recipient, .. }),
        "{error}"
    );
}

#[test]
fn no_layout_of_the_program_gives_reason_for_remarks() {
    let faces = faces();
    for layout in layouts().iter() {
        for view in [
            individual(),
            collective(),
            ward(),
            grassroots(),
            two_line_authority(),
            longest_unit(),
            stacked(),
            posthumous(),
            party(),
        ] {
            let setting = Setting::new(layout, Mode::Full, &faces, &Pictures::default());
            let fitted = lay_out(&setting, &view).unwrap();
            let mut found = remarks(layout, &fitted.boxes(&faces));
            // Paper of 400 × 300 mm needs another tray, and it is said so.
            found.retain(|remark| !matches!(remark, Remark::ShortEdge { edge: Mm(300.0) }));
            assert_eq!(found, [], "{}: {}", layout.id, view.recipient);
            let long = fitted.notes.iter().find(|note| matches!(note, FitNote::TooLong { .. }));
            assert_eq!(long, None, "{}: {}", layout.id, view.recipient);
        }
    }
}

/// The remarks on a giấy khen whose sheet was changed.
fn remarks_after(change: impl Fn(&str) -> String) -> Vec<Remark> {
    let sheet = change(&layouts().get("a4-giay-khen").unwrap().to_json());
    let layout = so_vang_documents::layout::from_json(&sheet).unwrap();
    let faces = faces();
    let fitted = lay_out(&Setting::new(&layout, Mode::Full, &faces, &Pictures::default()), &ward()).unwrap();
    remarks(&layout, &fitted.boxes(&faces))
}

/// The JSON with a number put in another place, by its path.
fn with(sheet: &str, path: &str, number: f64) -> String {
    let mut value: serde_json::Value = serde_json::from_str(sheet).unwrap();
    *value.pointer_mut(path).unwrap() = number.into();
    value.to_string()
}

#[test]
fn ink_near_the_edge_is_remarked_with_its_distance() {
    let found = remarks_after(|sheet| with(sheet, "/fields/register_line/x", 3.0));
    let Some(Remark::NearEdge { place: (Field::RegisterLine, None), distance }) = found.first() else {
        panic!("{found:?}")
    };
    // The line hangs at 3 mm, and its first letter begins within half a millimetre of that.
    assert!((distance.0 - 3.0).abs() < 0.5, "{distance:?}");
}

#[test]
fn lines_over_each_other_are_remarked() {
    let found = remarks_after(|sheet| with(sheet, "/fields/register_line/y", 177.0));
    assert!(
        matches!(
            found.as_slice(),
            [Remark::Overlap {
                one: (Field::DecisionLine, None),
                other: (Field::RegisterLine, None),
                by
            }] if by.0 > 1.0
        ),
        "{found:?}"
    );
}

#[test]
fn ink_where_the_seal_goes_is_remarked() {
    let found = remarks_after(|sheet| {
        with(&with(sheet, "/fields/register_line/x", 175.0), "/fields/register_line/y", 165.0)
    });
    assert!(
        matches!(found.as_slice(), [Remark::InSeal { place: (Field::RegisterLine, None), .. }]),
        "{found:?}"
    );
}

#[test]
fn the_heading_tells_which_arrangement_it_took() {
    assert_eq!(fit("a3-bang-khen", &individual(), Mode::Full).heading, 0);
    assert_eq!(fit("a3-bang-khen", &collective(), Mode::Full).heading, 1);
    assert_eq!(fit("a3-bang-khen", &two_line_authority(), Mode::Full).heading, 2);
}
