//! Check codes: what a certificate says, signed by its office, so that a changed or invented one is noticed
//! without a network.
//!
//! A code is no legal signature; it stands beside signature and seal. Signing and checking are pure functions
//! of their arguments: the seed of a key comes from the caller, and so does the list of known keys.
//!
//! A code is a row of decimal digits. A scanner types it like a keyboard, and digits are the only signs that
//! every keyboard layout and every Vietnamese typing method (Telex, VNI, VIQR) leaves alone. A square of digits
//! is as small as one of bytes: its numeric mode takes ten bits for three digits.

mod digits;
mod wrapped;

use chrono::NaiveDate;
use ed25519_dalek::{Signature, Signer as _, SigningKey, VerifyingKey};
use sha2::{Digest as _, Sha256};
use so_vang_domain::check_code::{CheckText, CheckTextError, KEY_LETTERS, KeyId, MOST_PAYLOAD_BYTES};
use thiserror::Error;

pub use wrapped::{WrapError, unwrap, wrap};

/// Bytes of a seed and of a public key.
pub const KEY_BYTES: usize = 32;
/// Bytes of a signature.
const SIGNATURE_BYTES: usize = 64;
/// Bytes of a code with its signature.
const MOST_BYTES: usize = MOST_PAYLOAD_BYTES + SIGNATURE_BYTES;

/// The half of a key that everybody may know.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PublicKey(pub [u8; KEY_BYTES]);

impl PublicKey {
    /// The public half of the key that `seed` makes.
    pub fn of(seed: &[u8; KEY_BYTES]) -> Self {
        Self(SigningKey::from_bytes(seed).verifying_key().to_bytes())
    }

    /// Its name: the first twenty bits of its SHA-256.
    ///
    /// Two keys may have one name; a check then tries both.
    pub fn id(self) -> KeyId {
        let hash = Sha256::digest(self.0);
        let bits = hash.iter().take(4).fold(0_u32, |bits, byte| (bits << 8) | u32::from(*byte));
        let name: String = [27, 22, 17, 12]
            .iter()
            .filter_map(|shift| KEY_LETTERS.get((bits >> shift) as usize & 31))
            .map(|letter| char::from(*letter))
            .collect();
        KeyId::parse(&name).unwrap_or_else(|| unreachable!("four letters of KEY_LETTERS are a name"))
    }
}

/// A public key that the checker trusts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KnownKey {
    /// The key.
    pub public: PublicKey,
    /// The day from which nothing signed with it counts; `None` while it is in use.
    pub revoked_from: Option<NaiveDate>,
}

/// A code whose signature is that of a known key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Checked {
    /// What it says; the paper must say the same.
    pub text: CheckText,
    /// The key was revoked from this day, which is later than the decision. Whoever stole the key could have
    /// given an earlier day, so the certificate must also be looked up in the register of its office.
    pub key_revoked_from: Option<NaiveDate>,
}

/// Why a text was not signed.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum SignError {
    /// The text names another key than the one it is signed with.
    #[error("the text names the key {named}, the key is {key}")]
    OtherKey {
        /// Named in the text.
        named: KeyId,
        /// Of the seed.
        key: KeyId,
    },
    /// The text cannot be a code.
    #[error(transparent)]
    Text(#[from] CheckTextError),
}

/// Why a code does not count. No word of such a code is given out, because anybody may have written it.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum CheckError {
    /// More than 600 bytes.
    #[error("this is longer than a check code")]
    TooLong,
    /// Not a whole code: another square was scanned, or digits are missing.
    #[error("this is not a check code")]
    NoCheckCode,
    /// No known key has this name.
    #[error("the key {key_id} is not known")]
    UnknownKey {
        /// The name in the code.
        key_id: KeyId,
    },
    /// The signature does not fit: the code was changed or invented.
    #[error("the code was not signed by the key {key_id}")]
    Forged {
        /// The name in the code.
        key_id: KeyId,
    },
    /// The decision is dated on or after the day from which the key was revoked.
    #[error("the key {key_id} was revoked from {from}")]
    Revoked {
        /// The name in the code.
        key_id: KeyId,
        /// The day.
        from: NaiveDate,
    },
    /// Rightly signed, but not a text this program writes; perhaps by a newer one.
    #[error(transparent)]
    Text(#[from] CheckTextError),
}

/// The code of a text: decimal digits of its bytes and their signature.
///
/// # Errors
///
/// [`SignError::OtherKey`] if the text does not name the key that `seed` makes; [`SignError::Text`] if it is
/// empty, too long or holds what deceives the eye.
pub fn sign(text: &CheckText, seed: &[u8; KEY_BYTES]) -> Result<String, SignError> {
    let key = PublicKey::of(seed).id();
    if text.key_id != key {
        return Err(SignError::OtherKey { named: text.key_id.clone(), key });
    }
    let mut bytes = text.payload()?;
    let signature = SigningKey::from_bytes(seed).sign(&bytes);
    bytes.extend(signature.to_bytes());
    Ok(digits::write(&bytes))
}

/// Checks a code as it was scanned, typed or pasted; white space does not matter.
///
/// # Errors
///
/// Any [`CheckError`].
pub fn check(code: &str, keys: &[KnownKey]) -> Result<Checked, CheckError> {
    let most_digits = digits::length(MOST_BYTES);
    let mut row = String::new();
    for letter in code.chars().filter(|letter| !letter.is_whitespace()) {
        if !letter.is_ascii_digit() {
            return Err(CheckError::NoCheckCode);
        }
        if row.len() == most_digits {
            return Err(CheckError::TooLong);
        }
        row.push(letter);
    }
    let bytes = digits::read(&row).ok_or(CheckError::NoCheckCode)?;
    let (payload, signature) = bytes.split_last_chunk::<SIGNATURE_BYTES>().ok_or(CheckError::NoCheckCode)?;
    let key_id = CheckText::claimed_key(payload).ok_or(CheckError::NoCheckCode)?;
    let signature = Signature::from_bytes(signature);
    let mut named = keys.iter().filter(|key| key.public.id() == key_id).peekable();
    if named.peek().is_none() {
        return Err(CheckError::UnknownKey { key_id });
    }
    let signed_by = named.find(|key| {
        // A key that is no point of the curve signs nothing.
        VerifyingKey::from_bytes(&key.public.0)
            .is_ok_and(|public| public.verify_strict(payload, &signature).is_ok())
    });
    let text = CheckText::from_payload(payload);
    let Some(key) = signed_by else {
        // Half a code looks like one with a wrong signature; what does not even read as a text is that.
        return Err(text.map_or(CheckError::NoCheckCode, |_| CheckError::Forged { key_id }));
    };
    let text = text?;
    match key.revoked_from {
        Some(from) if text.decided_on >= from => Err(CheckError::Revoked { key_id, from }),
        key_revoked_from => Ok(Checked { text, key_revoked_from }),
    }
}
