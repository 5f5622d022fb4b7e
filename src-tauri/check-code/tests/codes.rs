//! Codes as they are signed, scanned, changed and invented; keys as they are wrapped and damaged.
#![allow(clippy::unwrap_used)] // What helps tests may stop at the first surprise, as tests do.

use chrono::NaiveDate;
use so_vang_check_code::{
    CheckError, Checked, KnownKey, PublicKey, SignError, WrapError, check, sign, unwrap, wrap,
};
use so_vang_domain::check_code::{CheckText, CheckTextError, KeyId};

const SEED: [u8; 32] = [7; 32];
const OTHER_SEED: [u8; 32] = [8; 32];

fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

fn text() -> CheckText {
    CheckText {
        key_id: PublicKey::of(&SEED).id(),
        decision_number: "86/QĐ-UBND".to_owned(),
        decided_on: day(2026, 2, 15),
        issuer: "Chủ tịch UBND phường Bến Thuyền".to_owned(),
        recipient: "Ông Trần Quốc Vượng".to_owned(),
        award: "Giấy khen".to_owned(),
        register_number: 12,
    }
}

fn known(seed: &[u8; 32], revoked_from: Option<NaiveDate>) -> KnownKey {
    KnownKey { public: PublicKey::of(seed), revoked_from }
}

/// The bytes of a code, read by arithmetic of our own: whole blocks of seventeen digits, then the rest.
fn bytes_of(code: &str) -> Vec<u8> {
    let blocks = code.len() / 17;
    let rest = code.len() % 17;
    let count = (rest as f64 / 256_f64.log10()).floor() as usize;
    let mut bytes = Vec::new();
    for block in 0..blocks {
        let number: u64 = code[block * 17..(block + 1) * 17].parse().unwrap();
        bytes.extend(&number.to_be_bytes()[1..]);
    }
    if rest > 0 {
        let number: u64 = code[blocks * 17..].parse().unwrap();
        bytes.extend(&number.to_be_bytes()[8 - count..]);
    }
    bytes
}

/// The code of bytes, by the same arithmetic.
fn code_of(bytes: &[u8]) -> String {
    bytes
        .chunks(7)
        .map(|block| {
            let number = block.iter().fold(0_u64, |number, byte| number * 256 + u64::from(*byte));
            let width = (block.len() as f64 * 256_f64.log10()).ceil() as usize;
            format!("{number:0width$}")
        })
        .collect()
}

#[test]
fn a_signed_code_says_what_the_certificate_says() {
    let code = sign(&text(), &SEED).unwrap();
    assert!(code.bytes().all(|letter| letter.is_ascii_digit()));
    let read = Checked { text: text(), key_revoked_from: None };
    let keys = [known(&OTHER_SEED, None), known(&SEED, None)];
    assert_eq!(check(&code, &keys).unwrap(), read);
    let spaced = format!("\u{a0} {}\r\n{}\n", &code[..50], &code[50..]);
    assert_eq!(check(&spaced, &keys).unwrap(), read, "as it was pasted");
    assert_eq!(sign(&text(), &SEED).unwrap(), code, "equal texts give equal codes");
}

#[test]
fn any_changed_byte_is_noticed() {
    let keys = [known(&SEED, None)];
    let whole = bytes_of(&sign(&text(), &SEED).unwrap());
    assert_eq!(check(&code_of(&whole), &keys).unwrap().text, text());
    for at in 0..whole.len() {
        let mut changed = whole.clone();
        changed[at] ^= 1;
        let error = check(&code_of(&changed), &keys).unwrap_err();
        // A changed text may no longer read as one; a changed signature always leaves the text readable.
        let fits = match error {
            CheckError::Forged { .. } => at > 6,
            CheckError::NoCheckCode => at < whole.len() - 64,
            CheckError::UnknownKey { .. } => (2..6).contains(&at),
            CheckError::TooLong | CheckError::Revoked { .. } | CheckError::Text(_) => false,
        };
        assert!(fits, "byte {at}: {error}");
    }
}

#[test]
fn another_name_under_the_same_signature_is_forged() {
    let whole = bytes_of(&sign(&text(), &SEED).unwrap());
    let signature = &whole[whole.len() - 64..];
    let other = CheckText { recipient: "Ông Trần Quốc Vương".to_owned(), ..text() };
    let forged = code_of(&[other.payload().unwrap().as_slice(), signature].concat());
    let error = check(&forged, &[known(&SEED, None)]).unwrap_err();
    assert_eq!(error, CheckError::Forged { key_id: text().key_id });
}

#[test]
fn a_code_of_an_unknown_office_is_told_by_its_key_alone() {
    let code = sign(&text(), &SEED).unwrap();
    for keys in [vec![], vec![known(&OTHER_SEED, None)]] {
        assert_eq!(check(&code, &keys).unwrap_err(), CheckError::UnknownKey { key_id: text().key_id });
    }
}

#[test]
fn a_revoked_key_counts_until_the_day_before_and_says_so() {
    let code = sign(&text(), &SEED).unwrap();
    let with = |from| check(&code, &[known(&SEED, Some(from))]);
    let key_id = text().key_id;
    for from in [day(2026, 2, 14), day(2026, 2, 15)] {
        assert_eq!(with(from).unwrap_err(), CheckError::Revoked { key_id: key_id.clone(), from });
    }
    let later = day(2026, 2, 16);
    assert_eq!(with(later).unwrap(), Checked { text: text(), key_revoked_from: Some(later) });
}

