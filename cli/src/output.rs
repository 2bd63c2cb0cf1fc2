//! Output: responses on stdout as JSON or as a table.

use std::io::{self, IsTerminal};

use chatbotkit_client::{Client, Event, Result};
use futures_util::{Stream, StreamExt, TryStreamExt};
use serde::Deserialize;
use serde_json::Value;

use crate::arguments::Format;
use crate::failure::{Outcome, completed};
use crate::input::Input;
use crate::response::Response;
use crate::table::Operation;
use crate::tabular::{Table, properties};
use crate::terminal::{report, write};

/// The size of a page unless it is set.
const MAX_PAGE: u64 = 100;

/// The format unless it is set.
pub(crate) fn format(set: Option<Format>) -> Format {
    set.unwrap_or(if io::stdout().is_terminal() { Format::Table } else { Format::Jsonl })
}

/// Prints the response of an operation as it arrives.
pub(crate) async fn print(client: &Client, operation: &Operation, input: &Input, format: Format) -> Outcome {
    let response = (operation.call)(client, input)?;
    let take = input.query["take"].as_u64().unwrap_or(MAX_PAGE);
    let mut table = Table { columns: operation.columns, widths: Vec::new() };
    match response {
        Response::Value(value) => match value.await? {
            page if operation.page && format != Format::Json => {
                write(&items(&page, &mut table, format))?;
                if let Some(cursor) = page["cursor"].as_str().filter(|_| list(&page).len() as u64 >= take) {
                    report(&format!("more: --cursor {cursor}, or --all"))?;
                }
            }
            value if format == Format::Table => write(&properties(operation.columns, &value))?,
            value => write(&json(&value, format))?,
        },
        Response::Pages(pages) if format == Format::Json => {
            let pages: Vec<_> = pages.try_collect().await?;
            write(&json(&pages.iter().flat_map(list).cloned().collect(), format))?;
        }
        Response::Pages(mut pages) => {
            while let Some(page) = pages.try_next().await? {
                write(&items(&page, &mut table, format))?;
            }
        }
        Response::Events(stream) => {
            let mut outcome = Ok(());
            let stream = stream.inspect_ok(|event| {
                if let Ok(Event::Result(result)) = Event::deserialize(event) {
                    outcome = completed(&result);
                }
            });
            events(stream, format).await?;
            outcome?;
        }
    }
    Ok(())
}

/// Prints the events of a stream. Errors in it do not end it, and the first of them is returned, unless it is a gap.
pub(crate) async fn events(mut stream: impl Stream<Item = Result<Value>> + Unpin, format: Format) -> Outcome {
    let mut failure = None;
    while let Some(event) = stream.next().await {
        match event {
            Ok(event) => write(&json(&event, format))?,
            Err(gap) if gap.is_gap() => report(&format!("warning: {gap}"))?,
            Err(error) => failure = failure.or(Some(error)),
        }
    }
    failure.map_or(Ok(()), |error| Err(error.into()))
}

fn json(value: &Value, format: Format) -> String {
    if format == Format::Json { format!("{value:#}\n") } else { format!("{value}\n") }
}

fn items(page: &Value, table: &mut Table, format: Format) -> String {
    if format == Format::Table {
        table.rows(list(page))
    } else {
        list(page).iter().map(|item| json(item, format)).collect()
    }
}

fn list(page: &Value) -> &[Value] {
    page["items"].as_array().map_or(&[], Vec::as_slice)
}
