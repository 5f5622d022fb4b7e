//! The recovery code: what is printed, and the key that follows from it.

use age::x25519;
use sha2::{Digest, Sha256};
use std::fmt;

/// The letters of a code: no I, L, O and U, which are misread.
const LETTERS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
/// Random bytes of a code: 200 bits, eight groups of five letters.
const BYTES: usize = 25;
const GROUP: usize = 5;
/// Groups with the one that checks the others.
const GROUPS: usize = 9;

/// Why a typed code is none.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum CodeError {
    /// A sign that codes do not have.
    #[error("a sign that codes do not have")]
    Sign,
    /// Too few or too many letters.
    #[error("{found} letters instead of 45")]
    Length {
        /// The letters that were typed.
        found: usize,
    },
    /// The last group does not fit the others: a letter was mistyped.
    #[error("the last group does not fit the others")]
    Check,
    /// The machine has no random numbers.
    #[error("no random numbers")]
    Random,
}

/// A recovery code. It is never kept on the machine.
#[derive(Clone, PartialEq, Eq)]
pub struct RecoveryCode([u8; BYTES]);

impl fmt::Debug for RecoveryCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("RecoveryCode")
    }
}

fn letters(bytes: &[u8]) -> String {
    let mut out = String::new();
    let (mut bits, mut held) = (0u32, 0u32);
    for byte in bytes {
        bits = (bits << 8) | u32::from(*byte);
        held += 8;
        while held >= 5 {
            held -= 5;
            let place = (bits >> held) & 31;
            out.push(LETTERS.get(place as usize).map_or('0', |letter| char::from(*letter)));
            bits &= (1 << held) - 1;
        }
    }
    out
}

impl RecoveryCode {
    /// A new code.
    ///
    /// # Errors
    ///
    /// [`CodeError::Random`] where the system gives no random numbers.
    pub fn new() -> Result<Self, CodeError> {
        let mut bytes = [0; BYTES];
        getrandom::fill(&mut bytes).map_err(|_| CodeError::Random)?;
        Ok(Self(bytes))
    }

    /// Reads a code as typed: capitals, blanks and hyphens do not matter; O is read as 0, I and L as 1.
    ///
    /// # Errors
    ///
    /// [`CodeError::Sign`], [`CodeError::Length`], [`CodeError::Check`].
    pub fn parse(typed: &str) -> Result<Self, CodeError> {
        let mut values = Vec::new();
        for sign in typed.chars().filter(|sign| !sign.is_whitespace() && !matches!(sign, '-' | '–' | '—'))
        {
            let letter = match sign.to_ascii_uppercase() {
                'O' => '0',
                'I' | 'L' => '1',
                letter => letter,
            };
            let place = u8::try_from(letter)
                .ok()
                .and_then(|letter| LETTERS.iter().position(|one| *one == letter))
                .ok_or(CodeError::Sign)?;
            values.push(place as u64);
        }
        if values.len() != GROUPS * GROUP {
            return Err(CodeError::Length { found: values.len() });
        }
        let mut bytes = [0; BYTES];
        // Eight letters are five bytes.
        for (letters, five) in values.chunks(8).zip(bytes.chunks_mut(5)) {
            let packed = letters.iter().fold(0u64, |packed, letter| (packed << 5) | letter);
            five.copy_from_slice(packed.to_be_bytes().get(3..).unwrap_or(&[0; 5]));
        }
        let code = Self(bytes);
        let typed: String = values
            .iter()
            .skip((GROUPS - 1) * GROUP)
            .map(|place| LETTERS.get(*place as usize).map_or('0', |letter| char::from(*letter)))
            .collect();
        if typed == code.check() { Ok(code) } else { Err(CodeError::Check) }
    }

    /// The group that checks the others: the first 25 bits of their hash.
    fn check(&self) -> String {
        let hash = Sha256::new_with_prefix(b"so-vang recovery code check").chain_update(self.0).finalize();
        letters(&hash).chars().take(GROUP).collect()
    }

    /// The nine groups of five letters.
    pub fn groups(&self) -> Vec<String> {
        let all = letters(&self.0) + &self.check();
        (0..GROUPS).map(|group| all.chars().skip(group * GROUP).take(GROUP).collect()).collect()
    }

    /// The key of age that follows from the code, as the program `age` itself takes it: SHA-256 over a mark of this
    /// use and the 25 bytes.
    pub fn age_key(&self) -> String {
        let hash = Sha256::new_with_prefix(b"so-vang recovery code v1").chain_update(self.0).finalize();
        // The human-readable part is a fixed text, and 32 bytes always fit.
        bech32::Hrp::parse("AGE-SECRET-KEY-")
            .ok()
            .and_then(|part| bech32::encode_upper::<bech32::Bech32>(part, &hash).ok())
            .unwrap_or_default()
    }

    pub(crate) fn identity(&self) -> x25519::Identity {
        // The key is well-formed by its making; a fresh one, which opens nothing, stands in for what cannot happen.
        self.age_key().parse().unwrap_or_else(|_| x25519::Identity::generate())
    }

    /// The public half, which the office file keeps.
    pub fn recipient(&self) -> crate::Recipient {
        crate::Recipient(self.identity().to_public())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_read_back_as_people_type_it() {
        for _ in 0..200 {
            let code = RecoveryCode::new().unwrap();
            let printed = code.groups().join("-");
            assert_eq!(printed.len(), 9 * 5 + 8);
            assert_eq!(RecoveryCode::parse(&printed), Ok(code.clone()));
            let sloppy = printed.to_lowercase().replace('-', " ").replace('0', "o").replace('1', "l");
            assert_eq!(RecoveryCode::parse(&sloppy), Ok(code));
        }
    }

    #[test]
    fn a_typing_error_is_noticed_before_anything_is_opened() {
        let code = RecoveryCode::new().unwrap();
        let printed = code.groups().concat();
        for at in 0..printed.len() {
            let wrong = if printed.as_bytes()[at] == b'X' { 'Y' } else { 'X' };
            let mut typed = printed.clone();
            typed.replace_range(at..=at, &wrong.to_string());
            assert_eq!(RecoveryCode::parse(&typed), Err(CodeError::Check), "letter {at}");
        }
        assert_eq!(RecoveryCode::parse(&printed[1..]), Err(CodeError::Length { found: 44 }));
        assert_eq!(RecoveryCode::parse("đ"), Err(CodeError::Sign));
        assert_eq!(format!("{code:?}"), "RecoveryCode", "the code is in no log");
    }

    #[test]
    fn the_same_code_gives_the_same_key_for_ever() {
        let code = RecoveryCode([7; BYTES]);
        assert_eq!(code.groups().join("-"), "0W3GE-1R70W-3GE1R-70W3G-E1R70-W3GE1-R70W3-GE1R7-HHZ8T");
        assert_eq!(
            code.recipient().to_string(),
            "age13yaz039e0fd478rqtyu32837t8vyyxe8zqa7wap65n3p5w92xyrsqvdzw8"
        );
    }
}
