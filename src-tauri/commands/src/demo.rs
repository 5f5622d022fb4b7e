//! The whole job on the bundled sample: lists in, decisions and certificates out. All names are invented.
//!
//! The office is a city's (level `province`). It receives the dossier of a district, its council meets,
//! and its chair decides in the week before the conference of 8 March 2024, by the law of that day.

use crate::desk::{Desk, Paper};
use crate::embedded::SAMPLES;
use crate::import::{Intent, ListFile, read_list};
use crate::problem::OfficeError;
use crate::wire::decision::{IssueDecision, PrintCertificates};
use crate::wire::dossier::{CreateDossier, RecordCouncil, StepDossier};
use crate::wire::office::{CreateOffice, OfficeView, SaveDeadline, SaveSigner};
use crate::wire::record::AddPosting;
use crate::wire::{Id, Nothing};
use chrono::{Days, NaiveDate};
use so_vang_lists::ListKind;
use std::path::Path;

/// The code of the sample's dossier.
pub const DOSSIER: &str = "HG-2023";

/// The name of the sample's office file.
pub const FILE: &str = "ho-guom.sovang";

/// The two decisions: award, number, day.
const DECISIONS: [(&str, &str, &str); 2] =
    [("TTLDXS", "1023/QĐ-UBND", "2024-03-05"), ("BK_BBNT", "1024/QĐ-UBND", "2024-03-05")];

/// What came out of the sample.
#[derive(Debug, Clone)]
pub struct Demo {
    /// The papers, certificates first.
    pub papers: Vec<Paper>,
    /// What was done, as sentences.
    pub said: Vec<String>,
}

/// Opens the sample office of the window, made at the first call.
///
/// # Errors
///
/// As [`run`].
pub fn create_sample(desk: &Desk, _: Nothing) -> Result<OfficeView, OfficeError> {
    let path = desk.data_folder().join("mau").join(FILE);
    if path.exists() {
        desk.open(&path)?;
    } else {
        run(desk, &path)?;
    }
    crate::office::view(desk, &*desk.store()?)
}

/// Makes the sample office at `path` and does the whole job in it.
///
/// # Errors
///
/// A file that is there already; a full or read-only disk. The sample itself is tested.
pub fn run(desk: &Desk, path: &Path) -> Result<Demo, OfficeError> {
    let mut said = Vec::new();
    let name = desk.say("demo", "office", &[]);
    let request = CreateOffice {
        name: name.clone(),
        level: "province".to_owned(),
        place: String::new(),
        head_title: String::new(),
        signer_title: Vec::new(),
        signer_name: desk.say("demo", "signer", &[]),
    };
    crate::office::create_at(desk, path, request, true)?;
    said.push(desk.say("demo", "made", &[("office", name)]));
    let [people, par_index, nominations] = SAMPLES;
    take(desk, people, ListKind::People, None, &mut said)?;
    take(desk, par_index, ListKind::ParIndex, None, &mut said)?;
    crate::dossier::create(
        desk,
        CreateDossier {
            code: DOSSIER.to_owned(),
            title: desk.say("demo", "dossier", &[]),
            year: 2023,
            proposer: desk.say("demo", "proposer", &[]),
            submission_number: String::new(),
            submission_date: String::new(),
            achievement_type: String::new(),
            from_year: None,
        },
    )?;
    take(desk, nominations, ListKind::Nominations, Some(DOSSIER), &mut said)?;
    for (step, on) in [("submit", "2024-01-15"), ("receive", "2024-01-18")] {
        let done = crate::dossier::step(
            desk,
            StepDossier {
                dossier: DOSSIER.to_owned(),
                step: step.to_owned(),
                revision: None,
                on: on.to_owned(),
                reason: String::new(),
                submission_number: String::new(),
                submission_date: String::new(),
            },
        )?;
        said.push(desk.say("demo", "step", &[("code", done.code), ("state", done.state_name)]));
    }
    // The counts of the council are invented like the names: fifteen members, all in favour.
    let council = RecordCouncil {
        dossier: DOSSIER.to_owned(),
        held_on: "2024-02-26".to_owned(),
        members: 15,
        present: 13,
        written_opinions: 2,
        approval_percent: 80,
        votes: Vec::new(),
        in_favour_of_others: Some(15),
    };
    let done = crate::council::record(desk, council)?;
    said.push(desk.say("demo", "step", &[("code", done.code), ("state", done.state_name)]));
    let papers = decide(desk, &mut said)?;
    beside(desk)?;
    Ok(Demo { papers, said })
}

