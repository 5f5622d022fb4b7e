//! The award council's ballots: counts of people, never percentages.

/// A session as recorded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Session {
    /// All members of the council.
    pub members: u32,
    /// Members who were present.
    pub present: u32,
    /// Absent members who gave their opinion in writing.
    pub written_opinions: u32,
}

/// The ballots on one nomination.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ballots {
    /// Ballots in favour.
    pub in_favour: u32,
    /// Ballots against.
    pub against: u32,
}

/// What does not add up in a session.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum CountError {
    /// A council without members.
    #[error("a council has members")]
    NoMembers,
    /// More people than members.
    #[error("{voters} people took part in a council of {members}")]
    MoreThanMembers {
        /// Present and written together.
        voters: u32,
        /// All members.
        members: u32,
    },
    /// More ballots than people who took part.
    #[error("{ballots} ballots of {voters} voters")]
    MoreThanVoters {
        /// In favour and against together.
        ballots: u32,
        /// Present and written together.
        voters: u32,
    },
}

impl Session {
    /// Checks that the counts of the session add up.
    ///
    /// # Errors
    ///
    /// [`CountError::NoMembers`], [`CountError::MoreThanMembers`].
    pub fn check(self) -> Result<(), CountError> {
        if self.members == 0 {
            return Err(CountError::NoMembers);
        }
        let voters = self.present.saturating_add(self.written_opinions);
        if voters > self.members {
            return Err(CountError::MoreThanMembers { voters, members: self.members });
        }
        Ok(())
    }

    /// Checks that the ballots on one nomination add up. Blank ballots are allowed, so fewer ballots
    /// than voters are no error.
    ///
    /// # Errors
    ///
    /// [`CountError::MoreThanVoters`].
    pub fn check_ballots(self, ballots: Ballots) -> Result<(), CountError> {
        let voters = self.present.saturating_add(self.written_opinions);
        let cast = ballots.in_favour.saturating_add(ballots.against);
        if cast > voters { Err(CountError::MoreThanVoters { ballots: cast, voters }) } else { Ok(()) }
    }

    /// Whether the ballots in favour reach `percent` of **all** members, in whole numbers.
    ///
    /// # Source
    ///
    /// Law record `vote` of the award; the base is the whole council (NĐ 91/2017 Điều 45.8).
    pub fn reaches(self, ballots: Ballots, percent: u32) -> bool {
        u64::from(ballots.in_favour) * 100 >= u64::from(percent) * u64::from(self.members)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SESSION: Session = Session { members: 11, present: 9, written_opinions: 2 };

    #[test]
    fn the_share_is_taken_of_all_members() {
        // Ten of eleven are 90.9 %, nine of eleven 81.8 %.
        for (in_favour, percent, reached) in
            [(10, 90, true), (9, 90, false), (9, 80, true), (11, 100, true), (0, 0, true)]
        {
            assert_eq!(
                SESSION.reaches(Ballots { in_favour, against: 0 }, percent),
                reached,
                "{in_favour} of 11 at {percent} %"
            );
        }
    }

    #[test]
    fn counts_that_do_not_add_up_are_refused() {
        assert_eq!(Session { members: 0, ..SESSION }.check(), Err(CountError::NoMembers));
        assert_eq!(
            Session { present: 10, ..SESSION }.check(),
            Err(CountError::MoreThanMembers { voters: 12, members: 11 })
        );
        assert_eq!(
            SESSION.check_ballots(Ballots { in_favour: 11, against: 1 }),
            Err(CountError::MoreThanVoters { ballots: 12, voters: 11 })
        );
        assert_eq!(SESSION.check_ballots(Ballots { in_favour: 8, against: 1 }), Ok(()));
    }
}
