//! What the record knows of a recipient, as far as the law asks; what it does not know is absent, never `no`.

use crate::catalogue::AwardCode;
use crate::date::Year;
use crate::discipline::DisciplineForm;
use crate::law::file::AchievementType;
use crate::law::rule::{ImpactScope, InitiativeKind};
use crate::rating::Rating;
use crate::subject::RecipientKind;
use chrono::NaiveDate;
use std::collections::BTreeMap;

/// All facts of one recipient.
#[derive(Debug, Clone, PartialEq)]
pub struct Facts {
    /// What the law calls the recipient.
    pub recipient: RecipientKind,
    /// From this year on the record is known to be complete: a year without a row has none. Absent where
    /// nobody said so, and then a row that is missing proves nothing.
    pub complete_from: Option<Year>,
    /// Yearly ratings, one a year.
    pub ratings: BTreeMap<Year, Rating>,
    /// Awards on record, revoked ones too.
    pub awards: Vec<AwardFact>,
    /// Recognised initiatives.
    pub initiatives: Vec<InitiativeFact>,
    /// Disciplines on record.
    pub disciplines: Vec<DisciplineFact>,
    /// Discipline, inspection, audit or complaint that is not over; absent where nobody looked.
    pub pending: Option<Vec<Pending>>,
    /// The members of a collective in the reference year; absent where nobody counted.
    pub members: Option<MemberFacts>,
    /// The year in which a collective was founded.
    pub founded: Option<Year>,
    /// Months worked in the reference year.
    pub months_worked: Option<u32>,
    /// Places reached in clusters and movements; absent where nobody looked.
    pub ranks: Option<Vec<RankFact>>,
    /// Durations in years, by the operator that asks (`years_in_role:` and the role, `service_years:` and the force).
    pub durations: BTreeMap<String, u32>,
    /// Classes to which the recipient is known to belong, or not to.
    pub classes: BTreeMap<String, bool>,
    /// PAR indexes by year, in hundredths of a per cent: of the unit, or of the unit that the recipient heads.
    pub par_indexes: BTreeMap<Year, u32>,
    /// Yearly ratings of the unit that the recipient heads; empty where the recipient heads none.
    pub unit_ratings: BTreeMap<Year, Rating>,
    /// Achievements that were rewarded before.
    pub rewarded: Vec<Rewarded>,
    /// What officers answered where the record could not, by the code of the judgement, or by the operator where it has no code.
    pub answers: BTreeMap<String, Answer>,
}

impl Facts {
    /// Nothing is known but what the recipient is.
    pub fn unknown(recipient: RecipientKind) -> Self {
        Self {
            recipient,
            complete_from: None,
            ratings: BTreeMap::new(),
            awards: Vec::new(),
            initiatives: Vec::new(),
            disciplines: Vec::new(),
            pending: None,
            members: None,
            founded: None,
            months_worked: None,
            ranks: None,
            durations: BTreeMap::new(),
            classes: BTreeMap::new(),
            par_indexes: BTreeMap::new(),
            unit_ratings: BTreeMap::new(),
            rewarded: Vec::new(),
            answers: BTreeMap::new(),
        }
    }

    /// Whether a year without a row is known to have none.
    pub fn is_complete(&self, year: Year) -> bool {
        self.complete_from.is_some_and(|from| from <= year)
    }
}

/// An award on record.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct AwardFact {
    /// Its code.
    pub code: AwardCode,
    /// The year for which it was given.
    pub year: Year,
    /// The number of its decision; empty where it is not on record.
    pub decision_number: String,
    /// The day of its decision.
    pub decided_on: Option<NaiveDate>,
    /// Whether it was revoked; a revoked award satisfies nothing.
    pub revoked: bool,
    /// Whether it is a commendation form of the state.
    pub state_form: bool,
}

/// An achievement that was rewarded before.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Rewarded {
    /// The achievement as it was written.
    pub achievement: String,
    /// The type for which it was rewarded; absent where it is not on record.
    pub achievement_type: Option<AchievementType>,
    /// The award that it brought; absent where it is not on record.
    pub award: Option<AwardFact>,
    /// Whether that was an emulation title, which is no form of commendation.
    pub title: bool,
}

/// A recognised initiative.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct InitiativeFact {
    /// Its title.
    pub title: String,
    /// The year of its recognition.
    pub year: Year,
    /// What it is; absent while nobody said.
    pub kind: Option<InitiativeKind>,
    /// How far it reaches; absent while nobody said.
    pub scope: Option<ImpactScope>,
    /// The number of the decision that recognised it.
    pub decision_number: String,
    /// The award for which it was used before, if any.
    pub used_for: Option<AwardCode>,
}

/// A discipline on record.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct DisciplineFact {
    /// Its form.
    pub form: DisciplineForm,
    /// The day of its decision.
    pub decided_on: NaiveDate,
    /// The day from which it no longer counts; absent if open.
    pub ends_on: Option<NaiveDate>,
}

/// What is not over and stands in the way of any award.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Pending {
    /// A discipline is being considered.
    Discipline,
    /// An investigation, inspection or audit goes on.
    Inspection,
    /// A complaint, denunciation or press allegation is being checked.
    Complaint,
}

/// The members of a collective in the reference year.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct MemberFacts {
    /// How many they are.
    pub count: u32,
    /// How many of them have a title of the year; a code that is absent was not counted.
    pub with_award: BTreeMap<AwardCode, u32>,
    /// How many have each rating; absent where ratings were not counted.
    pub ratings: Option<BTreeMap<Rating, u32>>,
    /// The forms of discipline of the year; absent where nobody looked.
    pub disciplines: Option<Vec<DisciplineForm>>,
}

/// A place in a cluster or movement.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct RankFact {
    /// The cluster or movement as rules name it, such as `cluster_of_ministry_province`.
    pub scope: String,
    /// The year.
    pub year: Year,
    /// 1 for the first.
    pub place: u32,
    /// Who launched the movement; empty for clusters.
    pub initiated_by: String,
    /// For how many years the movement ran; absent for clusters.
    pub years: Option<u32>,
    /// The review at which it was said, such as `final_review`; empty for clusters.
    pub review: String,
}

/// An officer's answer where the record could not say.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    /// Whether the condition is met.
    pub met: bool,
    /// Who answered.
    pub by: String,
    /// When.
    pub on: NaiveDate,
}
