//! Vietnamese text: one normal form, search without accents, the order of the Vietnamese alphabet.

use icu_collator::options::CollatorOptions;
use icu_collator::{Collator, CollatorBorrowed};
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// `raw` as the record keeps it: NFC, no control or zero-width characters, single spaces, trimmed.
///
/// Line breaks and no-break spaces become plain spaces, because lists carry both inside names.
pub fn clean(raw: &str) -> String {
    let mut out = String::with_capacity(raw.len());
    let mut gap = false;
    for letter in raw.nfc() {
        if letter.is_whitespace() {
            gap = !out.is_empty();
            continue;
        }
        if letter.is_control()
            || matches!(letter, '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' | '\u{202a}'..='\u{202e}')
        {
            continue;
        }
        if gap {
            out.push(' ');
            gap = false;
        }
        out.push(letter);
    }
    out
}

/// `text` for search: no accents, đ as d, lower case, letters and digits in single-spaced words.
pub fn fold(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut gap = false;
    for letter in text.nfd() {
        if is_combining_mark(letter) {
            continue;
        }
        if !letter.is_alphanumeric() {
            gap = !out.is_empty();
            continue;
        }
        if gap {
            out.push(' ');
            gap = false;
        }
        match letter {
            'đ' | 'Đ' => out.push('d'),
            other => out.extend(other.to_lowercase()),
        }
    }
    out
}

/// The order of the Vietnamese alphabet (CLDR `vi`): a < ă < â, d < đ, tones only as a last resort.
pub struct Alphabet {
    collator: CollatorBorrowed<'static>,
}

impl std::fmt::Debug for Alphabet {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Alphabet")
    }
}

impl Default for Alphabet {
    fn default() -> Self {
        let locale = icu_locale_core::locale!("vi");
        let collator = Collator::try_new(locale.into(), CollatorOptions::default())
            .expect("the collation data of `vi` is compiled in");
        Self { collator }
    }
}

impl Alphabet {
    /// A key whose byte order is the Vietnamese order of `parts`, the first part deciding first.
    ///
    /// Each part is compared whole (letters, then tones) before the next one is looked at, so that
    /// Thùy comes before Thúy whatever the family names are. The place of a tone mark does not
    /// matter: Hòa and Hoà fall together.
    pub fn sort_key(&self, parts: &[&str]) -> Vec<u8> {
        let mut key = Vec::new();
        for part in parts {
            let part = one_tone_place(&part.to_lowercase());
            // Writing into a vector cannot fail.
            let _ = self.collator.write_sort_key_to(&part, &mut key);
            key.push(0);
        }
        key
    }
}

/// `text` with the tone of a final oa, oe, uy on its first letter, one of the two habits in use.
pub fn one_tone_place(text: &str) -> String {
    const PAIRS: [(&str, &str); 15] = [
        ("oà", "òa"),
        ("oá", "óa"),
        ("oả", "ỏa"),
        ("oã", "õa"),
        ("oạ", "ọa"),
        ("oè", "òe"),
        ("oé", "óe"),
        ("oẻ", "ỏe"),
        ("oẽ", "õe"),
        ("oẹ", "ọe"),
        ("uỳ", "ùy"),
        ("uý", "úy"),
        ("uỷ", "ủy"),
        ("uỹ", "ũy"),
        ("uỵ", "ụy"),
    ];
    let mut words: Vec<String> = Vec::new();
    for word in text.split(' ') {
        let moved = PAIRS.iter().find_map(|(new, old)| {
            // «quý» keeps its tone: its u belongs to the consonant.
            word.strip_suffix(new).filter(|head| !head.ends_with('q')).map(|head| format!("{head}{old}"))
        });
        words.push(moved.unwrap_or_else(|| word.to_owned()));
    }
    words.join(" ")
}

/// What two writings of one name share: small letters, one place for tone marks, plain hyphens, single spaces.
///
/// «Phòng Kinh Tế» and «Phòng Kinh tế», «Hoà» and «Hòa» are the same name written twice; «Hoa» is another.
pub fn spelling(text: &str) -> String {
    one_tone_place(&clean(text).to_lowercase().replace(['–', '—', '‑'], "-"))
}

