//! Where the repository and its built files lie, and the line that says what is being done.

use crate::text;
use crate::trouble::Trouble;
use std::ffi::OsString;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::time::Instant;

/// The repository on this machine and the moment the job began.
pub(crate) struct House {
    /// The root of the repository.
    pub(crate) root: PathBuf,
    /// The target folder of cargo.
    pub(crate) target: PathBuf,
    /// The cargo that started this job.
    pub(crate) cargo: OsString,
    began: Instant,
}

impl House {
    /// Finds the repository from what cargo tells the programs that it runs.
    ///
    /// # Errors
    /// [`Trouble::Disk`] where the repository or this program's own place cannot be named.
    pub(crate) fn here() -> Result<House, Trouble> {
        let own = std::env::var_os("CARGO_MANIFEST_DIR")
            .map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")), PathBuf::from);
        let root = own.join("../..").canonicalize().map_err(|error| disk(&own, &error))?;
        // This program lies in `<target>/<profile>/`, whatever the settings of cargo made of `target`.
        let program = std::env::current_exe().map_err(|error| disk(&own, &error))?;
        let target = program.ancestors().nth(2).map_or_else(|| root.join("target"), Path::to_path_buf);
        let cargo = std::env::var_os("CARGO").unwrap_or_else(|| OsString::from("cargo"));
        Ok(House { root, target, cargo, began: Instant::now() })
    }

    /// One line: what is being done now, and how long the job has taken up to here.
    pub(crate) fn step(&self, doing: &str) {
        self.line(&format!("▸ {}  {doing}", text::clock(self.began.elapsed())));
    }

    /// One line as it is. A terminal that went away does not stop the job.
    pub(crate) fn line(&self, line: &str) {
        let _ = writeln!(std::io::stdout(), "{line}");
    }

    /// A path as people should read it: from the root of the repository where it lies below it.
    pub(crate) fn shown(&self, path: &Path) -> String {
        path.strip_prefix(&self.root).unwrap_or(path).display().to_string()
    }
}

/// Whether an environment variable is set and not empty.
pub(crate) fn is_set(variable: &str) -> bool {
    std::env::var_os(variable).is_some_and(|value| !value.is_empty())
}

/// The trouble of a path that could not be read or made.
pub(crate) fn disk(path: &Path, error: &std::io::Error) -> Trouble {
    Trouble::Disk { path: path.display().to_string(), reason: error.to_string() }
}
