//! Excel lists as offices really send them, read into checked rows.
//!
//! Bytes become cells ([`open`]), cells become a table ([`Table::find`]), the rows of the table become
//! typed rows ([`read`]). Nothing stops at the first fault: each cell that cannot be taken is a
//! [`RowProblem`] that names sheet, row, column, caption, value and reason. Award names are kept as
//! written; the catalogue of awards belongs to the use case.

mod awards;
mod cell_text;
mod container;
mod error;
mod field;
mod header;
mod initiatives;
mod mapping;
mod nominations;
mod par_index;
mod people;
mod problem;
mod ratings;
mod rows;
mod table;
mod units;
mod values;
mod vocabulary;
mod vocabulary_file;
mod workbook;

pub use awards::AwardRow;
pub use error::{Capped, ListError};
pub use field::{Field, ListKind};
pub use header::Column;
pub use initiatives::InitiativeRow;
pub use mapping::{Mapped, Mapping, MappingError};
pub use nominations::NominationRow;
pub use par_index::ParIndexRow;
pub use people::PersonRow;
pub use problem::{Reason, RowProblem};
pub use ratings::RatingRow;
pub use table::{Skipped, Table, TableRow, Why};
pub use units::UnitRow;
pub use values::Hundredths;
pub use vocabulary::Vocabulary;
pub use vocabulary_file::{VocabularyErrors, VocabularyProblem};
pub use workbook::{Cell, CellKind, Limits, Merge, Row, Sheet, Workbook, letter, open};

use std::collections::BTreeSet;
use values::Reading;

/// A list that was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReadList {
    /// Where the rows came from: columns, title, what was passed over.
    pub table: Table,
    /// The rows whose needed values could be read. A row may stand here and have problems too: a bad
    /// birth date is a problem, and the person's birth is `None`.
    pub rows: Rows,
    /// Everything that could not be taken, in the order of rows.
    pub problems: Vec<RowProblem>,
}

impl ReadList {
    /// The rows, as Excel shows them, that have a problem.
    pub fn rows_with_problems(&self) -> BTreeSet<u32> {
        self.problems.iter().map(|problem| problem.row).collect()
    }
}

/// The typed rows of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Rows {
    /// Staff.
    People(Vec<PersonRow>),
    /// Units.
    Units(Vec<UnitRow>),
    /// Nominations.
    Nominations(Vec<NominationRow>),
    /// Ratings.
    Ratings(Vec<RatingRow>),
    /// Awards.
    Awards(Vec<AwardRow>),
    /// Initiatives.
    Initiatives(Vec<InitiativeRow>),
    /// Index of administrative reform.
    ParIndex(Vec<ParIndexRow>),
}

impl Rows {
    /// How many rows there are.
    pub fn len(&self) -> usize {
        match self {
            Self::People(rows) => rows.len(),
            Self::Units(rows) => rows.len(),
            Self::Nominations(rows) => rows.len(),
            Self::Ratings(rows) => rows.len(),
            Self::Awards(rows) => rows.len(),
            Self::Initiatives(rows) => rows.len(),
            Self::ParIndex(rows) => rows.len(),
        }
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }
}

/// Reads a list of `kind` from `workbook`.
///
/// - `sheet`: the tab to read; `None` takes the first visible sheet that has such a table, then the
///   first hidden one.
/// - `mapping`: what the officer says about the columns; it overrides `vocabulary`.
///
/// # Errors
///
/// [`ListError`]: `NoSuchSheet`, `NoTable`, `NoSuchColumn`, `Secret`. Faults of single rows are in
/// [`ReadList::problems`].
pub fn read(
    kind: ListKind,
    workbook: &Workbook,
    sheet: Option<&str>,
    mapping: Option<&Mapping>,
    vocabulary: &Vocabulary,
) -> Result<ReadList, ListError> {
    let table = choose(kind, workbook, sheet, mapping, vocabulary)?;
    let mut reading = Reading::new(&table, vocabulary);
    let rows = match kind {
        ListKind::People => Rows::People(people::read(&mut reading)),
        ListKind::Units => Rows::Units(units::read(&mut reading)),
        ListKind::Nominations => Rows::Nominations(nominations::read(&mut reading)),
        ListKind::Ratings => Rows::Ratings(ratings::read(&mut reading)),
        ListKind::Awards => Rows::Awards(awards::read(&mut reading)),
        ListKind::Initiatives => Rows::Initiatives(initiatives::read(&mut reading)),
        ListKind::ParIndex => Rows::ParIndex(par_index::read(&mut reading)),
    };
    let mut problems = reading.problems;
    problems.sort_by_key(|problem| problem.row);
    Ok(ReadList { table, rows, problems })
}

fn choose(
    kind: ListKind,
    workbook: &Workbook,
    asked: Option<&str>,
    mapping: Option<&Mapping>,
    vocabulary: &Vocabulary,
) -> Result<Table, ListError> {
    if let Some(name) = asked {
        let wanted = so_vang_domain::text::clean(name);
        let found = workbook.sheets.iter().find(|sheet| so_vang_domain::text::clean(&sheet.name) == wanted);
        let present = || workbook.sheets.iter().map(|sheet| sheet.name.clone()).collect();
        let sheet =
            found.ok_or_else(|| ListError::NoSuchSheet { name: name.to_owned(), present: present() })?;
        return Table::find(kind, sheet, mapping, vocabulary);
    }
    let filled = || workbook.sheets.iter().filter(|sheet| !sheet.rows.is_empty());
    let visible = filled().filter(|sheet| !sheet.hidden);
    let mut first_error = None;
    for sheet in visible.chain(filled().filter(|sheet| sheet.hidden)) {
        match Table::find(kind, sheet, mapping, vocabulary) {
            Ok(table) => return Ok(table),
            // A secret sheet is never passed over in silence.
            Err(error @ ListError::Secret { .. }) => return Err(error),
            Err(error) => first_error = first_error.or(Some(error)),
        }
    }
    Err(first_error.unwrap_or(ListError::NoSheets))
}
