//! A program that has the packaged crates and nothing else.

use std::path::Path;

use anyhow::Context;
use semver::Version;
use xshell::{Shell, cmd};

use super::patches;
use crate::tools::{self, found};

const PROGRAM: &str = include_str!("../../consumer/main.rs");
const MANIFEST: &str = include_str!("../../consumer/manifest.toml");

/// Builds it from the crates in the folder, and runs it.
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
