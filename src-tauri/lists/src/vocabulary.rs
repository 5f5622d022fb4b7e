//! The words by which lists are understood: headings, group rows, footers, signs for nothing. All of
//! them are data (`assets/lists/vocabulary.toml`), compared as folded text.

use crate::field::{Field, ListKind};
use crate::vocabulary_file::{self, Footers, Group, Heading, VocabularyErrors, Words};
use so_vang_domain::date::Year;
use so_vang_domain::subject::SubjectKind;
use so_vang_domain::text::fold;
use std::collections::BTreeMap;

/// Stands in the data for a heading that is nothing but a year.
pub(crate) const ONLY_A_YEAR: &str = "<year>";

/// What a line below the rows is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Footer {
    /// A sum.
    Total,
    /// «Danh sách gồm …».
    Closing,
    /// Who signs, or place and day above it.
    Signature,
}

/// The words by which lists are understood.
#[derive(Debug, Clone)]
pub struct Vocabulary {
    headings: BTreeMap<ListKind, Vec<Heading>>,
    groups: Vec<Group>,
    footers: Footers,
    words: Words,
}

/// Whether `phrase` occurs in `text` on word boundaries; both folded.
fn holds(text: &str, phrase: &str) -> bool {
    !phrase.is_empty() && format!(" {text} ").contains(&format!(" {phrase} "))
}

/// Whether `text` starts with `phrase` on a word boundary; both folded.
fn starts(text: &str, phrase: &str) -> bool {
    text.strip_prefix(phrase).is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
}

/// Reads a word of a text as a year.
pub(crate) fn year_of(word: &str) -> Option<Year> {
    let digits = word.len() == 4 && word.bytes().all(|byte| byte.is_ascii_digit());
    digits.then(|| word.parse().ok()).flatten().filter(|year| (1945..=2100).contains(year))
}

/// A folded heading without its years, and the last of them.
fn split_year(folded: &str) -> (String, Option<Year>) {
    let mut year = None;
    let mut words: Vec<&str> = Vec::new();
    for word in folded.split(' ') {
        if let Some(found) = year_of(word) {
            year = Some(found);
            if words.last() == Some(&"nam") {
                words.pop();
            }
        } else {
            words.push(word);
        }
    }
    (words.join(" "), year)
}

impl Vocabulary {
    /// Reads a vocabulary.
    ///
    /// # Errors
    ///
    /// [`VocabularyErrors`] with every problem, never only the first.
    pub fn parse(text: &str) -> Result<Self, VocabularyErrors> {
        let (headings, groups, footers, words) = vocabulary_file::load(text)?;
        Ok(Self { headings, groups, footers, words })
    }

    /// The field that `caption` gives in a list of `kind`, and how long the matched heading is.
    ///
    /// The longest heading wins. A year in the caption becomes the year of the field.
    pub(crate) fn field_of(&self, kind: ListKind, caption: &str) -> Option<(Field, usize)> {
        let (text, year) = split_year(&fold(caption));
        let headings = self.headings.get(&kind)?;
        let matches = headings.iter().filter(|heading| match heading.text.as_str() {
            ONLY_A_YEAR => text.is_empty() && year.is_some(),
            phrase if heading.whole => text == phrase,
            phrase => holds(&text, phrase),
        });
        let best = matches.max_by_key(|heading| (heading.text.len(), heading.whole))?;
        Some((best.field.with_year(year), best.text.len()))
    }

    /// The kind of subject that a group row announces; `None` if it names none or several.
    pub(crate) fn group_of(&self, folded: &str) -> Option<SubjectKind> {
        let mut kinds = self
            .groups
            .iter()
            .filter(|group| group.headings.iter().any(|heading| starts(folded, heading)))
            .map(|group| group.kind);
        let kind = kinds.next()?;
        let others =
            self.groups.iter().filter(|group| group.kind != kind).flat_map(|group| group.mentions.iter());
        (kinds.next().is_none() && !others.into_iter().any(|word| holds(folded, word))).then_some(kind)
    }

    /// Whether `folded` is a group row and nothing else.
    pub(crate) fn is_group_heading(&self, folded: &str) -> bool {
        self.groups.iter().any(|group| group.headings.iter().any(|heading| heading == folded))
    }

    /// The one kind of subject that a title or caption speaks of.
    pub(crate) fn kind_mentioned(&self, folded: &str) -> Option<SubjectKind> {
        let mut kinds = self
            .groups
            .iter()
            .filter(|group| group.mentions.iter().any(|word| holds(folded, word)))
            .map(|group| group.kind);
        let kind = kinds.next();
        if kinds.next().is_some() { None } else { kind }
    }

    /// The kind of subject whose names begin like `name` (phòng, trường, hộ ông …). Accents count,
    /// because Trường is no Trương.
    pub(crate) fn kind_of_name(&self, name: &str) -> Option<SubjectKind> {
        let name = name.to_lowercase();
        let begins = |group: &&Group| group.starts_of_names.iter().any(|word| starts(&name, word));
        self.groups.iter().find(begins).map(|group| group.kind)
    }

