//! Who saw or took personal data.

use super::keyed;
use crate::error::StoreError;
use crate::{Read, Tx};
use rusqlite::named_params;

/// How personal data was seen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum AccessKind {
    /// An identity number was shown.
    Shown,
    /// A record was opened.
    Opened,
    /// A search named individuals.
    Searched,
    /// A list or paper was taken out.
    Exported,
}

keyed!(AccessKind { Shown: "shown", Opened: "opened", Searched: "searched", Exported: "exported" });

/// One reading or export, about to be written.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "the fields are the columns that the schema explains")]
pub struct Access {
    pub at: String,
    pub kind: AccessKind,
    pub subject_id: Option<i64>,
    pub what: String,
    pub people: u64,
}

/// One reading or export as recorded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AccessRow {
    /// What was recorded.
    pub access: Access,
    /// Who, from the act that wrote it down.
    pub actor: String,
    /// The individual's name as of now; empty if gone.
    pub name: String,
}

impl Read<'_> {
    /// Readings and exports, the newest first: how many there are, and the page of them.
    ///
    /// # Errors
    ///
    /// [`StoreError::Unreadable`]; a failure of SQLite.
    pub fn accesses(
        &self,
        subject: Option<i64>,
        kind: Option<AccessKind>,
        offset: u32,
        limit: u32,
    ) -> Result<(u64, Vec<AccessRow>), StoreError> {
        const WHERE: &str =
            "WHERE (:subject IS NULL OR a.subject_id = :subject) AND (:kind IS NULL OR a.kind = :kind)";
        let kind = kind.map(AccessKind::key);
        let total = self.count(
            "counting readings",
            &format!("SELECT count(*) FROM access AS a {WHERE}"),
            named_params! { ":subject": subject, ":kind": kind },
        )?;
        let rows = self.rows(
            "listing readings",
            &format!(
                "SELECT a.id, a.at, a.kind, a.subject_id, a.what, a.people,
                        coalesce((SELECT j.actor FROM journal_image AS i JOIN journal AS j ON j.seq = i.seq
                                   WHERE i.table_name = 'access' AND i.row_id = a.id LIMIT 1), ''),
                        coalesce((SELECT s.name FROM subject AS s WHERE s.id = a.subject_id), '')
                   FROM access AS a {WHERE} ORDER BY a.id DESC LIMIT :limit OFFSET :offset"
            ),
            named_params! { ":subject": subject, ":kind": kind, ":limit": limit, ":offset": offset },
            |row| {
                Ok((
                    row.get::<_, i64>(0)?,
                    row.get::<_, String>(1)?,
                    row.get::<_, String>(2)?,
                    row.get::<_, Option<i64>>(3)?,
                    row.get::<_, String>(4)?,
                    row.get::<_, i64>(5)?,
                    row.get::<_, String>(6)?,
                    row.get::<_, String>(7)?,
                ))
            },
        )?;
        let rows = rows.into_iter().map(|(id, at, kind, subject_id, what, people, actor, name)| {
            let kind = AccessKind::from_key(&kind).ok_or(StoreError::Unreadable {
                entity: "access",
                id,
                column: "kind",
            })?;
            let access = Access { at, kind, subject_id, what, people: people.cast_unsigned() };
            Ok(AccessRow { access, actor, name })
        });
        Ok((total, rows.collect::<Result<_, StoreError>>()?))
    }
}

impl Tx<'_> {
    /// Writes a reading or an export down.
    ///
    /// # Errors
    ///
    /// A failure of SQLite.
    pub fn add_access(&self, access: &Access) -> Result<(), StoreError> {
        self.insert(
            "writing down a reading",
            "INSERT INTO access (at, kind, subject_id, what, people) VALUES (:at, :kind, :subject, :what, :people)",
            named_params! {
                ":at": access.at, ":kind": access.kind.key(), ":subject": access.subject_id, ":what": access.what,
                ":people": access.people.cast_signed(),
            },
        )
        .map(|_| ())
    }
}
