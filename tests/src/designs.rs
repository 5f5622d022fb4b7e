//! Layouts, stock, calibrations, faces and pictures of the office: what an officer sets changes what is printed.

use crate::office::{Office, collectives, new, sample};
use crate::papers::{flat, text_of};
use serde_json::{Value, json};
use std::process::Command;

/// The pages of a preview as flat text.
fn pages(office: &Office, request: Value) -> Vec<String> {
    let answer = office.call("certificates.preview", request).unwrap();
    let text = text_of(&office.file_of(&answer["paper"]));
    text.split('\u{c}').map(flat).filter(|page| !page.is_empty()).collect()
}

fn sheet(office: &Office) -> Value {
    office.call("layouts.show", json!({ "layout": "a3-bang-khen" })).unwrap()["sheet"].clone()
}

#[test]
fn a_layout_of_the_office_is_taken_by_itself_for_its_award_and_kind() {
    let (office, _) = sample();
    let mut sheet = sheet(&office);
    sheet["fields"]["motto"]["text"] = json!("Mẫu riêng của Sở");
    let save =
        json!({ "name": "Bằng khen của Sở", "award": "BK_BBNT", "kind": "collective", "sheet": sheet });
    let saved = office.call("layouts.save", save.clone()).unwrap();
    let own = |office: &Office| {
        let pages = pages(office, json!({ "decision_id": 2, "mode": "full" }));
        (pages.len(), pages.iter().filter(|page| page.contains("Mẫu riêng của Sở")).count())
    };
    let run = json!({ "decision_id": 2, "mode": "full", "reprint_reason": "Mẫu mới" });
    office.call("certificates.print", run).unwrap();
    assert_eq!(
        office.call("office.check", json!({})).unwrap()["findings"],
        json!([]),
        "two layouts in one run"
    );
    assert_eq!(own(&office), (10, 8), "eight collectives; the two individuals keep the program's layout");
    let again = |changes: Value| {
        let mut request = save.clone();
        request.as_object_mut().unwrap().extend(changes.as_object().unwrap().clone());
        office.refused("layouts.save", request).code
    };
    assert_eq!(again(json!({})), "input.unusable", "the name is used");
    assert_eq!(again(json!({ "name": "Khác" })), "input.unusable", "the award and kind have a layout");
    assert_eq!(
        again(json!({ "name": "Khác", "award": "HCLD_1" })),
        "input.unusable",
        "the centre prints those"
    );
    let listed = office.call("layouts.all", json!({})).unwrap()["rows"].clone();
    let line = listed.as_array().unwrap().last().unwrap().clone();
    assert_eq!((&line["confidence"], &line["name"]), (&json!("office"), &json!("Bằng khen của Sở")));

    office.call("journal.undo", json!({ "seq": saved["ack"]["seq"] })).unwrap();
    assert_eq!(own(&office), (10, 0), "a layout is taken back like any other edit");
    assert_eq!(office.call("office.check", json!({})).unwrap()["clean"], true);
}

#[test]
fn what_is_wrong_with_a_sheet_is_told_in_vietnamese() {
    let (office, _) = sample();
    let good = sheet(&office);
    let before = office.export();
    for (path, value, field) in [
        ("/fields/recipient/pt", json!(2), "tên người, tập thể"),
        ("/fields/achievement/lines", json!(0), "thành tích"),
        ("/fields/signer_name/width", json!(-5), "tên người ký"),
        ("/fields/motto/y", json!(900), "Tiêu ngữ"),
        ("/fields/title/x", json!(-900), ""),
        ("/border/band", json!(200), ""),
        ("/paper/width", json!(20), ""),
        ("/fields/title/face", json!("gothic"), ""),
    ] {
        let mut sheet = good.clone();
        *sheet.pointer_mut(path).unwrap_or_else(|| panic!("{path} is there")) = value;
        let problem = office.refused("layouts.save", json!({ "name": "Thử", "sheet": sheet }));
        assert!(
            problem.code.starts_with("layout.") || problem.code == "request.unreadable",
            "{path}: {problem:?}"
        );
        let found = problem.details.iter().any(|detail| detail.starts_with(field));
        assert!(
            found && !problem.details.is_empty(),
            "{path} must be told of «{field}»: {:?}",
            problem.details
        );
        for detail in &problem.details {
            let english = [" is ", " must ", "outside", "nearer", "expected", "unknown", " has "];
            assert!(
                !english.iter().any(|word| detail.contains(word)),
                "{path}: «{detail}» is not Vietnamese"
            );
        }
    }
    assert_eq!(office.export(), before, "nothing was kept");
}