#[test]
fn what_is_no_code_is_refused_before_it_is_looked_into() {
    let keys = [known(&SEED, None)];
    let code = sign(&text(), &SEED).unwrap();
    for other in
        ["", "   ", "https://example.org", "12345678", &code[..code.len() - 17], "０１２", "1|7KQ2|x"]
    {
        assert_eq!(check(other, &keys).unwrap_err(), CheckError::NoCheckCode, "{other}");
    }
    assert_eq!(check(&"9".repeat(5_000_000), &keys).unwrap_err(), CheckError::TooLong);
    let others = text().payload().unwrap().len() - text().award.len();
    let longest = CheckText { award: "x".repeat(536 - others), ..text() };
    let code = sign(&longest, &SEED).unwrap();
    assert_eq!(bytes_of(&code).len(), 600);
    assert_eq!(check(&code, &keys).unwrap().text, longest);
    let too_long = CheckText { award: "x".repeat(537 - others), ..text() };
    assert!(matches!(sign(&too_long, &SEED), Err(SignError::Text(CheckTextError::TooLong { .. }))));
}

#[test]
fn hostile_text_is_not_signed_and_a_text_names_its_own_key() {
    let hostile = CheckText { recipient: "Ông\u{202e}Tư".to_owned(), ..text() };
    assert!(matches!(
        sign(&hostile, &SEED),
        Err(SignError::Text(CheckTextError::Hostile { letter: '\u{202e}', .. }))
    ));
    let named = KeyId::parse("0000").unwrap();
    let other = CheckText { key_id: named.clone(), ..text() };
    assert_eq!(sign(&other, &SEED).unwrap_err(), SignError::OtherKey { named, key: text().key_id });
}

#[test]
fn a_key_that_signs_anything_is_never_accepted() {
    // The neutral point verifies a zero signature for every text where a check is not strict (RFC 8032 §8.4).
    let mut neutral = [0; 32];
    neutral[0] = 1;
    let weak = PublicKey(neutral);
    let text = CheckText { key_id: weak.id(), ..text() };
    let mut signature = [0; 64];
    signature[0] = 1;
    let code = code_of(&[text.payload().unwrap().as_slice(), &signature].concat());
    let keys = [KnownKey { public: weak, revoked_from: None }];
    assert_eq!(check(&code, &keys).unwrap_err(), CheckError::Forged { key_id: text.key_id });
}

#[test]
fn the_public_half_is_the_one_of_the_standard() {
    // RFC 8032 §7.1, test 1.
    let hex = |text: &str| -> [u8; 32] {
        let bytes: Vec<u8> =
            (0..32).map(|at| u8::from_str_radix(&text[at * 2..at * 2 + 2], 16).unwrap()).collect();
        bytes.try_into().unwrap()
    };
    let seed = hex("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60");
    let public = hex("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a");
    assert_eq!(PublicKey::of(&seed), PublicKey(public));
}

#[test]
fn a_wrapped_key_opens_with_its_passphrase_alone() {
    let wrapped = wrap(&SEED, "Ngọn đèn dầu").unwrap();
    assert!(wrapped.starts_with(b"age-encryption.org/v1\n-> scrypt "));
    assert!(!wrapped.windows(8).any(|part| part == &SEED[..8]));
    let decomposed = "Ngo\u{323}n đe\u{300}n dâ\u{300}u";
    assert_eq!(unwrap(&wrapped, decomposed).unwrap(), SEED, "however it was typed");
    assert_eq!(unwrap(&wrapped, "Ngọn đèn dầu "), Err(WrapError::WrongPassphrase));
    assert_eq!(unwrap(&wrapped, ""), Err(WrapError::NoPassphrase));
    assert_eq!(wrap(&SEED, ""), Err(WrapError::NoPassphrase));
}

#[test]
fn a_damaged_key_is_never_opened() {
    let wrapped = wrap(&SEED, "Ngọn đèn dầu").unwrap();
    // One byte in each part: the name of the format, the work, the salt, the file key, the proof, the seed.
    let line_ends: Vec<usize> =
        wrapped.iter().enumerate().filter(|(_, byte)| **byte == b'\n').map(|(at, _)| at).take(4).collect();
    let spots =
        [3, line_ends[1] - 1, line_ends[0] + 14, line_ends[2] - 5, line_ends[3] - 5, wrapped.len() - 20];
    for at in spots {
        let mut changed = wrapped.clone();
        changed[at] ^= 1;
        assert!(unwrap(&changed, "Ngọn đèn dầu").is_err(), "byte {at}");
    }
    for length in [0, 10, line_ends[3], wrapped.len() - 1] {
        assert_eq!(unwrap(&wrapped[..length], "Ngọn đèn dầu"), Err(WrapError::Damaged), "{length} bytes");
    }
    let dear = String::from_utf8_lossy(&wrapped[..60]).replace(" 17\n", " 40\n").into_bytes();
    let dear = [dear.as_slice(), &wrapped[60..]].concat();
    assert_eq!(unwrap(&dear, "Ngọn đèn dầu"), Err(WrapError::Damaged), "work for hours is not begun");
}
