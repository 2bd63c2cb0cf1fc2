//! What teams run: `cargo xtask --help` lists it.

mod ci;
mod coverage;

use std::io::{self, Write};
use std::process::ExitCode;

use clap::{Parser, Subcommand};

#[derive(Parser)]
#[command(name = "cargo xtask", about = "Tasks for those who work on chatbotkit-client")]
struct Arguments {
    #[command(subcommand)]
    task: Task,
}

#[derive(Subcommand)]
enum Task {
    /// Run everything that a change has to pass, and stop at the first failure
    Ci,
    /// List the operations of the document, and fail where one has no method, no example or no test
    Coverage,
}

fn main() -> ExitCode {
    // Tasks name files from the root of the workspace, wherever they are started.
    if let Err(problem) = std::env::set_current_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/..")) {
        let _ = writeln!(io::stderr(), "no workspace: {problem}");
        return ExitCode::FAILURE;
    }
    match Arguments::parse().task {
        Task::Ci => ci::run(),
        Task::Coverage => coverage::run(),
    }
}
