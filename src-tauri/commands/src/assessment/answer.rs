//! What officers answer where the record cannot.

use crate::desk::{Desk, ack};
use crate::problem::OfficeError;
use crate::wire::Ack;
use crate::wire::assessment::AnswerQuestion;
use so_vang_domain::text::clean;
use so_vang_store::table::answer::AnswerRow;

/// So many nominations can be answered at once.
const MOST_ANSWERS: usize = 20_000;

/// Answers a question that the record cannot, for one nomination or many; recorded with name and day.
///
/// An answer counts only where the record is silent: what is written down later decides instead.
///
/// # Errors
///
/// [`OfficeError::Input`] for no nominations, too many, or an empty key; [`OfficeError::Store`] for a nomination that
/// is not there.
pub fn answer(desk: &Desk, request: AnswerQuestion) -> Result<Ack, OfficeError> {
    let key = clean(&request.key);
    if key.is_empty() || request.nominations.is_empty() {
        return Err(OfficeError::Input { field: "condition_key", value: key, why: "empty" });
    }
    if request.nominations.len() > MOST_ANSWERS {
        let value = request.nominations.len().to_string();
        return Err(OfficeError::Input { field: "condition_key", value, why: "too_many" });
    }
    let note = clean(&request.note);
    let act = desk.act("assessment.answer");
    let committed = desk.store()?.transact(&act, |tx| -> Result<u64, OfficeError> {
        let mut count = 0;
        for nomination in &request.nominations {
            let row = tx.nomination(*nomination)?;
            // What was decided rests on what was answered then.
            if row.decision.is_some() {
                return Err(OfficeError::NominationClosed);
            }
            let changed = match request.met {
                None => tx.remove_answer(row.id, &key)?,
                Some(met) => tx.set_answer(&AnswerRow {
                    nomination_id: row.id,
                    key: key.clone(),
                    met,
                    answered_by: act.actor.clone(),
                    answered_on: desk.today(),
                    note: note.clone(),
                })?,
            };
            count += u64::from(changed);
        }
        Ok(count)
    })?;
    let count = committed.value;
    Ok(ack(&act, &committed, count))
}
