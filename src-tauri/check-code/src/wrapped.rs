//! The seed of a key under a passphrase, in the format of `age`: scrypt, then ChaCha20-Poly1305.
//!
//! Wrapping takes its salt from the system's randomness; the same seed is never wrapped into the same bytes.

use age::scrypt::{Identity, Recipient};
use age::secrecy::SecretString;
use thiserror::Error;
use unicode_normalization::UnicodeNormalization;

use crate::KEY_BYTES;

/// Work of a guess: scrypt with N = 2^17, r = 8, p = 1, the first choice of OWASP's Password Storage Cheat
/// Sheet; 128 MiB and about half a second on an office machine. Fixed, so that a key made on a fast machine
/// opens on a slow one.
const WORK: u8 = 17;
/// A wrapped key that asks for more memory than 256 MiB was not made here.
const MOST_WORK: u8 = 18;
/// A wrapped seed has about 230 bytes.
const MOST_BYTES: usize = 1000;

/// Why a key was not wrapped or unwrapped.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum WrapError {
    /// The passphrase is empty.
    #[error("the passphrase is empty")]
    NoPassphrase,
    /// The passphrase is another one.
    #[error("the passphrase does not open this key")]
    WrongPassphrase,
    /// The bytes are not, or no longer, a wrapped key: cut off, changed, or of another kind.
    #[error("the wrapped key is damaged")]
    Damaged,
    /// The key could not be wrapped.
    #[error("the key could not be wrapped: {said}")]
    Refused {
        /// What the library said.
        said: String,
    },
}

/// Wraps a seed under a passphrase.
///
/// # Errors
///
/// [`WrapError::NoPassphrase`]; [`WrapError::Refused`] if the library fails.
pub fn wrap(seed: &[u8; KEY_BYTES], passphrase: &str) -> Result<Vec<u8>, WrapError> {
    let mut recipient = Recipient::new(secret(passphrase)?);
    recipient.set_work_factor(WORK);
    age::encrypt(&recipient, seed).map_err(|error| WrapError::Refused { said: error.to_string() })
}

/// The seed that was wrapped.
///
/// # Errors
///
/// [`WrapError::WrongPassphrase`] and [`WrapError::Damaged`]. A changed byte of the salt cannot be told from a
/// wrong passphrase and is called one.
pub fn unwrap(wrapped: &[u8], passphrase: &str) -> Result<[u8; KEY_BYTES], WrapError> {
    if wrapped.len() > MOST_BYTES {
        return Err(WrapError::Damaged);
    }
    let mut identity = Identity::new(secret(passphrase)?);
    identity.set_max_work_factor(MOST_WORK);
    let seed = age::decrypt(&identity, wrapped).map_err(|error| {
        let wrong =
            matches!(error, age::DecryptError::DecryptionFailed | age::DecryptError::KeyDecryptionFailed);
        if wrong { WrapError::WrongPassphrase } else { WrapError::Damaged }
    })?;
    seed.try_into().map_err(|_| WrapError::Damaged)
}

/// Composed, because typing methods write one Vietnamese letter in different ways.
fn secret(passphrase: &str) -> Result<SecretString, WrapError> {
    if passphrase.is_empty() {
        return Err(WrapError::NoPassphrase);
    }
    Ok(SecretString::from(passphrase.nfc().collect::<String>()))
}
