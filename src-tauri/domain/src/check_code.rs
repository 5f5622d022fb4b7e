//! What the check code of a certificate says, as the bytes that are signed.
//!
//! The bytes are `1|key|decision number|day|issuer|recipient|award|register number` in UTF-8 and NFC; `|` and
//! `\` inside a part carry a `\` before them. One text has exactly one writing, so a code that says the same in
//! other bytes is refused. It holds no identity number, no day of birth and no post (reliability.md §5.3).

use std::fmt;

use chrono::NaiveDate;
use thiserror::Error;

use crate::text::clean;

/// What the first part of a code of this kind says.
const VERSION: &str = "1";
/// Letters of the name of a key: digits and capitals without I, L, O and U, which are misread.
pub const KEY_LETTERS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
/// A code and its signature of 64 bytes are no longer than 600 bytes.
pub const MOST_PAYLOAD_BYTES: usize = 536;

/// The short name of the key that signed: four letters of [`KEY_LETTERS`].
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct KeyId(String);

impl KeyId {
    /// Reads the name of a key; `None` unless it is four letters of [`KEY_LETTERS`].
    pub fn parse(text: &str) -> Option<Self> {
        let fits = text.len() == 4 && text.bytes().all(|letter| KEY_LETTERS.contains(&letter));
        fits.then(|| Self(text.to_owned()))
    }

    /// Its four letters.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for KeyId {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.0)
    }
}

/// What a check code says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CheckText {
    /// The key that signs it.
    pub key_id: KeyId,
    /// Number of the decision, such as `86/QĐ-UBND`.
    pub decision_number: String,
    /// Day of the decision.
    pub decided_on: NaiveDate,
    /// Who conferred the award.
    pub issuer: String,
    /// Whom it was conferred on.
    pub recipient: String,
    /// Name of the award.
    pub award: String,
    /// Running number of the certificate in the decision, from 1.
    pub register_number: u32,
}

/// A part of a check code.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CheckPart {
    /// The version of the writing.
    Version,
    /// The name of the key.
    Key,
    /// Number of the decision.
    DecisionNumber,
    /// Day of the decision.
    DecidedOn,
    /// Who conferred the award.
    Issuer,
    /// Whom it was conferred on.
    Recipient,
    /// Name of the award.
    Award,
    /// Running number of the certificate.
    RegisterNumber,
}

/// Why a text cannot be a check code.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum CheckTextError {
    /// A part says nothing.
    #[error("{part:?} is empty")]
    Empty {
        /// The part.
        part: CheckPart,
    },
    /// A part holds a control character, or one that is not seen or turns the order of letters around.
    #[error("{part:?} holds U+{:04X}", *letter as u32)]
    Hostile {
        /// The part.
        part: CheckPart,
        /// The first such character.
        letter: char,
    },
    /// The parts together are too long for a square that can be read.
    #[error("{bytes} bytes are more than {MOST_PAYLOAD_BYTES}")]
    TooLong {
        /// Length found.
        bytes: usize,
    },
    /// A part is not written as this program writes it: an unknown version, a day that does not exist, a number
    /// with a leading zero, letters that are not composed.
    #[error("{part:?} is not written as it should be")]
    Unreadable {
        /// The part.
        part: CheckPart,
    },
    /// There are not eight parts, or the bytes are no UTF-8.
    #[error("this is not a check code")]
    NoCheckCode,
}

impl CheckText {
    /// The bytes that are signed. Texts are composed and their spaces made single, as the record keeps them.
    ///
    /// # Errors
    ///
    /// [`CheckTextError::Empty`], [`CheckTextError::Hostile`] and [`CheckTextError::TooLong`];
    /// [`CheckTextError::Unreadable`] for register number 0 and a year outside 1 to 9999.
    pub fn payload(&self) -> Result<Vec<u8>, CheckTextError> {
        let day = self.decided_on.format("%Y-%m-%d").to_string();
        let number = self.register_number.to_string();
        let parts = [
            VERSION.to_owned(),
            self.key_id.0.clone(),
            part(CheckPart::DecisionNumber, &self.decision_number)?,
            day,
            part(CheckPart::Issuer, &self.issuer)?,
            part(CheckPart::Recipient, &self.recipient)?,
            part(CheckPart::Award, &self.award)?,
            number,
        ];
        read_day(&parts[3])?;
        read_number(&parts[7])?;
        let payload = parts.join("|").into_bytes();
        if payload.len() > MOST_PAYLOAD_BYTES {
            return Err(CheckTextError::TooLong { bytes: payload.len() });
        }
        Ok(payload)
    }

