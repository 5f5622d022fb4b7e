//! The yearly rating of an individual or a collective.

use crate::text::fold;

/// The four ratings, from the best down.
///
/// # Source
///
/// NĐ 90/2020/NĐ-CP as amended by NĐ 48/2023/NĐ-CP; from 2026-07-01 NĐ 233/2026/NĐ-CP.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, serde::Deserialize)]
pub enum Rating {
    /// Hoàn thành xuất sắc nhiệm vụ.
    #[serde(rename = "HTXS")]
    Excellent,
    /// Hoàn thành tốt nhiệm vụ.
    #[serde(rename = "HTT")]
    Good,
    /// Hoàn thành nhiệm vụ.
    #[serde(rename = "HT")]
    Completed,
    /// Không hoàn thành nhiệm vụ.
    #[serde(rename = "KHT")]
    NotCompleted,
}

impl Rating {
    /// All ratings, the best first.
    pub const ALL: [Self; 4] = [Self::Excellent, Self::Good, Self::Completed, Self::NotCompleted];

    /// Whether this rating is as good as `other`, or better.
    pub fn is_at_least(self, other: Self) -> bool {
        self <= other
    }

    /// The stored key, the code of the glossary.
    pub fn key(self) -> &'static str {
        match self {
            Self::Excellent => "HTXS",
            Self::Good => "HTT",
            Self::Completed => "HT",
            Self::NotCompleted => "KHT",
        }
    }

    /// Reads the stored key.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|rating| rating.key() == key)
    }

    /// Reads what lists write: the abbreviations HTXSNV, HTTNV … or the full words, with or
    /// without accents.
    pub fn parse(text: &str) -> Option<Self> {
        match fold(text).replace(' ', "").as_str() {
            "htxs" | "htxsnv" | "hoanthanhxuatsac" | "hoanthanhxuatsacnhiemvu" | "xuatsac" => {
                Some(Self::Excellent)
            }
            "htt" | "httnv" | "hoanthanhtot" | "hoanthanhtotnhiemvu" | "tot" => Some(Self::Good),
            "ht" | "htnv" | "hoanthanh" | "hoanthanhnhiemvu" => Some(Self::Completed),
            "kht" | "khtnv" | "khonghoanthanh" | "khonghoanthanhnhiemvu" => Some(Self::NotCompleted),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn abbreviations_and_words_mean_the_same() {
        for (text, rating) in [
            ("HTXSNV", Some(Rating::Excellent)),
            ("Hoàn thành xuất sắc nhiệm vụ", Some(Rating::Excellent)),
            ("HTTNV", Some(Rating::Good)),
            ("HTNV", Some(Rating::Completed)),
            ("không hoàn thành nhiệm vụ", Some(Rating::NotCompleted)),
            ("giỏi", None),
        ] {
            assert_eq!(Rating::parse(text), rating, "reading {text}");
        }
    }
}
