//! Programs that depend on the client, compiled by cargo.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

const TESTS: &str = env!("CARGO_TARGET_TMPDIR");

/// A package with the client as a dependency.
pub(crate) struct Program {
    folder: PathBuf,
}

impl Program {
    pub(crate) fn new(name: &str, features: &[&str]) -> Self {
        let root = env!("CARGO_MANIFEST_DIR");
        let folder = Path::new(TESTS).join(name);
        // Nothing of an earlier run is compiled.
        let _ = fs::remove_dir_all(&folder);
        fs::create_dir_all(folder.join("src/bin")).expect("a folder");
        let manifest = format!(
            r#"
            [package]
            name = "{name}"
            edition = "2024"

            [dependencies]
            chatbotkit-client = {{ path = "{root}", default-features = false, features = {features:?} }}
            futures-util = "0.3"
            serde = {{ version = "1", features = ["derive"] }}
            serde_json = "1"
            tokio = {{ version = "1", features = ["macros", "rt"] }}

            [workspace]
            "#
        );
        fs::write(folder.join("Cargo.toml"), manifest).expect("a manifest");
        fs::copy(format!("{root}/Cargo.lock"), folder.join("Cargo.lock")).expect("a lock file");
        Self { folder }
    }

    /// Sets the document that the client is generated from.
    pub(crate) fn with_document(&self, document: &str) -> &Self {
        fs::write(self.folder.join("document.yaml"), document).expect("a document");
        self
    }

    /// Sets an overlay of the document.
    pub(crate) fn with_overlay(self, overlay: &str) -> Self {
        fs::write(self.folder.join("overlay.yaml"), overlay).expect("an overlay");
        self
    }

    /// Checks a program, and returns the errors of the compiler if there are any.
    pub(crate) fn check(&self, source: &str) -> Option<String> {
        self.write("main", source);
        self.cargo(&["check"])
    }

    /// Checks several programs, and returns the errors of the compiler if there are any.
    pub(crate) fn check_all<'a>(&self, sources: impl Iterator<Item = (&'a str, &'a str)>) -> Option<String> {
        sources.for_each(|(name, source)| self.write(name, source));
        self.cargo(&["check", "--keep-going"])
    }

    /// Compiles and runs a program, and returns the output of errors if it fails.
    pub(crate) fn run(&self, source: &str, argument: &str) -> Option<String> {
        self.write("main", source);
        self.cargo(&["run", "--", argument])
    }

    fn write(&self, name: &str, source: &str) {
        fs::write(self.folder.join(format!("src/bin/{name}.rs")), source).expect("a program");
    }

    fn cargo(&self, arguments: &[&str]) -> Option<String> {
        let mut cargo = Command::new(env!("CARGO"));
        cargo.arg("--offline").args(arguments).current_dir(&self.folder).env_remove("RUSTFLAGS");
        // All programs share one folder, and so the crates that they depend on.
        cargo.env("CARGO_TARGET_DIR", Path::new(TESTS).join("programs"));
        for (variable, file) in
            [("CHATBOTKIT_OPENAPI", "document.yaml"), ("CHATBOTKIT_OPENAPI_OVERLAY", "overlay.yaml")]
        {
            let file = self.folder.join(file);
            if file.exists() {
                cargo.env(variable, file)
            } else {
                cargo.env_remove(variable)
            };
        }
        let output = cargo.output().expect("a run of cargo");
        (!output.status.success()).then(|| String::from_utf8_lossy(&output.stderr).into_owned())
    }
}
