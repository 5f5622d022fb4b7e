//! What was done, by whom, and taking it back.

use crate::catalogue::read_day;
use crate::changed;
use crate::desk::{Desk, ack};
use crate::problem::OfficeError;
use crate::text::number;
use crate::wire::Ack;
use crate::wire::journal::{
    ActFamily, ActLine, ActView, AskAct, ChangedRow, JournalPage, JournalRequest, JournalVerified,
    ProvenCode, Undo, VerifyJournal,
};
use chrono::{Days, NaiveDate, SecondsFormat};
use so_vang_domain::date::midnight_in_vietnam;
use so_vang_domain::text::{clean, fold};
use so_vang_store::{ActFilter, ActRow, AnyOf, ImageRow, Read, StoreError, code_of, read_code};
use std::collections::BTreeSet;

/// The most rows of one page.
pub(crate) const MOST_ROWS: u32 = 500;

pub(crate) fn line(desk: &Desk, row: ActRow) -> ActLine {
    ActLine {
        // Why something was done belongs to what was done: a decision that departs from the criteria says it here.
        text: match row.reason.as_str() {
            "" => desk.say("act", &row.act, &[]),
            reason => format!("{}: {reason}", desk.say("act", &row.act, &[])),
        },
        undoable: !row.legal_force && row.undone_by.is_none(),
        seq: row.seq,
        at: row.at,
        actor: row.actor,
        act: row.act,
        rows: row.row_count,
        undone_by: row.undone_by,
    }
}

/// The last acts, the newest first.
pub(crate) fn recent(desk: &Desk, limit: u32) -> Result<Vec<ActLine>, OfficeError> {
    let rows = desk.store()?.read(|read| read.acts(0, limit))?;
    Ok(rows.into_iter().map(|row| line(desk, row)).collect())
}

/// The family of an act: what stands before its dot.
fn family(act: &str) -> &str {
    act.split('.').next().unwrap_or(act)
}

/// The beginning of a day, as the journal writes instants.
fn midnight(day: NaiveDate) -> String {
    midnight_in_vietnam(day).to_rfc3339_opts(SecondsFormat::Millis, true)
}

/// A page of acts, the newest first.
///
/// # Errors
///
/// [`OfficeError::Input`] for a day that cannot be read; a failure of the office file.
pub fn page(desk: &Desk, request: JournalRequest) -> Result<JournalPage, OfficeError> {
    let given = |text: Option<String>| text.map(|text| clean(&text)).filter(|text| !text.is_empty());
    let from = given(request.from).map(|day| read_day("from_day", &day)).transpose()?;
    let to = given(request.to).map(|day| read_day("to_day", &day)).transpose()?;
    desk.store()?.read(|read| {
        let (actors, acts) = read.actors_and_acts()?;
        let filter = ActFilter {
            actor: given(request.actor),
            family: given(request.family),
            from: from.map(midnight),
            before: to.and_then(|day| day.checked_add_days(Days::new(1))).map(midnight),
            any_of: any_of(desk, read, &request.text, &actors, &acts)?,
        };
        let (total, rows) = read.acts_of(&filter, request.offset, request.limit.min(MOST_ROWS))?;
        let families: BTreeSet<&str> = acts.iter().map(|act| family(act)).collect();
        Ok(JournalPage {
            total,
            rows: rows.into_iter().map(|row| line(desk, row)).collect(),
            families: families
                .into_iter()
                .map(|key| ActFamily { key: key.to_owned(), name: desk.say("act_family", key, &[]) })
                .collect(),
            actors,
            head_code: code_of(&read.head()?),
        })
    })
}

/// Where the words were found: in the sentences of acts, in officers, in reasons. `None` without words.
fn any_of(
    desk: &Desk,
    read: Read<'_>,
    text: &str,
    actors: &[String],
    acts: &[String],
) -> Result<Option<AnyOf>, StoreError> {
    let words = fold(text);
    if words.is_empty() {
        return Ok(None);
    }
    let holds = |text: &str| {
        let folded = fold(text);
        words.split(' ').all(|word| folded.contains(word))
    };
    Ok(Some(AnyOf {
        acts: acts.iter().filter(|act| holds(&desk.say("act", act, &[]))).cloned().collect(),
        actors: actors.iter().filter(|actor| holds(actor)).cloned().collect(),
        seqs: read.reasons()?.into_iter().filter(|(_, reason)| holds(reason)).map(|(seq, _)| seq).collect(),
    }))
}

