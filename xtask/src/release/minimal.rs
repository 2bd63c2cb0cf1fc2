//! The packaged crates with the lowest versions that they ask for.

use anyhow::Context;
use xshell::{Shell, cmd};

use super::{CRATES, package, patches};
use crate::generate;
use crate::tools::{self, found};

/// Builds the crates with the lowest version of each dependency: other checks
/// only use the newest versions.
pub(crate) fn minimal(sh: &Shell) -> anyhow::Result<()> {
    let version = generate::version()?;
    let folder = sh.create_temp_dir()?;
    package::packages(sh, &version, folder.path())?;
    let target = tools::target()?.join("minimal");
    let _folder = sh.push_dir(folder.path());
    let members = CRATES.map(|name| format!("{name}-{version}"));
    for name in &members {
        let file = format!("{name}/Cargo.toml");
        sh.write_file(&file, without_tests(&sh.read_file(&file)?))?;
    }
    let patches = patches(&version, "");
    sh.write_file("Cargo.toml", format!("[workspace]\nmembers = {members:?}\nresolver = \"3\"\n\n{patches}"))?;
    // Cargo lets only nightly do this, and the compiler is not to be taken for one: hence two commands.
    let lock = cmd!(sh, "cargo generate-lockfile -Z direct-minimal-versions").env("RUSTC_BOOTSTRAP", "1");
    found(lock).context("the lowest versions do not fit")?;
    let check = cmd!(sh, "cargo check --quiet --workspace --all-features").env("CARGO_TARGET_DIR", target);
    found(check).context("the lowest versions will not do")?;
    Ok(())
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
