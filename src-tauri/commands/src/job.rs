//! Long work: how far it has come, and calling it off.
//!
//! A use case begins a job, says where it stands and asks now and then whether it goes on. Whoever looks at
//! the jobs or calls one off touches a few atomics and a lock that is held for a copy only, never the work.

use crate::desk::Desk;
use crate::problem::OfficeError;
use crate::wire::Nothing;
use crate::wire::job::{CancelJob, JobLine, Jobs};
use chrono::{DateTime, Utc};
use so_vang_store::{Stage as StoreStage, StoreError};
use std::collections::BTreeMap;
use std::sync::atomic::{AtomicU8, AtomicU32, AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// The work goes on and may be called off.
const GOING: u8 = 0;
/// Somebody called the work off; it ends at its next question.
const CALLED_OFF: u8 = 1;
/// The work is past the point where it could still be called off.
const SEALED: u8 = 2;

/// The jobs of this process.
#[derive(Default)]
pub(crate) struct Board {
    last: AtomicU32,
    running: Mutex<BTreeMap<u32, Arc<Progress>>>,
}

impl Board {
    fn running(&self) -> MutexGuard<'_, BTreeMap<u32, Arc<Progress>>> {
        self.running.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// How far one job has come.
struct Progress {
    command: &'static str,
    began: DateTime<Utc>,
    stage: Mutex<Stage>,
    done: AtomicU64,
    state: AtomicU8,
}

/// What a job is doing now, and since when.
#[derive(Clone, Copy)]
struct Stage {
    key: &'static str,
    total: Option<u64>,
    began: DateTime<Utc>,
}

impl Progress {
    fn stage(&self) -> MutexGuard<'_, Stage> {
        self.stage.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// A job that runs until it is dropped.
pub(crate) struct Job<'d> {
    desk: &'d Desk,
    number: u32,
    progress: Arc<Progress>,
}

impl Desk {
    /// Begins a job of `command` with the stage of that key in `say.job`.
    pub(crate) fn begin(&self, command: &'static str, stage: &'static str) -> Job<'_> {
        let began = self.now();
        let progress = Arc::new(Progress {
            command,
            began,
            stage: Mutex::new(Stage { key: stage, total: None, began }),
            done: AtomicU64::new(0),
            state: AtomicU8::new(GOING),
        });
        let number = self.board.last.fetch_add(1, Ordering::Relaxed) + 1;
        self.board.running().insert(number, Arc::clone(&progress));
        Job { desk: self, number, progress }
    }
}

impl Job<'_> {
    /// Asks whether the work goes on.
    ///
    /// # Errors
    ///
    /// [`OfficeError::Cancelled`] once somebody called it off.
    pub(crate) fn ask(&self) -> Result<(), OfficeError> {
        if self.progress.state.load(Ordering::Relaxed) == CALLED_OFF {
            return Err(OfficeError::Cancelled);
        }
        Ok(())
    }

    /// Enters the stage of `key`; `total` is how much is to be done in it, if that is known.
    ///
    /// # Errors
    ///
    /// As [`Self::ask`].
    pub(crate) fn enter(&self, key: &'static str, total: Option<u64>) -> Result<(), OfficeError> {
        self.show(key, total);
        self.ask()
    }

    fn show(&self, key: &'static str, total: Option<u64>) {
        *self.progress.stage() = Stage { key, total, began: self.desk.now() };
        self.progress.done.store(0, Ordering::Relaxed);
    }

    /// One more row or page is begun.
    ///
    /// # Errors
    ///
    /// As [`Self::ask`].
    pub(crate) fn step(&self) -> Result<(), OfficeError> {
        self.progress.done.fetch_add(1, Ordering::Relaxed);
        self.ask()
    }

    /// Closes the way back: from here the work is finished, whoever calls it off.
    ///
    /// # Errors
    ///
    /// As [`Self::ask`]: whoever called it off before was first.
    pub(crate) fn seal(&self, key: &'static str) -> Result<(), OfficeError> {
        let sealed = self.progress.state.compare_exchange(GOING, SEALED, Ordering::AcqRel, Ordering::Acquire);
        if sealed == Err(CALLED_OFF) {
            return Err(OfficeError::Cancelled);
        }
        self.show(key, None);
        Ok(())
    }

    /// Follows long work of the store: where it stands, and whether it goes on.
    ///
    /// # Errors
    ///
    /// [`StoreError::Cancelled`] once somebody called it off.
    pub(crate) fn follow(&self, stage: StoreStage, done: u64, total: Option<u64>) -> Result<(), StoreError> {
        if self.progress.stage().key != stage.key() {
            self.show(stage.key(), total);
        }
        self.progress.done.store(done, Ordering::Relaxed);
        self.ask().map_err(|_| StoreError::Cancelled)
    }
}

