//! Lists sorted and filtered by their columns: expected rows were worked out by hand.

use crate::office::{Office, new, workbook};
use serde_json::{Value, json};
use so_vang_lists::ListKind;
use so_vang_store::Act;

/// Five people with what goes wrong in Vietnamese lists: Đ and D, tones on one name, both tone places, NFD, capitals.
///
/// In the order of given names: `a` Ngô An, `b` Đỗ Ân, `c` Đặng Thị Thùy, `d` Dặng Văn Thủy, `e` Lê Thuý.
pub(crate) fn five() -> Office {
    let office = new("province", "2024-03-05");
    let list = workbook(&[
        &[
            "STT",
            "Họ và tên",
            "Giới tính",
            "Ngày sinh",
            "Số CCCD",
            "Chức vụ",
            "Đơn vị công tác",
            "Xếp loại 2022",
            "Xếp loại 2023",
            "Danh hiệu 2022",
            "Danh hiệu 2023",
        ],
        &[
            "1",
            "Đặng Thị Thùy",
            "Nữ",
            "12/02/1986",
            "001186000001",
            "Chuyên viên",
            "Phòng Nội vụ",
            "",
            "HTXSNV",
            "",
            "",
        ],
        &[
            "2",
            "Dặng Văn Thủy",
            "Nam",
            "1979",
            "",
            "Phó Trưởng phòng",
            "Phòng Nội vụ",
            "",
            "",
            "LĐTT",
            "LĐTT",
        ],
        // NFD, and the tone on the last letter.
        &["3", "Lê Thuy\u{301}", "Nữ", "", "", "chuyên viên", "Ban Quản lý dự án", "", "", "", ""],
        &["4", "Ngô An", "Nam", "01/01/1990", "001190000004", "", "", "HTTNV", "HTXSNV", "LĐTT", ""],
        &["5", "Đỗ Ân", "Nữ", "1990", "", "Trưởng phòng", "Đội Cảnh sát", "", "HTNV", "", ""],
    ]);
    office.import(ListKind::People, None, &list).unwrap();
    let act = Act {
        name: "import.units",
        actor: "Hạnh".into(),
        at: "2024-03-05T08:00:00Z".parse().unwrap(),
        reason: String::new(),
        legal_force: false,
    };
    let store = office.desk.store().unwrap();
    store.transact(&act, |tx| tx.add_household("Hộ ông Đỗ Ước", "Tổ 5")).unwrap();
    office
}

/// A letter for each row, told by a cell of the list.
pub(crate) struct Letters {
    command: &'static str,
    request: Value,
    cell: &'static str,
    letters: &'static [(&'static str, char)],
}

pub(crate) const PEOPLE: Letters = Letters {
    command: "people.page",
    request: Value::Null,
    cell: "name",
    letters: &[
        ("Ngô An", 'a'),
        ("Đỗ Ân", 'b'),
        ("Đặng Thị Thùy", 'c'),
        ("Dặng Văn Thủy", 'd'),
        ("Lê Thúy", 'e'),
        ("Lê Thuý", 'e'),
    ],
};

const COLLECTIVES: Letters = Letters {
    command: "collectives.page",
    request: Value::Null,
    cell: "name",
    letters: &[
        ("Ban Quản lý dự án", 'b'),
        ("Đội Cảnh sát", 'd'),
        ("Hộ ông Đỗ Ước", 'h'),
        ("Phòng Nội vụ", 'p'),
    ],
};

impl Letters {
    pub(crate) fn of(&self, office: &Office, asked: Value) -> String {
        let mut request = json!({ "limit": 100 });
        for part in [&self.request, &asked] {
            for (key, value) in part.as_object().into_iter().flatten() {
                request[key] = value.clone();
            }
        }
        let page = office.call(self.command, request).unwrap();
        let rows = page["rows"].as_array().unwrap();
        assert_eq!(page["total"], rows.len(), "the total of {asked}");
        let letter = |row: &Value| {
            let cell = row[self.cell].as_str().map_or_else(|| row[self.cell].to_string(), str::to_owned);
            let known = self.letters.iter().find(|(text, _)| *text == cell);
            known.unwrap_or_else(|| panic!("{cell} has a letter")).1
        };
        rows.iter().map(letter).collect()
    }

