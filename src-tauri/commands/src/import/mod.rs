//! Lists from Excel into the record: read, matched, reported, all or nothing.

mod letter;
mod nominations;
mod outcome;
mod people;
mod record;
mod subjects;

use crate::desk::{Desk, ack};
use crate::job::Job;
use crate::problem::OfficeError;
use crate::wire::import::{ColumnView, ImportReport, ImportRequest, RowLine};
use crate::wire::office::Choice;
use outcome::Outcome;
pub use so_vang_lists::ListKind;
use so_vang_lists::{Field, Limits, Mapped, Mapping, ReadList, Rows, Table, Workbook};
use so_vang_store::{StoreError, Tx};
use std::path::Path;

/// A list that is to be taken over.
#[derive(Debug, Clone)]
pub struct ListFile {
    /// The bytes of the file.
    pub bytes: Vec<u8>,
    /// What kind of list it is.
    pub kind: ListKind,
    /// The dossier that nominations belong to.
    pub dossier: Option<String>,
    /// The sheet; the first that holds a list if absent.
    pub sheet: Option<String>,
    /// What the officer says about the columns.
    pub mapping: Option<Mapping>,
}

/// Whether a list is only looked at, or taken over.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Intent {
    /// Nothing changes; the report says what would.
    Look,
    /// All rows are taken over, or none.
    Take,
}

/// What a list holds and what would happen.
///
/// # Errors
///
/// A file that cannot be read as a list. Problems of rows are in the report.
pub fn preview(desk: &Desk, request: ImportRequest) -> Result<ImportReport, OfficeError> {
    read_list(desk, &list_file(desk, request)?, Intent::Look)
}

/// Takes a list over: all rows or none.
///
/// # Errors
///
/// A file that cannot be read as a list; [`OfficeError::Rows`] with every problem of every row.
pub fn run(desk: &Desk, request: ImportRequest) -> Result<ImportReport, OfficeError> {
    read_list(desk, &list_file(desk, request)?, Intent::Take)
}

fn list_file(desk: &Desk, request: ImportRequest) -> Result<ListFile, OfficeError> {
    let mut mapping = Mapping::default();
    for column in &request.columns {
        let field = match column.field.as_str() {
            "ignore" => Mapped::Ignored,
            key => Mapped::To(Field::from_key(key).ok_or_else(|| OfficeError::Input {
                field: "column",
                value: column.field.clone(),
                why: "unknown",
            })?),
        };
        mapping.columns.insert(column.letter.clone(), field);
    }
    Ok(ListFile {
        bytes: read_file(&desk.file(request.file)?)?,
        kind: kind_of(&request.kind)?,
        dossier: request.dossier,
        sheet: request.sheet,
        mapping: (!mapping.columns.is_empty()).then_some(mapping),
    })
}

/// The kind of list of a key.
///
/// # Errors
///
/// [`OfficeError::Input`] for any other word.
pub fn kind_of(key: &str) -> Result<ListKind, OfficeError> {
    ListKind::from_key(key).ok_or_else(|| OfficeError::Input {
        field: "kind",
        value: key.to_owned(),
        why: "unknown",
    })
}

/// The officer's choice of columns, from TOML or JSON.
///
/// # Errors
///
/// [`OfficeError::Mapping`].
pub fn mapping_of(text: &str) -> Result<Mapping, OfficeError> {
    Ok(Mapping::parse(text)?)
}

/// The bytes of the file at `path`.
///
/// # Errors
///
/// [`OfficeError::Read`].
pub fn read_file(path: &Path) -> Result<Vec<u8>, OfficeError> {
    std::fs::read(path).map_err(|source| OfficeError::read(path, source))
}

/// Why a transaction is given up: because it was only a look, or because something is wrong.
enum Stop<'d> {
    Looked(Box<Outcome<'d>>),
    Failed(OfficeError),
}

impl From<StoreError> for Stop<'_> {
    fn from(error: StoreError) -> Self {
        Self::Failed(error.into())
    }
}

impl From<OfficeError> for Stop<'_> {
    fn from(error: OfficeError) -> Self {
        Self::Failed(error)
    }
}

