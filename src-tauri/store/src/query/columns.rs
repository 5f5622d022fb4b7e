//! The lists that can be filtered and sorted, and their columns: a table from the words of a request to fixed SQL.

/// One of the lists that can be filtered and sorted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum List {
    /// Individuals.
    People,
    /// Collectives and households.
    Collectives,
    /// The nominations of one dossier.
    Nominations,
    /// All awards on record.
    Register,
    /// Dossiers.
    Dossiers,
    /// Decisions.
    Decisions,
    /// The print register.
    Prints,
}

/// What stands in the cells of a column, and so how they are compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// A text in Vietnamese order.
    Text,
    /// A text that begins with a number, such as the number of a decision: 213/QĐ comes before 1024/QĐ.
    Numbered,
    /// The name of a recipient as it was frozen: form of address first, ordered by the given name.
    Recipient,
    /// A count, a year or a place in a list.
    Number,
    /// A day, or a year where no more is known.
    Day,
    /// An identity number: it is never searched by parts and no list is ordered by it.
    Secret,
    /// One of these keys; they are ordered as they stand here.
    OneOf(&'static [&'static str]),
    /// The code of an award; searched and ordered by the award's name.
    Award,
}

/// One column of a list.
#[derive(Debug)]
pub(super) struct Column {
    pub(super) key: &'static str,
    pub(super) kind: Kind,
    /// What is compared.
    pub(super) cell: &'static str,
    /// What words are looked for in, where it is not what is compared.
    pub(super) words: Option<&'static str>,
    /// What orders, where it is not the words: a stored key, or text of the column's kind.
    pub(super) order: Option<&'static str>,
    /// What must be joined to read it.
    pub(super) join: &'static str,
}

impl Column {
    const fn new(key: &'static str, kind: Kind, cell: &'static str) -> Self {
        Self { key, kind, cell, words: None, order: None, join: "" }
    }

    const fn words(self, words: &'static str) -> Self {
        Self { words: Some(words), ..self }
    }

    const fn order(self, order: &'static str) -> Self {
        Self { order: Some(order), ..self }
    }

    const fn join(self, join: &'static str) -> Self {
        Self { join, ..self }
    }
}

const RATINGS: Kind = Kind::OneOf(&["HTXS", "HTT", "HT", "KHT"]);
const SEXES: Kind = Kind::OneOf(&["male", "female"]);
const KINDS: Kind = Kind::OneOf(&["collective", "individual", "household"]);
const STATES: Kind =
    Kind::OneOf(&["draft", "submitted", "received", "returned", "reviewed", "decided", "withdrawn"]);
const AWARDS: &str = "(SELECT count(*) FROM award_record AS r WHERE r.subject_id = s.id)";

const PEOPLE: &[Column] = &[
    Column::new("name", Kind::Text, "s.name").order("s.sort_key"),
    Column::new("sex", SEXES, "i.sex"),
    Column::new("birth", Kind::Day, "i.birth"),
    Column::new("citizen_id", Kind::Secret, "i.citizen_id"),
    Column::new("post", Kind::Text, "i.post"),
    Column::new("unit", Kind::Text, "u.name").join("LEFT JOIN unit_now AS u ON u.id = i.unit_id"),
    Column::new(
        "rating",
        RATINGS,
        "(SELECT r.rating FROM rating AS r WHERE r.subject_id = s.id ORDER BY r.year DESC LIMIT 1)",
    ),
    Column::new("awards", Kind::Number, AWARDS),
];

const COLLECTIVES: &[Column] = &[
    Column::new("name", Kind::Text, "s.name").order("s.sort_key"),
    Column::new("kind", KINDS, "s.kind"),
    Column::new("detail", Kind::Text, "coalesce(c.detail, h.address)"),
    Column::new("people", Kind::Number, "(SELECT count(*) FROM individual AS p WHERE p.unit_id = c.unit_id)"),
    Column::new("awards", Kind::Number, AWARDS),
];

const NOMINATIONS: &[Column] = &[
    Column::new("position", Kind::Number, "n.position"),
    Column::new("recipient", Kind::Text, "trim(n.honorific || ' ' || s.name)").order("s.sort_key"),
    Column::new("recipient_line", Kind::Text, "n.recipient_line"),
    Column::new("award", Kind::Award, "n.award_code"),
    Column::new("achievement", Kind::Text, "n.achievement"),
    Column::new("note", Kind::Text, "n.note"),
    Column::new("decision", Kind::Numbered, "a.decision_number"),
];

