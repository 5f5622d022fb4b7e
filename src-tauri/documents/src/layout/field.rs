//! Fields of a certificate, and which of them a stock already carries.

use std::collections::BTreeMap;
use std::fmt;

use super::LayoutProblem;

macro_rules! keyed {
    ($(#[$doc:meta])* $name:ident { $($(#[$variant_doc:meta])* $variant:ident = $key:literal,)* }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, serde::Deserialize)]
        pub enum $name {
            $($(#[$variant_doc])* #[serde(rename = $key)] $variant,)*
        }

        impl $name {
            /// All of them, in the order of the page from the top down.
            pub const ALL: &[Self] = &[$(Self::$variant,)*];

            /// The name layouts, stock and the wire use.
            pub fn key(self) -> &'static str {
                match self {
                    $(Self::$variant => $key,)*
                }
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
                out.write_str(self.key())
            }
        }
    };
}

keyed! {
    /// A field of a certificate: a line of words, or a piece of the art.
    Field {
        /// The border.
        Border = "border",
        /// The tint in the middle of the sheet.
        Watermark = "watermark",
        /// The emblem at the top.
        Emblem = "emblem",
        /// The office's own sign beside the emblem.
        Logo = "logo",
        /// Rows of flags left and right of the emblem.
        Flags = "flags",
        /// Quốc hiệu.
        NationalName = "national_name",
        /// Tiêu ngữ.
        Motto = "motto",
        /// The title of who confers, in capitals.
        Authority = "authority",
        /// `TẶNG`, `TẶNG DANH HIỆU` or `TRUY TẶNG`.
        Honour = "honour",
        /// What is conferred.
        Title = "title",
        /// Who receives it.
        Recipient = "recipient",
        /// Post and workplace, governing body, or address.
        RecipientLine = "recipient_line",
        /// What for.
        Achievement = "achievement",
        /// Place and date.
        PlaceAndDate = "place_and_date",
        /// Title of the signer, one or two lines.
        SignerTitle = "signer_title",
        /// Name of the signer.
        SignerName = "signer_name",
        /// Number and date of the decision.
        DecisionLine = "decision_line",
        /// The golden register number.
        RegisterLine = "register_line",
        /// The diagonal mark of a proof.
        ProofMark = "proof_mark",
    }
}

keyed! {
    /// A value inside a line, for stock that carries the words around it.
    Part {
        /// Number of the decision, or the golden register number.
        Number = "number",
        /// Place of signing.
        Place = "place",
        /// Day of the month.
        Day = "day",
        /// Month.
        Month = "month",
        /// Year.
        Year = "year",
    }
}

impl Field {
    /// Whether it is art and not words.
    pub fn is_art(self) -> bool {
        self <= Self::Flags
    }

    /// The values that a line consists of; empty for fields that have no words of their own around them.
    pub fn parts(self) -> &'static [Part] {
        match self {
            Self::PlaceAndDate => &[Part::Place, Part::Day, Part::Month, Part::Year],
            Self::DecisionLine => &[Part::Number, Part::Day, Part::Month, Part::Year],
            Self::RegisterLine => &[Part::Number],
            Self::Border
            | Self::Watermark
            | Self::Emblem
            | Self::Logo
            | Self::Flags
            | Self::NationalName
            | Self::Motto
            | Self::Authority
            | Self::Honour
            | Self::Title
            | Self::Recipient
            | Self::RecipientLine
            | Self::Achievement
            | Self::SignerTitle
            | Self::SignerName
            | Self::ProofMark => &[],
        }
    }

    /// Whether the field can be shown that way.
    pub fn can(self, show: Show) -> bool {
        self != Self::ProofMark && (show != Show::Values || !self.parts().is_empty())
    }
}

/// What happens to a field where a certificate is printed on stock that carries some of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, serde::Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Show {
    /// Printed.
    #[default]
    Print,
    /// Only its values are printed; the stock carries the words around them.
    Values,
    /// The stock carries it: seen on the screen, never printed.
    Preprinted,
    /// Not used at all.
    Hidden,
}

