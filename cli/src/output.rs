//! Output: responses on stdout as JSON or as a table.

use std::io::{self, IsTerminal, Write};

use futures_util::{Stream, StreamExt, TryStreamExt};
use serde_json::Value;

use crate::arguments::Format;
use crate::failure::Failure;
use crate::response::Response;
use crate::table::Operation;
use crate::tabular::{Table, properties};

/// Writes a text to stdout.
pub(crate) fn write(text: &str) -> io::Result<()> {
    let mut stdout = io::stdout().lock();
    stdout.write_all(text.as_bytes())?;
    stdout.flush()
}

/// The format unless it is set.
pub(crate) fn format(set: Option<Format>) -> Format {
    set.unwrap_or(if io::stdout().is_terminal() { Format::Table } else { Format::Jsonl })
}

/// Prints a response as it arrives.
pub(crate) async fn print(response: Response, operation: &Operation, format: Format) -> Result<(), Failure> {
    let mut table = Table::new(operation.columns);
    match response {
        Response::Value(value) => match (value.await?, format) {
            (value, Format::Json) => write(&format!("{value:#}\n"))?,
            (page, _) if operation.page => {
                items(&page, &mut table, format)?;
                if let Some(cursor) = page["cursor"].as_str().filter(|_| !list(&page).is_empty()) {
                    writeln!(io::stderr(), "more: --cursor {cursor}, or --all")?;
                }
            }
            (value, Format::Table) => write(&properties(&value))?,
            (value, Format::Jsonl) => write(&format!("{value}\n"))?,
        },
        Response::Pages(pages) if format == Format::Json => {
            let pages: Vec<_> = pages.try_collect().await?;
            let all: Vec<_> = pages.iter().flat_map(list).collect();
            write(&format!("{:#}\n", Value::from_iter(all.into_iter().cloned())))?;
        }
        Response::Pages(mut pages) => {
            while let Some(page) = pages.try_next().await? {
                items(&page, &mut table, format)?;
            }
        }
        Response::Events(stream) => events(stream, format).await?,
    }
    Ok(())
}

/// Prints the events of a stream. Errors in it do not end it, and the first of them is returned.
pub(crate) async fn events(
    mut stream: impl Stream<Item = chatbotkit_client::Result<Value>> + Unpin,
    format: Format,
) -> Result<(), Failure> {
    let mut failure = None;
    while let Some(event) = stream.next().await {
        match event {
            Ok(event) if format == Format::Json => write(&format!("{event:#}\n"))?,
            Ok(event) => write(&format!("{event}\n"))?,
            Err(error) if failure.is_none() => failure = Some(error),
            Err(_) => {}
        }
    }
    failure.map_or(Ok(()), |error| Err(error.into()))
}

fn items(page: &Value, table: &mut Table, format: Format) -> io::Result<()> {
    match format {
        Format::Table => write(&table.rows(list(page))),
        _ => write(&list(page).iter().map(|item| format!("{item}\n")).collect::<String>()),
    }
}

fn list(page: &Value) -> &[Value] {
    page["items"].as_array().map_or(&[], Vec::as_slice)
}
