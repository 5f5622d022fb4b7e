//! Lists from Excel.

use super::Ack;
use serde::{Deserialize, Serialize};

/// Asks to read a list, to look at it or to take it over.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct ImportRequest {
    /// The file that the officer chose.
    pub file: u32,
    /// `people`, `units`, `nominations`, `awards`, `ratings`, `initiatives` or `par-index`.
    pub kind: String,
    /// The dossier that nominations belong to.
    #[serde(default)]
    #[cfg_attr(test, ts(optional))]
    pub dossier: Option<String>,
    /// The sheet; the first that holds a list if absent.
    #[serde(default)]
    #[cfg_attr(test, ts(optional))]
    pub sheet: Option<String>,
    /// Which column means which field, by column letter; the program's own reading for the rest.
    #[serde(default)]
    pub columns: Vec<ColumnChoice>,
}

/// The officer's choice for one column.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct ColumnChoice {
    /// The letter of the column, such as `B`.
    pub letter: String,
    /// The key of the field, or `ignore`.
    pub field: String,
}

/// A file that the officer chose.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ChosenFile {
    /// Names the file in later requests; the window never sees its folder.
    pub file: u32,
    /// Its name.
    pub name: String,
}

/// What a list holds and what would happen; nothing has changed.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ImportReport {
    /// The sheets of the file.
    pub sheets: Vec<String>,
    /// The sheet that was read.
    pub sheet: String,
    /// The row that holds the headings.
    pub header_row: u32,
    /// The columns and what they mean.
    pub columns: Vec<ColumnView>,
    /// All fields that a list of this kind may have.
    pub fields: Vec<super::office::Choice>,
    /// Rows that hold records.
    pub rows: u64,
    /// Records that would be new.
    pub added: u64,
    /// Records that would change.
    pub changed: u64,
    /// Records that are there already, just so.
    pub unchanged: u64,
    /// What is wrong; if there is any, nothing is taken over.
    pub problems: Vec<RowLine>,
    /// What an officer should look at; it does not stop the import.
    pub notices: Vec<RowLine>,
    /// Rows passed over, with the reason.
    pub skipped: Vec<RowLine>,
    /// The acknowledgement; absent if this was only a look.
    #[cfg_attr(test, ts(optional = nullable))]
    pub ack: Option<Ack>,
}

/// One column of a list.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ColumnView {
    /// Its letter.
    pub letter: String,
    /// Its heading in the file.
    pub caption: String,
    /// The key of the field; empty if it is passed over.
    pub field: String,
    /// The Vietnamese name of the field; empty if it is passed over.
    pub field_name: String,
    /// The first values.
    pub samples: Vec<String>,
}

/// One remark on a row.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct RowLine {
    /// The sheet.
    pub sheet: String,
    /// The row as Excel numbers it.
    pub row: u32,
    /// The letter of the column; empty if it concerns the whole row.
    pub column: String,
    /// What is written there.
    pub value: String,
    /// The stable key of the reason.
    pub reason: String,
    /// The sentence: what, where, what to do.
    pub message: String,
}
