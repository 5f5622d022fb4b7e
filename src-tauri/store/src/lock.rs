//! The lock file beside the office file: who holds it, since when.
//!
//! SQLite's own locks let two programs take turns; an office file has one program at a time. The lock
//! is the operating system's, so it dies with the process; the text in the file is only for the message.

use crate::error::{Doing, StoreError};
use std::ffi::OsString;
use std::fs::{File, OpenOptions, TryLockError};
use std::io::{Read, Seek, Write};
use std::path::{Path, PathBuf};

/// No holder needs more letters to be named.
const MOST_WORDS: usize = 300;

/// Held while the office file is open.
#[derive(Debug)]
pub(crate) struct Lock {
    _file: File,
}

/// The place of the lock file of `path`.
pub(crate) fn place(path: &Path) -> PathBuf {
    let mut name = OsString::from(path.as_os_str());
    name.push(".lock");
    PathBuf::from(name)
}

/// The words of a holder as one line, whatever a lock file holds.
fn words_of(bytes: &[u8]) -> String {
    let words = String::from_utf8_lossy(bytes);
    let plain = words.chars().filter(|letter| !letter.is_control() && *letter != char::REPLACEMENT_CHARACTER);
    plain.take(MOST_WORDS).collect::<String>().trim().to_owned()
}

impl Lock {
    /// Takes the lock of the office file at `path` and writes `holder` into it.
    ///
    /// # Errors
    ///
    /// [`StoreError::InUse`] with the holder's text if another process has it;
    /// [`StoreError::ReadOnly`] where no lock file can be made.
    pub(crate) fn take(path: &Path, holder: &str) -> Result<Self, StoreError> {
        let doing = "taking the lock of the office file";
        let mut file = OpenOptions::new()
            .read(true)
            .write(true)
            .create(true)
            .truncate(false)
            .open(place(path))
            .doing(doing)?;
        match file.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => {
                // The words may be anything, even half of them; that somebody holds the file is what matters.
                let mut holder = Vec::new();
                file.read_to_end(&mut holder).doing(doing)?;
                return Err(StoreError::InUse { holder: words_of(&holder) });
            }
            Err(TryLockError::Error(source)) => return Err(StoreError::Io { doing, source }),
        }
        file.set_len(0).doing(doing)?;
        file.rewind().doing(doing)?;
        file.write_all(holder.as_bytes()).doing(doing)?;
        file.flush().doing(doing)?;
        Ok(Self { _file: file })
    }
}
