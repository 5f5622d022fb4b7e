//! Every Vietnamese sentence of xtask. The program's own table cannot be read before the program is built.

use crate::packages;
use crate::test::Outcome;
use crate::trouble::Trouble;
use crate::version::Version;
use std::time::Duration;

pub(crate) const USAGE: &str = "\
cargo xtask run [--release]                 dựng Sổ Vàng và mở trên văn phòng mẫu; không có màn hình thì chỉ làm giấy tờ mẫu
cargo xtask test [--quick] [--keep-going]   kiểm tra toàn bộ; --quick: chỉ các phòng dưới cửa sổ; --keep-going: hỏng vẫn làm tiếp
cargo xtask bench [-- THAM SỐ…]             đo tốc độ bằng bản phát hành
cargo xtask bench --window                  đo cửa sổ với đơn vị 100.000 người, 500.000 lượt khen; kho ấy dựng một lần rồi giữ lại
cargo xtask soak [--long] [-- THAM SỐ…]     thử mọi loại hỏng hóc (mất điện, lỗi ổ đĩa, tệp hỏng…) khoảng hai mươi phút; --long: cả đêm";

pub(crate) const CHECKING_RUST: &str = "Kiểm tra trình biên dịch Rust";
pub(crate) const CHECKING_PACKAGES: &str = "Kiểm tra những gói mà máy cần có";
pub(crate) const REFRESHING: &str = "Tải danh mục gói của hệ điều hành (apt-get update)";
pub(crate) const INSTALLING_MODULES: &str = "Cài các gói của giao diện (npm ci)";
pub(crate) const BUILDING: &str = "Dựng chương trình (cargo build); lần đầu mất vài phút";
pub(crate) const SAMPLE: &str = "Làm văn phòng mẫu (sovang demo)";
pub(crate) const OPENING: &str = "Mở cửa sổ Sổ Vàng";
pub(crate) const MEASURING: &str = "Đo tốc độ bằng bản phát hành (cargo run --release)";
pub(crate) const SOAKING: &str = "Thử các loại hỏng hóc (cargo run)";
pub(crate) const LARGE_OFFICE: &str = "Dựng đơn vị 100.000 người, 500.000 lượt khen (lần đầu mất nửa phút)";
pub(crate) const MEASURING_WINDOW: &str = "Đo cửa sổ trong Chromium và trong cửa sổ thật";
pub(crate) const NO_SCREEN: &str =
    "  Máy này không có màn hình (DISPLAY và WAYLAND_DISPLAY đều trống): làm giấy tờ mẫu, không mở cửa sổ.";

pub(crate) const FORMAT: &str = "Kiểm tra cách trình bày mã (cargo fmt)";
pub(crate) const CLIPPY: &str = "Soát mã (cargo clippy)";
pub(crate) const TESTS: &str = "Kiểm thử (cargo test)";
pub(crate) const UI_CHECK: &str = "Soát kiểu của giao diện (tsc)";
pub(crate) const UI_TEST: &str = "Kiểm thử giao diện (vitest)";
pub(crate) const UI_BUILD: &str = "Dựng giao diện (vite build)";
pub(crate) const BRIDGE_BUILD: &str = "Dựng giao diện cho trình duyệt (vite build)";
pub(crate) const IN_BROWSER: &str = "Kiểm thử trong trình duyệt (Chromium)";
pub(crate) const IN_WINDOW: &str = "Kiểm thử trong cửa sổ thật (WebDriver)";
pub(crate) const PROGRAMS: &str = "Dựng cửa sổ và sovang (cargo build)";
pub(crate) const MUST_SHOW: &str = "Chạy thử chương trình đã dựng (tests/must-show.sh)";
pub(crate) const TREE_UNCHANGED: &str = "So tệp trong kho mã trước và sau";
pub(crate) const MUST_SHOW_MISSING: &str = "  Thiếu tệp tests/must-show.sh.";
pub(crate) const NO_GIT: &str = "  Không đọc được kho git: bỏ bước so tệp trước và sau.";

/// Minutes and seconds since the job began.
pub(crate) fn clock(elapsed: Duration) -> String {
    let seconds = elapsed.as_secs();
    format!("{}:{:02}", seconds / 60, seconds % 60)
}

/// How long one step took.
fn duration(time: Duration) -> String {
    if time.as_secs() >= 60 {
        return format!("{} phút {:02} giây", time.as_secs() / 60, time.as_secs() % 60);
    }
    let tenths = time.as_millis() / 100;
    format!("{},{} giây", tenths / 10, tenths % 10)
}

/// A size of a file as people say it.
fn size(bytes: u64) -> String {
    let tenths_of = |unit: u64| {
        let tenths = (bytes * 10 + unit / 2) / unit;
        format!("{},{}", tenths / 10, tenths % 10)
    };
    match bytes {
        0..1_000 => format!("{bytes} byte"),
        1_000..1_000_000 => format!("{} kB", tenths_of(1_000)),
        _ => format!("{} MB", tenths_of(1_000_000)),
    }
}

pub(crate) fn adding_components(missing: &[&str]) -> String {
    format!("Thêm {} vào Rust (rustup component add)", missing.join(", "))
}

