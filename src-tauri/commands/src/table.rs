//! The one table of commands: name, request, answer, and the function that does it.
//!
//! The window's handler, the terminal's JSON and the TypeScript map all follow from it.

use crate::desk::Desk;
use crate::problem::{OfficeError, unreadable_request};
use crate::wire::assessment::*;
use crate::wire::backup::*;
use crate::wire::check_code::*;
use crate::wire::decision::*;
use crate::wire::dossier::*;
use crate::wire::fact::*;
use crate::wire::forecast::*;
use crate::wire::import::*;
use crate::wire::job::*;
use crate::wire::journal::*;
use crate::wire::law::*;
use crate::wire::layout::*;
use crate::wire::list::*;
use crate::wire::office::*;
use crate::wire::personal_data::*;
use crate::wire::printing::*;
use crate::wire::record::*;
use crate::wire::recovery::*;
#[cfg(test)]
use crate::wire::sheet::*;
use crate::wire::signing::*;
use crate::wire::{Ack, AwardList, Id, Ids, Nothing, PageRequest, PaperRef, Problem};
use serde_json::Value;
use so_vang_store::acts_saved_here;

macro_rules! commands {
    ($($name:literal: $request:ty => $answer:ty, $function:path;)*) => {
        /// The names of all commands.
        pub const COMMANDS: &[&str] = &[$($name),*];

        /// Does what `command` says and gives its answer as JSON.
        ///
        /// # Errors
        ///
        /// A [`Problem`] with its Vietnamese sentence: an unknown command, a request of another
        /// shape, or whatever the use case refuses.
        pub fn answer(desk: &Desk, command: &str, request: Value) -> Result<Value, Problem> {
            match command {
                $($name => {
                    let request: $request = serde_json::from_value(request).map_err(|error| unreadable_request(desk, command, &error))?;
                    let saved = acts_saved_here();
                    // What is read for the answer comes after the act: a disk that fails there takes nothing back.
                    let told = |error: OfficeError| if acts_saved_here() > saved { error.after_all() } else { error };
                    let answer: $answer =
                        $function(desk, request).map_err(|error| desk.problem(&told(error)))?;
                    serde_json::to_value(answer).map_err(|error| unreadable_request(desk, command, &error))
                })*
                _ => Err(crate::problem::unknown_command(desk, command)),
            }
        }

        /// The map of commands as TypeScript.
        #[cfg(test)]
        fn typescript_map(config: &ts_rs::Config) -> String {
            use ts_rs::TS;
            let mut text = String::from("export type Commands = {\n");
            $(text += &format!("  {:?}: {{ request: {}; answer: {} }};\n", $name, <$request>::name(config), <$answer>::name(config));)*
            text + "};\n"
        }
    };
}

/// The problem of a command that failed inside the program.
pub fn panicked(desk: &Desk, command: &str) -> Problem {
    crate::problem::unknown_command(desk, command)
}

