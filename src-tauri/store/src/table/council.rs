//! Sessions of the award council.

use super::day;
use crate::error::StoreError;
use crate::{Read, Tx};
use chrono::NaiveDate;
use rusqlite::params;
use so_vang_domain::council::{Ballots, Session};

/// A session as recorded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CouncilSession {
    /// The dossier.
    pub dossier_id: i64,
    /// The day.
    pub held_on: NaiveDate,
    /// The counts of people.
    pub session: Session,
    /// The council's own threshold, per cent of all members.
    pub approval_percent: u32,
}

impl Read<'_> {
    /// The session of a dossier.
    ///
    /// # Errors
    ///
    /// [`StoreError::Unreadable`].
    pub fn council_session(&self, dossier: i64) -> Result<Option<CouncilSession>, StoreError> {
        let found = self.maybe(
            "reading a council session",
            "SELECT held_on, members, present, written_opinions, approval_percent FROM council_session WHERE dossier_id = ?1",
            [dossier],
            |row| {
                let session = Session { members: row.get(1)?, present: row.get(2)?, written_opinions: row.get(3)? };
                Ok((row.get::<_, String>(0)?, session, row.get(4)?))
            },
        )?;
        found
            .map(|(held_on, session, approval_percent)| {
                let held_on = day("council session of dossier", dossier, "day", &held_on)?;
                Ok(CouncilSession { dossier_id: dossier, held_on, session, approval_percent })
            })
            .transpose()
    }
}

impl Tx<'_> {
    /// Records a session and returns its id.
    ///
    /// # Errors
    ///
    /// A failure of SQLite, also if the dossier has one.
    pub fn add_council_session(&self, session: &CouncilSession) -> Result<i64, StoreError> {
        let counts = session.session;
        self.insert(
            "writing a council session",
            "INSERT INTO council_session (uuid, dossier_id, held_on, members, present, written_opinions, approval_percent)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
            params![
                self.uuid(),
                session.dossier_id,
                session.held_on.to_string(),
                counts.members,
                counts.present,
                counts.written_opinions,
                session.approval_percent,
            ],
        )
    }

    /// Records the ballots on a nomination with the threshold that applies to it.
    ///
    /// # Errors
    ///
    /// A failure of SQLite.
    pub fn add_council_vote(
        &self,
        nomination: i64,
        session: i64,
        ballots: Ballots,
        threshold_percent: u32,
    ) -> Result<(), StoreError> {
        self.insert(
            "writing ballots",
            "INSERT INTO council_vote (nomination_id, session_id, in_favour, against, threshold_percent)
             VALUES (?1, ?2, ?3, ?4, ?5)",
            params![nomination, session, ballots.in_favour, ballots.against, threshold_percent],
        )?;
        Ok(())
    }
}
