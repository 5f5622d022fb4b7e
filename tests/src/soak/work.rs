//! Many cases over the cores of the machine.

use super::{ClassResult, Extent};
use so_vang_faults::Dice;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::atomic::{AtomicU64, Ordering};

/// One case: its number, and its own chance.
#[derive(Debug, Clone)]
pub struct Case {
    /// Which of the cases it is, from 0.
    pub number: u64,
    /// The seed of the run.
    pub seed: u64,
    /// Chance that follows from both.
    pub dice: Dice,
}

impl Case {
    /// A result of this case alone, with nothing bad.
    pub fn good(&self) -> ClassResult {
        ClassResult { cases: 1, ..ClassResult::default() }
    }

    /// The sentence of a bad case, with what is needed to have it again.
    pub fn tell(&self, what: &str) -> String {
        format!("case {} of seed {}: {what}", self.number, self.seed)
    }

    /// A result of this case: the file is not whole, or the program broke down.
    pub fn damaged(&self, what: &str) -> ClassResult {
        ClassResult { damaged: 1, bad: vec![self.tell(what)], ..self.good() }
    }

    /// A result of this case: something acknowledged is gone.
    pub fn lost(&self, what: &str) -> ClassResult {
        ClassResult { lost: 1, bad: vec![self.tell(what)], ..self.good() }
    }

    /// A result of this case: what was said is not what should be said.
    pub fn missaid(&self, what: &str) -> ClassResult {
        ClassResult { missaid: 1, bad: vec![self.tell(what)], ..self.good() }
    }
}

/// Tries as many cases on all threads of the extent, each thread with a `place` of its own to work in. A case that
/// panics is damage, told with its number and seed.
pub(crate) fn each_case<P>(
    extent: &Extent,
    cases: u64,
    place: impl Fn() -> P + Sync,
    work: impl Fn(&mut P, &mut Case) -> ClassResult + Sync,
) -> ClassResult {
    let next = AtomicU64::new(0);
    let one_thread = || {
        let mut found = ClassResult::default();
        let mut own = place();
        loop {
            let number = next.fetch_add(1, Ordering::Relaxed);
            if number >= cases {
                return found;
            }
            let mut case = Case { number, seed: extent.seed, dice: Dice::of(extent.seed, number) };
            let ended = catch_unwind(AssertUnwindSafe(|| work(&mut own, &mut case)));
            found.add(ended.unwrap_or_else(|panic| {
                // What a case was working on may be in any state now.
                own = place();
                case.damaged(&format!("panicked: {}", said(panic.as_ref())))
            }));
        }
    };
    std::thread::scope(|scope| {
        let threads: Vec<_> = (0..extent.threads.max(1)).map(|_| scope.spawn(one_thread)).collect();
        threads.into_iter().fold(ClassResult::default(), |mut all, thread| {
            all.add(thread.join().expect("a thread of cases catches what they panic with"));
            all
        })
    })
}

fn said(panic: &(dyn std::any::Any + Send)) -> &str {
    panic
        .downcast_ref::<String>()
        .map(String::as_str)
        .or_else(|| panic.downcast_ref::<&str>().copied())
        .unwrap_or("without words")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_case_is_tried_once_and_a_panic_is_damage() {
        let extent = Extent { threads: 3, ..Extent::commit() };
        let found = each_case(
            &extent,
            20,
            || (),
            |(), case| {
                assert!(case.number != 7, "seven");
                case.good()
            },
        );
        assert_eq!((found.cases, found.damaged, found.lost), (20, 1, 0));
        assert!(
            found.bad[0].contains("case 7 of seed") && found.bad[0].ends_with("seven"),
            "{:?}",
            found.bad
        );
    }
}
