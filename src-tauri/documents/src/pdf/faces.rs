//! The faces as a PDF holds them: cut to the glyphs used, under fixed names.

use std::collections::BTreeMap;

use printpdf::{
    Codepoint, FontId, FontMetrics, Op, ParsedFont, PdfFont, PdfFontHandle, PdfFontMetricsStub, Pt, TextItem,
};
use sha2::{Digest, Sha256};
use subsetter::GlyphRemapper;
use ttf_parser::GlyphId;

use super::content::letters_of;
use crate::error::RenderError;
use crate::font::{Face, Faces};
use crate::page::{Item, Page};

/// The glyphs used of each face, with the letters each stands for.
///
/// Faces and glyphs are numbered as they first appear, so that a page can be written before the last is known.
#[derive(Default)]
pub(super) struct Used {
    faces: BTreeMap<Face, Cut>,
}

/// What is used of one face.
struct Cut {
    /// Number of the face in the file.
    face: usize,
    remap: GlyphRemapper,
    letters: BTreeMap<u16, String>,
}

impl Used {
    /// Adds the glyphs of a page.
    pub(super) fn collect(&mut self, page: &Page) {
        for item in &page.items {
            if let Item::Run(run) = item {
                let next = self.faces.len();
                let cut = self.faces.entry(run.face).or_insert_with(|| Cut {
                    face: next,
                    remap: GlyphRemapper::new(),
                    letters: BTreeMap::new(),
                });
                for (number, glyph) in run.glyphs.iter().enumerate() {
                    cut.remap.remap(glyph.id);
                    cut.letters.entry(glyph.id).or_insert_with(|| letters_of(run, number).to_owned());
                }
            }
        }
    }

    /// The name pages call a face by; not F1 to F14, which printpdf takes for the standard faces.
    pub(super) fn id(&self, face: Face) -> FontId {
        FontId(format!("Face{}", self.faces.get(&face).map_or(0, |cut| cut.face)))
    }

    /// Number of a glyph in the cut face.
    pub(super) fn number(&self, face: Face, glyph: u16) -> u16 {
        self.faces.get(&face).and_then(|cut| cut.remap.get(glyph)).unwrap_or(0)
    }

    /// The cut faces.
    pub(super) fn fonts(&self, faces: &Faces) -> Result<Vec<(FontId, PdfFont)>, RenderError> {
        let mut fonts = Vec::new();
        for (&face, cut) in &self.faces {
            let data = faces.data(face);
            let bytes = subsetter::subset(data.bytes, 0, &cut.remap)
                .map_err(|source| RenderError::Subset { face, source })?;
            let widths = cut
                .letters
                .keys()
                .map(|&glyph| {
                    (self.number(face, glyph), data.font.glyph_hor_advance(GlyphId(glyph)).unwrap_or(0))
                })
                .collect();
            let font = &data.font;
            let units = u16::try_from(font.units_per_em()).unwrap_or(u16::MAX);
            let name = format!("{}+{}", tag(face, &cut.remap), data.postscript_name);
            let metrics = FontMetrics { ascent: font.ascender(), descent: font.descender() };
            let mut parsed =
                ParsedFont::with_glyph_data(bytes, 0, Some(name), BTreeMap::new(), widths, units, metrics);
            let bounds = font.global_bounding_box();
            let italic = font.italic_angle().to_radians();
            parsed.pdf_font_metrics = PdfFontMetricsStub {
                units_per_em: units,
                x_min: bounds.x_min,
                y_min: bounds.y_min,
                x_max: bounds.x_max,
                y_max: bounds.y_max,
                caret_slope_rise: 1000,
                caret_slope_run: (-italic.tan() * 1000.0).round() as i16,
                us_weight_class: font.weight().to_number(),
            };
            fonts.push((self.id(face), PdfFont::new(parsed)));
        }
        Ok(fonts)
    }

    /// Shows every glyph once.
    ///
    /// printpdf lists widths and letters only of the glyphs it sees on the pages of one document; the pages
    /// themselves come later, in batches, so this stands for all of them.
    pub(super) fn sampler(&self) -> Vec<Op> {
        let mut ops = vec![Op::StartTextSection];
        for (&face, cut) in &self.faces {
            ops.push(Op::SetFont { font: PdfFontHandle::External(self.id(face)), size: Pt(1.0) });
            let shown = cut
                .letters
                .iter()
                .map(|(&glyph, letters)| Codepoint::with_cid(self.number(face, glyph), 0.0, letters.clone()))
                .collect();
            ops.push(Op::ShowText { items: vec![TextItem::GlyphIds(shown)] });
        }
        ops.push(Op::EndTextSection);
        ops
    }
}

/// Six capitals that differ for different cuts, as ISO 32000-1, 9.6.4 wants before the name of a subset.
fn tag(face: Face, glyphs: &GlyphRemapper) -> String {
    let mut hash = Sha256::new();
    hash.update(face.name().as_bytes());
    for glyph in glyphs.remapped_gids() {
        hash.update(glyph.to_be_bytes());
    }
    hash.finalize().iter().take(6).map(|byte| char::from(b'A' + byte % 26)).collect()
}