commands! {
    "office.status": Nothing => OfficeStatus, crate::office::status;
    "office.create": CreateOffice => OfficeView, crate::office::create;
    "office.create_sample": Nothing => OfficeView, crate::demo::create_sample;
    "office.edit": EditOffice => Ack, crate::office::edit;
    "office.set_emblem": SetEmblem => Ack, crate::office::set_emblem;
    "office.set_logo": SetEmblem => Ack, crate::office::set_logo;
    "office.desk": Nothing => DeskView, crate::office::desk_view;
    "office.copy_here": Nothing => OfficeView, crate::place_of_file::copy_here;
    "office.open_anyway": Nothing => OfficeView, crate::place_of_file::open_anyway;
    "signers.all": Nothing => Signers, crate::signer::all;
    "signers.save": SaveSigner => Ack, crate::signer::save;
    "signers.remove": Id => Ack, crate::signer::remove;
    "deadlines.save": SaveDeadline => Ack, crate::deadline::save;
    "deadlines.finish": FinishDeadline => Ack, crate::deadline::finish;
    "deadlines.remove": Id => Ack, crate::deadline::remove;
    "office.check": Nothing => CheckReport, crate::check::run;
    "awards.on": AwardsOn => AwardList, crate::catalogue::on;
    "search": SearchRequest => SearchAnswer, crate::search::run;
    "people.page": PageRequest => PeoplePage, crate::people::page;
    "people.show": Id => PersonView, crate::people::show;
    "people.add_posting": AddPosting => Ack, crate::history::add_posting;
    "people.add_discipline": AddDiscipline => Ack, crate::history::add_discipline;
    "people.add_initiative": AddInitiative => Ack, crate::history::add_initiative;
    "people.set_rating": SetRating => Ack, crate::history::set_rating;
    "people.remove_history": RemoveHistory => Ack, crate::history::remove;
    "people.edit": EditPerson => Ack, crate::edit::people::edit;
    "people.edit_many": EditPeople => Ack, crate::edit::people::edit_many;
    "people.add": AddPerson => PersonAdded, crate::edit::people::add;
    "people.remove": Ids => Ack, crate::edit::people::remove;
    "units.tree": Nothing => UnitTree, crate::units::tree;
    "collectives.page": PageRequest => CollectivesPage, crate::units::collectives;
    "collectives.show": Id => CollectiveView, crate::units::collective;
    "collectives.edit_many": EditCollectives => Ack, crate::edit::collectives::edit_many;
    "import.preview": ImportRequest => ImportReport, crate::import::preview;
    "import.run": ImportRequest => ImportReport, crate::import::run;
    "dossiers.page": PageRequest => DossiersPage, crate::dossier::page;
    "dossiers.show": DossierCode => DossierView, crate::dossier::show;
    "dossiers.create": CreateDossier => DossierDone, crate::dossier::create;
    "dossiers.step": StepDossier => DossierDone, crate::dossier::step;
    "nominations.page": NominationsRequest => NominationsPage, crate::nomination::page;
    "nominations.show": Id => NominationLine, crate::nomination::show;
    "nominations.edit": EditNomination => Ack, crate::edit::nominations::edit;
    "nominations.edit_many": EditNominations => Ack, crate::edit::nominations::edit_many;
    "nominations.add": AddNomination => NominationAdded, crate::edit::nominations::add;
    "nominations.remove": Id => Ack, crate::edit::nominations::remove;
    "nominations.remove_many": Ids => Ack, crate::edit::nominations::remove_many;
    "council.record": RecordCouncil => DossierDone, crate::council::record;
    "assessments.round": RoundRequest => RoundPage, crate::assessment::round;
    "assessments.show": AskNomination => AssessmentView, crate::assessment::show;
    "assessments.ask": AskSubject => AssessmentView, crate::assessment::ask;
    "assessments.answer": AnswerQuestion => Ack, crate::assessment::answer;
    "assessments.again": Id => Reassessed, crate::assessment::again;
    "quotas.of_dossier": QuotaRequest => Quotas, crate::assessment::quotas;
    "forecast.page": ForecastRequest => ForecastPage, crate::forecast::page;
    "catalogue.page": CatalogueRequest => CataloguePage, crate::award_law::page;
    "catalogue.show": AskAward => AwardView, crate::award_law::show;
    "local_rules.all": Nothing => LocalRules, crate::local_rule::all;
    "local_rules.save": SaveLocalRule => Ack, crate::local_rule::save;
    "local_rules.remove": Id => Ack, crate::local_rule::remove;
    "record.complete_from": SetCompleteFrom => Ack, crate::local_rule::set_complete_from;
    "facts.show": Id => FactsView, crate::fact::show;
    "facts.set": SetFact => Ack, crate::fact::set;
    "facts.add_ranking": AddRanking => Ack, crate::fact::add_ranking;
    "pending.save": SavePending => Ack, crate::fact::save_pending;
    "awards.revoke": RevokeAward => Ack, crate::fact::revoke;
    "decisions.prepare": PrepareDecision => DecisionDraft, crate::decision::prepare;
    "decisions.issue": IssueDecision => DecisionIssued, crate::decision::issue;
    "decisions.page": PageRequest => DecisionsPage, crate::decision::page;
    "decisions.show": Id => DecisionView, crate::decision::show;
    "decisions.recipient_list": Id => PaperRef, crate::recipient_list::make;
    "certificates.fit": PrintCertificates => FitReport, crate::certificate::fit;
    "certificates.preview": PrintCertificates => CertificatesPrinted, crate::certificate::preview;
    "certificates.print": PrintCertificates => CertificatesPrinted, crate::certificate::print;
    "certificates.queue": Nothing => PrintQueue, crate::printing::queue;
    "certificates.show": Id => CertificateView, crate::printing::certificate;
    "certificates.replace": ReplaceCertificate => Ack, crate::printing::replace;
    "prints.page": PageRequest => PrintsPage, crate::printing::page;
    "prints.runs": Id => Runs, crate::printing::runs;
    "prints.open": Id => PaperRef, crate::printing::open;
    "prints.report": ReportRun => Ack, crate::printing::report;
    "layouts.all": Nothing => LayoutList, crate::layout::all;
    "layouts.show": LayoutId => LayoutView, crate::layout::show;
    "layouts.preview": PreviewLayout => LayoutPreview, crate::layout::preview;
    "layouts.save": SaveLayout => LayoutSaved, crate::layout::save;
    "layouts.remove": Id => Ack, crate::layout::remove;
    "stocks.all": Nothing => Stocks, crate::stock::all;
    "stocks.save": SaveStock => Ack, crate::stock::save;
    "stocks.receive": ReceiveStock => Ack, crate::stock::receive;
    "stocks.remove": Id => Ack, crate::stock::remove;
    "fonts.all": Nothing => Fonts, crate::font::all;
    "fonts.add": AddFont => Ack, crate::font::add;
    "fonts.remove": Id => Ack, crate::font::remove;
    "fonts.proof": FaceProof => PaperRef, crate::font::proof;
    "printers.all": Nothing => Printers, crate::calibration::printers;
    "calibrations.all": Nothing => Calibrations, crate::calibration::all;
    "calibrations.sheet": CalibrationSheet => PaperRef, crate::calibration::sheet;
    "calibrations.solve": SolveCalibration => CalibrationSolved, crate::calibration::solve;
    "calibrations.save": SaveCalibration => Ack, crate::calibration::save;
    "calibrations.remove": Id => Ack, crate::calibration::remove;
    "papers.print": PrintPaper => Sent, crate::calibration::print_paper;
    "signing.all": Nothing => SignedFiles, crate::signing::all;
    "signing.export": Id => SigningExported, crate::signing::export;
    "signing.take": TakeSigned => Ack, crate::signing::take;
    "signing.open": Id => PaperRef, crate::signing::open;
    "check_keys.all": Nothing => CheckKeys, crate::check_code::all;
    "check_keys.make": Passphrase => Ack, crate::check_code::make;
    "check_keys.unlock": Passphrase => CheckKeys, crate::check_code::unlock;
    "check_keys.add": AddCheckKey => Ack, crate::check_code::add;
    "check_keys.revoke": RevokeCheckKey => Ack, crate::check_code::revoke;
    "check_codes.read": ReadCheckCode => CheckCodeView, crate::check_code::read;
    "register.page": PageRequest => RegisterPage, crate::register::page;
    "register.book": RegisterBook => PaperRef, crate::printing::book;
    "views.all": ViewsOf => SavedViews, crate::view::all;
    "views.save": SaveView => ViewSaved, crate::view::save;
    "views.remove": Id => Ack, crate::view::remove;
    "journal.page": JournalRequest => JournalPage, crate::journal::page;
    "journal.undo": Undo => Ack, crate::journal::undo;
    "records.versions": AskVersions => Versions, crate::version::all;
    "records.restore_field": RestoreField => Ack, crate::version::restore_field;
    "bin.page": BinRequest => BinPage, crate::bin::page;
    "bin.restore": BinRestore => Ack, crate::bin::restore;
    "backups.show": Nothing => BackupsView, crate::backup::show;
    "backups.make": Nothing => BackupMade, crate::backup::make;
    "backups.rehearse": Nothing => RehearsalLine, crate::backup::rehearse;
    "recovery_code.make": Nothing => RecoveryCodeMade, crate::recovery_code::make;
    "recovery_code.confirm": TypedCode => Ack, crate::recovery_code::confirm;
    "restore.preview": AskCopy => RestorePreview, crate::restore::preview;
    "restore.run": AskCopy => Restored, crate::restore::run;
    "recovery.survey": AskRecovery => RecoveryView, crate::recovery::look;
    "recovery.run": Recover => Recovered, crate::recovery::run;
    "people.citizen_id": Id => CitizenIdShown, crate::personal_data::citizen_id;
    "accesses.page": AccessRequest => AccessPage, crate::personal_data::accesses;
    "data_requests.all": Nothing => DataRequests, crate::data_request::all;
    "data_requests.save": SaveDataRequest => Ack, crate::data_request::save;
    "data_requests.answer": AnswerDataRequest => Ack, crate::data_request::answer;
    "personal_data.preview_erasure": Id => ErasePreview, crate::erasure::preview;
    "personal_data.erase": Erase => Erased, crate::erasure::run;
    "journal.show": AskAct => ActView, crate::journal::show;
    "journal.verify": VerifyJournal => JournalVerified, crate::journal::verify;
    "jobs.running": Nothing => Jobs, crate::job::running;
    "jobs.cancel": CancelJob => Nothing, crate::job::cancel;
}

#[cfg(test)]
mod tests;
