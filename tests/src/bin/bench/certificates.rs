//! Certificates with heavy artwork: one, a thousand and ten thousand in a file, and the same by other writers.
//!
//! Every file is written by a process of its own, from its start to its end: that is what an officer waits for.

mod art;

use std::fs::File;
use std::io::{BufWriter, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use serde_json::json;
use so_vang_commands::embedded;
use so_vang_documents::archive::Archive;
use so_vang_documents::certificate::{CertificateView, Mode, lay_out};
use so_vang_documents::error::RenderError;
use so_vang_documents::font::Faces;
use so_vang_documents::layout::Layout;
use so_vang_documents::page::{Align, Item, Mm, Page, Path as Outline, Step};
use so_vang_documents::pdf::{PdfInfo, stream};
use so_vang_documents::placement::Placement;

use crate::{Outcome, name};

/// What this program can write for itself: the print file, krilla's PDF/A copy, the pages for reportlab.
pub(crate) const WRITERS: [&str; 3] = ["print-file", "archive-copy", "page-words"];
/// Rounds in which writers take turns.
const ROUNDS: u32 = 5;

/// The pages of a batch, made when they are asked for.
struct Pages<'a> {
    layout: &'a Layout,
    faces: &'a Faces,
    border: Item,
    pictures: [Item; 2],
}

impl<'a> Pages<'a> {
    fn new(layout: &'a Layout, faces: &'a Faces) -> Self {
        let image = |picture, x: f64, y: f64, width: f64, height: f64| Item::Image {
            picture,
            x: Mm(x),
            y: Mm(y),
            width: Mm(width),
            height: Mm(height),
        };
        let border = Item::Form { drawing: art::border(), x: Mm(0.0), y: Mm(0.0) };
        let signature = image(art::signature(), 190.0, 155.0, 48.0, 20.0);
        let seal = image(art::seal(), 165.0, 148.0, 36.0, 36.0);
        Self { layout, faces, border, pictures: [signature, seal] }
    }

    fn page(&self, at: u32) -> Result<Page, RenderError> {
        const MERITS: [&str; 3] = [
            "Đã có thành tích xuất sắc trong phong trào thi đua “Dân vận khéo” giai đoạn 2021 - 2026",
            "Đã hoàn thành xuất sắc nhiệm vụ công tác năm 2026",
            "Có thành tích đột xuất trong công tác phòng, chống thiên tai, cứu hộ, cứu nạn do bão số 9 gây ra từ \
             ngày 03 đến ngày 11 tháng 10 năm 2026",
        ];
        let view = CertificateView {
            record: at.to_string(),
            authority: "CHỦ TỊCH ỦY BAN NHÂN DÂN THÀNH PHỐ TRÀNG AN".into(),
            honour: "TẶNG".into(),
            title: "GIẤY KHEN".into(),
            recipient: format!("Bà {}", name(at)),
            recipient_line: format!("Chuyên viên Phòng số {}, Ủy ban nhân dân quận Hồ Gươm", at % 400),
            achievement: MERITS[at as usize % MERITS.len()].into(),
            place_and_date: "Tràng An, ngày 05 tháng 3 năm 2024".into(),
            signer_title: vec!["CHỦ TỊCH".into()],
            signer_name: "Nguyễn Hữu Thưởng".into(),
            decision_line: format!("Quyết định số: {}/QĐ-UBND ngày 05 tháng 3 năm 2024", 1_000 + at),
            register_line: format!("Số sổ vàng: {}", at + 1),
        };
        let mut page = lay_out(self.layout, &view, Mode::Words, self.faces, None)?.page;
        page.items.insert(0, self.border.clone());
        page.items.extend(self.pictures.iter().cloned());
        Ok(page)
    }
}

