//! Benchmark results and their Markdown tables.

use anyhow::ensure;
use itertools::Itertools;
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

    fn figure(&self) -> Option<f64> {
        if let Self::Figure(figure) = self { Some(*figure) } else { None }
    }

    fn shown(&self, unit: Unit) -> String {
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
        let figures = names.iter().zip(&self.cells).filter_map(|(name, cell)| Some((name, cell.figure()?)));
        let (names, figures): (Vec<_>, Vec<_>) = figures.unzip();
        let axis = match self.unit {
            Unit::PerSecond => "more is better",
            Unit::Bytes => "bytes, less is better",
            Unit::Seconds => "seconds, less is better",
        };
        let (title, most) = (&self.title, figures.iter().copied().fold(1.0, f64::max));
        format!(include_str!("chart.md"), title = title, names = names, axis = axis, most = most, figures = figures)
    }
}

impl Report {
    /// Reads a report, in which each row has one cell per column.
    pub(super) fn parse(text: &str) -> anyhow::Result<Self> {
        let report: Self = serde_json::from_str(text)?;
        let whole = report.rows.iter().chain(&report.builds).all(|row| row.cells.len() == report.columns.len());
        ensure!(whole, "a row has not as many cells as there are columns");
        Ok(report)
    }

    /// Returns the table of runtime metrics, preceded by the date, machine and versions.
    pub(super) fn running(&self) -> String {
        let Times { tasks, starts } = self.times;
        let table = self.table(&self.rows, |_| true);
        format!("{}\nMedians; runs: {tasks}, and {starts} for the time of a process.\n\n{table}", self.on)
    }

    /// Returns the table of build times, of the clients that are compiled; `None` if builds were not measured.
    pub(super) fn builds(&self) -> Option<String> {
        let built = |column: &usize| self.builds.iter().any(|row| row.cells[*column].figure().is_some());
        (!self.builds.is_empty()).then(|| format!("{}\n\n{}", self.on, self.table(&self.builds, built)))
    }

    /// Formats some columns of rows as a Markdown table.
    fn table(&self, rows: &[Row], of: impl Fn(&usize) -> bool) -> String {
        let columns: Vec<_> = (0..self.columns.len()).filter(of).collect();
        let line = |title: &str, cell: &dyn Fn(usize) -> String| {
            [title.to_owned()].into_iter().chain(columns.iter().map(|column| cell(*column))).collect::<Vec<_>>()
        };
        let mut lines = vec![line("", &|column| self.columns[column].clone())];
        lines.extend(rows.iter().map(|row| line(&row.title, &|column| row.cells[column].shown(row.unit))));
        let width = |column: usize| lines.iter().map(|line| line[column].chars().count()).max().unwrap_or_default();
        let widths: Vec<_> = (0..=columns.len()).map(width).collect();
        // The titles are aligned to the left, and the figures to the right.
        let rule = |(column, width): (_, &usize)| format!("{:->width$}", if column == 0 { "-" } else { ":" });
        lines.insert(1, widths.iter().enumerate().map(rule).collect());
        let padded = |line: &Vec<String>| {
            let figures = line.iter().zip(&widths).skip(1).map(|(cell, width)| format!(" {cell:>width$} |"));
            format!("| {:<width$} |{}\n", line[0], figures.format(""), width = widths[0])
        };
        lines.iter().map(padded).collect()
    }

    /// Returns all tables, and the clients that could not be measured.
    pub(super) fn text(&self) -> String {
        let tables = [self.running(), self.builds().unwrap_or_default()];
        let parts = tables.iter().chain(&self.missing).map(|part| part.trim_end()).filter(|part| !part.is_empty());
        format!("\n{}", parts.format("\n\n"))
    }
}
