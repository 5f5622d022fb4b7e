//! Where files lie and who works, worked out from what a face read of its environment.

use std::ffi::OsString;
use std::path::PathBuf;

/// Looks up a variable of the environment; only a face can.
pub type Lookup<'a> = &'a dyn Fn(&str) -> Option<OsString>;

/// The per-user folder for office files: `%APPDATA%\so-vang` on Windows, `$XDG_DATA_HOME/so-vang` or
/// `~/.local/share/so-vang` elsewhere, and `so-vang` beside the program where none is known.
pub fn data_folder(lookup: Lookup<'_>) -> PathBuf {
    let given = |name: &str| lookup(name).filter(|value| !value.is_empty()).map(PathBuf::from);
    let base = if cfg!(windows) {
        given("APPDATA")
    } else {
        given("XDG_DATA_HOME").or_else(|| given("HOME").map(|home| home.join(".local").join("share")))
    };
    base.unwrap_or_default().join("so-vang")
}

/// The office file that is opened unless one is named.
pub fn default_file(lookup: Lookup<'_>) -> PathBuf {
    data_folder(lookup).join("so-vang.sovang")
}

/// The name of the user, recorded in the journal unless an officer is named.
pub fn user(lookup: Lookup<'_>) -> String {
    ["USER", "USERNAME", "LOGNAME"]
        .into_iter()
        .filter_map(lookup)
        .map(|name| so_vang_domain::text::clean(&name.to_string_lossy()))
        .find(|name| !name.is_empty())
        // A process without the variable still has the user's folder, which carries the name.
        .or_else(|| Some(PathBuf::from(lookup("HOME")?).file_name()?.to_string_lossy().into_owned()))
        .unwrap_or_else(|| "?".to_owned())
}

/// The name of the machine, for the message that another program gets.
pub fn machine(lookup: Lookup<'_>) -> String {
    ["COMPUTERNAME", "HOSTNAME"]
        .into_iter()
        .filter_map(lookup)
        .map(|name| name.to_string_lossy().into_owned())
        .find(|name| !name.is_empty())
        .or_else(|| std::fs::read_to_string("/etc/hostname").ok().map(|name| name.trim().to_owned()))
        .unwrap_or_else(|| "?".to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    #[cfg(unix)]
    fn files_lie_in_the_users_own_folder() {
        for (variables, folder) in [
            (vec![("XDG_DATA_HOME", "/x"), ("HOME", "/h")], "/x/so-vang"),
            (vec![("XDG_DATA_HOME", ""), ("HOME", "/h")], "/h/.local/share/so-vang"),
            (vec![], "so-vang"),
        ] {
            let lookup = |name: &str| {
                variables.iter().find(|(own, _)| *own == name).map(|(_, value)| OsString::from(value))
            };
            assert_eq!(data_folder(&lookup), PathBuf::from(folder), "with {variables:?}");
        }
    }
}