pub(crate) fn installing(missing: &[&str]) -> String {
    format!("Cài gói hệ thống còn thiếu: {}", missing.join(" "))
}

pub(crate) fn without_dpkg() -> String {
    format!(
        "  Máy này không dùng gói của Debian, nên không tự cài được gì. Nếu bước sau hỏng, hãy tìm gói tương ứng với:\n  {}",
        packages::all().join(" ")
    )
}

pub(crate) fn making_sample(place: &str) -> String {
    format!("{SAMPLE} trong {place}")
}

pub(crate) fn reusing_sample(office: &str) -> String {
    format!("Dùng lại văn phòng mẫu {office}")
}

/// Where the papers are, a line for each with its size.
pub(crate) fn papers(place: &str, rows: &[(String, u64)]) -> String {
    let mut lines = format!("Xong. {} tệp nằm trong {place}:", rows.len());
    for (name, bytes) in rows {
        lines.push_str(&format!("\n  {:>9}  {name}", size(*bytes)));
    }
    lines
}

pub(crate) fn step_of(at: usize, of: usize, name: &str) -> String {
    format!("[{at}/{of}] {name}")
}

pub(crate) fn ended(outcome: Outcome) -> String {
    match outcome {
        Outcome::Passed(time) => format!("  ✔ {}", duration(time)),
        Outcome::Failed(time) => format!("  ✘ hỏng sau {}", duration(time)),
        Outcome::NotRun => "  – không chạy".to_owned(),
    }
}

pub(crate) fn tree_changed(files: &[String]) -> String {
    format!("  Lần chạy này đã sửa các tệp trong kho mã:\n  {}", files.join("\n  "))
}

/// The table of the steps; its last line counts them and is read by machines, therefore in English.
pub(crate) fn summary(outcomes: &[(&str, Outcome)]) -> String {
    let width = outcomes.iter().map(|(name, _)| name.chars().count()).max().unwrap_or(0);
    let mut lines = String::from("\n");
    let (mut passed, mut failed) = (0, 0);
    for (name, outcome) in outcomes {
        match outcome {
            Outcome::Passed(_) => passed += 1,
            Outcome::Failed(_) => failed += 1,
            Outcome::NotRun => {}
        }
        lines.push_str(&format!("  {name:<width$}{}\n", ended(*outcome)));
    }
    lines.push_str(&format!("\n{passed} passed, {failed} failed"));
    lines
}

/// The sentence for what stopped the job: what it is, and what to do.
pub(crate) fn trouble(trouble: &Trouble) -> String {
    match trouble {
        Trouble::UnknownCommand(word) => format!("cargo xtask không có lệnh “{word}”. Các lệnh có:\n{USAGE}"),
        Trouble::UnknownOption { command, option } => {
            format!("lệnh {command} không có tuỳ chọn “{option}”. Các lệnh có:\n{USAGE}")
        }
        Trouble::LineMissing { file, line } => {
            format!("Tệp {file} không ghi {line}, nên không biết cần bản nào. Hãy lấy lại tệp này từ kho mã.")
        }
        Trouble::Disk { path, reason } => format!("Không đọc hoặc ghi được {path}: {reason}."),
        Trouble::ProgramMissing { program } => {
            format!("Không chạy được chương trình “{program}”. Hãy cài nó, hoặc thêm thư mục chứa nó vào PATH, rồi chạy lại.")
        }
        Trouble::RustTooOld { found, wanted } => format!(
            "Sổ Vàng cần Rust {wanted} trở lên, máy đang có {found}. Nếu Rust do rustup cài, hãy chạy: rustup update stable\n\
             Nếu Rust là gói của hệ điều hành, hãy cài rustup theo https://rustup.rs rồi chạy lại."
        ),
        Trouble::ComponentsMissing(missing) => {
            let names = missing.join(" ");
            format!("Rust trên máy thiếu {names}. Hãy chạy: rustup component add {names}")
        }
        Trouble::NoRights { missing } => format!(
            "Máy còn thiếu gói hệ thống, mà ở đây không có quyền cài (không phải root, không dùng được sudo). \
             Nhờ người quản trị máy chạy lệnh sau, rồi chạy lại:\n  {}",
            by_hand(missing)
        ),
        Trouble::AptFailed { missing, tail } => format!(
            "apt không cài được gói hệ thống; thường là do máy không có mạng, hoặc máy chủ gói không trả lời. \
             Những dòng cuối của apt:\n    {}\nKhi đã có mạng, hãy chạy lại, hoặc tự cài bằng lệnh:\n  {}",
            tail.join("\n    "),
            by_hand(missing)
        ),
        Trouble::NotDebian => format!(
            "Máy này không phải Debian hay Ubuntu, và chưa có thư viện để dựng cửa sổ. \
             Hãy cài WebKitGTK 4.1 và libdbus (kèm tệp để biên dịch), pkg-config, rồi chạy lại. \
             Tên các gói trên Debian, để tìm gói tương ứng:\n  {}",
            packages::all().join(" ")
        ),
        Trouble::NodeUnfit { found, offered, wanted } => node_unfit(*found, *offered, wanted),
        Trouble::NpmMissing => {
            "Máy có Node.js nhưng không có npm. Hãy cài npm đi kèm Node.js từ https://nodejs.org/en/download rồi chạy lại."
                .to_owned()
        }
        Trouble::StepFailed { name } => {
            let downloads = [BUILDING, INSTALLING_MODULES, MEASURING, SOAKING].contains(&name.as_str());
            let hint = if downloads { " Lần đầu chạy, bước này cần có mạng để tải thư viện." } else { "" };
            format!("Hỏng ở bước: {name}. Nguyên nhân nằm ở các dòng ngay phía trên.{hint}")
        }
    }
}

