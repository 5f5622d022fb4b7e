//! Recovery codes as they are made, printed and typed back.
#![allow(clippy::unwrap_used)] // What helps tests may stop at the first surprise, as tests do.

use so_vang_sealed::{CodeError, GROUPS, Recipient, RecipientError, RecoveryCode};

/// The code of the bytes 0 to 24, its key and its recipient, worked out by another program (Python's hashlib and
/// cryptography). They must never change: sheets lie in envelopes.
const CODE: &str = "000G4-0R40M-30E20-9185G-R38E1-W8124-GK2GA-HC5RR-WWJ38";
const KEY: &str = "AGE-SECRET-KEY-1875765XGLP20T6L7G89T4QLDE3ASGNGRCWE4PECFHY09HFWTJMGQ2LQKTH";
const RECIPIENT: &str = "age1v29sjd3mq6tn9952er69ed092tfwkl86dz9350srexqxt0mk2erqhmnfhy";

fn code() -> RecoveryCode {
    RecoveryCode::parse(CODE).unwrap()
}

/// The code with the letters of a group changed.
fn with_group(group: usize, letters: &str) -> String {
    let mut groups: Vec<&str> = CODE.split('-').collect();
    groups[group - 1] = letters;
    groups.join("-")
}

#[test]
fn a_code_on_paper_means_the_same_key_for_ever() {
    assert_eq!(code().age_key().as_str(), KEY);
    assert_eq!(code().recipient().to_string(), RECIPIENT);
    assert_eq!(code().to_string(), CODE);
    assert_eq!(code().groups().map(|group| group.to_string()).join("-"), CODE);
}

#[test]
fn every_new_code_is_another_and_comes_back_from_its_text() {
    let mut seen = std::collections::BTreeSet::new();
    for _ in 0..200 {
        let code = RecoveryCode::new().unwrap();
        let text = code.to_string();
        assert_eq!(text.len(), GROUPS * 5 + GROUPS - 1);
        assert!(text.chars().all(|sign| sign == '-' || sign.is_ascii_uppercase() || sign.is_ascii_digit()));
        assert!(!text.contains(['I', 'L', 'O', 'U']), "{text}");
        assert_eq!(RecoveryCode::parse(&text), Ok(code));
        assert!(seen.insert(text));
    }
}

#[test]
fn a_code_is_read_as_hands_write_it() {
    for typed in [
        CODE.to_lowercase(),
        CODE.replace('-', ""),
        CODE.replace('-', " "),
        CODE.replace('-', " – "),
        CODE.replace('-', "\r\n"),
        CODE.replace('-', "\u{a0}\u{200b}"),
        format!("\u{feff}  {CODE}.\n"),
        CODE.replace('0', "O"),
        CODE.replace('0', "o").replace('1', "l"),
        CODE.replace('1', "I"),
        // Groups that were cut in other places are still the same letters.
        "000G40R4 0M30E20 9185GR38E1W8124 GK2GAHC5RRWWJ38".to_owned(),
    ] {
        assert_eq!(RecoveryCode::parse(&typed), Ok(code()), "{typed:?}");
    }
}

#[test]
fn a_wrong_letter_is_noticed_and_its_group_named() {
    let letters: Vec<char> = CODE.chars().collect();
    for place in (0..letters.len()).filter(|place| letters[*place] != '-') {
        for other in "0123456789ABCDEFGHJKMNPQRSTVWXYZ".chars().filter(|other| *other != letters[place]) {
            let mut typed = letters.clone();
            typed[place] = other;
            let typed: String = typed.into_iter().collect();
            let group = place / 6 + 1;
            assert_eq!(RecoveryCode::parse(&typed), Err(CodeError::Group { group }), "{typed}");
        }
    }
}

#[test]
fn two_letters_in_each_others_place_are_noticed_and_their_group_named() {
    let letters: Vec<char> = CODE.chars().collect();
    for place in 1..letters.len() {
        let (first, second) = (letters[place - 1], letters[place]);
        if first == '-' || second == '-' || first == second {
            continue;
        }
        let mut typed = letters.clone();
        typed.swap(place - 1, place);
        let typed: String = typed.into_iter().collect();
        let group = place / 6 + 1;
        assert_eq!(RecoveryCode::parse(&typed), Err(CodeError::Group { group }), "{typed}");
    }
}

