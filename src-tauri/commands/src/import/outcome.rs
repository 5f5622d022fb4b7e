//! What happened to the rows of a list so far.

use crate::desk::Desk;
use crate::job::Job;
use crate::problem::OfficeError;
use crate::text::Param;
use crate::wire::import::RowLine;
use so_vang_domain::catalogue::Award;
use so_vang_domain::subject::RecipientKind;
use so_vang_lists::{Field, Table};
use std::collections::BTreeSet;

/// What became of one row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Fate {
    /// The record is new.
    Added,
    /// The record was there and is changed.
    Changed,
    /// The record was there, just so.
    Unchanged,
}

impl Fate {
    /// `Added` for a new record, else `Changed` if anything differs.
    pub(super) fn of(new: bool, differs: bool) -> Self {
        match (new, differs) {
            (true, _) => Self::Added,
            (false, true) => Self::Changed,
            (false, false) => Self::Unchanged,
        }
    }
}

/// Counts and remarks, collected row by row.
pub(super) struct Outcome<'d> {
    job: &'d Job<'d>,
    desk: &'d Desk,
    sheet: String,
    letters: Vec<(Field, String)>,
    issued_here: Vec<&'d Award>,
    said: BTreeSet<String>,
    pub(super) added: u64,
    pub(super) changed: u64,
    pub(super) unchanged: u64,
    pub(super) problems: Vec<RowLine>,
    pub(super) notices: Vec<RowLine>,
}

impl<'d> Outcome<'d> {
    /// `level` is the key of the office's level; its powers tell what a bare title means.
    pub(super) fn new(job: &'d Job<'d>, desk: &'d Desk, table: &Table, level: &str) -> Self {
        let level = desk.catalogue.level(level);
        let may = |award: &&Award| {
            level.is_some_and(|level| desk.catalogue.may_issue(award, level, desk.today()).is_empty())
        };
        Self {
            job,
            issued_here: desk.catalogue.awards().filter(may).collect(),
            desk,
            sheet: table.sheet.clone(),
            letters: table
                .columns
                .iter()
                .filter_map(|column| Some((column.field?, column.letter.clone())))
                .collect(),
            said: BTreeSet::new(),
            added: 0,
            changed: 0,
            unchanged: 0,
            problems: Vec::new(),
            notices: Vec::new(),
        }
    }

    /// The next row is begun.
    ///
    /// # Errors
    ///
    /// [`OfficeError::Cancelled`] once somebody called the import off.
    pub(super) fn row(&self) -> Result<(), OfficeError> {
        self.job.step()
    }

    /// The award that a cell means and this recipient may have; otherwise a problem is noted.
    pub(super) fn award_for(
        &mut self,
        row: u32,
        field: Field,
        written: &str,
        recipient: RecipientKind,
    ) -> Option<&'d Award> {
        let desk = self.desk;
        let mut found = desk.catalogue.find(written);
        if found.is_empty() {
            found = desk.catalogue.with_title(written, self.issued_here.iter().copied());
        }
        match found.as_slice() {
            [award] if award.may_be_received_by(recipient) => Some(award),
            [award] => {
                let more = [
                    ("award", award.name().to_owned()),
                    ("recipient", desk.say("recipient_kind", recipient.key(), &[])),
                ];
                self.problem(row, field, written, "award_recipient", &more);
                None
            }
            _ => {
                self.problem(row, field, written, "award_unknown", &[]);
                None
            }
        }
    }

    pub(super) fn count(&mut self, fate: Fate) {
        match fate {
            Fate::Added => self.added += 1,
            Fate::Changed => self.changed += 1,
            Fate::Unchanged => self.unchanged += 1,
        }
    }

    fn line(&self, row: u32, field: Field, value: &str, reason: &str, more: &[Param<'_>]) -> RowLine {
        let letter = self
            .letters
            .iter()
            .find(|(given, _)| *given == field)
            .or_else(|| self.letters.iter().find(|(given, _)| given.same_word(field)));
        let mut params = vec![("value", value.to_owned())];
        params.extend(more.iter().cloned());
        RowLine {
            sheet: self.sheet.clone(),
            row,
            column: letter.map(|(_, letter)| letter.clone()).unwrap_or_default(),
            value: value.to_owned(),
            reason: reason.to_owned(),
            message: self.desk.say("row", reason, &params),
        }
    }

    /// Something that stops the import.
    pub(super) fn problem(&mut self, row: u32, field: Field, value: &str, reason: &str, more: &[Param<'_>]) {
        self.problems.push(self.line(row, field, value, reason, more));
    }

    /// Something that an officer should look at.
    pub(super) fn notice(&mut self, row: u32, field: Field, value: &str, reason: &str, more: &[Param<'_>]) {
        self.notices.push(self.line(row, field, value, reason, more));
    }

    /// Something that an officer should look at, said once for each value.
    pub(super) fn notice_once(
        &mut self,
        row: u32,
        field: Field,
        value: &str,
        reason: &str,
        more: &[Param<'_>],
    ) {
        if self.said.insert(format!("{reason} {value}")) {
            self.notice(row, field, value, reason, more);
        }
    }
}
