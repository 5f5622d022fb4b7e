//! The three lists the program ships, against what openpyxl reads in them.

mod common;

use common::{NOMINATIONS, PAR_INDEX, PEOPLE, passed_over, told, try_read};
use so_vang_domain::date::BirthDate;
use so_vang_domain::person::{Honorific, Sex};
use so_vang_domain::rating::Rating;
use so_vang_domain::subject::SubjectKind;
use so_vang_lists::{ListKind, Rows};

#[test]
fn the_people_list_gives_242_people() {
    let list = try_read(ListKind::People, PEOPLE).unwrap();
    let Rows::People(people) = &list.rows else { panic!("people expected") };
    assert_eq!(told(&list), Vec::<String>::new());
    assert_eq!(people.len(), 242);
    let count =
        |wanted: &dyn Fn(&so_vang_lists::PersonRow) -> bool| people.iter().filter(|p| wanted(p)).count();
    assert_eq!(count(&|p| matches!(p.birth, Some(BirthDate::Year(_)))), 1, "one birth is a year only");
    assert_eq!(count(&|p| p.sex == Some(Sex::Female)), 121);
    assert_eq!(count(&|p| p.ratings.contains(&(2022, Rating::Excellent))), 50);
    assert_eq!(count(&|p| p.ratings.contains(&(2023, Rating::Excellent))), 62);
    assert_eq!(count(&|p| p.ratings.contains(&(2023, Rating::Completed))), 12);
    assert_eq!(count(&|p| p.awards.contains(&(2023, "LĐTT".into()))), 192);
    assert_eq!(count(&|p| p.awards.len() == 1), 12, "twelve have no title in 2023");
    assert_eq!(count(&|p| p.initiative.is_some() && p.initiative_year == Some(2023)), 38);
    assert_eq!(count(&|p| p.citizen_id.is_some()), 242);
    let anh = &people[240];
    assert_eq!((anh.row, anh.name.full.as_str()), (244, "Đặng Thị Ngọc Ánh"));
    assert_eq!(anh.citizen_id.as_ref().unwrap().as_str(), "001179000011");
    assert_eq!(anh.birth.unwrap().key(), "1979-02-12");
    assert_eq!((anh.post.as_str(), anh.unit.as_str()), ("Phó Trưởng phòng Nội vụ", "Phòng Nội vụ"));
    assert_eq!(people[241].birth, Some(BirthDate::Year(1986)));
    assert_eq!(list.table.year_in_title(), Some(2023));
    assert_eq!((list.table.header_row, list.table.sheet.as_str()), (3, "CA NHAN"));
    assert_eq!(list.table.columns[1].examples, ["Nguyễn Thị Ánh", "Võ Thị Thu Xuân", "Hoàng Minh Thùy"]);
}

#[test]
fn the_nominations_give_18_collectives_and_2_individuals() {
    let list = try_read(ListKind::Nominations, NOMINATIONS).unwrap();
    let Rows::Nominations(rows) = &list.rows else { panic!("nominations expected") };
    assert_eq!(told(&list), Vec::<String>::new());
    let of = |kind| rows.iter().filter(|row| row.kind == kind).count();
    assert_eq!((of(SubjectKind::Collective), of(SubjectKind::Individual), rows.len()), (18, 2, 20));
    let named: Vec<_> = rows[18..].iter().map(|row| (row.honorific, row.name.as_str())).collect();
    assert_eq!(
        named,
        [(Some(Honorific::Ms), "Đặng Thị Ngọc Ánh"), (Some(Honorific::Mr), "Nguyễn Phước Hưởng")]
    );
    assert_eq!(rows[18].post_and_unit, "Phó Trưởng phòng Nội vụ, UBND quận Hồ Gươm");
    assert_eq!(rows[18].award, "Bằng khen của Chủ tịch UBND thành phố");
    assert_eq!(rows.iter().filter(|row| row.award == "Tập thể lao động xuất sắc").count(), 10);
    assert_eq!(passed_over(&list), ["6 column_numbers", "7 group", "26 group", "29 closing", "31 signature"]);
    assert_eq!(list.table.title_lines[1], "DANH SÁCH ĐỀ NGHỊ KHEN THƯỞNG NĂM 2023");
    assert_eq!(list.table.year_in_title(), Some(2023));
}

#[test]
fn the_index_gives_18_units() {
    let list = try_read(ListKind::ParIndex, PAR_INDEX).unwrap();
    let Rows::ParIndex(rows) = &list.rows else { panic!("an index expected") };
    assert_eq!(told(&list), Vec::<String>::new());
    assert_eq!(rows.len(), 18);
    let first = &rows[0];
    assert_eq!((first.unit.as_str(), first.index_percent, first.rank), ("Phòng Nội vụ", Some(9440), Some(1)));
    assert_eq!(
        (first.self_score, first.verified_score, first.survey_score),
        (Some(6850), Some(6600), Some(2840))
    );
    assert_eq!((rows[17].index_percent, rows[17].rank), (Some(7485), Some(18)));
    assert_eq!(list.table.year_in_title(), Some(2023));
}
