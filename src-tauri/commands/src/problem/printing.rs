//! Failures of printing: printers, calibration, fonts and layouts, with what their sentences are filled with.

use crate::text::{Param, Texts, tenths};
use so_vang_documents::calibration::CalibrationError;
use so_vang_documents::font::FontError;
use so_vang_documents::layout::LayoutProblem;
use so_vang_documents::picture::PictureError;
use so_vang_printers::PrintersError;

pub(super) fn printer_code(error: &PrintersError) -> &'static str {
    match error {
        PrintersError::NoSpooler => "printer.no_spooler",
        PrintersError::NotRunning { .. } => "printer.not_running",
        PrintersError::NoSuchPrinter { .. } => "printer.gone",
        PrintersError::Stopped { .. } => "printer.stopped",
        PrintersError::NoSuchPaper { .. } => "printer.no_paper",
        PrintersError::NoSuchTray { .. } => "printer.no_tray",
        PrintersError::TimedOut { .. } => "printer.slow",
        PrintersError::BadTicket { .. }
        | PrintersError::NoPaper { .. }
        | PrintersError::NoSuchJob { .. }
        | PrintersError::Refused { .. } => "printer.refused",
    }
}

pub(super) fn printer_params(error: &PrintersError) -> Vec<Param<'static>> {
    match error {
        PrintersError::NoSpooler | PrintersError::TimedOut { .. } => Vec::new(),
        PrintersError::NotRunning { said } | PrintersError::Refused { said, .. } => {
            vec![("said", said.clone())]
        }
        PrintersError::NoSuchPrinter { name } => vec![("printer", name.clone())],
        PrintersError::Stopped { name, said } => vec![("printer", name.clone()), ("said", said.clone())],
        PrintersError::NoSuchPaper { name, width_mm, height_mm } => {
            vec![("printer", name.clone()), ("width", tenths(*width_mm)), ("height", tenths(*height_mm))]
        }
        PrintersError::NoSuchTray { name, tray } => vec![("printer", name.clone()), ("tray", tray.clone())],
        PrintersError::BadTicket { given, .. } => vec![("said", given.clone())],
        PrintersError::NoPaper { .. } => vec![("said", String::new())],
        PrintersError::NoSuchJob { job } => vec![("said", job.clone())],
    }
}

pub(super) fn calibration_code(error: &CalibrationError) -> &'static str {
    match error {
        CalibrationError::TooFew { .. } => "calibration.too_few",
        CalibrationError::Twice { .. } => "calibration.twice",
        CalibrationError::Impossible { .. } => "calibration.impossible",
        CalibrationError::TooSmall { .. } => "calibration.too_small",
        CalibrationError::Beyond(_) => "calibration.beyond",
    }
}

pub(super) fn calibration_params(error: &CalibrationError) -> Vec<Param<'static>> {
    match error {
        CalibrationError::TooFew { given } => vec![("given", given.to_string())],
        CalibrationError::Twice { corner } => vec![("cross", corner.number().to_string())],
        CalibrationError::Impossible { corner, off } => {
            vec![("cross", corner.number().to_string()), ("across", tenths(off.0)), ("down", tenths(off.1))]
        }
        CalibrationError::TooSmall { width, height } => {
            vec![("width", tenths(width.0)), ("height", tenths(height.0))]
        }
        CalibrationError::Beyond(_) => Vec::new(),
    }
}

pub(super) fn font_code(error: &FontError) -> &'static str {
    match error {
        FontError::Unreadable { .. } => "font.unreadable",
        FontError::TooLarge { .. } => "font.too_large",
        FontError::Restricted { .. } => "font.restricted",
        FontError::Lacks { .. } => "font.lacks",
    }
}

pub(super) fn font_params(error: &FontError) -> Vec<Param<'static>> {
    match error {
        FontError::Unreadable { name }
        | FontError::TooLarge { name, .. }
        | FontError::Restricted { name, .. } => {
            vec![("name", name.clone())]
        }
        FontError::Lacks { name, letters } => {
            vec![
                ("name", name.clone()),
                ("count", letters.chars().count().to_string()),
                ("letters", letters.chars().map(String::from).collect::<Vec<_>>().join(" ")),
            ]
        }
    }
}

/// The problems of a sheet, each rule once.
pub(super) fn layout_sentences(texts: &Texts, problems: &[LayoutProblem]) -> Vec<String> {
    let mut told: Vec<String> = Vec::new();
    for sentence in problems.iter().map(|problem| layout_sentence(texts, problem)) {
        if !told.contains(&sentence) {
            told.push(sentence);
        }
    }
    told
}

/// One problem of a sheet: the part it concerns in the officer's words, and the rule that holds for that part. What
/// the reader said is for whoever writes a layout file.
fn layout_sentence(texts: &Texts, problem: &LayoutProblem) -> String {
    let (root, rest) = problem.at.split_once(['.', ' ']).unwrap_or((problem.at.as_str(), ""));
    // A heading is told with its number before the field.
    let field = if root == "heading" { rest.rsplit(' ').next().unwrap_or_default() } else { rest };
    let field = field.split('.').next().unwrap_or_default();
    let name = match (texts.has("certificate_field", field), texts.has("certificate_field", root)) {
        (true, _) => texts.say("certificate_field", field, &[]),
        (false, true) => texts.say("certificate_field", root, &[]),
        (false, false) => String::new(),
    };
    let key = if texts.has("layout_problem", root) { root } else { "whole" };
    let part = |wanted: &str| rest.split('.').any(|part| part == wanted);
    let key = match key {
        "fields" if part("show") => "show",
        "fields" if part("values") => "values",
        other => other,
    };
    texts.say("layout_problem", key, &[("field", name)])
}

/// Why a file cannot be the emblem, as a phrase.
pub(super) fn emblem_sentence(texts: &Texts, error: &PictureError) -> String {
    let (key, params) = match error {
        PictureError::TooManyBytes { bytes } => {
            ("too_many_bytes", vec![("bytes", crate::text::number(*bytes as u64))])
        }
        PictureError::Pixels { width, height } => {
            ("pixels", vec![("width", width.to_string()), ("height", height.to_string())])
        }
        PictureError::Unreadable { .. } => ("unreadable", vec![]),
        PictureError::Colours => ("colours", vec![]),
        PictureError::Svg { problem } => ("svg", vec![("why", texts.say("svg", problem.key(), &[]))]),
    };
    texts.say("emblem", key, &params)
}
