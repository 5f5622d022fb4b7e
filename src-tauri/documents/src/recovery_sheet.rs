//! The sheet with the recovery code: one upright A4 page for a sealed envelope.
//!
//! The code stands in a frame of nine numbered cells, so that a program which names a wrong group names it as
//! the eye finds it. Margins follow Decree 30/2020. Every word comes from the caller.

use crate::border::rectangle;
use crate::error::RenderError;
use crate::font::{Face, Faces, NoGlyph};
use crate::page::{Align, Colour, Glyph, Item, Mm, Page, Path, Pt, Run, Step, Stroke};
use crate::text::{Breaks, Span, tidy};

/// Groups of a code.
pub const GROUPS: usize = 9;
/// The sheet: A4, upright.
const SHEET: (Mm, Mm) = (Mm(210.0), Mm(297.0));
/// The left margin.
const LEFT: f64 = 30.0;
/// What the margins of 30 mm and 15 mm leave.
const MEASURE: f64 = 165.0;
/// The middle between the margins.
const CENTRE: f64 = LEFT + MEASURE / 2.0;
/// The upper margin.
const TOP: f64 = 20.0;
/// Width of the office's column at the head, and of the date's.
const HEAD: [f64; 2] = [88.0, 72.0];
/// Cells of the code beside and under each other.
const CELLS: usize = 3;
/// Width and height of a cell.
const CELL: (f64, f64) = (MEASURE / CELLS as f64, 18.0);
/// The letters of the code; five of the widest still fit their cell.
const CODE_SIZE: Pt = Pt(26.0);
/// What is put between the letters of the code, as part of their size.
const SPACING: f64 = 0.06;
/// Behind the check group.
const SHADE: Colour = Colour { red: 238, green: 238, blue: 238 };
/// Baseline of the headings of the signatures; the lower margin leaves room for hand and name under them.
const SIGNATURES: f64 = 247.0;
/// Sizes the sentences are set in, the largest first that leaves room for the signatures.
const SIZES: [Pt; 5] = [Pt(12.0), Pt(11.5), Pt(11.0), Pt(10.5), Pt(10.0)];
/// From one baseline to the next, as part of the size.
const LEADING: f64 = 1.22;

/// The words around the code.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RecoveryWords {
    /// The office, in capitals.
    pub office: String,
    /// Place and day.
    pub place_and_date: String,
    /// Title of the sheet, in capitals.
    pub title: String,
    /// What it opens, under the title.
    pub subtitle: String,
    /// Says in the last cell that it is the check group, with its number.
    pub check_group: String,
    /// How the code is read and typed, under its frame.
    pub reading: String,
    /// What it is for, where it is kept, what its loss means.
    pub sections: Vec<RecoverySection>,
    /// For staff who open a copy without this program; the key follows in small type.
    pub experts: RecoverySection,
    /// Under the key, in small type: to whom copies are sealed.
    pub recipient: String,
    /// What is filled in by hand, with a dotted line behind it.
    pub blanks: Vec<String>,
    /// Who signs: who made the sheet, who keeps it.
    pub signers: [String; 2],
    /// Under each of them: to sign and to write the name.
    pub sign_here: String,
}

/// A heading and what is under it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RecoverySection {
    /// In bold.
    pub heading: String,
    /// A sentence that must not be overlooked, in bold too; may be empty.
    pub warning: String,
    /// One paragraph.
    pub text: String,
}

/// The secret of the sheet. It is never shown by `Debug`.
#[derive(Clone, Copy)]
pub struct RecoverySecret<'a> {
    /// The groups of the code; the last is the check group.
    pub groups: [&'a str; GROUPS],
    /// The key for the stock program.
    pub key: &'a str,
}

/// Lays out the sheet.
///
/// # Errors
///
/// [`RenderError::NoLetter`] names the first letter that the faces lack and the text it stands in.
pub fn lay_out(
    words: &RecoveryWords,
    secret: RecoverySecret<'_>,
    faces: &Faces,
) -> Result<Page, RenderError> {
    let mut sheet = Sheet { faces, items: Vec::new(), y: TOP };
    sheet.head(words)?;
    sheet.code(words, secret)?;
    let (top, above) = (sheet.y, sheet.items.len());
    for size in SIZES {
        sheet.y = top;
        sheet.items.truncate(above);
        sheet.sentences(words, secret, size)?;
        if sheet.y < SIGNATURES - 6.0 {
            break;
        }
    }
    sheet.signatures(words)?;
    Ok(Page { width: SHEET.0, height: SHEET.1, items: sheet.items })
}

/// The page as it is filled; `y` is the upper edge of what comes next.
struct Sheet<'a> {
    faces: &'a Faces,
    items: Vec<Item>,
    y: f64,
}

