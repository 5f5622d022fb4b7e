//! A page as SVG: the preview in the window, made of the very outlines the printer gets.
//!
//! Letters are drawn as outlines, each stored once and called where it stands; a browser neither shapes nor
//! kerns nor looks for a font. Lengths are millimetres. There is no script, no link out of the drawing and no
//! style sheet, only presentation attributes, so it may stand in a window with a strict content policy.

mod glyphs;
mod number;
mod pictures;

use std::sync::Arc;

use crate::font::Faces;
use crate::page::{Colour, Drawing, Item, Mm, Page, Path, Run, Step, Stroke};
use glyphs::Outlines;
use number::number;
pub use pictures::Encodings;

/// Mitre limit of PDF (ISO 32000-1, table 52); that of SVG is 4, and corners would look cut.
const MITRE_LIMIT: &str = "10";

/// What a drawing is called inside the document it is put into.
#[derive(Debug, Clone, Copy)]
pub struct Naming<'a> {
    /// Starts every id, so that several drawings may stand in one document; letters, digits, `-` and `_` of
    /// ASCII are kept, anything else is left out.
    pub prefix: &'a str,
    /// What a screen reader says in place of the picture.
    pub label: &'a str,
}

/// Draws a page as one `<svg>` element of the page's size in millimetres.
///
/// Pure: equal input gives equal text. Encodings finer than 300 dots an inch of their box are reduced. Whoever
/// draws the same pictures again and again keeps a [`Encodings`] and calls [`to_svg_with`].
pub fn to_svg(page: &Page, faces: &Faces, naming: Naming<'_>) -> String {
    to_svg_with(page, faces, naming, &mut Encodings::default())
}

/// As [`to_svg`], with the pictures that earlier drawings already encoded; the text does not depend on them.
pub fn to_svg_with(page: &Page, faces: &Faces, naming: Naming<'_>, pictures: &mut Encodings) -> String {
    let prefix = naming.prefix.chars().filter(|sign| sign.is_ascii_alphanumeric() || "-_".contains(*sign));
    let mut pen = Pen {
        faces,
        pictures,
        prefix: prefix.collect(),
        outlines: Outlines::default(),
        drawings: Vec::new(),
    };
    let mut body = String::with_capacity(1 << 15);
    for item in &page.items {
        pen.item(item, &mut body);
    }
    let mut out = String::with_capacity(body.len() * 2);
    out.push_str("<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" aria-label=\"");
    escape(naming.label, &mut out);
    out.push('"');
    for (name, value) in [("width", page.width), ("height", page.height)] {
        attribute(name, value, &mut out);
        // The unit stands inside the quotes.
        out.pop();
        out.push_str("mm\"");
    }
    out.push_str(" viewBox=\"0 0 ");
    pair(page.width, page.height, &mut out);
    out.push_str("\" fill=\"none\" stroke-miterlimit=\"");
    out.push_str(MITRE_LIMIT);
    out.push_str("\"><defs>");
    pen.define(&mut out);
    out.push_str("</defs>");
    out.push_str(&body);
    out.push_str("</svg>\n");
    out
}

/// What is collected while the items of a page are drawn.
struct Pen<'a> {
    faces: &'a Faces,
    pictures: &'a mut Encodings,
    prefix: String,
    outlines: Outlines,
    drawings: Vec<Arc<Drawing>>,
}

