//! Where the ink of each field is, for a designer's handles and for checks.

use std::collections::BTreeMap;

use ttf_parser::GlyphId;

use super::Fitted;
use crate::font::Faces;
use crate::layout::{Field, Part};
use crate::page::{Item, Mm, Pt, Run};

/// Says which field an item of the page belongs to.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Mark {
    pub(super) item: usize,
    pub(super) field: Field,
    pub(super) part: Option<Part>,
    pub(super) printed: bool,
}

/// The ink of one field, in millimetres from the top left of the sheet.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct FieldBox {
    /// The field.
    pub field: Field,
    /// The value, where only the values of the field are printed.
    pub part: Option<Part>,
    /// Leftmost ink.
    pub left: Mm,
    /// Topmost ink.
    pub top: Mm,
    /// Rightmost ink.
    pub right: Mm,
    /// Lowest ink.
    pub bottom: Mm,
    /// Baseline of the first line; the bottom of art.
    pub baseline: Mm,
    /// Size of the letters of the first line; 0 for art.
    pub size: Pt,
    /// Lines of words; 0 for art.
    pub lines: usize,
    /// Width of the letters as a part of their natural width.
    pub stretch: f64,
    /// Whether it is printed; what the stock carries is only shown.
    pub printed: bool,
}

impl Fitted {
    /// The boxes of all fields that have ink, from the top of the page down.
    pub fn boxes(&self, faces: &Faces) -> Vec<FieldBox> {
        let mut boxes: BTreeMap<(Field, Option<Part>), FieldBox> = BTreeMap::new();
        for mark in &self.marks {
            let found = match self.page.items.get(mark.item) {
                Some(Item::Run(run)) => ink(run, faces),
                Some(Item::Image { x, y, width, height, .. }) => Some((*x, *y, *x + *width, *y + *height)),
                Some(Item::Form { drawing, x, y }) => Some((*x, *y, *x + drawing.width, *y + drawing.height)),
                Some(Item::Rule { .. } | Item::Path(_)) | None => None,
            };
            let Some((left, top, right, bottom)) = found else { continue };
            let (size, lines, baseline, stretch) = match self.page.items.get(mark.item) {
                Some(Item::Run(run)) => (run.size, 1, run.y, run.stretch),
                _ => (Pt(0.0), 0, bottom, 1.0),
            };
            let (field, part, printed) = (mark.field, mark.part, mark.printed);
            boxes
                .entry((field, part))
                .and_modify(|field| {
                    field.left = Mm(field.left.0.min(left.0));
                    field.top = Mm(field.top.0.min(top.0));
                    field.right = Mm(field.right.0.max(right.0));
                    field.bottom = Mm(field.bottom.0.max(bottom.0));
                    field.lines += lines;
                })
                .or_insert(FieldBox {
                    field,
                    part,
                    left,
                    top,
                    right,
                    bottom,
                    baseline,
                    size,
                    lines,
                    stretch,
                    printed,
                });
        }
        boxes.into_values().collect()
    }

    /// The size of the first line of each field.
    pub(super) fn sizes(&self) -> impl Iterator<Item = (Field, Pt)> {
        let mut seen = None;
        self.marks.iter().filter_map(move |mark| match self.page.items.get(mark.item) {
            Some(Item::Run(run)) if seen != Some(mark.field) => {
                seen = Some(mark.field);
                Some((mark.field, run.size))
            }
            _ => None,
        })
    }
}

/// Left, top, right and bottom of the outlines of a level line; `None` if nothing is drawn.
fn ink(run: &Run, faces: &Faces) -> Option<(Mm, Mm, Mm, Mm)> {
    let font = faces.data(run.face).font;
    let (mut left, mut top, mut right, mut bottom) = (f64::MAX, f64::MIN, f64::MIN, f64::MAX);
    let mut pen = 0.0;
    for glyph in &run.glyphs {
        if let Some(bounds) = font.glyph_bounding_box(GlyphId(glyph.id)) {
            let (x, y) = (pen + f64::from(glyph.shift.0), f64::from(glyph.shift.1));
            left = left.min(x + f64::from(bounds.x_min));
            right = right.max(x + f64::from(bounds.x_max));
            top = top.max(y + f64::from(bounds.y_max));
            bottom = bottom.min(y + f64::from(bounds.y_min));
        }
        pen += f64::from(glyph.advance);
    }
    let mm = |units: f64| faces.units(run.face, run.size, units);
    (left < right).then(|| {
        (
            (run.x + mm(left) * run.stretch).rounded(),
            (run.y - mm(top)).rounded(),
            (run.x + mm(right) * run.stretch).rounded(),
            (run.y - mm(bottom)).rounded(),
        )
    })
}
