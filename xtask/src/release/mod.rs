//! Checks that the packages can be used, and have the version that their changes require.

mod consumer;
mod minimal;
mod package;
pub(crate) mod public_api;
mod tag;

use std::process::{Command, ExitCode};

pub(crate) use minimal::minimal;
pub(crate) use tag::{Released, released};

use anyhow::{Context, bail};
use clap::Args;
use serde::Serialize;

use crate::{generate, output};

/// In the order in which they depend on each other.
const CRATES: [&str; 3] = ["chatbotkit-codegen", "chatbotkit-client", "chatbotkit-emulator"];

#[derive(Args)]
pub(crate) struct Release {
    /// Try everything, and publish nothing; there is no other way yet
    #[arg(long)]
    dry_run: bool,
    /// Print it as JSON
    #[arg(long)]
    json: bool,
}

/// Something that a release has to pass, and how it went.
#[derive(Serialize)]
struct Step {
    name: &'static str,
    passed: bool,
    detail: String,
}

/// What a check found: its step has not passed. With any other error the check could not run.
#[derive(Debug, PartialEq, thiserror::Error)]
#[error("{0}")]
struct Found(String);

pub(crate) fn run(arguments: &Release) -> anyhow::Result<ExitCode> {
    if !arguments.dry_run {
        bail!(
            "publishing is not done from here: a pushed tag has the workflow check the crates, and their owner runs \
             `cargo publish`; `--dry-run` checks them",
        );
    }
    let steps = steps(arguments.json)?;
    if arguments.json {
        output::print(format_args!("{:#}", serde_json::json!({ "steps": steps })));
    }
    Ok(output::end(steps.iter().all(|step| step.passed)))
}

/// Steps up to the first failure; later ones would only repeat it.
fn steps(json: bool) -> anyhow::Result<Vec<Step>> {
    let version = generate::version()?;
    // A temporary folder: the crates see neither the workspace nor its settings.
    let folder = tempfile::tempdir().context("there is no temporary folder")?;
    let checks: [(&str, &dyn Fn() -> anyhow::Result<String>); 4] = [
        ("version", &|| tag::version(&version)),
        ("public API", &public_api::public_api),
        ("packages", &|| package::packages(&version, folder.path())),
        ("consumer", &|| consumer::consumer(&version, folder.path())),
    ];
    let mut steps = Vec::new();
    for (name, check) in checks {
        let (passed, detail) = match check() {
            Err(problem) if problem.is::<Found>() => (false, output::reason(&problem)),
            outcome => (true, outcome?),
        };
        if !json {
            output::print(format_args!("{name}: {}{detail}", if passed { "" } else { "NO, " }));
        }
        steps.push(Step { name, passed, detail });
        if !passed {
            break;
        }
    }
    Ok(steps)
}

/// Returns the standard output of a program; what it found is its standard error if it fails.
fn output_of(command: &mut Command) -> anyhow::Result<String> {
    let name = command.get_program().display().to_string();
    let output = command.output().with_context(|| format!("{name} cannot be run"))?;
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).trim_end().to_owned();
    if output.status.success() { Ok(text(&output.stdout)) } else { bail!(Found(text(&output.stderr))) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn failed_program_is_a_finding_and_a_missing_one_is_not() {
        let failed = output_of(Command::new("git").arg("no-such-command")).context("the check").expect_err("a failure");
        assert!(failed.is::<Found>() && output::reason(&failed).starts_with("the check: git: "), "{failed:?}");
        let missing = output_of(&mut Command::new("no-such-program")).context("the check").expect_err("a failure");
        assert!(!missing.is::<Found>(), "{missing:?}");
    }
}
