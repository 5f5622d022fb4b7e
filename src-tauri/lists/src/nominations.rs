//! Lists of subjects proposed for awards.

use crate::field::Field;
use crate::problem::Reason;
use crate::table::{Table, TableRow};
use crate::values::{Reading, Seen};
use crate::vocabulary::Vocabulary;
use so_vang_domain::date::BirthDate;
use so_vang_domain::person::{CitizenId, Honorific, Sex};
use so_vang_domain::subject::SubjectKind;
use so_vang_domain::text::fold;

/// One proposed subject with its award.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NominationRow {
    /// The row, as Excel shows it.
    pub row: u32,
    /// Individual, collective or household: by the group row, the form of address, the class, the
    /// start of the name, the caption or the title of the list, in this order.
    pub kind: SubjectKind,
    /// Ông, Bà where the list says so.
    pub honorific: Option<Honorific>,
    /// The name, without form of address.
    pub name: String,
    /// Position and unit, or address, as written; may be empty.
    pub post_and_unit: String,
    /// Summary of achievements; may be empty.
    pub achievement: String,
    /// The proposed award, as written.
    pub award: String,
    /// Remarks; may be empty.
    pub note: String,
    /// Nam, Nữ where the list says so.
    pub sex: Option<Sex>,
    /// Birth date or year.
    pub birth: Option<BirthDate>,
    /// Number of the identity card.
    pub citizen_id: Option<CitizenId>,
}

/// What the subject of a row is, where anything tells it.
pub(crate) fn kind_of(
    table: &Table,
    row: &TableRow,
    honorific: Option<Honorific>,
    vocabulary: &Vocabulary,
) -> Option<SubjectKind> {
    let text = |field: Field| row.cells.get(&field).map(|cell| fold(&cell.text)).unwrap_or_default();
    let name = row.cells.get(&Field::Name).map(|cell| cell.text.as_str()).unwrap_or_default();
    let personal = [Field::Sex, Field::Birth, Field::CitizenId, Field::OfMen, Field::OfWomen];
    let caption = || table.column(Field::Name).map(|column| fold(&column.caption)).unwrap_or_default();
    row.group
        .or(honorific.map(|_| SubjectKind::Individual))
        .or_else(|| vocabulary.kind_mentioned(&text(Field::SubjectClass)))
        .or_else(|| {
            personal.iter().any(|field| row.cells.contains_key(field)).then_some(SubjectKind::Individual)
        })
        .or_else(|| vocabulary.kind_of_name(name))
        .or_else(|| vocabulary.kind_mentioned(&caption()))
        .or_else(|| {
            let mut kinds =
                table.title_lines.iter().filter_map(|line| vocabulary.kind_mentioned(&fold(line)));
            kinds.next()
        })
}

pub(crate) fn read(reading: &mut Reading<'_>) -> Vec<NominationRow> {
    let award_fields = reading.fields_like(Field::Award { year: None });
    let mut seen = Seen::default();
    let mut nominations = Vec::new();
    for row in &reading.table.rows {
        let subject = subject(reading, row);
        let (sex, birth) = reading.sex_and_birth(row);
        let citizen_id = reading.citizen_id(row);
        let post_and_unit = place(reading, row);
        let achievement = reading.text(row, Field::Achievement);
        let note = reading.text(row, Field::Note);
        let awards: Vec<String> =
            award_fields.iter().filter_map(|field| reading.something(row, *field)).collect();
        let award = awards.join("; ");
        if award.is_empty() {
            // An error of a formula is already written down.
            let field = award_fields.first().copied().unwrap_or(Field::Award { year: None });
            if !award_fields.iter().any(|field| row.cells.get(field).is_some_and(is_error)) {
                reading.refuse(row, field, Reason::AwardMissing);
            }
        }
        let Some((kind, honorific, name)) = subject else { continue };
        let id = citizen_id.as_ref().map(CitizenId::as_str).unwrap_or_default();
        let key = [fold(&name), fold(&post_and_unit), fold(&award), id.to_owned()].join("|");
        if let Some(first_row) = seen.earlier(key, row.number) {
            reading.refuse(row, Field::Name, Reason::Duplicate { first_row });
        }
        if award.is_empty() {
            continue;
        }
        let row = row.number;
        nominations.push(NominationRow {
            row,
            kind,
            honorific,
            name,
            post_and_unit,
            achievement,
            award,
            note,
            sex,
            birth,
            citizen_id,
        });
    }
    nominations
}

fn is_error(cell: &crate::workbook::Cell) -> bool {
    cell.kind == crate::workbook::CellKind::Error
}

/// Kind, form of address and name of the subject of a row.
pub(crate) fn subject<'t>(
    reading: &mut Reading<'t>,
    row: &'t TableRow,
) -> Option<(SubjectKind, Option<Honorific>, String)> {
    let Some(cell) = row.cells.get(&Field::Name) else {
        reading.refuse(row, Field::Name, Reason::NameMissing);
        return None;
    };
    let (fused, rest) = Honorific::split(&cell.text);
    let own = row.cells.get(&Field::Honorific).and_then(|own| reading.vocabulary.honorific(&own.text));
    let kind = kind_of(reading.table, row, own.or(fused), reading.vocabulary);
    match kind {
        Some(SubjectKind::Individual) => {
            let (honorific, name) = reading.person(row)?;
            Some((SubjectKind::Individual, honorific, name.full))
        }
        Some(kind @ (SubjectKind::Collective | SubjectKind::Household)) => {
            let cell = reading.cell(row, Field::Name)?;
            if cell.text.contains(';') {
                reading.refuse(row, Field::Name, Reason::SeveralNames);
                return None;
            }
            // A household is called by its head: «Bà Lê Thị An». «Hộ bà …» keeps its own words.
            let by_head = kind == SubjectKind::Household;
            Some(if by_head { (kind, own.or(fused), rest) } else { (kind, None, cell.text.clone()) })
        }
        None => {
            if reading.cell(row, Field::Name).is_some() {
                reading.refuse(row, Field::Name, Reason::GroupUnknown);
            }
            None
        }
    }
}

/// Position and unit as one text, from whatever columns there are.
fn place<'t>(reading: &mut Reading<'t>, row: &'t TableRow) -> String {
    let [post, both, unit] =
        [Field::Post, Field::PostAndUnit, Field::Unit].map(|field| reading.text(row, field));
    // Lists by unit name it in a row of its own above its people.
    let unit = if unit.is_empty() && both.is_empty() { row.heading.clone() } else { unit };
    let mut parts: Vec<String> = Vec::new();
    for text in [post, both, unit] {
        if !text.is_empty() && !parts.contains(&text) {
            parts.push(text);
        }
    }
    if parts.is_empty() { reading.text(row, Field::Address) } else { parts.join(", ") }
}
