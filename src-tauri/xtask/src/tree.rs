//! The tracked files of the repository before and after the tests: a test run may not change one.

use crate::house::House;
use crate::process;
use std::collections::BTreeMap;

/// The tracked files that differ from the last commit, each with git's letters and its present bytes.
pub(crate) type Changes = BTreeMap<String, (String, Option<Vec<u8>>)>;

/// Takes the picture; none where git is missing or this is no checkout.
pub(crate) fn changes(house: &House) -> Option<Changes> {
    let mut git = process::command(house, "git", ["--no-optional-locks", "-c"]);
    // Whoever builds may be another user than the one who checked out.
    git.arg(format!("safe.directory={}", house.root.display()));
    git.args(["status", "--porcelain", "-z", "--untracked-files=no", "--no-renames"]);
    let listing = process::answer(git)?;
    Some(
        read_listing(&listing)
            .map(|(path, letters)| {
                let bytes = std::fs::read(house.root.join(&path)).ok();
                (path, (letters, bytes))
            })
            .collect(),
    )
}

/// The lines of `git status --porcelain -z`: two letters, a space, the path.
fn read_listing(listing: &str) -> impl Iterator<Item = (String, String)> {
    listing.split('\0').filter_map(|line| {
        let (letters, path) = (line.get(..2)?, line.get(3..)?);
        Some((path.to_owned(), letters.to_owned()))
    })
}

/// The files that are not what they were.
pub(crate) fn changed_between(before: &Changes, after: &Changes) -> Vec<String> {
    let mut changed: Vec<String> = before
        .iter()
        .filter(|(path, state)| after.get(*path) != Some(state))
        .map(|(path, _)| path.clone())
        .collect();
    changed.extend(after.keys().filter(|path| !before.contains_key(*path)).cloned());
    changed.sort();
    changed
}

#[cfg(test)]
mod tests {
    use super::*;

    fn picture(entries: &[(&str, &str, &str)]) -> Changes {
        let entry = |&(path, letters, bytes): &(&str, &str, &str)| {
            (path.to_owned(), (letters.to_owned(), Some(bytes.as_bytes().to_vec())))
        };
        entries.iter().map(entry).collect()
    }

    #[test]
    fn the_listing_of_git_is_read_with_spaces_and_vietnamese_letters() {
        let read: Vec<_> = read_listing(" M src/a b.rs\0D  assets/Sổ Vàng.toml\0").collect();
        let wanted = [("src/a b.rs", " M"), ("assets/Sổ Vàng.toml", "D ")];
        assert_eq!(read, wanted.map(|(path, letters)| (path.to_owned(), letters.to_owned())));
    }

    #[test]
    fn only_what_the_run_itself_changed_is_held_against_it() {
        let check = |before: &[(&str, &str, &str)], after: &[(&str, &str, &str)], wanted: &[&str]| {
            assert_eq!(changed_between(&picture(before), &picture(after)), wanted, "{before:?} {after:?}");
        };
        check(&[], &[], &[]);
        check(&[("a", " M", "1")], &[("a", " M", "1")], &[]);
        check(&[("a", " M", "1")], &[("a", " M", "2")], &["a"]);
        check(&[("a", " M", "1")], &[("a", " M", "1"), ("b", " M", "x")], &["b"]);
        check(&[("b", " M", "1")], &[("a", " M", "2")], &["a", "b"]);
    }
}
