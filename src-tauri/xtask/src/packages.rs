//! System packages: which are needed for what, which are missing, and how they are installed.

use crate::house::House;
use crate::process::{self, Told};
use crate::text;
use crate::trouble::Trouble;
use std::collections::BTreeSet;
use std::io::IsTerminal;

/// What a package is needed for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Need {
    /// Building and opening the window.
    Window,
    /// Tests that look into papers with readers that are not ours.
    Papers,
    /// Tests that open the window on a screen of their own and watch what the program does.
    Screen,
    /// Tests that end the program at a call to the disk, and look in which order it writes.
    Faults,
    /// Tests that drive the screens in a browser.
    Browser,
}

/// Every package with what it is needed for. There is no compiler for C here: whoever runs this program has linked it
/// with one. libwebkit2gtk-4.1-dev brings GTK, libsoup, JavaScriptCore and pkg-config; Tauri's `dbus` feature links
/// libdbus. Nothing of the window links OpenSSL, librsvg, libxdo or the tray.
const TABLE: [(&str, Need); 18] = [
    ("libwebkit2gtk-4.1-dev", Need::Window),
    ("libdbus-1-dev", Need::Window),
    ("poppler-utils", Need::Papers),
    ("qpdf", Need::Papers),
    ("zbar-tools", Need::Papers),
    ("strace", Need::Faults),
    ("xvfb", Need::Screen),
    ("xauth", Need::Screen),
    ("dbus", Need::Screen),
    ("dbus-x11", Need::Screen),
    ("x11-utils", Need::Screen),
    ("imagemagick", Need::Screen),
    ("webkit2gtk-driver", Need::Screen),
    ("xdotool", Need::Screen),
    ("ibus", Need::Screen),
    ("ibus-gtk3", Need::Screen),
    ("ibus-unikey", Need::Screen),
    ("chromium", Need::Browser),
];

/// The names of the packages that serve one of `needs`.
fn wanted(needs: &[Need]) -> Vec<&'static str> {
    TABLE.iter().filter(|(_, need)| needs.contains(need)).map(|&(name, _)| name).collect()
}

/// Which of `wanted` are not fully installed, by the answer of dpkg: a line `name<TAB>status` for each that it knows.
fn missing_from(wanted: &[&'static str], answer: &str) -> Vec<&'static str> {
    let installed: BTreeSet<&str> = answer
        .lines()
        .filter_map(|line| line.split_once('\t'))
        .filter(|(_, status)| {
            status.split_whitespace().eq(["install", "ok", "installed"])
                || status.split_whitespace().eq(["hold", "ok", "installed"])
        })
        .map(|(name, _)| name)
        .collect();
    wanted.iter().copied().filter(|name| !installed.contains(name)).collect()
}

/// What this machine lacks.
pub(crate) enum Lack {
    /// These packages of Debian.
    Packages(Vec<&'static str>),
    /// There is no dpkg; the libraries of the window were found by other means, the rest is up to the user.
    NotAsked,
}

/// Asks dpkg which of the packages for `needs` are missing.
///
/// # Errors
/// [`Trouble::NotDebian`] where there is no dpkg and pkg-config does not find the libraries of the window either.
pub(crate) fn lack(house: &House, needs: &[Need]) -> Result<Lack, Trouble> {
    if process::answer(process::command(house, "dpkg-query", ["--version"])).is_none() {
        let found = process::command(house, "pkg-config", ["--exists", "webkit2gtk-4.1", "dbus-1"]);
        let needless = !needs.contains(&Need::Window);
        return if needless || process::answer(found).is_some() {
            house.line(&text::without_dpkg());
            Ok(Lack::NotAsked)
        } else {
            Err(Trouble::NotDebian)
        };
    }
    let names = wanted(needs);
    let mut question = process::command(house, "dpkg-query", ["-W", "-f=${Package}\t${Status}\n"]);
    // It ends with an error where it does not know one of the names, and answers for the others all the same.
    let output = question.args(&names).output();
    let answer =
        output.map(|output| String::from_utf8_lossy(&output.stdout).into_owned()).unwrap_or_default();
    Ok(Lack::Packages(missing_from(&names, &answer)))
}

/// The list of the packages for all needs, for machines that name them otherwise.
pub(crate) fn all() -> Vec<&'static str> {
    TABLE.iter().map(|&(name, _)| name).collect()
}

/// By which right apt may be run.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Right {
    /// We are root.
    Root,
    /// sudo asks for nothing.
    Sudo,
    /// sudo asks for a password, and there is somebody to give it.
    SudoAsking,
}

/// Finds out how apt may be run; none where it may not.
pub(crate) fn right(house: &House) -> Option<Right> {
    let uid = process::answer(process::command(house, "id", ["-u"]))?;
    if uid.trim() == "0" {
        return Some(Right::Root);
    }
    if process::answer(process::command(house, "sudo", ["-n", "true"])).is_some() {
        return Some(Right::Sudo);
    }
    let asking = std::io::stdin().is_terminal()
        && process::answer(process::command(house, "sudo", ["--version"])).is_some();
    asking.then_some(Right::SudoAsking)
}

/// The words of one apt-get run. It waits for another installer that may be at work, and asks no questions.
fn apt_words<'a>(right: Right, words: &[&'a str]) -> Vec<&'a str> {
    let mut line = match right {
        Right::Root => vec![],
        Right::Sudo => vec!["sudo", "-n"],
        Right::SudoAsking => vec!["sudo"],
    };
    line.extend(["env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-q", "-o", "DPkg::Lock::Timeout=300"]);
    line.extend(words);
    line
}