#[test]
fn stock_leaves_out_what_it_carries_already() {
    let (office, _) = sample();
    let national = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";
    for (class, title, motto) in
        [("p0", true, true), ("p1", false, true), ("p2", false, false), ("p3", false, false)]
    {
        let name = format!("Phôi {class}");
        office
            .call("stocks.save", json!({ "name": name, "width": 420, "height": 297, "class": class }))
            .unwrap();
        let stocks = office.call("stocks.all", json!({})).unwrap()["rows"].clone();
        let id =
            stocks.as_array().unwrap().iter().find(|row| row["name"] == name.as_str()).unwrap()["id"].clone();
        let found =
            pages(&office, json!({ "decision_id": 2, "mode": "overprint", "stock_id": id, "only": [1] }));
        assert_eq!(found[0].contains("BẰNG KHEN"), title, "{class}: {}", found[0]);
        assert_eq!(found[0].contains(national), motto, "{class}: {}", found[0]);
        assert!(!found[0].is_empty(), "{class} still prints the recipient");
    }
    // A switch of the office's own goes before the class.
    let own = json!({ "name": "Phôi riêng", "width": 420, "height": 297, "class": "p2", "shows": { "national_name": "print" } });
    office.call("stocks.save", own).unwrap();
    let stocks = office.call("stocks.all", json!({})).unwrap()["rows"].clone();
    let id = stocks.as_array().unwrap().iter().find(|row| row["name"] == "Phôi riêng").unwrap()["id"].clone();
    let found = pages(&office, json!({ "decision_id": 2, "mode": "overprint", "stock_id": id, "only": [1] }));
    assert!(found[0].contains(national), "{}", found[0]);
}

#[test]
fn stock_in_use_stays_and_its_scan_comes_back() {
    let office = new("province", "2024-03-05");
    let scan = include_bytes!("../../assets/icons/icon.png");
    let file = office.chosen("phoi.png", scan);
    let place = json!({ "left": 5, "top": 6, "width": 400, "height": 280 });
    let stock = json!({ "name": "Phôi A3", "width": 420, "height": 297, "class": "p1", "scan_file": file, "scan_place": place });
    office.call("stocks.save", stock).unwrap();
    let row = office.call("stocks.all", json!({})).unwrap()["rows"][0].clone();
    let paper = u32::try_from(row["scan"]["paper"].as_u64().unwrap()).unwrap();
    assert_eq!(office.desk.paper(paper).unwrap().bytes.as_slice(), scan);
    assert_eq!(
        ["left", "top", "width", "height"].map(|side| row["scan"][side].as_f64()),
        [5., 6., 400., 280.].map(Some)
    );
    let text = office.chosen("phoi2.png", b"no picture");
    let wrong = json!({ "name": "Khác", "width": 420, "height": 297, "class": "p1", "scan_file": text });
    let problem = office.refused("stocks.save", wrong);
    assert_eq!(problem.exit, 10, "{problem:?}");
    office.call("stocks.receive", json!({ "id": row["id"], "sheets": 10 })).unwrap();
    let problem = office.refused("stocks.remove", json!({ "id": row["id"] }));
    assert_eq!((problem.code.as_str(), problem.exit), ("stock.in_use", 3));
    assert_eq!(office.call("stocks.all", json!({})).unwrap()["rows"].as_array().unwrap().len(), 1);
}

/// Where a word begins on the first page, in millimetres from the left and the top.
fn place_of(file: &std::path::Path, word: &str) -> (f64, f64) {
    let out =
        Command::new("pdftotext").arg("-bbox").arg(file).arg("-").output().expect("pdftotext is needed");
    let text = String::from_utf8(out.stdout).unwrap();
    let line = text
        .lines()
        .find(|line| line.contains(&format!(">{word}<")))
        .unwrap_or_else(|| panic!("{word} in {text}"));
    let number = |key: &str| {
        let after = line.split_once(&format!("{key}=\"")).unwrap().1;
        after.split_once('"').unwrap().0.parse::<f64>().unwrap() * 25.4 / 72.0
    };
    (number("xMin"), number("yMin"))
}

