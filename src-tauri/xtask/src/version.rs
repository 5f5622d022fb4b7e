//! Versions as tools print them and as manifests ask for them.

use std::fmt;

/// Major, minor and patch; what follows (`-nightly`, `+dfsg-1`) is left out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Version {
    pub(crate) major: u32,
    pub(crate) minor: u32,
    pub(crate) patch: u32,
}

impl fmt::Display for Version {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}.{}.{}", self.major, self.minor, self.patch)
    }
}

/// Finds the first version in what a tool printed: `rustc 1.95.0 (…)`, `v20.20.2`, `18.20.4+dfsg-1`, `20.19`.
pub(crate) fn first_version(printed: &str) -> Option<Version> {
    printed.split_whitespace().find_map(one_version)
}

fn one_version(word: &str) -> Option<Version> {
    let word = word.strip_prefix('v').unwrap_or(word);
    let end = word.find(|c: char| !c.is_ascii_digit() && c != '.').unwrap_or(word.len());
    let mut numbers = word[..end].split('.');
    let major = numbers.next()?.parse().ok()?;
    let minor = numbers.next()?.parse().ok()?;
    let patch = numbers.next().and_then(|number| number.parse().ok()).unwrap_or(0);
    Some(Version { major, minor, patch })
}

/// The `rust-version` of a workspace manifest.
pub(crate) fn rust_version_of(manifest: &str) -> Option<Version> {
    manifest.lines().find_map(|line| {
        let value = line.trim().strip_prefix("rust-version")?.trim_start().strip_prefix('=')?;
        first_version(value.trim().trim_start_matches('"'))
    })
}

/// The range of `engines.node` in a `package.json`, as written there.
pub(crate) fn node_range_of(package: &str) -> Option<String> {
    let engines = &package[package.find("\"engines\"")?..];
    let block = &engines[..engines.find('}')?];
    let value = block.split_once("\"node\"")?.1.split_once('"')?.1;
    value.split_once('"').map(|(range, _)| range.to_owned())
}

/// Whether a version lies in a range of npm's kind; of its grammar `>=`, `^` and `||` are known, and a range
/// with anything else in it holds no version.
pub(crate) fn in_range(version: Version, range: &str) -> bool {
    range.split("||").map(str::trim).any(|part| {
        let (at_least, same_major) = match (part.strip_prefix(">="), part.strip_prefix('^')) {
            (Some(least), _) => (least, None),
            (None, Some(least)) => (least, Some(version.major)),
            (None, None) => return false,
        };
        one_version(at_least.trim())
            .is_some_and(|least| version >= least && same_major.is_none_or(|major| major == least.major))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn version(major: u32, minor: u32, patch: u32) -> Version {
        Version { major, minor, patch }
    }

    #[test]
    fn what_tools_print_is_read_as_a_version() {
        let check = |printed: &str, wanted: Option<Version>| {
            assert_eq!(first_version(printed), wanted, "{printed}");
        };
        check("rustc 1.95.0 (59807616e 2026-04-14)\n", Some(version(1, 95, 0)));
        check("rustc 1.97.0-nightly (0123abcd 2026-05-01)", Some(version(1, 97, 0)));
        check("rustc 1.85.0 (4d91de4e4 2025-02-17) (built from a source tarball)", Some(version(1, 85, 0)));
        check("v20.20.2", Some(version(20, 20, 2)));
        check("18.20.4+dfsg-1~deb12u3", Some(version(18, 20, 4)));
        check("20.19", Some(version(20, 19, 0)));
        check("(none)", None);
        check("", None);
    }

    #[test]
    fn versions_compare_by_number_not_by_letter() {
        assert!(version(1, 100, 0) > version(1, 95, 0));
        assert!(version(20, 9, 0) < version(20, 19, 0));
        assert!(version(1, 95, 0) >= version(1, 95, 0));
    }

    #[test]
    fn the_wanted_rust_is_read_from_the_root_manifest() {
        let manifest = include_str!("../../../Cargo.toml");
        assert!(rust_version_of(manifest) >= Some(version(1, 95, 0)), "{:?}", rust_version_of(manifest));
        assert_eq!(rust_version_of("[package]\nrust-version.workspace = true\n"), None);
    }

    #[test]
    fn the_wanted_node_is_read_from_the_package_of_the_window() {
        let package = r#"{ "name": "x", "engines": { "npm": ">=9", "node": ">=20.19" }, "node": "no" }"#;
        assert_eq!(node_range_of(package).as_deref(), Some(">=20.19"));
        assert_eq!(node_range_of(r#"{ "name": "x", "node": ">=1" }"#), None);
        let range = node_range_of(include_str!("../../../ui/package.json")).unwrap();
        assert!(in_range(version(20, 19, 0), &range), "{range}");
        assert!(!in_range(version(18, 20, 4), &range), "{range}");
    }

    #[test]
    fn ranges_hold_what_npm_says_they_hold() {
        let check = |range: &str, found: Version, wanted: bool| {
            assert_eq!(in_range(found, range), wanted, "{found} in {range}");
        };
        check(">=20.19", version(20, 19, 0), true);
        check(">=20.19", version(20, 18, 3), false);
        check(">=20.19", version(24, 0, 0), true);
        check("^20.19.0 || >=22.12.0", version(20, 20, 2), true);
        check("^20.19.0 || >=22.12.0", version(21, 7, 0), false);
        check("^20.19.0 || >=22.12.0", version(22, 11, 0), false);
        check("^20.19.0 || >=22.12.0", version(22, 12, 0), true);
        check("~20.19", version(20, 19, 0), false);
    }
}
