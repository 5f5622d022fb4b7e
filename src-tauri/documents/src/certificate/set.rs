//! Setting single lines: shaping, shrinking, hanging, and keeping the notes.

use super::FitNote;
use super::boxes::Mark;
use super::setting::{Drawn, Setting};
use crate::error::RenderError;
use crate::font::{Faces, NoGlyph};
use crate::layout::{Field, LineField, Part, Style};
use crate::page::{Colour, Glyph, Item, Mm, Pt, Run};
use crate::text::{Span, tidy};

/// Sizes shrink in steps of this many points.
pub(super) const STEP: Pt = Pt(0.5);
/// A hair of tolerance, so that rounding never shrinks a line that fits.
pub(super) const HAIR: Mm = Mm(0.01);
/// The narrowest that letters are made, as a part of their width, before a text counts as too long.
pub(super) const NARROWEST: f64 = 0.96;
/// Words that the stock carries, in a proof.
const PREPRINTED: Colour = Colour { red: 200, green: 200, blue: 200 };

/// Collects the items and notes of one certificate.
pub(super) struct Setter<'a> {
    pub(super) faces: &'a Faces,
    setting: &'a Setting<'a>,
    /// The value that is being set, where it is not a whole line.
    pub(super) part: Option<Part>,
    record: &'a str,
    items: Vec<Item>,
    notes: Vec<FitNote>,
    marks: Vec<Mark>,
}

/// A size and how far the letters are made narrower at it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Cast {
    pub(super) size: Pt,
    pub(super) stretch: f64,
}

/// Text shaped at no particular size.
pub(super) struct Shaped {
    pub(super) text: String,
    pub(super) glyphs: Vec<Glyph>,
}

impl<'a> Setter<'a> {
    pub(super) fn new(setting: &'a Setting<'a>, record: &'a str) -> Self {
        Self {
            faces: setting.faces,
            setting,
            part: None,
            record,
            items: Vec::new(),
            notes: Vec::new(),
            marks: Vec::new(),
        }
    }

    pub(super) fn finish(self) -> (Vec<Item>, Vec<FitNote>, Vec<Mark>) {
        (self.items, self.notes, self.marks)
    }

    /// How a field appears.
    pub(super) fn drawn(&self, field: Field) -> Drawn {
        self.setting.drawn(field)
    }

    /// The colour of a field: its own, or grey if the stock carries it.
    pub(super) fn ink(&self, field: Field, own: Colour) -> Colour {
        if self.drawn(field) == Drawn::Grey { PREPRINTED } else { own }
    }

    /// The size that holds for the whole batch, where that is below `pt`; it stays even then when a text could
    /// be on one line with less.
    pub(super) fn even(&self, field: Field, pt: Pt) -> Option<Pt> {
        let size = self.setting.sizes.and_then(|sizes| sizes.get(field))?;
        Some(if size < pt { size } else { pt })
    }

    /// Puts an item on the page that is the whole of a field.
    pub(super) fn place(&mut self, field: Field, item: Item) {
        self.mark(field);
        self.items.push(item);
    }

    fn mark(&mut self, field: Field) {
        let printed = self.drawn(field) != Drawn::Grey;
        self.marks.push(Mark { item: self.items.len(), field, part: self.part, printed });
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
        if !self.faces.has(style.face) {
            let record = self.record.to_owned();
            return Err(RenderError::NoSuchFace { face: style.face, field, record });
        }
        let glyphs = self.faces.shape(style.face, &text).map_err(|NoGlyph { letter }| {
            RenderError::MissingGlyph { letter, face: style.face, field, record: self.record.to_owned() }
        })?;
        Ok(Shaped { text, glyphs })
    }

    pub(super) fn width(&self, style: &Style, size: Pt, shaped: &Shaped) -> Mm {
        self.faces.width(style.face, size, &shaped.glyphs)
    }

