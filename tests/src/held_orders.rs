//! Orders of lists: refused where a list does not have them, held while rows change.

use crate::listing::{PEOPLE, five, id_of};
use crate::office::{new, workbook};
use serde_json::{Value, json};
use so_vang_lists::ListKind;

#[test]
fn columns_and_tests_that_a_list_does_not_have_are_refused() {
    let office = five();
    for (filter, field) in [
        (json!({ "filters": [{ "column": "height", "test": "is", "value": "1" }] }), "filters"),
        (json!({ "filters": [{ "column": "name", "test": "like", "value": "%" }] }), "filters"),
        (json!({ "filters": [{ "column": "citizen_id", "test": "contains", "value": "0011" }] }), "filters"),
        (json!({ "filters": [{ "column": "name", "test": "from", "value": "a" }] }), "filters"),
        (json!({ "filters": [{ "column": "awards", "test": "from", "value": "nhiều" }] }), "filters"),
        (json!({ "filters": [{ "column": "birth", "test": "to", "value": "31/02/1990" }] }), "filters"),
        (json!({ "filters": [{ "column": "sex", "test": "is", "value": "Nam" }] }), "filters"),
        (json!({ "sort": { "column": "citizen_id", "descending": false } }), "sort"),
        (json!({ "sort": { "column": "s.id; DROP TABLE subject" } }), "sort"),
    ] {
        let mut request = filter.clone();
        request["limit"] = 10.into();
        let problem = office.refused("people.page", request);
        assert_eq!((problem.code.as_str(), problem.field.as_str()), ("input.unusable", field), "{filter}");
        assert!(!problem.message.contains('{'), "{}", problem.message);
    }
    assert_eq!(PEOPLE.of(&office, json!({})), "abcde", "and everybody is still there");
}

#[test]
fn a_kept_order_never_outlives_a_change() {
    let office = five();
    let by_post = json!({ "sort": { "column": "post", "descending": false } });
    assert_eq!(PEOPLE.of(&office, by_post.clone()), "cedba");
    let id = id_of(&office, "people.page", "Ngô An");
    office.call("people.edit", json!({ "id": id, "revision": 1, "post": "Bảo vệ" })).unwrap();
    assert_eq!(PEOPLE.of(&office, by_post.clone()), "acedb");
    office.call("journal.undo", json!({})).unwrap();
    assert_eq!(PEOPLE.of(&office, by_post), "cedba");
}

#[test]
fn a_held_order_stays_while_rows_change_and_ends_with_a_row_that_is_gone() {
    let office = five();
    let page = |order: &Value| {
        let request =
            json!({ "limit": 50, "order": order, "sort": { "column": "post", "descending": false } });
        let page = office.call("people.page", request).unwrap();
        let ids: Vec<i64> =
            page["rows"].as_array().unwrap().iter().map(|row| row["id"].as_i64().unwrap()).collect();
        (ids, page["order"].clone(), page)
    };
    let (seen, order, first) = page(&json!(0));
    let last = first["rows"][4].clone();
    let edit = json!({ "id": last["id"], "revision": last["revision"], "post": "A" });
    office.call("people.edit", edit).unwrap();
    let (held, same, after) = page(&order);
    assert_eq!((held, &same), (seen.clone(), &order), "the row that was changed stays where it was");
    assert_eq!(after["rows"][4]["post"], "A", "with its new text");
    assert_ne!(page(&json!(0)).0, seen, "whoever asks anew gets the order of now");
    assert_eq!(page(&order).0, seen, "and the held one is still there");
    office.call("people.remove", json!({ "ids": [seen[0]] })).unwrap();
    let (left, another, _) = page(&order);
    assert_eq!(left.len(), 4);
    assert_ne!(another, order, "a row is gone, so the list is in order anew");
}

#[test]
fn page_by_page_gives_every_row_once() {
    let office = new("province", "2024-03-05");
    let given = ["An", "Ân", "Bình", "Thùy", "Thủy", "Thúy", "Đạt"];
    let mut rows = vec![vec!["Họ và tên".to_owned(), "Chức vụ".to_owned(), "Số CCCD".to_owned()]];
    for at in 0..1_400 {
        let post = if at % 5 == 0 { String::new() } else { format!("Chuyên viên {}", at % 17) };
        rows.push(vec![format!("Lê Văn {}", given[at % 7]), post, format!("0010{at:08}")]);
    }
    let rows: Vec<Vec<&str>> = rows.iter().map(|row| row.iter().map(String::as_str).collect()).collect();
    let rows: Vec<&[&str]> = rows.iter().map(Vec::as_slice).collect();
    office.import(ListKind::People, None, &workbook(&rows)).unwrap();
    let read = |asked: &Value| -> Vec<i64> {
        let mut ids = Vec::new();
        for offset in (0..1_500).step_by(300) {
            let mut request = asked.clone();
            request["offset"] = offset.into();
            request["limit"] = 300.into();
            let page = office.call("people.page", request).unwrap();
            ids.extend(page["rows"].as_array().unwrap().iter().map(|row| row["id"].as_i64().unwrap()));
        }
        ids
    };
    let plain = read(&json!({}));
    for asked in [
        json!({}),
        json!({ "sort": { "column": "post", "descending": false } }),
        json!({ "sort": { "column": "post", "descending": true } }),
        json!({ "filters": [{ "column": "name", "test": "contains", "value": "van" }] }),
    ] {
        let mut ids = read(&asked);
        ids.sort_unstable();
        ids.dedup();
        assert_eq!(ids.len(), 1_400, "{asked}");
    }
    let by_name = read(&json!({ "sort": { "column": "name", "descending": false } }));
    assert_eq!(plain, by_name, "the list's own order is that of names");
    let filtered = read(&json!({ "filters": [{ "column": "name", "test": "filled" }] }));
    assert_eq!(plain, filtered, "pages near the front and far behind stand in one order, filtered or not");
}