    /// Reads the signed bytes back.
    ///
    /// # Errors
    ///
    /// Any [`CheckTextError`]; what is returned gives these very bytes again.
    pub fn from_payload(payload: &[u8]) -> Result<Self, CheckTextError> {
        if payload.len() > MOST_PAYLOAD_BYTES {
            return Err(CheckTextError::TooLong { bytes: payload.len() });
        }
        let text = std::str::from_utf8(payload).map_err(|_| CheckTextError::NoCheckCode)?;
        let parts = split(text).ok_or(CheckTextError::NoCheckCode)?;
        let [version, key, decision, day, issuer, recipient, award, number] = parts.as_slice() else {
            return Err(CheckTextError::NoCheckCode);
        };
        if version != VERSION {
            return Err(CheckTextError::Unreadable { part: CheckPart::Version });
        }
        let read = |which, text: &String| {
            if part(which, text)? != escaped(text) {
                return Err(CheckTextError::Unreadable { part: which });
            }
            Ok(text.clone())
        };
        Ok(Self {
            key_id: KeyId::parse(key).ok_or(CheckTextError::Unreadable { part: CheckPart::Key })?,
            decision_number: read(CheckPart::DecisionNumber, decision)?,
            decided_on: read_day(day)?,
            issuer: read(CheckPart::Issuer, issuer)?,
            recipient: read(CheckPart::Recipient, recipient)?,
            award: read(CheckPart::Award, award)?,
            register_number: read_number(number)?,
        })
    }

    /// The key that bytes claim to be signed with, before anything else of them is believed.
    pub fn claimed_key(payload: &[u8]) -> Option<KeyId> {
        let rest = payload.strip_prefix(VERSION.as_bytes())?.strip_prefix(b"|")?;
        KeyId::parse(std::str::from_utf8(rest.split(|byte| *byte == b'|').next()?).ok()?)
    }
}

fn part(part: CheckPart, text: &str) -> Result<String, CheckTextError> {
    if let Some(letter) = text.chars().find(|letter| is_hostile(*letter)) {
        return Err(CheckTextError::Hostile { part, letter });
    }
    let text = clean(text);
    if text.is_empty() {
        return Err(CheckTextError::Empty { part });
    }
    Ok(escaped(&text))
}

fn escaped(text: &str) -> String {
    text.replace('\\', "\\\\").replace('|', "\\|")
}

/// The parts without their escapes; `None` for an escape of anything else.
fn split(text: &str) -> Option<Vec<String>> {
    let mut parts = vec![String::new()];
    let mut letters = text.chars();
    while let Some(letter) = letters.next() {
        match letter {
            '|' => parts.push(String::new()),
            '\\' => {
                let escaped = letters.next().filter(|next| matches!(next, '|' | '\\'))?;
                parts.last_mut()?.push(escaped);
            }
            other => parts.last_mut()?.push(other),
        }
    }
    Some(parts)
}

fn read_day(text: &str) -> Result<NaiveDate, CheckTextError> {
    NaiveDate::parse_from_str(text, "%Y-%m-%d")
        .ok()
        .filter(|day| text.len() == 10 && day.format("%Y-%m-%d").to_string() == text)
        .ok_or(CheckTextError::Unreadable { part: CheckPart::DecidedOn })
}

fn read_number(text: &str) -> Result<u32, CheckTextError> {
    text.parse()
        .ok()
        .filter(|number: &u32| *number > 0 && number.to_string() == text)
        .ok_or(CheckTextError::Unreadable { part: CheckPart::RegisterNumber })
}