    /// Up and down by each column.
    #[track_caller]
    fn sorts(&self, office: &Office, columns: &[(&str, &str, &str)]) {
        for (column, up, down) in columns {
            for (descending, expected) in [(false, *up), (true, *down)] {
                let sort = json!({ "sort": { "column": column, "descending": descending } });
                assert_eq!(self.of(office, sort), expected, "{} by {column}, {descending}", self.command);
            }
        }
    }

    /// Filters as `column:test:value`, several with ` & ` between them.
    #[track_caller]
    fn filters(&self, office: &Office, cases: &[(&str, &str)]) {
        for (written, expected) in cases {
            let filters: Vec<Value> = written
                .split(" & ")
                .map(|one| {
                    let mut parts = one.splitn(3, ':');
                    let mut part = || parts.next().unwrap_or_default();
                    json!({ "column": part(), "test": part(), "value": part() })
                })
                .collect();
            let found = self.of(office, json!({ "filters": filters }));
            assert_eq!(found, *expected, "{} where {written}", self.command);
        }
    }
}

#[test]
fn people_are_sorted_by_each_column_and_empty_cells_come_last() {
    let office = five();
    assert_eq!(PEOPLE.of(&office, json!({})), "abcde", "as before: by the given name");
    PEOPLE.sorts(
        &office,
        &[
            ("name", "abcde", "edcba"),
            ("sex", "adbce", "bcead"),
            ("birth", "dcbae", "abcde"),
            ("post", "cedba", "bdcea"),
            ("unit", "ebcda", "cdbea"),
            ("rating", "acbde", "bacde"),
            ("awards", "bcead", "dabce"),
        ],
    );
}

#[test]
fn people_are_filtered_by_each_column() {
    PEOPLE.filters(
        &five(),
        &[
            ("name:contains:dang", "cd"),
            ("name:contains:Đặng", "cd"),
            ("name:contains:THU\u{309}Y", "cde"),
            ("name:is:lê thúy", "e"),
            ("name:is_not:Ngô An", "bcde"),
            ("sex:is:male", "ad"),
            ("sex:is_not:male", "bce"),
            ("birth:from:1986", "abc"),
            ("birth:to:1986", "cd"),
            ("birth:from:13/02/1986", "ab"),
            ("birth:to:12/02/1986", "cd"),
            ("birth:is:1990", "ab"),
            ("birth:is:01/01/1990", "a"),
            ("birth:contains:02/1986", "c"),
            ("birth:empty:", "e"),
            ("citizen_id:filled:", "ac"),
            ("citizen_id:empty:", "bde"),
            ("citizen_id:is:001186 000001", "c"),
            ("post:contains:chuyen vien", "ce"),
            ("post:is:Chuyên viên", "ce"),
            ("post:empty:", "a"),
            ("unit:is:phòng nội vụ", "cd"),
            ("unit:is:Phòng Nội vụ & unit:is:Đội Cảnh sát", "bcd"),
            ("rating:is:HTXS", "ac"),
            ("rating:is:HTXS & rating:is:HT", "abc"),
            ("rating:empty:", "de"),
            ("awards:from:1", "ad"),
            ("awards:is:2", "d"),
            ("awards:empty:", "bce"),
            ("unit:is:Phòng Nội vụ & sex:is:male", "d"),
        ],
    );
}

#[test]
fn collectives_are_sorted_and_filtered_by_each_column() {
    let office = five();
    COLLECTIVES.sorts(
        &office,
        &[
            ("name", "bdhp", "phdb"),
            ("kind", "bdph", "hbdp"),
            ("detail", "hbdp", "hbdp"),
            ("people", "hbdp", "pbdh"),
            ("awards", "bdhp", "bdhp"),
        ],
    );
    COLLECTIVES.filters(
        &office,
        &[
            ("kind:is:household", "h"),
            ("people:from:2", "p"),
            ("name:contains:doi", "d"),
            ("detail:filled:", "h"),
            ("detail:contains:to 5", "h"),
            ("awards:empty:", "bdhp"),
        ],
    );
}

