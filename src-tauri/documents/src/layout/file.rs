//! The layout file as TOML and JSON spell it, turned into a layout.

use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::NaiveDate;
use serde::Deserialize;

use super::{
    Border, Decoration, EmblemSlot, Field, Flags, Flow, FlowField, Frame, Heading, Layout, LegalBasis,
    LineField, LogoSlot, Part, Show, Shows, Style, ValuePlace, Watermark,
};
use crate::border;
use crate::font::Face;
use crate::page::{Align, Colour, Drawing, Mm, Pt};

/// A layout file.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Sheet {
    id: String,
    name: String,
    /// A quoted day, as everywhere in the assets.
    valid_from: NaiveDate,
    legal_basis: LegalBasis,
    paper: Paper,
    decoration: Decoration,
    border: Border,
    emblem: EmblemSlot,
    logo: Option<LogoSlot>,
    watermark: Option<Watermark>,
    flags: Option<Flags>,
    seal: Option<Frame>,
    flow: Flow,
    signer: Signer,
    proof: Proof,
    fields: Fields,
    #[serde(rename = "heading")]
    headings: Vec<Heading>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Paper {
    width: Mm,
    height: Mm,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Signer {
    lines: usize,
    step: Mm,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Proof {
    mark: String,
    emblem: String,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Fields {
    national_name: Fixed,
    motto: Motto,
    authority: Headed,
    honour: Headed,
    title: Headed,
    recipient: Flowing,
    recipient_line: Flowing,
    achievement: Flowing,
    place_and_date: Line,
    signer_title: Line,
    signer_name: Line,
    decision_line: Line,
    register_line: Line,
}

#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(rename_all = "lowercase")]
enum Ink {
    Black,
    Red,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Fixed {
    text: String,
    face: Face,
    pt: Pt,
    min_pt: Pt,
    align: Align,
    x: Mm,
    y: Mm,
    width: Mm,
    colour: Ink,
    #[serde(default)]
    show: Show,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Motto {
    text: String,
    face: Face,
    pt: Pt,
    min_pt: Pt,
    align: Align,
    x: Mm,
    y: Mm,
    width: Mm,
    colour: Ink,
    #[serde(default)]
    show: Show,
    rule_below: Mm,
    rule: Mm,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Headed {
    face: Face,
    align: Align,
    x: Mm,
    width: Mm,
    colour: Ink,
    #[serde(default)]
    show: Show,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Flowing {
    face: Face,
    pt: Pt,
    min_pt: Pt,
    align: Align,
    x: Mm,
    width: Mm,
    wrap_over: Mm,
    lines: usize,
    leading: Mm,
    colour: Ink,
    #[serde(default)]
    show: Show,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Line {
    face: Face,
    pt: Pt,
    min_pt: Pt,
    align: Align,
    x: Mm,
    y: Mm,
    width: Mm,
    colour: Ink,
    #[serde(default)]
    show: Show,
    #[serde(default)]
    values: BTreeMap<Part, ValuePlace>,
}

fn style(face: Face, align: Align, x: Mm, width: Mm, colour: Ink) -> Style {
    let colour = match colour {
        Ink::Black => Colour::BLACK,
        Ink::Red => Colour::RED,
    };
    Style { face, align, x, width, colour }
}

impl Headed {
    fn style(&self) -> Style {
        style(self.face, self.align, self.x, self.width, self.colour)
    }
}

impl Flowing {
    fn field(&self) -> FlowField {
        FlowField {
            style: style(self.face, self.align, self.x, self.width, self.colour),
            pt: self.pt,
            min_pt: self.min_pt,
            wrap_over: self.wrap_over,
            lines: self.lines,
            leading: self.leading,
        }
    }
}

impl Line {
    fn field(&self) -> LineField {
        LineField {
            style: style(self.face, self.align, self.x, self.width, self.colour),
            pt: self.pt,
            min_pt: self.min_pt,
            y: self.y,
        }
    }
}

impl Sheet {
    /// The layout this file describes; nothing is checked and nothing drawn yet.
    pub(super) fn into_layout(self, sheet: serde_json::Value) -> Layout {
        let Self { fields, paper, .. } = self;
        let mut shows = Shows::default();
        for (field, show) in [
            (Field::Border, self.border.show),
            (Field::Watermark, self.watermark.map_or(Show::Hidden, |watermark| watermark.show)),
            (Field::Emblem, self.emblem.show),
            (Field::Logo, self.logo.map_or(Show::Hidden, |logo| logo.show)),
            (Field::Flags, self.flags.map_or(Show::Hidden, |flags| flags.show)),
            (Field::NationalName, fields.national_name.show),
            (Field::Motto, fields.motto.show),
            (Field::Authority, fields.authority.show),
            (Field::Honour, fields.honour.show),
            (Field::Title, fields.title.show),
            (Field::Recipient, fields.recipient.show),
            (Field::RecipientLine, fields.recipient_line.show),
            (Field::Achievement, fields.achievement.show),
            (Field::PlaceAndDate, fields.place_and_date.show),
            (Field::SignerTitle, fields.signer_title.show),
            (Field::SignerName, fields.signer_name.show),
            (Field::DecisionLine, fields.decision_line.show),
            (Field::RegisterLine, fields.register_line.show),
        ] {
            shows.insert(field, show);
        }
        let mut values = BTreeMap::new();
        for (field, line) in [
            (Field::PlaceAndDate, &fields.place_and_date),
            (Field::SignerTitle, &fields.signer_title),
            (Field::SignerName, &fields.signer_name),
            (Field::DecisionLine, &fields.decision_line),
            (Field::RegisterLine, &fields.register_line),
        ] {
            values.extend(line.values.iter().map(|(&part, &place)| ((field, part), place)));
        }
        let name = fields.national_name;
        let motto = fields.motto;
        Layout {
            art: Vec::new(),
            id: self.id,
            name: self.name,
            legal_basis: self.legal_basis,
            valid_from: self.valid_from,
            width: paper.width,
            height: paper.height,
            decoration: self.decoration,
            border: self.border,
            emblem: self.emblem,
            logo: self.logo,
            watermark: self.watermark,
            flags: self.flags,
            seal: self.seal,
            flow: self.flow,
            national_name: LineField {
                style: style(name.face, name.align, name.x, name.width, name.colour),
                pt: name.pt,
                min_pt: name.min_pt,
                y: name.y,
            },
            national_name_text: name.text,
            motto: LineField {
                style: style(motto.face, motto.align, motto.x, motto.width, motto.colour),
                pt: motto.pt,
                min_pt: motto.min_pt,
                y: motto.y,
            },
            motto_text: motto.text,
            motto_rule_below: motto.rule_below,
            motto_rule: motto.rule,
            proof_text: self.proof.mark,
            emblem_text: self.proof.emblem,
            signer_step: self.signer.step,
            signer_lines: self.signer.lines,
            headings: self.headings,
            authority: fields.authority.style(),
            honour: fields.honour.style(),
            title: fields.title.style(),
            recipient: fields.recipient.field(),
            recipient_line: fields.recipient_line.field(),
            achievement: fields.achievement.field(),
            place_and_date: fields.place_and_date.field(),
            signer_title: fields.signer_title.field(),
            signer_name: fields.signer_name.field(),
            decision_line: fields.decision_line.field(),
            register_line: fields.register_line.field(),
            values,
            shows,
            sheet,
        }
    }
}

/// The drawings that all pages of a layout share.
pub(super) fn art(layout: &Layout) -> Vec<(Field, Arc<Drawing>)> {
    let sheet = |name: &str, paths| {
        Arc::new(Drawing {
            name: format!("{name}-{}", layout.id),
            width: layout.width,
            height: layout.height,
            paths,
        })
    };
    let emblem = (layout.emblem.show != Show::Hidden).then_some(&layout.emblem);
    let mut art = Vec::new();
    if let Some(watermark) = &layout.watermark {
        art.push((Field::Watermark, sheet("watermark", border::watermark(watermark))));
    }
    art.push((Field::Border, sheet("border", border::frame(&layout.border, emblem))));
    if let Some(flags) = &layout.flags {
        art.push((Field::Flags, sheet("flags", border::flags(flags, layout.emblem.x))));
    }
    art
}
