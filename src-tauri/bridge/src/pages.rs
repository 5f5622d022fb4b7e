//! The files of the built screens, under the same policy of content as in the window.

use std::path::{Component, Path, PathBuf};

/// The file of an address below `folder`, with its type; none for an address that leads out of the folder or to no file.
pub(crate) fn file(folder: &Path, address: &str) -> Option<(PathBuf, &'static str)> {
    let path = address.split(['?', '#']).next().unwrap_or_default().trim_start_matches('/');
    let path = Path::new(if path.is_empty() { "index.html" } else { path });
    if !path.components().all(|part| matches!(part, Component::Normal(_))) {
        return None;
    }
    let file = folder.join(path);
    file.is_file().then(|| (file, kind(path)))
}

fn kind(path: &Path) -> &'static str {
    match path.extension().and_then(|ending| ending.to_str()) {
        Some("html") => "text/html; charset=utf-8",
        Some("js" | "mjs") => "text/javascript; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("json") => "application/json",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        Some("woff2") => "font/woff2",
        Some("wasm") => "application/wasm",
        _ => "application/octet-stream",
    }
}

/// The policy of content of the window, as one header.
///
/// # Errors
/// A configuration of the window without such a policy.
pub(crate) fn policy() -> Result<String, String> {
    let config = include_str!("../../../tauri.conf.json");
    let config: serde_json::Value = serde_json::from_str(config).map_err(|error| error.to_string())?;
    let policy = config["app"]["security"]["csp"].as_object().ok_or("no policy of content")?;
    let parts: Vec<_> =
        policy.iter().map(|(what, from)| format!("{what} {}", from.as_str().unwrap_or("'none'"))).collect();
    Ok(parts.join("; "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_files_of_the_folder_are_given() {
        let dir = tempfile::tempdir().unwrap();
        let ui = dir.path().join("ui");
        std::fs::create_dir_all(ui.join("assets")).unwrap();
        std::fs::write(ui.join("index.html"), "").unwrap();
        std::fs::write(ui.join("assets/a.js"), "").unwrap();
        std::fs::write(dir.path().join("secret.txt"), "").unwrap();
        assert_eq!(file(&ui, "/?token=1#/desk").unwrap().1, "text/html; charset=utf-8");
        assert_eq!(file(&ui, "/assets/a.js").unwrap().1, "text/javascript; charset=utf-8");
        let outside = dir.path().join("secret.txt");
        for address in ["/../secret.txt", "/assets/../../secret.txt", "/assets", "/absent.js"] {
            assert_eq!(file(&ui, address), None, "{address}");
        }
        assert_eq!(file(&ui, &format!("/{}", outside.display())), None, "an absolute path");
    }

    #[test]
    fn the_policy_is_that_of_the_window() {
        let policy = policy().unwrap();
        assert!(policy.contains("script-src 'self';"), "{policy}");
        assert!(policy.contains("object-src 'none'"), "{policy}");
    }
}
