//! Questions over several tables: lists by page, search, figures.

mod columns;
mod filter;
mod lives;
mod opened;
mod order;
mod pages;
mod prints;
mod search;
mod totals;

pub use columns::List;
pub use filter::{Filter, Sort};
pub use lives::{AwardLife, InitiativeLife, Life, MemberCounts};
pub use opened::{Opened, OpenedKind};
pub use order::{Listed, Page, check_list};
pub(crate) use order::{Orders, id_list};
pub use pages::{CollectiveListRow, PersonListRow};
pub use prints::{PrintLine, PrintState};
pub use search::{Found, FoundKind};
pub use totals::Totals;

use so_vang_domain::text::fold;

/// A query of the word index: every word of `text` as a prefix, in any order. `None` without words.
pub(crate) fn words_query(text: &str) -> Option<String> {
    let folded = fold(text);
    let words: Vec<String> =
        folded.split(' ').filter(|word| !word.is_empty()).map(|word| format!("\"{word}\"*")).collect();
    if words.is_empty() { None } else { Some(words.join(" ")) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whatever_is_typed_becomes_quoted_prefixes() {
        for (text, query) in [
            ("Đặng  Ánh", Some("\"dang\"* \"anh\"*")),
            ("\"; DROP TABLE subject; --", Some("\"drop\"* \"table\"* \"subject\"*")),
            ("NEAR(a b) AND *", Some("\"near\"* \"a\"* \"b\"* \"and\"*")),
            ("  ", None),
            ("'\"()^*:", None),
        ] {
            assert_eq!(words_query(text).as_deref(), query, "typing {text}");
        }
    }
}
