//! Rows of the book: texts cut by their measured widths, and the lines around the cells.

use super::{BookRow, COLUMNS, HEADING_LEADING};
use crate::certificate::Starts;
use crate::error::RenderError;
use crate::font::{Face, Faces, NoGlyph};
use crate::page::{Align, Colour, Glyph, Item, Mm, Path, Pt, Run, Step, Stroke};
use crate::text::{Breaks, Span, tidy};

/// The left margin.
pub(super) const LEFT: Mm = Mm(30.0);
/// What the margins of 30 mm and 15 mm leave of the sheet.
pub(super) const MEASURE: Mm = Mm(252.0);
/// Thickness of the table's lines.
pub(super) const LINE: Mm = Mm(0.2);
/// Between a line of the table and a text.
const PAD: Mm = Mm(1.2);
/// From one baseline to the next, as part of the size.
const LEADING: f64 = 1.18;
/// The first baseline, as part of the leading: capitals with two marks stay below the line.
const BASELINE: f64 = 0.80;
/// Size of the column numbers.
const NUMBER_SIZE: Pt = Pt(9.0);

/// A row whose items are placed from its own top.
pub(super) struct Row {
    pub(super) items: Vec<Item>,
    pub(super) height: Mm,
}

/// A row of cells before it is placed: the set lines of each cell, so that a very tall one can be torn.
pub(super) struct Cells {
    cells: Vec<Vec<Run>>,
    widths: [Mm; COLUMNS],
    leading: Mm,
    pub(super) height: Mm,
}

/// Sets the texts of the book.
pub(super) struct Writer<'a> {
    faces: &'a Faces,
    widths: [Mm; COLUMNS],
    size: Pt,
    /// The last texts of each column with their cut: decisions, awards and signers repeat from row to row.
    last: [Option<(String, Face, Vec<Piece>)>; COLUMNS],
}

/// A line that was cut from a text and shaped.
#[derive(Clone)]
struct Piece {
    text: String,
    glyphs: Vec<Glyph>,
    width: Mm,
}

impl<'a> Writer<'a> {
    pub(super) fn new(faces: &'a Faces, widths: [Mm; COLUMNS], size: Pt) -> Self {
        Self { faces, widths, size, last: Default::default() }
    }

    fn shape(&self, text: String, face: Face, size: Pt) -> Result<Piece, RenderError> {
        match self.faces.shape(face, &text) {
            Ok(glyphs) => Ok(Piece { width: self.faces.width(face, size, &glyphs), text, glyphs }),
            Err(NoGlyph { letter }) => Err(RenderError::NoLetter { letter, face, text }),
        }
    }

    /// Cuts a text into the fewest lines that fit `measure`; a word that is wider than it is cut by letters.
    fn wrap(&self, text: &str, face: Face, size: Pt, measure: Mm) -> Result<Vec<Piece>, RenderError> {
        let text = tidy(text);
        if text.is_empty() {
            return Ok(Vec::new());
        }
        let shown = text.replace('\u{a0}', " ");
        let whole = self.shape(shown, face, size)?;
        if whole.width <= measure {
            return Ok(vec![whole]);
        }
        let starts = Starts::of(&text, &whole.glyphs);
        let width = |span: Span| self.faces.units(face, size, starts.width(span));
        let breaks = Breaks::of(&text);
        let least = (whole.width.0 / measure.0).ceil() as usize;
        let spans = (least..=least + 2)
            .find_map(|lines| breaks.cut(lines, measure, &|span, _| width(span)))
            .unwrap_or_else(|| filled(&text, measure, &width));
        spans
            .into_iter()
            .map(|(from, to)| {
                let line = text.get(from..to).unwrap_or_default().replace('\u{a0}', " ");
                self.shape(line, face, size)
            })
            .collect()
    }

    fn hung(piece: Piece, face: Face, size: Pt, align: Align, anchor: Mm, y: Mm) -> Run {
        let x = align.left_of(anchor, piece.width);
        Run {
            face,
            size,
            x: x.rounded(),
            y: y.rounded(),
            align,
            anchor,
            turn: 0.0,
            stretch: 1.0,
            colour: Colour::BLACK,
            text: piece.text,
            glyphs: piece.glyphs,
        }
    }

    /// One line at a place of the page.
    pub(super) fn line(
        &self,
        text: &str,
        face: Face,
        size: Pt,
        align: Align,
        anchor: Mm,
        y: Mm,
    ) -> Result<Item, RenderError> {
        let piece = self.shape(tidy(text).replace('\u{a0}', " "), face, size)?;
        Ok(Item::Run(Self::hung(piece, face, size, align, anchor, y)))
    }

