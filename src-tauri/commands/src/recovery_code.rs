//! The recovery code: made once, printed, typed back; and copies that are sealed for it.

use crate::desk::{Desk, Existing, ack, check_target, name_of};
use crate::problem::OfficeError;
use crate::text::{Param, instant};
use crate::wire::backup::{RecoveryCodeMade, RecoveryCodeState, TypedCode};
use crate::wire::office::BackupDone;
use crate::wire::{Ack, Nothing};
use sha2::{Digest, Sha256};
use so_vang_documents::pdf::{PdfInfo, to_bytes};
use so_vang_documents::recovery_sheet::{RecoverySecret, RecoverySection, RecoveryWords, lay_out};
use so_vang_domain::date::in_words;
use so_vang_sealed::{MAGIC, OpenError, Recipient, RecoveryCode, is_sealed, open, seal};
use so_vang_store::table::backup::BACKUP_ACT;
use so_vang_store::table::office::Office;
use so_vang_store::table::safekeeping::RecoveryCodeRow;
use so_vang_store::{Store, StoreError, sha256_of, sync_folder};
use std::fs::File;
use std::io::{Read as _, Write};
use std::path::{Path, PathBuf};

/// Whether copies can be encrypted.
pub(crate) fn state(desk: &Desk) -> Result<RecoveryCodeState, OfficeError> {
    let row = desk.store()?.read(|read| read.recovery_code())?;
    let state = match &row {
        None => "none",
        Some(RecoveryCodeRow { confirmed_on: None, .. }) => "unconfirmed",
        Some(_) => "ready",
    };
    Ok(RecoveryCodeState { state: state.to_owned(), made_on: row.map(|row| row.made_on).unwrap_or_default() })
}

/// Makes a recovery code in place of an older one and shows it this once; it counts when it was typed back.
///
/// # Errors
///
/// [`OfficeError::NoRandomness`] where the machine has no random bits; a letter of the office that the face lacks; a failure
/// of the office file.
pub fn make(desk: &Desk, _: Nothing) -> Result<RecoveryCodeMade, OfficeError> {
    let code = RecoveryCode::new()?;
    let row = RecoveryCodeRow {
        recipient: code.recipient().to_string(),
        made_on: desk.today().to_string(),
        confirmed_on: None,
    };
    // The sheet comes first: a code without one would have replaced the old one for nothing.
    let office = desk.store()?.read(|read| read.office())?;
    let bytes = sheet(desk, &office, &code)?;
    let act = desk.legal_act("recovery_code.make");
    desk.store()?.transact(&act, |tx| tx.set_recovery_code(&row))?;
    let sheet = desk.keep_paper(desk.say("recovery_sheet", "name", &[]), bytes, 1);
    let groups = code.groups().iter().map(|group| group.to_string()).collect();
    Ok(RecoveryCodeMade { groups, sheet })
}

/// The sheet for the sealed envelope. It is handed over as a paper, and no file and no record keeps it.
fn sheet(desk: &Desk, office: &Office, code: &RecoveryCode) -> Result<Vec<u8>, OfficeError> {
    let say = |key: &str, params: &[Param<'_>]| desk.say("recovery_sheet", key, params);
    let plain = |key: &str| say(key, &[]);
    let section = |heading: &str, warning: String, text: &str| RecoverySection {
        heading: plain(heading),
        warning,
        text: plain(text),
    };
    let day = in_words(desk.today());
    let place_and_date = match office.place.as_str() {
        "" => day,
        place => desk.say("certificate", "place_and_date", &[("place", place.to_owned()), ("day", day)]),
    };
    let words = RecoveryWords {
        office: office.name.to_uppercase(),
        place_and_date,
        title: plain("title"),
        subtitle: plain("subtitle"),
        check_group: plain("check_group"),
        reading: plain("reading"),
        sections: vec![
            section("what", String::new(), "what_text"),
            section("keep", String::new(), "keep_text"),
            section("lost", plain("lost_text"), "lost_then"),
        ],
        experts: section("experts", String::new(), "experts_text"),
        recipient: say("recipient", &[("recipient", code.recipient().to_string())]),
        blanks: vec![plain("kept_at")],
        signers: [plain("made_by"), plain("kept_by")],
        sign_here: plain("sign_here"),
    };
    let (groups, key) = (code.groups(), code.age_key());
    let secret = RecoverySecret { groups: groups.each_ref().map(|group| group.as_str()), key: key.as_str() };
    let page = lay_out(&words, secret, &desk.faces)?;
    let info = PdfInfo { title: words.title.clone(), created: desk.today() };
    Ok(to_bytes(&[page], &desk.faces, &info)?)
}

/// Takes the code as typed back from the paper: from here on copies are sealed for it.
///
/// # Errors
///
/// [`OfficeError::Code`] for a mistyped code; [`OfficeError::WrongRecoveryCode`] for the code of another office or
/// an older one; [`OfficeError::NoRecoveryCode`] before one was made.
pub fn confirm(desk: &Desk, request: TypedCode) -> Result<Ack, OfficeError> {
    let code = RecoveryCode::parse(&request.code)?;
    let store = desk.store()?;
    let row = store.read(|read| read.recovery_code())?.ok_or(OfficeError::NoRecoveryCode)?;
    if code.recipient().to_string() != row.recipient {
        return Err(OfficeError::WrongRecoveryCode);
    }
    let act = desk.legal_act("recovery_code.confirm");
    let confirmed_on = row.confirmed_on.or_else(|| Some(desk.today().to_string()));
    let row = RecoveryCodeRow { confirmed_on, recipient: row.recipient, made_on: row.made_on };
    let committed = store.transact(&act, |tx| tx.set_recovery_code(&row))?;
    Ok(ack(&act, &committed, 1))
}

/// The public half of a code that was typed back.
fn recipient(store: &Store) -> Result<Recipient, OfficeError> {
    let row = store.read(|read| read.recovery_code())?.filter(|row| row.confirmed_on.is_some());
    // A public half that cannot be read seals nothing; a new code can be made at any time.
    row.and_then(|row| row.recipient.parse().ok()).ok_or(OfficeError::NoRecoveryCode)
}

/// A file beside the office file that is taken away when this is dropped.
struct Passing(PathBuf);

impl Drop for Passing {
    fn drop(&mut self) {
        // What cannot be taken away takes room and nothing else.
        let _ = std::fs::remove_file(&self.0);
    }
}

/// Writes bytes through to a file and remembers their hash.
struct Hashing<W> {
    out: W,
    hash: Sha256,
}

impl<W: Write> Write for Hashing<W> {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        let written = self.out.write(bytes)?;
        self.hash.update(bytes.get(..written).unwrap_or_default());
        Ok(written)
    }

    fn flush(&mut self) -> std::io::Result<()> {
        self.out.flush()
    }
}

