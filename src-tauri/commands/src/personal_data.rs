//! Who saw or took personal data.

use crate::desk::Desk;
use crate::journal::MOST_ROWS;
use crate::problem::OfficeError;
use crate::text::instant;
use crate::wire::Id;
use crate::wire::personal_data::{AccessLine, AccessPage, AccessRequest, CitizenIdShown};
use chrono::{DateTime, Utc};
use so_vang_domain::person::CitizenId;
use so_vang_store::StoreError;
use so_vang_store::table::access::{Access, AccessKind};
use std::collections::BTreeMap;
use std::sync::PoisonError;

/// Readings that wait to be written down: by kind and individual the last instant and how often.
pub(crate) type Waiting = BTreeMap<(AccessKind, Option<i64>), (DateTime<Utc>, u64)>;

/// Readings that are written down together at the latest.
const BATCH: usize = 50;

/// The whole identity number of an individual. That it was shown is written down first; where that fails, nothing
/// is shown.
///
/// # Errors
///
/// [`OfficeError::Store`] if there is none of this id, or if it cannot be written down.
pub fn citizen_id(desk: &Desk, request: Id) -> Result<CitizenIdShown, OfficeError> {
    let store = desk.store()?;
    let found = store.read(|read| read.individual(request.id))?;
    let act = desk.legal_act("personal_data.show");
    let access = Access {
        at: instant(act.at),
        kind: AccessKind::Shown,
        subject_id: Some(request.id),
        what: String::new(),
        people: 1,
    };
    store.transact(&act, |tx| tx.add_access(&access))?;
    let number = found.individual.citizen_id.as_ref().map(CitizenId::as_str).unwrap_or_default();
    Ok(CitizenIdShown { citizen_id: number.to_owned() })
}

/// A page of readings and exports, the newest first.
///
/// # Errors
///
/// [`OfficeError::Input`] for an unknown kind; a failure of the office file.
pub fn accesses(desk: &Desk, request: AccessRequest) -> Result<AccessPage, OfficeError> {
    desk.write_accesses()?;
    let kind = request
        .kind
        .filter(|kind| !kind.is_empty())
        .map(|key| {
            AccessKind::from_key(&key).ok_or(OfficeError::Input {
                field: "access_kind",
                value: key,
                why: "unknown",
            })
        })
        .transpose()?;
    desk.store()?.read(|read| {
        let (total, rows) =
            read.accesses(request.subject_id, kind, request.offset, request.limit.min(MOST_ROWS))?;
        let line = |row: so_vang_store::table::access::AccessRow| AccessLine {
            text: desk.say("access", row.access.kind.key(), &[("what", row.access.what.clone())]),
            at: row.access.at,
            actor: row.actor,
            kind: row.access.kind.key().to_owned(),
            subject_id: row.access.subject_id,
            name: row.name,
            people: row.access.people,
        };
        Ok(AccessPage { total, rows: rows.into_iter().map(line).collect() })
    })
}

impl Desk {
    /// Notes that personal data was read; it is written down together with other readings, so that looking at a
    /// record costs no write.
    pub(crate) fn note_read(&self, kind: AccessKind, subject: Option<i64>) {
        let full = {
            let mut waiting = self.accesses.lock().unwrap_or_else(PoisonError::into_inner);
            let slot = waiting.entry((kind, subject)).or_insert((self.now(), 0));
            *slot = (self.now(), slot.1 + 1);
            waiting.len() >= BATCH
        };
        if full {
            // A file that cannot be written now keeps the readings waiting.
            let _ = self.write_accesses();
        }
    }

    /// Writes down at once that a list or paper with personal data was taken out.
    ///
    /// # Errors
    ///
    /// A failure of the office file.
    pub(crate) fn note_export(&self, what: &str, people: u64) -> Result<(), OfficeError> {
        let act = self.legal_act("personal_data.export");
        let access = Access {
            at: instant(act.at),
            kind: AccessKind::Exported,
            subject_id: None,
            what: what.to_owned(),
            people,
        };
        self.store()?.transact(&act, |tx| tx.add_access(&access))?;
        Ok(())
    }

    /// Writes down the readings that wait, as one act.
    ///
    /// # Errors
    ///
    /// A failure of the office file; then they go on waiting.
    pub fn write_accesses(&self) -> Result<(), OfficeError> {
        let mut waiting = self.accesses.lock().unwrap_or_else(PoisonError::into_inner);
        if waiting.is_empty() {
            return Ok(());
        }
        let Ok(store) = self.store() else { return Ok(()) };
        let act = self.legal_act("personal_data.read");
        store.transact(&act, |tx| -> Result<(), StoreError> {
            for ((kind, subject_id), (at, people)) in &*waiting {
                tx.add_access(&Access {
                    at: instant(*at),
                    kind: *kind,
                    subject_id: *subject_id,
                    what: String::new(),
                    people: if subject_id.is_some() { 1 } else { *people },
                })?;
            }
            Ok(())
        })?;
        waiting.clear();
        Ok(())
    }
}
