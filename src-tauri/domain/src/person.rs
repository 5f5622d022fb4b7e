//! Individuals: the parts of a Vietnamese name, form of address, sex, identity number.

use crate::text::{Alphabet, clean};

/// A person's name as written, and its parts.
///
/// The order is họ – đệm – tên. The last syllable is taken as the given name; an officer may
/// correct the parts of compound given names later.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PersonName {
    /// The whole name, NFC, single spaces.
    pub full: String,
    /// Họ; empty for a name of one word.
    pub family: String,
    /// Đệm; empty where there is none.
    pub middle: String,
    /// Tên.
    pub given: String,
}

/// Why a text is not a person's name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NameError {
    /// Nothing is left after cleaning.
    #[error("the name is empty")]
    Empty,
    /// A letter that no name has (a digit, `@`, `<` …).
    #[error("a name cannot contain {0:?}")]
    Letter(char),
}

impl PersonName {
    /// Splits `raw` into its parts. Any Unicode letter, apostrophe, hyphen and full stop is
    /// accepted, because names of ethnic minorities do not follow the pattern.
    ///
    /// # Errors
    ///
    /// [`NameError::Empty`] if nothing is left, [`NameError::Letter`] for a letter no name has.
    pub fn parse(raw: &str) -> Result<Self, NameError> {
        let full = clean(raw);
        if full.is_empty() {
            return Err(NameError::Empty);
        }
        // Greek and Cyrillic letters look like Latin ones and are printed as others: ӑ is not ă.
        let foreign = |letter: char| matches!(letter, '\u{370}'..='\u{52f}');
        if let Some(letter) =
            full.chars().find(|c| foreign(*c) || !(c.is_alphabetic() || " '’.-".contains(*c)))
        {
            return Err(NameError::Letter(letter));
        }
        let words: Vec<&str> = full.split(' ').collect();
        let (family, middle, given) = match words.as_slice() {
            [] => return Err(NameError::Empty),
            [given] => (String::new(), String::new(), (*given).to_owned()),
            [family, middle @ .., given] => ((*family).to_owned(), middle.join(" "), (*given).to_owned()),
        };
        Ok(Self { full, family, middle, given })
    }

    /// The key by which lists are ordered: tên, then họ, then đệm.
    pub fn sort_key(&self, alphabet: &Alphabet) -> Vec<u8> {
        alphabet.sort_key(&[&self.given, &self.family, &self.middle])
    }
}

/// The form of address before a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Honorific {
    /// Ông.
    Mr,
    /// Bà.
    Ms,
}

impl Honorific {
    /// The word printed before the name.
    pub fn word(self) -> &'static str {
        match self {
            Self::Mr => "Ông",
            Self::Ms => "Bà",
        }
    }

    /// The sex that goes with it.
    pub fn sex(self) -> Sex {
        match self {
            Self::Mr => Sex::Male,
            Self::Ms => Sex::Female,
        }
    }

    /// Cuts a fused form of address off `raw`: `Bà Đặng Thị Ánh` → (`Ms`, `Đặng Thị Ánh`).
    pub fn split(raw: &str) -> (Option<Self>, String) {
        let text = clean(raw);
        for honorific in [Self::Mr, Self::Ms] {
            let word = honorific.word();
            let rest = text.strip_prefix(word).or_else(|| text.strip_prefix(word.to_uppercase().as_str()));
            if let Some(name) = rest.and_then(|rest| rest.strip_prefix([' ', ':'])) {
                return (Some(honorific), clean(name.trim_start_matches([':', ' '])));
            }
        }
        (None, text)
    }
}

/// Sex as recorded; it chooses the form of address where the list gives none.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Sex {
    /// Nam.
    Male,
    /// Nữ.
    Female,
}

impl Sex {
    /// The stored key.
    pub fn key(self) -> &'static str {
        match self {
            Self::Male => "male",
            Self::Female => "female",
        }
    }

    /// Reads the stored key.
    pub fn from_key(key: &str) -> Option<Self> {
        [Self::Male, Self::Female].into_iter().find(|sex| sex.key() == key)
    }

    /// The form of address that goes with it.
    pub fn honorific(self) -> Honorific {
        match self {
            Self::Male => Honorific::Mr,
            Self::Female => Honorific::Ms,
        }
    }
}

