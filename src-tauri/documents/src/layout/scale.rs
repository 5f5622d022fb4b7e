//! A layout's sheet brought to paper of another size.

use serde_json::{Map, Value, json};

use crate::page::Mm;

/// What a number of the sheet is measured along.
#[derive(Clone, Copy)]
enum Along {
    Across,
    Down,
    /// Sizes of letters, by the smaller of the two factors, in half points.
    Letters,
    /// Round things, by the smaller of the two factors.
    Round,
}

/// The keys of a sheet that hold lengths; all other numbers (counts, thickness of lines, tints) stay.
const LENGTHS: [(&str, Along); 17] = [
    ("x", Along::Across),
    ("left", Along::Across),
    ("right", Along::Across),
    ("width", Along::Across),
    ("wrap_over", Along::Across),
    ("y", Along::Down),
    ("top", Along::Down),
    ("bottom", Along::Down),
    ("height", Along::Down),
    ("leading", Along::Down),
    ("step", Along::Down),
    ("gap_max", Along::Down),
    ("rule_below", Along::Down),
    ("pt", Along::Letters),
    ("min_pt", Along::Letters),
    ("diameter", Along::Round),
    ("clear", Along::Round),
];

/// The sheet with every place and size scaled from one paper to another, under a new id.
pub(super) fn onto(sheet: &Value, id: &str, from: (Mm, Mm), to: (Mm, Mm)) -> Value {
    let (across, down) = (to.0.0 / from.0.0, to.1.0 / from.1.0);
    let mut scaled = walk(sheet, &|along, number| {
        let small = across.min(down);
        match along {
            Along::Across => tenths(number * across),
            Along::Down => tenths(number * down),
            Along::Letters => (number * small * 2.0).floor() / 2.0,
            Along::Round => tenths(number * small),
        }
    });
    if let Some(sheet) = scaled.as_object_mut() {
        sheet.insert("id".to_owned(), json!(id));
        sheet.insert("paper".to_owned(), json!({ "width": to.0.0, "height": to.1.0 }));
        if let Some(band) = sheet.get_mut("border").and_then(|border| border.get_mut("band")) {
            *band = json!(tenths(band.as_f64().unwrap_or_default() * across.min(down)));
        }
    }
    scaled
}

fn tenths(number: f64) -> f64 {
    (number * 10.0).round() / 10.0
}

fn walk(value: &Value, scale: &dyn Fn(Along, f64) -> f64) -> Value {
    match value {
        Value::Object(keys) => Value::Object(
            keys.iter()
                .map(|(key, value)| {
                    let along = LENGTHS.iter().find(|(name, _)| name == key).map(|(_, along)| *along);
                    (
                        key.clone(),
                        along.map_or_else(|| walk(value, scale), |along| scaled(value, along, scale)),
                    )
                })
                .collect::<Map<_, _>>(),
        ),
        Value::Array(items) => items.iter().map(|item| walk(item, scale)).collect(),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => value.clone(),
    }
}

/// One length, or the lengths of several lines.
fn scaled(value: &Value, along: Along, scale: &dyn Fn(Along, f64) -> f64) -> Value {
    match value {
        Value::Array(items) => items.iter().map(|item| scaled(item, along, scale)).collect(),
        Value::Number(number) => json!(scale(along, number.as_f64().unwrap_or_default())),
        Value::Null | Value::Bool(_) | Value::String(_) | Value::Object(_) => value.clone(),
    }
}