    /// A text over the whole width, without lines around it.
    pub(super) fn free(&self, text: &str, face: Face, size: Pt, align: Align) -> Result<Row, RenderError> {
        let leading = if size > self.size { HEADING_LEADING } else { leading(size) };
        let anchor = if align == Align::Centre { LEFT + MEASURE * 0.5 } else { LEFT };
        let pieces = self.wrap(text, face, size, MEASURE)?;
        let height = leading * pieces.len() as f64 + PAD;
        let items = pieces
            .into_iter()
            .enumerate()
            .map(|(line, piece)| {
                let y = leading * (line as f64 + BASELINE) + PAD;
                Item::Run(Self::hung(piece, face, size, align, anchor, y))
            })
            .collect();
        Ok(Row { items, height })
    }

    /// A text over the whole width of the table, in one cell.
    pub(super) fn across(&self, text: &str, face: Face, align: Align) -> Result<Row, RenderError> {
        let pieces = self.wrap(text, face, self.size, MEASURE - PAD * 2.0)?;
        let leading = leading(self.size);
        let height = leading * pieces.len().max(1) as f64 + PAD * 2.0;
        let mut items = walls(&[LEFT, LEFT + MEASURE], height);
        for (line, piece) in pieces.into_iter().enumerate() {
            let y = leading * (line as f64 + BASELINE) + PAD;
            items.push(Item::Run(Self::hung(piece, face, self.size, align, LEFT + PAD, y)));
        }
        Ok(Row { items, height })
    }

    /// The headings of the columns, bold and centred.
    pub(super) fn headings(&self, headings: &[String; COLUMNS]) -> Result<Row, RenderError> {
        self.centred(headings, Face::Bold, self.size)
    }

    /// The numbers of the columns, small and upright.
    pub(super) fn numbers(&self, numbers: &[String; COLUMNS]) -> Result<Row, RenderError> {
        self.centred(numbers, Face::Regular, NUMBER_SIZE)
    }

    fn centred(&self, texts: &[String; COLUMNS], face: Face, size: Pt) -> Result<Row, RenderError> {
        let mut cells = Vec::with_capacity(COLUMNS);
        let mut left = LEFT;
        for (text, width) in texts.iter().zip(self.widths) {
            let pieces = self.wrap(text, face, size, width - PAD * 2.0)?;
            cells.push(set(pieces, face, size, Align::Centre, left + width * 0.5));
            left = left + width;
        }
        Ok(Cells::new(cells, self.widths, leading(size)).whole())
    }

    /// The cells of a certificate; the recipient in bold over its line, the decision over its day.
    pub(super) fn cells(&mut self, row: &BookRow) -> Result<Cells, RenderError> {
        let size = self.size;
        let texts = [&row.number, &row.recipient, &row.award, &row.decision, &row.signer, &row.note];
        let mut cells = Vec::with_capacity(COLUMNS);
        let mut left = LEFT;
        for (column, (text, width)) in texts.into_iter().zip(self.widths).enumerate() {
            let (face, align, anchor) = match column {
                0 => (Face::Regular, Align::Centre, left + width * 0.5),
                1 => (Face::Bold, Align::Left, left + PAD),
                _ => (Face::Regular, Align::Left, left + PAD),
            };
            let pieces = self.known(column, text, face, width - PAD * 2.0)?;
            let mut lines = set(pieces, face, size, align, anchor);
            let under = match column {
                1 => row.recipient_line.as_str(),
                3 => row.decision_day.as_str(),
                _ => "",
            };
            let under = self.wrap(under, Face::Regular, size, width - PAD * 2.0)?;
            lines.extend(set(under, Face::Regular, size, align, anchor));
            cells.push(lines);
            left = left + width;
        }
        Ok(Cells::new(cells, self.widths, leading(size)))
    }

    /// As [`Self::wrap`], but remembers the last text of the column.
    fn known(
        &mut self,
        column: usize,
        text: &str,
        face: Face,
        measure: Mm,
    ) -> Result<Vec<Piece>, RenderError> {
        if let Some(Some((last, last_face, pieces))) = self.last.get(column)
            && last == text
            && *last_face == face
        {
            return Ok(pieces.clone());
        }
        let pieces = self.wrap(text, face, self.size, measure)?;
        if let Some(slot) = self.last.get_mut(column) {
            *slot = Some((text.to_owned(), face, pieces.clone()));
        }
        Ok(pieces)
    }
}

fn leading(size: Pt) -> Mm {
    (size * LEADING).to_mm()
}

fn set(pieces: Vec<Piece>, face: Face, size: Pt, align: Align, anchor: Mm) -> Vec<Run> {
    pieces.into_iter().map(|piece| Writer::hung(piece, face, size, align, anchor, Mm(0.0))).collect()
}

/// Words put on lines as long as they fit; a single word that is too wide is cut between letters.
fn filled(text: &str, measure: Mm, width: &dyn Fn(Span) -> Mm) -> Vec<Span> {
    let (mut spans, mut line, mut at) = (Vec::new(), None, 0);
    for word in text.split(' ') {
        let (start, end) = (at, at + word.len());
        at = end + 1;
        if let Some((from, _)) = line
            && width((from, end)) <= measure
        {
            line = Some((from, end));
            continue;
        }
        spans.extend(line);
        let mut from = start;
        for (offset, letter) in word.char_indices() {
            let (here, next) = (start + offset, start + offset + letter.len_utf8());
            if width((from, next)) > measure && here > from {
                spans.push((from, here));
                from = here;
            }
        }
        line = Some((from, end));
    }
    spans.extend(line);
    spans
}

