//! What teams run: `cargo xtask --help` lists it.

mod ci;

use std::process::ExitCode;

use clap::{Parser, Subcommand};

#[derive(Parser)]
#[command(
    name = "cargo xtask",
    about = "Tasks for those who work on chatbotkit-client"
)]
struct Arguments {
    #[command(subcommand)]
    task: Task,
}

#[derive(Subcommand)]
enum Task {
    /// Run everything that a change has to pass, and stop at the first failure
    Ci,
}

fn main() -> ExitCode {
    match Arguments::parse().task {
        Task::Ci => ci::run(),
    }
}
