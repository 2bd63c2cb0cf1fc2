//! The crates as they would be published, and what is in them.

use std::path::Path;

use anyhow::Context;
use semver::Version;
use xshell::{Shell, cmd};

use super::CRATES;
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
