//! Shapes of lists that offices send.

mod common;

use common::{bytes, passed_over, read_lines, sheet, told, try_read};
use rust_xlsxwriter::{Format, Worksheet};
use so_vang_domain::person::Sex;
use so_vang_domain::rating::Rating;
use so_vang_domain::subject::SubjectKind;
use so_vang_lists::{Field, ListKind, NominationRow, PersonRow, ReadList, Rows};

fn people(list: &ReadList) -> &[PersonRow] {
    let Rows::People(rows) = &list.rows else { panic!("people expected") };
    rows
}

fn nominations(list: &ReadList) -> &[NominationRow] {
    let Rows::Nominations(rows) = &list.rows else { panic!("nominations expected") };
    rows
}

fn names(list: &ReadList) -> Vec<&str> {
    people(list).iter().map(|person| person.name.full.as_str()).collect()
}

/// The names that a people list of `lines` gives, without a problem.
#[track_caller]
fn check(lines: &[&str], expected: &[&str]) -> ReadList {
    let list = read_lines(ListKind::People, lines);
    assert_eq!(names(&list), expected, "problems {:?}, passed over {:?}", told(&list), passed_over(&list));
    assert_eq!(told(&list), Vec::<String>::new());
    list
}

#[test]
fn columns_stand_in_any_order_and_others_are_not_read() {
    let list = check(
        &["Ngày vào ngành|CCCD|Đơn vị|Giới tính|HỌ VÀ TÊN", "2001|001179000011|Phòng Nội vụ|nữ|Lê An"],
        &["Lê An"],
    );
    let person = &people(&list)[0];
    assert_eq!((person.unit.as_str(), person.sex), ("Phòng Nội vụ", Some(Sex::Female)));
    assert_eq!(list.table.columns[0].field, None, "a column nobody knows");
    assert_eq!(list.table.column(Field::Name).unwrap().letter, "E");
}

#[test]
fn captions_need_no_accents_no_case_and_no_single_line() {
    check(&["stt|ho va ten|nam sinh", "=1|Lê An|=1978"], &["Lê An"]);
    check(&["STT|HỌ VÀ\n TÊN|NGÀY, THÁNG,\r\nNĂM SINH", "=1|Lê An|05/03/1986"], &["Lê An"]);
    // Decomposed letters, as from other systems, in caption and name.
    let list = check(
        &["Ho\u{323} va\u{300} te\u{302}n|Đơn vị", "Đa\u{323}\u{306}ng Thi\u{323} A\u{301}nh|Phòng Nội vụ"],
        &["Đặng Thị Ánh"],
    );
    assert!(list.table.rows[0].cells[&Field::Name].raw.is_some(), "the text of the file is kept");
}

#[test]
fn titles_above_and_lines_below_are_no_people() {
    let list = check(
        &[
            "UBND QUẬN HỒ GƯƠM||||CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
            "PHÒNG NỘI VỤ||||Độc lập - Tự do - Hạnh phúc",
            "",
            "DANH SÁCH CÁN BỘ NĂM 2023",
            "",
            "TT|Họ và tên|Chức vụ|Đơn vị công tác|Xếp loại",
            "(1)|(2)|(3)|(4)|(5)",
            "=1|Lê An|Chuyên viên|Phòng Nội vụ|HTTNV",
            "",
            "=2|Võ Bình|Chuyên viên|Phòng Nội vụ|HTXSNV",
            "=3",
            "Tổng số: 02 người",
            "|||Hồ Gươm, ngày 15 tháng 01 năm 2024",
            "|NGƯỜI LẬP BIỂU||TRƯỞNG PHÒNG",
            "|Trần Văn Hùng||Phạm Thị Lan",
        ],
        &["Lê An", "Võ Bình"],
    );
    assert_eq!(
        passed_over(&list),
        ["7 column_numbers", "11 only_ordinal", "12 total", "13 signature", "14 signature", "15 after_end"]
    );
    assert_eq!(people(&list)[1].ratings, [(2023, Rating::Excellent)], "the year is that of the title");
    assert_eq!(list.table.header_row, 6);
}

