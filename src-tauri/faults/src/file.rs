//! One open file: what SQLite asks of it goes through its world to the system's file behind it.

use crate::plan::{Answer, Fault, Operation};
use crate::world::{State, held};
use rusqlite::ffi;
use std::ffi::{c_int, c_void};
use std::sync::{Arc, Mutex};

/// What stands before a file of the system: SQLite's own head, and where the file belongs. The system's file lies
/// right behind it in memory.
#[repr(C)]
pub(crate) struct Shim {
    head: ffi::sqlite3_file,
    /// Null for a file that lies in no world.
    handle: *mut Handle,
}

/// A file's place in its world.
pub(crate) struct Handle {
    world: Arc<Mutex<State>>,
    name: String,
    content: u64,
    /// The first sync of a journal makes its name durable too, as the system's file system does it.
    syncs_folder: bool,
}

impl Handle {
    pub(crate) fn new(world: Arc<Mutex<State>>, name: String, content: u64, syncs_folder: bool) -> Self {
        Self { world, name, content, syncs_folder }
    }
}

impl Shim {
    /// A shim that nothing can be asked of yet.
    pub(crate) fn start(&mut self) {
        self.head.pMethods = std::ptr::null();
        self.handle = std::ptr::null_mut();
    }

    /// From here on SQLite's questions come here.
    pub(crate) fn stand_before(&mut self, handle: Option<Handle>) {
        self.head.pMethods = &raw const METHODS;
        self.handle = handle.map_or(std::ptr::null_mut(), |handle| Box::into_raw(Box::new(handle)));
    }
}

/// The system's file behind a shim.
///
/// # Safety
///
/// `file` has the room that the file system asked SQLite for.
pub(crate) unsafe fn behind(file: *mut ffi::sqlite3_file) -> *mut ffi::sqlite3_file {
    // SAFETY: as the caller says; the room is the shim's and then the system's.
    unsafe { file.cast::<Shim>().add(1).cast() }
}

/// Asks the system's file.
macro_rules! ask {
    ($file:expr, $method:ident $(, $argument:expr)*) => {{
        // SAFETY: SQLite asks only files that `open` opened, so the system's file lies behind the shim and is open;
        // what it is asked is what SQLite asked, or the world's version of it with bytes that live during the call.
        unsafe {
            let real = behind($file);
            match (*real).pMethods.as_ref().and_then(|methods| methods.$method) {
                Some(method) => method(real $(, $argument)*),
                None => Default::default(),
            }
        }
    }};
}

/// The place of a file in its world, if it lies in one.
///
/// # Safety
///
/// `file` was opened by `open` and is not closed yet; SQLite uses it from one thread at a time.
unsafe fn handle<'f>(file: *mut ffi::sqlite3_file) -> Option<&'f mut Handle> {
    // SAFETY: as the caller says; the handle lives until `close`.
    unsafe { (*file.cast::<Shim>()).handle.as_mut() }
}

static METHODS: ffi::sqlite3_io_methods = ffi::sqlite3_io_methods {
    // The second version has shared memory; the third would map files into memory, past every world.
    iVersion: 2,
    xClose: Some(close),
    xRead: Some(read),
    xWrite: Some(write),
    xTruncate: Some(truncate),
    xSync: Some(sync),
    xFileSize: Some(size),
    xLock: Some(lock),
    xUnlock: Some(unlock),
    xCheckReservedLock: Some(is_reserved),
    xFileControl: Some(control),
    xSectorSize: Some(sector_size),
    xDeviceCharacteristics: Some(characteristics),
    xShmMap: Some(map_shared),
    xShmLock: Some(lock_shared),
    xShmBarrier: Some(barrier),
    xShmUnmap: Some(unmap_shared),
    xFetch: None,
    xUnfetch: None,
};

unsafe extern "C" fn close(file: *mut ffi::sqlite3_file) -> c_int {
    let done = ask!(file, xClose);
    // SAFETY: the handle came from a box, and nobody asks a closed file for it again.
    unsafe {
        let handle = std::mem::replace(&mut (*file.cast::<Shim>()).handle, std::ptr::null_mut());
        if !handle.is_null() {
            drop(Box::from_raw(handle));
        }
    }
    done
}

unsafe extern "C" fn read(file: *mut ffi::sqlite3_file, into: *mut c_void, bytes: c_int, at: i64) -> c_int {
    // SAFETY: SQLite asks open files only.
    if let Some(handle) = unsafe { handle(file) } {
        match held(&handle.world).answer(Operation::Read) {
            Answer::Done => {}
            Answer::Fails(_) | Answer::PowerGoes | Answer::NoPower => return ffi::SQLITE_IOERR_READ,
        }
    }
    ask!(file, xRead, into, bytes, at)
}

