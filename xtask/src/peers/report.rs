//! Benchmark results and their Markdown tables.

use std::fmt::{self, Display, Formatter};

use anyhow::ensure;
use serde::{Deserialize, Serialize};

pub(super) const NOT_INSTALLED: &str = "not installed";

/// The metrics measured for each client.
#[derive(Clone, Copy, Debug, Deserialize, Eq, Ord, PartialEq, PartialOrd, Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) enum Measure {
    /// Streamed events per second of CPU time.
    Events,
    /// Calls per second of CPU time.
    Calls,
    /// Resident bytes per open, idle stream.
    Idle,
    /// Seconds that a process with one call takes, from start to exit.
    Start,
    /// Bytes of the stripped binary, or of the installed package.
    Size,
    /// Bytes of the binary with symbols.
    Unstripped,
    /// Seconds of a clean build.
    Cold,
    /// Seconds of an incremental build after a touch of `main.rs`.
    Incremental,
}

/// A figure, or the reason that it is missing.
#[derive(Clone, Debug, Deserialize, PartialEq, Serialize)]
#[serde(untagged)]
pub(super) enum Cell {
    Figure(f64),
    Not(String),
}

#[derive(Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Row {
    pub(super) measure: Measure,
    /// One for each column.
    pub(super) cells: Vec<Cell>,
}

/// Number of runs of each task, and of the process start task.
#[derive(Clone, Copy, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Times {
    pub(super) tasks: usize,
    pub(super) starts: usize,
}

#[derive(Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Report {
    /// Date, machine and versions.
    pub(super) on: String,
    pub(super) times: Times,
    /// Names of the compared clients.
    pub(super) columns: Vec<String>,
    pub(super) rows: Vec<Row>,
    /// Clients that could not be measured, each with the reason.
    pub(super) missing: Vec<String>,
}

/// The unit of a measure, in which a figure is shown.
#[derive(Clone, Copy, Eq, PartialEq)]
enum Unit {
    PerSecond,
    KiB,
    MiB,
    Milliseconds,
    /// With this number of decimals.
    Seconds(usize),
}

impl Measure {
    /// The label of a row, its unit, and the file of its chart, if it has one.
    fn row(self) -> (&'static str, Unit, Option<&'static str>) {
        use Unit::{KiB, MiB, Milliseconds, PerSecond, Seconds};
        match self {
            Self::Events => ("events of a stream, for a second of processor time", PerSecond, Some("events.svg")),
            Self::Calls => ("calls one after the other, for a second of processor time", PerSecond, Some("calls.svg")),
            Self::Idle => ("memory of an idle stream, of 1,000 that are open", KiB, Some("memory.svg")),
            Self::Start => ("a process that fetches one bot, from start to end", Milliseconds, None),
            Self::Size => ("size: a program without symbols, or what is installed", MiB, None),
            Self::Unstripped => ("size of the program with symbols", MiB, None),
            Self::Cold => ("a build from nothing", Seconds(1), None),
            Self::Incremental => ("a build after a touch of its `main.rs`", Seconds(2), None),
        }
    }

    pub(super) fn title(self) -> &'static str {
        self.row().0
    }

    pub(super) fn chart(self) -> Option<&'static str> {
        self.row().2
    }

    /// Returns whether higher is better.
    pub(super) fn is_speed(self) -> bool {
        self.row().1 == Unit::PerSecond
    }

    fn is_of_builds(self) -> bool {
        matches!(self.row().1, Unit::Seconds(_))
    }

    /// Formats a figure with its unit, in about three significant digits.
    pub(super) fn shown(self, figure: f64) -> String {
        match self.row().1 {
            Unit::PerSecond => grouped(figure),
            Unit::KiB => format!("{:.1} KiB", figure / 1024.0),
            Unit::MiB => format!("{:.1} MiB", figure / 1024.0 / 1024.0),
            Unit::Milliseconds => format!("{:.1} ms", figure * 1e3),
            Unit::Seconds(decimals) => format!("{figure:.decimals$} s"),
        }
    }
}

