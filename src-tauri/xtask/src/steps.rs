//! The steps of `cargo xtask test`, in order.

use crate::args::Extent;
use crate::house::House;
use crate::process;
use crate::text;
use crate::tree::{self, Changes};
use crate::trouble::Trouble;

/// One step: its name, and what it does.
pub(crate) struct Step {
    pub(crate) name: &'static str,
    pub(crate) work: Work,
}

/// What a step does.
pub(crate) enum Work {
    /// Runs cargo with these words.
    Cargo(&'static [&'static str]),
    /// Runs a script of the window's package.
    Npm(&'static str),
    /// Runs the script that shows the finished program at work; a missing script is a failure.
    MustShow,
    /// Compares the tracked files with the picture taken at the start.
    TreeUnchanged(Changes),
}

const FORMAT: Step = Step { name: text::FORMAT, work: Work::Cargo(&["fmt", "--all", "--check"]) };

/// The rooms below the window. Doc tests are part of `cargo test`.
const QUICK: [Step; 3] = [
    FORMAT,
    Step {
        name: text::CLIPPY,
        work: Work::Cargo(&[
            "clippy",
            "--locked",
            "--workspace",
            "--exclude",
            "so-vang",
            "--all-targets",
            "--",
            "-D",
            "warnings",
        ]),
    },
    Step {
        name: text::TESTS,
        work: Work::Cargo(&["test", "--locked", "--workspace", "--exclude", "so-vang"]),
    },
];

/// Everything. The front end comes first, since the window carries it inside. Then cargo gets the same packages and
/// features three times: another choice, such as the rooms without the window, would make it compile serde and all
/// that stands on it a second time. `--tests` beside `--bins` keeps the features of the tests for the same reason.
/// `tauri/custom-protocol` is what lets the window load `ui/dist` and not a development server.
const WHOLE: [Step; 11] = [
    FORMAT,
    Step { name: text::UI_CHECK, work: Work::Npm("check") },
    Step { name: text::UI_TEST, work: Work::Npm("test") },
    Step { name: text::UI_BUILD, work: Work::Npm("build") },
    Step { name: text::BRIDGE_BUILD, work: Work::Npm("build:bridge") },
    Step {
        name: text::CLIPPY,
        work: Work::Cargo(&[
            "clippy",
            "--locked",
            "--workspace",
            "--all-targets",
            "--features",
            "tauri/custom-protocol",
            "--",
            "-D",
            "warnings",
        ]),
    },
    Step {
        name: text::TESTS,
        work: Work::Cargo(&["test", "--locked", "--workspace", "--features", "tauri/custom-protocol"]),
    },
    Step {
        name: text::PROGRAMS,
        work: Work::Cargo(&[
            "build",
            "--locked",
            "--workspace",
            "--bins",
            "--tests",
            "--features",
            "tauri/custom-protocol",
        ]),
    },
    Step { name: text::IN_BROWSER, work: Work::Npm("test:e2e") },
    Step { name: text::IN_WINDOW, work: Work::Npm("test:window") },
    Step { name: text::MUST_SHOW, work: Work::MustShow },
];

/// The steps of an extent; the last compares the tree with `before`, where there is such a picture.
pub(crate) fn steps(extent: Extent, before: Option<Changes>) -> Vec<Step> {
    let mut steps: Vec<Step> = match extent {
        Extent::Quick => QUICK.into(),
        Extent::Whole => WHOLE.into(),
    };
    steps.extend(before.map(|before| Step { name: text::TREE_UNCHANGED, work: Work::TreeUnchanged(before) }));
    steps
}

/// Does the step; tells whether it passed.
///
/// # Errors
/// [`Trouble::ProgramMissing`] where its program cannot be started.
pub(crate) fn passes(house: &House, work: &Work) -> Result<bool, Trouble> {
    match work {
        Work::Cargo(words) => process::succeeds(process::cargo(house, *words)),
        Work::Npm(script) => {
            process::succeeds(process::command(house, "npm", ["--prefix", "ui", "run", "--silent", script]))
        }
        Work::MustShow => {
            if !house.root.join("tests/must-show.sh").is_file() {
                house.line(text::MUST_SHOW_MISSING);
                return Ok(false);
            }
            process::succeeds(process::command(house, "bash", ["tests/must-show.sh"]))
        }
        Work::TreeUnchanged(before) => {
            let Some(after) = tree::changes(house) else { return Ok(false) };
            let changed = tree::changed_between(before, &after);
            if !changed.is_empty() {
                house.line(&text::tree_changed(&changed));
            }
            Ok(changed.is_empty())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(steps: &[Step]) -> Vec<&str> {
        steps.iter().map(|step| step.name).collect()
    }

    #[test]
    fn the_quick_extent_touches_neither_the_window_nor_node() {
        for step in steps(Extent::Quick, None) {
            let Work::Cargo(words) = step.work else { panic!("{} is not cargo's", step.name) };
            assert!(words[0] == "fmt" || words.contains(&"so-vang"), "{words:?}");
        }
    }

    #[test]
    fn every_build_keeps_to_the_lock_file_and_every_build_of_the_whole_shares_one_choice() {
        for step in steps(Extent::Whole, None) {
            let Work::Cargo(words) = step.work else { continue };
            if words[0] != "fmt" {
                for word in ["--locked", "--workspace", "tauri/custom-protocol"] {
                    assert!(words.contains(&word), "{word} in {words:?}");
                }
            }
        }
    }

    #[test]
    fn what_a_step_runs_was_built_before_it() {
        let steps = steps(Extent::Whole, None);
        let at = |name: &str| steps.iter().position(|step| step.name == name).unwrap();
        for (later, earlier) in [
            (text::PROGRAMS, text::UI_BUILD),
            (text::IN_BROWSER, text::BRIDGE_BUILD),
            // The browser's tests look into the release build too.
            (text::IN_BROWSER, text::UI_BUILD),
            (text::IN_BROWSER, text::PROGRAMS),
            (text::IN_WINDOW, text::PROGRAMS),
            (text::MUST_SHOW, text::PROGRAMS),
        ] {
            assert!(at(later) > at(earlier), "{later} after {earlier}");
        }
    }

    #[test]
    fn the_terminal_program_is_built_before_the_tests_that_drive_it() {
        // Cargo builds the programs of a package that has tests of its own before it runs any test.
        assert!(include_str!("../../cli/Cargo.toml").contains("name = \"sovang\""));
        assert!(!include_str!("../../cli/tests/printing.rs").is_empty());
        for extent in [Extent::Quick, Extent::Whole] {
            let of_tests = steps(extent, None).into_iter().find(|step| step.name == text::TESTS).unwrap();
            let Work::Cargo(words) = of_tests.work else { panic!("tests are cargo's") };
            assert!(words.contains(&"--workspace") && !words.contains(&"so-vang-cli"), "{words:?}");
        }
    }

    #[test]
    fn every_script_of_a_step_is_in_the_package_of_the_window() {
        let package = include_str!("../../../ui/package.json");
        for step in steps(Extent::Whole, None) {
            if let Work::Npm(script) = step.work {
                assert!(package.contains(&format!("\"{script}\": ")), "{script}");
            }
        }
    }

    #[test]
    fn the_tree_is_compared_last_and_only_where_there_is_a_picture() {
        assert_eq!(names(&steps(Extent::Quick, Some(Changes::new()))).last(), Some(&text::TREE_UNCHANGED));
        assert!(!names(&steps(Extent::Whole, None)).contains(&text::TREE_UNCHANGED));
        assert_eq!(steps(Extent::Whole, Some(Changes::new())).len(), 12);
    }
}
