//! Check codes: keys of the office and of others, the code on a certificate, and reading one.

use crate::catalogue::{day_or, written};
use crate::desk::{Desk, ack};
use crate::problem::OfficeError;
use crate::wire::check_code::{
    AddCheckKey, CheckCodeView, CheckKeyLine, CheckKeys, Passphrase, ReadCheckCode, RevokeCheckKey,
};
use crate::wire::{Ack, Nothing};
use so_vang_check_code::{CheckError, KnownKey, PublicKey, check, sign, unwrap, wrap};
use so_vang_domain::check_code::{CheckText, KeyId};
use so_vang_domain::text::clean;
use so_vang_store::table::award_record::AwardRow;
use so_vang_store::table::check_key::CheckKey;
use so_vang_store::table::decision::Decision;
use std::sync::PoisonError;

/// The fewest letters of a passphrase.
const FEWEST_LETTERS: usize = 8;

/// The private half of a key, for as long as the program runs.
pub(crate) struct Unlocked {
    id: i64,
    key_id: KeyId,
    seed: [u8; 32],
}

/// The keys, the newest first.
///
/// # Errors
///
/// A failure of the office file.
pub fn all(desk: &Desk, _: Nothing) -> Result<CheckKeys, OfficeError> {
    let rows = desk.store()?.read(|read| read.check_keys())?;
    let unlocked = desk.check_key.lock().unwrap_or_else(PoisonError::into_inner);
    let unlocked = unlocked.as_ref().is_some_and(|key| {
        rows.iter().any(|row| row.id == key.id && row.revoked_from.is_none_or(|from| from > desk.today()))
    });
    let line = |row: CheckKey| CheckKeyLine {
        id: row.id,
        made_on: row.made_on.to_string(),
        own: row.wrapped.is_some(),
        public_key: crate::text::hex(&row.public_key),
        revoked_from: row.revoked_from.map(|day| day.to_string()).unwrap_or_default(),
        key_id: row.key_id,
    };
    Ok(CheckKeys { rows: rows.into_iter().map(line).collect(), unlocked })
}

/// Makes a key of the office; its private half is kept under the passphrase, and is unlocked from now on.
///
/// # Errors
///
/// [`OfficeError::Input`] for a passphrase of fewer than eight letters; [`OfficeError::CheckKeyThere`] while a key of
/// the office is in use.
pub fn make(desk: &Desk, request: Passphrase) -> Result<Ack, OfficeError> {
    if request.passphrase.chars().count() < FEWEST_LETTERS {
        return Err(OfficeError::Input {
            field: "passphrase",
            value: String::new(),
            why: "short_passphrase",
        });
    }
    let mut seed = [0; 32];
    getrandom::fill(&mut seed).map_err(|error| OfficeError::Write {
        name: String::new(),
        source: std::io::Error::other(error.to_string()),
    })?;
    let public = PublicKey::of(&seed);
    let wrapped = wrap(&seed, &request.passphrase).map_err(OfficeError::CheckKey)?;
    let today = desk.today();
    let act = desk.act("check_key.make");
    let committed = desk.store()?.transact(&act, |tx| -> Result<i64, OfficeError> {
        let in_use = |key: &&CheckKey| key.wrapped.is_some() && key.revoked_from.is_none();
        if let Some(key) = tx.check_keys()?.iter().find(in_use) {
            return Err(OfficeError::CheckKeyThere { key: key.key_id.clone() });
        }
        Ok(tx.add_check_key(&CheckKey {
            id: 0,
            key_id: public.id().as_str().to_owned(),
            public_key: public.0,
            wrapped: Some(wrapped),
            made_on: today,
            revoked_from: None,
            revision: 0,
        })?)
    })?;
    let ack = ack(&act, &committed, 1);
    keep(desk, Unlocked { id: committed.value, key_id: public.id(), seed });
    Ok(ack)
}

fn keep(desk: &Desk, key: Unlocked) {
    *desk.check_key.lock().unwrap_or_else(PoisonError::into_inner) = Some(key);
}

