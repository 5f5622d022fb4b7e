//! Tells data rows from all the other rows that stand below a header.

use crate::field::Field;
use crate::header::Column;
use crate::table::Why;
use crate::vocabulary::{Footer, Vocabulary};
use crate::workbook::{Cell, CellKind, Row, Sheet};
use so_vang_domain::subject::SubjectKind;
use so_vang_domain::text::fold;
use std::collections::BTreeMap;

/// What a row is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Verdict {
    Data,
    Skip(Why),
}

/// How a heading counts itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Count {
    Roman,
    Letter,
    Arabic,
    Nothing,
}

/// What the rows so far have announced.
#[derive(Debug, Clone, Default)]
pub(crate) struct State {
    /// The kind of subject of the group.
    pub(crate) group: Option<SubjectKind>,
    /// The other heading.
    pub(crate) heading: String,
    group_count: Option<Count>,
    seen_data: bool,
    ended: bool,
}

impl State {
    /// Says what `row` is, whose mapped cells are `cells`, and remembers what it announces.
    pub(crate) fn judge(
        &mut self,
        row: &Row,
        cells: &BTreeMap<Field, Cell>,
        columns: &[Column],
        sheet: &Sheet,
        vocabulary: &Vocabulary,
    ) -> Verdict {
        let ordinal =
            columns.iter().find(|column| column.field == Some(Field::Ordinal)).map(|column| column.index);
        let content: Vec<&Cell> = row.cells.iter().filter(|cell| Some(cell.column) != ordinal).collect();
        let counted = ordinal.and_then(|index| row.cell(index)).is_some_and(|cell| is_arabic(&cell.text));
        if content.is_empty() && counted {
            return Verdict::Skip(Why::OnlyOrdinal);
        }
        if !content.is_empty() && content.iter().all(|cell| cell.kind == CellKind::Error) {
            return Verdict::Skip(Why::OnlyErrors);
        }
        if !self.seen_data && is_column_numbers(row) {
            return Verdict::Skip(Why::ColumnNumbers);
        }
        let same = |column: &&Column| {
            row.cell(column.index).is_some_and(|cell| {
                let text = fold(&cell.text);
                !text.is_empty() && text == fold(&column.caption)
            })
        };
        if columns.iter().filter(same).count() >= 2 {
            return Verdict::Skip(Why::RepeatedHeader);
        }
        if let Some(why) = self.footer(row, counted, vocabulary) {
            return Verdict::Skip(why);
        }
        if let Some(why) = self.heading(row, columns, ordinal, sheet, vocabulary) {
            return Verdict::Skip(why);
        }
        // After the end only a row that is counted on, or full, still belongs to the list.
        if self.ended && !counted && cells.len() < 3 {
            return Verdict::Skip(Why::AfterEnd);
        }
        // Something stands only beside the columns that are read.
        if cells.keys().all(|field| *field == Field::Ordinal) {
            return Verdict::Skip(if counted { Why::OnlyOrdinal } else { Why::AfterEnd });
        }
        self.seen_data = true;
        self.ended = false;
        Verdict::Data
    }

    fn footer(&mut self, row: &Row, counted: bool, vocabulary: &Vocabulary) -> Option<Why> {
        if counted {
            return None;
        }
        let first = row.cells.first()?;
        let texts = row.cells.iter().filter(|cell| cell.kind == CellKind::Text).count();
        let found = vocabulary.footer_of(&fold(&first.text))?;
        match found {
            Footer::Total if texts <= 2 => {
                self.ended = true;
                Some(Why::Total)
            }
            Footer::Closing if texts <= 2 => {
                self.ended = true;
                Some(Why::Closing)
            }
            Footer::Signature if row.cells.len() <= 3 => {
                self.ended = true;
                Some(Why::Signature)
            }
            Footer::Total | Footer::Closing | Footer::Signature => None,
        }
    }