#[test]
fn a_calibration_moves_and_turns_the_sheets_and_stays_with_the_run() {
    let office = new("province", "2024-03-05");
    let decision = office.issued("1/QĐ-UBND", &collectives(3));
    let print = |number: u32| {
        let request = json!({ "decision_id": decision, "mode": "full", "only": [number] });
        let paper = office.call("certificates.print", request).unwrap();
        office.file_of(&paper["paper"])
    };
    let calibrated = |correction: Value| {
        let save = json!({ "route": { "printer": "HP" }, "correction": correction, "confirmed": true });
        office.call("calibrations.save", save).unwrap();
        // The printer is not there, so the page is looked at as it would go out.
        let request = json!({ "decision_id": decision, "mode": "full", "only": [2], "printer": "HP" });
        office.file_of(&office.call("certificates.preview", request).unwrap()["paper"])
    };
    let (x, y) = place_of(&print(1), "HÒA");
    let moved = calibrated(json!({ "turn": 0, "dx": 3.0, "dy": -2.0, "sx": 1.0, "sy": 1.0, "theta": 0.0 }));
    let (to_x, to_y) = place_of(&moved, "HÒA");
    assert!(
        (to_x - x - 3.0).abs() < 0.1 && (to_y - y + 2.0).abs() < 0.1,
        "({x}, {y}) came to ({to_x}, {to_y})"
    );
    let turned = calibrated(json!({ "turn": 90, "dx": 0.0, "dy": 0.0, "sx": 1.0, "sy": 1.0, "theta": 0.0 }));
    let out = Command::new("pdfinfo").arg("-box").arg(&turned).output().expect("pdfinfo is needed");
    let boxes = String::from_utf8(out.stdout).unwrap();
    let media: Vec<f64> = boxes
        .lines()
        .find(|line| line.starts_with("MediaBox"))
        .unwrap()
        .split_whitespace()
        .skip(1)
        .map(|side| side.parse::<f64>().unwrap() * 25.4 / 72.0)
        .collect();
    assert!((media[2] - 297.0).abs() < 0.2 && (media[3] - 420.0).abs() < 0.2, "an upright sheet: {media:?}");
    let listed = office.call("calibrations.all", json!({})).unwrap()["rows"].clone();
    assert_eq!(listed.as_array().unwrap().len(), 1, "one for a printer, a tray and a stock");
    assert_eq!(
        (&listed[0]["correction"]["turn"], &listed[0]["confirmed_on"]),
        (&json!(90), &json!("2024-03-05"))
    );
    for (key, value) in [("dx", json!(21.0)), ("sx", json!(1.2)), ("theta", json!(3.0)), ("turn", json!(45))]
    {
        let mut correction = json!({ "turn": 0, "dx": 0.0, "dy": 0.0, "sx": 1.0, "sy": 1.0, "theta": 0.0 });
        correction[key] = value;
        let problem = office
            .refused("calibrations.save", json!({ "route": { "printer": "HP" }, "correction": correction }));
        assert!(
            ["input.unusable", "calibration.beyond"].contains(&problem.code.as_str()),
            "{key}: {problem:?}"
        );
    }
}

/// The display face of the program with other licence bits.
fn licensed(bits: u16) -> Vec<u8> {
    let mut bytes = include_bytes!("../../assets/fonts/PlayfairDisplay-Bold.ttf").to_vec();
    let word = |at: usize| u32::from_be_bytes(bytes[at..at + 4].try_into().unwrap()) as usize;
    let tables = usize::from(u16::from_be_bytes(bytes[4..6].try_into().unwrap()));
    let record = (0..tables).map(|table| 12 + table * 16).find(|at| &bytes[*at..at + 4] == b"OS/2").unwrap();
    let at = word(record + 8) + 8;
    bytes[at..at + 2].copy_from_slice(&bits.to_be_bytes());
    bytes
}

