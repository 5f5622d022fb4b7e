//! Outlines of the glyphs a page uses, each stored once.

use std::collections::BTreeMap;

use ttf_parser::{GlyphId, OutlineBuilder};

use super::number::number;
use crate::font::{Face, Faces};

/// The faces met, in order of appearance, each with the outlines met of it.
#[derive(Default)]
pub(super) struct Outlines {
    faces: Vec<(Face, BTreeMap<u16, String>)>,
}

/// Appends the id of an outline.
pub(super) fn id(prefix: &str, face: usize, glyph: u16, out: &mut String) {
    out.push_str(&format!("{prefix}g{face}-{glyph}"));
}

impl Outlines {
    /// The number of a face in this drawing.
    pub(super) fn face(&mut self, face: Face) -> usize {
        let known = self.faces.iter().position(|(other, _)| *other == face);
        known.unwrap_or_else(|| {
            self.faces.push((face, BTreeMap::new()));
            self.faces.len() - 1
        })
    }

    /// Takes the outline of a glyph in; false if there is nothing to draw, as for a space.
    pub(super) fn has_ink(&mut self, face: usize, glyph: u16, faces: &Faces) -> bool {
        let Some((face, outlines)) = self.faces.get_mut(face) else { return false };
        let outline = outlines.entry(glyph).or_insert_with(|| {
            let mut outline = Outline(String::new());
            // No outline is a glyph without ink.
            let _ = faces.data(*face).font.outline_glyph(GlyphId(glyph), &mut outline);
            outline.0
        });
        !outline.is_empty()
    }

    /// Appends every outline with ink, in units of its face, upwards.
    pub(super) fn define(&self, prefix: &str, out: &mut String) {
        for (face, (_, outlines)) in self.faces.iter().enumerate() {
            for (&glyph, outline) in outlines.iter().filter(|(_, outline)| !outline.is_empty()) {
                out.push_str("<path id=\"");
                id(prefix, face, glyph, out);
                out.push_str("\" d=\"");
                out.push_str(outline);
                out.push_str("\"/>");
            }
        }
    }
}

/// An outline as path data.
struct Outline(String);

impl Outline {
    fn step(&mut self, letter: char, points: &[(f32, f32)]) {
        self.0.push(letter);
        for (at, (x, y)) in points.iter().enumerate() {
            if at > 0 {
                self.0.push(' ');
            }
            number(f64::from(*x), &mut self.0);
            self.0.push(' ');
            number(f64::from(*y), &mut self.0);
        }
    }
}

impl OutlineBuilder for Outline {
    fn move_to(&mut self, x: f32, y: f32) {
        self.step('M', &[(x, y)]);
    }

    fn line_to(&mut self, x: f32, y: f32) {
        self.step('L', &[(x, y)]);
    }

    fn quad_to(&mut self, x1: f32, y1: f32, x: f32, y: f32) {
        self.step('Q', &[(x1, y1), (x, y)]);
    }

    fn curve_to(&mut self, x1: f32, y1: f32, x2: f32, y2: f32, x: f32, y: f32) {
        self.step('C', &[(x1, y1), (x2, y2), (x, y)]);
    }

    fn close(&mut self) {
        self.0.push('Z');
    }
}
