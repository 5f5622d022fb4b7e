//! What a row image says to an officer: which record, and which fields before and after.

use crate::desk::Desk;
use crate::wire::journal::{FieldChange, Jump};
use chrono::{DateTime, FixedOffset, NaiveDate};
use serde_json::{Map, Value};
use so_vang_domain::date::in_vietnam;
use so_vang_domain::person::CitizenId;
use so_vang_domain::subject::SubjectKind;
use so_vang_store::{ImageRow, Read, StoreError};

type Fields = Map<String, Value>;

/// Columns that say nothing to an officer.
const SILENT: [&str; 8] =
    ["id", "uuid", "revision", "number_key", "family_name", "middle_name", "given_name", "sample"];
/// The longest value that is shown; what is longer is cut.
const LONGEST: usize = 300;

pub(crate) fn fields_of(image: Option<&str>) -> Fields {
    image.and_then(|image| serde_json::from_str(image).ok()).unwrap_or_default()
}

/// `added`, `changed` or `removed`.
pub(crate) fn change(image: &ImageRow) -> &'static str {
    match (&image.before, &image.after) {
        (None, _) => "added",
        (Some(_), Some(_)) => "changed",
        (Some(_), None) => "removed",
    }
}

/// The kind of record of a table, in Vietnamese.
pub(crate) fn entity(desk: &Desk, table: &str) -> String {
    desk.say("entity", table, &[])
}

/// The name of a column, in Vietnamese.
pub(crate) fn column(desk: &Desk, name: &str) -> String {
    desk.say("column", name, &[])
}

/// What a record is called: its own name, or that of the subject that it hangs on.
pub(crate) fn title(read: Read<'_>, table: &str, row: i64, fields: &Fields) -> Result<String, StoreError> {
    let own = |key: &str| fields.get(key).and_then(Value::as_str).filter(|text| !text.is_empty());
    let owner = match table {
        "individual" | "collective" | "household" => Some(row),
        _ => fields.get("subject_id").and_then(Value::as_i64),
    };
    if let Some(owner) = owner {
        let name = match read.subject(owner) {
            Ok(subject) => subject.name,
            Err(StoreError::NotFound { .. }) => String::new(),
            Err(error) => return Err(error),
        };
        if !name.is_empty() {
            return Ok(name);
        }
    }
    let found =
        ["name", "recipient", "code", "number", "title", "requester", "source"].into_iter().find_map(own);
    Ok(found.unwrap_or_default().to_owned())
}

/// Where a record stands in the window, if it is still there.
pub(crate) fn jump(
    desk: &Desk,
    read: Read<'_>,
    table: &str,
    row: i64,
    fields: &Fields,
) -> Result<Option<Jump>, StoreError> {
    let number = |key: &str| fields.get(key).and_then(Value::as_i64);
    let text = |key: &str| fields.get(key).and_then(Value::as_str).unwrap_or_default().to_owned();
    let place = |kind: &str, id: i64, code: String| Jump {
        label: desk.say("jump", kind, &[]),
        kind: kind.to_owned(),
        id,
        code,
    };
    let subject = match table {
        "subject" | "individual" | "collective" | "household" => Some(row),
        "nomination" | "award_record" => None,
        _ => number("subject_id"),
    };
    if let Some(subject) = subject {
        return match read.subject(subject) {
            Ok(found) if found.kind == SubjectKind::Individual => {
                Ok(Some(place("individual", subject, String::new())))
            }
            Ok(_) => Ok(Some(place("collective", subject, String::new()))),
            Err(StoreError::NotFound { .. }) => Ok(None),
            Err(error) => Err(error),
        };
    }
    Ok(match table {
        "dossier" => Some(place("dossier", row, text("code"))),
        "decision" => Some(place("decision", row, text("number"))),
        "nomination" | "council_session" => match number("dossier_id").map(|id| read.dossier(id)) {
            Some(Ok(dossier)) => Some(place("dossier", dossier.id, dossier.code)),
            _ => None,
        },
        "award_record" => Some(place("register", row, text("decision_number"))),
        "office" => Some(place("settings", 0, "office".to_owned())),
        "signer" => Some(place("settings", 0, "signers".to_owned())),
        _ => None,
    })
}

/// A stored value as officers write it.
fn value(desk: &Desk, read: Read<'_>, column: &str, value: Option<&Value>) -> Result<String, StoreError> {
    let Some(value) = value else { return Ok(String::new()) };
    Ok(match value {
        Value::Null => String::new(),
        Value::Bool(flag) => desk.say("word", if *flag { "yes" } else { "no" }, &[]),
        Value::Number(number) => match (column, number.as_i64()) {
            ("unit_id" | "parent_id" | "proposer_id", Some(id)) => read.unit_name(id)?,
            ("subject_id", Some(id)) => match read.subject(id) {
                Ok(subject) => subject.name,
                Err(StoreError::NotFound { .. }) => id.to_string(),
                Err(error) => return Err(error),
            },
            _ => number.to_string(),
        },
        Value::String(text) => words(desk, column, text),
        Value::Array(_) | Value::Object(_) => shortened(&value.to_string()),
    })
}

fn words(desk: &Desk, column: &str, text: &str) -> String {
    for topic in ["dossier_state", "rating", "discipline_form", "value"] {
        let fits = match topic {
            "dossier_state" => column == "state",
            "rating" => column == "rating",
            "discipline_form" => column == "form",
            _ => true,
        };
        if fits && desk.texts.has(topic, text) {
            return desk.say(topic, text, &[]);
        }
    }
    if column == "citizen_id" {
        return CitizenId::masked(text);
    }
    if let Ok(day) = text.parse::<NaiveDate>() {
        return day.format("%d/%m/%Y").to_string();
    }
    if let (true, Ok(at)) = (text.contains('T'), text.parse::<DateTime<FixedOffset>>()) {
        return moment(at);
    }
    shortened(text)
}

/// An instant as it is read in Việt Nam.
pub(crate) fn moment(at: DateTime<FixedOffset>) -> String {
    in_vietnam(at.to_utc()).format("%d/%m/%Y %H:%M").to_string()
}

fn shortened(text: &str) -> String {
    if text.chars().count() <= LONGEST {
        return text.to_owned();
    }
    text.chars().take(LONGEST).chain(['…']).collect()
}

/// The fields that an image changed; of an added or removed row all that are not empty.
pub(crate) fn fields(desk: &Desk, read: Read<'_>, image: &ImageRow) -> Result<Vec<FieldChange>, StoreError> {
    let (before, after) = (fields_of(image.before.as_deref()), fields_of(image.after.as_deref()));
    let names = if after.is_empty() { &before } else { &after };
    let mut changes = Vec::new();
    for name in names.keys().filter(|name| !SILENT.contains(&name.as_str())) {
        // What a row hangs on is said by its title.
        if name == "subject_id" || before.get(name) == after.get(name) {
            continue;
        }
        let change = FieldChange {
            name: column(desk, name),
            before: value(desk, read, name, before.get(name))?,
            after: value(desk, read, name, after.get(name))?,
            field: name.clone(),
        };
        if change.before != change.after {
            changes.push(change);
        }
    }
    Ok(changes)
}
