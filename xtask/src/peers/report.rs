//! Benchmark results and their Markdown tables.

use std::fmt::{self, Display, Formatter};

use anyhow::ensure;
use serde::{Deserialize, Serialize};

pub(super) const NOT_INSTALLED: &str = "not installed";

/// The unit of the figures of a row.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) enum Unit {
    /// Of processor time.
    PerSecond,
    Bytes,
    Seconds,
}

/// A figure, or the reason that it is missing.
#[derive(Clone, Debug, Deserialize, PartialEq, Serialize)]
#[serde(untagged)]
pub(super) enum Cell {
    Figure(f64),
    Not(String),
}

/// A measure of each client.
#[derive(Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Row {
    pub(super) title: String,
    pub(super) unit: Unit,
    /// It has a chart below the table.
    #[serde(default)]
    pub(super) chart: bool,
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
    /// Build times, if they were measured.
    #[serde(default)]
    pub(super) builds: Vec<Row>,
    /// Clients that could not be measured, each with the reason.
    pub(super) missing: Vec<String>,
}

impl Unit {
    /// Formats a figure in about three significant digits.
    pub(super) fn shown(self, figure: f64) -> String {
        match self {
            Self::PerSecond => grouped(figure),
            Self::Bytes if figure < 1024.0 * 1024.0 => format!("{:.1} KiB", figure / 1024.0),
            Self::Bytes => format!("{:.1} MiB", figure / 1024.0 / 1024.0),
            Self::Seconds if figure < 0.5 => format!("{:.1} ms", figure * 1e3),
            Self::Seconds if figure < 10.0 => format!("{figure:.2} s"),
            Self::Seconds => format!("{figure:.1} s"),
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

    pub(super) fn shown(&self, unit: Unit) -> String {
        match self {
            Self::Figure(figure) => unit.shown(*figure),
            Self::Not(why) => why.clone(),
        }
    }
}

impl Row {
    pub(super) fn new(title: &str, unit: Unit, cells: Vec<Cell>) -> Self {
        Self { title: title.to_owned(), unit, chart: false, cells }
    }

    /// Formats the figures as a chart in Mermaid, which Markdown can have in it.
    pub(super) fn chart(&self, names: &[String]) -> String {
        let figure =
            |(name, cell): (_, &Cell)| if let Cell::Figure(figure) = cell { Some((name, *figure)) } else { None };
        let (names, figures): (Vec<_>, Vec<_>) = names.iter().zip(&self.cells).filter_map(figure).unzip();
        let most = figures.iter().copied().fold(1.0, f64::max);
        let axis = match self.unit {
            Unit::PerSecond => "more is better",
            Unit::Bytes => "bytes, less is better",
            Unit::Seconds => "seconds, less is better",
        };
        format!(
            "```mermaid\nxychart-beta horizontal\n  title {:?}\n  x-axis {names:?}\n  y-axis {axis:?} 0 --> {most:.0}\n  bar {figures:.0?}\n```\n",
            self.title
        )
    }
}

impl Report {
    /// Returns the report if each row has one cell per column.
    pub(super) fn checked(self) -> anyhow::Result<Self> {
        let whole = self.rows.iter().chain(&self.builds).all(|row| row.cells.len() == self.columns.len());
        ensure!(whole, "a row has not as many cells as there are columns");
        Ok(self)
    }

    /// Returns the table of runtime metrics, preceded by the date, machine and versions.
    pub(super) fn running(&self) -> String {
        let Times { tasks, starts } = self.times;
        let table = self.table(&self.rows, |_| true);
        format!("{}\nMedians; runs: {tasks}, and {starts} for the time of a process.\n\n{table}", self.on)
    }

    /// Returns the table of build times, of the clients that are compiled; `None` if builds were not measured.
    pub(super) fn builds(&self) -> Option<String> {
        let built = |place: &usize| self.builds.iter().any(|row| matches!(row.cells[*place], Cell::Figure(_)));
        (!self.builds.is_empty()).then(|| format!("{}\n\n{}", self.on, self.table(&self.builds, built)))
    }

    /// Formats rows as a Markdown table with aligned columns.
    fn table(&self, rows: &[Row], of: impl Fn(&usize) -> bool) -> String {
        let columns: Vec<_> = (0..self.columns.len()).filter(of).collect();
        let head = columns.iter().map(|place| self.columns[*place].clone());
        let mut lines = vec![[String::new()].into_iter().chain(head).collect::<Vec<_>>()];
        for Row { title, unit, cells, .. } in rows {
            let cells = columns.iter().map(|place| cells[*place].shown(*unit));
            lines.push([title.clone()].into_iter().chain(cells).collect());
        }
        let width = |place: usize| lines.iter().map(|line| line[place].chars().count()).max().unwrap_or_default();
        let widths: Vec<_> = (0..=columns.len()).map(width).collect();
        let numbers = widths[1..].iter().map(|width| format!("{}:", "-".repeat(width.saturating_sub(1))));
        lines.insert(1, ["-".repeat(widths[0])].into_iter().chain(numbers).collect());
        let padded = |line: &Vec<String>| {
            let numbers = line[1..].iter().zip(&widths[1..]).map(|(cell, width)| format!(" {cell:>width$} |"));
            format!("| {:<width$} |{}\n", line[0], numbers.collect::<String>(), width = widths[0])
        };
        lines.iter().map(padded).collect()
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