#[test]
fn a_header_may_stand_over_two_rows_with_merged_cells() {
    let format = Format::new();
    let mut sheet = Worksheet::new();
    sheet.merge_range(0, 0, 0, 6, "DANH SÁCH CÁN BỘ", &format).unwrap();
    for (column, caption) in [(0, "STT"), (1, "Họ và tên"), (6, "Đơn vị")] {
        sheet.merge_range(1, column, 2, column, caption, &format).unwrap();
    }
    sheet.merge_range(1, 2, 1, 3, "Năm sinh", &format).unwrap();
    sheet.merge_range(1, 4, 1, 5, "Xếp loại", &format).unwrap();
    for (column, caption) in [(2, "Nam"), (3, "Nữ")] {
        sheet.write_string(2, column, caption).unwrap();
    }
    for (column, year) in [(4, 2022.0), (5, 2023.0)] {
        sheet.write_number(2, column, year).unwrap();
    }
    for (column, text) in [(1, "Lê Thị An"), (3, "1980"), (4, "HTTNV"), (5, "HTXSNV"), (6, "Phòng Nội vụ")]
    {
        sheet.write_string(3, column, text).unwrap();
    }
    let list = try_read(ListKind::People, &bytes(vec![sheet])).unwrap();
    assert_eq!(told(&list), Vec::<String>::new());
    let person = &people(&list)[0];
    assert_eq!(person.ratings, [(2022, Rating::Good), (2023, Rating::Excellent)]);
    assert_eq!((person.sex, person.birth.unwrap().year()), (Some(Sex::Female), 1980));
    assert_eq!(person.unit, "Phòng Nội vụ");
    let captions: Vec<&str> = list.table.columns.iter().map(|column| column.caption.as_str()).collect();
    assert_eq!(
        captions,
        ["STT", "Họ và tên", "Năm sinh Nam", "Năm sinh Nữ", "Xếp loại 2022", "Xếp loại 2023", "Đơn vị"]
    );
}

#[test]
fn a_header_over_two_rows_needs_no_merged_cells() {
    let list = check(
        &["STT|Họ và tên|Xếp loại||Đơn vị", "||2022|2023|", "=1|Lê An|HTT|HTXS|Phòng Nội vụ"],
        &["Lê An"],
    );
    assert_eq!(people(&list)[0].ratings, [(2022, Rating::Good), (2023, Rating::Excellent)]);
    assert_eq!(list.table.header_row, 2);
}

#[test]
fn a_caption_merged_over_two_columns_joins_the_parts_of_a_name() {
    let mut sheet = sheet(&["TT|||Đơn vị", "=1|Nguyễn Văn|An|Phòng Nội vụ"]);
    sheet.merge_range(0, 1, 0, 2, "Họ và tên", &Format::new()).unwrap();
    let list = try_read(ListKind::People, &bytes(vec![sheet])).unwrap();
    assert_eq!(names(&list), ["Nguyễn Văn An"]);
}

#[test]
fn a_unit_merged_downwards_is_the_unit_of_each_row() {
    let mut sheet = sheet(&["TT|Họ và tên|Đơn vị", "=1|Lê An|", "=2|Võ Bình|", "=3|Bùi Chi|Văn phòng"]);
    sheet.merge_range(1, 2, 2, 2, "Phòng Nội vụ", &Format::new()).unwrap();
    let list = try_read(ListKind::People, &bytes(vec![sheet])).unwrap();
    let units: Vec<&str> = people(&list).iter().map(|person| person.unit.as_str()).collect();
    assert_eq!(units, ["Phòng Nội vụ", "Phòng Nội vụ", "Văn phòng"]);
}

#[test]
fn a_unit_in_a_row_of_its_own_is_the_unit_of_the_people_below_it() {
    let list = check(
        &[
            "STT|Họ và tên|Chức vụ",
            "I|PHÒNG NỘI VỤ|",
            "=1|Lê An|Chuyên viên",
            "II. Văn phòng",
            "=1|Võ Bình|Văn thư",
        ],
        &["Lê An", "Võ Bình"],
    );
    let units: Vec<&str> = people(&list).iter().map(|person| person.unit.as_str()).collect();
    assert_eq!(units, ["PHÒNG NỘI VỤ", "Văn phòng"]);
}

#[test]
fn group_rows_stand_in_one_cell_or_in_two() {
    for (collectives, individuals, households) in [
        ("I|TẬP THỂ||", "II|CÁ NHÂN||", "III|HỘ GIA ĐÌNH||"),
        ("I. TẬP THỂ", "II. CÁ NHÂN", "III. HỘ GIA ĐÌNH"),
        ("|Tập thể (01)||", "|Cá nhân: 02||", "|Hộ gia đình||"),
        ("A|Đối với tập thể|=1|", "B|Đối với cá nhân|=2|", "C|Hộ gia đình|=1|"),
    ] {
        let list = read_lines(
            ListKind::Nominations,
            &[
                "TT|Tên tập thể, cá nhân|Chức vụ, đơn vị|Hình thức khen thưởng",
                collectives,
                "=1|Phòng Nội vụ||Giấy khen",
                individuals,
                "=1|Bà Lê Thị An|Chuyên viên|Giấy khen",
                "=2|Ông: Võ Bình|Chuyên viên|Giấy khen",
                households,
                "=1|Hộ ông Bùi Văn Chi|Tổ 5|Giấy khen",
            ],
        );
        let found: Vec<_> = nominations(&list).iter().map(|row| (row.kind, row.name.as_str())).collect();
        use SubjectKind::{Collective, Household, Individual};
        assert_eq!(
            found,
            [
                (Collective, "Phòng Nội vụ"),
                (Individual, "Lê Thị An"),
                (Individual, "Võ Bình"),
                (Household, "Hộ ông Bùi Văn Chi")
            ],
            "with {collectives}: {:?} {:?}",
            told(&list),
            passed_over(&list)
        );
        assert_eq!(told(&list), Vec::<String>::new(), "with {collectives}");
    }
}