impl Cells {
    fn new(cells: Vec<Vec<Run>>, widths: [Mm; COLUMNS], leading: Mm) -> Self {
        let lines = cells.iter().map(Vec::len).max().unwrap_or(0).max(1);
        Self { cells, widths, leading, height: leading * lines as f64 + PAD * 2.0 }
    }

    fn whole(self) -> Row {
        let mut edges = vec![LEFT];
        for width in self.widths {
            edges.push(edges.last().copied().unwrap_or(LEFT) + width);
        }
        let mut items = walls(&edges, self.height);
        for cell in self.cells {
            for (line, run) in cell.into_iter().enumerate() {
                let y = (self.leading * (line as f64 + BASELINE) + PAD).rounded();
                items.push(Item::Run(Run { y, ..run }));
            }
        }
        Row { items, height: self.height }
    }

    /// The row in one piece, or, if it is taller than a whole page, in pieces: the first for what is left here.
    pub(super) fn torn(mut self, here: Mm, page: Mm) -> Vec<Row> {
        if self.height <= page {
            return vec![self.whole()];
        }
        let mut rows = Vec::new();
        let mut room = here;
        while self.height > room {
            let lines = (((room - PAD * 2.0).0 / self.leading.0).floor()).max(0.0) as usize;
            if lines > 0 {
                let first = self.cells.iter_mut().map(|cell| cell.drain(..lines.min(cell.len())).collect());
                rows.push(Self::new(first.collect(), self.widths, self.leading).whole());
            }
            self = Self::new(self.cells, self.widths, self.leading);
            room = page;
        }
        rows.push(self.whole());
        rows
    }
}

impl Row {
    /// Its items on a page, with its top at `y`.
    pub(super) fn at(&self, top: Mm) -> impl Iterator<Item = Item> + '_ {
        self.items.iter().map(move |item| moved(item.clone(), top))
    }

    /// Puts another row under this one.
    pub(super) fn append(&mut self, other: Self) {
        let items: Vec<Item> = other.at(self.height).collect();
        self.items.extend(items);
        self.height = self.height + other.height;
    }
}

fn moved(item: Item, down: Mm) -> Item {
    match item {
        Item::Run(run) => Item::Run(Run { y: (run.y + down).rounded(), ..run }),
        Item::Rule { x, y, length, thickness, colour } => {
            Item::Rule { x, y: (y + down).rounded(), length, thickness, colour }
        }
        Item::Path(path) => {
            let steps = path
                .steps
                .into_iter()
                .map(|step| match step {
                    Step::Move(x, y) => Step::Move(x, (y + down).rounded()),
                    Step::Line(x, y) => Step::Line(x, (y + down).rounded()),
                    Step::Curve(points) => Step::Curve(points.map(|(x, y)| (x, (y + down).rounded()))),
                    Step::Close => Step::Close,
                })
                .collect();
            Item::Path(Path { steps, ..path })
        }
        Item::Form { drawing, x, y } => Item::Form { drawing, x, y: y + down },
        Item::Image { picture, x, y, width, height } => {
            Item::Image { picture, x, y: y + down, width, height }
        }
    }
}

/// A line of the table.
pub(super) fn rule(x: Mm, y: Mm, length: Mm, thickness: Mm) -> Item {
    Item::Rule { x, y, length, thickness, colour: Colour::BLACK }
}

/// The upright lines of a row at `edges`, as one outline, and the line under it.
fn walls(edges: &[Mm], height: Mm) -> Vec<Item> {
    let steps =
        edges.iter().flat_map(|edge| [Step::Move(*edge, Mm(0.0)), Step::Line(*edge, height)]).collect();
    let stroke = Some(Stroke { colour: Colour::BLACK, width: LINE, dash: None });
    let (first, last) = (edges.first().copied().unwrap_or(LEFT), edges.last().copied().unwrap_or(LEFT));
    vec![Item::Path(Path { fill: None, stroke, steps }), rule(first, height, last - first, LINE)]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_that_do_not_fit_are_cut_between_letters_and_nothing_is_lost() {
        let width = |(from, to): Span| Mm((to - from) as f64);
        for (text, expected) in [
            ("aaaaaaaaaaaa", vec!["aaaaa", "aaaaa", "aa"]),
            ("bb aaaaaaaaa", vec!["bb", "aaaaa", "aaaa"]),
            ("aaaaaaa bb", vec!["aaaaa", "aa bb"]),
            ("a b c d e", vec!["a b c", "d e"]),
        ] {
            let spans = filled(text, Mm(5.0), &width);
            let lines: Vec<&str> = spans.iter().map(|&(from, to)| &text[from..to]).collect();
            assert_eq!(lines, expected, "{text}");
        }
    }
}