/// Reads a list and takes it over, or only says what would happen.
///
/// A look does all the work of a take in a transaction that is rolled back, so that both say the same.
///
/// # Errors
///
/// As [`preview`] and [`run`]; [`OfficeError::Cancelled`] if an officer called it off, and then nothing changed.
pub fn read_list(desk: &Desk, file: &ListFile, intent: Intent) -> Result<ImportReport, OfficeError> {
    let (command, stage) = match intent {
        Intent::Look => ("import.preview", "import_look"),
        Intent::Take => ("import.run", "import_take"),
    };
    let job = desk.begin(command, "import_read");
    let workbook = so_vang_lists::open(&file.bytes, &Limits::default())?;
    job.ask()?;
    let list = so_vang_lists::read(
        file.kind,
        &workbook,
        file.sheet.as_deref(),
        file.mapping.as_ref(),
        &desk.vocabulary,
    )?;
    if list.table.rows.is_empty() {
        return Err(OfficeError::NoRows);
    }
    job.enter(stage, Some(list.rows.len() as u64))?;
    if intent == Intent::Take {
        desk.copy_before(act_name(file.kind))?;
    }
    let act = desk.act(act_name(file.kind));
    let work = |tx: &Tx<'_>| -> Result<Outcome<'_>, Stop<'_>> {
        let mut outcome = take(&job, desk, tx, &list, file.dossier.as_deref())?;
        if file.sheet.is_none() {
            other_sheets(desk, &workbook, file, &list.table, &mut outcome);
        }
        match intent {
            Intent::Look => Err(Stop::Looked(Box::new(outcome))),
            Intent::Take if !outcome.problems.is_empty() => {
                Err(Stop::Failed(OfficeError::Rows(outcome.problems)))
            }
            Intent::Take => {
                job.seal("import_save")?;
                Ok(outcome)
            }
        }
    };
    match desk.store()?.transact(&act, work) {
        Ok(committed) => {
            let count = committed.value.added + committed.value.changed;
            let acknowledged = ack(&act, &committed, count);
            Ok(ImportReport {
                ack: Some(acknowledged),
                ..report(desk, file.kind, &workbook, &list, committed.value)
            })
        }
        Err(Stop::Looked(outcome)) => Ok(report(desk, file.kind, &workbook, &list, *outcome)),
        Err(Stop::Failed(error)) => Err(error),
    }
}

/// Names the sheets that hold a list of this kind too: only one sheet is taken over at a time.
fn other_sheets(desk: &Desk, workbook: &Workbook, file: &ListFile, taken: &Table, outcome: &mut Outcome<'_>) {
    for sheet in workbook.sheets.iter().filter(|sheet| !sheet.hidden && sheet.name != taken.sheet) {
        if let Ok(table) = Table::find(file.kind, sheet, file.mapping.as_ref(), &desk.vocabulary)
            && !table.rows.is_empty()
        {
            let more = [("rows", table.rows.len().to_string())];
            outcome.notice(table.header_row, Field::Ordinal, &sheet.name, "sheet_left", &more);
        }
    }
}

fn act_name(kind: ListKind) -> &'static str {
    match kind {
        ListKind::People => "import.people",
        ListKind::Units => "import.units",
        ListKind::Nominations => "import.nominations",
        ListKind::Ratings => "import.ratings",
        ListKind::Awards => "import.awards",
        ListKind::Initiatives => "import.initiatives",
        ListKind::ParIndex => "import.par_index",
    }
}

fn take<'d>(
    job: &'d Job<'d>,
    desk: &'d Desk,
    tx: &Tx<'_>,
    list: &ReadList,
    dossier: Option<&str>,
) -> Result<Outcome<'d>, OfficeError> {
    let mut outcome = Outcome::new(job, desk, &list.table, &tx.office()?.level);
    outcome.problems.extend(list.problems.iter().map(|problem| row_line(desk, problem)));
    match &list.rows {
        Rows::People(rows) => people::take(desk, tx, rows, &mut outcome)?,
        Rows::Units(rows) => record::units(tx, rows, &mut outcome)?,
        Rows::Nominations(rows) => nominations::take(desk, tx, rows, &list.table, dossier, &mut outcome)?,
        Rows::Ratings(rows) => record::ratings(tx, rows, &mut outcome)?,
        Rows::Awards(rows) => record::awards(tx, rows, &mut outcome)?,
        Rows::Initiatives(rows) => record::initiatives(tx, rows, list.table.year_in_title(), &mut outcome)?,
        Rows::ParIndex(rows) => record::par_index(tx, rows, list.table.year_in_title(), &mut outcome)?,
    }
    outcome.problems.sort_by_key(|line| line.row);
    Ok(outcome)
}

