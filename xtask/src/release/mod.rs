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

/// A failed check is a step that has not passed; a check that cannot run is an error.
type Outcome = anyhow::Result<Result<String, String>>;

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
    let checks: [(&str, &dyn Fn() -> Outcome); 4] = [
        ("version", &|| tag::version(&version)),
        ("public API", &public_api::public_api),
        ("packages", &|| package::packages(&version, folder.path())),
        ("consumer", &|| consumer::consumer(&version, folder.path())),
    ];
    let mut steps = Vec::new();
    for (name, check) in checks {
        let outcome = check()?;
        let passed = outcome.is_ok();
        let detail = outcome.unwrap_or_else(|problem| problem);
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

/// Returns whether a program succeeded, with its standard output, or standard error on failure.
fn output_of(command: &mut Command) -> anyhow::Result<Result<String, String>> {
    let name = command.get_program().display().to_string();
    let output = command.output().with_context(|| format!("{name} cannot be run"))?;
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).trim_end().to_owned();
    Ok(if output.status.success() { Ok(text(&output.stdout)) } else { Err(text(&output.stderr)) })
}