/// The words that the text of a request is looked for in, beside the columns.
pub(super) const NOMINATION_WORDS: &str = "n.honorific || ' ' || s.name || ' ' || n.recipient_line";

const REGISTER: &[Column] = &[
    Column::new("golden_register_number", Kind::Number, "a.golden_register_number"),
    Column::new("year", Kind::Number, "a.year"),
    // A recipient whose name has not changed since has the key of the subject.
    Column::new("recipient", Kind::Recipient, "a.recipient").order(
        "CASE WHEN s.kind <> 'individual' OR substr(a.recipient, -length(s.name)) = s.name
              THEN s.sort_key ELSE a.recipient END",
    ),
    Column::new("recipient_line", Kind::Text, "a.recipient_line"),
    Column::new("award", Kind::Award, "a.award_code").words("a.award_name"),
    Column::new("decision_number", Kind::Numbered, "a.decision_number"),
    Column::new("decision_date", Kind::Day, "a.decision_date"),
    Column::new("kind", KINDS, "s.kind"),
];

const DOSSIERS: &[Column] = &[
    Column::new("code", Kind::Text, "d.code"),
    Column::new("title", Kind::Text, "d.title"),
    Column::new("year", Kind::Number, "d.year"),
    Column::new("state", STATES, "d.state"),
    Column::new("proposer", Kind::Text, "u.name").join("LEFT JOIN unit_now AS u ON u.id = d.proposer_id"),
];

const DECISIONS: &[Column] = &[
    Column::new("number", Kind::Numbered, "d.number"),
    Column::new("issued_on", Kind::Day, "d.issued_on"),
    Column::new("award", Kind::Award, "d.award_code").words("d.award_name"),
    Column::new("dossier", Kind::Text, "o.code").join("JOIN dossier AS o ON o.id = d.dossier_id"),
];

/// What a row of the print register is worth, by the order in which an officer looks for it.
pub(super) const PRINT_STATE: &str = "CASE WHEN n.cause IS NOT NULL THEN n.cause
        WHEN r.id IS NOT NULL AND o.id IS NULL THEN 'unreported' ELSE 'printed' END";

/// Who printed: written with the run, and else in the journal.
pub(super) const PRINT_ACTOR: &str =
    "coalesce(r.actor, (SELECT j.actor FROM journal_image AS i JOIN journal AS j ON j.seq = i.seq
        WHERE i.table_name = 'certificate_print' AND i.row_id = p.id ORDER BY i.id LIMIT 1), '')";

/// What is known of a row of the print register from its run; older rows have none.
pub(super) const PRINT_JOINS: &str = "LEFT JOIN print_sheet AS t ON t.certificate_print_id = p.id
    LEFT JOIN print_run AS r ON r.id = t.print_run_id LEFT JOIN stock AS k ON k.id = r.stock_id
    LEFT JOIN print_outcome AS o ON o.print_run_id = r.id LEFT JOIN unprinted AS n ON n.certificate_print_id = p.id";

const MODES: Kind = Kind::OneOf(&["full", "overprint"]);
const PRINT_STATES: Kind = Kind::OneOf(&["unreported", "jam", "spoiled", "printed"]);

const PRINTS: &[Column] = &[
    Column::new("printed_at", Kind::Day, "substr(p.printed_at, 1, 10)"),
    Column::new("actor", Kind::Text, PRINT_ACTOR),
    Column::new("number", Kind::Number, "a.golden_register_number"),
    Column::new("recipient", Kind::Recipient, "a.recipient"),
    Column::new("decision_number", Kind::Numbered, "a.decision_number"),
    Column::new("mode", MODES, "p.mode"),
    Column::new("printer", Kind::Text, "r.printer"),
    Column::new("tray", Kind::Text, "r.tray"),
    Column::new("stock", Kind::Text, "k.name"),
    Column::new("copy_number", Kind::Number, "p.copy_number"),
    Column::new("reprint_reason", Kind::Text, "p.reprint_reason"),
    Column::new("state", PRINT_STATES, PRINT_STATE),
];

