//! F21: clocks that jump, leap days, people born in 1900, names in composed and decomposed letters.

use super::scenario::FILE;
use super::work::{Case, each_case};
use super::{ClassResult, Extent, ground};
use chrono::{Days, NaiveDate};
use serde_json::json;
use so_vang_lists::ListKind;

/// Rows of one list.
const ROWS: u64 = 50;

/// Names of the country with every mark, composed; the same decomposed is made of them by [`decomposed`].
const NAMES: [&str; 10] = [
    "Nguyễn Thị Ngọc Ánh",
    "Trần Đức Thịnh",
    "Lê Quỳnh Như",
    "Phạm Hữu Ước",
    "Hoàng Ỷ Lan",
    "Vũ Ẫm",
    "Đặng Ỗi",
    "Bùi Ữu Nghĩa",
    "Hồ Sĩ Đệ",
    "Võ Ngọc Ẩn",
];

/// A letter with its marks, as some keyboards and most Macs write it: the bare letter, then each mark.
fn decomposed(text: &str) -> String {
    let parts = [
        ("ễ", "e\u{302}\u{303}"),
        ("ị", "i\u{323}"),
        ("ọ", "o\u{323}"),
        ("Á", "A\u{301}"),
        ("ầ", "a\u{302}\u{300}"),
        ("ứ", "u\u{31b}\u{301}"),
        ("ê", "e\u{302}"),
        ("ỳ", "y\u{300}"),
        ("ư", "u\u{31b}"),
        ("ạ", "a\u{323}"),
        ("ữ", "u\u{31b}\u{303}"),
        ("Ư", "U\u{31b}"),
        ("ớ", "o\u{31b}\u{301}"),
        ("à", "a\u{300}"),
        ("Ỷ", "Y\u{309}"),
        ("ũ", "u\u{303}"),
        ("Ẫ", "A\u{302}\u{303}"),
        ("ặ", "a\u{323}\u{306}"),
        ("Ỗ", "O\u{302}\u{303}"),
        ("ù", "u\u{300}"),
        ("Ữ", "U\u{31b}\u{303}"),
        ("ĩ", "i\u{303}"),
        ("ệ", "e\u{323}\u{302}"),
        ("ồ", "o\u{302}\u{300}"),
        ("õ", "o\u{303}"),
        ("Ẩ", "A\u{302}\u{309}"),
    ];
    parts.iter().fold(text.to_owned(), |text, (whole, apart)| text.replace(whole, apart))
}

/// Days that calendars get wrong: the first year there is, leap days, the day that 1900 did not have before, ends of years.
const DAYS: [&str; 8] = [
    "01/01/1900",
    "28/02/1900",
    "29/02/1904",
    "29/02/2000",
    "31/12/1999",
    "01/03/1900",
    "29/02/1984",
    "31/12/1969",
];

/// Lists of such people, each on a day of its own that may lie before the day of the last.
pub(crate) fn run(extent: &Extent) -> ClassResult {
    let lists = extent.of(1_000, 4_000, 50_000) / ROWS;
    let mut all = each_case(
        extent,
        lists,
        || (),
        |(), case| {
            let found = listed(case);
            ClassResult { cases: found.cases * ROWS, ..found }
        },
    );
    all.notes.push(format!("{lists} lists of {ROWS} people"));
    all
}

fn listed(case: &mut Case) -> ClassResult {
    let folder = ground::folder();
    let file = folder.path().join(FILE);
    let desk = ground::desk(folder.path());
    ground::new_office_at(&desk, &file).expect("an office");
    desk.close();
    let mut rows =
        vec![["STT", "Họ và tên", "Ngày sinh", "Số CCCD", "Đơn vị công tác"].map(str::to_owned).to_vec()];
    let mut turned = rows.clone();
    for row in 1..=ROWS {
        let (name, born) = (NAMES[case.dice.index(NAMES.len())], DAYS[case.dice.index(DAYS.len())]);
        let line = |name: String| {
            [row.to_string(), name, born.to_owned(), format!("0011{row:08}"), "Phòng Ứng Hoè".into()].to_vec()
        };
        let apart = case.dice.once_in(2);
        rows.push(line(if apart { decomposed(name) } else { name.to_owned() }));
        turned.push(line(if apart { name.to_owned() } else { decomposed(name) }));
    }
    // A machine whose clock was wrong, and is set right.
    let base = NaiveDate::from_ymd_opt(2024, 2, 29).expect("a leap day");
    let first = base.checked_add_days(Days::new(case.dice.below(4_000))).unwrap_or(base);
    let second = base.checked_add_days(Days::new(case.dice.below(4_000))).unwrap_or(base);
    let mut acts = 0;
    for (day, rows, again) in [(first, &rows, false), (second, &turned, true)] {
        let desk = ground::desk_on(folder.path(), day);
        desk.open(&file).expect("the office opens");
        let taken = ground::take(&desk, ListKind::People, None, &ground::workbook(rows));
        let seq = match taken {
            Ok(report) => report.ack.and_then(|ack| ack.seq),
            Err(problem) => return case.damaged(&format!("on {day}: {problem:?}")),
        };
        if again && seq.is_some() {
            return case.damaged("the same letters in another form are other people");
        }
        let now = ground::acts(&desk).expect("the journal");
        if !again && now <= acts {
            return case.lost(&format!("on {day} there are {now} acts after {acts}"));
        }
        acts = now;
        // Work goes on, whatever the clock says.
        if let Err(problem) =
            ground::call(&desk, "deadlines.save", json!({ "title": "Họp", "due_on": "2028-02-29" }))
        {
            return case.damaged(&format!("on {day}: {problem:?}"));
        }
        let export = ground::export(&desk).expect("the record");
        if export.contains('\u{323}') || export.contains('\u{302}') || export.contains('\u{31b}') {
            return case.damaged("a name is kept in pieces");
        }
        let born = rows.iter().skip(1).filter_map(|row| row.get(2));
        for born in born {
            let kept: Vec<&str> = born.rsplit('/').collect();
            if !export.contains(&kept.join("-")) {
                return case.lost(&format!("the day {born} is gone"));
            }
        }
        if ground::findings(&desk) != Ok(Vec::new()) {
            return case
                .damaged(&format!("on {day} the check finds something: {:?}", ground::findings(&desk)));
        }
        desk.close();
    }
    case.good()
}

#[cfg(test)]
mod tests {
    #[test]
    fn no_clock_no_day_and_no_form_of_letters_loses_a_person() {
        assert_eq!(crate::soak::hold(super::run).cases, 1_000);
    }
}
