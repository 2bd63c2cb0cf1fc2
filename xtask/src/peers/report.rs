//! Benchmark results and their Markdown tables.

use anyhow::ensure;
use serde::{Deserialize, Serialize};
use serde_json::json;

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

impl Cell {
    /// There is nothing to be measured.
    pub(super) fn none() -> Self {
        Self::Not("–".to_owned())
    }
}

impl Row {
    pub(super) fn new(title: &str, unit: Unit, cells: Vec<Cell>) -> Self {
        Self { title: title.to_owned(), unit, chart: false, cells }
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
        let mut fields = json!(self);
        fields["part"] = part.into();
        output::filled(include_str!("report.jinja"), &fields)
    }
}
