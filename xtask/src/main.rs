//! The commands of `cargo xtask`; `cargo xtask --help` lists them.

mod add;
mod arguments;
mod bench;
mod changes;
mod ci;
mod coverage;
mod drift;
mod examples;
mod generate;
mod history;
mod lint;
mod output;
mod peers;
mod release;
mod tools;

use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::Context;
use clap::{Parser, Subcommand};
use xshell::Shell;

/// The document, from the root of the workspace.
const DOCUMENT: &str = "openapi/chatbotkit.yaml";

/// The placeholder of a draft, to be filled in by hand.
const BLANK: &str = "TODO";

#[derive(Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask", about = "Development tasks of chatbotkit-client")]
struct Arguments {
    #[command(subcommand)]
    task: Task,
}

#[derive(Subcommand)]
enum Task {
    /// Run all checks for a change, and stop at the first failure
    Ci {
        /// Only build, with the oldest supported compiler
        #[arg(long)]
        msrv: bool,
        /// Only build, with the lowest versions of the dependencies
        #[arg(long, conflicts_with = "msrv")]
        minimal: bool,
    },
    /// Check the document against the rules, with help for each finding
    Lint {
        /// Another document; by default that of a build
        #[arg(long, value_parser = arguments::file)]
        document: Option<PathBuf>,
        /// An overlay over it
        #[arg(long, value_parser = arguments::file)]
        overlay: Option<PathBuf>,
        /// Print the findings as JSON
        #[arg(long)]
        json: bool,
    },
    /// List the operations of the document, and fail if one has no test, or its handwritten method no documentation
    Coverage {
        /// Print it as JSON
        #[arg(long)]
        json: bool,
    },
    /// Write the generated code, and show the changes for callers
    Generate(generate::Generate),
    /// Check the packages to be published: version, contents, and use by a program
    Release(release::Release),
    /// Compare the document with the official one, and list the differences that openapi/ledger.yaml does not explain
    Drift(drift::Drift),
    /// Draft operations of the official document into ours, to be described and given a retry class by hand
    Add(add::Add),
    /// Measure the client against handwritten code, and print a table
    Bench {
        /// Measure for a shorter time, and less exactly
        #[arg(long)]
        quick: bool,
        /// Print the table as JSON
        #[arg(long)]
        json: bool,
        #[command(flatten)]
        peers: peers::Peers,
    },
    /// Run the property tests of the decoder for a long time
    Fuzz {
        /// Number of cases of each property
        #[arg(long, default_value_t = 5_000_000)]
        cases: u64,
    },
    /// Make calls over a network with random injected faults, for a long time
    Chaos {
        /// Number of seeds, each with 2,000 calls
        #[arg(long, default_value_t = 1_000)]
        seeds: u64,
    },
}

/// Exits with 0 where all is well, 1 where something was found, and 2 where the task failed to run.
fn main() -> ExitCode {
    let task = Arguments::parse().task;
    let name = std::env::args().nth(1).unwrap_or_default();
    run(task).unwrap_or_else(|problem| {
        output::print_error(format_args!("{name}: {}", output::reason(&problem)));
        ExitCode::from(2)
    })
}

fn run(task: Task) -> anyhow::Result<ExitCode> {
    // Files in arguments are those of the caller, all others are named from the root of the workspace.
    std::env::set_current_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/..")).context("there is no workspace")?;
    let sh = Shell::new()?;
    let is_well = match task {
        Task::Ci { msrv, minimal } => ci::run(&sh, msrv, minimal),
        Task::Lint { document, overlay, json } => return lint::run(document, overlay, json),
        Task::Coverage { json } => coverage::run(&sh, json)?,
        Task::Generate(arguments) => arguments.run(&sh)?,
        Task::Release(arguments) => release::run(&sh, &arguments)?,
        Task::Drift(arguments) => drift::run(&arguments)?,
        Task::Add(arguments) => arguments.run()?,
        Task::Bench { quick, json, peers } if peers.peers => peers.run(&sh, quick, json)?,
        Task::Bench { quick, json, .. } => bench::run(&sh, quick, json)?,
        Task::Fuzz { cases } => ci::long(&sh, "jsonl::", "PROPTEST_CASES", cases, "cases of each property"),
        Task::Chaos { seeds } => ci::long(&sh, "chaos::", "CHATBOTKIT_CHAOS_SEEDS", seeds, "seeds"),
    };
    Ok(if is_well { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}
