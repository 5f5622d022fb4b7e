//! Every fault of a row is told, with its place.

mod common;

use common::{passed_over, read_lines, told};
use so_vang_lists::{ListKind, Reason, RowProblem, Rows};

#[track_caller]
fn check(kind: ListKind, lines: &[&str], expected: &[&str]) {
    let list = read_lines(kind, lines);
    assert_eq!(told(&list), expected, "rows {:?}, passed over {:?}", list.rows, passed_over(&list));
}

#[test]
fn a_day_that_never_was_is_told_with_its_place() {
    let list = read_lines(ListKind::People, &["STT|Họ và tên|Ngày sinh", "=1|Lê An|31/02/1985"]);
    let expected = RowProblem {
        sheet: "Sheet1".into(),
        row: 2,
        column: "C".into(),
        caption: "Ngày sinh".into(),
        value: "31/02/1985".into(),
        reason: Reason::DateNoSuchDay,
    };
    assert_eq!(list.problems, [expected]);
    assert_eq!(list.rows.len(), 1, "the person is still shown");
    assert_eq!(list.rows_with_problems().into_iter().collect::<Vec<_>>(), [2]);
}

#[test]
fn all_faults_of_people_are_told_at_once() {
    check(
        ListKind::People,
        &[
            "Họ và tên|Giới tính|Ngày sinh|CCCD|Đơn vị|Xếp loại 2023",
            "Lê An|Nam|1/2/79|=12345678901|Phòng|Giỏi",
            "|Nữ|05/03/1986|001179000011|Phòng|HTT",
            "Võ B1nh|?|01/01/1789|00117900001x|Phòng|HTT",
            "Bùi Chi|trai|=1980|001179000011|#N/A|HTT",
            "Lê An\nVõ Thị Bình|Nam|||Phòng|",
        ],
        &[
            "2C date_shape() 1/2/79",
            "2D citizen_id_length(digits=11) 12345678901",
            "2F rating_unknown() Giỏi",
            "3A name_missing()",
            "4A name_letter(letter=1) Võ B1nh",
            "4C date_year() 01/01/1789",
            "4D citizen_id_not_digits() 00117900001x",
            "5B sex_unknown() trai",
            "5E cell_error(error=#N/A) #N/A",
            "5D duplicate(first_row=3) 001179000011",
            "6A several_names() Lê An\nVõ Thị Bình",
        ],
    );
}

#[test]
fn a_rating_without_a_year_is_told_once_at_its_caption() {
    check(
        ListKind::People,
        &["Họ và tên|Xếp loại", "Lê An|HTT", "Võ Bình|HTT"],
        &["1B year_missing() Xếp loại"],
    );
}

#[test]
fn faults_of_nominations_are_told() {
    check(
        ListKind::Nominations,
        &[
            "TT|Tên tập thể, cá nhân|Chức vụ, đơn vị|Hình thức đề nghị",
            "II|CÁ NHÂN||",
            "=1|Lê An|Chuyên viên|Giấy khen",
            "=2|Lê An|Chuyên viên|Giấy khen",
            "=3|Lê An|Chuyên viên|Lao động tiên tiến",
            "=4|Võ Bình|Chuyên viên|-",
            "=5||Chuyên viên|Giấy khen",
            "III|BẠN BÈ||",
            "=1|Xyz|Chuyên viên|Giấy khen",
        ],
        &[
            "4B duplicate(first_row=3) Lê An",
            "6D award_missing() -",
            "7B name_missing()",
            "9B group_unknown() Xyz",
        ],
    );
}

#[test]
fn faults_of_an_index_are_told() {
    check(
        ListKind::ParIndex,
        &[
            "Đơn vị|Chỉ số (%)|Xếp hạng",
            "Phòng Nội vụ|94,4|1",
            "PHÒNG NỘI VỤ|cao|nhất",
            "Văn phòng|120|2",
            "Thanh tra||3",
        ],
        &[
            "3B number_shape() cao",
            "3C number_shape() nhất",
            "3A duplicate(first_row=2) PHÒNG NỘI VỤ",
            "4B number_range(least=0,greatest=100) 120",
            "5B index_missing()",
        ],
    );
}

#[test]
fn faults_of_awards_and_initiatives_are_told() {
    check(
        ListKind::Awards,
        &[
            "Họ và tên|Danh hiệu|Năm|Ngày quyết định",
            "Lê An|LĐTT|=2022|30/02/2023",
            "Võ Bình|LĐTT||",
            "Bùi Chi||=2022|",
            "Đỗ Em|LĐTT|sớm|",
        ],
        &[
            "2D date_no_such_day() 30/02/2023",
            "3C year_missing()",
            "4B award_missing()",
            "5C year_shape() sớm",
        ],
    );
    check(
        ListKind::Initiatives,
        &[
            "Tên sáng kiến|Tác giả|Năm",
            "Một cửa|Lê An|2023",
            "|Võ Bình|2023",
            "Một cửa|Lê An|2023",
            "Hai cửa|Lê An, Võ Thị Bình|2023",
        ],
        &["3A title_missing()", "4A duplicate(first_row=2) Một cửa", "5B several_names() Lê An, Võ Thị Bình"],
    );
}

#[test]
fn rows_of_lookup_errors_below_the_list_are_passed_over() {
    let list = read_lines(
        ListKind::People,
        &["STT|Họ và tên|Đơn vị|Mã", "=1|Lê An|Phòng|X", "=2|||#N/A", "=3|||#N/A"],
    );
    assert_eq!(told(&list), Vec::<String>::new());
    assert_eq!(passed_over(&list), ["3 only_errors", "4 only_errors"]);
    let Rows::People(people) = &list.rows else { panic!("people expected") };
    assert_eq!(people.len(), 1);
}
