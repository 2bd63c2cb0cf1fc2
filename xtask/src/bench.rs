//! The benchmarks, and one table of what they measured.

use std::fmt::{self, Display, Formatter};
use std::path::Path;

use anyhow::Context;
use serde::Serialize;
use serde_json::Value;
use xshell::{Shell, cmd};

use crate::{output, tools};

/// The bound of a ratio of ours over the baseline: a minimum of speed, or a maximum of cost.
enum Bound {
    Speed(f64),
    Cost(f64),
    None,
}

/// A line of the table: its name, the benchmarks of ours and of the floor, of how many events, calls or MiB the figures of
/// both are, and the bound.
type Row = (&'static str, &'static str, &'static str, [f64; 2], Bound);

const ROWS: &[Row] = &[
    ("an event of 200,000 over loopback, CPU", "stream/ours", "stream/floor", [2e5; 2], Bound::Speed(1.00)),
    ("the same with tools, against without", "tools/with", "tools/without", [2e5; 2], Bound::Cost(1.02)),
    ("an event in chunks of 1.4 KB", "decoder/events", "decoder/floor", [1e4; 2], Bound::Speed(1.00)),
    ("an event on a line of its own", "event/event", "event/floor", [1.0; 2], Bound::None),
    ("the same, its type last", "event/type-last", "event/floor", [1.0; 2], Bound::None),
    ("an unknown event", "event/unknown", "event/floor", [1.0; 2], Bound::None),
    ("a MiB of a line of 8 MiB", "line/ours/8", "line/floor/8", [8.0; 2], Bound::None),
    ("a MiB of a line of 16 MiB", "line/ours/16", "line/floor/16", [16.0; 2], Bound::None),
    ("a MiB of a line of 32 MiB", "line/ours/32", "line/floor/32", [32.0; 2], Bound::None),
    // Fresh pages make the longest dearer in any program; four times would be quadratic.
    ("a MiB of 32 MiB, against one of 8 MiB", "line/ours/32", "line/ours/8", [32.0, 8.0], Bound::Cost(2.00)),
    ("a call of 500 in a row, CPU", "call/ours", "call/floor", [500.0; 2], Bound::Cost(1.02)),
    ("a call of 10,000, 64 concurrent, time", "calls/ours", "calls/floor", [1e4; 2], Bound::Cost(1.02)),
    ("an idle stream, bytes", "memory/ours", "memory/floor", [1.0; 2], Bound::Cost(1.00)),
    ("the same, against a reader of lines, bytes", "memory/ours", "memory/lines", [1.0; 2], Bound::None),
];

/// A row with its figures: nanoseconds, or bytes if the name contains them.
#[derive(Serialize)]
struct Measured {
    name: &'static str,
    ours: f64,
    floor: f64,
    ratio: f64,
    bound: String,
    holds: Option<bool>,
}

#[derive(Serialize)]
struct Table(Vec<Measured>);

pub(crate) fn run(sh: &Shell, quick: bool, json: bool) -> anyhow::Result<bool> {
    let criterion = tools::target()?.join("criterion");
    // All features are compiled in, and those of other benchmarks not used.
    let cargo = |bench: &str| cmd!(sh, "cargo bench --package chatbotkit-client --bench {bench} --").quiet();
    for bench in ["stream", "decode", "call"] {
        let command = cargo(bench).arg("--noplot").args(quick.then_some("--quick")).env("CRITERION_HOME", &criterion);
        if json { command.ignore_stdout() } else { command }.run()?;
    }
    // A name and a figure on each line.
    let memory = cargo("memory").read()?;
    let measured = |(name, ours, floor, of, bound): &Row| {
        let (ours, floor) = (figure(&criterion, &memory, ours)? / of[0], figure(&criterion, &memory, floor)? / of[1]);
        let (ratio, bound, holds) = match bound {
            Bound::Speed(least) => (floor / ours, format!("speed ≥ {least:.2}"), Some(floor / ours >= *least)),
            Bound::Cost(most) => (ours / floor, format!("cost ≤ {most:.2}"), Some(ours / floor <= *most)),
            Bound::None => (floor / ours, "speed".to_owned(), None),
        };
        Ok(Measured { name, ours, floor, ratio, bound, holds })
    };
    output::report(&Table(ROWS.iter().map(measured).collect::<anyhow::Result<_>>()?), json);
    // Figures are to be read. What a machine can do that others use is no reason to refuse a change.
    Ok(true)
}

impl Display for Table {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        write!(f, "\n{:<40} {:>10} {:>10} {:>7}  {:<16} holds", "", "ours", "floor", "ratio", "bound")?;
        self.0.iter().try_for_each(|Measured { name, ours, floor, ratio, bound, holds }| {
            let holds = holds.map_or("", |holds| if holds { "yes" } else { "NO" });
            let (ours, floor) = (shown(name, *ours), shown(name, *floor));
            write!(f, "\n{name:<40} {ours:>10} {floor:>10} {ratio:>7.2}  {bound:<16} {holds}")
        })
    }
}

/// Nanoseconds by the name of a benchmark, or bytes.
fn figure(criterion: &Path, memory: &str, name: &str) -> anyhow::Result<f64> {
    if let Some(name) = name.strip_prefix("memory/") {
        let figure = memory.lines().find_map(|line| line.strip_prefix(name));
        return Ok(figure.context("the memory bench printed no figure")?.trim().parse()?);
    }
    let path = criterion.join(name).join("new/estimates.json");
    let estimates: Value = serde_json::from_str(&output::read(&path)?)?;
    let median = estimates["median"]["point_estimate"].as_f64();
    median.with_context(|| format!("{}: no median", path.display()))
}

fn shown(name: &str, figure: f64) -> String {
    match figure {
        bytes if name.ends_with("bytes") => format!("{bytes:.0} B"),
        nanos if nanos < 1e3 => format!("{nanos:.1} ns"),
        nanos if nanos < 1e6 => format!("{:.2} µs", nanos / 1e3),
        nanos => format!("{:.2} ms", nanos / 1e6),
    }
}
