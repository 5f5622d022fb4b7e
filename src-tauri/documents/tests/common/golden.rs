//! The golden pages: one for each thing that can go wrong on paper.

use std::sync::Arc;

use super::{
    collective, faces, fit, grassroots, individual, layouts, longest_unit, party, two_line_authority, ward,
};
use so_vang_documents::certificate::{CertificateView, Mode, Setting, lay_out};
use so_vang_documents::page::{Align, Colour, Drawing, Item, Mm, Page, Path, Picture, Pt, Step, Stroke};
use so_vang_documents::picture::{OfficePicture, Pictures};

/// A square PNG of an office: a red disc with a hole, clear around and half clear at the rim.
pub(crate) fn emblem_png(side: u32) -> Vec<u8> {
    let middle = f64::from(side) / 2.0;
    let dot = |at: u32| {
        let (x, y) = (f64::from(at % side) + 0.5 - middle, f64::from(at / side) + 0.5 - middle);
        let distance = x.hypot(y) / middle;
        let opacity = match distance {
            far if far > 1.0 => 0,
            rim if rim > 0.9 => 128,
            near if near < 0.3 => 0,
            _ => 255,
        };
        [204, 13, 20, opacity]
    };
    let mut bytes = Vec::new();
    let mut encoder = png::Encoder::new(&mut bytes, side, side);
    encoder.set_color(png::ColorType::Rgba);
    let dots: Vec<u8> = (0..side * side).flat_map(dot).collect();
    encoder.write_header().unwrap().write_image_data(&dots).unwrap();
    bytes
}

/// The same line with its letters narrowed, more than any layout does.
fn narrowed(mut item: Item) -> Item {
    if let Item::Run(run) = &mut item {
        run.stretch = 0.7;
    }
    item
}

/// A page with every kind of item and every way to draw it.
pub(crate) fn every_item() -> Page {
    let thin = |dash| Some(Stroke { colour: Colour::BLACK, width: Mm(0.5), dash });
    let thick = Some(Stroke { colour: Colour::BLACK, width: Mm(1.6), dash: None });
    let corner = |x: f64, y: f64| {
        vec![
            Step::Move(Mm(x), Mm(y + 12.0)),
            Step::Line(Mm(x + 3.0), Mm(y)),
            Step::Line(Mm(x + 6.0), Mm(y + 12.0)),
        ]
    };
    let curve = [(Mm(60.0), Mm(10.0)), (Mm(80.0), Mm(50.0)), (Mm(90.0), Mm(30.0))];
    let closed = vec![Step::Move(Mm(50.0), Mm(30.0)), Step::Curve(curve), Step::Close];
    let drawing = Arc::new(Drawing {
        name: "test".to_owned(),
        width: Mm(20.0),
        height: Mm(12.0),
        paths: vec![
            // Leaves the frame on the right and is cut there.
            Path { fill: Some(Colour::GOLD), stroke: None, steps: rectangle(10.0, 2.0, 15.0, 8.0) },
            Path { fill: None, stroke: thin(Some(Mm(1.0))), steps: corner(1.0, -1.0) },
        ],
    });
    // Darker to the right, clearer to the bottom.
    let dot = |at: u32| [255 - (at % 216) as u8, 0, 0, 255 - (at / 216) as u8];
    let picture = Arc::new(Picture { width: 216, height: 144, rgba: (0..216 * 144).flat_map(dot).collect() });
    let form = |x: f64, y: f64| Item::Form { drawing: Arc::clone(&drawing), x: Mm(x), y: Mm(y) };
    let line = |x: f64, y: f64, turn: f64, text: &str| {
        let view = CertificateView { recipient: text.to_owned(), ..individual() };
        let page = fit("a4-giay-khen", &view, Mode::Words).page;
        let mut run = page
            .items
            .into_iter()
            .find_map(|item| match item {
                Item::Run(run) if run.text.contains("Rơ") => Some(run),
                Item::Run(_) | Item::Rule { .. } | Item::Path(_) | Item::Form { .. } | Item::Image { .. } => {
                    None
                }
            })
            .unwrap();
        (run.x, run.y, run.anchor, run.turn, run.align) = (Mm(x), Mm(y), Mm(x), turn, Align::Left);
        run.size = Pt(20.0);
        Item::Run(run)
    };
    Page {
        width: Mm(148.0),
        height: Mm(105.0),
        items: vec![
            Item::Path(Path { fill: Some(Colour::GOLD), stroke: thin(None), steps: closed }),
            // A corner so sharp that the mitre limit of SVG would cut it and that of PDF does not.
            Item::Path(Path { fill: None, stroke: thick, steps: corner(100.0, 12.0) }),
            Item::Path(Path { fill: None, stroke: thin(Some(Mm(2.0))), steps: corner(110.0, 12.0) }),
            form(10.0, 10.0),
            form(10.0, 30.0),
            // On whole dots of the eyes, which differ in how they draw the edge of a picture within a dot.
            Item::Image { picture, x: Mm(119.38), y: Mm(40.64), width: Mm(17.78), height: Mm(12.7) },
            Item::Rule {
                x: Mm(10.0),
                y: Mm(52.0),
                length: Mm(60.0),
                thickness: Mm(0.8),
                colour: Colour::RED,
            },
            // ơ̆ exists only as a letter and a mark, which stands off its line.
            line(10.0, 66.0, 0.0, "Ông Rơ\u{306} Châm Y Blŏ Niê"),
            narrowed(line(85.0, 96.0, 10.0, "Bà Rơ\u{306} Hẹp")),
            line(20.0, 100.0, 25.0, "Bà Rơ\u{306} Ẫm Ỗm Ữm"),
            line(140.0, 66.0, -90.0, "Bà Rơ\u{306} Ặc"),
        ],
    }
}