impl Show {
    /// The name layouts, stock and the wire use.
    pub fn key(self) -> &'static str {
        match self {
            Self::Print => "print",
            Self::Values => "values",
            Self::Preprinted => "preprinted",
            Self::Hidden => "hidden",
        }
    }
}

/// How fields are shown on a stock, where that differs from what the layout says.
#[derive(Debug, Clone, PartialEq, Eq, Default, serde::Deserialize)]
#[serde(transparent)]
pub struct Shows(BTreeMap<Field, Show>);

impl Shows {
    /// Reads `{"title": "preprinted", …}`.
    ///
    /// # Errors
    ///
    /// Text of another shape, fields that do not exist, and fields that cannot be shown so.
    pub fn from_json(text: &str) -> Result<Self, Vec<LayoutProblem>> {
        let shows: Self =
            serde_json::from_str(text).map_err(|error| vec![LayoutProblem::new("shows", "", error)])?;
        let mut problems = Vec::new();
        shows.check(&mut |at, problem| problems.push(LayoutProblem::new("shows", at, problem)));
        if problems.is_empty() { Ok(shows) } else { Err(problems) }
    }

    /// How a field is shown, if the stock says so.
    pub fn get(&self, field: Field) -> Option<Show> {
        self.0.get(&field).copied()
    }

    /// Every field the stock speaks of.
    pub fn iter(&self) -> impl Iterator<Item = (Field, Show)> {
        self.0.iter().map(|(&field, &show)| (field, show))
    }

    pub(super) fn insert(&mut self, field: Field, show: Show) {
        self.0.insert(field, show);
    }

    pub(super) fn check(&self, say: &mut dyn FnMut(&str, String)) {
        for (field, show) in self.iter() {
            if !field.can(show) {
                say(field.key(), format!("cannot be shown as {}", show.key()));
            }
        }
    }
}

keyed! {
    /// How much of a certificate a stock carries when it comes from the printing house.
    StockClass {
        /// Border, emblem and watermark.
        P0 = "p0",
        /// As P0, with flags and the title.
        P1 = "p1",
        /// As P1, with the national name and the motto.
        P2 = "p2",
        /// Everything but the recipient, the values of the lines at the foot, and who signs.
        P3 = "p3",
    }
}

/// What one class of stock means for each field.
#[derive(Debug, Clone, PartialEq, Eq, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StockClassShows {
    /// What an officer reads.
    pub name: String,
    /// How each field is shown.
    pub shows: Shows,
}

/// The classes of stock, read from a file; an office may change single fields of its own stock.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StockClasses(BTreeMap<StockClass, StockClassShows>);

impl StockClasses {
    /// Reads the file of stock classes.
    ///
    /// # Errors
    ///
    /// Every class that is missing and every field that is missing in a class or cannot be shown so.
    pub fn parse(file: &str, text: &str) -> Result<Self, Vec<LayoutProblem>> {
        let classes: BTreeMap<StockClass, StockClassShows> =
            toml::from_str(text).map_err(|error| vec![LayoutProblem::new(file, "", error)])?;
        let mut problems = Vec::new();
        for class in StockClass::ALL {
            let Some(found) = classes.get(class) else {
                problems.push(LayoutProblem::new(file, class.key(), "is missing"));
                continue;
            };
            let mut say = |at: &str, problem: String| {
                problems.push(LayoutProblem::new(file, &format!("{class}.{at}"), problem));
            };
            found.shows.check(&mut say);
            for field in Field::ALL.iter().filter(|field| **field != Field::ProofMark) {
                if found.shows.get(*field).is_none() {
                    say(field.key(), "is missing".to_owned());
                }
            }
        }
        if problems.is_empty() { Ok(Self(classes)) } else { Err(problems) }
    }

    /// What a class means.
    pub fn get(&self, class: StockClass) -> Option<&StockClassShows> {
        self.0.get(&class)
    }
}
