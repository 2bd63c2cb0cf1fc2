//! Dependencies: licences, sources and advisories.

use std::io;
use std::process::ExitStatus;

use crate::tools;

pub(crate) fn run(progress: fn(&str)) -> Result<(), String> {
    passed(&["check", "licenses", "bans", "sources"])?;
    // Without a connection to the list of advisories they cannot be checked,
    // which is reported.
    if !status(&["fetch", "db"]).is_ok_and(|status| status.success()) {
        progress("advisories: NOT CHECKED, their list is not reachable");
        return Ok(());
    }
    passed(&["check", "--disable-fetch", "advisories"])
}

fn passed(arguments: &[&str]) -> Result<(), String> {
    match status(arguments) {
        Ok(status) if status.success() => Ok(()),
        Ok(status) => Err(format!("cargo deny {}: failed with {status}", arguments.join(" "))),
        Err(problem) => Err(format!("cargo deny cannot be run: {problem}")),
    }
}

fn status(arguments: &[&str]) -> io::Result<ExitStatus> {
    tools::cargo("deny")?.args(arguments).status()
}
