//! The whole public API, the handwritten part too, against that of the last release.

use std::path::Path;

use super::{CRATES, output_of, tag};
use crate::tools;
use anyhow::Context;

/// Checks that the version is high enough for the changes of the public API since the last tag.
pub(super) fn public_api() -> anyhow::Result<String> {
    match tag::last(Path::new("."))? {
        None => Ok("there is no earlier tag to compare it with".to_owned()),
        Some((tag, _)) => compared(&tag),
    }
}

/// The same check for a change.
pub(crate) fn run(progress: fn(&str)) -> anyhow::Result<()> {
    progress(&format!("public API: {}", public_api()?));
    Ok(())
}

/// Compares the libraries with those of a revision.
fn compared(revision: &str) -> anyhow::Result<String> {
    let mut check = tools::cargo("semver-checks").context("cargo-semver-checks")?;
    check.args(["--baseline-rev", revision]);
    CRATES.iter().for_each(|name| _ = check.args(["--package", name]));
    output_of(&mut check)?;
    Ok(format!("compatible with {revision} as far as its version demands"))
}
