//! What the sentences of failures are filled with.

use super::printing::{calibration_params, emblem_sentence, font_params, layout_sentences, printer_params};
use super::rooms::{list_params, render_params, store_params};
use super::{OfficeError, count_sentence, missing_sentence};
use crate::text::{Param, Texts};
use so_vang_domain::dossier::StepError;
use so_vang_sealed::CodeError;

impl OfficeError {
    pub(super) fn params(&self, texts: &Texts) -> Vec<Param<'static>> {
        let entity = |entity: &str| ("entity", texts.say("entity", entity, &[]));
        match self {
            Self::NoOffice
            | Self::NoSuchFile
            | Self::NoSuchPaper
            | Self::NominationClosed
            | Self::Cancelled
            | Self::NoRecoveryCode
            | Self::NeedsRecoveryCode
            | Self::WrongRecoveryCode
            | Self::SealDamaged
            | Self::NoRandomness(_)
            | Self::NoCopy
            | Self::NoRows
            | Self::Decision(_)
            | Self::PrintChecks(_)
            | Self::Layout(_)
            | Self::LayoutPlaces(_)
            | Self::CheckKeyLocked
            | Self::CheckKey(_)
            | Self::CheckCode { .. }
            | Self::Archive(_)
            | Self::DoesNotFit(_) => Vec::new(),
            Self::Code(error) => vec![("why", mistyped(texts, error))],
            Self::Seal(_) => vec![("name", texts.say("entity", "backup", &[]))],
            Self::NothingInYear { year } => vec![("year", year.to_string())],
            Self::NeverPrinted { recipient } => vec![("recipient", recipient.clone())],
            Self::StockInUse { name } | Self::NotSigned { name } => vec![("name", name.clone())],
            Self::FontInUse { layout } => vec![("layout", layout.clone())],
            Self::CheckKeyThere { key } => vec![("key", key.clone())],
            Self::Font(error) => font_params(error),
            Self::Calibration(error) => calibration_params(error),
            Self::Printer(error) | Self::PrinterLost { source: error } => printer_params(error),
            Self::Request { command, detail } => {
                vec![("command", command.clone()), ("detail", detail.clone())]
            }
            Self::Input { field, value, why } => vec![
                ("field", texts.say("input", field, &[])),
                ("value", value.clone()),
                ("why", texts.say("why", why, &[])),
            ],
            Self::Absent { entity: kind, name } => vec![entity(kind), ("name", name.clone())],
            Self::DossierCodeUsed { code } => vec![("code", code.clone())],
            Self::Rows(rows) | Self::Cells(rows) => vec![("count", rows.len().to_string())],
            Self::PeopleInUse(names) => vec![("count", names.len().to_string())],
            Self::NominationThere { name, award } => vec![("name", name.clone()), ("award", award.clone())],
            Self::AwardRecipient { award, recipient } => {
                vec![("award", award.clone()), ("recipient", texts.say("recipient_kind", recipient, &[]))]
            }
            Self::Step(StepError::NotAllowed { state, step }) => {
                vec![
                    ("state", texts.say("dossier_state", state.key(), &[])),
                    ("step", texts.say("step", step.key(), &[])),
                ]
            }
            Self::Step(StepError::Missing(missing)) => vec![("count", missing.len().to_string())],
            Self::Counts { name, error } => {
                vec![("name", name.clone()), ("error", count_sentence(texts, *error))]
            }
            Self::NoCertificate { award } => vec![("award", award.clone())],
            Self::NothingWaits { decision } => vec![("decision", decision.clone())],
            Self::PrintedBefore { numbers } => {
                vec![("numbers", numbers.iter().map(u32::to_string).collect::<Vec<_>>().join(", "))]
            }
            Self::NoFolder { name }
            | Self::IsFolder { name }
            | Self::Exists { name }
            | Self::IsOffice { name }
            | Self::Read { name, .. }
            | Self::Write { name, .. } => vec![("name", name.clone())],
            Self::List(error) => list_params(texts, error),
            Self::Mapping(error) => vec![("detail", error.to_string())],
            Self::Render(error) => render_params(texts, error),
            Self::Emblem(error) => vec![("why", emblem_sentence(texts, error))],
            Self::Store(error) => store_params(texts, error),
        }
    }

    pub(super) fn details(&self, texts: &Texts) -> Vec<String> {
        if let Self::Step(StepError::Missing(missing)) = self {
            return missing.iter().map(|missing| missing_sentence(texts, missing)).collect();
        }
        if let Self::Layout(problems) = self {
            return layout_sentences(texts, problems);
        }
        if let Self::Decision(reasons)
        | Self::DoesNotFit(reasons)
        | Self::PrintChecks(reasons)
        | Self::LayoutPlaces(reasons)
        | Self::PeopleInUse(reasons) = self
        {
            return reasons.clone();
        }
        Vec::new()
    }
}

/// Why a typed recovery code is none, with the group that is to be looked at.
fn mistyped(texts: &Texts, error: &CodeError) -> String {
    let group = |group: usize| ("group", group.to_string());
    let (key, params) = match *error {
        // Codes are of plain letters; one beyond them was made by a typing method.
        CodeError::Sign { group: at, found } => {
            let key = if found.is_alphabetic() && !found.is_ascii() { "mark" } else { "sign" };
            (key, vec![group(at), ("found", found.to_string())])
        }
        CodeError::Length { group: Some(at), .. } => ("length_in_group", vec![group(at)]),
        CodeError::Length { letters, group: None } => ("length", vec![("letters", letters.to_string())]),
        CodeError::Group { group: at } => ("group", vec![group(at)]),
        CodeError::Check => ("check", Vec::new()),
    };
    texts.say("mistyped_code", key, &params)
}