/// Unlocks the office's key for as long as the program runs.
///
/// # Errors
///
/// [`OfficeError::Absent`] before a key was made; [`OfficeError::CheckKey`] for another passphrase or a damaged key.
pub fn unlock(desk: &Desk, request: Passphrase) -> Result<CheckKeys, OfficeError> {
    let keys = desk.store()?.read(|read| read.check_keys())?;
    let own = keys.into_iter().find(|key| key.wrapped.is_some() && key.revoked_from.is_none());
    let absent = OfficeError::Absent { entity: "check_key", name: String::new() };
    let (id, wrapped) = own.and_then(|key| Some((key.id, key.wrapped?))).ok_or(absent)?;
    let seed = unwrap(&wrapped, &request.passphrase).map_err(OfficeError::CheckKey)?;
    keep(desk, Unlocked { id, key_id: PublicKey::of(&seed).id(), seed });
    all(desk, Nothing {})
}

/// Takes the public key of another office, so that its codes can be read.
///
/// # Errors
///
/// [`OfficeError::Input`] for anything but 64 hexadecimal digits, or a key that is there.
pub fn add(desk: &Desk, request: AddCheckKey) -> Result<Ack, OfficeError> {
    let text: String = request.public_key.chars().filter(|letter| !letter.is_whitespace()).collect();
    let wrong = |why| OfficeError::Input { field: "public_key", value: clean(&request.public_key), why };
    let key = bytes_of(&text).ok_or_else(|| wrong("no_key"))?;
    let public = PublicKey(key);
    let act = desk.act("check_key.add");
    let committed = desk.store()?.transact(&act, |tx| -> Result<(), OfficeError> {
        let key_id = public.id().as_str().to_owned();
        if tx.check_keys()?.iter().any(|known| known.public_key == key || known.key_id == key_id) {
            return Err(wrong("key_used"));
        }
        tx.add_check_key(&CheckKey {
            id: 0,
            key_id,
            public_key: key,
            wrapped: None,
            made_on: desk.today(),
            revoked_from: None,
            revision: 0,
        })?;
        Ok(())
    })?;
    Ok(ack(&act, &committed, 1))
}

fn bytes_of(hexadecimal: &str) -> Option<[u8; 32]> {
    if hexadecimal.len() != 64 || !hexadecimal.is_ascii() {
        return None;
    }
    let pairs = (0..32).map(|pair| {
        let digits = hexadecimal.get(pair * 2..pair * 2 + 2)?;
        u8::from_str_radix(digits, 16).ok()
    });
    pairs.collect::<Option<Vec<u8>>>()?.try_into().ok()
}

/// Revokes a key: codes of decisions from that day on do not count.
///
/// # Errors
///
/// [`OfficeError::Absent`] if there is none of this id; an unreadable day.
pub fn revoke(desk: &Desk, request: RevokeCheckKey) -> Result<Ack, OfficeError> {
    let from = day_or("revoked_from", &request.from, desk.today())?;
    let act = desk.act("check_key.revoke");
    let committed = desk.store()?.transact(&act, |tx| -> Result<(), OfficeError> {
        let key = tx.check_keys()?.into_iter().find(|key| key.id == request.id);
        let absent = OfficeError::Absent { entity: "check_key", name: request.id.to_string() };
        let key = key.ok_or(absent)?;
        Ok(tx.set_check_key(&CheckKey { revoked_from: Some(from), ..key })?)
    })?;
    let mut kept = desk.check_key.lock().unwrap_or_else(PoisonError::into_inner);
    if kept.as_ref().is_some_and(|key| key.id == request.id) {
        *kept = None;
    }
    drop(kept);
    Ok(ack(&act, &committed, 1))
}