impl Pen<'_> {
    fn item(&mut self, item: &Item, out: &mut String) {
        match item {
            Item::Run(run) => self.run(run, out),
            Item::Rule { x, y, length, thickness, colour } => {
                out.push_str("<path");
                stroke_attributes(Stroke { colour: *colour, width: *thickness, dash: None }, out);
                out.push_str(" d=\"M");
                pair(*x, *y, out);
                out.push('h');
                number(length.0, out);
                out.push_str("\"/>");
            }
            Item::Path(path) => paths(std::slice::from_ref(path), out),
            Item::Form { drawing, x, y } => {
                let number = self.drawing(drawing);
                out.push_str("<use href=\"#");
                self.drawing_id(number, out);
                out.push('"');
                frame(*x, *y, drawing.width, drawing.height, out);
                out.push_str("/>");
            }
            Item::Image { picture, x, y, width, height } => {
                out.push_str("<image preserveAspectRatio=\"none\"");
                frame(*x, *y, *width, *height, out);
                out.push_str(" href=\"");
                self.pictures.put(picture, *width, *height, out);
                out.push_str("\"/>");
            }
        }
    }

    /// A line of text: its glyphs in units of the face, the group scaled to the size and turned.
    fn run(&mut self, run: &Run, out: &mut String) {
        out.push_str("<g fill=\"");
        colour(run.colour, out);
        out.push_str("\" transform=\"translate(");
        pair(run.x, run.y, out);
        out.push(')');
        if run.turn != 0.0 {
            out.push_str("rotate(");
            number(-run.turn, out);
            out.push(')');
        }
        let unit = self.faces.units(run.face, run.size, 1.0).0;
        let across = unit * run.stretch;
        // A thousandth of a millimetre at the end of a line of 65,536 units wants nine digits.
        out.push_str(&format!("scale({across:.9} -{unit:.9})\">"));
        let face = self.outlines.face(run.face);
        let mut pen = 0_i64;
        for glyph in &run.glyphs {
            if self.outlines.has_ink(face, glyph.id, self.faces) {
                out.push_str("<use href=\"#");
                glyphs::id(&self.prefix, face, glyph.id, out);
                out.push('"');
                for (name, at) in [("x", pen + i64::from(glyph.shift.0)), ("y", i64::from(glyph.shift.1))] {
                    if at != 0 {
                        out.push_str(&format!(" {name}=\"{at}\""));
                    }
                }
                out.push_str("/>");
            }
            pen += i64::from(glyph.advance);
        }
        out.push_str("</g>");
    }

    fn drawing(&mut self, drawing: &Arc<Drawing>) -> usize {
        let known = self.drawings.iter().position(|other| Arc::ptr_eq(other, drawing) || other == drawing);
        known.unwrap_or_else(|| {
            self.drawings.push(Arc::clone(drawing));
            self.drawings.len() - 1
        })
    }

    fn drawing_id(&self, number: usize, out: &mut String) {
        out.push_str(&format!("{}d{number}", self.prefix));
    }

    /// What the body calls: outlines of letters and shared drawings.
    fn define(&self, out: &mut String) {
        self.outlines.define(&self.prefix, out);
        for (number, drawing) in self.drawings.iter().enumerate() {
            // A symbol cuts what leaves its frame, as the form of a PDF does.
            out.push_str("<symbol preserveAspectRatio=\"none\" id=\"");
            self.drawing_id(number, out);
            out.push_str("\" viewBox=\"0 0 ");
            pair(drawing.width, drawing.height, out);
            out.push_str("\">");
            paths(&drawing.paths, out);
            out.push_str("</symbol>");
        }
    }
}

/// Outlines, bottom first; neighbours of one style share a group.
fn paths(paths: &[Path], out: &mut String) {
    for alike in paths.chunk_by(|one, other| (one.fill, one.stroke) == (other.fill, other.stroke)) {
        let [first, ..] = alike else { continue };
        if first.fill.is_none() && first.stroke.is_none() {
            continue;
        }
        out.push_str("<g");
        if let Some(fill) = first.fill {
            out.push_str(" fill=\"");
            colour(fill, out);
            out.push('"');
        }
        if let Some(stroke) = first.stroke {
            stroke_attributes(stroke, out);
        }
        out.push('>');
        for path in alike {
            out.push_str("<path d=\"");
            for step in &path.steps {
                steps(step, out);
            }
            out.push_str("\"/>");
        }
        out.push_str("</g>");
    }
}

fn steps(step: &Step, out: &mut String) {
    match *step {
        Step::Move(x, y) => {
            out.push('M');
            pair(x, y, out);
        }
        Step::Line(x, y) => {
            out.push('L');
            pair(x, y, out);
        }
        Step::Curve(points) => {
            for (at, (x, y)) in points.into_iter().enumerate() {
                out.push(if at == 0 { 'C' } else { ' ' });
                pair(x, y, out);
            }
        }
        Step::Close => out.push('Z'),
    }
}

fn stroke_attributes(stroke: Stroke, out: &mut String) {
    out.push_str(" stroke=\"");
    colour(stroke.colour, out);
    out.push('"');
    attribute("stroke-width", stroke.width, out);
    if let Some(dash) = stroke.dash {
        attribute("stroke-dasharray", dash, out);
    }
}

fn frame(x: Mm, y: Mm, width: Mm, height: Mm, out: &mut String) {
    for (name, value) in [("x", x), ("y", y), ("width", width), ("height", height)] {
        attribute(name, value, out);
    }
}

fn attribute(name: &str, value: Mm, out: &mut String) {
    out.push(' ');
    out.push_str(name);
    out.push_str("=\"");
    number(value.0, out);
    out.push('"');
}

fn pair(x: Mm, y: Mm, out: &mut String) {
    number(x.0, out);
    out.push(' ');
    number(y.0, out);
}

fn colour(colour: Colour, out: &mut String) {
    out.push_str(&format!("#{:02x}{:02x}{:02x}", colour.red, colour.green, colour.blue));
}

/// Text as it may stand in an attribute; signs that XML 1.0 does not know are left out.
fn escape(text: &str, out: &mut String) {
    for sign in text.chars() {
        match sign {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\n' | '\r' | '\t' => out.push(' '),
            '\u{0}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => {}
            _ => out.push(sign),
        }
    }
}