/// How the rows of a list are found, before its columns are looked at.
#[derive(Debug)]
pub(super) struct Source {
    /// The id of a row.
    pub(super) id: &'static str,
    /// The table that alone tells which rows there are.
    pub(super) from: &'static str,
    /// The tables that the columns stand in.
    pub(super) joins: &'static str,
    pub(super) filter: &'static str,
    pub(super) order: &'static str,
}

impl List {
    /// All lists.
    pub const ALL: [Self; 7] = [
        Self::People,
        Self::Collectives,
        Self::Nominations,
        Self::Register,
        Self::Dossiers,
        Self::Decisions,
        Self::Prints,
    ];

    /// The word of a request for it.
    pub fn key(self) -> &'static str {
        match self {
            Self::People => "people",
            Self::Collectives => "collectives",
            Self::Nominations => "nominations",
            Self::Register => "register",
            Self::Dossiers => "dossiers",
            Self::Decisions => "decisions",
            Self::Prints => "prints",
        }
    }

    /// The list that a request names.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|list| list.key() == key)
    }

    /// Whether views of it can be kept under a name; the print register came after the table of views.
    pub fn keeps_views(self) -> bool {
        self != Self::Prints
    }

    pub(super) fn columns(self) -> &'static [Column] {
        match self {
            Self::People => PEOPLE,
            Self::Collectives => COLLECTIVES,
            Self::Nominations => NOMINATIONS,
            Self::Register => REGISTER,
            Self::Dossiers => DOSSIERS,
            Self::Decisions => DECISIONS,
            Self::Prints => PRINTS,
        }
    }

    pub(super) fn source(self) -> Source {
        match self {
            Self::People => Source {
                id: "s.id",
                from: "subject AS s",
                joins: "JOIN individual AS i ON i.subject_id = s.id",
                filter: "s.kind = 'individual'
                    AND (:words IS NULL OR s.id IN (SELECT rowid FROM subject_words WHERE subject_words MATCH :words))
                    AND (:unit IS NULL OR s.id IN (SELECT subject_id FROM individual WHERE unit_id IN below))",
                order: "s.sort_key, s.id",
            },
            Self::Collectives => Source {
                id: "s.id",
                from: "subject AS s",
                joins: "LEFT JOIN collective AS c ON c.subject_id = s.id LEFT JOIN household AS h ON h.subject_id = s.id",
                filter: "s.kind <> 'individual'
                    AND (:words IS NULL OR s.id IN (SELECT rowid FROM subject_words WHERE subject_words MATCH :words))
                    AND (:unit IS NULL OR s.id IN (SELECT subject_id FROM collective WHERE unit_id IN below))",
                order: "s.sort_key, s.id",
            },
            Self::Nominations => Source {
                id: "n.id",
                from: "nomination AS n",
                joins: "JOIN subject AS s ON s.id = n.subject_id LEFT JOIN award_record AS a ON a.nomination_id = n.id",
                filter: "n.dossier_id = :dossier",
                order: "n.position, n.id",
            },
            Self::Register => Source {
                id: "a.id",
                from: "award_record AS a",
                joins: "JOIN subject AS s ON s.id = a.subject_id",
                filter: "(:words IS NULL OR a.id IN (SELECT rowid FROM award_words WHERE award_words MATCH :words))
                    AND (:year IS NULL OR a.year = :year)",
                order: "a.decision_date DESC, a.decision_number DESC, a.golden_register_number, a.id",
            },
            Self::Dossiers => Source {
                id: "d.id",
                from: "dossier AS d",
                joins: "",
                filter: "instr(d.folded, :folded) > 0 AND (:year IS NULL OR d.year = :year)",
                order: "d.year DESC, d.id DESC",
            },
            Self::Decisions => Source {
                id: "d.id",
                from: "decision AS d",
                joins: "",
                filter: "instr(d.folded, :folded) > 0 AND (:year IS NULL OR d.year = :year)",
                order: "d.issued_on DESC, d.id DESC",
            },
            Self::Prints => Source {
                id: "p.id",
                from: "certificate_print AS p JOIN certificate AS c ON c.id = p.certificate_id
                    JOIN award_record AS a ON a.id = c.award_record_id",
                joins: PRINT_JOINS,
                filter: "instr(a.folded, :folded) > 0
                    AND (:year IS NULL OR CAST(substr(p.printed_at, 1, 4) AS INTEGER) = :year)",
                order: "p.id DESC",
            },
        }
    }
}
