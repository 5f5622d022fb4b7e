//! What is wrong with a row, in typed data; the sentences are made elsewhere.

use so_vang_domain::date::DateError;
use so_vang_domain::person::{CitizenIdError, NameError};

/// What is wrong with one cell of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RowProblem {
    /// The sheet.
    pub sheet: String,
    /// The row, as Excel shows it.
    pub row: u32,
    /// The letters of the column; empty where no column gives the field.
    pub column: String,
    /// The caption of the column.
    pub caption: String,
    /// The value as written; empty where the cell is blank.
    pub value: String,
    /// What is wrong.
    pub reason: Reason,
}

/// Why a value could not be taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reason {
    /// No name, or no unit in a list of units.
    NameMissing,
    /// A letter that no name has.
    NameLetter(char),
    /// Several names in one cell.
    SeveralNames,
    /// Not written as a date.
    DateShape,
    /// The calendar has no such day.
    DateNoSuchDay,
    /// The year is outside 1900–2100.
    DateYear,
    /// So many digits; 12 are needed (9 on old cards). 10 or 11 in a number cell: Excel ate zeros.
    CitizenIdLength(usize),
    /// Something other than digits.
    CitizenIdNotDigits,
    /// Neither Nam nor Nữ.
    SexUnknown,
    /// Neither Ông nor Bà.
    HonorificUnknown,
    /// None of the ratings.
    RatingUnknown,
    /// Not written as a number.
    NumberShape,
    /// A number out of its range.
    NumberRange {
        /// The least.
        least: i64,
        /// The greatest.
        greatest: i64,
    },
    /// The same as in an earlier row.
    Duplicate {
        /// The earlier row.
        first_row: u32,
    },
    /// Neither group row, form of address nor caption tells what the subject is.
    GroupUnknown,
    /// No award.
    AwardMissing,
    /// No title of an initiative.
    TitleMissing,
    /// Neither a column, a heading nor the title of the list gives the year.
    YearMissing,
    /// Not a year.
    YearShape,
    /// No index.
    IndexMissing,
    /// A formula gave an error.
    CellError(String),
}

impl Reason {
    /// The key of its Vietnamese text.
    pub fn key(&self) -> &'static str {
        match self {
            Self::NameMissing => "name_missing",
            Self::NameLetter(_) => "name_letter",
            Self::SeveralNames => "several_names",
            Self::DateShape => "date_shape",
            Self::DateNoSuchDay => "date_no_such_day",
            Self::DateYear => "date_year",
            Self::CitizenIdLength(_) => "citizen_id_length",
            Self::CitizenIdNotDigits => "citizen_id_not_digits",
            Self::SexUnknown => "sex_unknown",
            Self::HonorificUnknown => "honorific_unknown",
            Self::RatingUnknown => "rating_unknown",
            Self::NumberShape => "number_shape",
            Self::NumberRange { .. } => "number_range",
            Self::Duplicate { .. } => "duplicate",
            Self::GroupUnknown => "group_unknown",
            Self::AwardMissing => "award_missing",
            Self::TitleMissing => "title_missing",
            Self::YearMissing => "year_missing",
            Self::YearShape => "year_shape",
            Self::IndexMissing => "index_missing",
            Self::CellError(_) => "cell_error",
        }
    }

    /// What the text is filled with, by placeholder.
    pub fn params(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::NameLetter(letter) => vec![("letter", letter.to_string())],
            Self::CitizenIdLength(digits) => vec![("digits", digits.to_string())],
            Self::NumberRange { least, greatest } => {
                vec![("least", least.to_string()), ("greatest", greatest.to_string())]
            }
            Self::Duplicate { first_row } => vec![("first_row", first_row.to_string())],
            Self::CellError(error) => vec![("error", error.clone())],
            Self::NameMissing
            | Self::SeveralNames
            | Self::DateShape
            | Self::DateNoSuchDay
            | Self::DateYear
            | Self::CitizenIdNotDigits
            | Self::SexUnknown
            | Self::HonorificUnknown
            | Self::RatingUnknown
            | Self::NumberShape
            | Self::GroupUnknown
            | Self::AwardMissing
            | Self::TitleMissing
            | Self::YearMissing
            | Self::YearShape
            | Self::IndexMissing => Vec::new(),
        }
    }
}

impl From<DateError> for Reason {
    fn from(error: DateError) -> Self {
        match error {
            DateError::Shape => Self::DateShape,
            DateError::NoSuchDay => Self::DateNoSuchDay,
            DateError::YearOutOfRange => Self::DateYear,
        }
    }
}

impl From<NameError> for Reason {
    fn from(error: NameError) -> Self {
        match error {
            NameError::Empty => Self::NameMissing,
            NameError::Letter(letter) => Self::NameLetter(letter),
        }
    }
}

impl From<CitizenIdError> for Reason {
    fn from(error: CitizenIdError) -> Self {
        match error {
            CitizenIdError::NotDigits => Self::CitizenIdNotDigits,
            CitizenIdError::Length(digits) => Self::CitizenIdLength(digits),
        }
    }
}
