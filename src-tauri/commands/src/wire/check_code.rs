//! Check codes and their keys.

use serde::{Deserialize, Serialize};

/// The keys of check codes.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct CheckKeys {
    /// The newest first.
    pub rows: Vec<CheckKeyLine>,
    /// Whether certificates can be printed with a code now: a key is there and unlocked.
    pub unlocked: bool,
}

/// One key of check codes.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct CheckKeyLine {
    /// Its id.
    pub id: i64,
    /// Its four characters.
    pub key_id: String,
    /// The day it was made.
    pub made_on: String,
    /// Whether the private half is in this file.
    pub own: bool,
    /// The public half, as text to hand to others.
    pub public_key: String,
    /// The day from which it counts no longer; empty if it does.
    pub revoked_from: String,
}

/// Makes or unlocks a key with its passphrase.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct Passphrase {
    /// At least eight letters.
    pub passphrase: String,
}

/// Revokes a key from a day.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct RevokeCheckKey {
    /// The key.
    pub id: i64,
    /// The day; today if empty.
    #[serde(default)]
    pub from: String,
}

/// Takes the public key of another office.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct AddCheckKey {
    /// The public half, as text.
    pub public_key: String,
}

/// Reads a check code as a scanner types it.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct ReadCheckCode {
    /// What the scanner typed.
    pub code: String,
}

/// What a check code says.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct CheckCodeView {
    /// `genuine`, `altered`, `unknown_key`, `revoked` or `unreadable`.
    pub verdict: String,
    /// The verdict as a sentence.
    pub message: String,
    /// What the code says, as (caption, text); plain text from a stranger.
    pub lines: Vec<(String, String)>,
    /// Where it differs from this office's record, as sentences.
    pub differences: Vec<String>,
}