#[test]
fn groups_in_each_others_place_and_groups_of_another_code_are_noticed() {
    let groups: Vec<&str> = CODE.split('-').collect();
    for first in 0..GROUPS {
        for second in 0..first {
            let mut typed = groups.clone();
            typed.swap(first, second);
            let said = RecoveryCode::parse(&typed.join("-"));
            assert!(matches!(said, Err(CodeError::Check | CodeError::Group { .. })), "{said:?}");
        }
    }
    for group in 1..=GROUPS {
        let said = RecoveryCode::parse(&with_group(group, "XYZ77")).unwrap_err();
        assert_eq!(said, CodeError::Check, "a whole group may be wrong in any place");
    }
    assert_eq!(RecoveryCode::parse(&"0".repeat(45)), Err(CodeError::Check), "zeros are no code");
}

#[test]
fn a_sign_that_no_code_has_is_named_with_its_group() {
    for (typed, group, found) in [
        (with_group(3, "3OE2U"), 3, 'U'),
        (with_group(9, "WWJ3?"), 9, '?'),
        // Telex was on: DD became Đ, AA became Â.
        (with_group(2, "0R4đ"), 2, 'đ'),
        (with_group(4, "9A\u{302}85G"), 4, 'Â'),
        (with_group(1, "٠00G4"), 1, '٠'),
        (format!("{CODE}-Ư"), 9, 'Ư'),
    ] {
        assert_eq!(RecoveryCode::parse(&typed), Err(CodeError::Sign { group, found }), "{typed}");
    }
}

#[test]
fn a_missing_or_doubled_letter_is_told_with_its_group_where_groups_were_typed() {
    let missing = with_group(6, "W814");
    assert_eq!(RecoveryCode::parse(&missing), Err(CodeError::Length { letters: 44, group: Some(6) }));
    let doubled = with_group(1, "0000G4");
    assert_eq!(RecoveryCode::parse(&doubled), Err(CodeError::Length { letters: 46, group: Some(1) }));
    let unspaced = missing.replace('-', "");
    assert_eq!(RecoveryCode::parse(&unspaced), Err(CodeError::Length { letters: 44, group: None }));
    let short = &CODE[..47];
    assert_eq!(RecoveryCode::parse(short), Err(CodeError::Length { letters: 40, group: None }));
    assert_eq!(RecoveryCode::parse(" - "), Err(CodeError::Length { letters: 0, group: None }));
    let long = "7".repeat(1_000_000);
    assert_eq!(RecoveryCode::parse(&long), Err(CodeError::Length { letters: 1_000_000, group: None }));
}

#[test]
fn a_code_is_never_in_what_is_logged() {
    let shown = format!("{:?} {:#?}", code(), Some(code()));
    assert_eq!(shown.matches("RecoveryCode(…)").count(), 2);
    assert!(!shown.contains("000G4") && !shown.contains('['), "{shown}");
}

#[test]
fn a_recipient_is_read_back_and_a_changed_one_is_refused() {
    let recipient: Recipient = RECIPIENT.parse().unwrap();
    assert_eq!(recipient, code().recipient());
    assert_eq!(format!("{recipient} {recipient:?}"), format!("{RECIPIENT} {RECIPIENT}"));
    for place in 0..RECIPIENT.len() {
        let mut text = RECIPIENT.as_bytes().to_vec();
        text[place] = if text[place] == b'q' { b'p' } else { b'q' };
        let text = String::from_utf8(text).unwrap();
        assert_eq!(text.parse::<Recipient>(), Err(RecipientError), "{text}");
    }
    for text in ["", "age1", KEY, &RECIPIENT[..40], "age1pq1qqqq"] {
        assert_eq!(text.parse::<Recipient>(), Err(RecipientError), "{text}");
    }
}
