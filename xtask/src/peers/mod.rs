//! Ours beside the official clients, code written by hand, and what progenitor makes of our document: in one run,
//! against one server.

mod programs;
mod report;
mod run;

use std::path::PathBuf;

use anyhow::Context;
use clap::Args;
use xshell::Shell;

use crate::{output, tools};
use programs::Peer;
use report::{Report, Times};

const PAGE: &str = "docs/performance.md";

#[derive(Args)]
pub(crate) struct Peers {
    /// Measure it against the official clients and others instead, in programs of their own
    #[arg(long)]
    pub(crate) peers: bool,
    /// Also how long the Rust ones take to build: some minutes more
    #[arg(long, requires = "peers", conflicts_with = "from")]
    builds: bool,
    /// Write what was measured into docs/performance.md, with its charts
    #[arg(long, requires = "peers", conflicts_with = "quick")]
    write: bool,
    /// Measure nothing, and take what an earlier run has printed with --json
    #[arg(long, requires = "peers", value_name = "FILE", conflicts_with = "quick", value_parser = crate::arguments::file)]
    from: Option<PathBuf>,
}

impl Peers {
    pub(crate) fn run(&self, sh: &Shell, quick: bool, json: bool) -> anyhow::Result<bool> {
        let report = match &self.from {
            Some(file) => Report::parse(&output::read(file)?).with_context(|| file.display().to_string())?,
            None => measured(sh, self.builds, quick)?,
        };
        if self.write {
            write(sh, &report)?;
        }
        output::report(&report, report.markdown("all")?, json);
        Ok(true)
    }
}

fn measured(sh: &Shell, builds: bool, quick: bool) -> anyhow::Result<Report> {
    let folder = tools::target()?.join("peers");
    output::progress("install the official clients, build the others");
    let server = programs::rust(sh, "server", &folder)?;
    let peers = programs::all(sh, &folder)?;
    let times = if quick { Times { tasks: 1, starts: 5 } } else { Times { tasks: 5, starts: 15 } };
    let mut rows = run::rows(sh, &server, &peers, times)?;
    rows.extend(programs::sizes(sh, &peers));
    let builds = if builds { programs::builds(sh, &peers, &folder)?.into() } else { Vec::new() };
    let missing = |peer: &Peer| Some(format!("{}: {}", peer.name, output::reason(peer.program.as_ref().err()?)));
    Ok(Report {
        on: programs::described(sh, &peers)?,
        times,
        columns: peers.iter().map(|peer| peer.name.to_owned()).collect(),
        rows,
        builds,
        missing: peers.iter().filter_map(missing).collect(),
    })
}

/// Writes the tables and the charts into their places of the page.
fn write(sh: &Shell, report: &Report) -> anyhow::Result<()> {
    let mut page = sh.read_file(PAGE)?;
    // Builds are not always measured.
    for name in ["peers", "builds"].into_iter().take(if report.builds.is_empty() { 1 } else { 2 }) {
        page = output::replaced(&page, name, &report.markdown(name)?).context(PAGE)?;
    }
    Ok(sh.write_file(PAGE, page)?)
}

#[cfg(test)]
mod tests;
