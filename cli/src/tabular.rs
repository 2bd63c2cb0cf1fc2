//! Tables for the terminal.

use console::Alignment::Left;
use console::{Term, measure_text_width, pad_str, truncate_str};
use jiff::Timestamp;
use serde_json::Value;

use crate::table::Column;

/// The maximum width of a column.
const MAX_WIDTH: usize = 40;

/// A table that grows page by page. The first page determines the columns and their widths.
pub(crate) struct Table {
    columns: &'static [Column],
    shown: Option<Vec<(&'static Column, usize)>>,
}

impl Table {
    pub(crate) fn new(columns: &'static [Column]) -> Self {
        Self { columns, shown: None }
    }

    /// The lines of these items, after a header if they are the first.
    pub(crate) fn rows(&mut self, items: &[Value]) -> String {
        let mut text = String::new();
        if self.shown.is_none() && !items.is_empty() {
            let shown = fitting(self.columns, items);
            text += &line(shown.iter().map(|(column, width)| (column.name.to_uppercase(), *width)));
            self.shown = Some(shown);
        }
        for item in items {
            let cells = self.shown.iter().flatten();
            text += &line(cells.map(|(column, width)| (cell(column, item), *width)));
        }
        text
    }
}

/// The columns that have values and fit into the terminal.
fn fitting(columns: &'static [Column], items: &[Value]) -> Vec<(&'static Column, usize)> {
    let mut left = usize::from(Term::stdout().size().1);
    let widths = columns.iter().filter_map(|column| {
        let widest = items.iter().map(|item| measure_text_width(&cell(column, item))).max().unwrap_or(0);
        (widest > 0).then(|| (column, widest.max(column.name.len()).min(MAX_WIDTH)))
    });
    let fits = |(_, width): &(&Column, usize)| {
        let fits = *width <= left;
        left = left.saturating_sub(width + 2);
        fits
    };
    widths.take_while(fits).collect()
}

fn line(cells: impl Iterator<Item = (String, usize)>) -> String {
    let cells = cells.map(|(cell, width)| pad_str(&truncate_str(&cell, width, "…"), width, Left, None).into_owned());
    format!("{}\n", cells.collect::<Vec<_>>().join("  ").trim_end())
}

fn cell(column: &Column, item: &Value) -> String {
    let value = &item[column.name];
    let time = value.as_i64().filter(|_| column.time).and_then(|time| Timestamp::from_millisecond(time).ok());
    time.map_or_else(|| text(value).replace('\n', " "), |time| time.strftime("%F %T").to_string())
}

/// The properties of an object, one in each line.
pub(crate) fn properties(value: &Value) -> String {
    let Some(object) = value.as_object() else { return format!("{value}\n") };
    let width = object.keys().map(|key| measure_text_width(key)).max().unwrap_or(0);
    let lines = object.iter().map(|(key, value)| {
        let indented = text(value).trim_end().replace('\n', &format!("\n{:width$}  ", ""));
        format!("{}  {indented}\n", pad_str(key, width, Left, None))
    });
    lines.collect()
}

fn text(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(text) => printable(text),
        other => other.to_string(),
    }
}

/// A text without control characters, which would control the terminal.
pub(crate) fn printable(text: &str) -> String {
    text.chars().filter(|it| !it.is_control() || matches!(it, '\n' | '\t')).collect()
}
