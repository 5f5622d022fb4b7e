//! Whoever may sign for the office.

use crate::desk::{Desk, ack};
use crate::office::lines;
use crate::problem::OfficeError;
use crate::wire::office::{SaveSigner, SignerLine, Signers};
use crate::wire::{Ack, Id, Nothing};
use so_vang_domain::text::clean;
use so_vang_store::table::signer::Signer;
use so_vang_store::{StoreError, Tx};

/// The signers as saved, the office's present one first.
///
/// # Errors
///
/// A failure of the office file.
pub fn all(desk: &Desk, _: Nothing) -> Result<Signers, OfficeError> {
    let signers = desk.store()?.read(|read| read.signers())?;
    let line = |signer: Signer| SignerLine {
        id: signer.id,
        title: signer.title,
        name: signer.name,
        revision: signer.revision,
    };
    Ok(Signers { signers: signers.into_iter().map(line).collect() })
}

/// Adds a signer, or changes one. Decisions that were issued keep theirs.
///
/// # Errors
///
/// [`OfficeError::Input`] for a missing name or title, or one that is on the list already; a stale revision.
pub fn save(desk: &Desk, request: SaveSigner) -> Result<Ack, OfficeError> {
    let (title, name) = (lines(&request.title), clean(&request.name));
    for (field, empty) in [("signer_post", title.is_empty()), ("name", name.is_empty())] {
        if empty {
            return Err(OfficeError::Input { field, value: String::new(), why: "empty" });
        }
    }
    let act = desk.act("signer.save");
    let committed = desk.store()?.transact(&act, |tx| -> Result<(), OfficeError> {
        match (request.id, tx.signer_of(&title, &name)?) {
            (id, Some(other)) if id != Some(other.id) => {
                Err(OfficeError::Input { field: "name", value: name, why: "signer_used" })
            }
            (None, _) => Ok(tx.add_signer(&title, &name).map(|_| ())?),
            (Some(id), _) => {
                let revision = request.revision.unwrap_or_default();
                Ok(tx.set_signer(&Signer { id, title, name, revision })?)
            }
        }
    })?;
    Ok(ack(&act, &committed, 1))
}

/// Takes a signer off the list; the office's own data and issued decisions stay as they are.
///
/// # Errors
///
/// [`OfficeError::Store`] if there is none of this id.
pub fn remove(desk: &Desk, request: Id) -> Result<Ack, OfficeError> {
    let act = desk.act("signer.remove");
    let committed = desk.store()?.transact(&act, |tx| tx.remove_signer(request.id))?;
    Ok(ack(&act, &committed, 1))
}

/// Puts whoever signs for the office on the list, if that is a whole signer who is not there yet.
///
/// # Errors
///
/// A failure of SQLite.
pub(crate) fn keep(tx: &Tx<'_>, title: &[String], name: &str) -> Result<(), StoreError> {
    if !title.is_empty() && !name.is_empty() && tx.signer_of(title, name)?.is_none() {
        tx.add_signer(title, name)?;
    }
    Ok(())
}
