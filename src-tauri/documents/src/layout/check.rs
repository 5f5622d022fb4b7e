//! What must hold in a layout beyond the shape of its file.

use super::{Decoration, Field, Flow, FlowField, Heading, Layout, LineField, Show, Stack, Style};
use crate::border::Motif;
use crate::page::{Mm, Pt};

/// Text keeps this far from the edge of the sheet, where printers cannot reach.
pub(crate) const EDGE: Mm = Mm(6.0);
/// Sides of the papers there are.
const SIDES: std::ops::RangeInclusive<f64> = 100.0..=900.0;
/// Sizes of letters that a sheet can hold.
const SIZES: std::ops::RangeInclusive<f64> = 4.0..=200.0;
/// Bands that a motif can be drawn in.
const BANDS: std::ops::RangeInclusive<f64> = 3.0..=60.0;
/// Most lines of a field, arrangements of a heading, and letters of a text that a layout brings along.
const MOST: (usize, usize, usize) = (8, 24, 200);

/// Whose layout it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Strictness {
    /// The program's own must be right in everything.
    Program,
    /// An office's may have text near the edge: it is told so while it designs.
    Office,
}

/// Collects problems, each with the key it concerns.
struct Checker<'a> {
    layout: &'a Layout,
    strictness: Strictness,
    say: &'a mut dyn FnMut(&str, String),
}

/// Tells `say` every contradiction in the layout.
pub(super) fn layout(layout: &Layout, strictness: Strictness, say: &mut dyn FnMut(&str, String)) {
    let mut checker = Checker { layout, strictness, say };
    checker.texts();
    checker.art();
    for (field, line) in [
        (Field::NationalName, &layout.national_name),
        (Field::Motto, &layout.motto),
        (Field::PlaceAndDate, &layout.place_and_date),
        (Field::SignerTitle, &layout.signer_title),
        (Field::SignerName, &layout.signer_name),
        (Field::DecisionLine, &layout.decision_line),
        (Field::RegisterLine, &layout.register_line),
    ] {
        checker.fixed(field, line);
    }
    checker.values();
    for (field, flowing) in [
        (Field::Recipient, &layout.recipient),
        (Field::RecipientLine, &layout.recipient_line),
        (Field::Achievement, &layout.achievement),
    ] {
        checker.flow(field, flowing);
    }
    for (field, style) in [
        (Field::Authority, &layout.authority),
        (Field::Honour, &layout.honour),
        (Field::Title, &layout.title),
    ] {
        checker.across(field, style);
    }
    if layout.headings.is_empty() || layout.headings.len() > MOST.1 {
        (checker.say)("heading", format!("there must be 1 to {}", MOST.1));
    }
    for (number, heading) in layout.headings.iter().enumerate() {
        checker.heading(number + 1, heading);
    }
    if !(1..=MOST.0).contains(&layout.signer_lines) {
        (checker.say)("signer.lines", format!("must be 1 to {}", MOST.0));
    }
    if layout.signer_step.0 <= 0.0 || layout.signer_step > layout.height {
        (checker.say)("signer.step", "must be above 0 and on the paper".to_owned());
    }
    let Flow { top, bottom, gap_max } = layout.flow;
    if !(top.0 >= 0.0 && top < bottom && bottom <= layout.height && gap_max.0 >= 0.0) {
        (checker.say)("flow", "top must be above bottom, both on the paper".to_owned());
    }
    let Checker { say, .. } = checker;
    layout.shows.check(&mut |at, problem| say(&format!("fields.{at}.show"), problem));
}

