//! Lists, search and the names of units.

use super::*;

#[test]
fn units_keep_the_name_of_their_day() {
    let desk = desk();
    let id = desk.store.transact(&act("unit.add"), |tx| tx.add_unit("Phòng Nội vụ", None, "")).unwrap().value;
    desk.store
        .transact(&act("unit.rename"), |tx| {
            tx.change("renaming", "UPDATE unit_name SET valid_to = '2025-06-30' WHERE unit_id = ?1", [id])?;
            tx.insert(
                "renaming",
                "INSERT INTO unit_name (unit_id, name, valid_from, folded, sort_key) VALUES (?1, 'Phòng Văn hóa - Xã hội', '2025-07-01', '', x'')",
                [id],
            )
        })
        .unwrap();
    for (day, name) in [
        ("2024-03-05", "Phòng Nội vụ"),
        ("2025-06-30", "Phòng Nội vụ"),
        ("2025-07-01", "Phòng Văn hóa - Xã hội"),
    ] {
        let units = desk.store.read(|read| read.units(day.parse().unwrap())).unwrap();
        assert_eq!(units.iter().map(|unit| unit.name.as_str()).collect::<Vec<_>>(), [name], "on {day}");
    }
}

#[test]
fn people_stand_in_the_order_of_the_given_name() {
    let desk = desk();
    for (at, name) in
        ["Võ Thị Thùy", "Đỗ Thị Thúy", "Lê An", "Nguyễn Văn Ân", "Hoàng Dũng", "Phạm Đạt"].iter().enumerate()
    {
        desk.add(name, &format!("00117900001{at}"));
    }
    let page = crate::query::Page { limit: 50, ..Default::default() };
    let found = desk.store.read(|read| read.people(&page)).unwrap();
    let (total, rows) = (found.total, found.rows);
    let names: Vec<&str> = rows.iter().map(|row| row.name.as_str()).collect();
    assert_eq!(
        (total, names),
        (6, vec!["Lê An", "Nguyễn Văn Ân", "Hoàng Dũng", "Phạm Đạt", "Võ Thị Thùy", "Đỗ Thị Thúy"])
    );
}

#[test]
fn search_forgives_accents_strokes_and_word_order() {
    let desk = desk();
    desk.add("Đặng Thị Ngọc Ánh", "001179000011");
    desk.add("Nguyễn Phước Hưởng", "001179000012");
    for (text, found) in [
        ("anh dang", "Đặng Thị Ngọc Ánh"),
        ("ĐẶNG ÁNH", "Đặng Thị Ngọc Ánh"),
        ("huong phuoc", "Nguyễn Phước Hưởng"),
    ] {
        let hits = desk.store.read(|read| read.search(text, 10)).unwrap();
        assert_eq!(
            hits.iter().map(|hit| hit.title.as_str()).collect::<Vec<_>>(),
            [found],
            "searching {text}"
        );
    }
    let close = desk.store.read(|read| read.close_to("Đặng Thị Ngọc Ang", 3)).unwrap();
    assert_eq!(
        close.first().map(|hit| hit.title.as_str()),
        Some("Đặng Thị Ngọc Ánh"),
        "a misspelled name is guessed"
    );
}

#[test]
fn what_was_typed_is_not_lost_behind_what_is_like_it() {
    let desk = desk();
    for number in 0..30 {
        desk.add("Lê Thị Hoa", &format!("0011790001{number:02}"));
    }
    desk.add("Phạm Hòa", "001179000200");
    let first = |text: &str| desk.store.read(|read| read.search(text, 5)).unwrap()[0].title.clone();
    assert_eq!(["hoa", "Hòa", "hòa"].map(first), ["Lê Thị Hoa", "Phạm Hòa", "Phạm Hòa"]);
}
