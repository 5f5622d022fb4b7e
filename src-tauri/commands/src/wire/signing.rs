//! The round trip of signing.

use super::{Ack, PaperRef};
use serde::{Deserialize, Serialize};

/// Files that were handed over for signing.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct SignedFiles {
    /// The newest first.
    pub rows: Vec<SignedFileLine>,
}

/// One file handed over for signing.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct SignedFileLine {
    /// Its id.
    pub id: i64,
    /// The run it is a copy of.
    pub run_id: i64,
    /// The decision's number.
    pub decision_number: String,
    /// Its file name.
    pub name: String,
    /// When it was handed over, ISO 8601.
    pub exported_at: String,
    /// Length of what was handed over, in bytes.
    pub exported_bytes: u64,
    /// SHA-256 of what was handed over.
    pub exported_sha256: String,
    /// When the signed file came back; empty if it did not yet.
    pub signed_at: String,
    /// SHA-256 of the signed file; empty if none.
    pub signed_sha256: String,
    /// What is known of the signed file, as a sentence; empty if none.
    pub state: String,
}

/// A copy for signing that was made.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct SigningExported {
    /// The acknowledgement.
    pub ack: Ack,
    /// Its id.
    pub id: i64,
    /// The copy, to be saved where the tool finds it.
    pub paper: PaperRef,
}

/// Takes back the signed file.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct TakeSigned {
    /// The id of what was handed over.
    pub id: i64,
    /// The number of the chosen file.
    pub file: u32,
}
