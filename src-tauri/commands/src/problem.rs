//! Failures: one stable code, one Vietnamese sentence, one exit code.

mod params;
mod printing;
mod rooms;

pub(crate) use rooms::place_sentence;

use crate::desk::Desk;
use crate::text::Texts;
use crate::wire::Problem;
use crate::wire::import::RowLine;
use printing::{calibration_code, font_code, printer_code};
use rooms::{disk_code, list_code, render_code, store_code};
use so_vang_check_code::WrapError;
use so_vang_documents::{archive::ArchiveError, calibration::CalibrationError, error::RenderError};
use so_vang_documents::{font::FontError, layout::LayoutProblem, picture::PictureError};
use so_vang_domain::council::CountError;
use so_vang_domain::dossier::{Missing, StepError};
use so_vang_lists::{ListError, MappingError};
use so_vang_printers::PrintersError;
use so_vang_sealed::{CodeError, NoRandomness, SealError};
use so_vang_store::StoreError;
use std::path::Path;

/// Everything that a use case can refuse or fail with.
#[derive(Debug, thiserror::Error)]
#[expect(missing_docs, reason = "the fields are named by the sentences")]
pub enum OfficeError {
    /// No office file is open.
    #[error("no office is open")]
    NoOffice,
    /// A number of a file that was never chosen.
    #[error("no such file")]
    NoSuchFile,
    /// A paper that was let go.
    #[error("no such paper")]
    NoSuchPaper,
    /// A request that this program does not understand.
    #[error("unreadable request {command}: {detail}")]
    Request { command: String, detail: String },
    /// A field of a request that cannot be used.
    #[error("{field} cannot be {value:?}: {why}")]
    Input { field: &'static str, value: String, why: &'static str },
    /// A record that is not there.
    #[error("no {entity} {name}")]
    Absent { entity: &'static str, name: String },
    /// A code that is used.
    #[error("dossier {code} is there already")]
    DossierCodeUsed { code: String },
    /// A list with errors; nothing was imported.
    #[error("{} rows have errors", .0.len())]
    Rows(Vec<RowLine>),
    /// A pasted block with wrong cells; nothing was changed.
    #[error("{} cells cannot be used", .0.len())]
    Cells(Vec<RowLine>),
    /// Individuals whom awards or nominations name; nobody was removed.
    #[error("{} people are named by awards or nominations", .0.len())]
    PeopleInUse(Vec<String>),
    /// A nomination that stands in the dossier already.
    #[error("{name} is nominated for {award} already")]
    NominationThere { name: String, award: String },
    /// An award that this kind of recipient cannot have.
    #[error("{award} is not for {recipient}")]
    AwardRecipient { award: String, recipient: &'static str },
    /// A step that the procedure does not allow, or that misses something.
    #[error(transparent)]
    Step(#[from] StepError),
    /// Counts of the council that do not add up.
    #[error("{name}: {error}")]
    Counts { name: String, error: CountError },
    /// A nomination of a dossier that is no longer open.
    #[error("the dossier is not open")]
    NominationClosed,
    /// A decision that the law or the record does not allow, with all reasons as sentences.
    #[error("the decision is refused: {0:?}")]
    Decision(Vec<String>),
    /// An award that has no certificate of this program.
    #[error("no certificate for {award}")]
    NoCertificate { award: String },
    /// Every certificate of the decision is on paper or in a run whose outcome nobody told yet.
    #[error("no certificate of {decision} waits")]
    NothingWaits { decision: String },
    /// Certificates that were printed before.
    #[error("printed before: {numbers:?}")]
    PrintedBefore { numbers: Vec<u32> },
    /// Findings that stop a print.
    #[error("{} findings stop the print", .0.len())]
    PrintChecks(Vec<String>),
    /// A year without decisions of this office.
    #[error("no decisions in {year}")]
    NothingInYear { year: i32 },
    /// A certificate that is replaced before there is one.
    #[error("the certificate of {recipient} was never printed")]
    NeverPrinted { recipient: String },
    /// A sheet of a layout that cannot be read or contradicts itself.
    #[error("the layout cannot be used: {0:?}")]
    Layout(Vec<LayoutProblem>),
    /// A sheet with ink off the paper.
    #[error("the layout leaves the paper: {0:?}")]
    LayoutPlaces(Vec<String>),
    /// A stock that prints, receipts, layouts or calibrations name.
    #[error("the stock {name} is in use")]
    StockInUse { name: String },
    /// A face that a layout names.
    #[error("the layout {layout} names the face")]
    FontInUse { layout: String },
    /// A font file that cannot be used.
    #[error(transparent)]
    Font(#[from] FontError),
    /// Measurements that no correction follows from.
    #[error(transparent)]
    Calibration(#[from] CalibrationError),
    /// A printer that cannot print.
    #[error(transparent)]
    Printer(#[from] PrintersError),
    /// A printer that lost an order after the register was written; the run was told as not printed.
    #[error("the order was lost: {source}")]
    PrinterLost { source: PrintersError },
    /// The archive copy could not be made.
    #[error(transparent)]
    Archive(#[from] ArchiveError),
    /// The very file that was handed over for signing.
    #[error("{name} is not signed")]
    NotSigned { name: String },
    /// A key of the office that is in use.
    #[error("the key {key} is in use")]
    CheckKeyThere { key: String },
    /// No key is unlocked.
    #[error("no check key is unlocked")]
    CheckKeyLocked,
    /// The passphrase or the wrapped key is wrong.
    #[error(transparent)]
    CheckKey(WrapError),
    /// Words that no check code can hold.
    #[error("no check code: {said}")]
    CheckCode { said: String },
    /// Certificates whose text does not fit.
    #[error("{} certificates do not fit", .0.len())]
    DoesNotFit(Vec<String>),
    /// A folder that is not there.
    #[error("no folder {name}")]
    NoFolder { name: String },
    /// A folder where a file should be written.
    #[error("{name} is a folder")]
    IsFolder { name: String },
    /// A file that is there already.
    #[error("{name} is there already")]
    Exists { name: String },
    /// An office file where a paper should be written.
    #[error("{name} is an office file")]
    IsOffice { name: String },
    /// Long work that was called off.
    #[error("the work was called off")]
    Cancelled,
    /// Copies cannot be encrypted yet: no recovery code was made and typed back.
    #[error("no recovery code")]
    NoRecoveryCode,
    /// An encrypted copy, and no code was given.
    #[error("the copy is sealed")]
    NeedsRecoveryCode,
    /// The code of another office, or an older one.
    #[error("another recovery code")]
    WrongRecoveryCode,
    /// A sealed copy of which a byte was changed or the end is missing.
    #[error("the sealed copy is damaged")]
    SealDamaged,
    /// A mistyped recovery code.
    #[error(transparent)]
    Code(#[from] CodeError),
    /// The machine gave no random bits for a recovery code.
    #[error(transparent)]
    NoRandomness(#[from] NoRandomness),
    /// A copy could not be sealed.
    #[error(transparent)]
    Seal(#[from] SealError),
    /// No copy to restore.
    #[error("no copy was named")]
    NoCopy,
    /// A list without a single row.
    #[error("the list has no rows")]
    NoRows,
    /// A file that could not be read.
    #[error("reading {name}")]
    Read { name: String, source: std::io::Error },
    /// A file that could not be written.
    #[error("writing {name}")]
    Write { name: String, source: std::io::Error },
    /// The list reader refused.
    #[error(transparent)]
    List(#[from] ListError),
    /// The officer's mapping of columns cannot be used.
    #[error(transparent)]
    Mapping(#[from] MappingError),
    /// The paper could not be made.
    #[error(transparent)]
    Render(#[from] RenderError),
    /// The file cannot be used as the emblem.
    #[error(transparent)]
    Emblem(#[from] PictureError),
    /// The office file refused.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl OfficeError {
    /// The same failure when the act that was asked for is saved already.
    pub(crate) fn after_all(self) -> Self {
        if let Self::Store(error) = self { Self::Store(error.after_all()) } else { self }
    }

    pub(crate) fn write(place: &Path, source: std::io::Error) -> Self {
        Self::Write { name: crate::desk::name_of(place), source }
    }

    pub(crate) fn read(place: &Path, source: std::io::Error) -> Self {
        Self::Read { name: crate::desk::name_of(place), source }
    }

    /// The stable name of the failure; the key of its text.
    pub fn code(&self) -> &'static str {
        match self {
            Self::NoOffice => "office.none_open",
            Self::NoSuchFile => "file.not_chosen",
            Self::NoSuchPaper => "paper.let_go",
            Self::Request { .. } => "request.unreadable",
            Self::Input { .. } => "input.unusable",
            Self::Absent { .. } => "record.absent",
            Self::DossierCodeUsed { .. } => "dossier.code_used",
            Self::Rows(_) => "import.rows",
            Self::Cells(_) => "cells.wrong",
            Self::PeopleInUse(_) => "person.in_use",
            Self::NominationThere { .. } => "nomination.there",
            Self::AwardRecipient { .. } => "nomination.award_recipient",
            Self::Step(StepError::NotAllowed { .. }) => "dossier.step_not_allowed",
            Self::Step(StepError::Missing(_)) => "dossier.missing",
            Self::Counts { .. } => "council.counts",
            Self::NominationClosed => "nomination.closed",
            Self::Decision(_) => "decision.refused",
            Self::NoCertificate { .. } => "certificate.none",
            Self::NothingWaits { .. } => "certificate.nothing_waits",
            Self::PrintedBefore { .. } => "certificate.printed_before",
            Self::DoesNotFit(_) => "certificate.does_not_fit",
            Self::PrintChecks(_) => "certificate.checks",
            Self::NothingInYear { .. } => "register.empty_year",
            Self::NeverPrinted { .. } => "certificate.never_printed",
            Self::Layout(_) => "layout.unusable",
            Self::LayoutPlaces(_) => "layout.off_paper",
            Self::StockInUse { .. } => "stock.in_use",
            Self::FontInUse { .. } => "font.in_use",
            Self::Font(error) => font_code(error),
            Self::Calibration(error) => calibration_code(error),
            Self::Printer(error) => printer_code(error),
            Self::PrinterLost { .. } => "printer.lost",
            Self::Archive(_) => "paper.failed",
            Self::NotSigned { .. } => "signed_file.not_signed",
            Self::CheckKeyThere { .. } => "check_key.there",
            Self::CheckKeyLocked => "check_key.locked",
            Self::CheckKey(WrapError::Damaged) => "check_key.damaged",
            Self::CheckKey(_) => "check_key.wrong_passphrase",
            Self::CheckCode { .. } => "check_key.unusable_words",
            Self::NoFolder { .. } => "file.no_folder",
            Self::IsFolder { .. } => "file.is_folder",
            Self::Exists { .. } => "file.exists",
            Self::IsOffice { .. } => "file.is_office",
            Self::Cancelled => "job.cancelled",
            Self::NoRecoveryCode => "recovery_code.none",
            Self::NeedsRecoveryCode => "recovery_code.needed",
            Self::WrongRecoveryCode => "recovery_code.wrong",
            Self::SealDamaged => "recovery_code.seal_damaged",
            Self::Code(_) => "recovery_code.mistyped",
            Self::NoRandomness(_) => "recovery_code.no_randomness",
            Self::Seal(SealError::Io { source }) => disk_code(source),
            // The office file keeps one public half, and copies are sealed to it alone.
            Self::Seal(SealError::Recipients { .. }) => "recovery_code.none",
            Self::NoCopy => "backup.none",
            Self::NoRows => "list.no_rows",
            Self::Read { .. } => "file.unreadable",
            Self::Write { source, .. } => disk_code(source),
            Self::List(error) => list_code(error),
            Self::Mapping(_) => "list.mapping",
            Self::Render(error) => render_code(error),
            Self::Emblem(_) => "emblem.unusable",
            Self::Store(error) => store_code(error),
        }
    }

    /// The field of a request that the failure concerns; empty if none.
    #[expect(
        clippy::wildcard_enum_match_arm,
        reason = "a failure that is not of a field has none, whichever it is"
    )]
    fn field(&self) -> &'static str {
        match self {
            Self::Input { field, .. } => request_field(field),
            Self::DossierCodeUsed { .. }
            | Self::Code(_)
            | Self::NeedsRecoveryCode
            | Self::WrongRecoveryCode => "code",
            Self::Store(StoreError::Listing { part, .. }) => part,
            Self::Store(StoreError::CitizenIdUsed { .. }) => "citizen_id",
            Self::Store(StoreError::DecisionNumberUsed { .. }) => "number",
            _ => "",
        }
    }
}

/// The field of a request whose label in the sentence is `label`; most have one label everywhere.
fn request_field(label: &'static str) -> &'static str {
    match label {
        "journal_code" => "code",
        "deadline" | "initiative" | "signer_post" => "title",
        "discipline_form" => "form",
        "history_kind" => "kind",
        same => same,
    }
}

/// What is missing, as a sentence.
pub(crate) fn missing_sentence(texts: &Texts, missing: &Missing) -> String {
    let (key, params) = match missing {
        Missing::Nominations => ("nominations", vec![]),
        Missing::SubmissionNumber => ("submission_number", vec![]),
        Missing::SubmissionDate => ("submission_date", vec![]),
        Missing::Proposer => ("proposer", vec![]),
        Missing::Council => ("council", vec![]),
        Missing::Achievement { name } => ("achievement", vec![("name", name.clone())]),
        Missing::Ballots { name } => ("ballots", vec![("name", name.clone())]),
        Missing::Recipient { name, award } => {
            ("recipient", vec![("name", name.clone()), ("award", award.clone())])
        }
        Missing::Approved { award } => ("approved", vec![("award", award.clone())]),
    };
    texts.say("missing", key, &params)
}

fn count_sentence(texts: &Texts, error: CountError) -> String {
    let (key, params) = match error {
        CountError::NoMembers => ("no_members", vec![]),
        CountError::MoreThanMembers { voters, members } => {
            ("more_than_members", vec![("voters", voters.to_string()), ("members", members.to_string())])
        }
        CountError::MoreThanVoters { ballots, voters } => {
            ("more_than_voters", vec![("ballots", ballots.to_string()), ("voters", voters.to_string())])
        }
    };
    texts.say("count", key, &params)
}

/// The problem that an officer sees.
pub(crate) fn problem_of(texts: &Texts, error: &OfficeError) -> Problem {
    let code = error.code();
    let params = error.params(texts);
    let rows = if let OfficeError::Rows(rows) | OfficeError::Cells(rows) = error {
        rows.clone()
    } else {
        Vec::new()
    };
    match texts.problem(code) {
        Some(text) => Problem {
            code: code.to_owned(),
            weight: text.weight.key().to_owned(),
            message: crate::text::fill(&text.message, &params),
            hint: crate::text::fill(&text.hint, &params),
            field: error.field().to_owned(),
            exit: text.exit,
            details: error.details(texts),
            rows,
        },
        // A test keeps this from happening; the code alone is still better than nothing.
        None => Problem {
            code: code.to_owned(),
            weight: "broken".to_owned(),
            message: code.to_owned(),
            hint: String::new(),
            field: String::new(),
            exit: 22,
            details: Vec::new(),
            rows,
        },
    }
}

/// The problem of a request that has another shape than its command wants.
pub(crate) fn unreadable_request(desk: &Desk, command: &str, error: &serde_json::Error) -> Problem {
    desk.problem(&OfficeError::Request { command: command.to_owned(), detail: error.to_string() })
}

/// The problem of a command that there is not.
pub(crate) fn unknown_command(desk: &Desk, command: &str) -> Problem {
    desk.problem(&OfficeError::Request { command: command.to_owned(), detail: String::new() })
}