/// Rounds to three significant digits and adds thousands separators.
fn grouped(figure: f64) -> String {
    let unit = 10_f64.powf((figure.abs().max(1.0).log10().floor() - 2.0).max(0.0));
    let digits = format!("{:.0}", (figure / unit).round() * unit);
    let groups: Vec<_> = digits.as_bytes().rchunks(3).rev().map(String::from_utf8_lossy).collect();
    groups.join(",")
}

impl Cell {
    /// There is nothing to be measured.
    pub(super) fn none() -> Self {
        Self::Not("–".to_owned())
    }

    pub(super) fn shown(&self, measure: Measure) -> String {
        match self {
            Self::Figure(figure) => measure.shown(*figure),
            Self::Not(why) => why.clone(),
        }
    }
}

impl Report {
    /// Returns the report if each row has one cell per column.
    pub(super) fn checked(self) -> anyhow::Result<Self> {
        let whole = self.rows.iter().all(|row| row.cells.len() == self.columns.len());
        ensure!(whole, "a row has not as many cells as there are columns");
        Ok(self)
    }

    /// Returns the table of runtime metrics, preceded by the date, machine and versions.
    pub(super) fn running(&self) -> String {
        let Times { tasks, starts } = self.times;
        let all: Vec<_> = (0..self.columns.len()).collect();
        let table = self.table(&all, |measure| !measure.is_of_builds());
        format!("{}\nMedians; runs: {tasks}, and {starts} for the time of a process.\n\n{table}", self.on)
    }

    /// Returns the table of build times, of the clients that are compiled; `None` if builds were not measured.
    pub(super) fn builds(&self) -> Option<String> {
        let mut rows = self.rows.iter().filter(|row| row.measure.is_of_builds());
        let built = |(place, cell): (usize, &Cell)| matches!(cell, Cell::Figure(_)).then_some(place);
        let built: Vec<_> = rows.next()?.cells.iter().enumerate().filter_map(built).collect();
        Some(format!("{}\n\n{}", self.on, self.table(&built, Measure::is_of_builds)))
    }

    /// Formats these columns and rows as a Markdown table with aligned columns.
    fn table(&self, columns: &[usize], of: impl Fn(Measure) -> bool) -> String {
        let mut lines = vec![vec![String::new()]];
        lines[0].extend(columns.iter().map(|place| self.columns[*place].clone()));
        for row in self.rows.iter().filter(|row| of(row.measure)) {
            let mut line = vec![row.measure.title().to_owned()];
            line.extend(columns.iter().map(|place| row.cells[*place].shown(row.measure)));
            lines.push(line);
        }
        let width = |place: usize| lines.iter().map(|line| line[place].chars().count()).max().unwrap_or_default();
        let widths: Vec<_> = (0..=columns.len()).map(width).collect();
        let numbers = widths[1..].iter().map(|width| format!("{}:", "-".repeat(width.saturating_sub(1))));
        lines.insert(1, ["-".repeat(widths[0])].into_iter().chain(numbers).collect());
        let padded = |line: &[String]| {
            let numbers = line[1..].iter().zip(&widths[1..]).map(|(cell, width)| format!(" {cell:>width$} |"));
            format!("| {:<width$} |{}\n", line[0], numbers.collect::<String>(), width = widths[0])
        };
        lines.iter().map(|line| padded(line)).collect()
    }
}

impl Display for Report {
    fn fmt(&self, to: &mut Formatter<'_>) -> fmt::Result {
        write!(to, "\n{}", self.running().trim_end())?;
        if let Some(builds) = self.builds() {
            write!(to, "\n\n{}", builds.trim_end())?;
        }
        self.missing.iter().try_for_each(|why| write!(to, "\n\n{why}"))
    }
}
