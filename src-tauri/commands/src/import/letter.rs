//! The submission letter that a list says it belongs to.

use chrono::NaiveDate;
use so_vang_domain::text::fold;

/// Number and day of a submission letter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Letter {
    pub(super) number: String,
    pub(super) date: Option<NaiveDate>,
}

/// Finds «(Kèm theo Tờ trình số 05/TTr-UBND ngày 15 tháng 01 năm 2024)» among the title lines.
pub(super) fn find(title_lines: &[String]) -> Option<Letter> {
    title_lines.iter().find_map(|line| {
        let words: Vec<&str> =
            line.split([' ', '(', ')', ',', ';']).filter(|word| !word.is_empty()).collect();
        let folded: Vec<String> = words.iter().map(|word| fold(word)).collect();
        let at = folded.windows(3).position(|three| three == ["to", "trinh", "so"])?;
        let number = words.get(at + 3)?.trim_matches(':').to_owned();
        let after = |word: &str| {
            let at = folded.iter().skip(at).position(|found| found == word)? + at;
            folded.get(at + 1)?.parse::<u32>().ok()
        };
        let date =
            (|| NaiveDate::from_ymd_opt(after("nam")?.cast_signed(), after("thang")?, after("ngay")?))();
        Some(Letter { number, date })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_letter_is_found_in_the_title() {
        for (line, expected) in [
            (
                "(Kèm theo Tờ trình số 05/TTr-UBND ngày 15 tháng 01 năm 2024)",
                Some(("05/TTr-UBND", Some("2024-01-15"))),
            ),
            ("Kèm theo tờ trình số: 7/TTr-SNV", None),
            ("(Kèm theo Tờ trình số 12/TTr-UBND)", Some(("12/TTr-UBND", None))),
            ("DANH SÁCH ĐỀ NGHỊ KHEN THƯỞNG NĂM 2023", None),
        ] {
            let found = find(&[line.to_owned()]);
            let expected = expected.map(|(number, date)| Letter {
                number: number.to_owned(),
                date: date.map(|day| day.parse().unwrap()),
            });
            if line.contains("số:") {
                assert_eq!(
                    found.map(|letter| letter.number),
                    Some("7/TTr-SNV".to_owned()),
                    "a colon after «số» does not matter"
                );
            } else {
                assert_eq!(found, expected, "reading {line}");
            }
        }
    }
}
