//! What is in the build: licences, sources, and what is known against it.

use std::io;
use std::path::Path;
use std::process::{Command, ExitStatus};

/// The tool, where it is not there already.
const TOOLS: &str = "target/tools";
const VERSION: &str = "0.20.2";

pub(crate) fn run(say: fn(&str)) -> Result<(), String> {
    let deny = tool().map_err(|problem| format!("cargo-deny cannot be had: {problem}"))?;
    passed(&deny, &["check", "licenses", "bans", "sources"])?;
    // The list of advisories is fetched from where it is kept. Without a way there nothing can be said of
    // them, and that is said.
    if !status(&deny, &["fetch", "db"]).is_ok_and(|status| status.success()) {
        say("advisories: NOT CHECKED, their list cannot be reached from here");
        return Ok(());
    }
    passed(&deny, &["check", "--disable-fetch", "advisories"])
}

fn tool() -> io::Result<String> {
    let installed = Path::new(TOOLS).join("bin/cargo-deny").display().to_string();
    if let Some(found) = ["cargo-deny", &installed].into_iter().find(|it| status(it, &["--version"]).is_ok()) {
        return Ok(found.to_owned());
    }
    let install = ["install", "cargo-deny", "--locked", "--version", VERSION, "--root", TOOLS];
    let done = Command::new("cargo").args(install).status()?;
    if done.success() { Ok(installed) } else { Err(io::Error::other("it does not install")) }
}

fn passed(deny: &str, arguments: &[&str]) -> Result<(), String> {
    match status(deny, arguments) {
        Ok(status) if status.success() => Ok(()),
        Ok(status) => Err(format!("cargo deny {}: failed with {status}", arguments.join(" "))),
        Err(problem) => Err(format!("cargo deny cannot be run: {problem}")),
    }
}

fn status(deny: &str, arguments: &[&str]) -> io::Result<ExitStatus> {
    Command::new(deny).args(arguments).status()
}