/// A problem of the list reader as the window and the terminal show it.
fn row_line(desk: &Desk, problem: &so_vang_lists::RowProblem) -> RowLine {
    let reason = problem.reason.key();
    let mut params = problem.reason.params();
    params.push(("value", problem.value.clone()));
    params.push(("caption", problem.caption.clone()));
    RowLine {
        sheet: problem.sheet.clone(),
        row: problem.row,
        column: problem.column.clone(),
        value: problem.value.clone(),
        reason: reason.to_owned(),
        message: desk.say("row", reason, &params),
    }
}

fn report(
    desk: &Desk,
    kind: ListKind,
    workbook: &Workbook,
    list: &ReadList,
    outcome: Outcome<'_>,
) -> ImportReport {
    let table = &list.table;
    let skipped = table.skipped.iter().map(|skipped| RowLine {
        sheet: table.sheet.clone(),
        row: skipped.row,
        column: String::new(),
        value: skipped.text.clone(),
        reason: skipped.why.key().to_owned(),
        message: desk.say("skipped", skipped.why.key(), &[]),
    });
    let columns = table.columns.iter().map(|column| ColumnView {
        letter: column.letter.clone(),
        caption: column.caption.clone(),
        field: column.field.map(Field::key).unwrap_or_default(),
        field_name: column.field.map(|field| field_name(desk, field)).unwrap_or_default(),
        samples: column.examples.clone(),
    });
    ImportReport {
        sheets: workbook.sheets.iter().map(|sheet| sheet.name.clone()).collect(),
        sheet: table.sheet.clone(),
        header_row: table.header_row,
        columns: columns.collect(),
        fields: fields(desk, kind, table),
        rows: table.rows.len() as u64,
        added: outcome.added,
        changed: outcome.changed,
        unchanged: outcome.unchanged,
        problems: outcome.problems,
        notices: outcome.notices,
        skipped: skipped.collect(),
        ack: None,
    }
}

fn field_name(desk: &Desk, field: Field) -> String {
    let name = desk.say("field", field.word(), &[]);
    field.year().map_or_else(|| name.clone(), |year| format!("{name} {year}"))
}

/// The fields that a list of a kind may have, for the officer's choice of a column's meaning: those of the
/// kind, and whatever the columns give already.
fn fields(desk: &Desk, kind: ListKind, table: &Table) -> Vec<Choice> {
    let year = table.year_in_title();
    use Field as F;
    let (award, rating, initiative) = (F::Award { year }, F::Rating { year }, F::Initiative { year });
    let mut fields: Vec<Field> = match kind {
        ListKind::People => vec![
            F::Name,
            F::Honorific,
            F::Sex,
            F::Birth,
            F::CitizenId,
            F::Post,
            F::Unit,
            F::PostAndUnit,
            F::SubjectClass,
            rating,
            award,
            initiative,
        ],
        ListKind::Units => vec![F::Name, F::Parent, F::Address],
        ListKind::Nominations => vec![
            F::Name,
            F::Honorific,
            F::PostAndUnit,
            F::Post,
            F::Unit,
            F::Achievement,
            F::Award { year: None },
            F::Note,
            F::Sex,
            F::Birth,
            F::CitizenId,
        ],
        ListKind::Ratings => vec![F::Name, F::CitizenId, F::Unit, rating],
        ListKind::Awards => vec![
            F::Name,
            F::CitizenId,
            F::Unit,
            F::Year,
            F::Award { year: None },
            F::DecisionNumber,
            F::DecisionDate,
            F::Issuer,
        ],
        ListKind::Initiatives => vec![
            F::Name,
            F::CitizenId,
            F::Unit,
            F::Title,
            F::Year,
            F::Scope,
            F::DecisionNumber,
            F::DecisionDate,
        ],
        ListKind::ParIndex => {
            vec![F::Unit, F::SelfScore, F::VerifiedScore, F::SurveyScore, F::IndexPercent, F::Rank]
        }
    };
    for field in table.fields() {
        if !fields.contains(&field) {
            fields.push(field);
        }
    }
    fields.into_iter().map(|field| Choice { key: field.key(), name: field_name(desk, field) }).collect()
}
