//! The folder of copies beside the office file: each copy with its manifest, thinned by tiers.

use super::tiers::{Tier, tiers};
use super::{Backup, beside, prove, sha256_of, sync_folder, write_part};
use crate::error::{Doing, StoreError};
use crate::gate::Store;
use crate::restore::{clear, work_copy};
use crate::stage::{Follow, alone};
use crate::{Read, migrate};
use chrono::{DateTime, SecondsFormat, Utc};
use rusqlite::{Connection, OptionalExtension};
use serde_json::{Value, json};
use std::ffi::OsString;
use std::io::Write;
use std::path::{Path, PathBuf};

/// The ending of copies and of office files.
const COPY: &str = "sovang";
/// The largest manifest that is read; ours have some hundred bytes.
const LONGEST_MANIFEST: u64 = 64 << 10;

/// What a copy says of itself, in the file beside it.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "the fields are those of the manifest")]
pub struct Manifest {
    pub at: DateTime<Utc>,
    /// Why it was made: the name of the act that it was made before, or `timer`, `exit`, `officer`.
    pub reason: String,
    pub schema: u32,
    pub backup: Backup,
}

/// A copy in the folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeptCopy {
    /// Its file name.
    pub name: String,
    /// Its manifest; absent where none can be read.
    pub manifest: Option<Manifest>,
    /// Its size now; absent where the manifest alone is left.
    pub bytes: Option<u64>,
    /// Why it is kept; absent for what is not proven, and for what goes next time.
    pub tier: Option<Tier>,
}

impl KeptCopy {
    /// Whether it has a manifest that fits its size. Its bytes are compared only when it is used.
    pub fn is_proven(&self) -> bool {
        self.manifest.as_ref().is_some_and(|manifest| self.bytes == Some(manifest.backup.bytes))
    }
}

/// The folder of the copies of one office file.
#[derive(Debug, Clone)]
pub struct CopyFolder {
    path: PathBuf,
}

/// The manifest of a copy lies beside it: its name, and one more ending.
fn manifest_of(copy: &Path) -> PathBuf {
    beside(copy, ".json")
}

impl CopyFolder {
    /// The folder beside the office file at `office`: its name without the ending, and «-sao-luu».
    pub fn of(office: &Path) -> Self {
        let mut name = office.file_stem().map(OsString::from).unwrap_or_default();
        name.push("-sao-luu");
        Self { path: office.with_file_name(name) }
    }

    /// The place of the folder; it is made with the first copy.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// The place of a copy of that name.
    ///
    /// # Errors
    ///
    /// [`StoreError::NoFile`] for a name that is none of a file in this folder.
    pub fn place_of(&self, name: &str) -> Result<PathBuf, StoreError> {
        let place = self.path.join(name);
        if Path::new(name).file_name() == Some(name.as_ref()) && place.is_file() {
            Ok(place)
        } else {
            Err(StoreError::NoFile)
        }
    }

    /// A place in the folder that no copy and no manifest has; the folder is made with the first.
    fn free_place(&self, stem: &str) -> Result<PathBuf, StoreError> {
        if !self.path.is_dir() {
            std::fs::create_dir(&self.path).doing("making the folder of copies")?;
            sync_folder(&self.path)?;
        }
        let place = |number: u32| match number {
            1 => self.path.join(format!("{stem}.{COPY}")),
            _ => self.path.join(format!("{stem}-{number}.{COPY}")),
        };
        let free = |place: &PathBuf| !place.exists() && !manifest_of(place).exists();
        (1..1000).map(place).find(free).ok_or(StoreError::FileExists)
    }

    /// All copies, the newest first; those without a readable manifest last.
    ///
    /// # Errors
    ///
    /// A folder that cannot be read; one that is not there holds nothing.
    pub fn list(&self, now: DateTime<Utc>) -> Result<Vec<KeptCopy>, StoreError> {
        let doing = "listing the copies";
        if !self.path.is_dir() {
            return Ok(Vec::new());
        }
        let mut names: Vec<String> = Vec::new();
        for entry in std::fs::read_dir(&self.path).doing(doing)? {
            let name = entry.doing(doing)?.file_name().to_string_lossy().into_owned();
            let copy = name.strip_suffix(&format!(".{COPY}.json")).map(|stem| format!("{stem}.{COPY}"));
            let copy = copy.or_else(|| name.ends_with(&format!(".{COPY}")).then_some(name));
            if let Some(copy) = copy
                && !names.contains(&copy)
            {
                names.push(copy);
            }
        }
        let mut copies: Vec<KeptCopy> = names.into_iter().map(|name| self.read(name)).collect();
        // Two copies of one second are told apart by what they hold.
        copies.sort_by(|a, b| (b.at(), b.acts(), &b.name).cmp(&(a.at(), a.acts(), &a.name)));
        let proven: Vec<(usize, DateTime<Utc>)> = copies
            .iter()
            .enumerate()
            .filter(|(_, copy)| copy.is_proven())
            .filter_map(|(place, copy)| copy.at().map(|at| (place, at)))
            .collect();
        let kept = tiers(&proven.iter().map(|(_, at)| *at).collect::<Vec<_>>(), now);
        for ((place, _), tier) in proven.into_iter().zip(kept) {
            if let Some(copy) = copies.get_mut(place) {
                copy.tier = tier;
            }
        }
        Ok(copies)
    }