#[test]
fn without_group_rows_the_name_or_the_caption_tells_the_kind() {
    let kinds = |lines: &[&str]| -> Vec<SubjectKind> {
        nominations(&read_lines(ListKind::Nominations, lines)).iter().map(|row| row.kind).collect()
    };
    use SubjectKind::{Collective, Individual};
    assert_eq!(kinds(&["Họ và tên|Hình thức", "Lê An|Giấy khen"]), [Individual]);
    assert_eq!(kinds(&["Tên tập thể|Hình thức", "Tổ Văn thư|Giấy khen"]), [Collective]);
    let mixed = [
        "Tên tập thể, cá nhân|Hình thức",
        "Trường Mầm non|Giấy khen",
        "Ông Lê An|Giấy khen",
        "Trương An|LĐTT",
    ];
    let list = read_lines(ListKind::Nominations, &mixed);
    assert_eq!(nominations(&list).iter().map(|row| row.kind).collect::<Vec<_>>(), [Collective, Individual]);
    assert_eq!(told(&list), ["4A group_unknown() Trương An"], "Trương is a family name, not a school");
}

#[test]
fn real_dates_and_numbers_read_as_on_the_screen() {
    let mut sheet = sheet(&["Họ và tên|Ngày sinh|CCCD", "Lê An|@1986-03-05|", "Võ Bình|=1978|"]);
    let zeros = Format::new().set_num_format("000000000000");
    sheet.write_number_with_format(1, 2, 1_179_000_011.0, &zeros).unwrap();
    sheet.write_number(2, 2, 123_456_789_012.0).unwrap();
    let list = try_read(ListKind::People, &bytes(vec![sheet])).unwrap();
    assert_eq!(told(&list), Vec::<String>::new());
    let found: Vec<_> = people(&list)
        .iter()
        .map(|person| (person.birth.unwrap().to_string(), person.citizen_id.as_ref().unwrap().as_str()))
        .collect();
    assert_eq!(found, [("05/03/1986".to_owned(), "001179000011"), ("1978".to_owned(), "123456789012")]);
}

#[test]
fn a_cell_that_says_nothing_is_no_award_and_no_initiative() {
    let list = check(
        &["Họ và tên|Danh hiệu 2023|Sáng kiến 2023|CCCD", "Lê An|-|Không|", "Võ Bình|LĐTT|Một cửa|"],
        &["Lê An", "Võ Bình"],
    );
    let [an, binh] = people(&list) else { panic!("two people") };
    assert_eq!((an.awards.len(), &an.initiative), (0, &None));
    assert_eq!(binh.awards, [(2023, "LĐTT".to_owned())]);
    assert_eq!((binh.initiative.as_deref(), binh.initiative_year), (Some("Một cửa"), Some(2023)));
}

#[test]
fn each_kind_of_list_gives_its_rows() {
    let units =
        read_lines(ListKind::Units, &["STT|Tên đơn vị|Trực thuộc|Địa chỉ", "=1|Tổ Văn thư|Văn phòng|Số 1"]);
    let Rows::Units(rows) = &units.rows else { panic!("units expected") };
    assert_eq!(
        (rows[0].name.as_str(), rows[0].parent.as_str(), rows[0].address.as_str()),
        ("Tổ Văn thư", "Văn phòng", "Số 1")
    );

    let ratings = read_lines(
        ListKind::Ratings,
        &["STT|Họ và tên|Đơn vị|Năm 2022|Năm 2023", "=1|Lê An|Phòng Nội vụ|HTT|Hoàn thành xuất sắc nhiệm vụ"],
    );
    let Rows::Ratings(rows) = &ratings.rows else { panic!("ratings expected") };
    assert_eq!(rows[0].ratings, [(2022, Rating::Good), (2023, Rating::Excellent)], "{:?}", told(&ratings));

    let awards = read_lines(
        ListKind::Awards,
        &[
            "STT|Họ và tên|Đơn vị|Danh hiệu|Năm|Số quyết định|Ngày quyết định|Cấp khen thưởng",
            "=1|Bà Lê An|Phòng|Lao động tiên tiến|=2021|12/QĐ-UBND|@2022-01-10|Chủ tịch UBND quận",
        ],
    );
    let Rows::Awards(rows) = &awards.rows else { panic!("awards expected") };
    assert_eq!(told(&awards), Vec::<String>::new());
    let row = &rows[0];
    assert_eq!((row.name.as_str(), row.kind, row.year), ("Lê An", SubjectKind::Individual, 2021));
    assert_eq!((row.decision_number.as_str(), row.issuer.as_str()), ("12/QĐ-UBND", "Chủ tịch UBND quận"));
    assert_eq!(row.decision_date.unwrap().to_string(), "2022-01-10");

    let initiatives = read_lines(
        ListKind::Initiatives,
        &[
            "DANH SÁCH SÁNG KIẾN NĂM 2023",
            "STT|Tên đề tài|Ngày công nhận|Tên tác giả|Phòng ban|Phạm vi ảnh hưởng",
            "=1|Một cửa không giấy tờ|05/12/2023|Lê An|Văn phòng|Cơ sở",
        ],
    );
    let Rows::Initiatives(rows) = &initiatives.rows else { panic!("initiatives expected") };
    assert_eq!(told(&initiatives), Vec::<String>::new());
    let row = &rows[0];
    assert_eq!(
        (row.name.as_str(), row.title.as_str(), row.year),
        ("Lê An", "Một cửa không giấy tờ", Some(2023))
    );
    assert_eq!((row.unit.as_str(), row.scope.as_str()), ("Văn phòng", "Cơ sở"));
}

