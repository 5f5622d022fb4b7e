//! A desk on a real file in a folder of its own, and lists made for the test.

use rust_xlsxwriter::Workbook;
use serde_json::{Value, json};
use so_vang_commands::desk::{Desk, DeskConfig};
use so_vang_commands::import::{Intent, ListFile, read_list};
use so_vang_commands::problem::OfficeError;
use so_vang_commands::table;
use so_vang_commands::wire::Problem;
use so_vang_commands::wire::import::ImportReport;
use so_vang_lists::ListKind;
use tempfile::TempDir;

/// A desk with the folder that its files lie in.
pub(crate) struct Office {
    pub(crate) desk: Desk,
    pub(crate) dir: TempDir,
}

/// A desk without an open office, on a day.
pub(crate) fn empty(today: &str) -> Office {
    let dir = tempfile::tempdir().unwrap();
    let day: chrono::NaiveDate = today.parse().unwrap();
    let desk = Desk::new(DeskConfig {
        actor: "Hạnh".into(),
        holder: "test".into(),
        data_folder: dir.path().to_owned(),
        clock: Box::new(move || (day.and_hms_opt(8, 0, 0).unwrap().and_utc(), day)),
    })
    .unwrap();
    Office { desk, dir }
}

/// A new office of a level on a day.
pub(crate) fn new(level: &str, today: &str) -> Office {
    let office = empty(today);
    let name = "Ủy ban nhân dân thành phố Tràng An";
    office.call("office.create", json!({ "name": name, "level": level, "signer_name": "Lê An" })).unwrap();
    office
}

/// The sample office with the whole job done.
pub(crate) fn sample() -> (Office, so_vang_commands::demo::Demo) {
    let office = empty("2026-11-23");
    let demo = so_vang_commands::demo::run(&office.desk, &office.dir.path().join("ho-guom.sovang")).unwrap();
    (office, demo)
}

impl Office {
    pub(crate) fn call(&self, command: &str, request: Value) -> Result<Value, Problem> {
        table::answer(&self.desk, command, request)
    }

    /// The code of the problem that a command must end with.
    #[track_caller]
    pub(crate) fn refused(&self, command: &str, request: Value) -> Problem {
        match self.call(command, request.clone()) {
            Err(problem) => problem,
            Ok(answer) => panic!("{command} {request} must be refused, but answered {answer}"),
        }
    }

    pub(crate) fn import(
        &self,
        kind: ListKind,
        dossier: Option<&str>,
        bytes: &[u8],
    ) -> Result<ImportReport, OfficeError> {
        self.read(kind, dossier, bytes, Intent::Take)
    }

    pub(crate) fn read(
        &self,
        kind: ListKind,
        dossier: Option<&str>,
        bytes: &[u8],
        intent: Intent,
    ) -> Result<ImportReport, OfficeError> {
        let dossier = dossier.map(str::to_owned);
        read_list(
            &self.desk,
            &ListFile { bytes: bytes.to_vec(), kind, dossier, sheet: None, mapping: None },
            intent,
        )
    }

    /// The problem that taking a list over must end with.
    #[track_caller]
    pub(crate) fn import_refused(&self, kind: ListKind, dossier: Option<&str>, bytes: &[u8]) -> Problem {
        let error = self.import(kind, dossier, bytes).expect_err("the list must be refused");
        self.desk.problem(&error)
    }

    /// Every record as text, in a fixed order.
    pub(crate) fn export(&self) -> String {
        let mut out = Vec::new();
        self.desk.store().unwrap().read(|read| read.export(&mut out)).unwrap();
        String::from_utf8(out).unwrap()
    }

    /// The acts of the journal in their order.
    pub(crate) fn journal(&self) -> String {
        let page = self.call("journal.page", json!({ "limit": 100 })).unwrap();
        let rows = page["rows"].as_array().unwrap().clone();
        rows.iter().rev().map(|row| row["act"].as_str().unwrap()).collect::<Vec<_>>().join(" ")
    }

    /// A dossier with one nomination, taken as far as the council's result.
    pub(crate) fn reviewed(&self, code: &str, award: &str, group: &str, name: &str) {
        self.reviewed_all(code, &[(group, name, award)]);
    }