/// One act with what it changed.
///
/// # Errors
///
/// [`OfficeError::Store`] if there is none of this number.
pub fn show(desk: &Desk, request: AskAct) -> Result<ActView, OfficeError> {
    desk.store()?.read(|read| {
        let row = read.act(request.seq)?;
        let refusal = read.undo_refusal(request.seq)?;
        let (total, images) =
            read.images_of_act(request.seq, request.offset, request.limit.min(MOST_ROWS))?;
        Ok(ActView {
            reason: row.reason.clone(),
            code: code_of(&read.hash_of_act(request.seq)?),
            refusal: refusal
                .map(|why| desk.problem(&StoreError::from(why).into()).message)
                .unwrap_or_default(),
            erased: read.is_erased(request.seq)?,
            line: line(desk, row),
            total,
            rows: images
                .iter()
                .map(|image| changed_row(desk, read, image))
                // A row of which only the count of its edits changed says nothing to an officer.
                .filter(|row| {
                    row.as_ref().map_or(true, |row| row.change != "changed" || !row.fields.is_empty())
                })
                .collect::<Result<_, _>>()?,
        })
    })
}

fn changed_row(desk: &Desk, read: Read<'_>, image: &ImageRow) -> Result<ChangedRow, StoreError> {
    let fields = changed::fields_of(image.after.as_deref().or(image.before.as_deref()));
    Ok(ChangedRow {
        change: changed::change(image).to_owned(),
        entity: changed::entity(desk, &image.table),
        title: changed::title(read, &image.table, image.row_id, &fields)?,
        jump: changed::jump(desk, read, &image.table, image.row_id, &fields)?,
        fields: changed::fields(desk, read, image)?,
    })
}

impl Desk {
    /// The foot of a paper that is made of the record: the day, and the code of the journal's newest act, with which
    /// the journal can later be proven not to have been written anew ([`verify`]).
    pub(crate) fn paper_foot(&self, read: &Read<'_>) -> Result<String, StoreError> {
        let day = self.today().format("%d/%m/%Y").to_string();
        Ok(self.say("paper_foot", "journal", &[("day", day), ("code", code_of(&read.head()?))]))
    }
}

/// Whether every act follows from the one before, and where a code from a paper stands in the chain.
///
/// # Errors
///
/// [`OfficeError::Input`] for a code of another shape; a failure of the office file. A break is an answer.
pub fn verify(desk: &Desk, request: VerifyJournal) -> Result<JournalVerified, OfficeError> {
    let code = request
        .code
        .filter(|code| !clean(code).is_empty())
        .map(|typed| {
            read_code(&typed).ok_or(OfficeError::Input {
                field: "journal_code",
                value: typed,
                why: "journal_code_shape",
            })
        })
        .transpose()?;
    let job = desk.begin("journal.verify", "check_journal");
    let store = desk.store()?;
    let first_bad = store.first_break(&|stage, done, total| job.follow(stage, done, total))?;
    store.read(|read| {
        let (acts, head_code) = (read.act_count()?, code_of(&read.head()?));
        let mut said = vec![match first_bad {
            None => desk.say("journal", "whole", &[("acts", number(acts)), ("code", head_code.clone())]),
            Some(seq) => desk.say("journal", "broken", &[("seq", seq.to_string())]),
        }];
        let found = code.as_deref().map(|code| read.act_of_code(code)).transpose()?.flatten();
        // A code of an act behind a break proves nothing: what stands there may have been written anew.
        let found = found.filter(|seq| first_bad.is_none_or(|bad| *seq < bad));
        let mut proven = None;
        if let Some(code) = code {
            match found {
                Some(seq) => {
                    let act = read.act(seq)?;
                    let later = acts.saturating_sub(seq.cast_unsigned());
                    let at = desk.moment(&act.at);
                    said.push(desk.say(
                        "journal",
                        "proven",
                        &[("code", code), ("seq", seq.to_string()), ("at", at), ("later", number(later))],
                    ));
                    proven = Some(ProvenCode { seq, at: act.at, later });
                }
                None => said.push(desk.say("journal", "unknown_code", &[("code", code)])),
            }
        }
        Ok(JournalVerified {
            whole: first_bad.is_none(),
            acts,
            first_bad,
            head_code,
            proven,
            text: said.join(" "),
        })
    })
}

/// Undoes an act that has no legal force, as a new act.
///
/// # Errors
///
/// The reason why not: legal force, undone before, later acts on the same records.
pub fn undo(desk: &Desk, request: Undo) -> Result<Ack, OfficeError> {
    let mut act = desk.act("undo");
    act.reason = request.reason.as_deref().map(clean).unwrap_or_default();
    let committed = desk.store()?.undo(&act, request.seq)?;
    Ok(ack(&act, &committed, committed.rows))
}
