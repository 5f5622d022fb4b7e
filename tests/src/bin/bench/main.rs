//! `cargo xtask bench`: how long the main jobs take, how much memory they need, how large their files are.
//!
//! Each case runs in a process of its own, so that its peak of memory is its own. Figures belong to the
//! machine that printed them; the ratios beside them do not.
//!
//! `bench office FILE` leaves an office of 100,000 people and 500,000 awards at FILE, for measuring the window.

#![allow(clippy::disallowed_methods, clippy::print_stdout, reason = "a bench reads the clock and speaks")]

mod law;

use rust_xlsxwriter::Workbook;
use serde_json::json;
use so_vang_commands::desk::{Desk, DeskConfig};
use so_vang_commands::import::{Intent, ListFile, read_list};
use so_vang_commands::{demo, embedded, table};
use so_vang_documents::certificate::{CertificateView, LineValues, Mode, Setting, lay_out};
use so_vang_documents::pdf::{PdfInfo, to_bytes};
use so_vang_documents::picture::Pictures;
use so_vang_lists::{Limits, ListKind};
use std::error::Error;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};

type Outcome = Result<(), Box<dyn Error>>;

const PEOPLE: u32 = 100_000;
const AWARD_YEARS: u32 = 5;
const CERTIFICATES: u32 = 1_000;
const CASES: [&str; 10] =
    ["demo", "read", "import", "plain", "awards", "search", "lists", "edits", "law", "certificates"];

fn main() -> Outcome {
    let words: Vec<String> = std::env::args().skip(1).collect();
    if let [case, folder] = words.as_slice()
        && CASES.contains(&case.as_str())
    {
        return run(case, Path::new(folder));
    }
    if let [word, file] = words.as_slice()
        && word == "office"
    {
        return leave_office(Path::new(file));
    }
    let folder = std::env::temp_dir().join(format!("so-vang-bench-{}", std::process::id()));
    std::fs::create_dir_all(&folder)?;
    people_list(&folder)?;
    for case in CASES {
        let done = Command::new(std::env::current_exe()?).arg(case).arg(&folder).status()?;
        if !done.success() {
            return Err(format!("{case} failed").into());
        }
    }
    std::fs::remove_dir_all(&folder)?;
    Ok(())
}

/// Leaves an office with all people and their awards at `file`; one that is there already stays as it is.
fn leave_office(file: &Path) -> Outcome {
    if file.exists() {
        return Ok(());
    }
    let folder = file.with_extension("making");
    std::fs::create_dir_all(&folder)?;
    people_list(&folder)?;
    let desk = office(&folder, "office.sovang")?;
    take(&desk, &folder, true)?;
    take(&desk, &folder, false)?;
    desk.close();
    std::fs::rename(folder.join("office.sovang"), file)?;
    std::fs::remove_dir_all(&folder)?;
    Ok(())
}

fn run(case: &str, folder: &Path) -> Outcome {
    match case {
        "demo" => bench_demo(folder),
        "read" => bench_read(folder),
        "import" => bench_import(folder),
        "plain" => bench_plain(folder),
        "awards" => bench_awards(folder),
        "search" => bench_search(folder),
        "lists" => bench_lists(folder),
        "edits" => bench_edits(folder),
        "law" => law::bench(folder),
        _ => bench_certificates(),
    }
}

/// One line of the table: what, time, peak of memory, and what else there is to say.
fn line(what: &str, time: Duration, more: &str) {
    let peak = std::fs::read_to_string("/proc/self/status")
        .ok()
        .and_then(|text| {
            text.lines().find_map(|line| line.strip_prefix("VmHWM:").map(str::trim).map(str::to_owned))
        })
        .and_then(|text| text.split(' ').next()?.parse::<u64>().ok())
        .map_or_else(String::new, |kib| format!("{} MiB", kib / 1024));
    println!("{what:<46} {:>9.1} ms  {peak:>8}  {more}", time.as_secs_f64() * 1000.0);
}

fn desk(folder: &Path) -> Result<Desk, Box<dyn Error>> {
    let today = "2024-03-05".parse::<chrono::NaiveDate>()?;
    let now = today.and_time(chrono::NaiveTime::MIN).and_utc();
    Ok(Desk::new(DeskConfig {
        actor: "bench".into(),
        holder: "bench".into(),
        data_folder: folder.to_owned(),
        clock: Box::new(move || (now, today)),
    })?)
}

fn file_of(folder: &Path) -> PathBuf {
    folder.join("people.xlsx")
}

