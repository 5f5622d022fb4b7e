//! What the classes stand on: a desk, an office, lists made for them.

use rust_xlsxwriter::Workbook;
use serde_json::{Value, json};
use so_vang_commands::desk::{Desk, DeskConfig};
use so_vang_commands::import::{Intent, ListFile, read_list};
use so_vang_commands::table;
use so_vang_commands::wire::Problem;
use so_vang_commands::wire::import::ImportReport;
use so_vang_commands::wire::office::CreateOffice;
use so_vang_lists::ListKind;
use std::path::Path;
use tempfile::TempDir;

/// The day of every class that is not about days.
pub(crate) const TODAY: &str = "2024-03-05";

/// A folder in memory where there is one: the classes make thousands of them, and what happens to a real disk is no
/// part of what they try.
pub(crate) fn folder() -> TempDir {
    let memory = Path::new("/dev/shm");
    let made = if memory.is_dir() { tempfile::tempdir_in(memory) } else { tempfile::tempdir() };
    made.expect("a folder for a case")
}

/// A desk without an open office on [`TODAY`], which keeps its files in `folder`.
pub(crate) fn desk(folder: &Path) -> Desk {
    desk_on(folder, TODAY.parse().expect("a day"))
}

/// A desk without an open office on this day.
pub(crate) fn desk_on(folder: &Path, day: chrono::NaiveDate) -> Desk {
    let now = day.and_hms_opt(8, 0, 0).expect("an hour").and_utc();
    Desk::new(DeskConfig {
        actor: "Hạnh".into(),
        holder: "soak".into(),
        data_folder: folder.to_owned(),
        clock: Box::new(move || (now, day)),
    })
    .expect("the program's own data is tested")
}

/// Asks for a command as the window does.
pub(crate) fn call(desk: &Desk, command: &str, request: Value) -> Result<Value, Problem> {
    table::answer(desk, command, request)
}

/// Makes a new office at `file` and leaves it open.
pub(crate) fn new_office_at(desk: &Desk, file: &Path) -> Result<(), Problem> {
    let request = CreateOffice {
        name: "Ủy ban nhân dân thành phố Tràng An".to_owned(),
        level: "province".to_owned(),
        place: String::new(),
        head_title: String::new(),
        signer_title: Vec::new(),
        signer_name: "Lê An".to_owned(),
    };
    let made = so_vang_commands::office::create_at(desk, file, request, false);
    made.map(|_| ()).map_err(|error| desk.problem(&error))
}

/// The bytes of a closed office in which `work` was done.
pub(crate) fn prepared(work: impl FnOnce(&Desk)) -> Vec<u8> {
    let folder = folder();
    let file = folder.path().join("prepared.sovang");
    let desk = desk(folder.path());
    new_office_at(&desk, &file).expect("an office");
    work(&desk);
    desk.close();
    std::fs::read(file).expect("a closed office is one file")
}

/// Takes a list over.
pub(crate) fn take(
    desk: &Desk,
    kind: ListKind,
    dossier: Option<&str>,
    bytes: &[u8],
) -> Result<ImportReport, Problem> {
    let dossier = dossier.map(str::to_owned);
    let file = ListFile { bytes: bytes.to_vec(), kind, dossier, sheet: None, mapping: None };
    read_list(desk, &file, Intent::Take).map_err(|error| desk.problem(&error))
}

/// Every record as text, in a fixed order. The store is asked, since the command would leave an act of its own.
pub(crate) fn export(desk: &Desk) -> Result<String, Problem> {
    let mut out = Vec::new();
    let written = desk.store().and_then(|store| Ok(store.read(|read| read.export(&mut out))?));
    written.map_err(|error| desk.problem(&error))?;
    Ok(String::from_utf8_lossy(&out).into_owned())
}

/// What the program's own check finds, as sentences.
pub(crate) fn findings(desk: &Desk) -> Result<Vec<String>, Problem> {
    let health = call(desk, "office.check", json!({}))?;
    if health["clean"] == true { Ok(Vec::new()) } else { Ok(vec![health.to_string()]) }
}

/// How many acts the journal holds.
pub(crate) fn acts(desk: &Desk) -> Result<u64, Problem> {
    let page = call(desk, "journal.page", json!({ "limit": 1 }))?;
    Ok(page["total"].as_u64().unwrap_or(0))
}

/// A workbook of one sheet with these rows.
pub(crate) fn workbook<Cell: AsRef<str>>(rows: &[Vec<Cell>]) -> Vec<u8> {
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet();
    for (row, cells) in (0..).zip(rows) {
        for (column, cell) in (0..).zip(cells) {
            sheet.write_string(row, column, cell.as_ref()).expect("the cell lies on the sheet");
        }
    }
    workbook.save_to_buffer().expect("a workbook in memory")
}

/// A list of as many people with identity numbers of their own, the first of which ends in `from`.
pub(crate) fn people(from: u32, count: u32) -> Vec<u8> {
    let mut rows = vec![["STT", "Họ và tên", "Số CCCD", "Đơn vị công tác"].map(str::to_owned).to_vec()];
    for (at, given) in (from..from + count).zip(["An", "Bình", "Cúc", "Dung", "Đào"].iter().cycle()) {
        let person =
            [at.to_string(), format!("Lê Thị {given}"), format!("0011{at:08}"), format!("Phòng {}", at % 7)];
        rows.push(person.to_vec());
    }
    workbook(&rows)
}

/// A list of nominations of collectives for the chair's certificate.
pub(crate) fn collectives(names: &[String]) -> Vec<u8> {
    let heading = [
        "TT",
        "Tên tập thể / Họ và tên",
        "Chức vụ, đơn vị công tác",
        "Tóm tắt thành tích",
        "Hình thức đề nghị",
    ];
    let mut rows = vec![heading.map(str::to_owned).to_vec(), vec!["I".to_owned(), "TẬP THỂ".to_owned()]];
    for (number, name) in (1..).zip(names) {
        let done = "Hoàn thành xuất sắc nhiệm vụ năm 2023";
        rows.push([&format!("{number}"), name, "Quận Hồ Gươm", done, "BK_BBNT"].map(str::to_owned).to_vec());
    }
    workbook(&rows)
}
