//! A sheet that shows every Vietnamese letter of a face, to be looked at before papers are set in it.

use super::read::{LETTERS, OTHER_SIGNS};
use super::{Face, Faces};
use crate::page::{Align, Colour, Item, Mm, Page, Pt, Run};

/// A4 upright.
const SHEET: (Mm, Mm) = (Mm(210.0), Mm(297.0));
/// Left edge of the letters.
const LEFT: f64 = 20.0;
/// Distance of letters in a row.
const COLUMN: f64 = 14.2;
/// Distance of rows.
const ROW: f64 = 11.4;
/// Capitals with two marks above, or one above and a dot below: what clips and collides first.
const STACKED: [&str; 2] = ["ẪẦẾỖỮ", "ẶỘỆỰẨ"];

/// An A4 page with every accented small letter and capital, the digits and signs, and stacked capitals in
/// large type, under the name of the face.
pub fn font_proof(faces: &Faces, face: Face) -> Page {
    let mut items = Vec::new();
    let mut set = |face: Face, size: f64, x: f64, y: f64, text: String| {
        // A letter outside the set that every face was asked for can only stand in the title.
        let text: String = text
            .chars()
            .map(|letter| {
                let known = faces.data(face).font.glyph_index(letter).is_some();
                if known { letter } else { '?' }
            })
            .collect();
        let glyphs = faces.shape(face, &text).unwrap_or_default();
        items.push(Item::Run(Run {
            face,
            size: Pt(size),
            x: Mm(x),
            y: Mm(y),
            align: Align::Left,
            anchor: Mm(x),
            stretch: 1.0,
            turn: 0.0,
            colour: Colour::BLACK,
            text,
            glyphs,
        }));
    };
    set(Face::Regular, 13.0, LEFT, 22.0, faces.title(face).to_owned());
    for (row, letters) in LETTERS.iter().enumerate() {
        let y = 36.0 + ROW * row as f64;
        for (column, letter) in letters.chars().enumerate() {
            let x = LEFT + COLUMN * column as f64;
            set(face, 20.0, x, y, letter.to_string());
            set(face, 20.0, x + COLUMN * 6.0, y, letter.to_uppercase().collect());
        }
    }
    let (plain, rest) = OTHER_SIGNS.trim_start().split_at(52);
    let (capitals, small) = plain.split_at(26);
    for (number, text) in [capitals, small, rest].into_iter().enumerate() {
        set(face, 18.0, LEFT, 188.0 + 9.0 * number as f64, text.to_owned());
    }
    for (number, text) in STACKED.into_iter().enumerate() {
        set(face, 60.0, LEFT, 242.0 + 36.0 * number as f64, text.to_owned());
    }
    Page { width: SHEET.0, height: SHEET.1, items }
}
