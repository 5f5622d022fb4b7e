//! The file system that SQLite is given: the system's own with a world between.

use crate::file::{self, Shim};
use crate::plan::{Answer, Operation};
use crate::world::{held, world_of};
use rusqlite::ffi;
use std::ffi::{CStr, OsStr, c_char, c_int};
use std::io;
use std::path::Path;
use std::sync::OnceLock;

/// The system's file system of SQLite.
#[derive(Clone, Copy)]
struct Real(*mut ffi::sqlite3_vfs);

// SAFETY: SQLite's file systems are made to be used by all threads, and the system's lives as long as the process.
unsafe impl Send for Real {}
// SAFETY: as above.
unsafe impl Sync for Real {}

static REAL: OnceLock<Option<Real>> = OnceLock::new();

/// Makes worlds possible for all connections that this process opens from now on.
pub(crate) fn install() -> io::Result<()> {
    REAL.get_or_init(register)
        .map(|_| ())
        .ok_or_else(|| io::Error::other("SQLite takes no other file system"))
}

fn register() -> Option<Real> {
    // SAFETY: both functions may be called at any time; they take care of their own lock.
    let real = unsafe { ffi::sqlite3_vfs_find(std::ptr::null()) };
    // SAFETY: a file system that SQLite knows is valid as long as it is registered, and the system's always is.
    let size = unsafe { real.as_ref() }?.szOsFile;
    // All that is not overridden finds in the copy what it finds in the original.
    // SAFETY: as above; the structure is plain data.
    let mut ours = unsafe { std::ptr::read(real) };
    ours.zName = c"so-vang-faults".as_ptr();
    ours.pNext = std::ptr::null_mut();
    ours.szOsFile = size + c_int::try_from(size_of::<Shim>()).ok()?;
    ours.xOpen = Some(open);
    ours.xDelete = Some(delete);
    let ours = Box::leak(Box::new(ours));
    // SAFETY: `ours` is complete and is never freed.
    let done = unsafe { ffi::sqlite3_vfs_register(ours, 1) };
    (done == ffi::SQLITE_OK).then_some(Real(real))
}

fn real() -> *mut ffi::sqlite3_vfs {
    REAL.get().copied().flatten().map_or(std::ptr::null_mut(), |real| real.0)
}

/// The path that SQLite gives, if it is one.
///
/// # Safety
///
/// `name` is null or a C string that lives as long as the answer is used.
unsafe fn path<'p>(name: *const c_char) -> Option<&'p Path> {
    if name.is_null() {
        return None;
    }
    // SAFETY: as the caller says.
    let bytes = unsafe { CStr::from_ptr(name) };
    bytes.to_str().ok().map(|text| Path::new(OsStr::new(text)))
}

fn name_of(path: &Path) -> String {
    path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
}

/// Opens a file of the system behind a shim, and has a world remember it.
unsafe extern "C" fn open(
    _: *mut ffi::sqlite3_vfs,
    name: ffi::sqlite3_filename,
    file: *mut ffi::sqlite3_file,
    flags: c_int,
    out_flags: *mut c_int,
) -> c_int {
    // SAFETY: SQLite gives a name that lives as long as the file is open.
    let path = unsafe { path(name) };
    let world = path.and_then(world_of);
    let handle = match (path, world) {
        (Some(path), Some(world)) => {
            let mut state = held(&world);
            let (name, there) = (name_of(path), path.exists());
            let makes = flags & ffi::SQLITE_OPEN_CREATE != 0;
            if there && state.disk.content(&name).is_none() {
                state.found(&name, path);
            } else if !there && state.disk.content(&name).is_some() {
                // The program took it away without SQLite.
                state.disk.forgotten(&name);
            }
            if !there && makes {
                match state.answer(Operation::Create) {
                    Answer::Done => state.disk.made(&name),
                    Answer::PowerGoes => {
                        state.disk.made(&name);
                        state.power_went();
                        return ffi::SQLITE_IOERR;
                    }
                    Answer::NoPower => return ffi::SQLITE_IOERR,
                    Answer::Fails(_) => return ffi::SQLITE_CANTOPEN,
                }
            } else if !state.has_power() {
                return ffi::SQLITE_IOERR;
            }
            let journals =
                ffi::SQLITE_OPEN_WAL | ffi::SQLITE_OPEN_MAIN_JOURNAL | ffi::SQLITE_OPEN_SUPER_JOURNAL;
            let content = state.disk.content(&name).unwrap_or_default();
            drop(state);
            Some(file::Handle::new(world, name, content, makes && flags & journals != 0))
        }
        _ => None,
    };
    // SAFETY: SQLite gives room for the size that was registered: the shim, and behind it the system's file. The
    // system's file system gets its own structure.
    unsafe {
        let real = real();
        let shim = file.cast::<Shim>();
        (*shim).start();
        let Some(real_open) = real.as_ref().and_then(|real| real.xOpen) else { return ffi::SQLITE_ERROR };
        let done = real_open(real, name, file::behind(file), flags, out_flags);
        if done == ffi::SQLITE_OK {
            (*shim).stand_before(handle);
        }
        done
    }
}

/// Takes a file away; without a sync of the folder a power loss may bring it back.
unsafe extern "C" fn delete(_: *mut ffi::sqlite3_vfs, name: *const c_char, sync_folder: c_int) -> c_int {
    // SAFETY: SQLite gives a name that lives during the call.
    let path = unsafe { path(name) };
    let remove = |sync_folder| {
        // SAFETY: the system's file system gets its own structure and the name that SQLite gave.
        unsafe {
            let real = real();
            real.as_ref()
                .and_then(|real| real.xDelete)
                .map_or(ffi::SQLITE_ERROR, |delete| delete(real, name, sync_folder))
        }
    };
    let Some((path, world)) = path.and_then(|path| Some((path, world_of(path)?))) else {
        return remove(sync_folder);
    };
    let mut state = held(&world);
    let name = name_of(path);
    match state.answer(Operation::Delete) {
        Answer::Done => {
            // The world keeps account of syncs; the real disk need not be waited for.
            let done = remove(0);
            if done == ffi::SQLITE_OK {
                state.disk.removed(&name);
                if sync_folder != 0 {
                    state.disk.folder_synced();
                }
            }
            done
        }
        Answer::PowerGoes => {
            state.disk.removed(&name);
            state.power_went();
            ffi::SQLITE_IOERR_DELETE
        }
        Answer::NoPower | Answer::Fails(_) => ffi::SQLITE_IOERR_DELETE,
    }
}