    /// Reads group rows («I. TẬP THỂ», in one cell or two) and other headings («A. KHỐI PHÒNG BAN»).
    fn heading(
        &mut self,
        row: &Row,
        columns: &[Column],
        ordinal: Option<u32>,
        sheet: &Sheet,
        vocabulary: &Vocabulary,
    ) -> Option<Why> {
        let texts: Vec<&Cell> = row.cells.iter().filter(|cell| cell.kind == CellKind::Text).collect();
        // A count of the group may stand beside it.
        if texts.is_empty() || texts.len() > 2 || row.cells.len() > 3 {
            return None;
        }
        let alone = row.cells.len() == 1;
        let joined: String = match (row.cells.first(), row.cells.get(1)) {
            (Some(first), Some(second)) if Some(first.column) == ordinal => {
                format!("{}. {}", first.text.trim_end_matches(['.', ')', ' ']), second.text)
            }
            (Some(first), _) => first.text.clone(),
            (None, _) => return None,
        };
        let (count, words) = split_count(&joined);
        let folded = fold(words);
        let bare = folded.trim_end_matches(|c: char| c.is_ascii_digit() || c == ' ');
        let whole = fold(&joined);
        let after_first_word = whole.split_once(' ').map(|(_, rest)| rest).unwrap_or_default();
        let exact = vocabulary.is_group_heading(bare) || vocabulary.is_group_heading(after_first_word);
        let first = row.cells.first()?;
        let name = columns.iter().find(|column| column.field == Some(Field::Name)).map(|column| column.index);
        let from = sheet.merges.partition_point(|merge| merge.first_row < row.number);
        let broad =
            sheet.merges.iter().skip(from).take_while(|merge| merge.first_row == row.number).any(|merge| {
                merge.contains(row.number, first.column) && merge.last_column > merge.first_column
            });
        let shouted =
            ordinal.is_some() && words.chars().any(char::is_alphabetic) && words == words.to_uppercase();
        let apart = alone && (Some(first.column) != name || broad || shouted);
        let in_front = name.is_none_or(|name| first.column <= name);
        let as_heading = match count {
            Count::Roman | Count::Letter => in_front,
            Count::Arabic => alone && broad,
            Count::Nothing => apart && in_front,
        };
        if !exact && !as_heading {
            return None;
        }
        let found = if exact {
            vocabulary.group_of(bare).or_else(|| vocabulary.group_of(after_first_word))
        } else {
            vocabulary.group_of(&folded)
        };
        if found.is_some() {
            self.group = found;
            self.group_count = Some(count);
            self.heading.clear();
            self.ended = false;
            return Some(Why::Group);
        }
        if self.ended && count == Count::Nothing {
            return None;
        }
        // «II. DOANH NGHIỆP» after «I. TẬP THỂ» ends the group of collectives.
        if self.group_count == Some(count) {
            self.group = None;
        }
        words.trim().clone_into(&mut self.heading);
        Some(Why::Heading)
    }
}

/// `1`, `01`, `1.`, `1.2`.
fn is_arabic(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_digit()) && text.chars().all(|c| c.is_ascii_digit() || c == '.')
}

/// `(1) (2) (3)`, also `A B 1 2`, also `(7)=(5)+(6)`.
fn is_column_numbers(row: &Row) -> bool {
    let number = |cell: &Cell| {
        let digits: Vec<&str> =
            cell.text.split(|c: char| !c.is_ascii_digit()).filter(|part| !part.is_empty()).collect();
        let formula = cell.text.chars().all(|c| c.is_ascii_digit() || "()[]=+-*/:. ".contains(c));
        formula && digits.iter().all(|part| part.len() <= 2) && !digits.is_empty()
    };
    let letter = |cell: &Cell| cell.text.chars().filter(|c| c.is_alphanumeric()).count() == 1;
    row.cells.len() >= 2 && row.cells.iter().all(|cell| number(cell) || letter(cell))
}

/// Cuts the count off a heading: `II. CÁ NHÂN` → (Roman, `CÁ NHÂN`).
fn split_count(text: &str) -> (Count, &str) {
    let Some((head, rest)) = text.split_once(['.', ')', '/', ':', ' ', '-']) else {
        return (Count::Nothing, text);
    };
    let spaced = text.get(head.len()..).is_some_and(|tail| tail.starts_with(' '));
    let rest = rest.trim_start_matches(['.', ')', '/', ':', ' ', '-']);
    if rest.is_empty() || head.is_empty() {
        return (Count::Nothing, text);
    }
    if head.chars().all(|c| "IVXLC".contains(c)) {
        return (Count::Roman, rest);
    }
    if head.bytes().all(|byte| byte.is_ascii_digit()) {
        return (Count::Arabic, rest);
    }
    // A single letter before a space may be a name (Y Bion), before a stop it counts.
    if head.chars().count() == 1 && head.chars().all(char::is_alphabetic) && !spaced {
        return (Count::Letter, rest);
    }
    (Count::Nothing, text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_are_told_by_how_they_count() {
        for (text, count, rest) in [
            ("I. TẬP THỂ", Count::Roman, "TẬP THỂ"),
            ("II CÁ NHÂN", Count::Roman, "CÁ NHÂN"),
            ("A. KHỐI PHÒNG BAN", Count::Letter, "KHỐI PHÒNG BAN"),
            ("a) Phòng Nội vụ", Count::Letter, "Phòng Nội vụ"),
            ("1. Phòng Nội vụ", Count::Arabic, "Phòng Nội vụ"),
            ("Y Bion", Count::Nothing, "Y Bion"),
            ("Lê An", Count::Nothing, "Lê An"),
        ] {
            assert_eq!(split_count(text), (count, rest), "{text}");
        }
    }
}