impl Sheet<'_> {
    fn shape(&self, face: Face, text: &str) -> Result<Vec<Glyph>, RenderError> {
        self.faces.shape(face, text).map_err(|NoGlyph { letter }| RenderError::NoLetter {
            letter,
            face,
            text: text.to_owned(),
        })
    }

    /// One line with its baseline at `y`.
    fn put(
        &mut self,
        text: &str,
        face: Face,
        size: Pt,
        align: Align,
        (x, y): (f64, f64),
    ) -> Result<(), RenderError> {
        let text = tidy(text).replace('\u{a0}', " ");
        let glyphs = self.shape(face, &text)?;
        self.run(text, glyphs, face, size, align, (x, y));
        Ok(())
    }

    fn run(
        &mut self,
        text: String,
        glyphs: Vec<Glyph>,
        face: Face,
        size: Pt,
        align: Align,
        (x, y): (f64, f64),
    ) {
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

    /// Cuts a text into lines that fit; a word that is wider than a line stands on one of its own.
    fn lines(&self, text: &str, face: Face, size: Pt, measure: f64) -> Result<Vec<String>, RenderError> {
        let mut lines: Vec<String> = Vec::new();
        for word in tidy(text).split(' ').filter(|word| !word.is_empty()) {
            let word = word.replace('\u{a0}', " ");
            let longer = lines.last().map(|line| format!("{line} {word}"));
            match longer {
                Some(longer) if self.faces.width(face, size, &self.shape(face, &longer)?) <= Mm(measure) => {
                    if let Some(line) = lines.last_mut() {
                        *line = longer;
                    }
                }
                _ => lines.push(word),
            }
        }
        Ok(lines)
    }

    /// As [`Self::lines`], but of even length, and what belongs together in a name stays together.
    fn even_lines(&self, text: &str, face: Face, size: Pt, measure: f64) -> Result<Vec<String>, RenderError> {
        let filled = self.lines(text, face, size, measure)?;
        let text = tidy(text);
        let line = |(from, to): Span| text.get(from..to).unwrap_or_default().replace('\u{a0}', " ");
        let width = |span: Span, _| self.faces.measure(face, size, &line(span)).unwrap_or(SHEET.0);
        let cut = Breaks::of(&text).cut(filled.len(), Mm(measure), &width);
        Ok(cut.map_or(filled, |spans| spans.into_iter().map(line).collect()))
    }

    /// A paragraph over the whole width, and `y` under it.
    fn paragraph(&mut self, text: &str, face: Face, size: Pt, align: Align) -> Result<(), RenderError> {
        let x = if align == Align::Centre { CENTRE } else { LEFT };
        for line in self.lines(text, face, size, MEASURE)? {
            self.y += leading(size);
            self.put(&line, face, size, align, (x, self.y))?;
        }
        Ok(())
    }

    /// The office over a short line, the day beside it, the title under both.
    fn head(&mut self, words: &RecoveryWords) -> Result<(), RenderError> {
        let [office, date] = HEAD;
        let columns = [
            (&words.office, Face::Bold, LEFT + office / 2.0, office),
            (&words.place_and_date, Face::Italic, LEFT + MEASURE - date / 2.0, date),
        ];
        let mut ends = [TOP; 2];
        for ((text, face, x, measure), end) in columns.into_iter().zip(&mut ends) {
            for line in self.even_lines(text, face, Pt(12.0), measure)? {
                *end += leading(Pt(12.0));
                self.put(&line, face, Pt(12.0), Align::Centre, (x, *end))?;
            }
        }
        let [under, _] = ends;
        self.rule(LEFT + office / 3.0, under + 2.0, office / 3.0, 0.25);
        self.y = under.max(TOP + leading(Pt(12.0))) + 9.0;
        self.paragraph(&words.title, Face::Bold, Pt(22.0), Align::Centre)?;
        self.y += 0.5;
        self.paragraph(&words.subtitle, Face::Italic, Pt(13.0), Align::Centre)?;
        self.y += 6.0;
        Ok(())
    }

    /// The nine cells and how they are read.
    fn code(&mut self, words: &RecoveryWords, secret: RecoverySecret<'_>) -> Result<(), RenderError> {
        let top = self.y;
        let (width, height) = CELL;
        let corner = |at: usize| (LEFT + (at % CELLS) as f64 * width, top + (at / CELLS) as f64 * height);
        let (x, y) = corner(GROUPS - 1);
        let shade = rectangle(x, y, x + width, y + height);
        self.items.push(Item::Path(Path { fill: Some(SHADE), stroke: None, steps: shade }));
        let bottom = top + height * CELLS as f64;
        let mut inner = Vec::new();
        for at in 1..CELLS {
            let (x, y) = (LEFT + at as f64 * width, top + at as f64 * height);
            inner.extend([Step::Move(Mm(x), Mm(top)), Step::Line(Mm(x), Mm(bottom))]);
            inner.extend([Step::Move(Mm(LEFT), Mm(y)), Step::Line(Mm(LEFT + MEASURE), Mm(y))]);
        }
        self.outline(inner, 0.2);
        self.outline(rectangle(LEFT, top, LEFT + MEASURE, bottom), 0.7);
        for (at, group) in secret.groups.into_iter().enumerate() {
            let (x, y) = corner(at);
            let label = if at + 1 == GROUPS { words.check_group.clone() } else { (at + 1).to_string() };
            self.put(&label, Face::Regular, Pt(9.0), Align::Left, (x + 1.8, y + 4.1))?;
            let face = Face::Bold;
            let mut glyphs = self.shape(face, group)?;
            let spacing = self.faces.per_em(face) * SPACING;
            if let Some((_, between)) = glyphs.split_last_mut() {
                between.iter_mut().for_each(|glyph| glyph.advance += spacing.round() as i32);
            }
            let place = (x + width / 2.0, y + 14.0);
            self.run(group.to_owned(), glyphs, face, CODE_SIZE, Align::Centre, place);
        }
        self.y = bottom + 1.5;
        self.paragraph(&words.reading, Face::Italic, Pt(11.0), Align::Left)?;
        self.y += 1.5;
        Ok(())
    }

    /// Everything between the code and the signatures.
    fn sentences(
        &mut self,
        words: &RecoveryWords,
        secret: RecoverySecret<'_>,
        size: Pt,
    ) -> Result<(), RenderError> {
        for section in &words.sections {
            self.section(section, size)?;
        }
        let small = Pt(size.0 - 1.5);
        self.section(&words.experts, size)?;
        self.y += 0.6;
        // The key stays on one line, or a space would seem to belong to it.
        let wide = self.faces.width(Face::Bold, small, &self.shape(Face::Bold, secret.key)?);
        let key = Pt(small.0 * (MEASURE / wide.0).min(1.0));
        self.paragraph(secret.key, Face::Bold, key, Align::Left)?;
        self.y += 0.6;
        self.paragraph(&words.recipient, Face::Regular, Pt(8.5), Align::Left)?;
        self.y += 1.5;
        for blank in &words.blanks {
            self.y += leading(size) + 1.5;
            self.put(blank, Face::Regular, size, Align::Left, (LEFT, self.y))?;
            let text = tidy(blank).replace('\u{a0}', " ");
            let from =
                LEFT + self.faces.width(Face::Regular, size, &self.shape(Face::Regular, &text)?).0 + 1.5;
            let dots = Stroke { colour: Colour::BLACK, width: Mm(0.25), dash: Some(Mm(0.6)) };
            let steps = vec![Step::Move(Mm(from), Mm(self.y)), Step::Line(Mm(LEFT + MEASURE), Mm(self.y))];
            self.items.push(Item::Path(Path { fill: None, stroke: Some(dots), steps }));
        }
        Ok(())
    }

    fn section(&mut self, section: &RecoverySection, size: Pt) -> Result<(), RenderError> {
        self.y += 2.2;
        self.paragraph(&section.heading, Face::Bold, size, Align::Left)?;
        self.y += 0.3;
        self.paragraph(&section.warning, Face::Bold, size, Align::Left)?;
        self.paragraph(&section.text, Face::Regular, size, Align::Left)
    }

    /// Who made the sheet and who keeps it, side by side over the lower margin.
    fn signatures(&mut self, words: &RecoveryWords) -> Result<(), RenderError> {
        for (signer, x) in words.signers.iter().zip([LEFT + MEASURE / 4.0, LEFT + MEASURE * 0.75]) {
            self.put(signer, Face::Bold, Pt(12.0), Align::Centre, (x, SIGNATURES))?;
            let under = SIGNATURES + leading(Pt(12.0));
            self.put(&words.sign_here, Face::Italic, Pt(11.0), Align::Centre, (x, under))?;
        }
        Ok(())
    }

    fn rule(&mut self, x: f64, y: f64, length: f64, thickness: f64) {
        let (x, y) = (Mm(x).rounded(), Mm(y).rounded());
        let (length, thickness) = (Mm(length).rounded(), Mm(thickness));
        self.items.push(Item::Rule { x, y, length, thickness, colour: Colour::BLACK });
    }

    fn outline(&mut self, steps: Vec<Step>, width: f64) {
        let stroke = Some(Stroke { colour: Colour::BLACK, width: Mm(width), dash: None });
        self.items.push(Item::Path(Path { fill: None, stroke, steps }));
    }
}

fn leading(size: Pt) -> f64 {
    (size * LEADING).to_mm().0
}