fn take(
    desk: &Desk,
    sample: (&str, &[u8]),
    kind: ListKind,
    dossier: Option<&str>,
    said: &mut Vec<String>,
) -> Result<(), OfficeError> {
    let (name, bytes) = sample;
    let file = ListFile {
        bytes: bytes.to_vec(),
        kind,
        dossier: dossier.map(str::to_owned),
        sheet: None,
        mapping: None,
    };
    let report = read_list(desk, &file, Intent::Take)?;
    said.push(desk.say(
        "demo",
        "imported",
        &[("file", name.to_owned()), ("count", report.added.to_string())],
    ));
    Ok(())
}

/// Issues both decisions and makes their papers.
fn decide(desk: &Desk, said: &mut Vec<String>) -> Result<Vec<Paper>, OfficeError> {
    let mut papers = Vec::new();
    let mut lists = Vec::new();
    for (award, number, issued_on) in DECISIONS {
        let issued = crate::decision::issue(
            desk,
            IssueDecision {
                dossier: DOSSIER.to_owned(),
                award: award.to_owned(),
                number: number.to_owned(),
                issued_on: issued_on.to_owned(),
                signer_title: Vec::new(),
                signer_name: String::new(),
                content: String::new(),
                reason: String::new(),
            },
        )?;
        let id = issued.decision.id;
        said.push(desk.say(
            "demo",
            "decided",
            &[("number", issued.decision.number), ("award", issued.decision.award_name)],
        ));
        let printed = crate::certificate::print(
            desk,
            PrintCertificates {
                decision_id: id,
                mode: "full".to_owned(),
                layout: None,
                from: None,
                only: Vec::new(),
                reprint_reason: String::new(),
                ..PrintCertificates::default()
            },
        )?;
        papers.push(desk.paper(printed.paper.paper)?);
        lists.push(desk.paper(crate::recipient_list::make(desk, Id { id })?.paper)?);
    }
    papers.extend(lists);
    Ok(papers)
}

/// The sample's deadlines: their words, and how many days they lie ahead of whatever day is today.
const DEADLINES: [(&str, u64); 3] =
    [("deadline_lists", 2), ("deadline_council", 12), ("deadline_decision", 26)];

/// What an office keeps beside its record: more signers, deadlines, and where one of its people worked.
fn beside(desk: &Desk) -> Result<(), OfficeError> {
    let say = |key: &str| desk.say("demo", key, &[]);
    for name in ["deputy", "second_deputy"] {
        let title = vec![say("deputy_first_line"), say("deputy_second_line")];
        crate::signer::save(desk, SaveSigner { id: None, revision: None, title, name: say(name) })?;
    }
    for (title, days) in DEADLINES {
        let due_on = desk.today().checked_add_days(Days::new(days)).unwrap_or(NaiveDate::MAX).to_string();
        let save = SaveDeadline { id: None, revision: None, title: say(title), due_on, dossier: None };
        crate::deadline::save(desk, save)?;
    }
    let named = desk.store()?.read(|read| read.individuals_named(&say("person")))?;
    for person in named {
        for (post, unit, from_year, to_year) in
            [("first_post", "first_unit", 2003, Some(2014)), ("second_post", "second_unit", 2015, None)]
        {
            let (subject_id, post, unit) = (person.id, say(post), say(unit));
            crate::history::add_posting(desk, AddPosting { subject_id, post, unit, from_year, to_year })?;
        }
    }
    Ok(())
}

/// Totals that must agree: dossier = decisions = golden register = certificates.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(missing_docs, reason = "the fields say what is counted")]
pub struct Totals {
    pub nominations: u64,
    pub recipients: u64,
    pub golden_register_numbers: u64,
    pub certificates: u64,
}

/// Counts the sample's totals, each from its own records.
///
/// # Errors
///
/// A failure of the office file.
pub fn totals(desk: &Desk) -> Result<Totals, OfficeError> {
    desk.store()?.read(|read| {
        let dossier = crate::dossier::find(&read, DOSSIER)?;
        let mut totals = Totals {
            nominations: read.nominations(dossier.id)?.len() as u64,
            recipients: 0,
            golden_register_numbers: 0,
            certificates: 0,
        };
        for decision in read.decisions_of(dossier.id)? {
            let awards = read.awards_of_decision(decision.id)?;
            totals.recipients += awards.len() as u64;
            totals.golden_register_numbers +=
                awards.iter().filter(|award| award.record.decided.is_some()).count() as u64;
            totals.certificates += awards.iter().filter(|award| award.certificate.is_some()).count() as u64;
        }
        Ok(totals)
    })
}
