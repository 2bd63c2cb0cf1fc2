//! Runs the programs one after the other against one server.

use std::collections::BTreeMap;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::Instant;

use anyhow::{Context, ensure};
use serde::Deserialize;
use serde_json::Deserializer;
use xshell::Shell;

use super::programs::{Peer, Program};
use super::report::{Cell, NOT_INSTALLED, Row, Times, Unit};
use crate::output::progress;

/// Number of events of a completion, of sequential calls, and of open streams.
const EVENTS: usize = 200_000;
const CALLS: usize = 2_000;
const STREAMS: usize = 1_000;

/// The task that can be measured on Linux only, and the one with runs of its own.
const IDLE: &str = "idle";
const START: &str = "start";

/// A task of the programs: its name, the address that it calls, its count, the title and the unit of the figure, and
/// whether it has a chart.
type Task = (&'static str, &'static str, usize, &'static str, Unit, bool);

const TASKS: [Task; 4] = [
    ("events", "events", EVENTS, "events of a stream, for a second of processor time", Unit::PerSecond, true),
    ("calls", "bot", CALLS, "calls one after the other, for a second of processor time", Unit::PerSecond, true),
    (IDLE, "idle", STREAMS, "memory of an idle stream, of 1,000 that are open", Unit::Bytes, true),
    (START, "bot", 1, "a process that fetches one bot, from start to end", Unit::Seconds, false),
];

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
pub(super) fn rows(sh: &Shell, server: &Path, peers: &[Peer], times: Times) -> anyhow::Result<Vec<Row>> {
    let (_server, addresses) = started(server).context("the server")?;
    let row = |task @ (name, address, count, title, unit, chart): Task| {
        let rounds = if name == START { times.starts } else { times.tasks };
        progress(format_args!("{name}: {} times {rounds} of {count}", peers.len()));
        let address = addresses.get(address).context("the server has no such address")?;
        let impossible = (name == IDLE && !cfg!(target_os = "linux")).then_some("only on Linux");
        let mut figures = vec![Vec::new(); peers.len()];
        for (index, peer) in peers.iter().enumerate().cycle().take(rounds * peers.len()) {
            if let (Ok(program), None) = (&peer.program, impossible) {
                let figure = measured(sh, task, program, address);
                figures[index].push(figure.with_context(|| format!("{}: {name}", peer.name))?);
            }
        }
        let cell = |figures: Vec<f64>| match figures.is_empty() {
            true => Cell::Not(impossible.unwrap_or(NOT_INSTALLED).to_owned()),
            false => Cell::Figure(median(figures)),
        };
        Ok(Row { chart, ..Row::new(title, unit, figures.into_iter().map(cell).collect()) })
    };
    TASKS.into_iter().map(row).collect()
}

/// The figure of one run of a task.
fn measured(sh: &Shell, task: Task, program: &Program, address: &str) -> anyhow::Result<f64> {
    let (name, _, count, _, unit, _) = task;
    let command = program.command(sh).arg(address).arg(name).arg(count.to_string());
    let begin = Instant::now();
    let printed = command.read()?;
    let taken = begin.elapsed().as_secs_f64();
    let line = Line::parse(printed.as_bytes())?;
    let is_task = line.task == name && line.count == count;
    ensure!(is_task, "expected {count} of {name}, got {} of {}", line.count, line.task);
    let figure = match unit {
        Unit::PerSecond => line.cpu_seconds.map(|seconds| count as f64 / seconds),
        Unit::Bytes => line.resident_bytes.map(|bytes| bytes / count as f64),
        Unit::Seconds => Some(taken),
    };
    figure.context("printed no measurement")
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

/// Starts the server, which ends when its standard input is closed: when the process is dropped. Returns the URLs of a
/// bot, of a stream, and of a stream that stalls after one event.
pub(super) fn started(program: &Path) -> anyhow::Result<(Child, BTreeMap<String, String>)> {
    let mut command = Command::new(program);
    command.arg(EVENTS.to_string()).stdin(Stdio::piped()).stdout(Stdio::piped());
    let mut process = command.spawn()?;
    let output = process.stdout.take().context("has no output")?;
    let addresses = Deserializer::from_reader(output).into_iter().next().context("printed no addresses")??;
    Ok((process, addresses))
}
