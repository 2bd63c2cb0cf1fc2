//! Responses made of events: as lines while they occur, or as one JSON document at the end.

use std::convert::Infallible;
use std::pin::pin;
use std::sync::Arc;
use std::time::Duration;

use async_stream::stream;
use axum::Json;
use axum::body::Body;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use bytes::Bytes;
use futures_util::{Stream, StreamExt, TryStreamExt, stream};
use serde_json::{Value, json};
use tokio::time::{Instant, interval_at, sleep, timeout};

use super::accept::Format;
use super::event::Event;
use crate::body::{pieces, separately};
use crate::schema::error::ApiError;
use crate::state::server::Server;

/// Interval of keep-alive events on an idle stream.
const SILENCE: Duration = Duration::from_millis(16_700);
/// The interval of the pings of a completion, also while it sends events.
const PING: Duration = Duration::from_secs(10);
/// Time after which a JSON response commits to status 200.
const COMMIT: Duration = Duration::from_millis(18_750);
/// The most time that a request may take.
const BUDGET: Duration = Duration::from_secs(770);

/// The stream behaviour of an operation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Manner {
    /// Sends pings, and reports even the first error as an event.
    Completion,
    /// Reports an error that comes first by the status.
    Plain,
}

/// The events of a response, which ends with the first error.
pub(crate) trait Events: Stream<Item = Result<Event, ApiError>> + Send + 'static {}

impl<T: Stream<Item = Result<Event, ApiError>> + Send + 'static> Events for T {}

pub(crate) async fn respond(server: &Arc<Server>, format: Format, manner: Manner, events: impl Events) -> Response {
    match format {
        Format::Json => as_json(events).await,
        Format::Jsonl | Format::EventStream => as_lines(server, format, manner, events).await,
    }
}

/// The result alone. Once the status is settled, an error can only be sent in the body: a 200 that is an error.
async fn as_json(events: impl Events) -> Response {
    let mut result =
        Box::pin(async { timeout(BUDGET, result_of(events)).await.unwrap_or_else(|_| Err(ApiError::aborted())) });
    if let Ok(result) = timeout(COMMIT, &mut result).await {
        return result.map(Json).into_response();
    }
    let late = async { result.await.unwrap_or_else(|error| json!(error)).to_string() };
    // Leading white space is part of no JSON value, and makes proxies pass the head on.
    let body = stream::once(async { " ".to_owned() }).chain(stream::once(late)).map(Ok::<_, Infallible>);
    ([(header::CONTENT_TYPE, Format::Json.content_type())], Body::from_stream(body)).into_response()
}

async fn result_of(events: impl Events) -> Result<Value, ApiError> {
    let results = events.try_filter_map(async |event| Ok(event.into_result()));
    results.try_fold(Value::Null, async |_, result| Ok(result)).await
}

/// JSON lines, one event per line. The response headers are sent with the first event, so that an earlier error can
/// still set the status.
async fn as_lines(server: &Arc<Server>, format: Format, manner: Manner, events: impl Events) -> Response {
    let mut events = Box::pin(paced(events, manner));
    let first = match events.next().await {
        Some(Err(error)) if manner == Manner::Plain => return error.into_response(),
        first => first,
    };
    let lines = stream::iter(first)
        .chain(events)
        .map(move |event| event.unwrap_or_else(|error| Event::thrown(&error)).encode(format));
    streamed(server, format.content_type(), lines)
}

/// A response written line by line, in the chunks that the script wants.
pub(super) fn streamed(
    server: &Arc<Server>,
    content_type: &'static str,
    lines: impl Stream<Item = Bytes> + Send + 'static,
) -> Response {
    let chunk_size = server.script.lock().chunks();
    match chunk_size {
        None => written(server, content_type, lines),
        Some(size) => {
            let pieces = lines.flat_map(move |line| stream::iter(pieces(line, size)));
            written(server, content_type, separately(pieces))
        }
    }
}

/// A response in these chunks, which counts as open while it is written.
pub(super) fn written(
    server: &Arc<Server>,
    content_type: &'static str,
    chunks: impl Stream<Item = Bytes> + Send + 'static,
) -> Response {
    let open = server.streams.subscribe();
    let chunks = chunks.map(move |chunk| {
        let _held_while_written = &open;
        Ok::<_, Infallible>(chunk)
    });
    ([(header::CONTENT_TYPE, content_type)], Body::from_stream(chunks)).into_response()
}

/// Adds what keeps a connection alive, and ends what takes too long or fails.
fn paced(events: impl Events, manner: Manner) -> impl Events {
    stream! {
        let mut events = pin!(events);
        let mut budget = pin!(sleep(BUDGET));
        let mut pings = interval_at(Instant::now() + PING, PING);
        loop {
            let event = tokio::select! {
                biased;
                event = events.next() => event,
                () = &mut budget => Some(Err(ApiError::aborted())),
                _ = pings.tick(), if manner == Manner::Completion => Some(Ok(Event::ping())),
                () = sleep(SILENCE) => Some(Ok(Event::nop())),
            };
            let Some(event) = event else { break };
            let failed = event.is_err();
            yield event;
            if failed {
                break;
            }
        }
    }
}
