//! The office: making its file, its own data, its desk.

use crate::desk::{Desk, ack, name_of};
use crate::problem::OfficeError;
use crate::text::number;
use crate::wire::office::{
    AwardCount, Choice, CreateOffice, DeskView, EditOffice, OfficeStatus, OfficeView, OpenedLine, SetEmblem,
    Task, YearAward,
};
use crate::wire::{Ack, Nothing};
use chrono::Datelike;
use so_vang_domain::dossier::DossierState;
use so_vang_domain::text::{clean, fold};
use so_vang_store::query::{Opened, OpenedKind};
use so_vang_store::table::office::Office;
use so_vang_store::table::picture::{PictureKind, PictureSlot};
use so_vang_store::{Read, Store, StoreError};
use std::path::{Path, PathBuf};

/// What the window needs to know when it starts.
///
/// # Errors
///
/// A failure of the office file.
pub fn status(desk: &Desk, _: Nothing) -> Result<OfficeStatus, OfficeError> {
    let (office, last_backup) = match desk.store() {
        Ok(store) => (Some(view(desk, &store)?), crate::backup::newest(desk, 1)?.pop()),
        Err(OfficeError::NoOffice) => (None, None),
        Err(error) => return Err(error),
    };
    let today = desk.today();
    let levels = desk.catalogue.levels().filter(|level| level.span.contains(today));
    Ok(OfficeStatus {
        damaged: desk.store().is_ok_and(|store| store.is_damaged()),
        opening: if office.is_none() { desk.opening() } else { None },
        office,
        last_backup,
        today: today.to_string(),
        levels: levels.map(|level| Choice { key: level.key.clone(), name: level.name.clone() }).collect(),
        version: env!("CARGO_PKG_VERSION").to_owned(),
    })
}

/// The open office as the window shows it.
///
/// # Errors
///
/// A failure of the office file.
pub fn view(desk: &Desk, store: &Store) -> Result<OfficeView, OfficeError> {
    let (office, emblem, logo) = store.read(|read| {
        let has = |slot| Ok::<_, StoreError>(read.picture(slot)?.is_some());
        Ok::<_, StoreError>((read.office()?, has(PictureSlot::Emblem)?, has(PictureSlot::Logo)?))
    })?;
    Ok(OfficeView {
        level_name: desk.catalogue.level(&office.level).map(|level| level.name.clone()).unwrap_or_default(),
        name: office.name,
        level: office.level,
        place: office.place,
        head_title: office.head_title,
        signer_title: office.signer_title,
        signer_name: office.signer_name,
        sample: office.sample,
        has_emblem: emblem,
        has_logo: logo,
        file: name_of(store.path()),
        revision: office.revision,
    })
}

/// Makes an office file in the data folder and opens it.
///
/// # Errors
///
/// As [`create_at`].
pub fn create(desk: &Desk, request: CreateOffice) -> Result<OfficeView, OfficeError> {
    let path = free_place(desk.data_folder(), &request.name);
    create_at(desk, &path, request, false)
}

/// A place for the file of an office of this name that no file has yet.
pub(crate) fn free_place(folder: &Path, name: &str) -> PathBuf {
    let stem = fold(name).replace(' ', "-");
    let stem = if stem.is_empty() { "so-vang".to_owned() } else { stem };
    let place = |number: u32| match number {
        1 => folder.join(format!("{stem}.sovang")),
        _ => folder.join(format!("{stem}-{number}.sovang")),
    };
    (1..).map(place).find(|place| !place.exists()).unwrap_or_else(|| place(1))
}

/// Makes an office file at `path` and opens it.
///
/// # Errors
///
/// [`OfficeError::Input`] for a missing name, an unknown level, or one that no longer exists today;
/// failures of the store.
pub fn create_at(
    desk: &Desk,
    path: &Path,
    request: CreateOffice,
    sample: bool,
) -> Result<OfficeView, OfficeError> {
    let name = clean(&request.name);
    if name.is_empty() {
        return Err(OfficeError::Input { field: "name", value: request.name, why: "empty" });
    }
    let Some(level) = desk.catalogue.level(&request.level) else {
        return Err(OfficeError::Input { field: "level", value: request.level, why: "unknown" });
    };
    // The district level ended; an office of it can only be made for the days in which it existed.
    if !level.span.contains(desk.today()) {
        return Err(OfficeError::Input { field: "level", value: level.name.clone(), why: "level_ended" });
    }
    let or = |given: &str, other: String| {
        let given = clean(given);
        if given.is_empty() { other } else { given }
    };
    let office = Office {
        place: or(&request.place, place_name(&area(&name))),
        head_title: or(&request.head_title, format!("{} {}", desk.say("word", "chair", &[]), name)),
        signer_title: match lines(&request.signer_title) {
            given if given.is_empty() => vec![desk.say("word", "chair", &[]).to_uppercase()],
            given => given,
        },
        signer_name: clean(&request.signer_name),
        name,
        level: level.key.clone(),
        sample,
        revision: 1,
    };
    let store = desk.make(path, |store| {
        store.transact(&desk.legal_act("office.create"), |tx| -> Result<(), StoreError> {
            tx.add_office(&office)?;
            crate::signer::keep(tx, &office.signer_title, &office.signer_name)
        })?;
        Ok(())
    })?;
    view(desk, &store).map_err(OfficeError::after_all)
}

