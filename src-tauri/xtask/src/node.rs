//! Node.js and npm: whether those that are there fit, and what apt would give.

use crate::house::{self, House};
use crate::process;
use crate::trouble::Trouble;
use crate::version::{self, Version};

/// What of Node has to be installed.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum NodeLack {
    Nothing,
    /// Node fits; npm is not there.
    Npm,
    /// Node is absent or does not fit the range that the window's package asks for.
    Node {
        found: Option<Version>,
        wanted: String,
    },
}

/// Looks for Node and npm.
///
/// # Errors
/// [`Trouble::LineMissing`] and [`Trouble::Disk`] where `ui/package.json` does not say which Node it wants.
pub(crate) fn lack(house: &House) -> Result<NodeLack, Trouble> {
    let path = house.root.join("ui/package.json");
    let package = std::fs::read_to_string(&path).map_err(|error| house::disk(&path, &error))?;
    let wanted = version::node_range_of(&package)
        .ok_or(Trouble::LineMissing { file: "ui/package.json", line: "engines.node" })?;
    let ask = |program: &str| process::answer(process::command(house, program, ["--version"]));
    let node = ask("node").and_then(|printed| version::first_version(&printed));
    Ok(judge(node, ask("npm").is_some(), wanted))
}

fn judge(node: Option<Version>, npm_is_there: bool, wanted: String) -> NodeLack {
    match node {
        Some(found) if version::in_range(found, &wanted) => {
            if npm_is_there {
                NodeLack::Nothing
            } else {
                NodeLack::Npm
            }
        }
        found => NodeLack::Node { found, wanted },
    }
}

/// The version of `nodejs` that apt would install.
pub(crate) fn offered(house: &House) -> Option<Version> {
    let mut question = process::command(house, "apt-cache", ["policy", "nodejs"]);
    question.env("LC_ALL", "C");
    candidate(&process::answer(question)?)
}

fn candidate(policy: &str) -> Option<Version> {
    policy.lines().find_map(|line| line.trim().strip_prefix("Candidate:")).and_then(version::first_version)
}

/// The packages of apt that would fill the gap.
///
/// # Errors
/// [`Trouble::NodeUnfit`] where the Node that apt offers does not fit either.
pub(crate) fn packages_for(
    lack: NodeLack,
    offered: Option<Version>,
) -> Result<&'static [&'static str], Trouble> {
    match lack {
        NodeLack::Nothing => Ok(&[]),
        NodeLack::Npm => Ok(&["npm"]),
        NodeLack::Node { found, wanted } => {
            if offered.is_some_and(|version| version::in_range(version, &wanted)) {
                Ok(&["nodejs", "npm"])
            } else {
                Err(Trouble::NodeUnfit { found, offered, wanted })
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const RANGE: &str = ">=20.19";

    fn version(major: u32, minor: u32) -> Option<Version> {
        Some(Version { major, minor, patch: 0 })
    }

    #[test]
    fn node_and_npm_are_judged_together() {
        let unfit = |found| NodeLack::Node { found, wanted: RANGE.to_owned() };
        assert_eq!(judge(version(20, 19), true, RANGE.to_owned()), NodeLack::Nothing);
        assert_eq!(judge(version(20, 19), false, RANGE.to_owned()), NodeLack::Npm);
        assert_eq!(judge(version(18, 20), true, RANGE.to_owned()), unfit(version(18, 20)));
        assert_eq!(judge(None, true, RANGE.to_owned()), unfit(None));
    }

    #[test]
    fn the_candidate_of_apt_is_read_and_none_is_none() {
        let policy =
            "nodejs:\n  Installed: 18.20.4+dfsg-1~deb12u1\n  Candidate: 20.19.2+dfsg-1\n  Version table:\n";
        assert_eq!(candidate(policy), Some(Version { major: 20, minor: 19, patch: 2 }));
        assert_eq!(candidate("nodejs:\n  Installed: (none)\n  Candidate: (none)\n"), None);
        assert_eq!(candidate(""), None);
    }

    #[test]
    fn node_comes_from_apt_only_where_apt_has_one_that_fits() {
        let lack = || NodeLack::Node { found: version(18, 20), wanted: RANGE.to_owned() };
        assert_eq!(packages_for(lack(), version(20, 19)), Ok(&["nodejs", "npm"][..]));
        let refused = Err(Trouble::NodeUnfit {
            found: version(18, 20),
            offered: version(18, 20),
            wanted: RANGE.to_owned(),
        });
        assert_eq!(packages_for(lack(), version(18, 20)), refused);
        assert_eq!(packages_for(NodeLack::Npm, None), Ok(&["npm"][..]));
        assert_eq!(packages_for(NodeLack::Nothing, None), Ok(&[][..]));
    }
}