/// The code of a certificate, signed by the key that is unlocked.
///
/// # Errors
///
/// [`OfficeError::CheckKeyLocked`] while no key is unlocked; [`OfficeError::CheckCode`] for words that no code holds.
pub(crate) fn code_of(
    desk: &Desk,
    decision: &Decision,
    award: &AwardRow,
    register_number: u32,
) -> Result<String, OfficeError> {
    let key = desk.check_key.lock().unwrap_or_else(PoisonError::into_inner);
    let key = key.as_ref().ok_or(OfficeError::CheckKeyLocked)?;
    let text = CheckText {
        key_id: key.key_id.clone(),
        decision_number: decision.number.clone(),
        decided_on: decision.issued_on,
        issuer: decision.issuer.clone(),
        recipient: award.record.recipient.clone(),
        award: award.record.award_name.clone(),
        register_number,
    };
    sign(&text, &key.seed).map_err(|error| OfficeError::CheckCode { said: error.to_string() })
}

/// What a check code says. Words are shown only if a known key signed them.
///
/// # Errors
///
/// A failure of the office file; a code that does not count is an answer.
pub fn read(desk: &Desk, request: ReadCheckCode) -> Result<CheckCodeView, OfficeError> {
    let known = desk.store()?.read(|read| read.check_keys())?.into_iter();
    let known: Vec<KnownKey> = known
        .map(|key| KnownKey { public: PublicKey(key.public_key), revoked_from: key.revoked_from })
        .collect();
    let say = |verdict: &str, params: &[crate::text::Param<'_>]| CheckCodeView {
        verdict: verdict.to_owned(),
        message: desk.say("check_code", verdict, params),
        lines: Vec::new(),
        differences: Vec::new(),
    };
    let key = |key_id: &KeyId| ("key", key_id.to_string());
    Ok(match check(&request.code, &known) {
        Ok(checked) => {
            let text = checked.text;
            let differences = differences(desk, &text)?;
            CheckCodeView { lines: lines(desk, &text), differences, ..say("genuine", &[key(&text.key_id)]) }
        }
        Err(CheckError::Forged { key_id }) => say("altered", &[key(&key_id)]),
        Err(CheckError::UnknownKey { key_id }) => say("unknown_key", &[key(&key_id)]),
        Err(CheckError::Revoked { key_id, from }) => say("revoked", &[key(&key_id), ("day", written(from))]),
        Err(CheckError::TooLong | CheckError::NoCheckCode | CheckError::Text(_)) => say("unreadable", &[]),
    })
}

fn lines(desk: &Desk, text: &CheckText) -> Vec<(String, String)> {
    [
        ("recipient", text.recipient.clone()),
        ("award", text.award.clone()),
        ("issuer", text.issuer.clone()),
        ("decision_number", text.decision_number.clone()),
        ("decided_on", written(text.decided_on)),
        ("register_number", text.register_number.to_string()),
        ("key", text.key_id.to_string()),
    ]
    .into_iter()
    .map(|(key, value)| (desk.say("check_code_line", key, &[]), value))
    .collect()
}

/// Where a genuine code says something else than the record of this office; nothing for codes of other offices.
fn differences(desk: &Desk, text: &CheckText) -> Result<Vec<String>, OfficeError> {
    desk.store()?.read(|read| {
        let same_day =
            |decision: &Decision| decision.issued_on == text.decided_on && decision.issuer == text.issuer;
        let decision = read.decisions_numbered(&text.decision_number)?.into_iter().find(same_day);
        let Some(decision) = decision else { return Ok(Vec::new()) };
        let award = read.awards_of_decision(decision.id)?.into_iter().find(|award| {
            award.record.decided.is_some_and(|decided| decided.golden_register_number == text.register_number)
        });
        let number = ("number", text.register_number.to_string());
        let Some(award) = award else { return Ok(vec![desk.say("check_code", "no_such_number", &[number])]) };
        if award.record.recipient == text.recipient {
            return Ok(Vec::new());
        }
        let params = [number, ("record", award.record.recipient)];
        Ok(vec![desk.say("check_code", "other_recipient", &params)])
    })
}
