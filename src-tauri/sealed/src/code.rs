//! The recovery code: 200 random bits on paper, nine groups of five letters.

use std::fmt;

use age::secrecy::ExposeSecret as _;
use bech32::Hrp;
use sha2::{Digest as _, Sha256};
use thiserror::Error;
use zeroize::{Zeroize as _, Zeroizing};

use crate::check;
use crate::letters::{Typed, letter, read};
use crate::recipient::Recipient;

/// Groups of a code; the last is its check group.
pub const GROUPS: usize = 9;
/// Letters of a code.
const LETTERS: usize = GROUPS * check::LETTERS;
/// Letters that carry the secret.
const SECRET_LETTERS: usize = LETTERS - check::LETTERS;
/// Bytes of the secret.
const BYTES: usize = SECRET_LETTERS * 5 / 8;
/// Keeps the keys of these codes apart from whatever else may be hashed from 25 bytes. Never to be changed, or
/// no code on paper opens anything again.
const DOMAIN: &[u8] = b"so-vang recovery code 1\0";
/// What the text of an age key begins with.
const KEY: Hrp = Hrp::parse_unchecked("AGE-SECRET-KEY-");

/// Why a typed text is no recovery code. Groups are counted from one, as on the sheet.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum CodeError {
    /// A sign that no code has.
    #[error("group {group} holds {found:?}, which no code has")]
    Sign {
        /// Where.
        group: usize,
        /// The sign. With a mark on it, a Vietnamese typing method is on.
        found: char,
    },
    /// Not 45 letters.
    #[error("a code has 45 letters, not {letters}")]
    Length {
        /// How many there are.
        letters: usize,
        /// The group that has not five, if nine groups were typed and one of them has not.
        group: Option<usize>,
    },
    /// The check group does not fit, and one or two letters of this group alone would set it right. Where more
    /// is wrong, a group is named by chance once in 400 times.
    #[error("group {group} is wrong")]
    Group {
        /// The group; it may be the check group itself.
        group: usize,
    },
    /// The check group does not fit; which group is wrong cannot be told.
    #[error("the check group does not fit")]
    Check,
}

/// The system gave no random bits.
#[derive(Debug, Error)]
#[error("the system gives no random bits: {source}")]
pub struct NoRandomness {
    /// What it said.
    #[from]
    source: getrandom::Error,
}

/// What opens the sealed copies of an office. It is written on paper and nowhere else: its [`Display`] is for
/// the sheet and for typing it back once. Wiped when it is dropped, never shown by [`Debug`].
///
/// [`Display`]: fmt::Display
/// [`Debug`]: fmt::Debug
#[derive(Clone, PartialEq, Eq)]
pub struct RecoveryCode(Zeroizing<[u8; BYTES]>);

impl RecoveryCode {
    /// A code that nobody has.
    ///
    /// # Errors
    ///
    /// [`NoRandomness`] if the system fails.
    pub fn new() -> Result<Self, NoRandomness> {
        let mut bytes = Zeroizing::new([0; BYTES]);
        getrandom::fill(bytes.as_mut_slice())?;
        Ok(Self(bytes))
    }

    /// Reads a code as it was typed: capitals or not, O for 0, I and L for 1, with any spaces and dashes.
    ///
    /// # Errors
    ///
    /// Any [`CodeError`]; the first wrong sign before a wrong length before a wrong check.
    pub fn parse(text: &str) -> Result<Self, CodeError> {
        let mut letters = Zeroizing::new([0; LETTERS]);
        let mut count = 0_usize;
        // How many letters there are between two signs that are none.
        let mut runs = vec![0_usize];
        for typed in read(text) {
            match typed {
                Typed::Letter(bits) => {
                    if let Some(letter) = letters.get_mut(count) {
                        *letter = bits;
                    }
                    count += 1;
                    if let Some(run) = runs.last_mut() {
                        *run += 1;
                    }
                }
                Typed::Between if runs.last().is_some_and(|run| *run > 0) => runs.push(0),
                Typed::Between => {}
                Typed::Other(found) => {
                    return Err(CodeError::Sign { group: (count / check::LETTERS + 1).min(GROUPS), found });
                }
            }
        }
        if count != LETTERS {
            runs.retain(|run| *run > 0);
            let mut odd = runs.iter().enumerate().filter(|(_, run)| **run != check::LETTERS);
            let group = match (runs.len(), odd.next(), odd.next()) {
                (GROUPS, Some((place, _)), None) => Some(place + 1),
                _ => None,
            };
            return Err(CodeError::Length { letters: count, group });
        }
        let (secret, typed) = letters.split_at(SECRET_LETTERS);
        let rest = check::group(secret) ^ check::gather(typed);
        if rest != 0 {
            let group = check::wrong_group(rest, GROUPS);
            return Err(group.map_or(CodeError::Check, |group| CodeError::Group { group }));
        }
        let mut bytes = Zeroizing::new([0; BYTES]);
        for (place, bits) in secret.iter().enumerate() {
            for bit in 0..5 {
                let at = place * 5 + bit;
                bytes[at / 8] |= (bits >> (4 - bit) & 1) << (7 - at % 8);
            }
        }
        Ok(Self(bytes))
    }

    /// The nine groups, as they stand on the sheet.
    pub fn groups(&self) -> [Zeroizing<String>; GROUPS] {
        let mut letters = Zeroizing::new([0; LETTERS]);
        for (place, bits) in letters.iter_mut().take(SECRET_LETTERS).enumerate() {
            for at in place * 5..place * 5 + 5 {
                *bits = *bits << 1 | self.0[at / 8] >> (7 - at % 8) & 1;
            }
        }
        let (secret, last) = letters.split_at_mut(SECRET_LETTERS);
        last.copy_from_slice(&check::spread(check::group(secret)));
        let mut groups = letters.chunks(check::LETTERS);
        std::array::from_fn(|_| {
            Zeroizing::new(groups.next().unwrap_or_default().iter().map(|bits| letter(*bits)).collect())
        })
    }

    /// To whom copies are sealed so that this code opens them; the machine may keep it.
    pub fn recipient(&self) -> Recipient {
        Recipient::of(&self.identity())
    }

    /// The same secret as the stock `age` program takes it: `AGE-SECRET-KEY-1…`. For the sheet, in small type.
    pub fn age_key(&self) -> Zeroizing<String> {
        Zeroizing::new(self.identity().to_string().expose_secret().to_owned())
    }

    /// The key of this code: SHA-256 of the domain and the 25 bytes is the secret of X25519, written in Bech32.
    ///
    /// A plain hash is enough, because 200 random bits cannot be guessed however fast a guess is.
    pub(crate) fn identity(&self) -> age::x25519::Identity {
        let mut secret = Sha256::new().chain_update(DOMAIN).chain_update(self.0.as_slice()).finalize();
        let text = bech32::encode_upper::<bech32::Bech32>(KEY, &secret).map(Zeroizing::new);
        secret.as_mut_slice().zeroize();
        text.ok()
            .and_then(|text| text.parse().ok())
            .unwrap_or_else(|| unreachable!("32 bytes in Bech32 are a key"))
    }
}

impl fmt::Display for RecoveryCode {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (place, group) in self.groups().iter().enumerate() {
            if place > 0 {
                formatter.write_str("-")?;
            }
            formatter.write_str(group)?;
        }
        Ok(())
    }
}

impl fmt::Debug for RecoveryCode {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("RecoveryCode(…)")
    }
}
