//! Amounts of money as documents say them in words.

use crate::text::{Texts, capitalised};
use so_vang_domain::number::spell;

/// An amount in words, as money articles and payment lists end: the first letter is a capital, the
/// last word is the currency.
///
/// # Source
///
/// Documents study §7.4; the words are the sentences of `number`.
pub fn in_words(texts: &Texts, dong: u64) -> String {
    let words: Vec<String> =
        spell(dong).into_iter().map(|word| texts.say("number", word.key(), &[])).collect();
    capitalised(&texts.say("number", "dong", &[("words", words.join(" "))]))
}

#[cfg(test)]
mod tests;
