//! The packaged crates with the lowest versions that they ask for.

use std::fs;
use std::path::Path;
use std::process::Command;

use super::{CRATES, output_of, package};
use crate::generate;
use anyhow::Context;

/// Builds the crates with the lowest version of each dependency: other checks
/// only use the newest versions.
pub(crate) fn minimal() -> anyhow::Result<()> {
    let version = generate::version()?;
    let folder = tempfile::tempdir().context("there is no temporary folder")?;
    package::packages(&version, folder.path())?;
    let names = CRATES.map(|name| format!("{name}-{version}"));
    for name in &names {
        let file = folder.path().join(name).join("Cargo.toml");
        let manifest = fs::read_to_string(&file).with_context(|| file.display().to_string())?;
        write(&file, &without_tests(&manifest))?;
    }
    write(&folder.path().join("Cargo.toml"), &workspace(&names))?;
    // Cargo lets only nightly do this, and the compiler is not to be taken for one: hence two commands.
    let mut lock = cargo(folder.path(), &["generate-lockfile", "-Z", "direct-minimal-versions"]);
    output_of(lock.env("RUSTC_BOOTSTRAP", "1")).context("the lowest versions do not fit")?;
    let target = package::target("minimal")?;
    let mut check = cargo(folder.path(), &["check", "--quiet", "--workspace", "--all-features"]);
    output_of(check.env("CARGO_TARGET_DIR", target)).context("the lowest versions will not do")?;
    Ok(())
}

fn cargo(folder: &Path, arguments: &[&str]) -> Command {
    let mut cargo = Command::new("cargo");
    cargo.args(arguments).current_dir(folder);
    cargo
}

fn write(file: &Path, text: &str) -> anyhow::Result<()> {
    fs::write(file, text).with_context(|| file.display().to_string())
}

fn workspace(members: &[String]) -> String {
    let patches = CRATES.iter().zip(members).map(|(name, folder)| format!("{name} = {{ path = \"{folder}\" }}\n"));
    let patches: String = patches.collect();
    format!(
        "[workspace]\nmembers = {members:?}\nresolver = \"3\"\n\n# They are not published yet.\n[patch.crates-io]\n{patches}"
    )
}

/// A manifest in the form in which it is published, without dev-dependencies: users do not build
/// them, and they require newer versions.
fn without_tests(manifest: &str) -> String {
    let mut kept = true;
    let lines = manifest.lines().filter(|line| {
        if line.starts_with('[') {
            kept = !line.contains("dev-dependencies");
        }
        kept
    });
    lines.flat_map(|line| [line, "\n"]).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn manifest_omits_dev_dependencies() {
        let manifest = "[dependencies.bytes]\nversion = \"1\"\n\n[dev-dependencies.http]\nversion = \"1\"\nfeatures = [\n    \"std\",\n]\n\n[target.'cfg(unix)'.dev-dependencies.tracing]\nversion = \"0.1\"\n\n[features]\nall = []\n";
        assert_eq!(without_tests(manifest), "[dependencies.bytes]\nversion = \"1\"\n\n[features]\nall = []\n");
    }
}