    /// Hangs a shaped line at its anchor and returns its left end and its width.
    pub(super) fn hang(
        &mut self,
        field: Field,
        style: &Style,
        cast: Cast,
        y: Mm,
        shaped: Shaped,
    ) -> (Mm, Mm) {
        let Cast { size, stretch } = cast;
        let width = self.width(style, size, &shaped) * stretch;
        self.mark(field);
        let x = style.align.left_of(style.x, width).rounded();
        self.items.push(Item::Run(Run {
            face: style.face,
            size,
            x,
            y: y.rounded(),
            align: style.align,
            anchor: style.x,
            stretch,
            turn: 0.0,
            colour: self.ink(field, style.colour),
            text: shaped.text,
            glyphs: shaped.glyphs,
        }));
        (x, width.rounded())
    }

    /// Sets one line; a text that is empty or not for this page sets nothing and returns `None`.
    pub(super) fn line(
        &mut self,
        field: Field,
        place: &LineField,
        text: &str,
    ) -> Result<Option<(Mm, Mm)>, RenderError> {
        if self.drawn(field) == Drawn::Not {
            return Ok(None);
        }
        let shaped = self.shape(field, &place.style, text)?;
        if shaped.text.is_empty() {
            return Ok(None);
        }
        let cast = self.shrink(field, place, &[&shaped]);
        Ok(Some(self.hang(field, &place.style, cast, place.y, shaped)))
    }

    /// Sets several lines of one field at one size.
    pub(super) fn lines_alike(
        &mut self,
        field: Field,
        place: &LineField,
        lines: &[(String, Mm)],
    ) -> Result<(), RenderError> {
        if self.drawn(field) == Drawn::Not {
            return Ok(());
        }
        let mut shaped = Vec::new();
        for (text, y) in lines {
            shaped.push((self.shape(field, &place.style, text)?, *y));
        }
        let all: Vec<&Shaped> = shaped.iter().map(|(line, _)| line).collect();
        let cast = self.shrink(field, place, &all);
        for (line, y) in shaped {
            if !line.text.is_empty() {
                self.hang(field, &place.style, cast, y, line);
            }
        }
        Ok(())
    }

    /// The largest size, in steps, at which every line fits, and the narrower letters that must help at the
    /// smallest; noted if it is not the wanted size.
    fn shrink(&mut self, field: Field, place: &LineField, lines: &[&Shaped]) -> Cast {
        let style = &place.style;
        let widest = |size: Pt| {
            lines
                .iter()
                .map(|line| self.width(style, size, line))
                .fold(Mm(0.0), |most, width| if width > most { width } else { most })
        };
        let pt = self.even(field, place.pt).unwrap_or(place.pt);
        let least = if place.min_pt < pt { place.min_pt } else { pt };
        let size = fitting_size(pt, least, |size| widest(size) <= style.width + HAIR).unwrap_or(least);
        let wide = widest(size);
        self.squeeze(field, place.pt, size, wide, style.width)
    }

    /// Makes letters narrower if a line of `wide` is too wide for its measure, and notes what gave way.
    pub(super) fn squeeze(&mut self, field: Field, wanted: Pt, size: Pt, wide: Mm, measure: Mm) -> Cast {
        let stretch = if wide > measure + HAIR { (measure.0 / wide.0).max(NARROWEST) } else { 1.0 };
        let over = wide * stretch - measure;
        if size < wanted {
            self.note(FitNote::Shrunk { field, from: wanted, to: size });
        }
        if over > HAIR {
            self.note(FitNote::TooLong { field, over: over.rounded() });
        } else if stretch < 1.0 {
            self.note(FitNote::Squeezed { field, to: stretch });
        }
        Cast { size, stretch }
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
pub(crate) struct Starts {
    /// (byte, units before it), ascending.
    marks: Vec<(usize, f64)>,
}

impl Starts {
    /// Reads the positions off the glyphs of the whole text.
    ///
    /// A no-break space takes two bytes and stands for one plain space in the shaped text.
    pub(crate) fn of(text: &str, glyphs: &[Glyph]) -> Self {
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
    pub(crate) fn width(&self, (from, to): Span) -> f64 {
        self.before(to) - self.before(from)
    }

    fn before(&self, byte: usize) -> f64 {
        let found = self.marks.partition_point(|&(at, _)| at < byte);
        self.marks.get(found).or(self.marks.last()).map_or(0.0, |&(_, units)| units)
    }
}
