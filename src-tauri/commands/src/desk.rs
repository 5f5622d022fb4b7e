//! The desk: everything a use case needs, built once per process by a face.

use crate::embedded;
use crate::job::Board;
use crate::problem::{OfficeError, problem_of};
use crate::text::Texts;
use crate::wire::import::ChosenFile;
use crate::wire::{Ack, PaperRef, Problem};
use chrono::{DateTime, NaiveDate, Utc};
use so_vang_documents::font::Faces;
use so_vang_documents::layout::{Layouts, StockClasses};
use so_vang_domain::catalogue::Catalogue;
use so_vang_domain::law::Rulebook;
use so_vang_lists::Vocabulary;
use so_vang_printers::Spooler;
use so_vang_store::place::{may_grow, room_at};
use so_vang_store::{Act, Committed, Store, StoreError};
use std::collections::BTreeMap;
use std::io::Read as _;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError, RwLock};

/// Tells the time; only the faces read a clock.
pub type Clock = Box<dyn Fn() -> (DateTime<Utc>, NaiveDate) + Send + Sync>;

/// What a face knows about its process.
pub struct DeskConfig {
    /// The officer recorded in the journal.
    pub actor: String,
    /// Who opens the file, for the message that another program gets.
    pub holder: String,
    /// Where office files are kept unless a place is named.
    pub data_folder: PathBuf,
    /// The instant now, and the day that is taken for today.
    pub clock: Clock,
}

/// A paper that was made and waits to be read, saved or opened.
#[derive(Debug, Clone)]
pub struct Paper {
    /// A file name for it.
    pub name: String,
    /// Its bytes.
    pub bytes: Arc<Vec<u8>>,
}

/// Everything a use case needs. No use case takes a window, prints, or exits.
pub struct Desk {
    config: DeskConfig,
    pub(crate) texts: Texts,
    pub(crate) catalogue: Catalogue,
    pub(crate) rulebook: Rulebook,
    pub(crate) layouts: Layouts,
    pub(crate) stock_classes: StockClasses,
    pub(crate) faces: Faces,
    pub(crate) vocabulary: Vocabulary,
    store: RwLock<Option<Arc<Store>>>,
    opening: Mutex<Option<Problem>>,
    /// The file that could not be opened, at the start or when it was chosen: it is what can be recovered, or brought to
    /// a safe place.
    unopened: Mutex<Option<PathBuf>>,
    /// Readings of personal data that wait to be written down.
    pub(crate) accesses: Mutex<crate::personal_data::Waiting>,
    /// The terms of requests about personal data.
    pub(crate) data_terms: crate::data_request::Terms,
    files: Mutex<BTreeMap<u32, PathBuf>>,
    papers: Mutex<BTreeMap<u32, Paper>>,
    /// The hashes of scans that were named, by their number above [`FIRST_SCAN`].
    scans: Mutex<Vec<String>>,
    /// The faces with those of the office, and what they were read from.
    own_faces: Mutex<Option<(Vec<String>, Faces)>>,
    /// The last round and the last forecast that were worked out, until the record changes.
    pub(crate) worked_out: crate::assessment::WorkedOut,
    /// The key of check codes that was unlocked, for as long as the program runs.
    pub(crate) check_key: Mutex<Option<crate::check_code::Unlocked>>,
    pub(crate) board: Board,
    pub(crate) spooler: Spooler,
}

/// The law, the layouts or the texts inside the program cannot be read. Tests keep this from happening.
#[derive(Debug, thiserror::Error)]
#[error("the program's own data cannot be read: {0}")]
pub struct Unbuilt(String);

/// With less room than this a failure to write is one of room.
const LITTLE_ROOM: u64 = 50 << 20;
/// How many papers are kept; older ones are let go.
const PAPERS_KEPT: usize = 8;
/// The number of the first scan. Scans lie in the office file and are read when they are asked for, so they push
/// no paper away.
const FIRST_SCAN: u32 = 1 << 30;

