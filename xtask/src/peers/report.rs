//! Benchmark results and their Markdown tables.

use anyhow::ensure;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use crate::output;

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

    /// Returns the chart of its figures, as the template takes it.
    fn chart(&self, names: &[String]) -> Value {
        let bars = names.iter().zip(&self.cells).filter_map(|(name, cell)| Some((name, cell.figure()?)));
        let bars: Vec<_> = bars.collect();
        let axis = match self.unit {
            Unit::PerSecond => "more is better",
            Unit::Bytes => "bytes, less is better",
            Unit::Seconds => "seconds, less is better",
        };
        let most = bars.iter().map(|(_, figure)| *figure).fold(1.0, f64::max);
        json!({ "title": self.title, "axis": axis, "most": most, "bars": bars })
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

    /// Returns `all` tables with the clients that could not be measured, those of the `peers` with their charts, or that
    /// of the `builds`, in Markdown.
    pub(super) fn markdown(&self, part: &str) -> anyhow::Result<String> {
        let built = |column: usize| self.builds.iter().any(|row| row.cells[column].figure().is_some());
        let charts: Vec<_> = self.rows.iter().filter(|row| row.chart).map(|row| row.chart(&self.columns)).collect();
        let (running, builds) = (self.table(&self.rows, |_| true), self.table(&self.builds, built));
        let fields = json!({
            "part": part, "on": self.on, "times": self.times, "missing": self.missing,
            "running": running, "builds": builds, "charts": charts,
        });
        output::filled(include_str!("report.jinja"), &fields)
    }

    /// Returns some columns of rows, below their names.
    fn table(&self, rows: &[Row], of: impl Fn(usize) -> bool) -> Vec<Vec<String>> {
        let line = |title: &str, cell: &dyn Fn(usize) -> String| {
            let columns = (0..self.columns.len()).filter(|column| of(*column));
            [title.to_owned()].into_iter().chain(columns.map(cell)).collect::<Vec<_>>()
        };
        let names = line("", &|column| self.columns[column].clone());
        let rows = rows.iter().map(|row| line(&row.title, &|column| row.cells[column].shown(row.unit)));
        [names].into_iter().chain(rows).collect()
    }
}