/// Writes `count` certificates to `file` and says the peak of memory in KiB.
pub(crate) fn write(writer: &str, count: u32, file: &Path) -> Outcome {
    let faces = embedded::faces()?;
    let layouts = embedded::layouts().map_err(|error| format!("{error:?}"))?;
    let pages = Pages::new(layouts.get("a4-giay-khen")?, &faces);
    let info = PdfInfo { title: "Giấy khen".into(), created: "2024-03-05".parse()? };
    match writer {
        "print-file" => {
            let made = (0..count).map(|at| pages.page(at));
            stream(made, &faces, &info, Placement::IDENTITY, &mut File::create(file)?)?;
        }
        "archive-copy" => {
            let mut archive = Archive::start(&faces, &info)?;
            for at in 0..count {
                archive.add(&pages.page(at)?)?;
            }
            let mut out = BufWriter::new(File::create(file)?);
            archive.finish(&mut out)?;
            out.flush()?;
        }
        _ => words(&pages, count, file)?,
    }
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let peak = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).unwrap_or_default();
    println!("{}", peak.trim().trim_end_matches(" kB"));
    Ok(())
}

/// Leaves the pages as words at their places, for writers in other languages, with border and pictures beside.
fn words(pages: &Pages<'_>, count: u32, file: &Path) -> Outcome {
    let Item::Form { drawing, .. } = &pages.border else { return Err("the border is a form".into()) };
    let outline = |path: &Outline| {
        let steps: Vec<serde_json::Value> = path
            .steps
            .iter()
            .map(|step| match step {
                Step::Move(x, y) => json!(["m", x.0, y.0]),
                Step::Line(x, y) => json!(["l", x.0, y.0]),
                Step::Curve([one, two, end]) => {
                    json!(["c", one.0.0, one.1.0, two.0.0, two.1.0, end.0.0, end.1.0])
                }
                Step::Close => json!(["h"]),
            })
            .collect();
        let rgb = |colour: so_vang_documents::page::Colour| [colour.red, colour.green, colour.blue];
        json!({
            "fill": path.fill.map(rgb),
            "stroke": path.stroke.map(|stroke| (rgb(stroke.colour), stroke.width.0)),
            "steps": steps,
        })
    };
    let border: Vec<serde_json::Value> = drawing.paths.iter().map(outline).collect();
    let mut records = Vec::new();
    for at in 0..count {
        let mut lines = Vec::new();
        for item in pages.page(at)?.items {
            if let Item::Run(run) = item {
                let align = match run.align {
                    Align::Left => "left",
                    Align::Centre => "centre",
                    Align::Right => "right",
                };
                let colour = [run.colour.red, run.colour.green, run.colour.blue];
                lines.push(json!([
                    run.face.name(),
                    run.size.0,
                    align,
                    run.anchor.0,
                    run.y.0,
                    colour,
                    run.text
                ]));
            }
        }
        records.push(lines);
    }
    let mut images = Vec::new();
    for (number, item) in pages.pictures.iter().enumerate() {
        if let Item::Image { picture, x, y, width, height } = item {
            let beside = file.with_extension(format!("{number}.rgba"));
            std::fs::write(&beside, &picture.rgba)?;
            images.push(json!([beside, picture.width, picture.height, x.0, y.0, width.0, height.0]));
        }
    }
    let all = json!({ "border": border, "images": images, "records": records });
    std::fs::write(file, serde_json::to_vec(&all)?)?;
    Ok(())
}

/// What one process took.
#[derive(Clone, Copy)]
struct Took {
    wall: Duration,
    cpu: Duration,
    peak_kib: u64,
    bytes: u64,
}

/// Runs a writer as a process of its own; its last word is its peak of memory.
fn run(program: &Path, arguments: &[&str], file: &Path) -> Result<Took, Box<dyn std::error::Error>> {
    let (before, start) = (children_cpu()?, Instant::now());
    let done = Command::new(program).args(arguments).arg(file).stderr(Stdio::inherit()).output()?;
    let wall = start.elapsed();
    let cpu = children_cpu()?.saturating_sub(before);
    if !done.status.success() {
        return Err(format!("{} failed", program.display()).into());
    }
    let peak_kib = String::from_utf8(done.stdout)?.trim().parse()?;
    Ok(Took { wall, cpu, peak_kib, bytes: std::fs::metadata(file)?.len() })
}

