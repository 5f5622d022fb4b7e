//! The sheet an officer prints and measures: crosses near the corners and at the centre, a ruler along each
//! side, an arrow to the upper edge, and what it was printed with.

use super::{Corner, INSET, Mm};
use crate::font::{Face, Faces};
use crate::page::{Align, Colour, Item, Page, Path, Pt, Run, Step, Stroke};

/// Half of each line of a cross.
const ARM: f64 = 5.0;
/// How far from the edge the rulers lie; nearer many machines print nothing.
const RULER: f64 = 10.0;
/// Length of the ticks of a millimetre, of five and of ten.
const TICKS: [f64; 3] = [1.2, 2.0, 3.0];
const FINE: Mm = Mm(0.1);
const NUMBERS: Pt = Pt(5.0);
const WORDS: Pt = Pt(11.0);

/// What the sheet says, each text as it shall be read.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct SheetTexts {
    /// Under the arrow that points to the upper edge; asks to note how the sheet came out.
    pub upper_edge: String,
    /// One a line under the centre: heading, printer, tray, stock, the placement it is printed with.
    pub lines: Vec<String>,
}

/// Lays out the sheet. It is printed with the placement that is to be tried, as certificates are.
///
/// The rulers count millimetres from the left and from the upper edge of the sheet. A letter that the face
/// lacks, as in the name of a foreign printer, is printed as a question mark: the names only tell sheets apart.
pub fn sheet(width: Mm, height: Mm, texts: &SheetTexts, faces: &Faces) -> Page {
    let (centre_x, centre_y) = (width.0 / 2.0, height.0 / 2.0);
    let mut lines = Vec::new();
    let places: Vec<(f64, f64)> = Corner::ALL
        .iter()
        .map(|corner| corner.place(width, height))
        .map(|(x, y)| (x.0, y.0))
        .chain([(centre_x, centre_y)])
        .collect();
    for &(x, y) in &places {
        line((x - ARM, y), (x + ARM, y), &mut lines);
        line((x, y - ARM), (x, y + ARM), &mut lines);
    }
    let mut words = Words { faces, items: Vec::new() };
    rulers(width.0, height.0, &mut lines, &mut words);
    for (corner, (x, y)) in Corner::ALL.iter().zip(&places) {
        words.put(&corner.number().to_string(), WORDS, Align::Left, x + 1.5, y - 1.5);
    }
    let tip = INSET.0;
    line((centre_x, tip), (centre_x, tip + 14.0), &mut lines);
    let head = vec![
        Step::Move(Mm(centre_x), Mm(tip)),
        Step::Line(Mm(centre_x + 2.0), Mm(tip + 5.0)),
        Step::Line(Mm(centre_x - 2.0), Mm(tip + 5.0)),
        Step::Close,
    ];
    words.put(&texts.upper_edge, WORDS, Align::Centre, centre_x, tip + 20.0);
    let step = WORDS.to_mm().0 * 1.5;
    for (number, text) in texts.lines.iter().enumerate() {
        let y = centre_y + ARM + step * (number + 1) as f64;
        words.put(text, WORDS, Align::Centre, centre_x, y);
    }
    let stroke = Stroke { colour: Colour::BLACK, width: FINE, dash: None };
    let mut items = vec![
        Item::Path(Path { fill: None, stroke: Some(stroke), steps: lines }),
        Item::Path(Path { fill: Some(Colour::BLACK), stroke: None, steps: head }),
    ];
    items.extend(words.items);
    Page { width, height, items }
}

fn line(from: (f64, f64), to: (f64, f64), steps: &mut Vec<Step>) {
    steps.push(Step::Move(Mm(from.0), Mm(from.1)));
    steps.push(Step::Line(Mm(to.0), Mm(to.1)));
}

/// Four rulers with their ticks inwards and their numbers outwards.
fn rulers(width: f64, height: f64, lines: &mut Vec<Step>, words: &mut Words<'_>) {
    let (right, bottom) = (width - RULER, height - RULER);
    for (from, to) in [
        ((RULER, RULER), (right, RULER)),
        ((RULER, bottom), (right, bottom)),
        ((RULER, RULER), (RULER, bottom)),
        ((right, RULER), (right, bottom)),
    ] {
        line(from, to, lines);
    }
    for (at, tick) in ticks(right) {
        line((at, RULER), (at, RULER + tick), lines);
        line((at, bottom), (at, bottom - tick), lines);
    }
    for (at, tick) in ticks(bottom) {
        line((RULER, at), (RULER + tick, at), lines);
        line((right, at), (right - tick, at), lines);
    }
    let tens = |end: f64| ticks(end).filter(|(_, tick)| *tick >= TICKS[2]).map(|(at, _)| at);
    for at in tens(right) {
        for y in [RULER - 0.8, bottom + 2.2] {
            words.put(&format!("{at}"), NUMBERS, Align::Centre, at, y);
        }
    }
    for at in tens(bottom) {
        words.put(&format!("{at}"), NUMBERS, Align::Right, RULER - 0.8, at + 0.6);
        words.put(&format!("{at}"), NUMBERS, Align::Left, right + 0.8, at + 0.6);
    }
}

/// Whole millimetres of the sheet from where a ruler begins to where it ends, with the length of each tick.
fn ticks(end: f64) -> impl Iterator<Item = (f64, f64)> {
    (RULER as u32..=end.floor() as u32).map(|at| {
        let tick = match at {
            _ if at.is_multiple_of(10) => TICKS[2],
            _ if at.is_multiple_of(5) => TICKS[1],
            _ => TICKS[0],
        };
        (f64::from(at), tick)
    })
}

/// Lines of text as they are put on the sheet.
struct Words<'a> {
    faces: &'a Faces,
    items: Vec<Item>,
}

impl Words<'_> {
    fn put(&mut self, text: &str, size: Pt, align: Align, x: f64, y: f64) {
        let mut text = crate::text::tidy(text);
        let face = Face::Regular;
        let glyphs = loop {
            match self.faces.shape(face, &text) {
                Ok(glyphs) => break glyphs,
                // Each round takes one letter out for good, so this ends.
                Err(missing) if missing.letter != '?' && text.contains(missing.letter) => {
                    text = text.replace(missing.letter, "?");
                }
                Err(_) => return,
            }
        };
        if glyphs.is_empty() {
            return;
        }
        let width = self.faces.width(face, size, &glyphs);
        let left = align.left_of(Mm(x), width);
        self.items.push(Item::Run(Run {
            face,
            size,
            x: left.rounded(),
            y: Mm(y).rounded(),
            align,
            anchor: Mm(x),
            turn: 0.0,
            stretch: 1.0,
            colour: Colour::BLACK,
            text,
            glyphs,
        }));
    }
}