    /// A dossier with nominations, taken as far as the council's result.
    pub(crate) fn reviewed_all(&self, code: &str, rows: &[(&str, &str, &str)]) {
        let dossier = json!({ "code": code, "title": "Tổng kết năm", "year": 2023, "proposer": "Quận Hồ Gươm",
            "submission_number": "05/TTr-UBND", "submission_date": "2024-01-15" });
        self.call("dossiers.create", dossier).unwrap();
        self.import(ListKind::Nominations, Some(code), &nominations(rows)).unwrap();
        for step in ["submit", "receive"] {
            self.call("dossiers.step", json!({ "dossier": code, "step": step })).unwrap();
        }
        let council = json!({ "dossier": code, "members": 11, "present": 11, "approval_percent": 80, "in_favour_of_others": 11 });
        self.call("council.record", council).unwrap();
    }

    /// A decision of the office with a certificate for each of these collectives; its id.
    pub(crate) fn issued(&self, number: &str, names: &[String]) -> i64 {
        let rows: Vec<_> = names.iter().map(|name| ("TẬP THỂ", name.as_str(), "BK_BBNT")).collect();
        self.reviewed_all(number, &rows);
        let request = json!({ "dossier": number, "award": "BK_BBNT", "number": number });
        self.call("decisions.issue", request).unwrap()["decision"]["id"].as_i64().unwrap()
    }

    /// Every row of a list that comes in pages.
    pub(crate) fn all_rows(&self, command: &str) -> Vec<Value> {
        let mut found = Vec::new();
        loop {
            let page = self.call(command, json!({ "offset": found.len(), "limit": 500 })).unwrap();
            let rows = page["rows"].as_array().unwrap().clone();
            found.extend(rows.iter().cloned());
            if rows.is_empty() || page["total"].as_u64() == Some(found.len() as u64) {
                return found;
            }
        }
    }

    /// A paper that a command made, as a file.
    pub(crate) fn file_of(&self, paper: &Value) -> std::path::PathBuf {
        let number = u32::try_from(paper["paper"].as_u64().unwrap()).unwrap();
        let paper = self.desk.paper(number).unwrap();
        let file = self.dir.path().join(format!("{number}-{}", paper.name));
        std::fs::write(&file, paper.bytes.as_slice()).unwrap();
        file
    }

    /// The number of a file with these bytes, as if an officer had chosen it.
    pub(crate) fn chosen(&self, name: &str, bytes: &[u8]) -> u32 {
        let path = self.dir.path().join(name);
        std::fs::write(&path, bytes).unwrap();
        self.desk.accept_file(&path).file
    }
}

/// A workbook of one sheet with these rows.
pub(crate) fn workbook(rows: &[&[&str]]) -> Vec<u8> {
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet();
    for (row, cells) in (0..).zip(rows) {
        for (column, cell) in (0..).zip(*cells) {
            sheet.write_string(row, column, *cell).unwrap();
        }
    }
    workbook.save_to_buffer().unwrap()
}

/// A list of nominations: group heading, name, award.
pub(crate) fn nominations(rows: &[(&str, &str, &str)]) -> Vec<u8> {
    let mut lines: Vec<Vec<String>> = vec![
        [
            "TT",
            "Tên tập thể / Họ và tên",
            "Chức vụ, đơn vị công tác",
            "Tóm tắt thành tích",
            "Hình thức đề nghị",
        ]
        .map(str::to_owned)
        .to_vec(),
    ];
    for (number, (group, name, award)) in (1..).zip(rows) {
        lines.push(vec!["I".to_owned(), (*group).to_owned()]);
        lines.push(
            [&number.to_string(), *name, "Quận Hồ Gươm", "Hoàn thành xuất sắc nhiệm vụ năm 2023", award]
                .map(str::to_owned)
                .to_vec(),
        );
    }
    let lines: Vec<Vec<&str>> = lines.iter().map(|line| line.iter().map(String::as_str).collect()).collect();
    let lines: Vec<&[&str]> = lines.iter().map(Vec::as_slice).collect();
    workbook(&lines)
}

/// The names of as many collectives.
pub(crate) fn collectives(count: u32) -> Vec<String> {
    (1..=count).map(|at| format!("Tổ dân phố số {at}")).collect()
}