/// The lines of a signer's title, cleaned, without empty ones.
pub(crate) fn lines(given: &[String]) -> Vec<String> {
    given.iter().map(|line| clean(line)).filter(|line| !line.is_empty()).collect()
}

/// The area of an office named after one: «Ủy ban nhân dân thành phố Tràng An» → «thành phố Tràng An».
pub(crate) fn area(name: &str) -> String {
    const BODY: &str = "uy ban nhan dan ";
    if fold(name).starts_with(BODY) {
        name.split(' ').skip(4).collect::<Vec<_>>().join(" ")
    } else {
        name.to_owned()
    }
}

/// The place written before dates: the name without «thành phố», «phường» … unless it begins with a number.
///
/// Units named after a person or an event keep their word too; only an officer knows that, and sets the place.
///
/// # Source
///
/// NĐ 30/2020/NĐ-CP, Phụ lục I, on place and date.
fn place_name(area: &str) -> String {
    const KINDS: [&str; 10] = [
        "thanh pho ",
        "tinh ",
        "quan ",
        "huyen ",
        "thi xa ",
        "phuong ",
        "xa ",
        "thi tran ",
        "dac khu ",
        "thon ",
    ];
    let folded = fold(area);
    let Some(kind) = KINDS.into_iter().find(|kind| folded.starts_with(kind)) else { return area.to_owned() };
    let name = area.split(' ').skip(kind.split_whitespace().count()).collect::<Vec<_>>().join(" ");
    if name.starts_with(|letter: char| letter.is_ascii_digit()) {
        crate::text::capitalised(area)
    } else {
        name
    }
}

/// Changes the office's own data.
///
/// # Errors
///
/// A stale revision, or a failure of the store.
pub fn edit(desk: &Desk, request: EditOffice) -> Result<Ack, OfficeError> {
    let act = desk.act("office.edit");
    let committed = desk.store()?.transact(&act, |tx| -> Result<(), StoreError> {
        let office = Office {
            place: clean(&request.place),
            head_title: clean(&request.head_title),
            signer_title: lines(&request.signer_title),
            signer_name: clean(&request.signer_name),
            revision: request.revision,
            ..tx.office()?
        };
        tx.set_office(&office)?;
        crate::signer::keep(tx, &office.signer_title, &office.signer_name)
    })?;
    Ok(ack(&act, &committed, 1))
}

/// Gives the emblem for certificates from a PNG or SVG file that the officer chose, or takes it away.
///
/// # Errors
///
/// As [`keep_picture`].
pub fn set_emblem(desk: &Desk, request: SetEmblem) -> Result<Ack, OfficeError> {
    let file = request.file.map(|file| crate::import::read_file(&desk.file(file)?)).transpose()?;
    keep_emblem(desk, file.as_deref())
}

/// Gives the logo for certificates from a PNG or SVG file that the officer chose, or takes it away.
///
/// # Errors
///
/// As [`keep_picture`].
pub fn set_logo(desk: &Desk, request: SetEmblem) -> Result<Ack, OfficeError> {
    let file = request.file.map(|file| crate::import::read_file(&desk.file(file)?)).transpose()?;
    keep_picture(desk, PictureSlot::Logo, file.as_deref())
}

/// Keeps the bytes of a PNG or SVG file as the emblem of the office, or takes the emblem away.
///
/// # Errors
///
/// As [`keep_picture`].
pub fn keep_emblem(desk: &Desk, file: Option<&[u8]>) -> Result<Ack, OfficeError> {
    keep_picture(desk, PictureSlot::Emblem, file)
}