fn by_hand(missing: &[&str]) -> String {
    format!("sudo apt-get update && sudo apt-get install -y --no-install-recommends {}", missing.join(" "))
}

fn node_unfit(found: Option<Version>, offered: Option<Version>, wanted: &str) -> String {
    let found = found.map_or("máy chưa có".to_owned(), |version| format!("máy đang có {version}"));
    let offered = offered.map_or(String::new(), |version| format!(", apt chỉ có {version}"));
    format!(
        "Giao diện cần Node.js bản {wanted}; {found}{offered}. Cài Node.js 22 bằng một trong hai cách, rồi chạy lại:\n  \
         - Debian, Ubuntu: curl -fsSL https://deb.nodesource.com/setup_22.x | sudo -E bash - && sudo apt-get install -y nodejs\n  \
         - máy khác: tải tại https://nodejs.org/en/download và thêm thư mục bin của nó vào PATH"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_summary_counts_the_steps_and_ends_with_the_line_that_machines_read() {
        let check = |outcomes: &[(&str, Outcome)], last: &str| {
            let text = summary(outcomes);
            assert_eq!(text.lines().last(), Some(last), "{text}");
            for (name, _) in outcomes {
                assert!(text.contains(name), "{name} in {text}");
            }
        };
        let second = Duration::from_secs(1);
        check(&[], "0 passed, 0 failed");
        check(&[("a", Outcome::Passed(second)), ("b", Outcome::Passed(second))], "2 passed, 0 failed");
        check(
            &[("a", Outcome::Passed(second)), ("b", Outcome::Failed(second)), ("c", Outcome::NotRun)],
            "1 passed, 1 failed",
        );
    }

    #[test]
    fn the_columns_of_the_summary_stand_under_each_other() {
        let outcomes = [
            (FORMAT, Outcome::Passed(Duration::from_millis(1_260))),
            (TESTS, Outcome::Failed(Duration::from_secs(95))),
        ];
        let text = summary(&outcomes);
        let column = |mark: char| {
            text.lines().find_map(|line| line.chars().position(|letter| letter == mark)).expect("a mark")
        };
        assert_eq!(column('✔'), column('✘'), "{text}");
        assert!(text.contains("1,2 giây") && text.contains("1 phút 35 giây"), "{text}");
    }

    #[test]
    fn times_and_sizes_are_written_the_vietnamese_way() {
        assert_eq!(clock(Duration::from_secs(0)), "0:00");
        assert_eq!(clock(Duration::from_secs(725)), "12:05");
        let check = |bytes: u64, wanted: &str| assert_eq!(size(bytes), wanted);
        check(999, "999 byte");
        check(1_000, "1,0 kB");
        check(12_345, "12,3 kB");
        check(2_450_000, "2,5 MB");
    }

    #[test]
    fn every_trouble_says_what_is_missing_and_what_to_do() {
        let version = |major, minor| Version { major, minor, patch: 0 };
        let check = |trouble: Trouble, parts: &[&str]| {
            let sentence = super::trouble(&trouble);
            for part in parts {
                assert!(sentence.contains(part), "{part} in {sentence}");
            }
        };
        check(
            Trouble::RustTooOld { found: version(1, 85), wanted: version(1, 95) },
            &["1.95.0", "1.85.0", "rustup update stable"],
        );
        check(
            Trouble::NoRights { missing: vec!["qpdf", "xvfb"] },
            &["sudo apt-get install -y --no-install-recommends qpdf xvfb"],
        );
        check(
            Trouble::AptFailed {
                missing: vec!["qpdf"],
                tail: vec!["E: Unable to locate package qpdf".to_owned()],
            },
            &["E: Unable to locate package qpdf", "sudo apt-get update"],
        );
        check(Trouble::NotDebian, &["libwebkit2gtk-4.1-dev", "libdbus-1-dev"]);
        check(
            Trouble::NodeUnfit { found: Some(version(18, 20)), offered: None, wanted: ">=20.19".to_owned() },
            &[">=20.19", "18.20.0", "setup_22.x", "nodejs.org"],
        );
        check(Trouble::ComponentsMissing(vec!["clippy"]), &["rustup component add clippy"]);
        check(Trouble::StepFailed { name: BUILDING.to_owned() }, &[BUILDING, "cần có mạng"]);
        check(Trouble::StepFailed { name: OPENING.to_owned() }, &[OPENING, "các dòng ngay phía trên"]);
    }
}