/// Names that differ, in the proportions of real lists.
fn name(at: u32) -> String {
    const FAMILY: [&str; 9] = ["Nguyễn", "Trần", "Lê", "Phạm", "Đặng", "Hoàng", "Võ", "Đỗ", "Dương"];
    const MIDDLE: [&str; 6] = ["Văn", "Thị", "Hữu", "Đức", "Ngọc", "Thị Thu"];
    const GIVEN: [&str; 12] =
        ["An", "Ánh", "Ân", "Bình", "Đạt", "Dũng", "Hưởng", "Thủy", "Thùy", "Thúy", "Ước", "Uyên"];
    let pick = |words: &[&'static str], step: u32| words[(at.wrapping_mul(step) / 7) as usize % words.len()];
    format!("{} {} {}", pick(&FAMILY, 7), pick(&MIDDLE, 11), pick(&GIVEN, 29))
}

/// The list of 100,000 people that all cases read, with five years of titles in columns of their own.
fn people_list(folder: &Path) -> Outcome {
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet();
    let mut heading =
        vec!["STT", "Họ và tên", "Giới tính", "Ngày sinh", "Số CCCD", "Chức vụ", "Đơn vị công tác"];
    let titles: Vec<String> = (0..AWARD_YEARS).map(|year| format!("Danh hiệu {}", 2019 + year)).collect();
    heading.extend(titles.iter().map(String::as_str));
    for (column, text) in (0..).zip(&heading) {
        sheet.write_string(0, column, *text)?;
    }
    for at in 0..PEOPLE {
        let row = at + 1;
        sheet.write_number(row, 0, row)?;
        sheet.write_string(row, 1, name(at))?;
        sheet.write_string(row, 2, if at % 2 == 0 { "Nam" } else { "Nữ" })?;
        sheet.write_string(row, 3, format!("{:02}/{:02}/{}", at % 28 + 1, at % 12 + 1, 1964 + at % 36))?;
        sheet.write_string(row, 4, format!("0010{at:08}"))?;
        sheet.write_string(row, 5, "Chuyên viên")?;
        sheet.write_string(row, 6, format!("Phòng số {}", at % 400 + 1))?;
        for column in 0..AWARD_YEARS {
            let title = if at % 7 == 0 { "CSTĐCS" } else { "LĐTT" };
            sheet.write_string(row, u16::try_from(7 + column)?, title)?;
        }
    }
    workbook.save(file_of(folder))?;
    Ok(())
}

fn bench_demo(folder: &Path) -> Outcome {
    let start = Instant::now();
    let desk = desk(folder)?;
    let done = demo::run(&desk, &folder.join("demo.sovang"))?;
    let time = start.elapsed();
    let bytes: usize = done.papers.iter().map(|paper| paper.bytes.len()).sum();
    line("demo: from nothing to twenty certificates", time, &format!("{bytes} B of papers"));
    Ok(())
}

fn bench_read(folder: &Path) -> Outcome {
    let bytes = std::fs::read(file_of(folder))?;
    let vocabulary = embedded::vocabulary().map_err(|error| format!("{error:?}"))?;
    let start = Instant::now();
    let workbook = so_vang_lists::open(&bytes, &Limits::default())?;
    let list = so_vang_lists::read(ListKind::People, &workbook, None, None, &vocabulary)?;
    let time = start.elapsed();
    line(
        "read the list of 100,000 people, no record",
        time,
        &format!("{} rows, {} B", list.rows.len(), bytes.len()),
    );
    Ok(())
}

/// An office file with all people, made once and kept for the later cases.
fn office(folder: &Path, name: &str) -> Result<Desk, Box<dyn Error>> {
    let desk = desk(folder)?;
    let path = folder.join(name);
    if path.exists() {
        desk.open(&path)?;
    } else {
        let request = so_vang_commands::wire::office::CreateOffice {
            name: "Bench".into(),
            level: "province".into(),
            place: String::new(),
            head_title: String::new(),
            signer_title: Vec::new(),
            signer_name: "A".into(),
        };
        so_vang_commands::office::create_at(&desk, &path, request, false)?;
    }
    Ok(desk)
}

fn take(desk: &Desk, folder: &Path, without_awards: bool) -> Result<Duration, Box<dyn Error>> {
    let mapping = if without_awards {
        let columns: Vec<String> =
            (0..AWARD_YEARS).map(|year| format!("\"Danh hiệu {}\" = \"ignore\"", 2019 + year)).collect();
        Some(so_vang_commands::import::mapping_of(&format!("[columns]\n{}", columns.join("\n")))?)
    } else {
        None
    };
    let bytes = std::fs::read(file_of(folder))?;
    let file = ListFile { bytes, kind: ListKind::People, dossier: None, sheet: None, mapping };
    let start = Instant::now();
    let report = read_list(desk, &file, Intent::Take)?;
    if report.added + report.changed != u64::from(PEOPLE) {
        return Err(format!("{} added, {} changed", report.added, report.changed).into());
    }
    Ok(start.elapsed())
}

fn bench_import(folder: &Path) -> Outcome {
    let desk = office(folder, "office.sovang")?;
    let time = take(&desk, folder, true)?;
    desk.close();
    let bytes = std::fs::metadata(folder.join("office.sovang"))?.len();
    line(
        "import 100,000 people, journal and index",
        time,
        &format!("{:.1} µs a person, {bytes} B", time.as_secs_f64() * 1e6 / f64::from(PEOPLE)),
    );
    Ok(())
}

/// The floor under the import: the same rows into two bare tables, without journal, keys or index.
fn bench_plain(folder: &Path) -> Outcome {
    let mut conn = rusqlite::Connection::open(folder.join("plain.db"))?;
    conn.execute_batch("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; CREATE TABLE s (id INTEGER PRIMARY KEY, name TEXT); CREATE TABLE i (id INTEGER PRIMARY KEY, birth TEXT, citizen_id TEXT, post TEXT, unit INTEGER);")?;
    let start = Instant::now();
    let tx = conn.transaction()?;
    for at in 0..PEOPLE {
        tx.prepare_cached("INSERT INTO s VALUES (?1, ?2)")?.execute((at, name(at)))?;
        tx.prepare_cached("INSERT INTO i VALUES (?1, '1980-01-01', ?2, 'Chuyên viên', ?3)")?.execute((
            at,
            format!("0010{at:08}"),
            at % 400,
        ))?;
    }
    tx.commit()?;
    line("the same rows into two bare tables (the floor)", start.elapsed(), "");
    Ok(())
}

fn bench_awards(folder: &Path) -> Outcome {
    let desk = office(folder, "office.sovang")?;
    let time = take(&desk, folder, false)?;
    desk.close();
    let bytes = std::fs::metadata(folder.join("office.sovang"))?.len();
    let awards = PEOPLE * AWARD_YEARS;
    line(
        "import 500,000 awards of people on record",
        time,
        &format!("{:.1} µs an award, {bytes} B", time.as_secs_f64() * 1e6 / f64::from(awards)),
    );
    Ok(())
}

fn bench_search(folder: &Path) -> Outcome {
    let desk = office(folder, "office.sovang")?;
    for (what, command, request) in [
        ("search: two words without accents", "search", json!({ "text": "dang huong", "limit": 20 })),
        ("search: one common word", "search", json!({ "text": "nguyen", "limit": 20 })),
        (
            "search: a misspelled name, nothing found",
            "search",
            json!({ "text": "Đặng Đức Hưởngg", "limit": 20 }),
        ),
        ("first page of 100,000 people", "people.page", json!({ "limit": 200 })),
        ("page from the middle of 100,000 people", "people.page", json!({ "limit": 200, "offset": 50_000 })),
        ("first page of 500,000 awards", "register.page", json!({ "limit": 200 })),
    ] {
        let mut times = Vec::new();
        for _ in 0..7 {
            let start = Instant::now();
            table::answer(&desk, command, request.clone()).map_err(|problem| problem.message)?;
            times.push(start.elapsed());
        }
        times.sort();
        line(what, times[times.len() / 2], "median of 7");
    }
    Ok(())
}

/// The first time a list is asked for in an order, and a page of it afterwards.
fn bench_lists(folder: &Path) -> Outcome {
    let desk = office(folder, "office.sovang")?;
    let sort = |column: &str| json!({ "column": column, "descending": true });
    let post = json!([{ "column": "unit", "test": "contains", "value": "so 12" }]);
    for (what, command, filters, sort) in [
        ("people, no order asked, from the middle", "people.page", json!([]), json!(null)),
        ("people by name, from the middle", "people.page", json!([]), sort("name")),
        ("people by post, from the middle", "people.page", json!([]), sort("post")),
        ("people by unit, from the middle", "people.page", json!([]), sort("unit")),
        ("people by awards, from the middle", "people.page", json!([]), sort("awards")),
        ("people of units filtered", "people.page", post, json!(null)),
        ("500,000 awards, no order asked, from the middle", "register.page", json!([]), json!(null)),
        ("500,000 awards by recipient, from the middle", "register.page", json!([]), sort("recipient")),
    ] {
        let offset = if what.ends_with("middle") { 50_000 } else { 200 };
        let mut times = Vec::new();
        for at in 0..8 {
            let request = json!({ "text": "", "filters": filters, "sort": sort, "limit": 200, "offset": offset + at * 200 });
            let start = Instant::now();
            table::answer(&desk, command, request).map_err(|problem| problem.message)?;
            times.push(start.elapsed());
        }
        line(&format!("first: {what}"), times.remove(0), "");
        times.sort();
        line(&format!("then: {what}"), times[times.len() / 2], "median of 7 further pages");
    }
    Ok(())
}

/// One cell edited, and a block of 5,000 rows pasted as one act.
fn bench_edits(folder: &Path) -> Outcome {
    let desk = office(folder, "office.sovang")?;
    let answer = |command: &str, request: serde_json::Value| {
        table::answer(&desk, command, request).map_err(|problem| problem.message)
    };
    let mut people = Vec::new();
    for page in 0..10 {
        let found = answer("people.page", json!({ "limit": 500, "offset": page * 500 }))?;
        people.extend(found["rows"].as_array().cloned().unwrap_or_default());
    }
    let edits: Vec<serde_json::Value> = (0..)
        .zip(&people)
        .map(|(at, row)| {
            let (post, unit) = (format!("Chuyên viên {}", at % 40), format!("Phòng số {}", at % 300 + 1));
            json!({ "id": row["id"], "revision": row["revision"], "post": post, "unit": unit })
        })
        .collect();
    let start = Instant::now();
    let ack = answer("people.edit_many", json!({ "edits": edits }))?;
    line(&format!("paste of {} rows as one act", ack["count"]), start.elapsed(), "");
    let start = Instant::now();
    answer("journal.undo", json!({ "seq": ack["seq"] }))?;
    line("undo of the paste", start.elapsed(), "");
    let mut times = Vec::new();
    for row in people.iter().take(7) {
        // The undo put the revisions back too.
        let edit = json!({ "id": row["id"], "revision": row["revision"], "post": "Phó Trưởng phòng" });
        let start = Instant::now();
        answer("people.edit", edit)?;
        times.push(start.elapsed());
    }
    times.sort();
    line("edit of one cell", times[times.len() / 2], "median of 7");
    Ok(())
}

fn bench_certificates() -> Outcome {
    let faces = embedded::faces()?;
    let layouts = embedded::layouts().map_err(|error| format!("{error:?}"))?;
    let layout = layouts.get("a3-bang-khen")?;
    let setting = Setting::new(layout, Mode::Full, &faces, &Pictures::default());
    let info = PdfInfo { title: "Bằng khen".into(), created: "2024-03-05".parse()? };
    let mut first = Duration::ZERO;
    for count in [1, CERTIFICATES] {
        let start = Instant::now();
        let mut pages = Vec::new();
        for at in 0..count {
            let view = CertificateView {
                record: at.to_string(),
                authority: "CHỦ TỊCH ỦY BAN NHÂN DÂN THÀNH PHỐ TRÀNG AN".into(),
                honour: "TẶNG".into(),
                title: "BẰNG KHEN".into(),
                recipient: format!("Bà {}", name(at)),
                recipient_line: format!("Chuyên viên Phòng số {}, Ủy ban nhân dân quận Hồ Gươm", at % 400),
                achievement: "Đã có thành tích xuất sắc trong phong trào thi đua thực hiện nhiệm vụ công tác từ năm 2022 đến năm 2023".into(),
                place_and_date: "Tràng An, ngày 05 tháng 3 năm 2024".into(),
                signer_title: vec!["CHỦ TỊCH".into()],
                signer_name: "Nguyễn Hữu Thưởng".into(),
                decision_line: "Quyết định số: 1024/QĐ-UBND ngày 05 tháng 3 năm 2024".into(),
                register_line: format!("Số sổ vàng: {}", at + 1),
                values: LineValues::default(),
            };
            pages.push(lay_out(&setting, &view)?.page);
        }
        let bytes = to_bytes(&pages, &faces, &info)?;
        let time = start.elapsed();
        if count == 1 {
            first = time;
        }
        let ratio = time.as_secs_f64() / first.as_secs_f64();
        line(
            &format!("{count} certificates in one PDF"),
            time,
            &format!("{} B, {ratio:.1} × one certificate", bytes.len()),
        );
    }
    Ok(())
}
