//! Copies that leave the machine, encrypted by age so that one recovery code opens them.
//!
//! The code is printed once and kept in a safe. The machine keeps only the public half, which encrypts and opens
//! nothing, so whoever takes the machine takes no key.

mod code;

pub use code::{CodeError, RecoveryCode};

use age::x25519;
use std::fmt;
use std::io::{ErrorKind, Read, Write};
use std::str::FromStr;

/// The first bytes of every file of age.
const HEAD: &[u8] = b"age-encryption.org/v1";

/// The public half of a recovery code: it encrypts, and opens nothing.
#[derive(Clone)]
pub struct Recipient(x25519::Recipient);

impl FromStr for Recipient {
    type Err = SealError;

    /// Reads the text that an office file keeps.
    fn from_str(text: &str) -> Result<Self, SealError> {
        text.parse().map(Self).map_err(|_| SealError::Recipient)
    }
}

impl fmt::Display for Recipient {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl fmt::Debug for Recipient {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Recipient({self})")
    }
}

/// Why a copy cannot be sealed or opened.
#[derive(Debug, thiserror::Error)]
pub enum SealError {
    /// The text is no public half of a recovery code.
    #[error("not a recipient")]
    Recipient,
    /// The code opens another copy, not this one.
    #[error("the code does not open this copy")]
    WrongCode,
    /// A byte of the copy was changed, or its end is missing.
    #[error("the sealed copy is damaged")]
    Damaged,
    /// The file is no sealed copy.
    #[error("not a sealed copy")]
    NotSealed,
    /// The disk refused.
    #[error("reading or writing a sealed copy")]
    Io(#[source] std::io::Error),
}

/// Whether a file begins as sealed copies do.
pub fn is_sealed(head: &[u8]) -> bool {
    head.starts_with(HEAD)
}

/// Encrypts all of `plain` into `out`, as a stream of pieces that are each proven when they are opened.
///
/// # Errors
///
/// [`SealError::Io`].
pub fn seal(mut plain: impl Read, out: impl Write, to: &Recipient) -> Result<(), SealError> {
    let to: &dyn age::Recipient = &to.0;
    let encryptor = age::Encryptor::with_recipients(std::iter::once(to)).map_err(|_| SealError::Recipient)?;
    let mut sealed = encryptor.wrap_output(out).map_err(SealError::Io)?;
    std::io::copy(&mut plain, &mut sealed).map_err(SealError::Io)?;
    sealed.finish().and_then(|mut out| out.flush()).map_err(SealError::Io)
}

/// Opens a sealed copy into `out`. What was written into `out` before an error is worth nothing.
///
/// # Errors
///
/// [`SealError::NotSealed`], [`SealError::WrongCode`], [`SealError::Damaged`], [`SealError::Io`].
pub fn open(mut sealed: impl Read, mut out: impl Write, code: &RecoveryCode) -> Result<(), SealError> {
    let mut head = vec![0; HEAD.len()];
    sealed.read_exact(&mut head).map_err(|error| {
        if error.kind() == ErrorKind::UnexpectedEof { SealError::NotSealed } else { SealError::Io(error) }
    })?;
    if !is_sealed(&head) {
        return Err(SealError::NotSealed);
    }
    let whole = head.as_slice().chain(sealed);
    let decryptor = age::Decryptor::new_buffered(std::io::BufReader::new(whole)).map_err(of_age)?;
    let identity = code.identity();
    let identity: &dyn age::Identity = &identity;
    let mut plain = decryptor.decrypt(std::iter::once(identity)).map_err(of_age)?;
    let mut buffer = vec![0; 1 << 16];
    loop {
        let read = match plain.read(&mut buffer) {
            Ok(0) => return out.flush().map_err(SealError::Io),
            Ok(read) => read,
            Err(error) if error.kind() == ErrorKind::Interrupted => continue,
            // A piece that does not prove itself, and an end that comes too early.
            Err(error) if matches!(error.kind(), ErrorKind::InvalidData | ErrorKind::UnexpectedEof) => {
                return Err(SealError::Damaged);
            }
            Err(error) => return Err(SealError::Io(error)),
        };
        out.write_all(buffer.get(..read).unwrap_or_default()).map_err(SealError::Io)?;
    }
}

fn of_age(error: age::DecryptError) -> SealError {
    use age::DecryptError as D;
    if matches!(error, D::NoMatchingKeys) {
        return SealError::WrongCode;
    }
    if let D::Io(error) = error
        && !matches!(error.kind(), ErrorKind::InvalidData | ErrorKind::UnexpectedEof)
    {
        return SealError::Io(error);
    }
    SealError::Damaged
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sealed(plain: &[u8], code: &RecoveryCode) -> Vec<u8> {
        let mut out = Vec::new();
        seal(plain, &mut out, &code.recipient()).unwrap();
        out
    }

    fn opened(sealed: &[u8], code: &RecoveryCode) -> Result<Vec<u8>, SealError> {
        let mut out = Vec::new();
        open(sealed, &mut out, code).map(|()| out)
    }

    #[test]
    fn the_code_opens_what_its_public_half_sealed() {
        let code = RecoveryCode::new().unwrap();
        let plain: Vec<u8> = (0..200_000u32).map(|number| (number % 251) as u8).collect();
        let (first, second) = (sealed(&plain, &code), sealed(&plain, &code));
        assert_ne!(first, second, "two sealings of one copy have nothing in common");
        assert!(is_sealed(&first) && !is_sealed(b"SQLite format 3\0"));
        assert_eq!(opened(&first, &code).unwrap(), plain);
        let again: Recipient = code.recipient().to_string().parse().unwrap();
        let mut by_text = Vec::new();
        seal(plain.as_slice(), &mut by_text, &again).unwrap();
        assert_eq!(opened(&by_text, &code).unwrap(), plain);
    }

    #[test]
    fn a_wrong_code_and_another_file_are_refused() {
        let (code, other) = (RecoveryCode::new().unwrap(), RecoveryCode::new().unwrap());
        let copy = sealed(b"danh sach", &code);
        assert!(matches!(opened(&copy, &other), Err(SealError::WrongCode)));
        for file in [&b"SQLite format 3\0 and more than twenty bytes"[..], b"", b"age"] {
            assert!(matches!(opened(file, &code), Err(SealError::NotSealed)));
        }
    }

    #[test]
    fn every_flipped_bit_and_every_missing_end_is_refused() {
        let code = RecoveryCode::new().unwrap();
        let plain = vec![7; 700];
        let copy = sealed(&plain, &code);
        for bit in 0..copy.len() * 8 {
            let mut flipped = copy.clone();
            flipped[bit / 8] ^= 1 << (bit % 8);
            assert!(opened(&flipped, &code).is_err(), "bit {bit}");
        }
        for length in 0..copy.len() {
            assert!(opened(&copy[..length], &code).is_err(), "the first {length} bytes");
        }
    }
}
