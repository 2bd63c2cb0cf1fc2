//! Dependencies: licences, sources and advisories.

use std::io;
use std::process::ExitStatus;

use crate::tools;

pub(crate) fn run(say: fn(&str)) -> Result<(), String> {
    passed(&["check", "licenses", "bans", "sources"])?;
    // The list of advisories is fetched from where it is kept. Without a way there nothing can be said of
    // them, and that is said.
    if !status(&["fetch", "db"]).is_ok_and(|status| status.success()) {
        say("advisories: NOT CHECKED, their list cannot be reached from here");
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
