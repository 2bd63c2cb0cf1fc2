//! Runs the programs one after the other against one server.

use std::collections::BTreeMap;
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::Instant;

use anyhow::{Context, bail};
use serde::Deserialize;
use xshell::Shell;

use super::programs::{Peer, Program};
use super::report::{Cell, NOT_INSTALLED, Row, Times, Unit};

/// Number of events of a completion, of sequential calls, and of open streams.
const EVENTS: usize = 200_000;
const CALLS: usize = 2_000;
const STREAMS: usize = 1_000;

/// The task that can be measured on Linux only, and the one with runs of its own.
const IDLE: &str = "idle";
const START: &str = "start";

/// A task of the programs: the address that it calls, and what is measured.
struct Task {
    name: Text,
    address: Text,
    count: usize,
    title: Text,
    unit: Unit,
    chart: bool,
}

const TASKS: [Task; 4] = [
    task("events", "events", EVENTS, "events of a stream, for a second of processor time", Unit::PerSecond, true),
    task("calls", "bot", CALLS, "calls one after the other, for a second of processor time", Unit::PerSecond, true),
    task(IDLE, "idle", STREAMS, "memory of an idle stream, of 1,000 that are open", Unit::Bytes, true),
    task(START, "bot", 1, "a process that fetches one bot, from start to end", Unit::Seconds, false),
];

type Text = &'static str;

const fn task(name: Text, address: Text, count: usize, title: Text, unit: Unit, chart: bool) -> Task {
    Task { name, address, count, title, unit, chart }
}

/// The output of a program.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Line {
    task: String,
    count: usize,
    cpu_seconds: Option<f64>,
    resident_bytes: Option<f64>,
}

/// The medians. The programs alternate, so that other load of the machine affects all of them alike.
pub(super) fn rows(
    sh: &Shell,
    server: &Path,
    peers: &[Peer],
    times: Times,
    progress: &impl Fn(&str),
) -> anyhow::Result<Vec<Row>> {
    let server = Server::start(server)?;
    let mut rows = Vec::new();
    for task in TASKS {
        let rounds = if task.name == START { times.starts } else { times.tasks };
        progress(&format!("{}: {} times {} of {}", task.name, peers.len(), rounds, task.count));
        let impossible = (task.name == IDLE && !cfg!(target_os = "linux")).then_some("only on Linux");
        let mut figures = vec![Vec::new(); peers.len()];
        for _ in 0..rounds {
            for (peer, figures) in peers.iter().zip(&mut figures) {
                if let (Ok(program), None) = (&peer.program, impossible) {
                    let figure = task.run(sh, program, &server);
                    figures.push(figure.with_context(|| format!("{}: {}", peer.name, task.name))?);
                }
            }
        }
        let cell = |figures: Vec<f64>| match figures.is_empty() {
            true => Cell::Not(impossible.unwrap_or(NOT_INSTALLED).to_owned()),
            false => Cell::Figure(median(figures)),
        };
        let row = Row::new(task.title, task.unit, figures.into_iter().map(cell).collect());
        rows.push(Row { chart: task.chart, ..row });
    }
    Ok(rows)
}

impl Task {
    fn run(&self, sh: &Shell, program: &Program, server: &Server) -> anyhow::Result<f64> {
        let address = server.addresses.get(self.address).context("the server has no such address")?;
        let command = program.command(sh).arg(address).arg(self.name).arg(self.count.to_string());
        let begin = Instant::now();
        let printed = command.read()?;
        let taken = begin.elapsed().as_secs_f64();
        let line = Line::parse(printed.as_bytes())?;
        if (line.task.as_str(), line.count) != (self.name, self.count) {
            bail!("expected {} of {}, got {} of {}", self.count, self.name, line.count, line.task);
        }
        let count = self.count as f64;
        let figure = match self.unit {
            Unit::PerSecond => line.cpu_seconds.map(|seconds| count / seconds),
            Unit::Bytes => line.resident_bytes.map(|bytes| bytes / count),
            Unit::Seconds => Some(taken),
        };
        figure.context("printed no measurement")
    }
}

impl Line {
    pub(super) fn parse(printed: &[u8]) -> anyhow::Result<Self> {
        serde_json::from_slice(printed).context("printed a line that is not JSON")
    }
}

pub(super) fn median(mut figures: Vec<f64>) -> f64 {
    figures.sort_by(f64::total_cmp);
    let middle = figures.len() / 2;
    if figures.len() % 2 == 1 { figures[middle] } else { (figures[middle - 1] + figures[middle]) / 2.0 }
}

/// The running server; dropping it ends the process.
struct Server {
    process: Child,
    /// The URLs of a bot, of a stream, and of a stream that stalls after one event.
    addresses: BTreeMap<String, String>,
}

impl Server {
    fn start(program: &Path) -> anyhow::Result<Self> {
        let mut command = Command::new(program);
        command.arg(EVENTS.to_string()).stdin(Stdio::piped()).stdout(Stdio::piped());
        let mut server = Self { process: command.spawn().context("the server")?, addresses: BTreeMap::new() };
        let mut line = String::new();
        if let Some(output) = server.process.stdout.as_mut() {
            BufReader::new(output).read_line(&mut line).context("the server")?;
        }
        server.addresses = serde_json::from_str(&line).context("the server")?;
        Ok(server)
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // The server also ends when its input is closed.
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}
