//! The packaged crates with the lowest versions that they ask for.

use anyhow::Context;
use xshell::{Shell, cmd};

use super::{CRATES, package, patches};
use crate::generate;
use crate::tools::{self, found};

/// Checks the crates with the lowest version of each direct dependency: other checks only use the newest versions.
pub(crate) fn minimal(sh: &Shell) -> anyhow::Result<()> {
    let version = generate::version()?;
    let folder = sh.create_temp_dir()?;
    package::packages(sh, &version, folder.path())?;
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