impl Checker<'_> {
    fn texts(&mut self) {
        let layout = self.layout;
        for (at, text, needed) in [
            ("id", &layout.id, true),
            ("name", &layout.name, true),
            ("fields.national_name.text", &layout.national_name_text, true),
            ("fields.motto.text", &layout.motto_text, false),
            ("proof.mark", &layout.proof_text, true),
            ("proof.emblem", &layout.emblem_text, true),
        ] {
            if needed && text.trim().is_empty() {
                (self.say)(at, "is empty".to_owned());
            }
            if text.chars().count() > MOST.2 {
                (self.say)(at, format!("has more than {} letters", MOST.2));
            }
        }
        if layout.legal_basis.note.trim().is_empty() {
            (self.say)("legal_basis.note", "is empty".to_owned());
        }
        for (at, side) in [("paper.width", layout.width), ("paper.height", layout.height)] {
            if !SIDES.contains(&side.0) {
                (self.say)(at, format!("is {} mm, outside {SIDES:?}", side.0));
            }
        }
    }

    fn inside(&self, left: Mm, top: Mm, right: Mm, bottom: Mm) -> bool {
        left.0 >= 0.0
            && left < right
            && right <= self.layout.width
            && top.0 >= 0.0
            && top < bottom
            && bottom <= self.layout.height
    }

    fn art(&mut self) {
        let layout = self.layout;
        let border = &layout.border;
        if layout.decoration == Decoration::RedBlack {
            if border.motif.uses_gold() {
                (self.say)("border.motif", "uses gold, which decoration red-black forbids".to_owned());
            }
            if layout.watermark.is_some() {
                (self.say)("watermark", "decoration red-black forbids one".to_owned());
            }
        }
        if !self.inside(border.left, border.top, border.right, border.bottom) {
            (self.say)("border", "is not inside the paper".to_owned());
        }
        let room = (border.bottom - border.top).0.min((border.right - border.left).0);
        if border.motif != Motif::None && !(BANDS.contains(&border.band.0) && border.band.0 * 4.0 <= room) {
            (self.say)(
                "border.band",
                format!("is {} mm, which leaves no room inside or no band", border.band.0),
            );
        }
        if border.motif == Motif::None && !(0.0..=*BANDS.end()).contains(&border.band.0) {
            (self.say)("border.band", format!("is {} mm, outside 0 to {}", border.band.0, BANDS.end()));
        }
        for (at, line) in [("border.outer_line", border.outer_line), ("border.inner_line", border.inner_line)]
        {
            if !(0.0..=5.0).contains(&line.0) {
                (self.say)(at, format!("is {} mm, outside 0 to 5", line.0));
            }
        }
        let emblem = &layout.emblem;
        let reach = emblem.diameter * 0.5;
        if emblem.diameter.0 <= 0.0 || emblem.clear < emblem.diameter || emblem.clear > layout.width {
            (self.say)("emblem.clear", "must be at least the diameter, both above 0".to_owned());
        }
        if !self.inside(emblem.x - reach, emblem.y - reach, emblem.x + reach, emblem.y + reach) {
            (self.say)("emblem", "leaves the paper".to_owned());
        }
        if let Some(logo) = &layout.logo {
            let (across, down) = (logo.width * 0.5, logo.height * 0.5);
            if !self.inside(logo.x - across, logo.y - down, logo.x + across, logo.y + down) {
                (self.say)("logo", "leaves the paper or has no size".to_owned());
            }
        }
        if let Some(mark) = &layout.watermark {
            let reach = mark.diameter * 0.5;
            let inside = self.inside(mark.x - reach, mark.y - reach, mark.x + reach, mark.y + reach);
            if !inside || mark.diameter.0 < 20.0 {
                (self.say)("watermark", "leaves the paper or is too small".to_owned());
            }
            if !(0.01..=0.2).contains(&mark.tint) {
                (self.say)("watermark.tint", format!("is {}, outside 0.01 to 0.2", mark.tint));
            }
        }
        if let Some(flags) = &layout.flags {
            let inside = self.inside(flags.left, flags.top, flags.right, flags.bottom);
            if !inside || flags.right > emblem.x || !(1..=MOST.0).contains(&flags.count) {
                (self.say)("flags", "must stand on the paper, left of the emblem's middle".to_owned());
            }
        }
        if let Some(seal) = &layout.seal
            && !self.inside(seal.left, seal.top, seal.right, seal.bottom)
        {
            (self.say)("seal", "is not inside the paper".to_owned());
        }
    }

    fn sizes(&mut self, at: &str, pt: Pt, min_pt: Pt) {
        if !(min_pt.0 > 0.0 && min_pt <= pt) {
            let problem = format!("min_pt {} must be above 0 and at most pt {}", min_pt.0, pt.0);
            (self.say)(at, problem);
        } else if !SIZES.contains(&pt.0) || !SIZES.contains(&min_pt.0) {
            (self.say)(at, format!("sizes must be within {SIZES:?} pt"));
        }
    }

    /// How near to the edge a layout of this strictness may go.
    fn edge(&self) -> Mm {
        match self.strictness {
            Strictness::Program => EDGE,
            Strictness::Office => Mm(0.0),
        }
    }

    fn across(&mut self, field: Field, style: &Style) {
        let edge = self.edge();
        let left = style.left();
        if !(style.width.0 > 0.0 && left >= edge && left + style.width <= self.layout.width - edge) {
            (self.say)(
                &format!("fields.{field}"),
                format!("reaches nearer than {} mm to the edge of the paper, or has no width", edge.0),
            );
        }
    }

    fn down(&mut self, at: &str, y: Mm) {
        let edge = self.edge();
        if !(y >= edge && y <= self.layout.height - edge) {
            (self.say)(at, format!("y {} is nearer than {} mm to the edge of the paper", y.0, edge.0));
        }
    }

    fn fixed(&mut self, field: Field, line: &LineField) {
        let at = format!("fields.{field}");
        self.sizes(&at, line.pt, line.min_pt);
        self.across(field, &line.style);
        self.down(&at, line.y);
    }

    fn values(&mut self) {
        let layout = self.layout;
        for (&(field, part), place) in &layout.values {
            let at = format!("fields.{field}.values.{part}");
            if !field.parts().contains(&part) {
                (self.say)(&at, "is no part of that line".to_owned());
            }
            let style =
                Style { align: place.align, x: place.x, width: place.width, ..layout.register_line.style };
            let left = style.left();
            if !(place.width.0 > 0.0 && left.0 >= 0.0 && left + place.width <= layout.width) {
                (self.say)(&at, "is not on the paper, or has no width".to_owned());
            }
            self.down(&at, place.y);
        }
        for field in Field::ALL {
            let parts = field.parts();
            let given = parts.iter().filter(|part| layout.values.contains_key(&(*field, **part))).count();
            let wanted = layout.show(*field) == Show::Values || given > 0;
            if !parts.is_empty() && wanted && given < parts.len() {
                (self.say)(&format!("fields.{field}.values"), "some values have no place".to_owned());
            }
        }
    }

    fn flow(&mut self, field: Field, flowing: &FlowField) {
        let at = format!("fields.{field}");
        self.sizes(&at, flowing.pt, flowing.min_pt);
        self.across(field, &flowing.style);
        if !(1..=MOST.0).contains(&flowing.lines) {
            (self.say)(&at, format!("lines must be 1 to {}", MOST.0));
        }
        if flowing.wrap_over > flowing.style.width || flowing.wrap_over.0 <= 0.0 {
            (self.say)(&at, "wrap_over must be above 0 and at most width".to_owned());
        }
        if flowing.leading < flowing.pt.to_mm() || flowing.leading > self.layout.height {
            (self.say)(&at, format!("leading {} mm is below the size of the letters", flowing.leading.0));
        }
    }

    fn heading(&mut self, number: usize, heading: &Heading) {
        for (field, style, stack) in [
            (Field::Authority, &self.layout.authority, &heading.authority),
            (Field::Honour, &self.layout.honour, &heading.honour),
            (Field::Title, &self.layout.title, &heading.title),
        ] {
            let at = format!("heading {number}, {field}");
            let Stack { pt, min_pt, y, width } = stack;
            if width.is_some_and(|width| width.0 <= 0.0 || width > style.width) {
                (self.say)(&at, "width must be above 0 and at most that of the field".to_owned());
            }
            if pt.is_empty() || pt.len() != y.len() || pt.len() > MOST.0 {
                (self.say)(&at, format!("{} sizes for {} baselines", pt.len(), y.len()));
            }
            for pt in pt {
                self.sizes(&at, *pt, Pt(min_pt.0.min(pt.0)));
            }
            if let Some(last) = pt.last() {
                self.sizes(&at, *last, *min_pt);
            }
            for height in y {
                self.down(&at, *height);
            }
        }
    }
}

impl Motif {
    /// Whether the pattern is drawn in gold.
    pub(super) fn uses_gold(self) -> bool {
        match self {
            Self::Lotus => true,
            Self::None | Self::Rope | Self::Key | Self::Wave => false,
        }
    }
}
