//! The words that are tried on a sheet in the designer.

use crate::desk::Desk;
use crate::problem::OfficeError;
use crate::wire::decision::PrintCertificates;
use crate::wire::layout::PreviewLayout;
use so_vang_documents::certificate::{CertificateView, LineValues};
use so_vang_domain::date::{in_parts, in_words};
use so_vang_store::Read;

/// The golden-register number and the words that a preview asks for.
///
/// # Errors
///
/// [`OfficeError::Input`] for words that there are none of; [`OfficeError::Absent`] for a number or a decision that
/// is not there.
pub(super) fn words(
    desk: &Desk,
    read: &Read<'_>,
    request: &PreviewLayout,
) -> Result<(u32, CertificateView), OfficeError> {
    match (request.words.as_str(), request.decision_id) {
        ("sample", _) => Ok((1, sample(desk, read)?)),
        ("longest", _) => Ok((1, longest(desk, read)?)),
        ("decision", Some(decision_id)) => {
            let only = request.number.into_iter().collect();
            let request = PrintCertificates { decision_id, only, ..PrintCertificates::default() };
            crate::certificate::words_of(desk, read, &request)
        }
        (other, _) => Err(OfficeError::Input { field: "words", value: other.to_owned(), why: "unknown" }),
    }
}

/// Words of an invented certificate of this office.
pub(super) fn sample(desk: &Desk, read: &Read<'_>) -> Result<CertificateView, OfficeError> {
    let office = read.office()?;
    let day = desk.today();
    let say = |key: &str, params: &[crate::text::Param<'_>]| desk.say("certificate", key, params);
    let invented = |key: &str| desk.say("sample_words", key, &[]);
    let (number, place) = (invented("decision_number"), office.place.clone());
    Ok(CertificateView {
        record: invented("record"),
        authority: office.head_title.to_uppercase(),
        honour: invented("honour"),
        title: invented("title"),
        recipient: invented("recipient"),
        recipient_line: invented("recipient_line"),
        achievement: invented("achievement"),
        place_and_date: say("place_and_date", &[("place", place.clone()), ("day", in_words(day))]),
        signer_title: office.signer_title.clone(),
        signer_name: office.signer_name.clone(),
        decision_line: say("decision_line", &[("number", number.clone()), ("day", in_words(day))]),
        register_line: say("register_line", &[("number", "128".to_owned())]),
        values: LineValues {
            place,
            signed: in_parts(day),
            decision_number: number,
            decided: in_parts(day),
            register_number: "128".to_owned(),
        },
    })
}

/// The longest recipient, post and achievement on record, so that what fits them fits everybody.
fn longest(desk: &Desk, read: &Read<'_>) -> Result<CertificateView, OfficeError> {
    let mut view = sample(desk, read)?;
    let found = read.longest_words()?;
    for (slot, text) in [
        (&mut view.recipient, found.recipient),
        (&mut view.recipient_line, found.recipient_line),
        (&mut view.achievement, found.achievement),
    ] {
        // A new office has no words of its own; the long ones of the program stand in.
        if text.chars().count() > slot.chars().count() {
            *slot = text;
        }
    }
    Ok(view)
}
