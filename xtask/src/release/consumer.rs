//! A program that has the packaged crates and nothing else.

use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::Context;
use semver::Version;

use super::{CRATES, output_of, package};

const PROGRAM: &str = include_str!("../../consumer/main.rs");

/// Builds it from the crates in the folder, and runs it.
pub(super) fn consumer(version: &Version, folder: &Path) -> anyhow::Result<String> {
    let own = folder.join("consumer");
    let write =
        |name: &str, text: &str| fs::write(own.join(name), text).with_context(|| format!("the consumer's {name}"));
    fs::create_dir_all(own.join("src")).context("the consumer's folder")?;
    write("Cargo.toml", &manifest(version))?;
    write("src/main.rs", PROGRAM)?;
    // The versions that everything is tested with; cargo leaves out what is not needed.
    let lock = fs::read_to_string("Cargo.lock").context("Cargo.lock")?;
    write("Cargo.lock", &lock)?;
    // Dependencies are built once for all releases.
    let target = package::target("consumer")?;
    let mut cargo = Command::new("cargo");
    cargo.args(["run", "--quiet"]).current_dir(&own).env("CARGO_TARGET_DIR", target);
    // Nothing here may reach a real account.
    cargo.env_remove("CHATBOTKIT_API_SECRET");
    output_of(&mut cargo).context("does not build from the packages, or does not run")?;
    Ok("builds from the packages, and makes and reads a bot".to_owned())
}

fn manifest(version: &Version) -> String {
    let patches = CRATES.map(|name| format!("{name} = {{ path = \"../{name}-{version}\" }}\n"));
    format!(
        r#"[package]
name = "consumer"
version = "0.0.0"
edition = "2024"
publish = false

[dependencies]
chatbotkit-client = "={version}"
chatbotkit-emulator = "={version}"
tokio = {{ version = "1", features = ["macros", "rt"] }}

# They are not published yet.
[patch.crates-io]
{}
[workspace]
"#,
        patches.concat()
    )
}
