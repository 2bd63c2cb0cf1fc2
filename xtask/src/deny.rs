//! Dependencies: licences, sources and advisories.

use std::process::ExitStatus;

use anyhow::{Context, ensure};

use crate::tools;

pub(crate) fn run(progress: fn(&str)) -> anyhow::Result<()> {
    passed(&["check", "licenses", "bans", "sources"])?;
    // Without a connection to the list of advisories they cannot be checked,
    // which is reported.
    if !status(&["fetch", "db"]).is_ok_and(|status| status.success()) {
        progress("advisories: NOT CHECKED, their list is not reachable");
        return Ok(());
    }
    passed(&["check", "--disable-fetch", "advisories"])
}

fn passed(arguments: &[&str]) -> anyhow::Result<()> {
    let status = status(arguments).context("cargo deny cannot be run")?;
    ensure!(status.success(), "cargo deny {}: failed with {status}", arguments.join(" "));
    Ok(())
}

fn status(arguments: &[&str]) -> anyhow::Result<ExitStatus> {
    Ok(tools::cargo("deny")?.args(arguments).status()?)
}
