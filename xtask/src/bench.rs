//! The benchmarks, and one table of what they measured.

use std::path::Path;

use anyhow::Context;
use serde_json::{Value, json};
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
    // Page faults make the longest line more expensive in any program; a factor of four would be quadratic.
    ("a MiB of 32 MiB, against one of 8 MiB", "line/ours/32", "line/ours/8", [32.0, 8.0], Bound::Cost(2.00)),
    ("a call of 500 in a row, CPU", "call/ours", "call/floor", [500.0; 2], Bound::Cost(1.02)),
    ("a call of 10,000, 64 concurrent, time", "calls/ours", "calls/floor", [1e4; 2], Bound::Cost(1.02)),
    ("an idle stream, bytes", "memory/ours", "memory/floor", [1.0; 2], Bound::Cost(1.00)),
    ("the same, against a reader of lines, bytes", "memory/ours", "memory/lines", [1.0; 2], Bound::None),
];

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
        // Nanoseconds, or bytes if the name contains them.
        Ok(json!({ "name": name, "ours": ours, "floor": floor, "ratio": ratio, "bound": bound, "holds": holds }))
    };
    let rows: Vec<_> = ROWS.iter().map(measured).collect::<anyhow::Result<_>>()?;
    output::report(&rows, output::filled(include_str!("bench.jinja"), &json!({ "rows": rows }))?, json);
    // Figures are to be read. What a machine can do that others use is no reason to refuse a change.
    Ok(true)
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

#[cfg(test)]
mod tests {
    use super::*;

    fn row(name: &str, ours: f64, floor: f64, holds: bool) -> Value {
        json!({ "name": name, "ours": ours, "floor": floor, "ratio": 1.004, "bound": "speed ≥ 1.00", "holds": holds })
    }

    #[test]
    fn table_has_a_unit_for_each_figure_and_shows_whether_its_bound_holds() -> anyhow::Result<()> {
        let rows = [
            row("an event", 999.94, 1234.5, true),
            row("a call", 999_999.0, 1.5e6, false),
            row("an idle stream, bytes", 17_874.9, -4096.0, true),
        ];
        let expected = "
                                               ours      floor   ratio  bound            holds
an event                                   999.9 ns    1.23 µs    1.00  speed ≥ 1.00     yes
a call                                   1000.00 µs    1.50 ms    1.00  speed ≥ 1.00     NO
an idle stream, bytes                       17875 B    -4096 B    1.00  speed ≥ 1.00     yes
";
        assert_eq!(output::filled(include_str!("bench.jinja"), &json!({ "rows": rows }))?, expected);
        Ok(())
    }
}
