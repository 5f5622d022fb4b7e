//! Finding the award that a list or an old paper means by what it wrote.

use super::{Award, Catalogue};
use crate::text::fold;

impl Catalogue {
    /// The awards that `written` may mean: by code, name of any date, spelling found in lists or
    /// abbreviation, whatever the accents and capitals. The name of an area may follow a name that ends
    /// with its kind: «Giấy khen của Chủ tịch UBND phường Hồ Sen». Empty if none, more than one if ambiguous.
    pub fn find(&self, written: &str) -> Vec<&Award> {
        if let Some(award) = self.awards.get(written.trim()) {
            return vec![award];
        }
        let wanted = expand(&fold(written), &self.abbreviations);
        let whole: Vec<&Award> =
            self.awards.values().filter(|award| award.spellings.contains(&wanted)).collect();
        if !whole.is_empty() {
            return whole;
        }
        let of_an_area = |spelling: &String| {
            let ends_with_kind = self.areas.iter().any(|area| spelling.ends_with(&format!(" {area}")));
            ends_with_kind && wanted.starts_with(&format!("{spelling} "))
        };
        self.awards.values().filter(|award| award.spellings.iter().any(of_an_area)).collect()
    }

    /// The awards among `candidates` whose certificate bears the title that is written, as «Giấy khen» does.
    ///
    /// A list may write the bare title; which award it is then follows from what the office may issue.
    pub fn with_title<'c>(
        &'c self,
        written: &str,
        candidates: impl Iterator<Item = &'c Award>,
    ) -> Vec<&'c Award> {
        let wanted = fold(written);
        candidates
            .filter(|award| self.certificate(&award.code).is_some_and(|row| fold(&row.title) == wanted))
            .collect()
    }
}

/// `folded` with every abbreviation written out word by word, and without the words that lists put in or
/// leave out as they like.
pub(super) fn expand(folded: &str, abbreviations: &[(String, String)]) -> String {
    let full = |word: &str| {
        abbreviations
            .iter()
            .find(|(short, _)| short == word)
            .map_or_else(|| word.to_owned(), |(_, full)| full.clone())
    };
    let words: Vec<String> = folded.split(' ').map(full).collect();
    let kept: Vec<&str> =
        words.iter().flat_map(|word| word.split(' ')).filter(|word| *word != "cua").collect();
    let text = kept.join(" ");
    text.strip_prefix("danh hieu ").map_or(text.clone(), str::to_owned)
}
