//! Cargo: where it puts what it makes, and its commands that others have made. One that is not there is installed
//! below `target`.

use std::env;
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{Context, ensure};

const FOLDER: &str = "target/tools";

/// The command, and the version that is installed.
const TOOLS: &[(&str, &str)] = &[("deny", "0.20.2"), ("hack", "0.6.46"), ("semver-checks", "0.51.0")];

/// The target directory of cargo.
pub(crate) fn target() -> anyhow::Result<PathBuf> {
    std::path::absolute(env::var_os("CARGO_TARGET_DIR").unwrap_or_else(|| "target".into())).context("the target folder")
}

/// Cargo with a built-in command, or with an installed one.
pub(crate) fn cargo(name: &str) -> anyhow::Result<Command> {
    let path = path()?;
    let command = || {
        let mut cargo = Command::new("cargo");
        cargo.arg(name).env("PATH", &path);
        cargo
    };
    if let Some((_, version)) = TOOLS.iter().find(|(tool, _)| *tool == name) {
        let there = command().arg("--version").stdout(Stdio::null()).stderr(Stdio::null()).status()?.success();
        if !there {
            install(&format!("cargo-{name}"), version)?;
        }
    }
    Ok(command())
}

fn install(tool: &str, version: &str) -> anyhow::Result<()> {
    let install = ["install", tool, "--locked", "--version", version, "--root", FOLDER];
    let done = Command::new("cargo").args(install).status()?;
    ensure!(done.success(), "{tool} does not install");
    Ok(())
}

/// The search path for programs: `PATH`, then the folder of installed tools.
fn path() -> anyhow::Result<OsString> {
    let ours = std::path::absolute(Path::new(FOLDER).join("bin"))?;
    let known = env::var_os("PATH").unwrap_or_default();
    Ok(env::join_paths(env::split_paths(&known).chain([ours]))?)
}