#[test]
fn a_face_of_the_office_is_taken_shown_used_and_removed() {
    let (office, _) = sample();
    let whole = include_bytes!("../../assets/fonts/GreatVibes-Regular.ttf");
    let file = office.chosen("Thư pháp.ttf", whole);
    office.call("fonts.add", json!({ "file": file })).unwrap();
    assert_eq!(
        office.refused("fonts.add", json!({ "file": file })).code,
        "input.unusable",
        "the name is used"
    );
    let fonts = office.call("fonts.all", json!({})).unwrap()["rows"].clone();
    let own = fonts.as_array().unwrap().iter().find(|font| !font["id"].is_null()).unwrap().clone();
    assert_eq!(own["name"], "Thư pháp");
    let proof = office.call("fonts.proof", json!({ "face": own["face"] })).unwrap();
    let text = text_of(&office.file_of(&proof));
    for letter in "ẪẦẾỖỮẶĐđợỵ".chars() {
        assert!(text.contains(letter), "the proof shows {letter}");
    }
    assert_eq!(office.refused("fonts.proof", json!({ "face": "own-99" })).code, "record.absent");

    let mut sheet = sheet(&office);
    sheet["fields"]["recipient"]["face"] = own["face"].clone();
    let saved = office.call("layouts.save", json!({ "name": "Chữ thư pháp", "sheet": sheet })).unwrap();
    let problem = office.refused("fonts.remove", json!({ "id": own["id"] }));
    assert_eq!(problem.code, "font.in_use");
    assert!(problem.message.contains("Chữ thư pháp"), "{problem:?}");
    office.call("layouts.remove", json!({ "id": saved["layout"]["own"]["id"] })).unwrap();
    office.call("fonts.remove", json!({ "id": own["id"] })).unwrap();
    assert!(
        office.call("fonts.all", json!({})).unwrap()["rows"]
            .as_array()
            .unwrap()
            .iter()
            .all(|font| font["id"].is_null())
    );

    let before = office.export();
    let dejavu = include_bytes!("../../assets/icons/icon.png");
    for (name, bytes, code, word) in [
        ("anh.ttf", dejavu.to_vec(), "font.unreadable", "anh.ttf"),
        ("Kín.ttf", licensed(0x0002), "font.restricted", "Kín"),
    ] {
        let problem = office.refused("fonts.add", json!({ "file": office.chosen(name, &bytes) }));
        assert_eq!(problem.code, code);
        assert!(problem.message.contains(word.trim_end_matches(".ttf")), "{problem:?}");
    }
    assert_eq!(office.export(), before);
}

#[test]
fn pictures_of_the_office_are_taken_only_if_they_are_safe_to_draw() {
    let office = new("province", "2024-03-05");
    let give = |name: &str, bytes: &[u8]| {
        office.call("office.set_emblem", json!({ "file": office.chosen(name, bytes) }))
    };
    let svg = r##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><circle cx="5" cy="5" r="4" fill="#c00"/></svg>"##;
    give("huy.svg", svg.as_bytes()).unwrap();
    let before = (office.export(), office.journal());
    let lol = |level: usize| format!("<!ENTITY l{level} \"{}\">", format!("&l{};", level - 1).repeat(10));
    let bomb = format!(
        "<?xml version=\"1.0\"?><!DOCTYPE svg [<!ENTITY l0 \"lol\">{}]><svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"><text>&l9;</text></svg>",
        (1..10).map(lol).collect::<String>()
    );
    let icon = include_bytes!("../../assets/icons/icon.png");
    for (name, bytes) in [
        ("bom.svg", bomb.into_bytes()),
        ("rỗng.svg", br#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"/>"#.to_vec()),
        ("cụt.png", icon[..icon.len() / 2].to_vec()),
        ("chữ.png", b"GIF89a".to_vec()),
    ] {
        let started = std::time::Instant::now();
        let problem = give(name, &bytes).unwrap_err();
        assert_eq!((problem.code.as_str(), problem.exit), ("emblem.unusable", 10), "{name}");
        assert!(
            problem.message.contains("vì ") && !problem.message.contains('{'),
            "{name}: {}",
            problem.message
        );
        assert!(started.elapsed().as_secs() < 5, "{name} is refused at once");
        assert_eq!((office.export(), office.journal()), before, "{name}");
    }
}
