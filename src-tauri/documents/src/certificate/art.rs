//! Border, emblem and the marks of a proof.

use std::sync::Arc;

use super::Mode;
use super::set::Setter;
use crate::border::circle;
use crate::emblem::Emblem;
use crate::error::RenderError;
use crate::font::Face;
use crate::layout::{Field, Layout, Style};
use crate::page::{Align, Colour, Item, Mm, Path, Pt, Run, Stroke};

/// Part of the sheet's diagonal that the mark of a proof spans.
const MARK_SPAN: f64 = 0.52;

/// Draws what the mode asks for under the words.
pub(super) fn draw(
    layout: &Layout,
    mode: Mode,
    emblem: Option<&Emblem>,
    setter: &mut Setter<'_>,
) -> Result<(), RenderError> {
    match mode {
        Mode::Words => return Ok(()),
        Mode::Full | Mode::Proof => {}
    }
    setter.push(Item::Form { drawing: Arc::clone(&layout.art), x: Mm(0.0), y: Mm(0.0) });
    match (emblem, mode) {
        (Some(emblem), _) => setter.push(placed(layout, emblem)),
        (None, Mode::Proof) => empty_slot(layout, setter)?,
        // The slot stays clear: an invented emblem would be worse than none.
        (None, Mode::Full | Mode::Words) => {}
    }
    if mode == Mode::Proof {
        proof_mark(layout, setter)?;
    }
    Ok(())
}

/// The office's picture, as large as the slot allows at its own proportions.
fn placed(layout: &Layout, emblem: &Emblem) -> Item {
    let slot = &layout.emblem;
    let (across, down) = (f64::from(emblem.picture.width), f64::from(emblem.picture.height));
    let scale = slot.diameter.0 / across.max(down);
    let (width, height) = (Mm(across * scale), Mm(down * scale));
    Item::Image {
        picture: Arc::clone(&emblem.picture),
        x: (slot.x - width * 0.5).rounded(),
        y: (slot.y - height * 0.5).rounded(),
        width,
        height,
    }
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
    setter.hang(&style, size, slot.y + Mm(size.to_mm().0 * 0.25), shaped);
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
        turn: (angle.to_degrees() * 10.0).round() / 10.0,
        colour: style.colour,
        text: shaped.text,
        glyphs: shaped.glyphs,
    }));
    Ok(())
}