impl Desk {
    /// Builds the desk from what travels inside the program.
    ///
    /// # Errors
    ///
    /// [`Unbuilt`] if the program was built from broken assets.
    pub fn new(config: DeskConfig) -> Result<Self, Unbuilt> {
        let said = |error: &dyn std::fmt::Debug| Unbuilt(format!("{error:?}"));
        let catalogue = embedded::catalogue().map_err(|error| said(&error))?;
        let rulebook = embedded::rulebook(&catalogue).map_err(|error| said(&error))?;
        Ok(Self {
            config,
            texts: embedded::texts().map_err(|error| said(&error))?,
            catalogue,
            rulebook,
            layouts: embedded::layouts().map_err(|error| said(&error))?,
            stock_classes: embedded::stock_classes().map_err(|error| said(&error))?,
            faces: embedded::faces().map_err(|error| said(&error))?,
            vocabulary: embedded::vocabulary().map_err(|error| said(&error))?,
            store: RwLock::new(None),
            opening: Mutex::new(None),
            unopened: Mutex::new(None),
            accesses: Mutex::new(crate::personal_data::Waiting::new()),
            data_terms: embedded::data_terms().map_err(|error| said(&error))?,
            files: Mutex::new(BTreeMap::new()),
            papers: Mutex::new(BTreeMap::new()),
            scans: Mutex::new(Vec::new()),
            own_faces: Mutex::new(None),
            worked_out: crate::assessment::WorkedOut::default(),
            check_key: Mutex::new(None),
            board: Board::default(),
            spooler: Spooler::of_system(),
        })
    }

    /// The same desk with another way to the printers, as tests want it.
    pub fn with_spooler(self, spooler: Spooler) -> Self {
        Self { spooler, ..self }
    }

    /// Opens the office file at `path` in place of the one that is open; nothing happens if it is that one.
    ///
    /// # Errors
    ///
    /// As [`Store::open`]; the file that was open stays open.
    pub fn open(&self, path: &Path) -> Result<(), OfficeError> {
        if self.store().is_ok_and(|open| same_file(open.path(), path)) {
            return Ok(());
        }
        let store = Store::open(path, &self.config.holder)?;
        self.put(store);
        Ok(())
    }

    /// As [`Self::open`], wherever the file lies: in an unsafe place it is worked on in the slow way.
    ///
    /// # Errors
    ///
    /// As [`Self::open`], without the refusal of the place.
    pub fn open_anyway(&self, path: &Path) -> Result<(), OfficeError> {
        let store = Store::open_anyway(path, &self.config.holder)?;
        self.put(store);
        Ok(())
    }

    /// Opens the office file at `path` at the start of a window. A failure does not stop the window: it is
    /// kept, and said with the first status.
    pub fn open_at_start(&self, path: &Path) {
        let failed = self.open_chosen(path).err().map(|error| self.problem(&error));
        *self.opening.lock().unwrap_or_else(PoisonError::into_inner) = failed;
    }

    /// As [`Self::open`], and remembers a file that could not be opened: what is offered then is about that one.
    ///
    /// # Errors
    ///
    /// As [`Self::open`].
    pub fn open_chosen(&self, path: &Path) -> Result<(), OfficeError> {
        let opened = self.open(path);
        *self.unopened.lock().unwrap_or_else(PoisonError::into_inner) =
            opened.is_err().then(|| path.to_owned());
        opened
    }