fn rectangle(x: f64, y: f64, width: f64, height: f64) -> Vec<Step> {
    vec![
        Step::Move(Mm(x), Mm(y)),
        Step::Line(Mm(x + width), Mm(y)),
        Step::Line(Mm(x + width), Mm(y + height)),
        Step::Line(Mm(x), Mm(y + height)),
        Step::Close,
    ]
}

/// All golden pages with their names.
pub(crate) fn pages() -> Vec<(&'static str, Page)> {
    let deputy = CertificateView {
        signer_title: vec!["KT. CHỦ TỊCH".to_owned(), "PHÓ CHỦ TỊCH".to_owned()],
        ..individual()
    };
    let stacked = CertificateView {
        title: "ẪM ỖM ỮM ẬP ỘC ỰC".to_owned(),
        recipient: "Ban Ẫm Ỗm Ữm Quản lý chợ ựợộ ẪẦẾỖỮ".to_owned(),
        ..individual()
    };
    let long_title = CertificateView {
        honour: "TRUY TẶNG".to_owned(),
        title: "CHIẾN SĨ THI ĐUA THÀNH PHỐ TRÀNG AN VÀ CÁC TỈNH PHÍA NAM".to_owned(),
        ..individual()
    };
    let decomposed =
        CertificateView { recipient: "Bà Đặng Thị Ngọc A\u{301}nh".to_owned(), ..individual() };
    let emblem = Some(OfficePicture::from_png(&emblem_png(600)).unwrap());
    let pictures = Pictures { emblem, ..Pictures::default() };
    let (layouts, faces) = (layouts(), faces());
    let setting = Setting::new(layouts.get("a3-bang-khen").unwrap(), Mode::Full, &faces, &pictures);
    let with_emblem = lay_out(&setting, &individual());
    let page = |layout: &str, view: &CertificateView, mode: Mode| fit(layout, view, mode).page;
    let (a3, a4) = ("a3-bang-khen", "a4-giay-khen");
    vec![
        ("a3-individual", page(a3, &individual(), Mode::Full)),
        ("a3-collective", page(a3, &collective(), Mode::Full)),
        ("a3-two-line-authority", page(a3, &two_line_authority(), Mode::Full)),
        ("a3-deputy-signer", page(a3, &deputy, Mode::Full)),
        ("a3-stacked-capitals", page(a3, &stacked, Mode::Full)),
        ("a3-long-title", page(a3, &long_title, Mode::Full)),
        ("a3-overprint", page(a3, &individual(), Mode::Words)),
        ("a3-proof", page(a3, &individual(), Mode::Proof)),
        ("a3-decomposed", page(a3, &decomposed, Mode::Full)),
        ("a3-emblem", with_emblem.unwrap().page),
        ("a4-deputy-signer", page(a4, &ward(), Mode::Full)),
        (
            "a4-stacked-capitals",
            page(a4, &CertificateView { title: "GIẤY KHEN".to_owned(), ..stacked.clone() }, Mode::Full),
        ),
        ("a4-overprint", page(a4, &ward(), Mode::Words)),
        ("a4-proof", page(a4, &ward(), Mode::Proof)),
        ("400x300-individual", page("bang-khen-400x300", &individual(), Mode::Full)),
        ("a3-360x237-deputy", page("a3-khung-360x237", &deputy, Mode::Full)),
        ("a3-flags-long-title", page("a3-chien-si-thi-dua", &long_title, Mode::Full)),
        ("a3-longest-unit", page(a3, &longest_unit(), Mode::Full)),
        ("a4-flags", page("a4-chien-si-thi-dua", &grassroots(), Mode::Full)),
        ("a4-party", page("a4-giay-khen-dang", &party(), Mode::Full)),
        ("every-item", every_item()),
    ]
}
