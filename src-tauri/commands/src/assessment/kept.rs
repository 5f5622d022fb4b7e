//! What was worked out for a whole list, kept until the record changes: a page then costs what it shows.

use crate::forecast::Entry;
use crate::wire::assessment::{AssessmentLine, QuotaLine, VerdictCounts};
use crate::wire::forecast::ForecastCount;
use chrono::NaiveDate;
use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};

/// For which state of which file something was worked out: the newest act and the day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct AsOf {
    pub(crate) file: PathBuf,
    pub(crate) act: i64,
    pub(crate) today: NaiveDate,
    /// Of what: the dossier's id, or the year of a forecast.
    pub(crate) of: i64,
}

/// All nominations of a dossier, judged.
#[derive(Debug)]
pub(crate) struct Judged {
    pub(crate) counts: VerdictCounts,
    pub(crate) law: String,
    pub(crate) warnings: Vec<String>,
    pub(crate) quotas: Vec<QuotaLine>,
    pub(crate) lines: Vec<AssessmentLine>,
}

/// Everybody who is ready or near, without words.
#[derive(Debug)]
pub(crate) struct Ahead {
    pub(crate) counts: Vec<ForecastCount>,
    pub(crate) entries: Vec<Entry>,
}

/// The newest of something that was worked out.
#[derive(Debug)]
pub(crate) struct Newest<T>(Mutex<Option<(AsOf, Arc<T>)>>);

impl<T> Default for Newest<T> {
    fn default() -> Self {
        Self(Mutex::new(None))
    }
}

impl<T> Newest<T> {
    /// What was worked out for this state, or else what `work` gives, which is kept from now on.
    pub(crate) fn or_work<E>(&self, as_of: AsOf, work: impl FnOnce() -> Result<T, E>) -> Result<Arc<T>, E> {
        let known = self.0.lock().unwrap_or_else(PoisonError::into_inner).clone();
        if let Some((found, kept)) = known
            && found == as_of
        {
            return Ok(kept);
        }
        // The lock is not held while the work goes on: others may ask and be called off meanwhile.
        let made = Arc::new(work()?);
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = Some((as_of, Arc::clone(&made)));
        Ok(made)
    }
}

/// What a desk keeps.
#[derive(Debug, Default)]
pub(crate) struct WorkedOut {
    pub(crate) round: Newest<Judged>,
    pub(crate) forecast: Newest<Ahead>,
}