/// The id of a record in a list.
pub(crate) fn id_of(office: &Office, command: &str, name: &str) -> i64 {
    let page = office.call(command, json!({ "limit": 500 })).unwrap();
    let rows = page["rows"].as_array().unwrap().clone();
    let row = rows.iter().find(|row| row["name"] == name).unwrap_or_else(|| panic!("{name} is in the list"));
    row["id"].as_i64().unwrap()
}

/// Three nominations: 1 Phòng Nội vụ, 2 Đỗ Ân, 3 Ngô An.
pub(crate) fn three(office: &Office) {
    let dossier = json!({ "code": "HS", "title": "Tổng kết năm", "year": 2023 });
    office.call("dossiers.create", dossier).unwrap();
    for (list, name, award, achievement) in [
        ("collectives.page", "Phòng Nội vụ", "TTLDXS", ""),
        ("people.page", "Đỗ Ân", "BK_BBNT", ""),
        ("people.page", "Ngô An", "CSTD_BBNT", "Xuất sắc"),
    ] {
        let subject = id_of(office, list, name);
        let request =
            json!({ "dossier": "HS", "subject_id": subject, "award": award, "achievement": achievement });
        office.call("nominations.add", request).unwrap();
    }
}

#[test]
fn nominations_are_sorted_and_filtered_by_each_column() {
    let office = five();
    three(&office);
    let list = Letters {
        command: "nominations.page",
        request: json!({ "dossier": "HS", "text": "" }),
        cell: "position",
        letters: &[("1", '1'), ("2", '2'), ("3", '3')],
    };
    list.sorts(
        &office,
        &[
            ("position", "123", "321"),
            ("recipient", "321", "123"),
            ("recipient_line", "213", "213"),
            ("award", "231", "132"),
            ("achievement", "312", "312"),
            ("note", "123", "123"),
            ("decision", "123", "123"),
        ],
    );
    list.filters(
        &office,
        &[
            ("recipient:contains:ba do", "2"),
            ("recipient_line:contains:canh sat", "2"),
            ("recipient_line:empty:", "13"),
            ("award:is:TTLDXS", "1"),
            ("award:contains:bang khen", "2"),
            ("position:from:2", "23"),
            ("achievement:filled:", "3"),
            ("note:empty:", "123"),
            ("decision:filled:", ""),
        ],
    );
    assert_eq!(list.of(&office, json!({ "text": "phong" })), "12", "words of the post are looked in too");
}

/// Two dossiers with a decision each, and one that is being made.
fn decided() -> Office {
    let office = five();
    for (code, award, group, name, number, on) in [
        ("HS-B", "Tập thể lao động xuất sắc", "TẬP THỂ", "Phòng Nội vụ", "213/QĐ-UBND", "2024-02-20"),
        ("HS-A", "BK_BBNT", "CÁ NHÂN", "Đỗ Ân", "1024/QĐ-UBND", "2024-02-10"),
    ] {
        let dossier = json!({ "code": code, "title": format!("Tổng kết {name}"), "year": if code == "HS-A" { 2022 } else { 2023 },
            "proposer": if code == "HS-A" { "Đội Cảnh sát" } else { "Quận Hồ Gươm" },
            "submission_number": "05/TTr-UBND", "submission_date": "2024-01-15" });
        office.call("dossiers.create", dossier).unwrap();
        let list = crate::office::nominations(&[(group, name, award)]);
        office.import(ListKind::Nominations, Some(code), &list).unwrap();
        for step in ["submit", "receive"] {
            office
                .call("dossiers.step", json!({ "dossier": code, "step": step, "on": "2024-02-01" }))
                .unwrap();
        }
        let council = json!({ "dossier": code, "held_on": "2024-02-02", "members": 11, "present": 11, "approval_percent": 80, "in_favour_of_others": 11 });
        office.call("council.record", council).unwrap();
        let code_of_award = if code == "HS-A" { "BK_BBNT" } else { "TTLDXS" };
        let issue = json!({ "dossier": code, "award": code_of_award, "number": number, "issued_on": on });
        office.call("decisions.issue", issue).unwrap();
    }
    office.call("dossiers.create", json!({ "code": "HS-C", "title": "Đợt 2", "year": 2024 })).unwrap();
    office
}