    fn read(&self, name: String) -> KeptCopy {
        let place = self.path.join(&name);
        let bytes = std::fs::metadata(&place).ok().filter(std::fs::Metadata::is_file).map(|file| file.len());
        let beside = manifest_of(&place);
        let short = std::fs::metadata(&beside).is_ok_and(|file| file.len() <= LONGEST_MANIFEST);
        let manifest = if short { std::fs::read(beside).ok().and_then(|bytes| parse(&bytes)) } else { None };
        KeptCopy { name, manifest, bytes, tier: None }
    }

    /// Rehearses a restore of the copy of that name: its bytes are those of its manifest, a working copy of it is
    /// brought to the newest schema and passes every check, and it holds what the manifest says.
    ///
    /// # Errors
    ///
    /// [`StoreError::NoFile`]; [`StoreError::CopyDamaged`] where anything differs; failures of the disk; those of
    /// `follow`. The working copy is taken away again.
    pub fn rehearse(&self, name: &str, follow: Follow<'_>) -> Result<Backup, StoreError> {
        let place = self.place_of(name)?;
        let kept = self.read(name.to_owned());
        let manifest =
            kept.manifest.ok_or(StoreError::CopyDamaged { doing: "reading the manifest of a copy" })?;
        let differs = StoreError::CopyDamaged { doing: "comparing a copy with its manifest" };
        if sha256_of(&place)?.1 != manifest.backup.sha256 {
            return Err(differs);
        }
        let part = self.path.join("dien-tap.part");
        let found = work_copy(&place, &part).and_then(|()| prove(&part, follow));
        // A working copy that cannot be taken away takes room and nothing else.
        let _ = clear(&part);
        let found = found.map_err(StoreError::of_a_copy)?;
        // Raising the schema may leave acts of its own; what the copy held before is still there.
        let same = (found.awards, found.people) == (manifest.backup.awards, manifest.backup.people)
            && if manifest.schema == migrate::newest() {
                found.head == manifest.backup.head
            } else {
                found.acts >= manifest.backup.acts
            };
        if same { Ok(manifest.backup) } else { Err(differs) }
    }

    /// Takes away the proven copies that no tier keeps, once a newer one is proven. Returns their names.
    ///
    /// What is not proven is never touched: nobody knows what it is worth.
    ///
    /// # Errors
    ///
    /// A disk that refuses.
    pub fn thin(&self, now: DateTime<Utc>) -> Result<Vec<String>, StoreError> {
        let doing = "taking away an old copy";
        let mut gone = Vec::new();
        for copy in self.list(now)? {
            if copy.is_proven() && copy.tier.is_none() {
                let place = self.path.join(&copy.name);
                std::fs::remove_file(&place).doing(doing)?;
                std::fs::remove_file(manifest_of(&place)).doing(doing)?;
                gone.push(copy.name);
            }
        }
        Ok(gone)
    }
}

impl KeptCopy {
    fn acts(&self) -> u64 {
        self.manifest.as_ref().map(|manifest| manifest.backup.acts).unwrap_or_default()
    }

    fn at(&self) -> Option<DateTime<Utc>> {
        self.manifest.as_ref().map(|manifest| manifest.at)
    }
}

fn text(manifest: &Manifest, name: &str, program: &str) -> String {
    let Manifest { at, reason, schema, backup } = manifest;
    let fields = json!({
        "name": name,
        "at": at.to_rfc3339_opts(SecondsFormat::Secs, true),
        "reason": reason,
        "schema": schema,
        "program": program,
        "bytes": backup.bytes,
        "sha256": backup.sha256,
        "acts": backup.acts,
        "awards": backup.awards,
        "people": backup.people,
        "head": backup.head,
        "head_code": crate::code_of(&backup.head),
    });
    format!("{fields:#}\n")
}

fn parse(bytes: &[u8]) -> Option<Manifest> {
    let fields: Value = serde_json::from_slice(bytes).ok()?;
    let text = |key: &str| fields.get(key).and_then(Value::as_str).map(str::to_owned);
    let number = |key: &str| fields.get(key).and_then(Value::as_u64);
    Some(Manifest {
        at: text("at")?.parse().ok()?,
        reason: text("reason")?,
        schema: u32::try_from(number("schema")?).ok()?,
        backup: Backup {
            bytes: number("bytes")?,
            sha256: text("sha256")?,
            acts: number("acts")?,
            awards: number("awards")?,
            people: number("people")?,
            head: text("head")?,
        },
    })
}

