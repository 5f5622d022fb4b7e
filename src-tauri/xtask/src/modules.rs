//! The packages of the window under `ui/node_modules`, installed anew when the lock file is another one.

use crate::house::{self, House};
use crate::process;
use crate::text;
use crate::trouble::Trouble;
use std::fs;
use std::path::Path;

/// The lock file that `ui/node_modules` was installed from, kept inside it.
const STAMP: &str = "node_modules/.so-vang-lock.json";
/// The file that npm writes last when it has installed everything.
const DONE: &str = "node_modules/.package-lock.json";

/// Installs the packages of the window where that is needed.
///
/// # Errors
/// [`Trouble::StepFailed`] where npm does not manage it, [`Trouble::Disk`] where the stamp cannot be written.
pub(crate) fn install(house: &House) -> Result<(), Trouble> {
    let ui = house.root.join("ui");
    if is_current(&ui) {
        return Ok(());
    }
    house.step(text::INSTALLING_MODULES);
    let words = ["--prefix", "ui", "ci", "--ignore-scripts", "--no-audit", "--no-fund"];
    process::must_succeed(process::command(house, "npm", words), text::INSTALLING_MODULES)?;
    let stamp = ui.join(STAMP);
    fs::copy(ui.join("package-lock.json"), &stamp).map_err(|error| house::disk(&stamp, &error))?;
    Ok(())
}

/// Whether `node_modules` was made from this very lock file. Somebody who ran `npm ci` by hand left no stamp; then
/// npm's own mark must be younger than the lock file.
fn is_current(ui: &Path) -> bool {
    let lock = ui.join("package-lock.json");
    let time = |path: &Path| fs::metadata(path).and_then(|data| data.modified()).ok();
    let Some(done) = time(&ui.join(DONE)) else { return false };
    match fs::read(ui.join(STAMP)) {
        Ok(stamp) => fs::read(&lock).is_ok_and(|lock| lock == stamp),
        Err(_) => time(&lock).is_some_and(|changed| changed < done),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::time::{Duration, SystemTime};

    /// A folder of its own below the system's temporary one, removed at the end.
    struct Ui(std::path::PathBuf);

    impl Ui {
        fn new(name: &str) -> Ui {
            let path = std::env::temp_dir().join(format!("so-vang-xtask-{}-{name}", std::process::id()));
            fs::create_dir_all(path.join("node_modules")).unwrap();
            Ui(path)
        }

        fn write(&self, file: &str, text: &str, seconds: u64) {
            let path = self.0.join(file);
            fs::write(&path, text).unwrap();
            let time = SystemTime::UNIX_EPOCH + Duration::from_secs(seconds);
            fs::File::options().write(true).open(path).unwrap().set_modified(time).unwrap();
        }
    }

    impl Drop for Ui {
        fn drop(&mut self) {
            let _ = fs::remove_dir_all(&self.0);
        }
    }

    #[test]
    fn modules_are_current_only_when_made_from_this_lock_file() {
        let ui = Ui::new("current");
        ui.write("package-lock.json", "one", 1_000);
        assert!(!is_current(&ui.0), "nothing installed");
        ui.write(DONE, "{}", 900);
        assert!(!is_current(&ui.0), "by hand, before the lock file changed");
        ui.write(DONE, "{}", 1_100);
        assert!(is_current(&ui.0), "by hand, after the lock file changed");
        ui.write(STAMP, "one", 1_100);
        assert!(is_current(&ui.0), "by us, from this lock file");
        ui.write("package-lock.json", "two", 1_050);
        assert!(!is_current(&ui.0), "another lock file, whatever its time");
    }
}
