//! The way of a dossier: who has it, what may follow, what is still missing.

use crate::catalogue::AwardCode;

/// Where a dossier stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum DossierState {
    /// Being written.
    Draft,
    /// Handed in with its submission letter (tờ trình).
    Submitted,
    /// Received for appraisal; the day chooses the criteria.
    Received,
    /// Sent back to be completed.
    Returned,
    /// The council's result is recorded.
    Reviewed,
    /// Every approved nomination has its decision.
    Decided,
    /// Taken back by its proposer.
    Withdrawn,
}

impl DossierState {
    /// All states in the order of the procedure.
    pub const ALL: [Self; 7] = [
        Self::Draft,
        Self::Submitted,
        Self::Received,
        Self::Returned,
        Self::Reviewed,
        Self::Decided,
        Self::Withdrawn,
    ];

    /// The stored key, also the key of its Vietnamese text.
    pub fn key(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Submitted => "submitted",
            Self::Received => "received",
            Self::Returned => "returned",
            Self::Reviewed => "reviewed",
            Self::Decided => "decided",
            Self::Withdrawn => "withdrawn",
        }
    }

    /// Reads the stored key.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.key() == key)
    }

    /// Whether nominations may still be added, changed or removed.
    pub fn is_open(self) -> bool {
        matches!(self, Self::Draft | Self::Returned)
    }
}

/// One step of the procedure.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// Trình.
    Submit,
    /// Tiếp nhận.
    Receive,
    /// Trả lại để bổ sung.
    Return,
    /// Ghi kết quả hội đồng.
    Review,
    /// Ban hành quyết định.
    Decide,
    /// Rút hồ sơ.
    Withdraw,
}

impl Step {
    /// The key of its Vietnamese text.
    pub fn key(self) -> &'static str {
        match self {
            Self::Submit => "submit",
            Self::Receive => "receive",
            Self::Return => "return",
            Self::Review => "review",
            Self::Decide => "decide",
            Self::Withdraw => "withdraw",
        }
    }
}

/// Something that a step needs and the dossier lacks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Missing {
    /// No nomination at all.
    Nominations,
    /// No number of the submission letter.
    SubmissionNumber,
    /// No day of the submission letter.
    SubmissionDate,
    /// No proposing unit.
    Proposer,
    /// A nomination without its achievement.
    Achievement {
        /// The recipient's name.
        name: String,
    },
    /// No session of the council at all.
    Council,
    /// A nomination without the council's ballots.
    Ballots {
        /// The recipient's name.
        name: String,
    },
    /// A nomination whose award the recipient cannot receive.
    Recipient {
        /// The recipient's name.
        name: String,
        /// The award.
        award: AwardCode,
    },
    /// No nomination of this award reached its vote.
    Approved {
        /// The award.
        award: AwardCode,
    },
}

/// Why a step is not taken.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum StepError {
    /// The procedure has no such step out of this state.
    #[error("no step {step:?} out of state {state:?}")]
    NotAllowed {
        /// Where the dossier stands.
        state: DossierState,
        /// The step asked for.
        step: Step,
    },
    /// All that is missing.
    #[error("{} things are missing", .0.len())]
    Missing(Vec<Missing>),
}

/// Takes one step and returns the state after it.
///
/// Pure: reads no clock and no store. The caller stores the new state and the step in one
/// transaction. Deciding leaves a dossier `Reviewed` while `undecided` approved nominations remain.
///
/// - `missing`: what the step still needs, all of it; nothing else stops an allowed step.
/// - `undecided`: approved nominations without a decision after this step; only [`Step::Decide`] looks.
///
/// # Errors
///
/// - [`StepError::NotAllowed`] if the procedure has no such edge; it comes before anything missing.
/// - [`StepError::Missing`] with everything that is missing.
///
/// # Source
///
/// Luật 06/2022/QH15 Điều 83, 84, 90; the chain of law.md §7.1.
pub fn take(
    state: DossierState,
    step: Step,
    missing: &[Missing],
    undecided: usize,
) -> Result<DossierState, StepError> {
    use DossierState as S;
    let next = match (state, step) {
        (S::Draft | S::Returned, Step::Submit) => S::Submitted,
        (S::Submitted, Step::Receive) => S::Received,
        (S::Submitted | S::Received, Step::Return) => S::Returned,
        (S::Received, Step::Review) => S::Reviewed,
        (S::Reviewed, Step::Decide) if undecided > 0 => S::Reviewed,
        (S::Reviewed, Step::Decide) => S::Decided,
        (S::Draft | S::Submitted | S::Received | S::Returned, Step::Withdraw) => S::Withdrawn,
        // Spelled out, so that a new state or step does not slip through.
        (
            S::Draft | S::Submitted | S::Received | S::Returned | S::Reviewed | S::Decided | S::Withdrawn,
            Step::Submit | Step::Receive | Step::Return | Step::Review | Step::Decide | Step::Withdraw,
        ) => return Err(StepError::NotAllowed { state, step }),
    };
    if missing.is_empty() { Ok(next) } else { Err(StepError::Missing(missing.to_vec())) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(steps: &[Step], expected: &str) {
        let mut trail = String::from("Draft");
        let mut state = DossierState::Draft;
        for &step in steps {
            match take(state, step, &[], 0) {
                Ok(next) => {
                    state = next;
                    trail += &format!(" > {next:?}");
                }
                Err(error) => {
                    trail += &format!(" ! {error}");
                    break;
                }
            }
        }
        assert_eq!(trail, expected);
    }

    #[test]
    fn a_returned_dossier_can_come_back() {
        check(
            &[
                Step::Submit,
                Step::Receive,
                Step::Return,
                Step::Submit,
                Step::Receive,
                Step::Review,
                Step::Decide,
            ],
            "Draft > Submitted > Received > Returned > Submitted > Received > Reviewed > Decided",
        );
    }

    #[test]
    fn a_decision_is_final() {
        let all = [Step::Submit, Step::Receive, Step::Return, Step::Review, Step::Decide, Step::Withdraw];
        for step in all {
            let error = take(DossierState::Decided, step, &[], 0).unwrap_err();
            assert!(
                matches!(error, StepError::NotAllowed { .. }),
                "{step:?} after a decision must be refused"
            );
        }
    }

    #[test]
    fn a_council_needs_a_received_dossier() {
        check(&[Step::Submit, Step::Review], "Draft > Submitted ! no step Review out of state Submitted");
    }

    #[test]
    fn a_dossier_with_two_awards_waits_for_both_decisions() {
        assert_eq!(take(DossierState::Reviewed, Step::Decide, &[], 10), Ok(DossierState::Reviewed));
        assert_eq!(take(DossierState::Reviewed, Step::Decide, &[], 0), Ok(DossierState::Decided));
    }

    #[test]
    fn everything_missing_is_named_at_once() {
        let missing = [Missing::SubmissionNumber, Missing::Achievement { name: "A".into() }];
        assert_eq!(
            take(DossierState::Draft, Step::Submit, &missing, 0),
            Err(StepError::Missing(missing.to_vec()))
        );
    }
}
