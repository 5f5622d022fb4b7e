//! The kinds of lists offices send, and the fields their columns give.

use so_vang_domain::date::Year;

/// A kind of list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum ListKind {
    /// Staff of an office.
    People,
    /// Units of an office.
    Units,
    /// Subjects proposed for awards.
    Nominations,
    /// Yearly ratings.
    Ratings,
    /// Awards already decided.
    Awards,
    /// Recognised initiatives and topics.
    Initiatives,
    /// Results of the administrative-reform index (chỉ số CCHC).
    ParIndex,
}

impl ListKind {
    /// All kinds.
    pub const ALL: [Self; 7] = [
        Self::People,
        Self::Units,
        Self::Nominations,
        Self::Ratings,
        Self::Awards,
        Self::Initiatives,
        Self::ParIndex,
    ];

    /// The word of the terminal and of the vocabulary.
    pub fn key(self) -> &'static str {
        match self {
            Self::People => "people",
            Self::Units => "units",
            Self::Nominations => "nominations",
            Self::Ratings => "ratings",
            Self::Awards => "awards",
            Self::Initiatives => "initiatives",
            Self::ParIndex => "par-index",
        }
    }

    /// Reads what [`Self::key`] wrote.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.key() == key)
    }

    /// The fields without which a sheet is not such a list; a field of years stands for any year.
    pub fn needed(self) -> &'static [Field] {
        match self {
            Self::People | Self::Units => &[Field::Name],
            Self::Nominations | Self::Awards => &[Field::Name, Field::Award { year: None }],
            Self::Ratings => &[Field::Name, Field::Rating { year: None }],
            Self::Initiatives => &[Field::Name, Field::Title],
            Self::ParIndex => &[Field::Unit, Field::IndexPercent],
        }
    }
}

/// What a column gives.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Field {
    /// TT, STT.
    Ordinal,
    /// Ông, Bà in a column of its own.
    Honorific,
    /// The name of the subject, of the unit in a list of units, of the author in a list of initiatives.
    Name,
    /// Nam, Nữ.
    Sex,
    /// Birth date or year.
    Birth,
    /// The half of a split birth or sex column that is filled for men.
    OfMen,
    /// The half that is filled for women.
    OfWomen,
    /// Number of the identity card.
    CitizenId,
    /// Position held.
    Post,
    /// Unit of work.
    Unit,
    /// Position and unit in one cell.
    PostAndUnit,
    /// The class of the subject.
    SubjectClass,
    /// The unit above a unit.
    Parent,
    /// Address.
    Address,
    /// Yearly rating; the year where the heading gives one.
    Rating {
        /// The year rated.
        year: Option<Year>,
    },
    /// Title or form; the year where the heading gives one.
    Award {
        /// The year of the achievement.
        year: Option<Year>,
    },
    /// Initiative of a person; the year where the heading gives one.
    Initiative {
        /// The year of the initiative.
        year: Option<Year>,
    },
    /// Summary of achievements.
    Achievement,
    /// Title of an initiative or topic.
    Title,
    /// Year of the row.
    Year,
    /// Range of influence of an initiative.
    Scope,
    /// Number of the decision.
    DecisionNumber,
    /// Day of the decision.
    DecisionDate,
    /// Who decided.
    Issuer,
    /// Score a unit gave itself.
    SelfScore,
    /// Score after verification.
    VerifiedScore,
    /// Score of the survey of citizens.
    SurveyScore,
    /// The index in per cent.
    IndexPercent,
    /// Rank by the index.
    Rank,
    /// Remarks.
    Note,
}