/// The number of the citizen identity card, kept as text because of its leading zeros.
///
/// Twelve digits (căn cước công dân), or nine (the older chứng minh nhân dân).
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct CitizenId(String);

/// Why a text is not an identity number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum CitizenIdError {
    /// Something other than digits.
    #[error("an identity number has only digits")]
    NotDigits,
    /// Neither 12 nor 9 digits; 11 often means that Excel ate a leading zero.
    #[error("an identity number has 12 digits (9 on old cards), not {0}")]
    Length(usize),
}

impl CitizenId {
    /// Checks `raw` after removing spaces.
    ///
    /// # Errors
    ///
    /// [`CitizenIdError`] says what is wrong with it.
    pub fn parse(raw: &str) -> Result<Self, CitizenIdError> {
        let text: String = clean(raw).chars().filter(|c| *c != ' ').collect();
        if !text.bytes().all(|byte| byte.is_ascii_digit()) {
            return Err(CitizenIdError::NotDigits);
        }
        if !matches!(text.len(), 9 | 12) {
            return Err(CitizenIdError::Length(text.len()));
        }
        Ok(Self(text))
    }

    /// The digits.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The number as shown until an officer asks for it: `0010****0011`.
    pub fn masked(digits: &str) -> String {
        match (digits.get(..4), digits.get(digits.len().saturating_sub(4)..)) {
            (Some(head), Some(tail)) if digits.len() > 8 => format!("{head}****{tail}"),
            _ => "****".to_owned(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(raw: &str, expected: [&str; 3]) {
        let name = PersonName::parse(raw).unwrap();
        assert_eq!([name.family.as_str(), &name.middle, &name.given], expected, "parts of {raw}");
    }

    #[test]
    fn the_last_word_is_the_given_name() {
        check("Đặng Thị Ngọc Ánh", ["Đặng", "Thị Ngọc", "Ánh"]);
        check("Lê An", ["Lê", "", "An"]);
        check("Pơloong", ["", "", "Pơloong"]);
        check("H'Hen Niê", ["H'Hen", "", "Niê"]);
    }

    #[test]
    fn digits_and_markup_are_no_names() {
        assert_eq!(PersonName::parse("Nguyễn Văn 4"), Err(NameError::Letter('4')));
        assert_eq!(PersonName::parse("<img src=x>"), Err(NameError::Letter('<')));
        assert_eq!(PersonName::parse("  "), Err(NameError::Empty));
        assert_eq!(
            PersonName::parse("Nguyễn V\u{4d1}n Lạ"),
            Err(NameError::Letter('\u{4d1}')),
            "a Cyrillic letter"
        );
    }

    #[test]
    fn a_fused_form_of_address_is_cut_off() {
        for (raw, honorific, name) in [
            ("Bà Đặng Thị Ngọc Ánh", Some(Honorific::Ms), "Đặng Thị Ngọc Ánh"),
            ("Ông: Nguyễn Phước Hưởng", Some(Honorific::Mr), "Nguyễn Phước Hưởng"),
            ("BÀ Lê An", Some(Honorific::Ms), "Lê An"),
            ("Ông Ích Khiêm", Some(Honorific::Mr), "Ích Khiêm"),
            ("Bành Thị Mai", None, "Bành Thị Mai"),
        ] {
            assert_eq!(Honorific::split(raw), (honorific, name.to_owned()), "splitting {raw}");
        }
    }

    #[test]
    fn an_identity_number_keeps_its_zeros() {
        assert_eq!(CitizenId::parse("001 179 000 011").unwrap().as_str(), "001179000011");
        assert_eq!(CitizenId::parse("1179000011"), Err(CitizenIdError::Length(10)));
        assert_eq!(CitizenId::parse("00117900001x"), Err(CitizenIdError::NotDigits));
        assert_eq!(CitizenId::masked("001179000011"), "0011****0011");
    }
}