    /// What line below the rows `folded` is.
    pub(crate) fn footer_of(&self, folded: &str) -> Option<Footer> {
        let any = |words: &[String]| words.iter().any(|word| starts(folded, word));
        let bare = folded.trim_end_matches(|c: char| c.is_ascii_digit() || c == ' ');
        if any(&self.footers.totals) || self.footers.totals_exact.iter().any(|word| word == bare) {
            return Some(Footer::Total);
        }
        if any(&self.footers.closings) {
            return Some(Footer::Closing);
        }
        let dated = holds(folded, "ngay") && holds(folded, "thang") && holds(folded, "nam");
        (dated || any(&self.footers.signatures)).then_some(Footer::Signature)
    }

    /// Whether a cell says that there is nothing: `-`, `không` …
    pub(crate) fn is_none(&self, text: &str) -> bool {
        let folded = fold(text);
        folded.is_empty() || self.words.none.contains(&folded)
    }

    /// Whether the text is a mark of secrecy.
    pub(crate) fn is_secret(&self, text: &str) -> bool {
        self.words.secret.contains(&fold(text))
    }

    /// Whether the text is a tick in a column.
    pub(crate) fn is_mark(&self, text: &str) -> bool {
        self.words.mark.contains(&fold(text))
    }

    pub(crate) fn sex(&self, text: &str) -> Option<so_vang_domain::person::Sex> {
        use so_vang_domain::person::Sex;
        one_of(text, &[(&self.words.male, Sex::Male), (&self.words.female, Sex::Female)])
    }

    pub(crate) fn honorific(&self, text: &str) -> Option<so_vang_domain::person::Honorific> {
        use so_vang_domain::person::Honorific;
        one_of(text, &[(&self.words.mr, Honorific::Mr), (&self.words.ms, Honorific::Ms)])
    }
}

fn one_of<T: Copy>(text: &str, choices: &[(&Vec<String>, T)]) -> Option<T> {
    let folded = fold(text);
    choices.iter().find(|(words, _)| words.contains(&folded)).map(|(_, value)| *value)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shipped() -> Vocabulary {
        Vocabulary::parse(include_str!("../../../assets/lists/vocabulary.toml")).unwrap()
    }

    #[track_caller]
    fn check(kind: ListKind, caption: &str, expected: Option<&str>) {
        let found = shipped().field_of(kind, caption).map(|(field, _)| field.key());
        assert_eq!(found.as_deref(), expected, "{caption} in {}", kind.key());
    }

    #[test]
    fn the_longest_heading_wins() {
        use ListKind as K;
        check(K::People, "Họ và tên", Some("name"));
        check(K::People, "HO VA TEN (viết chữ in hoa)", Some("name"));
        check(K::Nominations, "Tên tập thể / Họ và tên", Some("name"));
        check(K::Nominations, "Chức vụ, đơn vị công tác", Some("post_and_unit"));
        check(K::Nominations, "Chức vụ", Some("post"));
        check(K::Nominations, "Hình thức đề nghị", Some("award"));
        check(K::People, "Năm sinh", Some("birth"));
        check(K::People, "Năm sinh Nữ", Some("of_women"));
        check(K::Units, "Tên đơn vị/tập thể", Some("name"));
        check(K::ParIndex, "Đơn vị", Some("unit"));
        check(K::ParIndex, "Chỉ số CCHC năm 2023 (%)", Some("index_percent"));
        check(K::ParIndex, "Điểm khảo sát hài lòng", Some("survey_score"));
        check(K::Awards, "Số quyết định", Some("decision_number"));
        check(K::Awards, "Ngày quyết định", Some("decision_date"));
        check(K::People, "Ngày vào ngành", None);
    }

    #[test]
    fn a_year_in_a_heading_becomes_the_year_of_the_field() {
        check(ListKind::People, "Xếp loại 2023", Some("rating:2023"));
        check(ListKind::People, "Danh hiệu năm 2022", Some("award:2022"));
        check(ListKind::People, "Sáng kiến năm học 2022 - 2023", Some("initiative:2023"));
        check(ListKind::Ratings, "Năm 2021", Some("rating:2021"));
        check(ListKind::Ratings, "HTNV 2025", Some("rating:2025"));
        check(ListKind::People, "Xếp loại", Some("rating"));
    }

    #[test]
    fn every_problem_of_a_vocabulary_is_told_at_once() {
        let text = r#"
            field = [
                { key = "nmae", headings = ["ho ten"] },
                { key = "name", kinds = ["persons"], headings = ["Họ tên"] },
                { key = "unit", headings = ["don vi"] },
                { key = "post", headings = ["don vi"] },
            ]
            group = [{ kind = "crowd", headings = [], mentions = [], starts_of_names = [] }]
            footers = { totals = [], totals_exact = [], closings = [], signatures = [] }
            words = { none = [], male = [], female = [], mr = [], ms = [], mark = [], secret = [] }
        "#;
        let VocabularyErrors(problems) = Vocabulary::parse(text).unwrap_err();
        let told = |wanted: &str| problems.iter().any(|problem| problem.to_string() == wanted);
        for wanted in [
            r#"no field "nmae""#,
            r#"name: no kind "persons""#,
            r#"name: "Họ tên" is not folded"#,
            r#"people: "don vi" means unit and post"#,
            r#"group: no kind "crowd""#,
            "people: no heading gives name",
        ] {
            assert!(told(wanted), "{wanted} is missing in {problems:?}");
        }
        assert!(Vocabulary::parse("surprise = 1").is_err());
    }
}
