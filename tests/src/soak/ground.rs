//! What the classes stand on: a desk, an office, lists made for them.

use rust_xlsxwriter::Workbook;
use serde_json::{Value, json};
use so_vang_commands::desk::{Desk, DeskConfig};
use so_vang_commands::import::{Intent, ListFile, read_list};
use so_vang_commands::table;
use so_vang_commands::wire::Problem;
use so_vang_commands::wire::import::ImportReport;
use so_vang_lists::ListKind;
use std::path::Path;

/// The day of every class that is not about days.
pub(crate) const TODAY: &str = "2024-03-05";

/// A desk without an open office on [`TODAY`], which keeps its files in `folder`.
pub(crate) fn desk(folder: &Path) -> Desk {
    let day: chrono::NaiveDate = TODAY.parse().expect("a day");
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

/// Makes a new office in the desk's folder and leaves it open.
pub(crate) fn new_office(desk: &Desk) -> Result<Value, Problem> {
    let name = "Ủy ban nhân dân thành phố Tràng An";
    call(desk, "office.create", json!({ "name": name, "level": "province", "signer_name": "Lê An" }))
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

/// Every record as text, in a fixed order.
pub(crate) fn export(desk: &Desk) -> Result<String, Problem> {
    let mut out = Vec::new();
    so_vang_commands::check::export(desk, &mut out).map_err(|error| desk.problem(&error))?;
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