#[test]
fn an_index_has_a_comma_a_point_or_a_per_cent_sign() {
    let mut sheet =
        sheet(&["KẾT QUẢ NĂM 2024", "Đơn vị|Chỉ số CCHC (%)|Xếp hạng", "A|94,4|=1", "B|=93.255|=2", "C||=3"]);
    sheet.write_number_with_format(4, 1, 0.9, &Format::new().set_num_format("0.0%")).unwrap();
    let list = try_read(ListKind::ParIndex, &bytes(vec![sheet])).unwrap();
    let Rows::ParIndex(rows) = &list.rows else { panic!("an index expected") };
    let found: Vec<_> = rows.iter().map(|row| row.index_percent).collect();
    assert_eq!(found, [Some(9440), Some(9326), Some(9000)], "{:?}", told(&list));
    assert_eq!(list.table.year_in_title(), Some(2024));
}

#[test]
fn the_layouts_of_known_forms_are_understood() {
    use ListKind::{Initiatives, Nominations, Units};
    for (kind, captions, expected) in [
        (
            Nominations,
            "STT|Họ và tên|Giới tính|Ngày sinh|Chức vụ|Tên phòng ban/khối, tổ công tác|Tên đơn vị/tập thể công tác|Địa chỉ/Nơi ở|Mã phân loại cán bộ|Mã hình thức khen thưởng",
            "ordinal name sex birth post - unit address subject_class award",
        ),
        (
            Nominations,
            "STT|Tên gọi (Ông/Bà/Chức danh)|Tên tập thể/cá nhân/hộ gia đình|Chức vụ|Đơn vị công tác|Phân loại khen thưởng|Danh hiệu/Hình thức|Phân loại đối tượng|Lĩnh vực hoạt động",
            "ordinal honorific name post unit - award subject_class -",
        ),
        (
            Nominations,
            "STT|Tên đơn vị/tập thể|Mã phân loại tập thể|Mã hình thức khen thưởng|Số phiếu đồng ý / tổng số",
            "ordinal name subject_class award -",
        ),
        (
            Initiatives,
            "STT|Tên đề tài|Ngày công nhận|Đơn vị công nhận|Tóm tắt thành tích|Tên tác giả|Phòng ban|Cơ quan",
            "ordinal title decision_date issuer achievement name unit -",
        ),
        (Units, "TT|Đơn vị|Cơ quan chủ quản|Địa chỉ", "ordinal name parent address"),
    ] {
        let list = read_lines(kind, &[captions]);
        let fields: Vec<String> =
            list.table.columns.iter().map(|column| column.field.map_or("-".to_owned(), Field::key)).collect();
        assert_eq!(fields.join(" "), expected, "{captions}");
    }
}

#[test]
fn a_unit_above_its_nominations_is_their_place() {
    let list = read_lines(
        ListKind::Nominations,
        &[
            "STT|Họ và tên|Chức vụ|Danh hiệu đề nghị",
            "I|Trường Mầm non Hoa Sen||",
            "=1|Lê Thị An|Giáo viên|LĐTT",
            "II|Trường Tiểu học||",
            "=1|Bùi Chi||LĐTT",
        ],
    );
    let places: Vec<&str> = nominations(&list).iter().map(|row| row.post_and_unit.as_str()).collect();
    assert_eq!(places, ["Giáo viên, Trường Mầm non Hoa Sen", "Trường Tiểu học"]);
    assert_eq!(told(&list), Vec::<String>::new());
}
