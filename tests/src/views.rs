//! Views of lists, kept under a name.

use crate::listing::five;
use crate::office::{Office, empty};
use serde_json::{Value, json};

fn view(name: &str) -> Value {
    json!({
        "list": "people", "name": name, "text": "dang",
        "filters": [{ "column": "sex", "test": "is", "value": "male" }],
        "sort": { "column": "birth", "descending": true },
        "columns": [{ "key": "name", "width": 240, "hidden": false }, { "key": "citizen_id", "hidden": true }],
    })
}

fn views(office: &Office) -> Vec<Value> {
    office.call("views.all", json!({ "list": "people" })).unwrap()["views"].as_array().unwrap().clone()
}

fn names(office: &Office) -> Vec<String> {
    views(office).iter().map(|view| view["name"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn views_stand_in_vietnamese_order_and_say_what_was_kept() {
    let office = five();
    for name in ["Đến tuổi hưu", "Chưa có CCCD", "Ân nhân"] {
        let saved = office.call("views.save", view(name)).unwrap();
        assert_eq!(saved["ack"]["act"], "view.save");
    }
    assert_eq!(names(&office), ["Ân nhân", "Chưa có CCCD", "Đến tuổi hưu"]);
    let mut kept = views(&office)[0].clone();
    kept.as_object_mut().unwrap().remove("id");
    assert_eq!(kept, view("Ân nhân"), "and nothing else");
    let other = office.call("views.all", json!({ "list": "dossiers" })).unwrap();
    assert_eq!(other["views"], json!([]), "each list has its own");
}

#[test]
fn a_view_of_the_same_name_is_replaced() {
    let office = five();
    let first = office.call("views.save", view("Đến tuổi hưu")).unwrap();
    let mut again = view("ĐẾN TUO\u{302}\u{309}I HƯU");
    again["text"] = "le".into();
    let second = office.call("views.save", again.clone()).unwrap();
    assert_eq!(first["id"], second["id"]);
    assert_eq!(
        (names(&office), views(&office)[0]["text"].as_str()),
        (vec!["ĐẾN TUỔI HƯU".to_owned()], Some("le"))
    );
    let unchanged = office.call("views.save", again).unwrap();
    assert_eq!(unchanged["ack"]["seq"], Value::Null, "kept just so already");
}

#[test]
fn views_travel_with_the_file_and_are_undone() {
    let office = five();
    office.call("views.save", view("Nam giới")).unwrap();
    let copy = office.dir.path().join("copy.sovang");
    office.desk.store().unwrap().backup(&copy).unwrap();
    let other = empty("2024-03-05");
    other.desk.open(&copy).unwrap();
    assert_eq!(views(&other), views(&office), "the copy brings them along");
    let before = office.export();
    let id = views(&office)[0]["id"].clone();
    let ack = office.call("views.remove", json!({ "id": id })).unwrap();
    assert_eq!((ack["act"].as_str(), names(&office).len()), (Some("view.remove"), 0));
    office.call("journal.undo", json!({ "seq": ack["seq"] })).unwrap();
    assert_eq!((names(&office), office.export()), (vec!["Nam giới".to_owned()], before));
    assert_eq!(office.call("office.check", json!({})).unwrap()["clean"], true);
    assert_eq!(office.refused("views.remove", json!({ "id": 99 })).code, "record.absent");
}

#[test]
fn a_view_that_its_list_cannot_show_is_refused() {
    let office = five();
    for (key, value, field) in [
        ("list", json!("cats"), "list"),
        ("list", json!("prints"), "list"),
        ("name", json!(" "), "view"),
        ("name", json!("x".repeat(61)), "view"),
        ("sort", json!({ "column": "proposer" }), "sort"),
        ("filters", json!([{ "column": "name", "test": "from", "value": "a" }]), "filters"),
    ] {
        let mut request = view("Nam giới");
        request[key] = value;
        let problem = office.refused("views.save", request);
        assert_eq!((problem.code.as_str(), problem.field.as_str()), ("input.unusable", field), "{key}");
    }
    assert!(views(&office).is_empty());
}