/// Writes a sealed copy where the officer says: proven as a plain copy on this machine, then encrypted, synced, read
/// back, and only then given its name.
///
/// # Errors
///
/// [`OfficeError::NoRecoveryCode`]; a file that is there already; a full or read-only disk; what was read back
/// differs from what was written.
pub fn copy_sealed(desk: &Desk, target: &Path) -> Result<BackupDone, OfficeError> {
    check_target(target, Existing::Keep)?;
    let store = desk.store()?;
    let to = recipient(&store)?;
    let job = desk.begin("backup", "backup_copy");
    let plain = Passing(store.path().with_extension("ma-hoa.part"));
    let _ = std::fs::remove_file(&plain.0);
    let backup = store.backup_followed(&plain.0, &|stage, done, total| job.follow(stage, done, total))?;
    let mut part = target.as_os_str().to_owned();
    part.push(".part");
    let part = PathBuf::from(part);
    let failed = |source| OfficeError::write(target, source);
    let written = (|| -> Result<(u64, String), OfficeError> {
        let out = File::create(&part).map_err(failed)?;
        let mut out = Hashing { out, hash: Sha256::new() };
        seal(File::open(&plain.0).map_err(failed)?, &mut out, &[to])?;
        out.out.sync_all().map_err(failed)?;
        let (bytes, found) = sha256_of(&part)?;
        if found != crate::text::hex(&out.hash.finalize()) {
            return Err(StoreError::CopyDamaged { doing: "reading a sealed copy back" }.into());
        }
        job.ask()?;
        std::fs::rename(&part, target).map_err(failed)?;
        sync_folder(target)?;
        Ok((bytes, found))
    })();
    if written.is_err() {
        // What is not proven is no copy.
        let _ = std::fs::remove_file(&part);
    }
    let (bytes, sha256) = written?;
    let _ = job.seal("backup_save");
    let act = desk.legal_act(BACKUP_ACT);
    let at = instant(act.at);
    // As with every copy: it is one even where the file can no longer say so.
    let _ = store.transact(&act, |tx| tx.add_outside_copy(&at, &name_of(target), &backup, true));
    Ok(BackupDone { name: name_of(target), bytes, sha256, acts: backup.acts })
}

/// A copy that can be looked into: the file itself, or what its seal held, in a file that passes.
pub(crate) struct Unsealed {
    pub(crate) place: PathBuf,
    _passing: Option<Passing>,
}

/// Opens the seal of a copy, if it has one.
///
/// # Errors
///
/// [`OfficeError::NeedsRecoveryCode`] for a sealed copy without a code; [`OfficeError::WrongRecoveryCode`];
/// [`OfficeError::SealDamaged`]; a mistyped code.
pub(crate) fn unsealed(copy: PathBuf, code: Option<&str>, live: &Path) -> Result<Unsealed, OfficeError> {
    let mut head = [0; MAGIC.len()];
    let read = File::open(&copy).and_then(|mut file| file.read_exact(&mut head));
    if read.is_err() || !is_sealed(&head) {
        return Ok(Unsealed { place: copy, _passing: None });
    }
    let code = code.filter(|code| !code.trim().is_empty()).ok_or(OfficeError::NeedsRecoveryCode)?;
    let code = RecoveryCode::parse(code)?;
    let plain = Passing(live.with_extension("giai-ma.part"));
    let sealed = File::open(&copy).map_err(|source| OfficeError::read(&copy, source))?;
    let out = File::create(&plain.0).map_err(|source| OfficeError::write(&plain.0, source))?;
    open(sealed, &out, &code).map_err(|error| match error {
        OpenError::WrongCode => OfficeError::WrongRecoveryCode,
        OpenError::Io { source } => OfficeError::write(&plain.0, source),
        OpenError::Damaged | OpenError::NotSealed => OfficeError::SealDamaged,
    })?;
    out.sync_all().map_err(|source| OfficeError::write(&plain.0, source))?;
    Ok(Unsealed { place: plain.0.clone(), _passing: Some(plain) })
}