fn apt(house: &House, right: Right, words: &[&str]) -> Result<Told, Trouble> {
    let line = apt_words(right, words);
    process::told(process::command(house, line[0], &line[1..]))
}

/// Brings the list of packages up to date; what it said is of use only if the installation fails too.
///
/// # Errors
/// [`Trouble::ProgramMissing`] where apt-get cannot be started.
pub(crate) fn refresh(house: &House, right: Right) -> Result<Told, Trouble> {
    house.step(text::REFRESHING);
    apt(house, right, &["update"])
}

/// Installs the packages and nothing that they only recommend.
///
/// # Errors
/// [`Trouble::AptFailed`] with the end of what apt said, about the list where that had failed before.
pub(crate) fn install(
    house: &House,
    right: Right,
    missing: &[&'static str],
    refreshed: Told,
) -> Result<(), Trouble> {
    house.step(&text::installing(missing));
    let mut words = vec!["install", "-y", "--no-install-recommends"];
    words.extend(missing);
    let told = apt(house, right, &words)?;
    if told.succeeded {
        return Ok(());
    }
    let mut tail = if refreshed.succeeded { vec![] } else { refreshed.tail };
    tail.extend(told.tail);
    Err(Trouble::AptFailed { missing: missing.to_vec(), tail })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_need_brings_its_packages_and_no_others() {
        assert_eq!(wanted(&[]), Vec::<&str>::new());
        assert_eq!(wanted(&[Need::Papers]), ["poppler-utils", "qpdf", "zbar-tools"]);
        assert_eq!(wanted(&[Need::Window]), ["libwebkit2gtk-4.1-dev", "libdbus-1-dev"]);
        assert_eq!(wanted(&[Need::Faults]), ["strace"]);
        assert_eq!(wanted(&[Need::Browser]), ["chromium"]);
        assert_eq!(wanted(&[Need::Window, Need::Papers, Need::Faults, Need::Screen, Need::Browser]), all());
    }

    #[test]
    fn only_what_dpkg_calls_installed_counts_as_there() {
        let check = |answer: &str, wanted: &[&str]| {
            assert_eq!(missing_from(&["qpdf", "xvfb", "xauth"], answer), wanted, "{answer}");
        };
        check("", &["qpdf", "xvfb", "xauth"]);
        check("qpdf\tinstall ok installed\n", &["xvfb", "xauth"]);
        check("qpdf\tdeinstall ok config-files\nxvfb\tinstall ok unpacked\n", &["qpdf", "xvfb", "xauth"]);
        check(
            "xauth\tinstall ok installed\nqpdf\thold ok installed\nxvfb\tunknown ok not-installed\n",
            &["xvfb"],
        );
        check("qpdf\tinstall ok installed\nxvfb\tinstall ok installed\nxauth\tinstall ok installed\n", &[]);
        // A package of two architectures is answered for twice; one of them is enough.
        check("qpdf\tdeinstall ok config-files\nqpdf\tinstall ok installed\n", &["xvfb", "xauth"]);
    }

    #[test]
    fn apt_is_run_by_the_right_that_there_is_and_asks_no_questions() {
        let check = |right: Right, start: &str| {
            let line = apt_words(right, &["install", "-y", "qpdf"]).join(" ");
            assert!(line.starts_with(start), "{line}");
            assert!(line.contains("DEBIAN_FRONTEND=noninteractive apt-get"), "{line}");
            assert!(line.ends_with("install -y qpdf"), "{line}");
        };
        check(Right::Root, "env DEBIAN");
        check(Right::Sudo, "sudo -n env DEBIAN");
        check(Right::SudoAsking, "sudo env DEBIAN");
    }
}
