//! Who can be honoured, and what the law calls them.

/// What a subject is in the record.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SubjectKind {
    /// Cá nhân.
    Individual,
    /// Tập thể.
    Collective,
    /// Hộ gia đình.
    Household,
}

impl SubjectKind {
    /// All kinds, in the order in which documents list them: collectives come first.
    pub const ALL: [Self; 3] = [Self::Collective, Self::Individual, Self::Household];

    /// The stored key.
    pub fn key(self) -> &'static str {
        match self {
            Self::Individual => "individual",
            Self::Collective => "collective",
            Self::Household => "household",
        }
    }

    /// Reads the stored key.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.key() == key)
    }
}

/// The class of a subject, which together with its kind says what the law calls it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub enum SubjectClass {
    /// Nothing special.
    #[default]
    Ordinary,
    /// Doanh nghiệp, hợp tác xã.
    Enterprise,
    /// Người Việt Nam ở nước ngoài.
    OverseasVietnamese,
    /// Người nước ngoài.
    Foreign,
}

impl SubjectClass {
    const ALL: [Self; 4] = [Self::Ordinary, Self::Enterprise, Self::OverseasVietnamese, Self::Foreign];

    /// The stored key.
    pub fn key(self) -> &'static str {
        match self {
            Self::Ordinary => "ordinary",
            Self::Enterprise => "enterprise",
            Self::OverseasVietnamese => "overseas_vietnamese",
            Self::Foreign => "foreign",
        }
    }

    /// Reads the stored key.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|class| class.key() == key)
    }
}

/// What the law calls a recipient; the word used in the catalogue of awards.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RecipientKind {
    /// Cá nhân.
    Individual,
    /// Tập thể.
    Collective,
    /// Hộ gia đình.
    Household,
    /// Doanh nghiệp, hợp tác xã.
    Enterprise,
    /// Người Việt Nam ở nước ngoài.
    OverseasVietnameseIndividual,
    /// Tập thể người Việt Nam ở nước ngoài.
    OverseasVietnameseCollective,
    /// Cá nhân người nước ngoài.
    ForeignIndividual,
    /// Tập thể người nước ngoài.
    ForeignCollective,
}

impl RecipientKind {
    /// What the law calls a subject of this kind and class.
    ///
    /// An enterprise that is not a collective, or a household of a class, stays what its kind says.
    pub fn of(kind: SubjectKind, class: SubjectClass) -> Self {
        use SubjectClass as C;
        use SubjectKind as K;
        match (kind, class) {
            (K::Individual, C::Ordinary | C::Enterprise) => Self::Individual,
            (K::Individual, C::OverseasVietnamese) => Self::OverseasVietnameseIndividual,
            (K::Individual, C::Foreign) => Self::ForeignIndividual,
            (K::Collective, C::Ordinary) => Self::Collective,
            (K::Collective, C::Enterprise) => Self::Enterprise,
            (K::Collective, C::OverseasVietnamese) => Self::OverseasVietnameseCollective,
            (K::Collective, C::Foreign) => Self::ForeignCollective,
            (K::Household, C::Ordinary | C::Enterprise | C::OverseasVietnamese | C::Foreign) => {
                Self::Household
            }
        }
    }

    /// What a recipient of this kind is in the record, whatever its class.
    pub fn subject_kind(self) -> SubjectKind {
        match self {
            Self::Individual | Self::OverseasVietnameseIndividual | Self::ForeignIndividual => {
                SubjectKind::Individual
            }
            Self::Household => SubjectKind::Household,
            Self::Collective
            | Self::Enterprise
            | Self::OverseasVietnameseCollective
            | Self::ForeignCollective => SubjectKind::Collective,
        }
    }

    /// The key of the catalogue, also the key of its Vietnamese text.
    pub fn key(self) -> &'static str {
        match self {
            Self::Individual => "individual",
            Self::Collective => "collective",
            Self::Household => "household",
            Self::Enterprise => "enterprise",
            Self::OverseasVietnameseIndividual => "overseas_vietnamese_individual",
            Self::OverseasVietnameseCollective => "overseas_vietnamese_collective",
            Self::ForeignIndividual => "foreign_individual",
            Self::ForeignCollective => "foreign_collective",
        }
    }
}
