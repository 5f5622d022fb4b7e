//! The square of a check code (QR, ISO/IEC 18004) with its caption, at its place on a page.

use qrcodegen::{QrCode, QrCodeEcc, QrSegment};

use crate::error::RenderError;
use crate::font::{Face, Faces, NoGlyph};
use crate::page::{Align, Colour, Item, Mm, Path, Pt, Run, Step};
use crate::text::tidy;

/// Side of one module; 0.5 mm is what a phone and an office scanner read off ordinary paper.
pub const MODULE: Mm = Mm(0.5);
/// Clear modules around the square, as the standard wants.
const QUIET_MODULES: i32 = 4;
/// Size of the caption.
const CAPTION_SIZE: Pt = Pt(6.5);
/// From one line of the caption to the next.
const CAPTION_LEADING: Mm = Mm(2.7);

/// The square of a row of digits.
pub struct Square {
    code: QrCode,
}

/// What a square and its caption take up on a page.
#[derive(Debug, Clone, PartialEq)]
pub struct Marked {
    /// The square, then the lines of its caption.
    pub items: Vec<Item>,
    /// Width of the square with its clear border.
    pub side: Mm,
    /// From the top of the clear border to below the caption.
    pub height: Mm,
}

impl Square {
    /// Makes the square of `digits` with medium error correction, or better where it costs no room.
    ///
    /// # Errors
    ///
    /// [`RenderError::SquareText`] for anything but digits, or for more of them than a square holds (5,596).
    pub fn of(digits: &str) -> Result<Self, RenderError> {
        let refused = || RenderError::SquareText { letters: digits.len() };
        if digits.is_empty() || !digits.bytes().all(|letter| letter.is_ascii_digit()) {
            return Err(refused());
        }
        let code = QrCode::encode_segments(&[QrSegment::make_numeric(digits)], QrCodeEcc::Medium)
            .map_err(|_| refused())?;
        Ok(Self { code })
    }

    /// Modules on each side, the clear border not counted.
    pub fn modules(&self) -> i32 {
        self.code.size()
    }

    /// Width and height in millimetres, the clear border counted.
    pub fn side(&self) -> Mm {
        MODULE * f64::from(self.modules() + 2 * QUIET_MODULES)
    }

    /// White under the whole square, then its dark modules, with the corner of the clear border at `x`, `y`.
    ///
    /// Dark modules that lie side by side are one rectangle.
    pub fn paths(&self, x: Mm, y: Mm) -> [Path; 2] {
        let side = self.side();
        let at = |modules: i32| MODULE * f64::from(modules + QUIET_MODULES);
        let mut dark = Vec::new();
        for row in 0..self.modules() {
            let mut column = 0;
            while column < self.modules() {
                let start = column;
                while self.code.get_module(column, row) {
                    column += 1;
                }
                if column > start {
                    let (left, right, top, bottom) =
                        (x + at(start), x + at(column), y + at(row), y + at(row + 1));
                    dark.extend(rectangle(left, top, right, bottom));
                }
                column += 1;
            }
        }
        [
            Path {
                fill: Some(Colour::WHITE),
                stroke: None,
                steps: rectangle(x, y, x + side, y + side).to_vec(),
            },
            Path { fill: Some(Colour::BLACK), stroke: None, steps: dark },
        ]
    }

    /// The square with `caption` under it, a line each, centred; a line may be wider than the square.
    ///
    /// # Errors
    ///
    /// [`RenderError::NoLetter`] if the face lacks a letter of the caption.
    pub fn mark(&self, faces: &Faces, caption: &[&str], x: Mm, y: Mm) -> Result<Marked, RenderError> {
        let side = self.side();
        let mut items: Vec<Item> = self.paths(x, y).into_iter().map(Item::Path).collect();
        let (face, anchor) = (Face::Regular, x + side * 0.5);
        for (line, text) in caption.iter().enumerate() {
            let text = tidy(text);
            let glyphs = faces.shape(face, &text).map_err(|NoGlyph { letter }| RenderError::NoLetter {
                letter,
                face,
                text: text.clone(),
            })?;
            items.push(Item::Run(Run {
                face,
                size: CAPTION_SIZE,
                x: (anchor - faces.width(face, CAPTION_SIZE, &glyphs) * 0.5).rounded(),
                y: (y + side + CAPTION_LEADING * (line as f64 + 0.5)).rounded(),
                align: Align::Centre,
                anchor,
                turn: 0.0,
                stretch: 1.0,
                colour: Colour::BLACK,
                text,
                glyphs,
            }));
        }
        Ok(Marked { items, side, height: side + CAPTION_LEADING * (caption.len() as f64) })
    }
}

fn rectangle(left: Mm, top: Mm, right: Mm, bottom: Mm) -> [Step; 5] {
    [
        Step::Move(left, top),
        Step::Line(right, top),
        Step::Line(right, bottom),
        Step::Line(left, bottom),
        Step::Close,
    ]
}