#[test]
fn dossiers_decisions_and_the_register_are_sorted_and_filtered_by_each_column() {
    let office = decided();
    let dossiers = Letters {
        command: "dossiers.page",
        request: Value::Null,
        cell: "code",
        letters: &[("HS-A", 'a'), ("HS-B", 'b'), ("HS-C", 'c')],
    };
    dossiers.sorts(
        &office,
        &[
            ("code", "abc", "cba"),
            ("title", "cab", "bac"),
            ("year", "abc", "cba"),
            ("state", "cba", "bac"),
            ("proposer", "abc", "bac"),
        ],
    );
    dossiers.filters(
        &office,
        &[
            ("state:is:decided", "ba"),
            ("year:from:2023", "cb"),
            ("title:contains:dot", "c"),
            ("proposer:empty:", "c"),
            ("proposer:contains:canh sat & year:is:2022", "a"),
        ],
    );
    let decisions = Letters {
        command: "decisions.page",
        request: Value::Null,
        cell: "number",
        letters: &[("213/QĐ-UBND", '2'), ("1024/QĐ-UBND", '1')],
    };
    decisions.sorts(
        &office,
        &[("number", "21", "12"), ("issued_on", "12", "21"), ("award", "12", "21"), ("dossier", "12", "21")],
    );
    decisions.filters(
        &office,
        &[
            ("issued_on:from:15/02/2024", "2"),
            ("issued_on:to:2024-02-10", "1"),
            ("award:is:TTLDXS", "2"),
            ("award:contains:bang khen", "1"),
            ("number:contains:1024 qd", "1"),
            ("dossier:is:HS-B", "2"),
        ],
    );
    // Past titles: Ngô An 2022; Dặng Văn Thủy 2022 and 2023. Decided: Phòng Nội vụ 2023, Bà Đỗ Ân 2022.
    let register = Letters {
        command: "register.page",
        request: Value::Null,
        cell: "recipient",
        letters: &[("Ngô An", 'a'), ("Bà Đỗ Ân", 'b'), ("Phòng Nội vụ", 'p'), ("Dặng Văn Thủy", 'd')],
    };
    let own = register.of(&office, json!({}));
    assert_eq!(own.get(..2), Some("pb"), "the newest decision first: {own}");
    let kept = |letters: &str| own.chars().filter(|letter| letters.contains(*letter)).collect::<String>();
    register.sorts(
        &office,
        &[
            ("recipient", "abpdd", "ddpba"),
            ("decision_number", &format!("pb{}", kept("ad")), &format!("bp{}", kept("ad"))),
            ("decision_date", &format!("bp{}", kept("ad")), &format!("pb{}", kept("ad"))),
            ("golden_register_number", &format!("pb{}", kept("ad")), &format!("pb{}", kept("ad"))),
            ("kind", &format!("pb{}", kept("ad")), &format!("b{}p", kept("ad"))),
            ("award", &format!("b{}p", kept("ad")), &format!("p{}b", kept("ad"))),
        ],
    );
    register.filters(
        &office,
        &[
            ("recipient:contains:do an", "b"),
            ("kind:is:collective", "p"),
            ("golden_register_number:empty:", &kept("ad")),
            ("decision_number:is:1024/QĐ-UBND", "b"),
            ("decision_date:from:2024-02-15", "p"),
            ("award:contains:lao dong & year:is:2022 & recipient:contains:ngo", "a"),
            ("recipient_line:contains:quan ho guom", "pb"),
        ],
    );
    let by_year = register.of(&office, json!({ "sort": { "column": "year", "descending": true } }));
    let mut newest: Vec<char> = by_year.chars().take(2).collect();
    newest.sort_unstable();
    assert_eq!(newest, ['d', 'p'], "2023 first: {by_year}");
}