/// How many single-letter changes turn `a` into `b`, counted up to `limit` (then `limit + 1`).
///
/// Used to say «có phải là …» for a misspelled name; never to decide anything.
pub fn distance(a: &str, b: &str, limit: usize) -> usize {
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    if a.len().abs_diff(b.len()) > limit {
        return limit + 1;
    }
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, x) in a.iter().enumerate() {
        let mut left_above = row[0];
        row[0] = i + 1;
        for (j, y) in b.iter().enumerate() {
            let above = row[j + 1];
            row[j + 1] = (left_above + usize::from(x != y)).min(above + 1).min(row[j] + 1);
            left_above = above;
        }
    }
    row[b.len()].min(limit + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cleaning_gives_nfc_and_single_spaces() {
        for (raw, expected) in [
            ("  Nguyễn\u{a0} Văn\n An ", "Nguyễn Văn An"),
            ("Đa\u{323}\u{306}ng", "Đặng"),
            ("Hu\u{31b}o\u{31b}\u{309}ng", "Hưởng"),
            ("A\u{200b}nh", "Anh"),
            ("", ""),
        ] {
            assert_eq!(clean(raw), expected, "cleaning {raw:?}");
        }
    }

    #[test]
    fn folding_treats_d_with_a_stroke_as_d() {
        assert_eq!(fold("Đặng Thị Ngọc Ánh"), "dang thi ngoc anh");
        assert_eq!(fold("QĐ số 05/QĐ-UBND"), "qd so 05 qd ubnd");
    }

    #[test]
    fn names_stand_in_vietnamese_order_of_the_given_name() {
        // The example of the study of collation: all of these differ in tone first, then in family name.
        let alphabet = Alphabet::default();
        let mut names =
            [("Thúy", "Đỗ"), ("Thụy", "An"), ("Thùy", "Võ"), ("Thủy", "Bùi"), ("Thuy", "Vũ"), ("Thũy", "Lê")];
        names.sort_by_key(|(given, family)| alphabet.sort_key(&[given, family]));
        assert_eq!(names.map(|(given, _)| given), ["Thuy", "Thùy", "Thủy", "Thũy", "Thúy", "Thụy"]);
    }

    #[test]
    fn letters_come_before_tones_and_case() {
        let alphabet = Alphabet::default();
        let mut letters = ["đa", "da", "â", "ă", "a", "ơ", "ô", "o", "ư", "u", "ê", "e"];
        letters.sort_by_key(|letter| alphabet.sort_key(&[letter]));
        assert_eq!(letters, ["a", "ă", "â", "da", "đa", "e", "ê", "o", "ô", "ơ", "u", "ư"]);
    }

    #[test]
    fn both_tone_places_fall_together() {
        let alphabet = Alphabet::default();
        assert_eq!(alphabet.sort_key(&["Hoà"]), alphabet.sort_key(&["Hòa"]));
        assert_eq!(one_tone_place("quý"), "quý");
        assert_eq!(one_tone_place("thuý hoà"), "thúy hòa");
    }

    #[test]
    fn one_name_written_twice_is_one_name() {
        for (a, b, same) in [
            ("Phòng Kinh Tế", "Phòng  Kinh tế", true),
            ("NGUYỄN THỊ HOÀ", "Nguyễn Thị Hòa", true),
            ("Thi đua – Khen thưởng", "Thi đua - Khen thưởng", true),
            ("Nguyễn Thị Hoa", "Nguyễn Thị Hòa", false),
            ("Lê An", "Lê Ân", false),
        ] {
            assert_eq!(spelling(a) == spelling(b), same, "{a} and {b}");
        }
    }

    #[test]
    fn distance_counts_letters() {
        assert_eq!(distance("anh", "anh", 2), 0);
        assert_eq!(distance("ngoc anh", "ngoc ang", 2), 1);
        assert_eq!(distance("ngoc anh", "ngoc", 2), 3);
    }
}