impl Field {
    const PLAIN: [Self; 27] = [
        Self::Ordinal,
        Self::Honorific,
        Self::Name,
        Self::Sex,
        Self::Birth,
        Self::OfMen,
        Self::OfWomen,
        Self::CitizenId,
        Self::Post,
        Self::Unit,
        Self::PostAndUnit,
        Self::SubjectClass,
        Self::Parent,
        Self::Address,
        Self::Achievement,
        Self::Title,
        Self::Year,
        Self::Scope,
        Self::DecisionNumber,
        Self::DecisionDate,
        Self::Issuer,
        Self::SelfScore,
        Self::VerifiedScore,
        Self::SurveyScore,
        Self::IndexPercent,
        Self::Rank,
        Self::Note,
    ];

    /// The word of the vocabulary and of mappings, without the year.
    pub fn word(self) -> &'static str {
        match self {
            Self::Ordinal => "ordinal",
            Self::Honorific => "honorific",
            Self::Name => "name",
            Self::Sex => "sex",
            Self::Birth => "birth",
            Self::OfMen => "of_men",
            Self::OfWomen => "of_women",
            Self::CitizenId => "citizen_id",
            Self::Post => "post",
            Self::Unit => "unit",
            Self::PostAndUnit => "post_and_unit",
            Self::SubjectClass => "subject_class",
            Self::Parent => "parent",
            Self::Address => "address",
            Self::Rating { .. } => "rating",
            Self::Award { .. } => "award",
            Self::Initiative { .. } => "initiative",
            Self::Achievement => "achievement",
            Self::Title => "title",
            Self::Year => "year",
            Self::Scope => "scope",
            Self::DecisionNumber => "decision_number",
            Self::DecisionDate => "decision_date",
            Self::Issuer => "issuer",
            Self::SelfScore => "self_score",
            Self::VerifiedScore => "verified_score",
            Self::SurveyScore => "survey_score",
            Self::IndexPercent => "index_percent",
            Self::Rank => "rank",
            Self::Note => "note",
        }
    }

    /// The key: the word, and the year after a colon where there is one (`rating:2023`).
    pub fn key(self) -> String {
        match self.year() {
            Some(year) => format!("{}:{year}", self.word()),
            None => self.word().to_owned(),
        }
    }

    /// Reads what [`Self::key`] wrote.
    pub fn from_key(key: &str) -> Option<Self> {
        let (word, year) = match key.split_once(':') {
            Some((word, year)) => (word, Some(year.parse().ok()?)),
            None => (key, None),
        };
        let yearly = match word {
            "rating" => Some(Self::Rating { year }),
            "award" => Some(Self::Award { year }),
            "initiative" => Some(Self::Initiative { year }),
            _ => None,
        };
        yearly.or_else(|| Self::PLAIN.into_iter().find(|field| year.is_none() && field.word() == word))
    }

    /// The year in the field.
    pub fn year(self) -> Option<Year> {
        if let Self::Rating { year } | Self::Award { year } | Self::Initiative { year } = self {
            return year;
        }
        None
    }

    /// The field with the year of its heading; unchanged where the field has none.
    pub(crate) fn with_year(self, found: Option<Year>) -> Self {
        if let Self::Rating { .. } = self {
            return Self::Rating { year: found };
        }
        if let Self::Award { .. } = self {
            return Self::Award { year: found };
        }
        if let Self::Initiative { .. } = self {
            return Self::Initiative { year: found };
        }
        self
    }

    /// Whether the two are the same but for a year.
    pub fn same_word(self, other: Self) -> bool {
        self.word() == other.word()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_key_is_read_back() {
        let yearly = [None, Some(2023)]
            .into_iter()
            .flat_map(|year| [Field::Rating { year }, Field::Award { year }, Field::Initiative { year }]);
        for field in Field::PLAIN.into_iter().chain(yearly) {
            assert_eq!(Field::from_key(&field.key()), Some(field));
        }
        for kind in ListKind::ALL {
            assert_eq!(ListKind::from_key(kind.key()), Some(kind));
        }
        assert_eq!(Field::from_key("name:2023"), None, "a name has no year");
        assert_eq!(Field::from_key("rating:soon"), None);
    }
}
