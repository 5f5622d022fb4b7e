//! What can go wrong between a view and a finished paper.

use thiserror::Error;

use crate::font::Face;
use crate::layout::Field;
use crate::placement::PlacementError;

/// Why a paper could not be made.
#[derive(Debug, Error)]
pub enum RenderError {
    /// The face has no drawing for a letter; printing would leave a box.
    #[error("{record}: the {} face has no glyph for {letter:?} in {field}", face.name())]
    MissingGlyph {
        /// The first such letter.
        letter: char,
        /// The face the field is set in.
        face: Face,
        /// The field it stands in.
        field: Field,
        /// Names the certificate, as its view does.
        record: String,
    },
    /// The layout asks for a font of the office that is not in the office file.
    #[error("{record}: {field} is set in the {} face, which is not there", face.name())]
    NoSuchFace {
        /// The face asked for.
        face: Face,
        /// The field that asks for it.
        field: Field,
        /// Names the certificate, as its view does.
        record: String,
    },
    /// Only the values of a line shall be printed, and the layout does not say where.
    #[error("{record}: the layout has no places for the values of {field}")]
    NoValuePlace {
        /// The field.
        field: Field,
        /// Names the certificate, as its view does.
        record: String,
    },
    /// A field that no certificate can do without says nothing.
    #[error("{record}: {field} is empty")]
    Empty {
        /// The field.
        field: Field,
        /// Names the certificate, as its view does.
        record: String,
    },
    /// More lines were given than the layout has room for.
    #[error("{record}: {field} has {given} lines, the layout has room for {most}")]
    TooManyLines {
        /// The field.
        field: Field,
        /// Lines given.
        given: usize,
        /// Lines the layout can hold.
        most: usize,
        /// Names the certificate, as its view does.
        record: String,
    },
    /// No layout has this id.
    #[error("no layout is called {id:?}")]
    NoSuchLayout {
        /// The id asked for.
        id: String,
    },
    /// A file without pages was asked for.
    #[error("there is no page to write")]
    NoPages,
    /// The face could not be cut down to the glyphs used.
    #[error("the {} face cannot be cut to the glyphs used: {source}", face.name())]
    Subset {
        /// The face.
        face: Face,
        /// What the cutter said.
        source: subsetter::Error,
    },
    /// The PDF library refused or produced something unexpected.
    #[error("while {doing}: {message}")]
    Pdf {
        /// What was being done.
        doing: &'static str,
        /// What the library said.
        message: String,
    },
    /// The sheet would be laid beyond what a calibration may ask for.
    #[error(transparent)]
    Placement(#[from] PlacementError),
    /// The face has no drawing for a letter of a paper that is no certificate.
    #[error("the {} face has no glyph for {letter:?} in {text:?}", face.name())]
    NoLetter {
        /// The first such letter.
        letter: char,
        /// The face the text is set in.
        face: Face,
        /// The text.
        text: String,
    },
    /// The square of a check code takes digits, and not too many of them.
    #[error("a square cannot hold these {letters} letters")]
    SquareText {
        /// How many were given.
        letters: usize,
    },
    /// The list has a row whose cells do not match its columns.
    #[error(
        "row {row} of group {group:?} has {cells} cells, the list has {columns} columns beside the number"
    )]
    RowShape {
        /// Heading of the group.
        group: String,
        /// Row in the group, from 1.
        row: usize,
        /// Cells found.
        cells: usize,
        /// Cells expected.
        columns: usize,
    },
    /// The spreadsheet library refused.
    #[error("while writing the list")]
    Xlsx {
        /// What it said.
        #[from]
        source: rust_xlsxwriter::XlsxError,
    },
    /// The bytes did not reach their place, as on a full disk.
    #[error("the file could not be written")]
    Write {
        /// What the system said.
        #[from]
        source: std::io::Error,
    },
}
