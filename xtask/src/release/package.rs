//! The crates as they would be published: their contents, a program that uses them, and their lowest dependencies.

use std::path::Path;

use anyhow::Context;
use semver::Version;
use xshell::{Shell, cmd};

use super::CRATES;
use crate::generate;
use crate::tools::{self, Found, found};

/// The files of each crate, and the additional ones of the client.
const EACH: &[&str] = &["Cargo.toml", "LICENSE-APACHE", "LICENSE-MIT", "src/lib.rs"];
const CLIENT: &[&str] = &[
    "README.md",
    "build.rs",
    "openapi/chatbotkit.yaml",
    "openapi/resources/contact.yaml",
    "openapi/generated/clients.rs",
    "openapi/generated/operations.rs",
    "openapi/generated/types.rs",
];

/// A program that has the packaged crates and nothing else.
const PROGRAM: &str = include_str!("../../consumer/main.rs");
const MANIFEST: &str = include_str!("../../consumer/manifest.toml");

/// Files that are useful within the workspace only.
const NONE: &[&str] = &["benches", "docs", "examples", "tests", "xtask"];

/// Packages them, and unpacks them into the folder.
pub(super) fn packages(sh: &Shell, version: &Version, folder: &Path) -> anyhow::Result<String> {
    let packages = CRATES.iter().flat_map(|name| ["--package", name]);
    // They are built by a consumer afterwards, so that they need not be built here.
    found(cmd!(sh, "cargo package --quiet --allow-dirty --no-verify {packages...}")).context("cargo package fails")?;
    let mut sizes = Vec::new();
    for name in CRATES {
        let file = tools::target()?.join(format!("package/{name}-{version}.crate"));
        let size = sh.read_binary_file(&file)?.len();
        // A package that cannot be unpacked is no finding.
        cmd!(sh, "tar -xzf {file} -C {folder}").quiet().run()?;
        let more = if name == "chatbotkit-client" { CLIENT } else { &[] };
        let contents = contents(&folder.join(format!("{name}-{version}")), more);
        contents.map_err(|Found(problem)| Found(format!("{name} {problem}")))?;
        sizes.push(format!("{name} {version} ({} KiB)", size.div_ceil(1024)));
    }
    Ok(sizes.join(", "))
}

fn contents(unpacked: &Path, more: &[&str]) -> Result<(), Found> {
    if let Some(missing) = EACH.iter().chain(more).find(|name| !unpacked.join(name).is_file()) {
        return Err(Found(format!("has no {missing}")));
    }
    NONE.iter().find(|name| unpacked.join(name).exists()).map_or(Ok(()), |name| Err(Found(format!("has {name} in it"))))
}

/// Builds a program from the crates in the folder, and runs it.
pub(super) fn consumer(sh: &Shell, version: &Version, folder: &Path) -> anyhow::Result<String> {
    let own = folder.join("consumer");
    let manifest = MANIFEST.replace("{version}", &version.to_string());
    sh.write_file(own.join("Cargo.toml"), manifest + &patches(version, "../"))?;
    sh.write_file(own.join("src/main.rs"), PROGRAM)?;
    // The versions that everything is tested with; cargo leaves out what is not needed.
    sh.copy_file("Cargo.lock", &own)?;
    // Dependencies are built once for all releases.
    let target = tools::target()?.join("consumer");
    let _folder = sh.push_dir(own);
    let cargo = cmd!(sh, "cargo run --quiet").env("CARGO_TARGET_DIR", target).env_remove(tools::SECRET);
    found(cargo).context("does not build from the packages, or does not run")?;
    Ok("builds from the packages, and makes and reads a bot".to_owned())
}

/// Checks the crates with the lowest version of each direct dependency: other checks only use the newest versions.
pub(crate) fn minimal(sh: &Shell) -> anyhow::Result<()> {
    let version = generate::version()?;
    let folder = sh.create_temp_dir()?;
    packages(sh, &version, folder.path())?;
    let target = tools::target()?.join("minimal");
    let _folder = sh.push_dir(folder.path());
    let members = CRATES.map(|name| format!("{name}-{version}"));
    let patches = patches(&version, "");
    sh.write_file("Cargo.toml", format!("[workspace]\nmembers = {members:?}\nresolver = \"3\"\n\n{patches}"))?;
    // Users do not build dev-dependencies, which require newer versions.
    found(tools::cargo(sh, "hack")?.args(["--remove-dev-deps", "--workspace"])).context("the packages")?;
    // Cargo lets only nightly do this, and the compiler is not to be taken for one: hence two commands.
    let lock = cmd!(sh, "cargo generate-lockfile -Z direct-minimal-versions").env("RUSTC_BOOTSTRAP", "1");
    found(lock).context("no lock file with the lowest versions")?;
    let check = cmd!(sh, "cargo check --quiet --workspace --all-features").env("CARGO_TARGET_DIR", target);
    found(check).context("the packages do not compile with the lowest versions")?;
    Ok(())
}

/// The section of a manifest that has the packages in folders: they are not published yet.
fn patches(version: &Version, parent: &str) -> String {
    let patch = |name| format!("{name} = {{ path = \"{parent}{name}-{version}\" }}\n");
    format!("[patch.crates-io]\n{}", CRATES.map(patch).concat())
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    #[test]
    fn package_has_the_required_files_only() {
        let folder = tempfile::tempdir().expect("a folder");
        fs::create_dir_all(folder.path().join("src")).expect("a folder");
        for name in EACH {
            fs::write(folder.path().join(name), "").expect("a file");
        }
        assert_eq!(contents(folder.path(), &[]), Ok(()));
        assert_eq!(contents(folder.path(), CLIENT), Err(Found("has no README.md".to_owned())));
        fs::create_dir(folder.path().join("benches")).expect("a folder");
        assert_eq!(contents(folder.path(), &[]), Err(Found("has benches in it".to_owned())));
    }
}
