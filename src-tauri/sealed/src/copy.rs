//! Sealing and opening: a stream in, a stream out, some hundred kilobytes in between.

use std::fmt;
use std::io::{self, BufWriter, Cursor, Read, Write};

use thiserror::Error;

use crate::{Recipient, RecoveryCode};

/// What a sealed copy begins with.
pub const MAGIC: &[u8] = b"age-encryption.org/v1\n";
/// To how many recipients a copy is sealed at most.
pub const MOST_RECIPIENTS: usize = 20;
/// The head of a file, with its recipients, is read before anything in it is believed. One that [`seal`] writes
/// has about 3 kB with all recipients; a longer one was not written by it, and is never held in memory.
const MOST_HEAD: u64 = 16 * 1024;
/// What the last line of a head begins with.
const HEAD_END: &[u8] = b"\n--- ";
/// Bytes that are carried at once; `age` seals them in pieces of this size.
const PIECE: usize = 64 * 1024;

/// Why a copy was not sealed.
#[derive(Debug, Error)]
pub enum SealError {
    /// Nobody could open it, or too many could.
    #[error("a copy is sealed to 1 to 20 recipients, not {count}")]
    Recipients {
        /// How many there are.
        count: usize,
    },
    /// Reading or writing failed.
    #[error("the copy could not be sealed: {source}")]
    Io {
        /// What the system said.
        source: io::Error,
    },
}

/// Why a copy was not opened. Whatever was written until then is to be thrown away.
#[derive(Debug, Error)]
pub enum OpenError {
    /// It was sealed to others. A changed byte where it says to whom cannot be told from this.
    #[error("the code does not open this copy")]
    WrongCode,
    /// Bytes were changed, lost or added.
    #[error("the sealed copy is damaged")]
    Damaged,
    /// The bytes are no sealed copy.
    #[error("this is no sealed copy")]
    NotSealed,
    /// Reading or writing failed.
    #[error("the sealed copy could not be opened: {source}")]
    Io {
        /// What the system said.
        source: io::Error,
    },
}

/// Whether a file that begins with these bytes is a sealed copy; 22 are enough.
pub fn is_sealed(head: &[u8]) -> bool {
    head.starts_with(MAGIC)
}

/// Seals what is read to all of the recipients, any of which opens it. Gives the number of bytes that were read.
///
/// # Errors
///
/// [`SealError::Recipients`] for none or more than [`MOST_RECIPIENTS`]; [`SealError::Io`].
pub fn seal(mut plain: impl Read, out: impl Write, to: &[Recipient]) -> Result<u64, SealError> {
    let failed = |source| SealError::Io { source };
    if to.is_empty() || to.len() > MOST_RECIPIENTS {
        return Err(SealError::Recipients { count: to.len() });
    }
    let inner = to.iter().map(|recipient| recipient.inner() as &dyn age::Recipient);
    let sealer = age::Encryptor::with_recipients(inner).map_err(|error| failed(io::Error::other(error)))?;
    // The head is held back: `age` forgets why it could not be written.
    let mut sealed = sealer.wrap_output(BufWriter::with_capacity(PIECE, out)).map_err(failed)?;
    let count = carry(&mut plain, &mut sealed, failed, failed)?;
    sealed.finish().and_then(|mut out| out.flush()).map_err(failed)?;
    Ok(count)
}

/// Opens a sealed copy. Gives the number of bytes that were written.
///
/// Every piece is checked before it is written, but only the last one tells that none is missing: what was
/// written before an error must not be used.
///
/// # Errors
///
/// Any [`OpenError`].
pub fn open(sealed: impl Read, mut out: impl Write, code: &RecoveryCode) -> Result<u64, OpenError> {
    let mut sealed = Watched(sealed);
    let mut head = Vec::new();
    sealed.by_ref().take(MOST_HEAD).read_to_end(&mut head).map_err(of_reading)?;
    if !is_sealed(&head) {
        return Err(OpenError::NotSealed);
    }
    if !head.windows(HEAD_END.len()).any(|window| window == HEAD_END) {
        return Err(OpenError::Damaged);
    }
    let opener = age::Decryptor::new(Cursor::new(head).chain(sealed)).map_err(of_age)?;
    let identity = code.identity();
    let mut plain = opener.decrypt(std::iter::once(&identity as &dyn age::Identity)).map_err(of_age)?;
    let count = carry(&mut plain, &mut out, of_reading, |source| OpenError::Io { source })?;
    out.flush().map_err(|source| OpenError::Io { source })?;
    Ok(count)
}

/// Carries everything over; which side failed says which error it is.
fn carry<E>(
    from: &mut impl Read,
    to: &mut impl Write,
    of_reading: impl Fn(io::Error) -> E,
    of_writing: impl Fn(io::Error) -> E,
) -> Result<u64, E> {
    let mut piece = zeroize::Zeroizing::new(vec![0; PIECE]);
    let mut count = 0;
    loop {
        let read = match from.read(&mut piece) {
            Ok(0) => return Ok(count),
            Ok(read) => read,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
            Err(error) => return Err(of_reading(error)),
        };
        to.write_all(&piece[..read]).map_err(&of_writing)?;
        count += read as u64;
    }
}

/// A reader whose own failures can be told from what `age` says about the bytes.
struct Watched<R>(R);

/// A failure of the reader itself.
#[derive(Debug)]
struct OfReader(io::Error);

impl fmt::Display for OfReader {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.0, formatter)
    }
}

impl std::error::Error for OfReader {}

impl<R: Read> Read for Watched<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        // The kind is kept: readers go on after an interruption.
        self.0.read(buffer).map_err(|error| io::Error::new(error.kind(), OfReader(error)))
    }
}

/// What a failure to read the sealed bytes means.
fn of_reading(error: io::Error) -> OpenError {
    match error.downcast::<OfReader>() {
        Ok(OfReader(source)) => OpenError::Io { source },
        Err(_) => OpenError::Damaged,
    }
}

/// What `age` says about a head.
fn of_age(error: age::DecryptError) -> OpenError {
    if let age::DecryptError::Io(error) = error {
        return of_reading(error);
    }
    let other = matches!(error, age::DecryptError::NoMatchingKeys);
    if other { OpenError::WrongCode } else { OpenError::Damaged }
}
