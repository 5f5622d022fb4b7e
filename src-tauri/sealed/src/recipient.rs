//! To whom copies are sealed: the public half of a code.

use std::fmt;
use std::str::FromStr;

use bech32::Hrp;
use thiserror::Error;

/// What the text of a recipient begins with.
const PUBLIC: Hrp = Hrp::parse_unchecked("age");

/// With it a copy can be sealed, and nothing can be opened. Its text, `age1…`, may stand in any file.
#[derive(Clone, PartialEq, Eq)]
pub struct Recipient(age::x25519::Recipient);

/// The text is no recipient: a letter is wrong, it is of another kind, or nothing can be sealed to it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("this is no recipient of sealed copies")]
pub struct RecipientError;

impl Recipient {
    pub(crate) fn of(identity: &age::x25519::Identity) -> Self {
        Self(identity.to_public())
    }

    pub(crate) fn inner(&self) -> &age::x25519::Recipient {
        &self.0
    }
}

impl FromStr for Recipient {
    type Err = RecipientError;

    fn from_str(text: &str) -> Result<Self, RecipientError> {
        let (kind, bytes) = bech32::decode(text).map_err(|_| RecipientError)?;
        let mut point = <[u8; 32]>::try_from(bytes).map_err(|_| RecipientError)?;
        // The first bit is of no meaning to the curve.
        point[31] &= 0x7f;
        if kind != PUBLIC || SMALL.contains(&point) {
            return Err(RecipientError);
        }
        text.parse().map(Self).map_err(|_| RecipientError)
    }
}

impl fmt::Display for Recipient {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.0, formatter)
    }
}

impl fmt::Debug for Recipient {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.0, formatter)
    }
}

/// A number that differs from 2^255 by little, lowest byte first.
const fn high(lowest: u8) -> [u8; 32] {
    let mut point = [0xff; 32];
    point[0] = lowest;
    point[31] = 0x7f;
    point
}

/// A small number.
const fn low(lowest: u8) -> [u8; 32] {
    let mut point = [0; 32];
    point[0] = lowest;
    point
}

/// The points of small order (RFC 7748, section 6.1; the list is that of libsodium). Nobody has a key for
/// them, and `age` stops the program when it is to seal to one.
const SMALL: [[u8; 32]; 7] = [
    low(0),
    low(1),
    [
        0xe0, 0xeb, 0x7a, 0x7c, 0x3b, 0x41, 0xb8, 0xae, 0x16, 0x56, 0xe3, 0xfa, 0xf1, 0x9f, 0xc4, 0x6a, 0xda,
        0x09, 0x8d, 0xeb, 0x9c, 0x32, 0xb1, 0xfd, 0x86, 0x62, 0x05, 0x16, 0x5f, 0x49, 0xb8, 0x00,
    ],
    [
        0x5f, 0x9c, 0x95, 0xbc, 0xa3, 0x50, 0x8c, 0x24, 0xb1, 0xd0, 0xb1, 0x55, 0x9c, 0x83, 0xef, 0x5b, 0x04,
        0x44, 0x5c, 0xc4, 0x58, 0x1c, 0x8e, 0x86, 0xd8, 0x22, 0x4e, 0xdd, 0xd0, 0x9f, 0x11, 0x57,
    ],
    high(0xec),
    high(0xed),
    high(0xee),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_point_that_age_stops_at_is_refused_before() {
        for point in SMALL {
            for top in [0, 0x80] {
                let mut point = point;
                point[31] |= top;
                let text = bech32::encode_lower::<bech32::Bech32>(PUBLIC, &point).unwrap();
                let to: age::x25519::Recipient = text.parse().unwrap();
                assert!(std::panic::catch_unwind(|| age::encrypt(&to, b"x")).is_err(), "age stops at {text}");
                assert_eq!(text.parse::<Recipient>(), Err(RecipientError));
            }
        }
    }
}