/// Control characters, and those that are not seen, reorder what is read, or mean something private.
fn is_hostile(letter: char) -> bool {
    letter.is_control()
        || matches!(letter,
            '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}' | '\u{180b}'..='\u{180f}'
            | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{3164}'
            | '\u{e000}'..='\u{f8ff}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{ffa0}' | '\u{fff0}'..='\u{ffff}'
            | '\u{e0000}'..)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text() -> CheckText {
        CheckText {
            key_id: KeyId::parse("7KQ2").unwrap(),
            decision_number: "86/QĐ-UBND".to_owned(),
            decided_on: NaiveDate::from_ymd_opt(2026, 2, 15).unwrap(),
            issuer: "Chủ tịch Ủy ban nhân dân phường Bến Thuyền".to_owned(),
            recipient: "Ông Trần Quốc Vượng".to_owned(),
            award: "Giấy khen".to_owned(),
            register_number: 12,
        }
    }

    #[test]
    fn a_code_says_what_the_decision_says_in_one_writing() {
        let written = "1|7KQ2|86/QĐ-UBND|2026-02-15|Chủ tịch Ủy ban nhân dân phường Bến Thuyền|\
                       Ông Trần Quốc Vượng|Giấy khen|12";
        assert_eq!(String::from_utf8(text().payload().unwrap()).unwrap(), written);
        assert_eq!(CheckText::from_payload(written.as_bytes()).unwrap(), text());
        assert_eq!(CheckText::claimed_key(written.as_bytes()), KeyId::parse("7KQ2"));
        let loose = CheckText { recipient: " Ông  Trâ\u{300}n Quốc Vượng ".to_owned(), ..text() };
        assert_eq!(loose.payload().unwrap(), written.as_bytes(), "composed, single spaces");
    }

    #[test]
    fn bars_and_backslashes_in_a_name_change_no_other_part() {
        for name in ["A|B", "A\\|B", "\\", "|", "A\\\\|"] {
            let odd = CheckText { recipient: name.to_owned(), ..text() };
            let payload = odd.payload().unwrap();
            assert_eq!(CheckText::from_payload(&payload).unwrap(), odd, "{name}");
        }
    }

    #[test]
    fn characters_that_deceive_the_eye_are_refused_on_both_ways() {
        for letter in ['\n', '\u{0}', '\u{1b}', '\u{202e}', '\u{200b}', '\u{2066}', '\u{e000}', '\u{e0041}'] {
            let hostile = CheckText { recipient: format!("Ông{letter}Tư"), ..text() };
            let refused = Err(CheckTextError::Hostile { part: CheckPart::Recipient, letter });
            assert_eq!(hostile.payload(), refused.clone());
            let written = format!("1|7KQ2|1|2026-02-15|A|Ông{letter}Tư|B|1");
            assert_eq!(CheckText::from_payload(written.as_bytes()), refused.map(|_: Vec<u8>| text()));
        }
    }

    #[test]
    fn what_this_program_would_not_write_is_not_read() {
        use CheckPart::{Award, DecidedOn, Issuer, Key, Recipient, RegisterNumber, Version};
        let cases = [
            ("2|7KQ2|1|2026-02-15|A|B|C|1", Version),
            ("1|7kq2|1|2026-02-15|A|B|C|1", Key),
            ("1|7KQI|1|2026-02-15|A|B|C|1", Key),
            ("1|7KQ2|1|2026-02-30|A|B|C|1", DecidedOn),
            ("1|7KQ2|1|2026-2-15|A|B|C|1", DecidedOn),
            ("1|7KQ2|1|2026-02-15|A  A|B|C|1", Issuer),
            ("1|7KQ2|1|2026-02-15|A|Tra\u{300}n|C|1", Recipient),
            ("1|7KQ2|1|2026-02-15|A|B|C |1", Award),
            ("1|7KQ2|1|2026-02-15|A|B|C|0", RegisterNumber),
            ("1|7KQ2|1|2026-02-15|A|B|C|+1", RegisterNumber),
            ("1|7KQ2|1|2026-02-15|A|B|C|01", RegisterNumber),
            ("1|7KQ2|1|2026-02-15|A|B|C|4294967296", RegisterNumber),
        ];
        for (written, part) in cases {
            let expected = Err(CheckTextError::Unreadable { part });
            assert_eq!(CheckText::from_payload(written.as_bytes()), expected, "{written}");
        }
        for written in [
            "",
            "1",
            "1|7KQ2|1|2026-02-15|A|B|C",
            "1|7KQ2|1|2026-02-15|A|B|C|1|",
            "1|7KQ2|\\x|2026-02-15|A|B|C|1",
        ] {
            assert_eq!(
                CheckText::from_payload(written.as_bytes()),
                Err(CheckTextError::NoCheckCode),
                "{written}"
            );
        }
        assert_eq!(CheckText::from_payload(&[0xff, 0xfe]), Err(CheckTextError::NoCheckCode));
        let empty = CheckText { award: "  ".to_owned(), ..text() };
        assert_eq!(empty.payload(), Err(CheckTextError::Empty { part: Award }));
    }

    #[test]
    fn a_code_holds_536_bytes_and_no_more() {
        let room = MOST_PAYLOAD_BYTES - text().payload().unwrap().len();
        let of = |more: usize| CheckText { award: format!("Giấy khen{}", "x".repeat(more)), ..text() };
        let longest = of(room).payload().unwrap();
        assert_eq!(longest.len(), 536);
        assert_eq!(CheckText::from_payload(&longest).unwrap(), of(room));
        assert_eq!(of(room + 1).payload(), Err(CheckTextError::TooLong { bytes: 537 }));
        let long = [longest, b"1".to_vec()].concat();
        assert_eq!(CheckText::from_payload(&long), Err(CheckTextError::TooLong { bytes: 537 }));
    }
}