impl Store {
    /// The folder of this file's copies.
    pub fn copies(&self) -> CopyFolder {
        CopyFolder::of(self.path())
    }

    /// Whether the newest proven copy in the folder holds the newest act.
    ///
    /// # Errors
    ///
    /// A failure of SQLite or of the folder.
    pub fn is_copied(&self, now: DateTime<Utc>) -> Result<bool, StoreError> {
        let head = self.read(|read: Read<'_>| read.head())?;
        let newest = self.copies().list(now)?.into_iter().find(KeptCopy::is_proven);
        Ok(newest.and_then(|copy| copy.manifest).is_some_and(|manifest| manifest.backup.head == head))
    }

    /// Writes a proven copy into the folder beside the file, with its manifest, and thins the older ones.
    ///
    /// Its name has the instant; `reason` and the version of the `program` stand in its manifest.
    ///
    /// # Errors
    ///
    /// As [`Self::backup_followed`]. A failure to thin is none: the new copy is there.
    pub fn keep_copy(
        &self,
        at: DateTime<Utc>,
        reason: &str,
        program: &str,
        follow: Follow<'_>,
    ) -> Result<(String, Backup), StoreError> {
        let folder = self.copies();
        let target = folder.free_place(&format!("sao-luu-{}", at.format("%Y-%m-%dT%H%M%SZ")))?;
        let backup = self.backup_followed(&target, follow)?;
        let manifest = Manifest { at, reason: reason.to_owned(), schema: migrate::newest(), backup };
        let name = write_manifest(&target, &manifest, program)?;
        // The copy that was asked for is proven; an old one that cannot be taken away takes room, no more.
        let _ = folder.thin(at);
        Ok((name, manifest.backup))
    }

    /// As [`Self::keep_copy`] where the newest copy does not hold the newest act; nothing else.
    ///
    /// # Errors
    ///
    /// As [`Self::keep_copy`].
    pub fn keep_copy_if_changed(
        &self,
        at: DateTime<Utc>,
        reason: &str,
        program: &str,
    ) -> Result<Option<String>, StoreError> {
        if self.is_copied(at)? {
            return Ok(None);
        }
        self.keep_copy(at, reason, program, &alone).map(|(name, _)| Some(name))
    }
}

/// Writes the manifest of a copy, and returns the copy's name.
fn write_manifest(copy: &Path, manifest: &Manifest, program: &str) -> Result<String, StoreError> {
    let name = copy.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    write_synced(&manifest_of(copy), text(manifest, &name, program).as_bytes())?;
    Ok(name)
}

/// Copies a file of an older schema into the folder before its schema is raised; `conn` is the file, not changed yet.
///
/// What is copied is proven in a working copy, which is raised first. Its instant is that of the newest act, for a
/// migration knows no clock.
///
/// # Errors
///
/// As [`Store::backup_followed`]: without this copy nothing is raised.
pub(crate) fn keep_before_migration(conn: &Connection, office: &Path, schema: u32) -> Result<(), StoreError> {
    let doing = "copying the file before its schema is raised";
    let folder = CopyFolder::of(office);
    let target = folder.free_place(&format!("sao-luu-truoc-nang-cap-{schema}"))?;
    let (part, work) = (beside(&target, ".part"), beside(&target, ".work.part"));
    let kept = write_part(conn, &part).and_then(|()| {
        let found = work_copy(&part, &work).and_then(|()| prove(&work, &alone))?;
        let (acts, at, head): (i64, String, String) = conn
            .query_row("SELECT seq, at, hash FROM journal ORDER BY seq DESC LIMIT 1", [], |row| {
                Ok((row.get(0)?, row.get(1)?, row.get(2)?))
            })
            .optional()
            .doing(doing)?
            .unwrap_or_default();
        let (bytes, sha256) = sha256_of(&part)?;
        std::fs::rename(&part, &target).doing(doing)?;
        let backup = Backup { bytes, sha256, acts: acts.cast_unsigned(), head, ..found };
        let manifest =
            Manifest { at: at.parse().unwrap_or_default(), reason: "migrate".to_owned(), schema, backup };
        write_manifest(&target, &manifest, env!("CARGO_PKG_VERSION")).map(|_| ())
    });
    // What is not proven is no copy, and the working copy served its turn.
    let _ = clear(&work);
    if kept.is_err() {
        let _ = clear(&part);
    }
    kept
}

/// Writes a small file so that it is there whole or not at all.
fn write_synced(target: &Path, bytes: &[u8]) -> Result<(), StoreError> {
    let doing = "writing the manifest of a copy";
    let part = beside(target, ".part");
    let written = std::fs::File::create(&part)
        .and_then(|mut file| file.write_all(bytes).and_then(|()| file.sync_all()))
        .and_then(|()| std::fs::rename(&part, target))
        .doing(doing);
    if written.is_err() {
        // Half a manifest says nothing.
        let _ = std::fs::remove_file(&part);
    }
    written.and_then(|()| sync_folder(target))
}