/// Time that ended children of this process were at work; told in hundredths of a second.
fn children_cpu() -> Result<Duration, Box<dyn std::error::Error>> {
    let stat = std::fs::read_to_string("/proc/self/stat")?;
    let (_, fields) = stat.rsplit_once(") ").ok_or("/proc/self/stat is as ever")?;
    let ticks =
        |at: usize| fields.split(' ').nth(at).ok_or("a field")?.parse::<u64>().map_err(|_| "a number");
    Ok(Duration::from_millis((ticks(13)? + ticks(14)?) * 10))
}

/// The middle of several runs by their wall time, with the mean of their CPU time.
fn middle(mut runs: Vec<Took>) -> Took {
    runs.sort_by_key(|took| took.wall);
    let cpu = runs.iter().map(|took| took.cpu).sum::<Duration>() / u32::try_from(runs.len()).unwrap_or(1);
    Took { cpu, ..runs[runs.len() / 2] }
}

fn row(what: &str, took: Took, more: &str) {
    println!(
        "{what:<46} {:>9.1} ms  {:>4} MiB  {:.0} ms CPU, {} B{more}",
        took.wall.as_secs_f64() * 1000.0,
        took.peak_kib / 1024,
        took.cpu.as_secs_f64() * 1000.0,
        took.bytes
    );
}

/// Measures one, a thousand and ten thousand, then the writers in turns.
pub(crate) fn bench(folder: &Path) -> Outcome {
    let own = std::env::current_exe()?;
    let file = folder.join("certificates.pdf");
    println!(
        "border of {} segments, signature, seal; whole processes, median of several",
        art::segments(&art::border())
    );
    let mut fixed = 0;
    let mut thousand = 0.0;
    for (count, rounds) in [(1_u32, 15), (1_000, ROUNDS), (10_000, 3)] {
        let count_word = count.to_string();
        let runs: Result<Vec<Took>, _> =
            (0..rounds).map(|_| run(&own, &["print-file", &count_word], &file)).collect();
        let took = middle(runs?);
        let more = match count {
            1 => {
                fixed = took.bytes;
                String::new()
            }
            _ => {
                let each = (took.bytes - fixed) as f64 / f64::from(count - 1);
                let per_thousand = took.wall.as_secs_f64() / f64::from(count / 1_000);
                if thousand == 0.0 {
                    thousand = per_thousand;
                }
                format!(", {each:.0} B each, {:.2} × 1,000 per thousand", per_thousand / thousand)
            }
        };
        row(&format!("{count} certificates, heavy artwork"), took, &more);
    }
    rivals(folder, &own, &file)
}

/// The same thousand by krilla and, where it is there, by reportlab; in turns, so that the machine's moods
/// meet all of them.
fn rivals(folder: &Path, own: &Path, file: &Path) -> Outcome {
    let words = folder.join("words.json");
    let python = std::env::var_os("SO_VANG_REPORTLAB").map(PathBuf::from);
    if python.is_some() {
        run(own, &["page-words", "1000"], &words)?;
    }
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/bin/bench/certificates/reportlab_writer.py");
    let fonts = Path::new(env!("CARGO_MANIFEST_DIR")).join("../assets/fonts");
    let (mut ours, mut krilla, mut reportlab) = (Vec::new(), Vec::new(), Vec::new());
    for _ in 0..ROUNDS {
        ours.push(run(own, &["print-file", "1000"], file)?);
        krilla.push(run(own, &["archive-copy", "1000"], file)?);
        if let Some(python) = &python {
            let arguments = [&script, &fonts, &words].map(|path| path.to_string_lossy().into_owned());
            reportlab.push(run(python, &arguments.each_ref().map(String::as_str), file)?);
        }
    }
    let ours = middle(ours);
    row("in turns: ours, 1,000", ours, "");
    for (what, runs) in [("krilla, PDF/A-2u", krilla), ("reportlab", reportlab)] {
        if !runs.is_empty() {
            let took = middle(runs);
            let ratio = ours.cpu.as_secs_f64() / took.cpu.as_secs_f64();
            row(&format!("in turns: {what}, 1,000"), took, &format!("; ours is {ratio:.2} × its CPU"));
        }
    }
    Ok(())
}
