//! What must hold in a layout beyond the shape of its file.

use super::{Decoration, Field, FlowField, Heading, Layout, LineField, Stack, Style};
use crate::border::Motif;
use crate::page::{Align, Mm, Pt};

/// Text keeps this far from the edge of the sheet, where printers cannot reach.
const EDGE: f64 = 6.0;

/// Tells `say` every contradiction in the layout.
pub(super) fn layout(layout: &Layout, say: &mut dyn FnMut(String)) {
    if layout.id.is_empty() || layout.name.is_empty() {
        say("id and name must not be empty".to_owned());
    }
    for (what, text) in [
        ("fields.national_name.text", &layout.national_name_text),
        ("fields.motto.text", &layout.motto_text),
        ("legal_basis.note", &layout.legal_basis.note),
        ("proof.mark", &layout.proof_text),
        ("proof.emblem", &layout.emblem_text),
    ] {
        if text.trim().is_empty() {
            say(format!("{what} is empty"));
        }
    }
    for (what, side) in [("paper.width", layout.width), ("paper.height", layout.height)] {
        if !(100.0..=900.0).contains(&side.0) {
            say(format!("{what} is {} mm, outside 100 to 900", side.0));
        }
    }
    if layout.decoration == Decoration::RedBlack && layout.border.motif.uses_gold() {
        say("decoration is red-black, but border.motif uses gold".to_owned());
    }
    frame(layout, say);
    for (field, line) in [
        (Field::NationalName, &layout.national_name),
        (Field::Motto, &layout.motto),
        (Field::PlaceAndDate, &layout.place_and_date),
        (Field::SignerTitle, &layout.signer_title),
        (Field::SignerName, &layout.signer_name),
        (Field::DecisionLine, &layout.decision_line),
        (Field::RegisterLine, &layout.register_line),
    ] {
        fixed(layout, field, line, say);
    }
    for (field, flowing) in [
        (Field::Recipient, &layout.recipient),
        (Field::RecipientLine, &layout.recipient_line),
        (Field::Achievement, &layout.achievement),
    ] {
        flow(layout, field, flowing, say);
    }
    for (field, style) in [
        (Field::Authority, &layout.authority),
        (Field::Honour, &layout.honour),
        (Field::Title, &layout.title),
    ] {
        across(layout, field, style, say);
    }
    if layout.headings.is_empty() {
        say("there is no [[heading]]".to_owned());
    }
    for (number, heading) in layout.headings.iter().enumerate() {
        self::heading(layout, number + 1, heading, say);
    }
    if layout.signer_lines == 0 {
        say("signer.lines is 0".to_owned());
    }
}

fn frame(layout: &Layout, say: &mut dyn FnMut(String)) {
    let border = &layout.border;
    let inside = Mm(0.0) <= border.left
        && border.left < border.right
        && border.right <= layout.width
        && Mm(0.0) <= border.top
        && border.top < border.bottom
        && border.bottom <= layout.height;
    if !inside {
        say("border is not inside the paper".to_owned());
    }
    if border.band.0 <= 0.0 || border.band * 4.0 > border.bottom - border.top {
        say(format!("border.band is {} mm, which leaves no room inside or no band", border.band.0));
    }
    let emblem = &layout.emblem;
    if emblem.diameter.0 <= 0.0 || emblem.clear < emblem.diameter {
        say("emblem.clear must be at least emblem.diameter, and both above 0".to_owned());
    }
    if emblem.x < emblem.diameter * 0.5 || emblem.y < emblem.diameter * 0.5 {
        say("emblem leaves the paper".to_owned());
    }
    if layout.flow.top >= layout.flow.bottom || layout.flow.bottom > layout.height {
        say("flow.top must be above flow.bottom, both on the paper".to_owned());
    }
}

fn sizes(what: &str, pt: Pt, min_pt: Pt, say: &mut dyn FnMut(String)) {
    if !(min_pt.0 > 0.0 && min_pt <= pt) {
        say(format!("{what}: min_pt {} must be above 0 and at most pt {}", min_pt.0, pt.0));
    }
}

fn across(layout: &Layout, field: Field, style: &Style, say: &mut dyn FnMut(String)) {
    let left = match style.align {
        Align::Left => style.x,
        Align::Centre => style.x - style.width * 0.5,
        Align::Right => style.x - style.width,
    };
    let fits = style.width.0 > 0.0 && left.0 >= EDGE && (left + style.width).0 <= layout.width.0 - EDGE;
    if !fits {
        say(format!(
            "fields.{field}: reaches nearer than {EDGE} mm to the edge of the paper, or has no width"
        ));
    }
}

fn down(layout: &Layout, what: &str, y: Mm, say: &mut dyn FnMut(String)) {
    if !(y.0 >= EDGE && y.0 <= layout.height.0 - EDGE) {
        say(format!("{what}: y {} is nearer than {EDGE} mm to the edge of the paper", y.0));
    }
}

fn fixed(layout: &Layout, field: Field, line: &LineField, say: &mut dyn FnMut(String)) {
    let what = format!("fields.{field}");
    sizes(&what, line.pt, line.min_pt, say);
    across(layout, field, &line.style, say);
    down(layout, &what, line.y, say);
}

fn flow(layout: &Layout, field: Field, flowing: &FlowField, say: &mut dyn FnMut(String)) {
    let what = format!("fields.{field}");
    sizes(&what, flowing.pt, flowing.min_pt, say);
    across(layout, field, &flowing.style, say);
    if flowing.lines == 0 {
        say(format!("{what}: lines is 0"));
    }
    if flowing.wrap_over > flowing.style.width || flowing.wrap_over.0 <= 0.0 {
        say(format!("{what}: wrap_over must be above 0 and at most width"));
    }
    if flowing.leading < flowing.pt.to_mm() {
        say(format!("{what}: leading {} mm is below the size of the letters", flowing.leading.0));
    }
}

fn heading(layout: &Layout, number: usize, heading: &Heading, say: &mut dyn FnMut(String)) {
    for (field, style, stack) in [
        (Field::Authority, &layout.authority, &heading.authority),
        (Field::Honour, &layout.honour, &heading.honour),
        (Field::Title, &layout.title, &heading.title),
    ] {
        let what = format!("heading {number}, {field}");
        let Stack { pt, min_pt, y, width } = stack;
        if width.is_some_and(|width| width.0 <= 0.0 || width > style.width) {
            say(format!("{what}: width must be above 0 and at most that of the field"));
        }
        if pt.is_empty() || pt.len() != y.len() {
            say(format!("{what}: {} sizes for {} baselines", pt.len(), y.len()));
        }
        if let Some(last) = pt.last() {
            sizes(&what, *last, *min_pt, say);
        }
        for height in y {
            down(layout, &what, *height, say);
        }
    }
}

impl Motif {
    /// Whether the pattern is drawn in gold.
    pub(super) fn uses_gold(self) -> bool {
        match self {
            Self::Lotus => true,
            Self::Rope => false,
        }
    }
}
