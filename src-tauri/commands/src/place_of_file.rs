//! An office file that lies where it should not be worked on: copied to this machine, or opened all the same.

use crate::desk::Desk;
use crate::problem::OfficeError;
use crate::wire::Nothing;
use crate::wire::office::OfficeView;
use so_vang_store::restore::restore;
use so_vang_store::stage_alone;

/// Copies the file that could not be opened into the folder of office files, and opens the copy. The
/// file itself stays as it is.
///
/// # Errors
///
/// [`OfficeError::NoOffice`] where there is no such file; one that is damaged or of a newer program; a full disk.
pub fn copy_here(desk: &Desk, _: Nothing) -> Result<OfficeView, OfficeError> {
    let from = desk.unopened().ok_or(OfficeError::NoOffice)?;
    let stem = from.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
    let folder = desk.data_folder();
    std::fs::create_dir_all(folder).map_err(|source| OfficeError::write(folder, source))?;
    let to = crate::office::free_place(folder, &stem);
    restore(&from, &to, desk.holder(), desk.now(), &stage_alone)?;
    desk.open(&to)?;
    crate::office::view(desk, &*desk.store()?)
}

/// Opens the file that could not be opened where it lies, in the slow way that loses nothing.
///
/// # Errors
///
/// [`OfficeError::NoOffice`] where there is no such file; whatever else stands in the way of opening it.
pub fn open_anyway(desk: &Desk, _: Nothing) -> Result<OfficeView, OfficeError> {
    let file = desk.unopened().ok_or(OfficeError::NoOffice)?;
    desk.open_anyway(&file)?;
    crate::office::view(desk, &*desk.store()?)
}
