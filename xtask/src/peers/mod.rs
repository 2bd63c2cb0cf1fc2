//! Ours beside the official clients, code written by hand, and what progenitor makes of our document: in one run,
//! against one server.

mod builds;
mod chart;
mod machine;
mod page;
mod programs;
mod report;
mod run;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::Context;
use clap::Args;

use crate::{output, tools};
use programs::Peer;
use report::{Report, Row};

const PAGE: &str = "docs/performance.md";
const CHARTS: &str = "docs/performance";

#[derive(Args)]
pub(crate) struct Peers {
    /// Measure it against the official clients and others instead, in programs of their own
    #[arg(long)]
    peers: bool,
    /// Also how long the Rust ones take to build: some minutes more
    #[arg(long, requires = "peers", conflicts_with = "from")]
    builds: bool,
    /// Write what was measured into docs/performance.md, and its charts beside it
    #[arg(long, requires = "peers", conflicts_with = "quick")]
    write: bool,
    /// Measure nothing, and take what an earlier run has printed with --json
    #[arg(long, requires = "peers", value_name = "FILE", conflicts_with = "quick", value_parser = crate::arguments::file)]
    from: Option<PathBuf>,
}

impl Peers {
    /// Returns whether `--peers` was given.
    pub(crate) fn asked(&self) -> bool {
        self.peers
    }

    pub(crate) fn run(&self, quick: bool, json: bool) -> anyhow::Result<ExitCode> {
        let progress = |line: &str| {
            if !json {
                output::print(format_args!("==> {line}"));
            }
        };
        let report = match &self.from {
            Some(file) => read(file).with_context(|| file.display().to_string())?,
            None => measured(self.builds, quick, progress)?,
        };
        if self.write {
            write(&report)?;
        }
        if json {
            output::print(format_args!("{:#}", serde_json::json!(report)));
        } else {
            output::print(report);
        }
        Ok(output::end(true))
    }
}

fn read(file: &Path) -> anyhow::Result<Report> {
    serde_json::from_str::<Report>(&fs::read_to_string(file)?)?.checked()
}

fn measured(builds: bool, quick: bool, progress: impl Fn(&str)) -> anyhow::Result<Report> {
    let folder = tools::target()?.join("peers");
    progress("install the official clients, build the others");
    let server = programs::rust("server", &folder)?;
    let peers = programs::all(&folder)?;
    let mut rows = run::rows(&server, &peers, quick, &progress)?;
    rows.extend(programs::sizes(&peers));
    if builds {
        rows.extend(builds::rows(&peers, &folder, &progress)?);
    }
    let missing =
        |peer: &Peer| peer.program.as_ref().err().map(|reason| format!("{}: {}", peer.name, output::reason(reason)));
    Ok(Report {
        on: machine::described(&peers)?,
        times: run::times(quick),
        columns: peers.iter().map(|peer| peer.name.to_owned()).collect(),
        rows,
        missing: peers.iter().filter_map(missing).collect(),
    })
}

/// The tables, each in its place, and a chart of each measure that has one.
fn write(report: &Report) -> anyhow::Result<()> {
    let mut page = fs::read_to_string(PAGE).context(PAGE)?;
    page = page::replaced(&page, "peers", &shown(report)).context(PAGE)?;
    if let Some(builds) = report.builds() {
        page = page::replaced(&page, "builds", &builds).context(PAGE)?;
    }
    let written = |file: &Path, text: &str| fs::write(file, text).with_context(|| file.display().to_string());
    fs::create_dir_all(CHARTS).context(CHARTS)?;
    for row in &report.rows {
        if let Some(file) = row.measure.chart() {
            written(&Path::new(CHARTS).join(file), &chart::svg(row.measure, &report.columns, &row.cells))?;
        }
    }
    written(Path::new(PAGE), &page)
}

/// The table of what runs, and its charts below it.
fn shown(report: &Report) -> String {
    let chart = |row: &Row| Some(format!("![{}](performance/{})", row.measure.title(), row.measure.chart()?));
    let charts: Vec<_> = report.rows.iter().filter_map(chart).collect();
    format!("{}\n\n{}", report.running().trim_end(), charts.join("\n"))
}

#[cfg(test)]
mod tests;
