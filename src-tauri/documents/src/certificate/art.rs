//! Border, emblem and the marks of a proof.

use std::sync::Arc;

use super::set::{Cast, Setter};
use super::setting::{Drawn, Setting};
use crate::border::circle;
use crate::error::RenderError;
use crate::font::Face;
use crate::layout::{Field, Layout, Style};
use crate::page::{Align, Colour, Item, Mm, Path, Pt, Run, Stroke};

/// Part of the sheet's diagonal that the mark of a proof spans.
const MARK_SPAN: f64 = 0.52;

/// Draws what the mode and the stock ask for under the words.
pub(super) fn draw(setting: &Setting<'_>, setter: &mut Setter<'_>) -> Result<(), RenderError> {
    let layout = setting.layout;
    for (field, drawing) in &layout.art {
        if setter.drawn(*field) == Drawn::Whole {
            setter.push(Item::Form { drawing: Arc::clone(drawing), x: Mm(0.0), y: Mm(0.0) });
        }
    }
    match (setter.drawn(Field::Emblem), &setting.emblem) {
        (Drawn::Whole, Some(emblem)) => setter.place(Field::Emblem, emblem.clone()),
        (Drawn::Whole | Drawn::Grey, _) if setting.is_proof() => empty_slot(layout, setter)?,
        // The slot stays clear: an invented emblem would be worse than none.
        (Drawn::Whole | Drawn::Grey | Drawn::Values | Drawn::Not, _) => {}
    }
    if let (Drawn::Whole, Some(logo)) = (setter.drawn(Field::Logo), &setting.logo) {
        setter.place(Field::Logo, logo.clone());
    }
    if setting.is_proof() {
        proof_mark(layout, setter)?;
    }
    Ok(())
}

/// A dashed circle that says what belongs into it.
fn empty_slot(layout: &Layout, setter: &mut Setter<'_>) -> Result<(), RenderError> {
    let slot = &layout.emblem;
    setter.push(Item::Path(Path {
        fill: None,
        stroke: Some(Stroke { colour: Colour::BLACK, width: Mm(0.25), dash: Some(Mm(1.5)) }),
        steps: circle(slot.x.0, slot.y.0, slot.diameter.0 / 2.0),
    }));
    let style = Style {
        face: Face::Italic,
        align: Align::Centre,
        x: slot.x,
        width: slot.diameter,
        colour: Colour::BLACK,
    };
    let size = Pt((slot.diameter.0 * 0.35).round());
    let shaped = setter.shape(Field::ProofMark, &style, &layout.emblem_text)?;
    let cast = Cast { size, stretch: 1.0 };
    setter.hang(Field::ProofMark, &style, cast, slot.y + Mm(size.to_mm().0 * 0.25), shaped);
    Ok(())
}

/// Large grey letters from corner to corner.
fn proof_mark(layout: &Layout, setter: &mut Setter<'_>) -> Result<(), RenderError> {
    let style = Style {
        face: Face::Bold,
        align: Align::Centre,
        x: layout.width * 0.5,
        width: layout.width,
        colour: Colour::PROOF_GREY,
    };
    let shaped = setter.shape(Field::ProofMark, &style, &layout.proof_text)?;
    let (width, height) = (layout.width.0, layout.height.0);
    let at_one = setter.width(&style, Pt(1.0), &shaped).0;
    let size = Pt((width.hypot(height) * MARK_SPAN / at_one.max(0.001)).floor());
    let half = setter.width(&style, size, &shaped).0 / 2.0;
    let angle = height.atan2(width);
    // The middle of the capitals, a third of the size above the baseline, meets the middle of the sheet.
    let rise = size.to_mm().0 * 0.33;
    let x = width / 2.0 - half * angle.cos() + rise * angle.sin();
    let y = height / 2.0 + half * angle.sin() + rise * angle.cos();
    setter.push(Item::Run(Run {
        face: style.face,
        size,
        x: Mm(x).rounded(),
        y: Mm(y).rounded(),
        align: Align::Left,
        anchor: Mm(x).rounded(),
        stretch: 1.0,
        turn: (angle.to_degrees() * 10.0).round() / 10.0,
        colour: style.colour,
        text: shaped.text,
        glyphs: shaped.glyphs,
    }));
    Ok(())
}
