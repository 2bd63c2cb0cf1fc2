//! Tables for the terminal.

use console::Alignment::Left;
use console::{Term, measure_text_width, pad_str};
use jiff::Timestamp;
use serde_json::Value;

use crate::table::Column;
use crate::terminal::escape;

/// The maximum width of a column.
const MAX_WIDTH: usize = 40;

/// A table that grows page by page. The first page determines the columns and their widths.
pub(crate) struct Table {
    pub(crate) columns: &'static [Column],
    pub(crate) widths: Vec<usize>,
}

impl Table {
    /// The lines of these items, after a header if they are the first.
    pub(crate) fn rows(&mut self, items: &[Value]) -> String {
        let mut text = String::new();
        if self.widths.is_empty() && !items.is_empty() {
            self.widths = widths(self.columns, items);
            text += &self.line(|column| column.name.to_owned());
        }
        text + &items.iter().map(|item| self.line(|column| cell(column, item))).collect::<String>()
    }

    fn line(&self, cell: impl Fn(&Column) -> String) -> String {
        let columns = self.columns.iter().zip(&self.widths).filter(|(_, width)| **width > 0);
        let cells = columns
            .map(|(column, width)| format!("{}  ", pad_str(&cell(column).replace('\n', " "), *width, Left, Some("…"))));
        format!("{}\n", cells.collect::<String>().trim_end())
    }
}

/// The widths of the columns; 0 for those without a value, and those that do not fit into the terminal.
fn widths(columns: &[Column], items: &[Value]) -> Vec<usize> {
    let mut left = usize::from(Term::stdout().size().1);
    let width = |column: &Column| {
        let widest = items.iter().map(|item| measure_text_width(&cell(column, item))).max().unwrap_or(0);
        let width = if widest == 0 { 0 } else { widest.max(column.name.len()).min(MAX_WIDTH) };
        left = if width > left { 0 } else { left.saturating_sub(width + 2) };
        if left == 0 { 0 } else { width }
    };
    columns.iter().map(width).collect()
}

fn cell(column: &Column, item: &Value) -> String {
    let value = &item[column.name];
    let time = value.as_i64().filter(|_| column.time).and_then(|time| Timestamp::from_millisecond(time).ok());
    time.map_or_else(|| text(value), |time| time.strftime("%F %T").to_string())
}

/// The properties of an object, one in each line: those of the columns in their order, then the others.
pub(crate) fn properties(columns: &[Column], value: &Value) -> String {
    let Some(object) = value.as_object() else { return format!("{value}\n") };
    let width = object.keys().map(|key| measure_text_width(key)).max().unwrap_or(0);
    let line = |key: &str, text: &str| {
        let indented = text.trim_end().replace('\n', &format!("\n{:width$}  ", ""));
        format!("{}  {indented}\n", pad_str(key, width, Left, None))
    };
    let known = columns.iter().filter(|column| object.contains_key(column.name));
    let known = known.map(|column| line(column.name, &cell(column, value)));
    let others = object.iter().filter(|(key, _)| columns.iter().all(|column| column.name != *key));
    known.chain(others.map(|(key, value)| line(key, &text(value)))).collect()
}

fn text(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(text) => escape(text),
        other => escape(&other.to_string()),
    }
}
