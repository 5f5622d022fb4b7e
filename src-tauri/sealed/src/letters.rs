//! The letters of a code: Crockford's base32, which has no I, L, O and U.

use unicode_normalization::UnicodeNormalization as _;

/// Five bits each.
const LETTERS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// The letter of five bits.
pub(crate) fn letter(bits: u8) -> char {
    char::from(LETTERS[usize::from(bits & 31)])
}

/// What stands between the letters of a code, or is taken along unseen when it is copied.
fn is_between(sign: char) -> bool {
    sign.is_whitespace()
        || sign.is_control()
        || matches!(sign, '-' | '_' | '.' | ',' | '\u{2010}'..='\u{2015}' | '\u{2212}')
        || matches!(sign, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}')
}

/// The five bits of a sign, read as a hand or an eye may have meant it.
fn bits(sign: char) -> Option<u8> {
    let meant = match sign.to_ascii_uppercase() {
        'O' => b'0',
        'I' | 'L' => b'1',
        sign => u8::try_from(sign).ok()?,
    };
    LETTERS.iter().position(|letter| *letter == meant).and_then(|bits| u8::try_from(bits).ok())
}

/// A sign of a typed text.
pub(crate) enum Typed {
    /// A letter of a code, as its five bits.
    Letter(u8),
    /// Something between two groups.
    Between,
    /// No letter of a code. A Vietnamese typing method that is on makes such of `DD`, `AA` or `W`.
    Other(char),
}

/// The signs of a text, composed first.
pub(crate) fn read(text: &str) -> impl Iterator<Item = Typed> {
    text.nfc().map(|sign| match bits(sign) {
        Some(bits) => Typed::Letter(bits),
        None if is_between(sign) => Typed::Between,
        None => Typed::Other(sign),
    })
}
