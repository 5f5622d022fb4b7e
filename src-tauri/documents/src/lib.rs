//! Papers: certificates laid out in millimetres, and the PDF and .xlsx files made of them.
//!
//! The way of a certificate: [`certificate::lay_out`] puts the words of a view where a [`layout::Layout`]
//! wants them and gives a [`page::Page`]; [`pdf::write`] turns pages into a file. Both are pure functions of
//! their arguments: equal input gives equal bytes.

pub mod archive;
pub mod border;
pub mod calibration;
pub mod certificate;
pub mod error;
pub mod font;
pub mod layout;
pub mod page;
pub mod pdf;
pub mod picture;
pub mod placement;
pub mod raster;
pub mod recovery_sheet;
pub mod register_book;
pub mod scan;
pub mod square;
pub mod svg;
pub mod text;
pub mod xlsx;
