//! Long work: how far it has come, and calling it off.

use serde::{Deserialize, Serialize};

/// The jobs that run now.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Jobs {
    /// The jobs, the oldest first.
    pub jobs: Vec<JobLine>,
}

/// One job.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct JobLine {
    /// Its number in this run of the program.
    pub job: u32,
    /// The command that it does, such as `import.run`.
    pub command: String,
    /// What is being done, as a sentence.
    pub text: String,
    /// Rows or pages done in this stage.
    pub done: u64,
    /// Rows or pages of this stage; absent while nobody can know.
    #[cfg_attr(test, ts(optional = nullable))]
    pub total: Option<u64>,
    /// Milliseconds since it began.
    pub running_ms: u64,
    /// Seconds that the rest of the stage takes at the pace so far; absent while there is no pace.
    #[cfg_attr(test, ts(optional = nullable))]
    pub seconds_left: Option<u64>,
    /// Whether it can still be called off.
    pub can_cancel: bool,
}

/// Calls a job off.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct CancelJob {
    /// Its number.
    pub job: u32,
}