unsafe extern "C" fn write(
    file: *mut ffi::sqlite3_file,
    from: *const c_void,
    bytes: c_int,
    at: i64,
) -> c_int {
    // SAFETY: SQLite asks open files only.
    let Some(handle) = (unsafe { handle(file) }) else { return ask!(file, xWrite, from, bytes, at) };
    let (Ok(length), Ok(place)) = (usize::try_from(bytes), usize::try_from(at)) else {
        return ffi::SQLITE_IOERR_WRITE;
    };
    // SAFETY: SQLite gives that many bytes, which live during the call.
    let given = unsafe { std::slice::from_raw_parts(from.cast::<u8>(), length) };
    let mut state = held(&handle.world);
    let (arriving, said) = match state.answer(Operation::Write) {
        Answer::Done => (given, ffi::SQLITE_OK),
        Answer::Fails(Fault::ShortWrite) => (given.get(..length / 2).unwrap_or_default(), ffi::SQLITE_FULL),
        Answer::Fails(Fault::DiskFull) => return ffi::SQLITE_FULL,
        Answer::PowerGoes => {
            state.disk.written(handle.content, place, given);
            state.power_went();
            return ffi::SQLITE_IOERR_WRITE;
        }
        Answer::NoPower | Answer::Fails(_) => return ffi::SQLITE_IOERR_WRITE,
    };
    let arriving = state.arriving(&handle.name, arriving);
    if arriving.is_empty() {
        return said;
    }
    let count = c_int::try_from(arriving.len()).unwrap_or(bytes);
    let done = ask!(file, xWrite, arriving.as_ptr().cast(), count, at);
    if done == ffi::SQLITE_OK {
        state.disk.written(handle.content, place, &arriving);
        return said;
    }
    done
}

unsafe extern "C" fn truncate(file: *mut ffi::sqlite3_file, to: i64) -> c_int {
    // SAFETY: SQLite asks open files only.
    let Some(handle) = (unsafe { handle(file) }) else { return ask!(file, xTruncate, to) };
    let mut state = held(&handle.world);
    let length = usize::try_from(to).unwrap_or(0);
    match state.answer(Operation::Truncate) {
        Answer::Done => {
            let done = ask!(file, xTruncate, to);
            if done == ffi::SQLITE_OK {
                state.disk.resized(handle.content, length);
            }
            done
        }
        Answer::PowerGoes => {
            state.disk.resized(handle.content, length);
            state.power_went();
            ffi::SQLITE_IOERR_TRUNCATE
        }
        Answer::NoPower | Answer::Fails(_) => ffi::SQLITE_IOERR_TRUNCATE,
    }
}

unsafe extern "C" fn sync(file: *mut ffi::sqlite3_file, flags: c_int) -> c_int {
    // SAFETY: SQLite asks open files only.
    let Some(handle) = (unsafe { handle(file) }) else { return ask!(file, xSync, flags) };
    let mut state = held(&handle.world);
    match state.answer(Operation::Sync) {
        // The world keeps account of what is durable; the real disk need not be waited for.
        Answer::Done => {
            state.disk.synced(handle.content);
            if handle.syncs_folder {
                state.disk.folder_synced();
                handle.syncs_folder = false;
            }
            ffi::SQLITE_OK
        }
        Answer::PowerGoes => {
            state.power_went();
            ffi::SQLITE_IOERR_FSYNC
        }
        Answer::NoPower | Answer::Fails(_) => ffi::SQLITE_IOERR_FSYNC,
    }
}

unsafe extern "C" fn size(file: *mut ffi::sqlite3_file, into: *mut i64) -> c_int {
    ask!(file, xFileSize, into)
}

unsafe extern "C" fn lock(file: *mut ffi::sqlite3_file, level: c_int) -> c_int {
    ask!(file, xLock, level)
}

unsafe extern "C" fn unlock(file: *mut ffi::sqlite3_file, level: c_int) -> c_int {
    ask!(file, xUnlock, level)
}

unsafe extern "C" fn is_reserved(file: *mut ffi::sqlite3_file, into: *mut c_int) -> c_int {
    ask!(file, xCheckReservedLock, into)
}

unsafe extern "C" fn control(file: *mut ffi::sqlite3_file, what: c_int, about: *mut c_void) -> c_int {
    ask!(file, xFileControl, what, about)
}

unsafe extern "C" fn sector_size(file: *mut ffi::sqlite3_file) -> c_int {
    ask!(file, xSectorSize)
}

unsafe extern "C" fn characteristics(file: *mut ffi::sqlite3_file) -> c_int {
    ask!(file, xDeviceCharacteristics)
}

unsafe extern "C" fn map_shared(
    file: *mut ffi::sqlite3_file,
    page: c_int,
    size: c_int,
    extend: c_int,
    into: *mut *mut c_void,
) -> c_int {
    ask!(file, xShmMap, page, size, extend, into)
}

unsafe extern "C" fn lock_shared(
    file: *mut ffi::sqlite3_file,
    at: c_int,
    count: c_int,
    flags: c_int,
) -> c_int {
    ask!(file, xShmLock, at, count, flags)
}

unsafe extern "C" fn barrier(file: *mut ffi::sqlite3_file) {
    ask!(file, xShmBarrier);
}

unsafe extern "C" fn unmap_shared(file: *mut ffi::sqlite3_file, delete: c_int) -> c_int {
    ask!(file, xShmUnmap, delete)
}
