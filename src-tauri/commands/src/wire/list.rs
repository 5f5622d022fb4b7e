//! What is asked of a list: filters, order, and views kept under a name.

use super::Ack;
use serde::{Deserialize, Serialize};

/// Only rows whose cell in a column passes a test.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct Filter {
    /// The column: a key of the list's lines.
    pub column: String,
    /// `contains`, `is`, `is_not`, `empty`, `filled`, `from` or `to`.
    pub test: String,
    /// What the cell is compared with; nothing for `empty` and `filled`.
    #[serde(default)]
    pub value: String,
}

/// The order of rows by one column.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct Sort {
    /// The column: a key of the list's lines.
    pub column: String,
    /// From the last to the first; empty cells come last either way.
    #[serde(default)]
    pub descending: bool,
}

/// How a view shows one column.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct ViewColumn {
    /// The column: a key of the list's lines.
    pub key: String,
    /// Its width in pixels; as usual if absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub width: Option<u32>,
    /// Whether it is left out.
    #[serde(default)]
    pub hidden: bool,
}

/// A way of looking at a list, kept under a name.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct SavedView {
    /// Its id.
    pub id: i64,
    /// `people`, `collectives`, `nominations`, `register`, `dossiers` or `decisions`.
    pub list: String,
    /// Its name.
    pub name: String,
    /// Words that rows must contain.
    pub text: String,
    /// Only rows of this unit and the units below it.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub unit_id: Option<i64>,
    /// Tests of single columns.
    pub filters: Vec<Filter>,
    /// The order; the list's own if absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub sort: Option<Sort>,
    /// The columns from left to right.
    pub columns: Vec<ViewColumn>,
}

/// The views of a list.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct SavedViews {
    /// The views in Vietnamese order of their names.
    pub views: Vec<SavedView>,
}

/// Asks for the views of a list.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct ViewsOf {
    /// `people`, `collectives`, `nominations`, `register`, `dossiers` or `decisions`.
    pub list: String,
}

/// Keeps a view; one of the same list and name is replaced.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct SaveView {
    /// `people`, `collectives`, `nominations`, `register`, `dossiers` or `decisions`.
    pub list: String,
    /// Its name; accents and capitals do not make another.
    pub name: String,
    /// Words that rows must contain.
    #[serde(default)]
    pub text: String,
    /// Only rows of this unit and the units below it.
    #[serde(default)]
    #[cfg_attr(test, ts(optional))]
    pub unit_id: Option<i64>,
    /// Tests of single columns.
    #[serde(default)]
    pub filters: Vec<Filter>,
    /// The order; the list's own if absent.
    #[serde(default)]
    #[cfg_attr(test, ts(optional))]
    pub sort: Option<Sort>,
    /// The columns from left to right.
    #[serde(default)]
    pub columns: Vec<ViewColumn>,
}

/// A view that was kept.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ViewSaved {
    /// Its id.
    pub id: i64,
    /// The acknowledgement.
    pub ack: Ack,
}
