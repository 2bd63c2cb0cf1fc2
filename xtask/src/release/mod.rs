//! Checks that the packages can be used, and have the version that their changes require.

mod compatibility;
mod package;

pub(crate) use compatibility::public_api;
pub(crate) use package::minimal;

use anyhow::ensure;
use clap::Args;
use serde_json::json;
use xshell::Shell;

use crate::tools::Found;
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

/// Checks all that a release has to pass, up to the first failure: later checks would only repeat it.
pub(crate) fn run(sh: &Shell, arguments: &Release) -> anyhow::Result<bool> {
    ensure!(
        arguments.dry_run,
        "publishing is not done from here: a pushed tag has the workflow check the crates, and their owner runs \
         `cargo publish`; `--dry-run` checks them",
    );
    let version = generate::version()?;
    // The crates see neither the workspace nor its settings.
    let folder = sh.create_temp_dir()?;
    let checks: [(&str, &dyn Fn() -> anyhow::Result<String>); 4] = [
        ("version", &|| compatibility::version(sh, &version)),
        ("public API", &|| public_api(sh, &version)),
        ("packages", &|| package::packages(sh, &version, folder.path())),
        ("consumer", &|| package::consumer(sh, &version, folder.path())),
    ];
    let mut steps = Vec::new();
    for (name, check) in checks {
        let (passed, detail) = match check() {
            Err(problem) if problem.is::<Found>() => (false, output::reason(&problem)),
            outcome => (true, outcome?),
        };
        if !arguments.json {
            output::print(format_args!("{name}: {}{detail}", if passed { "" } else { "NO, " }));
        }
        steps.push(json!({ "name": name, "passed": passed, "detail": detail }));
        if !passed {
            break;
        }
    }
    output::report(&json!({ "steps": steps }), String::new(), arguments.json);
    Ok(steps.iter().all(|step| step["passed"] == true))
}