/// Keeps the bytes of a PNG or SVG file as a picture of the office, or takes the picture away.
///
/// # Errors
///
/// [`OfficeError::Picture`] for a file that is neither, too large, too small to be printed, or holds what cannot
/// be drawn safely.
fn keep_picture(desk: &Desk, slot: PictureSlot, file: Option<&[u8]>) -> Result<Ack, OfficeError> {
    // What begins like text is read as SVG; anything else must be a whole PNG.
    let is_text =
        |bytes: &[u8]| bytes.trim_ascii_start().first().is_some_and(|byte| matches!(byte, b'<' | 0xef));
    let kind = |bytes: &[u8]| if is_text(bytes) { PictureKind::Svg } else { PictureKind::Png };
    let picture = file.map(|bytes| (kind(bytes), bytes));
    if let Some((kind, bytes)) = picture {
        crate::layout::picture_of(kind, bytes)?;
    }
    let act = desk.act(match slot {
        PictureSlot::Emblem => "office.set_emblem",
        PictureSlot::Logo => "office.set_logo",
    });
    let committed = desk.store()?.transact(&act, |tx| tx.set_picture(slot, picture))?;
    Ok(ack(&act, &committed, 1))
}

/// Records that the desk names as worked on last.
const OPENED: usize = 5;

/// What to do next, and the year so far.
///
/// # Errors
///
/// A failure of the office file.
pub fn desk_view(desk: &Desk, _: Nothing) -> Result<DeskView, OfficeError> {
    let recent = crate::journal::recent(desk, 8)?;
    desk.store()?.read(|read| {
        let totals = read.totals()?;
        let awards = read.awards_by_year(30)?;
        let (today, year) = (desk.today(), desk.today().year());
        let year_awards = read.awards_of_year(year)?.into_iter();
        Ok(DeskView {
            tasks: tasks(desk, read, totals.individuals)?,
            individuals: totals.individuals,
            collectives: totals.collectives,
            units: totals.units,
            open_dossiers: totals.open_dossiers,
            decisions: totals.decisions,
            unprinted_certificates: totals.unprinted_certificates,
            awards: awards
                .into_iter()
                .map(|(year, award, count)| AwardCount { year, award, count })
                .collect(),
            recent,
            deadlines: crate::deadline::of_desk(read, today)?,
            year,
            year_awards: year_awards.map(|(award, kind, count)| YearAward { award, kind, count }).collect(),
            opened: read.opened(OPENED)?.into_iter().map(opened).collect(),
        })
    })
}

fn opened(opened: Opened) -> OpenedLine {
    let kind = match opened.kind {
        OpenedKind::Dossier => "dossier",
        OpenedKind::Decision => "decision",
        OpenedKind::Individual => "individual",
    };
    OpenedLine { kind: kind.to_owned(), id: opened.id, code: opened.code, title: opened.title }
}

fn tasks(desk: &Desk, read: Read<'_>, individuals: u64) -> Result<Vec<Task>, OfficeError> {
    let mut tasks = Vec::new();
    let task = |kind: &str,
                key: &str,
                dossier: &str,
                decision_id: Option<i64>,
                params: &[crate::text::Param<'_>]| Task {
        kind: kind.to_owned(),
        text: desk.say("task", key, params),
        dossier: dossier.to_owned(),
        decision_id,
    };
    if individuals == 0 {
        tasks.push(task("import", "import", "", None, &[]));
    }
    for dossier in read.dossiers("")? {
        let nominations = read.nominations(dossier.id)?;
        let waiting =
            nominations.iter().filter(|row| row.approved() && row.decision.is_none()).count() as u64;
        let params = [
            ("code", dossier.code.clone()),
            ("title", dossier.title.clone()),
            ("count", number(nominations.len() as u64)),
            ("waiting", number(waiting)),
        ];
        let key = match dossier.state {
            DossierState::Draft if nominations.is_empty() => "fill",
            DossierState::Draft => "submit",
            DossierState::Returned => "returned",
            DossierState::Submitted => "receive",
            DossierState::Received => "council",
            DossierState::Reviewed if waiting > 0 => "decide",
            DossierState::Reviewed | DossierState::Decided | DossierState::Withdrawn => continue,
        };
        let kind = if key == "decide" { "decision" } else { "dossier" };
        tasks.push(task(kind, key, &dossier.code, None, &params));
    }
    for decision in read.decisions("", None)? {
        let unprinted = read
            .awards_of_decision(decision.id)?
            .iter()
            .filter(|award| award.certificate.as_ref().is_some_and(|certificate| certificate.prints == 0))
            .count() as u64;
        if unprinted > 0 {
            let params = [("number", decision.number.clone()), ("count", number(unprinted))];
            tasks.push(task("print", "print", "", Some(decision.id), &params));
        }
    }
    Ok(tasks)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_place_is_the_bare_name_of_the_area() {
        for (name, place) in [
            ("Ủy ban nhân dân thành phố Tràng An", "Tràng An"),
            ("Uỷ ban nhân dân xã Hoà Bình", "Hoà Bình"),
            ("Ủy ban nhân dân quận 1", "Quận 1"),
            ("Trường Tiểu học Hồ Sen", "Trường Tiểu học Hồ Sen"),
        ] {
            assert_eq!(place_name(&area(name)), place, "place of {name}");
        }
    }
}
