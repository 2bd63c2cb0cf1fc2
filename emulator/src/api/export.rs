//! Exports: lists that can also be had as a table.

use std::sync::Arc;

use axum::response::Response;
use bytes::Bytes;
use csv::{QuoteStyle, WriterBuilder};
use futures_util::{TryStreamExt, stream as streams};
use serde_json::{Map, Value};

use super::accept::asks_for;
use super::lists::{self, Listing, Read};
use super::stream::streamed;
use crate::schema::error::ApiError;

const CSV: &str = "text/csv";

impl Listing {
    /// Responds with a list or a table of what `read` finds; `fields` are the columns of a table.
    pub(crate) async fn export(self, fields: Vec<&'static str>, read: impl Read) -> Result<Response, ApiError> {
        if !asks_for(&self.headers, CSV) {
            return self.respond(read).await;
        }
        let server = Arc::clone(&self.context.server);
        let items: Vec<_> = lists::items(self.context, self.query, read).try_collect().await?;
        Ok(streamed(&server, CSV, streams::iter(table(&fields, &items))))
    }
}

/// A row for each item, after one with the names of the columns; nothing where there is no item.
fn table(fields: &[&str], items: &[Value]) -> Vec<Bytes> {
    let mut lines = Vec::new();
    if !items.is_empty() {
        lines.push(format!("{}\n", fields.join(",")).into());
    }
    lines.extend(items.iter().map(|item| row(fields.iter().map(|field| cell(&item[*field])))));
    lines
}

fn row(cells: impl Iterator<Item = String>) -> Bytes {
    let mut writer = WriterBuilder::new().quote_style(QuoteStyle::Always).from_writer(Vec::new());
    // Neither can fail: the row is written to memory, and is the only one of its length.
    let _ = writer.write_record(cells);
    writer.into_inner().unwrap_or_default().into()
}

fn cell(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(text) => text.clone(),
        Value::Array(messages) => {
            let line = |message: &Map<String, Value>| {
                let text = |field| message.get(field).and_then(Value::as_str);
                Some(format!("{}: {}", text("type")?, text("text")?))
            };
            let lines = messages.iter().filter_map(|message| line(message.as_object()?));
            lines.collect::<Vec<_>>().join("\n\n")
        }
        other => other.to_string(),
    }
}