    /// Why the file of the start is not open.
    pub(crate) fn opening(&self) -> Option<Problem> {
        self.opening.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// The file that could not be opened.
    pub(crate) fn unopened(&self) -> Option<PathBuf> {
        self.unopened.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Who opens files, for the message that another program gets.
    pub(crate) fn holder(&self) -> &str {
        &self.config.holder
    }

    /// Makes an office file at `path` and opens it; the office is still to be written.
    ///
    /// # Errors
    ///
    /// As [`Store::create`].
    pub(crate) fn make(
        &self,
        path: &Path,
        first: impl FnOnce(&Store) -> Result<(), OfficeError>,
    ) -> Result<Arc<Store>, OfficeError> {
        if let Some(folder) = path.parent().filter(|folder| !folder.as_os_str().is_empty()) {
            std::fs::create_dir_all(folder).map_err(|source| OfficeError::write(folder, source))?;
        }
        Ok(self.put(Store::create_with(path, &self.config.holder, first)?))
    }

    fn put(&self, store: Store) -> Arc<Store> {
        let store = Arc::new(store);
        *self.store.write().unwrap_or_else(PoisonError::into_inner) = Some(Arc::clone(&store));
        // What could not be opened before is of no concern once a file is open.
        *self.opening.lock().unwrap_or_else(PoisonError::into_inner) = None;
        store
    }

    /// Lets go of the open file, its lock too.
    pub fn close(&self) {
        *self.store.write().unwrap_or_else(PoisonError::into_inner) = None;
    }

    /// The open office file.
    ///
    /// # Errors
    ///
    /// [`OfficeError::NoOffice`] before one is open.
    pub fn store(&self) -> Result<Arc<Store>, OfficeError> {
        self.store.read().unwrap_or_else(PoisonError::into_inner).clone().ok_or(OfficeError::NoOffice)
    }

    /// Where office files are kept.
    pub fn data_folder(&self) -> &Path {
        &self.config.data_folder
    }

    /// The instant now.
    pub(crate) fn now(&self) -> DateTime<Utc> {
        (self.config.clock)().0
    }

    /// The day that is taken for today.
    pub fn today(&self) -> NaiveDate {
        (self.config.clock)().1
    }

    /// An act of the officer, now.
    pub(crate) fn act(&self, name: &'static str) -> Act {
        Act {
            name,
            actor: self.config.actor.clone(),
            at: self.now(),
            reason: String::new(),
            legal_force: false,
        }
    }

    /// An act of the officer with legal force, now; it can never be undone.
    pub(crate) fn legal_act(&self, name: &'static str) -> Act {
        Act { legal_force: true, ..self.act(name) }
    }

    /// The problem that an officer sees.
    pub fn problem(&self, error: &OfficeError) -> Problem {
        // A disk without room has many faces: SQLite reports some of them as a failure to write.
        let full = error.code() == "disk.failed"
            && self.store().is_ok_and(|store| {
                room_at(store.path()).is_some_and(|free| free < LITTLE_ROOM) || !may_grow(store.path())
            });
        if full {
            return problem_of(&self.texts, &StoreError::DiskFull { doing: "writing" }.into());
        }
        problem_of(&self.texts, error)
    }

    /// The problem of a place that could not be written.
    pub fn disk_problem(&self, place: &Path, source: std::io::Error) -> Problem {
        self.problem(&OfficeError::write(place, source))
    }

    /// The sentence of a topic and key.
    pub fn say(&self, topic: &str, key: &str, params: &[crate::text::Param<'_>]) -> String {
        self.texts.say(topic, key, params)
    }

    /// Keeps the place of a file that the officer chose, and gives it a number; the window never sees
    /// a path.
    pub fn accept_file(&self, path: &Path) -> ChosenFile {
        let mut files = self.files.lock().unwrap_or_else(PoisonError::into_inner);
        let file = files.last_key_value().map_or(1, |(last, _)| last + 1);
        files.insert(file, path.to_owned());
        ChosenFile { file, name: name_of(path) }
    }

    /// The place of a file that the officer chose.
    pub(crate) fn file(&self, file: u32) -> Result<PathBuf, OfficeError> {
        let files = self.files.lock().unwrap_or_else(PoisonError::into_inner);
        files.get(&file).cloned().ok_or(OfficeError::NoSuchFile)
    }

    /// Keeps a paper and gives it a number.
    pub(crate) fn keep_paper(&self, name: String, bytes: Vec<u8>, pages: u32) -> PaperRef {
        let mut papers = self.papers.lock().unwrap_or_else(PoisonError::into_inner);
        let paper = papers.last_key_value().map_or(1, |(last, _)| last + 1);
        papers.insert(paper, Paper { name: name.clone(), bytes: Arc::new(bytes) });
        while papers.len() > PAPERS_KEPT {
            papers.pop_first();
        }
        PaperRef { paper, name, pages }
    }

    /// A paper that was made.
    ///
    /// # Errors
    ///
    /// [`OfficeError::NoSuchPaper`] if it was let go.
    pub fn paper(&self, paper: u32) -> Result<Paper, OfficeError> {
        if let Some(scan) = paper.checked_sub(FIRST_SCAN) {
            return self.scan(scan);
        }
        let papers = self.papers.lock().unwrap_or_else(PoisonError::into_inner);
        papers.get(&paper).cloned().ok_or(OfficeError::NoSuchPaper)
    }

    /// The number under which the bytes of a scan can be read.
    pub(crate) fn kept_scan(&self, sha256: &str) -> u32 {
        let mut scans = self.scans.lock().unwrap_or_else(PoisonError::into_inner);
        let place = scans.iter().position(|one| one == sha256).unwrap_or_else(|| {
            scans.push(sha256.to_owned());
            scans.len() - 1
        });
        FIRST_SCAN.saturating_add(u32::try_from(place).unwrap_or(u32::MAX))
    }

    fn scan(&self, scan: u32) -> Result<Paper, OfficeError> {
        let scans = self.scans.lock().unwrap_or_else(PoisonError::into_inner);
        let sha256 = scans.get(scan as usize).cloned().ok_or(OfficeError::NoSuchPaper)?;
        drop(scans);
        let bytes = self.store()?.read(|read| read.attachment(&sha256))?;
        Ok(Paper { name: "phoi.png".to_owned(), bytes: Arc::new(bytes) })
    }

    /// The faces that were read from `wanted`, or else those that `read` gives.
    ///
    /// # Errors
    ///
    /// What `read` fails with.
    pub(crate) fn own_faces(
        &self,
        wanted: &[String],
        read: impl FnOnce() -> Result<Faces, OfficeError>,
    ) -> Result<Faces, OfficeError> {
        let mut kept = self.own_faces.lock().unwrap_or_else(PoisonError::into_inner);
        match &*kept {
            Some((from, faces)) if from == wanted => Ok(faces.clone()),
            Some(_) | None => {
                let faces = read()?;
                *kept = Some((wanted.to_vec(), faces.clone()));
                Ok(faces)
            }
        }
    }

    /// Writes a paper to `target`: beside it first, then renamed, so that no half file is left.
    ///
    /// # Errors
    ///
    /// [`OfficeError::NoSuchPaper`], or as [`write_whole`].
    pub fn save_paper(&self, paper: u32, target: &Path, existing: Existing) -> Result<(), OfficeError> {
        write_whole(target, &self.paper(paper)?.bytes, existing)
    }
}

impl std::fmt::Debug for Desk {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Desk")
    }
}

/// What happens to a file that is at the place already.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Existing {
    /// It stays, and nothing is written.
    Keep,
    /// It is replaced: the officer said so in the dialog of the system.
    Replace,
}

/// The first bytes of an office file, and of a backup of one.
const DATABASE: &[u8] = b"SQLite format 3\0";

/// Says whether a paper may be written to `target`. An office file is never replaced, whoever says so.
///
/// # Errors
///
/// [`OfficeError::NoFolder`], [`OfficeError::IsFolder`], [`OfficeError::Exists`], [`OfficeError::IsOffice`].
pub fn check_target(target: &Path, existing: Existing) -> Result<(), OfficeError> {
    let name = name_of(target);
    let folder = target.parent().filter(|folder| !folder.as_os_str().is_empty());
    if folder.is_some_and(|folder| !folder.is_dir()) {
        return Err(OfficeError::NoFolder { name: folder.map(name_of).unwrap_or_default() });
    }
    if target.is_dir() {
        return Err(OfficeError::IsFolder { name });
    }
    if !target.exists() {
        return Ok(());
    }
    let mut head = [0; 16];
    let read = std::fs::File::open(target).and_then(|mut file| file.read_exact(&mut head));
    if read.is_ok() && head == *DATABASE {
        return Err(OfficeError::IsOffice { name });
    }
    match existing {
        Existing::Keep => Err(OfficeError::Exists { name }),
        Existing::Replace => Ok(()),
    }
}

/// Writes a file to `target`: beside it first, then renamed, so that no half file is left.
///
/// # Errors
///
/// As [`check_target`]; [`OfficeError::Write`] with what the disk refused.
pub fn write_whole(target: &Path, bytes: &[u8], existing: Existing) -> Result<(), OfficeError> {
    check_target(target, existing)?;
    let mut part = target.as_os_str().to_owned();
    part.push(".part");
    let part = PathBuf::from(part);
    std::fs::write(&part, bytes).and_then(|()| std::fs::rename(&part, target)).map_err(|source| {
        // A half file is worse than none; the error says that nothing was written.
        let _ = std::fs::remove_file(&part);
        OfficeError::write(target, source)
    })
}

/// The name of a file without its folder.
pub(crate) fn name_of(path: &Path) -> String {
    path.file_name().map(|name| so_vang_domain::text::clean(&name.to_string_lossy())).unwrap_or_default()
}

/// Whether two paths lead to one file that is there.
fn same_file(a: &Path, b: &Path) -> bool {
    matches!((a.canonicalize(), b.canonicalize()), (Ok(a), Ok(b)) if a == b)
}

/// The acknowledgement of what was committed.
pub(crate) fn ack<T>(act: &Act, committed: &Committed<T>, count: u64) -> Ack {
    Ack { act: act.name.to_owned(), seq: committed.seq, count }
}
