//! What certificates are set with: layout, faces, pictures, stock, and sizes that hold for a whole batch.

use std::collections::BTreeMap;

use super::{CertificateView, Mode, lay_out};
use crate::error::RenderError;
use crate::font::Faces;
use crate::layout::{Field, Layout, Show, Shows};
use crate::page::{Item, Pt};
use crate::picture::Pictures;

/// Everything but the words: made once for a batch of certificates.
#[derive(Clone)]
pub struct Setting<'a> {
    pub(super) layout: &'a Layout,
    pub(super) mode: Mode,
    pub(super) faces: &'a Faces,
    pub(super) shows: Option<&'a Shows>,
    pub(super) sizes: Option<&'a Sizes>,
    pub(super) emblem: Option<Item>,
    pub(super) logo: Option<Item>,
}

/// Largest sizes of fields, so that certificates which hang side by side have letters of one size.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Sizes(pub(super) BTreeMap<Field, Pt>);

impl Sizes {
    /// The size that holds for a field, if one was asked for.
    pub fn get(&self, field: Field) -> Option<Pt> {
        self.0.get(&field).copied()
    }
}

/// How a field appears on a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Drawn {
    /// As it is.
    Whole,
    /// In light grey, because the stock carries it.
    Grey,
    /// Only its values.
    Values,
    /// Not at all.
    Not,
}

impl<'a> Setting<'a> {
    /// A setting for paper without a stock's own rules, in which every certificate has the sizes it needs.
    pub fn new(layout: &'a Layout, mode: Mode, faces: &'a Faces, pictures: &Pictures) -> Self {
        let slot = &layout.emblem;
        let emblem = pictures
            .emblem
            .as_ref()
            .map(|picture| picture.placed("emblem", (slot.x, slot.y), (slot.diameter, slot.diameter)));
        let logo = layout.logo.as_ref().zip(pictures.logo.as_ref());
        let logo =
            logo.map(|(slot, picture)| picture.placed("logo", (slot.x, slot.y), (slot.width, slot.height)));
        Self { layout, mode, faces, shows: None, sizes: None, emblem, logo }
    }

    /// The same for a stock that carries some of the fields.
    pub fn with_shows(self, shows: &'a Shows) -> Self {
        Self { shows: Some(shows), ..self }
    }

    /// The same with sizes that hold for a whole batch.
    pub fn with_sizes(self, sizes: &'a Sizes) -> Self {
        Self { sizes: Some(sizes), ..self }
    }

    /// How a field appears in this mode, on this stock.
    pub(super) fn drawn(&self, field: Field) -> Drawn {
        let own = self.layout.show(field);
        match self.mode {
            Mode::Full | Mode::Proof => {
                if own == Show::Hidden {
                    Drawn::Not
                } else {
                    Drawn::Whole
                }
            }
            Mode::Words | Mode::WordsProof => {
                // All stock carries its art, unless it is said that it does not.
                let carried = if field.is_art() { Show::Preprinted } else { own };
                let show = self.shows.and_then(|shows| shows.get(field)).unwrap_or(carried);
                // A stock cannot ask for what the layout does not have.
                match if own == Show::Hidden { own } else { show } {
                    Show::Print => Drawn::Whole,
                    Show::Values => Drawn::Values,
                    Show::Preprinted if self.mode == Mode::WordsProof => Drawn::Grey,
                    Show::Preprinted | Show::Hidden => Drawn::Not,
                }
            }
        }
    }

    /// Whether the page is marked as a proof.
    pub(super) fn is_proof(&self) -> bool {
        matches!(self.mode, Mode::Proof | Mode::WordsProof)
    }
}

/// The sizes at which every certificate of a batch looks like the others: for each of the `fields`, the smallest
/// any view needs.
///
/// # Errors
///
/// As [`lay_out`], for the first view that fails.
pub fn even_sizes<'v>(
    setting: &Setting<'_>,
    views: impl IntoIterator<Item = &'v CertificateView>,
    fields: &[Field],
) -> Result<Sizes, RenderError> {
    let mut sizes = BTreeMap::new();
    for view in views {
        let fitted = lay_out(setting, view)?;
        for (field, size) in fitted.sizes() {
            if fields.contains(&field) {
                let least = sizes.entry(field).or_insert(size);
                if size < *least {
                    *least = size;
                }
            }
        }
    }
    Ok(Sizes(sizes))
}
