//! Whom a row of a list means: by identity number first, then by name and what goes with it.

use crate::problem::OfficeError;
use so_vang_domain::person::CitizenId;
use so_vang_domain::subject::SubjectKind;
use so_vang_domain::text::fold;
use so_vang_store::Read;
use so_vang_store::table::subject::Subject;

/// Whom a row means.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Meant {
    /// This subject.
    One(Subject),
    /// Nobody on record.
    Nobody,
    /// So many that only an identity number can tell.
    Several(usize),
}

/// Finds the individual of a name; `about` is whatever the list says of post and unit.
///
/// Among several of one name, those are meant whose post or unit stands in `about`.
pub(super) fn individual(
    read: &Read<'_>,
    name: &str,
    citizen_id: Option<&CitizenId>,
    about: &str,
) -> Result<Meant, OfficeError> {
    if let Some(citizen_id) = citizen_id
        && let Some(row) = read.individual_with(citizen_id)?
    {
        return Ok(Meant::One(read.subject(row.id)?));
    }
    let named = read.subjects_named(SubjectKind::Individual, name)?;
    Ok(narrow(named, about))
}

/// Finds the collective or household of a name.
pub(super) fn group(
    read: &Read<'_>,
    kind: SubjectKind,
    name: &str,
    about: &str,
) -> Result<Meant, OfficeError> {
    Ok(narrow(read.subjects_named(kind, name)?, about))
}

/// Finds a subject of a name where the list does not say of which kind it is.
pub(super) fn any(
    read: &Read<'_>,
    name: &str,
    citizen_id: Option<&CitizenId>,
    about: &str,
) -> Result<Meant, OfficeError> {
    match individual(read, name, citizen_id, about)? {
        Meant::Nobody => match group(read, SubjectKind::Collective, name, about)? {
            Meant::Nobody => group(read, SubjectKind::Household, name, about),
            found @ (Meant::One(_) | Meant::Several(_)) => Ok(found),
        },
        found @ (Meant::One(_) | Meant::Several(_)) => Ok(found),
    }
}

fn narrow(mut named: Vec<Subject>, about: &str) -> Meant {
    if named.len() > 1 {
        let about = fold(about);
        let stands = |text: &str| !text.is_empty() && about.contains(&fold(text));
        // The most telling rule that leaves exactly one decides.
        let both: Vec<Subject> =
            named.iter().filter(|subject| stands(&subject.unit) && stands(&subject.post)).cloned().collect();
        let either: Vec<Subject> =
            named.iter().filter(|subject| stands(&subject.unit) || stands(&subject.post)).cloned().collect();
        if both.len() == 1 {
            named = both;
        } else if either.len() == 1 {
            named = either;
        }
    }
    match named.len() {
        0 => Meant::Nobody,
        1 => named.pop().map_or(Meant::Nobody, Meant::One),
        several => Meant::Several(several),
    }
}
