//! The sheet of a layout: the shape of the files under `assets/layouts`, as the designer changes it.
//!
//! Lengths are millimetres from the top left corner of the paper, `y` is a baseline, sizes are points.
//! The documents room reads and checks the same shape; this one only carries it.

use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

macro_rules! sheet {
    ($(#[doc = $doc:literal] $name:ident { $($(#[doc = $field_doc:literal])? $field:ident: $type:ty,)* $(? $(#[doc = $maybe_doc:literal])? $maybe:ident: $some:ty,)* })*) => {$(
        #[doc = $doc]
        #[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
        #[cfg_attr(test, derive(ts_rs::TS))]
        #[serde(deny_unknown_fields)]
        #[expect(missing_docs, reason = "the fields are those of the layout files, which explain them")]
        pub struct $name {
            $($(#[doc = $field_doc])? pub $field: $type,)*
            $(
                $(#[doc = $maybe_doc])?
                #[serde(default, skip_serializing_if = "Option::is_none")]
                #[cfg_attr(test, ts(optional))]
                pub $maybe: Option<$some>,
            )*
        }
    )*};
}

sheet! {
    /// A layout's sheet.
    LayoutSheet {
        id: String,
        name: String,
        /// The first day, ISO 8601.
        valid_from: String,
        /// `red-black` or `red-black-gold`.
        decoration: String,
        legal_basis: SheetBasis,
        paper: SheetPaper,
        border: SheetBorder,
        emblem: SheetEmblem,
        flow: SheetFlow,
        signer: SheetSigner,
        proof: SheetProof,
        /// By name: `national_name`, `motto`, `authority`, `honour`, `title`, `recipient`, `recipient_line`, `achievement`, `place_and_date`, `signer_title`, `signer_name`, `decision_line`, `register_line`.
        fields: BTreeMap<String, SheetField>,
        /// Arrangements of authority, honour and title; the first that fits is taken.
        heading: Vec<SheetHeading>,
        ? logo: SheetLogo,
        ? watermark: SheetWatermark,
        ? seal: SheetBox,
        ? flags: SheetFlags,
    }
    /// What a layout rests on.
    SheetBasis {
        note: String,
        /// `confirmed`, `secondary`, `inferred` or `office`.
        confidence: String,
    }
    /// The paper, landscape.
    SheetPaper { width: f64, height: f64, }
    /// The border.
    SheetBorder {
        /// A motif of the program, or `none`.
        motif: String,
        left: f64,
        top: f64,
        right: f64,
        bottom: f64,
        band: f64,
        outer_line: f64,
        inner_line: f64,
        ? show: String,
    }
    /// The place of the emblem.
    SheetEmblem {
        x: f64,
        y: f64,
        diameter: f64,
        clear: f64,
        ? show: String,
    }
    /// The place of the office's logo: its middle and the box it must fit.
    SheetLogo {
        x: f64,
        y: f64,
        width: f64,
        height: f64,
        ? show: String,
    }
    /// The office's picture in a light tint under the words.
    SheetWatermark {
        x: f64,
        y: f64,
        diameter: f64,
        tint: f64,
        ? show: String,
    }
    /// A box.
    SheetBox { left: f64, top: f64, right: f64, bottom: f64, }
    /// A row of red flags on each side of the emblem; the edges are those of the left row.
    SheetFlags {
        left: f64,
        right: f64,
        top: f64,
        bottom: f64,
        count: u32,
        ? show: String,
    }
    /// The window of recipient, post and achievement.
    SheetFlow { top: f64, bottom: f64, gap_max: f64, }
    /// The signer's title.
    SheetSigner { lines: u32, step: f64, }
    /// Words of a proof.
    SheetProof { mark: String, emblem: String, }
    /// One field.
    SheetField {
        face: String,
        /// `left`, `centre` or `right`.
        align: String,
        x: f64,
        width: f64,
        /// `black` or `red`.
        colour: String,
        ? text: String,
        ? pt: f64,
        ? min_pt: f64,
        ? y: f64,
        ? rule_below: f64,
        ? rule: f64,
        ? wrap_over: f64,
        ? lines: u32,
        ? leading: f64,
        ? /// `print`, `values`, `preprinted` or `hidden`; `print` if absent.
        show: String,
        ? /// Where single values stand on stock that carries the words around them.
        values: BTreeMap<String, SheetValue>,
    }
    /// Where one value stands.
    SheetValue { x: f64, y: f64, align: String, width: f64, }
    /// One arrangement of the heading.
    SheetHeading { authority: SheetStack, honour: SheetStack, title: SheetStack, }
    /// Sizes and baselines, one a line.
    SheetStack {
        pt: Vec<f64>,
        min_pt: f64,
        y: Vec<f64>,
        ? width: f64,
    }
}