impl Drop for Job<'_> {
    fn drop(&mut self) {
        self.desk.board.running().remove(&self.number);
    }
}

/// The jobs that run now, the oldest first; never waits for one of them.
///
/// # Errors
///
/// None; the answer has the shape of all commands.
pub fn running(desk: &Desk, _: Nothing) -> Result<Jobs, OfficeError> {
    let running: Vec<_> = desk.board.running().iter().map(|(job, at)| (*job, Arc::clone(at))).collect();
    Ok(Jobs { jobs: running.iter().map(|(job, progress)| line(desk, *job, progress)).collect() })
}

fn line(desk: &Desk, job: u32, progress: &Progress) -> JobLine {
    let (stage, now) = (*progress.stage(), desk.now());
    let since = |began: DateTime<Utc>| u64::try_from((now - began).num_milliseconds()).unwrap_or(0);
    // A stage may be shown a moment before its first row is counted anew.
    let done = progress.done.load(Ordering::Relaxed).min(stage.total.unwrap_or(u64::MAX));
    let state = progress.state.load(Ordering::Relaxed);
    JobLine {
        job,
        command: progress.command.to_owned(),
        text: desk.say("job", if state == CALLED_OFF { "stopping" } else { stage.key }, &[]),
        done,
        total: stage.total,
        running_ms: since(progress.began),
        seconds_left: stage.total.and_then(|total| seconds_left(since(stage.began), done, total)),
        can_cancel: state == GOING,
    }
}

/// The seconds that the rest takes at the pace so far, rounded up; nothing while there is no pace yet.
fn seconds_left(spent_ms: u64, done: u64, total: u64) -> Option<u64> {
    if done == 0 || spent_ms == 0 {
        return None;
    }
    Some(spent_ms.saturating_mul(total.saturating_sub(done)).div_ceil(done).div_ceil(1000))
}

/// Calls a job off. It ends at its next question and changes nothing; one that has ended is left alone.
///
/// # Errors
///
/// None; the answer has the shape of all commands.
pub fn cancel(desk: &Desk, request: CancelJob) -> Result<Nothing, OfficeError> {
    if let Some(progress) = desk.board.running().get(&request.job) {
        // A job that is past its point of return is finished; there is nothing to say about it.
        let _ = progress.state.compare_exchange(GOING, CALLED_OFF, Ordering::AcqRel, Ordering::Acquire);
    }
    Ok(Nothing {})
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_time_left_follows_from_the_pace_so_far() {
        for (spent_ms, done, total, expected) in [
            (0, 0, 100, None),
            (500, 0, 100, None),
            (0, 10, 100, None),
            (1000, 10, 100, Some(9)),
            (1001, 10, 100, Some(10)),
            (1000, 100, 100, Some(0)),
            (1000, 101, 100, Some(0)),
            (u64::MAX, 1, 100, Some(u64::MAX.div_ceil(1000))),
        ] {
            assert_eq!(seconds_left(spent_ms, done, total), expected, "{done} of {total} in {spent_ms} ms");
        }
    }
}
