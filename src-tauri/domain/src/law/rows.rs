//! The tables of the law beside the awards: instruments, criteria, money, procedure and documents.
//!
//! Each type mirrors one table of a TOML file under `assets/law`; the comments at the head of each
//! file explain its keys. Unknown keys are refused.

use super::Confidence;
use super::file::AwardLevel;
use super::rule::RuleVersion;
use crate::date::Span;
use chrono::NaiveDate;
use serde::Deserialize;

/// A row with dates and a source, whatever table it is in.
pub trait LawRow {
    /// The days on which it holds.
    fn span(&self) -> Span;
    /// The source text.
    fn source(&self) -> &str;
    /// How sure we are of it.
    fn confidence(&self) -> Confidence;
}

/// The rows that hold on `day`, in the order of their file.
pub fn on<R: LawRow>(rows: &[R], day: NaiveDate) -> impl Iterator<Item = &R> {
    rows.iter().filter(move |row| row.span().contains(day))
}

macro_rules! table {
    ($(#[$doc:meta])* $name:ident { $($(#[$attr:meta])* $field:ident: $kind:ty,)* }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
        #[serde(deny_unknown_fields)]
        #[expect(missing_docs, reason = "the fields are the keys that the head of the file explains")]
        pub struct $name {
            pub from: Option<NaiveDate>,
            pub to: Option<NaiveDate>,
            pub source: String,
            pub confidence: Confidence,
            pub note: Option<String>,
            $($(#[$attr])* pub $field: $kind,)*
        }

        impl LawRow for $name {
            fn span(&self) -> Span {
                Span { from: self.from, to: self.to }
            }
            fn source(&self) -> &str {
                &self.source
            }
            fn confidence(&self) -> Confidence {
                self.confidence
            }
        }
    };
}

macro_rules! file {
    ($(#[$doc:meta])* $name:ident { $($field:ident: $row:ty,)* }) => {
        $(#[$doc])*
        #[derive(Debug, Default, Deserialize)]
        #[serde(deny_unknown_fields)]
        #[expect(missing_docs, reason = "the fields are the tables that the head of the file explains")]
        pub struct $name {
            $(#[serde(default)] pub $field: Vec<$row>,)*
        }
    };
}

macro_rules! keyed {
    ($(#[$doc:meta])* $name:ident { $($(#[$attr:meta])* $field:ident: $kind:ty,)* }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
        #[serde(deny_unknown_fields)]
        #[expect(missing_docs, reason = "the fields are the keys that the head of the file explains")]
        pub struct $name {
            $($(#[$attr])* pub $field: $kind,)*
        }
    };
}

macro_rules! words {
    ($(#[$doc:meta])* $name:ident { $($(#[$vdoc:meta])* $variant:ident,)* }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
        #[serde(rename_all = "snake_case")]
        pub enum $name {
            $($(#[$vdoc])* $variant,)*
        }
    };
}

file! {
    /// `assets/law/instruments.toml`.
    InstrumentFile { instrument: Instrument, transition: Transition, practice: Practice, reading: Reading, }
}
keyed! {
    /// A law, decree or circular.
    Instrument {
        key: String,
        number: String,
        kind: InstrumentKind,
        name: String,
        from: Option<NaiveDate>,
        to: Option<NaiveDate>,
        #[serde(default)] replaces: Vec<String>,
        #[serde(default)] amends: Vec<String>,
        #[serde(default)] read_in: Vec<String>,
        confidence: Confidence,
        note: Option<String>,
    }
}
words! {
    /// What kind of instrument it is.
    InstrumentKind {
        /// Luật.
        Law,
        /// Văn bản hợp nhất.
        Consolidation,
        /// Nghị định.
        Decree,
        /// Thông tư.
        Circular,
        /// Quyết định.
        Decision,
    }
}
keyed! {
    /// Dossiers received before a day stay under the text before this instrument.
    Transition {
        instrument: String,
        received_before: NaiveDate,
        favours_nominee: bool,
        source: String,
        confidence: Confidence,
        note: Option<String>,
    }
}
keyed! {
    /// The beginning of a source text that is no instrument.
    Practice { text: String, note: String, }
}
keyed! {
    /// Where an instrument was read.
    Reading { key: String, text: String, }
}

file! {
    /// `assets/law/dossiers.toml`.
    DossierFile { paper: Paper, sets: DossierSets, requirement: PaperRequirement, }
}
keyed! {
    /// A paper of a dossier.
    Paper { key: String, name: String, }
}
table! {
    /// How many sets a dossier of a level has.
    DossierSets { level: AwardLevel, count: u32, }
}
table! {
    /// A paper that the dossiers of some awards hold.
    PaperRequirement { paper: String, when: Option<PaperNeed>, awards: Vec<String>, }
}
words! {
    /// When a paper is needed, if not always.
    PaperNeed {
        /// Only where the nomination rests on it.
        ReliedOn,
    }
}

file! {
    /// `assets/law/objects.toml`.
    ObjectFile { object: Paper, award_object: AwardObjects, }
}
table! {
    /// What is handed over with some awards.
    AwardObjects { objects: Vec<String>, awards: Vec<String>, }
}

file! {
    /// `assets/law/procedure.toml`.
    ProcedureFile {
        time_limit: TimeLimit,
        publicity: Publicity,
        consultation: AwardList,
        simplified_ground: SimplifiedGround,
        simplified_path: AwardList,
        proposer: Proposer,
    }
}
table! {
    /// A time limit: a number of days, or the last day of a year.
    TimeLimit {
        key: String,
        name: String,
        scope: LimitScope,
        #[serde(default)] awards: Vec<String>,
        level: Option<AwardLevel>,
        until: Option<YearDay>,
        days: Option<u32>,
        #[serde(default)] working: bool,
    }
}
words! {
    /// Whom a time limit binds.
    LimitScope {
        /// Every office.
        National,
        /// The offices in whose sheets it was read.
        Local,
    }
}
keyed! {
    /// A day of the year, some years after the achievement was recognised.
    YearDay { month: u32, day: u32, #[serde(default)] years_after: u32, }
}
table! {
    /// How many days a list is public.
    Publicity { key: String, days: u32, #[serde(default)] working: bool, awards: Vec<String>, }
}
table! {
    /// The awards for which something holds.
    AwardList { awards: Vec<String>, }
}
table! {
    /// A ground of the simplified procedure.
    SimplifiedGround { key: String, name: String, }
}
table! {
    /// Who signs the tờ trình of some awards.
    Proposer { proposers: Vec<String>, awards: Vec<String>, }
}

file! {
    /// `assets/law/legal-bases.toml`.
    LegalBasisFile { legal_basis: LegalBasis, }
}
table! {
    /// A line of legal basis.
    LegalBasis {
        key: String,
        place: u32,
        kinds: Vec<BasedDocument>,
        #[serde(default)] levels: Vec<String>,
        text: String,
    }
}
words! {
    /// A document that carries lines of legal basis.
    BasedDocument {
        /// Quyết định.
        Decision,
        /// Tờ trình.
        SubmissionLetter,
    }
}

file! {
    /// `assets/law/limits.toml`.
    LimitFile {
        quota: Quota,
        rating_quota: RatingQuota,
        special_person: SpecialPerson,
        statistical_form: StatisticalForm,
    }
}
table! {
    /// At most this share of the holders of another award.
    Quota { award: String, of: String, percent: u32, }
}
table! {
    /// At most this share of those rated lower.
    RatingQuota {
        rating: String,
        of: String,
        percent: u32,
        excellent_unit_percent: u32,
        small_unit_below: u32,
        small_unit_at_most: u32,
    }
}
table! {
    /// A person whose time counts in a special way.
    SpecialPerson { key: String, treatment: SpecialTreatment, months: Option<u32>, }
}
words! {
    /// What holds for a special person.
    SpecialTreatment {
        /// At least these months of work in the year.
        NeedsMonths,
        /// The time away counts as work.
        TimeCounts,
        /// The time away counts under conditions on its result.
        TimeCountsWithResult,
        /// The old unit is asked where these months were spent there.
        OpinionOfOldUnit,
        /// No title in the year.
        Excluded,
        /// No rating below these months, so no title that needs one.
        NotRated,
    }
}
table! {
    /// A yearly statistical form and the day by which it is due.
    StatisticalForm { key: String, month: u32, day: u32, }
}

file! {
    /// `assets/law/gates.toml`.
    GateFile { gate: Gate, }
}
table! {
    /// What stands in the way of any award.
    Gate { key: String, effect: GateEffect, }
}
words! {
    /// What follows where a gate is not passed.
    GateEffect {
        /// The award cannot be given.
        Refuse,
        /// The law leaves it open or was not read: the officer says.
        Ask,
        /// What is named does not count, and nothing else follows.
        Exclude,
    }
}

file! {
    /// `assets/law/rules/*.toml`.
    RuleFile { rule: RuleVersion, }
}
