//! The build script of the window; its working directory is the root of the repository.

fn main() {
    // A fresh checkout has no built front end, and `generate_context!` stops without the folder.
    std::fs::create_dir_all("ui/dist").expect("creating ui/dist");
    println!("cargo:rerun-if-changed=src-tauri/permissions");
    println!("cargo:rerun-if-changed=ui/dist");
    let app = tauri_build::AppManifest::new().permissions_path_pattern("./src-tauri/permissions/**/*");
    tauri_build::try_build(tauri_build::Attributes::new().app_manifest(app))
        .expect("building the window's manifest");
}
