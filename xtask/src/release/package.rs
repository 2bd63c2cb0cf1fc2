//! The crates as they would be published, and what is in them.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, anyhow};
use semver::Version;

use super::{CRATES, Found, output_of};
use crate::output::reason;
use crate::tools;

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
pub(super) fn packages(version: &Version, folder: &Path) -> anyhow::Result<String> {
    let mut cargo = Command::new("cargo");
    // They are built by a consumer afterwards, so that they need not be built here.
    cargo.args(["package", "--quiet", "--allow-dirty", "--no-verify"]);
    cargo.args(CRATES.iter().flat_map(|name| ["--package", name]));
    output_of(&mut cargo).context("cargo package fails")?;
    let mut sizes = Vec::new();
    for name in CRATES {
        let file = target(&format!("package/{name}-{version}.crate"))?;
        let size = fs::metadata(&file).with_context(|| file.display().to_string())?.len();
        let unpacked = output_of(Command::new("tar").arg("-xzf").arg(&file).arg("-C").arg(folder));
        unpacked.map_err(|problem| anyhow!("{} cannot be unpacked: {}", file.display(), reason(&problem)))?;
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

/// A place below the target folder.
pub(super) fn target(place: &str) -> anyhow::Result<PathBuf> {
    Ok(tools::target()?.join(place))
}

#[cfg(test)]
mod tests {
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
