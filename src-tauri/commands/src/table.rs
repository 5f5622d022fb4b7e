//! The one table of commands: name, request, answer, and the function that does it.
//!
//! The window's handler, the terminal's JSON and the TypeScript map all follow from it.

use crate::desk::Desk;
use crate::problem::unreadable_request;
use crate::wire::assessment::*;
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
use crate::wire::printing::*;
use crate::wire::record::*;
#[cfg(test)]
use crate::wire::sheet::*;
use crate::wire::signing::*;
use crate::wire::{Ack, AwardList, Id, Ids, Nothing, PageRequest, PaperRef, Problem};
use serde_json::Value;

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
                    let answer: $answer = $function(desk, request).map_err(|error| desk.problem(&error))?;
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
    "journal.page": PageRequest => JournalPage, crate::journal::page;
    "journal.undo": Undo => Ack, crate::journal::undo;
    "jobs.running": Nothing => Jobs, crate::job::running;
    "jobs.cancel": CancelJob => Nothing, crate::job::cancel;
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::wire;
    use ts_rs::TS;

    /// Every type that crosses the wire, in the order of the file.
    macro_rules! declarations {
        ($config:expr, $($wire:ty),* $(,)?) => {
            [$(format!("export {}\n", <$wire>::decl($config))),*].concat()
        };
    }

    #[test]
    fn typescript_is_current() {
        // Ids stay below 2^53 and arrive as JSON numbers.
        let config = ts_rs::Config::new().with_large_int("number");
        let types = declarations!(
            &config,
            Nothing,
            Ack,
            Filter,
            Sort,
            PageRequest,
            Id,
            Ids,
            PaperRef,
            Problem,
            AwardList,
            OfficeView,
            OfficeStatus,
            Choice,
            CreateOffice,
            EditOffice,
            SetEmblem,
            DeskView,
            Task,
            AwardCount,
            AwardLine,
            AwardsOn,
            CheckReport,
            BackupDone,
            SearchRequest,
            SearchAnswer,
            Hit,
            PeoplePage,
            PersonLine,
            PersonView,
            HistoryLine,
            EditPerson,
            EditPeople,
            AddPerson,
            PersonAdded,
            CollectivesPage,
            CollectiveLine,
            CollectiveView,
            EditCollective,
            EditCollectives,
            UnitTree,
            UnitNode,
            ImportRequest,
            ColumnChoice,
            ChosenFile,
            ImportReport,
            ColumnView,
            wire::import::RowLine,
            DossiersPage,
            DossierLine,
            DossierView,
            DossierAward,
            CouncilView,
            NominationsPage,
            NominationsRequest,
            NominationLine,
            EditNomination,
            EditNominations,
            AddNomination,
            NominationAdded,
            CreateDossier,
            StepDossier,
            RecordCouncil,
            VoteEntry,
            DossierDone,
            DossierCode,
            PrepareDecision,
            DecisionDraft,
            RecipientLine,
            IssueDecision,
            DecisionIssued,
            DecisionsPage,
            DecisionLine,
            DecisionView,
            PrintCertificates,
            CertificatesPrinted,
            FitReport,
            FitLine,
            RegisterPage,
            RegisterLine,
            JournalPage,
            ActLine,
            Undo,
            PrintCheck,
            LayoutList,
            LayoutLine,
            OwnLayout,
            LayoutId,
            LayoutView,
            SaveLayout,
            LayoutSaved,
            PreviewLayout,
            LayoutPreview,
            FieldBox,
            LayoutRemark,
            LayoutSheet,
            SheetBasis,
            SheetPaper,
            SheetBorder,
            SheetEmblem,
            SheetLogo,
            SheetWatermark,
            SheetBox,
            SheetFlags,
            SheetFlow,
            SheetSigner,
            SheetProof,
            SheetField,
            SheetValue,
            SheetHeading,
            SheetStack,
            Stocks,
            StockLine,
            ScanView,
            SaveStock,
            ScanPlace,
            ReceiveStock,
            Fonts,
            FontLine,
            AddFont,
            FaceProof,
            Printers,
            PrinterLine,
            TrayLine,
            Route,
            Calibrations,
            Correction,
            CalibrationLine,
            CalibrationSheet,
            MeasuredCross,
            SolveCalibration,
            CalibrationSolved,
            SaveCalibration,
            PrintPaper,
            Sent,
            PrintQueue,
            QueueLine,
            RunLine,
            Runs,
            ReportRun,
            PrintsPage,
            PrintLine,
            ReplaceCertificate,
            ReplacementLine,
            CertificateView,
            RegisterBook,
            SignedFiles,
            SignedFileLine,
            SigningExported,
            TakeSigned,
            CheckKeys,
            CheckKeyLine,
            Passphrase,
            RevokeCheckKey,
            AddCheckKey,
            ReadCheckCode,
            CheckCodeView,
            Jobs,
            JobLine,
            CancelJob,
            BackupLine,
            Signers,
            SignerLine,
            SaveSigner,
            DeadlineLine,
            SaveDeadline,
            FinishDeadline,
            YearAward,
            OpenedLine,
            AddPosting,
            AddDiscipline,
            AddInitiative,
            SetRating,
            RemoveHistory,
            ViewColumn,
            SavedView,
            SavedViews,
            ViewsOf,
            SaveView,
            ViewSaved,
            RoundRequest,
            VerdictCounts,
            RoundPage,
            AssessmentLine,
            AskNomination,
            AskSubject,
            AssessmentView,
            PathView,
            RuleView,
            FindingView,
            AnswerView,
            JumpView,
            AnswerQuestion,
            QuotaRequest,
            Quotas,
            QuotaLine,
            ForecastRequest,
            ForecastPage,
            ForecastCount,
            ForecastLine,
            Reassessed,
            ReassessedLine,
            LawLine,
            BonusView,
            CatalogueRequest,
            CataloguePage,
            CatalogueLine,
            AskAward,
            AwardView,
            CriteriaView,
            CriteriaPath,
            CriteriaPart,
            LocalRules,
            LocalRuleLine,
            SaveLocalRule,
            SetCompleteFrom,
            FactsView,
            FactLine,
            FactChoice,
            FactScope,
            SetFact,
            PendingLine,
            SavePending,
            AddRanking,
            RevokeAward,
        );
        let text = format!(
            "// Made from src-tauri/commands/src/wire by the test `typescript_is_current`; do not edit.\n\n{types}\n{}",
            typescript_map(&config)
        );
        crate::reference::check("ui/src/wire/types.ts", &text);
    }
}
