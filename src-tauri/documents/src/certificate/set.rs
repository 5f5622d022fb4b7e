//! Setting single lines: shaping, shrinking, hanging, and keeping the notes.

use super::FitNote;
use crate::error::RenderError;
use crate::font::{Faces, NoGlyph};
use crate::layout::{Field, LineField, Style};
use crate::page::{Align, Glyph, Item, Mm, Pt, Run};
use crate::text::{Span, tidy};

/// Sizes shrink in steps of this many points.
pub(super) const STEP: Pt = Pt(0.5);
/// A hair of tolerance, so that rounding never shrinks a line that fits.
pub(super) const HAIR: Mm = Mm(0.01);

/// Collects the items and notes of one certificate.
pub(super) struct Setter<'a> {
    pub(super) faces: &'a Faces,
    record: &'a str,
    items: Vec<Item>,
    notes: Vec<FitNote>,
}

/// Text shaped at no particular size.
pub(super) struct Shaped {
    pub(super) text: String,
    pub(super) glyphs: Vec<Glyph>,
}

impl<'a> Setter<'a> {
    pub(super) fn new(faces: &'a Faces, record: &'a str) -> Self {
        Self { faces, record, items: Vec::new(), notes: Vec::new() }
    }

    pub(super) fn finish(self) -> (Vec<Item>, Vec<FitNote>) {
        (self.items, self.notes)
    }

    pub(super) fn push(&mut self, item: Item) {
        self.items.push(item);
    }

    pub(super) fn note(&mut self, note: FitNote) {
        self.notes.push(note);
    }

    /// Tidies and shapes a text as one line.
    pub(super) fn shape(&self, field: Field, style: &Style, text: &str) -> Result<Shaped, RenderError> {
        // What held words together has done its work once the line is cut.
        let text = tidy(text).replace('\u{a0}', " ");
        self.shape_tidy(field, style, text)
    }

    pub(super) fn shape_tidy(
        &self,
        field: Field,
        style: &Style,
        text: String,
    ) -> Result<Shaped, RenderError> {
        let glyphs = self.faces.shape(style.face, &text).map_err(|NoGlyph { letter }| {
            RenderError::MissingGlyph { letter, face: style.face, field, record: self.record.to_owned() }
        })?;
        Ok(Shaped { text, glyphs })
    }

    pub(super) fn width(&self, style: &Style, size: Pt, shaped: &Shaped) -> Mm {
        self.faces.width(style.face, size, &shaped.glyphs)
    }

    /// Hangs a shaped line at its anchor and returns its left end and its width.
    pub(super) fn hang(&mut self, style: &Style, size: Pt, y: Mm, shaped: Shaped) -> (Mm, Mm) {
        let width = self.width(style, size, &shaped);
        let x = match style.align {
            Align::Left => style.x,
            Align::Centre => style.x - width * 0.5,
            Align::Right => style.x - width,
        }
        .rounded();
        self.items.push(Item::Run(Run {
            face: style.face,
            size,
            x,
            y: y.rounded(),
            align: style.align,
            anchor: style.x,
            turn: 0.0,
            colour: style.colour,
            text: shaped.text,
            glyphs: shaped.glyphs,
        }));
        (x, width.rounded())
    }

    /// Sets one line; an empty text sets nothing and returns `None`.
    pub(super) fn line(
        &mut self,
        field: Field,
        place: &LineField,
        text: &str,
    ) -> Result<Option<(Mm, Mm)>, RenderError> {
        let shaped = self.shape(field, &place.style, text)?;
        if shaped.text.is_empty() {
            return Ok(None);
        }
        let size = self.shrink(field, &place.style, place.pt, place.min_pt, &[&shaped]);
        Ok(Some(self.hang(&place.style, size, place.y, shaped)))
    }

    /// Sets several lines of one field at one size.
    pub(super) fn lines_alike(
        &mut self,
        field: Field,
        place: &LineField,
        lines: &[(String, Mm)],
    ) -> Result<(), RenderError> {
        let mut shaped = Vec::new();
        for (text, y) in lines {
            shaped.push((self.shape(field, &place.style, text)?, *y));
        }
        let all: Vec<&Shaped> = shaped.iter().map(|(line, _)| line).collect();
        let size = self.shrink(field, &place.style, place.pt, place.min_pt, &all);
        for (line, y) in shaped {
            if !line.text.is_empty() {
                self.hang(&place.style, size, y, line);
            }
        }
        Ok(())
    }

    /// The largest size, in steps, at which every line fits; noted if it is not the wanted one.
    fn shrink(&mut self, field: Field, style: &Style, pt: Pt, min_pt: Pt, lines: &[&Shaped]) -> Pt {
        let widest = |size: Pt| {
            lines
                .iter()
                .map(|line| self.width(style, size, line))
                .fold(Mm(0.0), |most, width| if width > most { width } else { most })
        };
        let size = fitting_size(pt, min_pt, |size| widest(size) <= style.width + HAIR).unwrap_or(min_pt);
        let over = widest(size) - style.width;
        if size < pt {
            self.note(FitNote::Shrunk { field, from: pt, to: size });
        }
        if over > HAIR {
            self.note(FitNote::TooLong { field, over: over.rounded() });
        }
        size
    }
}

/// The first size from `pt` down to `min_pt` that `fits`.
pub(super) fn fitting_size(pt: Pt, min_pt: Pt, fits: impl Fn(Pt) -> bool) -> Option<Pt> {
    let mut size = pt;
    loop {
        if fits(size) {
            return Some(size);
        }
        if size <= min_pt {
            return None;
        }
        size = size - STEP;
        if size < min_pt {
            size = min_pt;
        }
    }
}

/// Where in a shaped text each byte starts, in units of the face.
pub(super) struct Starts {
    /// (byte, units before it), ascending.
    marks: Vec<(usize, f64)>,
}

impl Starts {
    /// Reads the positions off the glyphs of the whole text.
    ///
    /// A no-break space takes two bytes and stands for one plain space in the shaped text.
    pub(super) fn of(text: &str, glyphs: &[Glyph]) -> Self {
        let mut units = 0.0;
        let mut glyphs = glyphs.iter().peekable();
        let mut marks = Vec::new();
        let mut shaped_at = 0;
        for (at, letter) in text.char_indices() {
            marks.push((at, units));
            shaped_at += if letter == '\u{a0}' { 1 } else { letter.len_utf8() };
            while let Some(glyph) = glyphs.next_if(|glyph| (glyph.start as usize) < shaped_at) {
                units += f64::from(glyph.advance);
            }
        }
        marks.push((text.len(), units));
        Self { marks }
    }

    /// Width of a span of the text, in units of the face.
    pub(super) fn width(&self, (from, to): Span) -> f64 {
        self.before(to) - self.before(from)
    }

    fn before(&self, byte: usize) -> f64 {
        let found = self.marks.partition_point(|&(at, _)| at < byte);
        self.marks.get(found).or(self.marks.last()).map_or(0.0, |&(_, units)| units)
    }
}
