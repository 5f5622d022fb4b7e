//! The list of recipients that goes with a decision.

use crate::decision::file_stem;
use crate::desk::Desk;
use crate::problem::OfficeError;
use crate::text::{Param, two_digits};
use crate::wire::{Id, PaperRef};
use so_vang_documents::page::Mm;
use so_vang_documents::xlsx::{Column, ColumnAlign, Group, RecipientListView, recipient_list};
use so_vang_domain::date::in_words;
use so_vang_domain::subject::SubjectKind;

/// The list of recipients that goes with a decision, as an .xlsx file.
///
/// # Errors
///
/// A decision that is not there; what the writer refuses.
pub fn make(desk: &Desk, request: Id) -> Result<PaperRef, OfficeError> {
    let (decision, awards, foot) = desk.store()?.read(|read| {
        let foot = desk.paper_foot(&read)?;
        Ok::<_, OfficeError>((read.decision(request.id)?, read.awards_of_decision(request.id)?, foot))
    })?;
    let say = |key: &str, params: &[Param<'_>]| desk.say("recipient_list", key, params);
    let count = |kind| awards.iter().filter(|award| award.kind == kind).count() as u64;
    let column = |key: &str, width: f64, align| Column { heading: say(key, &[]), width: Mm(width), align };
    let group = |key: &str, kind: SubjectKind| Group {
        heading: say(key, &[]),
        rows: awards
            .iter()
            .filter(|award| award.kind == kind)
            .map(|award| {
                let record = &award.record;
                let number = record.decided.map_or(0, |decided| decided.golden_register_number);
                vec![
                    record.recipient.clone(),
                    record.recipient_line.clone(),
                    record.achievement.clone(),
                    number.to_string(),
                ]
            })
            .collect(),
    };
    let counts = [
        ("collectives", count(SubjectKind::Collective)),
        ("individuals", count(SubjectKind::Individual)),
        ("households", count(SubjectKind::Household)),
    ];
    let counted: Vec<String> = counts
        .into_iter()
        .filter(|(_, count)| *count > 0)
        .map(|(key, count)| desk.say("count_of", key, &[("count", two_digits(count))]))
        .collect();
    let bytes = recipient_list(&RecipientListView {
        sheet_name: say("sheet", &[]),
        title: vec![say("title", &[]), decision.award_name.to_uppercase()],
        subtitle: say(
            "subtitle",
            &[
                ("number", decision.number.clone()),
                ("day", in_words(decision.issued_on)),
                ("issuer", decision.issuer.clone()),
            ],
        ),
        number_heading: say("ordinal", &[]),
        columns: vec![
            column("recipient", 62.0, ColumnAlign::Left),
            column("recipient_line", 70.0, ColumnAlign::Left),
            column("achievement", 92.0, ColumnAlign::Left),
            column("golden_register_number", 18.0, ColumnAlign::Centre),
        ],
        groups: vec![
            group("collectives", SubjectKind::Collective),
            group("individuals", SubjectKind::Individual),
            group("households", SubjectKind::Household),
        ],
        closing: say("closing", &[("counts", counted.join(", "))]),
        foot,
        created: decision.issued_on,
    })?;
    let name = format!("danh-sach-{}.xlsx", file_stem(&decision.number));
    Ok(desk.keep_paper(name, bytes, 0))
}
