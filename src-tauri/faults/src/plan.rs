//! What is to fail, and when.

/// What is asked of the disk.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Operation {
    Read,
    Write,
    Truncate,
    Sync,
    Delete,
    Create,
}

/// A way in which the disk fails.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// The power goes: this operation is half done at most, and nothing works any more.
    PowerCut,
    /// A write, truncation or deletion fails and leaves everything as it was.
    WriteError,
    /// A write finds no space.
    DiskFull,
    /// A write finds space for half of what it should write.
    ShortWrite,
    /// A sync fails; what was written may or may not be durable.
    SyncError,
    /// A read fails.
    ReadError,
}

impl Fault {
    /// The faults after which the machine goes on.
    pub const ERRORS: [Self; 5] =
        [Self::WriteError, Self::DiskFull, Self::ShortWrite, Self::SyncError, Self::ReadError];

    /// Whether the fault can befall an operation.
    pub(crate) fn befalls(self, operation: Operation) -> bool {
        use Operation as O;
        match self {
            Self::PowerCut => operation != O::Read,
            Self::WriteError => matches!(operation, O::Write | O::Truncate | O::Delete),
            Self::DiskFull | Self::ShortWrite => operation == O::Write,
            Self::SyncError => operation == O::Sync,
            Self::ReadError => operation == O::Read,
        }
    }
}

/// How long a fault lasts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lasting {
    /// It befalls one operation.
    Once,
    /// It befalls every operation from then on, until it is taken away.
    Sticky,
}

/// A fault that waits for its operation.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Plan {
    pub(crate) fault: Fault,
    /// Which of the operations that it can befall, from 1.
    pub(crate) nth: u64,
    pub(crate) lasting: Lasting,
    /// How many of them there were so far.
    pub(crate) seen: u64,
    /// How many of them it befell.
    pub(crate) hits: u64,
}

/// What the disk does with an operation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Answer {
    /// It does it.
    Done,
    /// It fails in this way.
    Fails(Fault),
    /// The power goes in the middle of it.
    PowerGoes,
    /// There is no power.
    NoPower,
}

impl Plan {
    pub(crate) fn answer(&mut self, operation: Operation) -> Answer {
        if self.fault == Fault::PowerCut && self.hits > 0 {
            return Answer::NoPower;
        }
        if !self.fault.befalls(operation) {
            return Answer::Done;
        }
        self.seen += 1;
        let befallen = match self.lasting {
            Lasting::Once => self.seen == self.nth,
            Lasting::Sticky => self.seen >= self.nth,
        };
        if !befallen {
            return Answer::Done;
        }
        self.hits += 1;
        if self.fault == Fault::PowerCut { Answer::PowerGoes } else { Answer::Fails(self.fault) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fault_befalls_the_operation_that_it_was_told() {
        let fates = |fault, lasting| {
            let mut plan = Plan { fault, nth: 2, lasting, seen: 0, hits: 0 };
            [Operation::Write, Operation::Read, Operation::Write, Operation::Read, Operation::Write]
                .map(|operation| plan.answer(operation))
        };
        use Answer::{Done, Fails, NoPower, PowerGoes};
        let full = Fails(Fault::DiskFull);
        assert_eq!(fates(Fault::DiskFull, Lasting::Once), [Done, Done, full, Done, Done]);
        assert_eq!(fates(Fault::DiskFull, Lasting::Sticky), [Done, Done, full, Done, full]);
        assert_eq!(fates(Fault::ReadError, Lasting::Once), [Done, Done, Done, Fails(Fault::ReadError), Done]);
        assert_eq!(fates(Fault::PowerCut, Lasting::Once), [Done, Done, PowerGoes, NoPower, NoPower]);
    }
}
