//! Discipline of an individual: its forms, and on which days it counts.

use chrono::NaiveDate;

/// The forms of discipline, from the mildest up.
///
/// # Source
///
/// Luật Cán bộ, công chức and Luật Viên chức; which form applies to whom is not checked here.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum DisciplineForm {
    /// Khiển trách.
    Reprimand,
    /// Cảnh cáo.
    Warning,
    /// Hạ bậc lương.
    PayCut,
    /// Giáng chức.
    Demotion,
    /// Cách chức.
    Removal,
    /// Buộc thôi việc.
    Dismissal,
}

impl DisciplineForm {
    /// All forms, the mildest first.
    pub const ALL: [Self; 6] =
        [Self::Reprimand, Self::Warning, Self::PayCut, Self::Demotion, Self::Removal, Self::Dismissal];

    /// The stored key.
    pub fn key(self) -> &'static str {
        match self {
            Self::Reprimand => "reprimand",
            Self::Warning => "warning",
            Self::PayCut => "pay_cut",
            Self::Demotion => "demotion",
            Self::Removal => "removal",
            Self::Dismissal => "dismissal",
        }
    }

    /// Reads the stored key.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|form| form.key() == key)
    }
}

/// Whether a discipline counts on `day`: from the day of its decision, and no longer on the day it ends.
///
/// # Source
///
/// NĐ 98/2023/NĐ-CP and NĐ 152/2025/NĐ-CP, Điều 4: achievements count again from the day of completion.
pub fn in_force(decided_on: NaiveDate, ends_on: Option<NaiveDate>, day: NaiveDate) -> bool {
    decided_on <= day && ends_on.is_none_or(|ends_on| day < ends_on)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_discipline_counts_until_the_day_before_it_ends() {
        let day = |text: &str| text.parse::<NaiveDate>().unwrap();
        for (ends_on, on, expected) in [
            (Some("2025-03-05"), "2024-03-04", false),
            (Some("2025-03-05"), "2024-03-05", true),
            (Some("2025-03-05"), "2025-03-04", true),
            (Some("2025-03-05"), "2025-03-05", false),
            (Some("2025-03-05"), "2025-03-06", false),
            (None, "2024-03-04", false),
            (None, "2099-12-31", true),
        ] {
            let found = in_force(day("2024-03-05"), ends_on.map(day), day(on));
            assert_eq!(found, expected, "from 2024-03-05 to {ends_on:?}, looked at on {on}");
        }
    }

    #[test]
    fn every_form_is_read_back_by_its_key() {
        for form in DisciplineForm::ALL {
            assert_eq!(DisciplineForm::from_key(form.key()), Some(form));
        }
        assert_eq!(DisciplineForm::from_key("fine"), None);
    }
}
